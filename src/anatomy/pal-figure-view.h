/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pal-region.h"

G_BEGIN_DECLS

/* How near, in millimetres, a known trigger-point site must lie for a point to count as that of the
 * muscle. */
#define PAL_SITE_REACH 30.0

/* One view of a figure: its regions, what lies where, and the trigger-point sites.
 *
 * A view never changes once loaded. What it works out later (id maps, inmost points) is guarded by
 * a lock, so that any thread may ask; a worker may warm the maps while the window is being built.
 */
#define PAL_TYPE_FIGURE_VIEW (pal_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (PalFigureView, pal_figure_view, PAL, FIGURE_VIEW, GObject)

PalFigureView *pal_figure_view_new (const char *figure, PalView view, GError **error);

const char *pal_figure_view_get_figure (PalFigureView *self);
int pal_figure_view_get_version (PalFigureView *self);
PalView pal_figure_view_get_view (PalFigureView *self);
const cairo_rectangle_t *pal_figure_view_get_bounds (PalFigureView *self);
double pal_figure_view_get_floor (PalFigureView *self);
const PalSvgPath *pal_figure_view_get_outline (PalFigureView *self);
gboolean pal_figure_view_in_body (PalFigureView *self, double u, double v);

guint pal_figure_view_get_n_regions (PalFigureView *self, PalLayer layer);
const PalRegion *pal_figure_view_get_region (PalFigureView *self, PalLayer layer, guint index);
const PalRegion *pal_figure_view_lookup (PalFigureView *self, PalLayer layer, const char *key);
const PalRegion *pal_figure_view_find (PalFigureView *self, const char *key);

void pal_figure_view_warm (PalFigureView *self, PalLayer layer);
const PalRegion *pal_figure_view_pick (PalFigureView *self, PalLayer layer, double u, double v);
const PalRegion *
pal_figure_view_pick_near (PalFigureView *self, PalLayer layer, double u, double v, double reach);
gboolean pal_figure_view_is_pointed_at (
  PalFigureView *self, const PalRegion *region, double u, double v, double width);
gboolean
pal_figure_view_contains (PalFigureView *self, const PalRegion *region, double u, double v);
void pal_figure_view_clamp (PalFigureView *self, const PalRegion *region, double *u, double *v);
void pal_figure_view_get_inmost (PalFigureView *self, const PalRegion *region, PalPoint *point);
double pal_direction_cost (const PalPoint *by, const PalPoint *direction);
const PalRegion *pal_figure_view_find_neighbour (
  PalFigureView *self, PalLayer layer, const PalRegion *from, const PalPoint *direction);
double pal_figure_view_get_radius (PalFigureView *self, const PalRegion *region);

guint pal_figure_view_get_n_sites (PalFigureView *self);
const PalSite *pal_figure_view_get_site (PalFigureView *self, guint index);
const PalSite *
pal_figure_view_get_muscle_sites (PalFigureView *self, const char *muscle, guint *n_sites);

guint pal_figure_view_get_n_landmarks (PalFigureView *self);
const PalLandmarkSpot *pal_figure_view_get_landmark (PalFigureView *self, guint index);

char **pal_figure_view_dup_stack (PalFigureView *self, double u, double v);
char **pal_figure_view_dup_pressed (PalFigureView *self, double u, double v);
gboolean
pal_figure_view_has_site_near (PalFigureView *self, const char *muscle, double u, double v);
const char *pal_figure_view_pick_muscle (PalFigureView *self, double u, double v, gboolean *listed);
gboolean pal_figure_view_get_landing_point (
  PalFigureView *self, PalLayer layer, const char *key, double *u, double *v);

G_END_DECLS
