/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-cut"

#include "pal-ink-polygon.h"
#include "pal-ink-stroke-private.h"

#include <math.h>

/* How far apart the places are at which a line is looked at, in millimetres: a cut is so exact. */
#define LOOK_STEP 0.25
/* So many of them apart are those that hold the bend of the rest of a span. */
#define BEND_STEP 8

/* The round end of a line that is cut square at the border of the eraser stands back by this part of
 * its radius: it covers as much beyond that as it leaves bare on both sides. */
#define END_SHARE (G_PI / 4.0)
/* However flat the eraser meets the line, the end stands back by no more than so many radii. */
#define MAX_END 1.5

/* How far the straight sides of the eraser's rim stray from round, in millimetres. */
#define RIM_FLATNESS 0.02
/* A border that goes just through a corner is asked again with an eraser wider by this. */
#define NUDGE 0.0037
#define MAX_NUDGES 8

typedef struct
{
  const PalPoint *path;
  guint n_points;
  double radius;
  double u0, v0, u1, v1;
} Eraser;

/* A place of a line: a sample and how far on the way to the next. */
typedef struct
{
  guint index;
  double t;
  PalInkDisc disc;
  double distance; /* to the way of the eraser */
  enum
  {
    STAYS,
    ERASED,      /* the eraser goes over it */
    STANDS_BACK, /* only so that the end does not reach into what was erased */
  } fate;
} Place;

static double
get_distance (const Eraser *eraser, double u, double v)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < eraser->n_points; i++)
    {
      const PalPoint *a = &eraser->path[i];
      const PalPoint *b = &eraser->path[MIN (i + 1, eraser->n_points - 1)];
      PalInkDisc nearest = pal_ink_disc_get_nearest (
          &(PalInkDisc) { a->u, a->v, 0.0 }, &(PalInkDisc) { b->u, b->v, 0.0 }, u, v);

      least = MIN (least, hypot (u - nearest.u, v - nearest.v));
    }
  return least;
}

static gboolean
reaches (const Eraser *eraser, const cairo_rectangle_t *bounds)
{
  return eraser->u0 < bounds->x + bounds->width && eraser->u1 > bounds->x
         && eraser->v0 < bounds->y + bounds->height && eraser->v1 > bounds->y;
}

/* The places of a line, near to each other, and which of them the eraser goes over. */
static GArray *
look_at (const PalInkStroke *stroke, const Eraser *eraser, gboolean *any)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  double width = stroke->width * PAL_INK_QUANTUM;

  *any = FALSE;
  for (guint i = 0; i < stroke->n_samples; i++)
    {
      gboolean last = i + 1 == stroke->n_samples;
      PalInkSpan span;
      guint n_steps;

      pal_ink_curve_get_span (
          &span, stroke->samples, stroke->n_samples, i, PAL_INK_LINE, width);
      n_steps = (guint) ceil (hypot (span.chord_u, span.chord_v) / LOOK_STEP);
      n_steps = last ? 1 : CLAMP (n_steps, 1, 4000);
      for (guint k = 0; k < n_steps; k++)
        {
          Place place = { i, (double) k / n_steps };

          place.disc = pal_ink_span_get_disc (&span, place.t);
          place.distance = get_distance (eraser, place.disc.u, place.disc.v);
          place.fate = place.distance < eraser->radius ? ERASED : STAYS;
          *any = *any || place.fate == ERASED;
          g_array_append_val (places, place);
        }
    }
  return places;
}

/* Lets the rest of a line end short of the eraser: from a place that is gone, to one side. */
static void
stand_back (GArray *places, guint from, int step, double radius)
{
  const Place *first = &g_array_index (places, Place, from);
  const Place *former = first;
  double way = 0.0;

  for (gint64 i = (gint64) from + step; i >= 0 && i < places->len; i += step)
    {
      Place *place = &g_array_index (places, Place, i);

      way += hypot (place->disc.u - former->disc.u, place->disc.v - former->disc.v);
      if (place->fate == ERASED || way > MAX_END * place->disc.r
          || place->distance >= radius + END_SHARE * place->disc.r)
        return;
      place->fate = STANDS_BACK;
      former = place;
    }
}

static void
add_sample (GArray *samples, const PalInkStroke *stroke, const Place *place)
{
  const PalInkSample *from = &stroke->samples[place->index];
  const PalInkSample *to = &stroke->samples[MIN (place->index + 1, stroke->n_samples - 1)];
  float t = (float) place->t;
  PalInkSample sample = { (float) place->disc.u,
                          (float) place->disc.v,
                          from->pressure + t * (to->pressure - from->pressure),
                          from->time + t * (to->time - from->time) };

  g_array_append_val (samples, sample);
}

/* The part of a line from one place to another: its samples, and where a span is cut what is needed to
 * keep its bend. */
static PalInkStroke *
make_part (const PalInkStroke *stroke, const GArray *places, guint first, guint last)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (PalInkSample));
  guint first_span = g_array_index (places, Place, first).index;
  guint last_span = g_array_index (places, Place, last).index;

  for (guint i = first; i <= last; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      gboolean cut = (place->index == first_span && g_array_index (places, Place, first).t > 0.0)
                     || (place->index == last_span && g_array_index (places, Place, last).t > 0.0);

      if (place->t == 0.0 || i == first || i == last || (cut && (i - first) % BEND_STEP == 0))
        add_sample (samples, stroke, place);
    }
  return pal_ink_stroke_new ((const PalInkSample *) (gpointer) samples->data,
                             MIN (samples->len, PAL_INK_MAX_SAMPLES),
                             stroke->width * PAL_INK_QUANTUM,
                             FALSE);
}

static GPtrArray *
cut_line (const PalInkStroke *stroke, const Eraser *eraser)
{
  GPtrArray *pieces;
  gboolean any;
  g_autoptr (GArray) places = look_at (stroke, eraser, &any);
  guint first = 0;

  if (!any)
    return NULL;
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, Place, i).fate == ERASED)
      {
        stand_back (places, i, -1, eraser->radius);
        stand_back (places, i, 1, eraser->radius);
      }
  pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  for (guint i = 0; i <= places->len; i++)
    if (i == places->len || g_array_index (places, Place, i).fate != STAYS)
      {
        if (i > first)
          g_ptr_array_add (pieces, make_part (stroke, places, first, i - 1));
        first = i + 1;
      }
  return pieces;
}

/* What the eraser covers on the way from a point to the next, as a polygon that turns as those of areas
 * do. */
static GArray *
make_rim (const PalPoint *a, const PalPoint *b, double radius)
{
  GArray *rim = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  /* Half a turn begins across the way; where there is no way, anywhere but level. */
  double begin = a->u == b->u && a->v == b->v ? 0.37 : atan2 (b->v - a->v, b->u - a->u) + G_PI_2;
  double step = 2.0 * acos (MAX (1.0 - RIM_FLATNESS / radius, 0.5));
  guint n_steps = (guint) CLAMP (ceil (G_PI / step), 6.0, 100.0);

  for (guint end = 0; end < 2; end++)
    for (guint i = 0; i <= n_steps; i++)
      {
        double angle = begin - G_PI * (end + (double) i / n_steps);
        const PalPoint *middle = end == 0 ? b : a;
        PalPoint point = { middle->u + radius * cos (angle), middle->v + radius * sin (angle) };

        /* A round eraser has the end of one half where the other begins. */
        if (i < n_steps || a->u != b->u || a->v != b->v)
          g_array_append_val (rim, point);
      }
  return rim;
}

static GPtrArray *
subtract (const GArray *polygon, const PalPoint *a, const PalPoint *b, double radius)
{
  for (guint i = 0; i < MAX_NUDGES; i++)
    {
      g_autoptr (GArray) rim = make_rim (a, b, radius + i * NUDGE);
      GPtrArray *left = pal_ink_polygon_subtract (polygon, rim);

      if (left != NULL)
        return left;
    }
  return NULL;
}

static double
get_area (const GPtrArray *polygons)
{
  double sum = 0.0;

  for (guint i = 0; i < polygons->len; i++)
    sum += pal_ink_polygon_get_area (g_ptr_array_index (polygons, i));
  return sum;
}

static GPtrArray *
cut_area (const PalInkStroke *stroke, const PalInkShape *shape, const Eraser *eraser)
{
  g_autoptr (GPtrArray) polygons = g_ptr_array_ref (shape->loops);
  GPtrArray *pieces;

  for (guint i = 0; i < MAX (eraser->n_points, 2) - 1; i++)
    {
      const PalPoint *a = &eraser->path[i];
      const PalPoint *b = &eraser->path[MIN (i + 1, eraser->n_points - 1)];
      GPtrArray *left = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

      for (guint k = 0; k < polygons->len; k++)
        {
          GArray *polygon = g_ptr_array_index (polygons, k);
          GPtrArray *rest = subtract (polygon, a, b, eraser->radius);

          if (rest != NULL)
            g_ptr_array_extend_and_steal (left, rest);
          else
            g_ptr_array_add (left, g_array_ref (polygon));
        }
      g_ptr_array_unref (polygons);
      polygons = left;
    }
  if (get_area (polygons) > get_area (shape->loops) - PAL_INK_MIN_AREA)
    return NULL;

  pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  for (guint i = 0; i < polygons->len; i++)
    {
      const GArray *polygon = g_ptr_array_index (polygons, i);

      g_ptr_array_add (pieces,
                       pal_ink_stroke_new_polygon ((const PalPoint *) (gpointer) polygon->data,
                                                   MIN (polygon->len, PAL_INK_MAX_SAMPLES),
                                                   stroke->width * PAL_INK_QUANTUM));
    }
  return pieces;
}

/**
 * pal_ink_stroke_cut:
 * @self: a stroke
 * @path: (array length=n_points): where the middle of a round eraser went, in millimetres
 * @n_points: at least 1
 * @radius: of the eraser, in millimetres, more than 0
 *
 * Cuts a stroke with an eraser. A line is parted where the eraser goes over its middle; what only
 * touches its edge leaves it whole. Its parts stay lines with the pressure that they had, and end where
 * the eraser's border is, to a quarter of a millimetre along the line; an end is round, so that it
 * covers as much beyond the border as it leaves bare before it.
 *
 * Of an area just what the eraser covers is taken away: exactly but for its rim, which is a polygon
 * within 0.02 mm, and rounding to 0.01 mm. Corners that it does not reach stay as they are however often
 * it comes by. What is left are areas with straight borders; a hole parts them along a level line.
 * Crumbs of less than 0.05 square millimetres go.
 *
 * Returns: (transfer full) (nullable) (element-type PalInkStroke): what is left, perhaps nothing; %NULL
 *   if the stroke was not touched.
 */
GPtrArray *
pal_ink_stroke_cut (PalInkStroke *self, const PalPoint *path, guint n_points, double radius)
{
  Eraser eraser = { path, n_points, radius, G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  const PalInkShape *shape;
  GPtrArray *pieces;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL && n_points > 0, NULL);
  g_return_val_if_fail (radius > 0.0, NULL);

  for (guint i = 0; i < n_points; i++)
    {
      eraser.u0 = MIN (eraser.u0, path[i].u - radius);
      eraser.v0 = MIN (eraser.v0, path[i].v - radius);
      eraser.u1 = MAX (eraser.u1, path[i].u + radius);
      eraser.v1 = MAX (eraser.v1, path[i].v + radius);
    }
  shape = pal_ink_stroke_get_shape (self);
  if (!reaches (&eraser, &shape->bounds))
    return NULL;
  pieces = shape->loops != NULL ? cut_area (self, shape, &eraser) : cut_line (self, &eraser);
  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    ((PalInkStroke *) g_ptr_array_index (pieces, i))->turned = self->turned;
  return pieces;
}
