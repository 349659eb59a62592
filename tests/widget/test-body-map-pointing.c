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
      int n_beside = 0;

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
          if (!pal_body_map_press_at (test->map, x, y, FALSE))
            {
              n_missed++;
              continue;
            }
          g_assert_cmpint (test->n_regions, ==, n_before + 1);
          g_assert_true (test->has_point);
          /* As far as the target of a region goes that is too small. */
          if (PAL_IS_BODY_REGION (picked)
              && !pal_svg_path_contains (
                  pal_body_region_get_region (PAL_BODY_REGION (picked))->path, u, v))
            {
              double scale = pal_viewport_get_scale (&test->map->viewport);

              g_assert_cmpfloat (hypot (test->u - u, test->v - v) * scale, <, 12.1);
              n_beside++;
            }
          else
            {
              g_assert_cmpfloat_with_epsilon (test->u, u, 0.01);
              g_assert_cmpfloat_with_epsilon (test->v, v, 0.01);
            }
          if (PAL_IS_BODY_REGION (picked))
            g_assert_cmpstr (test->key, ==, pal_body_region_get_key (PAL_BODY_REGION (picked)));
        }
      g_test_message ("layer %d: %d of 1500 taps did nothing", layers[i], n_missed);
      g_assert_cmpint (n_missed, ==, 0);
      g_assert_cmpint (n_beside, <, 500);
    }
}

/* Beside the body nothing lights up and a pointer means nothing; a finger finds a small region up to 24
 * pixels away, and marks within it. */
static void
test_beside (BodyMapTest *test, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  const PalRegion *fingers = pal_figure_view_lookup (front, PAL_LAYER_ZONES, "fingers-radial-l");
  double x, y, u, v;

  /* Below the tips of the fingers. */
  u = fingers->bounds.x + fingers->bounds.width / 2.0;
  v = fingers->bounds.y + fingers->bounds.height;
  pal_svg_path_get_nearest (fingers->path, u, v + 500.0, &u, &v);
  body_map_test_to_map (test, PAL_VIEW_FRONT, u, v, &x, &y);
  g_assert_true (pal_body_map_press_at (test->map, x, y + 20.0, TRUE));
  g_assert_cmpstr (test->key, ==, "fingers-radial-l");
  g_assert_true (pal_svg_path_contains (fingers->path, test->u, test->v));
  g_assert_cmpfloat_with_epsilon (test->v, v, 1.0);
  g_assert_false (pal_body_map_press_at (test->map, x, y + 30.0, TRUE));
  g_assert_false (pal_body_map_press_at (test->map, x, y + 20.0, FALSE));
  g_assert_false (
      PAL_IS_BODY_REGION (gtk_widget_pick (test->widget, x, y + 20.0, GTK_PICK_DEFAULT)));
}

/* A press that comes before a view just turned to has its place means nothing: what is seen still is
 * another view. */
static void
test_before_layout (BodyMapTest *test, gconstpointer data)
{
  const PalView back = PAL_VIEW_BACK;
  double x, y;

  body_map_test_to_map (test, PAL_VIEW_FRONT, 0.0, 400.0, &x, &y);
  pal_body_map_set_views (test->map, &back, 1);
  pal_body_map_finish_building (test->map);
  g_assert_false (pal_body_map_press_at (test->map, x, y, TRUE));
  g_assert_false (pal_body_map_press_at (test->map, x, y, FALSE));
  g_assert_null (test->key);
  body_map_test_lay_out (test);
  g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE));
  g_assert_cmpint (test->view, ==, PAL_VIEW_BACK);
}

static void
change_layer (BodyMapTest *test, PalLayer layer)
{
  pal_body_map_set_layer (test->map, layer);
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
}

/* The keyboard stays where it is on the body, whatever is drawn there, and is where it was when the
 * first layer comes back, also after one that has nothing there. */
static void
test_layer_keeps_place (BodyMapTest *test, gconstpointer data)
{
  static const char *const zones[] = { "buttock-upper-r", "calf-l", "knee-back-l", "sacrum-r" };
  const PalView back = PAL_VIEW_BACK;
  PalFigureView *view = pal_figure_get_view (body_map_test_figure, back);

  pal_body_map_set_views (test->map, &back, 1);
  body_map_test_wait_until_ready (test);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      const PalRegion *zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, zones[i]);
      const PalRegion *muscle;
      PalPoint inmost;

      pal_figure_view_get_inmost (view, zone, &inmost);
      muscle = pal_figure_view_pick (view, PAL_LAYER_SUPERFICIAL, inmost.u, inmost.v);
      g_assert_true (pal_body_map_focus_region (test->map, zone->key));
      change_layer (test, PAL_LAYER_SUPERFICIAL);
      if (muscle != NULL)
        g_assert_cmpstr (
            pal_body_map_get_focused_region (test->map, NULL), ==, muscle->key);
      change_layer (test, PAL_LAYER_DEEP);
      change_layer (test, PAL_LAYER_INTERMEDIATE);
      change_layer (test, PAL_LAYER_ZONES);
      g_assert_cmpstr (pal_body_map_get_focused_region (test->map, NULL), ==, zone->key);
    }
}

static void
hovered_cb (PalBodyMap *map, const char *key, char **hovered)
{
  g_free (*hovered);
  *hovered = g_strdup (key);
}

/* What the pointer lit up goes with its layer. */
static void
test_layer_forgets_hover (BodyMapTest *test, gconstpointer data)
{
  g_autofree char *hovered = NULL;
  PalBodyView *view = test->map->views[PAL_VIEW_FRONT];

  g_signal_connect (test->map, "hovered", G_CALLBACK (hovered_cb), &hovered);
  gtk_widget_set_state_flags (
      GTK_WIDGET (body_map_test_get_region (test, PAL_VIEW_FRONT, "chest-r")),
      GTK_STATE_FLAG_PRELIGHT,
      FALSE);
  g_assert_cmpstr (hovered, ==, "chest-r");
  change_layer (test, PAL_LAYER_SUPERFICIAL);
  g_assert_null (hovered);
  for (guint i = 0; i < pal_body_view_get_n_regions (view); i++)
    g_assert_cmpint (
        gtk_widget_get_state_flags (GTK_WIDGET (pal_body_view_get_region (view, i)))
            & GTK_STATE_FLAG_PRELIGHT,
        ==,
        0);
}

static gboolean
has_tooltip (PalBodyRegion *region, gboolean keyboard)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (region, "query-tooltip", 1, 1, keyboard, tooltip, &shown);
  return shown;
}

/* The name of a region must not cover the mark that was just made there, until the pointer comes
 * back. */
static void
test_tooltip_after_tap (BodyMapTest *test, gconstpointer data)
{
  PalBodyRegion *region = body_map_test_get_region (test, PAL_VIEW_FRONT, "chest-r");
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  PalPoint inmost;
  double x, y;

  gtk_widget_set_state_flags (GTK_WIDGET (region), GTK_STATE_FLAG_PRELIGHT, FALSE);
  g_assert_true (has_tooltip (region, FALSE));
  pal_figure_view_get_inmost (front, pal_body_region_get_region (region), &inmost);
  body_map_test_to_map (test, PAL_VIEW_FRONT, inmost.u, inmost.v, &x, &y);
  g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE));
  g_assert_false (has_tooltip (region, FALSE));
  /* Who asks for it by key gets it. */
  g_assert_true (has_tooltip (region, TRUE));
  gtk_widget_unset_state_flags (GTK_WIDGET (region), GTK_STATE_FLAG_PRELIGHT);
  gtk_widget_set_state_flags (GTK_WIDGET (region), GTK_STATE_FLAG_PRELIGHT, FALSE);
  g_assert_true (has_tooltip (region, FALSE));
}

/* Whoever presses where a place is said to be has pressed that place, however near the figure is and
 * whatever stands beside it. */
static void
test_locate (BodyMapTest *test, gconstpointer data)
{
  static const PalView both[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };
  static const double zooms[] = { 1.0, 2.5, 0.5 };
  double x = -1.0, y = -1.0;

  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
  /* A view that is not shown is nowhere. */
  g_assert_false (pal_body_map_locate (test->map, PAL_VIEW_BACK, 0.0, 500.0, &x, &y));
  g_assert_cmpfloat (x, ==, -1.0);
  g_assert_cmpfloat (y, ==, -1.0);

  pal_body_map_set_views (test->map, both, G_N_ELEMENTS (both));
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (both); j++)
      {
        PalFigureView *view = pal_figure_get_view (body_map_test_figure, both[j]);
        const PalRegion *region = pal_figure_view_get_region (view, PAL_LAYER_ZONES, 3);
        double there_x, there_y;
        PalPoint point;

        pal_figure_view_get_inmost (view, region, &point);
        body_map_test_wait_until_ready (test);
        pal_body_map_set_zoom (test->map, zooms[i]);
        body_map_test_lay_out (test);
        body_map_test_bring_into_window (test, both[j], point.u, point.v, 20.0, &there_x, &there_y);
        g_assert_true (pal_body_map_locate (test->map, both[j], point.u, point.v, &x, &y));
        g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE));
        g_assert_cmpint (test->view, ==, both[j]);
        g_assert_cmpstr (test->key, ==, region->key);
        g_assert_cmpfloat_with_epsilon (test->u, point.u, 0.01);
        g_assert_cmpfloat_with_epsilon (test->v, point.v, 0.01);
      }
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  body_map_test_add ("/body-map/pointing/seams", NULL, test_seams);
  body_map_test_add ("/body-map/pointing/beside", NULL, test_beside);
  body_map_test_add ("/body-map/pointing/before-layout", NULL, test_before_layout);
  body_map_test_add ("/body-map/pointing/layer-keeps-place", NULL, test_layer_keeps_place);
  body_map_test_add ("/body-map/pointing/layer-forgets-hover", NULL, test_layer_forgets_hover);
  body_map_test_add ("/body-map/pointing/tooltip-after-tap", NULL, test_tooltip_after_tap);
  body_map_test_add ("/body-map/pointing/locate", NULL, test_locate);
  return body_map_test_run ();
}
