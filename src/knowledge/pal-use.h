/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-technique.h"

G_BEGIN_DECLS

/* A technique on a certain muscle. It belongs to its #PalKnowledge and lives as long. */
typedef struct _PalUse PalUse;

const PalTechnique *pal_use_get_technique (const PalUse *self);
const char *pal_use_get_here (const PalUse *self, PalVoice voice, const char *language);
const PalDose *pal_use_get_dose (const PalUse *self);

G_END_DECLS
