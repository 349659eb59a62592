/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-reach"

#include "pal-no-work-extent.h"

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

/* How much of @region lies where nobody is to work, of 1; negative where the view does not know. */
static double
get_share (PalNoWork *no_work, PalFigure *figure, PalFigureView *view, const PalRegion *region)
{
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_A8,
    (int) ceil (region->bounds.width * SCALE) + 1,
    (int) ceil (region->bounds.height * SCALE) + 1);
  cairo_t *cr = cairo_create (surface);
  double share = -1.0;
  double all;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, -region->bounds.x, -region->bounds.y);
  cairo_new_path (cr);
  pal_svg_path_append (region->path, cr);
  cairo_fill (cr);
  all = sum_up (surface);
  cairo_set_operator (cr, CAIRO_OPERATOR_IN);
  if (pal_no_work_add_path (cr, figure, view, no_work) == PAL_NO_WORK_SEEN)
    {
      cairo_fill (cr);
      share = all > 0.0 ? sum_up (surface) / all : 0.0;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return share;
}

/**
 * pal_no_work_reaches:
 * @no_work: where nobody is to work
 * @figure: (nullable): the figure of the view
 * @view: a view
 * @region: a zone, muscle or bone of the view
 *
 * A muscle lies under such a place where the drawing shows both; nothing is known of how deep it goes.
 *
 * Returns: whether so much of @region lies there that whoever works on it works there too: 2 % of it, as for
 *   a zone that a mark touches. A part that is somewhere in its zone reaches nothing else.
 */
gboolean
pal_no_work_reaches (PalNoWork *no_work,
                     PalFigure *figure,
                     PalFigureView *view,
                     const PalRegion *region)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (no_work) && PAL_IS_FIGURE_VIEW (view), FALSE);
  g_return_val_if_fail (region != NULL, FALSE);

  return pal_figure_view_lookup (view, PAL_LAYER_ZONES, pal_no_work_get_zone (no_work)) == region
         || get_share (no_work, figure, view, region) >= TOUCHED;
}

/**
 * pal_no_work_list_views:
 * @no_work: a part of a zone where nobody is to work
 * @views: (out) (array fixed-size=3): views that may know how far it goes
 *
 * A close-up shows no other muscles than the view of the body that it is one of, so that of a part of that
 * view no close-up is asked.
 *
 * Returns: how many there are: the one that it was made in, and what that is a close-up of.
 */
guint
pal_no_work_list_views (PalNoWork *no_work, PalView views[PAL_NO_WORK_MAX_VIEWS])
{
  PalView made = pal_no_work_get_view (no_work);
  guint n_views = 0;

  if (made == PAL_VIEW_NONE)
    return 0;
  views[n_views++] = made;
  if (!pal_view_is_close_up (made))
    return n_views;
  views[n_views++] = pal_view_get_main (made);
  if (pal_view_get_second_main (made) != PAL_VIEW_NONE)
    views[n_views++] = pal_view_get_second_main (made);
  return n_views;
}

/**
 * pal_no_work_touches_muscle:
 * @no_work: where nobody is to work
 * @figure: the figure that is shown
 * @muscle: the region key of a muscle
 *
 * However little of the muscle lies there: hands go along all of it.
 *
 * Returns: whether a view shows both, and one over the other.
 */
PalNoWorkTouch
pal_no_work_touches_muscle (PalNoWork *no_work, PalFigure *figure, const char *muscle)
{
  PalView views[PAL_NO_WORK_MAX_VIEWS];
  guint n_views;
  PalNoWorkTouch touch = PAL_NO_WORK_UNKNOWN;

  g_return_val_if_fail (PAL_IS_NO_WORK (no_work) && PAL_IS_FIGURE (figure), touch);
  g_return_val_if_fail (muscle != NULL, touch);

  n_views = pal_no_work_list_views (no_work, views);
  for (guint i = 0; i < n_views; i++)
    {
      PalFigureView *view = pal_figure_get_view (figure, views[i]);

      for (PalLayer layer = PAL_LAYER_SUPERFICIAL; view != NULL && layer <= PAL_LAYER_DEEP; layer++)
        {
          const PalRegion *region = pal_figure_view_lookup (view, layer, muscle);
          double share = region != NULL ? get_share (no_work, figure, view, region) : -1.0;

          if (share > 0.0)
            return PAL_NO_WORK_TOUCHED;
          if (share == 0.0)
            touch = PAL_NO_WORK_APART;
        }
    }
  return touch;
}

/**
 * pal_no_work_touches_point:
 * @no_work: where nobody is to work
 * @figure: the figure that is shown
 * @view: the view of @point
 * @point: what is worked on, in millimetres of the view
 *
 * Returns: whether the place lies there, or as near as a site lies to its point (%PAL_SITE_REACH).
 */
PalNoWorkTouch
pal_no_work_touches_point (PalNoWork *no_work,
                           PalFigure *figure,
                           PalView view,
                           const PalPoint *point)
{
  PalFigureView *shown;
  cairo_surface_t *surface;
  cairo_t *cr;
  PalNoWorkTouch touch = PAL_NO_WORK_UNKNOWN;

  g_return_val_if_fail (PAL_IS_NO_WORK (no_work) && PAL_IS_FIGURE (figure), touch);
  g_return_val_if_fail (point != NULL, touch);

  shown = pal_figure_get_view (figure, view);
  if (shown == NULL)
    return touch;
  /* A path that is drawn with so wide a line covers what is as near. */
  surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cr = cairo_create (surface);
  if (pal_no_work_add_path (cr, figure, shown, no_work) == PAL_NO_WORK_SEEN)
    {
      cairo_set_line_width (cr, 2.0 * PAL_SITE_REACH);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      touch = cairo_in_fill (cr, point->u, point->v) || cairo_in_stroke (cr, point->u, point->v)
                ? PAL_NO_WORK_TOUCHED
                : PAL_NO_WORK_APART;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return touch;
}
