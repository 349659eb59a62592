/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

/* Asks for the menu of a place: with the other button of a mouse or pen, with a finger that rests, or
 * with the key for menus. */

#include "pal-body-map-private.h"

static guint menu_signal;

static void
request (PalBodyMap *self,
         const PalRegion *region,
         PalView view,
         const PalPoint *point,
         const char *mark_id,
         double x,
         double y)
{
  g_autofree char *id = g_strdup (mark_id);

  g_signal_emit (self,
                 menu_signal,
                 0,
                 region != NULL ? region->key : NULL,
                 region != NULL ? (int) region->layer : 0,
                 view,
                 point,
                 id,
                 x,
                 y);
}

/**
 * pal_body_map_request_menu:
 * @self: a map
 * @x: pixels
 * @y: pixels
 * @by_finger: whether a finger rests there
 *
 * Returns: %FALSE where there is neither a region nor a mark.
 */
gboolean
pal_body_map_request_menu (PalBodyMap *self, double x, double y, gboolean by_finger)
{
  PalBodyView *view;
  const PalRegion *region;
  const char *mark_id;
  PalMarkPart part = PAL_MARK_PART_REGION;
  PalPoint point;
  double view_x, view_y;

  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);

  view = pal_body_map_find_view_at (self, x, y, &view_x, &view_y);
  if (view == NULL)
    return FALSE;
  mark_id = pal_body_view_pick_mark (view, view_x, view_y, &part);
  region = pal_body_map_find_meant (self, x, y, by_finger, &view, &point);
  if (mark_id == NULL && region == NULL)
    return FALSE;
  pal_body_map_call_off (self);
  request (self, region, pal_body_view_get_view (view), &point, mark_id, x, y);
  return TRUE;
}

/**
 * pal_body_map_request_menu_at_focus:
 * @self: a map
 *
 * Returns: %FALSE while no region has the focus.
 */
gboolean
pal_body_map_request_menu_at_focus (PalBodyMap *self)
{
  PalView view = PAL_VIEW_NONE;
  PalBodyRegion *region = NULL;
  const char *key;
  PalPoint inmost;
  double x, y;

  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);

  key = pal_body_map_get_focused_region (self, &view);
  if (key != NULL && self->views[view] != NULL)
    region = pal_body_view_lookup (self->views[view], key);
  if (region == NULL)
    return FALSE;
  pal_body_region_get_inmost (region, &inmost);
  if (!pal_body_map_locate (self, view, inmost.u, inmost.v, &x, &y))
    return FALSE;
  request (self, pal_body_region_get_exact (region), view, NULL, NULL, x, y);
  return TRUE;
}

/**
 * pal_body_map_dup_unlabelled:
 * @self: a map
 *
 * Returns: (transfer full) (element-type PalMark): the marks of what is shown for whose label there is no
 *   room now. One that is selected has its label before all others.
 */
GPtrArray *
pal_body_map_dup_unlabelled (PalBodyMap *self)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PAL_IS_BODY_MAP (self), marks);

  for (guint i = 0; i < self->n_shown; i++)
    pal_body_view_add_unlabelled (self->views[self->shown[i]], marks);
  return marks;
}

static void
other_button_cb (GtkGestureClick *gesture, int n_press, double x, double y, PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));
  if (pal_body_map_request_menu (self, x, y, FALSE))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
rested_cb (GtkGestureLongPress *gesture, double x, double y, PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));
  if (self->dragging || self->ink.pen_down
      || (self->ink.tool_used != PAL_INK_TOOL_NONE && self->ink.moved))
    return;
  /* It is no tap any more. */
  if (pal_body_map_request_menu (self, x, y, TRUE))
    self->dragging = TRUE;
}

/* For the class: the signal that asks for the menu of a place. */
void
pal_body_map_install_menu_signal (GType type)
{
  /**
   * PalBodyMap::menu-requested:
   * @self: the map
   * @key: (nullable): of the region there
   * @layer: the #PalLayer of the region
   * @view: the #PalView
   * @point: (nullable): the #PalPoint in millimetres of the view; %NULL for a key, which says none
   * @mark_id: (nullable): of the mark or ghost there
   * @x: where, in pixels of the map
   * @y: the same
   */
  menu_signal = g_signal_new ("menu-requested",
                              type,
                              G_SIGNAL_RUN_LAST,
                              0,
                              NULL,
                              NULL,
                              NULL,
                              G_TYPE_NONE,
                              7,
                              G_TYPE_STRING,
                              G_TYPE_INT,
                              G_TYPE_INT,
                              G_TYPE_POINTER,
                              G_TYPE_STRING,
                              G_TYPE_DOUBLE,
                              G_TYPE_DOUBLE);
}

/* For a new map: the ways of asking for a menu by mouse, pen and finger. */
void
pal_body_map_init_menu (PalBodyMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *rest = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (other_button_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (rest), TRUE);
  g_signal_connect (rest, "pressed", G_CALLBACK (rested_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (rest));
}
