/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

/* The mirror for the client's chair. Whoever looks at the screen from there finds the left of the body
 * on the left: what is seen from the front is turned round, with everything on it. From behind it is
 * there already, and from the side there is neither. It is a way of looking and nothing else: what is
 * recorded, and the millimetres it is recorded in, are the same. */

#include "pal-body-map-private.h"

#include "pal-view.h"

/**
 * pal_body_map_set_mirrored:
 * @self: a map
 * @mirrored: whether the left of the body is on the left of the screen in every view
 *
 * What a hand does on the map comes to nothing.
 */
void
pal_body_map_set_mirrored (PalBodyMap *self, gboolean mirrored)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  mirrored = !!mirrored;
  if (self->mirrored == mirrored)
    return;
  pal_body_map_call_off (self);
  pal_body_map_stop_glide (self);
  self->mirrored = mirrored;
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_mirrored (self->views[i],
                                  pal_body_map_is_view_mirrored (self, (PalView) i));
  pal_body_map_forget_shown (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  pal_body_map_notify_mirrored (self);
}

/* Returns: whether the front is shown as in a mirror, for a client who faces the screen. It
 * reaches no paper or file. */
gboolean
pal_body_map_get_mirrored (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);
  return self->mirrored;
}

/**
 * pal_body_map_is_view_mirrored:
 * @self: a map
 * @view: a view
 *
 * Returns: whether the view is, or would be, shown turned round.
 */
gboolean
pal_body_map_is_view_mirrored (PalBodyMap *self, PalView view)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);
  return self->mirrored && pal_view_is_from_front (view);
}

/* Tells the ink that is being drawn where a view is: @area in pixels of the map, @extent in millimetres. */
void
pal_body_map_place_live (PalBodyMap *self,
                         PalView view,
                         const graphene_rect_t *area,
                         const cairo_rectangle_t *extent,
                         double scale)
{
  gboolean mirrored = pal_body_map_is_view_mirrored (self, view);
  double x = mirrored ? area->origin.x + area->size.width + extent->x * scale
                      : area->origin.x - extent->x * scale;

  pal_ink_live_set_frame (
      self->ink.live,
      view,
      &GRAPHENE_POINT_INIT ((float) x, (float) (area->origin.y - extent->y * scale)),
      scale,
      mirrored);
}

/* Where a place of a view that is shown stands in the content of the viewport, in millimetres. */
double
pal_body_map_get_content_x (PalBodyMap *self, PalView view, double u)
{
  cairo_rectangle_t extent;

  pal_body_view_get_extent (self->views[view], &extent);
  return self->lefts[view]
         + (pal_body_map_is_view_mirrored (self, view) ? extent.x + extent.width - u
                                                       : u - extent.x);
}
