/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-symbol"

#include "pal-no-work-symbol.h"

#include <math.h>

#include "pal-mark-symbol.h"
#include "pal-no-work.h"

/* Pixels. */
#define SPACING 7.0
#define LINE 1.4
#define FRAME 2.4
#define RADIUS 8.0

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

static void
draw_zone (cairo_t *cr,
           PalFigureView *view,
           const PalRegion *region,
           PalTheme theme,
           double scale)
{
  const PalMarkPalette *palette = pal_mark_palette_get (theme);
  PalPoint middle;

  for (int pass = 0; pass < 2; pass++)
    {
      cairo_save (cr);
      cairo_new_path (cr);
      pal_svg_path_append (region->path, cr);
      cairo_clip (cr);
      hatch (cr, &region->bounds, scale);
      pal_mark_palette_set (cr, pass == 0 ? palette->paper : colours[theme], pass == 0 ? 0.6 : 0.9);
      cairo_set_line_width (cr, (pass == 0 ? LINE + 1.6 : LINE) / scale);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
  cairo_new_path (cr);
  pal_svg_path_append (region->path, cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  pal_mark_palette_set (cr, palette->paper, 0.9);
  cairo_set_line_width (cr, (FRAME + 2.0) / scale);
  cairo_stroke_preserve (cr);
  pal_mark_palette_set (cr, colours[theme], 1.0);
  cairo_set_line_width (cr, FRAME / scale);
  cairo_stroke (cr);

  pal_figure_view_get_inmost (view, region, &middle);
  cairo_save (cr);
  cairo_translate (cr, middle.u, middle.v);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  pal_mark_symbol_set_upright (cr, 0.0);
  draw_sign (cr, palette, colours[theme]);
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
 * Hatches each zone that the view shows, over whatever layer and marks there are: to be drawn last.
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
      const PalRegion *region = pal_figure_view_lookup (
          view, PAL_LAYER_ZONES, pal_no_work_get_zone (g_ptr_array_index (no_work, i)));

      if (region != NULL)
        draw_zone (cr, view, region, theme, scale);
    }
  cairo_restore (cr);
}
