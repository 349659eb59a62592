/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-list-item"

#include "pal-list-item.h"

/**
 * pal_list_item_set_label:
 * @child: the only child of a row of a #GtkListView
 * @label: what a screen reader calls the row; empty while it waits to be used again
 *
 * GtkListItem has a property for this from GTK 4.12 on only. It hands it on to the widget that it
 * put around @child, which is there in every version.
 */
void
pal_list_item_set_label (GtkWidget *child, const char *label)
{
  GtkWidget *row;

  g_return_if_fail (GTK_IS_WIDGET (child));
  g_return_if_fail (label != NULL);

  row = gtk_widget_get_parent (child);
  if (row != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * pal_list_item_set_description:
 * @child: the only child of a row of a #GtkListView
 * @description: (nullable): what a screen reader says after the label; a change is said while the row
 *   has the focus
 */
void
pal_list_item_set_description (GtkWidget *child, const char *description)
{
  GtkWidget *row;

  g_return_if_fail (GTK_IS_WIDGET (child));

  row = gtk_widget_get_parent (child);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description != NULL ? description : "",
                                    -1);
}

/**
 * pal_list_item_set_tree_row:
 * @child: the only child of a row of a #GtkListView
 * @row: its place in a tree
 *
 * Says how deep it lies and whether it is open, which GTK says of the row from 4.10 on only.
 */
void
pal_list_item_set_tree_row (GtkWidget *child, GtkTreeListRow *row)
{
  GtkWidget *parent;

  g_return_if_fail (GTK_IS_WIDGET (child) && GTK_IS_TREE_LIST_ROW (row));

  parent = gtk_widget_get_parent (child);
  if (parent == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) gtk_tree_list_row_get_depth (row) + 1,
                                  -1);
  if (gtk_tree_list_row_is_expandable (row))
    gtk_accessible_update_state (GTK_ACCESSIBLE (parent),
                                 GTK_ACCESSIBLE_STATE_EXPANDED,
                                 gtk_tree_list_row_get_expanded (row),
                                 -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_EXPANDED);
}
