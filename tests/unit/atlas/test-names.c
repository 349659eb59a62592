/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-figure.h"
#include "pal-knowledge.h"

/* Whatever can be pointed at on the figure has a name in both voices and in every language. */
static void
test_regions_have_names (void)
{
  static const PalView views[]
      = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  static const PalLayer layers[]
      = { PAL_LAYER_ZONES, PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP };
  static const char *const languages[] = { "en", "de" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  guint n_regions = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint j = 0; j < G_N_ELEMENTS (layers); j++)
      {
        PalFigureView *view = pal_figure_get_view (figure, views[i]);

        for (guint k = 0; k < pal_figure_view_get_n_regions (view, layers[j]); k++)
          {
            const PalRegion *region = pal_figure_view_get_region (view, layers[j], k);

            n_regions++;
            for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
              {
                g_autofree char *name = pal_knowledge_dup_name (
                    knowledge, region->key, PAL_VOICE_CLINICAL, languages[l]);
                g_autofree char *plain = pal_knowledge_dup_name (
                    knowledge, region->key, PAL_VOICE_PLAIN, languages[l]);

                if (name == NULL || *name == '\0' || plain == NULL || *plain == '\0')
                  g_error ("%s has no name in %s", region->key, languages[l]);
              }
          }
      }
  g_assert_cmpuint (n_regions, >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/regions-have-names", test_regions_have_names);
  return g_test_run ();
}
