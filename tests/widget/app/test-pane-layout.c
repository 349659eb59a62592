/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "pal-pane-layout.h"
#include "widget-test.h"

typedef struct
{
  GtkWidget *window;
  PalPaneLayout *layout;
  GtkWidget *content, *start, *end;
  int n_narrow;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  static const char interface[]
      = "<interface>"
        "  <object class='PalPaneLayout' id='layout'>"
        "    <child><object class='GtkLabel' id='content'/></child>"
        "    <child type='start'><object class='GtkLabel' id='start'/></child>"
        "    <child type='end'><object class='GtkLabel' id='end'/></child>"
        "  </object>"
        "</interface>";
  g_autoptr (GtkBuilder) builder = NULL;

  g_type_ensure (PAL_TYPE_PANE_LAYOUT);
  builder = gtk_builder_new_from_string (interface, -1);
  test->layout = PAL_PANE_LAYOUT (gtk_builder_get_object (builder, "layout"));
  test->content = GTK_WIDGET (gtk_builder_get_object (builder, "content"));
  test->start = GTK_WIDGET (gtk_builder_get_object (builder, "start"));
  test->end = GTK_WIDGET (gtk_builder_get_object (builder, "end"));
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->layout));
  widget_test_count_notify (test->layout, "narrow", &test->n_narrow);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
}

static gboolean
has_spoken (gpointer data)
{
  return *(int *) data > 0;
}

/* With room, all three stand side by side; the end pane ends at the edge. */
static void
test_wide (Fixture *test, gconstpointer data)
{
  graphene_rect_t content, start, end;

  widget_test_allocate (GTK_WIDGET (test->layout), 1600, 700);
  g_assert_false (pal_pane_layout_get_narrow (test->layout));
  g_assert_true (gtk_widget_compute_bounds (test->content, GTK_WIDGET (test->layout), &content));
  g_assert_true (gtk_widget_compute_bounds (test->start, GTK_WIDGET (test->layout), &start));
  g_assert_true (gtk_widget_compute_bounds (test->end, GTK_WIDGET (test->layout), &end));
  g_assert_cmpfloat (start.origin.x, ==, 0);
  g_assert_cmpfloat (content.origin.x, ==, start.size.width);
  g_assert_cmpfloat (end.origin.x, ==, content.origin.x + content.size.width);
  g_assert_cmpfloat (end.origin.x + end.size.width, ==, 1600);
  g_assert_cmpint (test->n_narrow, ==, 0);
}

static float
get_end_width (Fixture *test, int width)
{
  graphene_rect_t end;

  widget_test_allocate (GTK_WIDGET (test->layout), width, 700);
  g_assert_true (gtk_widget_compute_bounds (test->end, GTK_WIDGET (test->layout), &end));
  return end.size.width;
}

/* What is read at the end gets some of a wide window, and no more than is good to read. */
static void
test_end_width (Fixture *test, gconstpointer data)
{
  float least = get_end_width (test, 1300);

  g_assert_cmpfloat (least, >=, 330);
  g_assert_cmpfloat (get_end_width (test, 1366), ==, least);
  g_assert_cmpfloat (get_end_width (test, 1920), >, least);
  g_assert_cmpfloat (get_end_width (test, 1920), <, 1.3 * least);
  g_assert_cmpfloat (get_end_width (test, 3840), ==, get_end_width (test, 1920));
}

/* Without room the content has all of it, and a pane is laid over it only when asked for. */
static void
test_narrow (Fixture *test, gconstpointer data)
{
  widget_test_allocate (GTK_WIDGET (test->layout), 800, 700);
  widget_test_wait (has_spoken, &test->n_narrow);
  g_assert_cmpint (test->n_narrow, ==, 1);
  g_assert_true (pal_pane_layout_get_narrow (test->layout));
  g_assert_cmpint (gtk_widget_get_width (test->content), ==, 800);
  g_assert_false (gtk_widget_get_child_visible (test->start));
  g_assert_false (gtk_widget_get_child_visible (test->end));

  pal_pane_layout_set_end_shown (test->layout, TRUE);
  widget_test_allocate (GTK_WIDGET (test->layout), 800, 700);
  g_assert_true (gtk_widget_get_child_visible (test->end));
  g_assert_false (gtk_widget_get_child_visible (test->start));
  g_assert_cmpint (gtk_widget_get_width (test->content), ==, 800);
}

/* What lies over the content can be closed from within it, and says so. */
static void
test_close (Fixture *test, gconstpointer data)
{
  int n_closed;

  widget_test_count_signal (test->layout, "closed", &n_closed);
  widget_test_allocate (GTK_WIDGET (test->layout), 1600, 700);
  pal_pane_layout_set_start_shown (test->layout, TRUE);
  gtk_widget_activate_action (test->start, "panes.close", NULL);
  g_assert_true (pal_pane_layout_get_start_shown (test->layout));
  g_assert_cmpint (n_closed, ==, 0);

  widget_test_allocate (GTK_WIDGET (test->layout), 560, 700);
  gtk_widget_activate_action (test->start, "panes.close", NULL);
  g_assert_false (pal_pane_layout_get_start_shown (test->layout));
  g_assert_cmpint (n_closed, ==, 1);
  gtk_widget_activate_action (test->start, "panes.close", NULL);
  g_assert_cmpint (n_closed, ==, 1);
}

/* The second of two panes that would leave nothing of the content takes the place of the first. */
static void
test_crowded (Fixture *test, gconstpointer data)
{
  widget_test_allocate (GTK_WIDGET (test->layout), 1000, 700);
  pal_pane_layout_set_start_shown (test->layout, TRUE);
  pal_pane_layout_set_end_shown (test->layout, TRUE);
  g_assert_true (pal_pane_layout_get_start_shown (test->layout));

  widget_test_allocate (GTK_WIDGET (test->layout), 800, 700);
  pal_pane_layout_set_end_shown (test->layout, FALSE);
  pal_pane_layout_set_end_shown (test->layout, TRUE);
  g_assert_false (pal_pane_layout_get_start_shown (test->layout));
  pal_pane_layout_set_start_shown (test->layout, TRUE);
  g_assert_false (pal_pane_layout_get_end_shown (test->layout));
}

static void
test_right_to_left (Fixture *test, gconstpointer data)
{
  graphene_rect_t start;

  gtk_widget_set_direction (GTK_WIDGET (test->layout), GTK_TEXT_DIR_RTL);
  widget_test_allocate (GTK_WIDGET (test->layout), 1600, 700);
  g_assert_true (gtk_widget_compute_bounds (test->start, GTK_WIDGET (test->layout), &start));
  g_assert_cmpfloat (start.origin.x + start.size.width, ==, 1600);
}

static void
test_properties (Fixture *test, gconstpointer data)
{
  int n_start = 0, n_end = 0;

  widget_test_count_notify (test->layout, "start-shown", &n_start);
  widget_test_count_notify (test->layout, "end-shown", &n_end);
  g_assert_false (pal_pane_layout_get_start_shown (test->layout));
  g_assert_false (pal_pane_layout_get_end_shown (test->layout));

  g_object_set (test->layout, "start-shown", FALSE, "end-shown", FALSE, NULL);
  g_assert_cmpint (n_start + n_end, ==, 0);
  g_object_set (test->layout, "start-shown", TRUE, "end-shown", TRUE, NULL);
  g_assert_cmpint (n_start, ==, 1);
  g_assert_cmpint (n_end, ==, 1);
  g_assert_true (pal_pane_layout_get_start_shown (test->layout));
  g_assert_true (pal_pane_layout_get_end_shown (test->layout));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/pane-layout/wide", test_wide);
  ADD ("/pane-layout/end-width", test_end_width);
  ADD ("/pane-layout/narrow", test_narrow);
  ADD ("/pane-layout/close", test_close);
  ADD ("/pane-layout/crowded", test_crowded);
  ADD ("/pane-layout/right-to-left", test_right_to_left);
  ADD ("/pane-layout/properties", test_properties);
  return g_test_run ();
}
