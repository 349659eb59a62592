/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-view"

#include "pal-figure-view-private.h"

#include <math.h>

/* The most that a region loses to smaller ones beside it, as a share of what it is wider than they are: so
 * that it is never harder to hit than they become. */
#define SHARE 0.5

/* How far ahead something lies at least that is in a direction, in millimetres. */
#define MIN_ALONG 0.5

/* How much a millimetre to the side counts against one in the direction. */
#define SIDEWAYS 2.0

/* What lies farther to the side than this many times its distance ahead is not in the direction. */
#define CONE 2.5

/* That comes behind everything that lies straighter, however far that is. */
#define BEYOND 1e6

/* How far from a small region a press still means it, where @under lies there. */
static double
get_reach (PalFigureView *self, const PalRegion *small, const PalRegion *under, double reach)
{
  if (under == NULL)
    return reach;
  return MIN (reach,
              SHARE
                * (pal_figure_view_get_radius (self, under)
                   - pal_figure_view_get_radius (self, small)));
}

/* Whether the place may be so near to the region: a quick look. */
static gboolean
is_around (const PalRegion *region, double u, double v, double reach)
{
  const cairo_rectangle_t *box = &region->bounds;

  return u >= box->x - reach && u <= box->x + box->width + reach && v >= box->y - reach
         && v <= box->y + box->height + reach;
}

/* What lies at the place: beside all that a layer of muscles shows, but on the body, the zone. */
static const PalRegion *
find_under (PalFigureView *self, PalLayer layer, double u, double v)
{
  const PalRegion *under = pal_figure_view_pick (self, layer, u, v);

  if (under == NULL && layer != PAL_LAYER_ZONES)
    under = pal_figure_view_pick (self, PAL_LAYER_ZONES, u, v);
  return under;
}

/**
 * pal_figure_view_pick_near:
 * @self: a view
 * @layer: the layer that is shown, one with regions
 * @u: millimetres
 * @v: millimetres
 * @reach: how far a finger may be from a region that is hard to hit, in millimetres
 *
 * What a finger means, which covers what it presses: what lies under it, or a region beside it that is
 * less than @reach wide at its widest, if that is the nearest and what lies under the finger is larger: of
 * that, the half at least that is farthest from its border stays its own. Beside the body nothing else can
 * be meant, and it finds such a region, unless one that is easy to hit is nearer.
 *
 * Returns: (transfer none) (nullable): a region of the layer, or the zone where it shows none; it need not
 *   hold the place.
 */
const PalRegion *
pal_figure_view_pick_near (PalFigureView *self, PalLayer layer, double u, double v, double reach)
{
  const PalRegion *under;
  const PalRegion *nearest = NULL;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && reach >= 0.0, NULL);

  under = find_under (self, layer, u, v);
  for (guint i = 0; i < pal_figure_view_get_n_regions (self, layer); i++)
    {
      const PalRegion *region = pal_figure_view_get_region (self, layer, i);
      gboolean narrow = 2.0 * pal_figure_view_get_radius (self, region) < reach;
      double distance;

      if (region == under || (under != NULL && !narrow) || !is_around (region, u, v, reach))
        continue;
      /* Beyond the frame of a close-up, where the body goes on unseen. */
      if (under == NULL && pal_svg_path_contains (region->path, u, v))
        return NULL;
      distance = pal_svg_path_get_distance (region->path, u, v);
      if (distance > get_reach (self, region, under, reach) || distance >= least)
        continue;
      least = distance;
      nearest = narrow ? region : NULL;
    }
  return nearest != NULL ? nearest : under;
}

static gboolean
is_small (const PalRegion *region, double width)
{
  return MAX (region->bounds.width, region->bounds.height) < width;
}

static gboolean
is_in_target (PalFigureView *self, const PalRegion *small, double u, double v, double width)
{
  PalPoint inmost;

  if (!is_around (small, u, v, width / 2.0))
    return FALSE;
  pal_figure_view_get_inmost (self, small, &inmost);
  return hypot (u - inmost.u, v - inmost.v) <= width / 2.0;
}

/* The nearest of the small regions whose targets hold the place, where @under lies, which is large. */
static const PalRegion *
find_target (PalFigureView *self,
             PalLayer layer,
             const PalRegion *under,
             double u,
             double v,
             double width)
{
  const PalRegion *nearest = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < pal_figure_view_get_n_regions (self, layer); i++)
    {
      const PalRegion *region = pal_figure_view_get_region (self, layer, i);
      double distance;

      if (!is_small (region, width) || !is_in_target (self, region, u, v, width))
        continue;
      distance = pal_svg_path_get_distance (region->path, u, v);
      if (distance > get_reach (self, region, under, width) || distance >= least)
        continue;
      least = distance;
      nearest = region;
    }
  return nearest;
}

/**
 * pal_figure_view_is_pointed_at:
 * @self: a view
 * @region: one of its regions
 * @u: millimetres
 * @v: millimetres
 * @width: how wide a target is at least, in millimetres
 *
 * Whether a pointer, which sees what it points at, means the region. It means what is drawn at the place. Only
 * what is smaller than @width altogether is hit beside itself as well, in a circle of this width around its
 * inmost point: on the background and on large regions, which keep the inner half of themselves, but not on
 * another small one. Of several the nearest is meant. Asks the outlines, without the id map, so that it can be
 * asked before there is one.
 *
 * Returns: whether the region is the one that is meant.
 */
gboolean
pal_figure_view_is_pointed_at (
  PalFigureView *self, const PalRegion *region, double u, double v, double width)
{
  const PalRegion *under = region;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && region != NULL, FALSE);

  if (is_small (region, width))
    {
      if (!is_around (region, u, v, width / 2.0) || !pal_figure_view_in_frame (self, u, v))
        return FALSE;
      if (pal_svg_path_contains (region->path, u, v))
        return TRUE;
      if (!is_in_target (self, region, u, v, width))
        return FALSE;
      under = pal_figure_view_pick_by_outlines (self, region->layer, u, v);
      if (under != NULL && is_small (under, width))
        return FALSE;
      return find_target (self, region->layer, under, u, v, width) == region;
    }
  return pal_figure_view_contains (self, region, u, v)
         && find_target (self, region->layer, region, u, v, width) == NULL;
}

/**
 * pal_direction_cost:
 * @by: the way from one place to another
 * @direction: one of four: one of its coordinates is 1 or -1, the other 0
 *
 * What lies more or less in the direction comes before what only lies on that side, however far either
 * is.
 *
 * Returns: the least for what is next in the direction; infinite for what is not on that side.
 */
double
pal_direction_cost (const PalPoint *by, const PalPoint *direction)
{
  double along = by->u * direction->u + by->v * direction->v;
  double across = fabs (by->u * direction->v - by->v * direction->u);

  g_return_val_if_fail (fabs (direction->u) + fabs (direction->v) == 1.0, INFINITY);

  if (along < MIN_ALONG)
    return INFINITY;
  return along + SIDEWAYS * across + (across > CONE * along ? BEYOND : 0.0);
}

/**
 * pal_figure_view_find_neighbour:
 * @self: a view
 * @layer: a layer
 * @from: a region of it
 * @direction: see pal_direction_cost()
 *
 * Returns: (nullable): the next region in the direction.
 */
const PalRegion *
pal_figure_view_find_neighbour (PalFigureView *self,
                                PalLayer layer,
                                const PalRegion *from,
                                const PalPoint *direction)
{
  const PalRegion *best = NULL;
  double least = INFINITY;
  PalPoint start;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && from != NULL, NULL);

  pal_figure_view_get_inmost (self, from, &start);
  for (guint i = 0; i < pal_figure_view_get_n_regions (self, layer); i++)
    {
      const PalRegion *region = pal_figure_view_get_region (self, layer, i);
      PalPoint by;
      double cost;

      pal_figure_view_get_inmost (self, region, &by);
      by.u -= start.u;
      by.v -= start.v;
      cost = pal_direction_cost (&by, direction);
      if (region != from && cost < least)
        {
          least = cost;
          best = region;
        }
    }
  return best;
}
