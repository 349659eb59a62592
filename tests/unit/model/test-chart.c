/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

/* What a mark has in the record. */
static const char *
stored (ModelTest *test, PalMark *mark, const char *column)
{
  GVariant *row = pal_memory_store_peek (
      test->store, "mark", pal_entity_get_id (PAL_ENTITY (mark)));

  g_assert_nonnull (row);
  return pal_row_get_string (row, column);
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

static void
test_add_mark (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalMark *mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);
  g_autofree char *id = g_strdup (pal_entity_get_id (PAL_ENTITY (mark)));
  GListModel *today = pal_chart_get_today (test->chart);

  g_assert_cmpint (pal_mark_get_kind (mark), ==, PAL_KIND_TRIGGER_POINT);
  g_assert_cmpint (pal_mark_get_author (mark), ==, PAL_AUTHOR_THERAPIST);
  g_assert_cmpint (pal_mark_get_shape (mark), ==, PAL_SHAPE_POINT);
  g_assert_cmpint (pal_mark_get_view (mark), ==, PAL_VIEW_BACK);
  g_assert_cmpint (pal_mark_get_side (mark), ==, PAL_SIDE_RIGHT);
  g_assert_cmpstr (pal_mark_get_zone (mark), ==, "shoulder-top-r");
  g_assert_cmpstr (pal_mark_get_muscle (mark), ==, "trapezius-upper-r");
  g_assert_true (pal_mark_get_muscle_listed (mark));
  g_assert_cmpfloat (pal_mark_get_point (mark).u, ==, 61.5);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (pal_mark_get_familiar (mark), ==, PAL_FAMILIAR_NOT_ASKED);
  g_assert_cmpstr (stored (test, mark, "figure"), ==, "adult");
  g_assert_cmpstr (stored (test, mark, "practitioner_id"), ==, "practitioner-1");
  g_assert_cmpuint (g_list_model_get_n_items (today), ==, 1);
  g_assert_cmpuint (model_test_count (test, "finding"), ==, 1);
  g_assert_nonnull (pal_chart_get_undo_label (test->chart));

  undo (test);
  g_assert_cmpuint (g_list_model_get_n_items (today), ==, 0);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 0);
  g_assert_cmpuint (model_test_count (test, "finding"), ==, 0);
  g_assert_null (pal_chart_get_undo_label (test->chart));
  g_assert_nonnull (pal_chart_get_redo_label (test->chart));
  redo (test);
  g_assert_cmpstr (pal_entity_get_id (PAL_ENTITY (model_test_mark (test, id))), ==, id);

  model_test_reopen (test);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->chart)), ==, 1);
  g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart), ==, id);
  undo (test);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 0);
}

/* Text that looks like markup, SQL or nothing at all comes back as it went in. */
static void
test_note (ModelTest *test, gconstpointer data)
{
  const char *notes[] = { "<b>bold</b> & “quotes” 'single' \"double\"",
                          "'); DROP TABLE mark; --",
                          "كتف يمين — שכם ימין",
                          "🦋👩🏽‍⚕️ line one\nline two\ttab" };
  PalPlace place = model_test_point ("shoulder-top-r", NULL);
  PalMark *mark = model_test_add (test, PAL_KIND_PAIN, &place);

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      pal_chart_set_note (test->chart, mark, notes[i], "burst");
      model_test_wait (test);
      g_assert_cmpstr (pal_mark_get_note (mark), ==, notes[i]);
    }
  pal_chart_set_note (test->chart, mark, NULL, NULL);
  model_test_wait (test);
  g_assert_null (pal_mark_get_note (mark));
  undo (test);
  g_assert_cmpstr (pal_mark_get_note (mark), ==, notes[3]);
  undo (test);
  g_assert_null (pal_mark_get_note (mark));
}

static void
test_details (ModelTest *test, gconstpointer data)
{
  const char *criteria[]
      = { "taut_band", "tender_spot", "referred_sensation", "jump_sign", "local_twitch" };
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalMark *mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);

  pal_chart_set_qualities (test->chart, mark, PAL_QUALITY_ACHE | PAL_QUALITY_COLD);
  pal_chart_set_familiar (test->chart, mark, PAL_FAMILIAR_SIMILAR);
  pal_chart_set_author (test->chart, mark, PAL_AUTHOR_CLIENT);
  pal_chart_set_muscle (test->chart, mark, "supraspinatus-r", FALSE);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_qualities (mark), ==, PAL_QUALITY_ACHE | PAL_QUALITY_COLD);
  g_assert_cmpint (pal_mark_get_familiar (mark), ==, PAL_FAMILIAR_SIMILAR);
  g_assert_cmpint (pal_mark_get_author (mark), ==, PAL_AUTHOR_CLIENT);
  g_assert_cmpstr (pal_mark_get_muscle (mark), ==, "supraspinatus-r");
  g_assert_false (pal_mark_get_muscle_listed (mark));

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      g_assert_cmpint (pal_mark_get_answer (mark, criteria[i]), ==, PAL_ANSWER_NOT_ASKED);
      pal_chart_set_answer (test->chart, mark, criteria[i], PAL_ANSWER_NO);
      model_test_wait (test);
      g_assert_cmpint (pal_mark_get_answer (mark, criteria[i]), ==, PAL_ANSWER_NO);
      undo (test);
      g_assert_cmpint (pal_mark_get_answer (mark, criteria[i]), ==, PAL_ANSWER_NOT_ASKED);
    }
  pal_chart_set_qualities (test->chart, mark, PAL_QUALITY_NONE);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_qualities (mark), ==, PAL_QUALITY_NONE);
}

/* A ten is typed as two digits and taken back as one. */
static void
test_ten (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", NULL);
  PalMark *mark = model_test_add (test, PAL_KIND_PAIN, &place);
  const char *id = pal_entity_get_id (PAL_ENTITY (mark));

  pal_chart_set_intensity (test->chart, id, 1, "ten");
  pal_chart_set_intensity (test->chart, id, 10, "ten");
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 10);
  undo (test);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
  redo (test);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 10);

  pal_chart_set_intensity (test->chart, id, 0, NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 0);
  pal_chart_set_intensity (test->chart, id, PAL_INTENSITY_EMPTY, NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
}

/* The reference mark: three actions, the last two before the first has reached the disk. */
static void
test_reference_mark (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  g_autofree char *id = pal_chart_add_mark (
      test->chart, PAL_KIND_TRIGGER_POINT, PAL_AUTHOR_THERAPIST, &place);
  PalMark *mark;

  g_assert_cmpuint (model_test_count (test, "mark"), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->chart)), ==, 0);
  g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart), ==, id);
  pal_chart_set_intensity (test->chart, pal_chart_get_newest_mark_id (test->chart), 7, NULL);
  pal_chart_add_referral (test->chart, pal_chart_get_newest_mark_id (test->chart), "temple-r");
  g_assert_true (pal_practice_is_busy (test->practice));
  model_test_wait (test);

  mark = model_test_mark (test, id);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 7);
  g_assert_true (pal_mark_has_referral (mark, "temple-r"));
  g_assert_cmpuint (test->refusals->len, ==, 0);
  g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart), ==, id);
}

/* Which mark a digit rates follows deletion and undo at once. */
static void
test_newest (ModelTest *test, gconstpointer data)
{
  PalPlace one = model_test_point ("shoulder-top-r", NULL);
  PalPlace two = model_test_point ("shoulder-top-l", NULL);
  PalMark *first, *second;
  g_autofree char *third = NULL;

  g_assert_null (pal_chart_get_newest_mark_id (test->chart));
  first = model_test_add (test, PAL_KIND_PAIN, &one);
  second = model_test_add (test, PAL_KIND_PAIN, &two);
  g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart),
                   ==,
                   pal_entity_get_id (PAL_ENTITY (second)));
  pal_chart_delete_mark (test->chart, second);
  model_test_wait (test);
  pal_chart_set_intensity (
      test->chart, pal_chart_get_newest_mark_id (test->chart), 3, NULL);
  g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart),
                   ==,
                   pal_entity_get_id (PAL_ENTITY (first)));
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_intensity (first), ==, 3);

  third = pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &two);
  g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart), ==, third);
  pal_chart_undo (test->chart);
  g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart),
                   ==,
                   pal_entity_get_id (PAL_ENTITY (first)));
}

static void
test_referrals (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalMark *mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);
  const char *id = pal_entity_get_id (PAL_ENTITY (mark));

  pal_chart_add_referral (test->chart, id, "temple-r");
  pal_chart_add_referral (test->chart, id, "temple-r");
  model_test_wait (test);
  pal_chart_add_referral (test->chart, id, "temple-r");
  pal_chart_add_referral (test->chart, id, "neck-side-r");
  model_test_wait (test);
  g_assert_cmpuint (test->refusals->len, ==, 0);
  g_assert_cmpstr (pal_mark_get_referrals (mark)[0], ==, "temple-r");
  g_assert_cmpstr (pal_mark_get_referrals (mark)[1], ==, "neck-side-r");
  g_assert_null (pal_mark_get_referrals (mark)[2]);

  /* The client said where it is felt, and nothing else. */
  g_assert_cmpint (pal_mark_get_answer (mark, "referred_sensation"), ==, PAL_ANSWER_YES);
  g_assert_cmpint (pal_mark_get_answer (mark, "taut_band"), ==, PAL_ANSWER_NOT_ASKED);
  g_assert_cmpint (pal_mark_get_answer (mark, "tender_spot"), ==, PAL_ANSWER_NOT_ASKED);
  g_assert_cmpint (pal_mark_get_familiar (mark), ==, PAL_FAMILIAR_NOT_ASKED);

  pal_chart_remove_referral (test->chart, mark, "temple-r");
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_answer (mark, "referred_sensation"), ==, PAL_ANSWER_YES);
  pal_chart_remove_referral (test->chart, mark, "neck-side-r");
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_answer (mark, "referred_sensation"), ==, PAL_ANSWER_NOT_ASKED);
  g_assert_null (pal_mark_get_referrals (mark)[0]);

  undo (test);
  g_assert_true (pal_mark_has_referral (mark, "neck-side-r"));
  g_assert_cmpint (pal_mark_get_answer (mark, "referred_sensation"), ==, PAL_ANSWER_YES);

  /* Nothing to remove is no action. */
  {
    guint n_commits = pal_memory_store_get_n_commits (test->store);

    pal_chart_remove_referral (test->chart, mark, "jaw-l");
    model_test_wait (test);
    g_assert_cmpuint (pal_memory_store_get_n_commits (test->store), ==, n_commits);
  }
}

/* Two taps on a region before the first is saved make one mark. */
static void
test_region_marked_once (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_region ("low-back-r");
  g_autofree char *first
      = pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place);
  g_autofree char *second
      = pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place);
  g_autofree char *third = NULL;
  g_autofree char *others = NULL;
  PalMark *mark;

  g_assert_cmpstr (first, ==, second);
  model_test_wait (test);
  third = pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place);
  others = pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_THERAPIST, &place);
  model_test_wait (test);
  g_assert_cmpstr (third, ==, first);
  g_assert_cmpstr (others, !=, first);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 2);
  g_assert_cmpuint (model_test_count (test, "finding"), ==, 2);

  mark = pal_chart_find_region_mark (
      test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, "low-back-r");
  g_assert_cmpstr (pal_entity_get_id (PAL_ENTITY (mark)), ==, first);
  g_assert_null (pal_chart_find_region_mark (
      test->chart, PAL_KIND_TRIGGER_POINT, PAL_AUTHOR_CLIENT, "low-back-r"));

  /* Points of one place are as many as somebody makes. */
  place.shape = PAL_SHAPE_POINT;
  g_free (pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place));
  g_free (pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place));
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 4);
}

static void
test_copy (ModelTest *test, gconstpointer data)
{
  PalPlace right = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalPlace left = model_test_point ("shoulder-top-l", "trapezius-upper-l");
  PalMark *mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &right);
  g_autofree char *id = NULL;
  PalMark *copy;

  pal_chart_set_intensity (test->chart, pal_entity_get_id (PAL_ENTITY (mark)), 6, NULL);
  pal_chart_set_answer (test->chart, mark, "taut_band", PAL_ANSWER_YES);
  pal_chart_set_qualities (test->chart, mark, PAL_QUALITY_ACHE);
  model_test_wait (test);
  id = pal_chart_copy_mark (test->chart, mark, &left, NULL);
  model_test_wait (test);
  copy = model_test_mark (test, id);
  g_assert_cmpstr (pal_mark_get_finding_id (copy), !=, pal_mark_get_finding_id (mark));
  g_assert_cmpint (pal_mark_get_side (copy), ==, PAL_SIDE_LEFT);
  g_assert_cmpint (pal_mark_get_intensity (copy), ==, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (pal_mark_get_qualities (copy), ==, PAL_QUALITY_ACHE);
  g_assert_cmpint (pal_mark_get_answer (copy, "taut_band"), ==, PAL_ANSWER_NOT_ASKED);
  g_assert_cmpstr (stored (test, copy, "copied_from_id"),
                   ==,
                   pal_entity_get_id (PAL_ENTITY (mark)));
}

/* A finding goes with its last mark, and only with that. */
static void
test_delete (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_region ("low-back-r");
  g_autofree char *id = NULL;
  g_autofree char *rated = NULL;
  g_autoptr (PalMark) ghost = NULL;
  PalMark *mark, *fresh;

  model_test_add_past (test, 7, "v1", "f1", "m1", 6);
  model_test_reopen (test);
  mark = model_test_add (test, PAL_KIND_PAIN, &place);
  id = g_strdup (pal_entity_get_id (PAL_ENTITY (mark)));
  g_assert_cmpstr (pal_mark_get_finding_id (mark), ==, "f1");
  pal_chart_add_referral (test->chart, id, "temple-r");
  ghost = g_list_model_get_item (pal_chart_get_ghosts (test->chart), 0);
  rated = pal_chart_rate_ghost (test->chart, ghost, PAL_CHANGE_GONE, PAL_INTENSITY_EMPTY, NULL);
  g_assert_cmpstr (rated, ==, id);
  model_test_wait (test);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_ghosts (test->chart)), ==, 1);

  pal_chart_delete_mark (test->chart, mark);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 1);
  g_assert_cmpuint (model_test_count (test, "finding"), ==, 1);
  g_assert_cmpuint (model_test_count (test, "referral"), ==, 0);
  g_assert_true (pal_finding_is_open (
      pal_entity_list_lookup (pal_chart_get_findings (test->chart), "f1")));
  undo (test);
  g_assert_true (pal_mark_has_referral (model_test_mark (test, id), "temple-r"));
  g_assert_false (pal_finding_is_open (
      pal_entity_list_lookup (pal_chart_get_findings (test->chart), "f1")));

  place = model_test_region ("neck-back-l");
  fresh = model_test_add (test, PAL_KIND_PAIN, &place);
  g_assert_cmpuint (model_test_count (test, "finding"), ==, 2);
  pal_chart_delete_mark (test->chart, fresh);
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "finding"), ==, 1);
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/model/chart/" name, ModelTest, NULL, model_test_set_up, func, model_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("add-mark", test_add_mark);
  ADD ("note", test_note);
  ADD ("details", test_details);
  ADD ("ten", test_ten);
  ADD ("reference-mark", test_reference_mark);
  ADD ("newest", test_newest);
  ADD ("referrals", test_referrals);
  ADD ("region-marked-once", test_region_marked_once);
  ADD ("copy", test_copy);
  ADD ("delete", test_delete);
  return g_test_run ();
}
