/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-guidance-place.h"

G_BEGIN_DECLS

/* A muscle of a place, which opens its page: `guidance.show` with its key. */
#define PAL_TYPE_GUIDANCE_ROW (pal_guidance_row_get_type ())
G_DECLARE_FINAL_TYPE (PalGuidanceRow, pal_guidance_row, PAL, GUIDANCE_ROW, GtkButton)

GtkWidget *pal_guidance_row_new (PalKnowledge *knowledge,
                                 const PalGuidanceMuscle *muscle,
                                 gboolean lies_here_too,
                                 PalVoice voice);

const char *pal_guidance_row_get_muscle (PalGuidanceRow *self);

G_END_DECLS
