/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "pal-ring-pair.h"

/* An L, and the same turned by a quarter, twice as large and moved: (u, v) becomes (100 - 2 v, 2 u). */
static const PalPoint corner[] = { { 0, 0 }, { 20, 0 }, { 20, 10 }, { 10, 10 }, { 10, 30 }, { 0, 30 } };
static const PalPoint turned[]
    = { { 100, 0 }, { 100, 40 }, { 80, 40 }, { 80, 20 }, { 40, 20 }, { 40, 0 } };
/* A square, and one that is drawn out to the right. */
static const PalPoint square[] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 } };
static const PalPoint drawn_out[] = { { 0, 0 }, { 30, -5 }, { 30, 15 }, { 0, 10 } };

#define RINGS(one, other) { .from = one, .to = other, .n = G_N_ELEMENTS (one) }

static void
assert_near (PalPoint point, double u, double v, double tolerance)
{
  g_assert_cmpfloat_with_epsilon (point.u, u, tolerance);
  g_assert_cmpfloat_with_epsilon (point.v, v, tolerance);
}

/* What is only moved, turned and enlarged is so everywhere, within and beyond. */
static void
test_similar (void)
{
  static const PalPoint places[] = { { 5, 5 }, { 15, 5 }, { 3, 27 } };
  const PalRingPair rings = RINGS (corner, turned);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double u = 100 - 2 * places[i].v, v = 2 * places[i].u;

      assert_near (pal_ring_pair_map (&rings, places[i]), u, v, 1e-9);
      assert_near (pal_ring_pair_find (&rings, (PalPoint){ u, v }), places[i].u, places[i].v, 0.1);
      assert_near (pal_ring_pair_fit (&rings, places[i]), u, v, 1e-9);
    }
  assert_near (pal_ring_pair_fit (&rings, (PalPoint){ -50, 200 }), -300, -100, 1e-9);
}

static void
test_border (void)
{
  const PalRingPair rings = RINGS (square, drawn_out);

  for (guint i = 0; i < G_N_ELEMENTS (square); i++)
    assert_near (pal_ring_pair_map (&rings, square[i]), drawn_out[i].u, drawn_out[i].v, 1e-9);
  /* Halfway between two corners stays halfway between them. */
  assert_near (pal_ring_pair_map (&rings, (PalPoint){ 5, 0 }), 15, -2.5, 1e-9);
}

static void
test_there_and_back (void)
{
  const PalRingPair rings = RINGS (square, drawn_out);

  for (double u = 1.5; u < 10; u += 2)
    for (double v = 1.5; v < 10; v += 2)
      assert_near (pal_ring_pair_find (&rings, pal_ring_pair_map (&rings, (PalPoint){ u, v })), u, v, 0.1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-pair/similar", test_similar);
  g_test_add_func ("/ring-pair/border", test_border);
  g_test_add_func ("/ring-pair/there-and-back", test_there_and_back);
  return g_test_run ();
}
