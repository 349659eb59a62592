/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include <math.h>

/* Microseconds after a pen was near during which a hand is taken to rest on the screen. */
#define PALM_TIME (G_USEC_PER_SEC / 2)

/* Whether a touch is the side of a hand that holds a pen. */
static gboolean
is_palm (PalBodyMap *self)
{
  return self->ink.pen_down ||
         (self->ink.pen_seen != 0 && g_get_monotonic_time () - self->ink.pen_seen < PALM_TIME);
}

static gboolean
touched_cb (GtkEventController *controller, GdkEvent *event, PalBodyMap *self)
{
  return gdk_event_get_event_type (event) == GDK_TOUCH_BEGIN && is_palm (self) ? GDK_EVENT_STOP
                                                                             : GDK_EVENT_PROPAGATE;
}

static gboolean
is_eraser (GtkGestureStylus *stylus)
{
  GdkDeviceTool *tool = gtk_gesture_stylus_get_device_tool (stylus);

  return tool != NULL && gdk_device_tool_get_tool_type (tool) == GDK_DEVICE_TOOL_TYPE_ERASER;
}

static double
get_pressure (GtkGestureStylus *stylus)
{
  double pressure;

  return gtk_gesture_stylus_get_axis (stylus, GDK_AXIS_PRESSURE, &pressure) ? pressure : NAN;
}

/**
 * pal_body_map_pen_down:
 * @self: a map
 * @button: the tip, which is %GDK_BUTTON_PRIMARY, or a button on the barrel
 * @erases: whether it is the end that erases
 * @x: pixels
 * @y: pixels
 * @pressure: 0 to 1, or %NAN
 * @time: milliseconds
 *
 * The tip draws; a button on the barrel asks for the menu of the place.
 *
 * Returns: whether the pen means the map.
 */
gboolean
pal_body_map_pen_down (PalBodyMap *self,
                       guint button,
                       gboolean erases,
                       double x,
                       double y,
                       double pressure,
                       guint32 time)
{
  PalInkTool tool = self->ink.tool != PAL_INK_TOOL_NONE ? self->ink.tool : PAL_INK_TOOL_DRAW;

  self->ink.pen_seen = g_get_monotonic_time ();
  self->ink.has_pen = TRUE;
  if (button != GDK_BUTTON_PRIMARY)
    {
      pal_body_map_request_menu (self, x, y, FALSE);
      return TRUE;
    }
  self->ink.pen_down = TRUE;
  /* A palm that came first does not go on either. */
  pal_body_map_reset_touches (self);
  return pal_body_map_ink_begin (
      self, PAL_INK_DEVICE_PEN, erases ? PAL_INK_TOOL_ERASE : tool, x, y, pressure, time);
}

static void
stylus_down_cb (GtkGestureStylus *stylus, double x, double y, PalBodyMap *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (stylus));

  g_assert (PAL_IS_BODY_MAP (self));

  /* Asked of the event: the gesture tells of every button, and knows only of the one that it follows. */
  if (pal_body_map_pen_down (self,
                             gdk_button_event_get_button (event),
                             is_eraser (stylus),
                             x,
                             y,
                             get_pressure (stylus),
                             gdk_event_get_time (event)))
    gtk_gesture_set_state (GTK_GESTURE (stylus), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
stylus_motion_cb (GtkGestureStylus *stylus, double x, double y, PalBodyMap *self)
{
  g_autofree GdkTimeCoord *backlog = NULL;
  guint n_coords = 0;

  g_assert (PAL_IS_BODY_MAP (self));

  self->ink.pen_seen = g_get_monotonic_time ();
  if (gtk_gesture_stylus_get_backlog (stylus, &backlog, &n_coords))
    for (guint i = 0; i < n_coords; i++)
      pal_body_map_ink_move (
          self,
          backlog[i].axes[GDK_AXIS_X],
          backlog[i].axes[GDK_AXIS_Y],
          (backlog[i].flags & GDK_AXIS_FLAG_PRESSURE) != 0 ? backlog[i].axes[GDK_AXIS_PRESSURE]
                                                          : NAN,
          backlog[i].time);
  pal_body_map_ink_move (
      self,
      x,
      y,
      get_pressure (stylus),
      gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (stylus)));
}

/**
 * pal_body_map_pen_up:
 * @self: a map
 * @x: pixels
 * @y: pixels
 *
 * Where no tool of ink is armed, a pen that only taps does what a finger does.
 */
void
pal_body_map_pen_up (PalBodyMap *self, double x, double y)
{
  gboolean tapped = pal_body_map_ink_is_tap (self)
                    || (!self->ink.moved && self->ink.tool == PAL_INK_TOOL_NONE
                        && self->ink.tool_used == PAL_INK_TOOL_DRAW);

  g_return_if_fail (PAL_IS_BODY_MAP (self));

  self->ink.pen_down = FALSE;
  self->ink.pen_seen = g_get_monotonic_time ();
  if (tapped)
    {
      pal_body_map_ink_cancel (self);
      pal_body_map_press_at (self, x, y, FALSE);
    }
  else
    pal_body_map_ink_end (self);
}

static void
stylus_up_cb (GtkGestureStylus *stylus, double x, double y, PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));
  pal_body_map_pen_up (self, x, y);
}

static void
stylus_cancel_cb (GtkGesture *stylus, GdkEventSequence *sequence, PalBodyMap *self)
{
  self->ink.pen_down = FALSE;
  pal_body_map_ink_cancel (self);
}

static void
proximity_cb (GtkGestureStylus *stylus, double x, double y, PalBodyMap *self)
{
  self->ink.pen_seen = g_get_monotonic_time ();
  self->ink.has_pen = TRUE;
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (
      gesture, gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)));

  return event != NULL && gdk_event_get_event_type (event) >= GDK_TOUCH_BEGIN &&
         gdk_event_get_event_type (event) <= GDK_TOUCH_CANCEL;
}

/* A mouse that draws takes its press away from everything else; a finger must not, or a second one
 * could not join it to pinch. */
static void
draw_begin_cb (GtkGestureDrag *drag, double x, double y, PalBodyMap *self)
{
  gboolean touch = is_touch (GTK_GESTURE (drag));

  g_assert (PAL_IS_BODY_MAP (self));

  if (self->ink.tool == PAL_INK_TOOL_NONE || self->ink.pen_down ||
      (touch && self->ink.has_pen) ||
      !pal_body_map_ink_begin (
          self,
          touch ? PAL_INK_DEVICE_TOUCH : PAL_INK_DEVICE_MOUSE,
          self->ink.tool,
          x,
          y,
          NAN,
          gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (drag))))
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
  else if (!touch)
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* What lay between this event and the one before, which GTK put together. */
static void
move_through_history (PalBodyMap *self, GdkEvent *event)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkNative *native = gtk_widget_get_native (widget);
  g_autofree GdkTimeCoord *history = NULL;
  guint n_coords = 0;
  double shift_x, shift_y;

  /* A touch has none, and must not be asked. */
  if (gdk_event_get_event_type (event) != GDK_MOTION_NOTIFY)
    return;
  history = gdk_event_get_history (event, &n_coords);
  if (history == NULL || native == NULL)
    return;
  gtk_native_get_surface_transform (native, &shift_x, &shift_y);
  for (guint i = 0; i < n_coords; i++)
    {
      const graphene_point_t there =
          GRAPHENE_POINT_INIT ((float) (history[i].axes[GDK_AXIS_X] - shift_x),
                               (float) (history[i].axes[GDK_AXIS_Y] - shift_y));
      graphene_point_t here;

      if ((history[i].flags & GDK_AXIS_FLAG_X) != 0 &&
          gtk_widget_compute_point (GTK_WIDGET (native), widget, &there, &here))
        pal_body_map_ink_move (self, here.x, here.y, NAN, history[i].time);
    }
}

static void
draw_update_cb (GtkGestureDrag *drag, double dx, double dy, PalBodyMap *self)
{
  GdkEvent *event = gtk_gesture_get_last_event (
      GTK_GESTURE (drag), gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (drag)));
  double x, y;

  g_assert (PAL_IS_BODY_MAP (self));

  if (self->ink.tool_used == PAL_INK_TOOL_NONE || event == NULL)
    return;
  move_through_history (self, event);
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  pal_body_map_ink_move (self, x + dx, y + dy, NAN, gdk_event_get_time (event));
  /* From here on it is no click any more. */
  self->dragging = self->dragging || self->ink.moved;
}

static void
draw_end_cb (GtkGestureDrag *drag, double dx, double dy, PalBodyMap *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (drag));
  gboolean clicked = pal_body_map_ink_is_tap (self)
                     || (self->ink.tool_used == PAL_INK_TOOL_LASSO && !self->ink.moved);
  double x, y;

  g_assert (PAL_IS_BODY_MAP (self));

  /* A finger that taps does what it always does, and so does a mouse where a click surrounds nothing; a
   * second finger that joins the first pinches. */
  if (clicked && !is_touch (GTK_GESTURE (drag))
      && gtk_gesture_drag_get_start_point (drag, &x, &y))
    {
      pal_body_map_ink_cancel (self);
      pal_body_map_press_at (self, x, y, FALSE);
    }
  else if ((is_touch (GTK_GESTURE (drag)) && !self->ink.moved)
      || (event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_BEGIN))
    pal_body_map_ink_cancel (self);
  else
    pal_body_map_ink_end (self);
}

static void
draw_cancel_cb (GtkGesture *drag, GdkEventSequence *sequence, PalBodyMap *self)
{
  if (!self->ink.pen_down)
    pal_body_map_ink_cancel (self);
}

/* For a new map: what hears a pen, and what of a finger or mouse is to draw. */
void
pal_body_map_init_pens (PalBodyMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *stylus = gtk_gesture_stylus_new ();
  GtkGesture *draw = gtk_gesture_drag_new ();
  GtkEventController *touched = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (touched, GTK_PHASE_CAPTURE);
  g_signal_connect (touched, "event", G_CALLBACK (touched_cb), self);
  gtk_widget_add_controller (widget, touched);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (draw), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (draw), GDK_BUTTON_PRIMARY);
  g_signal_connect (draw, "drag-begin", G_CALLBACK (draw_begin_cb), self);
  g_signal_connect (draw, "drag-update", G_CALLBACK (draw_update_cb), self);
  g_signal_connect (draw, "drag-end", G_CALLBACK (draw_end_cb), self);
  g_signal_connect (draw, "cancel", G_CALLBACK (draw_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (draw));

  /* Added last, so that it sees a pen before the others do. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (stylus), GTK_PHASE_CAPTURE);
  g_signal_connect (stylus, "down", G_CALLBACK (stylus_down_cb), self);
  g_signal_connect (stylus, "motion", G_CALLBACK (stylus_motion_cb), self);
  g_signal_connect (stylus, "up", G_CALLBACK (stylus_up_cb), self);
  g_signal_connect (stylus, "proximity", G_CALLBACK (proximity_cb), self);
  g_signal_connect (stylus, "cancel", G_CALLBACK (stylus_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (stylus));
}
