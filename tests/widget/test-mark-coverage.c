/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of which zone ink covers, held against counting points. */

#include <math.h>

#include "ink-test.h"
#include "mark-rows.h"
#include "pal-mark-coverage.h"

#define N_ROUNDS 6

/* The cells that each hold a point to be counted, in millimetres. The points lie in them by chance: in
 * rows, a thin stroke along a row would count too much or too little as a whole. */
#define GRID 0.25

static PalFigure *figure;

static PalMark *
make_mark (PalView view, PalPen pen, PalInkStroke *const *strokes, guint n_strokes)
{
  PalMark *mark
      = mark_row_ink ("a", PAL_AUTHOR_CLIENT, view, "calf-r", pen, strokes, n_strokes);

  mark_row_set (mark, "figure", PAL_FIGURE_ADULT);
  return mark;
}

static GArray *
measure_mark (PalMark *mark)
{
  g_autoptr (PalMarkCoverage) coverage = pal_mark_coverage_new (figure, mark);

  g_assert_nonnull (coverage);
  return pal_mark_coverage_measure (coverage);
}

static GArray *
measure (PalView view, PalInkStroke *const *strokes, guint n_strokes)
{
  g_autoptr (PalMark) mark = make_mark (view, PAL_PEN_ACHE, strokes, n_strokes);

  return measure_mark (mark);
}

static double
get_covered (GArray *coverages, PalView view, const char *zone)
{
  double covered = 0.0;

  for (guint i = 0; i < coverages->len; i++)
    {
      const PalCoverage *coverage = &g_array_index (coverages, PalCoverage, i);

      if (coverage->view == view && (zone == NULL || g_str_equal (coverage->zone, zone)))
        covered += coverage->covered;
    }
  return covered;
}

/* The points that lie in any of the strokes. */
static GArray *
find_points (GRand *rand, PalInkStroke *const *strokes, guint n_strokes)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PalPoint));

  for (guint s = 0; s < n_strokes; s++)
    {
      cairo_rectangle_t ink;

      pal_ink_stroke_get_bounds (strokes[s], &ink);
      for (int y = (int) floor (ink.y / GRID); y * GRID < ink.y + ink.height; y++)
        for (int x = (int) floor (ink.x / GRID); x * GRID < ink.x + ink.width; x++)
          {
            const PalPoint point
                = { (x + g_rand_double (rand)) * GRID, (y + g_rand_double (rand)) * GRID };
            gboolean known = FALSE;

            if (!pal_ink_stroke_contains (strokes[s], point.u, point.v))
              continue;
            for (guint before = 0; before < s && !known; before++)
              known = pal_ink_stroke_contains (strokes[before], point.u, point.v);
            if (!known)
              g_array_append_val (points, point);
          }
    }
  return points;
}

/* What of them lies in a path, in square millimetres. */
static double
count_points (const PalSvgPath *path, GArray *points)
{
  cairo_rectangle_t bounds;
  guint n_inside = 0;

  pal_svg_path_get_bounds (path, &bounds);
  for (guint i = 0; i < points->len; i++)
    {
      const PalPoint *point = &g_array_index (points, PalPoint, i);

      n_inside += point->u >= bounds.x && point->u <= bounds.x + bounds.width
                  && point->v >= bounds.y && point->v <= bounds.y + bounds.height
                  && pal_svg_path_contains (path, point->u, point->v);
    }
  return n_inside * GRID * GRID;
}

/* Strokes by chance, some over the edge of the body, in any of the views. */
static void
test_points (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      PalView view = (PalView) g_test_rand_int_range (PAL_VIEW_FRONT, PAL_VIEW_HEAD_LEFT + 1);
      PalFigureView *figure_view = pal_figure_get_view (figure, view);
      const cairo_rectangle_t *body = pal_figure_view_get_bounds (figure_view);
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (GPtrArray) strokes
          = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
      g_autoptr (GArray) coverages = NULL;
      g_autoptr (GArray) points = NULL;
      double total = 0.0, on_body;

      for (guint i = 0; i < 3; i++)
        {
          g_autoptr (PalInkStroke) stroke = ink_test_make (rand, 60, i == 0);
          const PalInkSample *first;
          guint n_samples;

          first = pal_ink_stroke_get_samples (stroke, &n_samples);
          g_ptr_array_add (
              strokes,
              pal_ink_stroke_translate (
                  stroke,
                  body->x + g_rand_double_range (rand, 0.3, 0.7) * body->width - first->u,
                  body->y + g_rand_double_range (rand, 0.1, 0.9) * body->height - first->v));
        }
      coverages = measure (view, (PalInkStroke **) strokes->pdata, strokes->len);
      points = find_points (rand, (PalInkStroke **) strokes->pdata, strokes->len);
      for (guint i = 0; i < pal_figure_view_get_n_regions (figure_view, PAL_LAYER_ZONES); i++)
        {
          const PalRegion *zone = pal_figure_view_get_region (figure_view, PAL_LAYER_ZONES, i);
          double covered = get_covered (coverages, view, zone->key);
          double expected = count_points (zone->path, points);

          g_assert_cmpfloat_with_epsilon (covered, expected, 4.0 + 0.015 * expected);
          g_assert_cmpfloat (covered, <=, zone->area * 1.01);
          total += covered;
        }
      on_body = count_points (pal_figure_view_get_outline (figure_view), points);
      g_test_message ("%s: %.0f mm2 on the body, %.0f in its zones",
                      pal_view_to_nick (view), on_body, total);
      g_assert_cmpfloat (total, <=, on_body * 1.02 + 10.0);
      g_assert_cmpfloat (total, >=, on_body * 0.97 - 10.0);
    }
}

/* A disc of ink has the area of one, wherever two zones meet below it; over itself it counts once, and
 * the half of it that is beside the body does not. */
static void
test_disc (void)
{
  const double radius = 30.0;
  PalFigureView *back = pal_figure_get_view (figure, PAL_VIEW_BACK);
  const PalRegion *zone = pal_figure_view_lookup (back, PAL_LAYER_ZONES, "low-back-r");
  PalInkSample samples[90];
  g_autoptr (PalInkStroke) disc = NULL;
  g_autoptr (GArray) once = NULL;
  g_autoptr (GArray) twice = NULL;
  g_autoptr (GArray) beside = NULL;
  g_autoptr (PalInkStroke) half = NULL;
  PalInkStroke *strokes[2];
  double u_min, u_max;

  g_assert_true (pal_svg_path_get_extent_at (
      pal_figure_view_get_outline (back), zone->bounds.y + zone->bounds.height / 2.0, &u_min, &u_max));
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    samples[i] = (PalInkSample){
      (float) (radius * cos (2.0 * G_PI * i / G_N_ELEMENTS (samples))),
      (float) (zone->bounds.y + zone->bounds.height / 2.0
               + radius * sin (2.0 * G_PI * i / G_N_ELEMENTS (samples))),
      0.5f,
      (float) i,
    };
  disc = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 6.0, TRUE);
  strokes[0] = strokes[1] = disc;
  once = measure (PAL_VIEW_BACK, strokes, 1);
  twice = measure (PAL_VIEW_BACK, strokes, 2);
  g_assert_cmpfloat_with_epsilon (
      get_covered (once, PAL_VIEW_BACK, NULL), G_PI * radius * radius, 15.0);
  /* Both sides have half of what lies over the middle. */
  g_assert_cmpfloat_with_epsilon (get_covered (once, PAL_VIEW_BACK, "low-back-r"),
                                  get_covered (once, PAL_VIEW_BACK, "low-back-l"),
                                  15.0);
  g_assert_cmpfloat_with_epsilon (get_covered (twice, PAL_VIEW_BACK, NULL),
                                  get_covered (once, PAL_VIEW_BACK, NULL),
                                  15.0);

  half = pal_ink_stroke_translate (disc, u_max, 0.0);
  strokes[0] = half;
  beside = measure (PAL_VIEW_BACK, strokes, 1);
  g_assert_cmpfloat_with_epsilon (
      get_covered (beside, PAL_VIEW_BACK, NULL), G_PI * radius * radius / 2.0, 200.0);
}

/* A region mark has the whole of its zone, in front and behind. */
static void
test_region (void)
{
  static const char *const zones[] = { "chest-l", "hip-side-r", "calf-r" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (PalMark) mark = mark_row_region ("a", PAL_AUTHOR_CLIENT, zones[i], 5);
      g_autoptr (GArray) coverages = NULL;

      mark_row_set (mark, "figure", PAL_FIGURE_ADULT);
      coverages = measure_mark (mark);
      for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
        {
          const PalRegion *zone
              = view <= PAL_VIEW_BACK
                    ? pal_figure_view_lookup (
                          pal_figure_get_view (figure, view), PAL_LAYER_ZONES, zones[i])
                    : NULL;

          g_assert_cmpfloat_with_epsilon (
              get_covered (coverages, view, zones[i]), zone != NULL ? zone->area : 0.0, 1e-6);
        }
    }
}

/* What is touched behind is told of in front too, where it is seen there, with nothing covered. */
static void
test_both_sides (void)
{
  PalFigureView *back = pal_figure_get_view (figure, PAL_VIEW_BACK);
  const PalRegion *hip = pal_figure_view_lookup (back, PAL_LAYER_ZONES, "hip-side-r");
  g_autoptr (PalInkStroke) stroke = NULL;
  g_autoptr (GArray) coverages = NULL;
  PalInkStroke *strokes[1];
  PalInkSample sample = { .pressure = 0.5f };
  PalPoint inmost;
  guint n_front = 0;

  pal_figure_view_get_inmost (back, hip, &inmost);
  sample.u = (float) inmost.u;
  sample.v = (float) inmost.v;
  stroke = pal_ink_stroke_new (&sample, 1, 6.0, FALSE);
  strokes[0] = stroke;
  coverages = measure (PAL_VIEW_BACK, strokes, 1);
  g_assert_cmpfloat (get_covered (coverages, PAL_VIEW_BACK, "hip-side-r"), >, 5.0);
  for (guint i = 0; i < coverages->len; i++)
    {
      const PalCoverage *coverage = &g_array_index (coverages, PalCoverage, i);

      if (coverage->view != PAL_VIEW_FRONT)
        continue;
      n_front++;
      g_assert_cmpstr (coverage->zone, ==, "hip-side-r");
      g_assert_cmpfloat (coverage->covered, ==, 0.0);
      g_assert_cmpfloat (coverage->area, >, 100.0);
    }
  g_assert_cmpuint (n_front, ==, 1);
}

/* Points, arrows and handwriting are nowhere as large as they are drawn; of another figure nothing is
 * known. */
static void
test_none (void)
{
  g_autoptr (PalInkStroke) stroke = ink_test_load ("ring");
  PalInkStroke *strokes[] = { stroke };
  g_autoptr (PalMark) point = mark_row_point (
      "a", PAL_AUTHOR_THERAPIST, PAL_VIEW_BACK, 100.0, 300.0, "shoulder-top-r", NULL, 5);
  g_autoptr (PalMark) note = make_mark (PAL_VIEW_FRONT, PAL_PEN_NOTE, strokes, 1);
  g_autoptr (PalMark) arrow = make_mark (PAL_VIEW_FRONT, PAL_PEN_SHOOTING, strokes, 1);
  g_autoptr (PalMark) other = make_mark (PAL_VIEW_FRONT, PAL_PEN_ACHE, strokes, 1);

  mark_row_set (point, "figure", PAL_FIGURE_ADULT);
  mark_row_set (arrow, "shape", "arrow");
  mark_row_set (other, "figure", "giant");
  g_assert_null (pal_mark_coverage_new (figure, point));
  g_assert_null (pal_mark_coverage_new (figure, note));
  g_assert_null (pal_mark_coverage_new (figure, arrow));
  g_assert_null (pal_mark_coverage_new (figure, other));
  pal_mark_set_carrier (other, PAL_PLACE_CARRIER (figure));
  g_assert_null (pal_mark_coverage_new (figure, other));
  mark_row_set (other, "figure", PAL_FIGURE_CHILD);
  pal_mark_set_carrier (other, NULL);
  g_assert_null (pal_mark_coverage_new (figure, other));
}

static void
make_on_child (PalMark *mark, int version)
{
  g_auto (GVariantDict) row = G_VARIANT_DICT_INIT (pal_entity_get_row (PAL_ENTITY (mark)));
  g_autoptr (GVariant) values = NULL;

  pal_row_set_string (&row, "figure", PAL_FIGURE_CHILD);
  pal_row_set_int (&row, "figure_version", version);
  values = pal_row_end (&row);
  pal_entity_set_row (PAL_ENTITY (mark), values);
}

static double
get_share (GArray *coverages, PalView view, const char *zone)
{
  for (guint i = 0; i < coverages->len; i++)
    {
      const PalCoverage *coverage = &g_array_index (coverages, PalCoverage, i);

      if (coverage->view == view && g_str_equal (coverage->zone, zone))
        return coverage->covered / coverage->area;
    }
  return 0.0;
}

/* It is the same body: what was drawn on the child covers the same share of the zone on the adult, and as
 * much more of it as the zone is larger. */
static void
test_other_figure (void)
{
  static const char *const zone = "calf-r";
  g_autoptr (PalFigure) child = pal_figure_new_other (figure, PAL_FIGURE_CHILD, NULL);
  PalFigureView *view = pal_figure_get_view (child, PAL_VIEW_BACK);
  const PalRegion *region = pal_figure_view_lookup (view, PAL_LAYER_ZONES, zone);
  PalInkSample samples[40];
  g_autoptr (PalInkStroke) disc = NULL;
  g_autoptr (PalMark) mark = NULL;
  g_autoptr (GArray) on_child = NULL;
  g_autoptr (GArray) on_adult = NULL;
  g_autoptr (PalMarkCoverage) coverage = NULL;
  double share;
  PalPoint middle;

  pal_figure_view_get_inmost (view, region, &middle);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      double angle = 2.0 * G_PI * i / G_N_ELEMENTS (samples);

      samples[i] = (PalInkSample){ (float) (middle.u + 15.0 * cos (angle)),
                                   (float) (middle.v + 15.0 * sin (angle)),
                                   1.0f,
                                   (float) i };
    }
  disc = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 1.0, TRUE);
  mark = make_mark (PAL_VIEW_BACK, PAL_PEN_ACHE, &disc, 1);
  make_on_child (mark, pal_figure_get_version (child));

  coverage = pal_mark_coverage_new (child, mark);
  g_assert_nonnull (coverage);
  on_child = pal_mark_coverage_measure (coverage);
  share = get_share (on_child, PAL_VIEW_BACK, zone);
  g_assert_cmpfloat (share, >, 0.05);

  pal_mark_set_carrier (mark, PAL_PLACE_CARRIER (figure));
  on_adult = measure_mark (mark);
  g_assert_cmpfloat_with_epsilon (get_share (on_adult, PAL_VIEW_BACK, zone), share, 0.1 * share);
  g_assert_cmpfloat (get_covered (on_adult, PAL_VIEW_BACK, zone),
                     >,
                     1.2 * get_covered (on_child, PAL_VIEW_BACK, zone));
}

/* A chart's worth of ink in one mark, over the whole back. */
static void
test_much (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (GPtrArray) strokes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  g_autoptr (GArray) coverages = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (PalInkStroke) stroke = ink_test_make (rand, 60, FALSE);

      g_ptr_array_add (strokes, pal_ink_stroke_translate (stroke, -275.0, 0.0));
    }
  g_test_timer_start ();
  coverages = measure (PAL_VIEW_BACK, (PalInkStroke **) strokes->pdata, strokes->len);
  g_test_message ("300 strokes in %.1f ms", 1000.0 * g_test_timer_elapsed ());
  g_assert_cmpuint (coverages->len, >, 20);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  g_test_add_func ("/mark-coverage/points", test_points);
  g_test_add_func ("/mark-coverage/disc", test_disc);
  g_test_add_func ("/mark-coverage/region", test_region);
  g_test_add_func ("/mark-coverage/both-sides", test_both_sides);
  g_test_add_func ("/mark-coverage/none", test_none);
  g_test_add_func ("/mark-coverage/other-figure", test_other_figure);
  g_test_add_func ("/mark-coverage/much", test_much);
  result = g_test_run ();
  g_object_unref (figure);
  return result;
}
