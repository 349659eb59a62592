/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* A coarse area of the body, such as the shoulder, that takes several zones of the surface together.
 * It belongs to its #PalKnowledge and lives as long. Its region keys are as those of zones,
 * `shoulder-r`, and no zone or muscle has the same; what of it lies in the midline, as the breastbone
 * among the ribs, is an area of its own under the bare base.
 */
typedef struct _PalArea PalArea;

const char *pal_area_get_name (const PalArea *self, const char *language);
const char *pal_area_get_synonyms (const PalArea *self, const char *language);

G_END_DECLS
