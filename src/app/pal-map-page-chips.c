/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* What is asked about a new mark, and where on the page. */

#include "pal-map-page-private.h"

static gboolean
place_cb (PalMapPage *self, GtkWidget *child, GdkRectangle *area)
{
  PalChipRoom room = { gtk_widget_get_width (GTK_WIDGET (self->map)),
                       gtk_widget_get_height (GTK_WIDGET (self->map)) };

  g_assert (PAL_IS_MAP_PAGE (self));

  if (child == GTK_WIDGET (self->closer_button))
    {
      pal_map_page_place_closer (self, area);
      return TRUE;
    }
  if (child != GTK_WIDGET (self->chips))
    return FALSE;
  pal_body_map_get_figure_area (self->map, &room.figure);
  if (!pal_body_map_locate (self->map,
                            self->asked_view,
                            self->asked_point.u,
                            self->asked_point.v,
                            &room.x,
                            &room.y))
    {
      room.x = room.width;
      room.y = 0.0;
    }
  pal_chip_bar_fit (self->chips, &room, area);
  return TRUE;
}

/* The figure has become larger or smaller, or another one. */
static void
figure_changed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  if (pal_chip_bar_is_offering (self->chips))
    gtk_widget_queue_allocate (self->map_overlay);
}

/* Where the pane of the mark is not in sight, a touch finds no number but in the chips. */
static void
pane_changed_cb (PalMapPage *self)
{
  gboolean covered = pal_pane_layout_get_narrow (self->panes)
                     && !pal_pane_layout_get_end_shown (self->panes);

  g_assert (PAL_IS_MAP_PAGE (self));
  pal_chip_bar_set_rating_shown (
      self->chips,
      covered || gtk_stack_get_visible_child (self->pane_stack) != GTK_WIDGET (self->details));
}

static void
referral_accepted_cb (PalMapPage *self, const char *mark_id, const char *zone)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_chart_add_referral (self->chart, mark_id, zone);
  pal_map_page_follow (self, mark_id);
}

static void
rated_cb (PalMapPage *self, const char *mark_id, int intensity)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_rating_entry_interrupt (&self->rating);
  pal_chart_set_intensity (self->chart, mark_id, intensity, NULL);
  pal_map_page_follow (self, mark_id);
}

/**
 * pal_map_page_ask:
 * @self: the page
 * @mark_id: a mark of today, which may still be on its way to the disk
 * @kind: what it is
 * @place: where it is
 *
 * Asks where a trigger point is felt and, if no pane in sight does, how strong the mark is.
 */
void
pal_map_page_ask (PalMapPage *self, const char *mark_id, PalKind kind, const PalPlace *place)
{
  g_autoptr (GPtrArray) zones = NULL;

  if (pal_kind_has_degree (kind))
    return;
  self->asked_view = place->view;
  self->asked_point = place->point;
  if (kind == PAL_KIND_TRIGGER_POINT && place->muscle != NULL)
    zones = pal_marking_suggest (
        self->figure, self->knowledge, place->muscle, place->view, place->point);
  pal_chip_bar_offer (self->chips, self->knowledge, mark_id, kind, place->muscle, zones);
}

/**
 * pal_map_page_ask_about:
 * @self: the page
 * @mark: a mark of today that was tapped again
 *
 * Asks for its number only, and only where no pane in sight does.
 */
void
pal_map_page_ask_about (PalMapPage *self, PalMark *mark)
{
  const PalPlace place = { .view = pal_mark_get_view (mark), .point = pal_mark_get_point (mark) };

  pal_map_page_ask (
      self, pal_entity_get_id (PAL_ENTITY (mark)), pal_mark_get_kind (mark), &place);
  pal_chip_bar_set_intensity (self->chips, pal_mark_get_intensity (mark));
}

/**
 * pal_map_page_follow_asked:
 * @self: the page
 *
 * What is on the disk changed: shows the number of the mark that is asked about, and asks no more when
 * it is gone.
 */
void
pal_map_page_follow_asked (PalMapPage *self)
{
  const char *mark_id = pal_chip_bar_get_mark_id (self->chips);
  PalMark *mark = mark_id != NULL
                      ? pal_entity_list_lookup (pal_chart_get_marks (self->chart), mark_id)
                      : NULL;

  if (mark != NULL)
    pal_chip_bar_set_intensity (self->chips, pal_mark_get_intensity (mark));
  else if (mark_id != NULL && !pal_practice_is_busy (pal_chart_get_practice (self->chart)))
    pal_chip_bar_dismiss (self->chips);
}

/* For the class: what the template has for the chips. */
void
pal_map_page_bind_chips (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, map_overlay);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, chips);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, referral_accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
}

/* For a new page: the chips follow the figure, and the panes that take room from it. */
void
pal_map_page_init_chips (PalMapPage *self)
{
  g_signal_connect_object (
      self->map, "notify::zoom", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->map, "views-changed", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->panes, "notify::narrow", G_CALLBACK (pane_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->panes, "notify::end-shown", G_CALLBACK (pane_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane_stack,
                           "notify::visible-child",
                           G_CALLBACK (pane_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  pane_changed_cb (self);
}
