/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-extent.h"

static const PalExtentZone *
get (PalExtent *extent, guint index)
{
  g_assert_cmpuint (index, <, extent->zones->len);
  return &g_array_index (extent->zones, PalExtentZone, index);
}

/* Front and back are added up, also where only one of them is marked. */
static void
test_front_and_back (void)
{
  const PalCoverage coverages[] = {
    { "calf-r", PAL_VIEW_BACK, 3000.0, 10000.0 },
    { "hip-side-r", PAL_VIEW_FRONT, 500.0, 4000.0 },
    { "hip-side-r", PAL_VIEW_BACK, 1500.0, 1000.0 },
    { "leg-outer-r", PAL_VIEW_BACK, 1000.0, 5000.0 },
    { "leg-outer-r", PAL_VIEW_FRONT, 0.0, 15000.0 },
  };
  g_autoptr (PalExtent) extent = pal_extent_new (coverages, G_N_ELEMENTS (coverages));

  g_assert_cmpfloat_with_epsilon (extent->covered, 6000.0, 1e-6);
  g_assert_cmpfloat (extent->not_counted, ==, 0.0);
  g_assert_cmpuint (extent->zones->len, ==, 3);
  g_assert_cmpstr (get (extent, 0)->zone, ==, "hip-side-r");
  g_assert_cmpfloat_with_epsilon (get (extent, 0)->share, 0.4, 1e-6);
  g_assert_cmpfloat_with_epsilon (get (extent, 0)->covered, 2000.0, 1e-6);
  g_assert_cmpstr (get (extent, 1)->zone, ==, "calf-r");
  g_assert_cmpfloat_with_epsilon (get (extent, 1)->share, 0.3, 1e-6);
  g_assert_cmpstr (get (extent, 2)->zone, ==, "leg-outer-r");
  g_assert_cmpfloat_with_epsilon (get (extent, 2)->share, 0.05, 1e-6);
}

/* What is drawn where the same skin is seen again is reported apart. */
static void
test_not_counted (void)
{
  const PalCoverage coverages[] = {
    { "calf-r", PAL_VIEW_RIGHT, 700.0, 9000.0 },
    { "calf-r", PAL_VIEW_BACK, 0.0, 10000.0 },
    { "palm-r", PAL_VIEW_HAND_PALM_R, 300.0, 5000.0 },
    { "palm-r", PAL_VIEW_FRONT, 0.0, 4000.0 },
  };
  g_autoptr (PalExtent) extent = pal_extent_new (coverages, G_N_ELEMENTS (coverages));

  g_assert_cmpfloat (extent->covered, ==, 0.0);
  g_assert_cmpfloat_with_epsilon (extent->not_counted, 1000.0, 1e-6);
  g_assert_cmpuint (extent->zones->len, ==, 0);
}

/* Two hundredths of a zone and more are a touch; less is still so much of the body. */
static void
test_touched (void)
{
  const PalCoverage coverages[] = {
    { "sacrum-r", PAL_VIEW_BACK, 40.0, 2000.0 },
    { "low-back-r", PAL_VIEW_BACK, 39.9, 2000.0 },
    { "heel-r", PAL_VIEW_BACK, 2000.0, 2000.0 },
  };
  g_autoptr (PalExtent) extent = pal_extent_new (coverages, G_N_ELEMENTS (coverages));
  g_autoptr (PalExtent) nothing = pal_extent_new (NULL, 0);

  g_assert_cmpfloat_with_epsilon (extent->covered, 2079.9, 1e-6);
  g_assert_cmpuint (extent->zones->len, ==, 2);
  g_assert_cmpstr (get (extent, 0)->zone, ==, "heel-r");
  g_assert_cmpfloat (get (extent, 0)->share, ==, 1.0);
  g_assert_cmpstr (get (extent, 1)->zone, ==, "sacrum-r");
  g_assert_cmpfloat (nothing->covered, ==, 0.0);
  g_assert_cmpuint (nothing->zones->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extent/front-and-back", test_front_and_back);
  g_test_add_func ("/extent/not-counted", test_not_counted);
  g_test_add_func ("/extent/touched", test_touched);
  return g_test_run ();
}
