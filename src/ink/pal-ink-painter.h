/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-ink-pens.h"
#include "pal-ink-stroke.h"

G_BEGIN_DECLS

double pal_ink_get_tint (PalTheme theme, double strength);
void pal_ink_paint (cairo_t *cr,
                    PalInkStroke *const *strokes,
                    guint n_strokes,
                    PalPen pen,
                    PalTheme theme,
                    double strength,
                    double scale,
                    double alpha);

G_END_DECLS
