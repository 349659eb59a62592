/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-handout-button"

#include "pal-handout-button.h"

#include <glib/gi18n-lib.h>

struct _PalHandoutButton
{
  GtkButton parent_instance;

  PalChart *chart;
  char *kind;
  char *item;
  char *name; /* of the thing, for screen readers */
  GtkWidget *icon;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PalHandoutButton, pal_handout_button, GTK_TYPE_BUTTON)

static void
update (PalHandoutButton *self)
{
  gboolean added = pal_chart_find_handout_item (self->chart, self->kind, self->item) != NULL;
  const char *words = added ? _ ("On the Hand-Out") : _ ("Add to Hand-Out");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", words, self->name);

  gtk_label_set_label (self->label, words);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                added ? "object-select-symbolic" : "list-add-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               added ? _ ("Take it off the hand-out again") : NULL);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
pal_handout_button_clicked (GtkButton *button)
{
  PalHandoutButton *self = PAL_HANDOUT_BUTTON (button);
  PalHandoutItem *added = pal_chart_find_handout_item (self->chart, self->kind, self->item);

  if (added != NULL)
    pal_chart_remove_from_handout (self->chart, added);
  else
    pal_chart_add_to_handout (self->chart, self->kind, self->item);
}

static void
chart_changed_cb (PalHandoutButton *self)
{
  g_assert (PAL_IS_HANDOUT_BUTTON (self));
  update (self);
}

static void
pal_handout_button_dispose (GObject *object)
{
  PalHandoutButton *self = PAL_HANDOUT_BUTTON (object);

  g_clear_object (&self->chart);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (pal_handout_button_parent_class)->dispose (object);
}

static void
pal_handout_button_class_init (PalHandoutButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_handout_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = pal_handout_button_clicked;
}

static void
pal_handout_button_init (PalHandoutButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = g_object_new (
    GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * pal_handout_button_new:
 * @chart: the record that is open
 * @kind: what it is, such as %PAL_HANDOUT_TILE
 * @item: its id in the library
 * @name: what it is called, as a screen reader says it
 *
 * Returns: (transfer floating): a button that says whether it is on the hand-out.
 */
GtkWidget *
pal_handout_button_new (PalChart *chart, const char *kind, const char *item, const char *name)
{
  PalHandoutButton *self;

  g_return_val_if_fail (PAL_IS_CHART (chart) && kind != NULL && item != NULL && name != NULL, NULL);

  self = g_object_new (PAL_TYPE_HANDOUT_BUTTON, NULL);
  self->chart = g_object_ref (chart);
  self->kind = g_strdup (kind);
  self->item = g_strdup (item);
  self->name = g_strdup (name);
  g_signal_connect_object (
    chart, "changed", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
