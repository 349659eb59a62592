/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Whether a trigger point is a satellite of another, and of which of this visit, in a fold. */
#define PAL_TYPE_MARK_SATELLITE (pal_mark_satellite_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkSatellite, pal_mark_satellite, PAL, MARK_SATELLITE, AdwBin)

GtkWidget *pal_mark_satellite_new (PalKnowledge *knowledge);

void pal_mark_satellite_show (PalMarkSatellite *self, PalChart *chart, PalMark *mark);

G_END_DECLS
