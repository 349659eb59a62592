/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-textures"

#include "pal-figure-textures.h"

#include <math.h>

/* Milliseconds without movement after which the drawing is made sharp. */
#define SETTLE_TIME 120

/* Above this the whole at the size at which it fits is not good enough any more. */
#define SHARP_FROM 1.001

typedef struct
{
  GdkTexture *texture;
  PalFigureJob job; /* what the texture shows */
  PalFigureJob wanted;
  GCancellable *cancellable; /* of the job under way, or NULL */
} Slot;

struct _PalFigureTextures
{
  GObject parent_instance;

  PalFigureRenderer *renderer;
  PalView view;
  PalLayer layer;
  PalTheme theme;
  PalFigureFrame frame;
  gboolean has_frame;
  Slot whole;
  Slot part;
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (PalFigureTextures, pal_figure_textures, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_same_job (const PalFigureJob *one, const PalFigureJob *other)
{
  return one->view == other->view && one->layer == other->layer && one->theme == other->theme &&
         one->u == other->u && one->v == other->v && one->scale == other->scale &&
         one->width == other->width && one->height == other->height;
}

static void
stop (Slot *slot)
{
  if (slot->cancellable != NULL)
    g_cancellable_cancel (slot->cancellable);
  g_clear_object (&slot->cancellable);
}

static void
take (PalFigureTextures *self, Slot *slot, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GdkTexture *texture =
      pal_figure_renderer_render_finish (PAL_FIGURE_RENDERER (source), result, &error);

  g_clear_object (&slot->cancellable);
  if (texture == NULL)
    {
      g_warning ("Cannot draw the figure: %s", error->message);
      return;
    }
  g_clear_object (&slot->texture);
  slot->texture = texture;
  slot->job = slot->wanted;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A job that was dropped ends with "cancelled" even if it was done by then, and whoever dropped it
 * may be gone. */
static gboolean
was_dropped (GAsyncResult *result)
{
  return g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)));
}

static void
whole_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  if (!was_dropped (result))
    take (user_data, &PAL_FIGURE_TEXTURES (user_data)->whole, source, result);
}

static void
part_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  if (!was_dropped (result))
    take (user_data, &PAL_FIGURE_TEXTURES (user_data)->part, source, result);
}

static void
want (PalFigureTextures *self, Slot *slot, const PalFigureJob *job, GAsyncReadyCallback callback)
{
  if (slot->cancellable != NULL && is_same_job (&slot->wanted, job))
    return;
  stop (slot);
  if (slot->texture != NULL && is_same_job (&slot->job, job))
    return;
  slot->wanted = *job;
  slot->cancellable = g_cancellable_new ();
  pal_figure_renderer_render_async (self->renderer, job, slot->cancellable, callback, self);
}

static PalFigureJob
describe_whole (PalFigureTextures *self)
{
  const PalFigureFrame *frame = &self->frame;
  double scale = MIN (frame->scale, frame->fit_scale) * frame->device_scale;

  return (PalFigureJob) {
    .view = self->view,
    .layer = self->layer,
    .theme = self->theme,
    .u = frame->extent.x,
    .v = frame->extent.y,
    .scale = scale,
    .width = MAX (1, (int) ceil (frame->extent.width * scale)),
    .height = MAX (1, (int) ceil (frame->extent.height * scale)),
  };
}

static PalFigureJob
describe_part (PalFigureTextures *self)
{
  const PalFigureFrame *frame = &self->frame;

  return (PalFigureJob) {
    .view = self->view,
    .layer = self->layer,
    .theme = self->theme,
    .u = frame->extent.x + frame->visible.origin.x / frame->scale,
    .v = frame->extent.y + frame->visible.origin.y / frame->scale,
    .scale = frame->scale * frame->device_scale,
    .width = (int) ceilf (frame->visible.size.width) * frame->device_scale,
    .height = (int) ceilf (frame->visible.size.height) * frame->device_scale,
  };
}

static gboolean
needs_part (PalFigureTextures *self)
{
  return self->frame.scale > self->frame.fit_scale * SHARP_FROM &&
         self->frame.visible.size.width >= 1.0f && self->frame.visible.size.height >= 1.0f;
}

static void
update (PalFigureTextures *self)
{
  PalFigureJob job;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (!self->has_frame)
    return;
  if (needs_part (self))
    {
      job = describe_part (self);
      want (self, &self->part, &job, part_ready_cb);
    }
  else
    {
      stop (&self->part);
      g_clear_object (&self->part.texture);
    }
  job = describe_whole (self);
  want (self, &self->whole, &job, whole_ready_cb);
}

static gboolean
settled_cb (gpointer user_data)
{
  PalFigureTextures *self = user_data;

  self->settle_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Where a texture lies now, in pixels of the view. */
static void
get_area (PalFigureTextures *self, const PalFigureJob *job, graphene_rect_t *area)
{
  double scale = self->frame.scale;

  graphene_rect_init (area,
                      (float) ((job->u - self->frame.extent.x) * scale),
                      (float) ((job->v - self->frame.extent.y) * scale),
                      (float) (job->width / job->scale * scale),
                      (float) (job->height / job->scale * scale));
}

/* Rounding may leave a tenth of a pixel uncovered. */
static gboolean
covers (const graphene_rect_t *area, const graphene_rect_t *visible)
{
  const float slack = 0.1f;

  return area->origin.x <= visible->origin.x + slack &&
         area->origin.y <= visible->origin.y + slack &&
         area->origin.x + area->size.width >= visible->origin.x + visible->size.width - slack &&
         area->origin.y + area->size.height >= visible->origin.y + visible->size.height - slack;
}

static void
pal_figure_textures_dispose (GObject *object)
{
  PalFigureTextures *self = PAL_FIGURE_TEXTURES (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  stop (&self->whole);
  stop (&self->part);
  g_clear_object (&self->whole.texture);
  g_clear_object (&self->part.texture);
  g_clear_object (&self->renderer);

  G_OBJECT_CLASS (pal_figure_textures_parent_class)->dispose (object);
}

static void
pal_figure_textures_class_init (PalFigureTexturesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pal_figure_textures_dispose;

  /**
   * PalFigureTextures::changed:
   * @self: the textures
   *
   * There is something better to show.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          0);
}

static void
pal_figure_textures_init (PalFigureTextures *self)
{
}

PalFigureTextures *
pal_figure_textures_new (PalFigureRenderer *renderer, PalView view)
{
  PalFigureTextures *self;

  g_return_val_if_fail (PAL_IS_FIGURE_RENDERER (renderer), NULL);

  self = g_object_new (PAL_TYPE_FIGURE_TEXTURES, NULL);
  self->renderer = g_object_ref (renderer);
  self->view = view;
  return self;
}

/**
 * pal_figure_textures_set_look:
 * @self: textures
 * @layer: what to show
 * @theme: the colours
 *
 * The former look stays until the new one is drawn.
 */
void
pal_figure_textures_set_look (PalFigureTextures *self, PalLayer layer, PalTheme theme)
{
  g_return_if_fail (PAL_IS_FIGURE_TEXTURES (self));

  if (self->layer == layer && self->theme == theme)
    return;
  self->layer = layer;
  self->theme = theme;
  update (self);
}

/**
 * pal_figure_textures_set_frame:
 * @self: textures
 * @frame: how the view lies now
 *
 * The first time it draws at once, after that when nothing has moved for a moment.
 */
void
pal_figure_textures_set_frame (PalFigureTextures *self, const PalFigureFrame *frame)
{
  g_return_if_fail (PAL_IS_FIGURE_TEXTURES (self));
  g_return_if_fail (frame != NULL && frame->scale > 0.0 && frame->device_scale > 0);

  self->frame = *frame;
  if (!self->has_frame)
    {
      self->has_frame = TRUE;
      update (self);
      return;
    }
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_TIME, settled_cb, self);
  g_source_set_name_by_id (self->settle_id, "[palpate] sharp figure");
}

/* Whether what is shown is what was last asked for. */
gboolean
pal_figure_textures_is_sharp (PalFigureTextures *self)
{
  PalFigureJob job;

  g_return_val_if_fail (PAL_IS_FIGURE_TEXTURES (self), FALSE);

  if (!self->has_frame || self->settle_id != 0)
    return FALSE;
  job = describe_whole (self);
  if (self->whole.texture == NULL || !is_same_job (&self->whole.job, &job))
    return FALSE;
  if (!needs_part (self))
    return TRUE;
  job = describe_part (self);
  return self->part.texture != NULL && is_same_job (&self->part.job, &job);
}

/**
 * pal_figure_textures_snapshot:
 * @self: textures
 * @snapshot: where to draw, in pixels of the view
 *
 * Returns: whether there was anything to draw.
 */
gboolean
pal_figure_textures_snapshot (PalFigureTextures *self, GtkSnapshot *snapshot)
{
  graphene_rect_t area;
  gboolean has_part;

  g_return_val_if_fail (PAL_IS_FIGURE_TEXTURES (self), FALSE);

  if (self->whole.texture == NULL && self->part.texture == NULL)
    return FALSE;

  /* After a change of look the older of the two must not lie beside the newer. */
  has_part = self->part.texture != NULL &&
             (self->whole.texture == NULL || (self->part.job.layer == self->whole.job.layer &&
                                              self->part.job.theme == self->whole.job.theme) ||
              (self->part.job.layer == self->layer && self->part.job.theme == self->theme));
  if (has_part)
    {
      get_area (self, &self->part.job, &area);
      if (covers (&area, &self->frame.visible))
        {
          gtk_snapshot_append_texture (snapshot, self->part.texture, &area);
          return TRUE;
        }
    }
  if (self->whole.texture != NULL)
    {
      graphene_rect_t whole;

      get_area (self, &self->whole.job, &whole);
      gtk_snapshot_append_texture (snapshot, self->whole.texture, &whole);
    }
  if (has_part)
    gtk_snapshot_append_texture (snapshot, self->part.texture, &area);
  return TRUE;
}
