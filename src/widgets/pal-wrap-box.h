/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children side by side, each as wide as it likes to be, in as many lines as they need. */
#define PAL_TYPE_WRAP_BOX (pal_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (PalWrapBox, pal_wrap_box, PAL, WRAP_BOX, GtkWidget)

GtkWidget *pal_wrap_box_new (void);

void pal_wrap_box_append (PalWrapBox *self, GtkWidget *child);
void pal_wrap_box_remove_all (PalWrapBox *self);

G_END_DECLS
