/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bench-lookup"

/* How well the way back from the pain to the muscles finds what vignettes.txt hopes for, on the
 * half by which nothing was chosen, and how fast. docs/lookup.md shows the figures and says what
 * they are worth. */

#include <string.h>
#include <time.h>

#include "bench.h"
#include "vignettes.h"

#define N_SEEDS 5
#define N_ROUNDS 100

/* Milliseconds of one frame. */
#define MOST_TIME 16.0

static PalPainPatterns *patterns;

static double
share (guint part, guint all)
{
  return all > 0 ? (double) part / all : 0;
}

static void
report (const char *what, const Measure *measure, gboolean pairs)
{
  if (measure->n == 0)
    return;
  if (pairs)
    g_test_message ("%-28s %3u: both in 2 %.2f, both in 4 %.2f, mean rank %.2f",
                    what,
                    measure->n,
                    share (measure->both_2, measure->n),
                    share (measure->both_4, measure->n),
                    measure->ranks / measure->n_ranks);
  else
    g_test_message ("%-28s %3u: top 1 %.2f, top 3 %.2f, top 5 %.2f, mean rank %.2f",
                    what,
                    measure->n,
                    share (measure->first, measure->n),
                    share (measure->third, measure->n),
                    share (measure->fifth, measure->n),
                    measure->ranks / measure->n_ranks);
}

/* All vignettes of a kind, of one half, or of one area in both halves. */
static Measure
measure (GPtrArray *vignettes, const char *kind, int held_back, const char *area)
{
  Measure measure = { 0 };

  for (guint i = 0; i < vignettes->len; i++)
    {
      const Vignette *vignette = g_ptr_array_index (vignettes, i);
      g_autoptr (GPtrArray) suggestions = NULL;

      if (!g_str_equal (vignette->kind, kind)
          || (held_back >= 0 && vignette->held_back != held_back)
          || (area != NULL && !g_str_equal (vignette->area, area)))
        continue;
      suggestions = suggest_vignette (patterns, vignette);
      measure_add (&measure, vignette, suggestions);
      if (measure.n > 0 && held_back < 0 && area == NULL && g_test_verbose ())
        {
          Measure alone = { 0 };

          measure_add (&alone, vignette, suggestions);
          g_test_message ("mean rank %.1f: %s", alone.ranks / alone.n_ranks, vignette->story);
        }
    }
  return measure;
}

static void
floor_of (const char *what, double figure, double least)
{
  g_test_message ("%s: %.2f (at least %.2f)", what, figure, least);
  if (figure < least)
    g_test_fail_printf ("%s: %.2f, below %.2f", what, figure, least);
}

static void
test_vignettes (void)
{
  const char *const kinds[] = { "single", "pair", "unrelated" };
  g_autoptr (GPtrArray) vignettes = vignettes_load ();
  Measure single, pair, unrelated;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gboolean pairs = g_str_equal (kinds[i], "pair");
      g_autoptr (GHashTable) areas = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *chosen = g_strconcat (kinds[i], ", by which was chosen", NULL);
      g_autofree char *held_back = g_strconcat (kinds[i], ", held back", NULL);
      Measure half = measure (vignettes, kinds[i], FALSE, NULL);

      report (chosen, &half, pairs);
      half = measure (vignettes, kinds[i], TRUE, NULL);
      report (held_back, &half, pairs);
      measure (vignettes, kinds[i], -1, NULL);
      for (guint j = 0; j < vignettes->len; j++)
        {
          const Vignette *vignette = g_ptr_array_index (vignettes, j);
          g_autofree char *area = g_strdup_printf ("  %s, held back", vignette->area);
          Measure of_area;

          if (!g_hash_table_add (areas, vignette->area))
            continue;
          of_area = measure (vignettes, kinds[i], TRUE, vignette->area);
          report (area, &of_area, pairs);
        }
    }
  single = measure (vignettes, "single", TRUE, NULL);
  pair = measure (vignettes, "pair", TRUE, NULL);
  unrelated = measure (vignettes, "unrelated", TRUE, NULL);
  floor_of ("one muscle, first", share (single.first, single.n), 0.72);
  floor_of ("one muscle, among three", share (single.third, single.n), 0.9);
  floor_of ("two muscles, both of the first two", share (pair.both_2, pair.n), 0.5);
  floor_of ("two muscles, both among four", share (pair.both_4, pair.n), 0.85);
  floor_of ("with another pain, first", share (unrelated.first, unrelated.n), 0.8);
}

static void
measure_spoilt (double least, Measure *one, Measure *two)
{
  for (guint32 seed = 1000; seed < 1000 + N_SEEDS; seed++)
    {
      for (guint pairs = 0; pairs < 2; pairs++)
        {
          g_autoptr (GPtrArray) vignettes = vignettes_corrupt (patterns, pairs, least, seed);

          for (guint i = 0; i < vignettes->len; i++)
            {
              const Vignette *vignette = g_ptr_array_index (vignettes, i);
              g_autoptr (GPtrArray) suggestions
                = suggest_vignette (patterns, vignette);

              measure_add (pairs ? two : one, vignette, suggestions);
            }
        }
    }
}

/* Nothing was chosen by these seeds. */
static void
test_spoilt (void)
{
  Measure one = { 0 }, two = { 0 };

  measure_spoilt (0.2, &one, &two);
  report ("spoilt, one muscle", &one, FALSE);
  report ("spoilt, two close", &two, TRUE);
  floor_of ("spoilt, one muscle, first", share (one.first, one.n), 0.7);
  floor_of ("spoilt, one muscle, among five", share (one.fifth, one.n), 0.95);
  floor_of ("spoilt, two muscles, both among four", share (two.both_4, two.n), 0.65);
}

/* The same where everything else that the pattern has is drawn. */
static void
test_whole (void)
{
  Measure one = { 0 }, two = { 0 };

  measure_spoilt (1, &one, &two);
  report ("whole but for a change, one muscle", &one, FALSE);
  report ("whole but for a change, two close", &two, TRUE);
  floor_of ("whole, one muscle, first", share (one.first, one.n), 0.85);
  floor_of ("whole, two muscles, both of the first two", share (two.both_2, two.n), 0.6);
  floor_of ("whole, two muscles, both among four", share (two.both_4, two.n), 0.85);
}

static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

/* A marked zone more must not hold up a frame. */
static void
test_speed (void)
{
  const guint counts[] = { 1, 4, 12, 40, patterns->n_zones };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree double *sureness = g_new0 (double, patterns->n_zones);
      g_autofree char *what = g_strdup_printf ("%u zones, mean of the processor's time", counts[i]);
      guint n = bench_get_number ("PAL_BENCH", N_ROUNDS);
      gint64 spent = 0;

      for (guint round = 0; round < n; round++)
        {
          g_autoptr (GPtrArray) suggestions = NULL;
          gint64 start;

          memset (sureness, 0, sizeof *sureness * patterns->n_zones);
          for (guint zone = 0; zone < counts[i]; zone++)
            sureness[(zone * 7 + round) % patterns->n_zones] = 1;
          start = processor_time ();
          suggestions = pal_muscle_suggest_by (patterns, sureness, NULL, NULL);
          spent += processor_time () - start;
        }
      bench_limit (what, (double) spent / 1e6 / n, MOST_TIME, "ms");
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (PalKnowledge) knowledge = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  patterns = pal_pain_patterns_new (knowledge, NULL);
  g_test_add_func ("/bench/lookup/vignettes", test_vignettes);
  g_test_add_func ("/bench/lookup/spoilt", test_spoilt);
  g_test_add_func ("/bench/lookup/whole", test_whole);
  g_test_add_func ("/bench/lookup/speed", test_speed);
  status = g_test_run ();
  pal_pain_patterns_free (patterns);
  return status;
}
