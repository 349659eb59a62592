/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-choice-chips.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Chips for when a technique is chosen. Where several can be chosen, the value of stage and target is a bit
 * `1 << stage`; an aim is a bit anyway. */

GtkWidget *pal_technique_chips_new_stage (PalChoice choice);
GtkWidget *pal_technique_chips_new_target (PalChoice choice);
GtkWidget *pal_technique_chips_new_areas (PalKnowledge *knowledge);
GtkWidget *pal_technique_chips_new_aims (void);

G_END_DECLS
