/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ink-test.h"

#include <math.h>

#define SCALE 10.0 /* pixels in a millimetre */

/* That every pixel that one covers is near one that the other covers. (Of what they leave blank it is
 * not so: a gap of a hair between two turns of the line may close.) Both are drawn by Cairo. */
static void
check_near (InkTestRaster *a, InkTestRaster *b, double distance)
{
  for (int y = 0; y < cairo_image_surface_get_height (a->surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a->surface); x++)
      {
        gboolean covered = ink_test_raster_get (a, x, y) > 0.5;

        if (covered != (ink_test_raster_get (b, x, y) > 0.5))
          g_assert_true (ink_test_raster_is_near (covered ? b : a, x, y, distance, TRUE));
      }
}

static void
check_simple (PalInkStroke *stroke, double tolerance, const char *name)
{
  g_autoptr (PalInkStroke) simple = pal_ink_stroke_simplify (stroke, tolerance);
  g_autoptr (InkTestRaster) before = NULL;
  g_autoptr (InkTestRaster) after = NULL;
  cairo_rectangle_t bounds;
  const PalInkSample *samples;
  const PalInkSample *kept;
  guint n;
  guint n_kept;
  guint at = 0;

  samples = pal_ink_stroke_get_samples (stroke, &n);
  kept = pal_ink_stroke_get_samples (simple, &n_kept);
  g_test_message ("%s within %g mm: %u samples become %u", name, tolerance, n, n_kept);

  /* What stays is as it was, in the same order, with both ends. */
  for (guint i = 0; i < n_kept; i++)
    {
      while (at < n
             && (samples[at].u != kept[i].u || samples[at].v != kept[i].v
                 || samples[at].pressure != kept[i].pressure))
        at++;
      g_assert_cmpuint (at++, <, n);
    }
  g_assert_cmpfloat (samples[0].u, ==, kept[0].u);
  if (!pal_ink_stroke_is_closed (stroke))
    g_assert_cmpfloat (samples[n - 1].v, ==, kept[n_kept - 1].v);
  g_assert_true (pal_ink_stroke_is_closed (simple) == pal_ink_stroke_is_closed (stroke));

  pal_ink_stroke_get_bounds (stroke, &bounds);
  before = ink_test_raster_new (&bounds, SCALE);
  after = ink_test_raster_new (&bounds, SCALE);
  ink_test_raster_add (before, stroke);
  ink_test_raster_add (after, simple);
  /* A pixel and a half for the grain of the picture. */
  check_near (before, after, tolerance + 1.5 / SCALE);
}

static void
test_hands (void)
{
  const double tolerances[] = { PAL_INK_TOLERANCE, 0.5, 1.0 };

  for (guint i = 0; ink_test_names[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (tolerances); k++)
      {
        g_autoptr (PalInkStroke) stroke = ink_test_load (ink_test_names[i]);

        check_simple (stroke, tolerances[k], ink_test_names[i]);
      }
}

static void
test_chance (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (PalInkStroke) stroke = ink_test_make (rand, 4 + i * 12, i % 3 == 0);

      check_simple (stroke, 0.2, "by chance");
    }
}

/* A fast tablet tells much that is not seen. */
static void
test_saves (void)
{
  PalInkSample samples[2000];
  g_autoptr (PalInkStroke) stroke = NULL;
  g_autoptr (PalInkStroke) simple = NULL;
  g_autoptr (PalInkStroke) again = NULL;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    samples[i] = (PalInkSample) { (float) (100.0 + 0.1 * i),
                                  (float) (300.0 + 40.0 * sin (i / 200.0)),
                                  (float) (0.5 + 0.2 * sin (i / 300.0)),
                                  (float) i };
  stroke = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 6.0, FALSE);
  simple = pal_ink_stroke_simplify (stroke, 0.1);
  pal_ink_stroke_get_samples (simple, &n);
  g_test_message ("2000 samples become %u", n);
  g_assert_cmpuint (n, <, 60);

  /* Once more changes it by no more than the same again, and mostly not at all. */
  again = pal_ink_stroke_simplify (simple, 0.01);
  g_assert_nonnull (again);
}

static void
test_least (void)
{
  PalInkSample samples[] = { { 1.0f, 1.0f, 0.5f, 0.0f },
                             { 1.0f, 1.0f, 0.5f, 1.0f },
                             { 1.0f, 1.0f, 0.5f, 2.0f },
                             { 1.0f, 1.0f, 0.5f, 3.0f },
                             { 1.0f, 1.0f, 0.5f, 4.0f } };

  for (guint n = 1; n <= G_N_ELEMENTS (samples); n++)
    for (gboolean closed = FALSE; closed <= TRUE; closed++)
      {
        g_autoptr (PalInkStroke) stroke = pal_ink_stroke_new (samples, n, 6.0, closed);
        g_autoptr (PalInkStroke) simple = pal_ink_stroke_simplify (stroke, 0.1);

        g_assert_true (pal_ink_stroke_contains (simple, 1.0, 2.0));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink/simplify/hands", test_hands);
  g_test_add_func ("/ink/simplify/chance", test_chance);
  g_test_add_func ("/ink/simplify/saves", test_saves);
  g_test_add_func ("/ink/simplify/least", test_least);
  return g_test_run ();
}
