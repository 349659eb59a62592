/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"

G_BEGIN_DECLS

/* How the client stands, from head to foot: one choice says it and shows it on the figure, the same again
 * takes it back. */
#define PAL_TYPE_POSTURE_PANEL (pal_posture_panel_get_type ())
G_DECLARE_FINAL_TYPE (PalPosturePanel, pal_posture_panel, PAL, POSTURE_PANEL, AdwBin)

GtkWidget *pal_posture_panel_new (void);

void pal_posture_panel_show (PalPosturePanel *self, PalChart *chart, PalAuthor author);

G_END_DECLS
