/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pain-drawing"

#include "pal-pain-drawing.h"

/* From this share on a zone counts as marked: few people fill one to its borders. */
#define FULL_SHARE 0.25
/* How much less surely a zone counts of which next to nothing is marked. Ours. */
#define LESS_FOR_SHARE 0.25

/**
 * pal_pain_drawing_new:
 * @patterns: the patterns of the muscles, which must live as long
 *
 * Returns: (transfer full): a drawing on which nothing hurts and nothing was checked
 */
PalPainDrawing *
pal_pain_drawing_new (const PalPainPatterns *patterns)
{
  PalPainDrawing *self = g_new0 (PalPainDrawing, 1);

  self->patterns = patterns;
  self->shares = g_new0 (double, patterns->n_zones);
  self->intensities = g_new (int, patterns->n_zones);
  self->odds = g_new (double, patterns->patterns->len);
  for (guint i = 0; i < patterns->n_zones; i++)
    self->intensities[i] = PAL_INTENSITY_EMPTY;
  for (guint i = 0; i < patterns->patterns->len; i++)
    self->odds[i] = 1;
  return self;
}

/* Frees what was gathered of the pain; the patterns it was held against stay. */
void
pal_pain_drawing_free (PalPainDrawing *self)
{
  g_free (self->shares);
  g_free (self->intensities);
  g_free (self->odds);
  g_free (self);
}

/**
 * pal_pain_drawing_add:
 * @self: a drawing
 * @zone: the region key of a zone
 * @share: how much of it is marked, above 0, at most 1
 * @intensity: how much it hurts, 0 to 10, or %PAL_INTENSITY_EMPTY
 *
 * What is marked twice adds up and hurts as much as the worse of the two. What hurts 0 does not hurt.
 *
 * Returns: whether there is such a zone
 */
gboolean
pal_pain_drawing_add (PalPainDrawing *self, const char *zone, double share, int intensity)
{
  guint index;

  if (!pal_pain_patterns_find_zone (self->patterns, zone, &index))
    return FALSE;
  if (intensity == 0)
    return TRUE;
  self->shares[index] = MIN (self->shares[index] + share, 1);
  if (intensity != PAL_INTENSITY_EMPTY
      && (self->intensities[index] == PAL_INTENSITY_EMPTY || self->intensities[index] < intensity))
    self->intensities[index] = intensity;
  return TRUE;
}

/**
 * pal_pain_drawing_check:
 * @self: a drawing
 * @muscle: the region key of a muscle
 * @result: what came of pressing it; similar pain, and what was not asked, say nothing
 *
 * Returns: whether there is such a muscle
 */
gboolean
pal_pain_drawing_check (PalPainDrawing *self, const char *muscle, PalFamiliar result)
{
  const PalLookup *lookup = &self->patterns->lookup;
  guint index;

  if (!pal_pain_patterns_find_muscle (self->patterns, muscle, &index))
    return FALSE;
  if (result == PAL_FAMILIAR_FAMILIAR)
    self->odds[index] = lookup->checked_familiar;
  else if (result == PAL_FAMILIAR_UNFAMILIAR)
    self->odds[index] = lookup->checked_unfamiliar;
  else if (result == PAL_FAMILIAR_NOTHING_FELT)
    self->odds[index] = lookup->checked_nothing;
  else
    self->odds[index] = 1;
  return TRUE;
}

static int
find_step (const PalLookup *lookup, double share)
{
  int step = 0;

  while (step < PAL_N_STRENGTHS && share >= lookup->strength_share[step])
    step++;
  return step;
}

/* How much each zone hurts beside the worst; nothing is known where no two numbers differ. */
static int *
dup_strengths (const PalPainDrawing *self)
{
  int *strengths = g_new (int, self->patterns->n_zones);
  int worst = 0, least = G_MAXINT;

  for (guint i = 0; i < self->patterns->n_zones; i++)
    if (self->intensities[i] > 0)
      {
        worst = MAX (worst, self->intensities[i]);
        least = MIN (least, self->intensities[i]);
      }
  for (guint i = 0; i < self->patterns->n_zones; i++)
    {
      strengths[i] = PAL_STRENGTH_UNKNOWN;
      if (self->intensities[i] > 0 && least < worst)
        strengths[i] = find_step (&self->patterns->lookup, (double) self->intensities[i] / worst);
    }
  return strengths;
}

/**
 * pal_pain_drawing_suggest:
 * @self: a drawing
 *
 * May be called on any thread.
 *
 * Returns: (transfer full) (element-type PalMuscleSuggestion): the muscles worth checking, the best
 *   first; empty if nothing hurts
 */
GPtrArray *
pal_pain_drawing_suggest (const PalPainDrawing *self)
{
  g_autofree double *sureness = g_new0 (double, self->patterns->n_zones);
  g_autofree int *strengths = dup_strengths (self);

  for (guint i = 0; i < self->patterns->n_zones; i++)
    {
      double drawn = MIN (self->shares[i] / FULL_SHARE, 1);

      if (self->shares[i] > 0)
        sureness[i] = 1 - LESS_FOR_SHARE * (1 - drawn);
    }
  return pal_muscle_suggest_by (self->patterns, sureness, strengths, self->odds);
}
