/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-painter.h"
#include "pal-figure-view.h"
#include "pal-mark-layout.h"

G_BEGIN_DECLS

/* Left and right beside the drawn body, which are the patient's own. */

void pal_side_letters_draw (cairo_t *cr,
                            PalView view,
                            PalTheme theme,
                            double scale,
                            const cairo_rectangle_t *body,
                            const cairo_rectangle_t *area);
void pal_side_letters_keep_free (PalFigureView *view, const cairo_rectangle_t *area, double scale, GArray *labels);

G_END_DECLS
