/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-symbol"

#include "pal-no-work-symbol.h"

#include <math.h>

#include "pal-mark-symbol.h"

/* Pixels. */
#define SPACING 7.0
#define LINE 1.4
#define FRAME 2.4
#define RADIUS 8.0
#define BESIDE 2.0 /* between the sign and what stands beside it */

static const PalMarkColour colours[] = {
  [PAL_THEME_LIGHT] = { 0.55, 0.00, 0.10 },
  [PAL_THEME_DARK] = { 1.00, 0.72, 0.55 },
  [PAL_THEME_PRINT] = { 0.00, 0.00, 0.00 },
};

/* Lines both ways: no pen and no quality has those, and they leave a mark beneath to be read. */
static void
hatch (cairo_t *cr, const cairo_rectangle_t *bounds, double scale)
{
  double step = SPACING * sqrt (2.0) / scale;
  double reach = bounds->width + bounds->height;

  cairo_new_path (cr);
  for (double at = 0.0; at < reach; at += step)
    {
      cairo_move_to (cr, bounds->x + at, bounds->y);
      cairo_line_to (cr, bounds->x + at - bounds->height, bounds->y + bounds->height);
      cairo_move_to (cr, bounds->x + bounds->width - at, bounds->y);
      cairo_line_to (
          cr, bounds->x + bounds->width - at + bounds->height, bounds->y + bounds->height);
    }
}

/* A ring with a bar through it. */
static void
draw_sign (cairo_t *cr, const PalMarkPalette *palette, PalMarkColour colour)
{
  double inner = RADIUS * 0.6;

  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, RADIUS, 0.0, 2.0 * G_PI);
  pal_mark_palette_set (cr, palette->paper, 1.0);
  cairo_fill_preserve (cr);
  pal_mark_palette_set (cr, colour, 1.0);
  cairo_set_line_width (cr, 2.6);
  cairo_stroke (cr);
  cairo_move_to (cr, -inner, -inner);
  cairo_line_to (cr, inner, inner);
  cairo_stroke (cr);
}

/**
 * pal_no_work_add_path:
 * @cr: what to draw on; its user space is the millimetres of the view
 * @view: the view that is drawn
 * @region: the zone in it
 * @no_work: where nobody is to work
 *
 * Makes the outline of what is meant in this view the path: all of the zone, or the part of it that was
 * drawn or tapped here.
 */
void
pal_no_work_add_path (cairo_t *cr, PalFigureView *view, const PalRegion *region, PalNoWork *no_work)
{
  guint n_points;
  const PalPoint *points = pal_no_work_get_points (no_work, &n_points);
  gboolean here = pal_no_work_get_view (no_work) == pal_figure_view_get_view (view);

  cairo_new_path (cr);
  if (here && pal_no_work_get_shape (no_work) == PAL_NO_WORK_DRAWN)
    {
      for (guint i = 0; i < n_points; i++)
        cairo_line_to (cr, points[i].u, points[i].v);
      cairo_close_path (cr);
    }
  else if (here && pal_no_work_get_shape (no_work) == PAL_NO_WORK_SPOT)
    cairo_arc (
        cr, points[0].u, points[0].v, pal_no_work_get_radius (no_work), 0.0, 2.0 * G_PI);
  else
    pal_svg_path_append (region->path, cr);
}

/* What is meant in this view, and where the sign stands: in the middle of it, on the body. */
static void
measure (PalFigureView *view,
         const PalRegion *region,
         PalNoWork *no_work,
         cairo_rectangle_t *bounds,
         PalPoint *middle)
{
  guint n_points;
  const PalPoint *points = pal_no_work_get_points (no_work, &n_points);
  double reach = 0.0;
  PalPoint low, high;

  *bounds = region->bounds;
  pal_figure_view_get_inmost (view, region, middle);
  if (pal_no_work_get_shape (no_work) == PAL_NO_WORK_ZONE
      || pal_no_work_get_view (no_work) != pal_figure_view_get_view (view) || n_points == 0)
    return;
  if (pal_no_work_get_shape (no_work) == PAL_NO_WORK_SPOT)
    reach = pal_no_work_get_radius (no_work);
  low = high = points[0];
  for (guint i = 1; i < n_points; i++)
    {
      low = (PalPoint){ MIN (low.u, points[i].u), MIN (low.v, points[i].v) };
      high = (PalPoint){ MAX (high.u, points[i].u), MAX (high.v, points[i].v) };
    }
  *middle = (PalPoint){ (low.u + high.u) / 2.0, (low.v + high.v) / 2.0 };
  *bounds = (cairo_rectangle_t){ low.u - reach,
                                 low.v - reach,
                                 high.u - low.u + 2.0 * reach,
                                 high.v - low.v + 2.0 * reach };
}

/* A part that was told in another view is framed here, not hatched: nobody knows how far it goes. */
static gboolean
is_elsewhere (PalFigureView *view, PalNoWork *no_work)
{
  return pal_no_work_get_shape (no_work) != PAL_NO_WORK_ZONE
         && pal_no_work_get_view (no_work) != pal_figure_view_get_view (view);
}

static void
draw_hatching (cairo_t *cr,
               PalFigureView *view,
               const PalRegion *region,
               PalNoWork *no_work,
               PalTheme theme,
               double scale)
{
  const PalMarkPalette *palette = pal_mark_palette_get (theme);

  for (int pass = 0; pass < 2; pass++)
    {
      cairo_rectangle_t bounds;
      double x1, y1, x2, y2;

      cairo_save (cr);
      pal_no_work_add_path (cr, view, region, no_work);
      cairo_path_extents (cr, &x1, &y1, &x2, &y2);
      bounds = (cairo_rectangle_t){ x1, y1, x2 - x1, y2 - y1 };
      cairo_clip (cr);
      hatch (cr, &bounds, scale);
      pal_mark_palette_set (cr, pass == 0 ? palette->paper : colours[theme], pass == 0 ? 0.6 : 0.9);
      cairo_set_line_width (cr, (pass == 0 ? LINE + 1.6 : LINE) / scale);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
}

static void
draw_zone (cairo_t *cr,
           PalFigureView *view,
           const PalRegion *region,
           PalNoWork *no_work,
           PalTheme theme,
           double scale)
{
  const double dashes[] = { 6.0 / scale, 4.0 / scale };
  const PalMarkPalette *palette = pal_mark_palette_get (theme);
  gboolean elsewhere = is_elsewhere (view, no_work);
  cairo_rectangle_t bounds;
  PalPoint middle;

  measure (view, region, no_work, &bounds, &middle);
  cairo_save (cr);
  cairo_new_path (cr);
  pal_svg_path_append (pal_figure_view_get_outline (view), cr);
  cairo_clip (cr);
  if (!elsewhere)
    draw_hatching (cr, view, region, no_work, theme, scale);
  cairo_restore (cr);
  pal_no_work_add_path (cr, view, region, no_work);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  pal_mark_palette_set (cr, palette->paper, 0.9);
  cairo_set_line_width (cr, (FRAME + 2.0) / scale);
  cairo_stroke_preserve (cr);
  pal_mark_palette_set (cr, colours[theme], 1.0);
  cairo_set_line_width (cr, FRAME / scale);
  if (elsewhere)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);

  cairo_save (cr);
  cairo_translate (cr, middle.u, middle.v);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  pal_mark_symbol_set_upright (cr, 0.0);
  draw_sign (cr, palette, colours[theme]);
  cairo_restore (cr);
}

/**
 * pal_no_work_sample_draw:
 * @cr: what to draw on, in pixels (or points on paper)
 * @theme: the colours
 * @width: of the sample
 * @height: of the sample
 *
 * What stands in a legend: the hatching in a frame with the sign in it.
 */
void
pal_no_work_sample_draw (cairo_t *cr, PalTheme theme, double width, double height)
{
  const cairo_rectangle_t bounds = { 0.0, 0.0, width, height };

  g_return_if_fail (cr != NULL && theme < G_N_ELEMENTS (colours));

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip_preserve (cr);
  pal_mark_palette_set (cr, colours[theme], 1.0);
  cairo_set_line_width (cr, FRAME);
  cairo_stroke (cr);
  hatch (cr, &bounds, 1.0);
  cairo_set_line_width (cr, LINE);
  cairo_stroke (cr);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, height * 0.36 / RADIUS, height * 0.36 / RADIUS);
  draw_sign (cr, pal_mark_palette_get (theme), colours[theme]);
  cairo_restore (cr);
}

/**
 * pal_no_work_symbols_draw:
 * @cr: what to draw on; its user space is the millimetres of the view
 * @view: the view that is drawn
 * @no_work: (nullable) (element-type PalNoWork): where nobody is to work
 * @theme: the colours
 * @scale: pixels (or points on paper) in a millimetre
 *
 * Hatches each zone that the view shows, or the part of it that is meant, over whatever layer and marks there are. Only labels are
 * drawn over it, which nobody could read otherwise.
 */
void
pal_no_work_symbols_draw (
    cairo_t *cr, PalFigureView *view, GPtrArray *no_work, PalTheme theme, double scale)
{
  g_return_if_fail (cr != NULL && PAL_IS_FIGURE_VIEW (view));
  g_return_if_fail (theme < G_N_ELEMENTS (colours) && scale > 0.0);

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; no_work != NULL && i < no_work->len; i++)
    {
      PalNoWork *item = g_ptr_array_index (no_work, i);
      const PalRegion *region
          = pal_figure_view_lookup (view, PAL_LAYER_ZONES, pal_no_work_get_zone (item));

      if (region != NULL)
        draw_zone (cr, view, region, item, theme, scale);
    }
  cairo_restore (cr);
}

/**
 * pal_no_work_symbols_keep_free:
 * @view: the view that is drawn
 * @no_work: (nullable) (element-type PalNoWork): where nobody is to work
 * @scale: pixels (or points on paper) in a millimetre
 * @labels: (element-type PalMarkLabel): what is to be placed
 *
 * Adds what has no label itself: the signs, which no label covers, and the hatching, beside which labels
 * stand if there is room.
 */
void
pal_no_work_symbols_keep_free (PalFigureView *view,
                               GPtrArray *no_work,
                               double scale,
                               GArray *labels)
{
  g_return_if_fail (PAL_IS_FIGURE_VIEW (view) && scale > 0.0 && labels != NULL);

  for (guint i = 0; no_work != NULL && i < no_work->len; i++)
    {
      PalNoWork *item = g_ptr_array_index (no_work, i);
      const PalRegion *region
          = pal_figure_view_lookup (view, PAL_LAYER_ZONES, pal_no_work_get_zone (item));
      PalMarkLabel label = { .keep_free = RADIUS + BESIDE };
      PalPoint middle;

      if (region == NULL)
        continue;
      measure (view, region, item, &label.ink, &middle);
      label.anchor_x = middle.u * scale;
      label.anchor_y = middle.v * scale;
      label.ink.x *= scale;
      label.ink.y *= scale;
      label.ink.width *= scale;
      label.ink.height *= scale;
      if (is_elsewhere (view, item))
        label.ink.width = 0.0;
      g_array_append_val (labels, label);
    }
}
