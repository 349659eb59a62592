/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was tapped or drawn and met no mark: a digit that comes next rates none, and least of all the one
 * before it. */

#include "map-page-test.h"

#include "pal-map-page-private.h"

#define CHEST "chest-l"

/* Pixels of the map beside the body, whatever is shown. */
#define BESIDE 8.0

static void
tap (MapPageTest *test, double u, double v)
{
  double x, y;

  map_page_test_to_map (test, PAL_VIEW_FRONT, u, v, &x, &y);
  pal_body_map_press_at (test->map, x, y, FALSE);
  map_page_test_settle (test);
}

static void
tap_chest (MapPageTest *test)
{
  PalPoint point;

  g_assert_true (pal_figure_view_get_landing_point (
      pal_figure_get_view (map_page_test_figure, PAL_VIEW_FRONT),
      PAL_LAYER_ZONES,
      CHEST,
      &point.u,
      &point.v));
  tap (test, point.u, point.v);
}

static void
tap_beside (MapPageTest *test)
{
  g_assert_false (pal_body_map_press_at (test->map, BESIDE, BESIDE, FALSE));
  map_page_test_settle (test);
}

/* A stroke with the armed tool, in pixels of the map. */
static void
stroke (MapPageTest *test, double x, double y, double size)
{
  PalInkTool tool = test->map->ink.tool;

  g_assert_true (
      pal_body_map_ink_begin (test->map, PAL_INK_DEVICE_MOUSE, tool, x, y, NAN, 0.0));
  pal_body_map_ink_move (test->map, x + size, y, NAN, 10.0);
  pal_body_map_ink_move (test->map, x + size, y + size, NAN, 20.0);
  pal_body_map_ink_move (test->map, x, y + size, NAN, 30.0);
  pal_body_map_ink_end (test->map);
  map_page_test_settle (test);
}

static void
press (MapPageTest *test, guint keyval)
{
  g_assert_true (pal_map_page_press_key (test->page, keyval, 0, 0));
  map_page_test_settle (test);
}

/* The only mark there is, selected as it is once it was made. */
static PalMark *
make_mark (MapPageTest *test)
{
  g_object_set (test->page, "view", "front", "tool", "pain", NULL);
  map_page_test_settle (test);
  tap_chest (test);
  g_assert_nonnull (pal_map_page_get_selected (test->page));
  g_assert_cmpint (
      g_list_model_get_n_items (pal_chart_get_today (test->record.chart)), ==, 1);
  return pal_map_page_get_selected (test->page);
}

static void
assert_rates_nothing (MapPageTest *test, PalMark *mark, const char *said)
{
  g_assert_null (pal_map_page_get_selected (test->page));
  g_assert_nonnull (strstr (gtk_label_get_label (test->page->status), said));
  press (test, GDK_KEY_7);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
  g_assert_nonnull (strstr (gtk_label_get_label (test->page->status), "nothing was rated"));
}

/* A tap with a tool that marks. */
static void
test_tap (MapPageTest *test, gconstpointer data)
{
  PalMark *mark = make_mark (test);

  tap_beside (test);
  assert_rates_nothing (test, mark, "beside the body");
  /* Until it is selected again. */
  tap_chest (test);
  g_assert_true (pal_map_page_get_selected (test->page) == mark);
  press (test, GDK_KEY_5);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 5);
}

/* A tap that selects: nothing is selected then. */
static void
test_let_go (MapPageTest *test, gconstpointer data)
{
  PalMark *mark = make_mark (test);

  g_object_set (test->page, "tool", "select", NULL);
  tap_beside (test);
  assert_rates_nothing (test, mark, "Nothing is selected");
}

static void
test_stroke (MapPageTest *test, gconstpointer data)
{
  PalMark *mark = make_mark (test);

  g_object_set (test->page, "tool", GPOINTER_TO_SIZE (data) != 0 ? "lasso" : "draw", NULL);
  stroke (test, BESIDE, BESIDE, 30.0);
  assert_rates_nothing (test, mark, "beside the body");
}

/* Too short for an arrow, over the body. */
static void
test_arrow (MapPageTest *test, gconstpointer data)
{
  PalMark *mark = make_mark (test);

  g_object_set (test->page, "tool", "arrow", NULL);
  stroke (test,
          gtk_widget_get_width (GTK_WIDGET (test->map)) / 2.0,
          gtk_widget_get_height (GTK_WIDGET (test->map)) / 2.0,
          1.0);
  assert_rates_nothing (test, mark, "An arrow");
}

/* The keyboard does not stay at the mark before in the list either. */
static void
test_list (MapPageTest *test, gconstpointer data)
{
  PalMark *mark = make_mark (test);
  gboolean ghost = FALSE;

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (test->page->marks), GTK_DIR_TAB_FORWARD));
  while (pal_mark_list_get_focused (test->page->marks, &ghost) == NULL)
    g_assert_true (gtk_widget_child_focus (GTK_WIDGET (test->page->marks), GTK_DIR_TAB_FORWARD));
  tap_beside (test);
  assert_rates_nothing (test, mark, "beside the body");
}

/* While a place is asked for, the mark stays the one that it is asked for. */
static void
test_aim (MapPageTest *test, gconstpointer data)
{
  PalMark *mark = make_mark (test);

  gtk_widget_activate_action (GTK_WIDGET (test->page), "map.move", NULL);
  tap_beside (test);
  g_assert_true (pal_map_page_get_selected (test->page) == mark);
  g_assert_cmpint (test->page->aim, ==, PAL_WHERE_MOVE);
}

/* Where nobody is to work: that is told, and no mark. */
static void
test_no_work (MapPageTest *test, gconstpointer data)
{
  PalMark *mark = make_mark (test);

  g_object_set (test->page, "tool", "no-work", NULL);
  if (GPOINTER_TO_SIZE (data) != 0)
    stroke (test,
            gtk_widget_get_width (GTK_WIDGET (test->map)) / 2.0,
            gtk_widget_get_height (GTK_WIDGET (test->map)) / 3.0,
            40.0);
  else
    tap_chest (test);
  g_assert_cmpint (
      g_list_model_get_n_items (pal_chart_get_no_work (test->record.chart)), ==, 1);
  assert_rates_nothing (test, mark, "Do not work");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    gsize data;
    void (*run) (MapPageTest *test, gconstpointer data);
  } tests[] = {
    { "/misses/tap", 0, test_tap },        { "/misses/let-go", 0, test_let_go },
    { "/misses/stroke", 0, test_stroke },  { "/misses/lasso", 1, test_stroke },
    { "/misses/arrow", 0, test_arrow },    { "/misses/list", 0, test_list },
    { "/misses/aim", 0, test_aim },        { "/misses/no-work", 0, test_no_work },
    { "/misses/no-work-part", 1, test_no_work },
  };

  map_page_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path,
                MapPageTest,
                GSIZE_TO_POINTER (tests[i].data),
                map_page_test_set_up,
                tests[i].run,
                map_page_test_tear_down);
  return map_page_test_run ();
}
