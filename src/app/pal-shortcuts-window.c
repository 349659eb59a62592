/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-shortcuts-window"

#include "pal-shortcuts-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-shortcut-list.h"
#include "pal-ui.h"

struct _PalShortcutsWindow
{
  AdwWindow parent_instance;

  GPtrArray *rows; /* one for each entry of the list, borrowed */

  GtkSearchEntry *search;
  GtkStack *stack;
  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (PalShortcutsWindow, pal_shortcuts_window, ADW_TYPE_WINDOW)

static void
append_words (GtkBox *box, const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (box, label);
}

/* The keys as they are written on a keyboard of the reader's language, each on a cap of its own. */
static void
append_key (GtkBox *box, GString *spoken, const char *accel)
{
  static const GdkModifierType modifiers[]
      = { GDK_CONTROL_MASK, GDK_ALT_MASK, GDK_SHIFT_MASK };
  GdkModifierType state = 0;
  guint keyval = 0;
  g_autofree char *key = NULL;

  if (!gtk_accelerator_parse (accel, &keyval, &state))
    g_error ("%s is no key", accel);
  key = gtk_accelerator_get_label (keyval, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++)
    {
      g_autofree char *both = NULL;

      if ((state & modifiers[i]) == 0)
        continue;
      /* With the key, whose name and the sign before it are then taken off again. */
      both = gtk_accelerator_get_label (keyval, modifiers[i]);
      both[strlen (both) - strlen (key) - 1] = '\0';
      append_words (box, both, "keycap");
      g_string_append_printf (spoken, "%s+", both);
    }
  append_words (box, key, "keycap");
  g_string_append (spoken, key);
}

static GtkWidget *
make_row (const PalShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_auto (GStrv) keys = g_strsplit (shortcut->keys, " ", -1);
  g_autoptr (GString) spoken = g_string_new (NULL);

  if (shortcut->shown != NULL)
    {
      append_words (GTK_BOX (box), _ (shortcut->shown), "keycap");
      g_string_append (spoken, _ (shortcut->shown));
    }
  for (gsize i = 0; shortcut->shown == NULL && keys[i] != NULL; i++)
    {
      if (i > 0)
        {
          /* Translators: between two keys that do the same */
          append_words (GTK_BOX (box), _ ("or"), "dim-label");
          g_string_append_printf (spoken, " %s ", _ ("or"));
        }
      append_key (GTK_BOX (box), spoken, keys[i]);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken->str, -1);
  return row;
}

static void
fill (PalShortcutsWindow *self)
{
  gsize n_shortcuts = 0;
  const PalShortcut *shortcuts = pal_shortcut_list (&n_shortcuts);
  AdwPreferencesGroup *group = NULL;

  for (gsize i = 0; i < n_shortcuts; i++)
    {
      GtkWidget *row = make_row (&shortcuts[i]);

      if (i == 0 || g_strcmp0 (shortcuts[i].group, shortcuts[i - 1].group) != 0)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (shortcuts[i].group));
          adw_preferences_page_add (self->page, group);
        }
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
}

/* Every word that is typed is in the title. */
static gboolean
matches (const char *title, const char *query)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (query, NULL, NULL);
  g_autofree char *folded_title = g_utf8_casefold (title, -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (folded_title, words[i]) == NULL && !g_str_match_string (words[i], title, TRUE))
      return FALSE;
  return TRUE;
}

static void
search_changed_cb (PalShortcutsWindow *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean any = FALSE;

  g_assert (PAL_IS_SHORTCUTS_WINDOW (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);
      gboolean found
          = matches (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), query);
      gsize n_shortcuts = 0;
      const PalShortcut *shortcuts = pal_shortcut_list (&n_shortcuts);

      if (i == 0 || g_strcmp0 (shortcuts[i].group, shortcuts[i - 1].group) != 0)
        gtk_widget_set_visible (group, FALSE);
      gtk_widget_set_visible (row, found);
      if (found)
        gtk_widget_set_visible (group, TRUE);
      any |= found;
    }
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "none");
}

/* Escape takes back what was typed, and then closes. */
static void
search_stopped_cb (PalShortcutsWindow *self)
{
  g_assert (PAL_IS_SHORTCUTS_WINDOW (self));

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_editable_set_text (GTK_EDITABLE (PAL_SHORTCUTS_WINDOW (widget)->search), "");
}

static void
pal_shortcuts_window_dispose (GObject *object)
{
  PalShortcutsWindow *self = PAL_SHORTCUTS_WINDOW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_SHORTCUTS_WINDOW);
  G_OBJECT_CLASS (pal_shortcuts_window_parent_class)->dispose (object);
}

static void
pal_shortcuts_window_class_init (PalShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_shortcuts_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/palpate/Palpate/ui/shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PalShortcutsWindow, search);
  gtk_widget_class_bind_template_child (widget_class, PalShortcutsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PalShortcutsWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_install_action (widget_class, "shortcuts.clear", NULL, clear_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pal_shortcuts_window_init (PalShortcutsWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  fill (self);
}

/**
 * pal_shortcuts_window_show:
 * @parent: the main window
 *
 * Shows every key over the main window, once.
 */
void
pal_shortcuts_window_show (GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  if (!pal_ui_present_again (parent, PAL_TYPE_SHORTCUTS_WINDOW))
    pal_ui_present_over (g_object_new (PAL_TYPE_SHORTCUTS_WINDOW, NULL), parent);
}
