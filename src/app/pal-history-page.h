/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-body-map.h"
#include "pal-chart.h"
#include "pal-figure.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* The client's visits in order; opening one shows its map, to read only and without a ghost. */
#define PAL_TYPE_HISTORY_PAGE (pal_history_page_get_type ())
G_DECLARE_FINAL_TYPE (PalHistoryPage, pal_history_page, PAL, HISTORY_PAGE, AdwBin)

PalBodyMap *pal_history_page_get_map (PalHistoryPage *self);
void pal_history_page_set_figure (PalHistoryPage *self, PalFigure *figure);
void pal_history_page_set_atlas (PalHistoryPage *self, PalKnowledge *knowledge, PalFigure *figure);
void pal_history_page_set_chart (PalHistoryPage *self, PalChart *chart);
void pal_history_page_show_newest (PalHistoryPage *self);

G_END_DECLS
