/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-painter.h"
#include "pal-figure-view.h"

G_BEGIN_DECLS

void pal_no_work_symbols_draw (
    cairo_t *cr, PalFigureView *view, GPtrArray *no_work, PalTheme theme, double scale);

G_END_DECLS
