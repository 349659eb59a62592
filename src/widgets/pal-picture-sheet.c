/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-picture-sheet"

#include "pal-picture-sheet.h"

#include "pal-picture.h"

typedef struct
{
  GdkTexture *added;   /* owned */
  GdkTexture *picture; /* owned: the same, or in a mirror that turned over */
  graphene_rect_t area;
  double alpha;
} Entry;

struct _PalPictureSheet
{
  GtkSnapshot *snapshot; /* between begin and end, borrowed */
  gboolean software;
  float mirror;    /* width in which what is added is turned over, or 0 */
  GArray *entries; /* Entry, of this frame */

  GArray *drawn; /* Entry, of the node */
  graphene_rect_t seen;
  GskRenderNode *node; /* as it was drawn last, or NULL */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->added);
  g_clear_object (&entry->picture);
}

static GArray *
new_entries (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  return entries;
}

/* Returns: (transfer full): an empty sheet. */
PalPictureSheet *
pal_picture_sheet_new (void)
{
  PalPictureSheet *self = g_new0 (PalPictureSheet, 1);

  self->entries = new_entries ();
  self->drawn = new_entries ();
  return self;
}

/* Frees a sheet with the pictures on it. */
void
pal_picture_sheet_free (PalPictureSheet *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_array_unref (self->drawn);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_free (self);
}

/**
 * pal_picture_sheet_begin:
 * @self: a sheet
 * @snapshot: where it is to be drawn; nothing else may be drawn there until pal_picture_sheet_end()
 * @software: what pal_picture_is_software() says
 *
 * Begins with no picture on the sheet.
 */
void
pal_picture_sheet_begin (PalPictureSheet *self, GtkSnapshot *snapshot, gboolean software)
{
  g_return_if_fail (self != NULL && self->snapshot == NULL && snapshot != NULL);

  self->snapshot = snapshot;
  self->software = software;
  self->mirror = 0.0f;
}

/**
 * pal_picture_sheet_set_mirror:
 * @self: a sheet that was begun
 * @width: of what is mirrored, in pixels, or 0 for nothing
 *
 * Turns what is added from now on over, left to right: what lies at 0 comes to lie at @width.
 */
void
pal_picture_sheet_set_mirror (PalPictureSheet *self, float width)
{
  g_return_if_fail (self != NULL && self->snapshot != NULL);
  self->mirror = width;
}

static void
append_texture (PalPictureSheet *self, GdkTexture *picture, const graphene_rect_t *area, double alpha)
{
  GtkSnapshot *snapshot = self->snapshot;

  gtk_snapshot_save (snapshot);
  if (self->mirror > 0.0f)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->mirror, 0.0f));
      gtk_snapshot_scale (snapshot, -1.0f, 1.0f);
    }
  if (alpha < 1.0)
    gtk_snapshot_push_opacity (snapshot, alpha);
  gtk_snapshot_append_texture (snapshot, picture, area);
  if (alpha < 1.0)
    gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* Returns: (transfer full): the picture turned over, that of the last frame if it was on it. */
static GdkTexture *
turn_over (PalPictureSheet *self, GdkTexture *picture)
{
  for (guint i = 0; i < self->drawn->len; i++)
    {
      const Entry *entry = &g_array_index (self->drawn, Entry, i);

      if (entry->added == picture && entry->picture != picture)
        return g_object_ref (entry->picture);
    }
  return pal_picture_new_mirrored (picture);
}

/* Cairo has no fast way of drawing with a negative scale, so that what lies in a mirror is a picture of its
 * own, drawn like any other. */
static void
append_entry (PalPictureSheet *self, GdkTexture *picture, const graphene_rect_t *area, double alpha)
{
  Entry entry = { .added = g_object_ref (picture), .area = *area, .alpha = alpha };

  if (self->mirror > 0.0f)
    {
      entry.picture = turn_over (self, picture);
      entry.area.origin.x = self->mirror - area->origin.x - area->size.width;
    }
  else
    {
      entry.picture = g_object_ref (picture);
    }
  g_array_append_val (self->entries, entry);
}

/**
 * pal_picture_sheet_add:
 * @self: a sheet that was begun
 * @picture: what pal_picture_new() returned
 * @area: what the picture is to cover, in pixels
 * @alpha: how much of it is seen, up to 1
 *
 * Lays a picture over those that are on the sheet.
 */
void
pal_picture_sheet_add (PalPictureSheet *self,
                       GdkTexture *picture,
                       const graphene_rect_t *area,
                       double alpha)
{
  g_return_if_fail (self != NULL && self->snapshot != NULL);
  g_return_if_fail (GDK_IS_TEXTURE (picture) && area != NULL);

  if (self->software)
    append_entry (self, picture, area, alpha);
  else
    append_texture (self, picture, area, alpha);
}

static gboolean
is_drawn (PalPictureSheet *self, const graphene_rect_t *seen)
{
  if (self->node == NULL || self->drawn->len != self->entries->len
      || !graphene_rect_equal (&self->seen, seen))
    return FALSE;
  for (guint i = 0; i < self->drawn->len; i++)
    {
      const Entry *one = &g_array_index (self->drawn, Entry, i);
      const Entry *other = &g_array_index (self->entries, Entry, i);

      if (one->picture != other->picture || one->alpha != other->alpha
          || !graphene_rect_equal (&one->area, &other->area))
        return FALSE;
    }
  return TRUE;
}

/* Draws what was added, and keeps it to compare the next frame with. */
static void
draw (PalPictureSheet *self, const graphene_rect_t *seen)
{
  GskRenderNode *node = gsk_cairo_node_new (seen);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  GArray *former = self->drawn;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      pal_picture_draw (entry->picture, cr, &entry->area, entry->alpha);
    }
  cairo_destroy (cr);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = pal_picture_name_node (node);
  self->seen = *seen;
  self->drawn = self->entries;
  self->entries = former;
}

/**
 * pal_picture_sheet_end:
 * @self: a sheet that was begun
 * @seen: what is to be seen of it, in pixels
 *
 * Draws the pictures, unless they are those of the last time and lie where they lay.
 */
void
pal_picture_sheet_end (PalPictureSheet *self, const graphene_rect_t *seen)
{
  GtkSnapshot *snapshot;

  g_return_if_fail (self != NULL && self->snapshot != NULL && seen != NULL);

  snapshot = g_steal_pointer (&self->snapshot);
  if (self->entries->len == 0)
    return;
  if (!is_drawn (self, seen))
    draw (self, seen);
  g_array_set_size (self->entries, 0);
  gtk_snapshot_append_node (snapshot, self->node);
}
