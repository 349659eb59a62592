/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

#include "pal-time.h"

static guint
n_zones (ModelTest *test)
{
  return g_list_model_get_n_items (pal_chart_get_no_work (test->chart));
}

static PalNoWork *
forbid (ModelTest *test, const char *zone)
{
  const PalPlace place = model_test_region (zone);

  pal_chart_add_no_work (test->chart, &place);
  model_test_wait (test);
  return pal_chart_find_no_work (test->chart, zone);
}

/* It begins no visit, is there once, and goes on until it is ended, also after a restart. */
static void
test_until_ended (ModelTest *test, gconstpointer data)
{
  PalNoWork *zone = forbid (test, "calf-l");

  g_assert_nonnull (zone);
  g_assert_true (forbid (test, "calf-l") == zone);
  g_assert_cmpuint (n_zones (test), ==, 1);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 0);
  pal_chart_begin_visit (test->chart, NULL);
  g_assert_cmpuint (n_zones (test), ==, 1);
  model_test_reopen (test);
  g_assert_cmpuint (n_zones (test), ==, 1);

  pal_chart_end_no_work (test->chart, pal_chart_find_no_work (test->chart, "calf-l"));
  model_test_wait (test);
  g_assert_cmpuint (n_zones (test), ==, 0);
  g_assert_cmpuint (model_test_count (test, PAL_NO_WORK_TABLE), ==, 1);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (n_zones (test), ==, 1);
  pal_chart_redo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (n_zones (test), ==, 0);
}

static void
check_reason (PalNoWork *zone, PalReason reason, const char *expected)
{
  g_autofree char *text = pal_no_work_dup_text (zone);

  g_assert_cmpint (pal_no_work_get_reason (zone), ==, reason);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_reason (ModelTest *test, gconstpointer data)
{
  PalNoWork *zone = forbid (test, "knee-front-r");

  check_reason (zone, PAL_REASON_NONE, NULL);
  pal_chart_set_no_work_reason (test->chart, zone, PAL_REASON_NONE, "sore: very", NULL);
  model_test_wait (test);
  check_reason (zone, PAL_REASON_NONE, "sore: very");
  pal_chart_set_no_work_reason (test->chart, zone, PAL_REASON_SKIN, "skin: eczema", NULL);
  model_test_wait (test);
  check_reason (zone, PAL_REASON_SKIN, "skin: eczema");
  pal_chart_set_no_work_reason (test->chart, zone, PAL_REASON_SURGERY, NULL, NULL);
  model_test_wait (test);
  check_reason (zone, PAL_REASON_SURGERY, NULL);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  check_reason (zone, PAL_REASON_SKIN, "skin: eczema");
  pal_chart_redo (test->chart);
  model_test_wait (test);
  check_reason (zone, PAL_REASON_SURGERY, NULL);
}

/* A date that has come ends nothing. */
static void
test_review (ModelTest *test, gconstpointer data)
{
  PalNoWork *zone = forbid (test, "shin-r");

  g_assert_false (pal_no_work_is_review_due (zone, "2026-03-03"));
  pal_chart_set_no_work_review (test->chart, zone, "2026-03-03");
  model_test_wait (test);
  g_assert_false (pal_no_work_is_review_due (zone, "2026-03-02"));
  g_assert_true (pal_no_work_is_review_due (zone, "2026-03-03"));
  g_assert_true (pal_no_work_is_review_due (zone, "2026-04-01"));
  g_assert_true (pal_no_work_is_open (zone));
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_null (pal_no_work_get_review_date (zone));
}

/* What is shown of a past visit is what was so then. */
static void
test_of_a_visit (ModelTest *test, gconstpointer data)
{
  PalVisit *before;
  g_autoptr (GPtrArray) then = NULL;
  g_autoptr (GPtrArray) now = NULL;
  const PalPlace place = model_test_region ("forehead-r");

  model_test_add_past (test, 7, "v1", "f1", "m1", 5);
  model_test_reopen (test);
  model_test_add (test, PAL_KIND_PAIN, &place);
  forbid (test, "calf-l");
  before = pal_entity_list_lookup (pal_chart_get_visits (test->chart), "v1");
  then = pal_chart_dup_no_work_at (test->chart, before);
  now = pal_chart_dup_no_work_at (test->chart, pal_chart_get_visit (test->chart));
  g_assert_cmpuint (now->len, ==, 1);
  g_assert_cmpuint (then->len, ==, 0);
}

static guint
n_zones_at (ModelTest *test, const char *visit_id)
{
  PalVisit *visit = pal_entity_list_lookup (pal_chart_get_visits (test->chart), visit_id);
  g_autoptr (GPtrArray) zones = pal_chart_dup_no_work_at (test->chart, visit);

  return zones->len;
}

/* What somebody says of it after a visit, however long ago that was, stands on its paper, which is the one at
 * hand until the next visit begins. */
static void
test_between_visits (ModelTest *test, gconstpointer data)
{
  const PalPlace place = model_test_region ("forehead-r");

  model_test_add_past (test, 14, "v1", "f1", "m1", 5);
  model_test_add_past (test, 7, "v2", "f2", "m2", 5);
  model_test_reopen (test);
  forbid (test, "calf-l");
  g_assert_cmpuint (n_zones_at (test, "v1"), ==, 0);
  g_assert_cmpuint (n_zones_at (test, "v2"), ==, 1);
  model_test_add (test, PAL_KIND_PAIN, &place);
  model_test_reopen (test);
  g_assert_cmpuint (n_zones_at (test, "v1"), ==, 0);
  g_assert_cmpuint (n_zones_at (test, "v2"), ==, 0);
  g_assert_cmpuint (
      n_zones_at (test, pal_entity_get_id (PAL_ENTITY (pal_chart_get_visit (test->chart)))), ==, 1);
}

/* What was said after the last mark is of that visit all the same, also once another has begun; and so is
 * what the other ends. */
static void
test_after_the_last_mark (ModelTest *test, gconstpointer data)
{
  const PalPlace place = model_test_region ("forehead-r");
  g_autofree char *first = NULL;

  model_test_add (test, PAL_KIND_PAIN, &place);
  first = g_strdup (pal_entity_get_id (PAL_ENTITY (pal_chart_get_visit (test->chart))));
  forbid (test, "calf-l");
  pal_chart_begin_visit (test->chart, NULL);
  model_test_add (test, PAL_KIND_PAIN, &place);
  g_assert_cmpuint (model_test_count (test, PAL_VISIT_TABLE), ==, 2);
  g_assert_cmpuint (n_zones_at (test, first), ==, 1);
  pal_chart_end_no_work (test->chart, pal_chart_find_no_work (test->chart, "calf-l"));
  model_test_wait (test);
  g_assert_cmpuint (n_zones_at (test, first), ==, 1);
}

/* A spot in it, and a part that was drawn around: each beside the others of the zone. */
static void
test_parts (ModelTest *test, gconstpointer data)
{
  const PalPlace place = model_test_point ("calf-l", NULL);
  const PalPoint corners[] = { { 10, 20 }, { 30, 20 }, { 20, 40 } };
  const PalPoint *points;
  PalNoWork *zone = forbid (test, "calf-l");
  guint n_points;

  g_assert_cmpint (pal_no_work_get_shape (zone), ==, PAL_NO_WORK_ZONE);
  pal_chart_set_no_work_radius (test->chart, zone, 25.0);
  model_test_wait (test);
  g_assert_cmpint (pal_no_work_get_shape (zone), ==, PAL_NO_WORK_SPOT);
  g_assert_cmpfloat (pal_no_work_get_radius (zone), ==, 25.0);

  pal_chart_add_no_work_part (test->chart, &place, corners, G_N_ELEMENTS (corners));
  model_test_wait (test);
  model_test_reopen (test);
  g_assert_cmpuint (n_zones (test), ==, 2);
  zone = pal_chart_find_no_work (test->chart, "calf-l");
  g_assert_cmpint (pal_no_work_get_shape (zone), ==, PAL_NO_WORK_DRAWN);
  points = pal_no_work_get_points (zone, &n_points);
  g_assert_cmpuint (n_points, ==, 3);
  g_assert_cmpfloat (points[2].v, ==, 40.0);

  /* Parts do not keep the whole of it from being said, which comes first then. */
  zone = forbid (test, "calf-l");
  g_assert_cmpuint (n_zones (test), ==, 3);
  g_assert_cmpint (pal_no_work_get_shape (zone), ==, PAL_NO_WORK_ZONE);
  pal_chart_undo (test->chart);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (n_zones (test), ==, 1);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpint (pal_no_work_get_shape (pal_chart_find_no_work (test->chart, "calf-l")),
                   ==,
                   PAL_NO_WORK_ZONE);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/model/no-work/" name, ModelTest, NULL, model_test_set_up, func, model_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("until-ended", test_until_ended);
  ADD ("reason", test_reason);
  ADD ("review", test_review);
  ADD ("of-a-visit", test_of_a_visit);
  ADD ("between-visits", test_between_visits);
  ADD ("after-the-last-mark", test_after_the_last_mark);
  ADD ("parts", test_parts);
  return g_test_run ();
}
