/* SPDX-License-Identifier: GPL-3.0-or-later */

/* More marks than there is room for labels: the sign that says how many opens what they are, and one that
 * is chosen there is selected and has its label. */

#include "map-page-test.h"

#include "pal-map-page-private.h"
#include "widget-test.h"

#define WIDTH 400
#define HEIGHT 360

/* Pixels from one place that is tried to the next: less than a finger needs. */
#define STEP 16

static gboolean
is_small (gpointer data)
{
  MapPageTest *test = data;

  return gtk_widget_get_width (test->window) <= WIDTH;
}

/* A pain in every zone that is seen from in front. */
static void
mark_everything (MapPageTest *test)
{
  PalFigureView *view = pal_figure_get_view (map_page_test_figure, PAL_VIEW_FRONT);

  g_object_set (test->page, "view", "front", "tool", "pain", NULL);
  for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
    {
      const PalActivation activation = {
        .key = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i)->key,
        .layer = PAL_LAYER_ZONES,
        .view = PAL_VIEW_FRONT,
      };

      pal_map_page_activate (test->page, &activation);
      map_page_test_settle (test);
    }
  g_object_set (test->page, "tool", "select", NULL);
}

/* Where the sign is, in pixels of the map. */
static gboolean
find_sign (MapPageTest *test, double *sign_x, double *sign_y)
{
  GtkWidget *map = GTK_WIDGET (test->map);

  for (int y = STEP; y < gtk_widget_get_height (map); y += STEP)
    for (int x = STEP; x < gtk_widget_get_width (map); x += STEP)
      {
        double view_x, view_y;
        PalBodyView *view = pal_body_map_find_view_at (test->map, x, y, &view_x, &view_y);

        if (!pal_body_view_is_more_at (view, view_x, view_y))
          continue;
        *sign_x = x;
        *sign_y = y;
        return TRUE;
      }
  return FALSE;
}

/* Taps on it wherever it is. */
static gboolean
tap_sign (MapPageTest *test)
{
  double x, y;

  return find_sign (test, &x, &y) && pal_body_map_press_at (test->map, x, y, TRUE);
}

static gboolean
has_mark (GPtrArray *marks, const char *id)
{
  for (guint i = 0; i < marks->len; i++)
    if (g_str_equal (pal_entity_get_id (g_ptr_array_index (marks, i)), id))
      return TRUE;
  return FALSE;
}

static void
test_sign (MapPageTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *id = NULL;

  /* Where there is room for all, nothing is to be opened. */
  g_assert_false (tap_sign (test));
  gtk_window_set_default_size (GTK_WINDOW (test->window), WIDTH, HEIGHT);
  widget_test_wait (is_small, test);
  mark_everything (test);
  before = pal_body_map_dup_unlabelled (test->map);
  g_assert_cmpuint (before->len, >, 0);

  g_assert_true (tap_sign (test));
  g_assert_nonnull (test->page->menu);
  g_assert_true (gtk_widget_get_visible (test->page->menu));
  id = g_strdup (pal_entity_get_id (g_ptr_array_index (before, before->len - 1)));
  g_assert_true (gtk_widget_activate_action (test->page->menu, "here.choose", "s", id));
  g_assert_cmpstr (test->page->selected_id, ==, id);
  map_page_test_settle (test);
  after = pal_body_map_dup_unlabelled (test->map);
  g_assert_false (has_mark (after, id));
}

static gboolean
says (GtkWidget *widget, gconstpointer words)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words);
}

/* By keys it is in the menu of any place. */
static void
test_menu (MapPageTest *test, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (test->window), WIDTH, HEIGHT);
  widget_test_wait (is_small, test);
  mark_everything (test);
  gtk_widget_grab_focus (GTK_WIDGET (test->map));
  g_assert_true (pal_map_page_open_menu (test->page));
  g_assert_nonnull (widget_test_find (test->page->menu, says, "Marks without a Label"));
}

static guint
count_marks (MapPageTest *test)
{
  return g_list_model_get_n_items (pal_chart_get_today (test->record.chart));
}

/* With a tool that draws, a tap on the sign opens it all the same and leaves no dot. */
static void
test_tool (MapPageTest *test, gconstpointer tool)
{
  guint n_marks;
  double x, y;

  gtk_window_set_default_size (GTK_WINDOW (test->window), WIDTH, HEIGHT);
  widget_test_wait (is_small, test);
  mark_everything (test);
  g_assert_true (find_sign (test, &x, &y));
  n_marks = count_marks (test);
  g_object_set (test->page, "tool", tool, NULL);
  g_assert_true (pal_body_map_pen_down (test->map, GDK_BUTTON_PRIMARY, FALSE, x, y, 0.5, 1000));
  pal_body_map_ink_move (test->map, x + 1.0, y, 0.5, 1010.0);
  pal_body_map_pen_up (test->map, x, y);
  g_assert_nonnull (test->page->menu);
  g_assert_true (gtk_widget_get_visible (test->page->menu));
  map_page_test_settle (test);
  g_assert_cmpuint (count_marks (test), ==, n_marks);
}

/* A stroke may begin there. */
static void
test_stroke (MapPageTest *test, gconstpointer data)
{
  double x, y;

  gtk_window_set_default_size (GTK_WINDOW (test->window), WIDTH, HEIGHT);
  widget_test_wait (is_small, test);
  mark_everything (test);
  g_assert_true (find_sign (test, &x, &y));
  g_object_set (test->page, "tool", "draw", NULL);
  g_assert_true (pal_body_map_pen_down (test->map, GDK_BUTTON_PRIMARY, FALSE, x, y, 0.5, 1000));
  for (int i = 1; i < 10; i++)
    pal_body_map_ink_move (test->map, x + i * STEP, y, 0.5, 1000.0 + i * 10.0);
  pal_body_map_pen_up (test->map, x + 9 * STEP, y);
  map_page_test_settle (test);
  g_assert_null (test->page->menu);
}

int
main (int argc, char *argv[])
{
  static const char *const tools[] = { "draw", "brush", "arrow", "lasso" };

  map_page_test_init (&argc, &argv);
  g_test_add ("/unlabelled/sign",
              MapPageTest,
              NULL,
              map_page_test_set_up,
              test_sign,
              map_page_test_tear_down);
  g_test_add ("/unlabelled/menu",
              MapPageTest,
              NULL,
              map_page_test_set_up,
              test_menu,
              map_page_test_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autofree char *path = g_strdup_printf ("/unlabelled/%s", tools[i]);

      g_test_add (
          path, MapPageTest, tools[i], map_page_test_set_up, test_tool, map_page_test_tear_down);
    }
  g_test_add ("/unlabelled/stroke",
              MapPageTest,
              NULL,
              map_page_test_set_up,
              test_stroke,
              map_page_test_tear_down);
  return map_page_test_run ();
}
