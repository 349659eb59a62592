/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-danger-site.h"
#include "pal-red-flag.h"
#include "pal-self-care.h"
#include "pal-use.h"

G_BEGIN_DECLS

/* What to know and to do about a muscle, left and right alike. It belongs to its #PalKnowledge and
 * lives as long. */
typedef struct _PalGuidance PalGuidance;

/* What is said of it, and in which voices; in a voice that is not named there are no lines. */
typedef enum
{
  PAL_GUIDANCE_SUMMARY,     /* one line in each voice */
  PAL_GUIDANCE_ATTACHMENTS, /* clinical, one line */
  PAL_GUIDANCE_ACTION,      /* clinical, one line */
  PAL_GUIDANCE_NERVE,       /* clinical, one line */
  PAL_GUIDANCE_COMPLAINT,   /* both: what people with a point here may report */
  PAL_GUIDANCE_STRAINED_BY, /* both */
  PAL_GUIDANCE_FIND,        /* clinical, in their order; plain, one line: what the client notices */
  PAL_GUIDANCE_CAUTION,     /* both */
} PalGuidanceLine;

#define PAL_N_GUIDANCE_LINES 8

const char *pal_guidance_get_muscle (const PalGuidance *self);
guint pal_guidance_get_n_lines (const PalGuidance *self, PalGuidanceLine line, PalVoice voice);
const char *pal_guidance_get_line (const PalGuidance *self,
                                   PalGuidanceLine line,
                                   PalVoice voice,
                                   guint index,
                                   const char *language);
const PalDangerSite *pal_guidance_get_danger_site (const PalGuidance *self, guint caution);
guint pal_guidance_get_n_uses (const PalGuidance *self);
const PalUse *pal_guidance_get_use (const PalGuidance *self, guint index);
guint pal_guidance_get_n_self_care (const PalGuidance *self);
const PalSelfCare *pal_guidance_get_self_care (const PalGuidance *self, guint index);
guint pal_guidance_get_n_red_flags (const PalGuidance *self);
const PalRedFlag *pal_guidance_get_red_flag (const PalGuidance *self, guint index);
guint pal_guidance_get_n_evidence (const PalGuidance *self);
const PalEvidence *pal_guidance_get_evidence (const PalGuidance *self, guint index);
const PalEvidence *pal_guidance_get_evidence_for (const PalGuidance *self, PalGuidanceLine line);

G_END_DECLS
