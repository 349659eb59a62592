/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-figure.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Finds a zone or a muscle by any of its names. */
#define PAL_TYPE_REGION_SEARCH (pal_region_search_get_type ())
G_DECLARE_FINAL_TYPE (PalRegionSearch, pal_region_search, PAL, REGION_SEARCH, GtkPopover)

GtkWidget *pal_region_search_new (PalKnowledge *knowledge, PalFigure *figure);

G_END_DECLS
