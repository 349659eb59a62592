/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pal-place.h"

G_BEGIN_DECLS

/* Closed lines of #PalPoint that do not cross themselves, all turning the way the outlines of open
 * strokes turn, so that the non-zero rule adds them up. */

/* What is smaller is nothing, in square millimetres. */
#define PAL_INK_MIN_AREA 0.05

double pal_ink_polygon_get_area (const GArray *polygon);
gboolean pal_ink_polygon_contains (const GArray *polygon, double u, double v);
GPtrArray *pal_ink_polygon_split (const GArray *points);
GPtrArray *pal_ink_polygon_subtract (const GArray *polygon, const GArray *convex);
void pal_ink_polygon_add_path (const GArray *polygon, cairo_t *cr);

G_END_DECLS
