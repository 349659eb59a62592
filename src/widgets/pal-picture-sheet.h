/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures that lie over each other, drawn as one. Without a graphics card GSK makes an empty image for
 * each node that Cairo draws, draws into it, and then lays it over the window: what one picture covers is
 * touched three times, and with sixty of them a movement stutters. On a sheet they share that image. */
typedef struct _PalPictureSheet PalPictureSheet;

PalPictureSheet *pal_picture_sheet_new (void);
void pal_picture_sheet_free (PalPictureSheet *self);

void pal_picture_sheet_begin (PalPictureSheet *self, GtkSnapshot *snapshot, gboolean software);
void pal_picture_sheet_set_mirror (PalPictureSheet *self, float width);
void pal_picture_sheet_add (PalPictureSheet *self,
                            GdkTexture *picture,
                            const graphene_rect_t *area,
                            double alpha);
void pal_picture_sheet_end (PalPictureSheet *self, const graphene_rect_t *seen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalPictureSheet, pal_picture_sheet_free)

G_END_DECLS
