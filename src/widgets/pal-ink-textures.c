/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-textures"

#include "pal-ink-textures.h"

#include <math.h>

#include "pal-mark-ink.h"
#include "pal-picture.h"
#include "pal-working.h"

/* Milliseconds without movement after which ink is made sharp. */
#define SETTLE_TIME 120

/* How much around what is seen is painted with it, in parts of that: a figure that is moved a little
 * has its ink already. */
#define MARGIN 0.5

/* Pixels of a sign of a pattern, at least. */
#define SIGN_SIZE 16.0

/* A part of one mark's ink at one size. */
typedef struct
{
  PalMarkInk *ink;
  PalTheme theme;
  cairo_rectangle_t area; /* millimetres of the view */
  double scale;           /* pixels of the texture in a millimetre */
  GdkTexture *texture;    /* NULL until it is painted */
} Picture;

typedef struct
{
  PalMarkInk *ink;
  double alpha;
  Picture *shown; /* NULL until there is one, and while the ink is out of sight */
} Item;

struct _PalInkTextures
{
  GObject parent_instance;

  PalView view;
  PalTheme theme;
  PalFigureFrame frame;
  gboolean has_frame;
  gboolean mirrored;
  GPtrArray *items; /* Item, in the order in which they lie over each other */
  gboolean painting;
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (PalInkTextures, pal_ink_textures, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
picture_free (Picture *picture)
{
  pal_mark_ink_unref (picture->ink);
  g_clear_object (&picture->texture);
  g_free (picture);
}

static void
item_free (Item *item)
{
  pal_mark_ink_unref (item->ink);
  g_clear_pointer (&item->shown, picture_free);
  g_free (item);
}

static gboolean
intersect (const cairo_rectangle_t *one, const cairo_rectangle_t *other, cairo_rectangle_t *common)
{
  double right = MIN (one->x + one->width, other->x + other->width);
  double bottom = MIN (one->y + one->height, other->y + other->height);

  common->x = MAX (one->x, other->x);
  common->y = MAX (one->y, other->y);
  common->width = right - common->x;
  common->height = bottom - common->y;
  return common->width > 0.0 && common->height > 0.0;
}

static gboolean
contains (const cairo_rectangle_t *outer, const cairo_rectangle_t *inner)
{
  const double slack = 0.01; /* a hundredth of a millimetre is seen by nobody */

  return inner->x >= outer->x - slack && inner->y >= outer->y - slack &&
         inner->x + inner->width <= outer->x + outer->width + slack &&
         inner->y + inner->height <= outer->y + outer->height + slack;
}

/* What is seen of the view, in millimetres, with @margin parts of that on every side. */
static void
get_window (PalInkTextures *self, double margin, cairo_rectangle_t *window)
{
  const PalFigureFrame *frame = &self->frame;
  double width = frame->visible.size.width / frame->scale;
  double height = frame->visible.size.height / frame->scale;

  window->x = frame->extent.x + frame->visible.origin.x / frame->scale - margin * width;
  window->y = frame->extent.y + frame->visible.origin.y / frame->scale - margin * height;
  window->width = width * (1.0 + 2.0 * margin);
  window->height = height * (1.0 + 2.0 * margin);
}

/* What is painted of a mark, with the signs of its pattern that stand out over the edge. */
static void
get_bounds (PalInkTextures *self, const Item *item, cairo_rectangle_t *bounds)
{
  double margin = SIGN_SIZE / self->frame.scale;

  pal_mark_ink_get_bounds (item->ink, bounds);
  bounds->x -= margin;
  bounds->y -= margin;
  bounds->width += 2.0 * margin;
  bounds->height += 2.0 * margin;
}

/* Begins an area on a whole pixel, so that the texture is shown as it was painted. */
static void
snap (cairo_rectangle_t *area, const cairo_rectangle_t *extent, double scale)
{
  double x = extent->x + floor ((area->x - extent->x) * scale) / scale;
  double y = extent->y + floor ((area->y - extent->y) * scale) / scale;

  area->width += area->x - x;
  area->height += area->y - y;
  area->x = x;
  area->y = y;
}

/* The picture that an item lacks, or NULL. */
static Picture *
describe_missing (PalInkTextures *self, const Item *item)
{
  double scale = self->frame.scale * self->frame.device_scale;
  cairo_rectangle_t bounds, window, seen;
  Picture *picture;

  get_bounds (self, item, &bounds);
  get_window (self, 0.0, &window);
  if (!intersect (&bounds, &window, &seen))
    return NULL;
  if (item->shown != NULL && item->shown->theme == self->theme && item->shown->scale == scale &&
      contains (&item->shown->area, &seen) && pal_mark_ink_equal (item->shown->ink, item->ink))
    return NULL;

  picture = g_new0 (Picture, 1);
  picture->ink = pal_mark_ink_ref (item->ink);
  picture->theme = self->theme;
  picture->scale = scale;
  get_window (self, MARGIN, &window);
  intersect (&bounds, &window, &picture->area);
  snap (&picture->area, &self->frame.extent, scale);
  return picture;
}

static void
paint (Picture *picture)
{
  int width = MAX (1, (int) ceil (picture->area.width * picture->scale));
  int height = MAX (1, (int) ceil (picture->area.height * picture->scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, picture->scale, picture->scale);
  cairo_translate (cr, -picture->area.x, -picture->area.y);
  pal_mark_ink_paint (picture->ink, cr, picture->theme, picture->scale);
  cairo_destroy (cr);
  picture->texture = pal_picture_new (surface);
  /* Its size in whole pixels is what it covers. */
  picture->area.width = width / picture->scale;
  picture->area.height = height / picture->scale;
}

static void
paint_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GPtrArray *pictures = task_data;

  if (pal_working_begin ())
    {
      for (guint i = 0; i < pictures->len; i++)
        paint (g_ptr_array_index (pictures, i));
      pal_working_end ();
    }
  g_task_return_boolean (task, TRUE);
}

static void update (PalInkTextures *self);

static void
take (PalInkTextures *self, Picture *picture)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      if (g_strcmp0 (pal_mark_ink_get_mark_id (item->ink),
                     pal_mark_ink_get_mark_id (picture->ink)) != 0)
        continue;
      g_clear_pointer (&item->shown, picture_free);
      item->shown = picture;
      return;
    }
  picture_free (picture); /* its mark went in the meantime */
}

/* Even what is not the latest any more is nearer to it than what was shown before. */
static void
painted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PalInkTextures *self = PAL_INK_TEXTURES (source);
  GPtrArray *pictures = g_task_get_task_data (G_TASK (result));

  self->painting = FALSE;
  while (pictures->len > 0)
    take (self, g_ptr_array_steal_index (pictures, pictures->len - 1));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (self->settle_id == 0)
    update (self);
}

static void
update (PalInkTextures *self)
{
  g_autoptr (GPtrArray) pictures = NULL;
  g_autoptr (GTask) task = NULL;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (!self->has_frame || self->painting)
    return;
  pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) picture_free);
  for (guint i = 0; i < self->items->len; i++)
    {
      Picture *missing = describe_missing (self, g_ptr_array_index (self->items, i));

      if (missing != NULL)
        g_ptr_array_add (pictures, missing);
    }
  if (pictures->len == 0)
    return;
  self->painting = TRUE;
  task = g_task_new (self, NULL, painted_cb, NULL);
  g_task_set_source_tag (task, update);
  g_task_set_task_data (
      task, g_steal_pointer (&pictures), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, paint_in_thread);
}

static gboolean
settled_cb (gpointer user_data)
{
  PalInkTextures *self = user_data;

  self->settle_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
pal_ink_textures_dispose (GObject *object)
{
  PalInkTextures *self = PAL_INK_TEXTURES (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->has_frame = FALSE;
  g_ptr_array_set_size (self->items, 0);

  G_OBJECT_CLASS (pal_ink_textures_parent_class)->dispose (object);
}

static void
pal_ink_textures_finalize (GObject *object)
{
  g_ptr_array_unref (PAL_INK_TEXTURES (object)->items);
  G_OBJECT_CLASS (pal_ink_textures_parent_class)->finalize (object);
}

static void
pal_ink_textures_class_init (PalInkTexturesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pal_ink_textures_dispose;
  object_class->finalize = pal_ink_textures_finalize;

  /**
   * PalInkTextures::changed:
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
pal_ink_textures_init (PalInkTextures *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
}

/* Returns: (transfer full): the ink of a view, none as yet. */
PalInkTextures *
pal_ink_textures_new (PalView view)
{
  PalInkTextures *self = g_object_new (PAL_TYPE_INK_TEXTURES, NULL);

  self->view = view;
  return self;
}

/* Says for which ground the ink is; it is drawn again if that is another. */
void
pal_ink_textures_set_theme (PalInkTextures *self, PalTheme theme)
{
  g_return_if_fail (PAL_IS_INK_TEXTURES (self));

  if (self->theme == theme)
    return;
  self->theme = theme;
  update (self);
}

/* As it is seen. */
static PalMarkInk *
look_at (PalInkTextures *self, PalMarkInk *ink)
{
  PalMarkInk *seen = pal_mark_ink_seen (ink, self->mirrored);

  pal_mark_ink_unref (ink);
  return seen;
}

/* Whether they are shown turned round; what is written can be read nevertheless. */
void
pal_ink_textures_set_mirrored (PalInkTextures *self, gboolean mirrored)
{
  g_return_if_fail (PAL_IS_INK_TEXTURES (self));

  if (self->mirrored == mirrored)
    return;
  self->mirrored = mirrored;
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      item->ink = look_at (self, item->ink);
    }
  update (self);
}

/* Adds what a list has of ink; pictures go along from the items of before, as long as a newer one is
 * not painted. */
static void
add_items (PalInkTextures *self,
           GHashTable *before,
           PalMarkWatch *marks,
           gboolean ghost,
           const PalAuthorLooks *looks)
{
  for (guint i = 0; i < pal_mark_watch_get_n_marks (marks); i++)
    {
      PalMark *mark = pal_mark_watch_get_mark (marks, i);
      PalAuthorLook look = pal_author_looks_get (looks, pal_mark_get_author (mark));
      PalMarkInk *ink =
          look != PAL_LOOK_HIDDEN ? pal_mark_ink_new (mark, self->view, ghost) : NULL;
      Item *item, *former;

      if (ink == NULL)
        continue;
      item = g_new0 (Item, 1);
      item->ink = look_at (self, ink);
      item->alpha = pal_author_look_get_alpha (look);
      former = g_hash_table_lookup (before, pal_mark_ink_get_mark_id (item->ink));
      if (former != NULL)
        item->shown = g_steal_pointer (&former->shown);
      g_ptr_array_add (self->items, item);
    }
}

/**
 * pal_ink_textures_set_marks:
 * @self: textures
 * @marks: the marks of the visit
 * @ghosts: (nullable): the last known states before it, if they are shown
 * @looks: how the marks of each author are seen
 *
 * Takes the marks as they are now; to be called again when they change.
 */
void
pal_ink_textures_set_marks (PalInkTextures *self,
                            PalMarkWatch *marks,
                            PalMarkWatch *ghosts,
                            const PalAuthorLooks *looks)
{
  g_autoptr (GPtrArray) former = NULL;
  g_autoptr (GHashTable) before = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (PAL_IS_INK_TEXTURES (self) && PAL_IS_MARK_WATCH (marks));

  former = g_steal_pointer (&self->items);
  for (guint i = 0; i < former->len; i++)
    {
      Item *item = g_ptr_array_index (former, i);

      g_hash_table_insert (before, (gpointer) pal_mark_ink_get_mark_id (item->ink), item);
    }
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  if (ghosts != NULL)
    add_items (self, before, ghosts, TRUE, looks);
  add_items (self, before, marks, FALSE, looks);
  update (self);
}

/**
 * pal_ink_textures_set_frame:
 * @self: textures
 * @frame: how the view lies now
 *
 * The first time it paints at once, after that when nothing has moved for a moment.
 */
void
pal_ink_textures_set_frame (PalInkTextures *self, const PalFigureFrame *frame)
{
  g_return_if_fail (PAL_IS_INK_TEXTURES (self));
  g_return_if_fail (frame != NULL && frame->scale > 0.0 && frame->device_scale > 0);

  self->frame = *frame;
  if (!self->has_frame)
    {
      self->has_frame = TRUE;
      update (self);
      return;
    }
  if (self->items->len == 0)
    return;
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_TIME, settled_cb, self);
  g_source_set_name_by_id (self->settle_id, "[palpate] sharp ink");
}

/* Whether a mark has the stroke. */
gboolean
pal_ink_textures_has (PalInkTextures *self, const char *stroke_id)
{
  g_return_val_if_fail (PAL_IS_INK_TEXTURES (self) && stroke_id != NULL, FALSE);

  for (guint i = 0; i < self->items->len; i++)
    if (pal_mark_ink_has_stroke (((const Item *) g_ptr_array_index (self->items, i))->ink, stroke_id))
      return TRUE;
  return FALSE;
}

/* Whether the stroke is painted, or need not be since it is out of sight. */
gboolean
pal_ink_textures_shows (PalInkTextures *self, const char *stroke_id)
{
  g_return_val_if_fail (PAL_IS_INK_TEXTURES (self) && stroke_id != NULL, FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);
      cairo_rectangle_t bounds, window, seen;

      if (item->shown != NULL && pal_mark_ink_has_stroke (item->shown->ink, stroke_id))
        return TRUE;
      if (!pal_mark_ink_has_stroke (item->ink, stroke_id) || !self->has_frame)
        continue;
      get_bounds (self, item, &bounds);
      get_window (self, 0.0, &window);
      return !intersect (&bounds, &window, &seen);
    }
  return FALSE;
}

/**
 * pal_ink_textures_add_to_sheet:
 * @self: textures
 * @sheet: where to lay them, in pixels of the view
 */
void
pal_ink_textures_add_to_sheet (PalInkTextures *self, PalPictureSheet *sheet)
{
  double scale;

  g_return_if_fail (PAL_IS_INK_TEXTURES (self));

  if (!self->has_frame)
    return;
  scale = self->frame.scale;
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);
      const Picture *picture = item->shown;
      graphene_rect_t area;

      if (picture == NULL)
        continue;
      graphene_rect_init (&area,
                          (float) ((picture->area.x - self->frame.extent.x) * scale),
                          (float) ((picture->area.y - self->frame.extent.y) * scale),
                          (float) (picture->area.width * scale),
                          (float) (picture->area.height * scale));
      if (!graphene_rect_intersection (&area, &self->frame.visible, NULL))
        continue;
      pal_picture_sheet_add (sheet, picture->texture, &area, item->alpha);
    }
}
