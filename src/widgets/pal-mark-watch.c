/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-watch"

#include "pal-mark-watch.h"

#include "pal-mark.h"

struct _PalMarkWatch
{
  GObject parent_instance;

  GListModel *model;
  GPtrArray *marks; /* what the model held when it last spoke, to let go of what it drops */
};

G_DEFINE_FINAL_TYPE (PalMarkWatch, pal_mark_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
mark_changed_cb (PalMarkWatch *self)
{
  g_assert (PAL_IS_MARK_WATCH (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
splice (PalMarkWatch *self, guint position, guint removed, guint added)
{
  for (guint i = 0; i < removed; i++)
    g_signal_handlers_disconnect_by_func (
        g_ptr_array_index (self->marks, position + i), mark_changed_cb, self);
  if (removed > 0)
    g_ptr_array_remove_range (self->marks, position, removed);
  for (guint i = 0; i < added; i++)
    {
      PalMark *mark = g_list_model_get_item (self->model, position + i);

      g_ptr_array_insert (self->marks, (int) (position + i), mark);
      g_signal_connect_swapped (mark, "changed", G_CALLBACK (mark_changed_cb), self);
    }
}

static void
items_changed_cb (PalMarkWatch *self, guint position, guint removed, guint added)
{
  g_assert (PAL_IS_MARK_WATCH (self));
  splice (self, position, removed, added);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
let_go (PalMarkWatch *self)
{
  splice (self, 0, self->marks->len, 0);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
}

static void
pal_mark_watch_dispose (GObject *object)
{
  let_go (PAL_MARK_WATCH (object));
  G_OBJECT_CLASS (pal_mark_watch_parent_class)->dispose (object);
}

static void
pal_mark_watch_finalize (GObject *object)
{
  g_ptr_array_unref (PAL_MARK_WATCH (object)->marks);
  G_OBJECT_CLASS (pal_mark_watch_parent_class)->finalize (object);
}

static void
pal_mark_watch_class_init (PalMarkWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pal_mark_watch_dispose;
  object_class->finalize = pal_mark_watch_finalize;

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
pal_mark_watch_init (PalMarkWatch *self)
{
  self->marks = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Returns: (transfer full): a watch over no marks yet. */
PalMarkWatch *
pal_mark_watch_new (void)
{
  return g_object_new (PAL_TYPE_MARK_WATCH, NULL);
}

/**
 * pal_mark_watch_set_model:
 * @self: a watch
 * @model: (nullable): a list of #PalMark
 *
 * Returns: whether that is another model than before, in which case "changed" was emitted.
 */
gboolean
pal_mark_watch_set_model (PalMarkWatch *self, GListModel *model)
{
  g_return_val_if_fail (PAL_IS_MARK_WATCH (self), FALSE);
  g_return_val_if_fail (model == NULL || G_IS_LIST_MODEL (model), FALSE);

  if (self->model == model)
    return FALSE;
  let_go (self);
  if (model != NULL)
    {
      self->model = g_object_ref (model);
      g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), self);
      splice (self, 0, 0, g_list_model_get_n_items (model));
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

/* Returns: (transfer none) (nullable): the list that it watches. */
GListModel *
pal_mark_watch_get_model (PalMarkWatch *self)
{
  g_return_val_if_fail (PAL_IS_MARK_WATCH (self), NULL);
  return self->model;
}

/* Returns: how many marks it watches. */
guint
pal_mark_watch_get_n_marks (PalMarkWatch *self)
{
  g_return_val_if_fail (PAL_IS_MARK_WATCH (self), 0);
  return self->marks->len;
}

/* Returns: (transfer none): a #PalMark. */
gpointer
pal_mark_watch_get_mark (PalMarkWatch *self, guint index)
{
  g_return_val_if_fail (PAL_IS_MARK_WATCH (self) && index < self->marks->len, NULL);
  return g_ptr_array_index (self->marks, index);
}
