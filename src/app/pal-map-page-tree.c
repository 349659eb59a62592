/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

/* The layer of a muscle that is chosen in the outline: the one in which the figure shows it. */
static PalLayer
find_layer (PalMapPage *self, const char *key, PalLayer layer)
{
  static const PalLayer layers[] = { PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP };

  if (layer == PAL_LAYER_ZONES)
    return layer;
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
      if (pal_figure_view_lookup (pal_figure_get_view (self->figure, view), layers[i], key) != NULL)
        return layers[i];
  return PAL_LAYER_ZONES;
}

/* A region without a point, as a key names it on the map. */
static PalActivation
describe (PalMapPage *self, const char *key, PalLayer layer)
{
  layer = find_layer (self, key, layer);
  return (PalActivation){
    .key = key,
    .layer = layer,
    .view = g_strcmp0 (self->view, "all") != 0
                    && pal_figure_view_lookup (
                           pal_figure_get_view (self->figure, pal_map_page_get_view (self)),
                           layer,
                           key)
                           != NULL
                ? pal_map_page_get_view (self)
                : pal_figure_find_view (self->figure, layer, key),
  };
}

static void
region_chosen_cb (PalMapPage *self, const char *key, int layer)
{
  const PalActivation activation = describe (self, key, (PalLayer) layer);

  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_show_region (self, key, activation.layer);
  pal_map_page_select (self, NULL);
  pal_map_page_guide_region (self, &activation);
}

/* What Space does on the map. */
static void
region_activated_cb (PalMapPage *self, const char *key, int layer)
{
  const PalActivation activation = describe (self, key, (PalLayer) layer);

  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_activate (self, &activation);
}

static void
mark_chosen_cb (PalMapPage *self, PalMark *mark)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_select (self, pal_entity_get_id (PAL_ENTITY (mark)));
}

static void
add_tree (PalMapPage *self)
{
  self->tree = g_object_new (PAL_TYPE_BODY_TREE, NULL);
  g_signal_connect_object (
      self->tree, "region-chosen", G_CALLBACK (region_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->tree, "region-activated", G_CALLBACK (region_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->tree, "mark-chosen", G_CALLBACK (mark_chosen_cb), self, G_CONNECT_SWAPPED);
  pal_body_tree_set_knowledge (self->tree, self->knowledge);
  pal_body_tree_set_chart (self->tree, self->chart);
  gtk_stack_add_named (self->list_stack, GTK_WIDGET (self->tree), "body");
}

/* Beside the figure: "marks", or "body" for its outline. */
void
pal_map_page_show_list (PalMapPage *self, const char *list)
{
  if (g_strcmp0 (list, "body") == 0 && self->tree == NULL)
    add_tree (self);
  gtk_stack_set_visible_child_name (self->list_stack, list);
}

/**
 * pal_map_page_bind_tree:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_tree (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "map.list", "list");
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, list_stack);
}
