/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

static PalFamiliar
result_of (ModelTest *test, const char *muscle)
{
  PalVisit *visit = pal_chart_get_visit (test->chart);
  PalMuscleCheck *check
      = visit != NULL
            ? pal_chart_find_check (test->chart, pal_entity_get_id (PAL_ENTITY (visit)), muscle)
            : NULL;

  return check != NULL ? pal_muscle_check_get_result (check) : PAL_FAMILIAR_NOT_ASKED;
}

static void
check (ModelTest *test, const char *muscle, PalFamiliar result)
{
  pal_chart_check_muscle (test->chart, muscle, result);
  model_test_wait (test);
}

/* The first one begins a visit; said again it is the same row; taken back it is gone; each can be
 * undone and done again, and all is there after a restart. */
static void
test_said_and_taken_back (ModelTest *test, gconstpointer data)
{
  check (test, "infraspinatus-r", PAL_FAMILIAR_NOT_ASKED);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 0);
  check (test, "infraspinatus-r", PAL_FAMILIAR_FAMILIAR);
  check (test, "infraspinatus-l", PAL_FAMILIAR_NOTHING_FELT);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 1);
  g_assert_cmpint (result_of (test, "infraspinatus-r"), ==, PAL_FAMILIAR_FAMILIAR);
  g_assert_cmpint (result_of (test, "infraspinatus-l"), ==, PAL_FAMILIAR_NOTHING_FELT);
  check (test, "infraspinatus-r", PAL_FAMILIAR_UNFAMILIAR);
  g_assert_cmpuint (model_test_count (test, PAL_MUSCLE_CHECK_TABLE), ==, 2);
  model_test_reopen (test);
  g_assert_cmpint (result_of (test, "infraspinatus-r"), ==, PAL_FAMILIAR_UNFAMILIAR);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpint (result_of (test, "infraspinatus-r"), ==, PAL_FAMILIAR_FAMILIAR);
  pal_chart_redo (test->chart);
  model_test_wait (test);
  g_assert_cmpint (result_of (test, "infraspinatus-r"), ==, PAL_FAMILIAR_UNFAMILIAR);
  check (test, "infraspinatus-r", PAL_FAMILIAR_NOT_ASKED);
  g_assert_cmpint (result_of (test, "infraspinatus-r"), ==, PAL_FAMILIAR_NOT_ASKED);
  g_assert_cmpuint (model_test_count (test, PAL_MUSCLE_CHECK_TABLE), ==, 1);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpint (result_of (test, "infraspinatus-r"), ==, PAL_FAMILIAR_UNFAMILIAR);
}

/* What was found at one visit is not what is found at the next. */
static void
test_of_a_visit (ModelTest *test, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autoptr (GPtrArray) checks = NULL;

  check (test, "soleus-l", PAL_FAMILIAR_FAMILIAR);
  first = g_strdup (pal_entity_get_id (PAL_ENTITY (pal_chart_get_visit (test->chart))));
  pal_chart_begin_visit (test->chart, NULL);
  check (test, "soleus-l", PAL_FAMILIAR_NOTHING_FELT);
  g_assert_cmpint (result_of (test, "soleus-l"), ==, PAL_FAMILIAR_NOTHING_FELT);
  checks = pal_chart_dup_checks_of_visit (test->chart, first);
  g_assert_cmpuint (checks->len, ==, 1);
  g_assert_cmpint (
      pal_muscle_check_get_result (g_ptr_array_index (checks, 0)), ==, PAL_FAMILIAR_FAMILIAR);
}

#define ADD(name, func)                                                                            \
  g_test_add (                                                                                     \
      "/model/muscle-check/" name, ModelTest, NULL, model_test_set_up, func, model_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("said-and-taken-back", test_said_and_taken_back);
  ADD ("of-a-visit", test_of_a_visit);
  return g_test_run ();
}
