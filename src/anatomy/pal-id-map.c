/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-id-map"

#include "pal-id-map.h"

#include <math.h>

#include "pal-figure.h"
#include "pal-region-key.h"

/* A cell holds 0 for nothing, 255 for a border, and between them one more than the region's index.
 */
#define BORDER 255
#define MAX_REGIONS 254

struct _PalIdMap
{
  int width;
  int height;
  double u;
  double v;
  guint8 *cells;
};

/* Every region is filled with its number as its blue, without antialiasing; nothing else is drawn.
 */
static GBytes *
flat_sheet (PalLayer layer, GPtrArray *regions)
{
  GString *sheet = g_string_new ("path { fill: none; stroke: none; fill-rule: evenodd; "
                                 "shape-rendering: crispEdges }\n");

  for (guint i = 0; i < regions->len; i++)
    {
      const PalRegion *region = g_ptr_array_index (regions, i);
      g_autofree char *id = pal_region_key_to_element_id (region->key, layer);

      g_string_append_printf (sheet, "path[id=\"%s\"] { fill: #0000%02x }\n", id, i + 1);
    }
  return g_string_free_to_bytes (sheet);
}

static cairo_surface_t *
render (PalDrawing *drawing, PalLayer layer, GPtrArray *regions, GError **error)
{
  const char *const groups[] = { pal_layer_to_nick (layer), NULL };
  g_autoptr (GString) text = pal_drawing_compose (drawing, "map", groups);
  g_autoptr (GBytes) sheet = flat_sheet (layer, regions);
  const cairo_rectangle_t *bounds = pal_drawing_get_bounds (drawing);
  RsvgRectangle viewport = { 0, 0, bounds->width, bounds->height };
  RsvgHandle *handle = pal_drawing_parse (text, sheet, error);
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean drawn;

  if (handle == NULL)
    return NULL;
  surface = cairo_image_surface_create (
    CAIRO_FORMAT_ARGB32, (int) ceil (bounds->width), (int) ceil (bounds->height));
  cr = cairo_create (surface);
  drawn = rsvg_handle_render_document (handle, cr, &viewport, error);
  cairo_destroy (cr);
  g_object_unref (handle);
  cairo_surface_flush (surface);
  if (!drawn)
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}

static void
read_cells (PalIdMap *self, cairo_surface_t *surface, guint n_regions)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < self->height; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + (gsize) y * stride);

      for (int x = 0; x < self->width; x++)
        {
          guint32 value = row[x] & 0xffffff;

          if (row[x] == 0)
            value = 0;
          else if (row[x] >> 24 != 0xff || value == 0 || value > n_regions)
            value = BORDER;
          self->cells[(gsize) y * self->width + x] = (guint8) value;
        }
    }
}

static void
mark_border (double u0, double v0, double u1, double v1, gpointer user_data)
{
  PalIdMap *self = user_data;
  int n = (int) ceil (hypot (u1 - u0, v1 - v0) / 0.5);

  for (int i = 0; i <= n; i++)
    {
      double t = n > 0 ? (double) i / n : 0.0;
      int x = (int) floor (u0 + t * (u1 - u0) - self->u);
      int y = (int) floor (v0 + t * (v1 - v0) - self->v);

      for (int dy = MAX (y - 1, 0); dy <= MIN (y + 1, self->height - 1); dy++)
        for (int dx = MAX (x - 1, 0); dx <= MIN (x + 1, self->width - 1); dx++)
          self->cells[(gsize) dy * self->width + dx] = BORDER;
    }
}

/**
 * pal_id_map_new:
 * @drawing: a drawing
 * @layer: one of its layers that has regions
 * @regions: (element-type PalRegion): the regions of the layer in the order of drawing
 * @error: return location for an error
 *
 * Lets librsvg draw the regions, each in a flat colour of its own, and marks every cell that
 * touches a border or lies beside one that does.
 *
 * Returns: (transfer full) (nullable): the map.
 */
PalIdMap *
pal_id_map_new (PalDrawing *drawing, PalLayer layer, GPtrArray *regions, GError **error)
{
  g_autoptr (PalIdMap) self = NULL;
  cairo_surface_t *surface;

  if (regions->len > MAX_REGIONS)
    {
      g_set_error (error,
                   PAL_FIGURE_ERROR,
                   PAL_FIGURE_ERROR_DRAWING,
                   "The layer “%s” has more than %d regions",
                   pal_layer_to_nick (layer),
                   MAX_REGIONS);
      return NULL;
    }
  surface = render (drawing, layer, regions, error);
  if (surface == NULL)
    return NULL;

  self = g_new0 (PalIdMap, 1);
  self->width = cairo_image_surface_get_width (surface);
  self->height = cairo_image_surface_get_height (surface);
  self->u = pal_drawing_get_bounds (drawing)->x;
  self->v = pal_drawing_get_bounds (drawing)->y;
  self->cells = g_malloc ((gsize) self->width * self->height);
  read_cells (self, surface, regions->len);
  cairo_surface_destroy (surface);
  for (guint i = 0; i < regions->len; i++)
    {
      const PalRegion *region = g_ptr_array_index (regions, i);

      pal_svg_path_foreach_segment (region->path, mark_border, self);
    }
  return g_steal_pointer (&self);
}

void
pal_id_map_free (PalIdMap *self)
{
  g_return_if_fail (self != NULL);
  g_free (self->cells);
  g_free (self);
}

/* The index of the region at a point, or nothing, or that the outlines have to decide. */
int
pal_id_map_look_up (PalIdMap *self, double u, double v)
{
  double x = floor (u - self->u);
  double y = floor (v - self->v);
  guint8 cell;

  if (!(x >= 0 && y >= 0 && x < self->width && y < self->height))
    return PAL_ID_MAP_NOTHING;
  cell = self->cells[(gsize) y * self->width + (gsize) x];
  if (cell == BORDER)
    return PAL_ID_MAP_BORDER;
  return cell == 0 ? PAL_ID_MAP_NOTHING : cell - 1;
}
