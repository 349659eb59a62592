/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-texture-cache"

#include "pal-texture-cache.h"

typedef struct
{
  PalFigureJob job;
  GdkTexture *texture;
} Entry;

struct _PalTextureCache
{
  grefcount ref_count;
  GQueue entries; /* Entry, the one that was used last first */
  gsize size;
  gsize capacity;
};

static gsize
get_size (const PalFigureJob *job)
{
  return (gsize) job->width * (gsize) job->height * 4;
}

static void
entry_free (Entry *entry)
{
  pal_figure_job_clear (&entry->job);
  g_object_unref (entry->texture);
  g_free (entry);
}

static GList *
find (PalTextureCache *self, const PalFigureJob *job)
{
  for (GList *link = self->entries.head; link != NULL; link = link->next)
    if (pal_figure_job_equal (&((Entry *) link->data)->job, job))
      return link;
  return NULL;
}

static void
remove_link (PalTextureCache *self, GList *link)
{
  Entry *entry = link->data;

  self->size -= get_size (&entry->job);
  g_queue_delete_link (&self->entries, link);
  entry_free (entry);
}

/**
 * pal_texture_cache_new:
 * @capacity: how many bytes of pixels it may keep, besides those that are shown
 *
 * Returns: (transfer full): a cache that is empty.
 */
PalTextureCache *
pal_texture_cache_new (gsize capacity)
{
  PalTextureCache *self = g_new0 (PalTextureCache, 1);

  g_ref_count_init (&self->ref_count);
  self->capacity = capacity;
  return self;
}

/* Returns: (transfer full): the same cache, in the same thread. */
PalTextureCache *
pal_texture_cache_ref (PalTextureCache *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives up a reference, in the same thread; with the last one go all textures. */
void
pal_texture_cache_unref (PalTextureCache *self)
{
  g_return_if_fail (self != NULL);
  if (!g_ref_count_dec (&self->ref_count))
    return;
  pal_texture_cache_clear (self);
  g_free (self);
}

/* Gives up everything, as when another figure is to be drawn. */
void
pal_texture_cache_clear (PalTextureCache *self)
{
  g_return_if_fail (self != NULL);
  while (self->entries.head != NULL)
    remove_link (self, self->entries.head);
}

/**
 * pal_texture_cache_add:
 * @self: a cache
 * @job: what the texture shows
 * @texture: the texture
 *
 * Keeps the texture, and gives up those that nobody asked for the longest time where that is too
 * much.
 */
void
pal_texture_cache_add (PalTextureCache *self, const PalFigureJob *job, GdkTexture *texture)
{
  GList *known;
  Entry *entry;

  g_return_if_fail (self != NULL && job != NULL && GDK_IS_TEXTURE (texture));

  known = find (self, job);
  if (known != NULL)
    remove_link (self, known);
  if (get_size (job) > self->capacity)
    return;
  while (self->size + get_size (job) > self->capacity)
    remove_link (self, self->entries.tail);
  entry = g_new0 (Entry, 1);
  pal_figure_job_copy (job, &entry->job);
  entry->texture = g_object_ref (texture);
  g_queue_push_head (&self->entries, entry);
  self->size += get_size (job);
}

/* Returns: (transfer none) (nullable): what was drawn for a job. */
GdkTexture *
pal_texture_cache_look_up (PalTextureCache *self, const PalFigureJob *job)
{
  GList *link;

  g_return_val_if_fail (self != NULL && job != NULL, NULL);

  link = find (self, job);
  if (link == NULL)
    return NULL;
  g_queue_unlink (&self->entries, link);
  g_queue_push_head_link (&self->entries, link);
  return ((Entry *) link->data)->texture;
}

/* Returns: the bytes of the pixels that are kept. */
gsize
pal_texture_cache_get_size (PalTextureCache *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->size;
}
