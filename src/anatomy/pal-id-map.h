/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-drawing.h"
#include "pal-region.h"

G_BEGIN_DECLS

/* What lies where in one layer of a view, in cells of half a millimetre, each row kept as runs of equal
 * cells. Immutable. */
typedef struct _PalIdMap PalIdMap;

/* What a cell says when it does not name a region. */
#define PAL_ID_MAP_NOTHING (-1)
#define PAL_ID_MAP_BORDER (-2)

PalIdMap *pal_id_map_new (PalDrawing *drawing, PalLayer layer, GPtrArray *regions, GError **error);
void pal_id_map_free (PalIdMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalIdMap, pal_id_map_free)

int pal_id_map_look_up (PalIdMap *self, double u, double v);

G_END_DECLS
