/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-drawing.h"
#include "pal-region.h"

G_BEGIN_DECLS

GPtrArray *pal_region_reader_read_regions (PalDrawing *drawing, const char *group, GError **error);
GArray *pal_region_reader_read_sites (PalDrawing *drawing, GError **error);
GArray *pal_region_reader_read_landmarks (PalDrawing *drawing, GError **error);
PalSvgPath *pal_region_reader_read_outline (PalDrawing *drawing, GError **error);

G_END_DECLS
