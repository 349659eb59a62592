/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-history-page"

#include "pal-history-page.h"

#include <glib/gi18n-lib.h>

#include "pal-handout-menu.h"
#include "pal-layer-chooser.h"
#include "pal-mark-row.h"
#include "pal-mirror-banner.h"
#include "pal-pane-layout.h"
#include "pal-preferences.h"
#include "pal-technique-words.h"
#include "pal-time.h"
#include "pal-words.h"
#include "pal-ui.h"
#include "pal-visit-row.h"

struct _PalHistoryPage
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalChart *chart;
  GListStore *shown; /* the marks of the visit that is open */

  GtkStack *stack;
  PalPaneLayout *panes;
  PalMirrorBanner *mirror_banner;
  GtkWidget *no_work_row;
  GtkLabel *no_work;
  PalBodyMap *map;
  PalLayerChooser *layers;
  GtkListBox *visits;
  GtkListBox *marks;
  GtkWidget *no_marks;
  GtkWidget *checks_heading;
  GtkLabel *checks;
  GtkWidget *note_heading;
  GtkLabel *note;
  GtkLabel *heading;
  GtkWidget *list_button;
  GtkWidget *details_button;
};

G_DEFINE_FINAL_TYPE (PalHistoryPage, pal_history_page, ADW_TYPE_BIN)

static PalVisitRow *
visit_row_at (PalHistoryPage *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->visits, index);

  return row != NULL ? PAL_VISIT_ROW (row) : NULL;
}

/* Which muscles were checked at the visit, a line for each. */
static void
show_checks (PalHistoryPage *self, PalVisit *visit)
{
  g_autoptr (GPtrArray) checks
      = pal_chart_dup_checks_of_visit (self->chart, pal_entity_get_id (PAL_ENTITY (visit)));
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      PalMuscleCheck *check = g_ptr_array_index (checks, i);
      const char *key = pal_muscle_check_get_muscle (check);
      g_autofree char *name
          = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_CLINICAL, NULL);

      g_string_append_printf (lines,
                              "%s%s · %s",
                              i > 0 ? "\n" : "",
                              name != NULL ? name : key,
                              pal_words_familiar (pal_muscle_check_get_result (check)));
    }
  gtk_label_set_label (self->checks, lines->str);
  gtk_widget_set_visible (GTK_WIDGET (self->checks), checks->len > 0);
  gtk_widget_set_visible (self->checks_heading, checks->len > 0);
}

/* Why nobody was to work where the figure is hatched. */
static void
show_no_work (PalHistoryPage *self, GPtrArray *no_work)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; self->knowledge != NULL && i < no_work->len; i++)
    {
      g_autofree char *words
          = pal_words_no_work_past (self->knowledge, g_ptr_array_index (no_work, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? " · " : "", words);
    }
  pal_body_map_set_no_work (self->map, no_work);
  gtk_label_set_label (self->no_work, lines->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->no_work), lines->str);
  gtk_widget_set_visible (self->no_work_row, lines->len > 0);
}

static void
show_visit (PalHistoryPage *self, PalVisit *visit)
{
  g_autoptr (GPtrArray) marks
      = pal_chart_dup_marks_of_visit (self->chart, pal_entity_get_id (PAL_ENTITY (visit)));
  g_autoptr (GPtrArray) no_work = pal_chart_dup_no_work_at (self->chart, visit);
  g_autofree char *date = pal_time_format_date (pal_visit_get_local_date (visit));
  const char *note = pal_visit_get_note (visit);

  show_no_work (self, no_work);
  g_list_store_splice (self->shown,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                       marks->pdata,
                       marks->len);
  pal_mark_row_number_list (self->marks);
  /* Translators: the heading of a past visit, with its date */
  gtk_label_set_label (self->heading, date);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), marks->len > 0);
  gtk_widget_set_visible (self->no_marks, marks->len == 0);
  show_checks (self, visit);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_visible (self->note_heading, note != NULL);
}

static void
visit_selected_cb (PalHistoryPage *self, GtkListBoxRow *row)
{
  g_assert (PAL_IS_HISTORY_PAGE (self));
  if (row != NULL && self->chart != NULL)
    show_visit (self, pal_visit_row_get_visit (PAL_VISIT_ROW (row)));
}

static void
mark_selected_cb (PalHistoryPage *self, GtkListBoxRow *row)
{
  PalMark *mark = row != NULL ? pal_mark_row_get_mark (PAL_MARK_ROW (row)) : NULL;

  g_assert (PAL_IS_HISTORY_PAGE (self));
  pal_body_map_set_selected_mark_id (
      self->map, mark != NULL ? pal_entity_get_id (PAL_ENTITY (mark)) : NULL);
}

static void
narrow_changed_cb (PalHistoryPage *self)
{
  gboolean narrow = pal_pane_layout_get_narrow (self->panes);

  g_assert (PAL_IS_HISTORY_PAGE (self));
  gtk_widget_set_visible (self->list_button, narrow);
  gtk_widget_set_visible (self->details_button, narrow);
}

static GtkWidget *
create_mark_row (gpointer item, gpointer user_data)
{
  return pal_mark_row_new (PAL_HISTORY_PAGE (user_data)->knowledge, item);
}

static gboolean
is_of (gpointer entity, const char *visit_id)
{
  return g_strcmp0 (pal_entity_get_string (entity, "visit_id"), visit_id) == 0;
}

/* A line with what belongs together, or nothing. */
static void
add_line (GString *lines, const char *format, GString *words)
{
  if (words->len > 0)
    {
      g_autofree char *line = NULL;
      g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

      line = g_strjoinv (words->str, parts);
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
    }
  g_string_truncate (words, 0);
}

/* Techniques, plan and hand-out of a visit, a line each; NULL for none. */
static char *
dup_treatment (PalHistoryPage *self, const char *visit_id)
{
  PalEntityList *uses = pal_chart_get_technique_uses (self->chart);
  PalEntityList *plan = pal_chart_get_plan_steps (self->chart);
  PalEntityList *handout = pal_chart_get_handout_items (self->chart);
  PalEntityList *own = pal_practice_get_own_techniques (pal_chart_get_practice (self->chart));
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < pal_entity_list_get_length (uses); i++)
    if (is_of (pal_entity_list_peek (uses, i), visit_id))
      {
        PalTechniqueUse *use = pal_entity_list_peek (uses, i);
        g_autofree char *one = pal_words_technique_use (
            self->knowledge,
            use,
            pal_entity_list_lookup (own, pal_technique_use_get_technique (use)));

        g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", one);
      }
  /* Translators: %s are techniques that were used at a visit */
  add_line (lines, _ ("Done: %s"), words);
  for (guint i = 0; i < pal_entity_list_get_length (plan); i++)
    if (is_of (pal_entity_list_peek (plan, i), visit_id))
      {
        PalPlanStep *step = pal_entity_list_peek (plan, i);
        g_autofree char *one = pal_words_step (self->knowledge,
                                               pal_plan_step_get_step (step),
                                               pal_plan_step_get_step_name (step),
                                               PAL_VOICE_CLINICAL);

        g_string_append_printf (
            words, "%s%s %d", words->len > 0 ? ", " : "", one, pal_plan_step_get_minutes (step));
      }
  /* Translators: %s are the steps of a session with their minutes */
  add_line (lines, _ ("Plan: %s min"), words);
  for (guint i = 0; i < pal_entity_list_get_length (handout); i++)
    if (is_of (pal_entity_list_peek (handout, i), visit_id))
      {
        g_autofree char *one = pal_handout_menu_dup_name (
            self->knowledge, pal_entity_list_peek (handout, i));

        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", one);
      }
  /* Translators: %s are things that somebody was given to read at home */
  add_line (lines, _ ("Hand-Out: %s"), words);
  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

/* The newest first: that is the one that is asked for most. */
static void
fill (PalHistoryPage *self)
{
  PalEntityList *visits = pal_chart_get_visits (self->chart);
  guint n_visits = pal_entity_list_get_length (visits);
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->visits);
  g_autofree char *selected_id
      = selected != NULL ? g_strdup (pal_entity_get_id (PAL_ENTITY (
                               pal_visit_row_get_visit (PAL_VISIT_ROW (selected)))))
                         : NULL;
  PalVisitRow *row;

  while ((row = visit_row_at (self, 0)) != NULL)
    gtk_list_box_remove (self->visits, GTK_WIDGET (row));
  for (guint i = n_visits; i > 0; i--)
    {
      PalVisit *visit = pal_entity_list_peek (visits, i - 1);
      const char *id = pal_entity_get_id (PAL_ENTITY (visit));
      g_autoptr (GPtrArray) marks = pal_chart_dup_marks_of_visit (self->chart, id);
      GtkWidget *added = pal_visit_row_new (visit);

      pal_visit_row_set_n_marks (PAL_VISIT_ROW (added), marks->len);
      if (self->knowledge != NULL)
        {
          g_autofree char *treatment = dup_treatment (self, id);

          pal_visit_row_set_treatment (PAL_VISIT_ROW (added), treatment);
        }
      gtk_list_box_append (self->visits, added);
      if (g_strcmp0 (id, selected_id) == 0)
        gtk_list_box_select_row (self->visits, GTK_LIST_BOX_ROW (added));
    }
  gtk_stack_set_visible_child_name (self->stack, n_visits > 0 ? "visits" : "none");
  if (gtk_list_box_get_selected_row (self->visits) == NULL && n_visits > 0)
    gtk_list_box_select_row (self->visits, gtk_list_box_get_row_at_index (self->visits, 0));
}

static void
preferences_changed_cb (PalHistoryPage *self)
{
  g_assert (PAL_IS_HISTORY_PAGE (self));
  pal_body_map_set_skin (
      self->map, pal_preferences_get_map_skin (pal_chart_get_practice (self->chart)));
}

static gboolean
pal_history_page_grab_focus (GtkWidget *widget)
{
  PalHistoryPage *self = PAL_HISTORY_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->visits);

  return row != NULL ? gtk_widget_grab_focus (GTK_WIDGET (row))
                     : GTK_WIDGET_CLASS (pal_history_page_parent_class)->grab_focus (widget);
}

static void
pal_history_page_dispose (GObject *object)
{
  PalHistoryPage *self = PAL_HISTORY_PAGE (object);

  if (self->chart != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->chart, self);
      g_signal_handlers_disconnect_by_data (pal_chart_get_practice (self->chart), self);
    }
  g_clear_object (&self->chart);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_HISTORY_PAGE);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (pal_history_page_parent_class)->dispose (object);
}

static void
pal_history_page_class_init (PalHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_history_page_dispose;
  widget_class->focus = pal_ui_focus_child;
  widget_class->grab_focus = pal_history_page_grab_focus;

  g_type_ensure (PAL_TYPE_BODY_MAP);
  g_type_ensure (PAL_TYPE_LAYER_CHOOSER);
  g_type_ensure (PAL_TYPE_MIRROR_BANNER);
  g_type_ensure (PAL_TYPE_PANE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, panes);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, mirror_banner);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, no_work_row);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, no_work);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, map);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, layers);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, visits);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, marks);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, no_marks);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, checks_heading);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, checks);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, note_heading);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, note);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, heading);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, PalHistoryPage, details_button);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "figure.mirror", NULL);
  gtk_widget_class_bind_template_callback (widget_class, visit_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
pal_history_page_init (PalHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = g_list_store_new (PAL_TYPE_MARK);
  pal_body_map_set_marks (self->map, G_LIST_MODEL (self->shown));
  pal_layer_chooser_set_map (self->layers, self->map);
  pal_mirror_banner_set_map (self->mirror_banner, self->map);
  gtk_list_box_bind_model (
      self->marks, G_LIST_MODEL (self->shown), create_mark_row, self, NULL);
}

/* Gives it the names of regions and the adult figure, once; references are taken. */
void
pal_history_page_set_atlas (PalHistoryPage *self, PalKnowledge *knowledge, PalFigure *figure)
{
  static const PalView views[]
      = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };

  g_return_if_fail (PAL_IS_HISTORY_PAGE (self) && self->knowledge == NULL);

  self->knowledge = pal_knowledge_ref (knowledge);
  pal_body_map_set_knowledge (self->map, knowledge);
  pal_body_map_set_figure (self->map, figure);
  pal_body_map_set_views (self->map, views, G_N_ELEMENTS (views));
}

/**
 * pal_history_page_get_map:
 * @self: the page
 *
 * Returns: (transfer none): where past visits are seen.
 */
PalBodyMap *
pal_history_page_get_map (PalHistoryPage *self)
{
  g_return_val_if_fail (PAL_IS_HISTORY_PAGE (self), NULL);
  return self->map;
}

/* The figure that marks are shown on from now on. */
void
pal_history_page_set_figure (PalHistoryPage *self, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_HISTORY_PAGE (self) && PAL_IS_FIGURE (figure));
  pal_body_map_set_figure (self->map, figure);
}

/**
 * pal_history_page_set_chart:
 * @self: the page
 * @chart: (nullable): a loaded chart
 */
void
pal_history_page_set_chart (PalHistoryPage *self, PalChart *chart)
{
  PalVisitRow *row;

  g_return_if_fail (PAL_IS_HISTORY_PAGE (self));

  if (self->chart == chart)
    return;
  if (self->chart != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->chart, fill, self);
      g_signal_handlers_disconnect_by_func (
          pal_chart_get_practice (self->chart), preferences_changed_cb, self);
    }
  g_set_object (&self->chart, chart);
  while ((row = visit_row_at (self, 0)) != NULL)
    gtk_list_box_remove (self->visits, GTK_WIDGET (row));
  g_list_store_remove_all (self->shown);
  gtk_stack_set_visible_child_name (self->stack, "none");
  if (chart != NULL)
    {
      g_signal_connect_object (chart, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (pal_chart_get_practice (chart),
                               "changed",
                               G_CALLBACK (preferences_changed_cb),
                               self,
                               G_CONNECT_SWAPPED);
      preferences_changed_cb (self);
      fill (self);
    }
}

/**
 * pal_history_page_show_newest:
 * @self: the page
 *
 * Opens the newest visit, for when the page comes into sight.
 */
void
pal_history_page_show_newest (PalHistoryPage *self)
{
  g_return_if_fail (PAL_IS_HISTORY_PAGE (self));
  if (visit_row_at (self, 0) != NULL)
    gtk_list_box_select_row (self->visits, GTK_LIST_BOX_ROW (visit_row_at (self, 0)));
}
