/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-view"

#include "pal-body-overlay.h"

#include <math.h>

#include "pal-author-compare.h"
#include "pal-mark-layout.h"
#include "pal-mark-symbol.h"

/* Pixels. */
#define LINE 1.5
#define DASH 5.0
#define HATCH 5.0 /* between the lines of what is often felt */
#define DOTS 8.0  /* between the dots of what is sometimes felt */
#define DOT 0.9
#define SIGN 9.0 /* of a place to keep off */

typedef enum
{
  LOOK_OFTEN,     /* filled and framed */
  LOOK_SOMETIMES, /* a broken frame */
  LOOK_DANGER,    /* a frame of dots and dashes, and a sign */
  LOOK_ITSELF,    /* a frame that is wider, with little in it */
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

/* Dense lines for what is often felt, dots far apart for what is sometimes; as wide apart at every
 * zoom, and in step across the zones. To be called with the path and without a transformation. */
static void
draw_pattern (cairo_t *cr, const GdkRGBA *colour, Look look)
{
  double left, top, right, bottom;

  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  cairo_new_path (cr);
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, 0.55);
  if (look == LOOK_OFTEN)
    {
      cairo_set_line_width (cr, 1.0);
      for (double at = HATCH * floor ((left - bottom) / HATCH); at < right - top; at += HATCH)
        {
          cairo_move_to (cr, at + top, top);
          cairo_line_to (cr, at + bottom, bottom);
        }
      cairo_stroke (cr);
    }
  else
    {
      for (double y = DOTS * floor (top / DOTS); y < bottom; y += DOTS)
        for (double x = DOTS * floor (left / DOTS); x < right; x += DOTS)
          {
            cairo_new_sub_path (cr);
            cairo_arc (cr, x, y, DOT, 0.0, 2.0 * G_PI);
          }
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

static void
draw_region (cairo_t *cr, const PalRegion *region, const GdkRGBA *colour, Look look)
{
  static const double dashes[] = { DASH, DASH };
  static const double dots[] = { 2.0 * DASH, 3.0, 1.5, 3.0 };
  double width = look == LOOK_ITSELF ? 2.0 * LINE : LINE;

  cairo_new_path (cr);
  pal_svg_path_append (region->path, cr);
  if (look == LOOK_OFTEN || look == LOOK_ITSELF)
    {
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      cairo_set_source_rgba (
        cr, colour->red, colour->green, colour->blue, look == LOOK_OFTEN ? 0.22 : 0.15);
      cairo_fill_preserve (cr);
    }
  /* Lines are as wide at every zoom. */
  cairo_save (cr);
  cairo_identity_matrix (cr);
  if (look == LOOK_OFTEN || look == LOOK_SOMETIMES)
    {
      cairo_path_t *path = cairo_copy_path (cr);

      draw_pattern (cr, colour, look);
      cairo_new_path (cr);
      cairo_append_path (cr, path);
      cairo_path_destroy (path);
    }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_halo (cr, colour);
  cairo_set_line_width (cr, width + 2.0);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, 1.0);
  cairo_set_line_width (cr, width);
  if (look == LOOK_DANGER)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0.0);
  else
    cairo_set_dash (cr, dashes, look == LOOK_SOMETIMES ? G_N_ELEMENTS (dashes) : 0, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A triangle with an exclamation mark, where the zone is widest. */
static void
draw_danger (cairo_t *cr, PalFigureView *view, const PalRegion *region, const GdkRGBA *colour)
{
  PalPoint point;
  double x, y;

  draw_region (cr, region, colour, LOOK_DANGER);
  pal_figure_view_get_inmost (view, region, &point);
  x = point.u;
  y = point.v;
  cairo_user_to_device (cr, &x, &y);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_move_to (cr, x, y - SIGN);
  cairo_line_to (cr, x + SIGN, y + 0.7 * SIGN);
  cairo_line_to (cr, x - SIGN, y + 0.7 * SIGN);
  cairo_close_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgb (cr, 1.0, 0.82, 0.2);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.2, 0.1, 0.0);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_move_to (cr, x, y - 0.45 * SIGN);
  cairo_line_to (cr, x, y + 0.15 * SIGN);
  cairo_set_line_width (cr, 2.0);
  cairo_stroke (cr);
  cairo_arc (cr, x, y + 0.43 * SIGN, 1.2, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * pal_body_overlay_draw:
 * @self: (nullable): what is looked at
 * @view: a view of the figure
 * @areas: (nullable): what stands for its zones, or %NULL if they do themselves
 * @colour: of the lines
 * @cr: in millimetres of the view
 *
 * The region itself, whatever layer it is in, the zones in which it may be felt, and those to keep
 * off.
 */
void
pal_body_overlay_draw (const PalBodyOverlay *self,
                       PalFigureView *view,
                       PalZoneAreas *areas,
                       const GdkRGBA *colour,
                       cairo_t *cr)
{
  const PalRegion *region;
  const PalZoneArea *area;

  g_return_if_fail (PAL_IS_FIGURE_VIEW (view));

  if (self == NULL)
    return;
  for (int weight = PAL_WEIGHT_SPILLOVER; weight <= PAL_WEIGHT_ESSENTIAL; weight++)
    for (guint i = 0; self->referrals != NULL && i < self->referrals->len; i++)
      {
        const PalReferral *referral = g_ptr_array_index (self->referrals, i);

        region = pal_figure_view_lookup (view, PAL_LAYER_ZONES, referral->zone);
        if ((int) referral->weight == weight && region != NULL)
          draw_region (
            cr, region, colour, weight == PAL_WEIGHT_ESSENTIAL ? LOOK_OFTEN : LOOK_SOMETIMES);
      }

  for (guint i = 0; self->dangers != NULL && self->dangers[i] != NULL; i++)
    {
      region = pal_figure_view_lookup (view, PAL_LAYER_ZONES, self->dangers[i]);
      if (region != NULL)
        draw_danger (cr, view, region, colour);
    }
  region = self->region != NULL ? pal_figure_view_find (view, self->region) : NULL;
  area = areas != NULL && region != NULL ? pal_zone_areas_lookup (areas, region->key) : NULL;
  if (area != NULL)
    region = &area->region;
  if (region != NULL)
    draw_region (cr, region, colour, LOOK_ITSELF);
}

/* What the two say of one zone, the client first. */
static char *
dup_sign (const PalAuthorDifference *difference)
{
  if (difference->type != PAL_DIFFERENCE_INTENSITY)
    return g_strdup ("≠");
  return g_strdup_printf ("≠ %d·%d",
                          pal_mark_get_intensity (difference->client),
                          pal_mark_get_intensity (difference->therapist));
}

static PalAuthor
get_only (const PalAuthorDifference *difference)
{
  if (difference->type == PAL_DIFFERENCE_ONLY_CLIENT)
    return PAL_AUTHOR_CLIENT;
  if (difference->type == PAL_DIFFERENCE_ONLY_THERAPIST)
    return PAL_AUTHOR_THERAPIST;
  return PAL_AUTHOR_NONE;
}

/* The zone of a difference in the view, or NULL. */
static const PalRegion *
find_differing (const PalBodyOverlay *self, PalFigureView *view, guint index)
{
  const PalAuthorDifference *difference = g_ptr_array_index (self->differences, index);

  return pal_figure_view_lookup (view, PAL_LAYER_ZONES, difference->zone);
}

static void
frame_difference (cairo_t *cr, const PalMarkPalette *palette, const PalRegion *region, double scale)
{
  static const double dashes[] = { 2.0 * DASH, DASH };

  cairo_new_path (cr);
  pal_svg_path_append (region->path, cr);
  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  pal_mark_palette_set (cr, palette->paper, 0.9);
  cairo_set_line_width (cr, 5.0);
  cairo_stroke_preserve (cr);
  pal_mark_palette_set (cr, palette->letter, 1.0);
  cairo_set_line_width (cr, 2.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A sign that had to go aside is tied to its zone. */
static void
tie_sign (cairo_t *cr, const PalMarkPalette *palette, const PalMarkLabel *sign, double scale)
{
  if (fabs (sign->x - sign->anchor_x) <= sign->width / 2.0
      && fabs (sign->y - sign->anchor_y) <= sign->height / 2.0)
    return;
  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  pal_mark_symbol_draw_tie (
    cr, palette, palette->letter, 1.0, sign->anchor_x, sign->anchor_y, sign->x, sign->y);
  cairo_restore (cr);
}

/**
 * pal_body_overlay_place_signs:
 * @self: (nullable): what is looked at
 * @view: a view of the figure
 * @painter: what draws the marks
 * @scale: pixels in a millimetre
 *
 * A sign for each difference, of no size where the view does not show its zone. On the border,
 * since the number of a mark stands in the middle; and below, since it stands above where the zone
 * is small.
 *
 * Returns: (nullable) (transfer full) (element-type PalMarkLabel): where the signs stand, or %NULL
 * if none are shown
 */
GArray *
pal_body_overlay_place_signs (const PalBodyOverlay *self,
                              PalFigureView *view,
                              PalMarkPainter *painter,
                              double scale)
{
  double size;
  GArray *signs;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (view) && painter != NULL && scale > 0.0, NULL);

  if (self == NULL || self->differences == NULL)
    return NULL;
  size = pal_mark_painter_get_size (painter, scale);
  signs = g_array_new (FALSE, TRUE, sizeof (PalMarkLabel));
  g_array_set_size (signs, self->differences->len);
  for (guint i = 0; i < signs->len; i++)
    {
      const PalAuthorDifference *difference = g_ptr_array_index (self->differences, i);
      const PalRegion *region = find_differing (self, view, i);
      PalMarkLabel *sign = &g_array_index (signs, PalMarkLabel, i);
      g_autofree char *text = dup_sign (difference);

      if (region == NULL)
        continue;
      pal_svg_path_get_nearest (region->path,
                                region->bounds.x,
                                region->bounds.y + region->bounds.height,
                                &sign->anchor_x,
                                &sign->anchor_y);
      sign->anchor_x *= scale;
      sign->anchor_y *= scale;
      pal_mark_symbol_measure_sign (
        text, get_only (difference), size, &sign->width, &sign->height);
    }
  pal_mark_painter_place (painter, scale, signs);
  return signs;
}

/**
 * pal_body_overlay_draw_differences:
 * @self: what is looked at
 * @view: a view of the figure
 * @signs: (element-type PalMarkLabel): where the signs stand
 * @theme: for which background
 * @cr: in millimetres of the view
 * @scale: pixels in a millimetre
 *
 * Frames each zone in which the authors say different things. To be drawn over what is filled and
 * below the symbols of the marks, which are larger than small zones are.
 */
void
pal_body_overlay_draw_differences (const PalBodyOverlay *self,
                                   PalFigureView *view,
                                   GArray *signs,
                                   PalTheme theme,
                                   cairo_t *cr,
                                   double scale)
{
  const PalMarkPalette *palette = pal_mark_palette_get (theme);

  g_return_if_fail (self != NULL && PAL_IS_FIGURE_VIEW (view) && scale > 0.0);
  g_return_if_fail (signs != NULL && signs->len == self->differences->len);

  for (guint i = 0; i < signs->len; i++)
    if (find_differing (self, view, i) != NULL)
      frame_difference (cr, palette, find_differing (self, view, i), scale);
  for (guint i = 0; i < signs->len; i++)
    if (find_differing (self, view, i) != NULL)
      tie_sign (cr, palette, &g_array_index (signs, PalMarkLabel, i), scale);
}

/**
 * pal_body_overlay_draw_signs:
 * @self: what is looked at
 * @signs: (element-type PalMarkLabel): where the signs stand
 * @size: of symbols, 1 for the usual size
 * @theme: for which background
 * @cr: in millimetres of the view
 * @scale: pixels in a millimetre
 *
 * Says of each difference who marked something, or what the two say; to be drawn over the symbols.
 */
void
pal_body_overlay_draw_signs (
  const PalBodyOverlay *self, GArray *signs, double size, PalTheme theme, cairo_t *cr, double scale)
{
  const PalMarkPalette *palette = pal_mark_palette_get (theme);

  g_return_if_fail (self != NULL && signs != NULL && signs->len == self->differences->len);

  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  for (guint i = 0; i < signs->len; i++)
    {
      const PalAuthorDifference *difference = g_ptr_array_index (self->differences, i);
      const PalMarkLabel *sign = &g_array_index (signs, PalMarkLabel, i);
      g_autofree char *text = dup_sign (difference);

      if (sign->width > 0.0)
        pal_mark_symbol_draw_sign (
          cr, palette, text, get_only (difference), sign->x, sign->y, size);
    }
  cairo_restore (cr);
}
