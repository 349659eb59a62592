/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-figure.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Which of the muscles under a trigger point it lies in, in a fold: they are named from the surface down. */
#define PAL_TYPE_MARK_MUSCLES (pal_mark_muscles_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkMuscles, pal_mark_muscles, PAL, MARK_MUSCLES, AdwBin)

GtkWidget *pal_mark_muscles_new (PalKnowledge *knowledge, PalFigure *figure);

void pal_mark_muscles_show (PalMarkMuscles *self, PalChart *chart, PalMark *mark);

G_END_DECLS
