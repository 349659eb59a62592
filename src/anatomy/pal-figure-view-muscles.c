/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-view"

/* What lies under a point, and which muscle a trigger point there belongs to. */

#include "pal-figure-view-private.h"

#include <math.h>

#include "pal-depth-order.h"
#include "pal-region-key.h"

static const PalLayer muscle_layers[] = PAL_MUSCLE_LAYERS;

/* Half the width of a finger, in millimetres: what lies no farther from a point is pressed too. */
#define FINGER_REACH 10.0

static gboolean
stack_has (GPtrArray *stack, const char *key, guint *position)
{
  for (guint i = 0; i < stack->len; i++)
    if (g_str_equal (g_ptr_array_index (stack, i), key))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static void
add_drawn (GPtrArray *stack, GPtrArray *regions, double u, double v)
{
  for (guint i = regions->len; i > 0; i--)
    {
      const PalRegion *region = g_ptr_array_index (regions, i - 1);
      guint position;

      if (pal_svg_path_contains (region->path, u, v) && !stack_has (stack, region->key, &position))
        g_ptr_array_add (stack, g_strdup (region->key));
    }
}

/* Whether a muscle is that of the other half of the body, which nobody reaches from this side. */
static gboolean
lies_beyond (PalFigureView *self, const char *key)
{
  PalSide side = pal_view_get_side (pal_figure_view_get_view (self));

  return side != PAL_SIDE_MIDLINE && pal_region_key_get_side (key) == pal_side_opposite (side);
}

/* Adds what no layer shows here, because two or three others cover it, in the order that was
 * measured. The measure has cells of some millimetres and the drawing none, so what is seen on top
 * stays on top, and what was not measured here goes where its layer belongs: the deep one last. */
static GPtrArray *
take_measured (PalFigureView *self,
               GPtrArray *drawn,
               guint n_above_deep,
               const char *const *measured)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new_with_free_func (g_free);
  guint place = 0;

  for (guint i = 0; measured[i] != NULL; i++)
    {
      if (!lies_beyond (self, measured[i]))
        g_ptr_array_add (stack, g_strdup (measured[i]));
    }
  for (guint i = 0; i < drawn->len; i++)
    {
      const char *key = g_ptr_array_index (drawn, i);
      guint position;
      gboolean known = stack_has (stack, key, &position);

      if (known && i == 0)
        g_ptr_array_remove_index (stack, position);
      if (i == 0 || (!known && i < n_above_deep))
        g_ptr_array_insert (stack, place++, g_strdup (key));
      else if (known)
        place = MAX (place, position + 1);
      else
        g_ptr_array_add (stack, g_strdup (key));
    }
  return g_steal_pointer (&stack);
}

/**
 * pal_figure_view_dup_stack:
 * @self: a view
 * @u: millimetres
 * @v: millimetres
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys of the muscles below this place from
 *   the surface down to the middle of the body, each once, variants last; empty where there is only
 *   bone or no body.
 */
char **
pal_figure_view_dup_stack (PalFigureView *self, double u, double v)
{
  g_autoptr (GPtrArray) drawn = NULL;
  g_autoptr (GPtrArray) stack = NULL;
  const PalDepthMap *depth;
  guint n_above_deep = 0;
  guint n_seen = 0;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), NULL);

  drawn = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (muscle_layers); i++)
    {
      if (muscle_layers[i] == PAL_LAYER_DEEP)
        n_above_deep = drawn->len;
      add_drawn (drawn, pal_figure_view_get_layer_regions (self, muscle_layers[i]), u, v);
      if (muscle_layers[i] == PAL_LAYER_SUPERFICIAL)
        n_seen = MIN (drawn->len, 1);
    }
  depth = pal_figure_view_get_depth (self);
  stack = depth != NULL
            ? take_measured (self, drawn, n_above_deep, pal_depth_map_look_up (depth, u, v))
            : g_steal_pointer (&drawn);
  pal_depth_order_apply (stack, n_seen, pal_view_get_main (pal_figure_view_get_view (self)));
  add_drawn (stack, pal_figure_view_get_variants (self), u, v);
  g_ptr_array_add (stack, NULL);
  return (char **) g_ptr_array_steal (stack, NULL);
}

/**
 * pal_figure_view_has_site_near:
 * @self: a view
 * @muscle: a region key
 * @u: millimetres
 * @v: millimetres
 *
 * Returns: whether this muscle has a known trigger-point site within %PAL_SITE_REACH of the place.
 */
gboolean
pal_figure_view_has_site_near (PalFigureView *self, const char *muscle, double u, double v)
{
  guint n_sites;
  const PalSite *sites = pal_figure_view_get_muscle_sites (self, muscle, &n_sites);

  for (guint i = 0; i < n_sites; i++)
    if (hypot (sites[i].point.u - u, sites[i].point.v - v) <= PAL_SITE_REACH)
      return TRUE;
  return FALSE;
}

static gboolean
lies_in (PalFigureView *self, const PalRegion *zone, double u, double v)
{
  return pal_figure_view_pick (self, PAL_LAYER_ZONES, u, v) == zone;
}

/* The muscle whose drawing is nearest to a point of a zone, as far as a finger reaches. What of it
 * is nearest has to lie in the zone too: the forearm hangs in front of the loin. */
static const PalRegion *
find_beside (PalFigureView *self, const PalRegion *zone, double u, double v)
{
  const PalRegion *nearest = NULL;
  double least = FINGER_REACH;

  for (guint i = 0; i < G_N_ELEMENTS (muscle_layers); i++)
    {
      GPtrArray *regions = pal_figure_view_get_layer_regions (self, muscle_layers[i]);

      for (guint j = 0; j < regions->len; j++)
        {
          const PalRegion *region = g_ptr_array_index (regions, j);
          const cairo_rectangle_t *bounds = &region->bounds;
          double near_u, near_v, distance;

          if (u < bounds->x - least || u > bounds->x + bounds->width + least
              || v < bounds->y - least || v > bounds->y + bounds->height + least)
            continue;
          pal_svg_path_get_nearest (region->path, u, v, &near_u, &near_v);
          distance = hypot (near_u - u, near_v - v);
          if (distance >= least || !lies_in (self, zone, near_u, near_v))
            continue;
          least = distance;
          nearest = region;
        }
    }
  return nearest;
}

/* The muscle of the nearest known site of the same zone within %PAL_SITE_REACH. */
static const char *
find_site_muscle (PalFigureView *self, const PalRegion *zone, double u, double v)
{
  const char *muscle = NULL;
  double least = PAL_SITE_REACH;

  for (guint i = 0; i < pal_figure_view_get_n_sites (self); i++)
    {
      const PalSite *site = pal_figure_view_get_site (self, i);
      double distance = hypot (site->point.u - u, site->point.v - v);

      if (!site->visible || distance > least
          || !lies_in (self, zone, site->point.u, site->point.v))
        continue;
      least = distance;
      muscle = site->muscle;
    }
  return muscle;
}

/**
 * pal_figure_view_dup_pressed:
 * @self: a view
 * @u: millimetres
 * @v: millimetres
 *
 * What a finger presses that is put there. The muscles are drawn with gaps between them and inside
 * the outline of the body, so that the stack of many a point is empty: then it is what lies within
 * half a finger's width in the same zone, else the muscle of the nearest known site of this zone
 * within %PAL_SITE_REACH.
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys of the muscles from the surface down,
 *   each once; empty far from every muscle.
 */
char **
pal_figure_view_dup_pressed (PalFigureView *self, double u, double v)
{
  g_auto (GStrv) stack = NULL;
  const PalRegion *zone, *beside;
  const char *muscle;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self), NULL);

  stack = pal_figure_view_dup_stack (self, u, v);
  zone = pal_figure_view_pick (self, PAL_LAYER_ZONES, u, v);
  if (stack[0] != NULL || zone == NULL)
    return g_steal_pointer (&stack);

  beside = find_beside (self, zone, u, v);
  if (beside != NULL)
    {
      pal_figure_view_clamp (self, beside, &u, &v);
      return pal_figure_view_dup_stack (self, u, v);
    }
  muscle = find_site_muscle (self, zone, u, v);
  if (muscle != NULL)
    return g_strdupv ((char *[]) { (char *) muscle, NULL });
  return g_steal_pointer (&stack);
}

/**
 * pal_figure_view_pick_muscle:
 * @self: a view
 * @u: millimetres
 * @v: millimetres
 * @listed: (out) (optional): whether the muscle has a known site here
 *
 * Returns: (transfer none) (nullable): the key, interned, of the muscle that a trigger point at
 *   this place is first taken for: the first that a finger presses here, from the surface down, that
 *   has a known site within %PAL_SITE_REACH, else the topmost; %NULL where there is no muscle.
 */
const char *
pal_figure_view_pick_muscle (PalFigureView *self, double u, double v, gboolean *listed)
{
  g_auto (GStrv) stack = pal_figure_view_dup_pressed (self, u, v);

  if (listed != NULL)
    *listed = FALSE;
  g_return_val_if_fail (stack != NULL, NULL);

  for (guint i = 0; stack[i] != NULL; i++)
    if (pal_figure_view_has_site_near (self, stack[i], u, v))
      {
        if (listed != NULL)
          *listed = TRUE;
        return g_intern_string (stack[i]);
      }
  return stack[0] != NULL ? g_intern_string (stack[0]) : NULL;
}

/**
 * pal_figure_view_get_landing_point:
 * @self: a view
 * @layer: the layer that is shown
 * @key: a region key
 * @u: (out): millimetres
 * @v: (out): millimetres
 *
 * Where a mark goes that is made without a pointer: the lowest-numbered visible trigger-point site
 * of the muscle, else the inmost point of the region, taken from another layer if this one does not
 * show it.
 *
 * Returns: %FALSE if this view does not show the region at all.
 */
gboolean
pal_figure_view_get_landing_point (
  PalFigureView *self, PalLayer layer, const char *key, double *u, double *v)
{
  const PalRegion *region;
  const PalSite *sites;
  guint n_sites;
  PalPoint point;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (self) && key != NULL && u != NULL && v != NULL, FALSE);

  sites = pal_figure_view_get_muscle_sites (self, key, &n_sites);
  for (guint i = 0; i < n_sites; i++)
    if (sites[i].visible)
      {
        *u = sites[i].point.u;
        *v = sites[i].point.v;
        return TRUE;
      }

  region = pal_figure_view_lookup (self, layer, key);
  if (region == NULL)
    region = pal_figure_view_find (self, key);
  if (region == NULL)
    return FALSE;
  pal_figure_view_get_inmost (self, region, &point);
  *u = point.u;
  *v = point.v;
  return TRUE;
}
