/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-pattern.h"

#define SIZE 96

/* The ink of a pattern in a clip of half the surface, as so many pixels that are not blank. */
static guint
count_ink (PalQuality qualities, double offset, gboolean *outside)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  const guchar *pixels;
  guint ink = 0;

  cairo_translate (cr, offset, offset);
  cairo_rectangle (cr, -offset, -offset, SIZE, SIZE / 2);
  cairo_clip (cr);
  pal_pattern_fill (cr, qualities, 12.0);
  g_assert_false (cairo_has_current_point (cr));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  *outside = FALSE;
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      if (pixels[y * cairo_image_surface_get_stride (surface) + x] > 64)
        {
          ink++;
          *outside = *outside || y >= SIZE / 2;
        }
  cairo_surface_destroy (surface);
  return ink;
}

static void
test_each (void)
{
  gboolean outside;

  for (guint i = 0; i <= PAL_N_QUALITIES; i++)
    {
      PalQuality quality = i < PAL_N_QUALITIES ? 1u << i : PAL_QUALITY_NONE;
      guint ink = count_ink (quality, 0.0, &outside);

      g_test_message ("quality %u: %u", i, ink);
      g_assert_false (outside);
      g_assert_cmpuint (ink, >, 40);
      g_assert_cmpuint (ink, <, SIZE * SIZE / 4);
    }
}

static void
test_several (void)
{
  gboolean outside;
  guint both = count_ink (PAL_QUALITY_ACHE | PAL_QUALITY_NUMBNESS, 0.0, &outside);

  g_assert_cmpuint (both, !=, count_ink (PAL_QUALITY_ACHE, 0.0, &outside));
  g_assert_cmpuint (both, !=, count_ink (PAL_QUALITY_NUMBNESS, 0.0, &outside));

  /* Also left of and above the origin. */
  g_assert_cmpuint (count_ink (PAL_QUALITY_ACHE | PAL_QUALITY_NUMBNESS | PAL_QUALITY_COLD,
                               SIZE,
                               &outside),
                    >,
                    40);
}

static void
test_no_clip (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 10, 10);
  cairo_t *cr = cairo_create (surface);

  cairo_rectangle (cr, 0.0, 0.0, 0.0, 0.0);
  cairo_clip (cr);
  pal_pattern_fill (cr, PAL_QUALITY_ACHE, 1.0);
  cairo_reset_clip (cr);
  pal_pattern_fill (cr, PAL_QUALITY_ACHE, 1e-6);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern/each", test_each);
  g_test_add_func ("/pattern/several", test_several);
  g_test_add_func ("/pattern/no-clip", test_no_clip);
  return g_test_run ();
}
