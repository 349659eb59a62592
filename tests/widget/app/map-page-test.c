/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map-page-test.h"

#include <adwaita.h>

#include "pal-ui.h"
#include "pal-view.h"
#include "widget-test.h"

#define WIDTH 1300
#define HEIGHT 740

PalFigure *map_page_test_figure;
PalKnowledge *map_page_test_knowledge;

void
map_page_test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  pal_ui_register ();
  map_page_test_figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  map_page_test_knowledge = pal_knowledge_new (NULL);
}

int
map_page_test_run (void)
{
  int result = g_test_run ();

  pal_knowledge_unref (map_page_test_knowledge);
  g_object_unref (map_page_test_figure);
  return result;
}

static gboolean
is_ready (gpointer data)
{
  MapPageTest *test = data;

  return pal_body_map_is_ready (test->map);
}

static gboolean
is_painted (gpointer data)
{
  return *(int *) data > 0;
}

static void
wait_for_frame (MapPageTest *test)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (test->window);
  int n_painted;

  widget_test_count_signal (clock, "after-paint", &n_painted);
  gtk_widget_queue_resize (GTK_WIDGET (test->map));
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  widget_test_wait (is_painted, &n_painted);
  g_signal_handlers_disconnect_matched (
      clock, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, &n_painted);
}

void
map_page_test_settle (MapPageTest *test)
{
  chart_test_settle (&test->record);
  widget_test_wait (is_ready, test);
  wait_for_frame (test);
}

void
map_page_test_look_at (MapPageTest *test, PalView view, double zoom, double u, double v)
{
  PalViewport *viewport = &test->map->viewport;
  cairo_rectangle_t extent;

  g_object_set (test->page, "view", pal_view_to_nick (view), NULL);
  map_page_test_settle (test);
  g_assert_true (pal_body_view_get_extent (test->map->views[view], &extent));
  pal_body_map_set_zoom (test->map, zoom);
  viewport->center_u = test->map->lefts[view] + u - extent.x;
  viewport->center_v = test->map->tops[view] + v - extent.y;
  pal_viewport_clamp (viewport);
  pal_body_map_viewport_changed (test->map, zoom);
  map_page_test_settle (test);
}

void
map_page_test_to_map (MapPageTest *test, PalView view, double u, double v, double *x, double *y)
{
  PalBodyView *shown = test->map->views[view];
  double scale = pal_viewport_get_scale (&test->map->viewport);
  cairo_rectangle_t extent;
  graphene_point_t here, there;

  g_assert_true (pal_body_view_get_extent (shown, &extent));
  graphene_point_init (
      &here, (float) ((u - extent.x) * scale), (float) ((v - extent.y) * scale));
  g_assert_true (
      gtk_widget_compute_point (GTK_WIDGET (shown), GTK_WIDGET (test->map), &here, &there));
  *x = there.x;
  *y = there.y;
}

void
map_page_test_reopen (MapPageTest *test)
{
  pal_map_page_set_chart (test->page, NULL);
  /* What is still being written holds the record. */
  chart_test_settle (&test->record);
  chart_test_close (&test->record);
  chart_test_open (&test->record);
  pal_map_page_set_chart (test->page, test->record.chart);
  map_page_test_settle (test);
}

void
map_page_test_set_up (MapPageTest *test, gconstpointer data)
{
  chart_test_set_up (&test->record, NULL);
  test->page = g_object_ref_sink (g_object_new (PAL_TYPE_MAP_PAGE, NULL));
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_set_default_size (GTK_WINDOW (test->window), WIDTH, HEIGHT);
  pal_map_page_set_atlas (test->page, map_page_test_knowledge, map_page_test_figure);
  pal_map_page_set_chart (test->page, test->record.chart);
  gtk_window_present (GTK_WINDOW (test->window));
  test->map = PAL_BODY_MAP (widget_test_find (
      test->window, widget_test_is_type, GSIZE_TO_POINTER (PAL_TYPE_BODY_MAP)));
  map_page_test_settle (test);
}

void
map_page_test_tear_down (MapPageTest *test, gconstpointer data)
{
  pal_map_page_set_chart (test->page, NULL);
  chart_test_settle (&test->record);
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_object (&test->page);
  chart_test_tear_down (&test->record, NULL);
}
