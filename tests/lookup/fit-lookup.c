/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses the numbers of lookup.xml: goes from those that are there in small random steps and keeps
 * what answers better on the half of the vignettes that may be used for it and on spoilt patterns.
 * Not a test; run by hand: fit-lookup [SEED [STEPS]], with PAL_SOURCE_ROOT set. What it prints is
 * to be written down rounded: more digits would only fit the few drawings that there are. */

#include <math.h>
#include <stdlib.h>

#include "vignettes.h"

#define N_STEPS 400

typedef struct
{
  const char *name;
  gsize offset;
  double least, most;
} Number;

#define NUMBER(name, least, most)                                                                  \
  {                                                                                                \
#name, G_STRUCT_OFFSET(PalLookup, name), least, most                                           \
  }

static const Number numbers[] = {
  NUMBER (essential, 0.5, 0.97),
  NUMBER (essential_less, 0, 0.12),
  NUMBER (spillover, 0.1, 0.6),
  NUMBER (spillover_less, 0, 0.06),
  NUMBER (near_essential, 0.01, 0.2),
  NUMBER (near_spillover, 0.002, 0.1),
  NUMBER (over, 0.005, 0.4),
  NUMBER (background, 0.002, 0.1),
  NUMBER (silence, 0, 6),
  NUMBER (all_share, 0.05, 0.95),
  NUMBER (all_essential, 0.7, 0.98),
  NUMBER (all_spillover, 0.5, 0.98),
  NUMBER (strength_essential[0], 0.9, 0.99),
  NUMBER (strength_essential[1], 0.7, 0.9),
  NUMBER (strength_essential[2], 0.4, 0.7),
  NUMBER (strength_other[0], 0.6, 0.9),
  NUMBER (strength_other[1], 0.3, 0.6),
  NUMBER (strength_other[2], 0.05, 0.3),
  NUMBER (muscle, 0.002, 0.3),
  NUMBER (often, 1, 3),
  NUMBER (trust[PAL_REFERRAL_CHECK_NONE], 0.5, 1),
};

static double
rate (const PalPainPatterns *patterns, GPtrArray *vignettes, gboolean print)
{
  Measure one = { 0 }, two = { 0 };
  double rating = 0, n = 0;

  for (guint i = 0; i < vignettes->len; i++)
    {
      const Vignette *vignette = g_ptr_array_index (vignettes, i);
      g_autoptr (GPtrArray) suggestions = NULL;
      Measure alone = { 0 };

      if (vignette->held_back)
        continue;
      suggestions = suggest_vignette (patterns, vignette);
      measure_add (vignette->expected[1] != NULL ? &two : &one, vignette, suggestions);
      measure_add (&alone, vignette, suggestions);
      /* A rank counts a little too, so that there is something to climb. */
      rating += 0.3 / (alone.ranks / alone.n_ranks);
      n++;
    }
  rating /= MAX (n, 1);
  if (one.n > 0)
    rating += (double) one.first / one.n + 0.5 * one.third / one.n;
  if (two.n > 0)
    rating += (double) two.both_2 / two.n + 0.7 * two.both_4 / two.n;
  if (print)
    g_print ("  one: %u/%u/%u of %u   two: %u/%u of %u\n",
             one.first,
             one.third,
             one.fifth,
             one.n,
             two.both_2,
             two.both_4,
             two.n);
  return rating;
}

static double
rate_all (
  PalKnowledge *knowledge, const PalLookup *lookup, GPtrArray **sets, guint n, gboolean print)
{
  g_autoptr (PalPainPatterns) patterns = pal_pain_patterns_new (knowledge, lookup);
  double rating = 0;

  for (guint i = 0; i < n; i++)
    rating += rate (patterns, sets[i], print);
  return rating;
}

static void
print_numbers (const PalLookup *lookup)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_print ("%s%s %.4f",
             i > 0 ? ", " : "  ",
             numbers[i].name,
             *(const double *) G_STRUCT_MEMBER_P (lookup, numbers[i].offset));
  g_print ("\n");
}

int
main (int argc, char **argv)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);
  g_autoptr (PalPainPatterns) patterns = pal_pain_patterns_new (knowledge, NULL);
  PalLookup best = *pal_knowledge_get_lookup (knowledge);
  guint32 seed = argc > 1 ? (guint32) atoi (argv[1]) : 1;
  int n_steps = argc > 2 ? atoi (argv[2]) : N_STEPS;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  GPtrArray *sets[] = {
    vignettes_load (),
    vignettes_corrupt (patterns, FALSE, 0.2, seed),
    vignettes_corrupt (patterns, TRUE, 0.2, seed + 1),
    vignettes_corrupt (patterns, FALSE, 1, seed + 2),
    vignettes_corrupt (patterns, TRUE, 1, seed + 3),
  };
  double rating = rate_all (knowledge, &best, sets, G_N_ELEMENTS (sets), TRUE);

  g_print ("%.4f\n", rating);
  for (int step = 0; step < n_steps; step++)
    {
      PalLookup tried = best;
      double reached;

      for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
        {
          const Number *number
            = &numbers[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (numbers))];
          double *value = G_STRUCT_MEMBER_P (&tried, number->offset);

          *value += g_rand_double_range (random, -0.15, 0.15) * (number->most - number->least);
          *value = CLAMP (*value, number->least, number->most);
        }
      reached = rate_all (knowledge, &tried, sets, G_N_ELEMENTS (sets), FALSE);
      if (reached < rating)
        continue;
      if (reached > rating)
        {
          g_print ("%d: %.4f\n", step, reached);
          print_numbers (&tried);
        }
      best = tried;
      rating = reached;
    }
  rate_all (knowledge, &best, sets, G_N_ELEMENTS (sets), TRUE);
  print_numbers (&best);
  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    g_ptr_array_unref (sets[i]);
  return 0;
}
