/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-renderer"

#include "pal-figure-renderer.h"

#include "pal-picture.h"
#include "pal-working.h"

#include <stdlib.h>
#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Views side by side; to draw one again its layer need not be parsed again. */
#define MAX_PAINTERS 4

typedef struct
{
  PalFigurePainter *painter; /* or NULL */
  PalView view;
  PalTheme theme;
} Painter;

struct _PalFigureRenderer
{
  GObject parent_instance;

  PalFigure *figure;
  GThreadPool *pool;

  /* Of the thread. */
  Painter painters[MAX_PAINTERS]; /* the one that was used last first */
};

G_DEFINE_FINAL_TYPE (PalFigureRenderer, pal_figure_renderer, G_TYPE_OBJECT)

/* Returns: whether the same picture of the figure would be drawn for both. */
gboolean
pal_figure_look_equal (const PalFigureLook *one, const PalFigureLook *other)
{
  return one->layer == other->layer && one->theme == other->theme && one->skin == other->skin
         && one->areas == other->areas;
}

/* Returns: whether both are the same piece of the same picture, so that one need not be drawn. */
gboolean
pal_figure_job_equal (const PalFigureJob *one, const PalFigureJob *other)
{
  return one->view == other->view && pal_figure_look_equal (&one->look, &other->look)
         && one->u == other->u && one->v == other->v && one->scale == other->scale
         && one->width == other->width && one->height == other->height;
}

/* Takes the place of whatever @copy held. */
void
pal_figure_job_copy (const PalFigureJob *job, PalFigureJob *copy)
{
  PalZoneAreas *areas = job->look.areas != NULL ? pal_zone_areas_ref (job->look.areas) : NULL;

  pal_figure_job_clear (copy);
  *copy = *job;
  copy->look.areas = areas;
}

/* Gives up what a job refers to, not itself. */
void
pal_figure_job_clear (PalFigureJob *job)
{
  g_clear_pointer (&job->look.areas, pal_zone_areas_unref);
}

typedef struct
{
  gboolean render; /* else make the view ready */
  PalFigureJob job;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  pal_figure_job_clear (&request->job);
  g_free (request);
}

static PalFigurePainter *
ensure_painter (PalFigureRenderer *self, const PalFigureJob *job, GError **error)
{
  Painter used = { NULL, job->view, job->look.theme };
  guint place;

  for (place = 0; place < MAX_PAINTERS - 1; place++)
    if (self->painters[place].painter == NULL
        || (self->painters[place].view == used.view && self->painters[place].theme == used.theme))
      break;
  if (self->painters[place].view == used.view && self->painters[place].theme == used.theme)
    used.painter = self->painters[place].painter;
  else
    g_clear_pointer (&self->painters[place].painter, pal_figure_painter_free);
  memmove (self->painters + 1, self->painters, place * sizeof *self->painters);
  if (used.painter == NULL)
    used.painter
        = pal_figure_painter_new (pal_figure_get_id (self->figure), used.view, used.theme, error);
  self->painters[0] = used;
  if (used.painter == NULL)
    return NULL;
  pal_figure_painter_set_skin (used.painter, job->look.skin);
  pal_figure_painter_set_areas (used.painter, job->look.areas);
  return used.painter;
}

static GdkTexture *
render (PalFigureRenderer *self, const PalFigureJob *job, GError **error)
{
  PalFigurePainter *painter = ensure_painter (self, job, error);
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean drawn;

  if (painter == NULL)
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, job->width, job->height);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_FAILED,
                           cairo_status_to_string (cairo_surface_status (surface)));
      cairo_surface_destroy (surface);
      return NULL;
    }
  cr = cairo_create (surface);
  cairo_scale (cr, job->scale, job->scale);
  cairo_translate (cr, -job->u, -job->v);
  drawn = pal_figure_painter_draw (
      painter, cr, job->look.layer, pal_figure_painter_get_bounds (painter), error);
  cairo_destroy (cr);
  if (!drawn)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  return pal_picture_new (surface);
}

/* Reads the view and works out what the window will ask of it. */
static PalFigureView *
prepare (PalFigureRenderer *self, const PalFigureJob *job)
{
  PalFigureView *view = pal_figure_get_view (self->figure, job->view);
  PalLayer layer = job->look.layer;
  guint n_regions = pal_figure_view_get_n_regions (view, layer);

  pal_figure_view_warm (view, layer);
  for (guint i = 0; i < n_regions; i++)
    {
      PalPoint inmost;

      pal_figure_view_get_inmost (view, pal_figure_view_get_region (view, layer, i), &inmost);
    }
  return view;
}

static void
carry_out (PalFigureRenderer *self, GTask *task, const Request *request)
{
  g_autoptr (GError) error = NULL;

  if (!request->render)
    {
      g_task_return_pointer (task, g_object_ref (prepare (self, &request->job)), g_object_unref);
    }
  else
    {
      GdkTexture *texture = render (self, &request->job, &error);

      if (texture != NULL)
        g_task_return_pointer (task, texture, g_object_unref);
      else
        g_task_return_error (task, g_steal_pointer (&error));
    }
}

/* Reading and parsing a drawing leaves tens of megabytes with this thread that nobody else gets to
 * use. */
static void
give_back_memory (PalFigureRenderer *self)
{
#ifdef __GLIBC__
  if (g_thread_pool_unprocessed (self->pool) == 0)
    malloc_trim (0);
#endif
}

static void
work (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (pal_working_begin ())
    {
      carry_out (g_task_get_source_object (task), task, g_task_get_task_data (task));
      give_back_memory (g_task_get_source_object (task));
      pal_working_end ();
    }
  else
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The program ends");
    }
}

static void
push (PalFigureRenderer *self,
      gpointer tag,
      gboolean rendering,
      const PalFigureJob *job,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->render = rendering;
  pal_figure_job_copy (job, &request->job);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, request, request_free);
  g_thread_pool_push (self->pool, task, NULL);
}

static void
pal_figure_renderer_finalize (GObject *object)
{
  PalFigureRenderer *self = PAL_FIGURE_RENDERER (object);

  /* Each job holds a reference, so there is none left. */
  g_thread_pool_free (self->pool, FALSE, FALSE);
  for (guint i = 0; i < MAX_PAINTERS; i++)
    g_clear_pointer (&self->painters[i].painter, pal_figure_painter_free);
  g_clear_object (&self->figure);

  G_OBJECT_CLASS (pal_figure_renderer_parent_class)->finalize (object);
}

static void
pal_figure_renderer_class_init (PalFigureRendererClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_figure_renderer_finalize;
}

static void
pal_figure_renderer_init (PalFigureRenderer *self)
{
  /* Not exclusive, so that making it cannot fail; with one thread at a time jobs keep their order,
   * and a painter handed from one thread to the next is never used by two. */
  self->pool = g_thread_pool_new (work, NULL, 1, FALSE, NULL);
}

/**
 * pal_figure_renderer_new:
 * @figure: what to draw
 *
 * Returns: (transfer full): a renderer with a thread that starts with the first job.
 */
PalFigureRenderer *
pal_figure_renderer_new (PalFigure *figure)
{
  PalFigureRenderer *self;

  g_return_val_if_fail (PAL_IS_FIGURE (figure), NULL);

  self = g_object_new (PAL_TYPE_FIGURE_RENDERER, NULL);
  self->figure = g_object_ref (figure);
  return self;
}

/* Returns: (transfer none): what it draws. */
PalFigure *
pal_figure_renderer_get_figure (PalFigureRenderer *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_RENDERER (self), NULL);
  return self->figure;
}

/**
 * pal_figure_renderer_prepare_async:
 * @self: a renderer
 * @view: a view
 * @layer: the layer that will be picked from
 * @cancellable: (nullable): to drop the job
 * @callback: when the view answers at once
 * @user_data: for @callback
 */
void
pal_figure_renderer_prepare_async (PalFigureRenderer *self,
                                   PalView view,
                                   PalLayer layer,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  PalFigureJob job = { .view = view, .look.layer = layer };

  g_return_if_fail (PAL_IS_FIGURE_RENDERER (self));
  g_return_if_fail (view > PAL_VIEW_NONE && view < PAL_N_VIEWS);

  push (self, pal_figure_renderer_prepare_async, FALSE, &job, cancellable, callback, user_data);
}

/* Returns: (transfer full): the view, or %NULL if the job was dropped. */
PalFigureView *
pal_figure_renderer_prepare_finish (PalFigureRenderer *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pal_figure_renderer_render_async:
 * @self: a renderer
 * @job: what to draw, at what size
 * @cancellable: (nullable): to drop the job
 * @callback: when it is drawn
 * @user_data: for @callback
 */
void
pal_figure_renderer_render_async (PalFigureRenderer *self,
                                  const PalFigureJob *job,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (PAL_IS_FIGURE_RENDERER (self));
  g_return_if_fail (job != NULL && job->width > 0 && job->height > 0 && job->scale > 0.0);
  g_return_if_fail (job->view > PAL_VIEW_NONE && job->view < PAL_N_VIEWS);

  push (self, pal_figure_renderer_render_async, TRUE, job, cancellable, callback, user_data);
}

/* Returns: (transfer full): the texture, or %NULL with an error of librsvg or Cairo. */
GdkTexture *
pal_figure_renderer_render_finish (PalFigureRenderer *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
