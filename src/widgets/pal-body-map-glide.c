/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

/* A figure that was pushed glides on for a moment, up to its edge. */

#include "pal-body-map-private.h"

#include <adwaita.h>
#include <math.h>

/* How much of its speed it loses: after so many seconds a third is left. */
#define SLOWING_TIME 0.325

/* Pixels in a second: below that a hand has stopped, and a figure too. */
#define LEAST_SPEED 40.0

/* No hand is faster; two events of one moment say otherwise. */
#define MOST_SPEED 6000.0

/* What glides on after a push comes to rest where it is. */
void
pal_body_map_stop_glide (PalBodyMap *self)
{
  if (self->glide_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->glide_id);
  self->glide_id = 0;
}

/**
 * pal_body_map_glide_on:
 * @self: a map
 * @seconds: how much time has gone by
 *
 * Returns: %FALSE when it stands still, as it does at once at an edge that it has come to.
 */
gboolean
pal_body_map_glide_on (PalBodyMap *self, double seconds)
{
  double slower = exp (-seconds / SLOWING_TIME);
  PalViewport before = self->viewport;
  double scale = pal_viewport_get_scale (&before);
  double dx = self->glide_x * SLOWING_TIME * (1.0 - slower);
  double dy = self->glide_y * SLOWING_TIME * (1.0 - slower);

  pal_viewport_pan (&self->viewport, dx, dy);
  if (fabs ((before.center_u - self->viewport.center_u) * scale - dx) > 0.5)
    self->glide_x = 0.0;
  if (fabs ((before.center_v - self->viewport.center_v) * scale - dy) > 0.5)
    self->glide_y = 0.0;
  self->glide_x *= slower;
  self->glide_y *= slower;
  pal_body_map_viewport_changed (self, before.zoom);
  return hypot (self->glide_x, self->glide_y) >= LEAST_SPEED;
}

static gboolean
glide_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PalBodyMap *self = PAL_BODY_MAP (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (double) (now - self->glide_time) / G_USEC_PER_SEC;

  self->glide_time = now;
  if (pal_body_map_glide_on (self, CLAMP (seconds, 0.0, 0.1)))
    return G_SOURCE_CONTINUE;
  self->glide_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * pal_body_map_glide:
 * @self: a map
 * @speed_x: how fast the hand was that let go of the figure, in pixels a second
 * @speed_y: the same
 *
 * Where nothing is to move by itself it stays where it was let go.
 */
void
pal_body_map_glide (PalBodyMap *self, double speed_x, double speed_y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  pal_body_map_stop_glide (self);
  if (clock == NULL || !adw_get_enable_animations (widget)
      || !pal_viewport_can_pan (&self->viewport) || hypot (speed_x, speed_y) < LEAST_SPEED)
    return;
  self->glide_x = CLAMP (speed_x, -MOST_SPEED, MOST_SPEED);
  self->glide_y = CLAMP (speed_y, -MOST_SPEED, MOST_SPEED);
  self->glide_time = gdk_frame_clock_get_frame_time (clock);
  self->glide_id = gtk_widget_add_tick_callback (widget, glide_cb, NULL, NULL);
}

/**
 * pal_body_map_glide_after_scroll:
 * @self: a map
 * @speed_x: how fast two fingers scrolled when they left the touchpad, in pixels a second
 * @speed_y: the same
 * @state: the keys that are held
 *
 * Goes on the way that pal_body_map_scroll() went; what was zoomed stays.
 */
void
pal_body_map_glide_after_scroll (
    PalBodyMap *self, double speed_x, double speed_y, GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) == 0)
    pal_body_map_glide (self, -speed_x, -speed_y);
}

static void
decelerate_cb (GtkEventControllerScroll *controller, double speed_x, double speed_y, PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));
  pal_body_map_glide_after_scroll (
      self,
      speed_x,
      speed_y,
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)));
}

static void
swipe_cb (GtkGestureSwipe *gesture, double speed_x, double speed_y, PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));
  /* What drew, took a mark along or only tapped has not pushed the figure. */
  if (self->dragging && self->panned)
    pal_body_map_glide (self, speed_x, speed_y);
}

static void
touched_cb (GtkGesture *gesture, GdkEventSequence *sequence, PalBodyMap *self)
{
  pal_body_map_stop_glide (self);
}

/* Returns: (transfer none): what tells how fast a finger was. */
GtkEventController *
pal_body_map_init_glide (PalBodyMap *self, GtkEventController *scroll)
{
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect (swipe, "begin", G_CALLBACK (touched_cb), self);
  g_signal_connect (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  return GTK_EVENT_CONTROLLER (swipe);
}
