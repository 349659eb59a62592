/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-practitioner-row"

#include "pal-practitioner-row.h"

#include <glib/gi18n-lib.h>

#include "pal-autosave.h"
#include "pal-preferences.h"
#include "pal-time.h"

struct _PalPractitionerRow
{
  AdwEntryRow parent_instance;

  PalPractice *practice;
  PalPractitioner *practitioner;
  PalAutosave *autosave;
  GtkCheckButton *current;
  GtkWidget *remove_button;
  gboolean filling; /* the program writes into the row */
};

G_DEFINE_FINAL_TYPE (PalPractitionerRow, pal_practitioner_row, ADW_TYPE_ENTRY_ROW)

static void
save_cb (const char *merge_key, gpointer user_data)
{
  PalPractitionerRow *self = user_data;
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  /* Without a name the old one stays: somebody always answers for what was written. */
  if (*name == '\0')
    return;
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "name", name);
  values = pal_row_end (&dict);
  pal_practice_update_practitioner (self->practice, self->practitioner, values, merge_key);
}

static void
changed_cb (PalPractitionerRow *self)
{
  g_assert (PAL_IS_PRACTITIONER_ROW (self));
  if (!self->filling)
    pal_autosave_touch (self->autosave);
}

static void
current_toggled_cb (PalPractitionerRow *self)
{
  g_assert (PAL_IS_PRACTITIONER_ROW (self));
  if (!self->filling && gtk_check_button_get_active (self->current))
    pal_practice_set_preference (self->practice,
                                 PAL_PREFERENCE_PRACTITIONER,
                                 pal_entity_get_id (PAL_ENTITY (self->practitioner)));
}

/* What somebody wrote keeps their name, so they are put aside and not deleted. */
static void
remove_cb (PalPractitionerRow *self)
{
  g_autofree char *now = pal_time_now_utc ();
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_assert (PAL_IS_PRACTITIONER_ROW (self));

  pal_autosave_flush (self->autosave);
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "archived_utc", now);
  values = pal_row_end (&dict);
  pal_practice_update_practitioner (self->practice, self->practitioner, values, NULL);
}

static void
pal_practitioner_row_dispose (GObject *object)
{
  PalPractitionerRow *self = PAL_PRACTITIONER_ROW (object);

  if (self->autosave != NULL)
    pal_autosave_flush (self->autosave);
  g_clear_object (&self->autosave);
  g_clear_object (&self->remove_button);
  g_clear_object (&self->practitioner);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (pal_practitioner_row_parent_class)->dispose (object);
}

static void
pal_practitioner_row_class_init (PalPractitionerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_practitioner_row_dispose;
}

static void
pal_practitioner_row_init (PalPractitionerRow *self)
{
  self->autosave = pal_autosave_new (save_cb, self);
  self->current = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->current), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->current), _ ("Works now"));
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->current));
  self->remove_button
      = g_object_ref_sink (gtk_button_new_from_icon_name ("user-trash-symbolic"));
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove_button, "flat");
  gtk_widget_set_tooltip_text (self->remove_button, _ ("Remove from this list"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Name"));
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_object (
      self->remove_button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->current, "toggled", G_CALLBACK (current_toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pal_practitioner_row_new:
 * @practice: the practice
 * @practitioner: whom the row shows
 * @group: a button of which only one of the rows can be ticked together; it need not be shown
 *
 * Returns: (transfer floating): a row.
 */
GtkWidget *
pal_practitioner_row_new (PalPractice *practice,
                          PalPractitioner *practitioner,
                          GtkCheckButton *group)
{
  PalPractitionerRow *self = g_object_new (PAL_TYPE_PRACTITIONER_ROW, NULL);

  self->practice = g_object_ref (practice);
  self->practitioner = g_object_ref (practitioner);
  gtk_check_button_set_group (self->current, group);
  pal_practitioner_row_update (self, TRUE);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): whom it is about. */
PalPractitioner *
pal_practitioner_row_get_practitioner (PalPractitionerRow *self)
{
  g_return_val_if_fail (PAL_IS_PRACTITIONER_ROW (self), NULL);
  return self->practitioner;
}

/**
 * pal_practitioner_row_update:
 * @self: a row
 * @last: whether there is nobody else, so that this one has to stay
 *
 * Shows what is on the disk, unless something newer is being typed.
 */
void
pal_practitioner_row_update (PalPractitionerRow *self, gboolean last)
{
  g_autofree char *works = NULL;
  g_autofree char *remove = NULL;
  const char *name;

  g_return_if_fail (PAL_IS_PRACTITIONER_ROW (self));

  name = pal_practitioner_get_name (self->practitioner);
  self->filling = TRUE;
  if (!pal_autosave_is_pending (self->autosave)
      && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), name) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), name);
  gtk_check_button_set_active (
      self->current, pal_practice_get_practitioner (self->practice) == self->practitioner);
  self->filling = FALSE;

  /* An empty place for it would push the other signs out of line. */
  if (last && gtk_widget_get_parent (self->remove_button) != NULL)
    adw_entry_row_remove (ADW_ENTRY_ROW (self), self->remove_button);
  else if (!last && gtk_widget_get_parent (self->remove_button) == NULL)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->remove_button);
  /* Translators: %s is the name of a practitioner */
  works = g_strdup_printf (_ ("%s works now"), name);
  /* Translators: %s is the name of a practitioner */
  remove = g_strdup_printf (_ ("Remove %s from this list"), name);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->current), GTK_ACCESSIBLE_PROPERTY_LABEL, works, -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}
