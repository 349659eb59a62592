/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

#include <math.h>

#include "pal-time.h"

static void
undo (ModelTest *test)
{
  pal_chart_undo (test->chart);
  model_test_wait (test);
}

static PalMark *
add_pain (ModelTest *test)
{
  PalPlace place = model_test_region ("low-back-r");

  return model_test_add (test, PAL_KIND_PAIN, &place);
}

static void
rate (ModelTest *test, PalMark *mark, int intensity, const char *merge_key)
{
  pal_chart_set_intensity (
      test->chart, pal_entity_get_id (PAL_ENTITY (mark)), intensity, merge_key);
  model_test_wait (test);
}

static void
assert_range (PalMark *mark, int least, int now, int worst)
{
  g_assert_cmpint (pal_mark_get_least (mark), ==, least);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, now);
  g_assert_cmpint (pal_mark_get_worst (mark), ==, worst);
}

static gboolean
set_range (ModelTest *test, PalMark *mark, int least, int worst)
{
  gboolean set = pal_chart_set_intensity_range (test->chart, mark, least, worst, NULL);

  model_test_wait (test);
  return set;
}

/* A range that is not in order is refused; an empty number is at odds with nothing. */
static void
test_range (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_pain (test);
  const int none = PAL_INTENSITY_EMPTY;

  g_assert_true (set_range (test, mark, 3, none));
  assert_range (mark, 3, none, none);
  g_assert_true (set_range (test, mark, none, 2));
  assert_range (mark, none, none, 2);
  g_assert_false (set_range (test, mark, 3, 2));
  assert_range (mark, none, none, 2);
  g_assert_true (set_range (test, mark, 0, 0));
  assert_range (mark, 0, none, 0);

  g_assert_true (set_range (test, mark, none, none));
  rate (test, mark, 5, NULL);
  g_assert_false (set_range (test, mark, 6, none));
  g_assert_false (set_range (test, mark, 6, 8));
  g_assert_false (set_range (test, mark, none, 4));
  g_assert_false (set_range (test, mark, 2, 4));
  assert_range (mark, none, 5, none);
  g_assert_true (set_range (test, mark, 5, 5));
  assert_range (mark, 5, 5, 5);
  g_assert_true (set_range (test, mark, 0, 10));
  assert_range (mark, 0, 5, 10);
  undo (test);
  assert_range (mark, 5, 5, 5);
}

/* What is felt now is believed, and the range follows it; while "10" is being typed, the 1 does not
 * count. */
static void
test_widening (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_pain (test);
  const int none = PAL_INTENSITY_EMPTY;

  g_assert_true (set_range (test, mark, 3, 6));
  rate (test, mark, 4, NULL);
  assert_range (mark, 3, 4, 6);
  rate (test, mark, 8, NULL);
  assert_range (mark, 3, 8, 8);
  undo (test);
  assert_range (mark, 3, 4, 6);
  rate (test, mark, 2, NULL);
  assert_range (mark, 2, 2, 6);
  undo (test);

  rate (test, mark, 1, "typing");
  assert_range (mark, 1, 1, 6);
  rate (test, mark, 10, "typing");
  assert_range (mark, 3, 10, 10);
  undo (test);
  assert_range (mark, 3, 4, 6);

  rate (test, mark, none, NULL);
  assert_range (mark, 3, none, 6);

  /* Without a range there is none to widen. */
  g_assert_true (set_range (test, mark, none, none));
  rate (test, mark, 9, NULL);
  assert_range (mark, none, 9, none);
}

static void
test_description (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_pain (test);

  g_assert_cmpint (pal_mark_get_depth (mark), ==, PAL_DEPTH_NONE);
  g_assert_cmpint (pal_mark_get_tissue (mark), ==, PAL_TISSUE_NONE);
  g_assert_cmpint (pal_mark_get_timing (mark), ==, PAL_TIMING_NONE);
  g_assert_cmpint (pal_mark_get_aggravates (mark), ==, PAL_FACTOR_NONE);
  g_assert_null (pal_mark_get_eases_text (mark));

  pal_chart_set_depth (test->chart, mark, PAL_DEPTH_MIDDLE);
  pal_chart_set_tissue (test->chart, mark, PAL_TISSUE_NERVE);
  pal_chart_set_timing (test->chart, mark, PAL_TIMING_CONSTANT);
  pal_chart_set_aggravates (test->chart, mark, PAL_FACTOR_LIFTING | PAL_FACTOR_NIGHT);
  pal_chart_set_eases (test->chart, mark, PAL_FACTOR_REST);
  pal_chart_set_aggravates_text (test->chart, mark, "tr", "burst");
  pal_chart_set_aggravates_text (test->chart, mark, "tree felling", "burst");
  pal_chart_set_eases_text (test->chart, mark, "dry weather", NULL);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_depth (mark), ==, PAL_DEPTH_MIDDLE);
  g_assert_cmpint (pal_mark_get_tissue (mark), ==, PAL_TISSUE_NERVE);
  g_assert_cmpint (pal_mark_get_timing (mark), ==, PAL_TIMING_CONSTANT);
  g_assert_cmpint (pal_mark_get_aggravates (mark), ==, PAL_FACTOR_LIFTING | PAL_FACTOR_NIGHT);
  g_assert_cmpint (pal_mark_get_eases (mark), ==, PAL_FACTOR_REST);
  g_assert_cmpstr (pal_mark_get_aggravates_text (mark), ==, "tree felling");
  g_assert_cmpstr (pal_mark_get_eases_text (mark), ==, "dry weather");

  undo (test);
  g_assert_null (pal_mark_get_eases_text (mark));
  undo (test);
  g_assert_null (pal_mark_get_aggravates_text (mark));
  g_assert_cmpint (pal_mark_get_eases (mark), ==, PAL_FACTOR_REST);

  pal_chart_set_depth (test->chart, mark, PAL_DEPTH_NONE);
  pal_chart_set_aggravates (test->chart, mark, PAL_FACTOR_NONE);
  model_test_wait (test);
  g_assert_cmpint (pal_mark_get_depth (mark), ==, PAL_DEPTH_NONE);
  g_assert_cmpint (pal_mark_get_aggravates (mark), ==, PAL_FACTOR_NONE);
}

static void
test_since (ModelTest *test, gconstpointer data)
{
  PalMark *mark = add_pain (test);
  g_autofree char *today = pal_time_today ();
  const struct
  {
    const char *date;
    PalPrecision precision;
  } refused[] = { { "2024", PAL_PRECISION_YEAR },
                  { "2024-02-30", PAL_PRECISION_DAY },
                  { "yesterday", PAL_PRECISION_DAY },
                  { "9999-01-01", PAL_PRECISION_DAY },
                  { "2024-02-20", PAL_PRECISION_NONE } };

  g_assert_false (pal_mark_is_chronic (mark, today));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (pal_chart_set_since (
        test->chart, mark, refused[i].date, refused[i].precision, NULL));
  g_assert_false (pal_practice_is_busy (test->practice));
  g_assert_true (pal_chart_set_since (test->chart, mark, today, PAL_PRECISION_DAY, NULL));
  g_assert_true (
      pal_chart_set_since (test->chart, mark, "2026-08-30", PAL_PRECISION_WEEK, NULL));
  model_test_wait (test);
  g_assert_cmpstr (pal_mark_get_since (mark), ==, "2026-08-30");
  g_assert_cmpint (pal_mark_get_since_precision (mark), ==, PAL_PRECISION_WEEK);

  /* 12 weeks after 30 August is 22 November. */
  g_assert_false (pal_mark_is_chronic (mark, "2026-08-30"));
  g_assert_false (pal_mark_is_chronic (mark, "2026-11-21"));
  g_assert_true (pal_mark_is_chronic (mark, "2026-11-22"));
  g_assert_true (pal_mark_is_chronic (mark, "2030-01-01"));
  g_assert_false (pal_mark_is_chronic (mark, "2026-01-01"));

  g_assert_true (pal_chart_set_since (test->chart, mark, NULL, PAL_PRECISION_NONE, NULL));
  model_test_wait (test);
  g_assert_null (pal_mark_get_since (mark));
  g_assert_cmpint (pal_mark_get_since_precision (mark), ==, PAL_PRECISION_NONE);
}

/* A finding that is marked again, or asked about, is there since when it was. */
static void
test_since_goes_on (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_region ("low-back-r");
  PalMark *mark;

  model_test_add_past (test, 7, "v1", "f1", "m1", 6);
  model_test_reopen (test);
  g_assert_true (pal_chart_set_since (
      test->chart, model_test_mark (test, "m1"), "2020-07-01", PAL_PRECISION_YEAR, NULL));
  model_test_wait (test);
  mark = model_test_add (test, PAL_KIND_PAIN, &place);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), ==, "f1");
  g_assert_cmpstr (pal_mark_get_since (mark), ==, "2020-07-01");
  g_assert_cmpint (pal_mark_get_since_precision (mark), ==, PAL_PRECISION_YEAR);
  undo (test);
  g_free (pal_chart_rate_ghost (
      test->chart, model_test_mark (test, "m1"), PAL_CHANGE_SAME, PAL_INTENSITY_EMPTY, NULL));
  model_test_wait (test);
  mark = model_test_mark (test, pal_chart_get_newest_mark_id (test->chart));
  g_assert_cmpstr (pal_mark_get_since (mark), ==, "2020-07-01");
}

static void
test_threshold (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalMark *mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);
  const double faults[] = { 0, -3, 5001, NAN, INFINITY };

  g_assert_cmpfloat (pal_mark_get_pressure_threshold (mark), ==, PAL_PRESSURE_EMPTY);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    g_assert_false (pal_chart_set_pressure_threshold (test->chart, mark, faults[i], NULL));
  g_assert_true (pal_chart_set_pressure_threshold (test->chart, mark, 245.16625, NULL));
  model_test_wait (test);
  g_assert_cmpfloat (pal_mark_get_pressure_threshold (mark), ==, 245.16625);
  g_assert_true (pal_chart_set_pressure_threshold (test->chart, mark, PAL_PRESSURE_EMPTY, NULL));
  model_test_wait (test);
  g_assert_cmpfloat (pal_mark_get_pressure_threshold (mark), ==, PAL_PRESSURE_EMPTY);
}

/* A satellite is chosen by hand, with or without the point that it belongs to. */
static void
test_satellite (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalMark *main_point = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);
  PalMark *mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);

  g_assert_false (pal_mark_is_satellite (mark));
  pal_chart_set_satellite (test->chart, mark, TRUE, NULL);
  model_test_wait (test);
  g_assert_true (pal_mark_is_satellite (mark));
  g_assert_null (pal_mark_get_satellite_of (mark));
  pal_chart_set_satellite (test->chart, mark, TRUE, main_point);
  model_test_wait (test);
  g_assert_cmpstr (
      pal_mark_get_satellite_of (mark), ==, pal_mark_get_finding_id (main_point));
  pal_chart_set_satellite (test->chart, mark, FALSE, NULL);
  model_test_wait (test);
  g_assert_false (pal_mark_is_satellite (mark));
  g_assert_null (pal_mark_get_satellite_of (mark));
}

/* A copy takes over what the client says and nothing that was measured. */
static void
test_copy (ModelTest *test, gconstpointer data)
{
  const PalKind kinds[] = { PAL_KIND_PAIN, PAL_KIND_TRIGGER_POINT };
  PalPlace right = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalPlace left = model_test_point ("shoulder-top-l", "trapezius-upper-l");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gboolean pain = kinds[i] == PAL_KIND_PAIN;
      PalMark *mark = model_test_add (test, kinds[i], &right);
      g_autofree char *id = NULL;
      PalMark *copy;

      rate (test, mark, 6, NULL);
      g_assert_true (set_range (test, mark, 2, 9));
      pal_chart_set_qualities (test->chart, mark, PAL_QUALITY_COLD | PAL_QUALITY_HEAVY);
      pal_chart_set_depth (test->chart, mark, PAL_DEPTH_SURFACE);
      pal_chart_set_tissue (test->chart, mark, PAL_TISSUE_JOINT);
      pal_chart_set_timing (test->chart, mark, PAL_TIMING_INTERMITTENT);
      pal_chart_set_since (test->chart, mark, "2020-07-01", PAL_PRECISION_YEAR, NULL);
      pal_chart_set_aggravates (test->chart, mark, PAL_FACTOR_COLD);
      pal_chart_set_aggravates_text (test->chart, mark, "wind", NULL);
      pal_chart_set_eases (test->chart, mark, PAL_FACTOR_WARMTH);
      pal_chart_set_eases_text (test->chart, mark, "a scarf", NULL);
      pal_chart_set_note (test->chart, mark, "since the move", NULL);
      pal_chart_set_answer (test->chart, mark, "local_twitch", PAL_ANSWER_YES);
      pal_chart_set_familiar (test->chart, mark, PAL_FAMILIAR_FAMILIAR);
      pal_chart_set_pressure_threshold (test->chart, mark, 200, NULL);
      pal_chart_set_satellite (test->chart, mark, TRUE, NULL);
      pal_chart_set_label_offset (test->chart, mark, &(PalPoint){ 3, 4 }, NULL);
      pal_chart_add_referral (test->chart, pal_entity_get_id (PAL_ENTITY (mark)), "temple-r");
      model_test_wait (test);

      id = pal_chart_copy_mark (test->chart, mark, &left, NULL);
      model_test_wait (test);
      copy = model_test_mark (test, id);
      assert_range (copy,
                    pain ? 2 : PAL_INTENSITY_EMPTY,
                    pain ? 6 : PAL_INTENSITY_EMPTY,
                    pain ? 9 : PAL_INTENSITY_EMPTY);
      g_assert_cmpint (pal_mark_get_side (copy), ==, PAL_SIDE_LEFT);
      g_assert_cmpint (
          pal_mark_get_qualities (copy), ==, PAL_QUALITY_COLD | PAL_QUALITY_HEAVY);
      g_assert_cmpint (pal_mark_get_depth (copy), ==, PAL_DEPTH_SURFACE);
      g_assert_cmpint (pal_mark_get_tissue (copy), ==, PAL_TISSUE_JOINT);
      g_assert_cmpint (pal_mark_get_timing (copy), ==, PAL_TIMING_INTERMITTENT);
      g_assert_cmpstr (pal_mark_get_since (copy), ==, "2020-07-01");
      g_assert_cmpint (pal_mark_get_since_precision (copy), ==, PAL_PRECISION_YEAR);
      g_assert_cmpint (pal_mark_get_aggravates (copy), ==, PAL_FACTOR_COLD);
      g_assert_cmpstr (pal_mark_get_aggravates_text (copy), ==, "wind");
      g_assert_cmpint (pal_mark_get_eases (copy), ==, PAL_FACTOR_WARMTH);
      g_assert_cmpstr (pal_mark_get_eases_text (copy), ==, "a scarf");
      g_assert_cmpstr (pal_mark_get_note (copy), ==, "since the move");
      g_assert_cmpint (pal_mark_get_answer (copy, "local_twitch"), ==, PAL_ANSWER_NOT_ASKED);
      g_assert_cmpint (pal_mark_get_familiar (copy), ==, PAL_FAMILIAR_NOT_ASKED);
      g_assert_cmpfloat (pal_mark_get_pressure_threshold (copy), ==, PAL_PRESSURE_EMPTY);
      g_assert_false (pal_mark_is_satellite (copy));
      g_assert_false (pal_mark_get_label_offset (copy, NULL));
      g_assert_cmpuint (g_strv_length ((char **) pal_mark_get_referrals (copy)), ==, 0);
    }
}

/* The place that the client points to is kept with the zone, in the view that was pointed in. */
static void
test_referral_place (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalMark *mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);
  const char *id = pal_entity_get_id (PAL_ENTITY (mark));
  PalView view = PAL_VIEW_NONE;
  PalPoint point = { 0, 0 };

  pal_chart_add_referral (test->chart, id, "temple-r");
  pal_chart_place_referral (
      test->chart, id, "eye-r", PAL_VIEW_HEAD_FRONT, &(PalPoint){ 41.5, 62.25 });
  model_test_wait (test);
  g_assert_true (pal_mark_has_referral (mark, "eye-r"));
  g_assert_false (pal_mark_get_referral_place (mark, "temple-r", &view, &point));
  g_assert_false (pal_mark_get_referral_place (mark, "jaw-r", &view, &point));
  g_assert_true (pal_mark_get_referral_place (mark, "eye-r", &view, &point));
  g_assert_cmpint (view, ==, PAL_VIEW_HEAD_FRONT);
  g_assert_cmpfloat (point.u, ==, 41.5);
  g_assert_cmpfloat (point.v, ==, 62.25);
  g_assert_cmpint (pal_mark_get_answer (mark, "referred_sensation"), ==, PAL_ANSWER_YES);
  g_assert_cmpint (pal_mark_get_answer (mark, "taut_band"), ==, PAL_ANSWER_NOT_ASKED);
  g_assert_cmpint (pal_mark_get_familiar (mark), ==, PAL_FAMILIAR_NOT_ASKED);

  /* A chip that was taken first gets its place by pointing; twice in a hurry is no second row. */
  pal_chart_place_referral (
      test->chart, id, "temple-r", PAL_VIEW_RIGHT, &(PalPoint){ 100, 60 });
  pal_chart_place_referral (test->chart, id, "jaw-r", PAL_VIEW_RIGHT, &(PalPoint){ 1, 2 });
  pal_chart_place_referral (test->chart, id, "jaw-r", PAL_VIEW_RIGHT, &(PalPoint){ 3, 4 });
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "referral"), ==, 3);
  g_assert_true (pal_mark_get_referral_place (mark, "jaw-r", &view, &point));
  g_assert_cmpfloat (point.u, ==, 3);
  g_assert_true (pal_mark_get_referral_place (mark, "temple-r", &view, &point));
  g_assert_cmpint (view, ==, PAL_VIEW_RIGHT);
  undo (test);
  undo (test);
  undo (test);
  g_assert_false (pal_mark_get_referral_place (mark, "temple-r", &view, &point));
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

/* A mark takes what was said and found along to its new place. */
static void
test_move (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  PalMark *mark = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);
  PalFinding *finding = pal_entity_list_lookup (
      pal_chart_get_findings (test->chart), pal_mark_get_finding_id (mark));
  PalPoint offset = { 0, 0 };

  rate (test, mark, 7, NULL);
  pal_chart_set_label_offset (test->chart, mark, &(PalPoint){ -12.5, 8 }, NULL);
  model_test_wait (test);
  place = model_test_point ("neck-back-l", "splenius-capitis-l");
  place.point = (PalPoint){ 12, 34 };
  g_assert_true (pal_chart_move_mark (test->chart, mark, &place, NULL, NULL));
  model_test_wait (test);
  g_assert_cmpstr (pal_mark_get_zone (mark), ==, "neck-back-l");
  g_assert_cmpint (pal_mark_get_side (mark), ==, PAL_SIDE_LEFT);
  g_assert_cmpstr (pal_mark_get_muscle (mark), ==, "splenius-capitis-l");
  g_assert_cmpfloat (pal_mark_get_point (mark).u, ==, 12);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 7);
  g_assert_true (pal_mark_get_label_offset (mark, &offset));
  g_assert_cmpfloat (offset.u, ==, -12.5);
  g_assert_cmpstr (pal_finding_get_zone (finding), ==, "neck-back-l");
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, "Move Trigger Point 1");
  undo (test);
  g_assert_cmpstr (pal_mark_get_zone (mark), ==, "shoulder-top-r");
  g_assert_cmpstr (pal_finding_get_zone (finding), ==, "shoulder-top-r");

  pal_chart_set_label_offset (test->chart, mark, NULL, NULL);
  model_test_wait (test);
  g_assert_false (pal_mark_get_label_offset (mark, NULL));
}

/* Two marks of a kind and author never lie over one zone, and a finding that other visits know stays
 * where it was first seen. */
static void
test_move_region (ModelTest *test, gconstpointer data)
{
  PalPlace back = model_test_region ("low-back-r");
  PalPlace neck = model_test_region ("neck-back-r");
  PalPlace chest = model_test_region ("chest-r");
  PalMark *mark;

  model_test_add_past (test, 7, "v1", "f1", "m1", 6);
  model_test_reopen (test);
  mark = model_test_add (test, PAL_KIND_PAIN, &back);
  g_assert_cmpstr (pal_mark_get_finding_id (mark), ==, "f1");
  model_test_add (test, PAL_KIND_PAIN, &neck);
  g_assert_false (pal_chart_move_mark (test->chart, mark, &neck, NULL, NULL));
  g_assert_true (pal_chart_move_mark (test->chart, mark, &back, NULL, NULL));
  g_assert_true (pal_chart_move_mark (test->chart, mark, &chest, NULL, NULL));
  model_test_wait (test);
  g_assert_cmpstr (pal_mark_get_zone (mark), ==, "chest-r");
  g_assert_cmpstr (pal_finding_get_zone (pal_entity_list_lookup (
                       pal_chart_get_findings (test->chart), "f1")),
                   ==,
                   "low-back-r");
}

/* Nobody rates a note, even by a digit in a hurry: that means the newest mark that can be rated. */
static void
test_unrated (ModelTest *test, gconstpointer data)
{
  const PalKind kinds[] = { PAL_KIND_FREE, PAL_KIND_NOTE };
  PalPlace place = model_test_point ("shoulder-top-r", NULL);
  PalMark *pain = model_test_add (test, PAL_KIND_PAIN, &place);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *id
          = pal_chart_add_mark (test->chart, kinds[i], PAL_AUTHOR_THERAPIST, &place);
      PalMark *mark;

      g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart),
                       ==,
                       pal_entity_get_id (PAL_ENTITY (pain)));
      pal_chart_set_intensity (test->chart, id, 5, NULL);
      model_test_wait (test);
      mark = model_test_mark (test, id);
      pal_chart_set_intensity (test->chart, id, 5, NULL);
      g_assert_false (pal_chart_set_intensity_range (test->chart, mark, 1, 2, NULL));
      model_test_wait (test);
      assert_range (mark, PAL_INTENSITY_EMPTY, PAL_INTENSITY_EMPTY, PAL_INTENSITY_EMPTY);
      g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart),
                       ==,
                       pal_entity_get_id (PAL_ENTITY (pain)));
    }
}

/* Only marks that are rated have a number; it is theirs among all of the visit. */
static void
test_numbers (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", NULL);
  PalMark *first = model_test_add (test, PAL_KIND_PAIN, &place);
  PalMark *note = model_test_add (test, PAL_KIND_NOTE, &place);
  PalMark *second = model_test_add (test, PAL_KIND_TRIGGER_POINT, &place);
  g_autofree char *quick = NULL;

  g_assert_cmpuint (pal_chart_get_mark_number (
                        test->chart, pal_entity_get_id (PAL_ENTITY (first))), ==, 1);
  g_assert_cmpuint (pal_chart_get_mark_number (
                        test->chart, pal_entity_get_id (PAL_ENTITY (note))), ==, 0);
  g_assert_cmpuint (pal_chart_get_mark_number (
                        test->chart, pal_entity_get_id (PAL_ENTITY (second))), ==, 2);
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, "Mark Trigger Point 2");

  /* Rated before it is on the disk. */
  g_free (pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place));
  quick = pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place);
  pal_chart_set_intensity (test->chart, quick, 3, NULL);
  model_test_wait (test);
  g_assert_cmpuint (pal_chart_get_mark_number (test->chart, quick), ==, 4);
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, "Rate Pain 4");

  pal_chart_delete_mark (test->chart, first);
  model_test_wait (test);
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, "Delete Pain 1");
  g_assert_cmpuint (pal_chart_get_mark_number (test->chart, quick), ==, 3);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/model/details/" name, ModelTest, NULL, model_test_set_up, func, model_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("range", test_range);
  ADD ("widening", test_widening);
  ADD ("description", test_description);
  ADD ("since", test_since);
  ADD ("since-goes-on", test_since_goes_on);
  ADD ("threshold", test_threshold);
  ADD ("satellite", test_satellite);
  ADD ("copy", test_copy);
  ADD ("referral-place", test_referral_place);
  ADD ("move", test_move);
  ADD ("move-region", test_move_region);
  ADD ("unrated", test_unrated);
  ADD ("numbers", test_numbers);
  return g_test_run ();
}
