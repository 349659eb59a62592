/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

/* What is looked at beside the map, over its drawing: the zones in which a muscle may be felt, and the
 * muscle itself where the layer does not show it. */

#include "pal-body-map-private.h"

#include "pal-colour.h"

/* Pixels. */
#define LINE 1.5
#define DASH 5.0

static const double dashes[] = { DASH, DASH };

static gboolean
get_colour (PalBodyMap *self, GdkRGBA *colour)
{
  for (guint i = 0; i < self->n_shown; i++)
    {
      PalBodyView *view = self->views[self->shown[i]];

      if (pal_body_view_get_n_regions (view) > 0)
        {
          pal_colour_of_widget (GTK_WIDGET (pal_body_view_get_region (view, 0)), colour);
          return TRUE;
        }
    }
  return FALSE;
}

typedef enum
{
  LOOK_OFTEN,     /* filled and framed */
  LOOK_SOMETIMES, /* a broken frame */
  LOOK_MUSCLE,    /* a frame that is wider */
} Look;

/* Around a line, so that it shows on every drawing. */
static void
set_halo (cairo_t *cr, const GdkRGBA *colour)
{
  double light = 0.3 * colour->red + 0.6 * colour->green + 0.1 * colour->blue;

  if (light > 0.5)
    cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, 0.6);
  else
    cairo_set_source_rgba (cr, 1.0, 1.0, 1.0, 0.8);
}

static void
draw_region (cairo_t *cr, const PalRegion *region, const GdkRGBA *colour, Look look)
{
  double width = look == LOOK_MUSCLE ? 2.0 * LINE : LINE;

  cairo_new_path (cr);
  cairo_save (cr);
  pal_svg_path_append (region->path, cr);
  cairo_restore (cr);
  if (look == LOOK_OFTEN)
    {
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, 0.25);
      cairo_fill_preserve (cr);
    }
  /* Lines are as wide at every zoom. */
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_halo (cr, colour);
  cairo_set_line_width (cr, width + 2.0);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, 1.0);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, look == LOOK_SOMETIMES ? G_N_ELEMENTS (dashes) : 0, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_view (PalBodyMap *self, PalBodyView *view, cairo_t *cr, const GdkRGBA *colour)
{
  PalFigureView *figure_view = pal_body_view_get_figure_view (view);
  const PalRegion *region;

  for (int weight = PAL_WEIGHT_SPILLOVER; weight <= PAL_WEIGHT_ESSENTIAL; weight++)
    for (guint i = 0; self->referrals != NULL && i < self->referrals->len; i++)
      {
        const PalReferral *referral = g_ptr_array_index (self->referrals, i);

        region = pal_figure_view_lookup (figure_view, PAL_LAYER_ZONES, referral->zone);
        if ((int) referral->weight == weight && region != NULL)
          draw_region (
              cr, region, colour, weight == PAL_WEIGHT_ESSENTIAL ? LOOK_OFTEN : LOOK_SOMETIMES);
      }

  /* Where the layer shows it, the region has a frame of its own. */
  if (self->selected_region == NULL || pal_body_view_lookup (view, self->selected_region) != NULL)
    return;
  region = pal_figure_view_find (figure_view, self->selected_region);
  if (region != NULL)
    draw_region (cr, region, colour, LOOK_MUSCLE);
}

static GskRenderNode *
draw (PalBodyMap *self, const GdkRGBA *colour)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0,
                                             0,
                                             (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                             (float) gtk_widget_get_height (GTK_WIDGET (self)));
  GskRenderNode *node = gsk_cairo_node_new (&area);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  for (guint i = 0; i < self->n_shown; i++)
    {
      PalBodyView *view = self->views[self->shown[i]];
      graphene_point_t corner;
      double u, v, next_u, next_v;

      if (pal_body_view_get_figure_view (view) == NULL
          || gtk_widget_get_width (GTK_WIDGET (view)) <= 0
          || !gtk_widget_compute_point (
              GTK_WIDGET (view), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &corner))
        continue;
      pal_body_view_to_figure (view, 0.0, 0.0, &u, &v);
      pal_body_view_to_figure (view, 1.0, 1.0, &next_u, &next_v);
      cairo_save (cr);
      cairo_translate (cr, corner.x, corner.y);
      cairo_scale (cr, 1.0 / (next_u - u), 1.0 / (next_v - v));
      cairo_translate (cr, -u, -v);
      draw_view (self, view, cr, colour);
      cairo_restore (cr);
    }
  cairo_destroy (cr);
  return node;
}

/* For the snapshot of the map: draws once, and again after something moved. */
void
pal_body_map_snapshot_overlay (PalBodyMap *self, GtkSnapshot *snapshot)
{
  GdkRGBA colour;

  if (self->selected_region == NULL && self->referrals == NULL)
    return;
  if (self->overlay == NULL && get_colour (self, &colour))
    self->overlay = draw (self, &colour);
  if (self->overlay != NULL)
    gtk_snapshot_append_node (snapshot, self->overlay);
}

void
pal_body_map_drop_overlay (PalBodyMap *self)
{
  g_clear_pointer (&self->overlay, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pal_body_map_set_referrals:
 * @self: a map
 * @referrals: (nullable) (element-type PalReferral): the zones in which what is looked at may be
 *   felt, or %NULL to show none
 */
void
pal_body_map_set_referrals (PalBodyMap *self, GPtrArray *referrals)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  if (self->referrals == NULL && referrals == NULL)
    return;
  g_clear_pointer (&self->referrals, g_ptr_array_unref);
  self->referrals = referrals != NULL ? g_ptr_array_ref (referrals) : NULL;
  pal_body_map_drop_overlay (self);
}
