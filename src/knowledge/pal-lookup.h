/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pal-muscle.h"

G_BEGIN_DECLS

#define PAL_N_REFERRAL_CHECKS (PAL_REFERRAL_CHECK_DIRECT + 1)

/* What the way back from the pain to the muscles reckons with; docs/lookup.md explains it. All are
 * chances between 0 and 1, but for silence, which is a number of zones, and often, which is at
 * least 1. */
typedef struct
{
  double
    essential; /* that a zone is marked for which the muscle is essential, if it is its only one */
  double essential_less; /* taken off for each further one */
  double spillover;
  double spillover_less;
  double near_essential; /* of a zone that only borders on one */
  double near_spillover;
  double over;       /* of a zone from which the muscle is reached */
  double background; /* that a zone is marked for a reason that no muscle gives */
  double silence;    /* of n marked zones, what is not marked counts n / (n + silence) */

  double muscle;     /* that a muscle has a trigger point, before anything is marked */
  double both_sides; /* by what it is multiplied for a muscle and the one opposite together */
  double often;      /* for one that studies found more often than others */
  double trust[PAL_N_REFERRAL_CHECKS]; /* by how far its pattern was compared */
} PalLookup;

G_END_DECLS
