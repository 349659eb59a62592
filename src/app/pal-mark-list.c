/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-list"

#include "pal-mark-list.h"

#include "pal-gradual-rows.h"
#include "pal-mark-row.h"
#include "pal-no-work-row.h"

struct _PalMarkList
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalChart *chart;
  PalAuthorLooks looks; /* on the figure */
  gboolean selecting; /* the page selects, not the person */
  PalMark *next; /* to which the keyboard is to go on, or NULL */
  PalGradualRows *today_rows;
  PalGradualRows *ghost_rows;

  GtkWidget *no_work_heading;
  GtkListBox *no_work;
  GtkListBox *today;
  GtkWidget *empty;
  GtkWidget *ghost_heading;
  GtkWidget *ghost_keys; /* what to press */
  GtkWidget *ghosts_done; /* says that nothing is left to press */
  GtkListBox *ghosts;
};

G_DEFINE_FINAL_TYPE (PalMarkList, pal_mark_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_GHOST_RATED,
  SIGNAL_GHOST_NUMBER,
  SIGNAL_GHOST_CHOSEN,
  SIGNAL_GHOST_FOCUSED,
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_selected_cb (PalMarkList *self, GtkListBoxRow *row)
{
  g_assert (PAL_IS_MARK_LIST (self));

  if (!self->selecting)
    g_signal_emit (
        self, signals[SIGNAL_SELECTED], 0, row != NULL ? pal_mark_row_get_mark (PAL_MARK_ROW (row)) : NULL);
}

static PalMark *
get_ghost (PalRatingKeys *keys)
{
  return pal_mark_row_get_mark (
      PAL_MARK_ROW (gtk_widget_get_ancestor (GTK_WIDGET (keys), PAL_TYPE_MARK_ROW)));
}

static void
ghost_rated_cb (PalMarkList *self, int change, PalRatingKeys *keys)
{
  g_assert (PAL_IS_MARK_LIST (self));
  g_signal_emit (self, signals[SIGNAL_GHOST_RATED], 0, get_ghost (keys), change);
}

static void
ghost_number_cb (PalMarkList *self, int intensity, PalRatingKeys *keys)
{
  g_assert (PAL_IS_MARK_LIST (self));
  g_signal_emit (self, signals[SIGNAL_GHOST_NUMBER], 0, get_ghost (keys), intensity);
}

static void
ghost_entered_cb (PalMarkList *self, GtkEventController *focus)
{
  PalMarkRow *row = PAL_MARK_ROW (gtk_event_controller_get_widget (focus));

  g_assert (PAL_IS_MARK_LIST (self));
  g_signal_emit (self, signals[SIGNAL_GHOST_FOCUSED], 0, pal_mark_row_get_mark (row));
}

static void
ghosts_left_cb (PalMarkList *self)
{
  g_assert (PAL_IS_MARK_LIST (self));
  g_signal_emit (self, signals[SIGNAL_GHOST_FOCUSED], 0, NULL);
}

static void
ghost_activated_cb (PalMarkList *self, GtkListBoxRow *row)
{
  g_assert (PAL_IS_MARK_LIST (self));
  g_signal_emit (
      self, signals[SIGNAL_GHOST_CHOSEN], 0, pal_mark_row_get_mark (PAL_MARK_ROW (row)));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  PalMarkList *self = user_data;

  return pal_mark_row_new (self->knowledge, item);
}

static GtkWidget *
create_ghost (gpointer item, gpointer user_data)
{
  PalMarkList *self = user_data;
  PalVisit *visit = pal_entity_list_lookup (pal_chart_get_visits (self->chart),
                                            pal_mark_get_visit_id (item));
  GtkWidget *row = pal_mark_row_new_ghost (
      self->knowledge, item, visit != NULL ? pal_visit_get_local_date (visit) : NULL);
  PalRatingKeys *keys = pal_mark_row_get_keys (PAL_MARK_ROW (row));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (keys, "rate", G_CALLBACK (ghost_rated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "number", G_CALLBACK (ghost_number_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (ghost_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  return row;
}

static GtkWidget *
create_no_work (gpointer item, gpointer user_data)
{
  PalMarkList *self = user_data;

  return pal_no_work_row_new (self->knowledge, self->chart, item);
}

static PalMarkRow *
row_at (GtkListBox *box, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (box, index);

  return row != NULL ? PAL_MARK_ROW (row) : NULL;
}

/* A row that has not been made yet is made for whoever asks for it. */
static PalMarkRow *
find_row (GtkListBox *box, PalGradualRows *rows, const char *mark_id)
{
  PalMarkRow *row;

  do
    for (int i = 0; (row = row_at (box, i)) != NULL; i++)
      if (g_strcmp0 (pal_entity_get_id (PAL_ENTITY (pal_mark_row_get_mark (row))), mark_id) == 0)
        return row;
  while (mark_id != NULL && rows != NULL && pal_gradual_rows_finish (rows));
  return NULL;
}

/* Tells how the marks are seen on the figure. */
static void
show_looks (PalMarkList *self, GtkListBox *box)
{
  PalMarkRow *row;

  for (int i = 0; (row = row_at (box, i)) != NULL; i++)
    pal_mark_row_set_look (
        row, pal_author_looks_get (&self->looks, pal_mark_get_author (pal_mark_row_get_mark (row))));
}

/* The mark that the finding of a ghost has today, or NULL. */
static PalMark *
get_rated (PalMarkList *self, PalMark *ghost)
{
  return pal_chart_find_mark_of_finding (self->chart, pal_mark_get_finding_id (ghost));
}

static PalMarkRow *
get_focused_row (PalMarkList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  if (!PAL_IS_MARK_ROW (focus))
    focus = gtk_widget_get_ancestor (focus, PAL_TYPE_MARK_ROW);
  return focus != NULL ? PAL_MARK_ROW (focus) : NULL;
}

/* Where a rating was taken back, the keyboard goes back to it, and the next key rates no other. */
static void
show_rated (PalMarkList *self)
{
  PalMarkRow *focused = get_focused_row (self);
  PalMarkRow *row, *back = NULL;

  for (int i = 0; (row = row_at (self->ghosts, i)) != NULL; i++)
    {
      PalMark *today = get_rated (self, pal_mark_row_get_mark (row));

      if (back == NULL && today == NULL && pal_mark_row_is_rated (row))
        back = row;
      pal_mark_row_set_rated (row, today);
    }
  if (back != NULL && focused != NULL && pal_mark_row_is_ghost (focused))
    gtk_widget_grab_focus (GTK_WIDGET (back));
}

static void
go_on (PalMarkList *self)
{
  g_autoptr (PalMark) next = g_steal_pointer (&self->next);
  const char *id = pal_entity_get_id (PAL_ENTITY (next));
  PalMarkRow *row = find_row (self->today, NULL, id);

  if (row == NULL)
    row = find_row (self->ghosts, NULL, id);
  if (row == NULL || !gtk_widget_grab_focus (GTK_WIDGET (row)))
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
update (PalMarkList *self)
{
  gboolean any_today, any_ghosts, any_no_work, unrated;

  if (self->chart == NULL)
    return;
  pal_mark_row_number_list (self->today);
  show_looks (self, self->today);
  show_looks (self, self->ghosts);
  any_no_work = g_list_model_get_n_items (pal_chart_get_no_work (self->chart)) > 0;
  gtk_widget_set_visible (self->no_work_heading, any_no_work);
  gtk_widget_set_visible (GTK_WIDGET (self->no_work), any_no_work);
  any_today = g_list_model_get_n_items (pal_chart_get_today (self->chart)) > 0;
  any_ghosts = g_list_model_get_n_items (pal_chart_get_ghosts (self->chart)) > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->today), any_today);
  gtk_widget_set_visible (self->empty, !any_today);
  gtk_widget_set_visible (self->ghost_heading, any_ghosts);
  gtk_widget_set_visible (GTK_WIDGET (self->ghosts), any_ghosts);
  show_rated (self);
  unrated = pal_mark_list_has_unrated (self);
  gtk_widget_set_visible (self->ghost_keys, unrated);
  gtk_widget_set_visible (self->ghosts_done, any_ghosts && !unrated);
  if (self->next != NULL)
    go_on (self);
}

/* A row that goes would take the focus and every key with it. They go on to the next row, or the last,
 * or to what is known from before; where others come instead, as of another visit, they leave. */
static void
rows_leave_cb (PalMarkList *self, guint position, guint removed, guint added, GListModel *model)
{
  GtkListBox *box = model == pal_chart_get_today (self->chart) ? self->today : self->ghosts;
  PalMarkRow *row = get_focused_row (self);
  PalMarkRow *other = row_at (box, (int) (position + removed));
  gboolean goes = FALSE;

  g_assert (PAL_IS_MARK_LIST (self));

  for (guint i = position; row != NULL && i < position + removed; i++)
    goes = goes || row_at (box, (int) i) == row;
  if (!goes)
    return;
  if (other == NULL && position > 0)
    other = row_at (box, (int) position - 1);
  if (other == NULL)
    other = row_at (self->ghosts, 0);
  if (added == 0 && other != NULL)
    g_set_object (&self->next, pal_mark_row_get_mark (other));
  else
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
pal_mark_list_dispose (GObject *object)
{
  PalMarkList *self = PAL_MARK_LIST (object);

  pal_mark_list_set_chart (self, NULL);
  g_clear_object (&self->next);
  self->selecting = TRUE; /* what the list unselects while it goes away is nobody's choice */
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_MARK_LIST);
  G_OBJECT_CLASS (pal_mark_list_parent_class)->dispose (object);
}

static guint
add_signal (PalMarkListClass *klass, const char *name, guint n_parameters, ...)
{
  va_list types;
  guint id;

  va_start (types, n_parameters);
  id = g_signal_new_valist (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, NULL, NULL, NULL,
                            NULL, G_TYPE_NONE, n_parameters, types);
  va_end (types);
  return id;
}

static void
pal_mark_list_class_init (PalMarkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_mark_list_dispose;

  /* The person chose a mark of today, or none. */
  signals[SIGNAL_SELECTED] = add_signal (klass, "selected", 1, PAL_TYPE_MARK);
  /* One of before is as it was, better, worse or gone. */
  signals[SIGNAL_GHOST_RATED] = add_signal (klass, "ghost-rated", 2, PAL_TYPE_MARK, G_TYPE_INT);
  /* The same with a number, 0 to 10. */
  signals[SIGNAL_GHOST_NUMBER] = add_signal (klass, "ghost-number", 2, PAL_TYPE_MARK, G_TYPE_INT);
  /* A mark from before has the focus, or none any more. */
  signals[SIGNAL_GHOST_FOCUSED] = add_signal (klass, "ghost-focused", 1, PAL_TYPE_MARK);
  /* The person wants to look at a mark from before. */
  signals[SIGNAL_GHOST_CHOSEN] = add_signal (klass, "ghost-chosen", 1, PAL_TYPE_MARK);
  /* The row with the keyboard is about to go. */
  signals[SIGNAL_LEFT] = add_signal (klass, "left", 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/mark-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PalMarkList, no_work_heading);
  gtk_widget_class_bind_template_child (widget_class, PalMarkList, no_work);
  gtk_widget_class_bind_template_child (widget_class, PalMarkList, today);
  gtk_widget_class_bind_template_child (widget_class, PalMarkList, empty);
  gtk_widget_class_bind_template_child (widget_class, PalMarkList, ghost_heading);
  gtk_widget_class_bind_template_child (widget_class, PalMarkList, ghost_keys);
  gtk_widget_class_bind_template_child (widget_class, PalMarkList, ghosts_done);
  gtk_widget_class_bind_template_child (widget_class, PalMarkList, ghosts);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, ghost_activated_cb);
}

static void
pal_mark_list_init (PalMarkList *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (ghosts_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->ghosts), focus);
}

void
pal_mark_list_set_knowledge (PalMarkList *self, PalKnowledge *knowledge)
{
  g_return_if_fail (PAL_IS_MARK_LIST (self) && self->knowledge == NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
}

static void
watch (PalMarkList *self, GListModel *list, GCallback callback, GConnectFlags flags)
{
  g_signal_connect_object (list, "items-changed", callback, self, G_CONNECT_SWAPPED | flags);
}

/**
 * pal_mark_list_set_chart:
 * @self: the list
 * @chart: (nullable): whose marks to show
 */
void
pal_mark_list_set_chart (PalMarkList *self, PalChart *chart)
{
  GListModel *today, *ghosts, *no_work;

  g_return_if_fail (PAL_IS_MARK_LIST (self));

  if (self->chart == chart)
    return;
  if (self->chart != NULL)
    {
      g_signal_handlers_disconnect_by_data (pal_chart_get_today (self->chart), self);
      g_signal_handlers_disconnect_by_data (pal_chart_get_ghosts (self->chart), self);
      g_signal_handlers_disconnect_by_data (pal_chart_get_no_work (self->chart), self);
      self->selecting = TRUE;
      gtk_list_box_bind_model (self->no_work, NULL, NULL, NULL, NULL);
      g_clear_object (&self->today_rows);
      g_clear_object (&self->ghost_rows);
      self->selecting = FALSE;
    }
  g_set_object (&self->chart, chart);
  if (chart == NULL)
    return;
  today = pal_chart_get_today (chart);
  ghosts = pal_chart_get_ghosts (chart);
  no_work = pal_chart_get_no_work (chart);
  /* Before the lists hear of it. */
  watch (self, today, G_CALLBACK (rows_leave_cb), G_CONNECT_DEFAULT);
  watch (self, ghosts, G_CALLBACK (rows_leave_cb), G_CONNECT_DEFAULT);
  gtk_list_box_bind_model (self->no_work, no_work, create_no_work, self, NULL);
  self->today_rows = pal_gradual_rows_new (self->today, today, create_row, self);
  self->ghost_rows = pal_gradual_rows_new (self->ghosts, ghosts, create_ghost, self);
  g_signal_connect_object (self->today_rows, "grown", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ghost_rows, "grown", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  watch (self, no_work, G_CALLBACK (update), G_CONNECT_AFTER);
  watch (self, today, G_CALLBACK (update), G_CONNECT_AFTER);
  watch (self, ghosts, G_CALLBACK (update), G_CONNECT_AFTER);
  update (self);
}

/**
 * pal_mark_list_select:
 * @self: the list
 * @mark_id: (nullable): a mark of today
 *
 * Shows what is selected elsewhere, without a signal.
 */
void
pal_mark_list_select (PalMarkList *self, const char *mark_id)
{
  PalMarkRow *row;

  g_return_if_fail (PAL_IS_MARK_LIST (self));

  self->selecting = TRUE;
  gtk_list_box_unselect_all (self->today);
  row = find_row (self->today, self->today_rows, mark_id);
  if (row != NULL)
    gtk_list_box_select_row (self->today, GTK_LIST_BOX_ROW (row));
  self->selecting = FALSE;
}

/**
 * pal_mark_list_set_author_look:
 * @self: the list
 * @author: an author
 * @look: how their marks are seen on the figure
 */
void
pal_mark_list_set_author_look (PalMarkList *self, PalAuthor author, PalAuthorLook look)
{
  g_return_if_fail (PAL_IS_MARK_LIST (self));

  pal_author_looks_set (&self->looks, author, look);
  show_looks (self, self->today);
  show_looks (self, self->ghosts);
}

/**
 * pal_mark_list_get_letter:
 * @self: the list
 * @mark_id: a mark
 *
 * Returns: the letter that ties the mark to where it is felt; 0 if it has none.
 */
char
pal_mark_list_get_letter (PalMarkList *self, const char *mark_id)
{
  PalMarkRow *row;

  g_return_val_if_fail (PAL_IS_MARK_LIST (self), '\0');

  row = find_row (self->today, self->today_rows, mark_id);
  return row != NULL ? pal_mark_row_get_letter (row) : '\0';
}

/**
 * pal_mark_list_get_focused:
 * @self: the list
 * @ghost: (out): whether it is one from before
 *
 * Returns: (transfer none) (nullable): the mark that has the focus.
 */
PalMark *
pal_mark_list_get_focused (PalMarkList *self, gboolean *ghost)
{
  PalMarkRow *row;

  g_return_val_if_fail (PAL_IS_MARK_LIST (self), NULL);

  row = get_focused_row (self);
  if (row == NULL)
    return NULL;
  *ghost = pal_mark_row_is_ghost (row);
  return pal_mark_row_get_mark (row);
}

/**
 * pal_mark_list_focus_ghost:
 * @self: the list
 * @mark_id: a mark
 *
 * Gives the row of a mark from before the focus, where one key rates it.
 *
 * Returns: whether there is such a row.
 */
gboolean
pal_mark_list_focus_ghost (PalMarkList *self, const char *mark_id)
{
  PalMarkRow *row;

  g_return_val_if_fail (PAL_IS_MARK_LIST (self), FALSE);

  row = find_row (self->ghosts, self->ghost_rows, mark_id);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * pal_mark_list_has_unrated:
 * @self: the list
 *
 * Returns: whether there is a mark from before that was not rated today.
 */
gboolean
pal_mark_list_has_unrated (PalMarkList *self)
{
  GListModel *ghosts;

  g_return_val_if_fail (PAL_IS_MARK_LIST (self), FALSE);

  if (self->chart == NULL)
    return FALSE;
  ghosts = pal_chart_get_ghosts (self->chart);
  for (guint i = 0; i < g_list_model_get_n_items (ghosts); i++)
    {
      g_autoptr (PalMark) ghost = g_list_model_get_item (ghosts, i);

      if (get_rated (self, ghost) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* Returns: (nullable): the next row from before, after @start, that was not rated today. */
static PalMarkRow *
find_unrated (PalMarkList *self, PalMark *start)
{
  PalMarkRow *row;
  int index = -1, n_rows = 0;

  for (; (row = row_at (self->ghosts, n_rows)) != NULL; n_rows++)
    if (start != NULL && pal_mark_row_get_mark (row) == start)
      index = n_rows;
  for (int i = 1; i < (index < 0 ? n_rows + 1 : n_rows); i++)
    {
      row = row_at (self->ghosts, (index + i) % n_rows);
      if (get_rated (self, pal_mark_row_get_mark (row)) == NULL)
        return row;
    }
  return NULL;
}

/**
 * pal_mark_list_focus_next_ghost:
 * @self: the list
 *
 * Goes on to the next mark from before that was not rated today, so that each takes one key; to the
 * first where none has the focus.
 */
void
pal_mark_list_focus_next_ghost (PalMarkList *self)
{
  gboolean ghost = FALSE;
  PalMark *focused;
  PalMarkRow *row;

  g_return_if_fail (PAL_IS_MARK_LIST (self));

  if (self->ghost_rows == NULL)
    return;
  focused = pal_mark_list_get_focused (self, &ghost);
  if (focused != NULL && ghost)
    pal_gradual_rows_finish (self->ghost_rows);
  row = find_unrated (self, ghost ? focused : NULL);
  if (row == NULL && pal_gradual_rows_finish (self->ghost_rows))
    row = find_unrated (self, ghost ? focused : NULL);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * pal_mark_list_open_no_work:
 * @self: the list
 * @position: of a place where nobody is to work, as in pal_chart_get_no_work()
 *
 * Unfolds it and gives it the focus.
 */
void
pal_mark_list_open_no_work (PalMarkList *self, guint position)
{
  GtkListBoxRow *row;

  g_return_if_fail (PAL_IS_MARK_LIST (self));

  row = gtk_list_box_get_row_at_index (self->no_work, (int) position);
  if (row == NULL)
    return;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}
