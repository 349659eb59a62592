/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One change of one row: what it was and what it became. The undo log is made of these. */
typedef struct
{
  char *table;
  char *id;
  gint64 place;     /* the row's number in its table */
  GVariant *before; /* NULL for a row that is new */
  GVariant *after;  /* NULL for a row that is gone */
} PalRowImage;

PalRowImage *pal_row_image_new (
    const char *table, const char *id, gint64 place, GVariant *before, GVariant *after);
void pal_row_image_free (PalRowImage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalRowImage, pal_row_image_free)

GPtrArray *pal_row_images_new (void);
GPtrArray *pal_row_images_sum (GPtrArray *images);

gboolean pal_row_image_equal (GVariant *a, GVariant *b);
char *pal_row_image_to_text (GVariant *row);
gboolean pal_row_image_from_text (const char *text, GVariant **row, GError **error);

G_END_DECLS
