/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

#include "pal-rating-entry.h"
#include "pal-time.h"

static guint
n_ghosts (ModelTest *test)
{
  return g_list_model_get_n_items (pal_chart_get_ghosts (test->chart));
}

/* The ghost of a finding; the list keeps it alive. */
static PalMark *
ghost_of (ModelTest *test, const char *finding_id)
{
  GListModel *ghosts = pal_chart_get_ghosts (test->chart);

  for (guint i = 0; i < g_list_model_get_n_items (ghosts); i++)
    {
      g_autoptr (PalMark) ghost = g_list_model_get_item (ghosts, i);

      if (g_strcmp0 (pal_mark_get_finding_id (ghost), finding_id) == 0)
        return ghost;
    }
  return NULL;
}

static PalFinding *
finding (ModelTest *test, const char *id)
{
  return pal_entity_list_lookup (pal_chart_get_findings (test->chart), id);
}

/* Two findings, of which one was not asked about at the last visit. */
static void
add_history (ModelTest *test)
{
  model_test_add_past (test, 21, "v1", "f1", "m1", 8);
  model_test_add_past (test, 21, "v1", "f2", "m2", 5);
  model_test_add_past (test, 14, "v2", "f1", "m3", 6);
  model_test_add_past (test, 7, "v3", "f2", "m4", 3);
  model_test_reopen (test);
}

static void
test_last_known (ModelTest *test, gconstpointer data)
{
  PalVisit *visit;

  g_assert_cmpuint (n_ghosts (test), ==, 0);
  add_history (test);
  g_assert_cmpuint (n_ghosts (test), ==, 2);
  g_assert_cmpint (pal_mark_get_intensity (ghost_of (test, "f1")), ==, 6);
  g_assert_cmpint (pal_mark_get_intensity (ghost_of (test, "f2")), ==, 3);

  /* Each with its date. */
  visit = pal_entity_list_lookup (pal_chart_get_visits (test->chart),
                                  pal_mark_get_visit_id (ghost_of (test, "f1")));
  g_assert_cmpstr (pal_entity_get_id (PAL_ENTITY (visit)), ==, "v2");
}

static void
check_order (ModelTest *test, const char *const *finding_ids)
{
  GListModel *ghosts = pal_chart_get_ghosts (test->chart);

  g_assert_cmpuint (n_ghosts (test), ==, g_strv_length ((char **) finding_ids));
  for (guint i = 0; finding_ids[i] != NULL; i++)
    {
      g_autoptr (PalMark) ghost = g_list_model_get_item (ghosts, i);

      g_assert_cmpstr (pal_mark_get_finding_id (ghost), ==, finding_ids[i]);
    }
}

/* What was found on one day stands as it was found, whatever its random ids are, in which order it was asked about
 * since and what is read first from the disk. */
static void
test_order (ModelTest *test, gconstpointer data)
{
  static const char *const found[] = { "f7", "f2", "f9", "f4", "f1", NULL };

  model_test_add_past (test, 21, "v1", "f7", "m6", 8);
  model_test_add_past (test, 21, "v1", "f2", "m3", 8);
  model_test_add_past (test, 21, "v1", "f9", "m2", 8);
  model_test_add_past (test, 21, "v1", "f4", "m5", 8);
  model_test_add_past (test, 14, "v2", "f4", "m7", 5);
  model_test_add_past (test, 14, "v2", "f1", "m1", 5);
  model_test_add_past (test, 14, "v2", "f7", "m4", 5);
  model_test_reopen (test);
  check_order (test, found);
  model_test_reopen (test);
  check_order (test, found);

  g_free (pal_chart_rate_ghost (test->chart, ghost_of (test, "f9"), PAL_CHANGE_SAME, 8, NULL));
  model_test_wait (test);
  pal_chart_begin_visit (test->chart, NULL);
  check_order (test, found);
}

/* Marks of today do not change what lies under them. */
static void
test_stays_under_today (ModelTest *test, gconstpointer data)
{
  PalMark *mark;
  g_autofree char *id = NULL;

  add_history (test);
  id = pal_chart_rate_ghost (test->chart, ghost_of (test, "f1"), PAL_CHANGE_BETTER, 2, NULL);
  model_test_wait (test);
  mark = model_test_mark (test, id);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), ==, "f1");
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 2);
  g_assert_cmpint (pal_mark_get_intensity (ghost_of (test, "f1")), ==, 6);
  g_assert_cmpuint (n_ghosts (test), ==, 2);

  /* Next time it is what was said today. */
  pal_chart_begin_visit (test->chart, NULL);
  g_assert_cmpint (pal_mark_get_intensity (ghost_of (test, "f1")), ==, 2);
}

static void
test_gone_ends_it (ModelTest *test, gconstpointer data)
{
  g_autofree char *today = pal_time_today ();
  g_autofree char *id = NULL;

  add_history (test);
  id = pal_chart_rate_ghost (
      test->chart, ghost_of (test, "f1"), PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY, NULL);
  model_test_wait (test);
  g_assert_false (pal_finding_is_open (finding (test, "f1")));
  g_assert_cmpstr (
      pal_entity_get_string (PAL_ENTITY (finding (test, "f1")), "ended_date"), ==, today);
  g_assert_cmpint (pal_mark_get_intensity (model_test_mark (test, id)), ==, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (pal_mark_get_change (model_test_mark (test, id)), ==, PAL_CHANGE_GONE);
  /* In this visit it is still to be seen what is gone. */
  g_assert_cmpuint (n_ghosts (test), ==, 2);
  pal_chart_begin_visit (test->chart, NULL);
  g_assert_cmpuint (n_ghosts (test), ==, 1);
  g_assert_null (ghost_of (test, "f1"));

  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_true (pal_finding_is_open (finding (test, "f1")));
  g_assert_cmpuint (n_ghosts (test), ==, 2);
}

/* What comes back is a finding of its own, which can say what it is the return of. */
static void
test_return (ModelTest *test, gconstpointer data)
{
  const PalPlace elsewhere = model_test_region ("forehead-r");
  g_autofree char *id = NULL;
  PalPlace place;
  PalFinding *gone;
  PalMark *mark;

  model_test_add_past (test, 14, "v1", "f1", "m1", 6);
  model_test_reopen (test);
  mark = ghost_of (test, "f1");
  place = model_test_region (pal_mark_get_zone (mark));
  place.muscle = pal_mark_get_muscle (mark);
  id = pal_chart_rate_ghost (test->chart, mark, PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY, NULL);
  model_test_wait (test);
  /* What is gone is no return of itself, and nothing comes back in the visit in which it went. */
  g_assert_null (pal_chart_find_gone (test->chart, model_test_mark (test, id)));

  pal_chart_begin_visit (test->chart, NULL);
  g_assert_null (
      pal_chart_find_gone (test->chart, model_test_add (test, PAL_KIND_PAIN, &elsewhere)));
  mark = model_test_add (test, PAL_KIND_PAIN, &place);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), !=, "f1");
  gone = pal_chart_find_gone (test->chart, mark);
  g_assert_true (gone == finding (test, "f1"));

  g_assert_true (pal_chart_link_return (test->chart, mark, gone));
  model_test_wait (test);
  g_assert_true (pal_chart_get_returned (test->chart, mark) == gone);
  g_assert_false (pal_finding_is_open (gone));
  g_assert_null (pal_chart_find_gone (test->chart, mark));
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_null (pal_chart_get_returned (test->chart, mark));
  g_assert_true (pal_chart_find_gone (test->chart, mark) == gone);
  pal_chart_redo (test->chart);
  model_test_wait (test);
  g_assert_true (pal_chart_get_returned (test->chart, mark) == gone);

  /* Whoever looks at the other's marks cannot say it of them. */
  pal_chart_set_acting_author (test->chart,
                               pal_mark_get_author (mark) == PAL_AUTHOR_CLIENT
                                   ? PAL_AUTHOR_THERAPIST
                                   : PAL_AUTHOR_CLIENT);
  g_assert_false (pal_chart_link_return (test->chart, mark, NULL));
}

/* Of two visits that are entered late for one day the first stays the first. */
static void
test_entered_late_twice (ModelTest *test, gconstpointer data)
{
  const PalPlace place = model_test_region ("forehead-r");

  for (int i = 0; i < 8; i++)
    {
      PalMark *mark;

      pal_chart_begin_visit (test->chart, "2026-03-03");
      g_assert_cmpuint (n_ghosts (test), ==, i > 0 ? 1 : 0);
      mark = model_test_add (test, PAL_KIND_PAIN, &place);
      pal_chart_set_intensity (test->chart, pal_entity_get_id (PAL_ENTITY (mark)), i, NULL);
      model_test_wait (test);
      if (i > 0)
        {
          g_autoptr (PalMark) ghost = g_list_model_get_item (pal_chart_get_ghosts (test->chart), 0);

          g_assert_cmpint (pal_mark_get_intensity (ghost), ==, i - 1);
        }
    }
}

static void
test_not_gone_after_all (ModelTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;

  add_history (test);
  id = pal_chart_rate_ghost (
      test->chart, ghost_of (test, "f1"), PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY, NULL);
  again = pal_chart_rate_ghost (
      test->chart, ghost_of (test, "f1"), PAL_CHANGE_WORSE, PAL_INTENSITY_EMPTY, NULL);
  g_assert_cmpstr (id, ==, again);
  model_test_wait (test);
  g_assert_true (pal_finding_is_open (finding (test, "f1")));
  g_assert_cmpint (pal_mark_get_change (model_test_mark (test, id)), ==, PAL_CHANGE_WORSE);

  g_free (again);
  again = pal_chart_rate_ghost (
      test->chart, ghost_of (test, "f1"), PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY, NULL);
  g_assert_cmpstr (id, ==, again);
  model_test_wait (test);
  g_assert_false (pal_finding_is_open (finding (test, "f1")));
  g_free (again);
  again = pal_chart_rate_ghost (
      test->chart, ghost_of (test, "f1"), PAL_CHANGE_SAME, PAL_INTENSITY_EMPTY, NULL);
  g_assert_cmpstr (id, ==, again);
  model_test_wait (test);
  g_assert_true (pal_finding_is_open (finding (test, "f1")));
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

static void
rate (ModelTest *test, PalChange change, int intensity)
{
  g_autofree char *id
      = pal_chart_rate_ghost (test->chart, ghost_of (test, "f1"), change, intensity, NULL);

  model_test_wait (test);
}

/* Nothing is gone and 5 at once, or the same and another number: what was said last holds. */
static void
test_at_odds (ModelTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;
  PalMark *mark;

  add_history (test);
  id = pal_chart_rate_ghost (
      test->chart, ghost_of (test, "f1"), PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY, NULL);
  model_test_wait (test);
  mark = model_test_mark (test, id);
  rate (test, PAL_CHANGE_NONE, 0);
  g_assert_cmpint (pal_mark_get_change (mark), ==, PAL_CHANGE_GONE);
  g_assert_false (pal_finding_is_open (finding (test, "f1")));
  rate (test, PAL_CHANGE_NONE, 5);
  g_assert_cmpint (pal_mark_get_change (mark), ==, PAL_CHANGE_NONE);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 5);
  g_assert_true (pal_finding_is_open (finding (test, "f1")));
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_change (mark), ==, PAL_CHANGE_GONE);
  g_assert_false (pal_finding_is_open (finding (test, "f1")));
  pal_chart_redo (test->chart);
  model_test_wait (test);
  g_assert_true (pal_finding_is_open (finding (test, "f1")));

  rate (test, PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
  pal_chart_set_intensity (test->chart, id, 4, NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_change (mark), ==, PAL_CHANGE_NONE);
  g_assert_true (pal_finding_is_open (finding (test, "f1")));
  rate (test, PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);

  rate (test, PAL_CHANGE_SAME, PAL_INTENSITY_EMPTY);
  rate (test, PAL_CHANGE_BETTER, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
  rate (test, PAL_CHANGE_SAME, PAL_INTENSITY_EMPTY);
  rate (test, PAL_CHANGE_NONE, 9);
  g_assert_cmpint (pal_mark_get_change (mark), ==, PAL_CHANGE_NONE);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 9);
  rate (test, PAL_CHANGE_WORSE, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 9);
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

/* Same repeats the number; better and worse are words; a digit is a number; both may be given. */
static void
test_re_rating (ModelTest *test, gconstpointer data)
{
  g_autofree char *same = NULL;
  g_autofree char *better = NULL;
  g_autofree char *number = NULL;
  PalMark *mark;

  add_history (test);
  same = pal_chart_rate_ghost (
      test->chart, ghost_of (test, "f1"), PAL_CHANGE_SAME, PAL_INTENSITY_EMPTY, NULL);
  better = pal_chart_rate_ghost (
      test->chart, ghost_of (test, "f2"), PAL_CHANGE_BETTER, PAL_INTENSITY_EMPTY, NULL);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 4);
  mark = model_test_mark (test, same);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 6);
  g_assert_cmpint (pal_mark_get_change (mark), ==, PAL_CHANGE_SAME);
  /* Where it was, and nothing that nobody asked about today. */
  g_assert_cmpint (pal_mark_get_shape (mark), ==, PAL_SHAPE_REGION);
  g_assert_cmpfloat (pal_mark_get_point (mark).v, ==, 600);
  g_assert_cmpint (pal_mark_get_qualities (mark), ==, PAL_QUALITY_NONE);

  mark = model_test_mark (test, better);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
  number = pal_chart_rate_ghost (test->chart, ghost_of (test, "f2"), PAL_CHANGE_NONE, 1, NULL);
  model_test_wait (test);
  g_assert_cmpstr (number, ==, better);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 1);
  g_assert_cmpint (pal_mark_get_change (mark), ==, PAL_CHANGE_BETTER);
}

/* A ten on a ghost is one mark and one step, though the first digit makes the mark. */
static void
test_ten_on_a_ghost (ModelTest *test, gconstpointer data)
{
  const char *ghost_id;
  PalRatingEntry entry = { 0 };
  g_autofree char *id = NULL;

  add_history (test);
  ghost_id = pal_entity_get_id (PAL_ENTITY (ghost_of (test, "f1")));
  for (int digit = 1; digit >= 0; digit--)
    {
      g_autofree char *rated = NULL;
      g_autofree char *key = NULL;
      int rating = pal_rating_entry_press (&entry, digit, ghost_id, &rated, &key);

      g_free (id);
      id = pal_chart_rate_ghost (
          test->chart, model_test_mark (test, rated), PAL_CHANGE_NONE, rating, key);
    }
  pal_rating_entry_clear (&entry);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_intensity (model_test_mark (test, id)), ==, 10);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 5);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 4);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 3);
}

static void
test_region_continues (ModelTest *test, gconstpointer data)
{
  PalPlace region = model_test_region ("low-back-r");
  PalPlace other_side = model_test_region ("low-back-l");
  PalPlace point = model_test_point ("low-back-r", NULL);
  PalMark *mark;

  model_test_add_past (test, 7, "v1", "f1", "m1", 6);
  model_test_reopen (test);
  mark = model_test_add (test, PAL_KIND_PAIN, &region);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), ==, "f1");
  g_assert_cmpuint (model_test_count (test, "finding"), ==, 1);

  mark = model_test_add (test, PAL_KIND_PAIN, &other_side);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), !=, "f1");
  mark = model_test_add (test, PAL_KIND_PAIN, &point);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), !=, "f1");
  mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &region);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), !=, "f1");

  /* The one that continues it became the client's: another of the therapist's is a new finding. */
  mark = pal_chart_find_region_mark (
      test->chart, PAL_KIND_PAIN, PAL_AUTHOR_THERAPIST, "low-back-r");
  pal_chart_set_author (test->chart, mark, PAL_AUTHOR_CLIENT);
  model_test_wait (test);
  mark = model_test_add (test, PAL_KIND_PAIN, &region);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), !=, "f1");
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

/* A visit that is entered late sees what was open then, though it ended since. */
static void
test_entered_late (ModelTest *test, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -10);
  g_autofree char *date = pal_time_to_date (then);
  g_autofree char *gone = NULL;
  g_autofree char *late = NULL;

  add_history (test);
  gone = pal_chart_rate_ghost (
      test->chart, ghost_of (test, "f1"), PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY, NULL);
  model_test_wait (test);
  pal_chart_begin_visit (test->chart, date);
  g_assert_cmpuint (n_ghosts (test), ==, 2);
  g_assert_cmpint (pal_mark_get_intensity (ghost_of (test, "f1")), ==, 6);
  g_assert_cmpint (pal_mark_get_intensity (ghost_of (test, "f2")), ==, 5);

  /* What is said of that day does not open again what ended later. */
  late = pal_chart_rate_ghost (test->chart, ghost_of (test, "f1"), PAL_CHANGE_BETTER, 4, NULL);
  model_test_wait (test);
  g_assert_false (pal_finding_is_open (finding (test, "f1")));
  g_assert_cmpuint (n_ghosts (test), ==, 2);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/model/ghost/" name, ModelTest, NULL, model_test_set_up, func, model_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("last-known", test_last_known);
  ADD ("order", test_order);
  ADD ("stays-under-today", test_stays_under_today);
  ADD ("gone-ends-it", test_gone_ends_it);
  ADD ("not-gone-after-all", test_not_gone_after_all);
  ADD ("at-odds", test_at_odds);
  ADD ("return", test_return);
  ADD ("entered-late-twice", test_entered_late_twice);
  ADD ("re-rating", test_re_rating);
  ADD ("ten-on-a-ghost", test_ten_on_a_ghost);
  ADD ("region-continues", test_region_continues);
  ADD ("entered-late", test_entered_late);
  return g_test_run ();
}
