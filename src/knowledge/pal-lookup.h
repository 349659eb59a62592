/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pal-muscle.h"

G_BEGIN_DECLS

#define PAL_N_REFERRAL_CHECKS (PAL_REFERRAL_CHECK_DIRECT + 1)
/* How much a zone hurts falls into so many steps and one more. */
#define PAL_N_STRENGTHS 3

/* What the way back from the pain to the muscles reckons with; docs/lookup.md explains it. All are
 * chances between 0 and 1, but for silence, which is a number of zones, and often and what is
 * checked, which multiply. */
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
  /* Of n marked zones by somebody who draws the core, what is not marked counts
   * (n - 1) / (n - 1 + silence). */
  double silence;

  double all_share;  /* how many draw everything rather than the core */
  double all_essential; /* with these, that an essential zone is marked, or a spill-over */
  double all_spillover;

  /* From what share of the worst on a zone is in each step but the lowest, rising; and that a zone which
   * is marked is in that step or a higher one: an essential one, and any other. */
  double strength_share[PAL_N_STRENGTHS];
  double strength_essential[PAL_N_STRENGTHS];
  double strength_other[PAL_N_STRENGTHS];

  double muscle;     /* that a muscle has a trigger point, before anything is marked */
  double both_sides; /* by what it is multiplied for a muscle and the one opposite together */
  double often;      /* for one that studies found more often than others */
  double trust[PAL_N_REFERRAL_CHECKS]; /* by how far its pattern was compared */

  /* By what the chance of a muscle is multiplied that was checked with the hands. */
  double checked_familiar;
  double checked_unfamiliar;
  double checked_nothing;
} PalLookup;

G_END_DECLS
