/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-textures"

#include "pal-figure-textures.h"

#include "pal-picture.h"

#include <adwaita.h>
#include <math.h>

/* Milliseconds without movement after which the drawing is made sharp. */
#define SETTLE_TIME 120

/* Milliseconds in which one look fades into another: seen, but never waited for. */
#define FADE_TIME 180

/* The first frame of it shows something of the new look already. */
#define FADE_FROM 0.2

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
  PalTextureCache *cache;
  PalView view;
  PalFigureLook look; /* holds a reference to its areas */
  PalFigureFrame frame;
  gboolean has_frame;
  Slot whole;
  Slot part;
  guint settle_id;

  /* What was shown with the look before, while it fades into the new one. */
  Slot former_whole;
  Slot former_part;
  double fade; /* from 0, all of the former look, to 1 */
  AdwAnimation *animation;
};

G_DEFINE_FINAL_TYPE (PalFigureTextures, pal_figure_textures, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stop (Slot *slot)
{
  if (slot->cancellable != NULL)
    g_cancellable_cancel (slot->cancellable);
  g_clear_object (&slot->cancellable);
}

static void
clear (Slot *slot)
{
  stop (slot);
  g_clear_object (&slot->texture);
  pal_figure_job_clear (&slot->job);
  pal_figure_job_clear (&slot->wanted);
}

static void
keep (Slot *slot, Slot *former)
{
  clear (former);
  if (slot->texture == NULL)
    return;
  former->texture = g_object_ref (slot->texture);
  pal_figure_job_copy (&slot->job, &former->job);
}

/* The look that is on the screen, of which the part may have more than the whole; NULL before the
 * first texture. */
static const PalFigureLook *
get_shown_look (PalFigureTextures *self)
{
  if (self->part.texture != NULL && pal_figure_look_equal (&self->part.job.look, &self->look))
    return &self->part.job.look;
  return self->whole.texture != NULL ? &self->whole.job.look : NULL;
}

/* Takes the texture. */
static void
show (PalFigureTextures *self, Slot *slot, GdkTexture *texture)
{
  const PalFigureLook *shown = get_shown_look (self);
  gboolean turns = shown != NULL && !pal_figure_look_equal (shown, &slot->wanted.look);

  if (turns)
    {
      keep (&self->whole, &self->former_whole);
      keep (&self->part, &self->former_part);
    }
  g_clear_object (&slot->texture);
  slot->texture = texture;
  pal_figure_job_copy (&slot->wanted, &slot->job);
  if (turns)
    {
      self->fade = FADE_FROM;
      adw_animation_play (self->animation);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
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
  pal_texture_cache_add (self->cache, &slot->wanted, texture);
  show (self, slot, texture);
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
  GdkTexture *known;

  if (slot->cancellable != NULL && pal_figure_job_equal (&slot->wanted, job))
    return;
  stop (slot);
  if (slot->texture != NULL && pal_figure_job_equal (&slot->job, job))
    return;
  pal_figure_job_copy (job, &slot->wanted);
  known = pal_texture_cache_look_up (self->cache, job);
  if (known != NULL)
    {
      show (self, slot, g_object_ref (known));
      return;
    }
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
    .look = self->look,
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
    .look = self->look,
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
      clear (&self->part);
    }
  job = describe_whole (self);
  want (self, &self->whole, &job, whole_ready_cb);
}

static void
faded_cb (double fade, gpointer user_data)
{
  PalFigureTextures *self = user_data;

  self->fade = fade;
  if (fade >= 1.0)
    {
      clear (&self->former_whole);
      clear (&self->former_part);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
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
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  clear (&self->whole);
  clear (&self->part);
  clear (&self->former_whole);
  clear (&self->former_part);
  g_clear_pointer (&self->look.areas, pal_zone_areas_unref);
  g_clear_pointer (&self->cache, pal_texture_cache_unref);
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
  self->fade = 1.0;
}

/**
 * pal_figure_textures_new:
 * @widget: what shows them, which outlives them
 * @renderer: draws what is lacking
 * @cache: keeps what was drawn
 * @view: what of the figure
 *
 * Returns: (transfer full): textures of a view, of which nothing is drawn yet.
 */
PalFigureTextures *
pal_figure_textures_new (GtkWidget *widget,
                         PalFigureRenderer *renderer,
                         PalTextureCache *cache,
                         PalView view)
{
  PalFigureTextures *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (PAL_IS_FIGURE_RENDERER (renderer) && cache != NULL, NULL);

  self = g_object_new (PAL_TYPE_FIGURE_TEXTURES, NULL);
  self->renderer = g_object_ref (renderer);
  self->cache = pal_texture_cache_ref (cache);
  self->view = view;
  /* Where nothing is to move it is over at once. */
  self->animation = adw_timed_animation_new (
      widget, FADE_FROM, 1.0, FADE_TIME, adw_callback_animation_target_new (faded_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  return self;
}

/**
 * pal_figure_textures_set_look:
 * @self: textures
 * @look: what to show, and how
 *
 * The former look stays until the new one is drawn.
 */
void
pal_figure_textures_set_look (PalFigureTextures *self, const PalFigureLook *look)
{
  PalZoneAreas *areas;

  g_return_if_fail (PAL_IS_FIGURE_TEXTURES (self) && look != NULL);

  if (pal_figure_look_equal (&self->look, look))
    return;
  areas = look->areas != NULL ? pal_zone_areas_ref (look->areas) : NULL;
  g_clear_pointer (&self->look.areas, pal_zone_areas_unref);
  self->look = *look;
  self->look.areas = areas;
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
  if (self->whole.texture == NULL || !pal_figure_job_equal (&self->whole.job, &job))
    return FALSE;
  if (!needs_part (self))
    return TRUE;
  job = describe_part (self);
  return self->part.texture != NULL && pal_figure_job_equal (&self->part.job, &job);
}

/* Whether there is anything to draw. */
gboolean
pal_figure_textures_is_drawn (PalFigureTextures *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_TEXTURES (self), FALSE);
  return self->whole.texture != NULL || self->part.texture != NULL;
}

/* A texture and what it covers. */
typedef struct
{
  GdkTexture *texture;
  graphene_rect_t area;
} Placed;

static void
place (PalFigureTextures *self, const Slot *slot, Placed *placed)
{
  placed->texture = slot->texture;
  get_area (self, &slot->job, &placed->area);
}

/* Returns: how many there are to be drawn, one over the other. */
static guint
place_slots (PalFigureTextures *self,
             const Slot *whole,
             const Slot *part,
             const PalFigureLook *look,
             Placed placed[2])
{
  guint n = 0;
  gboolean has_part;

  /* After a change of look the older of the two must not lie beside the newer. */
  has_part = part->texture != NULL
             && (whole->texture == NULL
                 || pal_figure_look_equal (&part->job.look, &whole->job.look)
                 || pal_figure_look_equal (&part->job.look, look));
  if (has_part)
    {
      place (self, part, &placed[0]);
      if (covers (&placed[0].area, &self->frame.visible))
        return 1;
    }
  if (whole->texture != NULL)
    place (self, whole, &placed[n++]);
  if (has_part)
    place (self, part, &placed[n++]);
  return n;
}

static void
snapshot_slots (PalFigureTextures *self,
                GtkSnapshot *snapshot,
                const Slot *whole,
                const Slot *part,
                const PalFigureLook *look)
{
  Placed placed[2];
  guint n = place_slots (self, whole, part, look, placed);

  for (guint i = 0; i < n; i++)
    pal_picture_snapshot (placed[i].texture, snapshot, &placed[i].area, self->frame.software);
}

/* Whether a former look is still to be seen: pal_figure_textures_snapshot_fade() then shows both. */
gboolean
pal_figure_textures_is_fading (PalFigureTextures *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_TEXTURES (self), FALSE);
  return self->fade < 1.0
         && (self->former_whole.texture != NULL || self->former_part.texture != NULL);
}

/**
 * pal_figure_textures_snapshot_fade:
 * @self: textures of which one look fades into another
 * @snapshot: where to draw, in pixels of the view
 */
void
pal_figure_textures_snapshot_fade (PalFigureTextures *self, GtkSnapshot *snapshot)
{
  const PalFigureLook *former;

  g_return_if_fail (PAL_IS_FIGURE_TEXTURES (self));

  former = self->former_part.texture != NULL ? &self->former_part.job.look
                                             : &self->former_whole.job.look;
  gtk_snapshot_push_cross_fade (snapshot, self->fade);
  snapshot_slots (self, snapshot, &self->former_whole, &self->former_part, former);
  gtk_snapshot_pop (snapshot);
  snapshot_slots (self, snapshot, &self->whole, &self->part, &self->look);
  gtk_snapshot_pop (snapshot);
}

/**
 * pal_figure_textures_add_to_sheet:
 * @self: textures
 * @sheet: where to lay them, in pixels of the view
 *
 * Lays down what there is; see pal_figure_textures_is_drawn().
 */
void
pal_figure_textures_add_to_sheet (PalFigureTextures *self, PalPictureSheet *sheet)
{
  Placed placed[2];
  guint n;

  g_return_if_fail (PAL_IS_FIGURE_TEXTURES (self));

  n = place_slots (self, &self->whole, &self->part, &self->look, placed);
  for (guint i = 0; i < n; i++)
    pal_picture_sheet_add (sheet, placed[i].texture, &placed[i].area, 1.0);
}
