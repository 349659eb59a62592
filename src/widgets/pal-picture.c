/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-picture"

#include "pal-picture.h"

#include <gsk/gsk.h>
#include <math.h>

static GQuark
surface_quark (void)
{
  return g_quark_from_static_string ("pal-picture-surface");
}

static GQuark
tiles_quark (void)
{
  return g_quark_from_static_string ("pal-picture-tiles");
}

static GQuark
node_quark (void)
{
  return g_quark_from_static_string ("pal-picture-node");
}

/* Pixels of a tile, which is drawn or left out as a whole. Smaller ones leave out more, but each has
 * its price. */
#define TILE 32

static gboolean
has_ink (cairo_surface_t *surface, int x, int y, int width, int height)
{
  int stride = cairo_image_surface_get_stride (surface);
  const guchar *data = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) stride;

  for (int row = 0; row < height; row++, data += stride)
    {
      const guint32 *pixels = (const guint32 *) (const void *) data + x;
      guint32 any = 0;

      for (int i = 0; i < width; i++)
        any |= pixels[i];
      if (any != 0)
        return TRUE;
    }
  return FALSE;
}

/* Returns: (transfer full) (nullable): the tiles that have something on them, or %NULL if a picture is
 *   so full that leaving out the others is not worth it. */
static cairo_region_t *
find_tiles (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  cairo_region_t *tiles = cairo_region_create ();
  gint64 n_pixels = 0;

  for (int y = 0; y < height; y += TILE)
    {
      int tile_height = MIN (TILE, height - y);

      for (int x = 0; x < width; x += TILE)
        {
          cairo_rectangle_int_t tile = { x, y, MIN (TILE, width - x), tile_height };

          if (!has_ink (surface, x, y, tile.width, tile.height))
            continue;
          cairo_region_union_rectangle (tiles, &tile);
          n_pixels += tile.width * tile.height;
        }
    }
  if (n_pixels * 4 > (gint64) width * height * 3)
    g_clear_pointer (&tiles, cairo_region_destroy);
  return tiles;
}

/* Takes the surface and its tiles. */
static GdkTexture *
new_picture (cairo_surface_t *surface, cairo_region_t *tiles)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *picture;

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));
  picture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  g_object_set_qdata_full (
      G_OBJECT (picture), surface_quark (), surface, (GDestroyNotify) cairo_surface_destroy);
  if (tiles != NULL)
    g_object_set_qdata_full (
        G_OBJECT (picture), tiles_quark (), tiles, (GDestroyNotify) cairo_region_destroy);
  return picture;
}

/**
 * pal_picture_new:
 * @surface: (transfer full): an image of format ARGB32, which nobody draws on any more
 *
 * May be called on any thread.
 *
 * Returns: (transfer full): the picture.
 */
GdkTexture *
pal_picture_new (cairo_surface_t *surface)
{
  g_return_val_if_fail (surface != NULL, NULL);
  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32, NULL);

  cairo_surface_flush (surface);
  return new_picture (surface, find_tiles (surface));
}

/* Copies a tile to where it lies in an image of the same size that is turned over. */
static void
mirror_tile (cairo_surface_t *from, const cairo_rectangle_int_t *tile, cairo_surface_t *to)
{
  int width = cairo_image_surface_get_width (from);
  int stride = cairo_image_surface_get_stride (from);
  const guchar *source = cairo_image_surface_get_data (from);
  guchar *target = cairo_image_surface_get_data (to);

  g_assert (stride == cairo_image_surface_get_stride (to));
  for (int y = tile->y; y < tile->y + tile->height; y++)
    {
      gsize row = (gsize) y * (gsize) stride;
      const guint32 *pixels = (const guint32 *) (const void *) (source + row) + tile->x;
      guint32 *mirrored = (guint32 *) (void *) (target + row) + width - tile->x - 1;

      for (int i = 0; i < tile->width; i++)
        *mirrored-- = *pixels++;
    }
}

/**
 * pal_picture_new_mirrored:
 * @picture: what pal_picture_new() returned
 *
 * Returns: (transfer full): the picture turned over, left to right.
 */
GdkTexture *
pal_picture_new_mirrored (GdkTexture *picture)
{
  cairo_surface_t *surface = g_object_get_qdata (G_OBJECT (picture), surface_quark ());
  const cairo_region_t *tiles = g_object_get_qdata (G_OBJECT (picture), tiles_quark ());
  cairo_rectangle_int_t tile = { 0, 0, 0, 0 };
  cairo_region_t *mirrored_tiles = NULL;
  cairo_surface_t *mirrored;

  g_return_val_if_fail (surface != NULL, NULL);

  tile.width = cairo_image_surface_get_width (surface);
  tile.height = cairo_image_surface_get_height (surface);
  mirrored = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, tile.width, tile.height);
  if (tiles == NULL)
    {
      mirror_tile (surface, &tile, mirrored);
    }
  else
    {
      mirrored_tiles = cairo_region_create ();
      for (int i = 0; i < cairo_region_num_rectangles (tiles); i++)
        {
          cairo_region_get_rectangle (tiles, i, &tile);
          mirror_tile (surface, &tile, mirrored);
          tile.x = cairo_image_surface_get_width (surface) - tile.x - tile.width;
          cairo_region_union_rectangle (mirrored_tiles, &tile);
        }
    }
  cairo_surface_mark_dirty (mirrored);
  return new_picture (mirrored, mirrored_tiles);
}

/* Whether the window of a widget is drawn without a graphics card. */
gboolean
pal_picture_is_software (GtkWidget *widget)
{
  GtkNative *native;
  GskRenderer *renderer;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  native = gtk_widget_get_native (widget);
  renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  return renderer != NULL && GSK_IS_CAIRO_RENDERER (renderer);
}

/* Makes a path of the tiles as they lie in @area, to whole pixels and with the one beside that smooth
 * scaling reaches. */
static void
add_tiles (cairo_t *cr,
           const cairo_region_t *tiles,
           const graphene_rect_t *area,
           double x_scale,
           double y_scale)
{
  cairo_region_t *covered = cairo_region_create ();

  for (int i = 0; i < cairo_region_num_rectangles (tiles); i++)
    {
      cairo_rectangle_int_t tile, placed;

      cairo_region_get_rectangle (tiles, i, &tile);
      placed.x = (int) floor (area->origin.x + (tile.x - 1) * x_scale);
      placed.y = (int) floor (area->origin.y + (tile.y - 1) * y_scale);
      placed.width = (int) ceil (area->origin.x + (tile.x + tile.width + 1) * x_scale) - placed.x;
      placed.height = (int) ceil (area->origin.y + (tile.y + tile.height + 1) * y_scale) - placed.y;
      cairo_region_union_rectangle (covered, &placed);
    }
  for (int i = 0; i < cairo_region_num_rectangles (covered); i++)
    {
      cairo_rectangle_int_t rectangle;

      cairo_region_get_rectangle (covered, i, &rectangle);
      cairo_rectangle (cr, rectangle.x, rectangle.y, rectangle.width, rectangle.height);
    }
  cairo_region_destroy (covered);
}

/**
 * pal_picture_draw:
 * @picture: what pal_picture_new() returned
 * @cr: where to draw
 * @area: what the picture is to cover
 * @alpha: how much of it is seen, up to 1
 */
void
pal_picture_draw (GdkTexture *picture, cairo_t *cr, const graphene_rect_t *area, double alpha)
{
  cairo_surface_t *surface;
  const cairo_region_t *tiles;
  double x_scale, y_scale;

  g_return_if_fail (GDK_IS_TEXTURE (picture) && area != NULL);

  surface = g_object_get_qdata (G_OBJECT (picture), surface_quark ());
  g_return_if_fail (surface != NULL);
  tiles = g_object_get_qdata (G_OBJECT (picture), tiles_quark ());
  x_scale = area->size.width / (double) cairo_image_surface_get_width (surface);
  y_scale = area->size.height / (double) cairo_image_surface_get_height (surface);
  cairo_save (cr);
  if (tiles != NULL && alpha >= 1.0)
    add_tiles (cr, tiles, area, x_scale, y_scale);
  cairo_translate (cr, area->origin.x, area->origin.y);
  cairo_scale (cr, x_scale, y_scale);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  if (alpha < 1.0)
    {
      cairo_paint_with_alpha (cr, alpha);
    }
  else if (tiles != NULL)
    {
      /* Tiles that touch must not show where. A clip would do the same, but Cairo 1.16 crashes now and
       * then when it plays one of many rectangles back. */
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
      cairo_fill (cr);
    }
  else
    {
      cairo_paint (cr);
    }
  cairo_restore (cr);
}

/**
 * pal_picture_name_node:
 * @node: (transfer full): a node that shows pictures
 *
 * Returns: (transfer full): the same, so named that whoever looks at what is drawn can tell it from lines.
 */
GskRenderNode *
pal_picture_name_node (GskRenderNode *node)
{
  GskRenderNode *named = gsk_debug_node_new (node, g_strdup ("picture"));

  gsk_render_node_unref (node);
  return named;
}

static GskRenderNode *
make_node (GdkTexture *picture, const graphene_rect_t *area)
{
  GskRenderNode *node = gsk_cairo_node_new (area);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  pal_picture_draw (picture, cr, area, 1.0);
  cairo_destroy (cr);
  return pal_picture_name_node (node);
}

/**
 * pal_picture_snapshot:
 * @picture: a picture, or any other texture
 * @snapshot: where to draw
 * @area: what the picture is to cover
 * @software: what pal_picture_is_software() says
 */
void
pal_picture_snapshot (GdkTexture *picture,
                      GtkSnapshot *snapshot,
                      const graphene_rect_t *area,
                      gboolean software)
{
  GskRenderNode *node;
  graphene_rect_t bounds;

  g_return_if_fail (GDK_IS_TEXTURE (picture) && area != NULL);

  if (!software || g_object_get_qdata (G_OBJECT (picture), surface_quark ()) == NULL)
    {
      gtk_snapshot_append_texture (snapshot, picture, area);
      return;
    }
  node = g_object_get_qdata (G_OBJECT (picture), node_quark ());
  if (node != NULL)
    gsk_render_node_get_bounds (node, &bounds);
  if (node == NULL || !graphene_rect_equal (&bounds, area))
    {
      node = make_node (picture, area);
      g_object_set_qdata_full (
          G_OBJECT (picture), node_quark (), node, (GDestroyNotify) gsk_render_node_unref);
    }
  gtk_snapshot_append_node (snapshot, node);
}
