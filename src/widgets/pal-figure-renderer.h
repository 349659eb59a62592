/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-figure-painter.h"
#include "pal-figure.h"

G_BEGIN_DECLS

/* Draws parts of a figure into textures, and makes views ready, on one thread of its own, since a
 * painter must not be shared between threads. Jobs are done in the order in which they came. */
#define PAL_TYPE_FIGURE_RENDERER (pal_figure_renderer_get_type ())
G_DECLARE_FINAL_TYPE (PalFigureRenderer, pal_figure_renderer, PAL, FIGURE_RENDERER, GObject)

/* What is shown of the body, and how. */
typedef struct
{
  PalLayer layer;
  PalTheme theme;
  PalSkin skin;
  PalZoneAreas *areas; /* of the view, for coarse borders, or NULL for every zone; a reference */
} PalFigureLook;

typedef struct
{
  PalView view;
  PalFigureLook look;
  double u; /* what lies at the left and top of the texture, in millimetres of the view */
  double v;
  double scale; /* pixels of the texture in a millimetre */
  int width;    /* of the texture in pixels */
  int height;
} PalFigureJob;

gboolean pal_figure_look_equal (const PalFigureLook *one, const PalFigureLook *other);
gboolean pal_figure_job_equal (const PalFigureJob *one, const PalFigureJob *other);
void pal_figure_job_copy (const PalFigureJob *job, PalFigureJob *copy);
void pal_figure_job_clear (PalFigureJob *job);

PalFigureRenderer *pal_figure_renderer_new (PalFigure *figure);
PalFigure *pal_figure_renderer_get_figure (PalFigureRenderer *self);

void pal_figure_renderer_prepare_async (PalFigureRenderer *self,
                                        PalView view,
                                        PalLayer layer,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
PalFigureView *
pal_figure_renderer_prepare_finish (PalFigureRenderer *self, GAsyncResult *result, GError **error);

void pal_figure_renderer_render_async (PalFigureRenderer *self,
                                       const PalFigureJob *job,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GdkTexture *
pal_figure_renderer_render_finish (PalFigureRenderer *self, GAsyncResult *result, GError **error);

G_END_DECLS
