/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ring-pair"

#include "pal-ring-pair.h"

#include <math.h>

/* The grid over what is within a ring, in which a place is sought. */
#define GRID 14

/* How near to a place it is sought, in the unit of the corners. */
#define LEAST_STEP 0.02

static gboolean
ring_contains (const PalPoint *ring, guint n, PalPoint point)
{
  gboolean inside = FALSE;

  for (guint i = 0, last = n - 1; i < n; last = i++)
    if ((ring[i].v > point.v) != (ring[last].v > point.v)
        && point.u < (ring[last].u - ring[i].u) * (point.v - ring[i].v) / (ring[last].v - ring[i].v)
                       + ring[i].u)
      inside = !inside;
  return inside;
}

static PalPoint
between (const PalPoint *a, const PalPoint *b, double share)
{
  return (PalPoint){ a->u + share * (b->u - a->u), a->v + share * (b->v - a->v) };
}

/* A corner of a border as it is seen from a place. */
typedef struct
{
  double u, v, distance;
} Sight;

static inline Sight
look_at (const PalPoint *corner, PalPoint place)
{
  double u = corner->u - place.u, v = corner->v - place.v;
  return (Sight){ u, v, sqrt (u * u + v * v) };
}

/**
 * pal_ring_pair_map:
 * @self: two rings
 * @point: a place
 *
 * Returns: where the mean value coordinates of @point within the first ring (Hormann and Floater, "Mean
 *   value coordinates for arbitrary planar polygons", 2006) put it within the second. If the second has
 *   bays, that may be beyond it.
 */
PalPoint
pal_ring_pair_map (const PalRingPair *self, PalPoint point)
{
  const PalPoint *from = self->from, *to = self->to;
  const guint n = self->n;
  PalPoint sum = { 0.0, 0.0 };
  double weights = 0.0;
  Sight last = look_at (&from[n - 1], point);
  Sight here = look_at (&from[0], point);
  double area_last = last.u * here.v - last.v * here.u;
  double dot_last = last.u * here.u + last.v * here.v;

  /* Asked hundreds of times for each place that is sought, so that what two corners share is reckoned once. */
  for (guint i = 0; i < n; i++)
    {
      const guint following = i + 1 < n ? i + 1 : 0;
      Sight next = look_at (&from[following], point);
      double area_next = here.u * next.v - here.v * next.u;
      double dot_next = here.u * next.u + here.v * next.v;
      double weight = 0.0;

      if (here.distance < 1e-9)
        return to[i];
      if (fabs (area_next) < 1e-9 && dot_next < 0.0)
        return between (&to[i], &to[following], here.distance / (here.distance + next.distance));
      if (fabs (area_last) >= 1e-9)
        weight += (last.distance - dot_last / here.distance) / area_last;
      if (fabs (area_next) >= 1e-9)
        weight += (next.distance - dot_next / here.distance) / area_next;
      sum.u += weight * to[i].u;
      sum.v += weight * to[i].v;
      weights += weight;
      last = here;
      here = next;
      area_last = area_next;
      dot_last = dot_next;
    }
  if (weights == 0.0)
    return point;
  return (PalPoint){ sum.u / weights, sum.v / weights };
}

static double
miss (const PalRingPair *self, PalPoint place, PalPoint wanted)
{
  PalPoint reached = pal_ring_pair_map (self, place);

  return look_at (&reached, wanted).distance;
}

/**
 * pal_ring_pair_find:
 * @self: two rings
 * @wanted: a place within the second
 *
 * Seeks on a grid, then in steps that get smaller. Takes about a millisecond.
 *
 * Returns: the place within the first ring that pal_ring_pair_map() brings nearest to @wanted.
 */
PalPoint
pal_ring_pair_find (const PalRingPair *self, PalPoint wanted)
{
  const PalPoint *from = self->from;
  const guint n = self->n;
  PalPoint low = from[0], high = from[0], best = from[0];
  double least = INFINITY, step;

  for (guint i = 0; i < n; i++)
    {
      low.u = MIN (low.u, from[i].u);
      low.v = MIN (low.v, from[i].v);
      high.u = MAX (high.u, from[i].u);
      high.v = MAX (high.v, from[i].v);
    }
  for (guint i = 0; i <= GRID; i++)
    for (guint j = 0; j <= GRID; j++)
      {
        PalPoint place
          = { low.u + (high.u - low.u) * i / GRID, low.v + (high.v - low.v) * j / GRID };
        double missed;

        if (!ring_contains (from, n, place))
          continue;
        missed = miss (self, place, wanted);
        if (missed < least)
          {
            least = missed;
            best = place;
          }
      }
  step = MAX (high.u - low.u, high.v - low.v) / GRID;
  while (step > LEAST_STEP)
    {
      PalPoint centre = best;

      for (guint k = 0; k < 8; k++)
        {
          PalPoint place
            = { centre.u + step * cos (k * G_PI / 4), centre.v + step * sin (k * G_PI / 4) };
          double missed = miss (self, place, wanted);

          if (missed < least && ring_contains (from, n, place))
            {
              least = missed;
              best = place;
            }
        }
      if (best.u == centre.u && best.v == centre.v)
        step /= 2.0;
    }
  return best;
}

static PalPoint
get_middle (const PalPoint *points, guint n)
{
  PalPoint middle = { 0.0, 0.0 };

  for (guint i = 0; i < n; i++)
    {
      middle.u += points[i].u / n;
      middle.v += points[i].v / n;
    }
  return middle;
}

/**
 * pal_ring_pair_fit:
 * @self: two rings
 * @point: a place, within the first ring or beyond it
 *
 * Returns: @point moved, turned and enlarged as the second ring is against the first: the least-squares
 *   fit of all corners.
 */
PalPoint
pal_ring_pair_fit (const PalRingPair *self, PalPoint point)
{
  const PalPoint *from = self->from, *to = self->to;
  const guint n = self->n;
  PalPoint middle_from = get_middle (from, n), middle_to = get_middle (to, n);
  double along = 0.0, across = 0.0, square = 0.0, u, v;

  for (guint i = 0; i < n; i++)
    {
      double a = from[i].u - middle_from.u, b = from[i].v - middle_from.v;
      double c = to[i].u - middle_to.u, d = to[i].v - middle_to.v;

      along += a * c + b * d;
      across += a * d - b * c;
      square += a * a + b * b;
    }
  if (square <= 0.0)
    return middle_to;
  u = point.u - middle_from.u;
  v = point.v - middle_from.v;
  return (PalPoint){ middle_to.u + (along * u - across * v) / square,
                     middle_to.v + (across * u + along * v) / square };
}
