/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

#include "pal-posture.h"
#include "pal-time.h"

static PalMark *
find (ModelTest *test, PalPalpation palpation, const char *zone)
{
  const PalPlace place = model_test_point (zone, NULL);
  g_autofree char *id = pal_chart_add_palpation (
      test->chart, palpation, PAL_DEGREE_NONE, PAL_AUTHOR_THERAPIST, &place);

  model_test_wait (test);
  return model_test_mark (test, id);
}

static PalMark *
stand (ModelTest *test, PalPosture posture, PalDirection direction, PalDegree degree)
{
  const PalPlace place
      = model_test_point (direction == PAL_DIRECTION_LEFT ? "shoulder-top-l" : "shoulder-top-r", NULL);
  g_autofree char *id = pal_chart_set_posture (
      test->chart, posture, direction, degree, PAL_AUTHOR_THERAPIST, &place);

  model_test_wait (test);
  return id != NULL ? model_test_mark (test, id) : NULL;
}

/* Where the record has the finding of the mark. */
static void
assert_finding_in (ModelTest *test, PalMark *mark, const char *zone)
{
  GVariant *row
      = pal_memory_store_peek (test->store, PAL_FINDING_TABLE, pal_mark_get_finding_id (mark));

  g_assert_cmpstr (pal_row_get_string (row, "zone"), ==, zone);
}

static PalMark *
only_ghost (ModelTest *test)
{
  g_autoptr (PalMark) ghost = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_ghosts (test->chart)), ==, 1);
  ghost = g_list_model_get_item (pal_chart_get_ghosts (test->chart), 0);
  return ghost;
}

static void
undo (ModelTest *test)
{
  pal_chart_undo (test->chart);
  model_test_wait (test);
}

static void
redo (ModelTest *test)
{
  pal_chart_redo (test->chart);
  model_test_wait (test);
}

/* What it is, how much and how old: each is one step. */
static void
test_finding (ModelTest *test, gconstpointer data)
{
  PalMark *mark = find (test, PAL_PALPATION_KNOT, "low-back-r");
  g_autofree char *id = g_strdup (pal_entity_get_id (PAL_ENTITY (mark)));

  g_assert_cmpint (pal_mark_get_kind (mark), ==, PAL_KIND_PALPATION);
  g_assert_cmpint (pal_mark_get_palpation (mark), ==, PAL_PALPATION_KNOT);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_NONE);
  g_assert_cmpint (pal_mark_get_side (mark), ==, PAL_SIDE_RIGHT);
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, "Mark Finding 1");

  pal_chart_set_palpation (test->chart, mark, PAL_PALPATION_SCAR);
  pal_chart_set_degree (test->chart, mark, PAL_DEGREE_MODERATE);
  model_test_wait (test);
  g_assert_true (
      pal_chart_set_since (test->chart, mark, "2020-07-01", PAL_PRECISION_YEAR, NULL));
  model_test_wait (test);
  model_test_reopen (test);
  mark = model_test_mark (test, id);
  g_assert_cmpint (pal_mark_get_palpation (mark), ==, PAL_PALPATION_SCAR);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_MODERATE);
  g_assert_cmpstr (pal_mark_get_since (mark), ==, "2020-07-01");

  undo (test);
  undo (test);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_NONE);
  g_assert_cmpint (pal_mark_get_palpation (mark), ==, PAL_PALPATION_SCAR);
  undo (test);
  g_assert_cmpint (pal_mark_get_palpation (mark), ==, PAL_PALPATION_KNOT);
  undo (test);
  g_assert_cmpuint (model_test_count (test, PAL_MARK_TABLE), ==, 0);
  g_assert_cmpuint (model_test_count (test, PAL_FINDING_TABLE), ==, 0);
  for (int i = 0; i < 4; i++)
    redo (test);
  mark = model_test_mark (test, id);
  g_assert_cmpint (pal_mark_get_palpation (mark), ==, PAL_PALPATION_SCAR);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_MODERATE);
}

/* A digit is a degree here; what is none changes nothing, and is no intensity. */
static void
test_digits (ModelTest *test, gconstpointer data)
{
  PalMark *mark = find (test, PAL_PALPATION_SWELLING, "knee-front-l");
  const char *id = pal_entity_get_id (PAL_ENTITY (mark));

  pal_chart_set_intensity (test->chart, id, 3, NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_MARKED);
  pal_chart_set_intensity (test->chart, id, 7, NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_MARKED);
  pal_chart_set_intensity (test->chart, id, 0, NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_NONE);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
  g_assert_false (pal_chart_set_intensity_range (test->chart, mark, 1, 4, NULL));
}

/* It is asked about at the next visit, and says again what it is once somebody has said how it is. */
static void
test_carried (ModelTest *test, gconstpointer data)
{
  PalMark *mark = find (test, PAL_PALPATION_ADHESION, "calf-r");
  PalMark *ghost;
  g_autofree char *id = NULL;

  pal_chart_set_degree (test->chart, mark, PAL_DEGREE_MARKED);
  model_test_wait (test);
  pal_chart_begin_visit (test->chart, NULL);
  ghost = only_ghost (test);

  g_assert_null (pal_chart_rate_ghost (test->chart, ghost, PAL_CHANGE_NONE, 8, NULL));
  id = pal_chart_rate_ghost (test->chart, ghost, PAL_CHANGE_SAME, PAL_INTENSITY_EMPTY, NULL);
  model_test_wait (test);
  mark = model_test_mark (test, id);
  g_assert_cmpint (pal_mark_get_palpation (mark), ==, PAL_PALPATION_ADHESION);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_MARKED);
  g_assert_cmpint (pal_mark_get_change (mark), ==, PAL_CHANGE_SAME);
  undo (test);

  g_free (id);
  id = pal_chart_rate_ghost (
      test->chart, only_ghost (test), PAL_CHANGE_BETTER, PAL_INTENSITY_EMPTY, NULL);
  model_test_wait (test);
  mark = model_test_mark (test, id);
  g_assert_cmpint (pal_mark_get_palpation (mark), ==, PAL_PALPATION_ADHESION);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_NONE);
  undo (test);

  g_free (id);
  id = pal_chart_rate_ghost (test->chart, only_ghost (test), PAL_CHANGE_NONE, 1, NULL);
  model_test_wait (test);
  mark = model_test_mark (test, id);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_SLIGHT);
  g_free (id);
  id = pal_chart_rate_ghost (
      test->chart, only_ghost (test), PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY, NULL);
  model_test_wait (test);
  pal_chart_begin_visit (test->chart, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_ghosts (test->chart)), ==, 0);

  /* A swelling there is no return of an adhesion. */
  mark = find (test, PAL_PALPATION_SWELLING, "calf-r");
  g_assert_null (pal_chart_find_gone (test->chart, mark));
  mark = find (test, PAL_PALPATION_ADHESION, "calf-r");
  g_assert_nonnull (pal_chart_find_gone (test->chart, mark));
}

/* Nobody stands in two ways: what is said again is the same mark, and the same finding at the next visit. */
static void
test_posture (ModelTest *test, gconstpointer data)
{
  PalMark *mark
      = stand (test, PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_RIGHT, PAL_DEGREE_SLIGHT);
  PalMark *other;
  g_autofree char *finding = g_strdup (pal_mark_get_finding_id (mark));

  g_assert_cmpint (pal_mark_get_posture (mark), ==, PAL_POSTURE_SHOULDER_HEIGHT);
  g_assert_cmpint (pal_mark_get_direction (mark), ==, PAL_DIRECTION_RIGHT);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_SLIGHT);
  g_assert_true (pal_chart_find_posture (
                     test->chart, PAL_POSTURE_SHOULDER_HEIGHT, PAL_AUTHOR_THERAPIST)
                 == mark);

  other = stand (test, PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_LEFT, PAL_DEGREE_MARKED);
  g_assert_true (other == mark);
  g_assert_cmpint (pal_mark_get_direction (mark), ==, PAL_DIRECTION_LEFT);
  g_assert_cmpint (pal_mark_get_side (mark), ==, PAL_SIDE_LEFT);
  g_assert_cmpstr (pal_mark_get_zone (mark), ==, "shoulder-top-l");
  assert_finding_in (test, mark, "shoulder-top-l");
  undo (test);
  assert_finding_in (test, mark, "shoulder-top-r");
  g_assert_cmpint (pal_mark_get_direction (mark), ==, PAL_DIRECTION_RIGHT);
  g_assert_cmpstr (pal_mark_get_zone (mark), ==, "shoulder-top-r");
  redo (test);

  pal_chart_begin_visit (test->chart, NULL);
  mark = stand (test, PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_RIGHT, PAL_DEGREE_SLIGHT);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), ==, finding);
  g_assert_cmpint (pal_mark_get_degree (mark), ==, PAL_DEGREE_SLIGHT);
  assert_finding_in (test, mark, "shoulder-top-r");
  g_assert_cmpuint (model_test_count (test, PAL_FINDING_TABLE), ==, 1);
  undo (test);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->chart)), ==, 0);
  redo (test);

  /* Twice before the disk has answered is still once. */
  {
    const PalPlace place = model_test_point ("mouth-chin", NULL);
    g_autofree char *first
        = pal_chart_set_posture (test->chart, PAL_POSTURE_HEAD_FORWARD, PAL_DIRECTION_NONE,
                                 PAL_DEGREE_NONE, PAL_AUTHOR_THERAPIST, &place);
    g_autofree char *second
        = pal_chart_set_posture (test->chart, PAL_POSTURE_HEAD_FORWARD, PAL_DIRECTION_NONE,
                                 PAL_DEGREE_MODERATE, PAL_AUTHOR_THERAPIST, &place);

    model_test_wait (test);
    g_assert_cmpstr (first, ==, second);
    g_assert_cmpint (
        pal_mark_get_degree (model_test_mark (test, first)), ==, PAL_DEGREE_MODERATE);
  }
}

static char *
lean (ModelTest *test, PalDirection direction)
{
  const PalPlace place = model_test_point (
      direction == PAL_DIRECTION_LEFT ? "shoulder-top-l" : "shoulder-top-r", NULL);

  return pal_chart_set_posture (test->chart, PAL_POSTURE_SHOULDER_HEIGHT, direction,
                                PAL_DEGREE_SLIGHT, PAL_AUTHOR_THERAPIST, &place);
}

/* Said of the other side before the disk has answered, its finding goes along all the same, whether it is new
 * or known from before. */
static void
test_posture_on_its_way (ModelTest *test, gconstpointer data)
{
  for (guint visit = 0; visit < 2; visit++)
    {
      g_autofree char *first = lean (test, PAL_DIRECTION_RIGHT);
      g_autofree char *second = lean (test, PAL_DIRECTION_LEFT);
      PalMark *mark;

      model_test_wait (test);
      g_assert_cmpstr (first, ==, second);
      mark = model_test_mark (test, first);
      g_assert_cmpint (pal_mark_get_direction (mark), ==, PAL_DIRECTION_LEFT);
      g_assert_cmpstr (pal_mark_get_zone (mark), ==, "shoulder-top-l");
      assert_finding_in (test, mark, "shoulder-top-l");
      g_assert_cmpuint (model_test_count (test, PAL_FINDING_TABLE), ==, 1);
      g_assert_cmpuint (model_test_count (test, PAL_MARK_TABLE), ==, visit + 1);
      undo (test);
      assert_finding_in (test, mark, "shoulder-top-r");
      redo (test);
      assert_finding_in (test, mark, "shoulder-top-l");
      pal_chart_begin_visit (test->chart, NULL);
    }
}

static void
test_directions (void)
{
  g_assert_true (pal_posture_has_direction (PAL_POSTURE_HEAD_FORWARD, PAL_DIRECTION_NONE));
  g_assert_false (pal_posture_has_direction (PAL_POSTURE_HEAD_FORWARD, PAL_DIRECTION_LEFT));
  g_assert_true (pal_posture_has_direction (PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_NONE));
  g_assert_true (pal_posture_has_direction (PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_LEFT));
  g_assert_false (pal_posture_has_direction (PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_NONE));
  g_assert_true (pal_posture_has_direction (PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_BACKWARD));
  g_assert_false (pal_posture_has_direction (PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_RIGHT));
  g_assert_true (pal_posture_has_direction (PAL_POSTURE_PELVIC_HEIGHT, PAL_DIRECTION_RIGHT));
  g_assert_true (pal_posture_has_direction (PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_LEFT));
  g_assert_false (pal_posture_has_direction (PAL_POSTURE_WEIGHT_DEPTH, PAL_DIRECTION_LEFT));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, ModelTest, NULL, model_test_set_up, function, model_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/hands/finding", test_finding);
  ADD ("/hands/digits", test_digits);
  ADD ("/hands/carried", test_carried);
  ADD ("/hands/posture", test_posture);
  ADD ("/hands/posture/on-its-way", test_posture_on_its_way);
  g_test_add_func ("/hands/directions", test_directions);
  return g_test_run ();
}
