/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-gradual-rows.h"
#include "widget-test.h"

#define N_ITEMS 20

typedef struct
{
  GtkStringList *list;
  GtkWidget *window;
  GtkListBox *box;
  PalGradualRows *rows;
  guint n_created;
  guint n_grown;
  guint most_at_once;
  guint n_before;
} Test;

static GtkWidget *
create_cb (gpointer item, gpointer user_data)
{
  Test *test = user_data;

  test->n_created++;
  return gtk_label_new (gtk_string_object_get_string (item));
}

static void
grown_cb (PalGradualRows *rows, Test *test)
{
  test->n_grown++;
  test->most_at_once = MAX (test->most_at_once, test->n_created - test->n_before);
  test->n_before = test->n_created;
}

static guint
count_rows (Test *test)
{
  guint n_rows = 0;

  while (gtk_list_box_get_row_at_index (test->box, (int) n_rows) != NULL)
    n_rows++;
  return n_rows;
}

static gboolean
has_all (gpointer data)
{
  return count_rows (data) == N_ITEMS;
}

static void
set_up (Test *test, guint n_items)
{
  GtkWidget *scroller;

  test->list = gtk_string_list_new (NULL);
  for (guint i = 0; i < n_items; i++)
    gtk_string_list_append (test->list, "row");
  test->box = GTK_LIST_BOX (gtk_list_box_new ());
  /* In what scrolls, as in the pane: a window does not grow before the display agrees. */
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (test->box));
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), scroller);
  test->rows = pal_gradual_rows_new (test->box, G_LIST_MODEL (test->list), create_cb, test);
  g_signal_connect (test->rows, "grown", G_CALLBACK (grown_cb), test);
  test->n_before = test->n_created;
}

static void
tear_down (Test *test)
{
  g_assert_finalize_object (test->rows);
  g_assert_cmpuint (count_rows (test), ==, 0);
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_assert_finalize_object (test->list);
}

static void
test_frames (void)
{
  Test test = { NULL };

  set_up (&test, N_ITEMS);
  g_assert_cmpuint (count_rows (&test), >, 0);
  g_assert_cmpuint (count_rows (&test), <, N_ITEMS / 2);
  gtk_window_present (GTK_WINDOW (test.window));
  widget_test_wait (has_all, &test);
  g_assert_cmpuint (test.n_grown, >, 1);
  g_assert_cmpuint (test.most_at_once, <, N_ITEMS / 2);
  g_assert_cmpuint (test.n_created, ==, N_ITEMS);

  /* What is added now is one mark that somebody makes. */
  gtk_string_list_append (test.list, "new");
  g_assert_cmpuint (count_rows (&test), ==, N_ITEMS + 1);
  tear_down (&test);
}

static void
test_finish (void)
{
  Test test = { NULL };

  set_up (&test, N_ITEMS);
  g_assert_true (pal_gradual_rows_finish (test.rows));
  g_assert_cmpuint (count_rows (&test), ==, N_ITEMS);
  g_assert_cmpuint (test.n_grown, ==, 1);
  g_assert_false (pal_gradual_rows_finish (test.rows));
  g_assert_cmpuint (test.n_grown, ==, 1);
  tear_down (&test);
}

static void
test_given_up (void)
{
  Test test = { NULL };

  set_up (&test, N_ITEMS);
  gtk_string_list_splice (test.list, 0, N_ITEMS - 1, NULL);
  g_assert_cmpuint (count_rows (&test), ==, 1);
  tear_down (&test);
}

static void
test_short (void)
{
  Test test = { NULL };

  set_up (&test, 2);
  g_assert_cmpuint (count_rows (&test), ==, 2);
  g_assert_false (pal_gradual_rows_finish (test.rows));
  tear_down (&test);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gradual-rows/frames", test_frames);
  g_test_add_func ("/gradual-rows/finish", test_finish);
  g_test_add_func ("/gradual-rows/given-up", test_given_up);
  g_test_add_func ("/gradual-rows/short", test_short);
  return g_test_run ();
}
