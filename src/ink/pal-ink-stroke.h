/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "pal-place.h"

G_BEGIN_DECLS

typedef enum
{
  PAL_INK_ERROR_FORMAT, /* not a stroke, or a damaged one */
} PalInkError;

#define PAL_INK_ERROR (pal_ink_error_quark ())
GQuark pal_ink_error_quark (void);

/* What a pen told at one moment. */
typedef struct
{
  float u, v;     /* millimetres of the view */
  float pressure; /* 0 to 1 */
  float time;     /* milliseconds since the first sample */
} PalInkSample;

/* No sample lies farther from the origin, in millimetres: no figure is so large. */
#define PAL_INK_REACH 10000.0
#define PAL_INK_MAX_SAMPLES 100000
#define PAL_INK_MIN_WIDTH 0.1
#define PAL_INK_MAX_WIDTH 100.0

/* How far the outline may move where samples are left out: less than half a pixel in the largest view
 * of the body, 3 px/mm, so that it is not seen even there. */
#define PAL_INK_TOLERANCE 0.15

/* One stroke of a pen as it was drawn, immutable: samples that are smoothed only when they are
 * painted. Or a closed one, whose inside is filled, and whose width does not show. Any thread may
 * use it. */
typedef struct _PalInkStroke PalInkStroke;

#define PAL_TYPE_INK_STROKE (pal_ink_stroke_get_type ())
GType pal_ink_stroke_get_type (void);

PalInkStroke *pal_ink_stroke_new (const PalInkSample *samples,
                                  guint n_samples,
                                  double width,
                                  gboolean closed);
PalInkStroke *pal_ink_stroke_ref (PalInkStroke *self);
void pal_ink_stroke_unref (PalInkStroke *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalInkStroke, pal_ink_stroke_unref)

GBytes *pal_ink_stroke_to_bytes (const PalInkStroke *self);
PalInkStroke *pal_ink_stroke_from_bytes (GBytes *bytes, GError **error);

const PalInkSample *pal_ink_stroke_get_samples (const PalInkStroke *self, guint *n_samples);
double pal_ink_stroke_get_width (const PalInkStroke *self);
gboolean pal_ink_stroke_is_closed (const PalInkStroke *self);
gboolean pal_ink_stroke_is_turned (const PalInkStroke *self);

void pal_ink_stroke_get_bounds (PalInkStroke *self, cairo_rectangle_t *bounds);
void pal_ink_stroke_append_path (PalInkStroke *self, cairo_t *cr);
gboolean pal_ink_stroke_contains (PalInkStroke *self, double u, double v);
double pal_ink_stroke_get_distance (PalInkStroke *self, double u, double v);
gboolean pal_ink_stroke_touches (PalInkStroke *self, PalInkStroke *other, double gap);

PalInkStroke *pal_ink_stroke_simplify (PalInkStroke *self, double tolerance);
GPtrArray *
pal_ink_stroke_cut (PalInkStroke *self, const PalPoint *path, guint n_points, double radius);

PalInkStroke *pal_ink_stroke_translate (const PalInkStroke *self, double du, double dv);
PalInkStroke *pal_ink_stroke_mirror (const PalInkStroke *self, double u_axis);
PalInkStroke *pal_ink_stroke_turn (const PalInkStroke *self, gboolean turned);
PalInkStroke *pal_ink_stroke_scale (const PalInkStroke *self, double u, double v, double factor);

/* Changes a point in place; FALSE leaves it out. @growth is 1 unless lengths are others there. */
typedef gboolean (*PalInkMapFunc) (PalPoint *point, double *growth, gpointer user_data);
PalInkStroke *pal_ink_stroke_map (PalInkStroke *self, PalInkMapFunc func, gpointer user_data);

G_END_DECLS
