/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-choice-chips.h"
#include "pal-figure.h"

G_BEGIN_DECLS

/* What is recorded of something that the hands found, or of a posture. */
#define PAL_TYPE_MARK_HANDS (pal_mark_hands_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkHands, pal_mark_hands, PAL, MARK_HANDS, AdwBin)

GtkWidget *pal_mark_hands_new (PalFigure *figure);

void pal_mark_hands_set_mark (PalMarkHands *self, PalChart *chart, PalMark *mark);
void pal_mark_hands_flush (PalMarkHands *self);

PalChoiceChips *pal_degree_chips_new (void);

G_END_DECLS
