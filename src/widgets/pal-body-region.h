/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-figure-view.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Pixels that a target is wide at least, however small its region is drawn. */
#define PAL_BODY_REGION_TARGET 24.0

/* One region of one view, or all zones of an area at once: what the pointer finds, what takes the focus and what a screen reader
 * reads. It draws nothing but its own highlight. */
#define PAL_TYPE_BODY_REGION (pal_body_region_get_type ())
G_DECLARE_FINAL_TYPE (PalBodyRegion, pal_body_region, PAL, BODY_REGION, GtkWidget)

GtkWidget *pal_body_region_new (PalFigureView *view,
                                const PalRegion *region,
                                PalKnowledge *knowledge);

const char *pal_body_region_get_key (PalBodyRegion *self);
gboolean pal_body_region_is_area (PalBodyRegion *self);
const PalRegion *pal_body_region_get_region (PalBodyRegion *self);
void pal_body_region_get_inmost (PalBodyRegion *self, PalPoint *point);
void pal_body_region_aim (PalBodyRegion *self, const PalRegion *zone);
const PalRegion *pal_body_region_get_exact (PalBodyRegion *self);
PalView pal_body_region_get_view (PalBodyRegion *self);
const char *pal_body_region_get_name (PalBodyRegion *self);
const char *pal_body_region_get_description (PalBodyRegion *self);
void pal_body_region_set_description (PalBodyRegion *self, const char *description);
void pal_body_region_hush (PalBodyRegion *self);
void pal_body_region_set_scale (PalBodyRegion *self, double scale, gboolean mirrored);
void pal_body_region_set_clip (PalBodyRegion *self, const graphene_rect_t *clip);

G_END_DECLS
