/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-red-flag.h"
#include "pal-self-care.h"

G_BEGIN_DECLS

/* What people are given to read at home, in plain words. It belongs to its #PalKnowledge and lives
 * as long. */
typedef struct _PalHandout PalHandout;

typedef enum
{
  PAL_HANDOUT_ABOUT,
  PAL_HANDOUT_BEFORE, /* the first visit */
  PAL_HANDOUT_AFTER,  /* a session */
  PAL_HANDOUT_CALL,
  PAL_HANDOUT_DAILY,
  PAL_HANDOUT_QUESTION, /* that people often ask */
} PalHandoutKind;

/* What is said, and in which voice. */
typedef enum
{
  PAL_HANDOUT_WHAT, /* clinical, one line: when to give it */
  PAL_HANDOUT_SAY,  /* plain, paragraphs */
  PAL_HANDOUT_STEP, /* plain, a list below them */
} PalHandoutLine;

const char *pal_handout_get_id (const PalHandout *self);
PalHandoutKind pal_handout_get_kind (const PalHandout *self);
const char *pal_handout_get_name (const PalHandout *self, const char *language);
guint pal_handout_get_n_lines (const PalHandout *self, PalHandoutLine line);
const char *pal_handout_get_line (const PalHandout *self,
                                  PalHandoutLine line,
                                  guint index,
                                  const char *language);
guint pal_handout_get_n_self_care (const PalHandout *self);
const PalSelfCare *pal_handout_get_self_care (const PalHandout *self, guint index);
guint pal_handout_get_n_red_flags (const PalHandout *self);
const PalRedFlag *pal_handout_get_red_flag (const PalHandout *self, guint index);
const PalEvidence *pal_handout_get_evidence (const PalHandout *self);

G_END_DECLS
