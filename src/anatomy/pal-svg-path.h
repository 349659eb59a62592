/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAL_SVG_PATH_ERROR_SYNTAX,
} PalSvgPathError;

#define PAL_SVG_PATH_ERROR (pal_svg_path_error_quark ())
GQuark pal_svg_path_error_quark (void);

/* The outline of a region, immutable, in millimetres of its view. What is inside follows the
 * even-odd rule, as in the drawings. */
typedef struct _PalSvgPath PalSvgPath;

PalSvgPath *pal_svg_path_parse (const char *d, GError **error);
PalSvgPath *pal_svg_path_ref (PalSvgPath *self);
void pal_svg_path_unref (PalSvgPath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalSvgPath, pal_svg_path_unref)

void pal_svg_path_append (const PalSvgPath *self, cairo_t *cr);
void pal_svg_path_get_bounds (const PalSvgPath *self, cairo_rectangle_t *bounds);
double pal_svg_path_get_area (const PalSvgPath *self);
gboolean pal_svg_path_contains (const PalSvgPath *self, double u, double v);
double pal_svg_path_get_distance (const PalSvgPath *self, double u, double v);
double pal_svg_path_get_nearest (
  const PalSvgPath *self, double u, double v, double *nearest_u, double *nearest_v);
gboolean
pal_svg_path_get_extent_at (const PalSvgPath *self, double v, double *u_min, double *u_max);
gboolean pal_svg_path_get_inmost (const PalSvgPath *self, double *u, double *v);
char *pal_svg_path_dup_union (const PalSvgPath *const *paths, guint n_paths);

typedef void (*PalSvgPathSegmentFunc) (
  double u0, double v0, double u1, double v1, gpointer user_data);
void pal_svg_path_foreach_segment (const PalSvgPath *self,
                                   PalSvgPathSegmentFunc func,
                                   gpointer user_data);

G_END_DECLS
