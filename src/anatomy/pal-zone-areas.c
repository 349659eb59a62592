/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-zone-areas"

#include "pal-zone-areas.h"

struct _PalZoneAreas
{
  gatomicrefcount ref_count;
  PalFigureView *view;
  GPtrArray *areas;    /* PalZoneArea */
  GHashTable *by_zone; /* interned key of a zone to PalZoneArea */
  char *borders;
};

static void
area_free (gpointer data)
{
  PalZoneArea *area = data;

  g_clear_pointer (&area->region.path, pal_svg_path_unref);
  g_ptr_array_unref (area->zones);
  g_free (area);
}

static PalZoneArea *
ensure_area (PalZoneAreas *self, const char *key)
{
  PalZoneArea *area;

  for (guint i = 0; i < self->areas->len; i++)
    {
      area = g_ptr_array_index (self->areas, i);
      if (area->region.key == key)
        return area;
    }
  area = g_new0 (PalZoneArea, 1);
  area->zones = g_ptr_array_new ();
  area->region.key = key;
  area->region.layer = PAL_LAYER_ZONES;
  g_ptr_array_add (self->areas, area);
  return area;
}

static void
outline (PalZoneArea *area, GString *borders)
{
  g_autofree const PalSvgPath **paths = g_new (const PalSvgPath *, area->zones->len);
  g_autofree char *d = NULL;

  for (guint i = 0; i < area->zones->len; i++)
    paths[i] = ((const PalRegion *) g_ptr_array_index (area->zones, i))->path;
  d = pal_svg_path_dup_union (paths, area->zones->len);
  area->region.path = pal_svg_path_parse (d, NULL);
  g_assert (area->region.path != NULL);
  area->region.area = pal_svg_path_get_area (area->region.path);
  pal_svg_path_get_bounds (area->region.path, &area->region.bounds);
  g_string_append (borders, d);
}

/**
 * pal_zone_areas_new:
 * @view: a view
 * @area_of: (scope call): says to which area a zone belongs
 * @user_data: for @area_of
 *
 * Returns: (transfer full): the areas, in the order in which their first zones are drawn.
 */
PalZoneAreas *
pal_zone_areas_new (PalFigureView *view, PalZoneAreaFunc area_of, gpointer user_data)
{
  PalZoneAreas *self;
  GString *borders = g_string_new (NULL);

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (view) && area_of != NULL, NULL);

  self = g_new0 (PalZoneAreas, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->view = g_object_ref (view);
  self->areas = g_ptr_array_new_with_free_func (area_free);
  self->by_zone = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
    {
      const PalRegion *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i);
      g_autofree char *key = area_of (zone->key, user_data);
      PalZoneArea *area = ensure_area (self, key != NULL ? g_intern_string (key) : zone->key);

      g_ptr_array_add (area->zones, (gpointer) zone);
      g_hash_table_insert (self->by_zone, (gpointer) zone->key, area);
    }
  for (guint i = 0; i < self->areas->len; i++)
    outline (g_ptr_array_index (self->areas, i), borders);
  self->borders = g_string_free (borders, FALSE);
  return self;
}

/* Returns: (transfer full): the same areas, from any thread; they never change. */
PalZoneAreas *
pal_zone_areas_ref (PalZoneAreas *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives up a reference, in any thread. */
void
pal_zone_areas_unref (PalZoneAreas *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->by_zone);
  g_ptr_array_unref (self->areas);
  g_object_unref (self->view);
  g_free (self->borders);
  g_free (self);
}

/* Returns: how many areas are seen in the view. */
guint
pal_zone_areas_get_n (PalZoneAreas *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->areas->len;
}

/* Returns: (transfer none): one of them, counted from 0, for as long as the areas live. */
const PalZoneArea *
pal_zone_areas_get (PalZoneAreas *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->areas->len, NULL);
  return g_ptr_array_index (self->areas, index);
}

/* Returns: (transfer none) (nullable): the area that a zone of the view belongs to. */
const PalZoneArea *
pal_zone_areas_lookup (PalZoneAreas *self, const char *zone)
{
  g_return_val_if_fail (self != NULL && zone != NULL, NULL);
  return g_hash_table_lookup (self->by_zone, zone);
}

/* Returns: (transfer none): path data of all borders, in millimetres of the view. */
const char *
pal_zone_areas_get_borders (PalZoneAreas *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->borders;
}
