/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

#include "pal-time.h"

static PalMark *
add_point (ModelTest *test, const char *zone)
{
  PalPlace place = model_test_point (zone, NULL);

  return model_test_add (test, PAL_KIND_PAIN, &place);
}

static char *
days_ago (int days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -days);

  return pal_time_to_date (then);
}

static const char *
ended_utc (ModelTest *test, const char *visit_id)
{
  return pal_row_get_string (pal_memory_store_peek (test->store, "visit", visit_id), "ended_utc");
}

/* Opening, reading and asking for a new visit write nothing. */
static void
test_looking_writes_nothing (ModelTest *test, gconstpointer data)
{
  guint n_commits = pal_memory_store_get_n_commits (test->store);

  g_assert_null (pal_chart_get_visit (test->chart));
  g_ptr_array_unref (pal_chart_dup_marks_of_visit (test->chart, NULL));
  pal_chart_begin_visit (test->chart, NULL);
  pal_chart_begin_visit (test->chart, "2020-02-03");
  model_test_wait (test);
  model_test_reopen (test);
  g_assert_null (pal_chart_get_visit (test->chart));
  g_assert_cmpuint (pal_memory_store_get_n_commits (test->store), ==, n_commits);
}

static void
test_first_change_begins (ModelTest *test, gconstpointer data)
{
  g_autofree char *today = pal_time_today ();
  PalMark *mark = add_point (test, "low-back-r");
  PalVisit *visit = pal_chart_get_visit (test->chart);

  g_assert_nonnull (visit);
  g_assert_cmpstr (pal_visit_get_local_date (visit), ==, today);
  g_assert_cmpstr (pal_mark_get_visit_id (mark), ==, pal_entity_get_id (PAL_ENTITY (visit)));
  g_assert_cmpstr (
      pal_entity_get_string (PAL_ENTITY (visit), "practitioner_id"), ==, "practitioner-1");
  g_assert_cmpstr (pal_entity_get_string (PAL_ENTITY (visit), "time_zone"), ==, "UTC");

  /* Taking the mark back takes the visit back; the next change brings it again. */
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_null (pal_chart_get_visit (test->chart));
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 0);
  add_point (test, "low-back-l");
  g_assert_nonnull (pal_chart_get_visit (test->chart));
}

static void
test_quick_marks_share (ModelTest *test, gconstpointer data)
{
  PalPlace one = model_test_point ("low-back-r", NULL);
  PalPlace two = model_test_point ("low-back-l", NULL);

  g_free (pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &one));
  g_free (pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &two));
  pal_chart_set_visit_pain (test->chart, "pain_now", 4);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->chart)), ==, 2);
  g_assert_cmpint (pal_visit_get_pain (pal_chart_get_visit (test->chart), "pain_now"), ==, 4);
  g_assert_cmpint (pal_visit_get_pain (pal_chart_get_visit (test->chart), "pain_worst"),
                   ==,
                   PAL_INTENSITY_EMPTY);

  for (guint i = 0; i < 3; i++)
    pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 0);
  for (guint i = 0; i < 3; i++)
    pal_chart_redo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 1);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 2);
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

static void
test_unsigned_continues (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_point (test, "low-back-r");
  g_autofree char *visit_id = g_strdup (pal_mark_get_visit_id (mark));

  model_test_reopen (test);
  g_assert_nonnull (pal_chart_get_visit (test->chart));
  mark = add_point (test, "low-back-l");
  g_assert_cmpstr (pal_mark_get_visit_id (mark), ==, visit_id);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 1);
}

/* A visit that comes back after all of it was undone has nothing that was undone. */
static void
test_returns_as_it_began (ModelTest *test, gconstpointer data)
{
  add_point (test, "low-back-r");
  pal_chart_set_visit_pain (test->chart, "pain_now", 8);
  model_test_wait (test);
  model_test_reopen (test);
  pal_chart_undo (test->chart);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 0);
  add_point (test, "low-back-r");
  g_assert_cmpint (pal_visit_get_pain (pal_chart_get_visit (test->chart), "pain_now"),
                   ==,
                   PAL_INTENSITY_EMPTY);
}

static void
test_signed_does_not_continue (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("low-back-l", NULL);
  PalMark *mark = add_point (test, "low-back-r");
  g_autofree char *visit_id = g_strdup (pal_mark_get_visit_id (mark));

  pal_chart_sign_visit (test->chart);
  /* Not even by a mark that is made before the signature is on the disk. */
  g_free (pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place));
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "signature"), ==, 1);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 2);
  g_assert_nonnull (ended_utc (test, visit_id));
  g_assert_true (pal_visit_is_signed (
      pal_entity_list_lookup (pal_chart_get_visits (test->chart), visit_id)));
  g_assert_false (pal_visit_is_signed (pal_chart_get_visit (test->chart)));

  /* What was before the signature stays. */
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_null (pal_chart_get_undo_label (test->chart));
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (test->refusals->len, ==, 1);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 1);

  model_test_reopen (test);
  g_assert_null (pal_chart_get_visit (test->chart));
  mark = add_point (test, "low-back-l");
  g_assert_cmpstr (pal_mark_get_visit_id (mark), !=, visit_id);
}

/* A signed visit is no longer today's: its marks lie under the next one. */
static void
test_signed_is_no_longer_today (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_point (test, "low-back-r");
  g_autofree char *mark_id = g_strdup (pal_entity_get_id (PAL_ENTITY (mark)));
  g_autoptr (PalMark) ghost = NULL;

  pal_chart_sign_visit (test->chart);
  model_test_wait (test);
  g_assert_null (pal_chart_get_visit (test->chart));
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->chart)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_ghosts (test->chart)), ==, 1);
  ghost = g_list_model_get_item (pal_chart_get_ghosts (test->chart), 0);
  g_assert_cmpstr (pal_entity_get_id (PAL_ENTITY (ghost)), ==, mark_id);
}

/* After a visit that is entered late, today's goes on where it was. */
static void
test_back_from_past (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_point (test, "low-back-r");
  g_autofree char *visit_id = g_strdup (pal_mark_get_visit_id (mark));

  pal_chart_begin_visit (test->chart, "2020-02-29");
  g_assert_cmpstr (pal_chart_get_visit_date (test->chart), ==, "2020-02-29");
  g_assert_null (pal_chart_get_visit (test->chart));
  mark = add_point (test, "low-back-l");
  g_assert_cmpstr (pal_mark_get_visit_id (mark), !=, visit_id);

  pal_chart_begin_visit (test->chart, NULL);
  g_assert_null (pal_chart_get_visit_date (test->chart));
  g_assert_cmpstr (
      pal_entity_get_id (PAL_ENTITY (pal_chart_get_visit (test->chart))), ==, visit_id);
}

static void
test_yesterday_does_not_continue (ModelTest *test, gconstpointer data)
{
  PalMark *mark;

  model_test_add_past (test, 1, "v1", "f1", "m1", 5);
  model_test_reopen (test);
  g_assert_null (pal_chart_get_visit (test->chart));
  g_assert_null (ended_utc (test, "v1"));
  mark = add_point (test, "low-back-l");
  g_assert_cmpstr (pal_mark_get_visit_id (mark), !=, "v1");

  /* The visit before ended with what is last known of it. */
  g_assert_cmpstr (ended_utc (test, "v1"),
                   ==,
                   pal_row_get_string (pal_memory_store_peek (test->store, "mark", "m1"),
                                       "created_utc"));
}

static void
test_two_a_day (ModelTest *test, gconstpointer data)
{
  PalMark *morning = add_point (test, "low-back-r");
  g_autofree char *first = g_strdup (pal_mark_get_visit_id (morning));
  PalMark *evening;

  pal_chart_begin_visit (test->chart, NULL);
  g_assert_null (pal_chart_get_visit (test->chart));
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->chart)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_ghosts (test->chart)), ==, 1);
  evening = add_point (test, "low-back-l");
  g_assert_cmpstr (pal_mark_get_visit_id (evening), !=, first);
  g_assert_nonnull (ended_utc (test, first));

  model_test_reopen (test);
  g_assert_cmpstr (pal_entity_get_id (PAL_ENTITY (pal_chart_get_visit (test->chart))), !=, first);
}

static void
test_entered_late (ModelTest *test, gconstpointer data)
{
  g_autofree char *date = days_ago (10);
  PalMark *mark;

  model_test_add_past (test, 20, "v20", "f1", "m20", 8);
  model_test_add_past (test, 3, "v3", "f1", "m3", 2);
  model_test_reopen (test);

  pal_chart_begin_visit (test->chart, date);
  /* The ghost is already that of the date, before anything is written. */
  {
    g_autoptr (PalMark) ghost
        = g_list_model_get_item (pal_chart_get_ghosts (test->chart), 0);

    g_assert_cmpint (pal_mark_get_intensity (ghost), ==, 8);
  }
  mark = add_point (test, "low-back-l");
  g_assert_cmpstr (pal_visit_get_local_date (pal_chart_get_visit (test->chart)), ==, date);
  g_assert_cmpstr (
      pal_entity_get_id (pal_entity_list_peek (pal_chart_get_visits (test->chart), 1)),
      ==,
      pal_mark_get_visit_id (mark));
  g_assert_null (ended_utc (test, "v3"));

  /* It goes on until another is begun, and today's comes after all of them. */
  add_point (test, "neck-back-l");
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 3);
  pal_chart_begin_visit (test->chart, NULL);
  add_point (test, "neck-back-r");
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 4);
  g_assert_true (pal_chart_get_visit (test->chart)
                 == pal_entity_list_peek (pal_chart_get_visits (test->chart), 3));
  {
    g_autofree char *today = pal_time_today ();

    g_assert_cmpstr (pal_visit_get_local_date (pal_chart_get_visit (test->chart)), ==, today);
  }
}

static void
test_note (ModelTest *test, gconstpointer data)
{
  pal_chart_set_visit_note (test->chart, "s", "burst");
  pal_chart_set_visit_note (test->chart, "sl", "burst");
  pal_chart_set_visit_note (test->chart, "slept", "burst");
  model_test_wait (test);
  g_assert_cmpstr (pal_visit_get_note (pal_chart_get_visit (test->chart)), ==, "slept");
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_null (pal_chart_get_visit (test->chart));
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/model/visit/" name, ModelTest, NULL, model_test_set_up, func, model_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("looking-writes-nothing", test_looking_writes_nothing);
  ADD ("first-change-begins", test_first_change_begins);
  ADD ("quick-marks-share", test_quick_marks_share);
  ADD ("unsigned-continues", test_unsigned_continues);
  ADD ("returns-as-it-began", test_returns_as_it_began);
  ADD ("signed-does-not-continue", test_signed_does_not_continue);
  ADD ("signed-is-no-longer-today", test_signed_is_no_longer_today);
  ADD ("back-from-past", test_back_from_past);
  ADD ("yesterday-does-not-continue", test_yesterday_does_not_continue);
  ADD ("two-a-day", test_two_a_day);
  ADD ("entered-late", test_entered_late);
  ADD ("note", test_note);
  return g_test_run ();
}
