/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-figure.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* The details of the selected mark, or a hint. The details are made when the first mark is selected:
 * they are hundreds of widgets, and whoever opens a client looks at the figure first. */
#define PAL_TYPE_MARK_PANE (pal_mark_pane_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkPane, pal_mark_pane, PAL, MARK_PANE, AdwBin)

void pal_mark_pane_set_figure (PalMarkPane *self, PalFigure *figure);
void pal_mark_pane_set_atlas (PalMarkPane *self, PalKnowledge *knowledge, PalFigure *figure);
void pal_mark_pane_set_chart (PalMarkPane *self, PalChart *chart);
void pal_mark_pane_set_mark (PalMarkPane *self, PalMark *mark);
void pal_mark_pane_flush (PalMarkPane *self);

G_END_DECLS
