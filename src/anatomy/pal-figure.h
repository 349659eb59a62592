/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-view.h"
#include "pal-view.h"

G_BEGIN_DECLS

/* The figure that a new client gets. */
#define PAL_FIGURE_ADULT "adult"

#define PAL_FIGURE_FEMALE "female"
#define PAL_FIGURE_HEAVIER "heavier"
#define PAL_FIGURE_CHILD "child"

typedef enum
{
  PAL_FIGURE_ERROR_UNKNOWN, /* no figure or view of this name in this version of the program */
  PAL_FIGURE_ERROR_DRAWING, /* a drawing that does not keep to the rules of the atlas */
} PalFigureError;

#define PAL_FIGURE_ERROR (pal_figure_error_quark ())
GQuark pal_figure_error_quark (void);

/* A body as the atlas draws it, in its views. A view is loaded when somebody asks for it. May be
 * used from any thread. */
#define PAL_TYPE_FIGURE (pal_figure_get_type ())
G_DECLARE_FINAL_TYPE (PalFigure, pal_figure, PAL, FIGURE, GObject)

PalFigure *pal_figure_new (const char *id, GError **error);
PalFigure *pal_figure_new_other (PalFigure *adult, const char *id, GError **error);
PalFigure *pal_figure_dup_known (PalFigure *adult, PalFigure *shown, const char *id);
const char *const *pal_figure_list_ids (void);

const char *pal_figure_get_id (PalFigure *self);
int pal_figure_get_version (PalFigure *self);
gboolean pal_figure_has_view (PalFigure *self, PalView view);
PalFigureView *pal_figure_get_view (PalFigure *self, PalView view);
PalFigureView *pal_figure_peek_view (PalFigure *self, PalView view);
gboolean pal_figure_has_loaded (PalFigure *self, PalView view);
void pal_figure_read_ahead (PalFigure *self);

gboolean pal_figure_shows (PalFigure *self, PalView view, const char *key);
PalView pal_figure_find_view (PalFigure *self, PalLayer layer, const char *key);
gboolean
pal_figure_to_body (PalFigure *self, PalView view, double u, double v, double *x, double *z);
gboolean pal_figure_carry (PalFigure *self,
                           PalView from,
                           const char *zone,
                           const PalPoint *point,
                           PalView to,
                           PalPoint *carried);
gboolean pal_figure_carry_corner (PalFigure *self,
                                  PalView from,
                                  const char *zone,
                                  const PalPoint *point,
                                  PalView to,
                                  PalPoint *carried);
gboolean pal_figure_get_anchor (PalFigure *self, const char *zone, double *x, double *z);

G_END_DECLS
