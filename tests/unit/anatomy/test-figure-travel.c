/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strokes and trigger points that were made on one figure, shown on another: every pair of figures,
 * both ways. */

#include <math.h>

#include "pal-figure.h"
#include "pal-ink-stroke.h"
#include "pal-place-carrier.h"

/* As in test-figures.c, for zones. */
#define DRAWN 2.0

/* Millimetres: a step of a hand that draws, and by how much a site may miss that of the other
 * figure, being rounded to tenths in both. */
#define STEP 3.0
#define SITE_MISS 0.5

#define N_STEPS 24

/* Of its rectangle, a region that fills less than this is held to be concave or oblique. */
#define CONCAVE 0.5

static PalFigure *figures[4];

typedef void (*PairFunc) (PalFigure *from, PalFigure *to);

static void
foreach_pair (PairFunc func)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    for (guint j = 0; j < G_N_ELEMENTS (figures); j++)
      if (i != j)
        func (figures[i], figures[j]);
}

static double
beside (const PalRegion *region, double u, double v)
{
  return pal_svg_path_contains (region->path, u, v)
           ? 0.0
           : pal_svg_path_get_distance (region->path, u, v);
}

/* A way at random that never leaves the region: it turns wherever it would. */
static guint
walk (const PalRegion *region, PalInkSample *samples)
{
  double direction = g_test_rand_double_range (0.0, 2.0 * G_PI);
  double u = 0.0, v = 0.0;
  guint n = 0;

  for (guint i = 0; i < 400 && n == 0; i++)
    {
      u = g_test_rand_double_range (region->bounds.x, region->bounds.x + region->bounds.width);
      v = g_test_rand_double_range (region->bounds.y, region->bounds.y + region->bounds.height);
      if (pal_svg_path_contains (region->path, u, v))
        samples[n++] = (PalInkSample){ (float) u, (float) v, 1.0f, 0.0f };
    }
  for (guint i = 0; i < 200 && n > 0 && n < N_STEPS; i++)
    {
      double next_u = u + STEP * cos (direction);
      double next_v = v + STEP * sin (direction);

      if (!pal_svg_path_contains (region->path, next_u, next_v))
        {
          direction = g_test_rand_double_range (0.0, 2.0 * G_PI);
          continue;
        }
      u = next_u;
      v = next_v;
      direction += g_test_rand_double_range (-0.3, 0.3);
      samples[n++] = (PalInkSample){ (float) u, (float) v, 1.0f, 8.0f * (float) i };
    }
  return n;
}

static PalInkStroke *
carry_stroke (PalFigure *to, PalFigure *from, PalView view, PalInkStroke *stroke, gboolean back)
{
  g_autoptr (GBytes) made = pal_ink_stroke_to_bytes (stroke);
  g_autoptr (GBytes) shown = pal_place_carrier_carry_samples (PAL_PLACE_CARRIER (to),
                                                              pal_figure_get_id (from),
                                                              pal_figure_get_version (from),
                                                              view,
                                                              made,
                                                              back);
  g_autoptr (GError) error = NULL;
  PalInkStroke *carried = pal_ink_stroke_from_bytes (shown, &error);

  g_assert_no_error (error);
  return carried;
}

static void
check_strokes (PalFigure *from, PalFigure *to)
{
  double farthest = 0.0, widest = 0.0, shares = 0.0, kept = 0.0;
  guint n_strokes = 0, n_concave = 0;

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    {
      PalFigureView *ours = pal_figure_get_view (from, view);
      PalFigureView *theirs = pal_figure_get_view (to, view);

      for (guint i = 0; i < pal_figure_view_get_n_regions (ours, PAL_LAYER_ZONES); i++)
        {
          const PalRegion *region = pal_figure_view_get_region (ours, PAL_LAYER_ZONES, i);
          const PalRegion *target = pal_figure_view_lookup (theirs, PAL_LAYER_ZONES, region->key);
          g_autoptr (PalInkStroke) stroke = NULL;
          g_autoptr (PalInkStroke) shown = NULL;
          g_autoptr (PalInkStroke) again = NULL;
          PalInkSample drawn[N_STEPS];
          const PalInkSample *samples;
          guint n_drawn = walk (region, drawn);
          guint n_samples;

          if (n_drawn < 4)
            continue;
          stroke = pal_ink_stroke_new (drawn, n_drawn, 10.0, FALSE);
          shown = carry_stroke (to, from, view, stroke, FALSE);
          again = carry_stroke (to, from, view, shown, TRUE);
          n_strokes++;
          n_concave
            += region->area < CONCAVE * region->bounds.width * region->bounds.height ? 1 : 0;

          samples = pal_ink_stroke_get_samples (shown, &n_samples);
          g_assert_cmpuint (n_samples, >=, n_drawn);
          for (guint s = 0; s < n_samples; s++)
            widest = MAX (widest, beside (target, samples[s].u, samples[s].v));

          /* What was drawn lies on the line that came back. */
          samples = pal_ink_stroke_get_samples (again, &n_samples);
          for (guint d = 0; d < n_drawn; d++)
            {
              double nearest = G_MAXDOUBLE;

              for (guint s = 0; s < n_samples; s++)
                nearest
                  = MIN (nearest, hypot (samples[s].u - drawn[d].u, samples[s].v - drawn[d].v));
              farthest = MAX (farthest, nearest);
            }
          g_assert_cmpfloat_with_epsilon (pal_ink_stroke_get_width (again), 10.0, 4.0);
          kept += fabs (log (pal_ink_stroke_get_width (again) / 10.0));

          shares += log (pal_ink_stroke_get_width (shown) / sqrt (target->area)
                         / (pal_ink_stroke_get_width (stroke) / sqrt (region->area)));
        }
    }
  g_test_message (
    "%s to %s: %u strokes, %u in concave zones, back within %.3f mm, beside their zone by %.2f mm, "
    "%.2f times as wide for their zone, %.4f off",
    pal_figure_get_id (from),
    pal_figure_get_id (to),
    n_strokes,
    n_concave,
    farthest,
    widest,
    exp (shares / n_strokes),
    kept / n_strokes);
  g_assert_cmpuint (n_strokes, >, 150);
  g_assert_cmpuint (n_concave, >, 20);
  g_assert_cmpfloat (farthest, <, 2.0);
  g_assert_cmpfloat (widest, <, DRAWN);
  /* Where a warp bends much, the average along a line is another on the way back; hardly ever by a tenth. */
  g_assert_cmpfloat (kept / n_strokes, <, 0.01);
  /* On the whole, a line covers as large a share of a zone as where it was drawn. */
  g_assert_cmpfloat_with_epsilon (exp (shares / n_strokes), 1.0, 0.05);
}

static void
test_strokes (void)
{
  foreach_pair (check_strokes);
}

/* Where a muscle is drawn at a place of a view, in whichever layer. */
static gboolean
shows_muscle (PalFigureView *view, const char *muscle, double u, double v)
{
  for (PalLayer layer = PAL_LAYER_SUPERFICIAL; layer <= PAL_LAYER_DEEP; layer++)
    {
      const PalRegion *region = pal_figure_view_lookup (view, layer, muscle);

      if (region != NULL && pal_svg_path_contains (region->path, u, v))
        return TRUE;
    }
  return FALSE;
}

/* A trigger point at a known site is shown at the same site of the other, in its muscle and its
 * zone. */
static void
check_trigger_points (PalFigure *from, PalFigure *to)
{
  double farthest = 0.0, widest = 0.0;
  guint n_sites = 0, n_visible = 0, n_muscle = 0;

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    {
      PalFigureView *ours = pal_figure_get_view (from, view);
      PalFigureView *theirs = pal_figure_get_view (to, view);

      for (guint i = 0; i < pal_figure_view_get_n_sites (ours); i++)
        {
          const PalSite *made = pal_figure_view_get_site (ours, i);
          const PalSite *site = pal_figure_view_get_site (theirs, i);
          const PalRegion *zone
            = pal_figure_view_pick (ours, PAL_LAYER_ZONES, made->point.u, made->point.v);
          PalPoint shown = made->point;
          PalPoint again;

          pal_place_carrier_carry_point (PAL_PLACE_CARRIER (to),
                                         pal_figure_get_id (from),
                                         pal_figure_get_version (from),
                                         view,
                                         NULL,
                                         &shown,
                                         FALSE);
          again = shown;
          pal_place_carrier_carry_point (PAL_PLACE_CARRIER (to),
                                         pal_figure_get_id (from),
                                         pal_figure_get_version (from),
                                         view,
                                         NULL,
                                         &again,
                                         TRUE);
          widest = MAX (widest, hypot (shown.u - site->point.u, shown.v - site->point.v));
          farthest = MAX (farthest, hypot (again.u - made->point.u, again.v - made->point.v));
          n_sites++;

          g_assert_nonnull (zone);
          zone = pal_figure_view_lookup (theirs, PAL_LAYER_ZONES, zone->key);
          g_assert_cmpfloat (beside (zone, shown.u, shown.v), <, SITE_MISS);
          if (!shows_muscle (ours, made->muscle, made->point.u, made->point.v))
            continue;
          n_visible++;
          n_muscle += shows_muscle (theirs, made->muscle, shown.u, shown.v) ? 1 : 0;
        }
    }
  g_test_message (
    "%s to %s: %u sites, off by %.2f mm, back within %.4f mm, %u of %u in their muscle",
    pal_figure_get_id (from),
    pal_figure_get_id (to),
    n_sites,
    widest,
    farthest,
    n_muscle,
    n_visible);
  g_assert_cmpuint (n_sites, >, 300);
  g_assert_cmpfloat (widest, <, SITE_MISS);
  g_assert_cmpfloat (farthest, <, 2.0);
  g_assert_cmpuint (n_muscle, ==, n_visible);
}

static void
test_trigger_points (void)
{
  foreach_pair (check_trigger_points);
}

int
main (int argc, char *argv[])
{
  const char *const *ids = pal_figure_list_ids ();
  int result;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, G_N_ELEMENTS (figures));
  figures[0] = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  for (guint i = 1; i < G_N_ELEMENTS (figures); i++)
    figures[i] = pal_figure_new_other (figures[0], ids[i], NULL);

  g_test_add_func ("/figure-travel/strokes", test_strokes);
  g_test_add_func ("/figure-travel/trigger-points", test_trigger_points);

  result = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_object_unref (figures[i]);
  return result;
}
