/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a finger means: what lies under it, or what is hard to hit and lies beside it. What a pointer means
 * is tested with the widgets. */

#include <math.h>

#include "pal-figure.h"

/* Pixels; see pal-body-map-pointer.c. */
#define REACH 24.0

#define N_POINTS 400

static const PalLayer layers[] = {
  PAL_LAYER_ZONES,
  PAL_LAYER_SUPERFICIAL,
  PAL_LAYER_INTERMEDIATE,
  PAL_LAYER_DEEP,
};

/* Pixels in a millimetre: the whole body in a small window, in a large one, from near, and a close-up. */
static const double scales[] = { 0.2, 0.5, 2.0, 8.0 };

typedef struct
{
  PalFigureView *view;
  PalLayer layer;
  double reach; /* millimetres */
  GRand *random;
} Case;

static void
foreach_case (void (*func) (const Case *each))
{
  g_autoptr (GRand) random = g_rand_new_with_seed (24);

  for (PalView nick = PAL_VIEW_FRONT; nick < PAL_N_VIEWS; nick++)
    {
      g_autoptr (PalFigureView) view = pal_figure_view_new (PAL_FIGURE_ADULT, nick, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
        for (guint j = 0; j < G_N_ELEMENTS (scales); j++)
          {
            const Case each = { view, layers[i], REACH / scales[j], random };

            func (&each);
          }
    }
}

static const PalRegion *
press (const Case *each, double u, double v)
{
  return pal_figure_view_pick_near (each->view, each->layer, u, v, each->reach);
}

static void
get_random_point (const Case *each, double *u, double *v)
{
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (each->view);

  *u = g_rand_double_range (each->random, bounds->x, bounds->x + bounds->width);
  *v = g_rand_double_range (each->random, bounds->y, bounds->y + bounds->height);
}

/* However small its neighbours and however far away the body is, a finger finds every region where it is
 * widest, in a circle half as large as the one that has room there. */
static void
check_core (const Case *each)
{
  for (guint i = 0; i < pal_figure_view_get_n_regions (each->view, each->layer); i++)
    {
      const PalRegion *region = pal_figure_view_get_region (each->view, each->layer, i);
      double radius = pal_figure_view_get_radius (each->view, region);
      PalPoint inmost;

      pal_figure_view_get_inmost (each->view, region, &inmost);
      /* What the frame of a close-up cuts off. */
      if (!pal_figure_view_contains (each->view, region, inmost.u, inmost.v))
        continue;
      for (guint j = 0; j < 8; j++)
        {
          double u = inmost.u + 0.49 * radius * cos (j * G_PI / 4);
          double v = inmost.v + 0.49 * radius * sin (j * G_PI / 4);

          if (pal_figure_view_contains (each->view, region, u, v))
            g_assert_true (press (each, u, v) == region);
        }
    }
}

static void
test_core (void)
{
  foreach_case (check_core);
}

static const PalRegion *
find_nearest (const Case *each, double u, double v, double *distance)
{
  const PalRegion *nearest = NULL;

  *distance = INFINITY;
  for (guint i = 0; i < pal_figure_view_get_n_regions (each->view, each->layer); i++)
    {
      const PalRegion *region = pal_figure_view_get_region (each->view, each->layer, i);
      double here = pal_svg_path_get_distance (region->path, u, v);

      if (pal_svg_path_contains (region->path, u, v))
        here = 0.0;
      if (here < *distance)
        {
          *distance = here;
          nearest = region;
        }
    }
  return nearest;
}

static gboolean
is_small (const Case *each, const PalRegion *region)
{
  return 2.0 * pal_figure_view_get_radius (each->view, region) < each->reach;
}

/* Beside the body a finger gets the nearest region if it is small and within reach. */
static void
check_beside (const Case *each)
{
  for (guint i = 0; i < N_POINTS; i++)
    {
      const PalRegion *nearest;
      const PalRegion *expected;
      double u, v, distance;

      get_random_point (each, &u, &v);
      if (pal_figure_view_pick (each->view, PAL_LAYER_ZONES, u, v) != NULL)
        continue;
      nearest = find_nearest (each, u, v, &distance);
      if (distance <= 0.0)
        continue;
      expected = distance <= each->reach && is_small (each, nearest) ? nearest : NULL;
      g_assert_true (press (each, u, v) == expected);
    }
}

static void
test_beside (void)
{
  foreach_case (check_beside);
}

static guint n_near;
static guint n_found;

/* A finger beside a small region, on one so large that it can spare all of the reach, finds that one or a
 * small one that is nearer. */
static void
check_finger (const Case *each)
{
  for (guint i = 0; i < pal_figure_view_get_n_regions (each->view, each->layer); i++)
    {
      const PalRegion *region = pal_figure_view_get_region (each->view, each->layer, i);

      for (guint j = 0; is_small (each, region) && j < 12; j++)
        {
          const PalRegion *under;
          const PalRegion *found;
          double u, v, distance;

          get_random_point (each, &u, &v);
          pal_svg_path_get_nearest (region->path, u, v, &u, &v);
          u += g_rand_double_range (each->random, -0.7, 0.7) * each->reach;
          v += g_rand_double_range (each->random, -0.7, 0.7) * each->reach;
          under = pal_figure_view_pick (each->view, each->layer, u, v);
          if (under == NULL || under == region
              || pal_figure_view_get_radius (each->view, under) < 2.5 * each->reach)
            continue;
          n_near++;
          distance = pal_svg_path_get_distance (region->path, u, v);
          found = press (each, u, v);
          n_found += found == region;
          g_assert_true (is_small (each, found));
          g_assert_cmpfloat (pal_svg_path_get_distance (found->path, u, v), <=, distance);
        }
    }
}

static void
test_finger (void)
{
  foreach_case (check_finger);
  g_test_message ("%u presses beside small regions, %u of them found it", n_near, n_found);
  g_assert_cmpuint (n_near, >, 100);
  g_assert_cmpuint (n_found, >, n_near / 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anatomy/pick-near/core", test_core);
  g_test_add_func ("/anatomy/pick-near/beside", test_beside);
  g_test_add_func ("/anatomy/pick-near/finger", test_finger);
  return g_test_run ();
}
