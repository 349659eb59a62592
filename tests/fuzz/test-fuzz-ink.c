/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "fuzz-test.h"
#include "ink-test.h"
#include "pal-ink-painter.h"

/* Strokes are short, files are not: a page is what a stroke has of them. */
#define PAGE 64

static PalInkStroke *
make_sample (GRand *rand)
{
  if (g_rand_boolean (rand))
    return ink_test_make (
        rand, (guint) g_rand_int_range (rand, 1, 80), g_rand_boolean (rand));
  return ink_test_load (ink_test_names[g_rand_int_range (rand, 0, 7)]);
}

/* What can be asked of every stroke, however odd: it is finite, and none of what is done with it fails.
 */
static void
check_stroke (GRand *rand, PalInkStroke *stroke)
{
  g_autoptr (GBytes) bytes = pal_ink_stroke_to_bytes (stroke);
  g_autoptr (PalInkStroke) again = pal_ink_stroke_from_bytes (bytes, NULL);
  g_autoptr (PalInkStroke) simple = NULL;
  g_autoptr (GPtrArray) pieces = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 64, 64);
  cairo_t *cr = cairo_create (surface);
  PalPoint path[3];
  cairo_rectangle_t b;
  double scale;

  g_assert_nonnull (again);
  pal_ink_stroke_get_bounds (stroke, &b);
  g_assert_true (isfinite (b.x) && isfinite (b.y) && b.width >= 0.0 && b.height >= 0.0);
  scale = 60.0 / (1.0 + MAX (b.width, b.height));
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -b.x, -b.y);
  pal_ink_paint (cr, &stroke, 1, PAL_PEN_ACHE, PAL_THEME_LIGHT, -1.0, scale, 1.0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  simple = pal_ink_stroke_simplify (stroke, g_rand_double_range (rand, 0.05, 2.0));
  g_assert_nonnull (simple);
  g_assert_true (pal_ink_stroke_touches (stroke, simple, 5.0));
  for (guint i = 0; i < G_N_ELEMENTS (path); i++)
    path[i] = (PalPoint) { b.x + b.width * g_rand_double (rand), b.y + b.height * g_rand_double (rand) };
  pieces = pal_ink_stroke_cut (simple, path, 3, g_rand_double_range (rand, 0.1, 20.0));
  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    {
      cairo_rectangle_t piece;

      pal_ink_stroke_get_bounds (g_ptr_array_index (pieces, i), &piece);
      g_assert_true (isfinite (piece.width) && isfinite (piece.height));
    }
}

static void
test_ink (void)
{
  guint n_rounds = FUZZ_TEXTS_PER_FILE * fuzz_test_get_rounds ();
  guint n_good = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GRand) rand = fuzz_test_begin_round (i);
      g_autoptr (PalInkStroke) sample = make_sample (rand);
      g_autoptr (GBytes) whole = pal_ink_stroke_to_bytes (sample);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (PalInkStroke) stroke = NULL;

      g_byte_array_append (bytes, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      fuzz_test_damage (rand, bytes, PAGE);
      damaged = g_bytes_new (bytes->data, bytes->len);
      stroke = pal_ink_stroke_from_bytes (damaged, &error);
      if (stroke == NULL)
        {
          g_assert_error (error, PAL_INK_ERROR, PAL_INK_ERROR_FORMAT);
          continue;
        }
      g_assert_no_error (error);
      check_stroke (rand, stroke);
      n_good++;
    }
  g_test_message ("%u damaged strokes, %u of them strokes still", n_rounds, n_good);
  g_assert_cmpuint (n_good, >, 0);
  g_assert_cmpuint (n_good, <, n_rounds);
}

int
main (int argc, char *argv[])
{
  fuzz_test_init (&argc, &argv);
  g_test_add_func ("/fuzz/ink", test_ink);
  return g_test_run ();
}
