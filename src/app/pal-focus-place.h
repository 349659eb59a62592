/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the keyboard is within something that is made anew. */
typedef struct _PalFocusPlace PalFocusPlace;

PalFocusPlace *pal_focus_place_new (GtkWidget *top);
void pal_focus_place_free (PalFocusPlace *self);
gboolean pal_focus_place_restore (PalFocusPlace *self, GtkWidget *top);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalFocusPlace, pal_focus_place_free)

G_END_DECLS
