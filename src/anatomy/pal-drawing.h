/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <librsvg/rsvg.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* The text of one drawing of the atlas, taken apart into its top-level groups, so that a reader
 * gets only what it needs and librsvg never parses layers that nobody looks at. */
typedef struct _PalDrawing PalDrawing;

PalDrawing *pal_drawing_new (const char *figure, PalView view, GError **error);
void pal_drawing_free (PalDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalDrawing, pal_drawing_free)

int pal_drawing_get_version (PalDrawing *self);
double pal_drawing_get_floor (PalDrawing *self);
const cairo_rectangle_t *pal_drawing_get_bounds (PalDrawing *self);
const char *pal_drawing_get_group (PalDrawing *self, const char *name, gsize *length);
GString *pal_drawing_compose (PalDrawing *self,
                              GBytes *sheet,
                              const char *root_class,
                              const char *const *groups,
                              const char *replaced,
                              const char *borders);
RsvgHandle *pal_drawing_parse (GString *text, GError **error);

GHashTable *pal_drawing_read_keys (const char *figure, PalView view);
gboolean pal_drawing_exists (const char *figure, PalView view);
GBytes *pal_drawing_load_sheet (const char *theme, GError **error);
GBytes *pal_drawing_load_depth (const char *figure, PalView view, GError **error);
GBytes *pal_drawing_load_warp (const char *figure, PalView view, GError **error);

G_END_DECLS
