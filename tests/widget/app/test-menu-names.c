/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pal-menu-names.h"
#include "widget-test.h"

/* What the entries of a menu are called, in every version of GTK. */

static GtkWidget *
find_entry (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "GtkModelButton") == 0)
    {
      g_autofree char *said = NULL;

      g_object_get (widget, "text", &said, NULL);
      if (g_strcmp0 (said, text) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A name that comes from another object goes before one of its own. */
static void
assert_called (GtkWidget *menu, const char *name)
{
  GtkWidget *entry = find_entry (menu, name);

  g_assert_nonnull (entry);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (entry),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_names (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover;
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) view
      = g_simple_action_new_stateful ("view", G_VARIANT_TYPE_STRING, g_variant_new_string ("front"));
  g_autoptr (GSimpleAction) print = g_simple_action_new ("print", NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (view));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (print));
  gtk_widget_insert_action_group (window, "test", G_ACTION_GROUP (actions));
  g_menu_append (menu, "_Print…", "test.print");
  g_menu_append (menu, "Front", "test.view::front");
  g_menu_append (menu, "Back", "test.view::back");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  widget_test_wait (is_mapped, button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  widget_test_wait (is_mapped, popover);

  assert_called (popover, "Print…");
  assert_called (popover, "Front");
  assert_called (popover, "Back");

  /* Also after another is chosen, and while the menu stays open. */
  g_simple_action_set_state (view, g_variant_new_string ("back"));
  gtk_test_accessible_assert_state (
      find_entry (popover, "Back"), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  assert_called (popover, "Front");
  assert_called (popover, "Back");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  pal_menu_names_init ();
  g_test_add_func ("/menu-names/names", test_names);
  return g_test_run ();
}
