/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-depth-map.h"
#include "pal-figure-view.h"

G_BEGIN_DECLS

/* From the surface down, as the depth stack has them. */
#define PAL_MUSCLE_LAYERS                                                                          \
  {                                                                                                \
    PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP                                  \
  }

const PalRegion *
pal_figure_view_pick_by_outlines (PalFigureView *self, PalLayer layer, double u, double v);
gboolean pal_figure_view_in_frame (PalFigureView *self, double u, double v);
GPtrArray *pal_figure_view_get_layer_regions (PalFigureView *self, PalLayer layer);
GPtrArray *pal_figure_view_get_variants (PalFigureView *self);
const PalDepthMap *pal_figure_view_get_depth (PalFigureView *self);

G_END_DECLS
