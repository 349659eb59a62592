/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-guidance.h"
#include "pal-landmark.h"
#include "pal-self-care-private.h"
#include "pal-technique-private.h"

G_BEGIN_DECLS

struct _PalUse
{
  const PalTechnique *technique;
  PalText here[PAL_N_VOICES];
  PalDose dose;
};

struct _PalGuidance
{
  const char *muscle; /* interned base id */
  PalLines lines;
  GPtrArray *danger_sites; /* of PalDangerSite, not owned, or NULL; one for each caution */
  GPtrArray *landmarks;    /* of PalLandmark, not owned */
  GPtrArray *uses;         /* of PalUse */
  GPtrArray *self_care;    /* of PalSelfCare, not owned */
  GPtrArray *red_flags;    /* of PalRedFlag, not owned */
  GPtrArray *evidence;     /* of PalEvidence */
};

PalUse *pal_use_new (const PalTechnique *technique);
void pal_use_free (PalUse *self);
PalGuidance *pal_guidance_new (void);
void pal_guidance_free (PalGuidance *self);

G_END_DECLS
