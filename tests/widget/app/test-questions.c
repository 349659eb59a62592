/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pal-day-question.h"
#include "pal-question.h"
#include "widget-test.h"

typedef struct
{
  GtkWindow *window;
  GObject *asker; /* NULL when nobody holds it any more */
  guint n_answers;
  gboolean said_yes;
} Fixture;

/* As those who ask do: the answer holds a reference and gives it up. */
typedef struct
{
  Fixture *test;
  GObject *asker;
} Asked;

static gboolean
is_gone (gpointer window)
{
  return *(GtkWindow **) window == NULL;
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test->window = GTK_WINDOW (adw_window_new ());
  g_object_add_weak_pointer (G_OBJECT (test->window), (gpointer *) &test->window);
  adw_window_set_content (ADW_WINDOW (test->window), gtk_label_new ("Asking"));
  gtk_window_set_default_size (test->window, 600, 500);
  gtk_window_present (test->window);
  widget_test_wait (widget_test_is_mapped, test->window);

  test->asker = g_object_new (G_TYPE_OBJECT, NULL);
  g_object_add_weak_pointer (test->asker, (gpointer *) &test->asker);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  if (test->window != NULL)
    gtk_window_destroy (test->window);
  widget_test_wait (is_gone, &test->window);
}

static Asked *
hold (Fixture *test)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->test = test;
  asked->asker = test->asker; /* the only reference, as where the page that asked has gone */
  return asked;
}

static void
note_answer (Asked *asked, gboolean yes)
{
  asked->test->n_answers++;
  asked->test->said_yes = yes;
  g_object_unref (asked->asker);
  g_free (asked);
}

static void
answered_cb (gboolean confirmed, gpointer user_data)
{
  note_answer (user_data, confirmed);
}

static void
chosen_cb (const char *date, gpointer user_data)
{
  note_answer (user_data, date != NULL);
}

static void
ask (Fixture *test)
{
  pal_question_ask (
      test->window, "Go?", "It cannot be undone.", "_Stay", "_Go", TRUE, answered_cb, hold (test));
}

static GtkWindow *
find_above (GtkWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == parent)
      return l->data;
  return NULL;
}

/* The window of the question itself, or, where it lies within its parent, that one. */
static GtkWindow *
find_asking (Fixture *test)
{
  GtkWindow *above = find_above (test->window);

  return above != NULL ? above : test->window;
}

/* What Return presses. */
static GtkWidget *
find_preset (Fixture *test)
{
#if ADW_CHECK_VERSION(1, 5, 0)
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (test->window));

  g_assert_nonnull (dialog);
  return adw_dialog_get_default_widget (dialog);
#else
  return gtk_window_get_default_widget (find_asking (test));
#endif
}

static void
assert_cancelled (Fixture *test)
{
  g_assert_cmpuint (test->n_answers, ==, 1);
  g_assert_false (test->said_yes);
  g_assert_null (test->asker);
}

static gboolean
is_answered (gpointer data)
{
  return ((Fixture *) data)->n_answers > 0;
}

static void
test_question_destroyed (Fixture *test, gconstpointer data)
{
  ask (test);
  gtk_window_destroy (find_asking (test));
  widget_test_wait (is_answered, test);
  assert_cancelled (test);
}

static void
test_question_parent_gone (Fixture *test, gconstpointer data)
{
  ask (test);
  gtk_window_destroy (test->window);
  widget_test_wait (is_answered, test);
  assert_cancelled (test);
  g_assert_null (test->window);
}

/* One answer is not followed by another when the dialog goes. */
static void
test_question_answered (Fixture *test, gconstpointer data)
{
  GtkWidget *button;

  ask (test);
  button = find_preset (test);
  g_assert_nonnull (button);
  widget_test_wait (widget_test_is_mapped, button);
  g_assert_true (gtk_widget_activate (button));
  widget_test_wait (is_answered, test);
  gtk_window_destroy (find_asking (test));
  assert_cancelled (test);
}

static void
test_calendar_destroyed (Fixture *test, gconstpointer data)
{
  pal_day_question_ask (test->window, PAL_DAY_OF_VISIT, NULL, chosen_cb, hold (test));
  gtk_window_destroy (find_above (test->window));
  assert_cancelled (test);
}

static void
test_calendar_parent_gone (Fixture *test, gconstpointer data)
{
  pal_day_question_ask (test->window, PAL_DAY_OF_VISIT, NULL, chosen_cb, hold (test));
  gtk_window_destroy (test->window);
  widget_test_wait (is_answered, test);
  assert_cancelled (test);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add ("/questions/destroyed", Fixture, NULL, set_up, test_question_destroyed, tear_down);
  g_test_add ("/questions/parent-gone", Fixture, NULL, set_up, test_question_parent_gone, tear_down);
  g_test_add ("/questions/answered", Fixture, NULL, set_up, test_question_answered, tear_down);
  g_test_add ("/questions/calendar-destroyed", Fixture, NULL, set_up, test_calendar_destroyed, tear_down);
  g_test_add (
      "/questions/calendar-parent-gone", Fixture, NULL, set_up, test_calendar_parent_gone, tear_down);
  return g_test_run ();
}
