/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A client's marks can be copied or linked by the therapist, never edited, and the other way round. */

#include "model-test.h"
#include "pal-stroke.h"

static PalMark *
add_by (ModelTest *test, PalKind kind, PalAuthor author, const PalPlace *place)
{
  g_autofree char *id = pal_chart_add_mark (test->chart, kind, author, place);

  model_test_wait (test);
  return model_test_mark (test, id);
}

static void
change_everything (ModelTest *test, PalMark *mark)
{
  PalPlace place = model_test_point ("neck-back-l", NULL);
  const char *id = pal_entity_get_id (PAL_ENTITY (mark));
  const char *const strokes[] = { "stroke-1", NULL };

  pal_chart_set_intensity (test->chart, id, 5, NULL);
  pal_chart_set_intensity_range (test->chart, mark, 1, 9, NULL);
  pal_chart_set_muscle (test->chart, mark, "supraspinatus-r", FALSE);
  pal_chart_set_qualities (test->chart, mark, PAL_QUALITY_ACHE);
  pal_chart_set_depth (test->chart, mark, PAL_DEPTH_DEEP);
  pal_chart_set_since (test->chart, mark, "2020-01-01", PAL_PRECISION_DAY, NULL);
  pal_chart_set_eases_text (test->chart, mark, "rest", NULL);
  pal_chart_set_familiar (test->chart, mark, PAL_FAMILIAR_FAMILIAR);
  pal_chart_set_answer (test->chart, mark, "taut_band", PAL_ANSWER_YES);
  pal_chart_set_pressure_threshold (test->chart, mark, 100, NULL);
  pal_chart_set_satellite (test->chart, mark, TRUE, NULL);
  pal_chart_set_author (test->chart, mark, PAL_AUTHOR_THERAPIST);
  pal_chart_set_note (test->chart, mark, "mine", NULL);
  pal_chart_set_label_offset (test->chart, mark, &(PalPoint){ 1, 2 }, NULL);
  pal_chart_add_referral (test->chart, id, "temple-r");
  pal_chart_place_referral (test->chart, id, "eye-r", PAL_VIEW_FRONT, &(PalPoint){ 1, 2 });
  pal_chart_move_mark (test->chart, mark, &place, NULL, NULL);
  pal_chart_straighten_arrow (test->chart, mark);
  pal_chart_replace_strokes (test->chart, strokes, NULL);
  pal_chart_delete_mark (test->chart, mark);
  model_test_wait (test);
}

static void
test_left_alone (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", NULL);
  g_autoptr (GBytes) samples = g_bytes_new_static ("ink", 3);
  g_autofree char *id = pal_chart_add_ink (test->chart, PAL_PEN_ACHE, PAL_AUTHOR_CLIENT, &place,
                                           PAL_VIEW_BACK, samples, NULL, "stroke-1");
  g_autoptr (GVariant) before = NULL;
  PalMark *mark;
  guint n_commits;

  model_test_wait (test);
  mark = model_test_mark (test, id);
  before = g_variant_ref (pal_entity_get_row (PAL_ENTITY (mark)));
  g_assert_true (pal_chart_may_change_mark (test->chart, mark));

  pal_chart_set_acting_author (test->chart, PAL_AUTHOR_THERAPIST);
  g_assert_false (pal_chart_may_change_mark (test->chart, mark));
  n_commits = pal_memory_store_get_n_commits (test->store);
  change_everything (test, mark);
  g_assert_cmpuint (pal_memory_store_get_n_commits (test->store), ==, n_commits);
  g_assert_true (g_variant_equal (pal_entity_get_row (PAL_ENTITY (mark)), before));
  g_assert_cmpuint (pal_mark_get_strokes (mark)->len, ==, 1);
  g_assert_false (pal_chart_link_mark (test->chart, mark, NULL));

  /* Its author may, and so may anybody while nobody said who acts. */
  pal_chart_set_acting_author (test->chart, PAL_AUTHOR_CLIENT);
  pal_chart_set_note (test->chart, mark, "mine", NULL);
  pal_chart_set_acting_author (test->chart, PAL_AUTHOR_NONE);
  pal_chart_set_intensity (test->chart, id, 5, NULL);
  model_test_wait (test);
  g_assert_cmpstr (pal_mark_get_note (mark), ==, "mine");
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 5);
}

/* How a finding is today is asked of its author, whoever writes it down. */
static void
test_rating (ModelTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;

  model_test_add_past (test, 7, "v1", "f1", "m1", 6);
  model_test_reopen (test);
  pal_chart_set_acting_author (test->chart,
                               pal_mark_get_author (model_test_mark (test, "m1"))
                                       == PAL_AUTHOR_CLIENT
                                   ? PAL_AUTHOR_THERAPIST
                                   : PAL_AUTHOR_CLIENT);
  id = pal_chart_rate_ghost (
      test->chart, model_test_mark (test, "m1"), PAL_CHANGE_BETTER, 4, NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_intensity (model_test_mark (test, id)), ==, 4);
  g_assert_cmpint (pal_mark_get_author (model_test_mark (test, id)),
                   ==,
                   pal_mark_get_author (model_test_mark (test, "m1")));
}

static const char *
linked (ModelTest *test, PalMark *mark)
{
  return pal_finding_get_linked_id (pal_entity_list_lookup (
      pal_chart_get_findings (test->chart), pal_mark_get_finding_id (mark)));
}

/* Taking a mark over leaves the other's as it is and remembers it. */
static void
test_adopting (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_region ("low-back-r");
  PalMark *mark = add_by (test, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place);
  g_autoptr (GVariant) before = NULL;
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;
  PalMark *own;

  pal_chart_set_intensity (test->chart, pal_entity_get_id (PAL_ENTITY (mark)), 6, NULL);
  model_test_wait (test);
  before = g_variant_ref (pal_entity_get_row (PAL_ENTITY (mark)));
  pal_chart_set_acting_author (test->chart, PAL_AUTHOR_THERAPIST);
  id = pal_chart_adopt_mark (test->chart, mark, PAL_AUTHOR_THERAPIST);
  model_test_wait (test);
  own = model_test_mark (test, id);
  g_assert_cmpint (pal_mark_get_author (own), ==, PAL_AUTHOR_THERAPIST);
  g_assert_cmpint (pal_mark_get_intensity (own), ==, 6);
  g_assert_cmpstr (pal_mark_get_zone (own), ==, "low-back-r");
  g_assert_cmpint (pal_mark_get_shape (own), ==, PAL_SHAPE_REGION);
  g_assert_cmpstr (linked (test, own), ==, pal_mark_get_finding_id (mark));
  g_assert_null (linked (test, mark));
  g_assert_true (g_variant_equal (pal_entity_get_row (PAL_ENTITY (mark)), before));
  g_assert_true (pal_chart_may_change_mark (test->chart, own));

  /* The zone has its mark by now. */
  again = pal_chart_adopt_mark (test->chart, mark, PAL_AUTHOR_THERAPIST);
  g_assert_cmpstr (again, ==, id);
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 1);
}

/* What the therapist copies of the client's to the other side is the therapist's, and another thing. */
static void
test_copying (ModelTest *test, gconstpointer data)
{
  PalPlace right = model_test_point ("shoulder-top-r", NULL);
  PalPlace left = model_test_point ("shoulder-top-l", NULL);
  PalMark *mark = add_by (test, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &right);
  g_autofree char *by_client = pal_chart_copy_mark (test->chart, mark, &left, NULL);
  g_autofree char *by_therapist = NULL;

  pal_chart_set_acting_author (test->chart, PAL_AUTHOR_THERAPIST);
  by_therapist = pal_chart_copy_mark (test->chart, mark, &left, NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_author (model_test_mark (test, by_client)), ==, PAL_AUTHOR_CLIENT);
  g_assert_null (linked (test, model_test_mark (test, by_client)));
  g_assert_cmpint (
      pal_mark_get_author (model_test_mark (test, by_therapist)), ==, PAL_AUTHOR_THERAPIST);
  g_assert_null (linked (test, model_test_mark (test, by_therapist)));
}

static void
test_linking (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalMark *felt = add_by (test, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place);
  PalMark *found = add_by (test, PAL_KIND_TRIGGER_POINT, PAL_AUTHOR_THERAPIST, &place);
  PalMark *other = add_by (test, PAL_KIND_TRIGGER_POINT, PAL_AUTHOR_THERAPIST, &place);

  pal_chart_set_acting_author (test->chart, PAL_AUTHOR_THERAPIST);
  g_assert_false (pal_chart_link_mark (test->chart, found, other));
  g_assert_false (pal_chart_link_mark (test->chart, felt, found));
  g_assert_true (pal_chart_link_mark (test->chart, found, felt));
  model_test_wait (test);
  g_assert_cmpstr (linked (test, found), ==, pal_mark_get_finding_id (felt));
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, "Link Trigger Point 2");
  g_assert_true (pal_chart_link_mark (test->chart, found, NULL));
  model_test_wait (test);
  g_assert_null (linked (test, found));
  pal_chart_undo (test->chart);
  model_test_wait (test);
  g_assert_cmpstr (linked (test, found), ==, pal_mark_get_finding_id (felt));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/model/authors/" name, ModelTest, NULL, model_test_set_up, func, model_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("left-alone", test_left_alone);
  ADD ("rating", test_rating);
  ADD ("adopting", test_adopting);
  ADD ("copying", test_copying);
  ADD ("linking", test_linking);
  return g_test_run ();
}
