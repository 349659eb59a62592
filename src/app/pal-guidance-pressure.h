/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The steps of pressure from 1 to 5, those that are meant filled and heavier. */
#define PAL_TYPE_GUIDANCE_PRESSURE (pal_guidance_pressure_get_type ())
G_DECLARE_FINAL_TYPE (PalGuidancePressure, pal_guidance_pressure, PAL, GUIDANCE_PRESSURE, GtkWidget)

GtkWidget *pal_guidance_pressure_new (int lightest, int firmest);

const char *pal_guidance_pressure_get_words (PalGuidancePressure *self);

G_END_DECLS
