/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map under fingers: one taps or pans, or draws with a tool that does, two zoom and pan. */

#include <math.h>

#include "body-map-test.h"
#include "touch-screen.h"

static TouchScreen *screen;

static void
finger (BodyMapTest *test, TouchKind kind, guint number, double x, double y)
{
  touch_screen_send (screen, kind, number, test->widget, x, y);
}

/* In steps, as fingers move. */
static void
slide (BodyMapTest *test, guint number, double x0, double y0, double x1, double y1)
{
  for (int i = 1; i <= 10; i++)
    finger (test, TOUCH_MOVE, number, x0 + (x1 - x0) * i / 10.0, y0 + (y1 - y0) * i / 10.0);
}

static gboolean
painted (gpointer data)
{
  return *(int *) data > 0;
}

/* The window has a frame of its own here, so GTK itself has to lay it out. */
static void
settle (BodyMapTest *test)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (test->window);
  int n_painted;

  gtk_widget_queue_resize (test->widget);
  gtk_widget_queue_allocate (test->window);
  widget_test_count_signal (clock, "after-paint", &n_painted);
  widget_test_wait (painted, &n_painted);
  g_signal_handlers_disconnect_matched (
      clock, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, &n_painted);
}

static void
begin (BodyMapTest *test, double zoom)
{
  touch_screen_watch (screen, test->window);
  pal_body_map_set_zoom (test->map, zoom);
  settle (test);
}

static void
find_chest (BodyMapTest *test, double *x, double *y)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  PalPoint inmost;

  pal_figure_view_get_inmost (
      front, pal_figure_view_lookup (front, PAL_LAYER_ZONES, "chest-l"), &inmost);
  body_map_test_to_map (test, PAL_VIEW_FRONT, inmost.u, inmost.v, x, y);
}

/* A tap that trembles is a tap; a stroke over the figure is none, wherever it ends. */
static void
test_tap (BodyMapTest *test, gconstpointer data)
{
  double x, y;

  begin (test, 1.0);
  find_chest (test, &x, &y);
  finger (test, TOUCH_DOWN, 1, x, y);
  finger (test, TOUCH_UP, 1, x, y);
  g_assert_cmpint (test->n_regions, ==, 1);
  g_assert_cmpstr (test->key, ==, "chest-l");

  finger (test, TOUCH_DOWN, 1, x - 12.0, y);
  slide (test, 1, x - 12.0, y, x, y);
  finger (test, TOUCH_UP, 1, x, y);
  g_assert_cmpint (test->n_regions, ==, 2);

  finger (test, TOUCH_DOWN, 1, x, y + 150.0);
  slide (test, 1, x, y + 150.0, x, y);
  finger (test, TOUCH_UP, 1, x, y);
  g_assert_cmpint (test->n_regions, ==, 2);
}

/* A fingertip covers what it means: beside a narrow region it finds it, where the pointer finds what it
 * points at; a little farther away it does not. */
static void
test_narrow (BodyMapTest *test, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  const PalRegion *sternum = pal_figure_view_lookup (front, PAL_LAYER_ZONES, "sternum");
  PalPoint inmost;
  double x, y, u_min, u_max;

  begin (test, 1.0);
  pal_figure_view_get_inmost (front, sternum, &inmost);
  g_assert_true (pal_svg_path_get_extent_at (sternum->path, inmost.v, &u_min, &u_max));
  body_map_test_to_map (test, PAL_VIEW_FRONT, u_max, inmost.v, &x, &y);

  finger (test, TOUCH_DOWN, 1, x + 5.0, y);
  finger (test, TOUCH_UP, 1, x + 5.0, y);
  g_assert_cmpint (test->n_regions, ==, 1);
  g_assert_cmpstr (test->key, ==, "sternum");
  g_assert_true (pal_svg_path_contains (sternum->path, test->u, test->v));
  g_assert_cmpfloat_with_epsilon (test->u, u_max, 0.5);

  g_assert_true (pal_body_map_press_at (test->map, x + 5.0, y, FALSE));
  g_assert_cmpstr (test->key, ==, "chest-l");

  finger (test, TOUCH_DOWN, 1, x + 15.0, y);
  finger (test, TOUCH_UP, 1, x + 15.0, y);
  g_assert_cmpint (test->n_regions, ==, 3);
  g_assert_cmpstr (test->key, ==, "chest-l");
}

/* One finger moves what is larger than the window, and marks nothing. */
static void
test_pan (BodyMapTest *test, gconstpointer data)
{
  const PalViewport *viewport = &test->map->viewport;
  double u, v, scale;

  begin (test, 4.0);
  u = viewport->center_u;
  v = viewport->center_v;
  scale = pal_viewport_get_scale (viewport);
  finger (test, TOUCH_DOWN, 1, 300.0, 300.0);
  slide (test, 1, 300.0, 300.0, 340.0, 360.0);
  finger (test, TOUCH_UP, 1, 340.0, 360.0);
  g_assert_cmpfloat_with_epsilon (viewport->center_u, u - 40.0 / scale, 0.5);
  g_assert_cmpfloat_with_epsilon (viewport->center_v, v - 60.0 / scale, 0.5);
  g_assert_cmpint (test->n_regions, ==, 0);
}

/* The same in so many moments of the clock, without which a hand has no speed. */
static void
push (BodyMapTest *test, double x0, double y0, double x1, double y1)
{
  finger (test, TOUCH_DOWN, 1, x0, y0);
  for (int i = 1; i <= 10; i++)
    {
      gint64 now = g_get_monotonic_time () / 1000;

      while (g_get_monotonic_time () / 1000 == now)
        ;
      finger (test, TOUCH_MOVE, 1, x0 + (x1 - x0) * i / 10.0, y0 + (y1 - y0) * i / 10.0);
    }
  finger (test, TOUCH_UP, 1, x1, y1);
}

static gboolean
stands_still (gpointer data)
{
  return ((PalBodyMap *) data)->glide_id == 0;
}

/* A figure that is pushed goes on the way it was pushed, and comes to rest; a finger that is put on it
 * stops it, and where nothing is to move by itself it stays where it was let go. */
static void
test_glide (BodyMapTest *test, gconstpointer data)
{
  const PalViewport *viewport = &test->map->viewport;
  GtkSettings *settings = gtk_settings_get_default ();
  double u, v;

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  begin (test, 8.0);
  push (test, 300.0, 300.0, 340.0, 360.0);
  g_assert_false (stands_still (test->map));
  u = viewport->center_u;
  v = viewport->center_v;
  widget_test_wait (stands_still, test->map);
  g_assert_cmpfloat (viewport->center_u, <, u);
  g_assert_cmpfloat (viewport->center_v, <, v);

  pal_body_map_glide (test->map, 3000.0, 0.0);
  g_assert_false (stands_still (test->map));
  finger (test, TOUCH_DOWN, 1, 300.0, 300.0);
  g_assert_true (stands_still (test->map));
  finger (test, TOUCH_UP, 1, 300.0, 300.0);

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  push (test, 300.0, 300.0, 340.0, 360.0);
  g_assert_true (stands_still (test->map));
}

/* It goes as far whatever the frames are, never beyond the edge, and stops there at once. */
static void
test_glide_steps (BodyMapTest *test, gconstpointer data)
{
  PalViewport *viewport = &test->map->viewport;
  double ends[2];

  begin (test, 8.0);
  for (int i = 0; i < 2; i++)
    {
      pal_body_map_set_zoom (test->map, 1.0);
      pal_body_map_set_zoom (test->map, 8.0);
      test->map->glide_x = 600.0;
      test->map->glide_y = 0.0;
      while (pal_body_map_glide_on (test->map, i == 0 ? 0.016 : 0.004))
        ;
      ends[i] = viewport->center_u;
    }
  g_assert_cmpfloat_with_epsilon (
      ends[0], ends[1], 4.0 / pal_viewport_get_scale (viewport));

  test->map->glide_x = 1e6;
  test->map->glide_y = 0.0;
  g_assert_false (pal_body_map_glide_on (test->map, 0.016));
  g_assert_cmpfloat_with_epsilon (viewport->center_u,
                                  viewport->width / 2.0 / pal_viewport_get_scale (viewport),
                                  0.001);
}

typedef struct
{
  int n;
  char *key;
  PalPoint point;
} Asked;

static void
menu_requested_cb (PalBodyMap *map,
                   const char *key,
                   int layer,
                   int view,
                   const PalPoint *point,
                   const char *mark_id,
                   double x,
                   double y,
                   Asked *asked)
{
  asked->n++;
  g_free (asked->key);
  asked->key = g_strdup (key);
  asked->point = *point;
}

static gboolean
was_asked (gpointer data)
{
  return ((Asked *) data)->n > 0;
}

/* A finger that rests asks for the menu of the place, also with a tool that draws, and marks nothing when
 * it goes up. One that moves rests nowhere. */
static void
test_rest (BodyMapTest *test, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  Asked asked = { 0 };
  guint usual;
  double x, y;

  g_object_get (settings, "gtk-long-press-time", &usual, NULL);
  g_object_set (settings, "gtk-long-press-time", 20, NULL);
  begin (test, 1.0);
  find_chest (test, &x, &y);
  g_signal_connect (test->map, "menu-requested", G_CALLBACK (menu_requested_cb), &asked);
  pal_body_map_set_ink (test->map,
                        data != NULL ? PAL_INK_TOOL_DRAW : PAL_INK_TOOL_NONE,
                        PAL_PEN_ACHE);
  finger (test, TOUCH_DOWN, 1, x, y);
  widget_test_wait (was_asked, &asked);
  g_assert_false (pal_ink_live_is_drawing (test->map->ink.live));
  finger (test, TOUCH_UP, 1, x, y);
  g_assert_cmpint (asked.n, ==, 1);
  g_assert_cmpstr (asked.key, ==, "chest-l");
  g_assert_cmpint (test->n_regions, ==, 0);
  g_object_set (settings, "gtk-long-press-time", usual, NULL);
  g_signal_handlers_disconnect_by_data (test->map, &asked);
  g_free (asked.key);
}

/* Two fingers that part zoom where they are; when they go up, nothing is marked. */
static void
test_pinch (BodyMapTest *test, gconstpointer data)
{
  double x, y, u0, v0, u1, v1;
  PalBodyView *view = test->map->views[PAL_VIEW_FRONT];
  graphene_point_t there;

  begin (test, 1.0);
  find_chest (test, &x, &y);
  g_assert_true (gtk_widget_compute_point (
      test->widget, GTK_WIDGET (view), &GRAPHENE_POINT_INIT ((float) x, (float) y), &there));
  pal_body_view_to_figure (view, there.x, there.y, &u0, &v0);
  finger (test, TOUCH_DOWN, 1, x - 30.0, y);
  finger (test, TOUCH_DOWN, 2, x + 30.0, y);
  for (int i = 1; i <= 10; i++)
    {
      finger (test, TOUCH_MOVE, 1, x - 30.0 - 6.0 * i, y);
      finger (test, TOUCH_MOVE, 2, x + 30.0 + 6.0 * i, y);
    }
  g_assert_cmpfloat_with_epsilon (pal_body_map_get_zoom (test->map), 3.0, 0.05);
  settle (test);
  g_assert_true (gtk_widget_compute_point (
      test->widget, GTK_WIDGET (view), &GRAPHENE_POINT_INIT ((float) x, (float) y), &there));
  pal_body_view_to_figure (view, there.x, there.y, &u1, &v1);
  /* At zoom 1 the figure is held in the middle of a wide window, so only the height is its own. */
  g_assert_cmpfloat_with_epsilon (v1, v0, 8.0);

  finger (test, TOUCH_UP, 2, x + 90.0, y);
  finger (test, TOUCH_UP, 1, x - 90.0, y);
  g_assert_cmpint (test->n_regions, ==, 0);
  g_assert_cmpfloat_with_epsilon (pal_body_map_get_zoom (test->map), 3.0, 0.05);

  /* And the next tap is one again. */
  settle (test);
  find_chest (test, &x, &y);
  finger (test, TOUCH_DOWN, 1, x, y);
  finger (test, TOUCH_UP, 1, x, y);
  g_assert_cmpint (test->n_regions, ==, 1);
  g_assert_cmpstr (test->key, ==, "chest-l");
}

/* Two fingers that keep their distance pan. */
static void
test_pan_with_two (BodyMapTest *test, gconstpointer data)
{
  const PalViewport *viewport = &test->map->viewport;
  double u, v, scale;

  begin (test, 4.0);
  u = viewport->center_u;
  v = viewport->center_v;
  scale = pal_viewport_get_scale (viewport);
  finger (test, TOUCH_DOWN, 1, 250.0, 300.0);
  finger (test, TOUCH_DOWN, 2, 350.0, 300.0);
  for (int i = 1; i <= 10; i++)
    {
      finger (test, TOUCH_MOVE, 1, 250.0 + 4.0 * i, 300.0 - 5.0 * i);
      finger (test, TOUCH_MOVE, 2, 350.0 + 4.0 * i, 300.0 - 5.0 * i);
    }
  finger (test, TOUCH_UP, 1, 290.0, 250.0);
  finger (test, TOUCH_UP, 2, 390.0, 250.0);
  g_assert_cmpfloat_with_epsilon (pal_body_map_get_zoom (test->map), 4.0, 0.1);
  g_assert_cmpfloat_with_epsilon (viewport->center_u, u - 40.0 / scale, 3.0);
  g_assert_cmpfloat_with_epsilon (viewport->center_v, v + 50.0 / scale, 3.0);
  g_assert_cmpint (test->n_regions, ==, 0);
}

/* Fingers come and go one after the other: a second joins one that pans, leaves it and comes back.
 * Nothing jumps, and nothing is marked. */
static void
test_join_and_leave (BodyMapTest *test, gconstpointer data)
{
  const PalViewport *viewport = &test->map->viewport;
  double u, v;

  begin (test, 3.0);
  finger (test, TOUCH_DOWN, 1, 200.0, 300.0);
  slide (test, 1, 200.0, 300.0, 260.0, 300.0);
  finger (test, TOUCH_DOWN, 2, 360.0, 300.0);
  slide (test, 2, 360.0, 300.0, 410.0, 300.0);
  g_assert_cmpfloat_with_epsilon (pal_body_map_get_zoom (test->map), 4.5, 0.1);

  u = viewport->center_u;
  v = viewport->center_v;
  finger (test, TOUCH_UP, 2, 410.0, 300.0);
  g_assert_cmpfloat_with_epsilon (viewport->center_u, u, 0.5);
  g_assert_cmpfloat_with_epsilon (viewport->center_v, v, 0.5);
  finger (test, TOUCH_DOWN, 3, 410.0, 300.0);
  slide (test, 3, 410.0, 300.0, 360.0, 300.0);
  g_assert_cmpfloat_with_epsilon (pal_body_map_get_zoom (test->map), 3.0, 0.1);
  finger (test, TOUCH_UP, 3, 360.0, 300.0);
  finger (test, TOUCH_UP, 1, 260.0, 300.0);
  g_assert_cmpint (test->n_regions, ==, 0);
}

/* Of two fingers one goes up, whichever it is: the other does nothing more until it has gone up too,
 * however it moves, and not even with a third that taps beside it. */
static void
test_remaining (BodyMapTest *test, gconstpointer data)
{
  const PalViewport *viewport = &test->map->viewport;
  guint leaving = GPOINTER_TO_UINT (data);
  guint staying = 3 - leaving;
  double u, v, zoom, x, y;

  begin (test, 3.0);
  finger (test, TOUCH_DOWN, 1, 250.0, 300.0);
  finger (test, TOUCH_DOWN, 2, 350.0, 300.0);
  slide (test, leaving, 150.0 + 100.0 * leaving, 300.0, 160.0 + 100.0 * leaving, 340.0);
  slide (test, staying, 150.0 + 100.0 * staying, 300.0, 300.0, 200.0);
  finger (test, TOUCH_UP, leaving, 160.0 + 100.0 * leaving, 340.0);
  u = viewport->center_u;
  v = viewport->center_v;
  zoom = pal_body_map_get_zoom (test->map);

  slide (test, staying, 300.0, 200.0, 303.0, 203.0);
  slide (test, staying, 303.0, 203.0, 420.0, 380.0);
  g_assert_cmpfloat_with_epsilon (viewport->center_u, u, 0.01);
  g_assert_cmpfloat_with_epsilon (viewport->center_v, v, 0.01);
  finger (test, TOUCH_DOWN, 3, 200.0, 250.0);
  finger (test, TOUCH_UP, 3, 200.0, 250.0);
  slide (test, staying, 420.0, 380.0, 400.0, 300.0);
  finger (test, TOUCH_UP, staying, 400.0, 300.0);
  g_assert_cmpfloat_with_epsilon (pal_body_map_get_zoom (test->map), zoom, 0.01);
  g_assert_cmpfloat_with_epsilon (viewport->center_u, u, 0.01);
  g_assert_cmpfloat_with_epsilon (viewport->center_v, v, 0.01);
  g_assert_cmpint (test->n_regions, ==, 0);
  g_assert_cmpint (test->n_marks, ==, 0);

  pal_body_map_set_zoom (test->map, 1.0);
  settle (test);
  find_chest (test, &x, &y);
  finger (test, TOUCH_DOWN, 4, x, y);
  finger (test, TOUCH_UP, 4, x, y);
  g_assert_cmpint (test->n_regions, ==, 1);
  g_assert_cmpstr (test->key, ==, "chest-l");
}

static void
drawn_cb (PalBodyMap *map,
          int view,
          int pen,
          int tool,
          PalInkStroke *stroke,
          const char *stroke_id,
          PalInkStroke **drawn)
{
  g_clear_pointer (drawn, pal_ink_stroke_unref);
  *drawn = pal_ink_stroke_ref (stroke);
}

/* With a tool that draws, one finger draws where it goes; a tap marks the zone as ever. */
static void
test_draw (BodyMapTest *test, gconstpointer data)
{
  PalInkStroke *drawn = NULL;
  const PalInkSample *samples;
  double x0, y0, x1, y1;
  guint n_samples;

  begin (test, 1.0);
  g_signal_connect (test->map, "ink-drawn", G_CALLBACK (drawn_cb), &drawn);
  pal_body_map_set_ink (test->map, PAL_INK_TOOL_DRAW, PAL_PEN_ACHE);
  body_map_test_to_map (test, PAL_VIEW_FRONT, -80, 400, &x0, &y0);
  body_map_test_to_map (test, PAL_VIEW_FRONT, 80, 450, &x1, &y1);
  finger (test, TOUCH_DOWN, 1, x0, y0);
  slide (test, 1, x0, y0, x1, y1);
  g_assert_true (pal_ink_live_is_drawing (test->map->ink.live));
  finger (test, TOUCH_UP, 1, x1, y1);
  g_assert_nonnull (drawn);
  samples = pal_ink_stroke_get_samples (drawn, &n_samples);
  g_assert_cmpfloat_with_epsilon (samples[0].u, -80, 2);
  g_assert_cmpfloat_with_epsilon (samples[0].v, 400, 2);
  g_assert_cmpfloat_with_epsilon (samples[n_samples - 1].u, 80, 2);
  g_assert_cmpfloat_with_epsilon (samples[n_samples - 1].v, 450, 2);
  g_assert_cmpint (test->n_regions, ==, 0);

  g_clear_pointer (&drawn, pal_ink_stroke_unref);
  find_chest (test, &x0, &y0);
  finger (test, TOUCH_DOWN, 1, x0, y0);
  finger (test, TOUCH_UP, 1, x0, y0);
  g_assert_null (drawn);
  g_assert_cmpint (test->n_regions, ==, 1);
  g_assert_cmpstr (test->key, ==, "chest-l");
  g_signal_handlers_disconnect_by_data (test->map, &drawn);
}

/* Two fingers pinch whatever the tool, also if one had begun to draw: no ink is left of it. */
static void
test_pinch_drawing (BodyMapTest *test, gconstpointer data)
{
  PalInkStroke *drawn = NULL;
  double x, y;

  begin (test, 1.0);
  g_signal_connect (test->map, "ink-drawn", G_CALLBACK (drawn_cb), &drawn);
  pal_body_map_set_ink (test->map, PAL_INK_TOOL_DRAW, PAL_PEN_ACHE);
  find_chest (test, &x, &y);
  finger (test, TOUCH_DOWN, 1, x - 60.0, y);
  slide (test, 1, x - 60.0, y, x - 30.0, y);
  g_assert_true (pal_ink_live_is_drawing (test->map->ink.live));
  finger (test, TOUCH_DOWN, 2, x + 30.0, y);
  g_assert_false (pal_ink_live_is_drawing (test->map->ink.live));
  slide (test, 2, x + 30.0, y, x + 90.0, y);
  slide (test, 1, x - 30.0, y, x - 90.0, y);
  g_assert_cmpfloat (pal_body_map_get_zoom (test->map), >, 1.5);
  finger (test, TOUCH_UP, 1, x - 90.0, y);
  slide (test, 2, x + 90.0, y, x + 60.0, y + 30.0);
  finger (test, TOUCH_UP, 2, x + 60.0, y + 30.0);
  g_assert_null (drawn);
  g_assert_false (pal_ink_live_is_drawing (test->map->ink.live));
  g_assert_cmpint (test->n_regions, ==, 0);

  /* The next finger draws again. */
  finger (test, TOUCH_DOWN, 3, x - 40.0, y);
  slide (test, 3, x - 40.0, y, x + 40.0, y);
  finger (test, TOUCH_UP, 3, x + 40.0, y);
  g_assert_nonnull (drawn);
  g_clear_pointer (&drawn, pal_ink_stroke_unref);
  g_signal_handlers_disconnect_by_data (test->map, &drawn);
}

/* Where the map was told of a pen, a finger only moves the figure; while the pen is near or was just
 * now, a touch is the side of a hand and does nothing. There is no pen here: what its callbacks note
 * is noted instead. */
static void
test_palm (BodyMapTest *test, gconstpointer data)
{
  const PalViewport *viewport = &test->map->viewport;
  PalInkStroke *drawn = NULL;
  double u, v;

  begin (test, 4.0);
  g_signal_connect (test->map, "ink-drawn", G_CALLBACK (drawn_cb), &drawn);
  pal_body_map_set_ink (test->map, PAL_INK_TOOL_DRAW, PAL_PEN_ACHE);
  test->map->ink.has_pen = TRUE;
  test->map->ink.pen_down = TRUE;
  u = viewport->center_u;
  v = viewport->center_v;
  finger (test, TOUCH_DOWN, 1, 300.0, 300.0);
  slide (test, 1, 300.0, 300.0, 340.0, 360.0);
  finger (test, TOUCH_UP, 1, 340.0, 360.0);
  g_assert_cmpfloat_with_epsilon (viewport->center_u, u, 0.01);
  g_assert_cmpfloat_with_epsilon (viewport->center_v, v, 0.01);
  finger (test, TOUCH_DOWN, 1, 300.0, 300.0);
  finger (test, TOUCH_UP, 1, 300.0, 300.0);
  g_assert_cmpint (test->n_regions, ==, 0);

  test->map->ink.pen_down = FALSE;
  test->map->ink.pen_seen = 0;
  finger (test, TOUCH_DOWN, 1, 300.0, 300.0);
  slide (test, 1, 300.0, 300.0, 340.0, 360.0);
  finger (test, TOUCH_UP, 1, 340.0, 360.0);
  g_assert_cmpfloat (viewport->center_u, <, u);
  g_assert_cmpfloat (viewport->center_v, <, v);
  g_assert_null (drawn);
  g_signal_handlers_disconnect_by_data (test->map, &drawn);
}

int
main (int argc, char **argv)
{
  int result;

  screen = touch_screen_new ();
  body_map_test_init (&argc, &argv);
  /* Where a finger lets go of the figure it stays, but for the test of that. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  body_map_test_add ("/body-map/touch/tap", NULL, test_tap);
  body_map_test_add ("/body-map/touch/narrow", NULL, test_narrow);
  body_map_test_add ("/body-map/touch/pan", NULL, test_pan);
  body_map_test_add ("/body-map/touch/glide", NULL, test_glide);
  body_map_test_add ("/body-map/touch/glide-steps", NULL, test_glide_steps);
  body_map_test_add ("/body-map/touch/rest", NULL, test_rest);
  body_map_test_add ("/body-map/touch/rest-drawing", GUINT_TO_POINTER (1), test_rest);
  body_map_test_add ("/body-map/touch/pinch", NULL, test_pinch);
  body_map_test_add ("/body-map/touch/pan-with-two", NULL, test_pan_with_two);
  body_map_test_add ("/body-map/touch/join-and-leave", NULL, test_join_and_leave);
  body_map_test_add ("/body-map/touch/remaining/second", GUINT_TO_POINTER (1), test_remaining);
  body_map_test_add ("/body-map/touch/remaining/first", GUINT_TO_POINTER (2), test_remaining);
  body_map_test_add ("/body-map/touch/draw", NULL, test_draw);
  body_map_test_add ("/body-map/touch/pinch-drawing", NULL, test_pinch_drawing);
  body_map_test_add ("/body-map/touch/palm", NULL, test_palm);
  result = body_map_test_run ();
  touch_screen_free (screen);
  return result;
}
