/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure"

#include "pal-figure-private.h"

#include <math.h>

#include "pal-region-key.h"

/* Millimetres by which the border of a zone may differ between a close-up and the view of the body
 * with the same frame. What lies farther outside is beyond the edge of the close-up. */
#define TOLERANCE 6.0

/* Millimetres from the border at which a place is put that is seen edge on. */
#define EDGE 1.5

/* A zone of which a close-up shows less than this share is cut off by its edge, and follows the
 * wrist. Everything here is done on the right. */
#define CUT 0.6
#define WRIST "wrist-r"

/* Close-ups that are drawn in the frame of their view of the body. */
static gboolean
shares_frame (PalView close_up)
{
  return pal_view_get_part (close_up) == PAL_PART_HEAD || close_up == PAL_VIEW_FOOT_OUTER_L
         || close_up == PAL_VIEW_FOOT_OUTER_R;
}

static gboolean
is_inner (PalView close_up)
{
  return close_up == PAL_VIEW_FOOT_INNER_L || close_up == PAL_VIEW_FOOT_INNER_R;
}

/* By how much the same skin is turned in the view of the body. The foot stands on its toes in the
 * close-ups from above and from below. */
static double
get_turn (PalView close_up, PalView main_view)
{
  gboolean top = close_up == PAL_VIEW_FOOT_TOP_L || close_up == PAL_VIEW_FOOT_TOP_R;
  gboolean sole = close_up == PAL_VIEW_FOOT_SOLE_L || close_up == PAL_VIEW_FOOT_SOLE_R;

  return (top && main_view == PAL_VIEW_FRONT) || (sole && main_view == PAL_VIEW_BACK) ? G_PI : 0.0;
}

static const PalRegion *
look_up (PalFigure *self, PalView view, const char *zone)
{
  return pal_figure_view_lookup (pal_figure_get_view (self, view), PAL_LAYER_ZONES, zone);
}

/* Whether places of the zone go from the close-up to this view of the body and back: each goes to
 * one only. */
static gboolean
belongs (PalFigure *self, PalView close_up, PalView main_view, const char *zone)
{
  if (main_view == pal_view_get_main (close_up))
    return TRUE;
  return main_view == pal_view_get_second_main (close_up)
         && look_up (self, pal_view_get_main (close_up), zone) == NULL;
}

static gboolean
carry_in_frame (
  PalFigure *self, PalView to, const PalRegion *zone, gboolean corner, PalPoint *point)
{
  if (corner)
    return TRUE;
  if (!pal_svg_path_contains (zone->path, point->u, point->v)
      && pal_svg_path_get_distance (zone->path, point->u, point->v) > TOLERANCE)
    return FALSE;
  pal_figure_view_clamp (pal_figure_get_view (self, to), zone, &point->u, &point->v);
  return TRUE;
}

/* The inner side of a foot is its edge from front and back, at the same height. */
static void
carry_to_edge (PalFigure *self, PalView to, const PalRegion *zone, PalPoint *point)
{
  const cairo_rectangle_t *bounds = &zone->bounds;
  double v = CLAMP (point->v, bounds->y + EDGE, bounds->y + bounds->height - EDGE);
  double low, high;

  if (!pal_svg_path_get_extent_at (zone->path, v, &low, &high))
    {
      low = bounds->x;
      high = bounds->x + bounds->width;
    }
  point->v = v;
  point->u = fabs (low) < fabs (high) ? low + EDGE : high - EDGE;
  pal_figure_view_clamp (pal_figure_get_view (self, to), zone, &point->u, &point->v);
}

/* Whether the edge of the close-up cuts the zone off: a forearm. */
static gboolean
is_cut (PalFigure *self, PalView close_up, PalView main_view, const char *zone)
{
  return pal_view_get_part (close_up) == PAL_PART_HAND
         && look_up (self, close_up, zone)->area < CUT * look_up (self, main_view, zone)->area;
}

static gboolean
carry_by_zone (
  PalFigure *self, PalView from, PalView to, const char *zone, gboolean corner, PalPoint *point)
{
  gboolean back = !pal_view_is_close_up (from);
  PalView close_up = back ? to : from;
  PalView main_view = back ? from : to;
  gboolean cut = is_cut (self, close_up, main_view, zone);
  const PalZoneWarp *warp = pal_figure_get_warp (
    self, close_up, main_view, cut ? WRIST : zone, get_turn (close_up, main_view));

  if (warp == NULL)
    return FALSE;
  if (cut)
    {
      *point = pal_zone_warp_extend (warp, *point, back);
      return carry_in_frame (self, to, look_up (self, to, zone), corner, point);
    }
  pal_figure_view_clamp (
    pal_figure_get_view (self, from), look_up (self, from, zone), &point->u, &point->v);
  *point = pal_zone_warp_carry (warp, *point, back);
  pal_figure_view_clamp (
    pal_figure_get_view (self, to), look_up (self, to, zone), &point->u, &point->v);
  return TRUE;
}

static gboolean carry_either (PalFigure *self,
                              PalView from,
                              const char *zone,
                              const PalPoint *point,
                              PalView to,
                              gboolean corner,
                              PalPoint *carried);

/* The close-ups are the adult's, so that the way to another figure leads through its views. */
static gboolean
carry_by_adult (
  PalFigure *self, PalView from, const char *zone, PalView to, gboolean corner, PalPoint *point)
{
  gboolean out = pal_view_is_close_up (from);
  const PalBodyWarp *warp = pal_figure_get_body_warp (
      self, pal_figure_get_id (self), pal_figure_get_version (self), out ? to : from);
  const PalRegion *target = look_up (self, to, zone);

  if (warp == NULL || target == NULL)
    return FALSE;
  if (!out)
    *point = pal_body_warp_carry (warp, *point, TRUE);
  if (!carry_either (pal_figure_get_adult (self), from, zone, point, to, corner, point))
    return FALSE;
  if (out)
    *point = pal_body_warp_carry (warp, *point, FALSE);
  if (!corner)
    pal_figure_view_clamp (pal_figure_get_view (self, to), target, &point->u, &point->v);
  return TRUE;
}

static gboolean
carry (PalFigure *self,
       PalView from,
       const char *zone,
       PalView to,
       gboolean corner,
       PalPoint *point)
{
  gboolean out = pal_view_is_close_up (from);
  PalView close_up = out ? from : to;
  PalView main_view = out ? to : from;
  const PalRegion *target;

  if (!belongs (self, close_up, main_view, zone) || look_up (self, from, zone) == NULL)
    return FALSE;
  target = look_up (self, to, zone);
  if (target == NULL)
    return FALSE;
  if (shares_frame (close_up))
    return carry_in_frame (self, to, target, corner, point);
  if (is_inner (close_up))
    {
      if (out && !corner)
        carry_to_edge (self, to, target, point);
      return out && !corner;
    }
  return carry_by_zone (self, from, to, zone, corner, point);
}

static gboolean
carry_either (PalFigure *self,
              PalView from,
              const char *zone,
              const PalPoint *point,
              PalView to,
              gboolean corner,
              PalPoint *carried)
{
  g_autofree char *other = NULL;
  gboolean found;

  *carried = *point;
  if (from == to)
    return TRUE;
  if (zone == NULL || pal_view_is_close_up (from) == pal_view_is_close_up (to)
      || !pal_figure_has_view (self, from) || !pal_figure_has_view (self, to))
    return FALSE;
  if (pal_figure_get_adult (self) != self)
    return carry_by_adult (self, from, zone, to, corner, carried);
  if (pal_region_key_get_side (zone) != PAL_SIDE_LEFT)
    return carry (self, from, zone, to, corner, carried);

  /* By way of the right side, so that nothing depends on where a path begins. */
  other = pal_region_key_mirror (zone);
  carried->u = -carried->u;
  found = carry (self, pal_view_mirror (from), other, pal_view_mirror (to), corner, carried);
  carried->u = -carried->u;
  return found;
}

/**
 * pal_figure_carry:
 * @self: a figure
 * @from: the view in which something is marked
 * @zone: (nullable): the region key of the zone that it lies in
 * @point: the place, in millimetres of @from
 * @to: the view in which it is to be shown
 * @carried: (out): the place, in millimetres of @to; always in @zone
 *
 * Says where a place of one view is in another that shows the same skin from the same direction: a
 * close-up and the view of the body that it belongs to. The close-ups of the head and of the outer
 * side of a foot have the millimetres of that view. A place of a hand, of the top of a foot or of
 * a sole is carried by where it lies within its zone (see #PalZoneWarp), one of a forearm by where
 * it lies from the wrist. The inner side of a foot is only an edge in the views of the body: a
 * place on it is shown there at its height, and nothing comes back. What is carried is for
 * showing, never for storing.
 *
 * Left and right mirror each other exactly.
 *
 * Returns: %FALSE if @to does not show the place.
 */
gboolean
pal_figure_carry (PalFigure *self,
                  PalView from,
                  const char *zone,
                  const PalPoint *point,
                  PalView to,
                  PalPoint *carried)
{
  g_return_val_if_fail (PAL_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (point != NULL && carried != NULL, FALSE);

  return carry_either (self, from, zone, point, to, FALSE, carried);
}

/**
 * pal_figure_carry_corner:
 * @self: a figure
 * @from: the view in which something is drawn around
 * @zone: (nullable): the region key of the zone at the corner, or of one nearby that @to shows
 * @point: a corner of the line, in millimetres of @from
 * @to: the view in which it is to be shown
 * @carried: (out): the place, in millimetres of @to
 *
 * As pal_figure_carry(), but what is drawn around may reach out of the zone, off the body and beyond the
 * edge of a close-up, and keeps its shape where the two views let it. What is seen edge on has none.
 *
 * Returns: %FALSE if @to does not show the place.
 */
gboolean
pal_figure_carry_corner (PalFigure *self,
                         PalView from,
                         const char *zone,
                         const PalPoint *point,
                         PalView to,
                         PalPoint *carried)
{
  g_return_val_if_fail (PAL_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (point != NULL && carried != NULL, FALSE);

  return carry_either (self, from, zone, point, to, TRUE, carried);
}
