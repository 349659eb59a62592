/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include <math.h>

/* Millimetres between two views side by side. */
#define GAP 24.0

/* Microseconds of a frame that may go into making regions. */
#define BUILD_SLICE 5000

/* Puts the views side by side; the drawings share their height above the floor. */
void
pal_body_map_arrange_views (PalBodyMap *self)
{
  double width = 0.0;
  double top = INFINITY;
  double bottom = -INFINITY;
  cairo_rectangle_t extent;

  for (guint i = 0; i < self->n_shown; i++)
    pal_body_view_set_in_row (self->views[self->shown[i]], self->n_shown > 1);
  for (guint i = 0; i < self->n_shown; i++)
    if (pal_body_view_get_extent (self->views[self->shown[i]], &extent))
      {
        top = MIN (top, extent.y);
        bottom = MAX (bottom, extent.y + extent.height);
      }
  for (guint i = 0; i < self->n_shown; i++)
    {
      PalView view = self->shown[i];

      if (!pal_body_view_get_extent (self->views[view], &extent))
        continue;
      self->lefts[view] = width + (width > 0.0 ? GAP : 0.0);
      self->tops[view] = extent.y - top;
      width = self->lefts[view] + extent.width;
    }
  if (self->viewport.content_width <= 0.0)
    {
      self->viewport.center_u = width / 2.0;
      self->viewport.center_v = (bottom - top) / 2.0;
    }
  self->viewport.content_width = width;
  self->viewport.content_height = width > 0.0 ? bottom - top : 0.0;
  pal_viewport_clamp (&self->viewport);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Makes children until the deadline. Returns whether all views have all theirs. */
static gboolean
build (PalBodyMap *self, gint64 deadline)
{
  gboolean complete = self->n_shown > 0;

  for (guint i = 0; i < self->n_shown; i++)
    {
      PalBodyView *view = self->views[self->shown[i]];

      complete = pal_body_view_build (view, deadline) &&
                 pal_body_view_get_figure_view (view) != NULL && complete;
    }
  if (complete)
    {
      pal_body_map_restore_focus (self);
      pal_body_map_set_ready (self, TRUE);
    }
  return complete;
}

static gboolean
build_cb (gpointer user_data)
{
  PalBodyMap *self = user_data;
  gint64 deadline = g_get_monotonic_time () + BUILD_SLICE;

  build (self, deadline);
  /* Time left over means that there is nothing to do now; a view that gets ready asks again. */
  if (self->ready || g_get_monotonic_time () < deadline)
    {
      self->build_id = 0;
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

static void
queue_build (PalBodyMap *self)
{
  if (self->build_id == 0)
    {
      self->build_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, build_cb, self, NULL);
      g_source_set_name_by_id (self->build_id, "[palpate] regions");
    }
}

static void
attach (PalBodyMap *self, PalFigureView *figure_view)
{
  PalBodyView *view = self->views[pal_figure_view_get_view (figure_view)];

  if (pal_body_view_get_figure_view (view) != NULL)
    return;
  pal_body_view_set_figure_view (view, figure_view, self->renderer, self->cache);
  pal_body_view_set_text_scale (view, pal_body_map_get_label_scale (self));
  pal_body_map_show_marks (self, view);
  pal_body_map_arrange_views (self);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PalBodyMap *self = user_data;
  g_autoptr (PalFigureView) figure_view = NULL;

  /* What was dropped belongs to a map that may be gone. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  figure_view =
      pal_figure_renderer_prepare_finish (PAL_FIGURE_RENDERER (source), result, NULL);
  attach (self, figure_view);
  queue_build (self);
  /* The next when this one has been laid out, if ever. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  else
    pal_body_map_prepare_next (self);
}

/* Lets the renderer's thread read the drawing of the next view and make its map. One after the other, so
 * that the picture of the first, which is asked for when the view is laid out, is drawn before the others
 * are even read. */
void
pal_body_map_prepare_next (PalBodyMap *self)
{
  guint next = self->n_prepared;

  if (self->preparing == NULL || next >= self->n_shown
      || (next > 0
          && pal_body_view_get_figure_view (self->views[self->shown[next - 1]]) == NULL))
    return;
  self->n_prepared++;
  pal_figure_renderer_prepare_async (self->renderer,
                                     self->shown[next],
                                     pal_body_view_get_region_layer (self->layer),
                                     self->preparing,
                                     prepared_cb,
                                     self);
}

static gboolean
prepare_cb (gpointer user_data)
{
  PalBodyMap *self = user_data;

  self->prepare_id = 0;
  if (self->n_prepared == 0)
    pal_body_map_prepare_next (self);
  return G_SOURCE_REMOVE;
}

/* Begins with the first view; the regions are made as each gets ready. One that has been read is shown
 * at once: the next frame has its outline and asks for its picture, and only then is its map made. */
void
pal_body_map_prepare (PalBodyMap *self)
{
  PalFigureView *first;

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_handle_id (&self->build_id, g_source_remove);
  if (self->preparing != NULL)
    g_cancellable_cancel (self->preparing);
  g_clear_object (&self->preparing);
  self->n_prepared = 0;
  if (self->figure == NULL || self->n_shown == 0)
    return;
  self->preparing = g_cancellable_new ();
  pal_body_map_set_ready (self, FALSE);
  first = pal_figure_peek_view (self->figure, self->shown[0]);
  if (first == NULL || pal_body_view_get_figure_view (self->views[self->shown[0]]) != NULL)
    {
      pal_body_map_prepare_next (self);
      return;
    }
  attach (self, first);
  self->prepare_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, prepare_cb, self, NULL);
  g_source_set_name_by_id (self->prepare_id, "[palpate] prepare the figure");
}

/* Does at once what is otherwise done by and by. */
void
pal_body_map_finish_building (PalBodyMap *self)
{
  if (self->figure == NULL || self->ready)
    return;
  for (guint i = 0; i < self->n_shown; i++)
    attach (self, pal_figure_get_view (self->figure, self->shown[i]));
  build (self, G_MAXINT64);
}
