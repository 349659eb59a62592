/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-pain-patterns.h"

G_BEGIN_DECLS

/* A muscle whose trigger points may be felt where it hurts. */
typedef struct
{
  char *muscle;       /* region key */
  double score;       /* above 0, at most 1 */
  double covered;     /* what share of what hurts its pattern has, above 0, at most 1 */
  GPtrArray *reasons; /* (element-type PalReferral): the painful zones of its pattern */
  GPtrArray *against; /* (element-type PalReferral): its essential zones where nothing hurts */
  guint n_elsewhere;  /* how many zones more it is said to be felt in, where nothing hurts */
} PalMuscleSuggestion;

GPtrArray *pal_muscle_suggest (PalKnowledge *knowledge, const char *const *zones);
GPtrArray *
pal_muscle_suggest_by (const PalPainPatterns *patterns,
                       const double *sureness,
                       const int *strengths,
                       const double *odds);

G_END_DECLS
