/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* The menu of a place on the figure: what can be done with the region or the mark there, without arming
 * another tool. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-ui.h"
#include "pal-words.h"

/* What the menu that is open is about. */
static PalActivation
get_place (PalMapPage *self)
{
  return (PalActivation){ .key = self->menu_key,
                          .layer = self->menu_layer,
                          .view = self->menu_view,
                          .has_point = self->menu_has_point,
                          .u = self->menu_point.u,
                          .v = self->menu_point.v };
}

static void
mark_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const PalTool tools[] = { PAL_TOOL_PAIN, PAL_TOOL_TRIGGER_POINT, PAL_TOOL_NO_WORK };
  PalMapPage *self = PAL_MAP_PAGE (user_data);
  const PalActivation place = get_place (self);
  const PalTool armed = self->tool;

  /* The armed tool stays armed. */
  self->tool = tools[CLAMP (g_variant_get_int32 (parameter), 0, 2)];
  pal_map_page_activate (self, &place);
  self->tool = armed;
}

static void
guide_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PalMapPage *self = PAL_MAP_PAGE (user_data);
  const PalActivation place = get_place (self);

  pal_map_page_select (self, NULL);
  pal_map_page_guide_region (self, &place);
}

/* Of a mark what is recorded of it; of what is known from before the row that asks how it is. */
static void
details_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PalMapPage *self = PAL_MAP_PAGE (user_data);

  if (pal_mark_list_focus_ghost (self->marks, self->menu_mark_id))
    {
      pal_pane_layout_set_start_shown (self->panes, TRUE);
      return;
    }
  pal_map_page_select (self, self->menu_mark_id);
  pal_map_page_show_mark_pane (self);
  pal_pane_layout_set_end_shown (self->panes, TRUE);
}

static void
choose_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pal_map_page_choose_mark (PAL_MAP_PAGE (user_data), g_variant_get_string (parameter, NULL));
}

/* The marks for whose label there is no room on the figure. One that is chosen gets its label. */
static GMenuModel *
new_unlabelled_menu (PalMapPage *self)
{
  g_autoptr (GPtrArray) marks = pal_body_map_dup_unlabelled (self->map);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      const char *id = pal_entity_get_id (PAL_ENTITY (mark));
      guint number = pal_chart_get_mark_number (self->chart, id);
      g_autofree char *words = pal_words_mark (self->knowledge, mark);
      g_autofree char *numbered
          = number > 0 ? g_strdup_printf ("%u · %s", number, words) : g_strdup (words);
      g_autoptr (GMenuItem) item = g_menu_item_new (numbered, NULL);

      g_menu_item_set_action_and_target (item, "here.choose", "s", id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* For keys and screen readers, which do not tap on the sign that says how many they are. */
static void
add_unlabelled (PalMapPage *self, GMenu *menu)
{
  g_autoptr (GMenuModel) marks = new_unlabelled_menu (self);
  g_autoptr (GMenu) section = g_menu_new ();

  if (g_menu_model_get_n_items (marks) == 0)
    return;
  g_menu_append_submenu (section, _ ("Marks without a Label"), marks);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_mark (PalMapPage *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  PalMark *mark = self->menu_mark_id != NULL ? pal_entity_list_lookup (
                      pal_chart_get_marks (self->chart), self->menu_mark_id)
                                             : NULL;
  g_autofree char *words = NULL;

  if (self->menu_mark_id == NULL)
    return;
  if (mark == NULL)
    {
      g_menu_append (section, _ ("How Is It Today?"), "here.details");
      g_menu_append_section (menu, _ ("Known from Before"), G_MENU_MODEL (section));
      return;
    }
  words = pal_words_mark (self->knowledge, mark);
  g_menu_append (section, _ ("Details of the Mark"), "here.details");
  if (pal_mark_get_kind (mark) == PAL_KIND_TRIGGER_POINT)
    g_menu_append (section, _ ("Next Muscle under the Point"), "map.next-muscle");
  g_menu_append (section, _ ("Copy to the Other Side"), "map.copy");
  g_menu_append (section, _ ("Delete the Mark"), "map.delete");
  g_menu_append_section (menu, words, G_MENU_MODEL (section));
}

static void
add_region (PalMapPage *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autofree char *name = NULL;

  if (self->menu_key == NULL)
    return;
  name = pal_knowledge_dup_name (self->knowledge, self->menu_key, PAL_VOICE_CLINICAL, NULL);
  g_menu_append (section, _ ("Mark Pain Here"), "here.mark(0)");
  g_menu_append (section, _ ("Mark a Trigger Point Here"), "here.mark(1)");
  g_menu_append (section, _ ("Nobody Is to Work Here"), "here.mark(2)");
  g_menu_append (section, _ ("What Lies Here"), "here.guide");
  g_menu_append_section (menu, name, G_MENU_MODEL (section));
}

static void
closed_cb (PalMapPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_assert (PAL_IS_MAP_PAGE (self));
  if (focus == NULL || gtk_widget_is_ancestor (focus, self->menu))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
drop_menu (PalMapPage *self)
{
  GtkWidget *menu = self->menu;

  g_clear_weak_pointer (&self->menu);
  if (menu != NULL)
    gtk_widget_unparent (menu);
}

static void
show_menu (PalMapPage *self, GMenuModel *menu, double x, double y)
{
  drop_menu (self);
  g_set_weak_pointer (&self->menu, gtk_popover_menu_new_from_model (menu));
  gtk_widget_add_css_class (self->menu, "place");
  gtk_widget_set_parent (self->menu, self->map_overlay);
  pal_ui_drop_when_closed (GTK_POPOVER (self->menu));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_requested_cb (PalMapPage *self,
                   const char *key,
                   int layer,
                   int view,
                   const PalPoint *point,
                   const char *mark_id,
                   double x,
                   double y)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_assert (PAL_IS_MAP_PAGE (self));

  if (self->chart == NULL)
    return;
  self->menu_key = g_intern_string (key);
  self->menu_layer = (PalLayer) layer;
  self->menu_view = (PalView) view;
  self->menu_has_point = point != NULL;
  self->menu_point = point != NULL ? *point : (PalPoint){ 0.0, 0.0 };
  g_free (self->menu_mark_id);
  self->menu_mark_id = g_strdup (mark_id);
  /* A mark that can be deleted or copied from here is the selected one. */
  if (mark_id != NULL
      && pal_entity_list_lookup (pal_chart_get_marks (self->chart), mark_id) != NULL)
    pal_map_page_select (self, mark_id);
  add_mark (self, menu);
  add_region (self, menu);
  add_unlabelled (self, menu);
  show_menu (self, G_MENU_MODEL (menu), x, y);
}

static void
more_activated_cb (PalMapPage *self, double x, double y)
{
  g_autoptr (GMenuModel) marks = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  g_assert (PAL_IS_MAP_PAGE (self));

  if (self->chart == NULL)
    return;
  marks = new_unlabelled_menu (self);
  g_menu_append_section (menu, _ ("Marks without a Label"), marks);
  show_menu (self, G_MENU_MODEL (menu), x, y);
}

/* For the keys that ask for a menu. */
gboolean
pal_map_page_open_menu (PalMapPage *self)
{
  return pal_body_map_request_menu_at_focus (self->map);
}

/* For the class: what the template calls when a menu is asked for. */
void
pal_map_page_bind_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, menu_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_activated_cb);
}

/* For a new page: the actions of the menu of a place. */
void
pal_map_page_init_menu (PalMapPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "mark", .activate = mark_action, .parameter_type = "i" },
    { .name = "guide", .activate = guide_action },
    { .name = "details", .activate = details_action },
    { .name = "choose", .activate = choose_action, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) here = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (here), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "here", G_ACTION_GROUP (here));
}

/* With the page. */
void
pal_map_page_clear_menu (PalMapPage *self)
{
  drop_menu (self);
  g_clear_pointer (&self->menu_mark_id, g_free);
}
