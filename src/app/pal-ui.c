/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ui"

#include "pal-ui.h"

#include <glib/gi18n-lib.h>

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

static void
create_menu_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

static void
create_main_menu_cb (GtkMenuButton *button, gpointer menu)
{
  g_autoptr (GMenu) section = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  section = g_menu_new ();
  g_menu_append (section, _ ("_Library"), "app.library");
  g_menu_append (section, _ ("_Preferences"), "app.preferences");
  g_menu_append (section, _ ("_Keyboard Shortcuts"), "app.shortcuts");
  g_menu_append (section, _ ("_About Palpate"), "app.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (button, menu);
}

/**
 * pal_ui_set_menu:
 * @button: a button
 * @menu: what it opens
 *
 * The widgets of a menu are many, and seldom looked at; they are made when it is first opened.
 */
void
pal_ui_set_menu (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && G_IS_MENU_MODEL (menu));
  gtk_menu_button_set_create_popup_func (
      button, create_menu_cb, g_object_ref (menu), g_object_unref);
}

/**
 * pal_ui_set_main_menu:
 * @button: the button of a page's menu
 * @menu: the menu of the page
 *
 * Like pal_ui_set_menu(), and adds what the main menu of every page ends with.
 */
void
pal_ui_set_main_menu (GtkMenuButton *button, GMenu *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && G_IS_MENU (menu));
  gtk_menu_button_set_create_popup_func (
      button, create_main_menu_cb, g_object_ref (menu), g_object_unref);
}

static gboolean
drop_cb (gpointer user_data)
{
  GtkWidget *popover = GTK_WIDGET (user_data);
  GtkWidget *parent = gtk_widget_get_parent (popover);

  if (gtk_widget_get_visible (popover))
    return G_SOURCE_REMOVE;
  if (GTK_IS_MENU_BUTTON (parent))
    gtk_menu_button_set_popover (GTK_MENU_BUTTON (parent), NULL);
  else if (parent != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  /* Before anything else is drawn or told of the pointer, but not while it still closes. */
  g_idle_add_full (G_PRIORITY_HIGH, drop_cb, g_object_ref (popover), g_object_unref);
}

/**
 * pal_ui_drop_when_closed:
 * @popover: a popover that lies over the figure
 *
 * Takes it from its parent as soon as it is closed. On X11 GTK 4.8 goes on telling a hidden popover where
 * the pointer is: the next press, if the pointer did not move before it, is given to that popover, and so
 * lost for the figure.
 */
void
pal_ui_drop_when_closed (GtkPopover *popover)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * pal_ui_mark_wrong:
 * @row: a row with a text field
 * @wrong: whether what is in it cannot stay so
 * @hint: (nullable): what is said about it elsewhere on the page, for a screen reader in the field
 */
void
pal_ui_mark_wrong (GtkWidget *row, gboolean wrong, const char *hint)
{
  GtkAccessible *fields[2] = { NULL };

  g_return_if_fail (GTK_IS_EDITABLE (row));

  /* For a screen reader the field is the row in some versions of GTK, and the text in it in others. */
  fields[0] = GTK_ACCESSIBLE (row);
  fields[1] = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  for (gsize i = 0; i < G_N_ELEMENTS (fields) && fields[i] != NULL; i++)
    {
      gtk_accessible_update_state (fields[i],
                                   GTK_ACCESSIBLE_STATE_INVALID,
                                   wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                         : GTK_ACCESSIBLE_INVALID_FALSE,
                                   -1);
      gtk_accessible_update_property (
          fields[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint != NULL ? hint : "", -1);
    }
}

/**
 * pal_ui_present_again:
 * @parent: a window
 * @type: a type of windows
 *
 * Returns: whether there was a window of this type over @parent, which is in front now.
 */
gboolean
pal_ui_present_again (GtkWindow *parent, GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_window_get_transient_for (l->data) == parent
        && gtk_widget_get_visible (l->data))
      {
        gtk_window_present (l->data);
        return TRUE;
      }
  return FALSE;
}

/**
 * pal_ui_present_over:
 * @window: a window that is not shown yet
 * @parent: the window over which it is shown
 *
 * Shows it, no larger than @parent. The keys of the application work there too.
 */
void
pal_ui_present_over (GtkWindow *window, GtkWindow *parent)
{
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (window) && GTK_IS_WINDOW (parent));

  gtk_window_set_transient_for (window, parent);
  gtk_window_set_application (window, gtk_window_get_application (parent));
  gtk_window_get_default_size (window, &width, &height);
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    gtk_window_set_default_size (window,
                                 MIN (width, gtk_widget_get_width (GTK_WIDGET (parent))),
                                 MIN (height, gtk_widget_get_height (GTK_WIDGET (parent))));
  gtk_window_present (window);
}

/**
 * pal_ui_break_words:
 * @text: the words of a narrow label
 *
 * A label breaks a word that is too long for it anywhere, "Beschwerd-efrei"; so the translation says where
 * such words may be broken.
 *
 * Returns: (transfer full): the same with soft hyphens there.
 */
char *
pal_ui_break_words (const char *text)
{
  /* Translators: long words of narrow labels, such as the names of pens, each with hyphens where a line may
   * end within it, and with spaces between them: "Be-schwer-de-frei Be-weg-lich-keit". A hyphen alone if there
   * are none. */
  g_auto (GStrv) words = g_strsplit (C_ ("long words", "-"), " ", -1);
  GString *broken = g_string_new (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "-", -1);
      g_autofree char *whole = g_strjoinv ("", parts);
      g_autofree char *soft = g_strjoinv ("\302\255", parts);

      if (*whole != '\0')
        g_string_replace (broken, whole, soft, 0);
    }
  return g_string_free (broken, FALSE);
}
