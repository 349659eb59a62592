/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-body-map.h"
#include "pal-chart.h"
#include "pal-figure.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Today's map: the figure with its tools, the marks beside it and what is known of the one that is
 * selected. */
#define PAL_TYPE_MAP_PAGE (pal_map_page_get_type ())
G_DECLARE_FINAL_TYPE (PalMapPage, pal_map_page, PAL, MAP_PAGE, AdwBin)

void pal_map_page_set_figure (PalMapPage *self, PalFigure *figure);
void pal_map_page_measure_again (PalMapPage *self);
void pal_map_page_set_atlas (PalMapPage *self, PalKnowledge *knowledge, PalFigure *figure);
void pal_map_page_set_chart (PalMapPage *self, PalChart *chart);
void pal_map_page_flush (PalMapPage *self);
AdwToastOverlay *pal_map_page_get_toasts (PalMapPage *self);
void pal_map_page_step (PalMapPage *self, PalStep step);
GAction *pal_map_page_new_mirror_action (PalMapPage *self);
void pal_map_page_share_mirror (PalMapPage *self, PalBodyMap *map);

G_END_DECLS
