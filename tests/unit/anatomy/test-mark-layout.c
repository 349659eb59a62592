/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "pal-mark-layout.h"

#define GAP 1.0

static gboolean
overlap (const PalMarkLabel *one, const PalMarkLabel *other)
{
  return fabs (one->x - other->x) < (one->width + other->width) / 2.0
         && fabs (one->y - other->y) < (one->height + other->height) / 2.0;
}

static double
distance_to_anchor (const PalMarkLabel *label, const PalMarkLabel *other)
{
  return hypot (MAX (0.0, fabs (label->x - other->anchor_x) - label->width / 2.0),
                MAX (0.0, fabs (label->y - other->anchor_y) - label->height / 2.0));
}

/* A label that nothing is in the way of lies on its anchor, that of a point beside it. */
static void
test_alone (void)
{
  PalMarkLabel region = { .anchor_x = 50, .anchor_y = 60, .width = 30, .height = 18 };
  PalMarkLabel point = region;

  pal_mark_layout_place (&region, 1, GAP, NULL);
  g_assert_cmpfloat (region.x, ==, 50);
  g_assert_cmpfloat (region.y, ==, 60);

  point.keep_free = 9;
  pal_mark_layout_place (&point, 1, GAP, NULL);
  g_assert_cmpfloat (distance_to_anchor (&point, &point), >=, 9);
  g_assert_cmpfloat (distance_to_anchor (&point, &point), <, 18);
}

/* Whatever the marks, none covers another's label or point. */
static void
test_dense (void)
{
  for (int run = 0; run < 50; run++)
    {
      PalMarkLabel labels[60] = { 0 };
      guint n_without = 0;

      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          /* as on a neck and two shoulders at 100 %: everything within a hand's breadth */
          labels[i].anchor_x = g_test_rand_double_range (0, 240);
          labels[i].anchor_y = g_test_rand_double_range (0, 160);
          labels[i].keep_free = g_test_rand_bit () ? 9 : 0;
          labels[i].width = g_test_rand_int_range (0, 8) == 0 ? 0 : 18 + 12 * (i % 3);
          labels[i].height = labels[i].width > 0 ? 18 : 0;
        }
      pal_mark_layout_place (labels, G_N_ELEMENTS (labels), GAP, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          if (labels[i].width <= 0)
            {
              n_without++;
              continue;
            }
          for (guint j = 0; j < G_N_ELEMENTS (labels); j++)
            {
              if (j != i && labels[j].width > 0)
                g_assert_false (overlap (&labels[i], &labels[j]));
              if (labels[j].keep_free > 0)
                g_assert_cmpfloat (distance_to_anchor (&labels[i], &labels[j]), >=, 8.999);
            }
        }
      g_assert_cmpuint (n_without, <, G_N_ELEMENTS (labels));
    }
}

/* What a person put somewhere stays there, and others give way to it. */
static void
test_fixed (void)
{
  PalMarkLabel labels[] = {
    { .anchor_x = 50, .anchor_y = 50, .width = 30, .height = 18 },
    { .anchor_x = 200, .anchor_y = 50, .width = 30, .height = 18, .fixed = TRUE, .x = 52, .y = 51 },
  };

  pal_mark_layout_place (labels, G_N_ELEMENTS (labels), GAP, NULL);
  g_assert_cmpfloat (labels[1].x, ==, 52);
  g_assert_cmpfloat (labels[1].y, ==, 51);
  g_assert_false (overlap (&labels[0], &labels[1]));
}

/* A label lies beside what was drawn, its own mark's and others', and on it only where there is no room
 * near; one that may lie on ink stays where it belongs. */
static void
test_ink (void)
{
  PalMarkLabel labels[] = {
    { .anchor_x = 50, .anchor_y = 50, .keep_free = 9, .width = 30, .height = 18,
      .ink = { 40, 35, 60, 30 } },
    { .anchor_x = 120, .anchor_y = 50, .keep_free = 9, .width = 30, .height = 18,
      .ink = { 105, 35, 40, 30 } },
    { .anchor_x = 80, .anchor_y = 50, .width = 15, .height = 15, .may_lie_on_ink = TRUE },
  };
  PalMarkLabel everywhere = { .anchor_x = 50, .anchor_y = 60, .keep_free = 9, .width = 30,
                              .height = 18, .ink = { -1000, -1000, 2000, 2000 } };

  pal_mark_layout_place (labels, G_N_ELEMENTS (labels), GAP, NULL);
  g_assert_false (overlap (&labels[0], &labels[1]));
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 2; j++)
      {
        const cairo_rectangle_t *ink = &labels[j].ink;
        PalMarkLabel drawn = { .x = ink->x + ink->width / 2.0, .y = ink->y + ink->height / 2.0,
                               .width = ink->width, .height = ink->height };

        g_assert_false (overlap (&labels[i], &drawn));
      }
  g_assert_cmpfloat (labels[2].x, ==, 80);
  g_assert_cmpfloat (labels[2].y, ==, 50);

  pal_mark_layout_place (&everywhere, 1, GAP, NULL);
  g_assert_cmpfloat (distance_to_anchor (&everywhere, &everywhere), <, 18);
}

/* At the edge of what is seen a label goes the other way; where there is no room for all, outside is
 * better than on one another. */
static void
test_area (void)
{
  const cairo_rectangle_t area = { 0, 0, 100, 60 };
  PalMarkLabel labels[40] = { 0 };
  guint n_outside = 0;

  for (guint n = 1; n <= G_N_ELEMENTS (labels); n += G_N_ELEMENTS (labels) - 1)
    {
      n_outside = 0;
      for (guint i = 0; i < n; i++)
        labels[i] = (PalMarkLabel){
          .anchor_x = 95, .anchor_y = 4, .keep_free = 9, .width = 30, .height = 18
        };
      g_assert_true ((pal_mark_layout_place (labels, n, GAP, &area) > 0) == (n > 1));
      for (guint i = 0; i < n; i++)
        {
          n_outside += labels[i].x - 15 < 0 || labels[i].x + 15 > 100 || labels[i].y - 9 < 0
                       || labels[i].y + 9 > 60;
          for (guint j = 0; j < i; j++)
            g_assert_false (overlap (&labels[i], &labels[j]));
        }
      g_assert_true ((n_outside > 0) == (n > 1));
    }
}

/* As long as there is a gap somewhere, it is found, however far it is and whatever lies between; and what
 * has to be seen has it before the others. */
static void
test_gap (void)
{
  const cairo_rectangle_t area = { 0, 0, 400, 160 };
  PalMarkLabel labels[62] = { 0 };
  PalMarkLabel *last = &labels[G_N_ELEMENTS (labels) - 1];

  /* all of the room but a corner is taken */
  for (int i = 0; i < 60; i++)
    labels[i] = (PalMarkLabel){
      .fixed = TRUE, .x = 20 + 40 * (i % 10), .y = 13 + 26 * (i / 10), .width = 40, .height = 26
    };
  labels[0] = (PalMarkLabel){ 0 };
  for (int i = 60; i < 62; i++)
    labels[i] = (PalMarkLabel){ .anchor_x = 390, .anchor_y = 150, .width = 30, .height = 18 };
  last->first = TRUE;
  g_assert_cmpuint (
      pal_mark_layout_place (labels, G_N_ELEMENTS (labels), GAP, &area), ==, 1);
  g_assert_false (last->outside);
  g_assert_cmpfloat (last->x, <, 40);
  g_assert_cmpfloat (last->y, <, 26);
  g_assert_true (labels[60].outside);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mark-layout/alone", test_alone);
  g_test_add_func ("/mark-layout/area", test_area);
  g_test_add_func ("/mark-layout/dense", test_dense);
  g_test_add_func ("/mark-layout/fixed", test_fixed);
  g_test_add_func ("/mark-layout/gap", test_gap);
  g_test_add_func ("/mark-layout/ink", test_ink);
  return g_test_run ();
}
