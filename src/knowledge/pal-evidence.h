/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-voice.h"

G_BEGIN_DECLS

/* What a piece of guidance rests on. It belongs to its #PalKnowledge and lives as long. A language
 * is a list as in $LANGUAGE or a tag such as "de-AT"; %NULL is the process's. */
typedef struct _PalEvidence PalEvidence;

typedef enum
{
  PAL_EVIDENCE_ANATOMY,   /* a textbook of anatomy; nothing is claimed about treatment */
  PAL_EVIDENCE_TRIAL,     /* a guideline or a trial */
  PAL_EVIDENCE_TRADITION, /* what therapists teach and do */
  PAL_EVIDENCE_SYSTEM,    /* what a traditional system of healing says */
} PalEvidenceLabel;

/* How sure the sources are; our summary of them, not an official grade. */
typedef enum
{
  PAL_CERTAINTY_NONE,     /* nobody has said */
  PAL_CERTAINTY_VERY_LOW, /* any estimate is uncertain */
  PAL_CERTAINTY_LOW,      /* further research is likely to change it */
  PAL_CERTAINTY_MODERATE, /* further research may change it */
} PalCertainty;

PalEvidenceLabel pal_evidence_get_label (const PalEvidence *self);
PalCertainty pal_evidence_get_certainty (const PalEvidence *self);
const char *
pal_evidence_get_summary (const PalEvidence *self, PalVoice voice, const char *language);
guint pal_evidence_get_n_sources (const PalEvidence *self);
char *pal_evidence_dup_source (const PalEvidence *self, guint index);
gboolean pal_evidence_get_source_read (const PalEvidence *self, guint index);

G_END_DECLS
