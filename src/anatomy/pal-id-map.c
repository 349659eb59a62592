/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-id-map"

#include "pal-id-map.h"

#include <math.h>
#include <string.h>

#include "pal-figure.h"
#include "pal-region-key.h"

/* A cell holds 0 for nothing, 255 for a border, and between them one more than the region's index.
 */
#define BORDER 255
#define MAX_REGIONS 254

#define CELLS_PER_MM 2

/* Equal cells side by side, from where the run before them ends. */
typedef struct
{
  guint16 end;
  guint8 value;
} Run;

struct _PalIdMap
{
  int width; /* in cells */
  int height;
  double u;
  double v;
  GArray *runs; /* Run, row after row */
  guint *rows;  /* where the runs of each row begin, and where those of the last one end */
};

/* The cells while the map is made. */
typedef struct
{
  int width;
  int height;
  double u;
  double v;
  guint8 *values;
} Grid;

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
  g_autoptr (GBytes) sheet = flat_sheet (layer, regions);
  g_autoptr (GString) text = pal_drawing_compose (drawing, sheet, "map", groups, NULL, NULL);
  const cairo_rectangle_t *bounds = pal_drawing_get_bounds (drawing);
  RsvgRectangle viewport
    = { 0, 0, bounds->width * CELLS_PER_MM, bounds->height * CELLS_PER_MM };
  RsvgHandle *handle = pal_drawing_parse (text, error);
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean drawn;

  if (handle == NULL)
    return NULL;
  surface = cairo_image_surface_create (
    CAIRO_FORMAT_ARGB32, (int) ceil (viewport.width), (int) ceil (viewport.height));
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
read_cells (Grid *grid, cairo_surface_t *surface, guint n_regions)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < grid->height; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + (gsize) y * stride);

      for (int x = 0; x < grid->width; x++)
        {
          guint32 value = row[x] & 0xffffff;

          if (row[x] == 0)
            value = 0;
          else if (row[x] >> 24 != 0xff || value == 0 || value > n_regions)
            value = BORDER;
          grid->values[(gsize) y * grid->width + x] = (guint8) value;
        }
    }
}

/* Marks, row by row, the cells that a chord of a border touches and those beside them. */
static void
mark_border (double u0, double v0, double u1, double v1, gpointer user_data)
{
  Grid *grid = user_data;
  double x0 = (u0 - grid->u) * CELLS_PER_MM;
  double y0 = (v0 - grid->v) * CELLS_PER_MM;
  double x1 = (u1 - grid->u) * CELLS_PER_MM;
  double y1 = (v1 - grid->v) * CELLS_PER_MM;
  double slope = y1 != y0 ? (x1 - x0) / (y1 - y0) : 0.0;
  int first = (int) MAX (floor (MIN (y0, y1)), -1.0);
  int last = (int) MIN (floor (MAX (y0, y1)), grid->height);

  for (int row = first; row <= last; row++)
    {
      double top = CLAMP (row, MIN (y0, y1), MAX (y0, y1));
      double bottom = CLAMP (row + 1, MIN (y0, y1), MAX (y0, y1));
      double a = y1 != y0 ? x0 + (top - y0) * slope : x0;
      double b = y1 != y0 ? x0 + (bottom - y0) * slope : x1;
      int left = MAX ((int) floor (MIN (a, b)) - 1, 0);
      int right = MIN ((int) floor (MAX (a, b)) + 1, grid->width - 1);

      for (int y = MAX (row - 1, 0); left <= right && y <= MIN (row + 1, grid->height - 1); y++)
        memset (grid->values + (gsize) y * grid->width + left, BORDER, right - left + 1);
    }
}

static void
add_run (PalIdMap *self, int end, guint8 value)
{
  const Run run = { (guint16) end, value };

  g_array_append_val (self->runs, run);
}

static void
compress (PalIdMap *self, const Grid *grid)
{
  const guint8 *value = grid->values;

  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->rows = g_new (guint, grid->height + 1);
  for (int y = 0; y < grid->height; y++, value += grid->width)
    {
      self->rows[y] = self->runs->len;
      for (int x = 1; x < grid->width; x++)
        if (value[x] != value[x - 1])
          add_run (self, x, value[x - 1]);
      add_run (self, grid->width, value[grid->width - 1]);
    }
  self->rows[grid->height] = self->runs->len;
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
  PalIdMap *self;
  Grid grid;
  g_autofree guint8 *values = NULL;
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

  grid.width = cairo_image_surface_get_width (surface);
  grid.height = cairo_image_surface_get_height (surface);
  grid.u = pal_drawing_get_bounds (drawing)->x;
  grid.v = pal_drawing_get_bounds (drawing)->y;
  grid.values = values = g_malloc ((gsize) grid.width * grid.height);
  read_cells (&grid, surface, regions->len);
  cairo_surface_destroy (surface);
  for (guint i = 0; i < regions->len; i++)
    {
      const PalRegion *region = g_ptr_array_index (regions, i);

      pal_svg_path_foreach_segment (region->path, mark_border, &grid);
    }

  self = g_new0 (PalIdMap, 1);
  self->width = grid.width;
  self->height = grid.height;
  self->u = grid.u;
  self->v = grid.v;
  compress (self, &grid);
  return self;
}

/* Frees a map with its runs of cells. */
void
pal_id_map_free (PalIdMap *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->runs);
  g_free (self->rows);
  g_free (self);
}

/* The index of the region at a point, or nothing, or that the outlines have to decide. */
int
pal_id_map_look_up (PalIdMap *self, double u, double v)
{
  double x = floor ((u - self->u) * CELLS_PER_MM);
  double y = floor ((v - self->v) * CELLS_PER_MM);
  guint low, high;
  guint8 value;

  if (!(x >= 0 && y >= 0 && x < self->width && y < self->height))
    return PAL_ID_MAP_NOTHING;

  /* The first run of the row that ends beyond the cell. */
  low = self->rows[(gsize) y];
  high = self->rows[(gsize) y + 1] - 1;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->runs, Run, middle).end > x)
        high = middle;
      else
        low = middle + 1;
    }
  value = g_array_index (self->runs, Run, low).value;
  if (value == BORDER)
    return PAL_ID_MAP_BORDER;
  return value == 0 ? PAL_ID_MAP_NOTHING : value - 1;
}
