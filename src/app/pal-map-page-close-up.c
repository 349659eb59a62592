/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* Going near to the head, a hand or a foot, and back to the whole body. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-body-inset.h"
#include "pal-region-key.h"
#include "pal-ui.h"
#include "pal-words.h"

/* Of the figure. */
#define N_CORNERS 4

static PalPart
get_part (PalMapPage *self, const char *zone)
{
  static const struct
  {
    const char *area;
    PalPart part;
  } parts[] = { { "head", PAL_PART_HEAD },  { "face", PAL_PART_HEAD }, { "neck", PAL_PART_HEAD },
                { "throat", PAL_PART_HEAD }, { "hand", PAL_PART_HAND }, { "carpus", PAL_PART_HAND },
                { "foot", PAL_PART_FOOT },  { "ankle", PAL_PART_FOOT } };
  const PalZone *known = pal_knowledge_lookup_zone (self->knowledge, zone);

  for (guint i = 0; known != NULL && i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (pal_zone_get_area (known), parts[i].area))
      return parts[i].part;
  return PAL_PART_BODY;
}

/* The zone of a region in a view: itself, or the one over the place that stands for a muscle. */
static const char *
get_zone (PalMapPage *self, const char *key, PalView view)
{
  PalLayer layer = pal_body_map_get_layer (self->map);
  PalFigureView *figure_view;
  const PalRegion *zone;
  double u, v;

  if (get_part (self, key) != PAL_PART_BODY)
    return key;
  figure_view = pal_figure_get_view (self->figure, view);
  if (pal_figure_view_lookup (figure_view, PAL_LAYER_ZONES, key) != NULL
      || !pal_figure_view_get_landing_point (figure_view, layer, key, &u, &v))
    return key;
  zone = pal_figure_view_pick (figure_view, PAL_LAYER_ZONES, u, v);
  return zone != NULL ? zone->key : key;
}

/* The zone of what was looked at last, be it a mark, the region in focus or the one that guidance is
 * about, and in which view. */
static const char *
get_looked_at (PalMapPage *self, PalView *view)
{
  PalMark *mark = pal_map_page_get_selected (self);
  const char *key = pal_body_map_get_focused_region (self->map, NULL);
  guint n_views;
  const PalView *views = pal_body_map_get_views (self->map, &n_views);

  *view = n_views == 1 ? views[0] : PAL_VIEW_NONE;
  if (mark != NULL && (self->near_mark || key == NULL))
    {
      *view = *view == PAL_VIEW_NONE ? pal_view_get_main (pal_mark_get_view (mark)) : *view;
      return pal_mark_get_zone (mark);
    }
  if (key != NULL)
    pal_body_map_get_focused_region (self->map, view);
  else
    key = pal_body_map_get_selected_region (self->map);
  if (key == NULL)
    return NULL;
  if (*view == PAL_VIEW_NONE)
    *view = pal_figure_find_view (self->figure, pal_body_map_get_layer (self->map), key);
  return *view != PAL_VIEW_NONE ? get_zone (self, key, *view) : NULL;
}

/* The close-up of what is looked at, or NONE. */
static PalView
get_candidate (PalMapPage *self)
{
  PalView view = PAL_VIEW_NONE;
  const char *zone = self->figure != NULL ? get_looked_at (self, &view) : NULL;
  PalView close_up;

  if (zone == NULL)
    return PAL_VIEW_NONE;
  close_up = pal_view_choose_close_up (get_part (self, zone), pal_region_key_get_side (zone), view);
  return close_up != PAL_VIEW_NONE && pal_figure_has_view (self->figure, close_up) ? close_up
                                                                                   : PAL_VIEW_NONE;
}

/**
 * pal_map_page_update_close_up:
 * @self: the page
 *
 * What is looked at or shown has changed: offers the close-up of it, or the way back.
 */
void
pal_map_page_update_close_up (PalMapPage *self)
{
  PalView view = PAL_VIEW_NONE;
  /* What is asked about a new mark takes the room beside the figure. */
  gboolean offering = pal_chip_bar_is_offering (self->chips);
  gboolean near;
  PalView candidate;

  if (self->figure == NULL)
    return;
  pal_view_from_nick (self->view, &view);
  near = pal_view_is_close_up (view);
  candidate = near || offering ? PAL_VIEW_NONE : get_candidate (self);

  if (near)
    {
      g_autofree char *title = NULL;
      gboolean mirrored = pal_body_map_is_view_mirrored (self->map, view);
      /* The other hand or foot has everything on the other side. */
      const char *hint = pal_words_view_hint (mirrored ? pal_view_mirror (view) : view);

      /* Translators: what is shown, then on which side of the picture something is: "Right Hand,
       * Palm · Thumb on the left" */
      title = *hint != '\0' ? g_strdup_printf (_ ("%s · %s"), pal_words_view (view), hint)
                            : g_strdup (pal_words_view (view));
      gtk_label_set_label (self->close_up_title, title);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->close_up_title),
                                   pal_words_view_in_voice (view, PAL_VOICE_CLINICAL));
      pal_body_inset_set_close_up (self->inset, self->figure, view, mirrored);
      gtk_widget_add_css_class (GTK_WIDGET (self->close_ups_button), "current");
      /* Whoever has chosen from the menu goes on in the map, and Escape leads back from there. */
      if (!gtk_widget_get_visible (self->close_up_row))
        gtk_widget_grab_focus (GTK_WIDGET (self->map));
    }
  else
    {
      g_clear_pointer (&self->whole_view, g_free);
      self->whole_view = g_strdup (self->view);
      gtk_widget_remove_css_class (GTK_WIDGET (self->close_ups_button), "current");
    }
  gtk_widget_set_visible (self->close_up_row, near);
  gtk_widget_set_visible (GTK_WIDGET (self->inset), near && !offering);
  if (candidate != PAL_VIEW_NONE)
    {
      /* Translators: a button that shows a part of the body larger: "Close-Up: Right Hand, Palm" */
      g_autofree char *label = g_strdup_printf (_ ("Close-Up: %s"), pal_words_view (candidate));

      gtk_button_set_label (self->closer_button, label);
      /* Beside the pens a narrow window has not the room for every name. */
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->closer_button)),
                               PANGO_ELLIPSIZE_END);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->closer_button), candidate != PAL_VIEW_NONE);
}

/**
 * pal_map_page_place_closer:
 * @self: the page
 * @area: (out): where the button for a close-up is, with what is free around it, in pixels of the map
 *
 * In the first corner, beginning at the lower edge, where it covers no label.
 */
void
pal_map_page_place_closer (PalMapPage *self, GdkRectangle *area)
{
  GtkWidget *button = GTK_WIDGET (self->closer_button);
  gboolean rtl = gtk_widget_get_direction (button) == GTK_TEXT_DIR_RTL;
  int right, bottom;
  GtkRequisition size;

  gtk_widget_get_preferred_size (button, NULL, &size);
  *area = (GdkRectangle){ .width = MIN (size.width, gtk_widget_get_width (GTK_WIDGET (self->map))),
                          .height = size.height };
  right = gtk_widget_get_width (GTK_WIDGET (self->map)) - area->width;
  bottom = gtk_widget_get_height (GTK_WIDGET (self->map)) - area->height;
  for (guint corner = 0; corner <= N_CORNERS; corner++)
    {
      gboolean at_end = corner % 2 == 1;

      area->x = at_end != rtl ? right : 0;
      area->y = corner / 2 % 2 == 0 ? bottom : 0;
      /* Where all are taken it is in the first again. */
      if (corner == N_CORNERS || !pal_body_map_is_labelled (self->map, area))
        return;
    }
}

static void
show_view (PalMapPage *self, const char *nick)
{
  g_object_set (self, "view", nick, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
  if (self->selected_id != NULL)
    pal_body_map_show_mark (self->map, self->selected_id);
}

/**
 * pal_map_page_set_figure:
 * @self: the page
 * @figure: the client's figure
 *
 * Shows the marks on it from now on; what was being made on the other one is finished first.
 */
void
pal_map_page_set_figure (PalMapPage *self, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_MAP_PAGE (self) && PAL_IS_FIGURE (figure));

  if (self->figure == figure)
    return;
  pal_map_page_flush (self);
  pal_map_page_end_ink (self);
  pal_map_page_forget_nudges (self);
  pal_chip_bar_dismiss (self->chips);
  pal_map_page_select (self, NULL);
  pal_map_page_leave_close_up (self);
  g_set_object (&self->figure, figure);
  pal_mark_pane_set_figure (self->details, figure);
  pal_guidance_pane_set_figure (self->guidance, figure);
  pal_check_list_set_figure (self->checks, figure);
  pal_body_map_set_figure (self->map, figure);
}

/**
 * pal_map_page_measure_again:
 * @self: the page
 *
 * The marks have been brought to the figure: what goes by how much they cover there is reckoned anew.
 */
void
pal_map_page_measure_again (PalMapPage *self)
{
  g_return_if_fail (PAL_IS_MAP_PAGE (self));
  pal_check_list_search_again (self->checks);
}

/**
 * pal_map_page_leave_close_up:
 * @self: the page
 *
 * Goes back to the whole body, as it was shown before.
 *
 * Returns: %FALSE if it is shown already.
 */
gboolean
pal_map_page_leave_close_up (PalMapPage *self)
{
  if (!pal_view_is_close_up (pal_map_page_get_view (self)))
    return FALSE;
  show_view (self, self->whole_view != NULL ? self->whole_view : "front");
  return TRUE;
}

static void
whole_body_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pal_map_page_leave_close_up (PAL_MAP_PAGE (widget));
}

static void
close_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);
  PalView candidate;

  if (pal_map_page_leave_close_up (self))
    return;
  candidate = get_candidate (self);
  if (candidate != PAL_VIEW_NONE)
    show_view (self, pal_view_to_nick (candidate));
  else
    pal_map_page_say (self,
                      g_strdup (_ ("There are close-ups of the head, the hands and the feet.")));
}

static void
mark_changed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  self->near_mark = TRUE;
  pal_map_page_update_close_up (self);
}

static void
looked_at_changed_cb (PalMapPage *self)
{
  const char *key = pal_body_map_get_focused_region (self->map, NULL);

  g_assert (PAL_IS_MAP_PAGE (self));
  if (key != NULL && key != self->near_key)
    self->near_mark = FALSE;
  self->near_key = key;
  pal_map_page_update_close_up (self);
}

/* The menu gives the focus back to its button. */
static void
menu_closed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  if (pal_view_is_close_up (pal_map_page_get_view (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
menu_made_cb (PalMapPage *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (self->close_ups_button);

  g_assert (PAL_IS_MAP_PAGE (self));
  if (popover != NULL)
    g_signal_connect_object (
      popover, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

/* For the class: what the template has for the close-ups, and the actions that lead to them. */
void
pal_map_page_bind_close_up (GtkWidgetClass *widget_class)
{
  g_type_ensure (PAL_TYPE_BODY_INSET);
  gtk_widget_class_install_action (widget_class, "map.close-up", NULL, close_up_action);
  gtk_widget_class_install_action (widget_class, "map.whole-body", NULL, whole_body_action);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, close_up_row);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, close_up_title);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, close_ups_button);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, close_ups);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, closer_button);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, inset);
}

/* For a new page: the small figure beside a close-up follows what is shown. */
void
pal_map_page_init_close_up (PalMapPage *self)
{
  g_signal_connect_object (self->map,
                           "notify::selected-mark-id",
                           G_CALLBACK (mark_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->map, "views-changed", G_CALLBACK (looked_at_changed_cb), self, G_CONNECT_SWAPPED);
  pal_ui_set_menu (self->close_ups_button, self->close_ups);
  g_signal_connect_object (self->close_ups_button,
                           "notify::popover",
                           G_CALLBACK (menu_made_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->chips, "notify::visible", G_CALLBACK (looked_at_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->map, "looked-at", G_CALLBACK (looked_at_changed_cb), self, G_CONNECT_SWAPPED);
}
