/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-view"

#include "pal-body-view-private.h"

#include "pal-colour.h"
#include "pal-landmark-symbol.h"
#include "pal-side-letters.h"

static GskRenderNode *
draw_marks (PalBodyView *self)
{
  GskRenderNode *node;
  cairo_rectangle_t area;
  GdkRGBA colour;
  cairo_t *cr;

  pal_colour_of_widget (GTK_WIDGET (self), &colour);
  pal_body_view_to_figure (
      self, self->visible.origin.x, self->visible.origin.y, &area.x, &area.y);
  area.width = self->visible.size.width / self->scale;
  area.height = self->visible.size.height / self->scale;
  node = gsk_cairo_node_new (&self->visible);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->extent.x, -self->extent.y);
  pal_body_overlay_draw (
      self->overlay, self->figure_view, pal_body_view_get_areas (self), &colour, cr);
  if (self->layer == PAL_LAYER_SKELETON)
    pal_landmark_symbols_draw (cr, self->figure_view, self->theme, self->scale);
  pal_mark_painter_draw (self->painter, cr, self->scale);
  pal_side_letters_draw (cr, self->view, self->theme, self->scale, &self->body, &area);
  cairo_destroy (cr);
  return node;
}

/* For the view: draws what lies over the figure, anew if something about it has changed. */
void
pal_body_view_snapshot_marks (PalBodyView *self, GtkSnapshot *snapshot)
{
  if (self->painter == NULL)
    return;
  if (self->marks_node == NULL)
    self->marks_node = draw_marks (self);
  gtk_snapshot_append_node (snapshot, self->marks_node);
}

void
pal_body_view_redraw_marks (PalBodyView *self)
{
  g_clear_pointer (&self->marks_node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pal_body_view_set_text_scale (PalBodyView *self, double text_scale)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  self->text_scale = text_scale;
  if (self->painter != NULL)
    pal_mark_painter_set_text_scale (self->painter, text_scale);
  pal_body_view_redraw_marks (self);
}

/**
 * pal_body_view_set_marks:
 * @self: a view
 * @marks: the marks of the visit
 * @ghosts: (nullable): the last known states before it, if they are shown
 *
 * Takes the marks as they are now; to be called again when they change.
 */
void
pal_body_view_set_marks (PalBodyView *self, PalMarkWatch *marks, PalMarkWatch *ghosts)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  if (self->painter == NULL)
    return;
  pal_mark_painter_clear (self->painter);
  for (guint i = 0; i < pal_mark_watch_get_n_marks (marks); i++)
    pal_mark_painter_add (self->painter, pal_mark_watch_get_mark (marks, i), FALSE);
  for (guint i = 0; ghosts != NULL && i < pal_mark_watch_get_n_marks (ghosts); i++)
    pal_mark_painter_add (self->painter, pal_mark_watch_get_mark (ghosts, i), TRUE);
  pal_ink_textures_set_marks (self->ink, marks, ghosts);
  pal_body_view_redraw_marks (self);
}

void
pal_body_view_set_selected (PalBodyView *self, const char *mark_id)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  if (self->painter != NULL)
    pal_mark_painter_set_selected (self->painter, mark_id);
  pal_body_view_redraw_marks (self);
}

/* For the map: what is looked at, to be called again when it changes. */
void
pal_body_view_set_overlay (PalBodyView *self, const PalBodyOverlay *overlay)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));
  self->overlay = overlay;
  pal_body_view_redraw_marks (self);
}

/* Whether a mark has the stroke. */
gboolean
pal_body_view_has_stroke (PalBodyView *self, const char *stroke_id)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  return self->ink != NULL && pal_ink_textures_has (self->ink, stroke_id);
}

/* Whether a stroke is seen in its mark, or need not be since it is out of sight. */
gboolean
pal_body_view_shows_stroke (PalBodyView *self, const char *stroke_id)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  return self->ink != NULL && pal_ink_textures_shows (self->ink, stroke_id);
}

/* Returns: (nullable): the id of the mark whose @part lies at the point, in pixels of the view. */
const char *
pal_body_view_pick_mark (PalBodyView *self, double x, double y, PalMarkPart *part)
{
  double u, v;

  g_return_val_if_fail (PAL_IS_BODY_VIEW (self) && part != NULL, NULL);

  if (self->painter == NULL || self->scale <= 0.0)
    return NULL;
  pal_body_view_to_figure (self, x, y, &u, &v);
  return pal_mark_painter_pick_part (self->painter, self->scale, u, v, part);
}

/* Where the symbol of a mark is, in millimetres; %FALSE if this view shows none. */
gboolean
pal_body_view_locate_mark (PalBodyView *self, const char *mark_id, PalPoint *point)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  return self->painter != NULL && self->scale > 0.0 &&
         pal_mark_painter_locate (self->painter, self->scale, mark_id, point);
}
