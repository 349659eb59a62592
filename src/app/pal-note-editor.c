/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-note-editor"

#include "pal-note-editor.h"

#include "pal-autosave.h"

struct _PalNoteEditor
{
  AdwBin parent_instance;

  GtkTextView *view;
  PalAutosave *autosave;
  gboolean filling; /* the program writes into the field */
  char *label;
};

G_DEFINE_FINAL_TYPE (PalNoteEditor, pal_note_editor, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

enum
{
  SIGNAL_SAVE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
save_cb (const char *merge_key, gpointer user_data)
{
  PalNoteEditor *self = user_data;
  g_autofree char *text = pal_note_editor_dup_text (self);

  g_signal_emit (self, signals[SIGNAL_SAVE], 0, text, merge_key);
}

static void
changed_cb (PalNoteEditor *self)
{
  g_assert (PAL_IS_NOTE_EDITOR (self));
  if (!self->filling)
    pal_autosave_touch (self->autosave);
}

static void
left_cb (PalNoteEditor *self)
{
  g_assert (PAL_IS_NOTE_EDITOR (self));
  pal_autosave_flush (self->autosave);
}

static void
pal_note_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, PAL_NOTE_EDITOR (object)->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_note_editor_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PalNoteEditor *self = PAL_NOTE_EDITOR (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->label != NULL ? self->label : "",
                                      -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_note_editor_dispose (GObject *object)
{
  PalNoteEditor *self = PAL_NOTE_EDITOR (object);

  g_clear_object (&self->autosave);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (pal_note_editor_parent_class)->dispose (object);
}

static void
pal_note_editor_class_init (PalNoteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pal_note_editor_get_property;
  object_class->set_property = pal_note_editor_set_property;
  object_class->dispose = pal_note_editor_dispose;

  /**
   * PalNoteEditor:label:
   *
   * What the text is about, for a screen reader.
   */
  properties[PROP_LABEL] = g_param_spec_string (
      "label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PalNoteEditor::save:
   * @self: the field
   * @text: what is in it
   * @merge_key: a word for this stretch of typing
   */
  signals[SIGNAL_SAVE] = g_signal_new ("save",
                                       G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       2,
                                       G_TYPE_STRING,
                                       G_TYPE_STRING);
}

static void
pal_note_editor_init (PalNoteEditor *self)
{
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->autosave = pal_autosave_new (save_cb, self);
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_top_margin (self->view, 9);
  gtk_text_view_set_bottom_margin (self->view, 9);
  gtk_text_view_set_left_margin (self->view, 12);
  gtk_text_view_set_right_margin (self->view, 12);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "note");
  gtk_frame_set_child (GTK_FRAME (frame), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), frame);

  g_signal_connect_object (gtk_text_view_get_buffer (self->view),
                           "changed",
                           G_CALLBACK (changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

/**
 * pal_note_editor_show_text:
 * @self: the field
 * @text: (nullable): what is on the disk
 *
 * Shows it, unless something newer is being typed.
 */
void
pal_note_editor_show_text (PalNoteEditor *self, const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (PAL_IS_NOTE_EDITOR (self));

  if (pal_autosave_is_pending (self->autosave))
    return;
  shown = pal_note_editor_dup_text (self);
  if (g_strcmp0 (shown, text != NULL ? text : "") == 0)
    return;
  self->filling = TRUE;
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  self->filling = FALSE;
}

/* Returns: (transfer full): what stands there now, saved or not. */
char *
pal_note_editor_dup_text (PalNoteEditor *self)
{
  char *text = NULL;

  g_return_val_if_fail (PAL_IS_NOTE_EDITOR (self), NULL);
  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  return text;
}

/**
 * pal_note_editor_flush:
 * @self: the field
 *
 * Saves what was typed now.
 */
void
pal_note_editor_flush (PalNoteEditor *self)
{
  g_return_if_fail (PAL_IS_NOTE_EDITOR (self));
  pal_autosave_flush (self->autosave);
}
