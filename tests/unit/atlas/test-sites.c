/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-sites"

#include <glib.h>

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-region-key.h"

/* Where the knowledge says that a muscle is pressed, and where the drawings have its trigger-point sites. */

static gboolean
is_of_arm (const char *base)
{
  static const char *const starts[]
    = { "upper-arm-", "elbow-", "forearm-", "wrist", "hand-", "fingers-", "thumb" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (base, starts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_pressed_on_arm (const PalMuscle *muscle)
{
  for (guint i = 0; i < pal_muscle_get_n_overlying (muscle); i++)
    if (is_of_arm (pal_muscle_get_overlying (muscle, i)))
      return TRUE;
  return FALSE;
}

/* From the side the arm hangs before trunk and thigh: whatever lies behind it is not to be had there. */
static void
test_behind_arm (void)
{
  static const PalView sides[] = { PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  const char *const *ids = pal_figure_list_ids ();
  guint n_hidden = 0;

  g_assert_no_error (error);
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
      {
        g_autoptr (PalFigureView) view = pal_figure_view_new (ids[i], sides[side], &error);

        g_assert_no_error (error);
        for (guint n = 0; n < pal_figure_view_get_n_sites (view); n++)
          {
            const PalSite *site = pal_figure_view_get_site (view, n);
            const PalRegion *zone
              = pal_figure_view_pick (view, PAL_LAYER_ZONES, site->point.u, site->point.v);
            g_autofree char *base = zone != NULL ? pal_region_key_dup_base (zone->key, NULL) : NULL;

            if (base == NULL || !is_of_arm (base)
                || is_pressed_on_arm (pal_knowledge_lookup_muscle (knowledge, site->muscle)))
              continue;
            g_test_message ("%s, %s: %s over %s", ids[i], pal_view_to_nick (sides[side]), site->muscle, base);
            g_assert_false (site->visible);
            n_hidden++;
          }
      }
  g_assert_cmpuint (n_hidden, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sites/behind-arm", test_behind_arm);
  return g_test_run ();
}
