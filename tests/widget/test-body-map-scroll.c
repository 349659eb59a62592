/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map under a wheel, a touchpad and the button of a pen. */

#include <math.h>

#include "body-map-test.h"

/* What lies under the pointer stays there. */
static void
check_zoom (BodyMapTest *test, double x, double y, double dy, GdkScrollUnit unit)
{
  PalBodyMap *map = test->map;
  double before = pal_body_map_get_zoom (map);
  double view_x, view_y, there_x, there_y;
  PalBodyView *view = pal_body_map_find_view_at (map, x, y, &view_x, &view_y);
  PalPoint point;

  g_assert_nonnull (view);
  pal_body_view_to_figure (view, view_x, view_y, &point.u, &point.v);
  map->pointer_x = x;
  map->pointer_y = y;
  pal_body_map_scroll (map, 0.0, dy, unit, GDK_CONTROL_MASK);
  body_map_test_lay_out (test);
  g_assert_true (dy < 0.0 ? pal_body_map_get_zoom (map) > before : pal_body_map_get_zoom (map) < before);
  g_assert_true (pal_body_map_locate (
      map, pal_body_view_get_view (view), point.u, point.v, &there_x, &there_y));
  g_assert_cmpfloat_with_epsilon (there_x, x, 1.0);
  g_assert_cmpfloat_with_epsilon (there_y, y, 1.0);
}

static void
test_zoom_at_pointer (BodyMapTest *test, gconstpointer data)
{
  static const double places[][2] = { { 0.5, 0.5 }, { 0.3, 0.6 }, { 0.72, 0.35 } };
  gboolean mirrored = GPOINTER_TO_INT (data);

  pal_body_map_set_mirrored (test->map, mirrored);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double x = places[i][0] * gtk_widget_get_width (test->widget);
      double y = places[i][1] * gtk_widget_get_height (test->widget);

      pal_body_map_zoom_reset (test->map);
      pal_body_map_set_zoom (test->map, 4.0);
      body_map_test_lay_out (test);
      check_zoom (test, x, y, -1.0, GDK_SCROLL_UNIT_WHEEL);
      check_zoom (test, x, y, -17.3, GDK_SCROLL_UNIT_SURFACE);
      check_zoom (test, x, y, -1.0, GDK_SCROLL_UNIT_WHEEL);
      check_zoom (test, x, y, 9.1, GDK_SCROLL_UNIT_SURFACE);
      check_zoom (test, x, y, 1.0, GDK_SCROLL_UNIT_WHEEL);
    }
}

static gboolean
stands_still (gpointer data)
{
  return ((PalBodyMap *) data)->glide_id == 0;
}

/* What two fingers pushed on a touchpad goes on the same way when they leave it, and comes to rest; the
 * next touch of the pad stops it. What they zoomed does not move by itself. */
static void
test_touchpad (BodyMapTest *test, gconstpointer data)
{
  const PalViewport *viewport = &test->map->viewport;
  double u, v, scale;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  pal_body_map_set_zoom (test->map, 6.0);
  body_map_test_lay_out (test);
  scale = pal_viewport_get_scale (viewport);
  u = viewport->center_u;
  v = viewport->center_v;
  for (int i = 0; i < 10; i++)
    pal_body_map_scroll (test->map, 2.5, -1.5, GDK_SCROLL_UNIT_SURFACE, 0);
  g_assert_cmpfloat_with_epsilon ((viewport->center_u - u) * scale, 25.0, 0.01);
  g_assert_cmpfloat_with_epsilon ((viewport->center_v - v) * scale, -15.0, 0.01);

  u = viewport->center_u;
  v = viewport->center_v;
  pal_body_map_glide_after_scroll (test->map, 250.0, -150.0, 0);
  g_assert_false (stands_still (test->map));
  pal_body_map_glide_on (test->map, 0.05);
  g_assert_cmpfloat (viewport->center_u, >, u);
  g_assert_cmpfloat (viewport->center_v, <, v);
  /* As wide as it is pushed, and not much: a third of a second's way. */
  while (pal_body_map_glide_on (test->map, 0.016))
    ;
  g_assert_cmpfloat ((viewport->center_u - u) * scale, >, 40.0);
  g_assert_cmpfloat ((viewport->center_u - u) * scale, <, 100.0);

  pal_body_map_glide_after_scroll (test->map, 250.0, -150.0, 0);
  pal_body_map_scroll (test->map, 0.5, 0.0, GDK_SCROLL_UNIT_SURFACE, 0);
  g_assert_true (stands_still (test->map));
  pal_body_map_glide_after_scroll (test->map, 250.0, -150.0, GDK_CONTROL_MASK);
  g_assert_true (stands_still (test->map));
}

static void
test_sideways (BodyMapTest *test, gconstpointer data)
{
  const PalViewport *viewport = &test->map->viewport;
  double u, v;

  pal_body_map_set_zoom (test->map, 6.0);
  body_map_test_lay_out (test);
  u = viewport->center_u;
  v = viewport->center_v;
  pal_body_map_scroll (test->map, 0.0, 1.0, GDK_SCROLL_UNIT_WHEEL, GDK_SHIFT_MASK);
  g_assert_cmpfloat (viewport->center_u, >, u);
  g_assert_cmpfloat (viewport->center_v, ==, v);
}

typedef struct
{
  int n;
  char *key;
  double x;
  double y;
} Asked;

static void
menu_requested_cb (PalBodyMap *map,
                   const char *key,
                   int layer,
                   int view,
                   const PalPoint *point,
                   const char *mark_id,
                   double x,
                   double y,
                   Asked *asked)
{
  asked->n++;
  g_free (asked->key);
  asked->key = g_strdup (key);
  asked->x = x;
  asked->y = y;
}

/* Neither button on the barrel of a pen draws: both ask for the menu of the place, and end the stroke under
 * way. */
static void
test_barrel (BodyMapTest *test, gconstpointer data)
{
  static const guint buttons[] = { GDK_BUTTON_SECONDARY, GDK_BUTTON_MIDDLE };
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  Asked asked = { 0 };
  PalPoint inmost;
  double x, y;

  pal_figure_view_get_inmost (
      front, pal_figure_view_lookup (front, PAL_LAYER_ZONES, "chest-l"), &inmost);
  body_map_test_to_map (test, PAL_VIEW_FRONT, inmost.u, inmost.v, &x, &y);
  g_signal_connect (test->map, "menu-requested", G_CALLBACK (menu_requested_cb), &asked);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      pal_body_map_set_ink (test->map, i == 0 ? PAL_INK_TOOL_NONE : PAL_INK_TOOL_DRAW, PAL_PEN_ACHE);
      g_assert_true (
          pal_body_map_pen_down (test->map, GDK_BUTTON_PRIMARY, FALSE, x, y, 0.5, 1000));
      g_assert_true (pal_ink_live_is_drawing (test->map->ink.live));
      g_assert_cmpint (asked.n, ==, (int) i);
      g_assert_true (pal_body_map_pen_down (test->map, buttons[i], FALSE, x, y, 0.0, 1010));
      g_assert_false (pal_ink_live_is_drawing (test->map->ink.live));
      g_assert_cmpint (asked.n, ==, (int) i + 1);
      g_assert_cmpstr (asked.key, ==, "chest-l");
      g_assert_cmpfloat (asked.x, ==, x);
      g_assert_cmpfloat (asked.y, ==, y);
    }
  g_assert_cmpint (test->n_regions, ==, 0);
  g_free (asked.key);
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  body_map_test_add ("/body-map/scroll/zoom-at-pointer", NULL, test_zoom_at_pointer);
  body_map_test_add (
      "/body-map/scroll/zoom-at-pointer-mirrored", GINT_TO_POINTER (TRUE), test_zoom_at_pointer);
  body_map_test_add ("/body-map/scroll/touchpad", NULL, test_touchpad);
  body_map_test_add ("/body-map/scroll/sideways", NULL, test_sideways);
  body_map_test_add ("/body-map/scroll/barrel", NULL, test_barrel);
  return body_map_test_run ();
}
