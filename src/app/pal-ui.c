/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ui"

#include "pal-ui.h"

#include "pal-ui-resources.h"

/**
 * pal_ui_register:
 *
 * Makes the templates and the style sheet known. They are part of a static library, which the linker
 * would leave out if nothing asked for them.
 */
void
pal_ui_register (void)
{
  pal_ui_register_resource ();
}

/**
 * pal_ui_focus_child:
 * @page: a page with one child
 * @direction: where the focus goes
 *
 * To be the focus() of a page that has a grab_focus() of its own. GTK otherwise calls that one
 * whenever the Tab key comes to the page, and everything before the place where work begins, the
 * header bar among it, could never be reached.
 *
 * Returns: whether something took the focus.
 */
gboolean
pal_ui_focus_child (GtkWidget *page, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (page);

  return child != NULL && gtk_widget_child_focus (child, direction);
}
