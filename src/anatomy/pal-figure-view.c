/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-view"

#include "pal-figure-view-private.h"

#include <math.h>

#include "pal-drawing.h"
#include "pal-id-map.h"
#include "pal-region-reader.h"

/* The point of a region that is farthest from its border, and how far that is. */
typedef struct
{
  PalPoint point;
  double radius;
} Inmost;

struct _PalFigureView
{
  GObject parent_instance;

  const char *figure; /* interned */
  PalView view;
  PalDrawing *drawing;
  PalSvgPath *outline;
  GPtrArray *regions[PAL_N_LAYERS]; /* PalRegion; NULL for a layer without regions */
  GHashTable *by_key[PAL_N_LAYERS]; /* key to PalRegion, variants included */
  GPtrArray *variants;
  GArray *sites;     /* PalSite, sorted by muscle and number */
  GArray *landmarks; /* PalLandmarkSpot, in the order of drawing */

  GMutex lock;
  GMutex map_lock; /* of the maps alone, which take longer to make than a frame */
  PalIdMap *maps[PAL_N_LAYERS];
  GHashTable *inmost; /* PalRegion to Inmost */
  PalDepthMap *depth;
  gboolean depth_sought;
};

G_DEFINE_FINAL_TYPE (PalFigureView, pal_figure_view, G_TYPE_OBJECT)

static const PalLayer muscle_layers[] = PAL_MUSCLE_LAYERS;

static int
compare_sites (gconstpointer a, gconstpointer b)
{
  const PalSite *one = a;
  const PalSite *other = b;
  int order = g_strcmp0 (one->muscle, other->muscle);

  if (order == 0)
    order = (int) one->n - (int) other->n;
  return order != 0 ? order : (int) one->spot - (int) other->spot;
}

static void
index_regions (PalFigureView *self, GPtrArray *regions)
{
  for (guint i = 0; i < regions->len; i++)
    {
      PalRegion *region = g_ptr_array_index (regions, i);

      g_hash_table_insert (self->by_key[region->layer], (gpointer) region->key, region);
    }
}

static gboolean
load_layer (PalFigureView *self, PalLayer layer, GError **error)
{
  self->regions[layer]
    = pal_region_reader_read_regions (self->drawing, pal_layer_to_nick (layer), error);
  if (self->regions[layer] == NULL)
    return FALSE;
  self->by_key[layer] = g_hash_table_new (g_str_hash, g_str_equal);
  index_regions (self, self->regions[layer]);
  return TRUE;
}

static gboolean
load (PalFigureView *self, GError **error)
{
  self->drawing = pal_drawing_new (self->figure, self->view, error);
  if (self->drawing == NULL)
    return FALSE;
  self->outline = pal_region_reader_read_outline (self->drawing, error);
  if (self->outline == NULL || !load_layer (self, PAL_LAYER_ZONES, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (muscle_layers); i++)
    if (!load_layer (self, muscle_layers[i], error))
      return FALSE;

  self->variants = pal_region_reader_read_regions (self->drawing, "variants", error);
  if (self->variants == NULL)
    return FALSE;
  index_regions (self, self->variants);

  self->sites = pal_region_reader_read_sites (self->drawing, error);
  if (self->sites == NULL)
    return FALSE;
  g_array_sort (self->sites, compare_sites);

  self->landmarks = pal_region_reader_read_landmarks (self->drawing, error);
  return self->landmarks != NULL;
}

/* The map of a layer, made when it is first asked for; under its lock. */
static PalIdMap *
ensure_map (PalFigureView *self, PalLayer layer)
{
  if (self->maps[layer] == NULL)
    {
      g_autoptr (GError) error = NULL;

      self->maps[layer] = pal_id_map_new (self->drawing, layer, self->regions[layer], &error);
      /* The drawing is part of the program and has been read before: only a lack of memory. */
      if (self->maps[layer] == NULL)
        g_error ("Cannot map the layer %s: %s", pal_layer_to_nick (layer), error->message);
    }
  return self->maps[layer];
}

static void
pal_figure_view_finalize (GObject *object)
{
  PalFigureView *self = PAL_FIGURE_VIEW (object);

  for (guint i = 0; i < PAL_N_LAYERS; i++)
    {
      g_clear_pointer (&self->maps[i], pal_id_map_free);
      g_clear_pointer (&self->by_key[i], g_hash_table_unref);
      g_clear_pointer (&self->regions[i], g_ptr_array_unref);
    }
  g_clear_pointer (&self->inmost, g_hash_table_unref);
  g_clear_pointer (&self->variants, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_array_unref);
  g_clear_pointer (&self->landmarks, g_array_unref);
  g_clear_pointer (&self->outline, pal_svg_path_unref);
  g_clear_pointer (&self->drawing, pal_drawing_free);
  g_clear_pointer (&self->depth, pal_depth_map_free);
  g_mutex_clear (&self->map_lock);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (pal_figure_view_parent_class)->finalize (object);
}

static void
pal_figure_view_class_init (PalFigureViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_figure_view_finalize;
}

static void
pal_figure_view_init (PalFigureView *self)
{
  g_mutex_init (&self->lock);
  g_mutex_init (&self->map_lock);
  self->inmost = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
}

/**
 * pal_figure_view_new:
 * @figure: the id of a figure
 * @view: a view
 * @error: return location for an error
 *
 * Reads the drawing. Ask a #PalFigure instead, which reads each view once.
 *
 * Returns: (transfer full) (nullable): the view, or %NULL with a %PAL_FIGURE_ERROR or, for broken
 *   markup or path data, an error of GMarkup or %PAL_SVG_PATH_ERROR.
 */
PalFigureView *
pal_figure_view_new (const char *figure, PalView view, GError **error)
{
  g_autoptr (PalFigureView) self = NULL;

  g_return_val_if_fail (figure != NULL && view != PAL_VIEW_NONE, NULL);

  self = g_object_new (PAL_TYPE_FIGURE_VIEW, NULL);
  self->figure = g_intern_string (figure);
  self->view = view;
  if (!load (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Returns: (transfer none): the id of the figure, for example %PAL_FIGURE_ADULT. */
const char *
pal_figure_view_get_figure (PalFigureView *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), NULL);
  return self->figure;
}

/* Returns: the version of the figure, which every mark keeps beside its points. */
int
pal_figure_view_get_version (PalFigureView *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), 0);
  return pal_drawing_get_version (self->drawing);
}

/* Returns: from which side it shows the body, or which close-up it is. */
PalView
pal_figure_view_get_view (PalFigureView *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), PAL_VIEW_NONE);
  return self->view;
}

/**
 * pal_figure_view_get_bounds:
 * @self: a view
 *
 * Returns: (transfer none): the rectangle of the drawing, body and margin, in millimetres.
 */
const cairo_rectangle_t *
pal_figure_view_get_bounds (PalFigureView *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), NULL);
  return pal_drawing_get_bounds (self->drawing);
}

/**
 * pal_figure_view_get_floor:
 * @self: a view
 *
 * Returns: the v of the floor that the figure stands on, in millimetres.
 */
double
pal_figure_view_get_floor (PalFigureView *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), 0.0);
  return pal_drawing_get_floor (self->drawing);
}

/* Returns: (transfer none): the edge of the body, in millimetres of the view, for as long as the
 * view lives. */
const PalSvgPath *
pal_figure_view_get_outline (PalFigureView *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), NULL);
  return self->outline;
}

/* Returns: whether a place, in millimetres of the view, is on the body and not beside it. */
gboolean
pal_figure_view_in_body (PalFigureView *self, double u, double v)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), FALSE);
  return pal_svg_path_contains (self->outline, u, v);
}

/**
 * pal_figure_view_get_n_regions:
 * @self: a view
 * @layer: a layer
 *
 * Returns: how many regions the layer has, variants not counted; 0 for skin and skeleton.
 */
guint
pal_figure_view_get_n_regions (PalFigureView *self, PalLayer layer)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && layer < PAL_N_LAYERS, 0);
  return self->regions[layer] != NULL ? self->regions[layer]->len : 0;
}

/* The regions come in the order of drawing, which is that of their keys. */
const PalRegion *
pal_figure_view_get_region (PalFigureView *self, PalLayer layer, guint index)
{
  g_return_val_if_fail (index < pal_figure_view_get_n_regions (self, layer), NULL);
  return g_ptr_array_index (self->regions[layer], index);
}

/**
 * pal_figure_view_lookup:
 * @self: a view
 * @layer: a layer
 * @key: a region key
 *
 * Returns: (transfer none) (nullable): the region of this name, or %NULL if the layer of this view
 *   does not show it. A variant is found in its layer.
 */
const PalRegion *
pal_figure_view_lookup (PalFigureView *self, PalLayer layer, const char *key)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && layer < PAL_N_LAYERS && key != NULL, NULL);

  if (self->by_key[layer] == NULL)
    return NULL;
  return g_hash_table_lookup (self->by_key[layer], key);
}

/**
 * pal_figure_view_find:
 * @self: a view
 * @key: a region key
 *
 * Returns: (transfer none) (nullable): the zone of this name, or the muscle where it is seen
 * nearest to the surface.
 */
const PalRegion *
pal_figure_view_find (PalFigureView *self, const char *key)
{
  const PalRegion *region = pal_figure_view_lookup (self, PAL_LAYER_ZONES, key);

  for (guint i = 0; region == NULL && i < G_N_ELEMENTS (muscle_layers); i++)
    region = pal_figure_view_lookup (self, muscle_layers[i], key);
  return region;
}

/* Returns: how many bony places are seen in the view, each side for itself. */
guint
pal_figure_view_get_n_landmarks (PalFigureView *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), 0);
  return self->landmarks->len;
}

/* The landmarks come in the order of drawing, which is that from head to foot. */
const PalLandmarkSpot *
pal_figure_view_get_landmark (PalFigureView *self, guint index)
{
  g_return_val_if_fail (index < pal_figure_view_get_n_landmarks (self), NULL);
  return &g_array_index (self->landmarks, PalLandmarkSpot, index);
}

/**
 * pal_figure_view_warm:
 * @self: a view
 * @layer: a layer
 *
 * Makes the id map of the layer now, so that the first pick need not wait for it. From any thread.
 */
void
pal_figure_view_warm (PalFigureView *self, PalLayer layer)
{
  g_return_if_fail (PAL_IS_FIGURE_VIEW (self) && layer < PAL_N_LAYERS);

  if (pal_figure_view_get_n_regions (self, layer) == 0)
    return;
  g_mutex_lock (&self->map_lock);
  ensure_map (self, layer);
  g_mutex_unlock (&self->map_lock);
}

/**
 * pal_figure_view_pick:
 * @self: a view
 * @layer: a layer
 * @u: millimetres
 * @v: millimetres
 *
 * Returns: (transfer none) (nullable): the region of the layer that is seen at this place: one look into
 *   the id map, or up to one cell from a border the answer of the outlines themselves.
 */
const PalRegion *
pal_figure_view_pick (PalFigureView *self, PalLayer layer, double u, double v)
{
  PalIdMap *map;
  int found;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && layer < PAL_N_LAYERS, NULL);

  if (pal_figure_view_get_n_regions (self, layer) == 0)
    return NULL;
  g_mutex_lock (&self->map_lock);
  map = ensure_map (self, layer);
  g_mutex_unlock (&self->map_lock);

  found = pal_id_map_look_up (map, u, v);
  if (found == PAL_ID_MAP_BORDER)
    return pal_figure_view_pick_by_outlines (self, layer, u, v);
  return found == PAL_ID_MAP_NOTHING ? NULL : g_ptr_array_index (self->regions[layer], found);
}

/* Without the id map. */
const PalRegion *
pal_figure_view_pick_by_outlines (PalFigureView *self, PalLayer layer, double u, double v)
{
  for (guint i = self->regions[layer]->len; i > 0; i--)
    {
      const PalRegion *region = g_ptr_array_index (self->regions[layer], i - 1);

      if (pal_svg_path_contains (region->path, u, v))
        return region;
    }
  return NULL;
}

/* Returns: whether a place, in millimetres of the view, is within the drawing, be it beside the
 * body. */
gboolean
pal_figure_view_in_frame (PalFigureView *self, double u, double v)
{
  const cairo_rectangle_t *frame = pal_drawing_get_bounds (self->drawing);

  return u >= frame->x && u < frame->x + frame->width && v >= frame->y
         && v < frame->y + frame->height;
}

/**
 * pal_figure_view_contains:
 * @self: a view
 * @region: one of its regions
 * @u: millimetres
 * @v: millimetres
 *
 * Returns: whether the region is seen at this place. The shapes of a close-up go on where its frame ends,
 *   but are not seen there.
 */
gboolean
pal_figure_view_contains (PalFigureView *self, const PalRegion *region, double u, double v)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && region != NULL, FALSE);
  return pal_figure_view_in_frame (self, u, v) && pal_svg_path_contains (region->path, u, v);
}

/* Worked out when it is first asked for. */
static Inmost
get_inmost (PalFigureView *self, const PalRegion *region)
{
  Inmost *known;
  Inmost inmost;

  g_mutex_lock (&self->lock);
  known = g_hash_table_lookup (self->inmost, region);
  if (known == NULL)
    {
      PalPoint *point;

      known = g_new0 (Inmost, 1);
      point = &known->point;
      if (pal_svg_path_get_inmost (region->path, &point->u, &point->v))
        known->radius = pal_svg_path_get_distance (region->path, point->u, point->v);
      else
        pal_svg_path_get_nearest (region->path,
                                  region->bounds.x + region->bounds.width / 2,
                                  region->bounds.y + region->bounds.height / 2,
                                  &point->u,
                                  &point->v);
      g_hash_table_insert (self->inmost, (gpointer) region, known);
    }
  inmost = *known;
  g_mutex_unlock (&self->lock);
  return inmost;
}

/**
 * pal_figure_view_get_inmost:
 * @self: a view
 * @region: one of its regions
 * @point: (out): the point of the region that is farthest from its border
 */
void
pal_figure_view_get_inmost (PalFigureView *self, const PalRegion *region, PalPoint *point)
{
  g_return_if_fail (PAL_IS_FIGURE_VIEW (self) && region != NULL && point != NULL);
  *point = get_inmost (self, region).point;
}

/**
 * pal_figure_view_get_radius:
 * @self: a view
 * @region: one of its regions
 *
 * Returns: the radius of the largest circle that has room in the region, in millimetres.
 */
double
pal_figure_view_get_radius (PalFigureView *self, const PalRegion *region)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && region != NULL, 0.0);
  return get_inmost (self, region).radius;
}

/**
 * pal_figure_view_clamp:
 * @self: a view
 * @region: one of its regions
 * @u: (inout): millimetres
 * @v: (inout): millimetres
 *
 * Leaves a point inside the region alone and moves any other to the nearest place just inside or,
 * should that be too narrow to stand in, to the inmost point.
 */
void
pal_figure_view_clamp (PalFigureView *self, const PalRegion *region, double *u, double *v)
{
  PalPoint inmost;
  double nearest_u;
  double nearest_v;

  g_return_if_fail (PAL_IS_FIGURE_VIEW (self) && region != NULL && u != NULL && v != NULL);

  if (pal_svg_path_contains (region->path, *u, *v))
    return;
  pal_svg_path_get_nearest (region->path, *u, *v, &nearest_u, &nearest_v);
  for (double beyond = 0.05; beyond < 5.0; beyond *= 2)
    for (guint i = 0; i < 64; i++)
      {
        *u = nearest_u + beyond * cos (i * G_PI / 32);
        *v = nearest_v + beyond * sin (i * G_PI / 32);
        if (pal_svg_path_contains (region->path, *u, *v))
          return;
      }

  /* The nearest place is the tip of a spike. */
  pal_figure_view_get_inmost (self, region, &inmost);
  *u = inmost.u;
  *v = inmost.v;
}

/* Returns: (transfer none) (nullable) (element-type PalRegion): the regions of a layer in the
 * order in which they are drawn; %NULL for a layer that has none. */
GPtrArray *
pal_figure_view_get_layer_regions (PalFigureView *self, PalLayer layer)
{
  return self->regions[layer];
}

/* Returns: (transfer none) (element-type PalRegion): muscles that few people have, drawn apart from
 * the layers and never picked. */
GPtrArray *
pal_figure_view_get_variants (PalFigureView *self)
{
  return self->variants;
}

/* The map of depth, read when it is first asked for; %NULL where this view has none. */
const PalDepthMap *
pal_figure_view_get_depth (PalFigureView *self)
{
  g_mutex_lock (&self->lock);
  if (!self->depth_sought)
    {
      g_autoptr (GError) error = NULL;

      self->depth_sought = TRUE;
      self->depth = pal_depth_map_new (
        self->figure, self->view, pal_figure_view_get_version (self), &error);
      if (self->depth == NULL
          && !g_error_matches (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND))
        g_warning ("The map of depth cannot be used: %s", error->message);
    }
  g_mutex_unlock (&self->lock);
  return self->depth;
}

/* Returns: how many usual trigger-point sites are seen in the view, each side for itself. */
guint
pal_figure_view_get_n_sites (PalFigureView *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), 0);
  return self->sites->len;
}

/* The sites come sorted by muscle and number. */
const PalSite *
pal_figure_view_get_site (PalFigureView *self, guint index)
{
  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && index < self->sites->len, NULL);
  return &g_array_index (self->sites, PalSite, index);
}

/**
 * pal_figure_view_get_muscle_sites:
 * @self: a view
 * @muscle: a region key
 * @n_sites: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_sites) (nullable): the sites of one muscle by their
 *   numbers, hidden ones included; %NULL if this view has none.
 */
const PalSite *
pal_figure_view_get_muscle_sites (PalFigureView *self, const char *muscle, guint *n_sites)
{
  const PalSite *first = NULL;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && muscle != NULL && n_sites != NULL, NULL);

  *n_sites = 0;
  for (guint i = 0; i < self->sites->len; i++)
    {
      const PalSite *site = &g_array_index (self->sites, PalSite, i);

      if (!g_str_equal (site->muscle, muscle))
        continue;
      if (first == NULL)
        first = site;
      (*n_sites)++;
    }
  return first;
}
