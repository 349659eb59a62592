/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"

G_BEGIN_DECLS

/* At which pressure a trigger point begins to hurt, in a fold: a number in the unit that the practice reads. */
#define PAL_TYPE_MARK_THRESHOLD (pal_mark_threshold_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkThreshold, pal_mark_threshold, PAL, MARK_THRESHOLD, AdwBin)

GtkWidget *pal_mark_threshold_new (void);

void pal_mark_threshold_show (PalMarkThreshold *self, PalChart *chart, PalMark *mark);
void pal_mark_threshold_flush (PalMarkThreshold *self);

G_END_DECLS
