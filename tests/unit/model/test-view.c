/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-view.h"

#include <string.h>

/* The table says of each view what its word says. */
static void
test_table (void)
{
  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
    {
      const char *nick = pal_view_to_nick (view);
      gboolean close_up = strchr (nick, '-') != NULL;
      PalView main_view = pal_view_get_main (view);
      PalView second = pal_view_get_second_main (view);

      g_test_message ("%s", nick);
      g_assert_cmpint (pal_view_is_close_up (view), ==, close_up);
      g_assert_cmpint (
        pal_view_get_part (view) == PAL_PART_HEAD, ==, g_str_has_prefix (nick, "head-"));
      g_assert_cmpint (
        pal_view_get_part (view) == PAL_PART_HAND, ==, g_str_has_prefix (nick, "hand-"));
      g_assert_cmpint (
        pal_view_get_part (view) == PAL_PART_FOOT, ==, g_str_has_prefix (nick, "foot-"));
      g_assert_cmpint (main_view, >, PAL_VIEW_NONE);
      g_assert_cmpint (main_view, <=, PAL_VIEW_MAIN_LAST);
      g_assert_cmpint (second, <=, PAL_VIEW_MAIN_LAST);
      g_assert_cmpint (second, !=, main_view);
      g_assert_true (close_up || main_view == view);
      if (g_str_has_suffix (nick, "-l") || g_str_has_suffix (nick, "left"))
        g_assert_cmpint (pal_view_get_side (view), ==, PAL_SIDE_LEFT);
      else if (g_str_has_suffix (nick, "-r") || g_str_has_suffix (nick, "right"))
        g_assert_cmpint (pal_view_get_side (view), ==, PAL_SIDE_RIGHT);
      else
        g_assert_cmpint (pal_view_get_side (view), ==, PAL_SIDE_MIDLINE);
    }
  g_assert_cmpint (pal_view_get_main (PAL_VIEW_HEAD_BACK), ==, PAL_VIEW_BACK);
  g_assert_cmpint (pal_view_get_main (PAL_VIEW_HAND_PALM_L), ==, PAL_VIEW_FRONT);
  g_assert_cmpint (pal_view_get_main (PAL_VIEW_FOOT_OUTER_R), ==, PAL_VIEW_RIGHT);
}

/* The other side is seen by the view of the same kind, and its other side is this one again. */
static void
test_mirror (void)
{
  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
    {
      PalView other = pal_view_mirror (view);

      g_assert_cmpint (pal_view_mirror (other), ==, view);
      g_assert_cmpint (pal_view_get_part (other), ==, pal_view_get_part (view));
      g_assert_cmpint (pal_view_get_side (other), ==, pal_side_opposite (pal_view_get_side (view)));
      g_assert_cmpint (pal_view_get_main (other), ==, pal_view_mirror (pal_view_get_main (view)));
    }
}

/* What shows the left of the body on the right is what is seen from the front, and nothing else. */
static void
test_from_front (void)
{
  static const PalView from_front[] = {
    PAL_VIEW_FRONT,       PAL_VIEW_HEAD_FRONT, PAL_VIEW_HAND_PALM_L,
    PAL_VIEW_HAND_PALM_R, PAL_VIEW_FOOT_TOP_L, PAL_VIEW_FOOT_TOP_R,
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (from_front); i++)
    g_assert_true (pal_view_is_from_front (from_front[i]));
  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
    n += pal_view_is_from_front (view) ? 1 : 0;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (from_front));
}

static void
test_choose (void)
{
  static const struct
  {
    PalPart part;
    PalSide side;
    PalView from;
    PalView expected;
  } cases[] = {
    { PAL_PART_HEAD, PAL_SIDE_RIGHT, PAL_VIEW_FRONT, PAL_VIEW_HEAD_FRONT },
    { PAL_PART_HEAD, PAL_SIDE_MIDLINE, PAL_VIEW_LEFT, PAL_VIEW_HEAD_LEFT },
    { PAL_PART_HAND, PAL_SIDE_RIGHT, PAL_VIEW_FRONT, PAL_VIEW_HAND_PALM_R },
    { PAL_PART_HAND, PAL_SIDE_LEFT, PAL_VIEW_BACK, PAL_VIEW_HAND_BACK_L },
    { PAL_PART_HAND, PAL_SIDE_LEFT, PAL_VIEW_LEFT, PAL_VIEW_HAND_BACK_L },
    { PAL_PART_HAND, PAL_SIDE_LEFT, PAL_VIEW_HAND_PALM_R, PAL_VIEW_HAND_PALM_L },
    { PAL_PART_FOOT, PAL_SIDE_RIGHT, PAL_VIEW_FRONT, PAL_VIEW_FOOT_TOP_R },
    { PAL_PART_FOOT, PAL_SIDE_RIGHT, PAL_VIEW_BACK, PAL_VIEW_FOOT_SOLE_R },
    { PAL_PART_FOOT, PAL_SIDE_LEFT, PAL_VIEW_LEFT, PAL_VIEW_FOOT_OUTER_L },
    { PAL_PART_FOOT, PAL_SIDE_MIDLINE, PAL_VIEW_FRONT, PAL_VIEW_NONE },
    { PAL_PART_BODY, PAL_SIDE_LEFT, PAL_VIEW_FRONT, PAL_VIEW_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pal_view_choose_close_up (cases[i].part, cases[i].side, cases[i].from),
                     ==,
                     cases[i].expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/view/table", test_table);
  g_test_add_func ("/model/view/mirror", test_mirror);
  g_test_add_func ("/model/view/from-front", test_from_front);
  g_test_add_func ("/model/view/choose", test_choose);

  return g_test_run ();
}
