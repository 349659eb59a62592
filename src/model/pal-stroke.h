/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"
#include "pal-place-carrier.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* One stroke of a pen, a part of a mark. What its samples mean, the ink engine knows. */
#define PAL_TYPE_STROKE (pal_stroke_get_type ())
G_DECLARE_FINAL_TYPE (PalStroke, pal_stroke, PAL, STROKE, PalEntity)

#define PAL_STROKE_TABLE "stroke"

const char *pal_stroke_get_mark_id (PalStroke *self);
PalView pal_stroke_get_view (PalStroke *self);
PalPen pal_stroke_get_pen (PalStroke *self);
int pal_stroke_get_position (PalStroke *self);
GBytes *pal_stroke_get_samples (PalStroke *self);
GBytes *pal_stroke_get_stored_samples (PalStroke *self);
void pal_stroke_set_carrier (PalStroke *self,
                             PalPlaceCarrier *carrier,
                             const char *figure,
                             int version);

int pal_stroke_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
