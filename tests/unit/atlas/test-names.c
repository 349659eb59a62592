/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-view.h"

/* Whatever can be pointed at on the figure, from near too, is known with the very side that it is drawn with,
 * and has a name in both voices and in every language. */
static void
test_regions_have_names (void)
{
  static const PalLayer layers[]
      = { PAL_LAYER_ZONES, PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP };
  static const char *const languages[] = { "en", "de" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  g_auto (GStrv) zones = pal_knowledge_dup_zone_keys (knowledge);
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (knowledge);
  guint n_regions = 0;

  g_assert_no_error (error);
  for (PalView nick = PAL_VIEW_FRONT; nick < PAL_N_VIEWS; nick++)
    for (guint j = 0; j < G_N_ELEMENTS (layers); j++)
      {
        PalFigureView *view = pal_figure_get_view (figure, nick);

        for (guint k = 0; k < pal_figure_view_get_n_regions (view, layers[j]); k++)
          {
            const PalRegion *region = pal_figure_view_get_region (view, layers[j], k);

            const char *const *known
                = (const char *const *) (layers[j] == PAL_LAYER_ZONES ? zones : muscles);

            n_regions++;
            /* One muscle with two domes, each of which is reached below its own ribs. */
            if (!g_str_has_prefix (region->key, "diaphragma-")
                && !g_strv_contains (known, region->key))
              g_error ("%s, %s: %s is not known",
                       pal_view_to_nick (nick),
                       pal_layer_to_nick (layers[j]),
                       region->key);
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
  g_assert_cmpuint (n_regions, >, 1500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/regions-have-names", test_regions_have_names);
  return g_test_run ();
}
