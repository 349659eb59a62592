/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-live"

#include "pal-ink-live.h"

#include <math.h>

#include "pal-ink-pens.h"
#include "pal-view.h"

/* Millimetres by which a stroke may change when samples that add nothing are left out: a tenth of
 * what can be seen at 100 %. */
#define TOLERANCE 0.1

/* How much of the figure shows through. */
#define STROKE_ALPHA 0.6
#define ERASER_ALPHA 0.35

/* Where millimetre 0 of a view is in pixels of the map, and how long a millimetre is. */
typedef struct
{
  graphene_point_t origin;
  double scale; /* 0 for a view that is not there */
  gboolean mirrored;
} Frame;

typedef struct
{
  char *id; /* NULL while it is drawn */
  PalView view;
  PalPen pen;
  PalInkLook look;
  PalInkRecorder *recorder; /* while it is drawn */
  PalInkStroke *stroke;     /* afterwards */
  GPtrArray *nodes;         /* what is drawn of it, in pixels from the origin of its view */
  double nodes_scale;
} Live;

struct _PalInkLive
{
  GtkWidget parent_instance;

  PalTheme theme;
  Frame frames[PAL_N_VIEWS];
  GPtrArray *lives; /* Live; the one that is being drawn is the last */
  cairo_t *scratch; /* where paths are made to be measured */
};

G_DEFINE_FINAL_TYPE (PalInkLive, pal_ink_live, GTK_TYPE_WIDGET)

static void
live_free (Live *live)
{
  g_clear_pointer (&live->recorder, pal_ink_recorder_free);
  g_clear_pointer (&live->stroke, pal_ink_stroke_unref);
  g_ptr_array_unref (live->nodes);
  g_free (live->id);
  g_free (live);
}

static Live *
get_drawn (PalInkLive *self)
{
  Live *live = self->lives->len > 0
                   ? g_ptr_array_index (self->lives, self->lives->len - 1)
                   : NULL;

  return live != NULL && live->recorder != NULL ? live : NULL;
}

/* A node for the path on the scratch context, which is taken away from there. */
static void
add_node (PalInkLive *self, Live *live, double scale)
{
  const PalColour colour = pal_pen_get_colour (live->pen, self->theme);
  cairo_path_t *path;
  GskRenderNode *node;
  graphene_rect_t bounds;
  double x1, y1, x2, y2;
  cairo_t *cr;

  cairo_fill_extents (self->scratch, &x1, &y1, &x2, &y2);
  if (x2 <= x1 || y2 <= y1)
    {
      cairo_new_path (self->scratch);
      return;
    }
  graphene_rect_init (&bounds,
                      (float) (floor (x1 * scale) - 1.0),
                      (float) (floor (y1 * scale) - 1.0),
                      (float) (ceil ((x2 - x1) * scale) + 3.0),
                      (float) (ceil ((y2 - y1) * scale) + 3.0));
  node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_scale (cr, scale, scale);
  path = cairo_copy_path (self->scratch);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
  if (live->look == PAL_INK_LOOK_ERASER)
    cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  else
    cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_ptr_array_add (live->nodes, node);
  cairo_new_path (self->scratch);
}

/* Draws what is not drawn yet: a little of a stroke that grows, all of it at another zoom. */
static void
bring_up_to_date (PalInkLive *self, Live *live)
{
  double scale = self->frames[live->view].scale;
  gboolean anew = live->nodes_scale != scale;
  cairo_rectangle_t damage;

  if (anew)
    g_ptr_array_set_size (live->nodes, 0);
  live->nodes_scale = scale;
  if (live->recorder != NULL && !anew)
    pal_ink_recorder_append_new_path (live->recorder, self->scratch, &damage);
  else if (live->recorder != NULL)
    pal_ink_recorder_append_path (live->recorder, self->scratch);
  else if (anew)
    pal_ink_stroke_append_path (live->stroke, self->scratch);
  else
    return;
  add_node (self, live, scale);
}

static void
pal_ink_live_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalInkLive *self = PAL_INK_LIVE (widget);

  for (guint i = 0; i < self->lives->len; i++)
    {
      Live *live = g_ptr_array_index (self->lives, i);
      const Frame *frame = &self->frames[live->view];

      if (frame->scale <= 0.0)
        continue;
      bring_up_to_date (self, live);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &frame->origin);
      if (frame->mirrored)
        gtk_snapshot_scale (snapshot, -1.0f, 1.0f);
      gtk_snapshot_push_opacity (
          snapshot, live->look == PAL_INK_LOOK_ERASER ? ERASER_ALPHA : STROKE_ALPHA);
      for (guint j = 0; j < live->nodes->len; j++)
        gtk_snapshot_append_node (snapshot, g_ptr_array_index (live->nodes, j));
      gtk_snapshot_pop (snapshot);
      gtk_snapshot_restore (snapshot);
    }
}

static gboolean
pal_ink_live_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
pal_ink_live_finalize (GObject *object)
{
  PalInkLive *self = PAL_INK_LIVE (object);

  g_ptr_array_unref (self->lives);
  cairo_destroy (self->scratch);
  G_OBJECT_CLASS (pal_ink_live_parent_class)->finalize (object);
}

static void
pal_ink_live_class_init (PalInkLiveClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pal_ink_live_finalize;
  widget_class->snapshot = pal_ink_live_snapshot;
  widget_class->contains = pal_ink_live_contains;
  gtk_widget_class_set_css_name (widget_class, "inklive");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pal_ink_live_init (PalInkLive *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);

  self->scratch = cairo_create (surface);
  cairo_surface_destroy (surface);
  self->lives = g_ptr_array_new_with_free_func ((GDestroyNotify) live_free);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

/* Returns: (transfer floating): with nothing drawn. */
GtkWidget *
pal_ink_live_new (void)
{
  return g_object_new (PAL_TYPE_INK_LIVE, NULL);
}

/* Says for which ground the ink is drawn; strokes that are being drawn change too. */
void
pal_ink_live_set_theme (PalInkLive *self, PalTheme theme)
{
  g_return_if_fail (PAL_IS_INK_LIVE (self));

  if (self->theme == theme)
    return;
  self->theme = theme;
  for (guint i = 0; i < self->lives->len; i++)
    ((Live *) g_ptr_array_index (self->lives, i))->nodes_scale = 0.0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pal_ink_live_set_frame:
 * @self: live ink
 * @view: a view of the map
 * @origin: where millimetre 0, 0 of the view is, in pixels of the map
 * @scale: pixels in a millimetre, or 0 if the view is not shown
 * @mirrored: whether they are counted from right to left
 */
void
pal_ink_live_set_frame (PalInkLive *self,
                        PalView view,
                        const graphene_point_t *origin,
                        double scale,
                        gboolean mirrored)
{
  Frame *frame;

  g_return_if_fail (PAL_IS_INK_LIVE (self) && (guint) view < PAL_N_VIEWS);

  frame = &self->frames[view];
  if (frame->scale == scale && frame->mirrored == mirrored
      && graphene_point_equal (&frame->origin, origin))
    return;
  frame->mirrored = mirrored;
  frame->origin = *origin;
  frame->scale = scale;
  if (self->lives->len > 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pal_ink_live_begin:
 * @self: live ink, with no stroke under way
 * @view: the view that is drawn on
 * @pen: what is drawn with
 * @look: how it is shown until it is done
 * @width: of the tip in millimetres
 * @device: what moves it
 */
void
pal_ink_live_begin (
    PalInkLive *self, PalView view, PalPen pen, PalInkLook look, double width, PalInkDevice device)
{
  Live *live;

  g_return_if_fail (PAL_IS_INK_LIVE (self) && get_drawn (self) == NULL);

  live = g_new0 (Live, 1);
  live->view = view;
  live->pen = pen;
  live->look = look;
  live->recorder = pal_ink_recorder_new (width, device);
  live->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  g_ptr_array_add (self->lives, live);
}

/**
 * pal_ink_live_add:
 * @self: live ink with a stroke under way
 * @u: millimetres of the view
 * @v: millimetres of the view
 * @pressure: 0 to 1, or NAN where the device says none
 * @time: milliseconds, on whatever clock
 *
 * Returns: whether the sample says something new.
 */
gboolean
pal_ink_live_add (PalInkLive *self, double u, double v, double pressure, double time)
{
  Live *live;

  g_return_val_if_fail (PAL_IS_INK_LIVE (self), FALSE);

  live = get_drawn (self);
  g_return_val_if_fail (live != NULL, FALSE);
  if (!pal_ink_recorder_add (live->recorder, u, v, pressure, time))
    return FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/* Returns: whether a stroke is being drawn, one that has not been handed on yet. */
gboolean
pal_ink_live_is_drawing (PalInkLive *self)
{
  g_return_val_if_fail (PAL_IS_INK_LIVE (self), FALSE);
  return get_drawn (self) != NULL;
}

/**
 * pal_ink_live_end:
 * @self: live ink with a stroke under way
 * @stroke_id: (nullable): what it is called; it stays in sight until pal_ink_live_drop() finds that it
 *   is painted. %NULL if it is to go now.
 * @closed: whether its inside belongs to it
 *
 * Returns: (transfer full) (nullable): the stroke; %NULL if nothing was drawn.
 */
PalInkStroke *
pal_ink_live_end (PalInkLive *self, const char *stroke_id, gboolean closed)
{
  PalInkStroke *stroke;
  Live *live;

  g_return_val_if_fail (PAL_IS_INK_LIVE (self), NULL);

  live = get_drawn (self);
  g_return_val_if_fail (live != NULL, NULL);
  pal_ink_recorder_set_closed (live->recorder, closed);
  stroke = pal_ink_recorder_finish (live->recorder, TOLERANCE);
  g_clear_pointer (&live->recorder, pal_ink_recorder_free);
  if (stroke == NULL || stroke_id == NULL)
    g_ptr_array_set_size (self->lives, (int) self->lives->len - 1);
  else
    {
      live->id = g_strdup (stroke_id);
      live->stroke = pal_ink_stroke_ref (stroke);
      if (closed)
        live->nodes_scale = 0.0;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return stroke;
}

/* Lets go of the stroke under way, if there is one. */
void
pal_ink_live_cancel (PalInkLive *self)
{
  g_return_if_fail (PAL_IS_INK_LIVE (self));

  if (get_drawn (self) == NULL)
    return;
  g_ptr_array_set_size (self->lives, (int) self->lives->len - 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pal_ink_live_drop:
 * @self: live ink
 * @is_painted: (scope call): whether a stroke is seen without its help, or will never be
 * @user_data: for @is_painted
 */
void
pal_ink_live_drop (PalInkLive *self, PalInkLiveFunc is_painted, gpointer user_data)
{
  g_return_if_fail (PAL_IS_INK_LIVE (self) && is_painted != NULL);

  for (guint i = self->lives->len; i > 0; i--)
    {
      Live *live = g_ptr_array_index (self->lives, i - 1);

      if (live->id == NULL || !is_painted (live->view, live->id, user_data))
        continue;
      g_ptr_array_remove_index (self->lives, i - 1);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}
