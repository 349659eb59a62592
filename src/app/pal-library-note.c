/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-note"

#include "pal-library-note.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-parts.h"
#include "pal-note-editor.h"

struct _PalLibraryNote
{
  AdwBin parent_instance;

  PalPractice *practice;
  char *page;
  char *title;

  GtkWidget *button;
  GtkWidget *section;
  PalNoteEditor *editor;
};

G_DEFINE_FINAL_TYPE (PalLibraryNote, pal_library_note, ADW_TYPE_BIN)

static void
show_editor (PalLibraryNote *self, gboolean shown)
{
  gtk_widget_set_visible (self->section, shown);
  gtk_widget_set_visible (self->button, !shown);
}

/* A note that was taken away stays open while somebody is in it. */
static void
update (PalLibraryNote *self)
{
  const char *text = pal_practice_get_own_note (self->practice, self->page);

  g_assert (PAL_IS_LIBRARY_NOTE (self));

  pal_note_editor_show_text (self->editor, text);
  if (text != NULL)
    show_editor (self, TRUE);
  else if (gtk_widget_get_focus_child (self->section) == NULL)
    show_editor (self, FALSE);
}

static void
changed_cb (PalLibraryNote *self, PalChangeSet *changes)
{
  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const PalChangeRow *row = pal_change_set_get_row (changes, i);

      if (g_str_equal (row->table, PAL_OWN_NOTE_TABLE) && g_str_equal (row->id, self->page))
        update (self);
    }
}

static void
add_cb (PalLibraryNote *self)
{
  g_assert (PAL_IS_LIBRARY_NOTE (self));
  show_editor (self, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
}

static void
save_cb (PalLibraryNote *self, const char *text, const char *merge_key)
{
  g_assert (PAL_IS_LIBRARY_NOTE (self));
  pal_practice_set_own_note (self->practice, self->page, self->title, text, merge_key);
}

static void
pal_library_note_dispose (GObject *object)
{
  PalLibraryNote *self = PAL_LIBRARY_NOTE (object);

  g_clear_object (&self->practice);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (pal_library_note_parent_class)->dispose (object);
}

static void
pal_library_note_class_init (PalLibraryNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_library_note_dispose;
}

static void
pal_library_note_init (PalLibraryNote *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->button = gtk_button_new_with_label (_ ("Add a Note"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "library-chip");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->button);

  self->section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->section, "library-own");
  gtk_box_append (GTK_BOX (self->section), pal_guidance_heading_new (_ ("Our Practice")));
  self->editor = g_object_new (PAL_TYPE_NOTE_EDITOR, "label", _ ("Note of our practice"), NULL);
  gtk_box_append (GTK_BOX (self->section), GTK_WIDGET (self->editor));
  g_signal_connect_object (self->editor, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->section);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * pal_library_note_new:
 * @practice: whose note
 * @page: kind and key of the page
 * @title: what the page is called
 *
 * Returns: (transfer floating): the note.
 */
GtkWidget *
pal_library_note_new (PalPractice *practice, const char *page, const char *title)
{
  PalLibraryNote *self = g_object_new (PAL_TYPE_LIBRARY_NOTE, NULL);

  self->practice = g_object_ref (practice);
  self->page = g_strdup (page);
  self->title = g_strdup (title);
  g_signal_connect_object (
      practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* Saves what was typed last. */
void
pal_library_note_flush (PalLibraryNote *self)
{
  g_return_if_fail (PAL_IS_LIBRARY_NOTE (self));
  pal_note_editor_flush (self->editor);
}
