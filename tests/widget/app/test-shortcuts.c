/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pal-application.h"
#include "pal-client-form.h"
#include "pal-client-page.h"
#include "pal-history-page.h"
#include "pal-mark-details.h"
#include "pal-notes-page.h"
#include "pal-preferences-window.h"
#include "pal-library-window.h"
#include "pal-shortcut-list.h"
#include "pal-shortcuts-window.h"
#include "pal-window.h"

/* Whether the list of keys holds every key that the program listens to, and no other. Keys are
 * compared by their names, "<Control>plus". */

static GHashTable *heard; /* keys that a widget of ours or the application listens to */

/* Plain keys of the map and its list, which they take one by one as they come. From the decisions on
 * how the program is used. */
static const char *const plain_keys[] = {
  "d", "o", "u", "a", "e", "y",
  "<Shift>Left", "<Shift>Right", "<Shift>Up", "<Shift>Down", "<Shift>KP_Left", "<Shift>KP_Right",
  "<Shift>KP_Up", "<Shift>KP_Down", "<Control><Shift>Left", "<Control><Shift>Right",
  "<Control><Shift>Up", "<Control><Shift>Down",
  "0",     "1",      "2",      "3",     "4",      "5",     "6",     "7",    "8",    "9",
  "KP_0",  "KP_1",   "KP_2",   "KP_3",  "KP_4",   "KP_5",  "KP_6",  "KP_7", "KP_8", "KP_9",
  "equal", "minus",  "plus",   "x",     "n",      "g",     "b",     "c",    "s",    "p",
  "t",     "space",  "Return", "Escape", "Delete", "Left", "Right", "Up",   "Down", "KP_Add",
  "KP_Subtract", "KP_Enter", "ISO_Enter", "KP_Delete", "KP_Space", "i", "z", "l", "<Shift>l", "k",
  "h",     "w",      "r",      "v",      "m",      "<Shift>m", "f",    "j",     "comma", "period", "less",
  "greater", "q", "<Shift>q",
  "<Alt><Shift>Left", "<Alt><Shift>Right", "<Alt><Shift>Up", "<Alt><Shift>Down",
  "<Alt><Shift>KP_Left", "<Alt><Shift>KP_Right", "<Alt><Shift>KP_Up", "<Alt><Shift>KP_Down",
  "<Control><Alt><Shift>Left", "<Control><Alt><Shift>Right", "<Control><Alt><Shift>Up",
  "<Control><Alt><Shift>Down",
  "Menu", "bracketleft", "bracketright",
};

/* What GTK itself does in every window. */
static const char *const of_gtk[] = { "F10",      "Tab",     "<Shift>Tab", "KP_Left",
                                      "KP_Right", "KP_Up",   "KP_Down" };

static char *
canonical (const char *accel)
{
  GdkModifierType state = 0;
  guint keyval = 0;

  if (!gtk_accelerator_parse (accel, &keyval, &state))
    g_error ("%s is no key", accel);
  return gtk_accelerator_name (keyval, state);
}

static GHashTable *
listed_keys (void)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n_shortcuts = 0;
  const PalShortcut *shortcuts = pal_shortcut_list (&n_shortcuts);

  for (gsize i = 0; i < n_shortcuts; i++)
    {
      const char *const both[] = { shortcuts[i].keys, shortcuts[i].others };

      for (gsize j = 0; j < G_N_ELEMENTS (both); j++)
        {
          g_auto (GStrv) accels = g_strsplit (both[j] != NULL ? both[j] : "", " ", -1);

          for (gsize k = 0; accels[k] != NULL && *accels[k] != '\0'; k++)
            g_hash_table_add (keys, canonical (accels[k]));
        }
    }
  return keys;
}

static void
hear_trigger (GtkShortcutTrigger *trigger, GHashTable *keys)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      hear_trigger (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), keys);
      hear_trigger (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), keys);
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    g_hash_table_add (
        keys,
        gtk_accelerator_name (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
                              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger))));
}

static void
hear_controllers (GtkWidget *widget, GHashTable *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut
              = g_list_model_get_item (G_LIST_MODEL (controller), j);

          hear_trigger (gtk_shortcut_get_trigger (shortcut), keys);
        }
    }
}

/* The keys to which a widget of ours listens beyond those that it inherits from a class of GTK. */
static void
hear_ours (GtkWidget *widget)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) inherited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GType type = G_OBJECT_TYPE (widget);
  GHashTableIter iter;
  gpointer key;

  while (g_str_has_prefix (g_type_name (type), "Pal"))
    type = g_type_parent (type);
  if (!G_TYPE_IS_ABSTRACT (type))
    {
      GtkWidget *parent = g_object_new (type, NULL);

      g_object_ref_sink (parent);
      hear_controllers (parent, inherited);
      if (GTK_IS_WINDOW (parent))
        gtk_window_destroy (GTK_WINDOW (parent));
      g_object_unref (parent);
    }

  hear_controllers (widget, own);
  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (inherited, key))
      g_hash_table_add (heard, g_strdup (key));
}

static void
hear_widget (GtkWidget *widget)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Pal"))
    hear_ours (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    hear_widget (child);
}

static void
hear_application (GtkApplication *application)
{
  g_auto (GStrv) descriptions = gtk_application_list_action_descriptions (application);

  for (gsize i = 0; descriptions[i] != NULL; i++)
    {
      g_auto (GStrv) accels
          = gtk_application_get_accels_for_action (application, descriptions[i]);

      for (gsize j = 0; accels[j] != NULL; j++)
        g_hash_table_add (heard, canonical (accels[j]));
    }
}

static void
check_subset (GHashTable *part, GHashTable *whole, const char *complaint)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, part);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (whole, key))
      g_error ("%s: %s", (const char *) key, complaint);
}

static void
test_complete (void)
{
  g_autoptr (GHashTable) listed = listed_keys ();

  g_assert_cmpuint (g_hash_table_size (heard), >, 20);
  check_subset (heard, listed, "the program listens to it, but the list does not tell");
}

static void
test_true (void)
{
  g_autoptr (GHashTable) listed = listed_keys ();
  g_autoptr (GHashTable) known
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, heard);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (known, g_strdup (key));
  for (gsize i = 0; i < G_N_ELEMENTS (plain_keys); i++)
    g_hash_table_add (known, canonical (plain_keys[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (of_gtk); i++)
    g_hash_table_add (known, canonical (of_gtk[i]));
  check_subset (listed, known, "it is listed, but nothing listens to it");
}

static void
test_plain_keys (void)
{
  g_autoptr (GHashTable) listed = listed_keys ();

  for (gsize i = 0; i < G_N_ELEMENTS (plain_keys); i++)
    {
      g_autofree char *name = canonical (plain_keys[i]);

      if (!g_hash_table_contains (listed, name))
        g_error ("%s is a key of the map, but the list does not tell", name);
    }
}

/* Entries of one group follow each other, and nothing is told twice. */
static void
test_order (void)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n_shortcuts = 0;
  const PalShortcut *shortcuts = pal_shortcut_list (&n_shortcuts);

  for (gsize i = 0; i < n_shortcuts; i++)
    {
      if (i == 0 || g_strcmp0 (shortcuts[i].group, shortcuts[i - 1].group) != 0)
        g_assert_true (g_hash_table_add (groups, (gpointer) shortcuts[i].group));
      g_assert_true (g_hash_table_add (
          titles, g_strconcat (shortcuts[i].group, "\n", shortcuts[i].title, NULL)));
      g_assert_true (*shortcuts[i].keys != '\0' || shortcuts[i].shown != NULL);
    }
}

static void
activate_cb (GtkApplication *application, int *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_autoptr (PalFigure) figure = NULL;
  PalWindow *window;
  GtkWidget *list, *library;
  /* These are made when they are first shown. */
  const GType later[] = { PAL_TYPE_CLIENT_FORM, PAL_TYPE_CLIENT_PAGE, PAL_TYPE_HISTORY_PAGE,
                          PAL_TYPE_NOTES_PAGE,  PAL_TYPE_MARK_DETAILS };

  g_assert_no_error (error);
  figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  g_assert_no_error (error);
  window = pal_window_new (application, knowledge, figure, NULL);
  list = g_object_new (PAL_TYPE_SHORTCUTS_WINDOW, NULL);
  library = g_object_new (PAL_TYPE_LIBRARY_WINDOW, NULL);
  heard = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  hear_application (application);
  hear_widget (GTK_WIDGET (window));
  hear_widget (list);
  hear_widget (library);
  for (gsize i = 0; i < G_N_ELEMENTS (later); i++)
    {
      g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (later[i], NULL));

      hear_widget (widget);
    }

  *result = g_test_run ();

  g_hash_table_unref (heard);
  gtk_window_destroy (GTK_WINDOW (library));
  gtk_window_destroy (GTK_WINDOW (list));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The real application, but for what it does when it is activated. */
int
main (int argc, char **argv)
{
  g_autoptr (PalApplication) application = NULL;
  int result = 1;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shortcuts/complete", test_complete);
  g_test_add_func ("/shortcuts/true", test_true);
  g_test_add_func ("/shortcuts/plain-keys", test_plain_keys);
  g_test_add_func ("/shortcuts/order", test_order);

  application = pal_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  activate_cb (GTK_APPLICATION (application), &result);
  return result;
}
