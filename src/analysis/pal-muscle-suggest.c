/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-muscle-suggest"

#include "pal-muscle-suggest.h"

#include <math.h>

#include "pal-pain-explanation.h"

/* Scores that differ by less are the same: they come from sums in another order. */
#define FINEST 1e-9
/* So many places are given with an eye on what stands before. */
#define N_CHOSEN 4
/* What explains everything by itself counts so much beside what does so together with those before. */
#define ALONE 0.25

/* A muscle that is felt where it hurts. */
typedef struct
{
  guint pattern; /* index */
  guint n_reasons;
  guint n_elsewhere;
  double score;
} Candidate;

static void
referral_free (gpointer data)
{
  PalReferral *referral = data;

  g_free (referral->zone);
  g_free (referral);
}

static void
suggestion_free (gpointer data)
{
  PalMuscleSuggestion *suggestion = data;

  g_free (suggestion->muscle);
  g_ptr_array_unref (suggestion->reasons);
  g_ptr_array_unref (suggestion->against);
  g_free (suggestion);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  if (first->n_reasons != second->n_reasons)
    return first->n_reasons > second->n_reasons ? -1 : 1;
  if (first->n_elsewhere != second->n_elsewhere)
    return first->n_elsewhere < second->n_elsewhere ? -1 : 1;
  return first->pattern < second->pattern ? -1 : first->pattern > second->pattern;
}

static void
add_referral (GPtrArray *referrals, const PalReferral *referral)
{
  PalReferral *copy = g_new0 (PalReferral, 1);

  copy->zone = g_strdup (referral->zone);
  copy->weight = referral->weight;
  g_ptr_array_add (referrals, copy);
}

/* What is said for one muscle and against it. */
static PalMuscleSuggestion *
suggestion_new (const PalPainPatterns *patterns, guint index, const double *sureness, double score)
{
  const PalPainPattern *pattern = g_ptr_array_index (patterns->patterns, index);
  PalMuscleSuggestion *suggestion = g_new0 (PalMuscleSuggestion, 1);
  double all = 0, covered = 0;

  suggestion->muscle = g_strdup (pattern->key);
  suggestion->score = score;
  suggestion->reasons = g_ptr_array_new_with_free_func (referral_free);
  suggestion->against = g_ptr_array_new_with_free_func (referral_free);
  for (guint i = 0; i < pattern->referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (pattern->referrals, i);
      guint zone;

      if (!pal_pain_patterns_find_zone (patterns, referral->zone, &zone))
        continue;
      if (sureness[zone] > 0)
        add_referral (suggestion->reasons, referral);
      else if (referral->weight == PAL_WEIGHT_ESSENTIAL)
        add_referral (suggestion->against, referral);
      covered += sureness[zone];
    }
  for (guint i = 0; i < patterns->n_zones; i++)
    all += sureness[i];
  suggestion->covered = covered / all;
  suggestion->n_elsewhere = pattern->referrals->len - suggestion->reasons->len;
  return suggestion;
}

/* All that are felt where it hurts. */
static GArray *
collect_candidates (const PalPainPatterns *patterns, const double *sureness, const double *belief)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < patterns->patterns->len; i++)
    {
      const PalPainPattern *pattern = g_ptr_array_index (patterns->patterns, i);
      Candidate candidate = { .pattern = i };

      for (guint j = 0; j < pattern->referrals->len; j++)
        {
          const PalReferral *referral = g_ptr_array_index (pattern->referrals, j);
          guint zone;

          if (pal_pain_patterns_find_zone (patterns, referral->zone, &zone))
            candidate.n_reasons += sureness[zone] > 0;
        }
      if (candidate.n_reasons == 0)
        continue;
      candidate.n_elsewhere = pattern->referrals->len - candidate.n_reasons;
      candidate.score = MAX (round (belief[i] / FINEST) * FINEST, FINEST);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

/* How much is explained with this one and those in the first @n places, and by it alone. */
static double
get_use (GArray *candidates, guint n, guint index, const PalPainExplanation *explanation)
{
  guint pattern = g_array_index (candidates, Candidate, index).pattern;
  double use = ALONE * explanation->alone[pattern];

  for (guint i = 0; i < n; i++)
    use += explanation->together[g_array_index (candidates, Candidate, i).pattern * explanation->n
                                 + pattern];
  return use;
}

/* The first is what is in most of what explains the drawing. Behind it comes what explains most of
 * it together with those before, or in their place: where two muscles hurt, both are to be near the
 * top, and not three that could stand for one of them. */
static void
choose_next (GArray *candidates, const PalPainExplanation *explanation)
{
  for (guint place = 1; place < N_CHOSEN && place < candidates->len; place++)
    {
      Candidate chosen;
      guint best = place;
      double most = get_use (candidates, place, place, explanation);

      for (guint i = place + 1; i < candidates->len; i++)
        {
          double use = get_use (candidates, place, i, explanation);

          if (use > most + FINEST)
            {
              most = use;
              best = i;
            }
        }
      chosen = g_array_index (candidates, Candidate, best);
      g_array_remove_index (candidates, best);
      g_array_insert_val (candidates, place, chosen);
    }
}

/* The score never rises down the list, and of a drawing that is the same on both sides a muscle has
 * that of the one opposite. */
static void
level_scores (const PalPainPatterns *patterns, GArray *candidates, gboolean symmetrical)
{
  gboolean changed = TRUE;

  while (changed)
    {
      changed = FALSE;
      for (guint i = candidates->len; i > 0; i--)
        {
          Candidate *candidate = &g_array_index (candidates, Candidate, i - 1);
          double least = i < candidates->len ? (candidate + 1)->score : 0;

          for (guint j = 0; symmetrical && j < candidates->len; j++)
            {
              const Candidate *other = &g_array_index (candidates, Candidate, j);

              if (other->pattern == patterns->opposite_patterns[candidate->pattern])
                least = MAX (least, other->score);
            }
          changed |= least > candidate->score;
          candidate->score = MAX (candidate->score, least);
        }
    }
}

static double
get_odds (const double *odds, guint index)
{
  return odds != NULL ? odds[index] : 1;
}

/* Of a drawing and its mirror image one is worked out, so that both have the very same answer: below
 * 0 if it is this one, above 0 if it is the other, 0 if it is its own mirror image. */
static int
compare_sides (const PalPainPatterns *patterns,
               const double *sureness,
               const int *strengths,
               const double *odds)
{
  for (guint i = 0; i < patterns->n_zones; i++)
    {
      double opposite = sureness[patterns->opposite_zones[i]];

      if (sureness[i] != opposite)
        return sureness[i] > opposite ? -1 : 1;
    }
  for (guint i = 0; strengths != NULL && i < patterns->n_zones; i++)
    {
      int opposite = strengths[patterns->opposite_zones[i]];

      if (strengths[i] != opposite)
        return strengths[i] > opposite ? -1 : 1;
    }
  for (guint i = 0; i < patterns->patterns->len; i++)
    {
      double here = get_odds (odds, i), there = get_odds (odds, patterns->opposite_patterns[i]);

      if (here != there)
        return here > there ? -1 : 1;
    }
  return 0;
}

/* Sums in another order differ by a hair. */
static void
make_symmetrical (const PalPainPatterns *patterns, PalPainExplanation *explanation)
{
  const guint *opposite = patterns->opposite_patterns;
  guint n = explanation->n;

  for (guint i = 0; i < n; i++)
    {
      if (opposite[i] <= i)
        continue;
      explanation->belief[opposite[i]] = explanation->belief[i];
      explanation->alone[opposite[i]] = explanation->alone[i];
    }
}

/**
 * pal_muscle_suggest_by:
 * @patterns: the patterns of the muscles
 * @sureness: (array): how surely each zone hurts, in the order of the zones of the patterns: 0
 * where nothing is marked, 1 where it is, between ½ and 1 where little of the zone is
 * @strengths: (array) (nullable): in which step of what hurts worst each zone is, from 0 to %PAL_N_STRENGTHS,
 * or %PAL_STRENGTH_UNKNOWN. %NULL if nothing is known
 * @odds: (array) (nullable): by what the chance of each muscle is multiplied for what the hands
 * found, in the order of the patterns; %NULL if none was checked
 *
 * Which muscles are worth checking, by their share in what explains the whole drawing
 * (pal_pain_explanation_new()). The second, third and fourth are those that explain most of it
 * together with the ones before. Of equals, that comes first which explains more zones, then that
 * which is felt in fewer others, then that which is further up. May be called on any thread.
 *
 * The numbers that it reckons with are ours, in lookup.xml; which zone is essential and which a
 * spill-over is the knowledge's, with its sources. The rule looks at nothing but where it hurts and
 * what was checked: not at how it began, at age, illness, or any other cause of pain. It says what may be worth
 * pressing first, and is no diagnosis. Patterns differ between people (Fernández-de-las-Peñas and
 * Dommerholt, Pain Medicine 2018, 19 (1): 142-150).
 *
 * Returns: (transfer full) (element-type PalMuscleSuggestion): the best first; empty if no muscle
 * is known to be felt there.
 */
GPtrArray *
pal_muscle_suggest_by (const PalPainPatterns *patterns,
                       const double *sureness,
                       const int *strengths,
                       const double *odds)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (suggestion_free);
  g_autofree double *drawn = g_new (double, patterns->n_zones);
  g_autofree int *steps = g_new (int, patterns->n_zones);
  g_autofree double *known = g_new (double, patterns->patterns->len);
  g_autoptr (PalPainExplanation) explanation = NULL;
  g_autoptr (GArray) candidates = NULL;
  int side = compare_sides (patterns, sureness, strengths, odds);

  for (guint i = 0; i < patterns->n_zones; i++)
    {
      guint zone = side > 0 ? patterns->opposite_zones[i] : i;

      drawn[i] = sureness[zone];
      steps[i] = strengths != NULL ? strengths[zone] : PAL_STRENGTH_UNKNOWN;
    }
  for (guint i = 0; i < patterns->patterns->len; i++)
    known[i] = get_odds (odds, side > 0 ? patterns->opposite_patterns[i] : i);
  explanation = pal_pain_explanation_new (patterns, drawn, steps, known);
  if (side == 0)
    make_symmetrical (patterns, explanation);
  candidates = collect_candidates (patterns, drawn, explanation->belief);
  choose_next (candidates, explanation);
  level_scores (patterns, candidates, side == 0);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      guint index
        = side > 0 ? patterns->opposite_patterns[candidate->pattern] : candidate->pattern;

      g_ptr_array_add (suggestions, suggestion_new (patterns, index, sureness, candidate->score));
    }
  return suggestions;
}

/**
 * pal_muscle_suggest:
 * @knowledge: the knowledge
 * @zones: (array zero-terminated=1): the region keys of the zones where it hurts, in any order
 *
 * pal_muscle_suggest_by() for zones of which nothing more is known.
 *
 * Returns: (transfer full) (element-type PalMuscleSuggestion): the best first. What is no zone is
 * left out.
 */
GPtrArray *
pal_muscle_suggest (PalKnowledge *knowledge, const char *const *zones)
{
  g_autoptr (PalPainPatterns) patterns = NULL;
  g_autofree double *sureness = NULL;

  g_return_val_if_fail (knowledge != NULL && zones != NULL, NULL);

  patterns = pal_pain_patterns_new (knowledge, NULL);
  sureness = g_new0 (double, patterns->n_zones);
  for (gsize i = 0; zones[i] != NULL; i++)
    {
      guint zone;

      if (pal_pain_patterns_find_zone (patterns, zones[i], &zone))
        sureness[zone] = 1;
    }
  return pal_muscle_suggest_by (patterns, sureness, NULL, NULL);
}
