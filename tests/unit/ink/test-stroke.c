/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ink-test.h"

#include <math.h>

static PalInkStroke *
make_line (double u0, double v0, double u1, double v1, double width)
{
  PalInkSample samples[]
      = { { (float) u0, (float) v0, 1.0f, 0.0f }, { (float) u1, (float) v1, 1.0f, 10.0f } };

  return pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), width, FALSE);
}

static PalInkStroke *
make_square (double u, double v, double size)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (PalInkSample));

  /* Many samples, so that smoothing does not matter. */
  for (int side = 0; side < 4; side++)
    for (int i = 0; i < 100; i++)
      {
        double t = size * i / 100.0;
        PalInkSample sample = { (float) (u + (side == 0   ? t
                                              : side == 1 ? size
                                              : side == 2 ? size - t
                                                          : 0.0)),
                                (float) (v + (side == 0   ? 0.0
                                              : side == 1 ? t
                                              : side == 2 ? size
                                                          : size - t)),
                                0.5f,
                                (float) samples->len };

        g_array_append_val (samples, sample);
      }
  return pal_ink_stroke_new (
      (const PalInkSample *) (gpointer) samples->data, samples->len, 6.0, TRUE);
}

static void
test_samples (void)
{
  PalInkSample samples[] = { { 10.004f, 20.0f, 0.5f, 1000.0f },
                             { 10.5f, 21.0f, 2.0f, 1003.2f },
                             { NAN, 1e9f, NAN, 900.0f } };
  g_autoptr (PalInkStroke) stroke
      = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 6.0, FALSE);
  const PalInkSample *got;
  guint n;

  got = pal_ink_stroke_get_samples (stroke, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpfloat_with_epsilon (got[0].u, 10.0, 1e-5);
  g_assert_cmpfloat (got[0].time, ==, 0.0f);
  g_assert_cmpfloat (got[1].time, ==, 3.0f);
  g_assert_cmpfloat (got[1].pressure, ==, 1.0f);
  /* What is no number, out of range or back in time is brought into range. */
  g_assert_cmpfloat (got[2].u, ==, 0.0f);
  g_assert_cmpfloat (got[2].v, ==, (float) PAL_INK_REACH);
  g_assert_cmpfloat (got[2].pressure, ==, 0.0f);
  g_assert_cmpfloat (got[2].time, ==, 3.0f);
  g_assert_cmpfloat (pal_ink_stroke_get_width (stroke), ==, 6.0);
  g_assert_false (pal_ink_stroke_is_closed (stroke));
}

/* A dot is as large as the pen; a line is a rectangle with round ends. */
static void
test_outline (void)
{
  PalInkSample sample = { 50.0f, 60.0f, 1.0f, 0.0f };
  g_autoptr (PalInkStroke) dot = pal_ink_stroke_new (&sample, 1, 6.0, FALSE);
  g_autoptr (PalInkStroke) line = make_line (10.0, 10.0, 50.0, 40.0, 6.0);
  g_autoptr (InkTestRaster) dot_raster = NULL;
  g_autoptr (InkTestRaster) line_raster = NULL;
  cairo_rectangle_t bounds;

  pal_ink_stroke_get_bounds (dot, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.x, 47.0, 1e-3);
  g_assert_cmpfloat_with_epsilon (bounds.width, 6.0, 1e-3);
  dot_raster = ink_test_raster_new (&bounds, 10.0);
  ink_test_raster_add (dot_raster, dot);
  g_assert_cmpfloat_with_epsilon (ink_test_raster_get_area (dot_raster), G_PI * 9.0, 0.1);

  pal_ink_stroke_get_bounds (line, &bounds);
  line_raster = ink_test_raster_new (&bounds, 10.0);
  ink_test_raster_add (line_raster, line);
  g_assert_cmpfloat_with_epsilon (
      ink_test_raster_get_area (line_raster), G_PI * 9.0 + 50.0 * 6.0, 0.5);
}

/* The outline covers just what is near enough to the smooth line, and nothing is taken away where it
 * crosses or turns sharply. */
static void
check_outline (PalInkStroke *stroke)
{
  g_autoptr (InkTestRaster) raster = NULL;
  cairo_rectangle_t bounds;

  pal_ink_stroke_get_bounds (stroke, &bounds);
  raster = ink_test_raster_new (&bounds, 2.0);
  ink_test_raster_add (raster, stroke);
  g_assert_cmpint (cairo_status (raster->cr), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < cairo_image_surface_get_height (raster->surface); y += 2)
    for (int x = 0; x < cairo_image_surface_get_width (raster->surface); x += 2)
      {
        double u = bounds.x + (x + 0.5 - 10.0) / raster->scale;
        double v = bounds.y + (y + 0.5 - 10.0) / raster->scale;
        double distance = pal_ink_stroke_get_distance (stroke, u, v);
        double grey = ink_test_raster_get (raster, x, y);

        g_assert_true (pal_ink_stroke_contains (stroke, u, v) == (distance == 0.0));
        /* Beyond the diagonal of a pixel there is no doubt. */
        if (distance > 0.6)
          g_assert_cmpfloat (grey, ==, 0.0);
        if (grey == 0.0)
          g_assert_cmpfloat (distance, >=, 0.0);
        if (distance == 0.0)
          g_assert_true (grey > 0.0 || ink_test_raster_is_near (raster, x, y, 0.75, TRUE));
      }
}

static void
test_outlines (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; ink_test_names[i] != NULL; i++)
    {
      g_autoptr (PalInkStroke) stroke = ink_test_load (ink_test_names[i]);

      check_outline (stroke);
    }
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (PalInkStroke) stroke = ink_test_make (rand, 10 + i * 10, i % 3 == 0);

      check_outline (stroke);
    }
}

/* No pixel well within the discs of the samples is left out. */
static void
test_no_holes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (PalInkStroke) stroke = ink_test_make (rand, 200, FALSE);
      g_autoptr (InkTestRaster) raster = NULL;
      cairo_rectangle_t bounds;
      const PalInkSample *samples;
      guint n;

      pal_ink_stroke_get_bounds (stroke, &bounds);
      raster = ink_test_raster_new (&bounds, 2.0);
      ink_test_raster_add (raster, stroke);
      samples = pal_ink_stroke_get_samples (stroke, &n);
      for (guint k = 0; k < n; k++)
        for (int turn = 0; turn < 8; turn++)
          {
            /* The thinnest line is 0.4 of the width. */
            double r = pal_ink_stroke_get_width (stroke) * 0.5 * 0.4 - 0.8;
            double u = samples[k].u + MAX (r, 0.0) * cos (turn * G_PI / 4.0);
            double v = samples[k].v + MAX (r, 0.0) * sin (turn * G_PI / 4.0);

            if (r > 0.0)
              g_assert_cmpfloat (ink_test_raster_get (raster,
                                                      (int) ((u - bounds.x) * 2.0 + 10.0),
                                                      (int) ((v - bounds.y) * 2.0 + 10.0)),
                                 >,
                                 0.99);
          }
    }
}

static void
test_pressure (void)
{
  PalInkSample samples[] = { { 0.0f, 0.0f, 0.0f, 0.0f }, { 40.0f, 0.0f, 1.0f, 10.0f } };
  g_autoptr (PalInkStroke) stroke = pal_ink_stroke_new (samples, 2, 10.0, FALSE);

  g_assert_true (pal_ink_stroke_contains (stroke, 39.0, 4.5));
  g_assert_false (pal_ink_stroke_contains (stroke, 1.0, 4.5));
  g_assert_true (pal_ink_stroke_contains (stroke, 1.0, 1.9));
  g_assert_cmpfloat_with_epsilon (pal_ink_stroke_get_distance (stroke, 40.0, 8.0), 3.0, 0.1);
}

/* A closed line is its inside, also where it crosses itself or runs round twice. */
static void
test_closed (void)
{
  PalInkSample eight[32];
  PalInkSample twice[64];
  g_autoptr (PalInkStroke) square = make_square (100.0, 200.0, 40.0);
  g_autoptr (PalInkStroke) figure = NULL;
  g_autoptr (PalInkStroke) rings = NULL;
  g_autoptr (PalInkStroke) nothing = NULL;
  g_autoptr (InkTestRaster) raster = NULL;
  cairo_rectangle_t bounds;

  g_assert_true (pal_ink_stroke_contains (square, 101.0, 201.0));
  g_assert_false (pal_ink_stroke_contains (square, 99.5, 220.0));
  g_assert_cmpfloat_with_epsilon (pal_ink_stroke_get_distance (square, 90.0, 220.0), 10.0, 0.1);
  pal_ink_stroke_get_bounds (square, &bounds);
  raster = ink_test_raster_new (&bounds, 4.0);
  ink_test_raster_add (raster, square);
  g_assert_cmpfloat_with_epsilon (ink_test_raster_get_area (raster), 1600.0, 4.0);

  for (guint i = 0; i < G_N_ELEMENTS (eight); i++)
    {
      double angle = 2.0 * G_PI * i / G_N_ELEMENTS (eight);

      eight[i] = (PalInkSample) {
        (float) (30.0 * sin (angle)), (float) (20.0 * sin (2.0 * angle)), 0.5f, (float) i
      };
    }
  figure = pal_ink_stroke_new (eight, G_N_ELEMENTS (eight), 6.0, TRUE);
  g_assert_true (pal_ink_stroke_contains (figure, 20.0, 0.0));
  g_assert_true (pal_ink_stroke_contains (figure, -20.0, 0.0));
  g_assert_false (pal_ink_stroke_contains (figure, 0.0, 10.0));

  for (guint i = 0; i < G_N_ELEMENTS (twice); i++)
    {
      double angle = 4.0 * G_PI * i / G_N_ELEMENTS (twice);
      double r = 30.0 + 10.0 * sin (angle / 2.0);

      twice[i]
          = (PalInkSample) { (float) (r * cos (angle)), (float) (r * sin (angle)), 0.5f, (float) i };
    }
  rings = pal_ink_stroke_new (twice, G_N_ELEMENTS (twice), 6.0, TRUE);
  for (int r = 0; r < 29; r++)
    for (int turn = 0; turn < 16; turn++)
      {
        double u = r * cos (turn * G_PI / 8.0);
        double v = r * sin (turn * G_PI / 8.0);

        if (hypot (u, v) < 20.0)
          g_assert_true (pal_ink_stroke_contains (rings, u, v));
      }

  /* What encloses nothing is seen as a line. */
  nothing = pal_ink_stroke_new (
      (PalInkSample[]){ { 0.0f, 0.0f, 1.0f, 0.0f }, { 10.0f, 0.0f, 1.0f, 1.0f } }, 2, 4.0, TRUE);
  g_assert_true (pal_ink_stroke_is_closed (nothing));
  g_assert_true (pal_ink_stroke_contains (nothing, 5.0, 1.5));
}

static void
test_touches (void)
{
  g_autoptr (PalInkStroke) line = make_line (0.0, 0.0, 100.0, 0.0, 6.0);
  g_autoptr (PalInkStroke) beside = make_line (0.0, 8.0, 100.0, 8.0, 6.0);
  g_autoptr (PalInkStroke) across = make_line (50.0, -50.0, 51.0, 50.0, 1.0);
  g_autoptr (PalInkStroke) square = make_square (200.0, 0.0, 50.0);
  g_autoptr (PalInkStroke) inside = make_line (220.0, 20.0, 230.0, 25.0, 2.0);
  g_autoptr (PalInkStroke) small = make_square (210.0, 10.0, 5.0);

  g_assert_true (pal_ink_stroke_touches (line, line, 0.0));
  g_assert_false (pal_ink_stroke_touches (line, beside, 1.9));
  g_assert_true (pal_ink_stroke_touches (line, beside, 2.1));
  g_assert_true (pal_ink_stroke_touches (line, across, 0.0));
  g_assert_true (pal_ink_stroke_touches (across, beside, 0.0));
  g_assert_true (pal_ink_stroke_touches (square, inside, 0.0));
  g_assert_true (pal_ink_stroke_touches (inside, square, 0.0));
  g_assert_true (pal_ink_stroke_touches (small, square, 0.0));
  g_assert_false (pal_ink_stroke_touches (small, inside, 1.0));
  g_assert_false (pal_ink_stroke_touches (line, square, 90.0));
  g_assert_true (pal_ink_stroke_touches (line, square, 98.0));
}

static gboolean
bend_cb (PalPoint *point, double *growth, gpointer user_data)
{
  guint *n_calls = user_data;

  (*n_calls)++;
  if (point->u > 90.0)
    return FALSE;
  point->v += 0.01 * point->u * point->u;
  return TRUE;
}

static gboolean
never_cb (PalPoint *point, double *growth, gpointer user_data)
{
  return FALSE;
}

/* To somebody three quarters as large. */
static gboolean
grow_cb (PalPoint *point, double *growth, gpointer user_data)
{
  point->u *= 0.75;
  point->v *= 0.75;
  *growth *= 0.75;
  return TRUE;
}

static void
test_moved (void)
{
  g_autoptr (PalInkStroke) line = make_line (0.0, 0.0, 100.0, 0.0, 6.0);
  g_autoptr (PalInkStroke) moved = pal_ink_stroke_translate (line, 5.0, -2.0);
  g_autoptr (PalInkStroke) mirrored = pal_ink_stroke_mirror (line, 150.0);
  g_autoptr (PalInkStroke) back = pal_ink_stroke_mirror (mirrored, 150.0);
  g_autoptr (PalInkStroke) scaled = pal_ink_stroke_scale (line, 100.0, 0.0, 0.5);
  g_autoptr (PalInkStroke) bent = NULL;
  g_autoptr (PalInkStroke) grown = NULL;
  guint n_calls = 0;

  g_assert_true (pal_ink_stroke_contains (moved, 104.0, -2.0));
  g_assert_false (pal_ink_stroke_contains (moved, 0.0, 0.0));
  g_assert_true (pal_ink_stroke_contains (mirrored, 201.0, 0.0));
  ink_test_assert_equal (line, back);
  g_assert_cmpfloat (pal_ink_stroke_get_width (scaled), ==, 3.0);
  g_assert_false (pal_ink_stroke_contains (scaled, 45.0, 0.0));
  g_assert_true (pal_ink_stroke_contains (scaled, 100.0, 0.0));

  /* Not only its two ends went through the warp. */
  bent = pal_ink_stroke_map (line, bend_cb, &n_calls);
  g_assert_cmpuint (n_calls, >, 20);
  g_assert_cmpfloat (pal_ink_stroke_get_distance (bent, 50.0, 25.0), <, 0.1);
  g_assert_false (pal_ink_stroke_contains (bent, 50.0, 40.0));
  g_assert_cmpfloat (pal_ink_stroke_get_width (bent), ==, 6.0);
  g_assert_null (pal_ink_stroke_map (line, never_cb, NULL));

  grown = pal_ink_stroke_map (line, grow_cb, NULL);
  g_assert_cmpfloat_with_epsilon (pal_ink_stroke_get_width (grown), 4.5, 0.01);
  g_assert_true (pal_ink_stroke_contains (grown, 37.0, 2.0));
  g_assert_false (pal_ink_stroke_contains (grown, 37.0, 2.6));
}

/* That it was drawn in a mirror is kept whatever becomes of it, and on the disk. */
static void
test_turned (void)
{
  const PalPoint path[] = { { 50.0, -20.0 }, { 50.0, 20.0 } };
  g_autoptr (PalInkStroke) straight = make_line (0.0, 0.0, 100.0, 0.0, 6.0);
  g_autoptr (PalInkStroke) line = pal_ink_stroke_turn (straight, TRUE);
  g_autoptr (PalInkStroke) back = pal_ink_stroke_turn (line, FALSE);
  g_autoptr (PalInkStroke) moved = pal_ink_stroke_translate (line, 5.0, -2.0);
  g_autoptr (PalInkStroke) mirrored = pal_ink_stroke_mirror (line, 0.0);
  g_autoptr (PalInkStroke) simple = pal_ink_stroke_simplify (line, PAL_INK_TOLERANCE);
  g_autoptr (PalInkStroke) grown = pal_ink_stroke_map (line, grow_cb, NULL);
  g_autoptr (GPtrArray) pieces = pal_ink_stroke_cut (line, path, G_N_ELEMENTS (path), 3.0);
  g_autoptr (GBytes) plain = pal_ink_stroke_to_bytes (straight);
  g_autoptr (GBytes) bytes = pal_ink_stroke_to_bytes (line);
  g_autoptr (PalInkStroke) read = pal_ink_stroke_from_bytes (bytes, NULL);

  g_assert_false (pal_ink_stroke_is_turned (straight));
  ink_test_assert_equal (straight, back);
  g_assert_false (g_bytes_equal (plain, bytes));
  g_assert_true (pal_ink_stroke_is_turned (line));
  ink_test_assert_equal (line, read);
  g_assert_true (pal_ink_stroke_is_turned (moved));
  g_assert_true (pal_ink_stroke_is_turned (mirrored));
  g_assert_true (pal_ink_stroke_is_turned (simple));
  g_assert_true (pal_ink_stroke_is_turned (grown));
  g_assert_cmpuint (pieces->len, ==, 2);
  for (guint i = 0; i < pieces->len; i++)
    g_assert_true (pal_ink_stroke_is_turned (g_ptr_array_index (pieces, i)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink/stroke/samples", test_samples);
  g_test_add_func ("/ink/stroke/outline", test_outline);
  g_test_add_func ("/ink/stroke/outlines", test_outlines);
  g_test_add_func ("/ink/stroke/no-holes", test_no_holes);
  g_test_add_func ("/ink/stroke/pressure", test_pressure);
  g_test_add_func ("/ink/stroke/closed", test_closed);
  g_test_add_func ("/ink/stroke/touches", test_touches);
  g_test_add_func ("/ink/stroke/moved", test_moved);
  g_test_add_func ("/ink/stroke/turned", test_turned);
  return g_test_run ();
}
