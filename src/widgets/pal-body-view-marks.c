/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-view"

#include "pal-body-view-private.h"

#include "pal-colour.h"
#include "pal-landmark-symbol.h"
#include "pal-picture.h"
#include "pal-side-letters.h"

/* How much around what is seen is drawn with it, in parts of that: a figure that is moved a little
 * has its marks already. */
#define MARGIN 0.15f

/* Milliseconds without movement after which symbols that grew with the figure have their size
 * again, and how much they may grow. */
#define SETTLE_TIME 120
#define GROWTH 1.7

/* Which picture of the marks is drawn. */
enum
{
  MARKS,  /* on the body */
  LABELS, /* over everything */
};

static void
draw_on_body (PalBodyView *self, cairo_t *cr, GArray *signs)
{
  GdkRGBA colour;

  pal_colour_of_widget (GTK_WIDGET (self), &colour);
  pal_body_overlay_draw (
    self->overlay, self->figure_view, pal_body_view_get_areas (self), &colour, cr);
  if (self->layer == PAL_LAYER_SKELETON)
    pal_landmark_symbols_draw (cr, self->figure_view, self->theme, self->scale);
  pal_mark_painter_draw_areas (self->painter, cr, self->scale);
  if (signs != NULL)
    pal_body_overlay_draw_differences (
      self->overlay, self->figure_view, signs, self->theme, cr, self->scale);
  pal_mark_painter_draw_points (self->painter, cr, self->scale);
}

static void
draw_labels (PalBodyView *self, cairo_t *cr, GArray *signs)
{
  pal_mark_painter_draw_labels (self->painter, cr, self->scale);
  if (signs != NULL)
    pal_body_overlay_draw_signs (self->overlay,
                                 signs,
                                 pal_mark_painter_get_size (self->painter, self->scale),
                                 self->theme,
                                 cr,
                                 self->scale);
}

/* Draws one of both into a picture no larger than what is on it. */
static void
draw_picture (PalBodyView *self, guint which, GArray *signs)
{
  const graphene_rect_t *around = &self->marks_around;
  int device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  graphene_rect_t drawn;
  cairo_surface_t *recorded, *image;
  double x, y, width, height;
  cairo_t *cr;

  g_clear_object (&self->marks[which]);
  recorded = cairo_recording_surface_create (
    CAIRO_CONTENT_COLOR_ALPHA,
    &(cairo_rectangle_t){
      around->origin.x, around->origin.y, around->size.width, around->size.height });
  cr = cairo_create (recorded);
  pal_body_view_transform (self, cr);
  if (which == MARKS)
    draw_on_body (self, cr, signs);
  else
    draw_labels (self, cr, signs);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (recorded, &x, &y, &width, &height);
  graphene_rect_init (&drawn, (float) x, (float) y, (float) width, (float) height);
  if (width > 0.0 && height > 0.0 && graphene_rect_intersection (&drawn, around, &drawn))
    {
      graphene_rect_round_extents (&drawn, &drawn);
      image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                          (int) drawn.size.width * device_scale,
                                          (int) drawn.size.height * device_scale);
      cairo_surface_set_device_scale (image, device_scale, device_scale);
      cr = cairo_create (image);
      cairo_set_source_surface (cr, recorded, -drawn.origin.x, -drawn.origin.y);
      cairo_paint (cr);
      cairo_destroy (cr);
      cairo_surface_set_device_scale (image, 1.0, 1.0);
      self->marks[which] = pal_picture_new (image);
      self->marks_area[which] = drawn;
    }
  cairo_surface_destroy (recorded);
}

/* Draws the marks of what is seen, and a little around. */
static void
draw_marks (PalBodyView *self)
{
  g_autoptr (GArray) signs
    = pal_body_overlay_place_signs (self->overlay, self->figure_view, self->painter, self->scale);

  graphene_rect_inset_r (&self->visible,
                         -MARGIN * self->visible.size.width,
                         -MARGIN * self->visible.size.height,
                         &self->marks_around);
  graphene_rect_round_extents (&self->marks_around, &self->marks_around);
  self->marks_scale = self->scale;
  self->marks_drawn = TRUE;
  draw_picture (self, MARKS, signs);
  draw_picture (self, LABELS, signs);
}

/* They keep to the edges of what is seen, and follow every movement. */
static void
snapshot_letters (PalBodyView *self, GtkSnapshot *snapshot)
{
  cairo_rectangle_t area;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &self->visible);

  pal_body_view_to_figure (self,
                           self->visible.origin.x
                             + (self->mirrored ? self->visible.size.width : 0.0f),
                           self->visible.origin.y,
                           &area.x,
                           &area.y);
  area.width = self->visible.size.width / self->scale;
  area.height = self->visible.size.height / self->scale;
  pal_body_view_transform (self, cr);
  pal_side_letters_draw (cr, self->view, self->theme, self->scale, &self->body, &area);
  cairo_destroy (cr);
}

static gboolean
settled_cb (gpointer user_data)
{
  PalBodyView *self = user_data;

  self->marks_id = 0;
  pal_body_view_redraw_marks (self);
  return G_SOURCE_REMOVE;
}

/* Whether what was drawn is still what is to be seen, at least while one zooms: symbols then grow
 * with the figure for a moment, since drawing them anew for each frame would make it stutter. */
static gboolean
is_drawn (PalBodyView *self)
{
  double factor = self->marks_scale / self->scale;
  graphene_rect_t seen;

  if (!self->marks_drawn)
    return FALSE;
  graphene_rect_scale (&self->visible, (float) factor, (float) factor, &seen);
  if (!graphene_rect_contains_rect (&self->marks_around, &seen))
    return FALSE;
  if (factor == 1.0)
    return TRUE;
  if (factor > GROWTH || factor < 1.0 / GROWTH)
    return FALSE;
  g_clear_handle_id (&self->marks_id, g_source_remove);
  self->marks_id = g_timeout_add (SETTLE_TIME, settled_cb, self);
  g_source_set_name_by_id (self->marks_id, "[palpate] marks of the right size");
  return TRUE;
}

static void
snapshot_picture (PalBodyView *self, GtkSnapshot *snapshot, guint which)
{
  float factor = (float) (self->scale / self->marks_scale);
  graphene_rect_t area;

  if (self->marks[which] == NULL)
    return;
  graphene_rect_scale (&self->marks_area[which], factor, factor, &area);
  pal_picture_snapshot (
    self->marks[which], snapshot, &area, pal_picture_is_software (GTK_WIDGET (self)));
}

/* For the view: draws what lies on the figure, anew if something about it has changed. */
void
pal_body_view_snapshot_marks (PalBodyView *self, GtkSnapshot *snapshot)
{
  if (self->painter == NULL)
    return;
  if (!is_drawn (self))
    {
      g_clear_handle_id (&self->marks_id, g_source_remove);
      draw_marks (self);
    }
  snapshot_picture (self, snapshot, MARKS);
}

/* For the view, after that: draws what is read. */
void
pal_body_view_snapshot_labels (PalBodyView *self, GtkSnapshot *snapshot)
{
  if (self->painter == NULL)
    return;
  snapshot_picture (self, snapshot, LABELS);
  /* They come with the picture of the figure: the first frame does not wait for their font. */
  if (pal_body_view_is_drawn (self))
    snapshot_letters (self, snapshot);
}

void
pal_body_view_redraw_marks (PalBodyView *self)
{
  self->marks_drawn = FALSE;
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

/* To be called when either of the two is there or changes. */
static void
set_no_work (PalBodyView *self)
{
  if (self->painter != NULL && self->overlay != NULL)
    pal_mark_painter_set_no_work (self->painter, self->overlay->no_work);
}

/**
 * pal_body_view_set_marks:
 * @self: a view
 * @marks: the marks of the visit
 * @ghosts: (nullable): the last known states before it, if they are shown
 * @looks: how the marks of each author are seen
 *
 * Takes the marks as they are now; to be called again when they change.
 */
void
pal_body_view_set_marks (PalBodyView *self,
                         PalMarkWatch *marks,
                         PalMarkWatch *ghosts,
                         const PalAuthorLooks *looks)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  if (self->painter == NULL)
    return;
  pal_mark_painter_clear (self->painter);
  pal_mark_painter_set_looks (self->painter, looks);
  set_no_work (self);
  for (guint i = 0; i < pal_mark_watch_get_n_marks (marks); i++)
    pal_mark_painter_add (self->painter, pal_mark_watch_get_mark (marks, i), FALSE);
  for (guint i = 0; ghosts != NULL && i < pal_mark_watch_get_n_marks (ghosts); i++)
    pal_mark_painter_add (self->painter, pal_mark_watch_get_mark (ghosts, i), TRUE);
  pal_ink_textures_set_marks (self->ink, marks, ghosts, looks);
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
  set_no_work (self);
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
  return self->painter != NULL && self->scale > 0.0
         && pal_mark_painter_locate (self->painter, self->scale, mark_id, point);
}

gboolean
pal_body_view_locate_label (PalBodyView *self, const char *mark_id, PalPoint *point)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  return self->painter != NULL && self->scale > 0.0
         && pal_mark_painter_locate_label (self->painter, self->scale, mark_id, point);
}
