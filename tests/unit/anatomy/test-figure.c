/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "pal-figure.h"

static PalFigure *
load (void)
{
  g_autoptr (GError) error = NULL;
  PalFigure *figure = pal_figure_new (PAL_FIGURE_ADULT, &error);

  g_assert_no_error (error);
  return figure;
}

static void
test_new (void)
{
  PalFigure *figure = load ();
  PalFigureView *view = pal_figure_get_view (figure, PAL_VIEW_BACK);

  g_assert_cmpstr (pal_figure_get_id (figure), ==, "adult");
  g_assert_cmpint (pal_figure_get_version (figure), ==, 1);
  g_assert_cmpint (pal_figure_view_get_version (view), ==, 1);
  g_assert_cmpint (pal_figure_view_get_view (view), ==, PAL_VIEW_BACK);
  g_assert_cmpstr (pal_figure_view_get_figure (view), ==, "adult");
  g_assert_true (pal_figure_get_view (figure, PAL_VIEW_BACK) == view);
  g_assert_finalize_object (figure);
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pal_figure_new ("nobody", &error));
  g_assert_error (error, PAL_FIGURE_ERROR, PAL_FIGURE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_null (pal_figure_view_new ("../adult", PAL_VIEW_FRONT, &error));
  g_assert_error (error, PAL_FIGURE_ERROR, PAL_FIGURE_ERROR_UNKNOWN);
}

/* What a view shows is known without loading it, and is what it shows when it is loaded. */
static void
test_shows (void)
{
  g_autoptr (PalFigure) figure = load ();
  g_autoptr (PalFigure) loaded = load ();
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key;

  for (PalView view = PAL_VIEW_FRONT; view < PAL_N_VIEWS; view++)
    for (PalLayer layer = PAL_LAYER_ZONES; layer <= PAL_LAYER_DEEP; layer++)
      for (guint i = 0;
           i < pal_figure_view_get_n_regions (pal_figure_get_view (loaded, view), layer); i++)
        g_hash_table_add (
          keys,
          (gpointer) pal_figure_view_get_region (pal_figure_get_view (loaded, view), layer, i)->key);
  g_hash_table_add (keys, (gpointer) "sternalis-l");
  g_hash_table_add (keys, (gpointer) "outline");
  g_hash_table_add (keys, (gpointer) "no-such-region");
  g_assert_cmpuint (g_hash_table_size (keys), >, 200);

  for (PalView view = PAL_VIEW_FRONT; view < PAL_N_VIEWS; view++)
    {
      g_assert_true (pal_figure_has_loaded (loaded, view));
      g_hash_table_iter_init (&iter, keys);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        g_assert_cmpint (pal_figure_shows (figure, view, key),
                         ==,
                         pal_figure_view_find (pal_figure_get_view (loaded, view), key) != NULL);
      g_assert_false (pal_figure_has_loaded (figure, view));
    }
}

/* The same place of the body seen from two views comes out the same. */
static void
test_to_body (void)
{
  g_autoptr (PalFigure) figure = load ();
  double x;
  double z;

  g_assert_true (pal_figure_to_body (figure, PAL_VIEW_FRONT, 60, 420, &x, &z));
  g_assert_cmpfloat_with_epsilon (x, 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (z, 1270, 1e-9);
  g_assert_true (pal_figure_to_body (figure, PAL_VIEW_BACK, -60, 420, &x, &z));
  g_assert_cmpfloat_with_epsilon (x, 60, 1e-9);
  g_assert_true (pal_figure_to_body (figure, PAL_VIEW_LEFT, -80, 900, &x, &z));
  g_assert_cmpfloat (x, >, 100);
  g_assert_cmpfloat (x, <, 250);
  g_assert_true (pal_figure_to_body (figure, PAL_VIEW_RIGHT, 80, 900, &x, &z));
  g_assert_cmpfloat (x, <, -100);
  g_assert_false (pal_figure_to_body (figure, PAL_VIEW_FRONT, -350, 40, &x, &z));
}

static void
test_anchors (void)
{
  g_autoptr (PalFigure) figure = load ();
  double x;
  double z;

  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      PalFigureView *view = pal_figure_get_view (figure, nick);

      for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
        {
          const char *key = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i)->key;

          g_assert_true (pal_figure_get_anchor (figure, key, &x, &z));
          g_assert_cmpfloat (fabs (x), <, 350);
          g_assert_cmpfloat (z, >, 0);
          g_assert_cmpfloat (z, <, 1650);
          if (g_str_has_suffix (key, "-l"))
            g_assert_cmpfloat (x, >, 0);
          else if (g_str_has_suffix (key, "-r"))
            g_assert_cmpfloat (x, <, 0);
          g_assert_true (pal_figure_shows (figure, nick, key));
        }
    }
  g_assert_false (pal_figure_get_anchor (figure, "no-such-zone", &x, &z));
}

static double
distance_to (PalFigure *figure, const char *zone, double x, double z)
{
  double zone_x;
  double zone_z;

  g_assert_true (pal_figure_get_anchor (figure, zone, &zone_x, &zone_z));
  return hypot (zone_x - x, zone_z - z);
}

/* From a point pressed on the back, the temple is offered before the jaw and the jaw before the
 * neck. */
static void
test_farthest_first (void)
{
  g_autoptr (PalFigure) figure = load ();
  PalFigureView *back = pal_figure_get_view (figure, PAL_VIEW_BACK);
  double u;
  double v;
  double x;
  double z;
  double temple;
  double jaw;
  double neck;

  g_assert_true (
    pal_figure_view_get_landing_point (back, PAL_LAYER_SUPERFICIAL, "trapezius-upper-r", &u, &v));
  g_assert_true (pal_figure_to_body (figure, PAL_VIEW_BACK, u, v, &x, &z));
  g_assert_cmpfloat (x, <, 0);
  temple = distance_to (figure, "temple-r", x, z);
  jaw = distance_to (figure, "jaw-r", x, z);
  neck = distance_to (figure, "neck-side-r", x, z);
  g_assert_cmpfloat (temple, >, jaw);
  g_assert_cmpfloat (jaw, >, neck);
}

/* The view that a therapist would turn to. */
static void
test_find_view (void)
{
  static const struct
  {
    const char *key;
    PalLayer layer;
    PalView view;
  } cases[] = {
    { "trapezius-upper-r", PAL_LAYER_SUPERFICIAL, PAL_VIEW_BACK },
    { "gluteus-maximus-l", PAL_LAYER_SUPERFICIAL, PAL_VIEW_BACK },
    { "pectoralis-major-l", PAL_LAYER_SKIN, PAL_VIEW_FRONT },
    { "masseter-l", PAL_LAYER_SUPERFICIAL, PAL_VIEW_LEFT },
    { "masseter-r", PAL_LAYER_SUPERFICIAL, PAL_VIEW_RIGHT },
    /* Deep ones, which other views show as well, but from the wrong side. */
    { "quadratus-lumborum-l", PAL_LAYER_SUPERFICIAL, PAL_VIEW_BACK },
    { "levator-scapulae-r", PAL_LAYER_DEEP, PAL_VIEW_BACK },
    { "teres-minor-r", PAL_LAYER_SUPERFICIAL, PAL_VIEW_BACK },
    { "iliopsoas-l", PAL_LAYER_INTERMEDIATE, PAL_VIEW_FRONT },
    { "sternalis-r", PAL_LAYER_SUPERFICIAL, PAL_VIEW_FRONT },
    { "scapula-lower-r", PAL_LAYER_ZONES, PAL_VIEW_BACK },
    { "sternum", PAL_LAYER_ZONES, PAL_VIEW_FRONT },
    { "temple-l", PAL_LAYER_ZONES, PAL_VIEW_LEFT },
    { "no-such-region", PAL_LAYER_ZONES, PAL_VIEW_NONE },
  };
  g_autoptr (PalFigure) figure = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].key);
      g_assert_cmpint (
        pal_figure_find_view (figure, cases[i].layer, cases[i].key), ==, cases[i].view);
    }
}

/* In the side view the arm hangs in front of the ribs: the mark must not be filed under the arm. */
static void
test_landing_beside_arm (void)
{
  g_autoptr (PalFigure) figure = load ();
  PalFigureView *view = pal_figure_get_view (figure, PAL_VIEW_RIGHT);
  double u;
  double v;

  g_assert_true (
    pal_figure_view_get_landing_point (view, PAL_LAYER_SUPERFICIAL, "serratus-anterior-r", &u, &v));
  g_assert_cmpstr (pal_figure_view_pick (view, PAL_LAYER_ZONES, u, v)->key, ==, "rib-side-r");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anatomy/figure/new", test_new);
  g_test_add_func ("/anatomy/figure/unknown", test_unknown);
  g_test_add_func ("/anatomy/figure/shows", test_shows);
  g_test_add_func ("/anatomy/figure/to-body", test_to_body);
  g_test_add_func ("/anatomy/figure/anchors", test_anchors);
  g_test_add_func ("/anatomy/figure/farthest-first", test_farthest_first);
  g_test_add_func ("/anatomy/figure/find-view", test_find_view);
  g_test_add_func ("/anatomy/figure/landing-beside-arm", test_landing_beside_arm);
  return g_test_run ();
}
