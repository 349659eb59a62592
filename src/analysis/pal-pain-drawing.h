/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-muscle-suggest.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* Where it hurts, how much, and what was checked with the hands: what the search for the muscles worth
 * checking goes by. */
typedef struct
{
  const PalPainPatterns *patterns;
  double *shares;   /* of each zone, how much of it is marked, 0 to 1 */
  int *intensities; /* of each zone, 1 to 10, or PAL_INTENSITY_EMPTY */
  double *odds;     /* of each pattern */
} PalPainDrawing;

PalPainDrawing *pal_pain_drawing_new (const PalPainPatterns *patterns);
void pal_pain_drawing_free (PalPainDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalPainDrawing, pal_pain_drawing_free)

gboolean
pal_pain_drawing_add (PalPainDrawing *self, const char *zone, double share, int intensity);
gboolean
pal_pain_drawing_check (PalPainDrawing *self, const char *muscle, PalFamiliar result);
GPtrArray *pal_pain_drawing_suggest (const PalPainDrawing *self);

G_END_DECLS
