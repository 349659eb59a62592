/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pal-figure-painter.h"
#include "pal-mark.h"

G_BEGIN_DECLS

/* What the signs on a map mean: only those that are on it. */
typedef struct _PalMapLegend PalMapLegend;

PalMapLegend *pal_map_legend_new (GPtrArray *marks, const guint *numbers);
void pal_map_legend_add_no_work (PalMapLegend *self, gboolean around);
void pal_map_legend_free (PalMapLegend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalMapLegend, pal_map_legend_free)

char *pal_map_legend_dup_words (PalMapLegend *self);
double pal_map_legend_draw (PalMapLegend *self,
                            cairo_t *cr,
                            PalTheme theme,
                            double x,
                            double bottom,
                            double width,
                            double max_height);

G_END_DECLS
