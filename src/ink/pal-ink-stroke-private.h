/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-ink-shape.h"
#include "pal-ink-stroke.h"

G_BEGIN_DECLS

/* To what a sample is rounded when a stroke is made, so that it is the same after it was stored. */
#define PAL_INK_QUANTUM 0.01 /* millimetres, of the width as well */
#define PAL_INK_PRESSURE_STEPS 1023
#define PAL_INK_MAX_TIME (1 << 24) /* milliseconds, over four hours: a float counts no further */

struct _PalInkStroke
{
  gatomicrefcount ref_count;
  guint width; /* in quanta */
  PalInkForm form;
  gboolean turned;
  guint n_samples;
  PalInkShape *shape; /* made when it is first asked for; atomic */
  PalInkSample samples[];
};

PalInkStroke *pal_ink_stroke_alloc (guint n_samples, guint width, PalInkForm form);
PalInkStroke *pal_ink_stroke_new_polygon (const PalPoint *points, guint n_points, double width);
const PalInkShape *pal_ink_stroke_get_shape (PalInkStroke *self);

G_END_DECLS
