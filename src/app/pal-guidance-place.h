/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-mark.h"
#include "pal-marking.h"

G_BEGIN_DECLS

/* What guidance is asked about: a region, a mark, or a ghost. */
typedef struct
{
  PalKind kind; /* of the mark; %PAL_KIND_NONE for a region */
  PalView view;
  PalPoint point;     /* millimetres of the view */
  gboolean whole;     /* the whole zone is meant, not the point in it */
  const char *zone;   /* interned region key, or NULL beside every zone */
  const char *muscle; /* interned: the one that is meant; NULL if it is the place */
} PalGuidancePlace;

/* How a muscle has to do with a place. */
typedef enum
{
  PAL_RELATION_OWN,    /* it is the one that is meant */
  PAL_RELATION_HERE,   /* it lies under the point */
  PAL_RELATION_ZONE,   /* it lies under the zone */
  PAL_RELATION_REFERS, /* a point in it may be felt in the zone */
} PalGuidanceRelation;

typedef struct
{
  char *muscle; /* region key */
  PalGuidanceRelation relation;
  guint depth;      /* from 1 at the surface; 0 where it does not lie under the point */
  gboolean listed;  /* a known trigger-point site of it is near the point */
  PalWeight weight; /* of what refers: how often it is felt in the zone */
  guint n_elsewhere; /* of what refers: in how many more zones that hurt it may be felt */
} PalGuidanceMuscle;

void pal_guidance_place_from_mark (PalGuidancePlace *self, PalMark *mark);
gboolean pal_guidance_place_from_activation (PalGuidancePlace *self,
                                             PalFigure *figure,
                                             const PalActivation *activation);
gboolean pal_guidance_place_equal (const PalGuidancePlace *a, const PalGuidancePlace *b);

GPtrArray *pal_guidance_place_dup_muscles (const PalGuidancePlace *self,
                                           PalFigure *figure,
                                           PalKnowledge *knowledge,
                                           const char *const *pains);

G_END_DECLS
