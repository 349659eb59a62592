/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-evidence.h"
#include "pal-text-private.h"
#include "pal-work-private.h"

G_BEGIN_DECLS

struct _PalEvidence
{
  PalEvidenceLabel label;
  PalCertainty certainty;
  guint covers; /* on a page: the bits of its lines; none where it stands for what is left */
  PalText summary[PAL_N_VOICES];
  GArray *sources; /* of Citation */
};

PalEvidence *pal_evidence_new (void);
void pal_evidence_free (PalEvidence *self);
void pal_evidence_add_source (PalEvidence *self, const PalWork *work, const char *part);
const PalWork *pal_evidence_get_work (const PalEvidence *self, guint index);
const PalEvidence *pal_evidence_find_for (GPtrArray *evidence, guint line);

G_END_DECLS
