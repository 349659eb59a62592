/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-figure.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* The muscles worth checking for the pain on the map of today, ranked and explained. */
#define PAL_TYPE_CHECK_LIST (pal_check_list_get_type ())
G_DECLARE_FINAL_TYPE (PalCheckList, pal_check_list, PAL, CHECK_LIST, AdwBin)

void pal_check_list_set_atlas (PalCheckList *self, PalKnowledge *knowledge, PalFigure *figure);
void pal_check_list_set_figure (PalCheckList *self, PalFigure *figure);
void pal_check_list_search_again (PalCheckList *self);
void pal_check_list_set_chart (PalCheckList *self, PalChart *chart);

G_END_DECLS
