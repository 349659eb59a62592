/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* A technique that was used on a mark. */
#define PAL_TYPE_TECHNIQUE_USE (pal_technique_use_get_type ())
G_DECLARE_FINAL_TYPE (PalTechniqueUse, pal_technique_use, PAL, TECHNIQUE_USE, PalEntity)

#define PAL_TECHNIQUE_USE_TABLE "technique_use"

/* What nobody has said of a number. */
#define PAL_USE_EMPTY (-1)

typedef enum
{
  PAL_USE_PRESSURE, /* 1 to 5; 0 where nothing is pressed */
  PAL_USE_MINUTES,
  PAL_USE_BEFORE, /* what the client said before, 0 to 10 */
  PAL_USE_AFTER,
} PalUseNumber;

#define PAL_N_USE_NUMBERS (PAL_USE_AFTER + 1)

const char *pal_use_number_get_column (PalUseNumber number);
int pal_use_number_get_most (PalUseNumber number);

const char *pal_technique_use_get_mark_id (PalTechniqueUse *self);
const char *pal_technique_use_get_technique (PalTechniqueUse *self);
const char *pal_technique_use_get_technique_name (PalTechniqueUse *self);
const char *pal_technique_use_get_tool (PalTechniqueUse *self);
int pal_technique_use_get_number (PalTechniqueUse *self, PalUseNumber number);

G_END_DECLS
