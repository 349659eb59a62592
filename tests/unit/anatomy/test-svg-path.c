/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "pal-svg-path.h"

static PalSvgPath *
parse (const char *d)
{
  g_autoptr (GError) error = NULL;
  PalSvgPath *path = pal_svg_path_parse (d, &error);

  g_assert_no_error (error);
  g_assert_nonnull (path);
  return path;
}

/* Neighbours become one outline; what they share is gone, whichever way round it was drawn. */
static void
test_union (void)
{
  static const struct
  {
    const char *paths[3];
    double area;
  } cases[] = {
    { { "M0 0L2 0 2 2 0 2Z" }, 4.0 },
    { { "M0 0L2 0 2 2 0 2Z", "M2 0L4 0 4 2 2 2Z" }, 8.0 },
    { { "M0 0L2 0 2 2 0 2Z", "M2 2L4 2 4 0 2 0Z" }, 8.0 },
    /* A curve as border. */
    { { "M0 0L2 0C3 1 1 1 2 2L0 2Z", "M2 2C1 1 3 1 2 0L4 0 4 2Z" }, 8.0 },
    /* One around another leaves no hole. */
    { { "M0 0L9 0 9 9 0 9ZM3 3L6 3 6 6 3 6Z", "M3 3L6 3 6 6 3 6Z" }, 81.0 },
    /* They touch in one point, or not at all. */
    { { "M0 0L2 0 2 2 0 2Z", "M2 2L4 2 4 4 2 4Z" }, 8.0 },
    { { "M-9.9 0L-8 0 -8 -.5-9.9 -.5Z", "M2 2L4 2 4 4 2 4Z" }, 4.95 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PalSvgPath *paths[3] = { NULL };
      g_autoptr (PalSvgPath) whole = NULL;
      g_autofree char *d = NULL;
      guint n = 0;

      for (; cases[i].paths[n] != NULL; n++)
        paths[n] = parse (cases[i].paths[n]);
      d = pal_svg_path_dup_union ((const PalSvgPath *const *) paths, n);
      whole = parse (d);
      g_assert_cmpfloat_with_epsilon (pal_svg_path_get_area (whole), cases[i].area, 0.001);
      for (guint j = 0; j < n; j++)
        pal_svg_path_unref (paths[j]);
    }
}

static void
test_area (void)
{
  static const struct
  {
    const char *d;
    double area;
  } cases[] = {
    { "M0 0h10v10h-10z", 100.0 },
    { "M0 0 10 0 10 10 0 10", 100.0 },
    { "m5,5l10-0 0,10-10,0z", 100.0 },
    { "M0 0H10V10H0Z", 100.0 },
    { "M1e1.5L20 .5 20 10.5 1E+1 10.5z", 100.0 },
    /* A hole, whichever way round it is drawn. */
    { "M0 0h10v10h-10zM2 2h4v4h-4z", 84.0 },
    { "M0 0h10v10h-10zM2 2v4h4v-4z", 84.0 },
    /* An island in the hole, and a second piece that starts where the last one ended. */
    { "M0 0h10v10h-10zM2 2h4v4h-4zM3 3h1v1h-1z", 85.0 },
    { "M0 0h10v10h-10zl-2 0 0 -2 2 0z", 104.0 },
    /* A straight line drawn as curves. */
    { "M0 0c1 0 2 0 10 0C10 3 10 7 10 10c-3 0-8 0-10 0z", 100.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PalSvgPath) path = parse (cases[i].d);

      g_assert_cmpfloat_with_epsilon (pal_svg_path_get_area (path), cases[i].area, 1e-4);
    }
}

/* A circle of four cubics, whose error is known to be below 0.03 % of the radius. */
static void
test_circle (void)
{
  g_autoptr (PalSvgPath) path
    = parse ("M100 0c0 55.228-44.772 100-100 100-55.228 0-100-44.772-100-100"
             " 0-55.228 44.772-100 100-100 55.228 0 100 44.772 100 100z");
  cairo_rectangle_t bounds;
  double u;
  double v;
  double u_max;

  g_assert_cmpfloat_with_epsilon (pal_svg_path_get_area (path), G_PI * 1e4, 20.0);
  pal_svg_path_get_bounds (path, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.x, -100.0, 0.05);
  g_assert_cmpfloat_with_epsilon (bounds.height, 200.0, 0.1);
  g_assert_true (pal_svg_path_contains (path, 70.0, 70.0));
  g_assert_false (pal_svg_path_contains (path, 71.0, 71.0));
  g_assert_cmpfloat_with_epsilon (pal_svg_path_get_distance (path, 30.0, 40.0), 50.0, 0.1);
  g_assert_cmpfloat_with_epsilon (pal_svg_path_get_distance (path, 300.0, 0.0), 200.0, 0.1);
  g_assert_true (pal_svg_path_get_extent_at (path, 60.0, &u, &u_max));
  g_assert_cmpfloat_with_epsilon (u, -80.0, 0.1);
  g_assert_cmpfloat_with_epsilon (u_max, 80.0, 0.1);
  g_assert_false (pal_svg_path_get_extent_at (path, 101.0, &u, &u_max));
  g_assert_true (pal_svg_path_get_inmost (path, &u, &v));
  g_assert_cmpfloat (hypot (u, v), <, 1.0);
}

/* A point of the curve M0 0 C0 40 60 40 60 0, and the way out of it. */
static void
get_curve_point (double t, double *u, double *v, double *out_u, double *out_v)
{
  double s = 1.0 - t;
  double du = 360.0 * s * t;
  double dv = 120.0 * s * s - 120.0 * t * t;

  *u = 180.0 * s * t * t + 60.0 * t * t * t;
  *v = 120.0 * s * s * t + 120.0 * s * t * t;
  *out_u = -dv / hypot (du, dv);
  *out_v = du / hypot (du, dv);
}

/* From near, with sixty pixels in a millimetre, a thousandth of one is nothing and a chord's distance from
 * its curve three pixels. */
static void
test_contains_as_curved (void)
{
  static const char *const same[] = {
    "M0 0C0 40 60 40 60 0z",
    "M0 0C0 40 60 40 60 0",
    "M0 0c0 40 60 40 60 0z",
    "M60 0C60 40 0 40 0 0z",
    "M30 -5L60 0C60 40 0 40 0 0z",
    "M0 0C0 40 60 40 60 0zM100 0C100 40 160 40 160 0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr (PalSvgPath) path = parse (same[i]);

      for (guint j = 1; j < 1000; j++)
        {
          const double hair = 0.001;
          double u, v, out_u, out_v;

          get_curve_point (j / 1000.0, &u, &v, &out_u, &out_v);
          g_assert_true (pal_svg_path_contains (path, u - hair * out_u, v - hair * out_v));
          g_assert_false (pal_svg_path_contains (path, u + hair * out_u, v + hair * out_v));
        }
    }
}

/* The curve reaches 30 mm at its middle, and no farther: 120 s t (s + t) = 120 / 4. A chord falls short of
 * it, since no vertex of the flattened outline need lie at the top. */
static void
test_measures_as_curved (void)
{
  static const struct
  {
    const char *d;
    cairo_rectangle_t bounds;
  } cases[] = {
    { "M0 0C0 40 60 40 60 0z", { 0.0, 0.0, 60.0, 30.0 } },
    { "M0 0C0 -40 60 -40 60 0z", { 0.0, -30.0, 60.0, 30.0 } },
    { "M0 0C40 0 40 60 0 60", { 0.0, 0.0, 30.0, 60.0 } },
    /* An S, flat only where it turns: 3 s s t - 3 s t t has its extremes at (3 -+ sqrt 3) / 6. */
    { "M0 0C100 20 -100 40 0 60z", { -28.86751345948129, 0.0, 57.73502691896258, 60.0 } },
    /* Its parts reach farther than its ends, and nothing begins at nought. */
    { "M100 50C100 90 160 90 160 50z", { 100.0, 50.0, 60.0, 30.0 } },
    /* A line drawn as a curve, one that goes nowhere, and a point by itself. */
    { "M0 0C10 10 20 20 30 30zM5 5C5 5 5 5 5 5M40 -2", { 0.0, -2.0, 40.0, 32.0 } },
  };
  const double hair = 1e-9;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PalSvgPath) path = parse (cases[i].d);
      cairo_rectangle_t b;

      pal_svg_path_get_bounds (path, &b);
      g_assert_cmpfloat_with_epsilon (b.x, cases[i].bounds.x, hair);
      g_assert_cmpfloat_with_epsilon (b.y, cases[i].bounds.y, hair);
      g_assert_cmpfloat_with_epsilon (b.width, cases[i].bounds.width, hair);
      g_assert_cmpfloat_with_epsilon (b.height, cases[i].bounds.height, hair);
    }
}

static void
test_extent_as_curved (void)
{
  g_autoptr (PalSvgPath) path = parse ("M0 0C0 40 60 40 60 0z");
  g_autoptr (PalSvgPath) two = parse ("M0 0C0 40 60 40 60 0zM100 0C100 40 160 40 160 0");
  g_autoptr (PalSvgPath) s = parse ("M-50 0C-40 60 -10 -40 10 20L10 60H-50z");
  double low;
  double high;

  for (guint i = 1; i < 500; i++)
    {
      double u, v, unused;

      get_curve_point (i / 1000.0, &u, &v, &unused, &unused);
      g_assert_true (pal_svg_path_get_extent_at (path, v, &low, &high));
      g_assert_cmpfloat_with_epsilon (low, u, 1e-9);
      g_assert_cmpfloat_with_epsilon (high, 60.0 - u, 1e-9);
      g_assert_true (pal_svg_path_get_extent_at (two, v, &low, &high));
      g_assert_cmpfloat_with_epsilon (low, u, 1e-9);
      g_assert_cmpfloat_with_epsilon (high, 160.0 - u, 1e-9);
    }
  g_assert_true (pal_svg_path_get_extent_at (path, 30.0 - 1e-9, &low, &high));
  g_assert_cmpfloat_with_epsilon (low, 30.0, 0.001);
  g_assert_false (pal_svg_path_get_extent_at (path, 30.0 + 1e-9, &low, &high));
  /* It passes this height three times: all of them count. */
  g_assert_true (pal_svg_path_get_extent_at (s, 10.0, &low, &high));
  g_assert_false (pal_svg_path_contains (s, low - 1e-6, 10.0));
  g_assert_false (pal_svg_path_contains (s, high + 1e-6, 10.0));
  for (guint i = 0; i < 1000; i++)
    {
      double u = -60.0 + 80.0 * i / 1000.0;

      if (pal_svg_path_contains (s, u, 10.0))
        g_assert_true (u >= low && u <= high);
    }
}

/* Of two that share a border, each has it from other steps; a point on it is in one of them all the same. */
static void
test_shared_border (void)
{
  g_autoptr (PalSvgPath) left = parse ("M-9.7 0l3.1 0 6.6 0 0 .1 0 .2c.3 1.1 .3 2.2-.1 3.1l.1 .1 0 6.5-9.7 0z");
  g_autoptr (PalSvgPath) right
    = parse ("M7.3 10l-2.2 0-5.1 0 0-6.5-.1-.1c.4-.9 .4-2 .1-3.1l0-.2 0-.1 .7 0 6.6 0z");

  for (guint i = 1; i < 1000; i++)
    g_assert_true (pal_svg_path_contains (left, 0.0, i / 100.0)
                   != pal_svg_path_contains (right, 0.0, i / 100.0));
}

/* Where the middle of the bounds and the centre of gravity both lie outside. */
static void
test_inmost_of_ring (void)
{
  g_autoptr (PalSvgPath) path = parse ("M0 0h100v100h-100zM20 20h60v60h-60z");
  double u;
  double v;

  g_assert_true (pal_svg_path_get_inmost (path, &u, &v));
  g_assert_true (pal_svg_path_contains (path, u, v));
  g_assert_cmpfloat (pal_svg_path_get_distance (path, u, v), >, 9.5);
}

static void
test_append (void)
{
  g_autoptr (PalSvgPath) path = parse ("M0 0h10v10h-10zM2 2h4v4h-4z");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 12, 12);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  int stride;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  pal_svg_path_append (path, cr);
  cairo_fill (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < 12; y++)
    for (int x = 0; x < 12; x++)
      g_assert_cmpuint (
        data[y * stride + x], ==, pal_svg_path_contains (path, x + 0.5, y + 0.5) ? 255 : 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_errors (void)
{
  static const char *const broken[] = {
    "",
    "   ",
    "L0 0",
    "M",
    "M0",
    "M0 0L1",
    "M0 0Q1 1 2 2",
    "M0 0A1 1 0 0 0 1 1",
    "M0 0 z 1 1",
    "M0 0c1 2 3 4 5",
    "M0 0 L 1 x",
    "M0 0 L 1e999 0",
    "M. 0",
    "M0 0é",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pal_svg_path_parse (broken[i], &error));
      g_assert_error (error, PAL_SVG_PATH_ERROR, PAL_SVG_PATH_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anatomy/svg-path/area", test_area);
  g_test_add_func ("/anatomy/svg-path/circle", test_circle);
  g_test_add_func ("/anatomy/svg-path/union", test_union);
  g_test_add_func ("/anatomy/svg-path/contains-as-curved", test_contains_as_curved);
  g_test_add_func ("/anatomy/svg-path/measures-as-curved", test_measures_as_curved);
  g_test_add_func ("/anatomy/svg-path/extent-as-curved", test_extent_as_curved);
  g_test_add_func ("/anatomy/svg-path/shared-border", test_shared_border);
  g_test_add_func ("/anatomy/svg-path/inmost-of-ring", test_inmost_of_ring);
  g_test_add_func ("/anatomy/svg-path/append", test_append);
  g_test_add_func ("/anatomy/svg-path/errors", test_errors);
  return g_test_run ();
}
