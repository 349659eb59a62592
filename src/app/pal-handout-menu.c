/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-handout-menu"

#include "pal-handout-menu.h"

#include <glib/gi18n-lib.h>

struct _PalHandoutMenu
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalChart *chart;

  GtkMenuButton *button;
  GtkLabel *empty;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (PalHandoutMenu, pal_handout_menu, ADW_TYPE_BIN)

static void
remove_cb (GtkWidget *button, PalHandoutItem *item)
{
  PalHandoutMenu *self
    = PAL_HANDOUT_MENU (gtk_widget_get_ancestor (button, PAL_TYPE_HANDOUT_MENU));

  /* The row goes with the change of the record; the keys stay in the list. */
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  pal_chart_remove_from_handout (self->chart, item);
}

static GtkWidget *
new_row (PalHandoutMenu *self, PalHandoutItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = pal_handout_menu_dup_name (self->knowledge, item);
  /* Translators: %s is something on the hand-out */
  g_autofree char *label = g_strdup_printf (_ ("Take Off the Hand-Out: %s"), name);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   name,
                                   "xalign",
                                   0.0,
                                   "wrap",
                                   TRUE,
                                   "hexpand",
                                   TRUE,
                                   "max-width-chars",
                                   32,
                                   NULL);

  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, label);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (
    remove, "clicked", G_CALLBACK (remove_cb), item, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), remove);
  return row;
}

static void
update (PalHandoutMenu *self)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *label = NULL;
  GtkWidget *row;

  gtk_widget_set_visible (GTK_WIDGET (self), self->chart != NULL);
  if (self->chart == NULL)
    return;
  items = pal_chart_dup_handout (self->chart);
  /* Translators: the number is how many things stand on the hand-out */
  label = items->len > 0 ? g_strdup_printf (_ ("Hand-Out (%u)"), items->len)
                         : g_strdup (_ ("Hand-Out"));
  gtk_menu_button_set_label (self->button, label);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, row);
  for (guint i = 0; i < items->len; i++)
    gtk_box_append (self->list, new_row (self, g_ptr_array_index (items, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), items->len == 0);
}

static void
chart_changed_cb (PalHandoutMenu *self)
{
  g_assert (PAL_IS_HANDOUT_MENU (self));
  update (self);
}

static void
pal_handout_menu_dispose (GObject *object)
{
  PalHandoutMenu *self = PAL_HANDOUT_MENU (object);

  g_clear_object (&self->chart);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_handout_menu_parent_class)->dispose (object);
}

static void
pal_handout_menu_class_init (PalHandoutMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_handout_menu_dispose;
}

static void
pal_handout_menu_init (PalHandoutMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->empty = GTK_LABEL (gtk_label_new (
    _ ("Nothing is on today’s hand-out yet. “Add to Hand-Out” stands with each exercise and technique.")));
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_label_set_max_width_chars (self->empty, 32);
  gtk_label_set_xalign (self->empty, 0.0);
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->empty));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_menu_button_set_direction (self->button, GTK_ARROW_UP);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * pal_handout_menu_set_record:
 * @self: a menu
 * @knowledge: the names
 * @chart: (nullable): the record that is open; without one it is not seen
 */
void
pal_handout_menu_set_record (PalHandoutMenu *self, PalKnowledge *knowledge, PalChart *chart)
{
  g_return_if_fail (PAL_IS_HANDOUT_MENU (self) && knowledge != NULL);

  if (self->knowledge == NULL)
    self->knowledge = pal_knowledge_ref (knowledge);
  if (self->chart == chart)
    return;
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_func (self->chart, chart_changed_cb, self);
  g_set_object (&self->chart, chart);
  if (chart != NULL)
    g_signal_connect_object (
      chart, "changed", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

/* Returns: (transfer full): what an item is called; its id, where this version does not know it. */
char *
pal_handout_menu_dup_name (PalKnowledge *knowledge, PalHandoutItem *item)
{
  const char *kind, *id, *name = NULL;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_HANDOUT_ITEM (item), NULL);

  kind = pal_handout_item_get_kind (item);
  id = pal_handout_item_get_item (item);
  if (g_str_equal (kind, PAL_HANDOUT_TILE))
    {
      const PalSelfCare *tile = pal_knowledge_lookup_self_care (knowledge, id);

      name = tile != NULL ? pal_self_care_get_name (tile, NULL) : NULL;
    }
  else if (g_str_equal (kind, PAL_HANDOUT_TECHNIQUE))
    {
      const PalTechnique *technique = pal_knowledge_lookup_technique (knowledge, id);

      name = technique != NULL ? pal_technique_get_name (technique, PAL_VOICE_PLAIN, NULL)
                               : pal_handout_item_get_item_name (item);
    }
  else if (g_str_equal (kind, PAL_HANDOUT_SHEET))
    {
      const PalHandout *sheet = pal_knowledge_lookup_handout (knowledge, id);

      name = sheet != NULL ? pal_handout_get_name (sheet, NULL) : NULL;
    }
  else if (g_str_equal (kind, PAL_HANDOUT_CONDITION))
    {
      const PalCondition *condition = pal_knowledge_lookup_condition (knowledge, id);

      name = condition != NULL ? pal_condition_get_name (condition, PAL_VOICE_PLAIN, NULL) : NULL;
    }
  else
    {
      g_autofree char *region = pal_knowledge_dup_name (knowledge, id, PAL_VOICE_PLAIN, NULL);

      if (region != NULL)
        return g_steal_pointer (&region);
    }
  return g_strdup (name != NULL ? name : id);
}
