/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-lines-private.h"
#include "pal-safety-private.h"
#include "pal-technique.h"

G_BEGIN_DECLS

struct _PalTechnique
{
  const char *id; /* interned */
  grefcount refs;
  gboolean own; /* the practice has written it */
  guint areas;  /* a bit for each that the practice has written it for, 0 for not said */
  PalText name[PAL_N_VOICES];
  PalText synonyms;
  PalLines lines;
  PalDose dose;
  PalFit fit; /* as choice.xml says it, or the practice */
  GPtrArray *contraindications; /* of PalContraindication, not owned */
  GPtrArray *avoided;           /* of PalDangerSite, not owned */
  PalEvidence *evidence; /* NULL of the practice's own */
};

PalTechnique *pal_technique_new (void);

G_END_DECLS
