/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-reach"

#include "pal-no-work-symbol.h"

#include <math.h>

/* Pixels in a millimetre: zones and muscles are told apart well enough by cells of 2 mm. */
#define SCALE 0.5

/* A region counts as touched from so much of it on, as a zone does by a mark. */
#define TOUCHED 0.02

/* How much of the surface is covered, in pixels. */
static double
sum_up (cairo_surface_t *surface)
{
  const guint8 *data;
  int stride = cairo_image_surface_get_stride (surface);
  guint64 sum = 0;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      sum += data[y * stride + x];
  return (double) sum / 255.0;
}

/**
 * pal_no_work_reaches:
 * @no_work: where nobody is to work
 * @view: a view
 * @region: a zone, muscle or bone of the view
 *
 * A muscle lies under such a place where the drawing shows both; nothing is known of how deep it goes.
 *
 * Returns: whether so much of @region lies there that whoever works on it works there too: 2 % of it, as for
 *   a zone that a mark touches.
 */
gboolean
pal_no_work_reaches (PalNoWork *no_work, PalFigureView *view, const PalRegion *region)
{
  const PalRegion *zone;
  cairo_surface_t *surface;
  cairo_t *cr;
  double all, shared;

  g_return_val_if_fail (PAL_IS_NO_WORK (no_work) && PAL_IS_FIGURE_VIEW (view), FALSE);
  g_return_val_if_fail (region != NULL, FALSE);

  zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, pal_no_work_get_zone (no_work));
  if (zone == NULL)
    return FALSE;
  if (zone == region)
    return TRUE;
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8,
                                        (int) ceil (region->bounds.width * SCALE) + 1,
                                        (int) ceil (region->bounds.height * SCALE) + 1);
  cr = cairo_create (surface);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, -region->bounds.x, -region->bounds.y);
  cairo_new_path (cr);
  pal_svg_path_append (region->path, cr);
  cairo_fill (cr);
  all = sum_up (surface);
  cairo_set_operator (cr, CAIRO_OPERATOR_IN);
  pal_no_work_add_path (cr, view, zone, no_work);
  cairo_fill (cr);
  shared = sum_up (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return all > 0.0 && shared >= all * TOUCHED;
}
