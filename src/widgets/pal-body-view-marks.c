/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-view"

#include "pal-body-view-private.h"

#include "pal-colour.h"
#include "pal-landmark-symbol.h"
#include "pal-picture.h"
#include "pal-side-letters.h"

/* Which picture of the marks is drawn. */
enum
{
  MARKS,  /* on the body */
  LABELS, /* over everything */
  N_PICTURES
};

/* While the figure moves each picture of the views side by side reaches these limits at another moment,
 * by its turn times a step: a frame has the time to draw one of them. */
#define N_VIEWS 4

/* How much around what is seen is drawn with it, in parts of that: a figure that is moved a little
 * has its marks already. */
#define MARGIN 0.15f
#define MARGIN_STEP 0.01f

/* Milliseconds without movement after which symbols that grew with the figure have their size
 * again, those between one picture and the next, and how much symbols may grow. */
#define SETTLE_TIME 120
#define SETTLE_STEP 40
#define GROWTH 1.7
#define GROWTH_STEP 0.05

/* Pixels that a finger needs. */
#define TARGET 44.0

static guint
get_turn (PalBodyView *self, guint which)
{
  return (guint) self->view % N_VIEWS * N_PICTURES + which;
}

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

/* Draws what @recorded has within @around, and no more of it. */
static void
take_picture (PalMarksPicture *picture, cairo_surface_t *recorded, int device_scale)
{
  cairo_surface_t *image;
  double x, y, width, height;
  cairo_t *cr;

  g_clear_object (&picture->texture);
  cairo_recording_surface_ink_extents (recorded, &x, &y, &width, &height);
  graphene_rect_init (&picture->area, (float) x, (float) y, (float) width, (float) height);
  if (width <= 0.0 || height <= 0.0
      || !graphene_rect_intersection (&picture->area, &picture->around, &picture->area))
    return;
  graphene_rect_round_extents (&picture->area, &picture->area);
  image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                      (int) picture->area.size.width * device_scale,
                                      (int) picture->area.size.height * device_scale);
  cairo_surface_set_device_scale (image, device_scale, device_scale);
  cr = cairo_create (image);
  cairo_set_source_surface (cr, recorded, -picture->area.origin.x, -picture->area.origin.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_set_device_scale (image, 1.0, 1.0);
  picture->texture = pal_picture_new (image);
}

/* Draws the marks of what is seen, and a little around. */
static void
draw_picture (PalBodyView *self, guint which)
{
  g_autoptr (GArray) signs
    = pal_body_overlay_place_signs (self->overlay, self->figure_view, self->painter, self->scale);
  PalMarksPicture *picture = &self->marks[which];
  const graphene_rect_t *around = &picture->around;
  float margin = MARGIN + MARGIN_STEP * (float) get_turn (self, which);
  cairo_surface_t *recorded;
  cairo_t *cr;

  graphene_rect_inset_r (&self->window,
                         -margin * self->window.size.width,
                         -margin * self->window.size.height,
                         &picture->around);
  graphene_rect_round_extents (&picture->around, &picture->around);
  picture->scale = self->scale;
  picture->drawn = TRUE;
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
  take_picture (picture, recorded, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  cairo_surface_destroy (recorded);
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

/* Draws the next picture that has another size, one in a frame. */
static gboolean
settled_cb (gpointer user_data)
{
  PalBodyView *self = user_data;

  self->marks_id = 0;
  for (guint i = 0; i < N_PICTURES; i++)
    if (self->marks[i].scale != self->scale)
      {
        self->marks[i].drawn = FALSE;
        break;
      }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Whether what was drawn is still what is to be seen, at least while one zooms: symbols then grow
 * with the figure for a moment, since drawing them anew for each frame would make it stutter. */
static gboolean
is_drawn (PalBodyView *self, guint which)
{
  const PalMarksPicture *picture = &self->marks[which];
  double factor = picture->scale / self->scale;
  double growth = GROWTH - GROWTH_STEP * get_turn (self, which);
  graphene_rect_t seen;

  if (!picture->drawn)
    return FALSE;
  graphene_rect_scale (&self->window, (float) factor, (float) factor, &seen);
  if (!graphene_rect_contains_rect (&picture->around, &seen))
    return FALSE;
  return factor <= growth && factor >= 1.0 / growth;
}

static void
settle_later (PalBodyView *self)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < N_PICTURES; i++)
    begun = begun || self->marks[i].scale == self->scale;
  g_clear_handle_id (&self->marks_id, g_source_remove);
  self->marks_id = g_timeout_add (
    begun ? SETTLE_STEP : SETTLE_TIME + SETTLE_STEP * get_turn (self, 0) / 2, settled_cb, self);
  g_source_set_name_by_id (self->marks_id, "[palpate] marks of the right size");
}

/* Draws a picture if it is not what is to be seen any more. Returns: whether there is anything on it. */
static gboolean
update_picture (PalBodyView *self, guint which, graphene_rect_t *area)
{
  const PalMarksPicture *picture = &self->marks[which];
  float factor;

  if (!is_drawn (self, which))
    draw_picture (self, which);
  if (picture->scale != self->scale)
    settle_later (self);
  factor = (float) (self->scale / picture->scale);
  graphene_rect_scale (&picture->area, factor, factor, area);
  return picture->texture != NULL;
}

/* Marks and letters come with the picture of the figure: the first frame, in which everything around the map is
 * laid out, has no time for them. */
static gboolean
shows_marks (PalBodyView *self)
{
  return self->painter != NULL && pal_body_view_is_drawn (self);
}

/* For the view: lays down what lies on the figure, drawn anew if something about it has changed. What is
 * tied to it may reach beyond what is seen of the view itself. */
void
pal_body_view_add_marks (PalBodyView *self, PalPictureSheet *sheet, graphene_rect_t *seen)
{
  graphene_rect_t area;

  if (!shows_marks (self) || !update_picture (self, MARKS, &area))
    return;
  pal_picture_sheet_add (sheet, self->marks[MARKS].texture, &area, 1.0);
  if (graphene_rect_intersection (&area, &self->window, &area))
    graphene_rect_union (&area, seen, seen);
}

/* For the view, after that: draws what is read. */
void
pal_body_view_snapshot_labels (PalBodyView *self, GtkSnapshot *snapshot)
{
  graphene_rect_t area;

  if (!shows_marks (self))
    return;
  if (update_picture (self, LABELS, &area))
    pal_picture_snapshot (
      self->marks[LABELS].texture, snapshot, &area, pal_picture_is_software (GTK_WIDGET (self)));
  snapshot_letters (self, snapshot);
}

/* Draws the marks anew in the next frame; the figure below them stays as it was drawn. */
void
pal_body_view_redraw_marks (PalBodyView *self)
{
  for (guint i = 0; i < N_PICTURES; i++)
    self->marks[i].drawn = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Says how large labels are, 1 being as large as other text at 100 %. */
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

/* Says which mark stands out, by its id; %NULL for none. */
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

/* Whether a tap there, in pixels of the view, asks for the marks without a label. */
gboolean
pal_body_view_is_more_at (PalBodyView *self, double x, double y)
{
  double u, v;

  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);

  if (self->painter == NULL || self->scale <= 0.0)
    return FALSE;
  pal_body_view_to_figure (self, x, y, &u, &v);
  return pal_mark_painter_is_more_at (self->painter, self->scale, u, v, TARGET);
}

/* Adds the marks of the view that are without a label, unless they are in @marks already. */
void
pal_body_view_add_unlabelled (PalBodyView *self, GPtrArray *marks)
{
  g_autoptr (GPtrArray) hidden = NULL;

  g_return_if_fail (PAL_IS_BODY_VIEW (self) && marks != NULL);

  if (self->painter == NULL || self->scale <= 0.0)
    return;
  hidden = pal_mark_painter_dup_hidden (self->painter, self->scale);
  for (guint i = 0; i < hidden->len; i++)
    if (!g_ptr_array_find (marks, g_ptr_array_index (hidden, i), NULL))
      g_ptr_array_add (marks, g_object_ref (g_ptr_array_index (hidden, i)));
}

/* Where the symbol of a mark is, in millimetres; %FALSE if this view shows none. */
gboolean
pal_body_view_locate_mark (PalBodyView *self, const char *mark_id, PalPoint *point)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  return self->painter != NULL && self->scale > 0.0
         && pal_mark_painter_locate (self->painter, self->scale, mark_id, point);
}

/* Gives where the label of a mark stands now, in millimetres of the view. Returns: %FALSE, with
 * @point (out) left alone, where it has none. */
gboolean
pal_body_view_locate_label (PalBodyView *self, const char *mark_id, PalPoint *point)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  return self->painter != NULL && self->scale > 0.0
         && pal_mark_painter_locate_label (self->painter, self->scale, mark_id, point);
}
