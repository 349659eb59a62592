/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills a list box with the rows of a list bit by bit: some at once, some more with each frame. A
 * client with many findings would hold everything up otherwise. */
#define PAL_TYPE_GRADUAL_ROWS (pal_gradual_rows_get_type ())
G_DECLARE_FINAL_TYPE (PalGradualRows, pal_gradual_rows, PAL, GRADUAL_ROWS, GObject)

PalGradualRows *pal_gradual_rows_new (GtkListBox *box,
                                      GListModel *list,
                                      GtkListBoxCreateWidgetFunc create,
                                      gpointer user_data);
gboolean pal_gradual_rows_finish (PalGradualRows *self);

G_END_DECLS
