/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-view"

/* Where millimetres of the drawing are in pixels of the view, also where left and right are turned
 * round. */

#include "pal-body-view-private.h"

#include <math.h>

/* As the map allocates it. */
float
pal_body_view_get_full_width (PalBodyView *self)
{
  return ceilf ((float) (self->extent.width * self->scale));
}

/* Where a place is, in pixels of the view. */
double
pal_body_view_to_x (PalBodyView *self, double u)
{
  double x = (u - self->extent.x) * self->scale;

  return self->mirrored ? pal_body_view_get_full_width (self) - x : x;
}

/* From pixels of the view to millimetres of the drawing. */
void
pal_body_view_transform (PalBodyView *self, cairo_t *cr)
{
  if (self->mirrored)
    {
      cairo_translate (cr, pal_body_view_get_full_width (self), 0.0);
      cairo_scale (cr, -1.0, 1.0);
    }
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->extent.x, -self->extent.y);
}

/* What can be seen, in pixels from the left of the drawing, which is on the right in a mirror. */
graphene_rect_t
pal_body_view_get_drawn (PalBodyView *self)
{
  graphene_rect_t drawn = self->visible;

  if (self->mirrored)
    drawn.origin.x = pal_body_view_get_full_width (self) - drawn.origin.x - drawn.size.width;
  return drawn;
}

/* Where labels may stand in one direction: beside the view as far as the window goes, unless others stand
 * there or the figure is moved in it, which they would not follow. */
static void
get_room (double from, double length, double window, double window_length, double *start, double *room)
{
  gboolean fits = window <= from + 0.5 && window + window_length >= from + length - 0.5;

  *start = fits ? MIN (from, window) : from;
  *room = fits ? MAX (from + length, window + window_length) - *start : length;
}

/* After the scale or the window has changed. */
void
pal_body_view_update_visible (PalBodyView *self)
{
  const double width = pal_body_view_get_full_width (self);
  const double height = ceil (self->extent.height * self->scale);
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height);
  double left, top, room_width, room_height;
  cairo_rectangle_t room;

  if (!graphene_rect_intersection (&all, &self->window, &self->visible))
    self->visible = GRAPHENE_RECT_INIT (0.0f, 0.0f, 0.0f, 0.0f);
  if (self->painter == NULL)
    return;
  get_room (0.0, width, self->window.origin.x, self->window.size.width, &left, &room_width);
  get_room (0.0, height, self->window.origin.y, self->window.size.height, &top, &room_height);
  if (self->in_row)
    {
      left = 0.0;
      room_width = width;
    }
  if (self->mirrored)
    left = width - left - room_width;
  room = (cairo_rectangle_t){ self->extent.x + left / self->scale,
                              self->extent.y + top / self->scale,
                              room_width / self->scale,
                              room_height / self->scale };
  pal_mark_painter_set_room (self->painter, &self->extent, &room);
}

/* For the map: whether left and right are turned round in it, with everything on it but what is
 * written. */
void
pal_body_view_set_mirrored (PalBodyView *self, gboolean mirrored)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  if (self->mirrored == mirrored)
    return;
  self->mirrored = mirrored;
  if (self->painter != NULL)
    {
      pal_mark_painter_set_mirrored (self->painter, mirrored);
      pal_ink_textures_set_mirrored (self->ink, mirrored);
    }
  self->fit_scale = 0.0; /* whatever the next frame is, it is another */
  pal_body_view_redraw_marks (self);
}

/* Whether it has been laid out: before that nothing can be pointed at in it. */
gboolean
pal_body_view_is_placed (PalBodyView *self)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  return self->scale > 0.0;
}

/* Pixels of the view, which is placed, to millimetres of the drawing. */
void
pal_body_view_to_figure (PalBodyView *self, double x, double y, double *u, double *v)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self) && self->scale > 0.0);
  *u = self->extent.x + (self->mirrored ? pal_body_view_get_full_width (self) - x : x) / self->scale;
  *v = self->extent.y + y / self->scale;
}

/* The same backwards. */
void
pal_body_view_from_figure (PalBodyView *self, double u, double v, double *x, double *y)
{
  double from_left;

  g_return_if_fail (PAL_IS_BODY_VIEW (self) && self->scale > 0.0);

  from_left = (u - self->extent.x) * self->scale;
  *x = self->mirrored ? pal_body_view_get_full_width (self) - from_left : from_left;
  *y = (v - self->extent.y) * self->scale;
}
