/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-muscle-suggest"

#include "pal-muscle-suggest.h"

#include <math.h>

#include "pal-pain-explanation.h"
#include "pal-region-key.h"

/* Scores that differ by less are the same: they come from sums in another order. */
#define FINEST 1e-9

typedef struct
{
  PalMuscleSuggestion suggestion; /* first, so that it is one */
  guint order;                    /* among the patterns */
} Candidate;

static void
referral_free (gpointer data)
{
  PalReferral *referral = data;

  g_free (referral->zone);
  g_free (referral);
}

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->suggestion.muscle);
  g_ptr_array_unref (candidate->suggestion.reasons);
  g_ptr_array_unref (candidate->suggestion.against);
  g_free (candidate);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = *(const Candidate *const *) a;
  const Candidate *second = *(const Candidate *const *) b;

  if (first->suggestion.score != second->suggestion.score)
    return first->suggestion.score > second->suggestion.score ? -1 : 1;
  if (first->suggestion.reasons->len != second->suggestion.reasons->len)
    return first->suggestion.reasons->len > second->suggestion.reasons->len ? -1 : 1;
  if (first->suggestion.n_elsewhere != second->suggestion.n_elsewhere)
    return first->suggestion.n_elsewhere < second->suggestion.n_elsewhere ? -1 : 1;
  return first->order < second->order ? -1 : first->order > second->order;
}

static void
add_referral (GPtrArray *referrals, const PalReferral *referral)
{
  PalReferral *copy = g_new0 (PalReferral, 1);

  copy->zone = g_strdup (referral->zone);
  copy->weight = referral->weight;
  g_ptr_array_add (referrals, copy);
}

/* What is said for one muscle and against it; %NULL if it is felt nowhere that hurts. */
static Candidate *
weigh (const PalPainPatterns *patterns, const PalPainPattern *pattern, const double *sureness)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (referral_free);
  g_autoptr (GPtrArray) against = g_ptr_array_new_with_free_func (referral_free);
  double all = 0, covered = 0;
  Candidate *candidate;

  for (guint i = 0; i < pattern->referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (pattern->referrals, i);
      guint zone;

      if (!pal_pain_patterns_find_zone (patterns, referral->zone, &zone))
        continue;
      if (sureness[zone] > 0)
        add_referral (reasons, referral);
      else if (referral->weight == PAL_WEIGHT_ESSENTIAL)
        add_referral (against, referral);
      covered += sureness[zone];
    }
  if (reasons->len == 0)
    return NULL;
  for (guint i = 0; i < patterns->n_zones; i++)
    all += sureness[i];

  candidate = g_new0 (Candidate, 1);
  candidate->suggestion.muscle = g_strdup (pattern->key);
  candidate->suggestion.covered = covered / all;
  candidate->suggestion.n_elsewhere = pattern->referrals->len - reasons->len;
  candidate->suggestion.reasons = g_steal_pointer (&reasons);
  candidate->suggestion.against = g_steal_pointer (&against);
  return candidate;
}

static gboolean
is_among (GPtrArray *referrals, const char *zone)
{
  for (guint i = 0; i < referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (referrals, i);

      if (g_str_equal (referral->zone, zone))
        return TRUE;
    }
  return FALSE;
}

static gboolean
explains_more (const PalMuscleSuggestion *suggestion, const PalMuscleSuggestion *than)
{
  for (guint i = 0; i < suggestion->reasons->len; i++)
    {
      const PalReferral *reason = g_ptr_array_index (suggestion->reasons, i);

      if (!is_among (than->reasons, reason->zone))
        return TRUE;
    }
  return FALSE;
}

/* How often one is in what explains the drawing together with the first; 0 if it adds nothing. */
static double
get_together (GPtrArray *candidates, const PalPainExplanation *explanation, guint index)
{
  const Candidate *first = g_ptr_array_index (candidates, 0);
  const Candidate *other = g_ptr_array_index (candidates, index);

  if (!explains_more (&other->suggestion, &first->suggestion))
    return 0;
  return explanation->together[first->order * explanation->n + other->order];
}

/* After the first comes what best explains the rest, rather than what could stand in its place:
 * where two muscles hurt, both are then at the top. Of equals all move, and none if there is no
 * first, so that left and right are treated alike. */
static void
put_partner_second (GPtrArray *candidates, const PalPainExplanation *explanation)
{
  double most = 0, next;
  guint n_moved = 0;

  if (candidates->len < 3)
    return;
  next = ((const Candidate *) g_ptr_array_index (candidates, 1))->suggestion.score;
  if (((const Candidate *) g_ptr_array_index (candidates, 0))->suggestion.score - next < FINEST)
    return;
  for (guint i = 1; i < candidates->len; i++)
    most = MAX (most, get_together (candidates, explanation, i));
  for (guint i = 1; most > FINEST && i < candidates->len; i++)
    {
      Candidate *candidate = g_ptr_array_index (candidates, i);

      if (get_together (candidates, explanation, i) < most - FINEST)
        continue;
      candidate->suggestion.score = MAX (candidate->suggestion.score, next);
      g_ptr_array_steal_index (candidates, i);
      g_ptr_array_insert (candidates, (gint) ++n_moved, candidate);
    }
}

/**
 * pal_muscle_suggest_by:
 * @patterns: the patterns of the muscles
 * @sureness: (array): how surely each zone hurts, in the order of the zones of the patterns: 0
 * where nothing is marked, 1 where it is, between ½ and 1 where little of the zone is or it hurts
 * little
 *
 * Which muscles are worth checking, by their share in what explains the whole drawing
 * (pal_pain_explanation_new()). If the first leaves something
 * unexplained, the second is the one that does best together with it. Of equals, that comes first
 * which explains more zones, then that which is felt in fewer others, then that which is further
 * up.
 *
 * The numbers that it reckons with are ours, in lookup.xml; which zone is essential and which a
 * spill-over is the knowledge's, with its sources. The rule looks at nothing but where it hurts:
 * not at how it began, at age, findings, or any other cause of pain. It says what may be worth
 * pressing first, and is no diagnosis. Patterns differ between people (Fernández-de-las-Peñas and
 * Dommerholt, Pain Medicine 2018, 19 (1): 142-150).
 *
 * Returns: (transfer full) (element-type PalMuscleSuggestion): the best first; empty if no muscle
 * is known to be felt there.
 */
GPtrArray *
pal_muscle_suggest_by (const PalPainPatterns *patterns, const double *sureness)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_autoptr (PalPainExplanation) explanation = pal_pain_explanation_new (patterns, sureness);

  for (guint i = 0; i < patterns->patterns->len; i++)
    {
      Candidate *candidate = weigh (patterns, g_ptr_array_index (patterns->patterns, i), sureness);

      if (candidate == NULL)
        continue;
      candidate->order = i;
      candidate->suggestion.score = MAX (round (explanation->belief[i] / FINEST) * FINEST, FINEST);
      g_ptr_array_add (candidates, candidate);
    }
  g_ptr_array_sort (candidates, compare_candidates);
  put_partner_second (candidates, explanation);
  return candidates;
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
  return pal_muscle_suggest_by (patterns, sureness);
}
