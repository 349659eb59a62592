/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"

G_BEGIN_DECLS

/* Beside the figure while findings are marked: what the hands find, or how the client stands, and how much
 * of it there is. */
#define PAL_TYPE_HANDS_BAR (pal_hands_bar_get_type ())
G_DECLARE_FINAL_TYPE (PalHandsBar, pal_hands_bar, PAL, HANDS_BAR, AdwBin)

GtkWidget *pal_hands_bar_new (void);

PalPalpation pal_hands_bar_get_palpation (PalHandsBar *self);
PalDegree pal_hands_bar_get_degree (PalHandsBar *self);
gboolean pal_hands_bar_get_posture (PalHandsBar *self);
void pal_hands_bar_set_posture (PalHandsBar *self, gboolean posture);
void pal_hands_bar_show (PalHandsBar *self, PalChart *chart, PalAuthor author);

G_END_DECLS
