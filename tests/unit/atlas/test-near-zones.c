/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-region-key.h"

/* Which zones border on each other: the knowledge says what the drawings show. Not the other way
 * round: the arms hang beside the trunk, and what a drawing shows edge to edge may be far apart. */

/* Millimetres between the points that are looked at, and how far apart neighbours may be drawn. */
#define GRID 3.0
#define REACH 15.0

/* Neighbours on the body that no view shows beside each other: one is seen from where the other is
 * not. */
static const char *const never_seen_together[] = {
  "palm hand-back",
  "pubic coccyx-perineum",
  "ankle-inner sole",
  "wrist thumb",
  "neck-back scapula-upper",
  "hand-back palm",
  "coccyx-perineum pubic",
  "sole ankle-inner",
  "thumb wrist",
  "scapula-upper neck-back",
  NULL,
};

static PalFigure *figure;
static PalKnowledge *knowledge;

static void
add_pair (GHashTable *pairs, const char *a, const char *b)
{
  g_hash_table_add (pairs, g_strdup_printf ("%s %s", a, b));
  g_hash_table_add (pairs, g_strdup_printf ("%s %s", b, a));
}

static void
collect (PalFigureView *view, double reach, GHashTable *pairs)
{
  for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
    {
      const PalRegion *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i);

      for (double u = zone->bounds.x; u < zone->bounds.x + zone->bounds.width; u += GRID)
        for (double v = zone->bounds.y; v < zone->bounds.y + zone->bounds.height; v += GRID)
          {
            const PalRegion *right, *below;

            if (pal_figure_view_pick (view, PAL_LAYER_ZONES, u, v) != zone)
              continue;
            for (double far = GRID; far <= reach; far += GRID)
              {
                right = pal_figure_view_pick (view, PAL_LAYER_ZONES, u + far, v);
                below = pal_figure_view_pick (view, PAL_LAYER_ZONES, u, v + far);
                if (right != NULL && right != zone)
                  add_pair (pairs, zone->key, right->key);
                if (below != NULL && below != zone)
                  add_pair (pairs, zone->key, below->key);
              }
          }
    }
}

static GHashTable *
collect_all (double reach)
{
  GHashTable *pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
    collect (pal_figure_get_view (figure, view), reach, pairs);
  return pairs;
}

static void
test_drawn (void)
{
  g_autoptr (GHashTable) close = collect_all (REACH);
  g_auto (GStrv) zones = pal_knowledge_dup_zone_keys (knowledge);

  for (gsize i = 0; zones[i] != NULL; i++)
    {
      g_auto (GStrv) near = pal_knowledge_dup_near_zones (knowledge, zones[i]);

      g_assert_cmpuint (g_strv_length (near), >, 1);
      for (gsize j = 0; near[j] != NULL; j++)
        {
          g_autofree char *pair = g_strdup_printf ("%s %s", zones[i], near[j]);
          g_autofree char *base = pal_region_key_dup_base (zones[i], NULL);
          g_autofree char *near_base = pal_region_key_dup_base (near[j], NULL);
          g_autofree char *bases = g_strdup_printf ("%s %s", base, near_base);
          g_auto (GStrv) back = pal_knowledge_dup_near_zones (knowledge, near[j]);

          g_assert_true (g_strv_contains ((const char *const *) back, zones[i]));
          g_test_message ("%s", pair);
          g_assert_true (g_hash_table_contains (close, pair)
                         != g_strv_contains (never_seen_together, bases));
        }
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  knowledge = pal_knowledge_new (NULL);
  g_test_add_func ("/atlas/near-zones/drawn", test_drawn);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
