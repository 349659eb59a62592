/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-body-map.h"

G_BEGIN_DECLS

/* How wide the armed pen or eraser of a map is, as it is seen on the figure, with a button on each side for
 * the thumb: the actions "map.pen-narrower", "map.pen-usual" and "map.pen-wider". */
#define PAL_TYPE_PEN_WIDTH (pal_pen_width_get_type ())
G_DECLARE_FINAL_TYPE (PalPenWidth, pal_pen_width, PAL, PEN_WIDTH, GtkBox)

GtkWidget *pal_pen_width_new (PalBodyMap *map);
void pal_pen_width_update (PalPenWidth *self);

G_END_DECLS
