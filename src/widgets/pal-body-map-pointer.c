/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include <math.h>

/* Pixels that one step of a wheel moves, and how much one zooms. */
#define WHEEL_STEP 60.0
#define WHEEL_ZOOM 0.18
#define TOUCHPAD_ZOOM 0.01

/* Pixels that a hand may tremble while it taps. */
#define TREMBLE 24.0

/* Pixels within which a finger finds a region that is hard to hit: about half a fingertip. */
#define REACH 24.0

/* Pixels from one place that is looked at to the next: less than any label has. */
#define LOOK_STEP 8

static void
pan (PalBodyMap *self, double dx, double dy)
{
  pal_viewport_pan (&self->viewport, dx, dy);
  pal_body_map_viewport_changed (self, self->viewport.zoom);
}

static void
zoom_at (PalBodyMap *self, double zoom, double x, double y)
{
  double old_zoom = self->viewport.zoom;

  pal_viewport_zoom_at (&self->viewport, zoom, x, y);
  pal_body_map_viewport_changed (self, old_zoom);
}

/* The view at a point of the map, or the nearest; with the point in pixels of the view. One that has only
 * just been turned to, and was never laid out, is at no point yet. */
PalBodyView *
pal_body_map_find_view_at (PalBodyMap *self, double x, double y, double *view_x, double *view_y)
{
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
  PalBodyView *nearest = NULL;
  double least = INFINITY;

  for (guint i = 0; i < self->n_shown; i++)
    {
      GtkWidget *view = GTK_WIDGET (self->views[self->shown[i]]);
      graphene_point_t there;
      double distance;

      if (!pal_body_view_is_placed (PAL_BODY_VIEW (view))
          || !gtk_widget_compute_point (GTK_WIDGET (self), view, &here, &there))
        continue;
      distance = hypot (there.x - CLAMP (there.x, 0.0, gtk_widget_get_width (view)),
                        there.y - CLAMP (there.y, 0.0, gtk_widget_get_height (view)));
      if (distance >= least)
        continue;
      least = distance;
      nearest = PAL_BODY_VIEW (view);
      *view_x = there.x;
      *view_y = there.y;
    }
  return nearest;
}

/**
 * pal_body_map_is_labelled:
 * @self: a map
 * @area: pixels of the map
 *
 * Returns: whether a label or a symbol of a mark lies there.
 */
gboolean
pal_body_map_is_labelled (PalBodyMap *self, const GdkRectangle *area)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self) && area != NULL, FALSE);

  for (int y = area->y; y < area->y + area->height; y += LOOK_STEP)
    for (int x = area->x; x < area->x + area->width; x += LOOK_STEP)
      {
        double view_x, view_y;
        PalBodyView *view = pal_body_map_find_view_at (self, x, y, &view_x, &view_y);
        PalMarkPart part = PAL_MARK_PART_REGION;

        if (view != NULL
            && (pal_body_view_is_more_at (view, view_x, view_y)
                || (pal_body_view_pick_mark (view, view_x, view_y, &part) != NULL
                    && part != PAL_MARK_PART_REGION)))
          return TRUE;
      }
  return FALSE;
}

/* What lights up below the pointer is what it means, or the zone where the layer shows no region. Of an
 * area, the zone at the very place. */
static const PalRegion *
find_pointed_at (PalBodyMap *self, double x, double y, PalBodyView **view, PalPoint *point)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (PAL_IS_BODY_REGION (picked) && !pal_body_region_is_area (PAL_BODY_REGION (picked)))
    {
      PalBodyRegion *region = PAL_BODY_REGION (picked);
      const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
      graphene_point_t there;

      /* Where two views meet. */
      *view = self->views[pal_body_region_get_view (region)];
      if (gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (*view), &here, &there))
        pal_body_view_to_figure (*view, there.x, there.y, &point->u, &point->v);
      return pal_body_region_get_region (region);
    }
  return pal_figure_view_pick (
      pal_body_view_get_figure_view (*view), PAL_LAYER_ZONES, point->u, point->v);
}

/* Something has to have the focus after a press, or the keys that follow would go nowhere: the region, or,
 * where the layer shows none and the zone is meant, whatever had it. */
static void
focus_meant (PalBodyMap *self, PalBodyView *view, const PalRegion *region, const PalPoint *point)
{
  PalBodyRegion *widget = pal_body_view_lookup (view, region->key);

  if (widget != NULL
      && (pal_body_region_is_area (widget) || pal_body_region_get_region (widget) == region))
    {
      pal_body_region_aim (widget, region);
      gtk_widget_grab_focus (GTK_WIDGET (widget));
      self->focus_key = region->key;
      self->focus_point = *point;
      pal_body_region_hush (widget);
    }
  else if (!pal_body_map_has_focus_inside (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

/* What is meant at a place of the map: the region, with the view that it is in and the point in it, and
 * the focus there; NULL beside everything that can be hit. */
const PalRegion *
pal_body_map_find_meant (
    PalBodyMap *self, double x, double y, gboolean by_finger, PalBodyView **view, PalPoint *point)
{
  const PalRegion *region;
  double view_x, view_y;

  *view = pal_body_map_find_view_at (self, x, y, &view_x, &view_y);
  if (*view == NULL)
    return NULL;
  pal_body_view_to_figure (*view, view_x, view_y, &point->u, &point->v);
  if (pal_body_view_get_figure_view (*view) == NULL)
    return NULL;
  region = by_finger ? pal_figure_view_pick_near (pal_body_view_get_figure_view (*view),
                                                  pal_body_view_get_region_layer (self->layer),
                                                  point->u,
                                                  point->v,
                                                  REACH / pal_viewport_get_scale (&self->viewport))
                     : find_pointed_at (self, x, y, view, point);
  if (region == NULL)
    return NULL;
  pal_figure_view_clamp (pal_body_view_get_figure_view (*view), region, &point->u, &point->v);
  focus_meant (self, *view, region, point);
  return region;
}

/**
 * pal_body_map_press_at:
 * @self: a map
 * @x: pixels
 * @y: pixels
 * @by_finger: whether it was a finger that tapped, and not a pointer or a pen
 *
 * Activates what is meant. The point that is told of lies in it, also when the press was beside it.
 *
 * Returns: %FALSE beside everything that can be hit, which #PalBodyMap::missed tells.
 */
gboolean
pal_body_map_press_at (PalBodyMap *self, double x, double y, gboolean by_finger)
{
  double view_x, view_y;
  PalBodyView *view;
  const PalRegion *region;
  PalPoint point;

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return FALSE;
  view = pal_body_map_find_view_at (self, x, y, &view_x, &view_y);
  if (view != NULL && pal_body_view_is_more_at (view, view_x, view_y))
    {
      pal_body_map_emit_more (self, x, y);
      return TRUE;
    }
  if (view != NULL && self->marks_selectable)
    {
      PalMarkPart part;
      const char *mark_id = pal_body_view_pick_mark (view, view_x, view_y, &part);

      if (mark_id != NULL && part != PAL_MARK_PART_REGION)
        {
          pal_body_map_emit_mark (self, mark_id);
          return TRUE;
        }
    }
  region = pal_body_map_find_meant (self, x, y, by_finger, &view, &point);
  if (region == NULL)
    {
      pal_body_map_emit_missed (self);
      return FALSE;
    }
  pal_body_map_emit_region (self, region, pal_body_view_get_view (view), &point);
  return TRUE;
}

static gboolean
is_by_finger (GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  return event != NULL && gdk_event_get_event_sequence (event) != NULL;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));

  if (!self->dragging)
    pal_body_map_press_at (self, x, y, is_by_finger (GTK_EVENT_CONTROLLER (gesture)));
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, PalBodyMap *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  self->dragging = FALSE;
  self->panned = FALSE;
  self->drag_x = self->drag_y = 0.0;
  pal_body_map_stop_glide (self);
  if (button != GDK_BUTTON_PRIMARY && button != GDK_BUTTON_MIDDLE)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

/* Whether a finger or pointer has come too far to have tapped. Where the figure cannot be moved, a
 * hand may tremble more before it has stroked over it. */
static gboolean
is_drag (PalBodyMap *self, GtkGestureDrag *gesture, double dx, double dy)
{
  double x, y;

  if (!pal_viewport_can_pan (&self->viewport))
    return hypot (dx, dy) > TREMBLE;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  return gtk_drag_check_threshold (
      GTK_WIDGET (self), (int) x, (int) y, (int) (x + dx), (int) (y + dy));
}

/* Claims nothing: a finger that is claimed would be lost to the pinch when a second one joins it. */
static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));

  if (self->ink.tool_used != PAL_INK_TOOL_NONE)
    return; /* the finger draws */
  if (!self->dragging)
    {
      if (!is_drag (self, gesture, dx, dy))
        return;
      /* From here on it is no click any more. */
      self->dragging = TRUE;
      if (pal_viewport_can_pan (&self->viewport))
        gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  self->panned = TRUE;
  pan (self, dx - self->drag_x, dy - self->drag_y);
  self->drag_x = dx;
  self->drag_y = dy;
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, PalBodyMap *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), self->cursor);
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, PalBodyMap *self)
{
  pal_body_map_ink_cancel (self);
  self->dragging = TRUE;
  self->panned = FALSE;
  pal_body_map_stop_glide (self);
  self->start_zoom = self->viewport.zoom;
  gtk_gesture_get_bounding_box_center (gesture, &self->pinch_x, &self->pinch_y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Two fingers that move together pan, those that part zoom. */
static void
pinch_update_cb (GtkGesture *gesture, GdkEventSequence *sequence, PalBodyMap *self)
{
  double x, y;

  g_assert (PAL_IS_BODY_MAP (self));

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;
  pan (self, x - self->pinch_x, y - self->pinch_y);
  self->pinch_x = x;
  self->pinch_y = y;
  zoom_at (self,
           self->start_zoom * gtk_gesture_zoom_get_scale_delta (GTK_GESTURE_ZOOM (gesture)),
           x,
           y);
}

/**
 * pal_body_map_scroll:
 * @self: a map
 * @dx: steps of a wheel, or pixels
 * @dy: the same
 * @unit: which of them
 * @state: the keys that are held
 *
 * Moves the figure, also sideways with Shift; with Ctrl it grows or shrinks around the pointer.
 */
void
pal_body_map_scroll (
    PalBodyMap *self, double dx, double dy, GdkScrollUnit unit, GdkModifierType state)
{
  gboolean wheel = unit == GDK_SCROLL_UNIT_WHEEL;

  pal_body_map_stop_glide (self);
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      double factor = exp (-dy * (wheel ? WHEEL_ZOOM : TOUCHPAD_ZOOM));

      zoom_at (self, self->viewport.zoom * factor, self->pointer_x, self->pointer_y);
      return;
    }
  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0.0)
    {
      dx = dy;
      dy = 0.0;
    }
  pan (self, -dx * (wheel ? WHEEL_STEP : 1.0), -dy * (wheel ? WHEEL_STEP : 1.0));
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, PalBodyMap *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  g_assert (PAL_IS_BODY_MAP (self));

  pal_body_map_scroll (self, dx, dy, gtk_event_controller_scroll_get_unit (controller), state);
  return (state & GDK_CONTROL_MASK) != 0 || pal_viewport_can_pan (&self->viewport)
             ? GDK_EVENT_STOP
             : GDK_EVENT_PROPAGATE;
}

/* On the skeleton the landmark beside the pointer is named. */
static void
point_at (PalBodyMap *self, double x, double y)
{
  const char *landmark = NULL;

  for (guint i = 0; i < self->n_shown; i++)
    {
      const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
      PalBodyView *view = self->views[self->shown[i]];
      graphene_point_t there;
      const char *found = NULL;

      if (gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (view), &here, &there))
        found = pal_body_view_point_at (view, there.x, there.y);
      landmark = found != NULL ? found : landmark;
    }
  if (self->landmark == landmark)
    return;
  self->landmark = landmark;
  pal_body_map_emit_hovered (self);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, PalBodyMap *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
  self->pointer_inside = TRUE;
  pal_body_map_update_tip (self);
  point_at (self, x, y);
}

static void
leave_cb (GtkEventControllerMotion *controller, PalBodyMap *self)
{
  self->pointer_inside = FALSE;
  pal_body_map_update_tip (self);
  point_at (self, -INFINITY, -INFINITY);
}

/* What a press began that means something else by now comes to nothing. Whoever claims a press later than
 * its beginning has to do so: these see no release then, and would take the next press for the same. */
void
pal_body_map_reset_touches (PalBodyMap *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->touches); i++)
    gtk_event_controller_reset (self->touches[i]);
}

/* For a new map: pointing, pushing, pinching and scrolling. */
void
pal_body_map_init_pointer (PalBodyMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES
                                       | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "update", G_CALLBACK (pinch_update_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  self->touches[0] = GTK_EVENT_CONTROLLER (click);
  self->touches[1] = GTK_EVENT_CONTROLLER (drag);
  self->touches[2] = GTK_EVENT_CONTROLLER (pinch);
  self->touches[3] = pal_body_map_init_glide (self, scroll);
}
