/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* How much stands on today's hand-out; opens to the list, from which things can be taken off again. */
#define PAL_TYPE_HANDOUT_MENU (pal_handout_menu_get_type ())
G_DECLARE_FINAL_TYPE (PalHandoutMenu, pal_handout_menu, PAL, HANDOUT_MENU, AdwBin)

void pal_handout_menu_set_record (PalHandoutMenu *self, PalKnowledge *knowledge, PalChart *chart);
char *pal_handout_menu_dup_name (PalKnowledge *knowledge, PalHandoutItem *item);

G_END_DECLS
