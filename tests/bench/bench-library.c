/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bench-library"

#include <adwaita.h>
#include <time.h>

#include "bench.h"
#include "pal-library-page.h"
#include "pal-library-window.h"
#include "pal-library-words.h"
#include "pal-ui.h"
#include "widget-test.h"

/* The pages of the library, of which the longest are those of muscles and zones: how long one is busy
 * until it can be read, and until a search has its answer. Only the time of this thread counts, so that
 * other programs do not. */

#define MAX_BLOCK 16.0 /* milliseconds, one frame */
#define WIDTH 720
#define HEIGHT 660

static PalKnowledge *knowledge;
static PalFigure *figure;

static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static gboolean
is_ready (gpointer library)
{
  return pal_library_window_is_ready (library);
}

static gboolean
is_complete (gpointer library)
{
  return pal_library_window_is_complete (library);
}

static gboolean
is_gone (gpointer library)
{
  return *(gpointer *) library == NULL;
}

/* Milliseconds until all that is seen at first is made and laid out; the least of some times. */
static double
measure_page (PalLibraryWindow *library, const char *address)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < bench_get_number ("PAL_BENCH", 3); i++)
    {
      GtkWidget *page;
      gint64 begin;

      pal_library_window_show (library, "");
      begin = processor_time ();
      pal_library_window_show (library, address);
      page = widget_test_find (GTK_WIDGET (library),
                               widget_test_is_type,
                               GSIZE_TO_POINTER (PAL_TYPE_LIBRARY_PAGE));
      widget_test_allocate (page, WIDTH, HEIGHT);
      best = MIN (best, processor_time () - begin);
      widget_test_wait (is_complete, library);
    }
  return (double) best / 1000000.0;
}

static void
measure_kind (PalLibraryWindow *library, PalTopicKind kind, const char *what)
{
  g_autoptr (GArray) topics = pal_knowledge_dup_topics (knowledge, kind);
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autofree char *slowest = NULL;
  g_autofree char *figure_of = NULL;
  double most = 0.0;

  for (guint i = 0; i < topics->len; i++)
    {
      g_autofree char *address = pal_library_address (&g_array_index (topics, PalTopic, i));
      double time = measure_page (library, address);

      bench_times_add (times, (gint64) (time * 1000000.0));
      if (time <= most)
        continue;
      most = time;
      g_free (slowest);
      slowest = g_steal_pointer (&address);
    }
  bench_times_report (times, what);
  figure_of = g_strdup_printf ("%s, the slowest, %s", what, slowest);
  bench_limit (figure_of, most, MAX_BLOCK, "ms of the processor");
}

static void
test_pages (void)
{
  PalLibraryWindow *library = pal_library_window_new (knowledge, figure);

  gtk_window_present (GTK_WINDOW (library));
  widget_test_wait (is_ready, library);
  for (int plain = 0; plain <= 1; plain++)
    {
      g_object_set (library, "plain", plain, NULL);
      measure_kind (
          library, PAL_TOPIC_MUSCLE, plain ? "page of a muscle, plain" : "page of a muscle");
      measure_kind (library, PAL_TOPIC_ZONE, plain ? "page of a zone, plain" : "page of a zone");
    }
  g_object_add_weak_pointer (G_OBJECT (library), (gpointer *) &library);
  gtk_window_close (GTK_WINDOW (library));
  widget_test_wait (is_gone, &library);
}

static void
test_search (void)
{
  static const char *const typed[] = { "f", "fr", "frozen", "pain in the back", "trapez", "zzz" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *what = g_strdup_printf ("search for “%s”", typed[i]);
      gint64 best = G_MAXINT64;

      for (int j = 0; j < 7; j++)
        {
          gint64 begin = processor_time ();
          g_autoptr (GArray) found = pal_knowledge_search_topics (knowledge, typed[i], NULL);

          best = MIN (best, processor_time () - begin);
        }
      bench_limit (what, (double) best / 1000000.0, MAX_BLOCK, "ms of the processor");
    }
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  knowledge = pal_knowledge_new (NULL);
  g_test_add_func ("/library/pages", test_pages);
  g_test_add_func ("/library/search", test_search);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
