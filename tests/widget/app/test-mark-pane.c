/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "chart-test.h"
#include "pal-choice-chips.h"
#include "pal-mark-details.h"
#include "pal-mark-pane.h"
#include "pal-mark-palpation.h"
#include "pal-rating-strip.h"
#include "pal-technique-log.h"
#include "pal-technique-use-row.h"
#include "pal-ui.h"
#include "widget-test.h"

/* The pane of a mark on a real record. */
typedef struct
{
  ChartTest record;
  Scene scene;
  GtkWidget *window;
  PalMarkPane *pane;
} PaneTest;

static PalFigure *figure;
static PalKnowledge *knowledge;

static void
set_up (PaneTest *test, gconstpointer data)
{
  chart_test_set_up (&test->record, NULL);
  test->scene = chart_test_draw_scene (&test->record);
  chart_test_settle (&test->record);
  test->pane = g_object_ref_sink (g_object_new (PAL_TYPE_MARK_PANE, NULL));
  pal_mark_pane_set_atlas (test->pane, knowledge, figure);
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->pane));
  gtk_window_present (GTK_WINDOW (test->window));
  widget_test_wait (widget_test_is_mapped, test->pane);
}

static void
tear_down (PaneTest *test, gconstpointer data)
{
  pal_mark_pane_set_chart (test->pane, NULL);
  chart_test_settle (&test->record);
  gtk_window_set_child (GTK_WINDOW (test->window), NULL);
  g_assert_finalize_object (test->pane);
  gtk_window_destroy (GTK_WINDOW (test->window));
  scene_clear (&test->scene);
  chart_test_tear_down (&test->record, NULL);
}

static GtkWidget *
find (PaneTest *test, GType type)
{
  return widget_test_find (
      GTK_WIDGET (test->pane), widget_test_is_type, GSIZE_TO_POINTER (type));
}

static gboolean
has_text (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);
}

static gboolean
says (PaneTest *test, const char *text)
{
  return widget_test_find (GTK_WIDGET (test->pane), has_text, text) != NULL;
}

/* The chip that says so, in the group of a question that stands beside it. */
static GtkWidget *
find_chip (PaneTest *test, const char *question, const char *text)
{
  GtkWidget *label = widget_test_find (GTK_WIDGET (test->pane), has_text, question);
  GtkWidget *chip;

  g_assert_nonnull (label);
  chip = widget_test_find (gtk_widget_get_parent (label), has_text, text);
  g_assert_nonnull (chip);
  return gtk_widget_get_ancestor (chip, GTK_TYPE_TOGGLE_BUTTON);
}

static PalMark *
show (PaneTest *test, const char *id)
{
  PalMark *mark = chart_test_mark (&test->record, id);

  pal_mark_pane_set_chart (test->pane, test->record.chart);
  pal_mark_pane_set_mark (test->pane, mark);
  return mark;
}

/* Nothing is made before a mark is selected, and nothing of one client is kept beside another. */
static void
test_default (PaneTest *test, gconstpointer data)
{
  GtkWidget *details;

  g_assert_true (says (test, "Select a mark to read or change it."));
  g_assert_null (find (test, PAL_TYPE_MARK_DETAILS));

  show (test, test->scene.pain);
  details = find (test, PAL_TYPE_MARK_DETAILS);
  g_assert_nonnull (details);
  g_object_add_weak_pointer (G_OBJECT (details), (gpointer *) &details);
  pal_mark_pane_set_mark (test->pane, NULL);
  g_assert_true (says (test, "Select a mark to read or change it."));
  g_assert_nonnull (details);
  pal_mark_pane_set_chart (test->pane, NULL);
  g_assert_null (details);
}

static void
test_pain (PaneTest *test, gconstpointer data)
{
  PalMark *mark = show (test, test->scene.pain);
  PalRatingStrip *strip = PAL_RATING_STRIP (find (test, PAL_TYPE_RATING_STRIP));
  int n_rated;

  g_assert_true (says (test, "Pain Now"));
  g_assert_null (find (test, PAL_TYPE_MARK_PALPATION));
  g_assert_cmpint (pal_rating_strip_get_kind (strip), ==, PAL_KIND_PAIN);
  g_assert_cmpint (pal_rating_strip_get_intensity (strip), ==, pal_mark_get_intensity (mark));

  /* What is shown is no rating of somebody. */
  widget_test_count_signal (strip, "rated", &n_rated);
  pal_chart_set_intensity (test->record.chart, test->scene.pain, 9, NULL);
  chart_test_settle (&test->record);
  g_assert_cmpint (pal_rating_strip_get_intensity (strip), ==, 9);
  g_assert_cmpint (n_rated, ==, 0);
  g_signal_emit_by_name (strip, "rated", 4);
  chart_test_settle (&test->record);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 4);
  g_assert_cmpint (pal_rating_strip_get_intensity (strip), ==, 4);
  pal_chart_undo (test->record.chart);
  chart_test_settle (&test->record);
  g_assert_cmpint (pal_rating_strip_get_intensity (strip), ==, 9);
  g_signal_handlers_disconnect_matched (
      strip, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, &n_rated);
}

static void
check_chip (GtkWidget *chip, gboolean chosen)
{
  g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)), ==, chosen);
  /* GTK says nothing of a button that was never down. */
  if (chosen)
    gtk_test_accessible_assert_state (chip, GTK_ACCESSIBLE_STATE_PRESSED, TRUE);
}

/* Each answer is on the disk, and shown as it is there; once more, and nobody was asked. */
static void
test_trigger_point (PaneTest *test, gconstpointer data)
{
  static const struct
  {
    const char *question;
    const char *column;
  } questions[] = {
    { "Taut Band", "taut_band" },
    { "Tender Spot", "tender_spot" },
  };
  PalMark *mark = show (test, test->scene.point);

  g_assert_nonnull (find (test, PAL_TYPE_MARK_PALPATION));
  g_assert_true (says (test, "Tenderness Under Pressure"));
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      GtkWidget *yes = find_chip (test, questions[i].question, "Yes");
      GtkWidget *no = find_chip (test, questions[i].question, "No");

      pal_chart_set_answer (
          test->record.chart, mark, questions[i].column, PAL_ANSWER_NOT_ASKED);
      chart_test_settle (&test->record);
      check_chip (yes, FALSE);
      check_chip (no, FALSE);
      g_signal_emit_by_name (yes, "clicked");
      chart_test_settle (&test->record);
      g_assert_cmpint (
          pal_mark_get_answer (mark, questions[i].column), ==, PAL_ANSWER_YES);
      check_chip (yes, TRUE);
      g_signal_emit_by_name (no, "clicked");
      chart_test_settle (&test->record);
      g_assert_cmpint (pal_mark_get_answer (mark, questions[i].column), ==, PAL_ANSWER_NO);
      check_chip (yes, FALSE);
      check_chip (no, TRUE);
      g_signal_emit_by_name (no, "clicked");
      chart_test_settle (&test->record);
      g_assert_cmpint (
          pal_mark_get_answer (mark, questions[i].column), ==, PAL_ANSWER_NOT_ASKED);
      check_chip (no, FALSE);
    }

  /* A pain has none of this. */
  show (test, test->scene.pain);
  g_assert_null (find (test, PAL_TYPE_MARK_PALPATION));
}

/* Nobody changes what the other marked: it is read. */
static void
test_foreign (PaneTest *test, gconstpointer data)
{
  PalMark *mark = show (test, test->scene.pain);
  gboolean of_client = pal_mark_get_author (mark) == PAL_AUTHOR_CLIENT;

  g_assert_nonnull (find (test, PAL_TYPE_RATING_STRIP));
  pal_chart_set_acting_author (test->record.chart,
                               of_client ? PAL_AUTHOR_THERAPIST : PAL_AUTHOR_CLIENT);
  pal_mark_pane_set_mark (test->pane, mark);
  g_assert_null (find (test, PAL_TYPE_RATING_STRIP));
  g_assert_true (says (
      test,
      of_client ? "This is the client’s mark. It can be copied or linked, not changed."
                : "This is the therapist’s mark. It can be copied or linked, not changed."));
}

static gboolean
is_seen_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

/* Only what makes sense is offered: a point has no size, and only a drawn arrow can be straightened. */
static void
test_offers (PaneTest *test, gconstpointer data)
{
  static const char *const labels[]
      = { "Move…", "Felt Elsewhere…", "Smaller", "Larger", "Straighten Arrow" };
  const struct
  {
    const char *id;
    const char *offered; /* one letter for each of the labels */
  } cases[] = {
    { test->scene.pain, "m----" },
    { test->scene.point, "mf---" },
    { test->scene.ink, "m-sl-" },
    { test->scene.arrow, "m-sla" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show (test, cases[i].id);
      for (guint j = 0; j < G_N_ELEMENTS (labels); j++)
        {
          GtkWidget *button
              = widget_test_find (GTK_WIDGET (test->pane), is_seen_button, labels[j]);

          g_assert_cmpint (button != NULL, ==, cases[i].offered[j] != '-');
          if (button != NULL)
            gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_BUTTON);
        }
    }
}

static gboolean
is_named_button (GtkWidget *widget, gconstpointer tooltip)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static gboolean
is_after (GtkWidget *widget, gconstpointer data)
{
  GtkWidget *label = GTK_IS_DROP_DOWN (widget) ? gtk_widget_get_prev_sibling (widget) : NULL;

  return label != NULL && has_text (label, "Number After");
}

/* What was done on it today is beside it, with the number before and after; it is changed, taken back and
 * removed there. */
static void
test_techniques (PaneTest *test, gconstpointer data)
{
  PalMark *mark = show (test, test->scene.point);
  g_autofree char *use_id = NULL;
  GtkWidget *row, *remove, *after;

  g_assert_null (find (test, PAL_TYPE_TECHNIQUE_USE_ROW));
  g_assert_false (says (test, "Techniques Used"));
  pal_chart_set_intensity (test->record.chart, test->scene.point, 7, NULL);
  chart_test_settle (&test->record);
  use_id = pal_chart_log_technique (
      test->record.chart, mark, "trigger-point-compression", 3, 5);
  chart_test_settle (&test->record);
  row = find (test, PAL_TYPE_TECHNIQUE_USE_ROW);
  g_assert_nonnull (row);
  g_assert_true (says (test, "Techniques Used"));
  g_assert_true (says (test, "Trigger point compression"));
  g_assert_true (says (test, "7 → –"));
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (
      row,
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Trigger point compression, pressure 3, 5 minutes, 7 → –");

  /* The first item of each list is empty. */
  after = widget_test_find (row, is_after, NULL);
  g_assert_nonnull (after);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (after), 5);
  chart_test_settle (&test->record);
  g_assert_true (says (test, "7 → 4"));
  gtk_test_accessible_assert_property (
      row,
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Trigger point compression, pressure 3, 5 minutes, 7 → 4");
  pal_chart_undo (test->record.chart);
  chart_test_settle (&test->record);
  g_assert_true (says (test, "7 → –"));

  /* Another mark has its own. */
  show (test, test->scene.pain);
  g_assert_null (find (test, PAL_TYPE_TECHNIQUE_USE_ROW));
  show (test, test->scene.point);
  remove = widget_test_find (
      GTK_WIDGET (test->pane), is_named_button, "Remove Trigger point compression");
  g_assert_true (gtk_widget_get_focusable (remove));
  g_signal_emit_by_name (remove, "clicked");
  chart_test_settle (&test->record);
  g_assert_null (find (test, PAL_TYPE_TECHNIQUE_USE_ROW));
  g_assert_false (says (test, "Techniques Used"));
  pal_chart_undo (test->record.chart);
  chart_test_settle (&test->record);
  g_assert_nonnull (find (test, PAL_TYPE_TECHNIQUE_USE_ROW));
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  knowledge = pal_knowledge_new (NULL);
  g_test_add ("/mark-pane/default", PaneTest, NULL, set_up, test_default, tear_down);
  g_test_add ("/mark-pane/pain", PaneTest, NULL, set_up, test_pain, tear_down);
  g_test_add ("/mark-pane/trigger-point", PaneTest, NULL, set_up, test_trigger_point, tear_down);
  g_test_add ("/mark-pane/foreign", PaneTest, NULL, set_up, test_foreign, tear_down);
  g_test_add ("/mark-pane/offers", PaneTest, NULL, set_up, test_offers, tear_down);
  g_test_add ("/mark-pane/techniques", PaneTest, NULL, set_up, test_techniques, tear_down);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
