/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-evidence.h"

G_BEGIN_DECLS

/* A state in which somebody is not treated, or differently. It belongs to its #PalKnowledge and
 * lives as long. */
typedef struct _PalContraindication PalContraindication;

typedef enum
{
  PAL_CONTRAINDICATION_ABSOLUTE, /* no massage at all until cleared */
  PAL_CONTRAINDICATION_LOCAL,    /* elsewhere, not there */
  PAL_CONTRAINDICATION_CAUTION,  /* with changes; medical advice if unsure */
} PalContraindicationKind;

const char *pal_contraindication_get_id (const PalContraindication *self);
PalContraindicationKind pal_contraindication_get_kind (const PalContraindication *self);
const char *pal_contraindication_get_name (const PalContraindication *self,
                                           PalVoice voice,
                                           const char *language);
const char *
pal_contraindication_get_ask (const PalContraindication *self, const char *language);
const char *pal_contraindication_get_effect (const PalContraindication *self,
                                             PalVoice voice,
                                             const char *language);
const PalEvidence *pal_contraindication_get_evidence (const PalContraindication *self);

G_END_DECLS
