/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-window"

#include "pal-library-window-private.h"

#include <glib/gi18n-lib.h>

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pal_library_window_go (PAL_LIBRARY_WINDOW (widget), -1);
}

static void
forward_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pal_library_window_go (PAL_LIBRARY_WINDOW (widget), 1);
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pal_library_window_show (PAL_LIBRARY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalLibraryWindow *self = PAL_LIBRARY_WINDOW (widget);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->contents)))
    pal_library_window_show (self, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->contents));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalLibraryWindow *self = PAL_LIBRARY_WINDOW (widget);

  if (self->practice == NULL)
    return;
  g_free (self->awaited);
  self->awaited = pal_practice_add_own_technique (self->practice, _ ("New Technique"));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalLibraryWindow *self = PAL_LIBRARY_WINDOW (widget);
  PalOwnTechnique *own = pal_library_window_get_own (self, pal_library_window_get_address (self));

  if (own == NULL)
    return;
  pal_library_page_flush (self->page);
  pal_practice_archive_own_technique (self->practice, own);
  pal_library_window_show (self, PAL_LIBRARY_ALL_OWN);
}

static void
step (PalLibraryWindow *self, PalStep step)
{
  pal_library_page_flush (self->page);
  if (self->practice != NULL)
    pal_practice_step (self->practice, step, PAL_SCOPE_LIBRARY);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (PAL_LIBRARY_WINDOW (widget), PAL_STEP_UNDO);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (PAL_LIBRARY_WINDOW (widget), PAL_STEP_REDO);
}

static void
add_key (GtkWidgetClass *klass, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (klass, key, modifiers, action, NULL);
}

/* Returns: (transfer none) (nullable): the technique at an address, if one of the practice is there. */
PalOwnTechnique *
pal_library_window_get_own (PalLibraryWindow *self, const char *address)
{
  const char *id = pal_library_address_get_own (address);

  return id != NULL && self->practice != NULL
             ? pal_entity_list_lookup (pal_practice_get_own_techniques (self->practice), id)
             : NULL;
}

/* Takes back what was last written in the library, as Ctrl+Z in its window does. */
void
pal_library_window_undo (PalLibraryWindow *self)
{
  step (self, PAL_STEP_UNDO);
}

/* Whether there is anything to undo or redo; to be called when the stack changed. */
void
pal_library_window_update_undo (PalLibraryWindow *self)
{
  const char *undo = NULL, *redo = NULL;

  if (self->practice != NULL)
    {
      undo = pal_practice_get_undo_label (self->practice, PAL_SCOPE_LIBRARY);
      redo = pal_practice_get_redo_label (self->practice, PAL_SCOPE_LIBRARY);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.redo", redo != NULL);
}

/* For the class: what buttons, links and keys of the window do. */
void
pal_library_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "library.show", "s", show_action);
  gtk_widget_class_install_action (klass, "library.back", NULL, back_action);
  gtk_widget_class_install_action (klass, "library.forward", NULL, forward_action);
  gtk_widget_class_install_action (klass, "library.find", NULL, find_action);
  gtk_widget_class_install_action (klass, "library.add-technique", NULL, add_action);
  gtk_widget_class_install_action (klass, "library.remove-technique", NULL, remove_action);
  gtk_widget_class_install_action (klass, "library.undo", NULL, undo_action);
  gtk_widget_class_install_action (klass, "library.redo", NULL, redo_action);

  add_key (klass, GDK_KEY_Left, GDK_ALT_MASK, "library.back");
  add_key (klass, GDK_KEY_Right, GDK_ALT_MASK, "library.forward");
  add_key (klass, GDK_KEY_f, GDK_CONTROL_MASK, "library.find");
  add_key (klass, GDK_KEY_z, GDK_CONTROL_MASK, "library.undo");
  add_key (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "library.redo");
}
