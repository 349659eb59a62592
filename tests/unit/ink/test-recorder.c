/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ink-test.h"
#include "pal-ink-recorder.h"

#include <math.h>

/* A pen that goes round a slow circle, at so many samples in a second. */
static void
draw_circle (PalInkRecorder *recorder, guint rate, guint n_samples)
{
  for (guint i = 0; i < n_samples; i++)
    {
      double t = (double) i / rate;

      pal_ink_recorder_add (recorder,
                            200.0 + 60.0 * cos (3.0 * t),
                            300.0 + 60.0 * sin (3.0 * t),
                            0.5 + 0.3 * sin (5.0 * t),
                            5000.0 + 1000.0 * t);
    }
}

static guint
count (PalInkRecorder *recorder)
{
  guint n;

  pal_ink_recorder_get_samples (recorder, &n);
  return n;
}

static const PalInkSample *
get (PalInkRecorder *recorder, guint index)
{
  guint n;
  const PalInkSample *samples = pal_ink_recorder_get_samples (recorder, &n);

  g_assert_cmpuint (index, <, n);
  return &samples[index];
}

/* What is captured is what the pen told, not smoothed. */
static void
test_captured (void)
{
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);
  g_autoptr (PalInkStroke) stroke = NULL;
  guint n;

  draw_circle (recorder, 1000, 2000);
  g_assert_cmpuint (count (recorder), ==, 2000);
  for (guint i = 0; i < 2000; i += 100)
    {
      const PalInkSample *sample = get (recorder, i);

      g_assert_cmpfloat_with_epsilon (sample->u, 200.0 + 60.0 * cos (0.003 * i), 1e-4);
      g_assert_cmpfloat_with_epsilon (sample->v, 300.0 + 60.0 * sin (0.003 * i), 1e-4);
      g_assert_cmpfloat_with_epsilon (sample->time, i, 1e-3);
    }
  stroke = pal_ink_recorder_finish (recorder, 0.0);
  pal_ink_stroke_get_samples (stroke, &n);
  g_assert_cmpuint (n, ==, 2000);
}

static void
test_missing_pressure (void)
{
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);
  g_autoptr (PalInkRecorder) silent = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);

  pal_ink_recorder_add (recorder, 0.0, 0.0, 0.3, 0.0);
  pal_ink_recorder_add (recorder, 1.0, 0.0, NAN, 1.0);
  pal_ink_recorder_add (recorder, 2.0, 0.0, NAN, 2.0);
  pal_ink_recorder_add (recorder, 3.0, 0.0, 0.9, 3.0);
  pal_ink_recorder_add (recorder, 4.0, 0.0, 7.0, 4.0);
  g_assert_cmpfloat (get (recorder, 1)->pressure, ==, 0.3f);
  g_assert_cmpfloat (get (recorder, 2)->pressure, ==, 0.3f);
  g_assert_cmpfloat (get (recorder, 3)->pressure, ==, 0.9f);
  g_assert_cmpfloat (get (recorder, 4)->pressure, ==, 1.0f);

  pal_ink_recorder_add (silent, 0.0, 0.0, NAN, 0.0);
  g_assert_cmpfloat (get (silent, 0)->pressure, >, 0.3f);
}

/* Repeated, late and impossible samples are not there; a pen that is pressed harder in one place is. */
static void
test_left_out (void)
{
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);

  g_assert_true (pal_ink_recorder_add (recorder, 10.0, 10.0, 0.5, 100.0));
  g_assert_false (pal_ink_recorder_add (recorder, 10.0, 10.0, 0.5, 101.0));
  g_assert_false (pal_ink_recorder_add (recorder, 10.001, 10.0, 0.5, 102.0));
  g_assert_true (pal_ink_recorder_add (recorder, 10.0, 10.0, 0.6, 103.0));
  g_assert_true (pal_ink_recorder_add (recorder, 11.0, 10.0, 0.6, 110.0));
  g_assert_false (pal_ink_recorder_add (recorder, 12.0, 10.0, 0.6, 109.0));
  g_assert_false (pal_ink_recorder_add (recorder, NAN, 10.0, 0.6, 111.0));
  g_assert_false (pal_ink_recorder_add (recorder, 12.0, INFINITY, 0.6, 111.0));
  g_assert_false (pal_ink_recorder_add (recorder, 12.0, 10.0, 0.6, NAN));
  g_assert_false (pal_ink_recorder_add (recorder, 1e7, 10.0, 0.6, 111.0));
  /* Samples of one event may have one time. */
  g_assert_true (pal_ink_recorder_add (recorder, 12.0, 10.0, 0.6, 110.0));
  g_assert_cmpuint (count (recorder), ==, 4);
}

static void
test_leaps (void)
{
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);
  g_autoptr (PalInkRecorder) last = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);
  g_autoptr (PalInkRecorder) mouse = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_MOUSE);

  for (int i = 0; i < 10; i++)
    pal_ink_recorder_add (recorder, 100.0 + i, 100.0, 0.5, i);
  /* There and back is a fault of the driver. */
  g_assert_false (pal_ink_recorder_add (recorder, 0.0, 0.0, 0.5, 10.0));
  g_assert_true (pal_ink_recorder_add (recorder, 110.0, 100.0, 0.5, 11.0));
  g_assert_cmpuint (count (recorder), ==, 11);
  /* There and on from there was drawn while the program was busy. */
  g_assert_false (pal_ink_recorder_add (recorder, 200.0, 150.0, 0.5, 200.0));
  g_assert_true (pal_ink_recorder_add (recorder, 203.0, 150.0, 0.5, 205.0));
  g_assert_cmpuint (count (recorder), ==, 13);
  g_assert_cmpfloat (get (recorder, 11)->u, ==, 200.0f);

  for (int i = 0; i < 10; i++)
    pal_ink_recorder_add (last, 100.0 + i, 100.0, 0.5, i);
  pal_ink_recorder_add (last, 0.0, 0.0, 0.5, 10.0);
  {
    g_autoptr (PalInkStroke) stroke = pal_ink_recorder_finish (last, 0.0);
    cairo_rectangle_t bounds;

    pal_ink_stroke_get_bounds (stroke, &bounds);
    g_assert_cmpfloat (bounds.x, >, 90.0);
  }

  /* The hand that grows faster and faster makes long steps too, and a mouse makes no such faults. */
  pal_ink_recorder_add (mouse, 0.0, 0.0, NAN, 0.0);
  pal_ink_recorder_add (mouse, 1.0, 0.0, NAN, 8.0);
  g_assert_true (pal_ink_recorder_add (mouse, 80.0, 0.0, NAN, 60.0));
}

static void
test_fast_hand (void)
{
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);
  double u = 0.0;

  for (int i = 0; i < 20; i++)
    {
      u += 2.0 * pow (1.4, MIN (i, 14));
      g_assert_true (pal_ink_recorder_add (recorder, u, 100.0, 0.5, 16.0 * i));
    }
}

/* A mouse has a width of its own, gently thinner where it is fast, and never a sudden one. */
static void
test_mouse (void)
{
  const PalInkDevice devices[] = { PAL_INK_DEVICE_MOUSE, PAL_INK_DEVICE_TOUCH };

  for (guint d = 0; d < G_N_ELEMENTS (devices); d++)
    {
      g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, devices[d]);
      double u = 0.0;
      float slow;
      float fast;

      for (int i = 0; i < 100; i++)
        pal_ink_recorder_add (recorder, u += i < 50 ? 0.2 : 30.0, 0.0, i % 2, 8.0 * i);
      slow = get (recorder, 49)->pressure;
      fast = get (recorder, 99)->pressure;
      g_assert_cmpfloat (slow, >, fast + 0.1f);
      g_assert_cmpfloat (fast, >=, 0.45f);
      g_assert_cmpfloat (slow, <=, 0.8f);
      for (guint i = 1; i < 100; i++)
        g_assert_cmpfloat (
            fabsf (get (recorder, i)->pressure - get (recorder, i - 1)->pressure), <, 0.03f);
    }
}

static guint
count_path (cairo_t *cr)
{
  cairo_path_t *path = cairo_copy_path (cr);
  guint n = (guint) path->num_data;

  cairo_path_destroy (path);
  return n;
}

/* A fast pen: each sample costs as much as the others, however long the stroke, and the pieces make
 * the whole. */
static void
test_new_path (void)
{
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);
  cairo_rectangle_t bounds = { 130.0, 230.0, 140.0, 140.0 };
  g_autoptr (InkTestRaster) grown = ink_test_raster_new (&bounds, 4.0);
  g_autoptr (InkTestRaster) whole = ink_test_raster_new (&bounds, 4.0);
  g_autoptr (PalInkStroke) stroke = NULL;
  guint most = 0;
  cairo_rectangle_t damage;

  g_assert_false (pal_ink_recorder_append_new_path (recorder, grown->cr, &damage));
  for (guint i = 0; i < 3000; i++)
    {
      double t = i / 1000.0;
      double u = 200.0 + (20.0 + 10.0 * t) * cos (5.0 * t);
      double v = 300.0 + (20.0 + 10.0 * t) * sin (5.0 * t);

      g_assert_true (pal_ink_recorder_add (recorder, u, v, 0.5 + 0.3 * sin (5.0 * t), 1000.0 * t));
      g_assert_true (pal_ink_recorder_append_new_path (recorder, grown->cr, &damage));
      most = MAX (most, count_path (grown->cr));
      g_assert_cmpfloat (damage.width * damage.height, <, 100.0);
      g_assert_cmpfloat (damage.x, <=, u);
      g_assert_cmpfloat (damage.x + damage.width, >=, u);
      cairo_fill (grown->cr);
      g_assert_false (pal_ink_recorder_append_new_path (recorder, grown->cr, &damage));
    }
  g_test_message ("at most %u numbers of path for one sample", most);
  g_assert_cmpuint (most, <, 100);

  stroke = pal_ink_recorder_finish (recorder, 0.1);
  ink_test_raster_add (whole, stroke);
  for (int y = 0; y < cairo_image_surface_get_height (whole->surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (whole->surface); x++)
      {
        gboolean covered = ink_test_raster_get (grown, x, y) > 0.5;

        if (covered != (ink_test_raster_get (whole, x, y) > 0.5))
          g_assert_true (
              ink_test_raster_is_near (covered ? whole : grown, x, y, 0.1 + 0.4, TRUE));
      }
}

static void
test_dot (void)
{
  g_autoptr (PalInkRecorder) empty = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_TOUCH);
  g_autoptr (PalInkStroke) dot = NULL;

  g_assert_null (pal_ink_recorder_finish (empty, 0.1));
  pal_ink_recorder_add (recorder, 50.0, 60.0, NAN, 0.0);
  dot = pal_ink_recorder_finish (recorder, 0.1);
  g_assert_true (pal_ink_stroke_contains (dot, 51.5, 60.0));
  g_assert_false (pal_ink_stroke_contains (dot, 53.5, 60.0));
}

static void
test_closed (void)
{
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_MOUSE);
  g_autoptr (PalInkStroke) stroke = NULL;

  pal_ink_recorder_set_closed (recorder, TRUE);
  draw_circle (recorder, 60, 120);
  stroke = pal_ink_recorder_finish (recorder, 0.2);
  g_assert_true (pal_ink_stroke_is_closed (stroke));
  g_assert_true (pal_ink_stroke_contains (stroke, 200.0, 300.0));
}

/* A hand that rests on the tablet for minutes does not stop the stroke. */
static void
test_endless (void)
{
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);
  g_autoptr (PalInkStroke) stroke = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < PAL_INK_MAX_SAMPLES + 1000; i++)
    {
      pal_ink_recorder_add (
          recorder, 100.0 + 20.0 * cos (i * 0.1), 100.0 + 0.02 * (i % 5000), 0.5, i);
      if (i % 100 == 0)
        {
          pal_ink_recorder_append_new_path (recorder, cr, NULL);
          cairo_new_path (cr);
        }
    }
  g_assert_cmpuint (count (recorder), <=, PAL_INK_MAX_SAMPLES);
  g_assert_cmpfloat (get (recorder, 0)->u, ==, 120.0f);
  g_assert_cmpfloat (get (recorder, count (recorder) - 1)->time, ==, PAL_INK_MAX_SAMPLES + 999);
  stroke = pal_ink_recorder_finish (recorder, 0.5);
  g_assert_nonnull (stroke);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink/recorder/captured", test_captured);
  g_test_add_func ("/ink/recorder/missing-pressure", test_missing_pressure);
  g_test_add_func ("/ink/recorder/left-out", test_left_out);
  g_test_add_func ("/ink/recorder/leaps", test_leaps);
  g_test_add_func ("/ink/recorder/fast-hand", test_fast_hand);
  g_test_add_func ("/ink/recorder/mouse", test_mouse);
  g_test_add_func ("/ink/recorder/new-path", test_new_path);
  g_test_add_func ("/ink/recorder/dot", test_dot);
  g_test_add_func ("/ink/recorder/closed", test_closed);
  g_test_add_func ("/ink/recorder/endless", test_endless);
  return g_test_run ();
}
