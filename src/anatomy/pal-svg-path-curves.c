/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked of the curves themselves. The chords that stand for them elsewhere are good for measuring,
 * but on a large screen and from near they would be pixels away from the line that is seen. */

#define G_LOG_DOMAIN "pal-svg-path"

#include "pal-svg-path-private.h"

#include <math.h>

/* How often a curve is halved before what is left of it counts as straight: by then it strays from its
 * chord by less than a millionth of its bend. */
#define MAX_HALVINGS 10

/* How often the place is halved in which a curve passes a height: as far as a double tells places apart. */
#define MAX_BISECTIONS 52

typedef struct
{
  double u;
  double v;
} Corner;

/* Goes along a path piece by piece: a line from c[0] to c[1], or a curve from c[0] to c[3]. */
typedef struct
{
  const GByteArray *ops;
  guint n_ops;
  const PalSvgPathVertex *next;
  Corner start;
  Corner pen;
  Corner c[4];
  gboolean curve;
} Walk;

static Corner
take_corner (Walk *walk)
{
  const PalSvgPathVertex *vertex = walk->next++;

  return (Corner){ vertex->u, vertex->v };
}

/* Every path begins with a move. */
static void
walk_begin (Walk *walk, const PalSvgPath *path)
{
  walk->ops = path->ops;
  walk->n_ops = 1;
  walk->next = &g_array_index (path->coords, PalSvgPathVertex, 0);
  walk->start = walk->pen = take_corner (walk);
}

/* What is filled is closed, whether the drawing says so or not. */
static gboolean
walk_next (Walk *walk)
{
  guint8 op = walk->n_ops < walk->ops->len ? walk->ops->data[walk->n_ops] : 'Z';

  if (walk->n_ops++ > walk->ops->len)
    return FALSE;
  walk->curve = op == 'C';
  walk->c[0] = walk->pen;
  walk->c[1] = op == 'C' || op == 'L' ? take_corner (walk) : walk->start;
  if (walk->curve)
    {
      walk->c[2] = take_corner (walk);
      walk->c[3] = take_corner (walk);
    }
  if (op == 'M')
    walk->start = take_corner (walk);
  walk->pen = op == 'M' ? walk->start : walk->c[walk->curve ? 3 : 1];
  return TRUE;
}

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
 * Returns: whether the point lies inside.
 */
gboolean
pal_svg_path_contains (const PalSvgPath *self, double u, double v)
{
  Walk walk;
  gboolean inside = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  if (u < self->bounds.x || u > self->bounds.x + self->bounds.width || v < self->bounds.y
      || v > self->bounds.y + self->bounds.height)
    return FALSE;
  walk_begin (&walk, self);
  while (walk_next (&walk))
    inside ^= walk.curve ? curve_is_right_of (walk.c, u, v, MAX_HALVINGS)
                         : chord_is_right_of (&walk.c[0], &walk.c[1], u, v);
  return inside;
}

/* One coordinate of a curve, of its four corners. */
static double
get_at (double p0, double p1, double p2, double p3, double t)
{
  double s = 1.0 - t;

  return s * s * s * p0 + 3.0 * s * s * t * p1 + 3.0 * s * t * t * p2 + t * t * t * p3;
}

/* Where on its way one coordinate of a curve turns around, in ascending order: the roots of
 * a t² + 2 b t + c, which is a third of its derivative. Returns how many there are between its ends. */
static guint
find_turns (double p0, double p1, double p2, double p3, double turns[2])
{
  double a = p3 - 3.0 * p2 + 3.0 * p1 - p0;
  double b = p2 - 2.0 * p1 + p0;
  double c = p1 - p0;
  double square = b * b - a * c;
  double q;
  double roots[2];
  guint n = 0;

  if (square < 0.0)
    return 0;
  /* Both roots without taking one large number from another like it; infinite or no number at all where
   * there is no such root. */
  q = -(b + copysign (sqrt (square), b));
  roots[0] = q / a;
  roots[1] = c / q;
  for (guint i = 0; i < 2; i++)
    if (roots[i] > 0.0 && roots[i] < 1.0)
      turns[n++] = roots[i];
  if (n == 2 && turns[0] > turns[1])
    {
      double last = turns[0];

      turns[0] = turns[1];
      turns[1] = last;
    }
  return n;
}

static void
include (double value, double *low, double *high)
{
  *low = MIN (*low, value);
  *high = MAX (*high, value);
}

/* Widens a range by one coordinate of a curve, whose ends are in it. The curve lies within its corners, so
 * that most need no further look. */
static void
include_curve (double p0, double p1, double p2, double p3, double *low, double *high)
{
  double turns[2];
  guint n_turns;

  if (MIN (p1, p2) >= *low && MAX (p1, p2) <= *high)
    return;
  n_turns = find_turns (p0, p1, p2, p3, turns);
  for (guint i = 0; i < n_turns; i++)
    include (get_at (p0, p1, p2, p3, turns[i]), low, high);
}

/* The smallest rectangle around the curves. */
void
pal_svg_path_measure_bounds (const PalSvgPath *self, cairo_rectangle_t *bounds)
{
  double u_min = G_MAXDOUBLE;
  double v_min = G_MAXDOUBLE;
  double u_max = -G_MAXDOUBLE;
  double v_max = -G_MAXDOUBLE;
  Walk walk;

  walk_begin (&walk, self);
  while (walk_next (&walk))
    {
      const Corner *c = walk.c;
      const Corner *end = &c[walk.curve ? 3 : 1];

      include (c[0].u, &u_min, &u_max);
      include (c[0].v, &v_min, &v_max);
      include (end->u, &u_min, &u_max);
      include (end->v, &v_min, &v_max);
      if (walk.curve)
        {
          include_curve (c[0].u, c[1].u, c[2].u, c[3].u, &u_min, &u_max);
          include_curve (c[0].v, c[1].v, c[2].v, c[3].v, &v_min, &v_max);
        }
    }
  *bounds = (cairo_rectangle_t){ u_min, v_min, u_max - u_min, v_max - v_min };
}

/* Widens a range by where a curve passes a height: once at most between two turns. */
static void
include_passages (const Corner *c, double v, double *low, double *high)
{
  double stops[4] = { 0.0 };
  guint n_turns;

  if ((c[0].v > v) == (c[1].v > v) && (c[1].v > v) == (c[2].v > v) && (c[2].v > v) == (c[3].v > v))
    return;
  n_turns = find_turns (c[0].v, c[1].v, c[2].v, c[3].v, &stops[1]);
  stops[n_turns + 1] = 1.0;
  for (guint i = 0; i <= n_turns; i++)
    {
      double from = stops[i];
      double to = stops[i + 1];
      gboolean below = get_at (c[0].v, c[1].v, c[2].v, c[3].v, from) > v;

      if ((get_at (c[0].v, c[1].v, c[2].v, c[3].v, to) > v) == below)
        continue;
      for (guint j = 0; j < MAX_BISECTIONS; j++)
        {
          double middle = (from + to) / 2.0;

          if ((get_at (c[0].v, c[1].v, c[2].v, c[3].v, middle) > v) == below)
            from = middle;
          else
            to = middle;
        }
      include (get_at (c[0].u, c[1].u, c[2].u, c[3].u, from), low, high);
    }
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
  Walk walk;

  g_return_val_if_fail (self != NULL && u_min != NULL && u_max != NULL, FALSE);

  walk_begin (&walk, self);
  while (walk_next (&walk))
    {
      const Corner *c = walk.c;

      if (walk.curve)
        include_passages (c, v, &low, &high);
      else if ((c[0].v > v) != (c[1].v > v))
        include (c[0].u + (c[1].u - c[0].u) * (v - c[0].v) / (c[1].v - c[0].v), &low, &high);
    }
  if (low > high)
    return FALSE;
  *u_min = low;
  *u_max = high;
  return TRUE;
}
