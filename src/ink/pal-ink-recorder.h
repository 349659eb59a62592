/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-ink-stroke.h"

G_BEGIN_DECLS

typedef enum
{
  PAL_INK_DEVICE_PEN,   /* tells how hard it is pressed, or should */
  PAL_INK_DEVICE_MOUSE, /* do not: the line is a little thinner where they are fast */
  PAL_INK_DEVICE_TOUCH,
} PalInkDevice;

/* A stroke while it is drawn. What the device tells is kept as it comes; only what cannot be meant is
 * left out. */
typedef struct _PalInkRecorder PalInkRecorder;

PalInkRecorder *pal_ink_recorder_new (double width, PalInkDevice device);
void pal_ink_recorder_free (PalInkRecorder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalInkRecorder, pal_ink_recorder_free)

void pal_ink_recorder_set_closed (PalInkRecorder *self, gboolean closed);
gboolean pal_ink_recorder_add (
  PalInkRecorder *self, double u, double v, double pressure, double time);
const PalInkSample *
pal_ink_recorder_get_samples (const PalInkRecorder *self, guint *n_samples);

gboolean pal_ink_recorder_append_new_path (PalInkRecorder *self,
                                           cairo_t *cr,
                                           cairo_rectangle_t *damage);
void pal_ink_recorder_append_path (const PalInkRecorder *self, cairo_t *cr);

PalInkStroke *pal_ink_recorder_finish (PalInkRecorder *self, double tolerance);

G_END_DECLS
