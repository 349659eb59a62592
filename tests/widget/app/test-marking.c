/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "mark-rows.h"
#include "pal-marking.h"

static PalFigure *figure;

static void
add_zone (GListStore *list, const char *id, const char *zone)
{
  g_autoptr (PalMark) mark = mark_row_region (id, PAL_AUTHOR_CLIENT, zone, 5);

  mark_row_set (mark, "finding_id", id);
  g_list_store_append (list, mark);
}

static void
add_point (GListStore *list, const char *id, PalView view, const char *zone)
{
  g_autoptr (PalMark) mark
      = mark_row_point (id, PAL_AUTHOR_THERAPIST, view, 0.0, 500.0, zone, NULL, 5);

  mark_row_set (mark, "finding_id", id);
  g_list_store_append (list, mark);
}

static void
check_view (GListStore *today, GListStore *ghosts, PalView expected)
{
  g_assert_cmpint (
      pal_marking_choose_view (figure, G_LIST_MODEL (today), G_LIST_MODEL (ghosts)), ==, expected);
}

/* The figure turns to where most of what is known lies. */
static void
test_choose_view (void)
{
  g_autoptr (GListStore) today = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (GListStore) ghosts = g_list_store_new (PAL_TYPE_MARK);

  check_view (today, ghosts, PAL_VIEW_FRONT);
  add_zone (ghosts, "low", "low-back-r");
  check_view (today, ghosts, PAL_VIEW_BACK);
  add_zone (ghosts, "chest", "chest-l");
  check_view (today, ghosts, PAL_VIEW_FRONT);
  add_point (ghosts, "point", PAL_VIEW_BACK, "low-back-l");
  check_view (today, ghosts, PAL_VIEW_BACK);

  /* The same finding, rated again, is no second one. */
  add_zone (today, "chest", "chest-l");
  check_view (today, ghosts, PAL_VIEW_BACK);
  add_point (today, "a", PAL_VIEW_LEFT, "hip-side-l");
  add_point (today, "b", PAL_VIEW_LEFT, "hip-side-l");
  add_point (today, "c", PAL_VIEW_LEFT, "hip-side-l");
  check_view (today, ghosts, PAL_VIEW_LEFT);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  g_test_add_func ("/marking/choose-view", test_choose_view);
  result = g_test_run ();
  g_object_unref (figure);
  return result;
}
