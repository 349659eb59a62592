/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-referral-suggest"

#include "pal-referral-suggest.h"

#include <math.h>

typedef struct
{
  const char *zone;
  PalWeight weight;
  double distance;
  guint order; /* in the knowledge, for what is alike otherwise */
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->weight != second->weight)
    return first->weight == PAL_WEIGHT_ESSENTIAL ? -1 : 1;
  if (isnan (first->distance) != isnan (second->distance))
    return isnan (first->distance) ? 1 : -1;
  if (first->distance > second->distance)
    return -1;
  if (first->distance < second->distance)
    return 1;
  return first->order < second->order ? -1 : first->order > second->order;
}

/**
 * pal_referral_suggest:
 * @knowledge: the knowledge
 * @muscle_key: the region key of the muscle that a trigger point lies in
 * @distance: (nullable) (scope call): how far a zone is from that point
 * @user_data: for @distance
 *
 * What to ask first: essential zones before those of a spill-over, and among them the farthest
 * first, since what is felt far away is what nobody would think of.
 *
 * Returns: (transfer full) (element-type utf8): region keys of zones, each once.
 */
GPtrArray *
pal_referral_suggest (PalKnowledge *knowledge,
                      const char *muscle_key,
                      PalZoneDistanceFunc distance,
                      gpointer user_data)
{
  GPtrArray *zones = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) referrals = NULL;
  g_autoptr (GArray) candidates = NULL;

  g_return_val_if_fail (knowledge != NULL && muscle_key != NULL, zones);

  referrals = pal_knowledge_dup_referrals (knowledge, muscle_key);
  candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (guint i = 0; i < referrals->len; i++)
    {
      PalReferral *referral = g_ptr_array_index (referrals, i);
      Candidate candidate = { referral->zone, referral->weight, NAN, i };

      if (distance != NULL)
        candidate.distance = distance (referral->zone, user_data);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      const char *zone = g_array_index (candidates, Candidate, i).zone;

      if (!g_ptr_array_find_with_equal_func (zones, zone, g_str_equal, NULL))
        g_ptr_array_add (zones, g_strdup (zone));
    }
  return zones;
}
