/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures that are drawn once and shown often: textures that a graphics card keeps, and whose pixels
 * Cairo can show where there is none. (GTK 4.8 copies a texture whole, pixel by pixel, for every frame
 * that it draws without a card.) */
GdkTexture *pal_picture_new (cairo_surface_t *surface);
GdkTexture *pal_picture_new_mirrored (GdkTexture *picture);

gboolean pal_picture_is_software (GtkWidget *widget);
void pal_picture_draw (GdkTexture *picture, cairo_t *cr, const graphene_rect_t *area, double alpha);
GskRenderNode *pal_picture_name_node (GskRenderNode *node);
void pal_picture_snapshot (GdkTexture *picture,
                           GtkSnapshot *snapshot,
                           const graphene_rect_t *area,
                           gboolean software);

G_END_DECLS
