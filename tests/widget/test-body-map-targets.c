/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is drawn smaller than 24 pixels is hit in a circle of 24 pixels around its inmost point; what is
 * pointed at lights up and is what a click selects; and everything stays within reach. In every view and
 * layer, at three zooms, through gtk_widget_pick () at window coordinates. */

#include <math.h>

#include "body-map-test.h"

#define WIDTH 24.0

/* Pixels that a place may be off by rounding. */
#define ROUNDING 0.02

/* How much of a larger region stays its own, from its inmost point outwards. */
#define OWN 0.5

static const double zooms[] = { 1.0, 3.0, 8.0 };
static const double distances[] = { 0.0, 4.0, 8.0, 11.9 }; /* pixels */

static const PalLayer layers[] = {
  PAL_LAYER_ZONES,
  PAL_LAYER_SUPERFICIAL,
  PAL_LAYER_INTERMEDIATE,
  PAL_LAYER_DEEP,
};

/* What is looked at, and how it went. */
typedef struct
{
  BodyMapTest *test;
  PalFigureView *view;
  PalLayer layer;
  double scale;  /* pixels in a millimetre */
  guint n_small; /* regions */
  guint n_own;   /* places in their circles that find them */
  guint n_other; /* places that find another region, which they must */
} Look;

static gboolean
is_small (const Look *look, const PalRegion *region)
{
  return MAX (region->bounds.width, region->bounds.height) * look->scale < WIDTH;
}

/* Pixels from a place to a region: none inside. */
static double
get_distance (const Look *look, const PalRegion *region, double u, double v)
{
  return pal_svg_path_contains (region->path, u, v)
             ? 0.0
             : pal_svg_path_get_distance (region->path, u, v) * look->scale;
}

static double
get_distance_from_inmost (const Look *look, const PalRegion *region, double u, double v)
{
  PalPoint inmost;

  pal_figure_view_get_inmost (look->view, region, &inmost);
  return hypot (u - inmost.u, v - inmost.v) * look->scale;
}

static gboolean
is_in_frame (const Look *look, double u, double v)
{
  const cairo_rectangle_t *frame = pal_figure_view_get_bounds (look->view);

  return u > frame->x && u < frame->x + frame->width && v > frame->y && v < frame->y + frame->height;
}

/* What is drawn last covers what is drawn before. */
static const PalRegion *
find_under (const Look *look, double u, double v)
{
  for (guint i = pal_figure_view_get_n_regions (look->view, look->layer); i > 0; i--)
    {
      const PalRegion *region = pal_figure_view_get_region (look->view, look->layer, i - 1);

      if (pal_svg_path_contains (region->path, u, v))
        return region;
    }
  return NULL;
}

/* Whether a place in the circle of a small region may find another, or nothing. */
static gboolean
may_find (const Look *look, const PalRegion *small, const PalRegion *found, double u, double v)
{
  double distance = get_distance (look, small, u, v);
  const PalRegion *under = find_under (look, u, v);

  if (found == NULL || distance <= 0.0)
    return FALSE;
  /* Where borders of two regions cross, by less than the width of a line. */
  if (is_small (look, found) && pal_svg_path_contains (found->path, u, v))
    return TRUE;
  if (under == NULL && get_distance (look, found, u, v) < ROUNDING)
    under = found;
  if (distance < ROUNDING)
    return get_distance (look, found, u, v) < ROUNDING;
  /* Where a larger one lies, the inner half of it is its own. */
  if (under != NULL && !is_small (look, under)
      && distance >= OWN * look->scale
                           * (pal_figure_view_get_radius (look->view, under)
                              - pal_figure_view_get_radius (look->view, small))
                       - ROUNDING)
    return found == under || is_small (look, found);
  /* Else it is a small one that is nearer. */
  return is_small (look, found) && get_distance (look, found, u, v) <= distance + ROUNDING
         && get_distance_from_inmost (look, found, u, v) <= WIDTH / 2.0 + ROUNDING;
}

/* A click says what lit up, and marks within it. */
static void
check_click (const Look *look, const PalRegion *lit, double x, double y)
{
  BodyMapTest *test = look->test;

  g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE));
  g_assert_cmpstr (test->key, ==, lit->key);
  g_assert_cmpint (test->layer, ==, lit->layer);
  g_assert_true (pal_figure_view_contains (look->view, lit, test->u, test->v)
                 || pal_svg_path_get_distance (lit->path, test->u, test->v) < 0.01);
}

/* What is beside it belongs to the next view. */
static gboolean
is_in_view (const Look *look, double x, double y)
{
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
  GtkWidget *view
      = GTK_WIDGET (look->test->map->views[pal_figure_view_get_view (look->view)]);
  graphene_point_t there;

  g_assert_true (gtk_widget_compute_point (look->test->widget, view, &here, &there));
  return gtk_widget_contains (look->test->widget, x, y)
         && gtk_widget_contains (view, there.x, there.y);
}

static void
check_place (Look *look, const PalRegion *small, double u, double v)
{
  GtkWidget *picked;
  const PalRegion *found = NULL;
  double x, y;

  if (!is_in_frame (look, u, v))
    return;
  body_map_test_to_map (look->test, pal_figure_view_get_view (look->view), u, v, &x, &y);
  if (!is_in_view (look, x, y))
    return;
  picked = body_map_test_pick (look->test, x, y);
  if (PAL_IS_BODY_REGION (picked))
    found = pal_body_region_get_region (PAL_BODY_REGION (picked));
  if (found == small)
    {
      look->n_own++;
      check_click (look, small, x, y);
      return;
    }
  look->n_other++;
  if (!may_find (look, small, found, u, v))
    g_error ("%s, %s, %.3f pixels in a millimetre: at %.2f %.2f, %.2f pixels from %s, is %s",
             pal_view_to_nick (pal_figure_view_get_view (look->view)),
             pal_layer_to_nick (look->layer),
             look->scale,
             u,
             v,
             get_distance (look, small, u, v),
             small->key,
             found != NULL ? found->key : "nothing");
}

/* Every region is found at its inmost point, however small it is and whatever lies around it. */
static void
check_region (Look *look, const PalRegion *region)
{
  PalView view = pal_figure_view_get_view (look->view);
  PalPoint inmost;
  GtkWidget *picked;
  double x, y;

  pal_figure_view_get_inmost (look->view, region, &inmost);
  /* What the frame of a close-up cuts off. */
  if (!pal_figure_view_contains (look->view, region, inmost.u, inmost.v))
    return;
  body_map_test_bring_into_window (look->test, view, inmost.u, inmost.v, 2.0 * WIDTH, &x, &y);
  picked = body_map_test_pick (look->test, x, y);
  g_assert_true (PAL_IS_BODY_REGION (picked));
  g_assert_true (pal_body_region_get_region (PAL_BODY_REGION (picked)) == region);
  check_click (look, region, x, y);
  if (!is_small (look, region))
    return;
  look->n_small++;
  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    for (guint j = 0; j < 8; j++)
      check_place (look,
                   region,
                   inmost.u + distances[i] / look->scale * cos ((j + 0.3) * G_PI / 4.0),
                   inmost.v + distances[i] / look->scale * sin ((j + 0.3) * G_PI / 4.0));
}

static void
check_layer (Look *look)
{
  look->n_small = look->n_own = look->n_other = 0;
  look->scale = pal_viewport_get_scale (&look->test->map->viewport);
  for (guint i = 0; i < pal_figure_view_get_n_regions (look->view, look->layer); i++)
    check_region (look, pal_figure_view_get_region (look->view, look->layer, i));
  g_test_message ("%s, %s, %.2f pixels in a millimetre: %u of %u regions are small; %u places in their "
                  "circles find them, %u what comes first",
                  pal_view_to_nick (pal_figure_view_get_view (look->view)),
                  pal_layer_to_nick (look->layer),
                  look->scale,
                  look->n_small,
                  pal_figure_view_get_n_regions (look->view, look->layer),
                  look->n_own,
                  look->n_other);
}

static void
test_view (BodyMapTest *test, gconstpointer data)
{
  PalView view = GPOINTER_TO_INT (data);

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      pal_body_map_set_layer (test->map, layers[i]);
      pal_body_map_set_views (test->map, &view, 1);
      body_map_test_wait_until_ready (test);
      for (guint j = 0; j < G_N_ELEMENTS (zooms); j++)
        {
          Look look = { test, pal_figure_get_view (body_map_test_figure, view), layers[i] };

          pal_body_map_set_zoom (test->map, zooms[j]);
          body_map_test_lay_out (test);
          check_layer (&look);
        }
    }
}

/* Where the body is smallest. */
static void
test_four_views (BodyMapTest *test, gconstpointer data)
{
  static const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      pal_body_map_set_layer (test->map, layers[i]);
      pal_body_map_set_views (test->map, views, G_N_ELEMENTS (views));
      body_map_test_wait_until_ready (test);
      body_map_test_lay_out (test);
      for (guint j = 0; j < G_N_ELEMENTS (views); j++)
        {
          Look look = { test, pal_figure_get_view (body_map_test_figure, views[j]), layers[i] };

          check_layer (&look);
          g_assert_cmpuint (look.n_small, >, 10);
          g_assert_cmpuint (look.n_own, >, look.n_small);
        }
    }
}

/* Of an area, the zone at the very place is meant, and no smaller one beside it. */
static void
test_areas (BodyMapTest *test, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (front);
  guint n_hits = 0;

  pal_body_map_set_areas_shown (test->map, TRUE);
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
  for (guint i = 0; i < 2000; i++)
    {
      double u = g_test_rand_double_range (bounds->x, bounds->x + bounds->width);
      double v = g_test_rand_double_range (bounds->y, bounds->y + bounds->height);
      const PalRegion *zone = pal_figure_view_pick (front, PAL_LAYER_ZONES, u, v);
      double x, y;

      body_map_test_to_map (test, PAL_VIEW_FRONT, u, v, &x, &y);
      g_assert_true (PAL_IS_BODY_REGION (body_map_test_pick (test, x, y)) == (zone != NULL));
      g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE) == (zone != NULL));
      if (zone == NULL)
        continue;
      n_hits++;
      g_assert_cmpstr (test->key, ==, zone->key);
    }
  g_assert_cmpuint (n_hits, >, 100);
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 2);
  for (PalView view = PAL_VIEW_FRONT; view < PAL_N_VIEWS; view++)
    {
      g_autofree char *path = g_strconcat ("/body-map/targets/", pal_view_to_nick (view), NULL);

      if (body_map_test_is_of_part (view, argv[1]))
        body_map_test_add (path, GINT_TO_POINTER (view), test_view);
    }
  if (g_str_equal (argv[1], "body"))
    {
      body_map_test_add ("/body-map/targets/four-views", NULL, test_four_views);
      body_map_test_add ("/body-map/targets/areas", NULL, test_areas);
    }
  return body_map_test_run ();
}
