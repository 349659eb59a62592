/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-muscle-suggest"

#include "pal-muscle-suggest.h"

#include "pal-region-key.h"

/* Fifths, so that sums are exact: a spill-over counts 2/5 of an essential zone. */
#define ESSENTIAL 5
#define SPILLOVER 2

typedef struct
{
  PalMuscleSuggestion suggestion; /* first, so that it is one */
  guint order;                    /* in the knowledge */
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

static guint
get_weight (PalWeight weight)
{
  return weight == PAL_WEIGHT_ESSENTIAL ? ESSENTIAL : SPILLOVER;
}

/* How much is made of a pattern, by how far it was compared with what is published. */
static double
get_trust (PalReferralCheck check)
{
  switch (check)
    {
    case PAL_REFERRAL_CHECK_DIRECT:
      return 1;
    case PAL_REFERRAL_CHECK_SECONDARY:
      return 0.95;
    case PAL_REFERRAL_CHECK_PARTIAL:
      return 0.9;
    case PAL_REFERRAL_CHECK_NONE:
    default:
      return 0.8;
    }
}

/* The painful zones; what is no zone is left out. */
static GHashTable *
collect_pain (PalKnowledge *knowledge, const char *const *zones)
{
  GHashTable *pain = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; zones[i] != NULL; i++)
    {
      const PalZone *zone = pal_knowledge_lookup_zone (knowledge, zones[i]);

      if (zone != NULL
          && pal_zone_get_paired (zone) == (pal_region_key_get_side (zones[i]) != PAL_SIDE_MIDLINE))
        g_hash_table_add (pain, g_strdup (zones[i]));
    }
  return pain;
}

static double
score (guint explained, guint pattern, guint n_painful, PalReferralCheck check)
{
  double share = (double) explained / (n_painful * ESSENTIAL);
  double focus = (double) explained / pattern;

  return share * (1 + focus) / 2 * get_trust (check);
}

/* What one muscle explains; %NULL if that is nothing. */
static Candidate *
weigh (PalKnowledge *knowledge, const PalMuscle *muscle, const char *key, GHashTable *pain)
{
  g_autoptr (GPtrArray) referrals = pal_knowledge_dup_referrals (knowledge, key);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (referral_free);
  guint explained = 0, pattern = 0;
  Candidate *candidate;

  /* A zone that is named twice counts as what it is named first, essential. */
  for (guint i = 0; i < referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (referrals, i);
      PalReferral *reason;

      if (!g_hash_table_add (seen, referral->zone))
        continue;
      pattern += get_weight (referral->weight);
      if (!g_hash_table_contains (pain, referral->zone))
        continue;
      explained += get_weight (referral->weight);
      reason = g_new0 (PalReferral, 1);
      reason->zone = g_strdup (referral->zone);
      reason->weight = referral->weight;
      g_ptr_array_add (reasons, reason);
    }
  if (reasons->len == 0)
    return NULL;

  candidate = g_new0 (Candidate, 1);
  candidate->suggestion.muscle = g_strdup (key);
  candidate->suggestion.score
    = score (explained, pattern, g_hash_table_size (pain), pal_muscle_get_referral_check (muscle));
  candidate->suggestion.n_elsewhere = g_hash_table_size (seen) - reasons->len;
  candidate->suggestion.reasons = g_steal_pointer (&reasons);
  return candidate;
}

/**
 * pal_muscle_suggest:
 * @knowledge: the knowledge
 * @zones: (array zero-terminated=1): the region keys of the zones where it hurts, in any order
 *
 * Which muscles have trigger points that may be felt there, those first that explain most of the
 * pain. With the weights 1 for an essential zone and 0.4 for a spill-over,
 *
 *   share = sum of the weights of its zones that hurt / number of zones that hurt
 *   focus = sum of the weights of its zones that hurt / sum of the weights of all its zones
 *   trust = 1, 0.95, 0.9 or 0.8, as its pattern was compared with what is published directly, with
 * a teaching page, in part, or not (#PalReferralCheck) score = share × (1 + focus) / 2 × trust
 *
 * so that what else the muscle would be felt in costs at most half, and of two muscles for a single
 * painful zone that for which it is essential comes before that for which it is a spill-over. Of
 * equals, that comes first which explains more zones, then that which is felt in fewer others, then
 * that which is further up.
 *
 * The numbers are ours; which zone is essential and which a spill-over is the knowledge's, with its
 * sources. The rule looks at nothing but where it hurts: not at how it began, at age, findings, or
 * any other cause of pain. It says what may be worth pressing first, and is no diagnosis. Patterns
 * differ between people (Fernández-de-las-Peñas and Dommerholt, Pain Medicine 2018, 19 (1):
 * 142-150).
 *
 * Returns: (transfer full) (element-type PalMuscleSuggestion): the best first; empty if no muscle
 * is known to be felt there. What is no zone is left out.
 */
GPtrArray *
pal_muscle_suggest (PalKnowledge *knowledge, const char *const *zones)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_autoptr (GHashTable) pain = NULL;
  g_auto (GStrv) muscles = NULL;

  g_return_val_if_fail (knowledge != NULL && zones != NULL, candidates);

  pain = collect_pain (knowledge, zones);
  muscles = pal_knowledge_dup_muscle_keys (knowledge);
  for (guint i = 0; muscles[i] != NULL; i++)
    {
      const PalMuscle *muscle = pal_knowledge_lookup_muscle (knowledge, muscles[i]);
      Candidate *candidate = weigh (knowledge, muscle, muscles[i], pain);

      if (candidate == NULL)
        continue;
      candidate->order = i;
      g_ptr_array_add (candidates, candidate);
    }
  g_ptr_array_sort (candidates, compare_candidates);
  return candidates;
}
