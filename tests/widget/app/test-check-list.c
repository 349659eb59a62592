/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "model-test.h"
#include "pal-check-list.h"
#include "pal-check-row.h"
#include "pal-time.h"
#include "pal-ui.h"
#include "widget-test.h"

static PalKnowledge *knowledge;
static PalFigure *figure;

typedef struct
{
  ModelTest model;
  GtkWidget *window;
  GtkWidget *list;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  model_test_set_up (&test->model, NULL);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 330, 660);
  test->list = g_object_new (PAL_TYPE_CHECK_LIST, NULL);
  pal_check_list_set_atlas (PAL_CHECK_LIST (test->list), knowledge, figure);
  pal_check_list_set_chart (PAL_CHECK_LIST (test->list), test->model.chart);
  gtk_window_set_child (GTK_WINDOW (test->window), test->list);
  gtk_window_present (GTK_WINDOW (test->window));
  widget_test_wait (widget_test_is_mapped, test->list);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  /* A search that is still under way keeps the list, and must not keep the record with it. */
  pal_check_list_set_chart (PAL_CHECK_LIST (test->list), NULL);
  gtk_window_destroy (GTK_WINDOW (test->window));
  model_test_tear_down (&test->model, NULL);
}

/* Finding ------------------------------------------------------------------------------------------ */

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
         && gtk_widget_get_mapped (widget);
}

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_row_of (GtkWidget *widget, gconstpointer muscle)
{
  return PAL_IS_CHECK_ROW (widget)
         && g_strcmp0 (pal_check_row_get_muscle (PAL_CHECK_ROW (widget)), muscle) == 0;
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = PAL_IS_CHECK_ROW (widget) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* The muscle that stands first. */
static const char *
get_first (Fixture *test)
{
  GtkWidget *row = widget_test_find (
      test->list, widget_test_is_type, GSIZE_TO_POINTER (PAL_TYPE_CHECK_ROW));

  return row != NULL ? pal_check_row_get_muscle (PAL_CHECK_ROW (row)) : NULL;
}

typedef struct
{
  Fixture *test;
  const char *text;  /* that is said, or NULL */
  const char *first; /* muscle, or NULL */
} Wanted;

static gboolean
is_so (gpointer data)
{
  const Wanted *wanted = data;

  return (wanted->text == NULL || widget_test_find (wanted->test->list, says, wanted->text) != NULL)
         && (wanted->first == NULL || g_strcmp0 (get_first (wanted->test), wanted->first) == 0);
}

static gboolean
is_active (gpointer button)
{
  return gtk_toggle_button_get_active (button);
}

static gboolean
is_not_first (gpointer data)
{
  const Wanted *wanted = data;

  return g_strcmp0 (get_first (wanted->test), wanted->first) != 0;
}

static void
wait_for_text (Fixture *test, const char *text)
{
  widget_test_wait (is_so, &(Wanted){ test, text, NULL });
}

static void
wait_for_first (Fixture *test, const char *muscle)
{
  widget_test_wait (is_so, &(Wanted){ test, NULL, muscle });
}

static void
click (Fixture *test, GtkWidget *start, const char *label)
{
  GtkWidget *button = widget_test_find (start, is_button, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  model_test_wait (&test->model);
}

static void
mark_pain (Fixture *test, const char *zone)
{
  const PalPlace place = model_test_region (zone);

  model_test_add (&test->model, PAL_KIND_PAIN, &place);
}

/* Tests -------------------------------------------------------------------------------------------- */

/* Says what to do while there is no pain, then what is worth checking; more only when asked for. */
static void
test_more (Fixture *test, gconstpointer data)
{
  wait_for_text (test, "Mark where it hurts");
  g_assert_cmpuint (count_rows (test->list), ==, 0);
  g_assert_nonnull (widget_test_find (test->list, is_button, "Mark Pain"));

  mark_pain (test, "shoulder-front-r");
  wait_for_text (test, "since the client marked none");
  g_assert_cmpuint (count_rows (test->list), ==, 6);
  click (test, test->list, "More Muscles");
  g_assert_cmpuint (count_rows (test->list), >, 6);
  g_assert_null (widget_test_find (test->list, is_button, "More Muscles"));
  /* The keyboard goes on where the new ones begin. */
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (test->window)));
}

/* Whatever is put far down by an answer stays in sight, to be taken back. */
static void
test_fallen (Fixture *test, gconstpointer data)
{
  g_autofree char *first = NULL;
  GtkWidget *row;

  mark_pain (test, "shoulder-front-r");
  wait_for_text (test, "Covers");
  first = g_strdup (get_first (test));
  row = widget_test_find (test->list, is_row_of, first);
  click (test, row, "Nothing");
  widget_test_wait (is_not_first, &(Wanted){ test, NULL, first });
  g_assert_cmpuint (count_rows (test->list), ==, 7);
  g_assert_null (gtk_widget_get_next_sibling (row));
  g_assert_nonnull (widget_test_find (test->list, is_button, "More Muscles"));
  click (test, row, "Nothing");
  wait_for_first (test, first);
  g_assert_cmpuint (count_rows (test->list), ==, 6);
}

/* What was said is on the row and in the record, counts, and is taken back by saying it again. */
static void
test_answer (Fixture *test, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  GtkWidget *row;
  int n_said = 0;

  mark_pain (test, "temple-r");
  wait_for_text (test, "Covers 100 % of the pain");
  widget_test_count_signal (test->list, "checked", &n_said);
  first = g_strdup (get_first (test));
  row = gtk_widget_get_next_sibling (widget_test_find (test->list, is_row_of, first));
  second = g_strdup (pal_check_row_get_muscle (PAL_CHECK_ROW (row)));

  click (test, row, "Familiar");
  wait_for_first (test, second);
  g_assert_cmpint (n_said, ==, 1);
  g_assert_cmpuint (model_test_count (&test->model, "muscle_check"), ==, 1);
  /* It is the same row that has risen. */
  g_assert_true (widget_test_find (test->list, is_row_of, second) == row);
  click (test, row, "Nothing");
  wait_for_first (test, first);
  g_assert_cmpuint (model_test_count (&test->model, "muscle_check"), ==, 1);
  g_assert_false (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (widget_test_find (row, is_button, "Familiar"))));
  click (test, row, "Nothing");
  g_assert_cmpuint (model_test_count (&test->model, "muscle_check"), ==, 0);
  g_assert_cmpint (n_said, ==, 3);
  pal_chart_undo (test->model.chart);
  widget_test_wait (is_active, widget_test_find (row, is_button, "Nothing"));
}

static void
test_plain (Fixture *test, gconstpointer data)
{
  static int notified; /* it is told once more when the record goes, after this */

  mark_pain (test, "temple-r");
  wait_for_text (test, "essential:");
  widget_test_count_notify (test->list, "plain", &notified);
  g_object_set (test->list, "plain", TRUE, NULL);
  g_object_set (test->list, "plain", TRUE, NULL);
  g_assert_cmpint (notified, ==, 1);
  g_assert_nonnull (widget_test_find (test->list, says, "often felt:"));
  g_assert_null (widget_test_find (test->list, says, "essential:"));
}

static void
test_leave (Fixture *test, gconstpointer data)
{
  int n_left = 0;

  mark_pain (test, "temple-r");
  wait_for_text (test, "Covers");
  widget_test_count_signal (test->list, "left", &n_left);
  g_assert_true (gtk_widget_grab_focus (test->list));
  gtk_widget_activate_action (test->list, "check-list.leave", NULL);
  g_assert_cmpint (n_left, ==, 1);
}

/* The list is about today. As long as nothing is said of pain today it stands on what is last known, and
 * says so with the date. */
static void
test_former (Fixture *test, gconstpointer data)
{
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;
  PalMark *past;
  PalVisit *visit;

  model_test_add_past (&test->model, 9, "earlier", "finding", "mark-1", 6);
  model_test_add_past (&test->model, 7, "last", "finding", "mark-2", 5);
  model_test_reopen (&test->model);
  pal_check_list_set_chart (PAL_CHECK_LIST (test->list), test->model.chart);
  past = model_test_mark (&test->model, "mark-2");
  visit = pal_entity_list_lookup (pal_chart_get_visits (test->model.chart), "last");
  date = pal_time_format_date (pal_visit_get_local_date (visit));
  line = g_strdup_printf ("From the last known state, %s", date);
  wait_for_text (test, line);
  wait_for_text (test, "since none is marked today");
  g_assert_cmpuint (count_rows (test->list), >, 0);

  /* An answer belongs to today, and leaves the pain where it was. */
  click (test, widget_test_find (test->list, is_row_of, get_first (test)), "Unfamiliar");
  g_assert_cmpuint (model_test_count (&test->model, "visit"), ==, 3);
  wait_for_text (test, line);

  /* Gone is said of today: there is no pain to look for. */
  g_free (pal_chart_rate_ghost (
      test->model.chart, past, PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY, NULL));
  model_test_wait (&test->model);
  wait_for_text (test, "Mark where it hurts");
  g_assert_null (widget_test_find (test->list, says, "last known state"));
  mark_pain (test, "temple-r");
  wait_for_text (test, "that the therapist marked today");
  g_assert_null (widget_test_find (test->list, says, "last known state"));
}

/* What is last known of one mark may be older than of another: both days are told. */
static void
test_former_dates (Fixture *test, gconstpointer data)
{
  PalEntityList *visits;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *line = NULL;

  model_test_add_past (&test->model, 9, "earlier", "finding", "mark-1", 6);
  model_test_add_past (&test->model, 7, "last", "other", "mark-2", 5);
  model_test_reopen (&test->model);
  pal_check_list_set_chart (PAL_CHECK_LIST (test->list), test->model.chart);
  visits = pal_chart_get_visits (test->model.chart);
  from = pal_time_format_date (pal_visit_get_local_date (pal_entity_list_lookup (visits, "earlier")));
  to = pal_time_format_date (pal_visit_get_local_date (pal_entity_list_lookup (visits, "last")));
  line = g_strdup_printf ("From the last known state of each mark, %s to %s", from, to);
  wait_for_text (test, line);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  g_assert_no_error (error);
  g_test_add ("/check-list/more", Fixture, NULL, set_up, test_more, tear_down);
  g_test_add ("/check-list/fallen", Fixture, NULL, set_up, test_fallen, tear_down);
  g_test_add ("/check-list/answer", Fixture, NULL, set_up, test_answer, tear_down);
  g_test_add ("/check-list/plain", Fixture, NULL, set_up, test_plain, tear_down);
  g_test_add ("/check-list/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/check-list/former", Fixture, NULL, set_up, test_former, tear_down);
  g_test_add ("/check-list/former-dates", Fixture, NULL, set_up, test_former_dates, tear_down);
  result = g_test_run ();
  g_object_unref (figure);
  pal_knowledge_unref (knowledge);
  return result;
}
