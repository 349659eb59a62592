/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-layer-chooser"

#include "pal-layer-chooser.h"

#include <glib/gi18n-lib.h>

#include "pal-ui.h"
#include "pal-words.h"

struct _PalLayerChooser
{
  AdwBin parent_instance;

  PalBodyMap *map;
  GtkEventController *keys; /* of the map; goes with it */
  GtkMenuButton *button;
  GtkStack *words; /* as wide as the widest, so that nothing moves when the layer changes */
};

G_DEFINE_FINAL_TYPE (PalLayerChooser, pal_layer_chooser, ADW_TYPE_BIN)

/* For the button, which has little room. */
static const char *
get_short_word (PalLayer layer)
{
  if (layer == PAL_LAYER_INTERMEDIATE)
    /* Translators: short for the layer "Deeper muscles" */
    return C_ ("layer", "Deeper");
  if (layer == PAL_LAYER_DEEP)
    /* Translators: short for the layer "Deepest muscles" */
    return C_ ("layer", "Deepest");
  return pal_words_layer (layer);
}

/* From the surface down. */
static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) layers = g_menu_new ();
  g_autoptr (GMenu) zones = g_menu_new ();

  for (PalLayer layer = PAL_LAYER_SKIN; layer < PAL_N_LAYERS; layer++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (pal_words_layer (layer), NULL);

      g_menu_item_set_action_and_target (item, "layer.show", "i", (gint32) layer);
      g_menu_append_item (layers, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (layers));
  /* Translators: in a menu: the map shows and names whole areas of the body, such as the shoulder,
   * and not each zone of them */
  g_menu_append (zones, _ ("Areas Instead of Zones"), "layer.areas");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (zones));
  return G_MENU_MODEL (menu);
}

static void
layer_changed_cb (PalLayerChooser *self)
{
  PalLayer layer = pal_body_map_get_layer (self->map);
  /* Translators: what is drawn of the body: "Layer: Zones" */
  g_autofree char *label = g_strdup_printf (_ ("Layer: %s"), pal_words_layer (layer));

  g_assert (PAL_IS_LAYER_CHOOSER (self));
  gtk_stack_set_visible_child_name (self->words, pal_layer_to_nick (layer));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
key_cb (GtkWidget *map, GVariant *arguments, gpointer user_data)
{
  PalLayerChooser *self = user_data;
  int step = g_variant_get_int32 (arguments);

  g_assert (PAL_IS_LAYER_CHOOSER (self));
  if (step == 0)
    pal_body_map_set_areas_shown (self->map, !pal_body_map_get_areas_shown (self->map));
  else
    pal_layer_chooser_step (self, step);
  return GDK_EVENT_STOP;
}

/* While the focus is in the map. */
static void
add_keys (PalLayerChooser *self)
{
  static const struct
  {
    const char *trigger;
    int step; /* 0 for areas */
  } keys[] = { { "l", 1 }, { "<Shift>l", -1 }, { "k", 0 } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut
          = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                              gtk_callback_action_new (key_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].step));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->map), controller);
  g_set_weak_pointer (&self->keys, controller);
}

static void
pal_layer_chooser_dispose (GObject *object)
{
  PalLayerChooser *self = PAL_LAYER_CHOOSER (object);

  if (self->keys != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self->map), self->keys);
  g_clear_weak_pointer (&self->keys);
  g_clear_object (&self->map);
  G_OBJECT_CLASS (pal_layer_chooser_parent_class)->dispose (object);
}

static void
pal_layer_chooser_class_init (PalLayerChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_layer_chooser_dispose;
}

static void
pal_layer_chooser_init (PalLayerChooser *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = create_menu ();

  self->words = GTK_STACK (gtk_stack_new ());
  for (PalLayer layer = PAL_LAYER_SKIN; layer < PAL_N_LAYERS; layer++)
    gtk_stack_add_named (
        self->words, gtk_label_new (get_short_word (layer)), pal_layer_to_nick (layer));
  self->button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->words));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  pal_ui_set_menu (self->button, menu);
  g_object_set (button, "tooltip-text", _ ("What is drawn of the body (l)"), NULL);
  gtk_widget_add_css_class (button, "raised");
  adw_bin_set_child (ADW_BIN (self), button);
}

/**
 * pal_layer_chooser_set_map:
 * @self: a chooser without a map
 * @map: the map of which the layer is chosen
 */
void
pal_layer_chooser_set_map (PalLayerChooser *self, PalBodyMap *map)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) show = g_property_action_new ("show", map, "layer");
  g_autoptr (GPropertyAction) areas = g_property_action_new ("areas", map, "areas-shown");

  g_return_if_fail (PAL_IS_LAYER_CHOOSER (self) && self->map == NULL);
  g_return_if_fail (PAL_IS_BODY_MAP (map));

  self->map = g_object_ref (map);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (show));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (areas));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "layer", G_ACTION_GROUP (group));
  g_signal_connect_object (
      map, "notify::layer", G_CALLBACK (layer_changed_cb), self, G_CONNECT_SWAPPED);
  add_keys (self);
  layer_changed_cb (self);
}

/**
 * pal_layer_chooser_step:
 * @self: a chooser with a map
 * @step: 1 for the next layer below, -1 for the one above; at the end it begins anew
 */
void
pal_layer_chooser_step (PalLayerChooser *self, int step)
{
  int layer;

  g_return_if_fail (PAL_IS_LAYER_CHOOSER (self) && self->map != NULL);

  layer = (int) pal_body_map_get_layer (self->map) + step + PAL_N_LAYERS;
  pal_body_map_set_layer (self->map, (PalLayer) (layer % PAL_N_LAYERS));
}
