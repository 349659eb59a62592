/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* Pixels from the middle at size 1. */
#define PAL_PALPATION_SYMBOL_RADIUS 9.0

void pal_palpation_symbol_draw (cairo_t *cr, PalPalpation palpation, double width, double size);

G_END_DECLS
