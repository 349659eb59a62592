/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-polygon"

#include "pal-ink-polygon.h"

#include <math.h>

static const PalPoint *
get_point (const GArray *polygon, guint index)
{
  return &g_array_index (polygon, PalPoint, index % polygon->len);
}

/* What is nearer to the end of an edge, as a part of it, is at the end. */
#define NEARLY 1e-9

/* Where two lines cross: how far along each, 0 to 1 between their ends. FALSE if they surely do not
 * cross there. */
static gboolean
cross (const PalPoint *a,
       const PalPoint *b,
       const PalPoint *c,
       const PalPoint *d,
       double *along_ab,
       double *along_cd)
{
  double abu = b->u - a->u;
  double abv = b->v - a->v;
  double cdu = d->u - c->u;
  double cdv = d->v - c->v;
  double acu = c->u - a->u;
  double acv = c->v - a->v;
  double area = abu * cdv - abv * cdu;

  if (MAX (a->u, b->u) < MIN (c->u, d->u) || MAX (c->u, d->u) < MIN (a->u, b->u)
      || MAX (a->v, b->v) < MIN (c->v, d->v) || MAX (c->v, d->v) < MIN (a->v, b->v))
    return FALSE;
  if (area == 0.0)
    return FALSE;
  *along_ab = (acu * cdv - acv * cdu) / area;
  *along_cd = (acu * abv - acv * abu) / area;
  return TRUE;
}

static PalPoint
go_along (const PalPoint *a, const PalPoint *b, double along)
{
  return (PalPoint) { a->u + along * (b->u - a->u), a->v + along * (b->v - a->v) };
}

/* Negative where the line turns the way that the outlines of strokes do. */
static double
get_signed_area (const GArray *polygon)
{
  double sum = 0.0;

  for (guint i = 0; i < polygon->len; i++)
    {
      const PalPoint *a = get_point (polygon, i);
      const PalPoint *b = get_point (polygon, i + 1);

      /* From the first point, so that a far place costs no digits. */
      sum += (a->u - get_point (polygon, 0)->u) * (b->v - get_point (polygon, 0)->v)
             - (b->u - get_point (polygon, 0)->u) * (a->v - get_point (polygon, 0)->v);
    }
  return sum / 2.0;
}

static void
add_loop (GPtrArray *loops, const PalPoint *points, guint n_points)
{
  g_autoptr (GArray) loop = g_array_sized_new (FALSE, FALSE, sizeof (PalPoint), n_points);
  double area;

  if (n_points < 3)
    return;
  g_array_append_vals (loop, points, n_points);
  area = get_signed_area (loop);
  if (fabs (area) < PAL_INK_MIN_AREA)
    return;
  if (area > 0.0)
    for (guint i = 0; i < n_points; i++)
      g_array_index (loop, PalPoint, i) = points[n_points - 1 - i];
  g_ptr_array_add (loops, g_steal_pointer (&loop));
}

/* Adds a point to a line that does not cross itself; what would be crossed off is a loop. */
static void
draw_to (GArray *line, const PalPoint *point, guint first_edge, GPtrArray *loops)
{
  for (;;)
    {
      const PalPoint *points = (const PalPoint *) (gpointer) line->data;
      guint last = line->len - 1;
      double nearest = 2.0;
      guint edge = 0;
      PalPoint kept;
      PalPoint at;

      for (guint i = first_edge; i + 1 < last; i++)
        {
          double along;
          double other;

          /* A corner that is touched belongs to the edge that begins there. */
          if (cross (&points[last], point, &points[i], &points[i + 1], &along, &other)
              && along > NEARLY && along < 1.0 + NEARLY && other > -NEARLY
              && other < 1.0 - NEARLY && along < nearest)
            {
              nearest = along;
              edge = i;
            }
        }
      if (nearest > 1.5)
        return;
      at = go_along (&points[last], point, nearest);
      kept = points[edge];
      g_array_index (line, PalPoint, edge) = at;
      add_loop (loops, &points[edge], last - edge + 1);
      g_array_index (line, PalPoint, edge) = kept;
      g_array_set_size (line, edge + 1);
      g_array_append_val (line, at);
    }
}

/**
 * pal_ink_polygon_get_area:
 * @polygon: (element-type PalPoint): a closed line that does not cross itself
 *
 * Returns: what it encloses, in square millimetres.
 */
double
pal_ink_polygon_get_area (const GArray *polygon)
{
  return fabs (get_signed_area (polygon));
}

/* Returns: whether a place is within, in the unit of the corners; what crosses itself is counted
 * as even and odd. */
gboolean
pal_ink_polygon_contains (const GArray *polygon, double u, double v)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < polygon->len; i++)
    {
      const PalPoint *a = get_point (polygon, i);
      const PalPoint *b = get_point (polygon, i + 1);

      if ((a->v > v) != (b->v > v) && u < a->u + (v - a->v) / (b->v - a->v) * (b->u - a->u))
        inside = !inside;
    }
  return inside;
}

/**
 * pal_ink_polygon_split:
 * @points: (element-type PalPoint): a closed line that may cross itself
 *
 * Returns: (transfer full) (element-type GArray): polygons that together cover all that the line
 *   encloses, whichever way it runs round it; none if it encloses nothing.
 */
GPtrArray *
pal_ink_polygon_split (const GArray *points)
{
  GPtrArray *loops = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) line = g_array_sized_new (FALSE, FALSE, sizeof (PalPoint), points->len);

  for (guint i = 0; i < points->len; i++)
    {
      if (i > 0)
        draw_to (line, get_point (points, i), 0, loops);
      g_array_append_val (line, *get_point (points, i));
    }
  if (points->len > 0)
    {
      draw_to (line, get_point (points, 0), 1, loops);
      add_loop (loops, (const PalPoint *) (gpointer) line->data, line->len);
    }
  return loops;
}

/* One crossing of the border of a polygon with that of a convex one. */
typedef struct
{
  double at;       /* along the polygon: the edge and how far on it */
  double at_other; /* along the convex one */
  PalPoint point;
  gboolean leaving; /* the polygon leaves the convex one */
  gboolean done;
  guint next_other; /* the crossing that comes before it along the convex one */
} Crossing;

static int
compare_at (gconstpointer a, gconstpointer b)
{
  const Crossing *first = a;
  const Crossing *second = b;

  return first->at < second->at ? -1 : first->at > second->at;
}

static GArray *
find_crossings (const GArray *polygon, const GArray *convex)
{
  GArray *crossings = g_array_new (FALSE, TRUE, sizeof (Crossing));

  for (guint i = 0; i < polygon->len; i++)
    for (guint k = 0; k < convex->len; k++)
      {
        const PalPoint *a = get_point (polygon, i);
        const PalPoint *b = get_point (polygon, i + 1);
        const PalPoint *c = get_point (convex, k);
        const PalPoint *d = get_point (convex, k + 1);
        Crossing crossing = { 0 };
        double along;
        double other;

        if (!cross (a, b, c, d, &along, &other) || along <= 0.0 || along >= 1.0
            || other <= 0.0 || other >= 1.0)
          continue;
        crossing.at = i + along;
        crossing.at_other = k + other;
        crossing.point = go_along (a, b, along);
        /* The inside lies to the same hand of all edges, as both turn the same way. */
        crossing.leaving = (b->u - a->u) * (d->v - c->v) - (b->v - a->v) * (d->u - c->u) < 0.0;
        g_array_append_val (crossings, crossing);
      }
  g_array_sort (crossings, compare_at);
  for (guint i = 0; i < crossings->len; i++)
    {
      Crossing *crossing = &g_array_index (crossings, Crossing, i);
      double best = -1.0;

      for (guint k = 0; k < crossings->len; k++)
        {
          double back = crossing->at_other - g_array_index (crossings, Crossing, k).at_other;

          back = back > 0.0 ? back : back + convex->len;
          if (k != i && (best < 0.0 || back < best))
            {
              best = back;
              crossing->next_other = k;
            }
        }
    }
  return crossings;
}

/* Whether the crossings alternate along both borders, as they do unless one goes through a corner of
 * the other. */
static gboolean
is_sound (const GArray *crossings)
{
  if (crossings->len % 2 != 0)
    return FALSE;
  for (guint i = 0; i < crossings->len; i++)
    {
      const Crossing *crossing = &g_array_index (crossings, Crossing, i);

      if (crossing->leaving
              == g_array_index (crossings, Crossing, (i + 1) % crossings->len).leaving
          || crossing->leaving
                 == g_array_index (crossings, Crossing, crossing->next_other).leaving)
        return FALSE;
    }
  return TRUE;
}

/* Adds the corners between two places of a border, forwards. */
static void
add_corners (GArray *piece, const GArray *border, double from, double to)
{
  if (to <= from)
    to += border->len;
  for (guint i = (guint) floor (from) + 1; i <= to; i++)
    g_array_append_val (piece, *get_point (border, i));
}

static void
add_corners_backwards (GArray *piece, const GArray *border, double from, double to)
{
  if (to >= from)
    from += border->len;
  for (guint i = (guint) floor (from); i > to; i--)
    g_array_append_val (piece, *get_point (border, i));
}

/* Follows what is left, from where the border leaves the convex one: along it to where it enters
 * again, and there back along the other. Weiler and Atherton, 1977. */
static void
trace (const GArray *polygon, const GArray *convex, GArray *crossings, GPtrArray *pieces)
{
  for (guint i = 0; i < crossings->len; i++)
    {
      g_autoptr (GArray) piece = g_array_new (FALSE, FALSE, sizeof (PalPoint));
      guint at = i;

      if (!g_array_index (crossings, Crossing, i).leaving)
        continue;
      while (!g_array_index (crossings, Crossing, at).done)
        {
          Crossing *leaves = &g_array_index (crossings, Crossing, at);
          Crossing *enters = &g_array_index (crossings, Crossing, (at + 1) % crossings->len);

          leaves->done = TRUE;
          g_array_append_val (piece, leaves->point);
          add_corners (piece, polygon, leaves->at, enters->at);
          g_array_append_val (piece, enters->point);
          at = enters->next_other;
          add_corners_backwards (
              piece, convex, enters->at_other, g_array_index (crossings, Crossing, at).at_other);
        }
      add_loop (pieces, (const PalPoint *) (gpointer) piece->data, piece->len);
    }
}

/* Parts a polygon along the level through a point inside it. */
static gboolean
halve (const GArray *polygon, double u, double v, GArray **upper, GArray **lower)
{
  PalPoint ends[2] = { { -G_MAXDOUBLE, v }, { G_MAXDOUBLE, v } };
  guint edges[2] = { 0, 0 };

  for (guint i = 0; i < polygon->len; i++)
    {
      const PalPoint *a = get_point (polygon, i);
      const PalPoint *b = get_point (polygon, i + 1);
      double at;

      if ((a->v > v) == (b->v > v))
        continue;
      at = a->u + (v - a->v) / (b->v - a->v) * (b->u - a->u);
      if (at <= u && at > ends[0].u)
        {
          ends[0].u = at;
          edges[0] = i;
        }
      if (at > u && at < ends[1].u)
        {
          ends[1].u = at;
          edges[1] = i;
        }
    }
  if (ends[0].u == -G_MAXDOUBLE || ends[1].u == G_MAXDOUBLE)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      GArray *half = g_array_new (FALSE, FALSE, sizeof (PalPoint));

      g_array_append_val (half, ends[i]);
      for (guint k = edges[i]; k != edges[1 - i]; k = (k + 1) % polygon->len)
        g_array_append_val (half, *get_point (polygon, k + 1));
      g_array_append_val (half, ends[1 - i]);
      *(i == 0 ? upper : lower) = half;
    }
  return TRUE;
}

static gboolean
subtract_into (GPtrArray *pieces, const GArray *polygon, const GArray *convex)
{
  GPtrArray *left = pal_ink_polygon_subtract (polygon, convex);

  if (left != NULL)
    g_ptr_array_extend_and_steal (pieces, left);
  return left != NULL;
}

static void
add_polygon (GPtrArray *pieces, const GArray *polygon)
{
  add_loop (pieces, (const PalPoint *) (gpointer) polygon->data, polygon->len);
}

/**
 * pal_ink_polygon_subtract:
 * @polygon: (element-type PalPoint): a polygon of pal_ink_polygon_split()
 * @convex: (element-type PalPoint): a convex one, which turns the same way
 *
 * A hole is opened by parting the polygon along the level of its middle.
 *
 * Returns: (transfer full) (nullable) (element-type GArray): what is left, perhaps nothing; %NULL if
 *   the border of one goes just through a corner of the other: the caller moves it by a hair.
 */
GPtrArray *
pal_ink_polygon_subtract (const GArray *polygon, const GArray *convex)
{
  g_autoptr (GPtrArray) pieces
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) crossings = find_crossings (polygon, convex);

  if (!is_sound (crossings))
    return NULL;
  if (crossings->len > 0)
    {
      trace (polygon, convex, crossings, pieces);
    }
  else if (pal_ink_polygon_contains (
               polygon, get_point (convex, 0)->u, get_point (convex, 0)->v))
    {
      g_autoptr (GArray) upper = NULL;
      g_autoptr (GArray) lower = NULL;
      PalPoint middle = { 0.0, 0.0 };

      for (guint i = 0; i < convex->len; i++)
        {
          middle.u += get_point (convex, i)->u / convex->len;
          middle.v += get_point (convex, i)->v / convex->len;
        }
      if (!halve (polygon, middle.u, middle.v, &upper, &lower)
          || !subtract_into (pieces, upper, convex) || !subtract_into (pieces, lower, convex))
        return NULL;
    }
  else if (!pal_ink_polygon_contains (
               convex, get_point (polygon, 0)->u, get_point (polygon, 0)->v))
    {
      add_polygon (pieces, polygon);
    }
  return g_steal_pointer (&pieces);
}

/* Adds the closed polygon to the path of @cr, in its unit. */
void
pal_ink_polygon_add_path (const GArray *polygon, cairo_t *cr)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < polygon->len; i++)
    cairo_line_to (cr, get_point (polygon, i)->u, get_point (polygon, i)->v);
  cairo_close_path (cr);
}
