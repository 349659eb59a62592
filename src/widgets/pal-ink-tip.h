/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A ring at the pointer: how wide what is drawn or erased there would be. */
#define PAL_TYPE_INK_TIP (pal_ink_tip_get_type ())
G_DECLARE_FINAL_TYPE (PalInkTip, pal_ink_tip, PAL, INK_TIP, GtkWidget)

GtkWidget *pal_ink_tip_new (void);
void pal_ink_tip_show (PalInkTip *self, double x, double y, double width);
void pal_ink_tip_hide (PalInkTip *self);
double pal_ink_tip_get_width (PalInkTip *self);

G_END_DECLS
