/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-gradual-list.h"
#include "widget-test.h"

#define N_ITEMS 1000
#define WINDOW_HEIGHT 400

typedef struct
{
  GtkStringList *list;
  PalGradualList *gradual;
  GtkWidget *window;
  GtkWidget *view;
  GtkAdjustment *adjustment;
  guint largest; /* most rows that came at once */
} Test;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_size_request (label, -1, 40);
  gtk_list_item_set_child (item, label);
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, Test *test)
{
  test->largest = MAX (test->largest, added);
}

static guint
get_n_given (Test *test)
{
  return g_list_model_get_n_items (pal_gradual_list_get_model (test->gradual));
}

/* A windowful below what is seen is there, and no more than is needed for that. */
static gboolean
has_enough (gpointer data)
{
  Test *test = data;
  double page = gtk_adjustment_get_page_size (test->adjustment);

  return page > 0.0
         && gtk_adjustment_get_upper (test->adjustment)
                > gtk_adjustment_get_value (test->adjustment) + 2.0 * page;
}

static void
set_up (Test *test)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  test->list = gtk_string_list_new (NULL);
  for (guint i = 0; i < N_ITEMS; i++)
    gtk_string_list_append (test->list, "row");
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  test->view = gtk_list_view_new (NULL, factory);
  test->gradual = pal_gradual_list_new (GTK_LIST_VIEW (test->view), G_LIST_MODEL (test->list));
  g_signal_connect (pal_gradual_list_get_model (test->gradual),
                    "items-changed", G_CALLBACK (changed_cb), test);
  gtk_list_view_set_model (
      GTK_LIST_VIEW (test->view),
      GTK_SELECTION_MODEL (gtk_no_selection_new (
          g_object_ref (pal_gradual_list_get_model (test->gradual)))));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), test->view);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 300, WINDOW_HEIGHT);
  gtk_window_set_child (GTK_WINDOW (test->window), scrolled);
  gtk_window_present (GTK_WINDOW (test->window));
  test->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  widget_test_wait (has_enough, test);
}

static void
tear_down (Test *test)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_assert_finalize_object (test->gradual);
  g_object_unref (test->list);
}

static void
test_growth (void)
{
  Test test = { NULL };
  guint n_first;

  set_up (&test);
  n_first = get_n_given (&test);
  g_assert_cmpuint (n_first, >=, 2 * WINDOW_HEIGHT / 60);
  g_assert_cmpuint (n_first, <, 60);
  g_assert_cmpuint (test.largest, <, 10);

  /* Whoever goes on to the end gets there. */
  while (get_n_given (&test) < N_ITEMS)
    {
      gtk_adjustment_set_value (test.adjustment, gtk_adjustment_get_upper (test.adjustment));
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpuint (test.largest, <, 10);

  /* Another search begins at the beginning. */
  pal_gradual_list_restart (test.gradual);
  g_assert_cmpuint (get_n_given (&test), <, n_first);
  gtk_string_list_splice (test.list, 0, N_ITEMS / 2, NULL);
  widget_test_wait (has_enough, &test);
  g_assert_cmpuint (get_n_given (&test), <, 60);
  g_assert_cmpuint (test.largest, <, 10);
  tear_down (&test);
}

static void
test_short (void)
{
  Test test = { NULL };

  set_up (&test);
  gtk_string_list_splice (test.list, 2, N_ITEMS - 2, NULL);
  g_assert_cmpuint (get_n_given (&test), ==, 2);
  gtk_string_list_splice (test.list, 0, 2, NULL);
  g_assert_cmpuint (get_n_given (&test), ==, 0);
  tear_down (&test);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gradual-list/growth", test_growth);
  g_test_add_func ("/gradual-list/short", test_short);
  return g_test_run ();
}
