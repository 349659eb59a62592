/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Some people draw little more than where it hurts most, others everything that they feel. */
typedef enum
{
  PAL_DRAWER_CORE,
  PAL_DRAWER_EVERYTHING,
} PalDrawer;

#define PAL_N_DRAWERS (PAL_DRAWER_EVERYTHING + 1)

/* How much a zone hurts in steps of what hurts worst: 0, the lowest, to PAL_N_STRENGTHS, or this. */
#define PAL_STRENGTH_UNKNOWN (-1)

/* How surely a trigger point of each muscle makes somebody mark each zone: the referral patterns as
 * numbers. docs/lookup.md says where these come from. */
typedef struct
{
  char *key;               /* region key */
  const PalMuscle *muscle; /* belongs to the knowledge, as do both sides */
  double prior;            /* that it has a trigger point, before anything is marked */
  GPtrArray *referrals;    /* (element-type PalReferral): each zone once, essential ones first */
  /* Of each zone, in the order of the zones, with those who draw its core, and with those who draw
   * everything. */
  double *chances[PAL_N_DRAWERS];
  gboolean *essential; /* of each zone likewise */
} PalPainPattern;

typedef struct
{
  PalKnowledge *knowledge;
  PalLookup lookup;
  char **zones;        /* region keys, sorted as in the knowledge */
  GHashTable *indexes; /* region key -> index of the zone, plus 1 */
  guint n_zones;
  GPtrArray *patterns; /* (element-type PalPainPattern): in the order of the knowledge */
  /* The index of the zone and of the pattern opposite; of what has no side its own. */
  guint *opposite_zones;
  guint *opposite_patterns;
} PalPainPatterns;

PalPainPatterns *pal_pain_patterns_new (PalKnowledge *knowledge, const PalLookup *lookup);
void pal_pain_patterns_free (PalPainPatterns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalPainPatterns, pal_pain_patterns_free)

gboolean pal_pain_patterns_find_zone (const PalPainPatterns *self, const char *key, guint *index);
gboolean
pal_pain_patterns_find_muscle (const PalPainPatterns *self, const char *key, guint *index);

G_END_DECLS
