/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include <adwaita.h>

/* Microseconds in which other views fade in, and for how long at most the former ones stay while
 * nothing of the new ones is drawn. */
#define FADE_TIME 180000
#define LONGEST_WAIT 150000

/* The first frame shows something of the new views already. */
#define FADE_FROM 0.2

static void
snapshot_views (PalBodyMap *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < self->n_shown; i++)
    gtk_widget_snapshot_child (
        GTK_WIDGET (self), GTK_WIDGET (self->views[self->shown[i]]), snapshot);

  /* Names reach over the next body, and so above it. */
  for (guint i = 0; i < self->n_shown; i++)
    {
      PalBodyView *view = self->views[self->shown[i]];
      graphene_point_t corner;

      if (!gtk_widget_get_child_visible (GTK_WIDGET (view))
          || !gtk_widget_compute_point (GTK_WIDGET (view),
                                        GTK_WIDGET (self),
                                        &GRAPHENE_POINT_INIT (0.0f, 0.0f),
                                        &corner))
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &corner);
      pal_body_view_snapshot_landmarks (view, snapshot);
      gtk_snapshot_restore (snapshot);
    }
}

static gboolean
is_drawn (PalBodyMap *self)
{
  for (guint i = 0; i < self->n_shown; i++)
    if (!pal_body_view_is_drawn (self->views[self->shown[i]]))
      return FALSE;
  return TRUE;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PalBodyMap *self = PAL_BODY_MAP (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->fade_start == 0
      && (is_drawn (self) || now - self->fade_asked > LONGEST_WAIT))
    self->fade_start = now;
  gtk_widget_queue_draw (widget);
  if (self->fade_start == 0 || now - self->fade_start < FADE_TIME)
    return G_SOURCE_CONTINUE;
  self->fade_id = 0;
  g_clear_pointer (&self->former, gsk_render_node_unref);
  return G_SOURCE_REMOVE;
}

/* How much of the views shown now is seen over the former ones. */
static double
get_fade (PalBodyMap *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 now = clock != NULL ? gdk_frame_clock_get_frame_time (clock) : 0;

  if (self->fade_start == 0)
    return is_drawn (self) ? FADE_FROM : 0.0;
  return MIN (1.0, FADE_FROM + (1.0 - FADE_FROM) * (double) (now - self->fade_start) / FADE_TIME);
}

/* Draws the views, or the step between those that were shown and those that are, and what lies
 * over them. */
void
pal_body_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalBodyMap *self = PAL_BODY_MAP (widget);
  GtkSnapshot *views = gtk_snapshot_new ();

  snapshot_views (self, views);
  pal_body_map_snapshot_arcs (self, views);
  g_clear_pointer (&self->shown_node, gsk_render_node_unref);
  self->shown_node = gtk_snapshot_free_to_node (views);

  if (self->former != NULL)
    {
      gtk_snapshot_push_cross_fade (snapshot, get_fade (self));
      gtk_snapshot_append_node (snapshot, self->former);
      gtk_snapshot_pop (snapshot);
    }
  if (self->shown_node != NULL)
    gtk_snapshot_append_node (snapshot, self->shown_node);
  if (self->former != NULL)
    gtk_snapshot_pop (snapshot);

  /* What is being drawn or taken along lies over all views and does not fade. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!PAL_IS_BODY_VIEW (child))
      gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
end_fade (PalBodyMap *self)
{
  if (self->fade_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fade_id);
  self->fade_id = 0;
  g_clear_pointer (&self->former, gsk_render_node_unref);
}

/* Keeps what is seen, to fade into the views that are shown next. Where nothing is to move they are
 * there at once. */
void
pal_body_map_begin_fade (PalBodyMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  end_fade (self);
  if (!gtk_widget_get_mapped (widget) || !adw_get_enable_animations (widget)
      || self->shown_node == NULL || !is_drawn (self))
    return;
  self->former = gsk_render_node_ref (self->shown_node);
  self->fade_start = 0;
  self->fade_asked = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (widget));
  self->fade_id = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

/* The marks of one person never fade into those of another. */
void
pal_body_map_forget_shown (PalBodyMap *self)
{
  end_fade (self);
  g_clear_pointer (&self->shown_node, gsk_render_node_unref);
}
