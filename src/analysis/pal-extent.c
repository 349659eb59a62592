/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-extent"

#include "pal-extent.h"

static gboolean
counts (PalView view)
{
  return view == PAL_VIEW_FRONT || view == PAL_VIEW_BACK;
}

static int
compare_zones (gconstpointer a, gconstpointer b)
{
  const PalExtentZone *zone_a = a, *zone_b = b;

  if (zone_a->share != zone_b->share)
    return zone_a->share > zone_b->share ? -1 : 1;
  return g_strcmp0 (zone_a->zone, zone_b->zone);
}

static void
add_zone (PalExtent *self, const char *key, const PalCoverage *coverages, guint n_coverages)
{
  PalExtentZone zone = { .zone = key };
  double area = 0.0;

  for (guint i = 0; i < n_coverages; i++)
    if (counts (coverages[i].view) && coverages[i].zone == key)
      {
        zone.covered += coverages[i].covered;
        area += coverages[i].area;
      }
  if (area <= 0.0)
    return;
  zone.share = MIN (zone.covered / area, 1.0);
  if (zone.share >= PAL_EXTENT_TOUCHED)
    g_array_append_val (self->zones, zone);
}

/**
 * pal_extent_new:
 * @coverages: (array length=n_coverages): what is marked of which zone; each zone once in a view, and in
 *   front and back wherever it is seen there
 * @n_coverages: how many
 *
 * Adds up front and back, which show the whole body once. Side views and close-ups show parts of it
 * again, and what is drawn on them is only reported.
 *
 * Returns: (transfer full): how large it is.
 */
PalExtent *
pal_extent_new (const PalCoverage *coverages, guint n_coverages)
{
  PalExtent *self = g_new0 (PalExtent, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  self->zones = g_array_new (FALSE, FALSE, sizeof (PalExtentZone));
  for (guint i = 0; i < n_coverages; i++)
    {
      if (!counts (coverages[i].view))
        {
          self->not_counted += coverages[i].covered;
          continue;
        }
      self->covered += coverages[i].covered;
      if (g_hash_table_add (seen, (gpointer) coverages[i].zone))
        add_zone (self, coverages[i].zone, coverages, n_coverages);
    }
  g_array_sort (self->zones, compare_zones);
  return self;
}

/* Frees a sum of areas with its zones. */
void
pal_extent_free (PalExtent *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->zones);
  g_free (self);
}
