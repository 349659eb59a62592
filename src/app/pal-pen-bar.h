/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The pens and what is done with them, beside the figure while they are in use. Its buttons set the
 * actions "map.tool" and "map.pen". */
#define PAL_TYPE_PEN_BAR (pal_pen_bar_get_type ())
G_DECLARE_FINAL_TYPE (PalPenBar, pal_pen_bar, PAL, PEN_BAR, AdwBin)

const char *pal_pen_bar_get_icon (const char *tool);

G_END_DECLS
