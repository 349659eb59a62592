/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-view"

#include "pal-figure-view.h"

/* The most that a region loses to smaller ones beside it, as a share of what it is wider than they are: so
 * that it is never harder to hit than they become. */
#define SHARE 0.5

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
 * @reach: how far the press may be from a region that is hard to hit, in millimetres
 * @by_finger: whether a finger pressed, which covers what it means, and not a pointer or a pen
 *
 * What a press means. On the body, a pointer means what it points at. A finger may also mean a region
 * beside it that is less than @reach wide at its widest, if that is the nearest and what lies under the
 * finger is larger: of that, the half at least that is farthest from its border stays its own. Beside the
 * body nothing else can be meant, and every press finds such a region, unless one that is easy to hit is
 * nearer.
 *
 * Returns: (transfer none) (nullable): a region of the layer, or the zone where it shows none; it need not
 *   hold the place.
 */
const PalRegion *
pal_figure_view_pick_near (PalFigureView *self,
                           PalLayer layer,
                           double u,
                           double v,
                           double reach,
                           gboolean by_finger)
{
  const PalRegion *under;
  const PalRegion *nearest = NULL;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && reach >= 0.0, NULL);

  under = find_under (self, layer, u, v);
  if (under != NULL && !by_finger)
    return under;
  for (guint i = 0; i < pal_figure_view_get_n_regions (self, layer); i++)
    {
      const PalRegion *region = pal_figure_view_get_region (self, layer, i);
      const cairo_rectangle_t *box = &region->bounds;
      gboolean small = 2.0 * pal_figure_view_get_radius (self, region) < reach;
      double distance;

      if (region == under || (under != NULL && !small) || u < box->x - reach
          || u > box->x + box->width + reach || v < box->y - reach
          || v > box->y + box->height + reach)
        continue;
      /* Beyond the frame of a close-up, where the body goes on unseen. */
      if (under == NULL && pal_svg_path_contains (region->path, u, v))
        return NULL;
      distance = pal_svg_path_get_distance (region->path, u, v);
      if (distance > get_reach (self, region, under, reach) || distance >= least)
        continue;
      least = distance;
      nearest = small ? region : NULL;
    }
  return nearest != NULL ? nearest : under;
}
