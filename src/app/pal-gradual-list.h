/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives a list view a long list bit by bit, as far as it is looked at. The view itself makes some two
 * hundred rows ahead, all in one go, which would hold everything up for a tenth of a second with every
 * letter of a search. */
#define PAL_TYPE_GRADUAL_LIST (pal_gradual_list_get_type ())
G_DECLARE_FINAL_TYPE (PalGradualList, pal_gradual_list, PAL, GRADUAL_LIST, GObject)

PalGradualList *pal_gradual_list_new (GtkListView *view, GListModel *list);
GListModel *pal_gradual_list_get_model (PalGradualList *self);
void pal_gradual_list_restart (PalGradualList *self);

G_END_DECLS
