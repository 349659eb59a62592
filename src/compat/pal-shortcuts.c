/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-shortcuts"

#include "pal-shortcuts.h"

/**
 * pal_shortcuts_present:
 * @parent: the window over which it is shown
 * @resource_path: an interface file with a GtkShortcutsWindow of the id "shortcuts"
 */
void
pal_shortcuts_present (GtkWindow *parent, const char *resource_path)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  builder = gtk_builder_new_from_resource (resource_path);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
