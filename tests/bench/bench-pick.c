/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bench-pick"

#include <time.h>

#include "bench.h"
#include "body-map-test.h"

#define N_PICKS 20000

/* Microseconds; what the program itself takes, so that others on the machine do not count. */
#define MAX_MEAN 20.0

static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Points of chance on the whole map, with the space around the body. */
static void
pick (BodyMapTest *test, const char *what)
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autofree char *mean = g_strdup_printf ("%s, mean of the processor's time", what);
  int width = gtk_widget_get_width (test->widget);
  int height = gtk_widget_get_height (test->widget);
  guint n_hits = 0;
  gint64 spent = 0;

  for (guint i = 0; i < N_PICKS; i++)
    {
      double x = g_test_rand_double_range (0, width);
      double y = g_test_rand_double_range (0, height);
      gint64 processor = processor_time ();
      gint64 start = bench_now ();
      GtkWidget *picked = gtk_widget_pick (test->widget, x, y, GTK_PICK_DEFAULT);

      bench_times_add (times, bench_now () - start);
      spent += processor_time () - processor;
      n_hits += PAL_IS_BODY_REGION (picked);
    }
  /* It is the body that is picked from, not the space around it. */
  g_assert_cmpuint (n_hits, >, N_PICKS / 20);
  bench_times_report (times, what);
  bench_limit (mean, (double) spent / 1000.0 / N_PICKS, MAX_MEAN, "us");
}

static void
show (BodyMapTest *test, const PalView *views, guint n_views, PalLayer layer)
{
  pal_body_map_set_layer (test->map, layer);
  pal_body_map_set_views (test->map, views, n_views);
  body_map_test_wait_until_ready (test);
  body_map_test_wait_until_sharp (test);
  body_map_test_lay_out (test);
}

static void
test_four_views (BodyMapTest *test, gconstpointer data)
{
  const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };

  show (test, views, G_N_ELEMENTS (views), PAL_LAYER_ZONES);
  pick (test, "a region of four views");
}

static void
test_each_view (BodyMapTest *test, gconstpointer data)
{
  const struct
  {
    PalView view;
    const char *what;
  } cases[] = {
    { PAL_VIEW_FRONT, "a region of the front" },
    { PAL_VIEW_BACK, "a region of the back" },
    { PAL_VIEW_LEFT, "a region of the left side" },
    { PAL_VIEW_RIGHT, "a region of the right side" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show (test, &cases[i].view, 1, PAL_LAYER_ZONES);
      pick (test, cases[i].what);
    }
}

static void
test_muscles (BodyMapTest *test, gconstpointer data)
{
  const PalView back = PAL_VIEW_BACK;

  show (test, &back, 1, PAL_LAYER_SUPERFICIAL);
  pick (test, "a muscle of the back");
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  body_map_test_add ("/pick/four-views", NULL, test_four_views);
  body_map_test_add ("/pick/each-view", NULL, test_each_view);
  body_map_test_add ("/pick/muscles", NULL, test_muscles);
  return body_map_test_run ();
}
