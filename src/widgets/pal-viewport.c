/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-viewport"

#include "pal-viewport.h"

#include <math.h>

/* The whole figure is shown, in no room as yet. */
void
pal_viewport_init (PalViewport *self)
{
  g_return_if_fail (self != NULL);
  *self = (PalViewport) { .zoom = 1.0 };
}

/**
 * pal_viewport_get_fit_scale:
 * @self: a viewport
 *
 * Returns: pixels in a millimetre where everything fits; never 0.
 */
double
pal_viewport_get_fit_scale (const PalViewport *self)
{
  double scale;

  g_return_val_if_fail (self != NULL, 1.0);
  if (self->content_width <= 0.0 || self->content_height <= 0.0)
    return 1.0;
  scale = MIN (self->width / self->content_width, self->height / self->content_height);
  return MAX (scale, 0.01);
}

/* Returns: how many pixels a millimetre of the figure takes now. */
double
pal_viewport_get_scale (const PalViewport *self)
{
  g_return_val_if_fail (self != NULL, 1.0);
  return pal_viewport_get_fit_scale (self) * self->zoom;
}

/**
 * pal_viewport_get_origin:
 * @self: a viewport
 * @x: (out): pixels from the left of the window to the left of the content
 * @y: (out): pixels from its top
 */
void
pal_viewport_get_origin (const PalViewport *self, double *x, double *y)
{
  double scale = pal_viewport_get_scale (self);

  *x = self->width / 2.0 - self->center_u * scale;
  *y = self->height / 2.0 - self->center_v * scale;
}

/* Half a pixel more than the window is rounding, not something to look for. */
gboolean
pal_viewport_can_pan (const PalViewport *self)
{
  double scale = pal_viewport_get_scale (self);

  return self->content_width * scale > self->width + 0.5 ||
         self->content_height * scale > self->height + 0.5;
}

static double
clamp_axis (double center, double content, double window)
{
  if (content <= window)
    return content / 2.0;
  return CLAMP (center, window / 2.0, content - window / 2.0);
}

/* What is smaller than the window stands in its middle; what is larger leaves no gap at an edge. */
void
pal_viewport_clamp (PalViewport *self)
{
  double scale = pal_viewport_get_scale (self);

  self->zoom = CLAMP (self->zoom, PAL_ZOOM_MIN, PAL_ZOOM_MAX);
  self->center_u = clamp_axis (self->center_u, self->content_width, self->width / scale);
  self->center_v = clamp_axis (self->center_v, self->content_height, self->height / scale);
}

/**
 * pal_viewport_zoom_at:
 * @self: a viewport
 * @zoom: the new zoom, brought into its range
 * @x: pixels
 * @y: pixels
 *
 * Zooms so that what lies at the point stays there, as far as the edges of the content let it.
 */
void
pal_viewport_zoom_at (PalViewport *self, double zoom, double x, double y)
{
  double before = pal_viewport_get_scale (self);
  double after;

  self->zoom = CLAMP (zoom, PAL_ZOOM_MIN, PAL_ZOOM_MAX);
  after = pal_viewport_get_scale (self);
  self->center_u += (x - self->width / 2.0) * (1.0 / before - 1.0 / after);
  self->center_v += (y - self->height / 2.0) * (1.0 / before - 1.0 / after);
  pal_viewport_clamp (self);
}

/* Moves the content by so many pixels. */
void
pal_viewport_pan (PalViewport *self, double dx, double dy)
{
  double scale = pal_viewport_get_scale (self);

  self->center_u -= dx / scale;
  self->center_v -= dy / scale;
  pal_viewport_clamp (self);
}

static double
reveal_axis (double center, double half, double from, double size)
{
  if (size > 2.0 * half)
    return from + size / 2.0;
  return CLAMP (center, from + size - half, from + half);
}

/**
 * pal_viewport_reveal:
 * @self: a viewport
 * @u: left of a rectangle of the content, in millimetres
 * @v: its top
 * @width: its width
 * @height: its height
 *
 * Moves as little as is needed to see the rectangle, or its middle if it is larger than the window.
 *
 * Returns: whether anything moved.
 */
gboolean
pal_viewport_reveal (PalViewport *self, double u, double v, double width, double height)
{
  PalViewport before = *self;
  double scale = pal_viewport_get_scale (self);

  self->center_u = reveal_axis (self->center_u, self->width / scale / 2.0, u, width);
  self->center_v = reveal_axis (self->center_v, self->height / scale / 2.0, v, height);
  pal_viewport_clamp (self);
  return fabs (self->center_u - before.center_u) > 1e-6 ||
         fabs (self->center_v - before.center_v) > 1e-6;
}
