/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

/* How much a key or button zooms. */
#define ZOOM_STEP 1.25

/**
 * pal_body_map_set_zoom:
 * @self: a map
 * @zoom: 0.5 to 8; at 1 all views shown just fit
 *
 * Zooms at the middle of the map.
 */
void
pal_body_map_set_zoom (PalBodyMap *self, double zoom)
{
  double old_zoom;

  g_return_if_fail (PAL_IS_BODY_MAP (self));

  old_zoom = self->viewport.zoom;
  pal_viewport_zoom_at (
      &self->viewport, zoom, self->viewport.width / 2.0, self->viewport.height / 2.0);
  if (self->viewport.zoom != old_zoom)
    pal_body_map_viewport_changed (self, old_zoom);
}

/* Returns: %PAL_ZOOM_MIN to %PAL_ZOOM_MAX; at 1 the whole figure fits into the map. */
double
pal_body_map_get_zoom (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), 1.0);
  return self->viewport.zoom;
}

/* Makes the figure larger by a quarter, as far as it goes. */
void
pal_body_map_zoom_in (PalBodyMap *self)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));
  pal_body_map_set_zoom (self, self->viewport.zoom * ZOOM_STEP);
}

/* Makes the figure smaller by one step, until all of it is seen. */
void
pal_body_map_zoom_out (PalBodyMap *self)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));
  pal_body_map_set_zoom (self, self->viewport.zoom / ZOOM_STEP);
}

/* Shows the whole figure again. */
void
pal_body_map_zoom_reset (PalBodyMap *self)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));
  pal_body_map_set_zoom (self, 1.0);
}

/**
 * pal_body_map_show_mark:
 * @self: a map
 * @mark_id: the id of a mark or ghost
 *
 * Pans so that its symbol is seen.
 *
 * Returns: %FALSE if no view shown has a symbol of it.
 */
gboolean
pal_body_map_show_mark (PalBodyMap *self, const char *mark_id)
{
  const double around = 40.0;

  g_return_val_if_fail (PAL_IS_BODY_MAP (self) && mark_id != NULL, FALSE);

  for (guint i = 0; i < self->n_shown; i++)
    {
      PalView view = self->shown[i];
      cairo_rectangle_t extent;
      PalPoint point;

      if (!pal_body_view_get_extent (self->views[view], &extent) ||
          !pal_body_view_locate_mark (self->views[view], mark_id, &point))
        continue;
      if (pal_viewport_reveal (&self->viewport,
                               pal_body_map_get_content_x (self, view, point.u) - around,
                               self->tops[view] + point.v - extent.y - around,
                               2.0 * around,
                               2.0 * around))
        pal_body_map_viewport_changed (self, self->viewport.zoom);
      return TRUE;
    }
  return FALSE;
}

/**
 * pal_body_map_locate_label:
 * @self: a map
 * @mark_id: the id of a mark
 * @view: (out): the first view shown that has its label
 * @point: (out): the middle of the label, in millimetres of @view
 *
 * Returns: %FALSE if no view shown has a label of it.
 */
gboolean
pal_body_map_locate_label (PalBodyMap *self, const char *mark_id, PalView *view, PalPoint *point)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self) && mark_id != NULL, FALSE);
  g_return_val_if_fail (view != NULL && point != NULL, FALSE);

  for (guint i = 0; i < self->n_shown; i++)
    if (pal_body_view_locate_label (self->views[self->shown[i]], mark_id, point))
      {
        *view = self->shown[i];
        return TRUE;
      }
  return FALSE;
}

/**
 * pal_body_map_get_figure_area:
 * @self: a map
 * @area: (out): in pixels of the map, which it may exceed
 *
 * Where the views shown are, with their letters, as they were last allocated.
 */
void
pal_body_map_get_figure_area (PalBodyMap *self, graphene_rect_t *area)
{
  double scale, x, y;

  g_return_if_fail (PAL_IS_BODY_MAP (self) && area != NULL);

  scale = pal_viewport_get_scale (&self->viewport);
  pal_viewport_get_origin (&self->viewport, &x, &y);
  graphene_rect_init (area,
                      (float) x,
                      (float) y,
                      (float) (self->viewport.content_width * scale),
                      (float) (self->viewport.content_height * scale));
}

/**
 * pal_body_map_locate:
 * @self: a map
 * @view: a view
 * @u: millimetres of the view
 * @v: millimetres of the view
 * @x: (out): pixels of the map
 * @y: (out): pixels of the map
 *
 * Returns: %FALSE if the view is not shown, or was never laid out.
 */
gboolean
pal_body_map_locate (PalBodyMap *self, PalView view, double u, double v, double *x, double *y)
{
  graphene_point_t there;
  double view_x, view_y;

  g_return_val_if_fail (PAL_IS_BODY_MAP (self) && x != NULL && y != NULL, FALSE);

  for (guint i = 0; i < self->n_shown; i++)
    {
      if (self->shown[i] != view || !pal_body_view_is_placed (self->views[view]))
        continue;
      /* Views stand on whole pixels, so they are where they are, not where they would be. */
      pal_body_view_from_figure (self->views[view], u, v, &view_x, &view_y);
      if (!gtk_widget_compute_point (GTK_WIDGET (self->views[view]),
                                     GTK_WIDGET (self),
                                     &GRAPHENE_POINT_INIT ((float) view_x, (float) view_y),
                                     &there))
        return FALSE;
      *x = there.x;
      *y = there.y;
      return TRUE;
    }
  return FALSE;
}
