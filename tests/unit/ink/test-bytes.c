/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ink-test.h"

#include <math.h>
#include <string.h>

static void
check_round_trip (PalInkStroke *stroke)
{
  g_autoptr (GBytes) bytes = pal_ink_stroke_to_bytes (stroke);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (PalInkStroke) read = NULL;
  g_autoptr (GError) error = NULL;

  read = pal_ink_stroke_from_bytes (bytes, &error);
  g_assert_no_error (error);
  ink_test_assert_equal (stroke, read);
  again = pal_ink_stroke_to_bytes (read);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  PalInkSample extreme[] = { { -10000.0f, 10000.0f, 1.0f, 0.0f },
                             { 10000.0f, -10000.0f, 0.0f, 1e7f },
                             { -0.001f, 0.0f, 0.5f, 1e9f } };
  g_autoptr (PalInkStroke) far
      = pal_ink_stroke_new (extreme, G_N_ELEMENTS (extreme), PAL_INK_MAX_WIDTH, TRUE);

  check_round_trip (far);
  for (guint i = 0; ink_test_names[i] != NULL; i++)
    {
      g_autoptr (PalInkStroke) stroke = ink_test_load (ink_test_names[i]);
      g_autoptr (GBytes) bytes = pal_ink_stroke_to_bytes (stroke);
      guint n;

      check_round_trip (stroke);
      pal_ink_stroke_get_samples (stroke, &n);
      g_test_message ("%s: %u samples, %" G_GSIZE_FORMAT " bytes",
                      ink_test_names[i],
                      n,
                      g_bytes_get_size (bytes));
      g_assert_cmpuint (g_bytes_get_size (bytes), <=, 16 + 7 * n);
    }
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (PalInkStroke) stroke = ink_test_make (rand, 1 + i, i % 2 == 0);

      check_round_trip (stroke);
    }
}

/* The bytes of a known stroke, so that no change of the program can make others unreadable. */
static void
test_known (void)
{
  const guint8 known[] = { 'P',  'I',  1,    0,    0xd8, 0x04, 2,    0xd0, 0x0f, 0xa0, 0x1f,
                           0xfe, 0x0f, 0,    0x13, 0x64, 0xff, 0x07, 8 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (known, sizeof known);
  g_autoptr (GError) error = NULL;
  g_autoptr (PalInkStroke) stroke = pal_ink_stroke_from_bytes (bytes, &error);
  const PalInkSample *samples;
  guint n;

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (pal_ink_stroke_get_width (stroke), 6.0, 1e-6);
  samples = pal_ink_stroke_get_samples (stroke, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat_with_epsilon (samples[0].u, 10.0, 1e-4);
  g_assert_cmpfloat_with_epsilon (samples[0].v, 20.0, 1e-4);
  g_assert_cmpfloat_with_epsilon (samples[0].pressure, 1.0, 1e-4);
  g_assert_cmpfloat_with_epsilon (samples[1].u, 9.9, 1e-4);
  g_assert_cmpfloat_with_epsilon (samples[1].v, 20.5, 1e-4);
  g_assert_cmpfloat_with_epsilon (samples[1].pressure, 511.0 / 1023.0, 1e-4);
  g_assert_cmpfloat (samples[1].time, ==, 8.0f);
}

/* A stroke or an error, never anything else; and a stroke is one that could have been written. */
static gboolean
try_bytes (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (PalInkStroke) stroke = pal_ink_stroke_from_bytes (bytes, &error);
  g_autoptr (GBytes) again = NULL;
  cairo_rectangle_t bounds;

  if (stroke == NULL)
    {
      g_assert_error (error, PAL_INK_ERROR, PAL_INK_ERROR_FORMAT);
      return FALSE;
    }
  g_assert_no_error (error);
  again = pal_ink_stroke_to_bytes (stroke);
  g_assert_cmpmem (
      data, length, g_bytes_get_data (again, NULL), g_bytes_get_size (again));
  pal_ink_stroke_get_bounds (stroke, &bounds);
  g_assert_true (isfinite (bounds.x) && isfinite (bounds.y) && isfinite (bounds.width)
                 && isfinite (bounds.height));
  return TRUE;
}

static void
test_truncated (void)
{
  g_autoptr (PalInkStroke) stroke = ink_test_load ("shoulder");
  g_autoptr (GBytes) bytes = pal_ink_stroke_to_bytes (stroke);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < length; i++)
    g_assert_false (try_bytes (data, i));
  g_assert_true (try_bytes (data, length));
  {
    g_autofree guint8 *longer = g_malloc0 (length + 1);

    memcpy (longer, data, length);
    g_assert_false (try_bytes (longer, length + 1));
  }
}

static void
test_flipped (void)
{
  g_autoptr (PalInkStroke) stroke = ink_test_load ("ring");
  g_autoptr (PalInkStroke) short_stroke = pal_ink_stroke_simplify (stroke, 1.0);
  g_autoptr (GBytes) bytes = pal_ink_stroke_to_bytes (short_stroke);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree guint8 *changed = g_memdup2 (data, length);
  guint n_good = 0;

  for (gsize i = 0; i < length; i++)
    {
      for (guint value = 0; value < 256; value++)
        {
          changed[i] = (guint8) value;
          n_good += try_bytes (changed, length);
        }
      changed[i] = data[i];
    }
  g_test_message ("%u of %" G_GSIZE_FORMAT " are strokes", n_good, length * 256);
  g_assert_cmpuint (n_good, >, length);
  g_assert_cmpuint (n_good, <, length * 255);
}

/* What promises more than is there must not be believed. */
static void
test_promises (void)
{
  const guint8 huge[] = { 'P', 'I', 1, 0, 0xd8, 0x04, 0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0, 0 };
  const guint8 newer[] = { 'P', 'I', 2, 0, 0, 0 };
  const guint8 other[] = { 'P', 'I', 1, 3, 0xd8, 0x04, 1, 0, 0, 0, 0 };
  const guint8 thin[] = { 'P', 'I', 1, 0, 1, 1, 0, 0, 0, 0 };

  g_assert_false (try_bytes (huge, sizeof huge));
  g_assert_false (try_bytes (newer, sizeof newer));
  g_assert_false (try_bytes (other, sizeof other));
  g_assert_false (try_bytes (thin, sizeof thin));
  g_assert_false (try_bytes (NULL, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink/bytes/round-trip", test_round_trip);
  g_test_add_func ("/ink/bytes/known", test_known);
  g_test_add_func ("/ink/bytes/truncated", test_truncated);
  g_test_add_func ("/ink/bytes/flipped", test_flipped);
  g_test_add_func ("/ink/bytes/promises", test_promises);
  return g_test_run ();
}
