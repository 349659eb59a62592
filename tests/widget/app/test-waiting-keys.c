/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys that are pressed in the very turn of the main loop in which a mark is made, which is then on its
 * way to the disk: none is lost, and none overtakes another. */

#include "map-page-test.h"

#include "pal-map-page-private.h"
#include "pal-mark-ink.h"

#define CHEST "chest-l"
#define KNEE "knee-front-l"

static void
activate (MapPageTest *test, PalLayer layer, const char *key)
{
  const PalActivation activation = {
    .key = key,
    .layer = layer,
    .view = pal_figure_find_view (map_page_test_figure, layer, key),
  };

  pal_map_page_activate (test->page, &activation);
}

static void
press (MapPageTest *test, guint keyval, GdkModifierType state)
{
  g_assert_true (pal_map_page_press_key (test->page, keyval, 0, state));
}

/* Arms a tool and marks a region, of which nothing is on the disk then. */
static void
make (MapPageTest *test, const char *tool, PalLayer layer, const char *key)
{
  g_object_set (test->page, "tool", tool, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (test->map));
  activate (test, layer, key);
  g_assert_null (pal_map_page_get_selected (test->page));
}

static guint
count (MapPageTest *test)
{
  return g_list_model_get_n_items (pal_chart_get_today (test->record.chart));
}

static PalMark *
settle (MapPageTest *test)
{
  map_page_test_settle (test);
  return pal_map_page_get_selected (test->page);
}

static void
test_delete (MapPageTest *test, gconstpointer data)
{
  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  press (test, GDK_KEY_Delete, 0);
  g_assert_null (settle (test));
  g_assert_cmpuint (count (test), ==, 0);
  pal_chart_undo (test->record.chart);
  settle (test);
  g_assert_cmpuint (count (test), ==, 1);
  pal_chart_redo (test->record.chart);
  settle (test);
  g_assert_cmpuint (count (test), ==, 0);
}

/* The region that comes after the key is the answer to what the key asks. */
static void
test_move (MapPageTest *test, gconstpointer data)
{
  PalMark *mark;

  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  press (test, GDK_KEY_6, 0);
  press (test, GDK_KEY_M, GDK_SHIFT_MASK);
  activate (test, PAL_LAYER_ZONES, KNEE);
  mark = settle (test);
  g_assert_cmpuint (count (test), ==, 1);
  g_assert_cmpstr (pal_mark_get_zone (mark), ==, KNEE);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 6);
}

static void
test_point (MapPageTest *test, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *twice = NULL;
  PalMark *mark;

  make (test, "trigger-point", PAL_LAYER_SUPERFICIAL, "biceps-brachii-r");
  mark = settle (test);
  for (int i = 0; i < 2; i++)
    {
      first = g_steal_pointer (&twice);
      press (test, GDK_KEY_n, 0);
      mark = settle (test);
      twice = g_strdup (pal_mark_get_muscle (mark));
    }
  g_assert_cmpstr (first, !=, twice);
  press (test, GDK_KEY_Delete, 0);
  settle (test);

  make (test, "trigger-point", PAL_LAYER_SUPERFICIAL, "biceps-brachii-r");
  press (test, GDK_KEY_n, 0);
  press (test, GDK_KEY_n, 0);
  press (test, GDK_KEY_7, 0);
  press (test, GDK_KEY_f, 0);
  activate (test, PAL_LAYER_ZONES, KNEE);
  mark = settle (test);
  g_assert_cmpuint (count (test), ==, 1);
  g_assert_cmpstr (pal_mark_get_muscle (mark), ==, twice);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 7);
  g_assert_true (pal_mark_has_referral (mark, KNEE));
}

static double
get_width (PalMark *mark)
{
  g_autoptr (PalMarkInk) ink = pal_mark_ink_new (mark, pal_mark_get_view (mark), FALSE);
  cairo_rectangle_t bounds;

  pal_mark_ink_get_bounds (ink, &bounds);
  return bounds.width;
}

static void
test_drawing (MapPageTest *test, gconstpointer data)
{
  PalMark *mark;
  PalPoint before, after;
  double width;

  make (test, "lasso", PAL_LAYER_ZONES, CHEST);
  mark = settle (test);
  before = pal_mark_get_point (mark);
  width = get_width (mark);
  press (test, GDK_KEY_Delete, 0);
  settle (test);

  make (test, "lasso", PAL_LAYER_ZONES, CHEST);
  press (test, GDK_KEY_period, 0);
  press (test, GDK_KEY_period, 0);
  press (test, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (test, GDK_KEY_Right, GDK_SHIFT_MASK | GDK_ALT_MASK);
  mark = settle (test);
  after = pal_mark_get_point (mark);
  g_assert_cmpfloat (get_width (mark), >, width * 1.15);
  g_assert_cmpfloat_with_epsilon (after.u, before.u + 2.0, 0.5);
  g_assert_true (pal_mark_get_label_offset (mark, NULL));
}

static void
test_copy_is_rated (MapPageTest *test, gconstpointer data)
{
  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  press (test, GDK_KEY_3, 0);
  press (test, GDK_KEY_b, 0);
  press (test, GDK_KEY_8, 0);
  g_assert_cmpint (pal_mark_get_intensity (settle (test)), ==, 8);
  g_assert_cmpuint (count (test), ==, 2);
}

/* The key for the other side, again and again, goes from one to the other and makes no third. */
static void
test_copy_and_back (MapPageTest *test, gconstpointer data)
{
  static const char *const tools[] = { "lasso", "palpation", "trigger-point", "pain" };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autofree char *first = NULL;

      make (test, tools[i], PAL_LAYER_ZONES, CHEST);
      first = g_strdup (pal_entity_get_id (PAL_ENTITY (settle (test))));
      press (test, GDK_KEY_b, 0);
      g_assert_cmpstr (pal_mark_get_zone (settle (test)), ==, "chest-r");
      g_assert_cmpuint (count (test), ==, 2 * (i + 1));
      press (test, GDK_KEY_b, 0);
      g_assert_cmpstr (pal_entity_get_id (PAL_ENTITY (settle (test))), ==, first);
      press (test, GDK_KEY_b, 0);
      g_assert_cmpstr (pal_mark_get_zone (settle (test)), ==, "chest-r");
      g_assert_cmpuint (count (test), ==, 2 * (i + 1));
    }
}

/* What was asked of one mark is not done to another. */
static void
test_other_mark (MapPageTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;

  make (test, "pain", PAL_LAYER_ZONES, KNEE);
  id = g_strdup (pal_entity_get_id (PAL_ENTITY (settle (test))));
  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  press (test, GDK_KEY_Delete, 0);
  pal_map_page_select (test->page, id);
  settle (test);
  g_assert_cmpuint (count (test), ==, 2);
}

/* Nobody waits without need. */
static void
test_at_once (MapPageTest *test, gconstpointer data)
{
  g_autofree char *tool = NULL;

  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  press (test, GDK_KEY_t, 0);
  g_object_get (test->page, "tool", &tool, NULL);
  g_assert_cmpstr (tool, ==, "trigger-point");
  settle (test);
  press (test, GDK_KEY_M, GDK_SHIFT_MASK);
  activate (test, PAL_LAYER_ZONES, KNEE);
  g_assert_cmpstr (pal_mark_get_zone (settle (test)), ==, KNEE);
}

static void
undo (MapPageTest *test)
{
  pal_map_page_step (test->page, PAL_STEP_UNDO);
}

static void
redo (MapPageTest *test)
{
  pal_map_page_step (test->page, PAL_STEP_REDO);
}

/* What is taken back is what was asked for last, although it has not been done yet. */
static void
test_undo_delete (MapPageTest *test, gconstpointer data)
{
  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  press (test, GDK_KEY_Delete, 0);
  undo (test);
  settle (test);
  g_assert_cmpuint (count (test), ==, 1);

  activate (test, PAL_LAYER_ZONES, KNEE);
  press (test, GDK_KEY_Delete, 0);
  undo (test);
  redo (test);
  settle (test);
  g_assert_cmpuint (count (test), ==, 1);
  undo (test);
  undo (test);
  redo (test);
  settle (test);
  g_assert_cmpuint (count (test), ==, 2);
}

/* The same for a mark that has been there. */
static void
test_undo_delete_of_old (MapPageTest *test, gconstpointer data)
{
  make (test, "pain", PAL_LAYER_ZONES, KNEE);
  settle (test);
  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  settle (test);
  press (test, GDK_KEY_Delete, 0);
  press (test, GDK_KEY_7, 0); /* the newest that is left, which is selected from then on */
  undo (test);
  undo (test);
  press (test, GDK_KEY_3, 0);
  settle (test);
  g_assert_cmpuint (count (test), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PalMark) mark
          = g_list_model_get_item (G_LIST_MODEL (pal_chart_get_today (test->record.chart)), i);

      g_assert_cmpint (pal_mark_get_intensity (mark),
                       ==,
                       g_str_equal (pal_mark_get_zone (mark), KNEE) ? 3 : PAL_INTENSITY_EMPTY);
    }
}

static void
test_undo_intensity (MapPageTest *test, gconstpointer data)
{
  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  press (test, GDK_KEY_3, 0);
  press (test, GDK_KEY_b, 0); /* waits */
  press (test, GDK_KEY_8, 0);
  undo (test);
  press (test, GDK_KEY_1, 0);
  undo (test);
  press (test, GDK_KEY_0, 0); /* no ten: something came between */
  g_assert_cmpint (pal_mark_get_intensity (settle (test)), ==, 0);
  g_assert_cmpuint (count (test), ==, 2);
  undo (test);
  undo (test);
  settle (test);
  g_assert_cmpuint (count (test), ==, 1);
  redo (test);
  redo (test);
  settle (test);
  g_assert_cmpuint (count (test), ==, 2);
}

/* The keys that move a mark or its label are one step, whether they have been carried out or not. */
static void
test_undo_moves (MapPageTest *test, gconstpointer data)
{
  PalMark *mark;
  PalPoint before, after;

  make (test, "lasso", PAL_LAYER_ZONES, CHEST);
  mark = settle (test);
  before = pal_mark_get_point (mark);
  for (int i = 0; i < 3; i++)
    press (test, GDK_KEY_Right, GDK_SHIFT_MASK | GDK_ALT_MASK);
  undo (test);
  mark = settle (test);
  g_assert_false (pal_mark_get_label_offset (mark, NULL));

  /* None of the moves is lost for another that comes before they are done. */
  for (int i = 0; i < 3; i++)
    press (test, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (test, GDK_KEY_Down, GDK_SHIFT_MASK | GDK_ALT_MASK);
  press (test, GDK_KEY_6, 0);
  mark = settle (test);
  after = pal_mark_get_point (mark);
  g_assert_cmpfloat_with_epsilon (after.u, before.u + 6.0, 0.5);
  g_assert_true (pal_mark_get_label_offset (mark, NULL));
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 6);
  for (int i = 0; i < 3; i++)
    undo (test);
  mark = settle (test);
  after = pal_mark_get_point (mark);
  g_assert_cmpfloat_with_epsilon (after.u, before.u, 0.1);
  g_assert_false (pal_mark_get_label_offset (mark, NULL));
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
}

/* Steps beyond the first or the last thing that was done change nothing and hold nothing up. */
static void
test_nothing_to_undo (MapPageTest *test, gconstpointer data)
{
  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  settle (test);
  redo (test);
  press (test, GDK_KEY_4, 0);
  g_assert_cmpint (pal_mark_get_intensity (settle (test)), ==, 4);
}

/* Whoever leaves the figure leaves it at once. */
static void
test_tab (MapPageTest *test, gconstpointer data)
{
  make (test, "pain", PAL_LAYER_ZONES, CHEST);
  press (test, GDK_KEY_Delete, 0);
  g_assert_false (pal_map_page_press_key (test->page, GDK_KEY_Tab, 0, 0));
  settle (test);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (MapPageTest *test, gconstpointer data);
  } tests[] = {
    { "/waiting-keys/delete", test_delete },
    { "/waiting-keys/move", test_move },
    { "/waiting-keys/point", test_point },
    { "/waiting-keys/drawing", test_drawing },
    { "/waiting-keys/copy-is-rated", test_copy_is_rated },
    { "/waiting-keys/copy-and-back", test_copy_and_back },
    { "/waiting-keys/other-mark", test_other_mark },
    { "/waiting-keys/at-once", test_at_once },
    { "/waiting-keys/undo-delete", test_undo_delete },
    { "/waiting-keys/undo-delete-of-old", test_undo_delete_of_old },
    { "/waiting-keys/undo-intensity", test_undo_intensity },
    { "/waiting-keys/undo-moves", test_undo_moves },
    { "/waiting-keys/nothing-to-undo", test_nothing_to_undo },
    { "/waiting-keys/tab", test_tab },
  };

  map_page_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path,
                MapPageTest,
                NULL,
                map_page_test_set_up,
                tests[i].run,
                map_page_test_tear_down);
  return map_page_test_run ();
}
