/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bench-atlas"

#include <glib/gstdio.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "bench.h"
#include "pal-drawing.h"

/* Reading a view and drawing it, against rsvg-convert with the same file at the same size. Each begins
 * with nothing, in a process of its own, and ends with a PNG. The processor's time counts, so that others on
 * the machine do not; either side has one thread. */

#define WIDTH 1366
#define HEIGHT 768
#define N_ROUNDS 5
#define MAX_RATIO 1.2

extern char **environ;

static const char *const groups[]
    = { "skin", "skeleton", "zones", "deep", "intermediate", "superficial", "contour", NULL };

static const PalView views[] = {
  PAL_VIEW_FRONT, PAL_VIEW_BACK,       PAL_VIEW_LEFT,       PAL_VIEW_RIGHT,
  PAL_VIEW_HEAD_FRONT, PAL_VIEW_HAND_PALM_R, PAL_VIEW_FOOT_TOP_L,
};

/* The groups of a file that a layer shows, as selectors. */
static const char *const shown[] = {
  [PAL_LAYER_SKIN] = "#skin, #contour",
  [PAL_LAYER_ZONES] = "#skin, #zones, #contour",
  [PAL_LAYER_SUPERFICIAL] = "#skin, #superficial, #contour",
  [PAL_LAYER_INTERMEDIATE] = "#skin, #skeleton, #intermediate, #contour",
  [PAL_LAYER_DEEP] = "#skin, #skeleton, #deep, #contour",
  [PAL_LAYER_SKELETON] = "#skin, #skeleton, #contour",
};

/* Returns: nanoseconds of the processor's time. */
static gint64
run (const char *const *argv)
{
  struct rusage usage;
  pid_t pid;
  int status;

  g_assert_cmpint (posix_spawn (&pid, argv[0], NULL, NULL, (char *const *) argv, environ), ==, 0);
  g_assert_cmpint (wait4 (pid, &status, 0, &usage), ==, pid);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  return ((gint64) usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000
         + ((gint64) usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000;
}

static char *converter;
static char *folder;

static gint64
run_ours (PalView view, const char *what)
{
  g_autofree char *output = g_build_filename (folder, "ours.png", NULL);
  const char *const argv[] = { g_getenv ("PAL_DRAW_VIEW"), pal_view_to_nick (view), what,
                               G_STRINGIFY (WIDTH), G_STRINGIFY (HEIGHT), output, NULL };

  return run (argv);
}

/* The file with the sheet of the program, and with these groups shown. */
static gint64
run_theirs (PalView view, const char *selectors)
{
  g_autofree char *name = g_strdup_printf ("adult-%s.svg", pal_view_to_nick (view));
  g_autofree char *drawing = g_test_build_filename (G_TEST_DIST, "assets", "body", name, NULL);
  g_autofree char *sheet = g_build_filename (folder, "sheet.css", NULL);
  g_autofree char *output = g_build_filename (folder, "theirs.png", NULL);
  g_autoptr (GBytes) light = pal_drawing_load_sheet ("light", NULL);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (light, NULL),
                                               (gssize) g_bytes_get_size (light));
  const char *const argv[] = { converter, "--keep-aspect-ratio", "--width", G_STRINGIFY (WIDTH),
                               "--height", G_STRINGIFY (HEIGHT), "--stylesheet", sheet,
                               "--output", output, drawing, NULL };

  for (guint i = 0; groups[i] != NULL; i++)
    g_string_append_printf (text, "\n#%s { display: none !important }", groups[i]);
  g_string_append_printf (text, "\n%s { display: inline !important }\n", selectors);
  g_assert_true (g_file_set_contents (sheet, text->str, (gssize) text->len, NULL));
  return run (argv);
}

static void
compare (PalView view, const char *what, const char *words)
{
  g_autoptr (BenchTimes) ours = bench_times_new ();
  g_autoptr (BenchTimes) theirs = bench_times_new ();
  g_autofree char *name = g_strdup_printf ("%s, %s", pal_view_to_nick (view), words);
  guint n_rounds = bench_get_number ("PAL_BENCH", N_ROUNDS);
  PalLayer only;
  gboolean is_layer = pal_layer_from_nick (what, &only);

  for (guint i = 0; i < n_rounds; i++)
    {
      gint64 sum = 0;

      bench_times_add (ours, run_ours (view, what));
      if (g_str_equal (what, "together"))
        sum = run_theirs (view, "#skin, #skeleton, #zones, #deep, #intermediate, #superficial, #contour");
      for (PalLayer layer = PAL_LAYER_SKIN; layer <= PAL_LAYER_SKELETON; layer++)
        if (g_str_equal (what, "each") || (is_layer && layer == only))
          sum += run_theirs (view, shown[layer]);
      bench_times_add (theirs, sum);
    }
  g_test_message ("%s: %.1f ms, rsvg-convert %.1f ms (medians of %u)",
                  name,
                  bench_times_get_percentile (ours, 50.0) / 1000.0,
                  bench_times_get_percentile (theirs, 50.0) / 1000.0,
                  n_rounds);
  bench_limit (name,
               bench_times_get_percentile (ours, 50.0) / bench_times_get_percentile (theirs, 50.0),
               MAX_RATIO,
               "");
}

static void
test_draw (void)
{
  static const char *const kinds[][2] = {
    { "zones", "what the file shows" },
    { "each", "each layer" },
    { "together", "all layers in one picture" },
  };

  if (converter == NULL)
    {
      g_test_fail_printf ("There is no rsvg-convert to compare with");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (views); j++)
      compare (views[j], kinds[i][0], kinds[i][1]);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  converter = g_find_program_in_path ("rsvg-convert");
  folder = g_dir_make_tmp ("palpate-bench-XXXXXX", NULL);
  g_test_add_func ("/atlas/draw", test_draw);
  result = g_test_run ();
  for (guint i = 0; i < 3; i++)
    {
      static const char *const names[] = { "ours.png", "theirs.png", "sheet.css" };
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (converter);
  g_free (folder);
  return result;
}
