/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"

G_BEGIN_DECLS

/* Since when a mark is there: what people say most often, and a field for anything else. */
#define PAL_TYPE_MARK_SINCE (pal_mark_since_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkSince, pal_mark_since, PAL, MARK_SINCE, AdwBin)

GtkWidget *pal_mark_since_new (void);

void pal_mark_since_show (PalMarkSince *self, PalChart *chart, PalMark *mark);
void pal_mark_since_flush (PalMarkSince *self);

G_END_DECLS
