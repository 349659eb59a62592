/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which muscles there is something to say about at a place. */

#include "pal-guidance-place.h"

static PalKnowledge *knowledge;
static PalFigure *figure;

static PalGuidancePlace
place_of (PalLayer layer, PalView view, const char *key)
{
  const PalActivation activation = { .key = key, .layer = layer, .view = view };
  PalGuidancePlace place;

  g_assert_true (pal_guidance_place_from_activation (&place, figure, &activation));
  return place;
}

static PalGuidanceMuscle *
lookup (GPtrArray *muscles, const char *key, PalGuidanceRelation relation)
{
  for (guint i = 0; i < muscles->len; i++)
    {
      PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, i);

      if (muscle->relation == relation && g_str_equal (muscle->muscle, key))
        return muscle;
    }
  return NULL;
}

/* A point: its own muscle first, and the others under the finger by their depth. */
static void
test_place_point (void)
{
  PalFigureView *back = pal_figure_get_view (figure, PAL_VIEW_BACK);
  g_autoptr (GPtrArray) muscles = NULL;
  g_auto (GStrv) stack = NULL;
  PalGuidancePlace place = { .kind = PAL_KIND_TRIGGER_POINT, .view = PAL_VIEW_BACK };
  PalGuidanceMuscle *first;

  g_assert_true (pal_figure_view_get_landing_point (
      back, PAL_LAYER_INTERMEDIATE, "rhomboidei-r", &place.point.u, &place.point.v));
  stack = pal_figure_view_dup_pressed (back, place.point.u, place.point.v);
  g_assert_cmpuint (g_strv_length (stack), >, 1);
  place.zone = g_intern_string ("interscapular-r");
  place.muscle = g_intern_string (stack[1]);

  muscles = pal_guidance_place_dup_muscles (&place, figure, knowledge, NULL);
  first = g_ptr_array_index (muscles, 0);
  g_assert_cmpstr (first->muscle, ==, stack[1]);
  g_assert_cmpint (first->relation, ==, PAL_RELATION_OWN);
  g_assert_cmpuint (first->depth, ==, 2);
  g_assert_cmpuint (muscles->len, ==, g_strv_length (stack));
  for (guint i = 1; i < muscles->len; i++)
    {
      const PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, i);

      g_assert_cmpint (muscle->relation, ==, PAL_RELATION_HERE);
      g_assert_cmpstr (muscle->muscle, ==, stack[i == 1 ? 0 : i]);
    }
}

/* A zone: every muscle under it, and those that may be felt there, of the right side. */
static void
test_place_zone (void)
{
  PalGuidancePlace place = place_of (PAL_LAYER_ZONES, PAL_VIEW_FRONT, "temple-r");
  g_autoptr (GPtrArray) muscles
      = pal_guidance_place_dup_muscles (&place, figure, knowledge, NULL);

  g_assert_true (place.whole);
  g_assert_cmpstr (place.zone, ==, "temple-r");
  g_assert_null (place.muscle);
  g_assert_nonnull (lookup (muscles, "temporalis-r", PAL_RELATION_ZONE));
  g_assert_null (lookup (muscles, "temporalis-l", PAL_RELATION_ZONE));
  g_assert_cmpint (
      lookup (muscles, "trapezius-upper-r", PAL_RELATION_REFERS)->weight, ==, PAL_WEIGHT_ESSENTIAL);
  g_assert_null (lookup (muscles, "trapezius-upper-l", PAL_RELATION_REFERS));
  /* It lies there and refers there: both are said. */
  g_assert_nonnull (lookup (muscles, "temporalis-r", PAL_RELATION_REFERS));
  g_assert_null (lookup (muscles, "gluteus-medius-r", PAL_RELATION_REFERS));
}

/* Of the muscles that may be felt in the zone, that comes first which fits the rest of the pain. */
static void
test_place_pains (void)
{
  PalGuidancePlace place = place_of (PAL_LAYER_ZONES, PAL_VIEW_FRONT, "temple-r");
  const char *const pains[] = { "neck-side-r", "temple-r", "jaw-r", NULL };
  g_autoptr (GPtrArray) muscles
      = pal_guidance_place_dup_muscles (&place, figure, knowledge, pains);
  const PalGuidanceMuscle *first = NULL;

  for (guint i = muscles->len; i > 0; i--)
    if (((PalGuidanceMuscle *) g_ptr_array_index (muscles, i - 1))->relation
        == PAL_RELATION_REFERS)
      first = g_ptr_array_index (muscles, i - 1);
  g_assert_nonnull (first);
  g_assert_cmpstr (first->muscle, ==, "trapezius-upper-r");
  g_assert_cmpuint (first->n_elsewhere, ==, 2);
  /* What does not reach this zone is not listed, however well it fits elsewhere. */
  g_assert_null (lookup (muscles, "masseter-r", PAL_RELATION_REFERS));
}

/* A muscle that was chosen: it, and what else is under it there; not what may refer to the zone. */
static void
test_place_muscle (void)
{
  PalGuidancePlace place
      = place_of (PAL_LAYER_SUPERFICIAL, PAL_VIEW_BACK, "trapezius-upper-l");
  g_autoptr (GPtrArray) muscles
      = pal_guidance_place_dup_muscles (&place, figure, knowledge, NULL);
  const PalGuidanceMuscle *first = g_ptr_array_index (muscles, 0);

  g_assert_cmpstr (first->muscle, ==, "trapezius-upper-l");
  g_assert_cmpint (first->relation, ==, PAL_RELATION_OWN);
  g_assert_true (first->listed);
  g_assert_true (g_str_has_suffix (place.zone, "-l"));
  for (guint i = 1; i < muscles->len; i++)
    g_assert_cmpint (
        ((PalGuidanceMuscle *) g_ptr_array_index (muscles, i))->relation, ==, PAL_RELATION_HERE);
}

/* Every region of every view has something to say, and nothing twice under one heading. */
static void
test_place_everywhere (void)
{
  for (guint view = PAL_VIEW_FRONT; view <= PAL_VIEW_RIGHT; view++)
    for (PalLayer layer = PAL_LAYER_ZONES; layer <= PAL_LAYER_DEEP; layer++)
      {
        PalFigureView *figure_view = pal_figure_get_view (figure, view);

        for (guint i = 0; i < pal_figure_view_get_n_regions (figure_view, layer); i++)
          {
            const char *key = pal_figure_view_get_region (figure_view, layer, i)->key;
            PalGuidancePlace place = place_of (layer, view, key);
            g_autoptr (GPtrArray) muscles
                = pal_guidance_place_dup_muscles (&place, figure, knowledge, NULL);

            g_assert_true (place.zone != NULL || place.muscle != NULL);
            for (guint j = 0; j < muscles->len; j++)
              {
                const PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, j);

                g_assert_true (lookup (muscles, muscle->muscle, muscle->relation) == muscle);
              }
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
  g_test_add_func ("/guidance-place/point", test_place_point);
  g_test_add_func ("/guidance-place/zone", test_place_zone);
  g_test_add_func ("/guidance-place/pains", test_place_pains);
  g_test_add_func ("/guidance-place/muscle", test_place_muscle);
  g_test_add_func ("/guidance-place/everywhere", test_place_everywhere);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
