/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include <math.h>

/* Pixels that a hand may tremble before it has taken a mark along. */
#define DRAG_SLACK 8.0

enum
{
  SIGNAL_MARK_DRAGGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
to_view (PalBodyMap *self, PalBodyView *view, double x, double y, PalPoint *point)
{
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t there;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (view), &here, &there))
    return FALSE;
  pal_body_view_to_figure (view, there.x, there.y, &point->u, &point->v);
  return TRUE;
}

/* Which part of which mark a press took hold of. */
static gboolean
take_hold (PalBodyMap *self, double x, double y)
{
  double view_x, view_y;
  PalBodyView *view = pal_body_map_find_view_at (self, x, y, &view_x, &view_y);
  const char *mark_id;
  PalMarkPart part;

  if (view == NULL || !to_view (self, view, x, y, &self->drag.start))
    return FALSE;
  mark_id = pal_body_view_pick_mark (view, view_x, view_y, &part);
  if (mark_id == NULL)
    return FALSE;
  if (!self->marks_selectable)
    {
      /* While points are marked, a line that leads away from one says where it is felt. */
      if (!self->points_refer || part != PAL_MARK_PART_POINT)
        return FALSE;
      part = PAL_MARK_PART_REFERRAL;
    }
  g_free (self->drag.mark_id);
  self->drag.mark_id = g_strdup (mark_id);
  self->drag.part = part;
  self->drag.view = pal_body_view_get_view (view);
  self->drag.under_way = FALSE;
  return TRUE;
}

static void
drop (PalBodyMap *self)
{
  g_clear_pointer (&self->drag.mark_id, g_free);
  self->drag.under_way = FALSE;
  if (self->drag.line != NULL) /* gestures are also cancelled when the map is taken apart */
    pal_drag_line_hide (self->drag.line);
}

/* Where a mark is let go of: in the view where it was taken, but a referral may lead to any other. */
static PalBodyView *
find_target (PalBodyMap *self, double x, double y, PalPoint *point)
{
  double view_x, view_y;
  PalBodyView *view = self->views[self->drag.view];

  if (self->drag.part == PAL_MARK_PART_REFERRAL)
    view = pal_body_map_find_view_at (self, x, y, &view_x, &view_y);
  return view != NULL && to_view (self, view, x, y, point) ? view : NULL;
}

static void
begin_cb (GtkGestureDrag *gesture, double x, double y, PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));

  if (self->ink.tool != PAL_INK_TOOL_NONE || self->ink.pen_down || !take_hold (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
update_cb (GtkGestureDrag *gesture, double dx, double dy, PalBodyMap *self)
{
  const PalRegion *zone = NULL;
  PalBodyView *view;
  PalPoint point;
  double x, y;

  g_assert (PAL_IS_BODY_MAP (self));

  if (self->drag.mark_id == NULL)
    return;
  if (!self->drag.under_way)
    {
      if (hypot (dx, dy) < DRAG_SLACK)
        return;
      self->drag.under_way = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      pal_body_map_reset_touches (self);
    }
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  view = find_target (self, x + dx, y + dy, &point);
  if (view != NULL && pal_body_view_get_figure_view (view) != NULL)
    zone = pal_figure_view_pick (
        pal_body_view_get_figure_view (view), PAL_LAYER_ZONES, point.u, point.v);
  pal_body_map_set_hovered (self, zone != NULL ? zone->key : NULL);
  pal_drag_line_show (self->drag.line,
                      &GRAPHENE_POINT_INIT ((float) x, (float) y),
                      &GRAPHENE_POINT_INIT ((float) (x + dx), (float) (y + dy)),
                      self->drag.part == PAL_MARK_PART_LABEL || zone != NULL);
}

static void
end_cb (GtkGestureDrag *gesture, double dx, double dy, PalBodyMap *self)
{
  g_autofree char *mark_id = g_steal_pointer (&self->drag.mark_id);
  gboolean under_way = self->drag.under_way;
  PalBodyView *view;
  PalPoint point;
  double x, y;

  g_assert (PAL_IS_BODY_MAP (self));

  drop (self);
  if (mark_id == NULL || !under_way)
    return;
  pal_body_map_set_hovered (self, NULL);
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  view = find_target (self, x + dx, y + dy, &point);
  if (view == NULL)
    return;
  g_signal_emit (self,
                 signals[SIGNAL_MARK_DRAGGED],
                 0,
                 mark_id,
                 self->drag.part,
                 pal_body_view_get_view (view),
                 &self->drag.start,
                 &point);
}

static void
cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, PalBodyMap *self)
{
  drop (self);
}

/* Whatever a hand does on the map comes to nothing: what is shown there is another from now on. */
void
pal_body_map_call_off (PalBodyMap *self)
{
  pal_body_map_ink_cancel (self);
  drop (self);
}

/* For the class: the signals of marks and places that are taken hold of and put elsewhere. */
void
pal_body_map_install_drag_signals (GType type)
{
  /**
   * PalBodyMap::mark-dragged:
   * @self: the map
   * @mark_id: the id of a mark
   * @part: the #PalMarkPart that was taken hold of
   * @view: the #PalView in which it was let go
   * @from: the #PalPoint where it was taken, in millimetres of the view where that was
   * @to: the #PalPoint where it was let go, in millimetres of @view
   */
  signals[SIGNAL_MARK_DRAGGED] = g_signal_new ("mark-dragged",
                                               type,
                                               G_SIGNAL_RUN_LAST,
                                               0,
                                               NULL,
                                               NULL,
                                               NULL,
                                               G_TYPE_NONE,
                                               5,
                                               G_TYPE_STRING,
                                               G_TYPE_INT,
                                               G_TYPE_INT,
                                               G_TYPE_POINTER,
                                               G_TYPE_POINTER);
}

/* For a new map: what is needed to take hold of a mark. */
void
pal_body_map_init_drag (PalBodyMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *gesture = gtk_gesture_drag_new ();

  self->drag.line = PAL_DRAG_LINE (pal_drag_line_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->drag.line), widget);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (gesture, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}

/* With the map. */
void
pal_body_map_clear_drag (PalBodyMap *self)
{
  if (self->drag.line != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->drag.line));
  self->drag.line = NULL;
  g_clear_pointer (&self->drag.mark_id, g_free);
}

/**
 * pal_body_map_set_points_refer:
 * @self: the map
 * @points_refer: whether a line that is drawn away from a point says where it is felt
 *
 * While marks are selectable, whatever is dragged is moved instead.
 */
void
pal_body_map_set_points_refer (PalBodyMap *self, gboolean points_refer)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));
  self->points_refer = points_refer;
}
