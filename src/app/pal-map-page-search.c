/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

#include "pal-ui.h"

/**
 * pal_map_page_show_region:
 * @self: the page
 * @key: a region key
 * @layer: a layer that has it
 *
 * Turns the figure to where the region is seen.
 */
void
pal_map_page_show_region (PalMapPage *self, const char *key, PalLayer layer)
{
  PalView view = pal_figure_find_view (self->figure, layer, key);

  pal_body_map_set_layer (self->map, layer);
  if (g_strcmp0 (self->view, "all") != 0
      && !pal_figure_shows (self->figure, pal_map_page_get_view (self), key))
    g_object_set (self, "view", pal_view_to_nick (view), NULL);
}

static void
region_chosen_cb (PalMapPage *self, const char *key, int layer)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_show_region (self, key, layer);
  pal_body_map_focus_region (self->map, key);
}

/* Each time that it is asked for. */
static void
create_search_cb (GtkMenuButton *button, gpointer user_data)
{
  PalMapPage *self = PAL_MAP_PAGE (user_data);
  GtkWidget *search;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  search = pal_region_search_new (self->knowledge, self->figure);
  g_signal_connect_object (
      search, "chosen", G_CALLBACK (region_chosen_cb), self, G_CONNECT_SWAPPED);
  pal_ui_drop_when_closed (GTK_POPOVER (search));
  gtk_menu_button_set_popover (button, search);
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (PAL_MAP_PAGE (widget)->search_button);
}

/**
 * pal_map_page_bind_search:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.find", NULL, find_action);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, search_button);
}

/* For a new page: the search is made when it is first opened. */
void
pal_map_page_init_search (PalMapPage *self)
{
  gtk_menu_button_set_create_popup_func (self->search_button, create_search_cb, self, NULL);
}
