/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pal_list_item_set_label (GtkWidget *child, const char *label);
void pal_list_item_set_description (GtkWidget *child, const char *description);
void pal_list_item_set_tree_row (GtkWidget *child, GtkTreeListRow *row);

G_END_DECLS
