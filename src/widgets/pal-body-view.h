/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-body-overlay.h"
#include "pal-body-region.h"
#include "pal-figure-textures.h"
#include "pal-mark-painter.h"
#include "pal-mark-watch.h"

G_BEGIN_DECLS

/* One view of the figure in a map: the drawing, the marks over it and a child for each region. The
 * map says how large it is and where. */
#define PAL_TYPE_BODY_VIEW (pal_body_view_get_type ())
G_DECLARE_FINAL_TYPE (PalBodyView, pal_body_view, PAL, BODY_VIEW, GtkWidget)

PalLayer pal_body_view_get_region_layer (PalLayer layer);

GtkWidget *pal_body_view_new (PalView view);
PalView pal_body_view_get_view (PalBodyView *self);

void pal_body_view_set_figure_view (PalBodyView *self,
                                    PalFigureView *figure_view,
                                    PalFigureRenderer *renderer,
                                    PalTextureCache *cache);
PalFigureView *pal_body_view_get_figure_view (PalBodyView *self);
void pal_body_view_set_mirrored (PalBodyView *self, gboolean mirrored);
void pal_body_view_set_in_row (PalBodyView *self, gboolean in_row);
gboolean pal_body_view_get_extent (PalBodyView *self, cairo_rectangle_t *extent);

void pal_body_view_set_knowledge (PalBodyView *self, PalKnowledge *knowledge);
void pal_body_view_set_layer (PalBodyView *self, PalLayer layer);
void pal_body_view_set_theme (PalBodyView *self, PalTheme theme);
void pal_body_view_set_quiet (PalBodyView *self, gboolean quiet);
void pal_body_view_set_areas_shown (PalBodyView *self, gboolean areas_shown);
void pal_body_view_set_skin (PalBodyView *self, PalSkin skin);
void pal_body_view_set_text_scale (PalBodyView *self, double text_scale);
void pal_body_view_set_frame (
    PalBodyView *self, double scale, double fit_scale, const graphene_rect_t *window);

void pal_body_view_set_marks (PalBodyView *self,
                              PalMarkWatch *marks,
                              PalMarkWatch *ghosts,
                              const PalAuthorLooks *looks);
void pal_body_view_set_selected (PalBodyView *self, const char *mark_id);
void pal_body_view_set_overlay (PalBodyView *self, const PalBodyOverlay *overlay);
void pal_body_view_set_descriptions (PalBodyView *self, GHashTable *descriptions);
gboolean pal_body_view_has_stroke (PalBodyView *self, const char *stroke_id);
gboolean pal_body_view_shows_stroke (PalBodyView *self, const char *stroke_id);
const char *
pal_body_view_pick_mark (PalBodyView *self, double x, double y, PalMarkPart *part);
gboolean pal_body_view_is_more_at (PalBodyView *self, double x, double y);
void pal_body_view_add_unlabelled (PalBodyView *self, GPtrArray *marks);
gboolean
pal_body_view_locate_mark (PalBodyView *self, const char *mark_id, PalPoint *point);
gboolean
pal_body_view_locate_label (PalBodyView *self, const char *mark_id, PalPoint *point);

gboolean pal_body_view_build (PalBodyView *self, gint64 deadline);
guint pal_body_view_get_n_regions (PalBodyView *self);
PalBodyRegion *pal_body_view_get_region (PalBodyView *self, guint index);
PalBodyRegion *pal_body_view_lookup (PalBodyView *self, const char *key);
void pal_body_view_snapshot_landmarks (PalBodyView *self, GtkSnapshot *snapshot);
gboolean pal_body_view_is_drawn (PalBodyView *self);
const char *pal_body_view_point_at (PalBodyView *self, double x, double y);
gboolean pal_body_view_is_sharp (PalBodyView *self);
gboolean pal_body_view_is_placed (PalBodyView *self);
void pal_body_view_to_figure (PalBodyView *self, double x, double y, double *u, double *v);
void pal_body_view_from_figure (PalBodyView *self, double u, double v, double *x, double *y);

G_END_DECLS
