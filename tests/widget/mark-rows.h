/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-ink-stroke.h"
#include "pal-mark.h"

G_BEGIN_DECLS

PalMark *mark_row_region (const char *id, PalAuthor author, const char *zone, int intensity);
PalMark *mark_row_point (const char *id,
                         PalAuthor author,
                         PalView view,
                         double u,
                         double v,
                         const char *zone,
                         const char *muscle,
                         int intensity);
PalMark *mark_row_ink (const char *id,
                       PalAuthor author,
                       PalView view,
                       const char *zone,
                       PalPen pen,
                       PalInkStroke *const *strokes,
                       guint n_strokes);
void mark_row_set (PalMark *mark, const char *column, const char *value);
void mark_row_set_double (PalMark *mark, const char *column, double value);
void mark_row_rate (PalMark *mark, int intensity);

G_END_DECLS
