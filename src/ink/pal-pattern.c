/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pattern"

#include "pal-pattern.h"

#include <math.h>

/* More cells than this in one direction are a mistake of scale, not a pattern. */
#define MAX_CELLS 2000

static void
add_line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

static void
add_circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
}

/* A ring so small that a line closes it. */
static void
add_dot (cairo_t *cr, double x, double y, double r)
{
  add_circle (cr, x, y, r * 0.12);
}

/**
 * pal_pattern_add_symbol:
 * @cr: where to add a path
 * @quality: exactly one quality, or %PAL_QUALITY_NONE for free of symptoms
 * @x: the middle of the symbol, in the user space of @cr
 * @y: its other coordinate
 * @r: how far it reaches from there
 *
 * Adds the symbol of the pain drawing, to be stroked with round caps. The first five are those of the
 * classical drawing; the others follow its manner.
 */
void
pal_pattern_add_symbol (cairo_t *cr, PalQuality quality, double x, double y, double r)
{
  switch (quality)
    {
    case PAL_QUALITY_ACHE:
      cairo_move_to (cr, x - r, y + r * 0.5);
      cairo_line_to (cr, x, y - r * 0.6);
      cairo_line_to (cr, x + r, y + r * 0.5);
      break;
    case PAL_QUALITY_BURNING:
      add_line (cr, x - r * 0.75, y - r * 0.75, x + r * 0.75, y + r * 0.75);
      add_line (cr, x - r * 0.75, y + r * 0.75, x + r * 0.75, y - r * 0.75);
      break;
    case PAL_QUALITY_NUMBNESS:
      add_line (cr, x - r, y - r * 0.35, x + r, y - r * 0.35);
      add_line (cr, x - r, y + r * 0.35, x + r, y + r * 0.35);
      break;
    case PAL_QUALITY_PINS_AND_NEEDLES:
      add_circle (cr, x, y, r * 0.6);
      break;
    case PAL_QUALITY_STABBING:
      add_line (cr, x - r * 0.5, y + r, x + r * 0.5, y - r);
      break;
    case PAL_QUALITY_THROBBING:
      add_circle (cr, x, y, r * 0.85);
      add_dot (cr, x, y, r);
      break;
    case PAL_QUALITY_CRAMPING:
      cairo_move_to (cr, x - r, y - r * 0.8);
      cairo_curve_to (cr, x - r * 0.1, y - r * 0.5, x - r * 0.1, y + r * 0.5, x - r, y + r * 0.8);
      cairo_move_to (cr, x + r, y - r * 0.8);
      cairo_curve_to (cr, x + r * 0.1, y - r * 0.5, x + r * 0.1, y + r * 0.5, x + r, y + r * 0.8);
      break;
    case PAL_QUALITY_SHOOTING:
      add_line (cr, x, y - r, x, y + r);
      cairo_move_to (cr, x - r * 0.6, y + r * 0.35);
      cairo_line_to (cr, x, y + r);
      cairo_line_to (cr, x + r * 0.6, y + r * 0.35);
      break;
    case PAL_QUALITY_STIFFNESS:
      add_line (cr, x - r * 0.4, y - r * 0.85, x - r * 0.4, y + r * 0.85);
      add_line (cr, x + r * 0.4, y - r * 0.85, x + r * 0.4, y + r * 0.85);
      break;
    case PAL_QUALITY_TENDERNESS:
      cairo_move_to (cr, x, y - r * 0.8);
      cairo_line_to (cr, x + r * 0.8, y + r * 0.6);
      cairo_line_to (cr, x - r * 0.8, y + r * 0.6);
      cairo_close_path (cr);
      break;
    case PAL_QUALITY_ITCHING:
      add_dot (cr, x, y - r * 0.6, r);
      add_dot (cr, x - r * 0.65, y + r * 0.5, r);
      add_dot (cr, x + r * 0.65, y + r * 0.5, r);
      break;
    case PAL_QUALITY_COLD:
      for (int i = 0; i < 3; i++)
        {
          double dx = r * 0.85 * cos (G_PI * (0.5 + i / 3.0));
          double dy = r * 0.85 * sin (G_PI * (0.5 + i / 3.0));

          add_line (cr, x - dx, y - dy, x + dx, y + dy);
        }
      break;
    case PAL_QUALITY_HEAVY:
      cairo_rectangle (cr, x - r * 0.65, y - r * 0.65, r * 1.3, r * 1.3);
      break;
    case PAL_QUALITY_NONE:
      cairo_move_to (cr, x - r, y + r * 0.1);
      cairo_line_to (cr, x - r * 0.35, y + r * 0.75);
      cairo_line_to (cr, x + r, y - r * 0.75);
      break;
    default:
      break;
    }
}

/* Slanted lines: nothing is said of what it feels like. */
static void
add_hatching (cairo_t *cr, double cell, double x1, double y1, double x2, double y2)
{
  double height = y2 - y1;
  int first = (int) floor ((x1 + y1) / cell);
  int last = (int) ceil ((x2 + y2) / cell);

  for (int i = first; i <= last; i++)
    add_line (cr, i * cell - y1, y1, i * cell - y1 - height, y2);
}

static void
add_symbols (
    cairo_t *cr, PalQuality qualities, double cell, double x1, double y1, double x2, double y2)
{
  PalQuality shown[PAL_N_QUALITIES];
  guint n_shown = 0;

  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    if (((guint) qualities & (1u << i)) != 0)
      shown[n_shown++] = 1u << i;

  for (int row = (int) floor (y1 / cell); row <= (int) ceil (y2 / cell); row++)
    {
      double shift = row & 1 ? 0.5 : 0.0;

      for (int column = (int) floor (x1 / cell) - 1; column <= (int) ceil (x2 / cell); column++)
        {
          int turn = (column + (row >> 1)) % (int) n_shown;

          pal_pattern_add_symbol (cr,
                                  shown[turn < 0 ? turn + (int) n_shown : turn],
                                  (column + 0.5 + shift) * cell,
                                  (row + 0.5) * cell,
                                  cell * 0.3);
        }
    }
}

/**
 * pal_pattern_fill:
 * @cr: what to draw on
 * @qualities: a set of qualities, or %PAL_QUALITY_NONE for plain hatching
 * @cell: the distance from one symbol to the next, in the user space of @cr; more than 0
 *
 * Strokes the symbols of the pain drawing over the current clip with the current source, as one
 * path. Several qualities take turns. The symbols hang on the origin of the user space, so that they
 * stay where they are on the body when another part of it is drawn. Leaves no path, and the state as
 * it was.
 */
void
pal_pattern_fill (cairo_t *cr, PalQuality qualities, double cell)
{
  double x1, y1, x2, y2;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (cell > 0.0);

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  if (x2 <= x1 || y2 <= y1 || (x2 - x1) / cell > MAX_CELLS || (y2 - y1) / cell > MAX_CELLS)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  if (((guint) qualities & ((1u << PAL_N_QUALITIES) - 1)) == 0)
    add_hatching (cr, cell, x1, y1, x2, y2);
  else
    add_symbols (cr, qualities, cell, x1, y1, x2, y2);
  cairo_set_line_width (cr, cell * 0.12);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_restore (cr);
}
