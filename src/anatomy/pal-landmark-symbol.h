/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-painter.h"
#include "pal-figure-view.h"

G_BEGIN_DECLS

/* The bony landmarks over the skeleton, as large on every zoom, since a dot of two millimetres is
 * not seen on a whole body. */

/* Pixels. */
#define PAL_LANDMARK_RADIUS 3.2

void pal_landmark_symbol_draw (cairo_t *cr,
                               const PalLandmarkSpot *spot,
                               PalTheme theme,
                               double scale,
                               double radius);
void pal_landmark_symbols_draw (cairo_t *cr, PalFigureView *view, PalTheme theme, double scale);

G_END_DECLS
