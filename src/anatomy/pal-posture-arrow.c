/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-posture-arrow"

#include "pal-posture-arrow.h"

#include <math.h>

/* Pixels at size 1: the more of it, the longer the arrow. */
#define LENGTH 20.0
#define LENGTH_MORE 7.0
#define HEAD 8.0

/* A curved arrow goes over the top of a joint. */
#define ARC (0.75 * G_PI)

typedef enum
{
  WAY_UP,
  WAY_FORWARD,
  WAY_BACKWARD,
  WAY_TO_LEFT,
  WAY_TO_RIGHT,
  WAY_TURN_FORWARD,
  WAY_TURN_BACKWARD,
} Way;

typedef struct
{
  PalPosture posture;
  int direction; /* a #PalDirection, or one of these */
  PalView view;
  const char *zone;
  Way way;
} Spot;

#define ANY (-1)
#define NOT_LEFT (-2)
#define NOT_RIGHT (-3)

/* In a side view the near side is seen; where it is of both sides, both views show it. */
static const Spot spots[] = {
  { PAL_POSTURE_HEAD_FORWARD, ANY, PAL_VIEW_LEFT, "ear-l", WAY_FORWARD },
  { PAL_POSTURE_HEAD_FORWARD, ANY, PAL_VIEW_RIGHT, "ear-r", WAY_FORWARD },
  { PAL_POSTURE_HEAD_FORWARD, ANY, PAL_VIEW_HEAD_LEFT, "ear-l", WAY_FORWARD },
  { PAL_POSTURE_HEAD_FORWARD, ANY, PAL_VIEW_HEAD_RIGHT, "ear-r", WAY_FORWARD },
  { PAL_POSTURE_ROUNDED_SHOULDERS, NOT_RIGHT, PAL_VIEW_LEFT, "shoulder-side-l", WAY_FORWARD },
  { PAL_POSTURE_ROUNDED_SHOULDERS, NOT_LEFT, PAL_VIEW_RIGHT, "shoulder-side-r", WAY_FORWARD },
  { PAL_POSTURE_ROUNDED_SHOULDERS, NOT_RIGHT, PAL_VIEW_FRONT, "shoulder-front-l", WAY_TO_RIGHT },
  { PAL_POSTURE_ROUNDED_SHOULDERS, NOT_LEFT, PAL_VIEW_FRONT, "shoulder-front-r", WAY_TO_LEFT },
  { PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_LEFT, PAL_VIEW_FRONT, "shoulder-top-l", WAY_UP },
  { PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_LEFT, PAL_VIEW_BACK, "shoulder-top-l", WAY_UP },
  { PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_RIGHT, PAL_VIEW_FRONT, "shoulder-top-r", WAY_UP },
  { PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_RIGHT, PAL_VIEW_BACK, "shoulder-top-r", WAY_UP },
  { PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_FORWARD, PAL_VIEW_LEFT, "hip-side-l", WAY_TURN_FORWARD },
  { PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_FORWARD, PAL_VIEW_RIGHT, "hip-side-r", WAY_TURN_FORWARD },
  { PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_BACKWARD, PAL_VIEW_LEFT, "hip-side-l", WAY_TURN_BACKWARD },
  { PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_BACKWARD, PAL_VIEW_RIGHT, "hip-side-r", WAY_TURN_BACKWARD },
  { PAL_POSTURE_PELVIC_HEIGHT, PAL_DIRECTION_LEFT, PAL_VIEW_FRONT, "hip-side-l", WAY_UP },
  { PAL_POSTURE_PELVIC_HEIGHT, PAL_DIRECTION_LEFT, PAL_VIEW_BACK, "hip-side-l", WAY_UP },
  { PAL_POSTURE_PELVIC_HEIGHT, PAL_DIRECTION_RIGHT, PAL_VIEW_FRONT, "hip-side-r", WAY_UP },
  { PAL_POSTURE_PELVIC_HEIGHT, PAL_DIRECTION_RIGHT, PAL_VIEW_BACK, "hip-side-r", WAY_UP },
  { PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_LEFT, PAL_VIEW_FRONT, "pubic", WAY_TO_LEFT },
  { PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_LEFT, PAL_VIEW_BACK, "coccyx-perineum", WAY_TO_LEFT },
  { PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_RIGHT, PAL_VIEW_FRONT, "pubic", WAY_TO_RIGHT },
  { PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_RIGHT, PAL_VIEW_BACK, "coccyx-perineum", WAY_TO_RIGHT },
  { PAL_POSTURE_WEIGHT_DEPTH, PAL_DIRECTION_FORWARD, PAL_VIEW_LEFT, "ankle-outer-l", WAY_FORWARD },
  { PAL_POSTURE_WEIGHT_DEPTH, PAL_DIRECTION_FORWARD, PAL_VIEW_RIGHT, "ankle-outer-r", WAY_FORWARD },
  { PAL_POSTURE_WEIGHT_DEPTH, PAL_DIRECTION_BACKWARD, PAL_VIEW_LEFT, "ankle-outer-l", WAY_BACKWARD },
  { PAL_POSTURE_WEIGHT_DEPTH, PAL_DIRECTION_BACKWARD, PAL_VIEW_RIGHT, "ankle-outer-r", WAY_BACKWARD },
};

/* The landmark that a mark of it is recorded at: in the midline where it is of no side. */
static const char *const places[PAL_N_POSTURES][PAL_N_DIRECTIONS] = {
  [PAL_POSTURE_HEAD_FORWARD] = { [PAL_DIRECTION_NONE] = "mouth-chin" },
  [PAL_POSTURE_ROUNDED_SHOULDERS] = { [PAL_DIRECTION_NONE] = "sternum",
                                      [PAL_DIRECTION_LEFT] = "shoulder-front-l",
                                      [PAL_DIRECTION_RIGHT] = "shoulder-front-r" },
  [PAL_POSTURE_SHOULDER_HEIGHT] = { [PAL_DIRECTION_LEFT] = "shoulder-top-l",
                                    [PAL_DIRECTION_RIGHT] = "shoulder-top-r" },
  [PAL_POSTURE_PELVIC_TILT] = { [PAL_DIRECTION_FORWARD] = "pubic",
                                [PAL_DIRECTION_BACKWARD] = "pubic" },
  [PAL_POSTURE_PELVIC_HEIGHT] = { [PAL_DIRECTION_LEFT] = "hip-side-l",
                                  [PAL_DIRECTION_RIGHT] = "hip-side-r" },
  [PAL_POSTURE_WEIGHT_SIDE] = { [PAL_DIRECTION_LEFT] = "foot-top-l",
                                [PAL_DIRECTION_RIGHT] = "foot-top-r" },
  [PAL_POSTURE_WEIGHT_DEPTH] = { [PAL_DIRECTION_FORWARD] = "pubic",
                                 [PAL_DIRECTION_BACKWARD] = "pubic" },
};

static gboolean
is_meant (const Spot *spot, PalDirection direction)
{
  return spot->direction == (int) direction || spot->direction == ANY
         || (spot->direction == NOT_LEFT && direction != PAL_DIRECTION_LEFT)
         || (spot->direction == NOT_RIGHT && direction != PAL_DIRECTION_RIGHT);
}

/* Which way it goes on the drawing. Whoever is seen from the left looks to the left of the drawing, and
 * left and right are the patient's. */
static void
set_way (PalPostureArrow *arrow, Way way, PalView view)
{
  double forward = view == PAL_VIEW_LEFT || view == PAL_VIEW_HEAD_LEFT ? -1.0 : 1.0;
  double left = view == PAL_VIEW_BACK ? -1.0 : 1.0;

  arrow->turn = way == WAY_TURN_FORWARD    ? forward
                : way == WAY_TURN_BACKWARD ? -forward
                                           : 0.0;
  arrow->du = way == WAY_FORWARD    ? forward
              : way == WAY_BACKWARD ? -forward
              : way == WAY_TO_LEFT  ? left
              : way == WAY_TO_RIGHT ? -left
                                    : 0.0;
  arrow->dv = way == WAY_UP ? -1.0 : 0.0;
}

/**
 * pal_posture_get_arrows:
 * @view: a view of a figure
 * @posture: what is seen
 * @direction: to where
 * @arrows: (out) (array length=PAL_POSTURE_MAX_ARROWS): where this view shows it
 *
 * Returns: how many arrows there are; 0 where the view does not show it.
 */
guint
pal_posture_get_arrows (PalFigureView *view,
                        PalPosture posture,
                        PalDirection direction,
                        PalPostureArrow *arrows)
{
  guint n_arrows = 0;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (view) && arrows != NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (spots) && n_arrows < PAL_POSTURE_MAX_ARROWS; i++)
    {
      const PalRegion *region;

      if (spots[i].posture != posture || spots[i].view != pal_figure_view_get_view (view)
          || !is_meant (&spots[i], direction))
        continue;
      region = pal_figure_view_lookup (view, PAL_LAYER_ZONES, spots[i].zone);
      if (region == NULL)
        continue;
      pal_figure_view_get_inmost (view, region, &arrows[n_arrows].point);
      set_way (&arrows[n_arrows++], spots[i].way, spots[i].view);
    }
  return n_arrows;
}

/**
 * pal_posture_get_place:
 * @figure: the figure on the map
 * @posture: what is seen
 * @direction: to where
 * @place: (out): the landmark that it is recorded at
 *
 * Returns: whether @posture goes that way.
 */
gboolean
pal_posture_get_place (PalFigure *figure,
                       PalPosture posture,
                       PalDirection direction,
                       PalPlace *place)
{
  PalFigureView *view;
  const PalRegion *zone;

  g_return_val_if_fail (PAL_IS_FIGURE (figure) && place != NULL, FALSE);
  g_return_val_if_fail (posture < PAL_N_POSTURES && direction < PAL_N_DIRECTIONS, FALSE);

  view = pal_figure_get_view (figure, PAL_VIEW_FRONT);
  if (view == NULL || places[posture][direction] == NULL)
    return FALSE;
  zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, places[posture][direction]);
  if (zone == NULL)
    return FALSE;
  *place = (PalPlace){
    .figure = g_intern_string (pal_figure_get_id (figure)),
    .figure_version = pal_figure_get_version (figure),
    .view = PAL_VIEW_FRONT,
    .shape = PAL_SHAPE_POINT,
    .zone = zone->key,
  };
  pal_figure_view_get_inmost (view, zone, &place->point);
  return TRUE;
}

static void
add_head (cairo_t *cr, double x, double y, double du, double dv, double head)
{
  cairo_move_to (cr, x - head * (du - 0.6 * dv), y - head * (dv + 0.6 * du));
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, x - head * (du + 0.6 * dv), y - head * (dv - 0.6 * du));
}

/* From the middle to either end; the radius of a curved one. */
static double
get_half (PalDegree degree, double size)
{
  return (LENGTH + LENGTH_MORE * degree) * size / 2.0;
}

/**
 * pal_posture_arrow_get_bounds:
 * @arrow: an arrow; only its way is looked at
 * @degree: how much of it
 * @size: 1 for the usual size
 * @bounds: (out): what it covers, in pixels from its middle
 */
void
pal_posture_arrow_get_bounds (const PalPostureArrow *arrow,
                              PalDegree degree,
                              double size,
                              cairo_rectangle_t *bounds)
{
  double half = get_half (degree, size);
  double aside = HEAD * 0.6 * size;
  double x, y;

  g_return_if_fail (arrow != NULL && bounds != NULL);

  x = arrow->turn != 0.0 ? half + aside : MAX (half * fabs (arrow->du), aside);
  y = arrow->turn != 0.0 ? half + aside : MAX (half * fabs (arrow->dv), aside);
  *bounds = (cairo_rectangle_t){ -x, -y, 2.0 * x, 2.0 * y };
}

/**
 * pal_posture_arrow_draw:
 * @arrow: an arrow; only its way is looked at
 * @cr: what to draw on, in pixels from the middle of the arrow, with the colour set
 * @degree: how much of it
 * @dashed: whether it is of a former visit
 * @width: of the line in pixels
 * @size: 1 for the usual size
 */
void
pal_posture_arrow_draw (const PalPostureArrow *arrow,
                        cairo_t *cr,
                        PalDegree degree,
                        gboolean dashed,
                        double width,
                        double size)
{
  const double dashes[] = { 3.0, 3.5 };
  double half = get_half (degree, size);
  double x = half * arrow->du, y = half * arrow->dv;

  g_return_if_fail (arrow != NULL && cr != NULL);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width);
  cairo_new_path (cr);
  if (arrow->turn != 0.0)
    {
      double end = -G_PI_2 + arrow->turn * ARC;

      x = half * cos (end);
      y = half * sin (end);
      if (arrow->turn > 0.0)
        cairo_arc (cr, 0.0, 0.0, half, -G_PI_2 - ARC, end);
      else
        cairo_arc_negative (cr, 0.0, 0.0, half, -G_PI_2 + ARC, end);
    }
  else
    {
      cairo_move_to (cr, -x, -y);
      cairo_line_to (cr, x, y);
    }
  if (dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  if (arrow->turn != 0.0)
    add_head (cr, x, y, -arrow->turn * y / half, arrow->turn * x / half, HEAD * size);
  else
    add_head (cr, x, y, arrow->du, arrow->dv, HEAD * size);
  cairo_stroke (cr);
  cairo_restore (cr);
}
