/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-stroke"

#include "pal-ink-stroke-private.h"

#include <math.h>

/* Between samples the line is bent by a warp as well if they are no farther apart, in millimetres. */
#define MAP_STEP 4.0

G_DEFINE_BOXED_TYPE (PalInkStroke, pal_ink_stroke, pal_ink_stroke_ref, pal_ink_stroke_unref)
G_DEFINE_QUARK (pal-ink-error-quark, pal_ink_error)

static float
round_to (double value, double quantum)
{
  return (float) (round (value / quantum) * quantum + 0.0); /* never -0 */
}

static double
limit (double value)
{
  return isfinite (value) ? CLAMP (value, -PAL_INK_REACH, PAL_INK_REACH) : 0.0;
}

/* A stroke with samples of nothing yet. */
PalInkStroke *
pal_ink_stroke_alloc (guint n_samples, guint width, PalInkForm form)
{
  PalInkStroke *self = g_malloc0 (sizeof (PalInkStroke) + n_samples * sizeof (PalInkSample));

  g_atomic_ref_count_init (&self->ref_count);
  self->n_samples = n_samples;
  self->width = width;
  self->form = form;
  return self;
}

/**
 * pal_ink_stroke_new:
 * @samples: what the pen told, in the order of time
 * @n_samples: at least 1, at most %PAL_INK_MAX_SAMPLES; a single one is a dot
 * @width: how wide the line is at full pressure, in millimetres, %PAL_INK_MIN_WIDTH to
 *   %PAL_INK_MAX_WIDTH
 * @closed: whether it is a line around an area, which is filled; its width does not show then, unless
 *   it encloses nothing
 *
 * Samples are kept as they are but for rounding to 0.01 mm, a thousandth of the pressure and a
 * millisecond counted from the first; what lies out of range is brought into it.
 *
 * Returns: (transfer full): the stroke.
 */
PalInkStroke *
pal_ink_stroke_new (const PalInkSample *samples, guint n_samples, double width, gboolean closed)
{
  PalInkStroke *self;
  float time = 0.0f;

  g_return_val_if_fail (samples != NULL, NULL);
  g_return_val_if_fail (n_samples > 0 && n_samples <= PAL_INK_MAX_SAMPLES, NULL);
  g_return_val_if_fail (width >= PAL_INK_MIN_WIDTH && width <= PAL_INK_MAX_WIDTH, NULL);

  self = pal_ink_stroke_alloc (n_samples,
                               (guint) lround (width / PAL_INK_QUANTUM),
                               closed ? PAL_INK_AREA : PAL_INK_LINE);
  for (guint i = 0; i < n_samples; i++)
    {
      const PalInkSample *from = &samples[i];
      PalInkSample *to = &self->samples[i];
      double since = (double) from->time - samples[0].time;

      if (isfinite (since))
        time = (float) CLAMP (round (since), time, PAL_INK_MAX_TIME);
      to->u = round_to (limit (from->u), PAL_INK_QUANTUM);
      to->v = round_to (limit (from->v), PAL_INK_QUANTUM);
      to->pressure = isfinite (from->pressure)
                         ? round_to (CLAMP (from->pressure, 0.0f, 1.0f),
                                     1.0 / PAL_INK_PRESSURE_STEPS)
                         : 0.0f;
      to->time = time;
    }
  return self;
}

/* An area with straight borders and given corners, at least three. */
PalInkStroke *
pal_ink_stroke_new_polygon (const PalPoint *points, guint n_points, double width)
{
  g_autofree PalInkSample *samples = g_new0 (PalInkSample, n_points);
  PalInkStroke *self;

  for (guint i = 0; i < n_points; i++)
    samples[i] = (PalInkSample) { (float) points[i].u, (float) points[i].v, 1.0f, 0.0f };
  self = pal_ink_stroke_new (samples, n_points, width, TRUE);
  self->form = PAL_INK_POLYGON;
  return self;
}

/* Returns: (transfer full): the same stroke, from any thread. */
PalInkStroke *
pal_ink_stroke_ref (PalInkStroke *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives up a reference, in any thread. */
void
pal_ink_stroke_unref (PalInkStroke *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->shape, pal_ink_shape_free);
  g_free (self);
}

/* Made when it is first needed: many strokes are opened that are never drawn or asked. */
const PalInkShape *
pal_ink_stroke_get_shape (PalInkStroke *self)
{
  PalInkShape *shape = g_atomic_pointer_get (&self->shape);

  if (shape != NULL)
    return shape;
  shape = pal_ink_shape_new (
      self->samples, self->n_samples, self->form, self->width * PAL_INK_QUANTUM);
  if (!g_atomic_pointer_compare_and_exchange (&self->shape, NULL, shape))
    {
      pal_ink_shape_free (shape); /* another thread was faster */
      shape = g_atomic_pointer_get (&self->shape);
    }
  return shape;
}

/**
 * pal_ink_stroke_get_samples:
 * @self: a stroke
 * @n_samples: (out): how many there are, at least 1
 *
 * Returns: (transfer none) (array length=n_samples): its samples.
 */
const PalInkSample *
pal_ink_stroke_get_samples (const PalInkStroke *self, guint *n_samples)
{
  g_return_val_if_fail (self != NULL && n_samples != NULL, NULL);
  *n_samples = self->n_samples;
  return self->samples;
}

/* Returns: the width at full pressure, in millimetres. */
double
pal_ink_stroke_get_width (const PalInkStroke *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return self->width * PAL_INK_QUANTUM;
}

/* Returns: whether it ends where it began, so that what lies within belongs to it. */
gboolean
pal_ink_stroke_is_closed (const PalInkStroke *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->form != PAL_INK_LINE;
}

/**
 * pal_ink_stroke_is_turned:
 * @self: a stroke
 *
 * Returns: whether it was drawn where the body was seen in a mirror, so that whoever looks at it without
 *   one finds it turned round.
 */
gboolean
pal_ink_stroke_is_turned (const PalInkStroke *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->turned;
}

/**
 * pal_ink_stroke_get_bounds:
 * @self: a stroke
 * @bounds: (out): the rectangle that holds all that it covers, in millimetres
 */
void
pal_ink_stroke_get_bounds (PalInkStroke *self, cairo_rectangle_t *bounds)
{
  g_return_if_fail (self != NULL && bounds != NULL);
  *bounds = pal_ink_stroke_get_shape (self)->bounds;
}

/**
 * pal_ink_stroke_append_path:
 * @self: a stroke
 * @cr: where to add the outline, in millimetres; nothing is drawn
 *
 * Adds what the stroke covers, smoothed and as wide as the pen was pressed, to be filled with the
 * non-zero rule (%CAIRO_FILL_RULE_WINDING). The outlines of several strokes add up.
 */
void
pal_ink_stroke_append_path (PalInkStroke *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);
  pal_ink_shape_add_path (pal_ink_stroke_get_shape (self), 0.0, cr);
}

/* Returns: whether a place, in millimetres of the view, belongs to it: under the ink, or within
 * a closed one. */
gboolean
pal_ink_stroke_contains (PalInkStroke *self, double u, double v)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return pal_ink_shape_contains (pal_ink_stroke_get_shape (self), u, v);
}

/**
 * pal_ink_stroke_get_distance:
 * @self: a stroke
 * @u: a place, in millimetres
 * @v: its other coordinate
 *
 * Returns: how far it is to what the stroke covers, in millimetres; 0 inside.
 */
double
pal_ink_stroke_get_distance (PalInkStroke *self, double u, double v)
{
  g_return_val_if_fail (self != NULL, G_MAXDOUBLE);
  return pal_ink_shape_get_distance (pal_ink_stroke_get_shape (self), u, v);
}

/**
 * pal_ink_stroke_touches:
 * @self: a stroke
 * @other: another
 * @gap: how far apart they may be, in millimetres, at least 0
 *
 * Returns: whether the two cover places so near to each other.
 */
gboolean
pal_ink_stroke_touches (PalInkStroke *self, PalInkStroke *other, double gap)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);
  g_return_val_if_fail (gap >= 0.0, FALSE);
  return pal_ink_shape_touches (
      pal_ink_stroke_get_shape (self), pal_ink_stroke_get_shape (other), gap);
}

/* Changes each sample: u and v times @factor_u and @factor_v plus @du and @dv. */
static PalInkStroke *
transform (const PalInkStroke *self,
           double factor_u,
           double factor_v,
           double du,
           double dv,
           double width)
{
  g_autofree PalInkSample *samples
      = g_memdup2 (self->samples, self->n_samples * sizeof (PalInkSample));
  PalInkStroke *changed;

  for (guint i = 0; i < self->n_samples; i++)
    {
      samples[i].u = (float) (samples[i].u * factor_u + du);
      samples[i].v = (float) (samples[i].v * factor_v + dv);
    }
  changed = pal_ink_stroke_new (samples,
                                self->n_samples,
                                CLAMP (width, PAL_INK_MIN_WIDTH, PAL_INK_MAX_WIDTH),
                                FALSE);
  changed->form = self->form;
  changed->turned = self->turned;
  return changed;
}

/* Returns: (transfer full): the stroke moved by so many millimetres. */
PalInkStroke *
pal_ink_stroke_translate (const PalInkStroke *self, double du, double dv)
{
  g_return_val_if_fail (self != NULL, NULL);
  return transform (self, 1.0, 1.0, du, dv, pal_ink_stroke_get_width (self));
}

/* Returns: (transfer full): the stroke as seen in a mirror that stands upright at @u_axis. */
PalInkStroke *
pal_ink_stroke_mirror (const PalInkStroke *self, double u_axis)
{
  g_return_val_if_fail (self != NULL, NULL);
  return transform (self, -1.0, 1.0, 2.0 * u_axis, 0.0, pal_ink_stroke_get_width (self));
}

/**
 * pal_ink_stroke_turn:
 * @self: a stroke
 * @turned: see pal_ink_stroke_is_turned()
 *
 * Returns: (transfer full): the same samples, said to be drawn in a mirror or without one.
 */
PalInkStroke *
pal_ink_stroke_turn (const PalInkStroke *self, gboolean turned)
{
  PalInkStroke *same;

  g_return_val_if_fail (self != NULL, NULL);

  same = pal_ink_stroke_translate (self, 0.0, 0.0);
  same->turned = !!turned;
  return same;
}

/**
 * pal_ink_stroke_scale:
 * @self: a stroke
 * @u: the place that stays where it is, in millimetres
 * @v: its other coordinate
 * @factor: more than 0; the width of the line grows with it
 *
 * Returns: (transfer full): the larger or smaller stroke.
 */
PalInkStroke *
pal_ink_stroke_scale (const PalInkStroke *self, double u, double v, double factor)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (factor > 0.0, NULL);
  return transform (self,
                    factor,
                    factor,
                    u - u * factor,
                    v - v * factor,
                    pal_ink_stroke_get_width (self) * factor);
}

/* What lengths grow by along a line, on average. A part weighs as much as the root of its lengths before and
 * after, so that the way back undoes it. */
typedef struct
{
  double logarithms;
  double weights;
} Growth;

/* Maps the way from a sample to the next, or of a line the last sample alone. */
static void
map_span (const PalInkStroke *self,
          guint index,
          GArray *mapped,
          Growth *growths,
          PalInkMapFunc func,
          gpointer data)
{
  const PalInkSample *from = &self->samples[index];
  const PalInkSample *to = &self->samples[(index + 1) % self->n_samples];
  PalInkSpan span;
  guint n_steps;

  pal_ink_curve_get_span (&span, self->samples, self->n_samples, index, self->form, 0.0);
  n_steps = (guint) CLAMP (ceil (hypot (span.chord_u, span.chord_v) / MAP_STEP), 1.0, 1000.0);
  for (guint i = 0; i < n_steps && mapped->len < PAL_INK_MAX_SAMPLES; i++)
    {
      float t = (float) i / (float) n_steps;
      PalInkDisc disc = pal_ink_span_get_disc (&span, t);
      PalPoint point = { disc.u, disc.v };
      PalInkSample sample = *from;
      double growth = 1.0;
      double weight;

      if (!func (&point, &growth, data))
        continue;
      weight = (hypot (span.chord_u, span.chord_v) / (double) n_steps + PAL_INK_QUANTUM) * sqrt (growth);
      growths->logarithms += weight * log (growth);
      growths->weights += weight;
      sample.u = (float) point.u;
      sample.v = (float) point.v;
      sample.pressure += t * (to->pressure - from->pressure);
      sample.time += t * MAX (to->time - from->time, 0.0f);
      g_array_append_val (mapped, sample);
    }
}

/**
 * pal_ink_stroke_map:
 * @self: a stroke
 * @func: (scope call): brings a point elsewhere, or leaves it out
 * @user_data: what is given to @func
 *
 * Brings a stroke through a warp. Where samples are far apart, places between them go through it too,
 * so that a straight line becomes as crooked as it has to. The width grows as lengths do along the line, on
 * average.
 *
 * Returns: (transfer full) (nullable): the stroke there; %NULL if no point is left.
 */
PalInkStroke *
pal_ink_stroke_map (PalInkStroke *self, PalInkMapFunc func, gpointer user_data)
{
  g_autoptr (GArray) mapped = g_array_new (FALSE, FALSE, sizeof (PalInkSample));
  PalInkStroke *changed;
  Growth growths = { 0 };
  double width;

  g_return_val_if_fail (self != NULL && func != NULL, NULL);

  for (guint i = 0; i < self->n_samples; i++)
    map_span (self, i, mapped, &growths, func, user_data);
  if (mapped->len == 0)
    return NULL;
  width = pal_ink_stroke_get_width (self) * exp (growths.logarithms / growths.weights);
  changed = pal_ink_stroke_new ((const PalInkSample *) (gpointer) mapped->data,
                                mapped->len,
                                CLAMP (width, PAL_INK_MIN_WIDTH, PAL_INK_MAX_WIDTH),
                                FALSE);
  changed->form = self->form;
  changed->turned = self->turned;
  return changed;
}
