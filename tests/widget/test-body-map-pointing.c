/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a tap lands, and what stays outlined. */

#include "body-map-test.h"
#include "mark-rows.h"

#include <math.h>

static void
add_border (double u0, double v0, double u1, double v1, gpointer user_data)
{
  const PalPoint middle = { (u0 + u1) / 2.0, (v0 + v1) / 2.0 };

  g_array_append_val (user_data, middle);
}

/* The borders of the regions of a layer, as far as they lie well inside the body. */
static GArray *
collect_borders (PalFigureView *view, PalLayer layer)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  GArray *inside = g_array_new (FALSE, FALSE, sizeof (PalPoint));

  for (guint i = 0; i < pal_figure_view_get_n_regions (view, layer); i++)
    pal_svg_path_foreach_segment (
        pal_figure_view_get_region (view, layer, i)->path, add_border, all);
  for (guint i = 0; i < all->len; i++)
    {
      PalPoint *point = &g_array_index (all, PalPoint, i);
      double u, v;

      pal_svg_path_get_nearest (
          pal_figure_view_get_outline (view), point->u, point->v, &u, &v);
      if (pal_figure_view_in_body (view, point->u, point->v)
          && hypot (u - point->u, v - point->v) > 3.0)
        g_array_append_val (inside, *point);
    }
  return inside;
}

/* Wherever one taps on the body, something is hit: also on a seam, and on what lies between two
 * muscles. What lights up under the pointer is what is meant. */
static void
test_seams (BodyMapTest *test, gconstpointer data)
{
  static const PalLayer layers[] = { PAL_LAYER_ZONES, PAL_LAYER_SUPERFICIAL, PAL_LAYER_DEEP };
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autoptr (GArray) borders = collect_borders (front, layers[i]);
      int n_missed = 0;

      pal_body_map_set_layer (test->map, layers[i]);
      body_map_test_wait_until_ready (test);
      body_map_test_lay_out (test);
      g_assert_cmpuint (borders->len, >, 500);
      for (guint j = 0; j < 1500; j++)
        {
          const PalPoint *point = &g_array_index (
              borders, PalPoint, g_test_rand_int_range (0, (int) borders->len));
          double u = point->u + g_test_rand_double_range (-1.0, 1.0);
          double v = point->v + g_test_rand_double_range (-1.0, 1.0);
          int n_before = test->n_regions;
          GtkWidget *picked;
          double x, y;

          body_map_test_to_map (test, PAL_VIEW_FRONT, u, v, &x, &y);
          picked = gtk_widget_pick (test->widget, x, y, GTK_PICK_DEFAULT);
          if (!pal_body_map_click_at (test->map, x, y))
            {
              n_missed++;
              continue;
            }
          g_assert_cmpint (test->n_regions, ==, n_before + 1);
          g_assert_true (test->has_point);
          g_assert_cmpfloat_with_epsilon (test->u, u, 0.01);
          g_assert_cmpfloat_with_epsilon (test->v, v, 0.01);
          if (PAL_IS_BODY_REGION (picked))
            g_assert_cmpstr (test->key, ==, pal_body_region_get_key (PAL_BODY_REGION (picked)));
        }
      g_test_message ("layer %d: %d of 1500 taps did nothing", layers[i], n_missed);
      g_assert_cmpint (n_missed, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  body_map_test_add ("/body-map/pointing/seams", NULL, test_seams);
  return body_map_test_run ();
}
