/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-lines-private.h"
#include "pal-safety-private.h"
#include "pal-technique.h"

G_BEGIN_DECLS

struct _PalTechnique
{
  const char *id; /* interned */
  PalText name[PAL_N_VOICES];
  PalText synonyms;
  PalLines lines;
  PalDose dose;
  PalFit fit; /* as choice.xml says it */
  GPtrArray *contraindications; /* of PalContraindication, not owned */
  GPtrArray *avoided;           /* of PalDangerSite, not owned */
  PalEvidence *evidence;
};

PalTechnique *pal_technique_new (void);
void pal_technique_free (PalTechnique *self);

G_END_DECLS
