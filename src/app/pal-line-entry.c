/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-line-entry"

#include "pal-line-entry.h"

#include "pal-ui.h"

struct _PalLineEntry
{
  AdwBin parent_instance;

  GtkEditable *entry;
  GtkLabel *below;
  char *hint;
  char *wrong; /* what is said of a text that is none */
  char *shown; /* what is on the disk */
};

G_DEFINE_FINAL_TYPE (PalLineEntry, pal_line_entry, ADW_TYPE_BIN)

enum
{
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_changed (PalLineEntry *self)
{
  return g_strcmp0 (gtk_editable_get_text (self->entry), self->shown) != 0;
}

static void
set_wrong (PalLineEntry *self, gboolean wrong)
{
  const char *below = wrong ? self->wrong : self->hint;

  pal_ui_mark_wrong (GTK_WIDGET (self->entry), wrong, below);
  gtk_label_set_label (self->below, below);
}

static void
finished_cb (PalLineEntry *self)
{
  gboolean accepted = FALSE;

  g_assert (PAL_IS_LINE_ENTRY (self));
  if (!is_changed (self))
    {
      set_wrong (self, FALSE);
      return;
    }
  g_signal_emit (
      self, signals[SIGNAL_ENTERED], 0, gtk_editable_get_text (self->entry), &accepted);
  set_wrong (self, !accepted);
  if (accepted)
    {
      g_free (self->shown);
      self->shown = g_strdup (gtk_editable_get_text (self->entry));
    }
}

static void
pal_line_entry_finalize (GObject *object)
{
  PalLineEntry *self = PAL_LINE_ENTRY (object);

  g_free (self->hint);
  g_free (self->wrong);
  g_free (self->shown);
  G_OBJECT_CLASS (pal_line_entry_parent_class)->finalize (object);
}

static void
pal_line_entry_class_init (PalLineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_line_entry_finalize;

  /**
   * PalLineEntry::entered:
   * @self: the field
   * @text: what was typed; empty to take away what was there
   *
   * Returns: whether it could be read and was taken.
   */
  signals[SIGNAL_ENTERED] = g_signal_new ("entered",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          g_signal_accumulator_true_handled,
                                          NULL,
                                          NULL,
                                          G_TYPE_BOOLEAN,
                                          1,
                                          G_TYPE_STRING);
}

static void
pal_line_entry_init (PalLineEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->shown = g_strdup ("");
  self->entry = GTK_EDITABLE (gtk_entry_new ());
  /* The pane decides how wide it is. */
  gtk_editable_set_width_chars (self->entry, 8);
  self->below = GTK_LABEL (g_object_new (
      GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "width-chars", 12, "max-width-chars", 12, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->below), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->below), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->below));
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (
      self->entry, "activate", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

/**
 * pal_line_entry_new:
 * @label: what is typed, for a screen reader
 * @hint: how it is written
 * @wrong: what is said of a text that cannot be read
 *
 * Returns: (transfer floating): an empty field.
 */
GtkWidget *
pal_line_entry_new (const char *label, const char *hint, const char *wrong)
{
  PalLineEntry *self = g_object_new (PAL_TYPE_LINE_ENTRY, NULL);

  self->hint = g_strdup (hint);
  self->wrong = g_strdup (wrong);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  set_wrong (self, FALSE);
  return GTK_WIDGET (self);
}

/* Says what may be written there; it is shown, and heard, while nothing is wrong. */
void
pal_line_entry_set_hint (PalLineEntry *self, const char *hint)
{
  g_return_if_fail (PAL_IS_LINE_ENTRY (self) && hint != NULL);

  if (g_strcmp0 (self->hint, hint) == 0)
    return;
  g_free (self->hint);
  self->hint = g_strdup (hint);
  set_wrong (self, FALSE);
}

/**
 * pal_line_entry_show:
 * @self: the field
 * @text: what is on the disk
 *
 * Shows it, unless something else is being typed.
 */
void
pal_line_entry_show (PalLineEntry *self, const char *text)
{
  gboolean typing;

  g_return_if_fail (PAL_IS_LINE_ENTRY (self) && text != NULL);

  typing = is_changed (self) && gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN;
  if (g_strcmp0 (self->shown, text) == 0 && !is_changed (self))
    return;
  g_free (self->shown);
  self->shown = g_strdup (text);
  if (typing)
    return;
  gtk_editable_set_text (self->entry, text);
  set_wrong (self, FALSE);
}

/**
 * pal_line_entry_flush:
 * @self: the field
 *
 * Takes what was typed now; what cannot be read is forgotten.
 */
void
pal_line_entry_flush (PalLineEntry *self)
{
  g_return_if_fail (PAL_IS_LINE_ENTRY (self));
  if (!is_changed (self))
    return;
  finished_cb (self);
  if (is_changed (self))
    gtk_editable_set_text (self->entry, self->shown);
  set_wrong (self, FALSE);
}
