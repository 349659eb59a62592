/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-choice.h"
#include "pal-contraindication.h"
#include "pal-danger-site.h"
#include "pal-dose.h"

G_BEGIN_DECLS

/* A way of treating. One of the library belongs to its #PalKnowledge and lives as long; one that the practice
 * has written lives as long as somebody holds it, and no longer than the #PalKnowledge it was made with. */
typedef struct _PalTechnique PalTechnique;

/* What is said of it, and in which voices; in a voice that is not named there are no lines. */
typedef enum
{
  PAL_TECHNIQUE_WHAT,    /* one line in each voice */
  PAL_TECHNIQUE_SUITS,   /* clinical: when it suits */
  PAL_TECHNIQUE_STEP,    /* clinical, in their order */
  PAL_TECHNIQUE_FEELS,   /* plain, one line: what the client may feel */
  PAL_TECHNIQUE_COURSE,  /* clinical, one line or none: how often, and for how long */
  PAL_TECHNIQUE_CAUTION, /* clinical */
  PAL_TECHNIQUE_AFTER,   /* plain: what to do afterwards */
} PalTechniqueLine;

PalTechnique *pal_technique_ref (const PalTechnique *self);
void pal_technique_unref (PalTechnique *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalTechnique, pal_technique_unref)

gboolean pal_technique_is_own (const PalTechnique *self);
guint pal_technique_get_areas (const PalTechnique *self);
const char *pal_technique_get_id (const PalTechnique *self);
const char *
pal_technique_get_name (const PalTechnique *self, PalVoice voice, const char *language);
const char *pal_technique_get_synonyms (const PalTechnique *self, const char *language);
guint pal_technique_get_n_lines (const PalTechnique *self, PalTechniqueLine line, PalVoice voice);
const char *pal_technique_get_line (const PalTechnique *self,
                                    PalTechniqueLine line,
                                    PalVoice voice,
                                    guint index,
                                    const char *language);
const PalDose *pal_technique_get_dose (const PalTechnique *self);
const PalFit *pal_technique_get_fit (const PalTechnique *self);
const PalEvidence *pal_technique_get_evidence (const PalTechnique *self);
guint pal_technique_get_n_contraindications (const PalTechnique *self);
const PalContraindication *pal_technique_get_contraindication (const PalTechnique *self,
                                                               guint index);
guint pal_technique_get_n_avoided (const PalTechnique *self);
const PalDangerSite *pal_technique_get_avoided (const PalTechnique *self, guint index);

G_END_DECLS
