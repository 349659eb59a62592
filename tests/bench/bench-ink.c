/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to draw on a map that holds 300 strokes already. One more sample of the pen, with what it
 * adds to the picture, is held against painting all strokes again, as a program would that keeps no
 * picture of them: on the machine where this was written 0.01 ms against 260 ms. The limit of the
 * ratio is 0.1, and a sample may take 1 ms, with any tablet that tells a thousand in a second. */

#include <math.h>
#include <string.h>
#include <time.h>

#include "bench.h"
#include "ink-test.h"
#include "pal-ink-painter.h"
#include "pal-ink-recorder.h"

#define N_STROKES 300
#define N_SAMPLES 400
#define SCALE 1.0
#define WIDTH 700
#define HEIGHT 1900

/* Nanoseconds that this thread has computed. Nothing here waits for anything, so that they are what it
 * takes on a machine that has nothing else to do. */
static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

/* Strokes of so many samples each, as if nothing had been left out. */
static GPtrArray *
make_strokes (void)
{
  GPtrArray *strokes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_STROKES; i++)
    {
      PalInkSample samples[N_SAMPLES];
      double u = g_rand_double_range (rand, 60.0, 500.0);
      double v = g_rand_double_range (rand, 60.0, 1600.0);
      double phase = g_rand_double_range (rand, 0.0, 6.0);

      for (guint k = 0; k < N_SAMPLES; k++)
        samples[k] = (PalInkSample) {
          (float) (u + 0.4 * k + g_rand_double_range (rand, -0.1, 0.1)),
          (float) (v + 20.0 * sin (phase + k / 40.0) + g_rand_double_range (rand, -0.1, 0.1)),
          (float) (0.6 + 0.2 * sin (k / 60.0)),
          5.0f * (float) k,
        };
      g_ptr_array_add (strokes, pal_ink_stroke_new (samples, N_SAMPLES, 6.0, FALSE));
    }
  return strokes;
}

/* What hands would draw, all over the body, as it is after the pen was lifted. */
static GPtrArray *
make_drawing (void)
{
  GPtrArray *strokes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < N_STROKES; i++)
    {
      g_autoptr (PalInkStroke) whole = ink_test_load (ink_test_names[i % 7]);
      g_autoptr (PalInkStroke) simple = pal_ink_stroke_simplify (whole, PAL_INK_TOLERANCE);

      g_ptr_array_add (strokes,
                       pal_ink_stroke_translate (simple,
                                                 g_rand_double_range (rand, -100.0, 200.0),
                                                 g_rand_double_range (rand, -100.0, 700.0)));
    }
  return strokes;
}

static cairo_t *
make_map (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) (WIDTH * SCALE), (int) (HEIGHT * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_scale (cr, SCALE, SCALE);
  return cr;
}

static void
paint_all (cairo_t *cr, GPtrArray *strokes)
{
  for (guint i = 0; i < strokes->len; i++)
    {
      PalInkStroke *stroke = g_ptr_array_index (strokes, i);

      pal_ink_paint (cr, &stroke, 1, PAL_PEN_ACHE + i % 13, PAL_THEME_LIGHT, -1.0, SCALE, 1.0);
    }
}

/* The stroke that grows has a mask of its own, so that its tint is even; the map beneath it is a picture
 * that stays, and only what changed is put together again. */
static void
draw_sample (PalInkRecorder *recorder, cairo_t *mask, cairo_t *map, cairo_t *window)
{
  PalColour colour = pal_pen_get_colour (PAL_PEN_ACHE, PAL_THEME_LIGHT);
  cairo_rectangle_t damage;

  if (!pal_ink_recorder_append_new_path (recorder, mask, &damage))
    return;
  cairo_fill (mask);
  cairo_save (window);
  cairo_rectangle (window, damage.x - 1.0, damage.y - 1.0, damage.width + 2.0, damage.height + 2.0);
  cairo_clip (window);
  cairo_identity_matrix (window);
  cairo_set_operator (window, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (window, cairo_get_target (map), 0.0, 0.0);
  cairo_paint (window);
  cairo_set_operator (window, CAIRO_OPERATOR_OVER);
  cairo_set_source_rgba (window, colour.red, colour.green, colour.blue,
                         pal_ink_get_tint (PAL_THEME_LIGHT, -1.0));
  cairo_mask_surface (window, cairo_get_target (mask), 0.0, 0.0);
  cairo_restore (window);
}

static void
test_sample (void)
{
  g_autoptr (GPtrArray) strokes = make_drawing ();
  g_autoptr (BenchTimes) samples = bench_times_new ();
  g_autoptr (BenchTimes) repaints = bench_times_new ();
  g_autoptr (PalInkRecorder) recorder = pal_ink_recorder_new (6.0, PAL_INK_DEVICE_PEN);
  cairo_t *map = make_map ();
  cairo_t *window = make_map ();
  cairo_t *mask = make_map ();
  guint n_repaints = bench_get_number ("PAL_BENCH", 5);

  paint_all (map, strokes);
  for (guint i = 0; i < n_repaints; i++)
    {
      gint64 begin = now ();

      paint_all (window, strokes);
      bench_times_add (repaints, now () - begin);
      /* In turn, so that both meet the same machine. */
      for (guint k = 0; k < 1000; k++)
        {
          double t = i + k / 1000.0;
          double u = 300.0 + 200.0 * cos (2.0 * t);
          double v = 600.0 + 400.0 * sin (1.3 * t);

          begin = now ();
          pal_ink_recorder_add (recorder, u, v, 0.5 + 0.3 * sin (t), 1000.0 * t);
          draw_sample (recorder, mask, map, window);
          bench_times_add (samples, now () - begin);
        }
    }
  bench_times_report (samples, "a sample");
  bench_times_report (repaints, "all strokes");
  bench_limit ("a sample against painting all strokes, medians",
               bench_times_get_percentile (samples, 50.0)
                   / bench_times_get_percentile (repaints, 50.0),
               0.1,
               "");
  bench_limit (
      "a sample, of 99 in 100", bench_times_get_percentile (samples, 99.0) / 1000.0, 1.0, "ms");
  cairo_destroy (map);
  cairo_destroy (window);
  cairo_destroy (mask);
}

/* The bytes of memory that the program has of its own, from the kernel; 0 where it does not tell. */
static guint64
get_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "RssAnon:");
  return line != NULL ? g_ascii_strtoull (line + strlen ("RssAnon:"), NULL, 10) * 1024 : 0;
}

/* Opening: from bytes to strokes whose outlines can be drawn and asked. */
static void
test_open (void)
{
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (BenchTimes) times = bench_times_new ();
  guint n_rounds = bench_get_number ("PAL_BENCH", 5);
  gsize n_bytes = 0;
  guint64 memory;

  {
    g_autoptr (GPtrArray) strokes = make_strokes ();

    for (guint i = 0; i < strokes->len; i++)
      {
        GBytes *bytes = pal_ink_stroke_to_bytes (g_ptr_array_index (strokes, i));

        n_bytes += g_bytes_get_size (bytes);
        g_ptr_array_add (stored, bytes);
      }
  }
  memory = get_memory ();
  for (guint round = 0; round < n_rounds; round++)
    {
      g_autoptr (GPtrArray) strokes
          = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
      gint64 begin = now ();

      for (guint i = 0; i < stored->len; i++)
        {
          PalInkStroke *stroke
              = pal_ink_stroke_from_bytes (g_ptr_array_index (stored, i), NULL);
          cairo_rectangle_t bounds;

          g_assert_nonnull (stroke);
          pal_ink_stroke_get_bounds (stroke, &bounds);
          g_ptr_array_add (strokes, stroke);
        }
      bench_times_add (times, now () - begin);
      if (round == 0 && memory > 0)
        bench_limit ("300 strokes of 400 samples in memory",
                     (double) (get_memory () - MIN (memory, get_memory ())) / 1e6,
                     20.0,
                     "MB");
    }
  bench_times_report (times, "300 strokes of 400 samples");
  bench_limit ("opening them", bench_times_get_percentile (times, 50.0) / 1000.0, 100.0, "ms");
  bench_limit ("stored", (double) n_bytes / 1e6, 1.0, "MB");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bench/ink/open", test_open);
  g_test_add_func ("/bench/ink/sample", test_sample);
  return g_test_run ();
}
