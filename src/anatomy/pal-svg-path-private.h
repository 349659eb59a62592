/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-svg-path.h"

G_BEGIN_DECLS

/* How far a chord may stray from its curve, in millimetres. */
#define PAL_SVG_PATH_FLATNESS 0.05

typedef struct
{
  float u;
  float v;
} PalSvgPathVertex;

typedef struct
{
  guint start;
  guint n;
} PalSvgPathContour;

struct _PalSvgPath
{
  gatomicrefcount ref_count;
  GByteArray *ops;  /* 'M', 'L', 'C', 'Z' */
  GArray *coords;   /* vertices: one for M and L, three for C */
  GArray *vertices; /* vertices: the flattened contours, each closed by its first vertex */
  GArray *contours;
  cairo_rectangle_t bounds;
  double area;
};

void pal_svg_path_measure_bounds (const PalSvgPath *self, cairo_rectangle_t *bounds);
gboolean pal_svg_path_contour_contains (const PalSvgPath *self, guint index, double u, double v);

G_END_DECLS
