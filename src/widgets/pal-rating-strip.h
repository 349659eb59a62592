/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* The numbers 0 to 10 to choose from, or none of them. */
#define PAL_TYPE_RATING_STRIP (pal_rating_strip_get_type ())
G_DECLARE_FINAL_TYPE (PalRatingStrip, pal_rating_strip, PAL, RATING_STRIP, GtkWidget)

GtkWidget *pal_rating_strip_new (void);

void pal_rating_strip_set_intensity (PalRatingStrip *self, int intensity);
int pal_rating_strip_get_intensity (PalRatingStrip *self);
void pal_rating_strip_set_kind (PalRatingStrip *self, PalKind kind);
PalKind pal_rating_strip_get_kind (PalRatingStrip *self);
void pal_rating_strip_set_title (PalRatingStrip *self, const char *title);
int pal_rating_strip_get_comfortable_width (PalRatingStrip *self, gboolean tight);

G_END_DECLS
