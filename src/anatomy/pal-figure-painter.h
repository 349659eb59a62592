/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pal-theme.h"
#include "pal-zone-areas.h"

G_BEGIN_DECLS

/* Draws one view of a figure in one theme. Not thread-safe: each thread makes its own. */
typedef struct _PalFigurePainter PalFigurePainter;

PalFigurePainter *
pal_figure_painter_new (const char *figure, PalView view, PalTheme theme, GError **error);
void pal_figure_painter_free (PalFigurePainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalFigurePainter, pal_figure_painter_free)

void pal_figure_painter_set_skin (PalFigurePainter *self, PalSkin skin);
void pal_figure_painter_set_areas (PalFigurePainter *self, PalZoneAreas *areas);
const cairo_rectangle_t *pal_figure_painter_get_bounds (PalFigurePainter *self);
gboolean pal_figure_painter_draw (PalFigurePainter *self,
                                  cairo_t *cr,
                                  PalLayer layer,
                                  const cairo_rectangle_t *viewport,
                                  GError **error);

G_END_DECLS
