/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pal-accessible-places.h"
#include "widget-test.h"

/* That what a screen reader is told of where things are, which GTK sums up from the window down, is
 * where they are. */

static gboolean
has_size (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static void
assert_found (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  int left = 0, top = 0, wide = 0, high = 0;
  graphene_rect_t bounds, window;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* newer than what the pinned build allows */
  for (g_autoptr (GtkAccessible) next = g_object_ref (accessible); next != NULL;)
    {
      GtkAccessible *parent = gtk_accessible_get_accessible_parent (next);
      int x, y, width, height;

      g_assert_true (gtk_accessible_get_bounds (next, &x, &y, &width, &height));
      left += x;
      top += y;
      if (next == accessible)
        {
          wide = width;
          high = height;
        }
      g_object_unref (next);
      next = parent;
    }
  G_GNUC_END_IGNORE_DEPRECATIONS

  g_assert_true (gtk_widget_compute_bounds (widget, root, &bounds));
  g_assert_true (gtk_widget_compute_bounds (root, root, &window));
  g_assert_cmpfloat_with_epsilon (left, bounds.origin.x - window.origin.x, 2.0);
  g_assert_cmpfloat_with_epsilon (top, bounds.origin.y - window.origin.y, 2.0);
  g_assert_cmpfloat_with_epsilon (wide, bounds.size.width, 1.0);
  g_assert_cmpfloat_with_epsilon (high, bounds.size.height, 1.0);
}

static GtkWidget *
new_label (void)
{
  GtkWidget *label = gtk_label_new ("Trapezius");

  gtk_widget_set_margin_top (label, 30);
  gtk_widget_set_margin_start (label, 40);
  return label;
}

static void
test_places (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *views = adw_view_stack_new ();
  GtkWidget *labels[] = { new_label (), new_label (), new_label () };

  /* Both have padding. */
  gtk_widget_add_css_class (box, "toolbar");
  gtk_button_set_child (GTK_BUTTON (button), labels[0]);
  gtk_stack_add_child (GTK_STACK (stack), labels[1]);
  adw_view_stack_add (ADW_VIEW_STACK (views), labels[2]);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), stack);
  gtk_box_append (GTK_BOX (box), views);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  widget_test_wait (has_size, labels[2]);

  assert_found (window);
  assert_found (box);
  assert_found (button);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    assert_found (labels[i]);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is not on the screen yet has no place, nor a size. */
static void
test_nowhere (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = new_label ();
  int x = -1, y = -1, width = -1, height = -1;

  gtk_window_set_child (GTK_WINDOW (window), label);
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* newer than what the pinned build allows */
  g_assert_false (gtk_accessible_get_bounds (GTK_ACCESSIBLE (label), &x, &y, &width, &height));
  G_GNUC_END_IGNORE_DEPRECATIONS
  g_assert_cmpint (width, ==, 0);
  g_assert_cmpint (height, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  pal_accessible_places_init ();
  adw_init ();
  g_test_add_func ("/accessible-places/places", test_places);
  g_test_add_func ("/accessible-places/nowhere", test_nowhere);
  return g_test_run ();
}
