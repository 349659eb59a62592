/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

static PalMark *
add_point (ModelTest *test, int intensity)
{
  const PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalMark *mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);

  pal_chart_set_intensity (test->chart, pal_entity_get_id (PAL_ENTITY (mark)), intensity, NULL);
  model_test_wait (test);
  return mark;
}

static PalTechniqueUse *
peek_use (ModelTest *test, PalMark *mark)
{
  g_autoptr (GPtrArray) uses = pal_chart_dup_technique_uses (test->chart, mark);

  return uses->len > 0 ? g_ptr_array_index (uses, uses->len - 1) : NULL;
}

static void
go_back_and_forth (ModelTest *test, const char *table, guint before, guint after)
{
  g_assert_cmpuint (model_test_count (test, table), ==, after);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, table), ==, before);
  pal_chart_redo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, table), ==, after);
}

/* It begins with the number that the mark has; each of its numbers can be given and taken back. */
static void
test_log (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_point (test, 7);
  g_autofree char *id
    = pal_chart_log_technique (test->chart, mark, "trigger-point-compression", 3, 5);
  g_autofree char *mark_id = NULL;
  PalTechniqueUse *use;

  g_assert_nonnull (id);
  model_test_wait (test);
  go_back_and_forth (test, PAL_TECHNIQUE_USE_TABLE, 0, 1);
  use = peek_use (test, mark);
  g_assert_cmpstr (pal_technique_use_get_technique (use), ==, "trigger-point-compression");
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_BEFORE), ==, 7);
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_AFTER), ==, PAL_USE_EMPTY);
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_PRESSURE), ==, 3);

  pal_chart_set_use_number (test->chart, use, PAL_USE_AFTER, 3, NULL);
  pal_chart_set_use_number (test->chart, use, PAL_USE_MINUTES, PAL_USE_EMPTY, NULL);
  pal_chart_set_use_tool (test->chart, use, "knuckle", NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_AFTER), ==, 3);
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_MINUTES), ==, PAL_USE_EMPTY);
  g_assert_cmpstr (pal_technique_use_get_tool (use), ==, "knuckle");
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_null (pal_technique_use_get_tool (use));
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_AFTER), ==, 3);

  mark_id = g_strdup (pal_entity_get_id (PAL_ENTITY (mark)));
  model_test_reopen (test);
  mark = model_test_mark (test, mark_id);
  pal_chart_remove_technique_use (test->chart, peek_use (test, mark));
  model_test_wait (test);
  go_back_and_forth (test, PAL_TECHNIQUE_USE_TABLE, 1, 0);
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

/* With the mark goes what was done on it, and it comes back with it. */
static void
test_mark_goes (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_point (test, 5);
  g_autofree char *id
    = pal_chart_log_technique (test->chart, mark, "deep-tissue", PAL_USE_EMPTY, PAL_USE_EMPTY);

  model_test_wait (test);
  pal_chart_delete_mark (test->chart, mark);
  model_test_wait (test);
  go_back_and_forth (test, PAL_TECHNIQUE_USE_TABLE, 1, 0);
}

static PalMark *
peek_ghost (ModelTest *test)
{
  g_autoptr (PalMark) ghost = g_list_model_get_item (pal_chart_get_ghosts (test->chart), 0);

  return ghost;
}

/* What is treated before anybody was asked about it: that begins the visit, and nothing is said of how it is.
 * Once it is rated, what was done stands on that mark. */
static void
test_ghost (ModelTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *rated = NULL;
  PalTechniqueUse *use;

  model_test_add_past (test, 7, "past", "finding", "mark", 6);
  model_test_reopen (test);
  g_assert_true (pal_chart_may_log_technique (test->chart, peek_ghost (test)));
  id = pal_chart_log_technique (test->chart, peek_ghost (test), "deep-tissue", 3, 5);
  g_assert_nonnull (id);
  model_test_wait (test);
  go_back_and_forth (test, PAL_TECHNIQUE_USE_TABLE, 0, 1);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 2);
  g_assert_cmpuint (model_test_count (test, PAL_MARK_TABLE), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->chart)), ==, 0);
  use = peek_use (test, peek_ghost (test));
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_BEFORE), ==, PAL_USE_EMPTY);
  g_assert_cmpstr (pal_technique_use_get_mark_id (use), ==, "mark");
  g_assert_cmpstr (pal_entity_get_string (PAL_ENTITY (use), "visit_id"),
                   ==,
                   pal_entity_get_id (PAL_ENTITY (pal_chart_get_visit (test->chart))));

  rated = pal_chart_rate_ghost (test->chart, peek_ghost (test), PAL_CHANGE_NONE, 4, NULL);
  model_test_wait (test);
  use = peek_use (test, model_test_mark (test, rated));
  g_assert_cmpstr (pal_technique_use_get_mark_id (use), ==, rated);
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_BEFORE), ==, PAL_USE_EMPTY);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpstr (
    pal_technique_use_get_mark_id (peek_use (test, peek_ghost (test))), ==, "mark");
  pal_chart_redo (test->chart);
  model_test_wait (test);

  /* Whoever still holds the ghost means what is known today. */
  g_free (id);
  id = pal_chart_log_technique (test->chart, peek_ghost (test), "acupressure", 2, 2);
  model_test_wait (test);
  use = peek_use (test, model_test_mark (test, rated));
  g_assert_cmpstr (pal_technique_use_get_technique (use), ==, "acupressure");
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_BEFORE), ==, 4);
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

/* What came of it stays with its visit: the next one begins without. */
static void
test_next_visit (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_point (test, 5);
  g_autofree char *id
    = pal_chart_log_technique (test->chart, mark, "deep-tissue", PAL_USE_EMPTY, PAL_USE_EMPTY);

  model_test_wait (test);
  pal_chart_sign_visit (test->chart);
  model_test_wait (test);
  g_assert_null (peek_use (test, peek_ghost (test)));
  g_free (id);
  id = pal_chart_log_technique (test->chart, peek_ghost (test), "acupressure", 2, 2);
  model_test_wait (test);
  g_assert_cmpstr (pal_technique_use_get_technique (peek_use (test, peek_ghost (test))),
                   ==,
                   "acupressure");
  g_assert_cmpuint (model_test_count (test, PAL_TECHNIQUE_USE_TABLE), ==, 2);
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

/* What is neither of today nor the last known state of something keeps what was done on it. */
static void
test_past (ModelTest *test, gconstpointer data)
{
  model_test_add_past (test, 14, "first", "finding", "old", 8);
  model_test_add_past (test, 7, "second", "finding", "mark", 6);
  model_test_reopen (test);
  g_assert_null (
    pal_chart_log_technique (test->chart, model_test_mark (test, "old"), "deep-tissue", 3, 5));
  g_assert_cmpuint (model_test_count (test, PAL_TECHNIQUE_USE_TABLE), ==, 0);
}

static void
test_handout (ModelTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;

  g_assert_null (pal_chart_find_handout_item (test->chart, PAL_HANDOUT_TILE, "stretch-calf"));
  pal_chart_add_to_handout (test->chart, PAL_HANDOUT_TILE, "stretch-calf");
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 1);
  go_back_and_forth (test, PAL_HANDOUT_ITEM_TABLE, 0, 1);
  pal_chart_add_to_handout (test->chart, PAL_HANDOUT_TILE, "stretch-calf");
  pal_chart_add_to_handout (test->chart, PAL_HANDOUT_SHEET, "soreness");
  model_test_wait (test);
  items = pal_chart_dup_handout (test->chart);
  g_assert_cmpuint (items->len, ==, 2);
  pal_chart_remove_from_handout (
    test->chart, pal_chart_find_handout_item (test->chart, PAL_HANDOUT_TILE, "stretch-calf"));
  model_test_wait (test);
  go_back_and_forth (test, PAL_HANDOUT_ITEM_TABLE, 2, 1);
  g_assert_null (pal_chart_find_handout_item (test->chart, PAL_HANDOUT_TILE, "stretch-calf"));

  /* The next visit has a hand-out of its own. */
  pal_chart_sign_visit (test->chart);
  model_test_wait (test);
  g_assert_null (pal_chart_find_handout_item (test->chart, PAL_HANDOUT_SHEET, "soreness"));
  pal_chart_add_to_handout (test->chart, PAL_HANDOUT_SHEET, "soreness");
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, PAL_HANDOUT_ITEM_TABLE), ==, 2);
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

static void
check_plan (ModelTest *test, const char *expected)
{
  g_autoptr (GPtrArray) steps = pal_chart_dup_plan (test->chart);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    g_string_append_printf (words,
                            "%s %d;",
                            pal_plan_step_get_step (g_ptr_array_index (steps, i)),
                            pal_plan_step_get_minutes (g_ptr_array_index (steps, i)));
  g_assert_cmpstr (words->str, ==, expected);
}

/* A plan takes the place of the one before, in one step. */
static void
test_plan (ModelTest *test, gconstpointer data)
{
  const char *const steps[] = { "talk", "deep-tissue", "retest" };
  const int minutes[] = { 3, 20, 2 }, others[] = { 5, 25 };

  pal_chart_set_plan (test->chart, NULL, NULL, NULL, 0);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 0);
  pal_chart_set_plan (test->chart, "neck-back-l", steps, minutes, 3);
  model_test_wait (test);
  check_plan (test, "talk 3;deep-tissue 20;retest 2;");
  pal_chart_set_plan (test->chart, "neck-back-l", steps, others, 2);
  model_test_wait (test);
  check_plan (test, "talk 5;deep-tissue 25;");
  pal_chart_undo (test->chart);
  model_test_wait (test);
  check_plan (test, "talk 3;deep-tissue 20;retest 2;");
  pal_chart_redo (test->chart);
  model_test_wait (test);
  check_plan (test, "talk 5;deep-tissue 25;");
  model_test_reopen (test);
  check_plan (test, "talk 5;deep-tissue 25;");
  pal_chart_set_plan (test->chart, NULL, NULL, NULL, 0);
  model_test_wait (test);
  check_plan (test, "");
}

/* What the practice calls its technique goes into the record with it, and stays there. */
static void
test_own (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_point (test, 7);
  g_autofree char *own = pal_practice_add_own_technique (test->practice, "Towel Pull");
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) plan = NULL;
  PalTechniqueUse *use;

  model_test_wait (test);
  id = pal_chart_log_technique (test->chart, mark, own, 2, 4);
  pal_chart_set_plan (
    test->chart, NULL, (const char *const[]){ "talk", own }, (const int[]){ 3, 10 }, 2);
  model_test_wait (test);
  use = peek_use (test, mark);
  g_assert_cmpstr (pal_technique_use_get_technique (use), ==, own);
  g_assert_cmpstr (pal_technique_use_get_technique_name (use), ==, "Towel Pull");

  /* Even when it was never there. */
  pal_practice_step (test->practice, PAL_STEP_UNDO, PAL_SCOPE_LIBRARY);
  model_test_wait (test);
  g_assert_null (pal_practice_get_own_technique_name (test->practice, own));
  model_test_reopen (test);
  use = pal_entity_list_peek (pal_chart_get_technique_uses (test->chart), 0);
  g_assert_cmpstr (pal_technique_use_get_technique_name (use), ==, "Towel Pull");
  plan = pal_chart_dup_plan (test->chart);
  g_assert_null (pal_plan_step_get_step_name (plan->pdata[0]));
  g_assert_cmpstr (pal_plan_step_get_step_name (plan->pdata[1]), ==, "Towel Pull");
}

#define ADD(path, func)                                                                            \
  g_test_add ("/treatment/" path, ModelTest, NULL, model_test_set_up, func, model_test_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("log", test_log);
  ADD ("own", test_own);
  ADD ("mark-goes", test_mark_goes);
  ADD ("ghost", test_ghost);
  ADD ("next-visit", test_next_visit);
  ADD ("past", test_past);
  ADD ("handout", test_handout);
  ADD ("plan", test_plan);
  return g_test_run ();
}
