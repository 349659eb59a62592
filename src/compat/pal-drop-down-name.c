/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-drop-down-name"

#include "pal-drop-down-name.h"

/* Newer GTK names a list after what is chosen in it, and the button inside after the list: then nobody
 * hears what is being chosen, or, once the name is given, what has been. */
static void
selected_cb (GtkDropDown *list)
{
  gpointer item = gtk_drop_down_get_selected_item (list);

  if (GTK_IS_STRING_OBJECT (item))
    gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (item),
                                    -1);
}

/**
 * pal_drop_down_set_name:
 * @list: a list of strings, in which one is chosen
 * @name: what is chosen, in words for a screen reader
 *
 * Says both what is chosen with the list and what has been.
 */
void
pal_drop_down_set_name (GtkDropDown *list, const char *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (list) && name != NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (list, "notify::selected-item", G_CALLBACK (selected_cb), NULL);
  selected_cb (list);
}
