/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-simplify"

#include "pal-ink-stroke-private.h"

#include <math.h>

/* What is known of a sample. */
enum
{
  KEPT = 1 << 0,
  ADDED = 1 << 1,     /* in this round */
  UNCERTAIN = 1 << 2, /* the way from it to the next kept one is to be looked at */
};

typedef struct
{
  const PalInkStroke *stroke;
  double width;
  double tolerance;
  GArray *line;  /* of PalInkDisc: the smooth line through all samples */
  guint *begins; /* the disc at each sample */
  guint8 *states;
  GArray *kept; /* of guint: the samples that are kept, in their order */
} Simplifier;

/* How far a disc is from a line of discs, its place and its radius. */
static double
get_error (const PalInkDisc *disc, const GArray *line)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < line->len; i++)
    {
      const PalInkDisc *a = &g_array_index (line, PalInkDisc, i);
      const PalInkDisc *b = &g_array_index (line, PalInkDisc, i + 1);
      PalInkDisc nearest = pal_ink_disc_get_nearest (a, b, disc->u, disc->v);
      double error
          = hypot (disc->u - nearest.u, disc->v - nearest.v) + fabs (disc->r - nearest.r);

      least = MIN (least, error);
    }
  return least;
}

static void
keep (Simplifier *self, guint sample)
{
  if ((self->states[sample] & KEPT) == 0)
    self->states[sample] |= KEPT | ADDED;
}

static PalInkSample *
get_kept_samples (const Simplifier *self)
{
  PalInkSample *samples = g_new (PalInkSample, self->kept->len);

  for (guint i = 0; i < self->kept->len; i++)
    samples[i] = self->stroke->samples[g_array_index (self->kept, guint, i)];
  return samples;
}

/* Looks at the way from a kept sample to the next, and keeps the one between them that it misses
 * most, if it misses anything by more than the tolerance. */
static void
check_way (Simplifier *self, const PalInkSample *samples, guint index)
{
  const PalInkStroke *stroke = self->stroke;
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (PalInkDisc));
  guint n = stroke->n_samples;
  guint from = g_array_index (self->kept, guint, index);
  guint to = index + 1 < self->kept->len ? g_array_index (self->kept, guint, index + 1) : n;
  guint end = to < n ? self->begins[to] : self->line->len - 1;
  double most = self->tolerance;
  guint sample = from;
  guint worst = n;
  PalInkSpan span;
  PalInkDisc first;

  pal_ink_curve_get_span (&span, samples, self->kept->len, index, stroke->form, self->width);
  first = pal_ink_span_get_disc (&span, 0.0);
  g_array_append_val (way, first);
  pal_ink_curve_append (way, &span);
  for (guint i = self->begins[from] + 1; i < end; i++)
    {
      double error = get_error (&g_array_index (self->line, PalInkDisc, i), way);

      while (sample + 1 < to && self->begins[sample + 1] <= i)
        sample++;
      if (error <= most)
        continue;
      most = error;
      worst = sample > from || to - from == 1 ? sample : sample + 1;
    }
  if (worst == n)
    return;
  keep (self, worst);
  if (worst == from)
    {
      /* There is nothing between them: their neighbours bend the way, and all of them mend it. */
      keep (self, stroke->form == PAL_INK_LINE ? MAX (from, 1) - 1 : (from + n - 1) % n);
      keep (self, stroke->form == PAL_INK_LINE ? MIN (to + 1, n - 1) : (to + 1) % n);
    }
}

static void
list_kept (Simplifier *self)
{
  guint len;

  g_array_set_size (self->kept, 0);
  for (guint i = 0; i < self->stroke->n_samples; i++)
    if ((self->states[i] & KEPT) != 0)
      g_array_append_val (self->kept, i);
  len = self->kept->len;
  for (guint i = 0; i < len; i++)
    {
      guint8 *state = &self->states[g_array_index (self->kept, guint, i)];

      if ((*state & ADDED) == 0)
        continue;
      *state &= ~ADDED;
      /* It bends the ways of its neighbours as well. */
      for (guint k = i + 2 * len - 2; k <= i + 2 * len + 1; k++)
        self->states[g_array_index (self->kept, guint, k % len)] |= UNCERTAIN;
    }
}

/* Looks at each way that may have changed. Returns whether there was any. */
static gboolean
refine (Simplifier *self)
{
  g_autofree PalInkSample *samples = NULL;
  gboolean any = FALSE;

  list_kept (self);
  samples = get_kept_samples (self);
  for (guint i = 0; i < pal_ink_curve_count_spans (self->kept->len, self->stroke->form); i++)
    {
      guint8 *state = &self->states[g_array_index (self->kept, guint, i)];

      if ((*state & UNCERTAIN) == 0)
        continue;
      *state &= ~UNCERTAIN;
      any = TRUE;
      check_way (self, samples, i);
    }
  return any;
}

/**
 * pal_ink_stroke_simplify:
 * @self: a stroke
 * @tolerance: how far its outline may move, in millimetres, more than 0; %PAL_INK_TOLERANCE is not
 *   seen
 *
 * Leaves out samples without which the stroke looks the same. Those that stay, the first and the last
 * among them, are not changed.
 *
 * Returns: (transfer full): the stroke with fewer samples, or itself.
 */
PalInkStroke *
pal_ink_stroke_simplify (PalInkStroke *self, double tolerance)
{
  Simplifier simplifier = { self, pal_ink_stroke_get_width (self), tolerance };
  g_autofree PalInkSample *samples = NULL;
  g_autofree guint *begins = NULL;
  g_autofree guint8 *states = NULL;
  PalInkStroke *simple;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (tolerance > 0.0, NULL);

  if (self->n_samples <= 3)
    return pal_ink_stroke_ref (self);
  begins = g_new0 (guint, self->n_samples);
  states = g_new0 (guint8, self->n_samples);
  /* The width of an area does not show. */
  if (pal_ink_stroke_get_shape (self)->loops != NULL)
    simplifier.width = 0.0;
  simplifier.begins = begins;
  simplifier.states = states;
  simplifier.kept = g_array_new (FALSE, FALSE, sizeof (guint));
  simplifier.line = pal_ink_curve_new (
      self->samples, self->n_samples, self->form, simplifier.width, begins);
  keep (&simplifier, 0);
  if (self->form == PAL_INK_LINE)
    {
      keep (&simplifier, self->n_samples - 1);
    }
  else
    {
      keep (&simplifier, self->n_samples / 3);
      keep (&simplifier, self->n_samples * 2 / 3);
    }
  while (refine (&simplifier))
    ;

  samples = get_kept_samples (&simplifier);
  simple = pal_ink_stroke_new (
      samples, simplifier.kept->len, pal_ink_stroke_get_width (self), FALSE);
  simple->form = self->form;
  simple->turned = self->turned;
  g_array_unref (simplifier.kept);
  g_array_unref (simplifier.line);
  return simple;
}
