/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure"

#include "pal-figure.h"

#include <math.h>

#include "pal-drawing.h"
#include "pal-figure-private.h"
#include "pal-region-key.h"

struct _PalFigure
{
  GObject parent_instance;

  const char *id;   /* interned */
  PalFigure *adult; /* whose close-ups and depth this one shares; NULL for itself */
  GMutex lock;
  PalFigureView *views[PAL_N_VIEWS];
  GHashTable *keys[PAL_N_VIEWS]; /* what a view shows that need not be loaded for that */

  GMutex warp_lock;
  GHashTable *warps; /* "from to zone" to PalZoneWarp */
  GHashTable *body_warps; /* "figure view version" to PalBodyWarp, or NULL where there is none */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (
    PalFigure,
    pal_figure,
    G_TYPE_OBJECT,
    G_IMPLEMENT_INTERFACE (PAL_TYPE_PLACE_CARRIER, pal_figure_init_carrier))

G_DEFINE_QUARK (pal - figure - error - quark, pal_figure_error)

static const PalView plane_views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };
static const PalView side_views[] = { PAL_VIEW_LEFT, PAL_VIEW_RIGHT };

/* The patient's left is on the right of the front view and on the left of the back view. */
static double
lateral_sign (PalView view)
{
  return view == PAL_VIEW_BACK ? -1.0 : 1.0;
}

/* How far from the midline a side view's place lies: the outer border, at this height, of its zone
 * as the front or the back shows it, else of the body. */
static double
lateral_extent (PalFigure *self, const char *zone, double v)
{
  double low;
  double high;
  double extent = 0.0;

  for (guint i = 0; zone != NULL && i < G_N_ELEMENTS (plane_views); i++)
    {
      PalFigureView *plane = pal_figure_get_view (self, plane_views[i]);
      const PalRegion *region = pal_figure_view_lookup (plane, PAL_LAYER_ZONES, zone);
      double at;

      if (region == NULL)
        continue;
      at = CLAMP (v, region->bounds.y, region->bounds.y + region->bounds.height);
      if (!pal_svg_path_get_extent_at (region->path, at, &low, &high))
        {
          low = region->bounds.x;
          high = region->bounds.x + region->bounds.width;
        }
      extent = MAX (extent, MAX (fabs (low), fabs (high)));
    }
  if (extent > 0.0)
    return extent;

  if (pal_svg_path_get_extent_at (
        pal_figure_view_get_outline (pal_figure_get_view (self, PAL_VIEW_FRONT)), v, &low, &high))
    extent = MAX (fabs (low), fabs (high));
  return extent;
}

/* How well a view shows a region, in square millimetres of its widest layer: less for every muscle
 * above the place where it is marked without a pointer, a third for a side view, where the hanging
 * arm is in the way, and hardly anything where no site of a muscle is seen. 0 if the view does not show
 * it. */
static double
rate_view (PalFigureView *view, PalLayer layer, const char *key)
{
  g_auto (GStrv) stack = NULL;
  double area = 0.0;
  guint depth = 0;
  double u;
  double v;

  if (!pal_figure_view_get_landing_point (view, layer, key, &u, &v))
    return 0.0;
  for (PalLayer shown = PAL_LAYER_ZONES; shown <= PAL_LAYER_DEEP; shown++)
    {
      const PalRegion *region = pal_figure_view_lookup (view, shown, key);

      area = MAX (area, region != NULL ? region->area : 0.0);
    }
  if (pal_figure_view_get_view (view) == PAL_VIEW_LEFT
      || pal_figure_view_get_view (view) == PAL_VIEW_RIGHT)
    area /= 3;
  if (pal_figure_view_lookup (view, PAL_LAYER_ZONES, key) != NULL)
    return area;

  stack = pal_figure_view_dup_stack (view, u, v);
  while (stack[depth] != NULL && !g_str_equal (stack[depth], key))
    depth++;
  area /= 1 + depth;
  return pal_figure_view_has_site_near (view, key, u, v) ? area : area / 1000;
}

static void
pal_figure_finalize (GObject *object)
{
  PalFigure *self = PAL_FIGURE (object);

  for (guint i = 0; i < PAL_N_VIEWS; i++)
    {
      g_clear_object (&self->views[i]);
      g_clear_pointer (&self->keys[i], g_hash_table_unref);
    }
  g_hash_table_unref (self->warps);
  g_hash_table_unref (self->body_warps);
  g_clear_object (&self->adult);
  g_mutex_clear (&self->warp_lock);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (pal_figure_parent_class)->finalize (object);
}

static void
pal_figure_class_init (PalFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_figure_finalize;
}

static void
free_warp (gpointer data)
{
  if (data != NULL)
    pal_zone_warp_free (data);
}

static void
free_body_warp (gpointer data)
{
  if (data != NULL)
    pal_body_warp_free (data);
}

static void
pal_figure_init (PalFigure *self)
{
  g_mutex_init (&self->lock);
  g_mutex_init (&self->warp_lock);
  self->warps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_warp);
  self->body_warps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_body_warp);
}

/**
 * pal_figure_list_ids:
 *
 * Returns: (transfer none) (array zero-terminated=1): the figures that the program has, the one that a
 *   new client gets first.
 */
const char *const *
pal_figure_list_ids (void)
{
  static const char *const ids[]
      = { PAL_FIGURE_ADULT, PAL_FIGURE_FEMALE, PAL_FIGURE_HEAVIER, PAL_FIGURE_CHILD, NULL };

  return ids;
}

/**
 * pal_figure_new_other:
 * @adult: the figure %PAL_FIGURE_ADULT
 * @id: the id of another figure
 * @error: return location for an error
 *
 * All figures share the close-ups of @adult, each of which is loaded once.
 *
 * Returns: (transfer full) (nullable): the figure, none of its views loaded yet, or %NULL with
 *   %PAL_FIGURE_ERROR_UNKNOWN.
 */
PalFigure *
pal_figure_new_other (PalFigure *adult, const char *id, GError **error)
{
  PalFigure *self;

  g_return_val_if_fail (adult == NULL || PAL_IS_FIGURE (adult), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    if (!pal_drawing_exists (id, view))
      {
        g_set_error (error,
                     PAL_FIGURE_ERROR,
                     PAL_FIGURE_ERROR_UNKNOWN,
                     "This version of the program has no figure “%s”",
                     id);
        return NULL;
      }
  self = g_object_new (PAL_TYPE_FIGURE, NULL);
  self->id = g_intern_string (id);
  g_set_object (&self->adult, adult);
  return self;
}

/**
 * pal_figure_new:
 * @id: the id of a figure, such as %PAL_FIGURE_ADULT
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the figure, none of its views loaded yet, or %NULL with
 *   %PAL_FIGURE_ERROR_UNKNOWN.
 */
PalFigure *
pal_figure_new (const char *id, GError **error)
{
  g_autoptr (PalFigure) adult = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  if (!g_str_equal (id, PAL_FIGURE_ADULT))
    adult = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  return pal_figure_new_other (adult, id, error);
}

/* Returns: (transfer none): as clients and marks keep it, for example %PAL_FIGURE_ADULT. */
const char *
pal_figure_get_id (PalFigure *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE (self), NULL);
  return self->id;
}

/* The figure that was measured and drawn first; itself if it is that one. */
PalFigure *
pal_figure_get_adult (PalFigure *self)
{
  return self->adult != NULL ? self->adult : self;
}

/* Returns: (transfer none) (nullable): the way from the adult to a figure in a view of the whole body, read
 * when it is first asked for; from any thread. %NULL where there is none. */
const PalBodyWarp *
pal_figure_get_body_warp (PalFigure *self, const char *figure, int version, PalView view)
{
  PalFigure *adult = pal_figure_get_adult (self);
  g_autofree char *name
      = g_strdup_printf ("%s %s %d", figure, pal_view_to_nick (view), version);
  gpointer warp = NULL;

  g_mutex_lock (&adult->warp_lock);
  if (!g_hash_table_lookup_extended (adult->body_warps, name, NULL, &warp))
    {
      warp = pal_body_warp_new (figure, view, version, NULL);
      g_hash_table_insert (adult->body_warps, g_steal_pointer (&name), warp);
    }
  g_mutex_unlock (&adult->warp_lock);
  return warp;
}

/**
 * pal_figure_get_version:
 * @self: a figure
 *
 * Returns: the version of the drawings, which rises when places on the old ones would no longer be
 *   right.
 */
int
pal_figure_get_version (PalFigure *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE (self), 0);
  return pal_figure_view_get_version (pal_figure_get_view (self, PAL_VIEW_FRONT));
}

/**
 * pal_figure_has_view:
 * @self: a figure
 * @view: a view
 *
 * Returns: whether there is a drawing of it. Every figure has the views of the whole body; which
 *   close-ups it has is its own affair. Loads nothing.
 */
gboolean
pal_figure_has_view (PalFigure *self, PalView view)
{
  g_return_val_if_fail (PAL_IS_FIGURE (self), FALSE);
  return view > PAL_VIEW_NONE && view < PAL_N_VIEWS && pal_drawing_exists (self->id, view);
}

/* Returns: (transfer none) (nullable): the warp, made when it is first asked for; from any thread. */
const PalZoneWarp *
pal_figure_get_warp (
  PalFigure *self, PalView from, PalView to, const char *zone, double turned)
{
  g_autofree char *name
    = g_strdup_printf ("%s %s %s", pal_view_to_nick (from), pal_view_to_nick (to), zone);
  PalFigureView *from_view = pal_figure_get_view (self, from);
  PalFigureView *to_view = pal_figure_get_view (self, to);
  gpointer warp = NULL;

  g_mutex_lock (&self->warp_lock);
  if (!g_hash_table_lookup_extended (self->warps, name, NULL, &warp))
    {
      warp = pal_zone_warp_new (from_view, to_view, zone, turned);
      g_hash_table_insert (self->warps, g_steal_pointer (&name), warp);
    }
  g_mutex_unlock (&self->warp_lock);
  return warp;
}

/**
 * pal_figure_get_view:
 * @self: a figure
 * @view: a view that the figure has
 *
 * Loads the view the first time it is asked for.
 *
 * Returns: (transfer none): the view, which lives as long as the figure.
 */
PalFigureView *
pal_figure_get_view (PalFigure *self, PalView view)
{
  PalFigureView *found;

  g_return_val_if_fail (PAL_IS_FIGURE (self), NULL);
  g_return_val_if_fail (view > PAL_VIEW_NONE && view < PAL_N_VIEWS, NULL);

  if (self->adult != NULL && pal_view_is_close_up (view))
    return pal_figure_get_view (self->adult, view);
  g_mutex_lock (&self->lock);
  if (self->views[view] == NULL)
    {
      g_autoptr (GError) error = NULL;

      self->views[view] = pal_figure_view_new (self->id, view, &error);
      /* The drawings are compiled in and tested: a broken one is a broken build. */
      if (self->views[view] == NULL)
        g_error (
          "Cannot read the %s view of %s: %s", pal_view_to_nick (view), self->id, error->message);
    }
  found = self->views[view];
  g_mutex_unlock (&self->lock);
  return found;
}

/**
 * pal_figure_peek_view:
 * @self: a figure
 * @view: a view
 *
 * Returns: (transfer none) (nullable): what pal_figure_get_view() returns, if it is there. Never waits
 *   for another thread that reads a view.
 */
PalFigureView *
pal_figure_peek_view (PalFigure *self, PalView view)
{
  PalFigureView *found;

  g_return_val_if_fail (PAL_IS_FIGURE (self), NULL);
  g_return_val_if_fail (view > PAL_VIEW_NONE && view < PAL_N_VIEWS, NULL);

  if (self->adult != NULL && pal_view_is_close_up (view))
    return pal_figure_peek_view (self->adult, view);
  if (!g_mutex_trylock (&self->lock))
    return NULL;
  found = self->views[view];
  g_mutex_unlock (&self->lock);
  return found;
}

/* Whether the view has been loaded, for tests of what is loaded when. */
gboolean
pal_figure_has_loaded (PalFigure *self, PalView view)
{
  gboolean loaded;

  g_return_val_if_fail (PAL_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (view > PAL_VIEW_NONE && view < PAL_N_VIEWS, FALSE);

  g_mutex_lock (&self->lock);
  loaded = self->views[view] != NULL;
  g_mutex_unlock (&self->lock);
  return loaded;
}

/**
 * pal_figure_shows:
 * @self: a figure
 * @view: a view that the figure has
 * @key: a region key
 *
 * Loads nothing.
 *
 * Returns: whether any layer of the view shows the region.
 */
gboolean
pal_figure_shows (PalFigure *self, PalView view, const char *key)
{
  gboolean shown;

  g_return_val_if_fail (PAL_IS_FIGURE (self) && key != NULL, FALSE);
  g_return_val_if_fail (view > PAL_VIEW_NONE && view < PAL_N_VIEWS, FALSE);

  g_mutex_lock (&self->lock);
  if (self->keys[view] == NULL)
    self->keys[view] = pal_drawing_read_keys (self->id, view);
  shown = g_hash_table_contains (self->keys[view], key);
  g_mutex_unlock (&self->lock);
  return shown;
}

/**
 * pal_figure_find_view:
 * @self: a figure
 * @layer: the layer that is shown
 * @key: a region key
 *
 * Finds the view of the whole body to turn to for a region: the one that shows most of it and, for a
 * muscle, has a known site there with little above it.
 *
 * Returns: the view, or %PAL_VIEW_NONE if the figure does not show the region.
 */
PalView
pal_figure_find_view (PalFigure *self, PalLayer layer, const char *key)
{
  PalView best = PAL_VIEW_NONE;
  double best_rating = 0.0;

  g_return_val_if_fail (PAL_IS_FIGURE (self) && key != NULL, PAL_VIEW_NONE);

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    {
      double rating = rate_view (pal_figure_get_view (self, view), layer, key);

      if (rating > best_rating)
        {
          best = view;
          best_rating = rating;
        }
    }
  return best;
}

/* From a close-up: through the view of the body that shows the same place, else by the zone. */
static gboolean
close_up_to_body (PalFigure *self, PalView view, double u, double v, double *x, double *z)
{
  const PalRegion *zone
    = pal_figure_view_pick (pal_figure_get_view (self, view), PAL_LAYER_ZONES, u, v);
  const PalView mains[] = { pal_view_get_main (view), pal_view_get_second_main (view) };
  PalPoint point = { u, v };
  PalPoint carried;

  *x = *z = 0.0;
  if (zone == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (mains); i++)
    if (pal_figure_carry (self, view, zone->key, &point, mains[i], &carried))
      return pal_figure_to_body (self, mains[i], carried.u, carried.v, x, z);
  return pal_figure_get_anchor (self, zone->key, x, z);
}

/**
 * pal_figure_to_body:
 * @self: a figure
 * @view: the view that the place is on
 * @u: millimetres
 * @v: millimetres
 * @x: (out): millimetres from the midline to the patient's left
 * @z: (out): millimetres above the floor
 *
 * Brings places of different views together, good enough to say which of two is farther away. A
 * side view does not show the distance from the midline; there it is the outer border of the zone.
 *
 * Returns: %FALSE beside the body.
 */
gboolean
pal_figure_to_body (PalFigure *self, PalView view, double u, double v, double *x, double *z)
{
  PalFigureView *from;
  const PalRegion *zone;

  g_return_val_if_fail (PAL_IS_FIGURE (self) && x != NULL && z != NULL, FALSE);
  from = pal_figure_get_view (self, view);
  g_return_val_if_fail (from != NULL, FALSE);
  if (pal_view_is_close_up (view))
    return close_up_to_body (self, view, u, v, x, z);

  *x = 0.0;
  *z = pal_figure_view_get_floor (from) - v;
  if (!pal_figure_view_in_body (from, u, v))
    return FALSE;
  if (view == PAL_VIEW_FRONT || view == PAL_VIEW_BACK)
    {
      *x = lateral_sign (view) * u;
      return TRUE;
    }
  zone = pal_figure_view_pick (from, PAL_LAYER_ZONES, u, v);
  if (zone != NULL && pal_region_key_get_side (zone->key) == PAL_SIDE_MIDLINE)
    return TRUE;
  *x = lateral_extent (self, zone != NULL ? zone->key : NULL, v);
  if (view == PAL_VIEW_RIGHT)
    *x = -*x;
  return TRUE;
}

/**
 * pal_figure_get_anchor:
 * @self: a figure
 * @zone: the region key of a zone
 * @x: (out): millimetres from the midline to the patient's left
 * @z: (out): millimetres above the floor
 *
 * Where a zone is on the body as a whole, seen from the front: the middle of its inmost points on
 * the front and the back, each counting by the area that it shows; from a side view only if neither
 * shows it.
 *
 * Returns: %FALSE if the figure has no such zone.
 */
gboolean
pal_figure_get_anchor (PalFigure *self, const char *zone, double *x, double *z)
{
  double weight = 0.0;

  g_return_val_if_fail (PAL_IS_FIGURE (self) && zone != NULL && x != NULL && z != NULL, FALSE);

  *x = *z = 0.0;
  for (guint i = 0; i < G_N_ELEMENTS (plane_views); i++)
    {
      PalFigureView *view = pal_figure_get_view (self, plane_views[i]);
      const PalRegion *region = pal_figure_view_lookup (view, PAL_LAYER_ZONES, zone);
      PalPoint point;

      if (region == NULL)
        continue;
      pal_figure_view_get_inmost (view, region, &point);
      *x += region->area * lateral_sign (plane_views[i]) * point.u;
      *z += region->area * (pal_figure_view_get_floor (view) - point.v);
      weight += region->area;
    }
  if (weight > 0.0)
    {
      *x /= weight;
      *z /= weight;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (side_views); i++)
    {
      PalFigureView *view = pal_figure_get_view (self, side_views[i]);
      const PalRegion *region = pal_figure_view_lookup (view, PAL_LAYER_ZONES, zone);
      PalPoint point;

      if (region == NULL)
        continue;
      pal_figure_view_get_inmost (view, region, &point);
      return pal_figure_to_body (self, side_views[i], point.u, point.v, x, z);
    }
  return FALSE;
}
