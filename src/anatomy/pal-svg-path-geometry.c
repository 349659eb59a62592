/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-svg-path"

#include "pal-svg-path-private.h"

#include <math.h>

/* Whether a point lies in one contour taken for itself, as far as its chords tell. */
gboolean
pal_svg_path_contour_contains (const PalSvgPath *self, guint index, double u, double v)
{
  const PalSvgPathContour *contour = &g_array_index (self->contours, PalSvgPathContour, index);
  const PalSvgPathVertex *vertices
    = &g_array_index (self->vertices, PalSvgPathVertex, contour->start);
  gboolean inside = FALSE;

  for (guint i = 0; i + 1 < contour->n; i++)
    {
      double v0 = vertices[i].v;
      double v1 = vertices[i + 1].v;

      if ((v0 > v) != (v1 > v)
          && u < vertices[i].u + (vertices[i + 1].u - vertices[i].u) * (v - v0) / (v1 - v0))
        inside = !inside;
    }
  return inside;
}

/**
 * pal_svg_path_foreach_segment:
 * @self: a path
 * @func: (scope call): called with both ends of each chord of the flattened contours
 * @user_data: for @func
 */
void
pal_svg_path_foreach_segment (const PalSvgPath *self,
                              PalSvgPathSegmentFunc func,
                              gpointer user_data)
{
  g_return_if_fail (self != NULL && func != NULL);

  for (guint i = 0; i < self->contours->len; i++)
    {
      const PalSvgPathContour *contour = &g_array_index (self->contours, PalSvgPathContour, i);
      const PalSvgPathVertex *vertices
        = &g_array_index (self->vertices, PalSvgPathVertex, contour->start);

      for (guint j = 0; j + 1 < contour->n; j++)
        func (vertices[j].u, vertices[j].v, vertices[j + 1].u, vertices[j + 1].v, user_data);
    }
}

typedef struct
{
  double u;
  double v;
  double nearest_u;
  double nearest_v;
  double square;
} Nearest;

/* The square of the distance from a point to a chord, and the point of the chord that is nearest. */
static inline double
measure_chord (
  double u, double v, double u0, double v0, double u1, double v1, double *near_u, double *near_v)
{
  double du = u1 - u0;
  double dv = v1 - v0;
  double length = du * du + dv * dv;
  double t = 0.0;

  if (length > 0.0)
    t = CLAMP (((u - u0) * du + (v - v0) * dv) / length, 0.0, 1.0);
  *near_u = u0 + t * du;
  *near_v = v0 + t * dv;
  return (*near_u - u) * (*near_u - u) + (*near_v - v) * (*near_v - v);
}

static void
approach (double u0, double v0, double u1, double v1, gpointer user_data)
{
  Nearest *nearest = user_data;
  double u;
  double v;
  double square = measure_chord (nearest->u, nearest->v, u0, v0, u1, v1, &u, &v);

  if (square < nearest->square)
    {
      nearest->square = square;
      nearest->nearest_u = u;
      nearest->nearest_v = v;
    }
}

/**
 * pal_svg_path_get_nearest:
 * @self: a path
 * @u: millimetres
 * @v: millimetres
 * @nearest_u: (out) (optional): the point of the border that is nearest
 * @nearest_v: (out) (optional): the same
 *
 * Returns: how far the border is, in millimetres, from inside as from outside.
 */
double
pal_svg_path_get_nearest (
  const PalSvgPath *self, double u, double v, double *nearest_u, double *nearest_v)
{
  Nearest nearest = { u, v, u, v, G_MAXDOUBLE };

  g_return_val_if_fail (self != NULL, G_MAXDOUBLE);

  pal_svg_path_foreach_segment (self, approach, &nearest);
  if (nearest_u != NULL)
    *nearest_u = nearest.nearest_u;
  if (nearest_v != NULL)
    *nearest_v = nearest.nearest_v;
  return sqrt (nearest.square);
}

/* Returns: as pal_svg_path_get_nearest(), without the point. */
double
pal_svg_path_get_distance (const PalSvgPath *self, double u, double v)
{
  return pal_svg_path_get_nearest (self, u, v, NULL, NULL);
}

/* The chord at which the last look at a border stopped. */
typedef struct
{
  guint contour;
  guint vertex;
} Chord;

/* Lowers @square to the square of the distance from a point to the border. Stops, and returns %FALSE,
 * as soon as that is not more than @limit; as a rule the chord that was too near for the last point is
 * too near for this one as well, so it is looked at first. */
static gboolean
measure_clearance (
  const PalSvgPath *self, double u, double v, double limit, Chord *last, double *square)
{
  *square = G_MAXDOUBLE;
  for (guint k = 0; k <= self->contours->len; k++)
    {
      guint i = k == 0 ? last->contour : k - 1;
      const PalSvgPathContour *contour = &g_array_index (self->contours, PalSvgPathContour, i);
      const PalSvgPathVertex *vertices
        = &g_array_index (self->vertices, PalSvgPathVertex, contour->start);
      guint j = k == 0 ? last->vertex : 0;
      guint end = k == 0 ? MIN (last->vertex + 2, contour->n) : contour->n;

      for (; j + 1 < end; j++)
        {
          double near_u, near_v;
          double here = measure_chord (u,
                                       v,
                                       vertices[j].u,
                                       vertices[j].v,
                                       vertices[j + 1].u,
                                       vertices[j + 1].v,
                                       &near_u,
                                       &near_v);

          *square = MIN (*square, here);
          if (here <= limit)
            {
              *last = (Chord) { i, j };
              return FALSE;
            }
        }
    }
  return TRUE;
}

/* Looks at the middles of the cells of a grid, n a side, laid over a rectangle. */
static void
search_grid (const PalSvgPath *self,
             const cairo_rectangle_t *area,
             guint n,
             double *best,
             double *best_u,
             double *best_v)
{
  Chord last = { 0, 0 };

  for (guint i = 0; i < n * n; i++)
    {
      double u = area->x + area->width * (i % n + 0.5) / n;
      double v = area->y + area->height * (i / n + 0.5) / n;
      /* A little less, so that of two that are as far the first stays. */
      double limit = *best > 0.0 ? *best * *best * (1.0 - 1e-9) : *best;
      double square;

      if (measure_clearance (self, u, v, limit, &last, &square) && sqrt (square) > *best
          && pal_svg_path_contains (self, u, v))
        {
          *best = sqrt (square);
          *best_u = u;
          *best_v = v;
        }
    }
}

/**
 * pal_svg_path_get_inmost:
 * @self: a path
 * @u: (out): millimetres
 * @v: (out): millimetres
 *
 * Looks for the point inside that is farthest from the border: where a symbol has most room.
 *
 * Returns: %FALSE if the path has no inside worth the name.
 */
gboolean
pal_svg_path_get_inmost (const PalSvgPath *self, double *u, double *v)
{
  cairo_rectangle_t area;
  double best = -1.0;

  g_return_val_if_fail (self != NULL && u != NULL && v != NULL, FALSE);

  if (self->contours->len == 0)
    return FALSE;
  for (guint n = 16; best < 0.0 && n <= 256; n *= 2)
    search_grid (self, &self->bounds, n, &best, u, v);
  if (best < 0.0)
    return FALSE;

  area = self->bounds;
  for (guint i = 0; i < 6; i++)
    {
      area.width *= 0.35;
      area.height *= 0.35;
      area.x = *u - area.width / 2.0;
      area.y = *v - area.height / 2.0;
      search_grid (self, &area, 7, &best, u, v);
    }
  return TRUE;
}
