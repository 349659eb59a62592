/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line over a map from where something was taken to where it would be put. Hit by nothing. */
#define PAL_TYPE_DRAG_LINE (pal_drag_line_get_type ())
G_DECLARE_FINAL_TYPE (PalDragLine, pal_drag_line, PAL, DRAG_LINE, GtkWidget)

GtkWidget *pal_drag_line_new (void);
void pal_drag_line_show (PalDragLine *self,
                         const graphene_point_t *from,
                         const graphene_point_t *to,
                         gboolean welcome);
void pal_drag_line_hide (PalDragLine *self);

G_END_DECLS
