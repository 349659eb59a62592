/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-contraindication.h"
#include "pal-red-flag.h"
#include "pal-self-care.h"
#include "pal-use.h"

G_BEGIN_DECLS

/* What people come with under a name, such as a strain or a frozen shoulder; named by a doctor,
 * never by the program. It belongs to its #PalKnowledge and lives as long. */
typedef struct _PalCondition PalCondition;

typedef enum
{
  PAL_CONDITION_MUSCLE,
  PAL_CONDITION_SPINE,
  PAL_CONDITION_JOINT,
  PAL_CONDITION_BONE,
  PAL_CONDITION_NERVE,
  PAL_CONDITION_WHOLE, /* the whole person */
} PalConditionGroup;

/* What is said of it, in both voices. */
typedef enum
{
  PAL_CONDITION_WHAT,    /* one line */
  PAL_CONDITION_COURSE,  /* one line: how it goes on */
  PAL_CONDITION_DO,      /* what a therapist does */
  PAL_CONDITION_LEAVE,   /* what a therapist does not */
  PAL_CONDITION_CAUTION, /* when to think again */
} PalConditionLine;

const char *pal_condition_get_id (const PalCondition *self);
PalConditionGroup pal_condition_get_group (const PalCondition *self);
const char *pal_condition_get_name (const PalCondition *self, PalVoice voice, const char *language);
const char *pal_condition_get_synonyms (const PalCondition *self, const char *language);
guint pal_condition_get_n_lines (const PalCondition *self, PalConditionLine line, PalVoice voice);
const char *pal_condition_get_line (const PalCondition *self,
                                    PalConditionLine line,
                                    PalVoice voice,
                                    guint index,
                                    const char *language);
guint pal_condition_get_n_uses (const PalCondition *self);
const PalUse *pal_condition_get_use (const PalCondition *self, guint index);
guint pal_condition_get_n_states (const PalCondition *self);
const PalContraindication *pal_condition_get_state (const PalCondition *self, guint index);
guint pal_condition_get_n_zones (const PalCondition *self);
const char *pal_condition_get_zone (const PalCondition *self, guint index);
guint pal_condition_get_n_self_care (const PalCondition *self);
const PalSelfCare *pal_condition_get_self_care (const PalCondition *self, guint index);
guint pal_condition_get_n_red_flags (const PalCondition *self);
const PalRedFlag *pal_condition_get_red_flag (const PalCondition *self, guint index);
const PalEvidence *pal_condition_get_evidence (const PalCondition *self);

G_END_DECLS
