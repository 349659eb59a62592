/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mark-rows.h"
#include "pal-mark-watch.h"
#include "widget-test.h"

static PalMark *
append (GListStore *store, const char *id)
{
  PalMark *mark = mark_row_region (id, PAL_AUTHOR_CLIENT, "calf-l", 3);

  g_list_store_append (store, mark);
  return mark;
}

static void
test_follow (void)
{
  g_autoptr (GListStore) store = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (PalMark) first = append (store, "1");
  g_autoptr (PalMark) second = NULL;
  PalMarkWatch *watch = pal_mark_watch_new ();
  int changed;

  widget_test_count_signal (watch, "changed", &changed);
  g_assert_null (pal_mark_watch_get_model (watch));
  g_assert_false (pal_mark_watch_set_model (watch, NULL));
  g_assert_cmpint (changed, ==, 0);

  g_assert_true (pal_mark_watch_set_model (watch, G_LIST_MODEL (store)));
  g_assert_cmpint (changed, ==, 1);
  g_assert_false (pal_mark_watch_set_model (watch, G_LIST_MODEL (store)));
  g_assert_cmpint (changed, ==, 1);

  mark_row_rate (first, 5);
  g_assert_cmpint (changed, ==, 2);
  second = append (store, "2");
  g_assert_cmpint (changed, ==, 3);
  g_assert_cmpuint (pal_mark_watch_get_n_marks (watch), ==, 2);
  g_assert_true (pal_mark_watch_get_mark (watch, 1) == second);
  mark_row_rate (second, 5);
  g_assert_cmpint (changed, ==, 4);

  /* What has left the list is let go of. */
  g_list_store_remove (store, 0);
  g_assert_cmpint (changed, ==, 5);
  mark_row_rate (first, 6);
  g_assert_cmpint (changed, ==, 5);
  mark_row_rate (second, 6);
  g_assert_cmpint (changed, ==, 6);

  g_assert_true (pal_mark_watch_set_model (watch, NULL));
  mark_row_rate (second, 7);
  g_list_store_remove_all (store);
  g_assert_cmpint (changed, ==, 7);
  g_assert_finalize_object (watch);
}

/* A watch that goes while it follows leaves nothing behind. */
static void
test_finalize (void)
{
  g_autoptr (GListStore) store = g_list_store_new (PAL_TYPE_MARK);
  PalMark *mark = append (store, "1");
  PalMarkWatch *watch = pal_mark_watch_new ();

  pal_mark_watch_set_model (watch, G_LIST_MODEL (store));
  g_assert_finalize_object (watch);
  mark_row_rate (mark, 9);
  g_list_store_remove_all (store);
  g_assert_finalize_object (mark);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mark-watch/follow", test_follow);
  g_test_add_func ("/mark-watch/finalize", test_finalize);
  return g_test_run ();
}
