/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-region-key.h"
#include "pal-zone-areas.h"

/* The outlines around the coarse areas, in every view of the atlas. */

static PalFigure *figure;
static PalKnowledge *knowledge;

static char *
area_of (const char *zone, gpointer user_data)
{
  return pal_knowledge_dup_area_of (knowledge, zone);
}

static double
sum_of_zones (const PalZoneArea *area)
{
  double sum = 0.0;

  for (guint i = 0; i < area->zones->len; i++)
    sum += ((const PalRegion *) g_ptr_array_index (area->zones, i))->area;
  return sum;
}

/* Every area is as large as its zones together, so that no border within it is left, and holds the
 * middle of its own zones and of no other. */
static void
test_outlines (void)
{
  guint n_views = 0;

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
    {
      PalFigureView *figure_view = pal_figure_get_view (figure, view);
      g_autoptr (PalZoneAreas) areas = pal_zone_areas_new (figure_view, area_of, NULL);

      n_views++;
      g_assert_cmpuint (pal_zone_areas_get_n (areas), >, 0);
      for (guint i = 0; i < pal_zone_areas_get_n (areas); i++)
        {
          const PalZoneArea *area = pal_zone_areas_get (areas, i);

          g_assert_nonnull (pal_knowledge_lookup_area (knowledge, area->region.key));
          g_assert_cmpfloat_with_epsilon (
            area->region.area, sum_of_zones (area), 0.002 * area->region.area + 1.0);
          for (guint j = 0; j < pal_figure_view_get_n_regions (figure_view, PAL_LAYER_ZONES); j++)
            {
              const PalRegion *zone = pal_figure_view_get_region (figure_view, PAL_LAYER_ZONES, j);
              gboolean own = pal_zone_areas_lookup (areas, zone->key) == area;
              PalPoint point;

              pal_figure_view_get_inmost (figure_view, zone, &point);
              if (pal_svg_path_contains (area->region.path, point.u, point.v) != own)
                g_error ("%s: %s and %s",
                         pal_view_to_nick (view), area->region.key, zone->key);
            }
        }
    }
  g_assert_cmpuint (n_views, ==, 20);
}

/* Left and right never become one. */
static void
test_sides (void)
{
  g_autoptr (PalZoneAreas) areas
    = pal_zone_areas_new (pal_figure_get_view (figure, PAL_VIEW_BACK), area_of, NULL);
  const PalZoneArea *right = pal_zone_areas_lookup (areas, "low-back-r");

  g_assert_true (right != pal_zone_areas_lookup (areas, "low-back-l"));
  g_assert_cmpint (pal_region_key_get_side (right->region.key), ==, PAL_SIDE_RIGHT);
  g_assert_null (pal_zone_areas_lookup (areas, "eye-r"));
}

static char *
area_of_none (const char *zone, gpointer user_data)
{
  return NULL;
}

/* A zone that nobody put anywhere stands for itself. */
static void
test_alone (void)
{
  PalFigureView *view = pal_figure_get_view (figure, PAL_VIEW_FRONT);
  g_autoptr (PalZoneAreas) areas = pal_zone_areas_new (view, area_of_none, NULL);

  g_assert_cmpuint (
    pal_zone_areas_get_n (areas), ==, pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES));
  g_assert_cmpstr (pal_zone_areas_lookup (areas, "temple-r")->region.key, ==, "temple-r");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  knowledge = pal_knowledge_new (NULL);
  g_test_add_func ("/atlas/zone-areas/outlines", test_outlines);
  g_test_add_func ("/atlas/zone-areas/sides", test_sides);
  g_test_add_func ("/atlas/zone-areas/alone", test_alone);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
