/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-landmark-symbol"

#include "pal-landmark-symbol.h"

/* Those of the class "landmark" in the style sheets of the atlas. */
static const struct
{
  double fill[3];
  double line[3];
} colours[] = {
  [PAL_THEME_LIGHT] = { { 1.0, 1.0, 1.0 }, { 0.42, 0.25, 0.08 } },
  [PAL_THEME_DARK] = { { 0.12, 0.10, 0.09 }, { 0.94, 0.78, 0.56 } },
  [PAL_THEME_PRINT] = { { 1.0, 1.0, 1.0 }, { 0.2, 0.2, 0.2 } },
};

/**
 * pal_landmark_symbol_draw:
 * @cr: what to draw on; its user space is the millimetres of the view
 * @spot: a landmark
 * @theme: the colours
 * @scale: pixels in a millimetre
 * @radius: in pixels
 */
void
pal_landmark_symbol_draw (cairo_t *cr,
                          const PalLandmarkSpot *spot,
                          PalTheme theme,
                          double scale,
                          double radius)
{
  g_return_if_fail (cr != NULL && spot != NULL && scale > 0.0);
  g_return_if_fail (theme < G_N_ELEMENTS (colours));

  cairo_save (cr);
  cairo_translate (cr, spot->point.u, spot->point.v);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, radius, 0.0, 2.0 * G_PI);
  cairo_set_source_rgb (
    cr, colours[theme].fill[0], colours[theme].fill[1], colours[theme].fill[2]);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (
    cr, colours[theme].line[0], colours[theme].line[1], colours[theme].line[2]);
  cairo_set_line_width (cr, 0.45 * radius);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * pal_landmark_symbols_draw:
 * @cr: what to draw on; its user space is the millimetres of the view
 * @view: a view
 * @theme: the colours
 * @scale: pixels in a millimetre
 *
 * All landmarks of the view.
 */
void
pal_landmark_symbols_draw (cairo_t *cr, PalFigureView *view, PalTheme theme, double scale)
{
  g_return_if_fail (PAL_IS_FIGURE_VIEW (view));

  for (guint i = 0; i < pal_figure_view_get_n_landmarks (view); i++)
    pal_landmark_symbol_draw (
      cr, pal_figure_view_get_landmark (view, i), theme, scale, PAL_LANDMARK_RADIUS);
}
