/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-technique-rank.h"

G_BEGIN_DECLS

/* A step of a session that is no technique. */
#define PAL_STEP_TALK "talk"     /* ask, test and agree */
#define PAL_STEP_RETEST "retest" /* test again and write it down */
#define PAL_STEP_REST "rest"     /* lie, get up slowly, drink */

/* Why a step stands where it stands. */
typedef enum
{
  PAL_STEP_WHY_NONE,
  PAL_STEP_WHY_TALK,
  PAL_STEP_WHY_WARM, /* warmth before deep work */
  PAL_STEP_WHY_OPEN,
  PAL_STEP_WHY_RANK, /* it stands high in the order; number is its rank */
  PAL_STEP_WHY_LENGTH,
  PAL_STEP_WHY_WHOLE, /* fills what is left of a long session */
  PAL_STEP_WHY_RETEST,
  PAL_STEP_WHY_REST,
} PalStepWhy;

typedef struct
{
  const char *step; /* interned: a technique's id or one of the above */
  const PalTechnique *technique; /* of the order that it was made from, or NULL for one of the above */
  int minutes;      /* at least 1 */
  PalStepWhy why;
  guint number;
} PalSessionStep;

#define PAL_SESSION_LEAST 10  /* minutes */
#define PAL_SESSION_MOST 120

GArray *pal_session_plan (GPtrArray *ranked, int minutes);
int pal_session_plan_count (GArray *steps);

G_END_DECLS
