/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks that were made on one figure while another is shown: what is added to them goes back to
 * their own. */

#include <math.h>

#include "chart-test.h"
#include "pal-figure.h"
#include "pal-ink-stroke.h"

static const PalPoint made = { 78.8, 314.8 };

static GBytes *
make_line (double u, double from, double to)
{
  const PalInkSample samples[]
    = { { (float) u, (float) from, 1, 0 }, { (float) u, (float) to, 1, 50 } };
  g_autoptr (PalInkStroke) stroke = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 6, FALSE);

  return pal_ink_stroke_to_bytes (stroke);
}

/* Every sample lies on this upright line, from top to bottom. */
static void
assert_line (GBytes *bytes, double u, double from, double to)
{
  g_autoptr (PalInkStroke) stroke = pal_ink_stroke_from_bytes (bytes, NULL);
  const PalInkSample *samples;
  guint n_samples;

  g_assert_nonnull (stroke);
  samples = pal_ink_stroke_get_samples (stroke, &n_samples);
  for (guint i = 0; i < n_samples; i++)
    g_assert_cmpfloat (fabs (samples[i].u - u), <, 0.5);
  g_assert_cmpfloat (fabs (samples[0].v - from), <, 0.5);
  g_assert_cmpfloat (fabs (samples[n_samples - 1].v - to), <, 0.5);
}

static void
assert_stored (PalMark *mark, const PalPoint *point, double within)
{
  g_autoptr (GArray) points
    = pal_points_from_string (pal_entity_get_string (PAL_ENTITY (mark), "points"));
  const PalPoint *stored = &g_array_index (points, PalPoint, 0);

  g_assert_cmpstr (pal_entity_get_string (PAL_ENTITY (mark), "figure"), ==, PAL_FIGURE_ADULT);
  g_assert_cmpuint (points->len, >, 0);
  g_assert_cmpfloat (hypot (stored->u - point->u, stored->v - point->v), <=, within);
}

/* Where the child has a place of the adult's back. */
static PalPoint
on_child (PalFigure *child, PalPoint point)
{
  pal_place_carrier_carry_point (
    PAL_PLACE_CARRIER (child), PAL_FIGURE_ADULT, 1, PAL_VIEW_BACK, NULL, &point, FALSE);
  return point;
}

static PalPlace
child_place (PalFigure *child, const char *zone, PalShape shape, PalPoint adult)
{
  const PalPoint point = on_child (child, adult);
  PalPlace place = chart_test_place (zone, shape, point.u, point.v);

  place.figure = PAL_FIGURE_CHILD;
  return place;
}

static void
test_points (ChartTest *test, gconstpointer data)
{
  g_autoptr (PalFigure) child = pal_figure_new (PAL_FIGURE_CHILD, NULL);
  PalPlace place = chart_test_place ("shoulder-top-r", PAL_SHAPE_POINT, made.u, made.v);
  g_autofree char *id = NULL;
  g_autofree char *adopted = NULL;
  const PalPoint expected = on_child (child, made);
  const PalPoint farther = { 70.0, 312.0 };
  const PalPoint temple = { 60.0, 120.0 };
  PalPoint shown, pointed;
  PalView view;

  id = pal_chart_add_mark (test->chart, PAL_KIND_TRIGGER_POINT, PAL_AUTHOR_CLIENT, &place);
  chart_test_settle (test);
  pal_chart_set_carrier (test->chart, PAL_PLACE_CARRIER (child));
  shown = pal_mark_get_point (chart_test_mark (test, id));
  g_assert_cmpfloat (hypot (shown.u - expected.u, shown.v - expected.v), <, 1.0);
  g_assert_cmpfloat (shown.v, >, 600.0);
  assert_stored (chart_test_mark (test, id), &made, 0.0);

  /* Taken over by the other author, it is the same place of the same figure. */
  adopted = pal_chart_adopt_mark (test->chart, chart_test_mark (test, id), PAL_AUTHOR_THERAPIST);
  chart_test_settle (test);
  assert_stored (chart_test_mark (test, adopted), &made, 0.0);

  /* Felt elsewhere, as pointed to on the figure that is shown. */
  pointed = on_child (child, temple);
  pal_chart_place_referral (test->chart, id, "temple-r", PAL_VIEW_BACK, &pointed);
  chart_test_settle (test);
  g_assert_true (
    pal_mark_get_referral_place (chart_test_mark (test, id), "temple-r", &view, &shown));
  g_assert_cmpfloat (hypot (shown.u - pointed.u, shown.v - pointed.v), <, 5.0);

  /* Moved on the child's figure, it stays a mark of the adult's. */
  place = child_place (child, "shoulder-top-r", PAL_SHAPE_POINT, farther);
  g_assert_true (pal_chart_move_mark (test->chart, chart_test_mark (test, id), &place, NULL, NULL));
  chart_test_settle (test);
  assert_stored (chart_test_mark (test, id), &farther, 0.1);
  shown = pal_mark_get_point (chart_test_mark (test, id));
  g_assert_cmpfloat (hypot (shown.u - place.point.u, shown.v - place.point.v), <, 0.5);

  /* And taken back, it is where it was made, to the last digit. */
  pal_chart_undo (test->chart);
  chart_test_settle (test);
  assert_stored (chart_test_mark (test, id), &made, 0.0);
  pal_chart_set_carrier (test->chart, NULL);
  shown = pal_mark_get_point (chart_test_mark (test, id));
  g_assert_true (shown.u == made.u && shown.v == made.v);
  g_assert_true (
    pal_mark_get_referral_place (chart_test_mark (test, id), "temple-r", &view, &shown));
  g_assert_cmpfloat (hypot (shown.u - temple.u, shown.v - temple.v), <, 0.5);
}

static void
test_strokes (ChartTest *test, gconstpointer data)
{
  g_autoptr (PalFigure) child = pal_figure_new (PAL_FIGURE_CHILD, NULL);
  PalPlace place = chart_test_place ("mid-back-r", PAL_SHAPE_AREA, 40, 600);
  g_autoptr (GBytes) first = make_line (40, 560, 640);
  g_autoptr (GBytes) second = make_line (50, 560, 640);
  g_autoptr (GBytes) there = pal_place_carrier_carry_samples (
    PAL_PLACE_CARRIER (child), PAL_FIGURE_ADULT, 1, PAL_VIEW_BACK, second, FALSE);
  g_autoptr (GBytes) left = make_line (40, 560, 590);
  g_autoptr (GBytes) left_there = pal_place_carrier_carry_samples (
    PAL_PLACE_CARRIER (child), PAL_FIGURE_ADULT, 1, PAL_VIEW_BACK, left, FALSE);
  const char *const removed[] = { "stroke-1", NULL };
  g_autoptr (GPtrArray) pieces = pal_ink_pieces_new ();
  g_autofree char *id = NULL;
  g_autofree char *joined = NULL;
  PalMark *mark;
  PalStroke *stroke;

  id = pal_chart_add_ink (
    test->chart, PAL_PEN_ACHE, PAL_AUTHOR_CLIENT, &place, PAL_VIEW_BACK, first, NULL, "stroke-1");
  chart_test_settle (test);
  pal_chart_set_carrier (test->chart, PAL_PLACE_CARRIER (child));
  mark = chart_test_mark (test, id);
  stroke = chart_test_stroke (mark, 0);
  g_assert_false (g_bytes_equal (pal_stroke_get_samples (stroke), first));
  g_assert_true (g_bytes_equal (pal_stroke_get_stored_samples (stroke), first));

  /* Drawn on on the child's figure, one mark of the adult's. */
  place = child_place (child, "mid-back-r", PAL_SHAPE_AREA, (PalPoint){ 50, 600 });
  joined = pal_chart_add_ink (
    test->chart, PAL_PEN_ACHE, PAL_AUTHOR_CLIENT, &place, PAL_VIEW_BACK, there, id, "stroke-2");
  g_assert_cmpstr (joined, ==, id);
  chart_test_settle (test);
  assert_line (pal_stroke_get_stored_samples (chart_test_stroke (mark, 1)), 50, 560, 640);

  /* Cut there. */
  g_ptr_array_add (pieces, pal_ink_piece_new ("stroke-1", PAL_VIEW_BACK, PAL_PEN_ACHE, left_there));
  pal_chart_replace_strokes (test->chart, removed, pieces);
  chart_test_settle (test);
  assert_line (pal_stroke_get_stored_samples (chart_test_stroke (mark, 0)), 40, 560, 590);

  pal_chart_set_carrier (test->chart, NULL);
  assert_line (pal_stroke_get_samples (chart_test_stroke (mark, 0)), 40, 560, 590);
  assert_line (pal_stroke_get_samples (chart_test_stroke (mark, 1)), 50, 560, 640);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add (
    "/figures/points", ChartTest, NULL, chart_test_set_up, test_points, chart_test_tear_down);
  g_test_add (
    "/figures/strokes", ChartTest, NULL, chart_test_set_up, test_strokes, chart_test_tear_down);
  return g_test_run ();
}
