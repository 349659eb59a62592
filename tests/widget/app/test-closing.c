/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pal-memory-store.h"
#include "pal-ui.h"
#include "pal-window.h"
#include "widget-test.h"

typedef struct
{
  PalMemoryStore *store;
  PalPractice *practice;
  GtkWindow *window; /* NULL when it has been closed */
} Fixture;

static gboolean
is_idle (gpointer practice)
{
  return !pal_practice_is_busy (practice);
}

static gboolean
has_failed (gpointer practice)
{
  return pal_practice_get_failure (practice) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

static void
set_up (Fixture *test, gconstpointer data)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);

  test->store = pal_memory_store_new ();
  test->practice = pal_practice_new (PAL_STORE (test->store));
  pal_practice_load_async (test->practice, NULL, NULL, NULL);
  test->window = GTK_WINDOW (pal_window_new (NULL, knowledge, figure, NULL));
  g_object_add_weak_pointer (G_OBJECT (test->window), (gpointer *) &test->window);
  pal_window_set_practice (PAL_WINDOW (test->window), test->practice);
  gtk_window_present (test->window);
  widget_test_wait (widget_test_is_mapped, test->window);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  if (test->window != NULL)
    gtk_window_destroy (test->window);
  widget_test_wait (is_closed, test);
  g_clear_object (&test->practice);
  g_clear_object (&test->store);
}

/* What is on its way to the disk arrives there first. */
static void
test_saves_first (Fixture *test, gconstpointer data)
{
  g_autofree char *id = pal_practice_add_practitioner (test->practice, "Ines", NULL);

  g_assert_true (pal_practice_is_busy (test->practice));
  gtk_window_close (test->window);
  g_assert_nonnull (test->window);
  widget_test_wait (is_closed, test);
  g_assert_false (pal_practice_is_busy (test->practice));
  g_assert_cmpuint (pal_memory_store_get_n_rows (test->store, "practitioner"), ==, 1);
}

/* A window that could not be closed for what was not saved stays: whoever goes on in it and has it saved
 * later has not asked for it to be closed then. */
static void
test_stays_after_failure (Fixture *test, gconstpointer data)
{
  g_autofree char *id = NULL;

  pal_memory_store_fail_next (test->store, PAL_STORE_ERROR_FULL);
  id = pal_practice_add_practitioner (test->practice, "Ines", NULL);
  gtk_window_close (test->window);
  widget_test_wait (has_failed, test->practice);

  pal_practice_retry (test->practice);
  widget_test_wait (is_idle, test->practice);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_nonnull (test->window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (test->window)));

  gtk_window_close (test->window);
  widget_test_wait (is_closed, test);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  g_test_add ("/closing/saves-first", Fixture, NULL, set_up, test_saves_first, tear_down);
  g_test_add (
      "/closing/stays-after-failure", Fixture, NULL, set_up, test_stays_after_failure, tear_down);
  return g_test_run ();
}
