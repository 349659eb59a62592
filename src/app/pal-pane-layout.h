/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-adaptive-bin.h"

G_BEGIN_DECLS

/* A page with a pane at its start and one at its end. Where there is no room beside the content, the
 * panes are laid over its edges when asked for. */
#define PAL_TYPE_PANE_LAYOUT (pal_pane_layout_get_type ())
G_DECLARE_FINAL_TYPE (PalPaneLayout, pal_pane_layout, PAL, PANE_LAYOUT, PalAdaptiveBin)


gboolean pal_pane_layout_get_narrow (PalPaneLayout *self);
gboolean pal_pane_layout_get_start_shown (PalPaneLayout *self);
void pal_pane_layout_set_start_shown (PalPaneLayout *self, gboolean shown);
gboolean pal_pane_layout_get_end_shown (PalPaneLayout *self);
void pal_pane_layout_set_end_shown (PalPaneLayout *self, gboolean shown);

G_END_DECLS
