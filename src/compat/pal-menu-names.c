/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-menu-names"

#include "pal-menu-names.h"

static void
name_entry (GtkWidget *entry)
{
  g_autofree char *text = NULL;

  g_object_get (entry, "text", &text, NULL);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint n_values,
           const GValue *values,
           gpointer user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  /* The type is GTK's own, so it is known by its name only. */
  if (g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "GtkModelButton") != 0 ||
      g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "text") == NULL)
    return TRUE;

  name_entry (widget);
  /* GTK has it named by its label again whenever something about the entry changes, such as that it
   * is chosen. */
  g_signal_handlers_disconnect_by_func (widget, name_entry, NULL);
  g_signal_connect (widget, "notify", G_CALLBACK (name_entry), NULL);
  return TRUE;
}

/**
 * pal_menu_names_init:
 *
 * Gives the entries of every menu the name that is written on them, from when they come on the
 * screen. GTK has a name made of the label inside the entry: 4.8 says it twice, once with its
 * underscore, and 4.18 says nothing at all. To be called once, after GTK has been initialized.
 */
void
pal_menu_names_init (void)
{
  static gsize begun = 0;
  GTypeClass *widget_class;

  if (!g_once_init_enter (&begun))
    return;
  /* The signal is there once the class is. */
  widget_class = g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (
      g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
  g_type_class_unref (widget_class);
  g_once_init_leave (&begun, 1);
}
