/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "pal-viewport.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-6)

static PalViewport
make (double width, double height)
{
  PalViewport viewport;

  pal_viewport_init (&viewport);
  viewport.width = width;
  viewport.height = height;
  viewport.content_width = 700.0;
  viewport.content_height = 1700.0;
  pal_viewport_clamp (&viewport);
  return viewport;
}

static void
test_fit (void)
{
  PalViewport viewport = make (1400.0, 850.0);
  double x, y;

  assert_near (pal_viewport_get_fit_scale (&viewport), 0.5);
  assert_near (pal_viewport_get_scale (&viewport), 0.5);
  g_assert_false (pal_viewport_can_pan (&viewport));
  pal_viewport_get_origin (&viewport, &x, &y);
  assert_near (x, 525.0);
  assert_near (y, 0.0);

  viewport = make (350.0, 2000.0);
  assert_near (pal_viewport_get_fit_scale (&viewport), 0.5);
}

static void
test_empty (void)
{
  PalViewport viewport;

  pal_viewport_init (&viewport);
  assert_near (pal_viewport_get_fit_scale (&viewport), 1.0);
  pal_viewport_clamp (&viewport);
  pal_viewport_zoom_at (&viewport, 3.0, 0.0, 0.0);
  assert_near (viewport.zoom, 3.0);
  g_assert_true (isfinite (viewport.center_u));
}

/* What lies under the pointer stays there, unless the edge of the content comes in. */
static void
test_zoom_at (void)
{
  PalViewport viewport = make (700.0, 850.0);
  double x, y, u, v;

  pal_viewport_zoom_at (&viewport, 4.0, 350.0, 425.0);
  pal_viewport_get_origin (&viewport, &x, &y);
  u = (380.0 - x) / pal_viewport_get_scale (&viewport);
  v = (400.0 - y) / pal_viewport_get_scale (&viewport);
  pal_viewport_zoom_at (&viewport, 5.5, 380.0, 400.0);
  pal_viewport_get_origin (&viewport, &x, &y);
  assert_near ((380.0 - x) / pal_viewport_get_scale (&viewport), u);
  assert_near ((400.0 - y) / pal_viewport_get_scale (&viewport), v);
  assert_near (viewport.zoom, 5.5);

  pal_viewport_zoom_at (&viewport, 100.0, 0.0, 0.0);
  assert_near (viewport.zoom, PAL_ZOOM_MAX);
  pal_viewport_zoom_at (&viewport, 0.0, 0.0, 0.0);
  assert_near (viewport.zoom, PAL_ZOOM_MIN);
  assert_near (viewport.center_u, 350.0);
  assert_near (viewport.center_v, 850.0);
}

static void
test_pan (void)
{
  PalViewport viewport = make (700.0, 850.0);
  double x, y;

  pal_viewport_pan (&viewport, 100.0, 100.0);
  assert_near (viewport.center_v, 850.0);

  pal_viewport_zoom_at (&viewport, 8.0, 350.0, 425.0);
  pal_viewport_pan (&viewport, 40.0, -20.0);
  assert_near (viewport.center_u, 350.0 - 10.0);
  assert_near (viewport.center_v, 850.0 + 5.0);
  pal_viewport_pan (&viewport, 1e6, 1e6);
  pal_viewport_get_origin (&viewport, &x, &y);
  assert_near (x, 0.0);
  assert_near (y, 0.0);
  pal_viewport_pan (&viewport, -1e6, -1e6);
  pal_viewport_get_origin (&viewport, &x, &y);
  assert_near (x, 700.0 - 700.0 * 4.0);
  assert_near (y, 850.0 - 1700.0 * 4.0);
}

static void
test_reveal (void)
{
  PalViewport viewport = make (700.0, 850.0);
  double x, y;

  g_assert_false (pal_viewport_reveal (&viewport, 0.0, 0.0, 10.0, 10.0));
  pal_viewport_zoom_at (&viewport, 8.0, 350.0, 425.0);
  g_assert_true (pal_viewport_reveal (&viewport, 20.0, 100.0, 50.0, 30.0));
  pal_viewport_get_origin (&viewport, &x, &y);
  assert_near (x + 20.0 * 4.0, 0.0);
  assert_near (y + 100.0 * 4.0, 0.0);
  g_assert_false (pal_viewport_reveal (&viewport, 20.0, 100.0, 50.0, 30.0));

  /* Larger than the window: its middle. */
  g_assert_true (pal_viewport_reveal (&viewport, 100.0, 400.0, 500.0, 800.0));
  assert_near (viewport.center_u, 350.0);
  assert_near (viewport.center_v, 800.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/empty", test_empty);
  g_test_add_func ("/viewport/zoom-at", test_zoom_at);
  g_test_add_func ("/viewport/pan", test_pan);
  g_test_add_func ("/viewport/reveal", test_reveal);
  return g_test_run ();
}
