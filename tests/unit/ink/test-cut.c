/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ink-test.h"

#include <math.h>

#define SCALE 5.0

typedef struct
{
  PalPoint path[6];
  guint n;
  double radius;
} Eraser;

static Eraser
make_eraser (GRand *rand, const cairo_rectangle_t *bounds)
{
  Eraser eraser = { { { bounds->x + bounds->width * g_rand_double_range (rand, -0.1, 1.1),
                        bounds->y + bounds->height * g_rand_double_range (rand, -0.1, 1.1) } },
                    (guint) g_rand_int_range (rand, 1, 7),
                    g_rand_double_range (rand, 2.0, 12.0) };

  for (guint i = 1; i < eraser.n; i++)
    eraser.path[i] = (PalPoint) { eraser.path[i - 1].u + g_rand_double_range (rand, -20.0, 20.0),
                                  eraser.path[i - 1].v + g_rand_double_range (rand, -20.0, 20.0) };
  return eraser;
}

/* The eraser as Cairo draws a thick line. */
static void
draw_eraser (cairo_t *cr, const Eraser *eraser)
{
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2.0 * eraser->radius);
  cairo_move_to (cr, eraser->path[0].u, eraser->path[0].v);
  for (guint i = 0; i < eraser->n; i++)
    cairo_line_to (cr, eraser->path[i].u, eraser->path[i].v);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static InkTestRaster *
draw (PalInkStroke *const *strokes, guint n, const cairo_rectangle_t *bounds)
{
  InkTestRaster *raster = ink_test_raster_new (bounds, SCALE);

  for (guint i = 0; i < n; i++)
    pal_ink_stroke_append_path (strokes[i], raster->cr);
  cairo_fill (raster->cr);
  return raster;
}

/* What of the strokes the eraser does not cover, as Cairo sees it. */
static InkTestRaster *
draw_rest (PalInkStroke *stroke, const Eraser *eraser, const cairo_rectangle_t *bounds)
{
  InkTestRaster *raster = draw (&stroke, 1, bounds);

  cairo_set_operator (raster->cr, CAIRO_OPERATOR_DEST_OUT);
  draw_eraser (raster->cr, eraser);
  return raster;
}

static double
get_difference (InkTestRaster *a, InkTestRaster *b)
{
  double sum = 0.0;

  for (int y = 0; y < cairo_image_surface_get_height (a->surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a->surface); x++)
      sum += fabs (ink_test_raster_get (a, x, y) - ink_test_raster_get (b, x, y));
  return sum / (SCALE * SCALE);
}

/* An area loses just what the eraser covers, time after time. */
static void
check_area (GRand *rand, PalInkStroke *whole, guint *n_cut)
{
  g_autoptr (GPtrArray) strokes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  g_autoptr (InkTestRaster) expected = NULL;
  cairo_rectangle_t bounds;

  pal_ink_stroke_get_bounds (whole, &bounds);
  expected = draw (&whole, 1, &bounds);
  cairo_set_operator (expected->cr, CAIRO_OPERATOR_DEST_OUT);
  g_ptr_array_add (strokes, pal_ink_stroke_ref (whole));
  for (guint i = 0; i < 8; i++)
    {
      Eraser eraser = make_eraser (rand, &bounds);
      g_autoptr (InkTestRaster) got = NULL;
      double difference;

      draw_eraser (expected->cr, &eraser);
      for (guint k = strokes->len; k-- > 0;)
        {
          GPtrArray *pieces = pal_ink_stroke_cut (
              g_ptr_array_index (strokes, k), eraser.path, eraser.n, eraser.radius);

          if (pieces == NULL)
            continue;
          (*n_cut)++;
          g_ptr_array_remove_index_fast (strokes, k);
          g_ptr_array_extend_and_steal (strokes, pieces);
        }
      for (guint k = 0; k < strokes->len; k++)
        g_assert_true (pal_ink_stroke_is_closed (g_ptr_array_index (strokes, k)));
      got = draw ((PalInkStroke *const *) strokes->pdata, strokes->len, &bounds);
      difference = get_difference (expected, got);
      if (difference > 3.0)
        g_test_message ("after %u erasers %.2f mm2 differ of %.0f", i + 1, difference,
                        ink_test_raster_get_area (expected));
      /* The grain of pictures along borders that are drawn twice, and crumbs. */
      g_assert_cmpfloat (difference, <, 4.0 + 0.002 * ink_test_raster_get_area (expected));
    }
}

static void
test_areas (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  g_autoptr (PalInkStroke) ring = ink_test_load ("ring");
  guint n_cut = 0;

  for (guint i = 0; i < 12; i++)
    check_area (rand, ring, &n_cut);
  for (guint i = 0; i < 25; i++)
    {
      g_autoptr (PalInkStroke) stroke = ink_test_make (rand, 20 + 3 * i, TRUE);

      check_area (rand, stroke, &n_cut);
    }
  g_test_message ("%u cuts", n_cut);
  g_assert_cmpuint (n_cut, >, 100);
}

/* What is left of a line, for a mouse that goes straight across it. */
static void
test_across (void)
{
  PalInkSample samples[] = { { 0.0f, 0.0f, 1.0f, 0.0f }, { 100.0f, 0.0f, 1.0f, 400.0f } };
  g_autoptr (PalInkStroke) line = pal_ink_stroke_new (samples, 2, 6.0, FALSE);
  Eraser eraser = { { { 50.0, -20.0 }, { 50.0, 20.0 } }, 2, 5.0 };
  g_autoptr (GPtrArray) pieces
      = pal_ink_stroke_cut (line, eraser.path, eraser.n, eraser.radius);
  g_autoptr (InkTestRaster) before = NULL;
  g_autoptr (InkTestRaster) expected = NULL;
  g_autoptr (InkTestRaster) got = NULL;
  cairo_rectangle_t bounds;
  const PalInkSample *left;
  guint n;

  g_assert_nonnull (pieces);
  g_assert_cmpuint (pieces->len, ==, 2);
  pal_ink_stroke_get_bounds (line, &bounds);
  before = draw (&line, 1, &bounds);
  expected = draw_rest (line, &eraser, &bounds);
  got = draw ((PalInkStroke *const *) pieces->pdata, pieces->len, &bounds);
  /* The area before is that of the pieces and what was under the eraser. */
  g_assert_cmpfloat_with_epsilon (ink_test_raster_get_area (before), 600.0 + 9.0 * G_PI, 2.0);
  g_assert_cmpfloat_with_epsilon (
      ink_test_raster_get_area (got), ink_test_raster_get_area (expected), 4.0);

  left = pal_ink_stroke_get_samples (g_ptr_array_index (pieces, 0), &n);
  g_assert_cmpfloat (left[0].u, ==, 0.0f);
  g_assert_cmpfloat (left[n - 1].u, <, 45.0f);
  g_assert_cmpfloat (left[n - 1].u, >, 41.0f);
  g_assert_cmpfloat (left[n - 1].pressure, ==, 1.0f);
  g_assert_cmpfloat_with_epsilon (left[n - 1].time, left[n - 1].u * 4.0, 2.0);
}

static void
test_missed (void)
{
  PalInkSample samples[] = { { 0.0f, 0.0f, 1.0f, 0.0f }, { 100.0f, 0.0f, 1.0f, 400.0f } };
  g_autoptr (PalInkStroke) line = pal_ink_stroke_new (samples, 2, 6.0, FALSE);
  g_autoptr (PalInkStroke) ring = ink_test_load ("ring");
  PalPoint far = { 300.0, 300.0 };
  PalPoint edge = { 50.0, 7.0 };
  PalPoint middle = { 300.0, 600.0 };
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (GPtrArray) hole = NULL;

  g_assert_null (pal_ink_stroke_cut (line, &far, 1, 5.0));
  g_assert_null (pal_ink_stroke_cut (line, &edge, 1, 5.0));
  g_assert_null (pal_ink_stroke_cut (ring, &far, 1, 5.0));
  nothing = pal_ink_stroke_cut (ring, &middle, 1, 500.0);
  g_assert_nonnull (nothing);
  g_assert_cmpuint (nothing->len, ==, 0);
  hole = pal_ink_stroke_cut (ring, &middle, 1, 10.0);
  g_assert_cmpuint (hole->len, ==, 2);
  for (guint i = 0; i < hole->len; i++)
    g_assert_false (pal_ink_stroke_contains (g_ptr_array_index (hole, i), 300.0, 600.0));
}

/* Lines of every kind: nothing is left whose middle was under the eraser, what is farther away stays as
 * it was, and nothing is added. */
static void
test_lines (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  guint n_cut = 0;

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (PalInkStroke) stroke
          = round < 14 ? ink_test_load (ink_test_names[round % 7])
                       : ink_test_make (rand, 2 + 2 * round, FALSE);
      g_autoptr (PalInkStroke) simple = pal_ink_stroke_simplify (stroke, 0.2);
      g_autoptr (InkTestRaster) before = NULL;
      g_autoptr (InkTestRaster) after = NULL;
      g_autoptr (InkTestRaster) eraser_raster = NULL;
      g_autoptr (GPtrArray) pieces = NULL;
      cairo_rectangle_t bounds;
      double width = pal_ink_stroke_get_width (simple);
      Eraser eraser;

      if (pal_ink_stroke_is_closed (stroke))
        continue;
      pal_ink_stroke_get_bounds (simple, &bounds);
      eraser = make_eraser (rand, &bounds);
      pieces = pal_ink_stroke_cut (simple, eraser.path, eraser.n, eraser.radius);
      if (pieces == NULL)
        continue;
      n_cut++;
      for (guint i = 0; i < pieces->len; i++)
        {
          PalInkStroke *piece = g_ptr_array_index (pieces, i);
          const PalInkSample *samples;
          guint n;

          g_assert_false (pal_ink_stroke_is_closed (piece));
          g_assert_cmpfloat (pal_ink_stroke_get_width (piece), ==, width);
          samples = pal_ink_stroke_get_samples (piece, &n);
          for (guint k = 0; k < n; k++)
            g_assert_true (
                pal_ink_stroke_get_distance (simple, samples[k].u, samples[k].v) < 0.05);
        }
      before = draw (&simple, 1, &bounds);
      after = draw ((PalInkStroke *const *) pieces->pdata, pieces->len, &bounds);
      eraser_raster = ink_test_raster_new (&bounds, SCALE);
      draw_eraser (eraser_raster->cr, &eraser);
      for (int y = 0; y < cairo_image_surface_get_height (before->surface); y += 2)
        for (int x = 0; x < cairo_image_surface_get_width (before->surface); x += 2)
          {
            gboolean was = ink_test_raster_get (before, x, y) > 0.5;
            gboolean is = ink_test_raster_get (after, x, y) > 0.5;

            if (is && !was)
              g_assert_true (ink_test_raster_is_near (before, x, y, 0.5, TRUE));
            if (was && !is && !ink_test_raster_is_near (after, x, y, 0.5, TRUE))
              g_assert_true (ink_test_raster_is_near (
                  eraser_raster, x, y, 1.5 * width / 2.0 + width / 2.0 + 0.5, TRUE));
          }
    }
  g_test_message ("%u cuts", n_cut);
  g_assert_cmpuint (n_cut, >, 15);
}

/* Pieces are stored and cut again like any stroke. */
static void
test_stored (void)
{
  g_autoptr (PalInkStroke) ring = ink_test_load ("ring");
  PalPoint path[] = { { 240.0, 600.0 }, { 380.0, 610.0 } };
  g_autoptr (GPtrArray) pieces = pal_ink_stroke_cut (ring, path, 2, 4.0);

  g_assert_cmpuint (pieces->len, ==, 2);
  for (guint i = 0; i < pieces->len; i++)
    {
      PalInkStroke *piece = g_ptr_array_index (pieces, i);
      g_autoptr (GBytes) bytes = pal_ink_stroke_to_bytes (piece);
      g_autoptr (PalInkStroke) read = pal_ink_stroke_from_bytes (bytes, NULL);
      g_autoptr (PalInkStroke) moved = NULL;
      g_autoptr (GPtrArray) again = NULL;

      ink_test_assert_equal (piece, read);
      again = pal_ink_stroke_cut (read, (PalPoint[]){ { 300.0, 500.0 }, { 300.0, 700.0 } }, 2, 3.0);
      g_assert_cmpuint (again->len, ==, 2);
      moved = pal_ink_stroke_translate (read, 10.0, 0.0);
      g_assert_true (pal_ink_stroke_is_closed (moved));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink/cut/areas", test_areas);
  g_test_add_func ("/ink/cut/across", test_across);
  g_test_add_func ("/ink/cut/missed", test_missed);
  g_test_add_func ("/ink/cut/lines", test_lines);
  g_test_add_func ("/ink/cut/stored", test_stored);
  return g_test_run ();
}
