/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-view"

#include "pal-body-silhouette.h"

/**
 * pal_body_silhouette_snapshot:
 * @snapshot: where to draw
 * @view: (nullable): a view of a figure, or %NULL while it is not loaded
 * @extent: what is shown of it, in millimetres
 * @scale: pixels in a millimetre
 * @visible: the part of the widget that can be seen, in pixels
 *
 * What is there before the first texture is: the silhouette, as faint as a shadow.
 */
void
pal_body_silhouette_snapshot (GtkSnapshot *snapshot,
                              PalFigureView *view,
                              const cairo_rectangle_t *extent,
                              double scale,
                              const graphene_rect_t *visible)
{
  cairo_t *cr;

  if (view == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, visible);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -extent->x, -extent->y);
  pal_svg_path_append (pal_figure_view_get_outline (view), cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgba (cr, 0.5, 0.45, 0.42, 0.18);
  cairo_fill (cr);
  cairo_destroy (cr);
}
