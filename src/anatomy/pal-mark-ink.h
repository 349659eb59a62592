/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-painter.h"
#include "pal-ink-stroke.h"
#include "pal-mark.h"
#include "pal-stroke.h"

G_BEGIN_DECLS

/* What a mark has of ink in one view, and how it looks. Never changes; may be painted on any
 * thread. */
typedef struct _PalMarkInk PalMarkInk;

PalMarkInk *pal_mark_ink_new (PalMark *mark, PalView view, gboolean ghost);
PalMarkInk *pal_mark_ink_ref (PalMarkInk *self);
void pal_mark_ink_unref (PalMarkInk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalMarkInk, pal_mark_ink_unref)
PalMarkInk *pal_mark_ink_seen (PalMarkInk *self, gboolean mirrored);
gboolean pal_mark_ink_is_turned (const PalMarkInk *self, double *u_axis);

gboolean pal_mark_ink_equal (const PalMarkInk *self, const PalMarkInk *other);
const char *pal_mark_ink_get_mark_id (const PalMarkInk *self);
gboolean pal_mark_ink_has_stroke (const PalMarkInk *self, const char *stroke_id);
PalPen pal_mark_ink_get_pen (const PalMarkInk *self);
void pal_mark_ink_get_bounds (const PalMarkInk *self, cairo_rectangle_t *bounds);
void pal_mark_ink_get_head (const PalMarkInk *self, cairo_rectangle_t *bounds);
double pal_mark_ink_get_distance (const PalMarkInk *self, double u, double v);
void pal_mark_ink_paint (const PalMarkInk *self, cairo_t *cr, PalTheme theme, double scale);

void pal_mark_ink_fill (const PalMarkInk *self, cairo_t *cr);
void pal_mark_ink_outline (const PalMarkInk *self, cairo_t *cr, double margin);

PalInkStroke *pal_mark_ink_decode (PalStroke *stroke);

G_END_DECLS
