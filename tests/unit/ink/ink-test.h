/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-ink-stroke.h"

G_BEGIN_DECLS

extern const char *const ink_test_names[];

/* A stroke of data/, or one by chance. */
PalInkStroke *ink_test_load (const char *name);
PalInkStroke *ink_test_make (GRand *rand, guint n_samples, gboolean closed);

/* What is covered, as grey of so many pixels a millimetre. */
typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_rectangle_t bounds;
  double scale;
} InkTestRaster;

InkTestRaster *ink_test_raster_new (const cairo_rectangle_t *bounds, double scale);
void ink_test_raster_free (InkTestRaster *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InkTestRaster, ink_test_raster_free)

void ink_test_raster_add (InkTestRaster *self, PalInkStroke *stroke);
double ink_test_raster_get_area (InkTestRaster *self);
double ink_test_raster_get (InkTestRaster *self, int x, int y);
gboolean ink_test_raster_is_near (
  InkTestRaster *self, int x, int y, double distance, gboolean covered);

void ink_test_assert_equal (PalInkStroke *a, PalInkStroke *b);

G_END_DECLS
