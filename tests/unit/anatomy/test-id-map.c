/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "pal-figure.h"
#include "pal-id-map.h"
#include "pal-region-reader.h"

/* Millimetres; the drawings are looked up in cells of this size. */
#define CELL 0.5

/* For each layer of each view. */
#define N_POINTS 1500

static const PalLayer layers[] = {
  PAL_LAYER_ZONES,
  PAL_LAYER_SUPERFICIAL,
  PAL_LAYER_INTERMEDIATE,
  PAL_LAYER_DEEP,
};

typedef struct
{
  guint n_points;
  guint n_left_to_outlines;
} Counts;

static int
find_by_outlines (GPtrArray *regions, double u, double v)
{
  for (int i = (int) regions->len - 1; i >= 0; i--)
    if (pal_svg_path_contains (((PalRegion *) g_ptr_array_index (regions, i))->path, u, v))
      return i;
  return PAL_ID_MAP_NOTHING;
}

static double
get_distance (GPtrArray *regions, double u, double v)
{
  double distance = INFINITY;

  for (guint i = 0; i < regions->len; i++)
    distance = MIN (
      distance,
      pal_svg_path_get_distance (((PalRegion *) g_ptr_array_index (regions, i))->path, u, v));
  return distance;
}

static void
check_point (PalIdMap *map,
             const cairo_rectangle_t *bounds,
             GPtrArray *regions,
             double u,
             double v,
             Counts *counts)
{
  int found = pal_id_map_look_up (map, u, v);

  /* The shapes of a close-up go on where its frame ends, but are not drawn there. */
  if (u < bounds->x || u >= bounds->x + bounds->width || v < bounds->y
      || v >= bounds->y + bounds->height)
    {
      g_assert_cmpint (found, ==, PAL_ID_MAP_NOTHING);
      return;
    }
  counts->n_points++;
  if (found == PAL_ID_MAP_BORDER)
    {
      counts->n_left_to_outlines++;
      return;
    }
  g_assert_cmpint (found, ==, find_by_outlines (regions, u, v));
  g_assert_cmpfloat (get_distance (regions, u, v), >, CELL);
}

static void
check_layer (GRand *random, PalDrawing *drawing, PalLayer layer, Counts *anywhere, Counts *near)
{
  const cairo_rectangle_t *bounds = pal_drawing_get_bounds (drawing);
  g_autoptr (GPtrArray) regions
    = pal_region_reader_read_regions (drawing, pal_layer_to_nick (layer), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PalIdMap) map = pal_id_map_new (drawing, layer, regions, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_POINTS; i++)
    {
      const PalRegion *region
        = g_ptr_array_index (regions, g_rand_int_range (random, 0, (int) regions->len));
      double u = g_rand_double_range (random, bounds->x, bounds->x + bounds->width);
      double v = g_rand_double_range (random, bounds->y, bounds->y + bounds->height);

      check_point (map, bounds, regions, u, v, anywhere);
      pal_svg_path_get_nearest (region->path, u, v, &u, &v);
      u += g_rand_double_range (random, -4 * CELL, 4 * CELL);
      v += g_rand_double_range (random, -4 * CELL, 4 * CELL);
      check_point (map, bounds, regions, u, v, near);
    }
}

/* What a cell says is what the outlines say, and up to one cell from any border they are asked; but only
 * there, so that most places take one look. */
static void
test_cells (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  Counts anywhere = { 0, 0 }, near = { 0, 0 };

  for (PalView view = PAL_VIEW_FRONT; view < PAL_N_VIEWS; view++)
    {
      g_autoptr (PalDrawing) drawing = pal_drawing_new (PAL_FIGURE_ADULT, view, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
        check_layer (random, drawing, layers[i], &anywhere, &near);
    }
  g_test_message ("%u of %u points left to the outlines, near borders %u of %u",
                  anywhere.n_left_to_outlines,
                  anywhere.n_points,
                  near.n_left_to_outlines,
                  near.n_points);
  g_assert_cmpuint (anywhere.n_left_to_outlines, <, anywhere.n_points / 10);
  g_assert_cmpuint (near.n_left_to_outlines, >, near.n_points / 2);
  g_assert_cmpuint (near.n_left_to_outlines, <, near.n_points);
}

static void
test_outside (void)
{
  g_autoptr (PalDrawing) drawing = pal_drawing_new (PAL_FIGURE_ADULT, PAL_VIEW_FRONT, NULL);
  const cairo_rectangle_t *bounds = pal_drawing_get_bounds (drawing);
  g_autoptr (GPtrArray) regions = pal_region_reader_read_regions (drawing, "zones", NULL);
  g_autoptr (PalIdMap) map = pal_id_map_new (drawing, PAL_LAYER_ZONES, regions, NULL);
  const double right = bounds->x + bounds->width, bottom = bounds->y + bounds->height;
  const double places[][2] = {
    { bounds->x, bounds->y },   { right - 0.01, bottom - 0.01 }, { right, bottom },
    { bounds->x - 0.01, 500.0 }, { 0.0, bounds->y - 0.01 },       { NAN, 500.0 },
    { 0.0, NAN },               { INFINITY, -INFINITY },         { 1e300, 1e300 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpint (
      pal_id_map_look_up (map, places[i][0], places[i][1]), ==, PAL_ID_MAP_NOTHING);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anatomy/id-map/cells", test_cells);
  g_test_add_func ("/anatomy/id-map/outside", test_outside);
  return g_test_run ();
}
