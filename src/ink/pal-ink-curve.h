/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-ink-stroke.h"

G_BEGIN_DECLS

/* What the samples of a stroke stand for. */
typedef enum
{
  PAL_INK_LINE,
  PAL_INK_AREA,    /* a smooth line that ends where it begins */
  PAL_INK_POLYGON, /* corners of an area with straight borders */
} PalInkForm;

/* The smooth line of a stroke as discs so close to one another that straight joints between them do
 * not show. Together they are what the pen covers. */
typedef struct
{
  double u, v;
  double r;
} PalInkDisc;

/* The way from one sample to the next, a cubic. */
typedef struct
{
  double u, v;             /* where it begins; the rest is relative to it */
  double first_u, first_v; /* the control points */
  double second_u, second_v;
  double chord_u, chord_v;
  double r;
  double growth; /* of the radius */
} PalInkSpan;

void pal_ink_curve_get_span (PalInkSpan *span,
                             const PalInkSample *samples,
                             guint n_samples,
                             guint index,
                             PalInkForm form,
                             double width);
PalInkDisc pal_ink_span_get_disc (const PalInkSpan *span, double t);

guint pal_ink_curve_count_spans (guint n_samples, PalInkForm form);
void pal_ink_curve_append (GArray *discs, const PalInkSpan *span);
GArray *pal_ink_curve_new (const PalInkSample *samples,
                           guint n_samples,
                           PalInkForm form,
                           double width,
                           guint *begins);
void pal_ink_curve_get_bounds (const GArray *discs, cairo_rectangle_t *bounds);

PalInkDisc pal_ink_disc_get_nearest (const PalInkDisc *a, const PalInkDisc *b, double u, double v);

void
pal_ink_curve_add_path (const PalInkDisc *discs, guint n_discs, double growth, cairo_t *cr);

G_END_DECLS
