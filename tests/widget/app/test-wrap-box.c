/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "pal-wrap-box.h"
#include "widget-test.h"

#define WIDTH 100
#define HEIGHT 20

static PalWrapBox *
new_box (guint n_children)
{
  PalWrapBox *box = g_object_ref_sink (PAL_WRAP_BOX (pal_wrap_box_new ()));

  for (guint i = 0; i < n_children; i++)
    {
      GtkWidget *child = gtk_label_new (NULL);

      gtk_widget_set_size_request (child, WIDTH, HEIGHT);
      pal_wrap_box_append (box, child);
    }
  return box;
}

static void
get_place (PalWrapBox *box, guint index, graphene_rect_t *bounds)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));

  while (index-- > 0)
    child = gtk_widget_get_next_sibling (child);
  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (box), bounds));
}

static int
height_for (PalWrapBox *box, int width)
{
  int minimum;

  gtk_widget_measure (
      GTK_WIDGET (box), GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
test_measure (void)
{
  PalWrapBox *box = new_box (3);
  int minimum, natural;

  gtk_widget_measure (
      GTK_WIDGET (box), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, WIDTH);
  g_assert_cmpint (natural, >=, 3 * WIDTH);
  g_assert_cmpint (height_for (box, natural), ==, HEIGHT);
  g_assert_cmpint (height_for (box, natural - 1), >=, 2 * HEIGHT);
  g_assert_cmpint (height_for (box, WIDTH), >=, 3 * HEIGHT);
  g_assert_finalize_object (box);
}

static void
test_lines (void)
{
  PalWrapBox *box = new_box (3);
  graphene_rect_t first, second, third;

  widget_test_allocate (GTK_WIDGET (box), 2 * WIDTH + 20, 100);
  get_place (box, 0, &first);
  get_place (box, 1, &second);
  get_place (box, 2, &third);
  g_assert_cmpfloat (first.origin.x, ==, 0);
  g_assert_cmpfloat (second.origin.x, >=, WIDTH);
  g_assert_cmpfloat (second.origin.y, ==, first.origin.y);
  g_assert_cmpfloat (third.origin.x, ==, 0);
  g_assert_cmpfloat (third.origin.y, >=, HEIGHT);
  g_assert_finalize_object (box);
}

/* Where one reads from the right, the first child stands at the right. */
static void
test_right_to_left (void)
{
  PalWrapBox *box = new_box (2);
  graphene_rect_t first, second;

  gtk_widget_set_direction (GTK_WIDGET (box), GTK_TEXT_DIR_RTL);
  widget_test_allocate (GTK_WIDGET (box), 300, 100);
  get_place (box, 0, &first);
  get_place (box, 1, &second);
  g_assert_cmpfloat (first.origin.x, ==, 300 - WIDTH);
  g_assert_cmpfloat (second.origin.x, <, first.origin.x);
  g_assert_finalize_object (box);
}

/* Spread, a line goes from edge to edge; a line of one stays where reading begins. */
static void
test_spread (void)
{
  PalWrapBox *box = new_box (3);
  graphene_rect_t second, third;
  int n_notified = 0;

  widget_test_count_notify (box, "spread", &n_notified);
  g_object_set (box, "spread", FALSE, NULL);
  g_assert_cmpint (n_notified, ==, 0);
  g_object_set (box, "spread", TRUE, NULL);
  g_assert_cmpint (n_notified, ==, 1);

  widget_test_allocate (GTK_WIDGET (box), 250, 100);
  get_place (box, 1, &second);
  get_place (box, 2, &third);
  g_assert_cmpfloat (second.origin.x, ==, 250 - WIDTH);
  g_assert_cmpfloat (third.origin.x, ==, 0);
  g_assert_cmpfloat (third.origin.y, >=, HEIGHT);
  g_assert_finalize_object (box);
}

static void
test_remove_all (void)
{
  PalWrapBox *box = new_box (4);

  pal_wrap_box_remove_all (box);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (box)));
  g_assert_cmpint (height_for (box, 100), ==, 0);
  g_assert_finalize_object (box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap-box/measure", test_measure);
  g_test_add_func ("/wrap-box/lines", test_lines);
  g_test_add_func ("/wrap-box/right-to-left", test_right_to_left);
  g_test_add_func ("/wrap-box/spread", test_spread);
  g_test_add_func ("/wrap-box/remove-all", test_remove_all);
  return g_test_run ();
}
