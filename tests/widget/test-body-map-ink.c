/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn on the map, from where the callbacks of its gestures enter. */

#include "../support/mark-referrals.h"
#include "body-map-test.h"
#include "mark-rows.h"

#include <math.h>

typedef struct
{
  int n_drawn;
  int view;
  int pen;
  int tool;
  PalInkStroke *stroke;
  char *stroke_id;
  int n_erased;
  GArray *path;
  double radius;
  GPtrArray *brushed;
} Said;

static void
drawn_cb (PalBodyMap *map,
          int view,
          int pen,
          int tool,
          PalInkStroke *stroke,
          const char *stroke_id,
          Said *said)
{
  said->n_drawn++;
  said->view = view;
  said->pen = pen;
  said->tool = tool;
  g_clear_pointer (&said->stroke, pal_ink_stroke_unref);
  said->stroke = pal_ink_stroke_ref (stroke);
  g_free (said->stroke_id);
  said->stroke_id = g_strdup (stroke_id);
}

static void
erased_cb (PalBodyMap *map, int view, GArray *path, double radius, Said *said)
{
  said->n_erased++;
  g_clear_pointer (&said->path, g_array_unref);
  said->path = g_array_copy (path);
  said->radius = radius;
}

static void
brushed_cb (PalBodyMap *map, const char *key, int view, Said *said)
{
  g_ptr_array_add (said->brushed, g_strdup (key));
}

static void
listen (BodyMapTest *test, Said *said)
{
  said->brushed = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (test->map, "ink-drawn", G_CALLBACK (drawn_cb), said);
  g_signal_connect (test->map, "ink-erased", G_CALLBACK (erased_cb), said);
  g_signal_connect (test->map, "zone-brushed", G_CALLBACK (brushed_cb), said);
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
}

static void
clear (BodyMapTest *test, Said *said)
{
  g_signal_handlers_disconnect_by_data (test->map, said);
  g_clear_pointer (&said->stroke, pal_ink_stroke_unref);
  g_clear_pointer (&said->path, g_array_unref);
  g_ptr_array_unref (said->brushed);
  g_free (said->stroke_id);
}

/* A line over the chest of the front view, in millimetres, as 1000 samples in a second. */
static void
draw_line (BodyMapTest *test, PalInkDevice device, PalInkTool tool, double pressure)
{
  for (int i = 0; i <= 1000; i++)
    {
      double part = i / 1000.0;
      double x, y;

      body_map_test_to_map (
          test, PAL_VIEW_FRONT, -80 + 160 * part, 400 + 10 * sin (6 * part), &x, &y);
      if (i == 0)
        g_assert_true (
            pal_body_map_ink_begin (test->map, device, tool, x, y, pressure, 5000 + i));
      else
        pal_body_map_ink_move (test->map, x, y, pressure, 5000 + i);
    }
}

/* No sample is lost, and each is where it was made. */
static void
test_stroke (BodyMapTest *test, gconstpointer data)
{
  Said said = { 0 };
  const PalInkSample *samples;
  cairo_rectangle_t bounds;
  guint n_samples;

  listen (test, &said);
  pal_body_map_set_ink (test->map, PAL_INK_TOOL_DRAW, PAL_PEN_BURNING);
  draw_line (test, PAL_INK_DEVICE_PEN, PAL_INK_TOOL_DRAW, 0.5);
  g_assert_true (pal_ink_live_is_drawing (test->map->ink.live));
  pal_body_map_ink_end (test->map);
  g_assert_false (pal_ink_live_is_drawing (test->map->ink.live));

  g_assert_cmpint (said.n_drawn, ==, 1);
  g_assert_cmpint (said.view, ==, PAL_VIEW_FRONT);
  g_assert_cmpint (said.pen, ==, PAL_PEN_BURNING);
  g_assert_cmpint (said.tool, ==, PAL_INK_TOOL_DRAW);
  g_assert_true (g_uuid_string_is_valid (said.stroke_id));
  samples = pal_ink_stroke_get_samples (said.stroke, &n_samples);
  g_assert_cmpfloat_with_epsilon (samples[0].u, -80, 0.1);
  g_assert_cmpfloat_with_epsilon (samples[n_samples - 1].u, 80, 0.1);
  g_assert_cmpfloat_with_epsilon (samples[n_samples - 1].time - samples[0].time, 1000, 1);
  pal_ink_stroke_get_bounds (said.stroke, &bounds);
  g_assert_cmpfloat (bounds.width, >=, 160);
  g_assert_cmpfloat (bounds.width, <, 160 + 2 * pal_ink_stroke_get_width (said.stroke));
  for (int i = 0; i <= 100; i++)
    g_assert_true (pal_ink_stroke_contains (
        said.stroke, -80 + 1.6 * i, 400 + 10 * sin (6 * i / 100.0)));

  /* It draws nothing that no mark has, once that is known. */
  pal_body_map_forget_ink (test->map, NULL);
  clear (test, &said);
}

/* What the lasso surrounds belongs to the stroke; without a way around there is nothing. */
static void
test_lasso (BodyMapTest *test, gconstpointer data)
{
  Said said = { 0 };
  double x, y;

  listen (test, &said);
  pal_body_map_set_ink (test->map, PAL_INK_TOOL_LASSO, PAL_PEN_ACHE);
  for (int i = 0; i <= 60; i++)
    {
      body_map_test_to_map (test,
                            PAL_VIEW_FRONT,
                            40 * cos (i * G_PI / 30),
                            420 + 40 * sin (i * G_PI / 30),
                            &x,
                            &y);
      if (i == 0)
        g_assert_true (pal_body_map_ink_begin (
            test->map, PAL_INK_DEVICE_MOUSE, PAL_INK_TOOL_LASSO, x, y, NAN, 0));
      else
        pal_body_map_ink_move (test->map, x, y, NAN, 10 * i);
    }
  pal_body_map_ink_end (test->map);
  g_assert_cmpint (said.n_drawn, ==, 1);
  g_assert_true (pal_ink_stroke_is_closed (said.stroke));
  g_assert_true (pal_ink_stroke_contains (said.stroke, 0, 420));
  g_assert_false (pal_ink_stroke_contains (said.stroke, 45, 420));

  g_assert_true (pal_body_map_ink_begin (
      test->map, PAL_INK_DEVICE_MOUSE, PAL_INK_TOOL_LASSO, x, y, NAN, 0));
  pal_body_map_ink_move (test->map, x + 1, y, NAN, 10);
  pal_body_map_ink_end (test->map);
  g_assert_cmpint (said.n_drawn, ==, 1);
  clear (test, &said);
}

/* The eraser says where it went and how wide it is on the body: as wide on the screen at every zoom. */
static void
test_eraser (BodyMapTest *test, gconstpointer data)
{
  Said said = { 0 };
  double radius;

  listen (test, &said);
  draw_line (test, PAL_INK_DEVICE_PEN, PAL_INK_TOOL_ERASE, 0.5);
  pal_body_map_ink_end (test->map);
  g_assert_cmpint (said.n_erased, ==, 1);
  g_assert_cmpint (said.n_drawn, ==, 0);
  g_assert_cmpuint (said.path->len, >, 50);
  g_assert_cmpfloat_with_epsilon (g_array_index (said.path, PalPoint, 0).u, -80, 0.1);
  radius = said.radius;

  pal_body_map_set_zoom (test->map, 1.25);
  body_map_test_lay_out (test);
  draw_line (test, PAL_INK_DEVICE_PEN, PAL_INK_TOOL_ERASE, 0.5);
  pal_body_map_ink_end (test->map);
  g_assert_cmpfloat_with_epsilon (said.radius, radius / 1.25, 0.01);
  clear (test, &said);
}

/* However far away one looks, the ring shows what is erased: no more than the widest stroke. */
static void
test_widest_eraser (BodyMapTest *test, gconstpointer data)
{
  Said said = { 0 };

  listen (test, &said);
  pal_body_map_set_ink (test->map, PAL_INK_TOOL_ERASE, PAL_PEN_ACHE);
  pal_body_map_set_ink_size (test->map, PAL_INK_SIZE_MAX);
  g_assert_cmpfloat (PAL_INK_SIZE_MAX * pal_body_map_get_ink_width_at (test->map, 1.0),
                     >,
                     PAL_INK_MAX_WIDTH);
  g_assert_cmpfloat (pal_body_map_get_ink_width (test->map), ==, PAL_INK_MAX_WIDTH);
  draw_line (test, PAL_INK_DEVICE_MOUSE, PAL_INK_TOOL_ERASE, NAN);
  pal_body_map_ink_end (test->map);
  g_assert_cmpint (said.n_erased, ==, 1);
  g_assert_cmpfloat_with_epsilon (said.radius, PAL_INK_MAX_WIDTH / 2.0, 0.01);
  clear (test, &said);
}

/* Each zone on the way once, in the order in which they come. */
static void
test_brush (BodyMapTest *test, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  Said said = { 0 };

  for (int i = 0; i <= 1000; i++)
    {
      const PalRegion *zone = pal_figure_view_pick (
          front, PAL_LAYER_ZONES, -80 + 0.16 * i, 400 + 10 * sin (0.006 * i));

      g_assert_nonnull (zone);
      if (expected->len == 0 ||
          g_strcmp0 (zone->key, g_ptr_array_index (expected, expected->len - 1)) != 0)
        g_ptr_array_add (expected, (gpointer) zone->key);
    }
  g_assert_cmpuint (expected->len, >, 1);

  listen (test, &said);
  draw_line (test, PAL_INK_DEVICE_MOUSE, PAL_INK_TOOL_BRUSH, NAN);
  pal_body_map_ink_end (test->map);
  g_assert_cmpuint (said.brushed->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    g_assert_cmpstr (
        g_ptr_array_index (said.brushed, i), ==, g_ptr_array_index (expected, i));
  clear (test, &said);
}

/* A stroke that is called off is drawn by nobody, and the next one begins anew. */
static void
test_cancel (BodyMapTest *test, gconstpointer data)
{
  Said said = { 0 };

  listen (test, &said);
  draw_line (test, PAL_INK_DEVICE_TOUCH, PAL_INK_TOOL_DRAW, NAN);
  pal_body_map_ink_cancel (test->map);
  g_assert_false (pal_ink_live_is_drawing (test->map->ink.live));
  pal_body_map_ink_end (test->map);
  g_assert_cmpint (said.n_drawn, ==, 0);

  draw_line (test, PAL_INK_DEVICE_TOUCH, PAL_INK_TOOL_DRAW, NAN);
  pal_body_map_ink_end (test->map);
  g_assert_cmpint (said.n_drawn, ==, 1);
  clear (test, &said);
}

/* Beside every view there is nothing to draw on. */
static void
test_beside (BodyMapTest *test, gconstpointer data)
{
  Said said = { 0 };

  listen (test, &said);
  g_assert_false (pal_body_map_ink_begin (
      test->map, PAL_INK_DEVICE_PEN, PAL_INK_TOOL_DRAW, -50, -50, 0.5, 0));
  pal_body_map_ink_end (test->map);
  g_assert_cmpint (said.n_drawn, ==, 0);
  clear (test, &said);
}

static guint
count_cairo_nodes (BodyMapTest *test)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  pal_body_map_snapshot_arcs (test->map, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return 0;
  return gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE
             ? gsk_container_node_get_n_children (node)
             : 1;
}

/* What is pressed behind and felt in front is tied together by an arc where both are shown. */
static void
test_arcs (BodyMapTest *test, gconstpointer data)
{
  static const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };
  const char *const felt[] = { "chest-r", NULL };
  g_autoptr (GListStore) marks = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (PalMark) mark = mark_row_point ("a",
                                             PAL_AUTHOR_THERAPIST,
                                             PAL_VIEW_BACK,
                                             110.0,
                                             300.0,
                                             "shoulder-top-r",
                                             "trapezius-upper-r",
                                             7);

  pal_body_map_set_views (test->map, views, G_N_ELEMENTS (views));
  pal_body_map_set_marks (test->map, G_LIST_MODEL (marks));
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
  g_list_store_append (marks, mark);
  g_assert_cmpuint (count_cairo_nodes (test), ==, 0);

  test_set_referrals (mark, felt);
  g_assert_cmpuint (count_cairo_nodes (test), ==, 1);

  pal_body_map_set_views (test->map, views + 1, 1);
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
  g_assert_cmpuint (count_cairo_nodes (test), ==, 0);
  pal_body_map_set_marks (test->map, NULL);
}

/* The pen is as wide as was asked for, in what is drawn and in the ring that tells it before; a ring is
 * there only while a tool with a width is armed and the pointer is over the map. */
static void
test_size (BodyMapTest *test, gconstpointer data)
{
  Said said = { 0 };
  double usual, wide;

  listen (test, &said);
  pal_body_map_set_ink (test->map, PAL_INK_TOOL_DRAW, PAL_PEN_ACHE);
  usual = pal_body_map_get_ink_width (test->map);
  pal_body_map_set_ink_size (test->map, 2.0);
  wide = pal_body_map_get_ink_width (test->map);
  g_assert_cmpfloat (wide, >, 1.4 * usual);
  draw_line (test, PAL_INK_DEVICE_MOUSE, PAL_INK_TOOL_DRAW, NAN);
  pal_body_map_ink_end (test->map);
  g_assert_cmpfloat_with_epsilon (pal_ink_stroke_get_width (said.stroke), wide, 0.01);

  test->map->pointer_inside = TRUE;
  pal_body_map_set_ink_size (test->map, 1.0);
  g_assert_cmpfloat_with_epsilon (pal_ink_tip_get_width (test->map->ink.tip),
                                  usual * pal_viewport_get_scale (&test->map->viewport),
                                  0.01);
  pal_body_map_set_ink (test->map, PAL_INK_TOOL_LASSO, PAL_PEN_ACHE);
  g_assert_cmpfloat (pal_ink_tip_get_width (test->map->ink.tip), ==, 0.0);
  pal_body_map_set_ink (test->map, PAL_INK_TOOL_ERASE, PAL_PEN_ACHE);
  g_assert_cmpfloat_with_epsilon (pal_ink_tip_get_width (test->map->ink.tip), 20.0, 0.01);
  pal_body_map_set_ink_size (test->map, 100.0);
  g_assert_cmpfloat (pal_body_map_get_ink_size (test->map), ==, PAL_INK_SIZE_MAX);
  clear (test, &said);
}

int
main (int argc, char *argv[])
{
  body_map_test_init (&argc, &argv);
  body_map_test_add ("/body-map/ink/stroke", NULL, test_stroke);
  body_map_test_add ("/body-map/ink/lasso", NULL, test_lasso);
  body_map_test_add ("/body-map/ink/eraser", NULL, test_eraser);
  body_map_test_add ("/body-map/ink/widest-eraser", NULL, test_widest_eraser);
  body_map_test_add ("/body-map/ink/brush", NULL, test_brush);
  body_map_test_add ("/body-map/ink/cancel", NULL, test_cancel);
  body_map_test_add ("/body-map/ink/beside", NULL, test_beside);
  body_map_test_add ("/body-map/ink/arcs", NULL, test_arcs);
  body_map_test_add ("/body-map/ink/size", NULL, test_size);
  return body_map_test_run ();
}
