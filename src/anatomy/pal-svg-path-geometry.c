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

/* How often a curve is halved before what is left of it counts as straight: by then it strays from its
 * chord by less than a millionth of its bend. */
#define MAX_HALVINGS 10

typedef struct
{
  double u;
  double v;
} Corner;

static gboolean
chord_is_right_of (const Corner *from, const Corner *to, double u, double v)
{
  return (from->v > v) != (to->v > v)
         && u < from->u + (to->u - from->u) * (v - from->v) / (to->v - from->v);
}

static Corner
halfway (const Corner *one, const Corner *other)
{
  return (Corner){ (one->u + other->u) / 2.0, (one->v + other->v) / 2.0 };
}

/* Whether a curve crosses the line that goes from a point to the right an odd number of times. It lies
 * within its corners, so that it is halved only where the point is among them. */
static gboolean
curve_is_right_of (const Corner *c, double u, double v, guint n_halvings)
{
  Corner left[4], right[4], middle;
  gboolean below = c[0].v > v;

  if ((c[1].v > v) == below && (c[2].v > v) == below && (c[3].v > v) == below)
    return FALSE;
  if (u >= c[0].u && u >= c[1].u && u >= c[2].u && u >= c[3].u)
    return FALSE;
  if (u < c[0].u && u < c[1].u && u < c[2].u && u < c[3].u)
    return (c[3].v > v) != below;
  if (n_halvings == 0)
    return chord_is_right_of (&c[0], &c[3], u, v);

  middle = halfway (&c[1], &c[2]);
  left[0] = c[0];
  left[1] = halfway (&c[0], &c[1]);
  left[2] = halfway (&left[1], &middle);
  right[3] = c[3];
  right[2] = halfway (&c[2], &c[3]);
  right[1] = halfway (&middle, &right[2]);
  left[3] = right[0] = halfway (&left[2], &right[1]);
  return curve_is_right_of (left, u, v, n_halvings - 1)
         != curve_is_right_of (right, u, v, n_halvings - 1);
}

/**
 * pal_svg_path_contains:
 * @self: a path
 * @u: millimetres
 * @v: millimetres
 *
 * Asks the curves themselves: the chords that stand for them elsewhere are good for measuring, but on a
 * large screen and from near they would be pixels away from the line that is seen.
 *
 * Returns: whether the point lies inside.
 */
gboolean
pal_svg_path_contains (const PalSvgPath *self, double u, double v)
{
  const PalSvgPathVertex *at;
  Corner start = { 0.0, 0.0 };
  Corner c[4] = { { 0.0, 0.0 } };
  gboolean inside = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  if (u < self->bounds.x - PAL_SVG_PATH_FLATNESS
      || u > self->bounds.x + self->bounds.width + PAL_SVG_PATH_FLATNESS
      || v < self->bounds.y - PAL_SVG_PATH_FLATNESS
      || v > self->bounds.y + self->bounds.height + PAL_SVG_PATH_FLATNESS)
    return FALSE;
  at = &g_array_index (self->coords, PalSvgPathVertex, 0);
  for (guint i = 0; i < self->ops->len; i++)
    {
      guint8 op = self->ops->data[i];
      guint n_corners = op == 'C' ? 3 : op == 'Z' ? 0 : 1;

      for (guint j = 0; j < n_corners; j++, at++)
        c[j + 1] = (Corner){ at->u, at->v };
      if (op == 'C')
        inside ^= curve_is_right_of (c, u, v, MAX_HALVINGS);
      else if (op == 'L')
        inside ^= chord_is_right_of (&c[0], &c[1], u, v);
      else
        /* What is filled is closed, whether the drawing says so or not. */
        inside ^= chord_is_right_of (&c[0], &start, u, v);
      if (op == 'M')
        start = c[1];
      c[0] = op == 'Z' ? start : c[n_corners];
    }
  return inside ^ chord_is_right_of (&c[0], &start, u, v);
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

double
pal_svg_path_get_distance (const PalSvgPath *self, double u, double v)
{
  return pal_svg_path_get_nearest (self, u, v, NULL, NULL);
}

/**
 * pal_svg_path_get_extent_at:
 * @self: a path
 * @v: a height of the view, in millimetres
 * @u_min: (out): the leftmost place of the path at this height
 * @u_max: (out): the rightmost
 *
 * Returns: %FALSE if the path does not reach this height.
 */
gboolean
pal_svg_path_get_extent_at (const PalSvgPath *self, double v, double *u_min, double *u_max)
{
  double low = G_MAXDOUBLE;
  double high = -G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL && u_min != NULL && u_max != NULL, FALSE);

  for (guint i = 0; i < self->contours->len; i++)
    {
      const PalSvgPathContour *contour = &g_array_index (self->contours, PalSvgPathContour, i);
      const PalSvgPathVertex *a = &g_array_index (self->vertices, PalSvgPathVertex, contour->start);

      for (guint j = 0; j + 1 < contour->n; j++, a++)
        if ((a[0].v > v) != (a[1].v > v))
          {
            double u = a[0].u + (a[1].u - a[0].u) * (v - a[0].v) / (a[1].v - a[0].v);

            low = MIN (low, u);
            high = MAX (high, u);
          }
    }
  if (low > high)
    return FALSE;
  *u_min = low;
  *u_max = high;
  return TRUE;
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
