/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pain-patterns"

#include "pal-pain-patterns.h"

#include "pal-region-key.h"

/* However many zones are essential for a muscle, each of them means something. */
#define LEAST_ESSENTIAL 0.3
#define LEAST_SPILLOVER 0.05

static void
pattern_free (gpointer data)
{
  PalPainPattern *pattern = data;

  g_free (pattern->key);
  g_ptr_array_unref (pattern->referrals);
  for (guint i = 0; i < PAL_N_DRAWERS; i++)
    g_free (pattern->chances[i]);
  g_free (pattern->essential);
  g_free (pattern);
}

static void
raise_to (const PalPainPatterns *self, double *chances, const char *zone, double chance)
{
  guint index;

  if (pal_pain_patterns_find_zone (self, zone, &index))
    chances[index] = MAX (chances[index], chance);
}

static void
raise_near (const PalPainPatterns *self, double *chances, const char *zone, double chance)
{
  g_auto (GStrv) near = pal_knowledge_dup_near_zones (self->knowledge, zone);

  for (gsize i = 0; near[i] != NULL; i++)
    raise_to (self, chances, near[i], chance);
}

/* The zones from which it is reached: pain where the muscle lies is felt with many a referral, also
 * where the pattern does not say so. */
static void
raise_over (const PalPainPatterns *self, const PalPainPattern *pattern, double *chances)
{
  PalSide side = pal_region_key_get_side (pattern->key);

  for (guint i = 0; i < pal_muscle_get_n_overlying (pattern->muscle); i++)
    {
      const char *base = pal_muscle_get_overlying (pattern->muscle, i);
      const PalSide sides[] = { PAL_SIDE_LEFT, PAL_SIDE_RIGHT, PAL_SIDE_MIDLINE };

      for (gsize j = 0; j < G_N_ELEMENTS (sides); j++)
        {
          g_autofree char *zone = pal_region_key_new (base, sides[j]);

          if (side == PAL_SIDE_MIDLINE || sides[j] == PAL_SIDE_MIDLINE || sides[j] == side)
            raise_to (self, chances, zone, self->lookup.over);
        }
    }
}

/* A zone that is named twice counts as what it is named first, essential. */
static GPtrArray *
dup_referrals_once (PalKnowledge *knowledge, const char *key)
{
  GPtrArray *referrals = pal_knowledge_dup_referrals (knowledge, key);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < referrals->len;)
    {
      const PalReferral *referral = g_ptr_array_index (referrals, i);

      if (g_hash_table_add (seen, referral->zone))
        i++;
      else
        g_ptr_array_remove_index (referrals, i);
    }
  return referrals;
}

static void
fill_in (const PalPainPatterns *self,
         const PalPainPattern *pattern,
         double essential,
         double spillover,
         double *chances)
{
  raise_over (self, pattern, chances);
  for (guint i = 0; i < pattern->referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (pattern->referrals, i);
      gboolean most = referral->weight == PAL_WEIGHT_ESSENTIAL;

      raise_to (self, chances, referral->zone, most ? essential : spillover);
      raise_near (self,
                  chances,
                  referral->zone,
                  most ? self->lookup.near_essential : self->lookup.near_spillover);
    }
}

/* Of many zones not all are drawn by somebody who draws the core. */
static void
fill_in_chances (const PalPainPatterns *self, PalPainPattern *pattern)
{
  const PalLookup *lookup = &self->lookup;
  guint n[2] = { 0, 0 };
  double essential, spillover;

  for (guint i = 0; i < pattern->referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (pattern->referrals, i);
      guint zone;

      n[referral->weight]++;
      if (referral->weight == PAL_WEIGHT_ESSENTIAL
          && pal_pain_patterns_find_zone (self, referral->zone, &zone))
        pattern->essential[zone] = TRUE;
    }
  essential
    = lookup->essential - lookup->essential_less * ((double) MAX (n[PAL_WEIGHT_ESSENTIAL], 1) - 1);
  spillover
    = lookup->spillover - lookup->spillover_less * ((double) MAX (n[PAL_WEIGHT_SPILLOVER], 1) - 1);
  fill_in (self,
           pattern,
           MAX (essential, LEAST_ESSENTIAL),
           MAX (spillover, LEAST_SPILLOVER),
           pattern->chances[PAL_DRAWER_CORE]);
  fill_in (self,
           pattern,
           lookup->all_essential,
           lookup->all_spillover,
           pattern->chances[PAL_DRAWER_EVERYTHING]);
}

static PalPainPattern *
pattern_new (const PalPainPatterns *self, const char *key)
{
  PalPainPattern *pattern = g_new0 (PalPainPattern, 1);

  pattern->key = g_strdup (key);
  pattern->muscle = pal_knowledge_lookup_muscle (self->knowledge, key);
  pattern->prior
    = self->lookup.muscle * self->lookup.trust[pal_muscle_get_referral_check (pattern->muscle)];
  if (pal_muscle_get_often (pattern->muscle))
    pattern->prior *= self->lookup.often;
  pattern->referrals = dup_referrals_once (self->knowledge, key);
  for (guint i = 0; i < PAL_N_DRAWERS; i++)
    pattern->chances[i] = g_new0 (double, self->n_zones);
  pattern->essential = g_new0 (gboolean, self->n_zones);
  fill_in_chances (self, pattern);
  return pattern;
}

static void
find_opposites (PalPainPatterns *self)
{
  self->opposite_zones = g_new (guint, self->n_zones);
  self->opposite_patterns = g_new (guint, self->patterns->len);
  for (guint i = 0; i < self->n_zones; i++)
    {
      g_autofree char *opposite = pal_region_key_mirror (self->zones[i]);

      if (!pal_pain_patterns_find_zone (self, opposite, &self->opposite_zones[i]))
        self->opposite_zones[i] = i;
    }
  for (guint i = 0; i < self->patterns->len; i++)
    {
      const PalPainPattern *pattern = g_ptr_array_index (self->patterns, i);
      g_autofree char *opposite = pal_region_key_mirror (pattern->key);

      if (!pal_pain_patterns_find_muscle (self, opposite, &self->opposite_patterns[i]))
        self->opposite_patterns[i] = i;
    }
}

/**
 * pal_pain_patterns_new:
 * @knowledge: the knowledge
 * @lookup: (nullable): what to reckon with, or %NULL for what the knowledge says
 *
 * Returns: (transfer full): the patterns of all muscles
 */
PalPainPatterns *
pal_pain_patterns_new (PalKnowledge *knowledge, const PalLookup *lookup)
{
  PalPainPatterns *self = g_new0 (PalPainPatterns, 1);
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (knowledge);

  self->knowledge = pal_knowledge_ref (knowledge);
  self->lookup = lookup != NULL ? *lookup : *pal_knowledge_get_lookup (knowledge);
  self->zones = pal_knowledge_dup_zone_keys (knowledge);
  self->n_zones = g_strv_length (self->zones);
  self->indexes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->n_zones; i++)
    g_hash_table_insert (self->indexes, self->zones[i], GUINT_TO_POINTER (i + 1));
  self->patterns = g_ptr_array_new_with_free_func (pattern_free);
  for (gsize i = 0; muscles[i] != NULL; i++)
    g_ptr_array_add (self->patterns, pattern_new (self, muscles[i]));
  find_opposites (self);
  return self;
}

/* Frees the patterns and gives up the knowledge they were taken from. */
void
pal_pain_patterns_free (PalPainPatterns *self)
{
  g_ptr_array_unref (self->patterns);
  g_free (self->opposite_zones);
  g_free (self->opposite_patterns);
  g_hash_table_unref (self->indexes);
  g_strfreev (self->zones);
  pal_knowledge_unref (self->knowledge);
  g_free (self);
}

/**
 * pal_pain_patterns_find_zone:
 * @self: the patterns
 * @key: a word
 * @index: (out): where it stands among the zones
 *
 * Returns: whether it is the region key of a zone
 */
gboolean
pal_pain_patterns_find_zone (const PalPainPatterns *self, const char *key, guint *index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, key));

  if (found == 0)
    return FALSE;
  *index = found - 1;
  return TRUE;
}

/**
 * pal_pain_patterns_find_muscle:
 * @self: the patterns
 * @key: a word
 * @index: (out): where it stands among the patterns
 *
 * Returns: whether it is the region key of a muscle
 */
gboolean
pal_pain_patterns_find_muscle (const PalPainPatterns *self, const char *key, guint *index)
{
  for (guint i = 0; i < self->patterns->len; i++)
    {
      const PalPainPattern *pattern = g_ptr_array_index (self->patterns, i);

      if (g_strcmp0 (pattern->key, key) == 0)
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}
