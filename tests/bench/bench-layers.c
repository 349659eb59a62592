/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <time.h>

#include "bench.h"
#include "body-map-test.h"

/* Going to another layer, or turning the figure, after the first time: the very next frame shows it,
 * and does not take longer than a frame may. With animations, since that is the greater work. */

#define MAX_FRAME 16.0 /* milliseconds of the processor */

static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static void
painted_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

static gboolean
has_painted (gpointer data)
{
  return *(guint *) data > 0;
}

static void
change (BodyMapTest *test, gboolean turn, guint number)
{
  static const PalView sides[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };

  if (turn)
    pal_body_map_set_views (test->map, &sides[number % G_N_ELEMENTS (sides)], 1);
  else
    pal_body_map_set_layer (test->map, (PalLayer) (number % PAL_N_LAYERS));
}

static void
test_switch (BodyMapTest *test, gconstpointer data)
{
  gboolean turn = data != NULL;
  const char *what = turn ? "turning the figure" : "another layer";
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autofree char *limit = g_strdup_printf ("%s, the frame that shows it", what);
  guint n_rounds = bench_get_number ("PAL_BENCH", 7) * 6;

  for (guint i = 0; i < 2 * PAL_N_LAYERS; i++)
    {
      change (test, turn, i);
      body_map_test_wait_until_ready (test);
      body_map_test_wait_until_sharp (test);
    }
  for (guint i = 0; i < n_rounds; i++)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (test->widget);
      guint n_frames = 0;
      gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);
      gint64 before = processor_time ();
      PalBodyView *view;

      change (test, turn, i);
      widget_test_wait (has_painted, &n_frames);
      bench_times_add (times, processor_time () - before);
      view = test->map->views[test->map->shown[0]];
      g_assert_cmpuint (n_frames, ==, 1);
      g_assert_true (pal_body_view_is_drawn (view));
      if (!turn)
        g_assert_true (pal_body_view_is_sharp (view));
      g_signal_handler_disconnect (clock, id);
      body_map_test_wait_until_ready (test);
    }
  bench_times_report (times, what);
  bench_limit (limit, bench_times_get_percentile (times, 50.0) / 1000.0, MAX_FRAME, "ms");
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  body_map_test_add ("/bench/layers/layer", NULL, test_switch);
  body_map_test_add ("/bench/layers/view", GINT_TO_POINTER (TRUE), test_switch);
  return body_map_test_run ();
}
