/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* What is known from before: how it is today, and whether what was gone has come back. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-mark-summary.h"
#include "pal-time.h"

/* How many lines of words the window has to be high, that a second one below the figure takes nothing away from
 * what is needed at least. Only in a narrow window there is a second one. */
#define LEAST_LINES 24

/**
 * pal_map_page_rate_ghost_number:
 * @self: the page
 * @ghost: the last known state of a finding
 * @intensity: 0 to 10
 * @merge_key: (nullable): see pal_rating_entry_press()
 *
 * Goes on to the next that was not rated, unless this one was rated just now and gets another digit. A number
 * that says nothing of what has a degree is told so, and this one is still asked about.
 */
void
pal_map_page_rate_ghost_number (PalMapPage *self,
                                PalMark *ghost,
                                int intensity,
                                const char *merge_key)
{
  g_autofree char *mark_id
      = pal_chart_rate_ghost (self->chart, ghost, PAL_CHANGE_NONE, intensity, merge_key);

  if (mark_id == NULL)
    {
      pal_map_page_say (
          self, g_strdup (_ ("1 is slight, 2 moderate, 3 marked. Nothing was changed.")));
      return;
    }
  pal_map_page_follow (self, mark_id);
  if (ghost != self->rated_ghost)
    pal_mark_list_focus_next_ghost (self->marks);
  g_set_object (&self->rated_ghost, ghost);
}

/* Goes on to the next that was not rated, so that each takes one key. */
static void
rate_ghost (PalMapPage *self, PalMark *ghost, PalChange change)
{
  /* The same number again is what "same" means; better and worse do not say a number. */
  int intensity
      = change == PAL_CHANGE_SAME ? pal_mark_get_intensity (ghost) : PAL_INTENSITY_EMPTY;
  g_autofree char *mark_id = NULL;

  pal_rating_entry_interrupt (&self->rating);
  mark_id = pal_chart_rate_ghost (self->chart, ghost, change, intensity, NULL);
  pal_map_page_follow (self, mark_id);
  pal_mark_list_focus_next_ghost (self->marks);
}

static void
unfold_ghosts (PalMapPage *self)
{
  g_object_set (self, "list", "marks", NULL);
  pal_pane_layout_set_start_shown (self->panes, TRUE);
}

/**
 * pal_map_page_rate_focused:
 * @self: the page
 * @change: the word for how it is today
 *
 * Rates what is known from before and has the focus. Where none has, the first that was not rated gets
 * it: nothing is rated that nobody looks at.
 *
 * Returns: whether there is anything to rate.
 */
gboolean
pal_map_page_rate_focused (PalMapPage *self, PalChange change)
{
  gboolean is_ghost = FALSE;
  PalMark *focused = pal_mark_list_get_focused (self->marks, &is_ghost);

  if (focused != NULL && !is_ghost)
    return FALSE;
  if (focused != NULL)
    {
      rate_ghost (self, focused, change);
      return TRUE;
    }
  if (!pal_mark_list_has_unrated (self->marks))
    return FALSE;
  unfold_ghosts (self);
  pal_mark_list_focus_next_ghost (self->marks);
  return TRUE;
}

/* Whoever is asked how it is now sees where on the figure; then what was selected before again. */
static void
ghost_focused_cb (PalMapPage *self, PalMark *ghost)
{
  g_assert (PAL_IS_MAP_PAGE (self));

  if (ghost == NULL)
    {
      pal_body_map_set_selected_mark_id (self->map, self->selected_id);
      return;
    }
  if (g_strcmp0 (self->view, "all") != 0
      && !pal_marking_is_seen (self->figure, ghost, pal_map_page_get_view (self)))
    g_object_set (self, "view", pal_view_to_nick (pal_mark_get_view (ghost)), NULL);
  pal_body_map_set_selected_mark_id (self->map, pal_entity_get_id (PAL_ENTITY (ghost)));
}

static PalMark *
dup_unrated (PalMapPage *self)
{
  GListModel *ghosts = pal_chart_get_ghosts (self->chart);

  for (guint i = 0; i < g_list_model_get_n_items (ghosts); i++)
    {
      g_autoptr (PalMark) ghost = g_list_model_get_item (ghosts, i);

      if (pal_chart_find_mark_of_finding (self->chart, pal_mark_get_finding_id (ghost)) == NULL)
        return g_steal_pointer (&ghost);
    }
  return NULL;
}

/* A label of one line that knows of a second one draws it over what is below. */
static void
wrap_status (PalMapPage *self, gboolean wrap)
{
  gtk_label_set_lines (self->status, wrap ? 2 : -1);
  gtk_label_set_wrap (self->status, wrap);
}

/* The list, which tells the keys, is folded away: below the figure it is told which mark they are for, and the
 * figure shows where it is. */
static void
ask_below_figure (PalMapPage *self)
{
  g_autoptr (PalMark) ghost = dup_unrated (self);
  g_autofree char *name = NULL;
  int line;

  if (ghost == NULL || ghost == self->asked_ghost)
    return;
  g_set_object (&self->asked_ghost, ghost);
  ghost_focused_cb (self, ghost);
  name = pal_mark_summary_name (self->chart, self->knowledge, ghost);
  gtk_widget_measure (
      GTK_WIDGET (self->status), GTK_ORIENTATION_VERTICAL, -1, NULL, &line, NULL, NULL);
  wrap_status (self,
               gtk_widget_get_height (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))))
                   >= LEAST_LINES * line);
  pal_map_page_say (
      self,
      /* Translators: %s is a place on the body, what stands before the words are keys */
      g_strdup_printf (
          _ ("%s. How is it today? = same, - better, + worse, x gone, or 0 to 10"), name));
}

/**
 * pal_map_page_answer_asked:
 * @self: the page
 *
 * To be called before a key that rates is carried out. What was asked below the figure gets the focus in the
 * list, which is unfolded and tells what the key did.
 *
 * Returns: whether something was asked there.
 */
gboolean
pal_map_page_answer_asked (PalMapPage *self)
{
  g_autoptr (PalMark) ghost = g_steal_pointer (&self->asked_ghost);

  if (ghost == NULL)
    return FALSE;
  unfold_ghosts (self);
  return pal_mark_list_focus_ghost (self->marks, pal_entity_get_id (PAL_ENTITY (ghost)));
}

/**
 * pal_map_page_end_asking:
 * @self: the page
 *
 * Somebody does something on the page: what is known from before takes no keys any more that are not pressed at
 * it.
 */
void
pal_map_page_end_asking (PalMapPage *self)
{
  self->begins_at_ghosts = FALSE;
  g_clear_object (&self->asked_ghost);
  wrap_status (self, FALSE);
}

/**
 * pal_map_page_begin_at_ghosts:
 * @self: the page
 *
 * A client who comes again is asked first how it is now: until somebody does something on the page, the
 * first mark from before gets the focus, and one key rates each. Where the list has no room, the focus is
 * the figure's, and the first mark is asked about below it.
 *
 * Returns: whether one has got it.
 */
gboolean
pal_map_page_begin_at_ghosts (PalMapPage *self)
{
  if (!self->begins_at_ghosts || !pal_mark_list_has_unrated (self->marks))
    return FALSE;
  if (pal_pane_layout_get_narrow (self->panes))
    {
      ask_below_figure (self);
      return FALSE;
    }
  if (!g_str_equal (gtk_stack_get_visible_child_name (self->list_stack), "marks"))
    return FALSE;
  pal_mark_list_focus_next_ghost (self->marks);
  return TRUE;
}

/**
 * pal_map_page_get_all_rated:
 * @self: the page
 * @mark: a mark of today that something was done with
 *
 * Returns: (nullable): that nothing from before is left to ask about, said after the last of these; the keyboard has
 *   nowhere to go on to.
 */
const char *
pal_map_page_get_all_rated (PalMapPage *self, PalMark *mark)
{
  GListModel *ghosts = pal_chart_get_ghosts (self->chart);

  if (pal_mark_list_has_unrated (self->marks))
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (ghosts); i++)
    {
      g_autoptr (PalMark) ghost = g_list_model_get_item (ghosts, i);

      if (g_strcmp0 (pal_mark_get_finding_id (ghost), pal_mark_get_finding_id (mark)) == 0)
        return _ ("All from before are rated.");
    }
  return NULL;
}

/**
 * pal_map_page_dup_return_question:
 * @self: the page
 * @mark: a mark of today
 *
 * Returns: (transfer full) (nullable): what is asked of a mark where such a one had gone.
 */
char *
pal_map_page_dup_return_question (PalMapPage *self, PalMark *mark)
{
  PalFinding *gone = pal_chart_find_gone (self->chart, mark);
  g_autofree char *date = NULL;

  if (gone == NULL || !pal_chart_may_change_mark (self->chart, mark))
    return NULL;
  date = pal_time_format_date (pal_finding_get_ended_date (gone));
  /* Translators: of a new mark; %s is the date on which another one at the same place was gone; r is a
   * key */
  return g_strdup_printf (_ ("Was here until %s: same again? (r)"), date);
}

/**
 * pal_map_page_dup_return:
 * @self: the page
 * @row: a row that has changed
 *
 * Returns: (transfer full) (nullable): that it is said of a finding that it is what was gone, or no more.
 */
char *
pal_map_page_dup_return (PalMapPage *self, const PalChangeRow *row)
{
  const char *before, *after;
  PalFinding *gone;
  g_autofree char *date = NULL;

  if (g_strcmp0 (row->table, PAL_FINDING_TABLE) != 0)
    return NULL;
  before = pal_row_get_string (row->before, "returns_id");
  after = pal_row_get_string (row->after, "returns_id");
  if (g_strcmp0 (before, after) == 0)
    return NULL;
  gone = pal_entity_list_lookup (pal_chart_get_findings (self->chart), after);
  if (gone == NULL)
    return g_strdup (_ ("It is something new."));
  date = pal_time_format_date (pal_finding_get_ended_date (gone));
  return g_strdup_printf (_ ("Has come back; was gone on %s"), date);
}

/**
 * pal_map_page_link_return:
 * @self: the page
 *
 * Says that the selected mark, or the newest, is what was gone at its place.
 *
 * Returns: whether there was such a thing.
 */
gboolean
pal_map_page_link_return (PalMapPage *self)
{
  PalMark *mark = pal_map_page_get_selected (self);
  PalFinding *gone;

  if (mark == NULL)
    mark = pal_entity_list_lookup (pal_chart_get_marks (self->chart),
                                   pal_chart_get_newest_mark_id (self->chart));
  gone = mark != NULL ? pal_chart_find_gone (self->chart, mark) : NULL;
  return gone != NULL && pal_chart_link_return (self->chart, mark, gone);
}

static void
ghost_rated_cb (PalMapPage *self, PalMark *ghost, int change)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  rate_ghost (self, ghost, (PalChange) change);
}

static void
ghost_number_cb (PalMapPage *self, PalMark *ghost, int intensity)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_rating_entry_interrupt (&self->rating);
  pal_map_page_rate_ghost_number (self, ghost, intensity, NULL);
}

static void
ghost_chosen_cb (PalMapPage *self, PalMark *ghost)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_select (self, NULL);
  pal_map_page_guide_ghost (self, ghost);
  pal_body_map_set_selected_mark_id (self->map, pal_entity_get_id (PAL_ENTITY (ghost)));
}

/**
 * pal_map_page_bind_ghosts:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_ghosts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, ghost_rated_cb);
  gtk_widget_class_bind_template_callback (widget_class, ghost_number_cb);
  gtk_widget_class_bind_template_callback (widget_class, ghost_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, ghost_focused_cb);
}
