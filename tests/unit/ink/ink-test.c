/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ink-test.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

const char *const ink_test_names[]
    = { "leg", "shoulder", "scribble", "spiral", "ring", "letters", "elderly", NULL };

PalInkStroke *
ink_test_load (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".stroke", NULL);
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "tests", "unit", "ink", "data", file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (PalInkSample));
  g_autoptr (GError) error = NULL;
  double width = 0.0;
  int closed = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strstrip (text), "\n", -1);
  g_assert_cmpint (sscanf (lines[0], "%lf %d", &width, &closed), ==, 2);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      PalInkSample sample;

      g_assert_cmpint (
          sscanf (lines[i], "%f %f %f %f", &sample.u, &sample.v, &sample.pressure, &sample.time),
          ==,
          4);
      g_array_append_val (samples, sample);
    }
  return pal_ink_stroke_new (
      (const PalInkSample *) (gpointer) samples->data, samples->len, width, closed != 0);
}

/* A line that wanders, turns sharply now and then, stands still, leaps and is pressed unevenly. */
PalInkStroke *
ink_test_make (GRand *rand, guint n_samples, gboolean closed)
{
  g_autofree PalInkSample *samples = g_new0 (PalInkSample, n_samples);
  double direction = g_rand_double_range (rand, 0.0, 6.28);
  double bend = 0.0;
  double pressure = 0.5;

  samples[0] = (PalInkSample) { (float) g_rand_double_range (rand, 50.0, 500.0),
                                (float) g_rand_double_range (rand, 50.0, 1500.0),
                                0.5f,
                                0.0f };
  for (guint i = 1; i < n_samples; i++)
    {
      double step = g_rand_double_range (rand, 0.2, 4.0);

      bend = 0.9 * bend + g_rand_double_range (rand, -0.1, 0.1);
      direction += bend + (closed ? 6.28 / n_samples : 0.0);
      pressure = CLAMP (pressure + g_rand_double_range (rand, -0.1, 0.1), 0.0, 1.0);
      if (g_rand_int_range (rand, 0, 40) == 0)
        direction += g_rand_double_range (rand, -3.0, 3.0);
      if (g_rand_int_range (rand, 0, 60) == 0)
        pressure = g_rand_double (rand);
      if (g_rand_int_range (rand, 0, 30) == 0)
        step = g_rand_boolean (rand) ? 0.0 : 25.0;
      samples[i] = (PalInkSample) { (float) (samples[i - 1].u + step * cos (direction)),
                                    (float) (samples[i - 1].v + step * sin (direction)),
                                    (float) pressure,
                                    samples[i - 1].time + (float) g_rand_int_range (rand, 1, 12) };
    }
  return pal_ink_stroke_new (
      samples, n_samples, g_rand_double_range (rand, 1.0, 10.0), closed);
}

/* Of a rectangle and a margin around it. */
InkTestRaster *
ink_test_raster_new (const cairo_rectangle_t *bounds, double scale)
{
  InkTestRaster *self = g_new0 (InkTestRaster, 1);

  self->bounds = *bounds;
  self->scale = scale;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_A8,
                                              (int) ceil (bounds->width * scale) + 20,
                                              (int) ceil (bounds->height * scale) + 20);
  self->cr = cairo_create (self->surface);
  cairo_translate (self->cr, 10.0, 10.0);
  cairo_scale (self->cr, scale, scale);
  cairo_translate (self->cr, -bounds->x, -bounds->y);
  return self;
}

void
ink_test_raster_free (InkTestRaster *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

void
ink_test_raster_add (InkTestRaster *self, PalInkStroke *stroke)
{
  pal_ink_stroke_append_path (stroke, self->cr);
  cairo_fill (self->cr);
}

/* 0 to 1; outside the surface 0. */
double
ink_test_raster_get (InkTestRaster *self, int x, int y)
{
  cairo_surface_flush (self->surface);
  if (x < 0 || y < 0 || x >= cairo_image_surface_get_width (self->surface)
      || y >= cairo_image_surface_get_height (self->surface))
    return 0.0;
  return cairo_image_surface_get_data (
             self->surface)[y * cairo_image_surface_get_stride (self->surface) + x]
         / 255.0;
}

/* In square millimetres. */
double
ink_test_raster_get_area (InkTestRaster *self)
{
  double sum = 0.0;

  for (int y = 0; y < cairo_image_surface_get_height (self->surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (self->surface); x++)
      sum += ink_test_raster_get (self, x, y);
  return sum / (self->scale * self->scale);
}

/* Whether a pixel so many millimetres away at most is covered, or is not. */
gboolean
ink_test_raster_is_near (InkTestRaster *self, int x, int y, double distance, gboolean covered)
{
  int reach = (int) ceil (distance * self->scale);

  for (int dy = -reach; dy <= reach; dy++)
    for (int dx = -reach; dx <= reach; dx++)
      if (hypot (dx, dy) <= distance * self->scale
          && (ink_test_raster_get (self, x + dx, y + dy) > 0.5) == covered)
        return TRUE;
  return FALSE;
}

void
ink_test_assert_equal (PalInkStroke *a, PalInkStroke *b)
{
  guint n_a;
  guint n_b;
  const PalInkSample *samples_a = pal_ink_stroke_get_samples (a, &n_a);
  const PalInkSample *samples_b = pal_ink_stroke_get_samples (b, &n_b);

  g_assert_cmpmem (samples_a, n_a * sizeof *samples_a, samples_b, n_b * sizeof *samples_b);
  g_assert_cmpfloat (pal_ink_stroke_get_width (a), ==, pal_ink_stroke_get_width (b));
  g_assert_true (pal_ink_stroke_is_closed (a) == pal_ink_stroke_is_closed (b));
  g_assert_true (pal_ink_stroke_is_turned (a) == pal_ink_stroke_is_turned (b));
}
