/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures as docs/atlas.md has them in its table of proportions. */

#include <math.h>
#include <string.h>

#include "pal-figure.h"

#define N_MEASURES 5

/* Millimetres by which a drawing may differ from the table, and for the heads a tenth. */
#define TOLERANCE 2.0

static PalFigureView *
load (const char *id)
{
  g_autoptr (GError) error = NULL;
  PalFigureView *view = pal_figure_view_new (id, PAL_VIEW_FRONT, &error);

  g_assert_no_error (error);
  return view;
}

static PalPoint
find_landmark (PalFigureView *view, const char *key)
{
  for (guint i = 0; i < pal_figure_view_get_n_landmarks (view); i++)
    {
      const PalLandmarkSpot *spot = pal_figure_view_get_landmark (view, i);

      if (g_str_equal (spot->key, key))
        return spot->point;
    }
  g_error ("There is no landmark %s", key);
}

/* The breadth of the trunk at a height, arms left out; 0 where the midline is beside the body. */
static double
get_breadth (PalFigureView *view, double v)
{
  double u = 0.0;

  if (!pal_figure_view_in_body (view, 0.0, v))
    return 0.0;
  while (pal_figure_view_in_body (view, u, v))
    u += 2.0;
  for (double step = 1.0; step > 0.2; step /= 2.0)
    u += pal_figure_view_in_body (view, u - step, v) ? 0.0 : -step;
  return 2.0 * u;
}

/* Height, heads, and breadths of shoulders (from one acromion to the other), waist (where it is
 * narrowest between breastbone and iliac crest) and hips (where they are broadest below the crest).
 */
static void
measure (PalFigureView *view, double measures[N_MEASURES])
{
  double ground = pal_figure_view_get_floor (view);
  cairo_rectangle_t bounds;
  double crest = find_landmark (view, "iliac-crest-l").v;

  pal_svg_path_get_bounds (pal_figure_view_get_outline (view), &bounds);
  measures[0] = ground - bounds.y;
  measures[1] = measures[0] / (find_landmark (view, "chin").v - bounds.y);
  measures[2] = find_landmark (view, "acromion-l").u - find_landmark (view, "acromion-r").u;
  measures[3] = G_MAXDOUBLE;
  for (double v = find_landmark (view, "xiphoid").v; v < crest; v += 1.0)
    measures[3] = MIN (measures[3], get_breadth (view, v));
  measures[4] = 0.0;
  for (double v = crest; get_breadth (view, v) > 0.0; v += 1.0)
    measures[4] = MAX (measures[4], get_breadth (view, v));
}

static void
measure_figure (const char *id, double measures[N_MEASURES])
{
  g_autoptr (PalFigureView) view = load (id);

  measure (view, measures);
}

/* The row of a figure in the table. */
static void
read_row (const char *text, const char *id, double measures[N_MEASURES])
{
  g_autofree char *start = g_strdup_printf ("\n| `%s` |", id);
  const char *at = strstr (text, start);
  char *end;

  g_assert_nonnull (at);
  at += strlen (start);
  for (guint i = 0; i < N_MEASURES; i++)
    {
      measures[i] = g_ascii_strtod (at, &end);
      g_assert_true (end != at);
      at = strchr (end, '|') + 1;
    }
}

static void
test_table (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "docs", "atlas.md", NULL);
  const char *const *ids = pal_figure_list_ids ();
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (PalFigureView) view = load (ids[i]);
      double drawn[N_MEASURES], told[N_MEASURES];

      measure (view, drawn);
      g_test_message (
        "%s: %.0f %.1f %.0f %.0f %.0f", ids[i], drawn[0], drawn[1], drawn[2], drawn[3], drawn[4]);
      read_row (text, ids[i], told);
      for (guint m = 0; m < N_MEASURES; m++)
        g_assert_cmpfloat_with_epsilon (drawn[m], told[m], m == 1 ? 0.1 : TOLERANCE);
    }
}

/* What makes each figure what it is, whatever its size. */
static void
test_shapes (void)
{
  double adult[N_MEASURES], female[N_MEASURES], heavier[N_MEASURES], child[N_MEASURES];

  measure_figure (PAL_FIGURE_ADULT, adult);
  measure_figure (PAL_FIGURE_FEMALE, female);
  measure_figure (PAL_FIGURE_HEAVIER, heavier);
  measure_figure (PAL_FIGURE_CHILD, child);

  g_assert_cmpfloat (female[0], <, adult[0]);
  g_assert_cmpfloat (female[2] / female[4], <, adult[2] / adult[4]);
  g_assert_cmpfloat (female[3] / female[4], <, adult[3] / adult[4]);
  g_assert_cmpfloat (heavier[3] / heavier[0], >, 1.1 * adult[3] / adult[0]);
  g_assert_cmpfloat (heavier[4] / heavier[0], >, 1.1 * adult[4] / adult[0]);
  g_assert_cmpfloat (child[0], <, 0.8 * adult[0]);
  g_assert_cmpfloat (child[1], <, adult[1] - 1.0);
}

static double
get_shoulder_breadth (PalFigureView *view)
{
  const PalRegion *right = pal_figure_view_lookup (view, PAL_LAYER_ZONES, "shoulder-side-r");
  const PalRegion *left = pal_figure_view_lookup (view, PAL_LAYER_ZONES, "shoulder-side-l");

  return left->bounds.x + left->bounds.width - right->bounds.x;
}

/* A row of the table of surveys: a mean and, where it is known, the standard deviation, in
 * millimetres. */
static double
read_survey (const char *text, const char *who, const char *what, double *deviation)
{
  g_autofree char *start = g_strdup_printf ("\n| %s | %s |", who, what);
  const char *at = strstr (text, start);
  double mean;
  char *end;

  g_assert_nonnull (at);
  at += strlen (start);
  mean = g_ascii_strtod (at, &end);
  g_assert_true (end != at && strchr (end, '|') != NULL);
  if (deviation != NULL)
    {
      at = strchr (end, '|') + 1;
      *deviation = g_ascii_strtod (at, &end);
      g_assert_true (end != at);
    }
  return mean;
}

/* How a share of the height compares with that of a survey. */
static double
compare (const char *text, const char *who, const char *what, double drawn)
{
  double share = read_survey (text, who, what, NULL) / read_survey (text, who, "stature", NULL);

  g_test_message (
    "%s, %s: drawn %.1f %% of the height, survey %.1f %%", who, what, 100.0 * drawn, 100.0 * share);
  return drawn / share;
}

/* A figure stands for a build: what counts are the shares of the height. */
static void
test_surveys (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "docs", "atlas.md", NULL);
  const char *const who[] = { "men", "women", "men" };
  const char *const ids[] = { PAL_FIGURE_ADULT, PAL_FIGURE_FEMALE, PAL_FIGURE_HEAVIER };
  g_autofree char *text = NULL;
  double measures[N_MEASURES], adult[N_MEASURES];
  double mean, deviation, men, women;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  measure_figure (PAL_FIGURE_ADULT, adult);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (PalFigureView) view = load (ids[i]);
      double hips;

      measure (view, measures);
      g_assert_cmpfloat_with_epsilon (
        compare (text, who[i], "bideltoid breadth", get_shoulder_breadth (view) / measures[0]),
        1.0,
        0.05);
      hips = compare (text, who[i], "hip breadth", measures[4] / measures[0]);
      if (i < 2)
        {
          g_assert_cmpfloat_with_epsilon (hips, 1.0, 0.05);
          continue;
        }
      /* Broader than most, but still somebody. */
      mean = read_survey (text, "men", "hip breadth", &deviation);
      g_assert_cmpfloat (hips, >, 1.0 + deviation / mean);
      g_assert_cmpfloat (hips, <, 1.0 + 3.0 * deviation / mean);
    }

  men = read_survey (text, "men", "stature", NULL);
  women = read_survey (text, "women", "stature", NULL);
  measure_figure (PAL_FIGURE_FEMALE, measures);
  g_assert_cmpfloat_with_epsilon (measures[0] / adult[0], women / men, 0.02);
  measure_figure (PAL_FIGURE_CHILD, measures);
  mean = read_survey (text, "boys of 9 years", "stature", &deviation);
  g_assert_cmpfloat (fabs (measures[0] / adult[0] * men - mean), <, deviation);
}

/* Solves the 3 by 3 system of a least-squares fit by Cramer's rule. */
static void
solve (double a[3][3], const double b[3], double x[3])
{
#define DETERMINANT(m)                                                                             \
  (m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])                                               \
   - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])                                             \
   + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]))
  double whole = DETERMINANT (a);

  g_assert_cmpfloat (fabs (whole), >, 1.0);
  for (guint column = 0; column < 3; column++)
    {
      double changed[3][3];

      memcpy (changed, a, sizeof changed);
      for (guint row = 0; row < 3; row++)
        changed[row][column] = b[row];
      x[column] = DETERMINANT (changed) / whole;
    }
#undef DETERMINANT
}

/* How far, in millimetres (root mean square), the best affine image of one figure's places is from
 * the other's. */
static double
get_affine_rest (PalFigureView *from, PalFigureView *to)
{
  guint n = pal_figure_view_get_n_regions (from, PAL_LAYER_ZONES);
  g_autofree PalPoint *sources = g_new (PalPoint, n);
  g_autofree PalPoint *targets = g_new (PalPoint, n);
  double squares[3][3] = { 0 };
  double by_u[3] = { 0 }, by_v[3] = { 0 }, u[3], v[3];
  double rest = 0.0;

  for (guint i = 0; i < n; i++)
    {
      const PalRegion *one = pal_figure_view_get_region (from, PAL_LAYER_ZONES, i);
      const PalRegion *other = pal_figure_view_get_region (to, PAL_LAYER_ZONES, i);
      double terms[3];

      sources[i] = (PalPoint){ one->bounds.x + one->bounds.width / 2,
                               one->bounds.y + one->bounds.height / 2 };
      targets[i] = (PalPoint){ other->bounds.x + other->bounds.width / 2,
                               other->bounds.y + other->bounds.height / 2 };
      terms[0] = sources[i].u;
      terms[1] = sources[i].v;
      terms[2] = 1.0;
      for (guint j = 0; j < 3; j++)
        {
          for (guint k = 0; k < 3; k++)
            squares[j][k] += terms[j] * terms[k];
          by_u[j] += terms[j] * targets[i].u;
          by_v[j] += terms[j] * targets[i].v;
        }
    }
  solve (squares, by_u, u);
  solve (squares, by_v, v);
  for (guint i = 0; i < n; i++)
    {
      double du = u[0] * sources[i].u + u[1] * sources[i].v + u[2] - targets[i].u;
      double dv = v[0] * sources[i].u + v[1] * sources[i].v + v[2] - targets[i].v;

      rest += du * du + dv * dv;
    }
  return sqrt (rest / n);
}

static void
test_not_affine (void)
{
  const char *const *ids = pal_figure_list_ids ();

  PalFigureView *views[4];

  for (guint i = 0; ids[i] != NULL; i++)
    views[i] = load (ids[i]);
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint j = 0; ids[j] != NULL; j++)
      {
        double rest = get_affine_rest (views[i], views[j]);

        g_test_message ("%s to %s: %.1f mm", ids[i], ids[j], rest);
        if (i != j)
          g_assert_cmpfloat (rest, >, 4.0);
        else
          g_assert_cmpfloat (rest, <, 0.01);
      }
  for (guint i = 0; ids[i] != NULL; i++)
    g_object_unref (views[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proportions/table", test_table);
  g_test_add_func ("/proportions/shapes", test_shapes);
  g_test_add_func ("/proportions/surveys", test_surveys);
  g_test_add_func ("/proportions/not-affine", test_not_affine);
  return g_test_run ();
}
