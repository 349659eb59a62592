/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-extent"

#include "pal-no-work-extent.h"

#include <math.h>

/* Corners by which a spot is carried to a view in which it is no circle any more. */
#define N_CORNERS 48

/* The outline of a part in the view that it was made in: what was drawn, or a circle. */
static GArray *
dup_corners (PalNoWork *no_work)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  guint n_points;
  const PalPoint *points = pal_no_work_get_points (no_work, &n_points);
  double radius = pal_no_work_get_shown_radius (no_work);

  if (pal_no_work_get_shape (no_work) == PAL_NO_WORK_DRAWN)
    return g_array_append_vals (corners, points, n_points);
  for (guint i = 0; i < N_CORNERS; i++)
    {
      double angle = 2.0 * G_PI * i / N_CORNERS;
      const PalPoint corner
        = { points[0].u + radius * cos (angle), points[0].v + radius * sin (angle) };

      g_array_append_val (corners, corner);
    }
  return corners;
}

/* A corner in another zone goes the way of that one, if the other view shows it. */
static gboolean
carry_corner (PalFigure *figure, PalNoWork *no_work, PalView shown, PalPoint *corner)
{
  PalView made = pal_no_work_get_view (no_work);
  const char *own = pal_no_work_get_zone (no_work);
  PalFigureView *view = pal_figure_get_view (figure, made);
  const PalRegion *zone
    = view != NULL ? pal_figure_view_pick (view, PAL_LAYER_ZONES, corner->u, corner->v) : NULL;
  const PalPoint from = *corner;

  return (zone != NULL && pal_figure_carry_corner (figure, made, zone->key, &from, shown, corner))
         || pal_figure_carry_corner (figure, made, own, &from, shown, corner);
}

/* Whether places of one of the views can be in the other at all. */
static gboolean
belong_together (PalView made, PalView shown)
{
  PalView close_up = pal_view_is_close_up (made) ? made : shown;
  PalView other = close_up == made ? shown : made;

  return pal_view_is_close_up (close_up) && !pal_view_is_close_up (other)
         && (other == pal_view_get_main (close_up) || other == pal_view_get_second_main (close_up));
}

static gboolean
carry (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  PalView made = pal_no_work_get_view (no_work);

  if (made == shown)
    return TRUE;
  if (figure == NULL || !belong_together (made, shown) || !pal_figure_has_view (figure, made))
    return FALSE;
  for (guint i = 0; i < corners->len; i++)
    if (!carry_corner (figure, no_work, shown, &g_array_index (corners, PalPoint, i)))
      return FALSE;
  return TRUE;
}

/**
 * pal_no_work_add_path:
 * @cr: what to draw on; its user space is the millimetres of the view
 * @figure: (nullable): the figure of the view; without it parts are known in the view that they were made in
 * @view: the view that is drawn
 * @no_work: where nobody is to work
 *
 * Makes the outline of what is meant the path, as this view shows it: all of the zone, or the part of it that
 * was drawn or tapped here, in a close-up of what is seen here or in the view that this is a close-up of.
 * Where nobody knows which part of it another view shows, all of the zone is the path.
 *
 * Returns: how much of it is known; with %PAL_NO_WORK_UNSEEN the path is empty.
 */
PalNoWorkSeen
pal_no_work_add_path (cairo_t *cr, PalFigure *figure, PalFigureView *view, PalNoWork *no_work)
{
  const PalRegion *zone;
  g_autoptr (GArray) corners = NULL;

  g_return_val_if_fail (cr != NULL && PAL_IS_FIGURE_VIEW (view), PAL_NO_WORK_UNSEEN);
  g_return_val_if_fail (PAL_IS_NO_WORK (no_work), PAL_NO_WORK_UNSEEN);

  cairo_new_path (cr);
  zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, pal_no_work_get_zone (no_work));
  if (zone == NULL)
    return PAL_NO_WORK_UNSEEN;
  if (pal_no_work_get_shape (no_work) == PAL_NO_WORK_ZONE)
    {
      pal_svg_path_append (zone->path, cr);
      return PAL_NO_WORK_SEEN;
    }
  corners = dup_corners (no_work);
  if (!carry (figure, no_work, pal_figure_view_get_view (view), corners))
    {
      pal_svg_path_append (zone->path, cr);
      return PAL_NO_WORK_SOMEWHERE;
    }
  for (guint i = 0; i < corners->len; i++)
    cairo_line_to (
      cr, g_array_index (corners, PalPoint, i).u, g_array_index (corners, PalPoint, i).v);
  cairo_close_path (cr);
  return PAL_NO_WORK_SEEN;
}
