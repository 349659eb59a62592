/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"

G_BEGIN_DECLS

/* A muscle whose trigger points may be felt where it hurts. */
typedef struct
{
  char *muscle;       /* region key */
  double score;       /* above 0, at most 1 */
  GPtrArray *reasons; /* (element-type PalReferral): the painful zones of its pattern */
  guint n_elsewhere;  /* how many zones more it is said to be felt in, where nothing hurts */
} PalMuscleSuggestion;

GPtrArray *pal_muscle_suggest (PalKnowledge *knowledge, const char *const *zones);

G_END_DECLS
