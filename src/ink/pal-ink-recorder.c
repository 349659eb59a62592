/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-recorder"

#include "pal-ink-recorder.h"

#include "pal-ink-curve.h"

#include <math.h>

/* What is nearer than this is the same place, in millimetres. */
#define SAME_PLACE 0.01
/* A pressure that differs less is the same. */
#define SAME_PRESSURE 0.002

/* A pen that never told its pressure draws as if it were pressed so. */
#define USUAL_PRESSURE 0.6f

/* The pressure of a device that tells none: between these, half of the way down at this speed, in
 * millimetres of the figure in a millisecond, and following it in so many milliseconds. */
#define SLOW_PRESSURE 0.75
#define FAST_PRESSURE 0.5
#define HALF_SPEED 1.0
#define PRESSURE_LAG 80.0

/* A leap of a pen is farther than this and so many times farther than the steps before it. It is
 * meant only if the pen stays there. */
#define MIN_LEAP 30.0
#define LEAP_RATIO 8.0
#define STEP_MEMORY 0.7

struct _PalInkRecorder
{
  double width;
  PalInkDevice device;
  gboolean closed;
  GArray *samples; /* of PalInkSample */
  double begin;    /* the moment of the first */
  double step;     /* how far apart the last ones were, about */
  guint n_drawn;   /* how many were there when the path was last asked for */
  gboolean leaps;  /* whether there is a sample that is kept only if the next agrees */
  PalInkSample leap;
};

static PalInkSample *
get_last (PalInkRecorder *self)
{
  return &g_array_index (self->samples, PalInkSample, self->samples->len - 1);
}

static double
get_distance (const PalInkSample *a, const PalInkSample *b)
{
  return hypot ((double) b->u - a->u, (double) b->v - a->v);
}

/* Every second sample is enough of one that lasts for minutes. */
static void
thin_out (PalInkRecorder *self)
{
  PalInkSample *samples = (PalInkSample *) (gpointer) self->samples->data;
  guint n = self->samples->len;
  guint n_kept = n / 2;

  for (guint i = 1; i < n_kept; i++)
    samples[i] = samples[2 * i];
  samples[n_kept] = samples[n - 1];
  g_array_set_size (self->samples, n_kept + 1);
  self->n_drawn = self->samples->len;
}

static float
guess_pressure (PalInkRecorder *self, const PalInkSample *sample)
{
  const PalInkSample *last;
  double elapsed;
  double speed;
  double target;

  if (self->samples->len == 0)
    return SLOW_PRESSURE;
  last = get_last (self);
  elapsed = (double) sample->time - last->time;
  if (elapsed <= 0.0)
    return last->pressure;
  speed = get_distance (last, sample) / elapsed;
  target = SLOW_PRESSURE - (SLOW_PRESSURE - FAST_PRESSURE) * speed / (speed + HALF_SPEED);
  return (float) (target + (last->pressure - target) * exp (-elapsed / PRESSURE_LAG));
}

static float
get_pressure (PalInkRecorder *self, const PalInkSample *sample, double pressure)
{
  if (self->device != PAL_INK_DEVICE_PEN)
    return guess_pressure (self, sample);
  if (isfinite (pressure))
    return (float) CLAMP (pressure, 0.0, 1.0);
  return self->samples->len > 0 ? get_last (self)->pressure : USUAL_PRESSURE;
}

static void
keep (PalInkRecorder *self, const PalInkSample *sample)
{
  if (self->samples->len > 0)
    self->step = STEP_MEMORY * self->step
                 + (1.0 - STEP_MEMORY) * get_distance (get_last (self), sample);
  if (self->samples->len == PAL_INK_MAX_SAMPLES)
    thin_out (self);
  g_array_append_val (self->samples, *sample);
}

/* Drivers of pens now and then tell a single place far off the line. */
static gboolean
is_leap (PalInkRecorder *self, const PalInkSample *sample)
{
  return self->device == PAL_INK_DEVICE_PEN && self->samples->len > 1
         && get_distance (get_last (self), sample) > MAX (MIN_LEAP, LEAP_RATIO * self->step);
}

/**
 * pal_ink_recorder_new:
 * @width: the width of the pen at full pressure, in millimetres
 * @device: what draws
 *
 * Returns: (transfer full): a stroke without samples.
 */
PalInkRecorder *
pal_ink_recorder_new (double width, PalInkDevice device)
{
  PalInkRecorder *self;

  g_return_val_if_fail (width >= PAL_INK_MIN_WIDTH && width <= PAL_INK_MAX_WIDTH, NULL);

  self = g_new0 (PalInkRecorder, 1);
  self->width = width;
  self->device = device;
  self->samples = g_array_new (FALSE, FALSE, sizeof (PalInkSample));
  return self;
}

/* Frees a recorder with what it has recorded and not handed on. */
void
pal_ink_recorder_free (PalInkRecorder *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->samples);
  g_free (self);
}

/* Whether the line becomes one around an area when it is finished. */
void
pal_ink_recorder_set_closed (PalInkRecorder *self, gboolean closed)
{
  g_return_if_fail (self != NULL);
  self->closed = closed;
}

/**
 * pal_ink_recorder_add:
 * @self: a stroke while it is drawn
 * @u: where the pen is, in millimetres of the view
 * @v: its other coordinate
 * @pressure: 0 to 1, or NAN if it was not told: a pen has the last one then; others draw with a width
 *   of their own whatever is given
 * @time: milliseconds from any beginning
 *
 * Leaves out what is no place, what is older than the last sample or the same, and a single place far
 * off the line of a pen, which is known only when the next sample comes.
 *
 * Returns: whether there is something new to draw.
 */
gboolean
pal_ink_recorder_add (PalInkRecorder *self, double u, double v, double pressure, double time)
{
  PalInkSample sample = { (float) u, (float) v, 0.0f, 0.0f };
  guint n_before;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!isfinite (u) || !isfinite (v) || !isfinite (time) || fabs (u) > PAL_INK_REACH
      || fabs (v) > PAL_INK_REACH)
    return FALSE;
  n_before = self->samples->len;
  if (n_before == 0)
    self->begin = time;
  sample.time = (float) (time - self->begin);
  sample.pressure = get_pressure (self, &sample, pressure);
  if (n_before > 0)
    {
      PalInkSample *last = get_last (self);

      if (sample.time < last->time || (self->leaps && sample.time < self->leap.time))
        return FALSE;
      if (self->leaps)
        {
          self->leaps = FALSE;
          /* It came back, or it stayed away. */
          if (get_distance (last, &sample) > 0.5 * get_distance (last, &self->leap))
            keep (self, &self->leap);
        }
      else if (is_leap (self, &sample))
        {
          self->leaps = TRUE;
          self->leap = sample;
          return FALSE;
        }
      last = get_last (self);
      if (get_distance (last, &sample) < SAME_PLACE
          && (self->device != PAL_INK_DEVICE_PEN
              || fabsf (sample.pressure - last->pressure) < SAME_PRESSURE))
        return self->samples->len > n_before;
    }
  keep (self, &sample);
  return TRUE;
}

/**
 * pal_ink_recorder_get_samples:
 * @self: a stroke while it is drawn
 * @n_samples: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_samples): the samples so far.
 */
const PalInkSample *
pal_ink_recorder_get_samples (const PalInkRecorder *self, guint *n_samples)
{
  g_return_val_if_fail (self != NULL && n_samples != NULL, NULL);
  *n_samples = self->samples->len;
  return (const PalInkSample *) (gpointer) self->samples->data;
}

/* The line from a sample to the last one. */
static GArray *
draw_from (const PalInkRecorder *self, guint first)
{
  const PalInkSample *samples = (const PalInkSample *) (gpointer) self->samples->data;
  guint n = self->samples->len;
  GArray *discs = g_array_new (FALSE, FALSE, sizeof (PalInkDisc));
  PalInkSpan span;
  PalInkDisc disc;

  pal_ink_curve_get_span (&span, samples, n, first, PAL_INK_LINE, self->width);
  disc = pal_ink_span_get_disc (&span, 0.0);
  g_array_append_val (discs, disc);
  for (guint i = first; i + 1 < n; i++)
    {
      pal_ink_curve_get_span (&span, samples, n, i, PAL_INK_LINE, self->width);
      pal_ink_curve_append (discs, &span);
    }
  return discs;
}

/**
 * pal_ink_recorder_append_new_path:
 * @self: a stroke while it is drawn
 * @cr: where to add an outline, in millimetres; nothing is drawn
 * @damage: (out) (optional): the rectangle that holds it, in millimetres
 *
 * Adds what the samples since the last call have added, for the non-zero rule. That takes as long for
 * a new sample of a long stroke as of a short one. The way to the last sample is drawn at once, and
 * again as soon as the next sample tells how it bends: it is for a surface on which the stroke grows,
 * and which gives way to the stroke itself when that is finished.
 *
 * Returns: whether there was anything new.
 */
gboolean
pal_ink_recorder_append_new_path (PalInkRecorder *self, cairo_t *cr, cairo_rectangle_t *damage)
{
  g_autoptr (GArray) discs = NULL;

  g_return_val_if_fail (self != NULL && cr != NULL, FALSE);

  if (self->n_drawn == self->samples->len)
    return FALSE;
  discs = draw_from (self, MAX (self->n_drawn, 2) - 2);
  self->n_drawn = self->samples->len;
  pal_ink_curve_add_path ((const PalInkDisc *) (gpointer) discs->data, discs->len, 0.0, cr);
  if (damage != NULL)
    pal_ink_curve_get_bounds (discs, damage);
  return TRUE;
}

/* Adds the outline of the whole stroke so far: for a surface that has to be made anew. */
void
pal_ink_recorder_append_path (const PalInkRecorder *self, cairo_t *cr)
{
  g_autoptr (GArray) discs = NULL;

  g_return_if_fail (self != NULL && cr != NULL);

  if (self->samples->len == 0)
    return;
  discs = draw_from (self, 0);
  pal_ink_curve_add_path ((const PalInkDisc *) (gpointer) discs->data, discs->len, 0.0, cr);
}

/**
 * pal_ink_recorder_finish:
 * @self: a stroke while it is drawn
 * @tolerance: how far the outline may move by leaving out samples, in millimetres: as a rule
 *   %PAL_INK_TOLERANCE; 0 to keep them all
 *
 * Returns: (transfer full) (nullable): the stroke; %NULL if there was no sample.
 */
PalInkStroke *
pal_ink_recorder_finish (PalInkRecorder *self, double tolerance)
{
  g_autoptr (PalInkStroke) whole = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (tolerance >= 0.0, NULL);

  if (self->samples->len == 0)
    return NULL;
  whole = pal_ink_stroke_new ((const PalInkSample *) (gpointer) self->samples->data,
                              self->samples->len,
                              self->width,
                              self->closed);
  return tolerance > 0.0 ? pal_ink_stroke_simplify (whole, tolerance)
                         : g_steal_pointer (&whole);
}
