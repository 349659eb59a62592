/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-symbol"

#include "pal-no-work-symbol.h"

#include <math.h>

#include "pal-mark-symbol.h"
#include "pal-no-work-extent.h"

/* Pixels. */
#define SPACING 7.0
#define LINE 1.4
#define FRAME 2.4
#define RADIUS 8.0
#define LEAST_RADIUS 5.0
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

/* The sign leaves the hatching of a small part to be seen: it takes less than half of its width. */
#define SHARE 0.22

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

/* So many places are looked at for the sign. */
#define N_ROWS 6
#define N_COLUMNS 12

/* Dashes of the frame around what was marked from another side, in pixels. */
static const double broken[] = { 6.0, 4.0 };
static const double broken_sample[] = { 3.0, 3.0 };

/* What is drawn of one of them. */
typedef struct
{
  PalFigure *figure;
  PalFigureView *view;
  PalNoWork *no_work;
  PalNoWorkSeen seen;
  PalTheme theme;
  double scale;
} Drawn;

/* @bounds: of what is meant, in millimetres */
static double
get_radius (const Drawn *drawn, const cairo_rectangle_t *bounds)
{
  return CLAMP (SHARE * MIN (bounds->width, bounds->height) * drawn->scale, LEAST_RADIUS, RADIUS);
}

/* The place in pieces of zones that has most room to its left and right, as near to the middle as there is one. */
static void
find_room (const Drawn *drawn, const cairo_rectangle_t *bounds, PalPoint *middle)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  const PalPoint centre = *middle;
  double widest = 0.0;

  pal_no_work_add_path (cr, drawn->figure, drawn->view, drawn->no_work);
  for (guint row = 1; row < N_ROWS; row++)
    {
      double v = bounds->y + bounds->height * row / N_ROWS;
      double step = bounds->width / N_COLUMNS;
      double run = 0.0;

      for (double u = bounds->x; u <= bounds->x + bounds->width; u += step)
        {
          run = cairo_in_fill (cr, u, v) ? run + step : 0.0;
          if (run - fabs (v - centre.v) > widest)
            {
              widest = run - fabs (v - centre.v);
              *middle = (PalPoint){ u - run / 2.0, v };
            }
        }
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What is meant in this view, and where the sign stands: in the middle of it, on the body. */
static void
measure (Drawn *drawn, cairo_rectangle_t *bounds, PalPoint *middle)
{
  const PalRegion *zone = pal_figure_view_lookup (
      drawn->view, PAL_LAYER_ZONES, pal_no_work_get_zone (drawn->no_work));
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x1, y1, x2, y2;

  drawn->seen = pal_no_work_add_path (cr, drawn->figure, drawn->view, drawn->no_work);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (drawn->seen == PAL_NO_WORK_UNSEEN)
    return;
  *bounds = (cairo_rectangle_t){ x1, y1, x2 - x1, y2 - y1 };
  *middle = (PalPoint){ (x1 + x2) / 2.0, (y1 + y2) / 2.0 };
  if (drawn->seen == PAL_NO_WORK_SOMEWHERE
      || pal_no_work_get_shape (drawn->no_work) == PAL_NO_WORK_ZONE)
    pal_figure_view_get_inmost (drawn->view, zone, middle);
  else if (drawn->seen == PAL_NO_WORK_BETWEEN)
    find_room (drawn, bounds, middle);
}

static void
draw_hatching (cairo_t *cr, const Drawn *drawn)
{
  const PalMarkPalette *palette = pal_mark_palette_get (drawn->theme);

  for (int pass = 0; pass < 2; pass++)
    {
      cairo_rectangle_t bounds;
      double x1, y1, x2, y2;

      cairo_save (cr);
      pal_no_work_add_path (cr, drawn->figure, drawn->view, drawn->no_work);
      cairo_path_extents (cr, &x1, &y1, &x2, &y2);
      bounds = (cairo_rectangle_t){ x1, y1, x2 - x1, y2 - y1 };
      cairo_clip (cr);
      hatch (cr, &bounds, drawn->scale);
      pal_mark_palette_set (
          cr, pass == 0 ? palette->paper : colours[drawn->theme], pass == 0 ? 0.6 : 0.9);
      cairo_set_line_width (cr, (pass == 0 ? LINE + 1.6 : LINE) / drawn->scale);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
}

/* The frame is broken where it is no border that anybody drew: around all of what a part may be that was made from
 * another side. */
static void
draw_one (cairo_t *cr, Drawn *drawn)
{
  const double dashes[] = { broken[0] / drawn->scale, broken[1] / drawn->scale };
  const PalMarkPalette *palette = pal_mark_palette_get (drawn->theme);
  cairo_rectangle_t bounds;
  PalPoint middle;
  double radius;

  measure (drawn, &bounds, &middle);
  if (drawn->seen == PAL_NO_WORK_UNSEEN)
    return;
  radius = get_radius (drawn, &bounds);
  cairo_save (cr);
  cairo_new_path (cr);
  pal_svg_path_append (pal_figure_view_get_outline (drawn->view), cr);
  cairo_clip (cr);
  draw_hatching (cr, drawn);
  cairo_restore (cr);
  pal_no_work_add_path (cr, drawn->figure, drawn->view, drawn->no_work);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  pal_mark_palette_set (cr, palette->paper, 0.9);
  cairo_set_line_width (cr, (FRAME + 2.0) / drawn->scale);
  cairo_stroke_preserve (cr);
  pal_mark_palette_set (cr, colours[drawn->theme], 1.0);
  cairo_set_line_width (cr, FRAME / drawn->scale);
  if (drawn->seen != PAL_NO_WORK_SEEN)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);

  cairo_save (cr);
  cairo_translate (cr, middle.u, middle.v);
  cairo_scale (cr, radius / RADIUS / drawn->scale, radius / RADIUS / drawn->scale);
  pal_mark_symbol_set_upright (cr, 0.0);
  draw_sign (cr, palette, colours[drawn->theme]);
  cairo_restore (cr);
}

/**
 * pal_no_work_sample_draw:
 * @cr: what to draw on, in pixels (or points on paper)
 * @theme: the colours
 * @width: of the sample
 * @height: of the sample
 * @around: of what was marked from another side
 *
 * What stands in a legend: the hatching in a frame, whole or broken, with the sign in it.
 */
void
pal_no_work_sample_draw (
  cairo_t *cr, PalTheme theme, double width, double height, gboolean around)
{
  const cairo_rectangle_t bounds = { 0.0, 0.0, width, height };

  g_return_if_fail (cr != NULL && theme < G_N_ELEMENTS (colours));

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip_preserve (cr);
  pal_mark_palette_set (cr, colours[theme], 1.0);
  cairo_set_line_width (cr, FRAME);
  if (around)
    cairo_set_dash (cr, broken_sample, G_N_ELEMENTS (broken_sample), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
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
 * @figure: (nullable): the figure of the view, which knows where close-ups lie in it
 * @view: the view that is drawn
 * @no_work: (nullable) (element-type PalNoWork): where nobody is to work
 * @theme: the colours
 * @scale: pixels (or points on paper) in a millimetre
 *
 * Hatches each zone that the view shows, or the part of it that is meant, over whatever layer and marks there
 * are. Only labels are drawn over it, which nobody could read otherwise.
 */
void
pal_no_work_symbols_draw (cairo_t *cr,
                          PalFigure *figure,
                          PalFigureView *view,
                          GPtrArray *no_work,
                          PalTheme theme,
                          double scale)
{
  g_return_if_fail (cr != NULL && PAL_IS_FIGURE_VIEW (view));
  g_return_if_fail (theme < G_N_ELEMENTS (colours) && scale > 0.0);

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; no_work != NULL && i < no_work->len; i++)
    {
      Drawn drawn = { .figure = figure,
                      .view = view,
                      .no_work = g_ptr_array_index (no_work, i),
                      .theme = theme,
                      .scale = scale };

      draw_one (cr, &drawn);
    }
  cairo_restore (cr);
}

/**
 * pal_no_work_symbols_keep_free:
 * @figure: (nullable): the figure of the view
 * @view: the view that is drawn
 * @no_work: (nullable) (element-type PalNoWork): where nobody is to work
 * @scale: pixels (or points on paper) in a millimetre
 * @labels: (element-type PalMarkLabel): what is to be placed
 *
 * Adds what has no label itself: the signs, which no label covers, and the hatching, beside which labels
 * stand if there is room.
 */
void
pal_no_work_symbols_keep_free (PalFigure *figure,
                               PalFigureView *view,
                               GPtrArray *no_work,
                               double scale,
                               GArray *labels)
{
  g_return_if_fail (PAL_IS_FIGURE_VIEW (view) && scale > 0.0 && labels != NULL);

  for (guint i = 0; no_work != NULL && i < no_work->len; i++)
    {
      Drawn drawn = { .figure = figure,
                      .view = view,
                      .no_work = g_ptr_array_index (no_work, i),
                      .scale = scale };
      PalMarkLabel label = { 0 };
      PalPoint middle;

      measure (&drawn, &label.ink, &middle);
      if (drawn.seen == PAL_NO_WORK_UNSEEN)
        continue;
      label.keep_free = get_radius (&drawn, &label.ink) + BESIDE;
      label.anchor_x = middle.u * scale;
      label.anchor_y = middle.v * scale;
      label.ink.x *= scale;
      label.ink.y *= scale;
      label.ink.width *= scale;
      label.ink.height *= scale;
      g_array_append_val (labels, label);
    }
}
