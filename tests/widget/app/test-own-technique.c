/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the practice itself has written, where techniques are looked at, chosen, planned and logged.
 */

#include "pal-guidance-fold.h"
#include "pal-guidance-page.h"
#include "pal-handout-button.h"
#include "pal-handout-menu.h"
#include "pal-technique-chooser.h"
#include "pal-technique-own.h"
#include "pal-technique-rank.h"
#include "pal-technique-words.h"
#include "treatment-test.h"
#include "widget-test.h"

static char *
add_own (TreatmentTest *test, const char *name, const char *targets, const char *stages)
{
  char *id = pal_practice_add_own_technique (test->model.practice, name);
  PalOwnTechnique *own;
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  model_test_wait (&test->model);
  own = pal_entity_list_lookup (pal_practice_get_own_techniques (test->model.practice), id);
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "steps", "Fold the towel.\nHold.");
  pal_row_set_string (&dict, "cautions", "Dizziness: stop.");
  pal_row_set_int (&dict, "pressure", 2);
  pal_row_set_int (&dict, "minutes", 4);
  pal_row_set_string (&dict, "targets", targets);
  pal_row_set_string (&dict, "stages", stages);
  pal_row_set_string (&dict, "aims", "pain calm move");
  values = pal_row_end (&dict);
  pal_practice_update_own_technique (test->model.practice, own, values, NULL);
  model_test_wait (&test->model);
  return id;
}

/* A technique of the practice stands among those of the library, says whose it is, can be logged,
 * and the entry keeps its name whatever becomes of it. */
static void
test_own (TreatmentTest *test, gconstpointer data)
{
  GtkWidget *page = g_object_new (PAL_TYPE_GUIDANCE_PAGE, NULL);
  PalEntityList *list = pal_practice_get_own_techniques (test->model.practice);
  g_autofree char *id = NULL;
  g_autofree char *scar = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (GPtrArray) handout = NULL;
  g_autofree char *given = NULL;
  g_autofree char *words = NULL;
  GtkWidget *fold;

  id = add_own (test, "Slow towel hold", "muscle", "chronic");
  scar = add_own (test, "Scar roll", "scar", NULL);
  treatment_test_show (test, page);
  pal_guidance_page_show (
    PAL_GUIDANCE_PAGE (page), test->of, "trapezius-upper-r", PAL_VOICE_CLINICAL);
  widget_test_wait ((WidgetTestCondition) pal_guidance_page_is_complete, page);
  fold = treatment_test_find_fold (page, id);
  g_assert_nonnull (fold);
  g_assert_true (treatment_test_says (fold, "Slow towel hold (our practice)"));
  /* One for another tissue is offered where that is worked on. */
  g_assert_null (treatment_test_find_fold (page, scar));

  pal_guidance_fold_set_open (PAL_GUIDANCE_FOLD (fold), TRUE);
  g_assert_true (treatment_test_says (fold, "the library has no source for it"));
  g_assert_true (treatment_test_says (fold, "written by our practice"));
  /* It goes on the hand-out under the name that it has now. */
  treatment_test_click (test, treatment_test_find (fold, PAL_TYPE_HANDOUT_BUTTON));
  handout = pal_chart_dup_handout (test->model.chart);
  g_assert_cmpuint (handout->len, ==, 1);
  treatment_test_press (test, fold, "Log This Technique");
  uses = pal_chart_dup_technique_uses (test->model.chart, test->mark);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpstr (pal_technique_use_get_technique (uses->pdata[0]), ==, id);
  g_assert_cmpint (pal_technique_use_get_number (uses->pdata[0], PAL_USE_PRESSURE), ==, 2);
  g_assert_cmpint (pal_technique_use_get_number (uses->pdata[0], PAL_USE_MINUTES), ==, 4);

  {
    g_autoptr (GVariant) values = pal_row_new_string ("name", "Towel hold");

    pal_practice_update_own_technique (
      test->model.practice, pal_entity_list_lookup (list, id), values, NULL);
    model_test_wait (&test->model);
  }
  /* The list that is open follows, with what was open in it. */
  fold = treatment_test_find_fold (page, id);
  g_assert_true (treatment_test_says (fold, "Towel hold (our practice)"));
  g_assert_true (pal_guidance_fold_get_open (PAL_GUIDANCE_FOLD (fold)));
  pal_practice_archive_own_technique (test->model.practice, pal_entity_list_lookup (list, id));
  model_test_wait (&test->model);
  g_assert_null (treatment_test_find_fold (page, id));
  given = pal_handout_menu_dup_name (treatment_test_knowledge, handout->pdata[0]);
  g_assert_cmpstr (given, ==, "Slow towel hold");
  words = pal_words_technique_use (
    treatment_test_knowledge, uses->pdata[0], pal_entity_list_lookup (list, id));
  g_assert_cmpstr (words, ==, "Slow towel hold, pressure 2, 4 minutes, 7 → –");
}

/* It is chosen and planned like any other, and the plan says its name. */
static void
test_own_chosen (TreatmentTest *test, gconstpointer data)
{
  g_autofree char *id = add_own (test, "Slow towel hold", "nerve", "acute");
  GtkWidget *chooser = pal_technique_chooser_new (test->of, NULL);
  g_autoptr (GPtrArray) plan = NULL;
  gboolean planned = FALSE;

  /* Where there is no site to keep off. */
  pal_guidance_case_set_place (test->of, "thigh-front-r", test->mark);
  treatment_test_show (test, chooser);
  pal_guidance_case_set_stage (test->of, PAL_STAGE_ACUTE);
  pal_guidance_case_set_target (test->of, PAL_TARGET_NERVE);
  pal_guidance_case_set_tolerance (test->of, 2);
  pal_guidance_case_set_aims (test->of, (PalAim) (PAL_AIM_PAIN | PAL_AIM_CALM | PAL_AIM_MOVE));
  g_assert_true (treatment_test_says (chooser, "Slow towel hold (our practice)"));
  treatment_test_press (test, chooser, "Take Over into Today’s Plan");
  plan = pal_chart_dup_plan (test->model.chart);
  for (guint i = 0; i < plan->len; i++)
    if (g_str_equal (pal_plan_step_get_step (plan->pdata[i]), id))
      {
        planned = TRUE;
        g_assert_cmpstr (pal_plan_step_get_step_name (plan->pdata[i]), ==, "Slow towel hold");
        g_assert_cmpint (pal_plan_step_get_minutes (plan->pdata[i]), >=, 4);
      }
  g_assert_true (planned);
}

static const PalRankedTechnique *
find_ranked (GPtrArray *ranked, const char *id)
{
  for (guint i = 0; i < ranked->len; i++)
    {
      const PalRankedTechnique *one = g_ptr_array_index (ranked, i);

      if (g_str_equal (pal_technique_get_id (one->technique), id))
        return one;
    }
  g_assert_not_reached ();
}

static void
assert_at (TreatmentTest *test,
           const char *id,
           const char *areas,
           int pressure,
           const char *zone,
           PalRankCode code,
           PalLimit expected)
{
  PalEntityList *own = pal_practice_get_own_techniques (test->model.practice);
  g_autoptr (GVariant) values = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) ranked = NULL;
  PalTechniqueCase of = { .zone = zone };
  const PalRankedTechnique *one;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "areas", areas);
  if (pressure > 0)
    pal_row_set_int (&dict, "pressure", pressure);
  else
    pal_row_set_empty (&dict, "pressure");
  values = pal_row_end (&dict);
  pal_practice_update_own_technique (
    test->model.practice, pal_entity_list_lookup (own, id), values, NULL);
  model_test_wait (&test->model);
  list = pal_technique_list_own (treatment_test_knowledge, G_LIST_MODEL (own));
  of.own = list;
  ranked = pal_technique_rank (treatment_test_knowledge, &of);
  one = find_ranked (ranked, id);
  g_assert_true (pal_ranked_technique_has_reason (one, code));
  g_assert_cmpint (one->limit, ==, expected);
}

/* What the practice has written for a part of the body is meant for that; and what it has fitted to it, or does
 * lightly, is only told the sites there. What may be firm, anywhere, asks for care at them. */
static void
test_own_areas (TreatmentTest *test, gconstpointer data)
{
  g_autofree char *id = add_own (test, "Rib wave", NULL, NULL);
  GtkWidget *page = g_object_new (PAL_TYPE_GUIDANCE_PAGE, NULL);

  assert_at (test, id, "neck shoulder", 4, "neck-side-r", PAL_RANK_HERE, PAL_LIMIT_NONE);
  assert_at (test, id, "neck shoulder", 4, "neck-side-r", PAL_RANK_OWN_SITE, PAL_LIMIT_NONE);
  assert_at (test, id, "neck shoulder", 4, "calf-l", PAL_RANK_NOT_HERE, PAL_LIMIT_ADAPT);
  assert_at (test, id, "nonsense", 4, "neck-side-r", PAL_RANK_SITE, PAL_LIMIT_ADAPT);
  assert_at (test, id, NULL, 3, "neck-side-r", PAL_RANK_SITE, PAL_LIMIT_ADAPT);
  assert_at (test, id, NULL, 2, "neck-side-r", PAL_RANK_OWN_SITE, PAL_LIMIT_NONE);
  assert_at (test, id, NULL, 0, "neck-side-r", PAL_RANK_SITE, PAL_LIMIT_ADAPT);

  /* It is offered where it is meant for, and in no other place. */
  assert_at (test, id, "shoulder neck", 2, "shoulder-top-r", PAL_RANK_HERE, PAL_LIMIT_NONE);
  treatment_test_show (test, page);
  pal_guidance_page_show (
    PAL_GUIDANCE_PAGE (page), test->of, "trapezius-upper-r", PAL_VOICE_CLINICAL);
  widget_test_wait ((WidgetTestCondition) pal_guidance_page_is_complete, page);
  g_assert_nonnull (treatment_test_find_fold (page, id));
  assert_at (test, id, "knee", 2, "shoulder-top-r", PAL_RANK_NOT_HERE, PAL_LIMIT_ADAPT);
  g_assert_null (treatment_test_find_fold (page, id));
}

int
main (int argc, char *argv[])
{
  treatment_test_init (&argc, &argv);
  TREATMENT_TEST_ADD ("own", test_own);
  TREATMENT_TEST_ADD ("own-chosen", test_own_chosen);
  TREATMENT_TEST_ADD ("own-areas", test_own_areas);
  return treatment_test_run ();
}
