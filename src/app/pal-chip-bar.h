/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Asks where a new trigger point is felt: one chip for each zone that it is known to refer to. */
#define PAL_TYPE_CHIP_BAR (pal_chip_bar_get_type ())
G_DECLARE_FINAL_TYPE (PalChipBar, pal_chip_bar, PAL, CHIP_BAR, AdwBin)

void pal_chip_bar_offer (PalChipBar *self,
                         PalKnowledge *knowledge,
                         const char *mark_id,
                         const char *muscle,
                         GPtrArray *zones);
void pal_chip_bar_dismiss (PalChipBar *self);
gboolean pal_chip_bar_is_offering (PalChipBar *self);
const char *pal_chip_bar_get_mark_id (PalChipBar *self);
gboolean pal_chip_bar_take_first (PalChipBar *self);

G_END_DECLS
