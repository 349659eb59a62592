/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-muscle-suggest.h"

G_BEGIN_DECLS

#define MOST_EXPECTED 2

/* A drawing of pain and the muscles that are hoped for. */
typedef struct
{
  char *kind; /* "single", "pair", "unrelated" */
  char *area;
  char *expected[MOST_EXPECTED]; /* region keys of muscles; the rest NULL */
  char **zones;
  int *intensities; /* of each zone; NULL if nothing is said of it */
  char *story;
  gboolean held_back; /* only to measure with */
} Vignette;

/* How many of some drawings were answered well. */
typedef struct
{
  guint n;
  guint first, third, fifth; /* of one muscle: it is among so many */
  guint both_2, both_4;      /* of two: both are */
  double ranks;              /* sum of the ranks of what is expected */
  guint n_ranks;
} Measure;

GPtrArray *vignettes_load (void);
GPtrArray *
vignettes_corrupt (const PalPainPatterns *patterns, gboolean pairs, double least, guint32 seed);
void measure_add (Measure *measure, const Vignette *vignette, GPtrArray *suggestions);
GPtrArray *suggest_vignette (const PalPainPatterns *patterns, const Vignette *vignette);

G_END_DECLS
