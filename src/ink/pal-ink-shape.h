/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-ink-curve.h"

G_BEGIN_DECLS

/* What a stroke covers, immutable: the discs of a line, or the polygons of an area. */
typedef struct
{
  GArray *discs;    /* of PalInkDisc; NULL for an area */
  GPtrArray *loops; /* of GArray of PalPoint; NULL for a line */
  cairo_rectangle_t bounds;
} PalInkShape;

PalInkShape *
pal_ink_shape_new (const PalInkSample *samples, guint n_samples, PalInkForm form, double width);
void pal_ink_shape_free (PalInkShape *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalInkShape, pal_ink_shape_free)

void pal_ink_shape_add_path (const PalInkShape *self, double growth, cairo_t *cr);
gboolean pal_ink_shape_contains (const PalInkShape *self, double u, double v);
double pal_ink_shape_get_distance (const PalInkShape *self, double u, double v);
gboolean pal_ink_shape_touches (const PalInkShape *self, const PalInkShape *other, double gap);

G_END_DECLS
