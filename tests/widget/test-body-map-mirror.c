/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mirror for the client's chair: what is done at the mirrored place is what is done at the place
 * itself, and what is said of it is the same to the millimetre. */

#include "body-map-test.h"
#include "pal-mark-symbol.h"
#include "pal-view.h"

#include <math.h>

static void
lay_out (BodyMapTest *test)
{
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
}

static void
show (BodyMapTest *test, PalView view)
{
  pal_body_map_set_views (test->map, &view, 1);
  lay_out (test);
}

static void
set_mirrored (BodyMapTest *test, gboolean mirrored)
{
  pal_body_map_set_mirrored (test->map, mirrored);
  body_map_test_lay_out (test);
  g_assert_true (pal_body_map_get_mirrored (test->map) == mirrored);
}

/* A place of the map as it is seen in a mirror that stands for one view. */
static double
mirror_x (BodyMapTest *test, PalView view, double x)
{
  graphene_rect_t area;

  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (test->map->views[view]), test->widget, &area));
  return 2.0 * area.origin.x + area.size.width - x;
}

static const char *
pick_key (BodyMapTest *test, double x, double y)
{
  GtkWidget *picked = body_map_test_pick (test, x, y);

  return PAL_IS_BODY_REGION (picked) ? pal_body_region_get_key (PAL_BODY_REGION (picked)) : NULL;
}

static gboolean
press (BodyMapTest *test, double x, double y)
{
  int n_before = test->n_regions;

  return pal_body_map_press_at (test->map, x, y, FALSE) && test->n_regions == n_before + 1;
}

/* Whatever is turned round is turned round as a whole: the same is picked, and a tap means the same
 * place of the body. What is not seen from the front stays. */
static void
check_view (BodyMapTest *test, PalView view, PalLayer layer)
{
  gboolean turned = pal_view_is_from_front (view);
  int n_hit = 0;

  pal_body_map_set_layer (test->map, layer);
  show (test, view);
  for (int i = 0; i < 300; i++)
    {
      int width = gtk_widget_get_width (test->widget);
      int height = gtk_widget_get_height (test->widget);
      double x = g_test_rand_double_range (0.25 * width, 0.75 * width);
      double y = g_test_rand_double_range (0.05 * height, 0.95 * height);
      double seen_x = turned ? mirror_x (test, view, x) : x;
      const char *key = pick_key (test, x, y);
      gboolean hit = press (test, x, y);
      const PalPoint point = { test->u, test->v };
      g_autofree char *pressed = hit ? g_strdup (test->key) : NULL;

      set_mirrored (test, TRUE);
      g_assert_cmpstr (pick_key (test, seen_x, y), ==, key);
      g_assert_true (press (test, seen_x, y) == hit);
      if (hit)
        {
          double located_x, located_y;

          n_hit++;
          g_assert_cmpstr (test->key, ==, pressed);
          g_assert_cmpint (test->view, ==, view);
          g_assert_cmpfloat_with_epsilon (test->u, point.u, 0.001);
          g_assert_cmpfloat_with_epsilon (test->v, point.v, 0.001);
          /* And where it is said to be it is, but for whole pixels. */
          g_assert_true (
              pal_body_map_locate (test->map, view, point.u, point.v, &located_x, &located_y));
          g_assert_cmpfloat_with_epsilon (located_y, y, 13.0);
          g_assert_cmpfloat_with_epsilon (located_x, seen_x, 13.0);
        }
      set_mirrored (test, FALSE);
    }
  g_assert_cmpint (n_hit, >, 20);
}

static void
test_picks (BodyMapTest *test, gconstpointer data)
{
  static const PalView views[] = { PAL_VIEW_FRONT,      PAL_VIEW_BACK,       PAL_VIEW_LEFT,
                                   PAL_VIEW_HEAD_FRONT, PAL_VIEW_HAND_PALM_R, PAL_VIEW_FOOT_TOP_L };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    check_view (test, views[i], PAL_LAYER_ZONES);
  check_view (test, PAL_VIEW_FRONT, PAL_LAYER_SUPERFICIAL);
}

/* However near one looks, a region has its middle where a tap finds it, and a key brings into sight what
 * it goes to. */
static void
test_near (BodyMapTest *test, gconstpointer data)
{
  static const char *const keys[] = { "shoulder-front-l", "shoulder-front-r", "foot-top-l", "temple-r" };
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);

  set_mirrored (test, TRUE);
  pal_body_map_set_zoom (test->map, 6.0);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const PalRegion *zone = pal_figure_view_lookup (front, PAL_LAYER_ZONES, keys[i]);
      PalPoint inmost;
      double x, y;

      if (zone == NULL)
        continue;
      g_assert_true (pal_body_map_focus_region (test->map, keys[i]));
      body_map_test_lay_out (test);
      pal_figure_view_get_inmost (front, zone, &inmost);
      g_assert_true (
          pal_body_map_locate (test->map, PAL_VIEW_FRONT, inmost.u, inmost.v, &x, &y));
      g_assert_cmpfloat (x, >, 0.0);
      g_assert_cmpfloat (x, <, gtk_widget_get_width (test->widget));
      g_assert_true (press (test, x, y));
      g_assert_cmpstr (test->key, ==, keys[i]);
      g_assert_cmpfloat_with_epsilon (test->u, inmost.u, 1.0);
      g_assert_cmpfloat_with_epsilon (test->v, inmost.v, 1.0);
    }
}

/* Arrow keys go to what is seen in their direction, in a row from one view into the next too; and a
 * region is where a screen reader is told. */
static void
test_arrows (BodyMapTest *test, gconstpointer data)
{
  static const PalView all[]
      = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  static const GtkDirectionType directions[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT };

  pal_body_map_set_views (test->map, all, G_N_ELEMENTS (all));
  lay_out (test);
  set_mirrored (test, TRUE);
  for (guint i = 0; i < pal_body_view_get_n_regions (test->map->views[PAL_VIEW_FRONT]); i++)
    {
      PalBodyRegion *from = pal_body_view_get_region (test->map->views[PAL_VIEW_FRONT], i);

      for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
        {
          PalBodyRegion *to = pal_body_map_find_neighbour (test->map, from, directions[j]);
          PalBodyRegion *both[] = { from, to };
          double x[2], y;

          if (to == NULL)
            continue;
          for (guint k = 0; k < G_N_ELEMENTS (both); k++)
            {
              PalPoint inmost;
              graphene_rect_t told;

              pal_body_region_get_inmost (both[k], &inmost);
              g_assert_true (pal_body_map_locate (test->map,
                                                  pal_body_region_get_view (both[k]),
                                                  inmost.u,
                                                  inmost.v,
                                                  &x[k],
                                                  &y));
              g_assert_true (
                  gtk_widget_compute_bounds (GTK_WIDGET (both[k]), test->widget, &told));
              graphene_rect_inset (&told, -1.5f, -1.5f);
              g_assert_true (graphene_rect_contains_point (
                  &told, &GRAPHENE_POINT_INIT ((float) x[k], (float) y)));
            }
          g_assert_true (directions[j] == GTK_DIR_LEFT ? x[1] < x[0] : x[1] > x[0]);
        }
    }
}

static void
drawn_cb (PalBodyMap *map,
          int view,
          int pen,
          int tool,
          PalInkStroke *stroke,
          const char *stroke_id,
          GBytes **bytes)
{
  g_clear_pointer (bytes, g_bytes_unref);
  *bytes = pal_ink_stroke_to_bytes (stroke);
}

static void
erased_cb (PalBodyMap *map, int view, GArray *path, double radius, GArray **erased)
{
  g_clear_pointer (erased, g_array_unref);
  *erased = g_array_copy (path);
}

/* A curve that is longer on one side of the body than on the other, on whole pixels. */
static void
draw (BodyMapTest *test, PalInkTool tool, gboolean mirrored)
{
  double middle = floor (gtk_widget_get_width (test->widget) / 2.0);
  double top = floor (gtk_widget_get_height (test->widget) / 4.0);

  for (int i = 0; i <= 200; i++)
    {
      double x = middle - 30.0 + floor (i / 4.0);
      double y = top + floor (20.0 * sin (i / 30.0));

      if (mirrored)
        x = mirror_x (test, PAL_VIEW_FRONT, x);
      if (i == 0)
        g_assert_true (pal_body_map_ink_begin (
            test->map, PAL_INK_DEVICE_PEN, tool, x, y, 0.5, 1000.0 + 4 * i));
      else
        pal_body_map_ink_move (test->map, x, y, 0.2 + i / 400.0, 1000.0 + 4 * i);
    }
  pal_body_map_ink_end (test->map);
}

/* A pen that goes the mirrored way leaves the very same stroke, and so does the eraser. */
static void
test_ink (BodyMapTest *test, gconstpointer data)
{
  static const PalInkTool tools[] = { PAL_INK_TOOL_DRAW, PAL_INK_TOOL_LASSO, PAL_INK_TOOL_ARROW };
  g_autoptr (GBytes) said = NULL;
  g_autoptr (GArray) erased = NULL;
  g_autoptr (GArray) straight = NULL;

  lay_out (test);
  g_signal_connect (test->map, "ink-drawn", G_CALLBACK (drawn_cb), &said);
  g_signal_connect (test->map, "ink-erased", G_CALLBACK (erased_cb), &erased);
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autoptr (GBytes) before = NULL;

      draw (test, tools[i], FALSE);
      before = g_steal_pointer (&said);
      g_assert_nonnull (before);
      set_mirrored (test, TRUE);
      draw (test, tools[i], TRUE);
      g_assert_nonnull (said);
      g_assert_true (g_bytes_equal (before, said));
      set_mirrored (test, FALSE);
    }
  draw (test, PAL_INK_TOOL_ERASE, FALSE);
  straight = g_steal_pointer (&erased);
  set_mirrored (test, TRUE);
  draw (test, PAL_INK_TOOL_ERASE, TRUE);
  g_assert_cmpuint (straight->len, ==, erased->len);
  for (guint i = 0; i < straight->len; i++)
    {
      const PalPoint *one = &g_array_index (straight, PalPoint, i);
      const PalPoint *other = &g_array_index (erased, PalPoint, i);

      g_assert_cmpfloat_with_epsilon (one->u, other->u, 1e-3);
      g_assert_cmpfloat_with_epsilon (one->v, other->v, 1e-3);
    }
  g_signal_handlers_disconnect_by_data (test->map, &said);
  g_signal_handlers_disconnect_by_data (test->map, &erased);
}

/* A stroke under way is not carried into the mirror, where it would jump. */
static void
test_stroke_under_way (BodyMapTest *test, gconstpointer data)
{
  double x = gtk_widget_get_width (test->widget) / 2.0;
  double y = gtk_widget_get_height (test->widget) / 3.0;

  g_assert_true (pal_body_map_ink_begin (
      test->map, PAL_INK_DEVICE_PEN, PAL_INK_TOOL_DRAW, x, y, 0.5, 1.0));
  pal_body_map_set_mirrored (test->map, TRUE);
  g_assert_false (pal_ink_live_is_drawing (test->map->ink.live));
}

static cairo_surface_t *
draw_letter (gboolean mirrored)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 41, 41);
  cairo_t *cr = cairo_create (surface);

  if (mirrored)
    {
      cairo_translate (cr, 41.0, 0.0);
      cairo_scale (cr, -1.0, 1.0);
    }
  pal_mark_symbol_draw_side (
      cr, pal_mark_palette_get (PAL_THEME_LIGHT), PAL_SIDE_RIGHT, 20.5, 20.5, 30.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* What is written can be read. */
static void
test_letters (void)
{
  cairo_surface_t *straight = draw_letter (FALSE);
  cairo_surface_t *mirrored = draw_letter (TRUE);
  gsize size = (gsize) cairo_image_surface_get_stride (straight) * 41;
  gboolean drawn = FALSE;

  for (gsize i = 0; i < size; i++)
    drawn = drawn || cairo_image_surface_get_data (straight)[i] != 0;
  g_assert_true (drawn);
  g_assert_cmpmem (cairo_image_surface_get_data (straight),
                   size,
                   cairo_image_surface_get_data (mirrored),
                   size);
  cairo_surface_destroy (straight);
  cairo_surface_destroy (mirrored);
}

static void
notified_cb (PalBodyMap *map, GParamSpec *pspec, int *n)
{
  (*n)++;
}

static void
test_property (BodyMapTest *test, gconstpointer data)
{
  int n = 0;

  g_signal_connect (test->map, "notify::mirrored", G_CALLBACK (notified_cb), &n);
  g_assert_false (pal_body_map_get_mirrored (test->map));
  pal_body_map_set_mirrored (test->map, FALSE);
  g_assert_cmpint (n, ==, 0);
  g_object_set (test->map, "mirrored", TRUE, NULL);
  g_assert_cmpint (n, ==, 1);
  g_assert_true (pal_body_map_is_view_mirrored (test->map, PAL_VIEW_FRONT));
  g_assert_true (pal_body_map_is_view_mirrored (test->map, PAL_VIEW_HEAD_FRONT));
  g_assert_false (pal_body_map_is_view_mirrored (test->map, PAL_VIEW_BACK));
  g_assert_false (pal_body_map_is_view_mirrored (test->map, PAL_VIEW_RIGHT));
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  g_test_add_func ("/body-map/mirror/letters", test_letters);
  body_map_test_add ("/body-map/mirror/property", NULL, test_property);
  body_map_test_add ("/body-map/mirror/picks", NULL, test_picks);
  body_map_test_add ("/body-map/mirror/near", NULL, test_near);
  body_map_test_add ("/body-map/mirror/arrows", NULL, test_arrows);
  body_map_test_add ("/body-map/mirror/ink", NULL, test_ink);
  body_map_test_add ("/body-map/mirror/stroke-under-way", NULL, test_stroke_under_way);
  return body_map_test_run ();
}
