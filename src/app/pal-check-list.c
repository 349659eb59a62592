/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-check-list"

#include "pal-check-list.h"

#include <glib/gi18n-lib.h>

#include "pal-check-row.h"
#include "pal-pain-lookup.h"
#include "pal-region-key.h"

/* So many are seen at once: what can be checked while the client waits. */
#define N_ROWS 6
#define MOST_ROWS 20

struct _PalCheckList
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalPainPatterns *patterns; /* NULL until it is looked at */
  PalChart *chart;
  PalAuthor author;          /* whose pain is reckoned with */
  gboolean any;              /* whether there is any */
  char *former;              /* of when it is while none is marked today, or NULL */
  gboolean stale;            /* what is shown is not what is on the map; nobody looks */
  gboolean more;             /* everything was asked for */
  PalVoice voice;
  GPtrArray *suggestions;    /* (element-type PalMuscleSuggestion) or NULL */
  GCancellable *cancellable; /* of the search under way, or NULL */

  GtkWidget *content;
  GtkWidget *none;
  GtkLabel *none_words;
  GtkLabel *title;
  GtkLabel *former_words;
  GtkLabel *whose;
  GtkBox *rows;
  GtkButton *more_button;
};

G_DEFINE_FINAL_TYPE (PalCheckList, pal_check_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PLAIN,
  N_PROPS
};

enum
{
  SIGNAL_CHECKED,
  SIGNAL_LEFT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static PalFamiliar
get_result (PalCheckList *self, const char *muscle)
{
  PalVisit *visit = pal_chart_get_visit (self->chart);
  PalMuscleCheck *check
      = visit != NULL
            ? pal_chart_find_check (self->chart, pal_entity_get_id (PAL_ENTITY (visit)), muscle)
            : NULL;

  return check != NULL ? pal_muscle_check_get_result (check) : PAL_FAMILIAR_NOT_ASKED;
}

static gboolean
is_on_same_side (const PalMuscleSuggestion *suggestion)
{
  PalSide side = pal_region_key_get_side (suggestion->muscle);

  for (guint i = 0; i < suggestion->reasons->len; i++)
    {
      const PalReferral *reason = g_ptr_array_index (suggestion->reasons, i);
      PalSide other = pal_region_key_get_side (reason->zone);

      if (side != PAL_SIDE_MIDLINE && other != PAL_SIDE_MIDLINE && other != side)
        return FALSE;
    }
  return TRUE;
}

static void
row_checked_cb (PalCheckList *self, const char *muscle, int result)
{
  g_assert (PAL_IS_CHECK_LIST (self));

  pal_chart_check_muscle (self->chart, muscle, (PalFamiliar) result);
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0, muscle, result);
}

static PalCheckRow *
find_row (PalCheckList *self, const char *muscle)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (pal_check_row_get_muscle (PAL_CHECK_ROW (child)), muscle) == 0)
      return PAL_CHECK_ROW (child);
  return NULL;
}

/* The best, and what was answered however far that put it down: it is there to be taken back. */
static gboolean
is_shown (PalCheckList *self, guint index)
{
  const PalMuscleSuggestion *suggestion = g_ptr_array_index (self->suggestions, index);

  return index < (self->more ? MOST_ROWS : N_ROWS)
         || get_result (self, suggestion->muscle) != PAL_FAMILIAR_NOT_ASKED;
}

/* A muscle keeps its row, so that the keyboard goes with it where it rises or falls.
 *
 * Returns: whether there are more muscles than rows. */
static gboolean
show_rows (PalCheckList *self)
{
  guint n = self->suggestions != NULL ? self->suggestions->len : 0;
  GtkWidget *last = NULL, *next;
  gboolean more = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const PalMuscleSuggestion *suggestion = g_ptr_array_index (self->suggestions, i);
      PalCheckRow *row;
      gboolean is_new;

      if (!is_shown (self, i))
        {
          more |= i < MOST_ROWS;
          continue;
        }
      row = find_row (self, suggestion->muscle);
      is_new = row == NULL;
      if (is_new)
        {
          row = PAL_CHECK_ROW (pal_check_row_new ());
          g_signal_connect_swapped (row, "checked", G_CALLBACK (row_checked_cb), self);
        }
      pal_check_row_show (row,
                          self->knowledge,
                          suggestion,
                          is_on_same_side (suggestion),
                          get_result (self, suggestion->muscle),
                          self->voice);
      /* Only now do its buttons know which muscle they are about. */
      if (is_new)
        gtk_box_insert_child_after (self->rows, GTK_WIDGET (row), last);
      else
        gtk_box_reorder_child_after (self->rows, GTK_WIDGET (row), last);
      last = GTK_WIDGET (row);
    }
  next = last != NULL ? gtk_widget_get_next_sibling (last)
                      : gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  while (next != NULL)
    {
      GtkWidget *child = next;

      next = gtk_widget_get_next_sibling (child);
      gtk_box_remove (self->rows, child);
    }
  return more;
}

static const char *
get_whose (PalCheckList *self)
{
  if (self->former != NULL && self->author == PAL_AUTHOR_CLIENT)
    return _ ("For the pain that the client marked then, since none is marked today: where to press "
              "first, no diagnosis. Say below each what pressing it brings on.");
  if (self->former != NULL)
    return _ ("For the pain that the therapist marked then, since none is marked today: where to "
              "press first, no diagnosis. Say below each what pressing it brings on.");
  if (self->author == PAL_AUTHOR_CLIENT)
    return _ ("For the pain that the client marked today: where to press first, no diagnosis. Say "
              "below each what pressing it brings on.");
  return _ ("For the pain that the therapist marked today, since the client marked none: where to "
            "press first, no diagnosis. Say below each what pressing it brings on.");
}

/* What is from before is never taken for what is so today. */
static void
show_former (PalCheckList *self)
{
  gtk_label_set_label (self->former_words, self->former != NULL ? self->former : "");
  gtk_widget_set_visible (GTK_WIDGET (self->former_words), self->former != NULL);
}

static void
show (PalCheckList *self)
{
  gboolean none = self->suggestions == NULL || self->suggestions->len == 0;

  if (none)
    gtk_label_set_label (
        self->none_words,
        self->any ? _ ("No muscle is known to be felt where it hurts.")
                  : _ ("Mark where it hurts, and the muscles worth checking are listed here."));
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), show_rows (self));
  show_former (self);
  gtk_label_set_label (self->whose, get_whose (self));
  gtk_widget_set_visible (self->none, none);
  gtk_widget_set_visible (self->content, !none);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PalCheckList *self = PAL_CHECK_LIST (source);
  g_autoptr (GPtrArray) suggestions = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Somebody went on, and another search is under way. */
  if (suggestions == NULL || self->chart == NULL)
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  self->suggestions = g_steal_pointer (&suggestions);
  show (self);
}

static void
search_in_thread (GTask *task, gpointer source, gpointer lookup, GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (
        task, pal_pain_lookup_run (lookup), (GDestroyNotify) g_ptr_array_unref);
}

static void
stop (PalCheckList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static GPtrArray *
dup_marks (GListModel *model)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (marks, g_list_model_get_item (model, i));
  return marks;
}

static PalPainLookup *
new_lookup (PalCheckList *self)
{
  PalVisit *visit = pal_chart_get_visit (self->chart);
  g_autoptr (GPtrArray) marks = dup_marks (pal_chart_get_today (self->chart));
  g_autoptr (GPtrArray) former = dup_marks (pal_chart_get_ghosts (self->chart));
  g_autoptr (GPtrArray) checks = pal_chart_dup_checks_of_visit (
      self->chart, visit != NULL ? pal_entity_get_id (PAL_ENTITY (visit)) : NULL);

  return pal_pain_lookup_new (self->patterns, self->figure, marks, former, checks);
}

/* No frame waits for the search. What is shown stays until its answer is there. */
static void
search (PalCheckList *self)
{
  g_autoptr (PalPainLookup) lookup = NULL;
  g_autoptr (GTask) task = NULL;

  stop (self);
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale || self->knowledge == NULL || self->chart == NULL)
    return;
  if (self->patterns == NULL)
    self->patterns = pal_pain_patterns_new (self->knowledge, NULL);
  lookup = new_lookup (self);
  self->any = pal_pain_lookup_get_author (lookup, &self->author);
  g_free (self->former);
  self->former = pal_pain_lookup_describe_former (lookup, pal_chart_get_visits (self->chart));
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, searched_cb, NULL);
  g_task_set_source_tag (task, search);
  g_task_set_task_data (task, g_steal_pointer (&lookup), (GDestroyNotify) pal_pain_lookup_free);
  g_task_run_in_thread (task, search_in_thread);
}

static void
pal_check_list_map (GtkWidget *widget)
{
  PalCheckList *self = PAL_CHECK_LIST (widget);

  GTK_WIDGET_CLASS (pal_check_list_parent_class)->map (widget);
  if (self->stale)
    search (self);
}

static gboolean
pal_check_list_grab_focus (GtkWidget *widget)
{
  PalCheckList *self = PAL_CHECK_LIST (widget);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  return first != NULL ? gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD)
                       : gtk_widget_child_focus (self->none, GTK_DIR_TAB_FORWARD);
}

static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalCheckList *self = PAL_CHECK_LIST (widget);
  GtkWidget *row;

  self->more = TRUE;
  show (self);
  row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  for (guint i = 0; i < N_ROWS && row != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_LEFT], 0);
}

static void
pal_check_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalCheckList *self = PAL_CHECK_LIST (object);

  switch (prop_id)
    {
    case PROP_PLAIN:
      g_value_set_boolean (value, self->voice == PAL_VOICE_PLAIN);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_check_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PalCheckList *self = PAL_CHECK_LIST (object);
  PalVoice voice;

  switch (prop_id)
    {
    case PROP_PLAIN:
      voice = g_value_get_boolean (value) ? PAL_VOICE_PLAIN : PAL_VOICE_CLINICAL;
      if (self->voice == voice)
        break;
      self->voice = voice;
      show (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_check_list_dispose (GObject *object)
{
  PalCheckList *self = PAL_CHECK_LIST (object);

  stop (self);
  if (self->chart != NULL)
    pal_check_list_set_chart (self, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_CHECK_LIST);
  G_OBJECT_CLASS (pal_check_list_parent_class)->dispose (object);
}

/* A search under way holds a reference, so that the patterns outlive it. */
static void
pal_check_list_finalize (GObject *object)
{
  PalCheckList *self = PAL_CHECK_LIST (object);

  g_free (self->former);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->patterns, pal_pain_patterns_free);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_check_list_parent_class)->finalize (object);
}

static void
pal_check_list_class_init (PalCheckListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_check_list_get_property;
  object_class->set_property = pal_check_list_set_property;
  object_class->dispose = pal_check_list_dispose;
  object_class->finalize = pal_check_list_finalize;
  widget_class->map = pal_check_list_map;
  widget_class->grab_focus = pal_check_list_grab_focus;

  properties[PROP_PLAIN]
      = g_param_spec_boolean ("plain", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PalCheckList::checked:
   * @self: the list
   * @muscle: the region key of a muscle
   * @result: a #PalFamiliar: what somebody said came of pressing it
   */
  signals[SIGNAL_CHECKED] = g_signal_new ("checked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  /* Somebody wants the keyboard back at the map. */
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "check-list.more", NULL, more_action);
  gtk_widget_class_install_action (widget_class, "check-list.leave", NULL, leave_action);
  gtk_widget_class_install_property_action (widget_class, "check-list.plain", "plain");
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "check-list.leave", NULL);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/check-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PalCheckList, content);
  gtk_widget_class_bind_template_child (widget_class, PalCheckList, none);
  gtk_widget_class_bind_template_child (widget_class, PalCheckList, none_words);
  gtk_widget_class_bind_template_child (widget_class, PalCheckList, title);
  gtk_widget_class_bind_template_child (widget_class, PalCheckList, former_words);
  gtk_widget_class_bind_template_child (widget_class, PalCheckList, whose);
  gtk_widget_class_bind_template_child (widget_class, PalCheckList, rows);
  gtk_widget_class_bind_template_child (widget_class, PalCheckList, more_button);
}

static void
pal_check_list_init (PalCheckList *self)
{
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
}

/* Gives it the names of regions and the adult figure, once; references are taken. */
void
pal_check_list_set_atlas (PalCheckList *self, PalKnowledge *knowledge, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_CHECK_LIST (self) && self->knowledge == NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
}

/* The figure that ink is measured on from now on. */
void
pal_check_list_set_figure (PalCheckList *self, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_CHECK_LIST (self) && PAL_IS_FIGURE (figure));
  if (g_set_object (&self->figure, figure))
    search (self);
}

/* The marks cover something else than when they were looked at, and nothing was written for that. */
void
pal_check_list_search_again (PalCheckList *self)
{
  g_return_if_fail (PAL_IS_CHECK_LIST (self));
  search (self);
}

/**
 * pal_check_list_set_chart:
 * @self: the list
 * @chart: (nullable): a loaded chart
 */
void
pal_check_list_set_chart (PalCheckList *self, PalChart *chart)
{
  g_return_if_fail (PAL_IS_CHECK_LIST (self));

  if (self->chart == chart)
    return;
  stop (self);
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_func (self->chart, search, self);
  g_set_object (&self->chart, chart);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->former, g_free);
  self->any = self->more = FALSE;
  self->voice = PAL_VOICE_CLINICAL;
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAIN]);
  if (chart != NULL)
    g_signal_connect_object (chart, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  search (self);
}
