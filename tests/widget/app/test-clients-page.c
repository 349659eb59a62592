/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key that is pressed while the record is still being opened is not lost. */

#include <adwaita.h>

#include "model-test.h"
#include "pal-clients-page.h"
#include "pal-ui.h"
#include "widget-test.h"

typedef struct
{
  ModelTest model;
  GtkWidget *window;
  PalClientsPage *page;
  int n_asked;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  model_test_set_up (&test->model, NULL);
  test->window = gtk_window_new ();
  test->page = g_object_new (PAL_TYPE_CLIENTS_PAGE, NULL);
  widget_test_count_signal (test->page, "edit-requested", &test->n_asked);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  widget_test_wait (widget_test_is_mapped, test->page);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  model_test_tear_down (&test->model, NULL);
}

static void
test_early (Fixture *test, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), "clients.add", NULL));
  g_assert_cmpint (test->n_asked, ==, 0);
  pal_clients_page_set_practice (test->page, test->model.practice);
  pal_clients_page_go_on (test->page);
  g_assert_cmpint (test->n_asked, ==, 1);
  /* Once. */
  pal_clients_page_go_on (test->page);
  g_assert_cmpint (test->n_asked, ==, 1);
}

static void
test_nothing_asked (Fixture *test, gconstpointer data)
{
  pal_clients_page_set_practice (test->page, test->model.practice);
  pal_clients_page_go_on (test->page);
  g_assert_cmpint (test->n_asked, ==, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), "clients.add", NULL));
  g_assert_cmpint (test->n_asked, ==, 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  g_test_add ("/clients-page/early", Fixture, NULL, set_up, test_early, tear_down);
  g_test_add ("/clients-page/nothing-asked", Fixture, NULL, set_up, test_nothing_asked, tear_down);
  return g_test_run ();
}
