/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pal-types.h"

G_BEGIN_DECLS

void pal_pattern_add_symbol (cairo_t *cr, PalQuality quality, double x, double y, double r);
void pal_pattern_fill (cairo_t *cr, PalQuality qualities, double cell);

G_END_DECLS
