/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PAL_ZOOM_MIN 0.5
#define PAL_ZOOM_MAX 8.0

/* What part of a content measured in millimetres is seen in a window measured in pixels. At zoom 1
 * all of it just fits. */
typedef struct
{
  double width;
  double height;
  double content_width;
  double content_height;
  double zoom;
  double center_u; /* what is in the middle of the window, in millimetres of the content */
  double center_v;
} PalViewport;

void pal_viewport_init (PalViewport *self);
double pal_viewport_get_scale (const PalViewport *self);
double pal_viewport_get_fit_scale (const PalViewport *self);
void pal_viewport_get_origin (const PalViewport *self, double *x, double *y);
gboolean pal_viewport_can_pan (const PalViewport *self);
void pal_viewport_clamp (PalViewport *self);
void pal_viewport_zoom_at (PalViewport *self, double zoom, double x, double y);
void pal_viewport_pan (PalViewport *self, double dx, double dy);
gboolean
pal_viewport_reveal (PalViewport *self, double u, double v, double width, double height);

G_END_DECLS
