/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-figure.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Everything about a mark, to read and to change. */
#define PAL_TYPE_MARK_DETAILS (pal_mark_details_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkDetails, pal_mark_details, PAL, MARK_DETAILS, AdwBin)

GtkWidget *pal_mark_details_new (PalKnowledge *knowledge, PalFigure *figure);
void pal_mark_details_set_mark (PalMarkDetails *self, PalChart *chart, PalMark *mark);
void pal_mark_details_flush (PalMarkDetails *self);

G_END_DECLS
