/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-quiet-tooltips.h"

/* A tooltip that is given quietly is there, and changes nothing else of the widget. */

static void
assert_given (GtkWidget *widget, gboolean visible)
{
  g_object_set (widget, "tooltip-text", "Smaller", NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (widget), ==, "Smaller");
  g_assert_true (gtk_widget_get_has_tooltip (widget));
  g_assert_true (gtk_widget_get_visible (widget) == visible);
  g_object_set (widget, "tooltip-text", NULL, NULL);
  g_assert_null (gtk_widget_get_tooltip_text (widget));
  g_assert_false (gtk_widget_get_has_tooltip (widget));
  g_assert_true (gtk_widget_get_visible (widget) == visible);
}

static void
test_alone (void)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());

  assert_given (button, TRUE);
  gtk_widget_set_visible (button, FALSE);
  assert_given (button, FALSE);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Whoever watches what is in sight sees nothing flicker. */
static void
test_in_window (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_button_new ();
  guint n_notified = 0;

  gtk_window_set_child (GTK_WINDOW (window), button);
  g_signal_connect_swapped (button, "notify::visible", G_CALLBACK (count_cb), &n_notified);
  assert_given (button, TRUE);
  g_assert_cmpuint (n_notified, ==, 0);
  assert_given (window, FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  pal_quiet_tooltips_init ();
  g_test_add_func ("/quiet-tooltips/alone", test_alone);
  g_test_add_func ("/quiet-tooltips/in-window", test_in_window);
  return g_test_run ();
}
