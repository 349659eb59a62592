/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-palpation-symbol"

#include "pal-palpation-symbol.h"

#include <glib.h>
#include <math.h>

/* What the hands found, each in a shape of its own, which is known by its outline alone: small, in one
 * colour, on paper. All are drawn in units of the radius. */

static void
line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

/* A band with a knot in it. */
static void
draw_knot (cairo_t *cr)
{
  line (cr, -1.0, 0.0, 1.0, 0.0);
  cairo_stroke (cr);
  cairo_arc (cr, 0.0, 0.0, 0.42, 0.0, 2.0 * G_PI);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
}

/* A muscle that jerks. */
static void
draw_spasm (cairo_t *cr)
{
  cairo_move_to (cr, -1.0, 0.25);
  cairo_line_to (cr, -0.6, -0.65);
  cairo_line_to (cr, -0.2, 0.65);
  cairo_line_to (cr, 0.2, -0.65);
  cairo_line_to (cr, 0.6, 0.65);
  cairo_line_to (cr, 1.0, -0.25);
  cairo_stroke (cr);
}

/* Two layers that hold on to each other. */
static void
draw_adhesion (cairo_t *cr)
{
  line (cr, -1.0, -0.6, 1.0, -0.6);
  line (cr, -1.0, 0.6, 1.0, 0.6);
  line (cr, -0.55, -0.6, -0.05, 0.6);
  line (cr, 0.55, -0.6, 0.05, 0.6);
  cairo_stroke (cr);
}

/* A seam with its stitches. */
static void
draw_scar (cairo_t *cr)
{
  line (cr, -0.8, 0.8, 0.8, -0.8);
  for (int i = -1; i <= 1; i++)
    line (cr, 0.5 * i - 0.35, -0.5 * i - 0.35, 0.5 * i + 0.35, -0.5 * i + 0.35);
  cairo_stroke (cr);
}

/* A mound on the skin. */
static void
draw_swelling (cairo_t *cr)
{
  line (cr, -1.0, 0.6, 1.0, 0.6);
  cairo_stroke (cr);
  cairo_arc (cr, 0.0, 0.6, 0.7, G_PI, 2.0 * G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_arc (cr, 0.0, 0.6, 1.15, G_PI + 0.5, 2.0 * G_PI - 0.5);
  cairo_stroke (cr);
}

/* What rises from something warm. */
static void
draw_heat (cairo_t *cr)
{
  for (int i = -1; i <= 1; i++)
    {
      double x = 0.65 * i;

      cairo_move_to (cr, x, 0.85);
      cairo_curve_to (cr, x + 0.4, 0.4, x - 0.4, 0.0, x, -0.45);
      cairo_stroke (cr);
      line (cr, x - 0.24, -0.4, x + 0.02, -0.9);
      cairo_line_to (cr, x + 0.26, -0.4);
      cairo_stroke (cr);
    }
}

/* A crystal of snow. */
static void
draw_cold (cairo_t *cr)
{
  for (int i = 0; i < 6; i++)
    {
      cairo_save (cr);
      cairo_rotate (cr, i * G_PI / 3.0);
      line (cr, 0.0, 0.0, 0.0, -1.0);
      line (cr, -0.28, -0.85, 0.0, -0.55);
      cairo_line_to (cr, 0.28, -0.85);
      cairo_restore (cr);
    }
  cairo_stroke (cr);
}

/**
 * pal_palpation_symbol_draw:
 * @cr: what to draw on, in pixels from the middle of the symbol, with the colour set
 * @palpation: what the hands found
 * @width: of the lines in pixels
 * @size: 1 for the usual size
 */
void
pal_palpation_symbol_draw (cairo_t *cr, PalPalpation palpation, double width, double size)
{
  static void (*const draw[PAL_N_PALPATIONS]) (cairo_t *) = {
    [PAL_PALPATION_KNOT] = draw_knot,         [PAL_PALPATION_SPASM] = draw_spasm,
    [PAL_PALPATION_ADHESION] = draw_adhesion, [PAL_PALPATION_SCAR] = draw_scar,
    [PAL_PALPATION_SWELLING] = draw_swelling, [PAL_PALPATION_HEAT] = draw_heat,
    [PAL_PALPATION_COLD] = draw_cold,
  };
  double radius = PAL_PALPATION_SYMBOL_RADIUS * size;

  g_return_if_fail (cr != NULL && palpation < PAL_N_PALPATIONS && size > 0.0);

  if (draw[palpation] == NULL)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_scale (cr, radius, radius);
  cairo_set_line_width (cr, width / radius);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw[palpation](cr);
  cairo_restore (cr);
}
