/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-painter.h"
#include "pal-figure.h"
#include "pal-mark-layout.h"
#include "pal-no-work.h"

G_BEGIN_DECLS

void pal_no_work_symbols_draw (cairo_t *cr,
                               PalFigure *figure,
                               PalFigureView *view,
                               GPtrArray *no_work,
                               PalTheme theme,
                               double scale);
void pal_no_work_symbols_keep_free (PalFigure *figure,
                                    PalFigureView *view,
                                    GPtrArray *no_work,
                                    double scale,
                                    GArray *labels);
void pal_no_work_sample_draw (
  cairo_t *cr, PalTheme theme, double width, double height, gboolean around);

G_END_DECLS
