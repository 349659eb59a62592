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
node_quark (void)
{
  return g_quark_from_static_string ("pal-picture-node");
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
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *picture;
  int width, height, stride;

  g_return_val_if_fail (surface != NULL, NULL);
  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32, NULL);

  cairo_surface_flush (surface);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));
  picture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  g_object_set_qdata_full (
      G_OBJECT (picture), surface_quark (), surface, (GDestroyNotify) cairo_surface_destroy);
  return picture;
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

static GskRenderNode *
make_node (cairo_surface_t *surface, const graphene_rect_t *area)
{
  GskRenderNode *node = gsk_cairo_node_new (area);
  GskRenderNode *named;
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  double width = area->size.width / (double) cairo_image_surface_get_width (surface);
  double height = area->size.height / (double) cairo_image_surface_get_height (surface);

  cairo_translate (cr, area->origin.x, area->origin.y);
  cairo_scale (cr, width, height);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
  /* With a name, so that whoever looks at what is drawn can tell it from lines. */
  named = gsk_debug_node_new (node, g_strdup ("picture"));
  gsk_render_node_unref (node);
  return named;
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
  cairo_surface_t *surface;
  GskRenderNode *node;
  graphene_rect_t bounds;

  g_return_if_fail (GDK_IS_TEXTURE (picture) && area != NULL);

  surface = software ? g_object_get_qdata (G_OBJECT (picture), surface_quark ()) : NULL;
  if (surface == NULL)
    {
      gtk_snapshot_append_texture (snapshot, picture, area);
      return;
    }
  node = g_object_get_qdata (G_OBJECT (picture), node_quark ());
  if (node != NULL)
    gsk_render_node_get_bounds (node, &bounds);
  if (node == NULL || !graphene_rect_equal (&bounds, area))
    {
      node = make_node (surface, area);
      g_object_set_qdata_full (
          G_OBJECT (picture), node_quark (), node, (GDestroyNotify) gsk_render_node_unref);
    }
  gtk_snapshot_append_node (snapshot, node);
}
