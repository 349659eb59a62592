/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* What a pixel says that a border goes through. */
#define FLAT_PICTURE_MIXED G_MAXUINT16

/* A view as librsvg draws it from the file, in one flat colour for each region of a layer. Nothing of the
 * program has a part in it, so that what the program says can be held against it. A pixel counts for a
 * region that covers all of it. */
typedef struct
{
  int width;
  int height;
  double scale;                 /* pixels in a millimetre */
  cairo_rectangle_t box;        /* what is shown, in millimetres of the view */
  GPtrArray *keys;              /* of the regions, in the order of the file */
  cairo_rectangle_int_t *boxes; /* where each region is, in pixels; empty where none is its alone */
  guint16 *cells;               /* 0 for nothing, one more than the place of the key, or mixed */
} FlatPicture;

FlatPicture *flat_picture_new (PalView view, PalLayer layer, double scale);
void flat_picture_free (FlatPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlatPicture, flat_picture_free)

guint16 flat_picture_get (const FlatPicture *self, int x, int y);
gboolean flat_picture_is_even (const FlatPicture *self, int x, int y, int around);
void flat_picture_get_point (const FlatPicture *self, double x, double y, double *u, double *v);

char *flat_picture_dup_path (PalView view);

G_END_DECLS
