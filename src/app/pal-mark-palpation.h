/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-figure.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* What the hands find at a trigger point: the muscle, the criteria with what follows from them, where
 * it is felt, and what is looked for now and then. */
#define PAL_TYPE_MARK_PALPATION (pal_mark_palpation_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkPalpation, pal_mark_palpation, PAL, MARK_PALPATION, AdwBin)

GtkWidget *pal_mark_palpation_new (PalKnowledge *knowledge, PalFigure *figure);

void pal_mark_palpation_set_mark (PalMarkPalpation *self, PalChart *chart, PalMark *mark);
void pal_mark_palpation_flush (PalMarkPalpation *self);

G_END_DECLS
