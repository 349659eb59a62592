/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-evidence.h"

G_BEGIN_DECLS

/* Something that people can do for themselves, in plain words. It belongs to its #PalKnowledge and
 * lives as long. */
typedef struct _PalSelfCare PalSelfCare;

typedef enum
{
  PAL_SELF_CARE_STRETCH,
  PAL_SELF_CARE_HEAT,
  PAL_SELF_CARE_COLD,
  PAL_SELF_CARE_EXERCISE,
  PAL_SELF_CARE_POSTURE,
  PAL_SELF_CARE_RELEASE, /* a ball, a roller, the own hands */
  PAL_SELF_CARE_REST,
  PAL_SELF_CARE_BREATH,
} PalSelfCareKind;

#define PAL_N_SELF_CARE_KINDS 8

/* What is said of it; everything in plain words. */
typedef enum
{
  PAL_SELF_CARE_WHAT, /* one line */
  PAL_SELF_CARE_STEP, /* in their order */
  PAL_SELF_CARE_DOSE, /* one line: how long and how often */
  PAL_SELF_CARE_STOP, /* one line: when to stop */
} PalSelfCareLine;

const char *pal_self_care_get_id (const PalSelfCare *self);
PalSelfCareKind pal_self_care_get_kind (const PalSelfCare *self);
const char *pal_self_care_get_name (const PalSelfCare *self, const char *language);
guint pal_self_care_get_n_lines (const PalSelfCare *self, PalSelfCareLine line);
const char *pal_self_care_get_line (const PalSelfCare *self,
                                    PalSelfCareLine line,
                                    guint index,
                                    const char *language);
const PalEvidence *pal_self_care_get_evidence (const PalSelfCare *self);

G_END_DECLS
