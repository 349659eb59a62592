/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "body-map-test.h"

#include <adwaita.h>

#define SIZE 680

PalFigure *body_map_test_figure;
PalKnowledge *body_map_test_knowledge;

static void
region_activated_cb (PalBodyMap *map,
                     const char *key,
                     int layer,
                     int view,
                     double u,
                     double v,
                     gboolean has_point,
                     BodyMapTest *test)
{
  g_free (test->key);
  test->key = g_strdup (key);
  test->layer = layer;
  test->view = view;
  test->u = u;
  test->v = v;
  test->has_point = has_point;
  test->n_regions++;
}

static void
mark_activated_cb (PalBodyMap *map, const char *mark_id, BodyMapTest *test)
{
  g_free (test->mark_id);
  test->mark_id = g_strdup (mark_id);
  test->n_marks++;
}

static gboolean
is_ready (gpointer data)
{
  return pal_body_map_is_ready (data);
}

static gboolean
is_sharp (gpointer data)
{
  PalBodyMap *map = data;
  guint n_views;
  const PalView *views = pal_body_map_get_views (map, &n_views);

  for (guint i = 0; i < n_views; i++)
    if (!pal_body_view_is_sharp (map->views[views[i]]))
      return FALSE;
  return TRUE;
}

/* Does now what the next frame would do. */
void
body_map_test_lay_out (BodyMapTest *test)
{
  widget_test_allocate (test->widget,
                        gtk_widget_get_width (test->widget),
                        gtk_widget_get_height (test->widget));
}

/* In a window, since GTK finds only what is mapped. */
static void
set_up (BodyMapTest *test, gconstpointer data)
{
  test->widget = g_object_ref_sink (pal_body_map_new ());
  test->map = PAL_BODY_MAP (test->widget);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), SIZE, SIZE);
  gtk_window_set_child (GTK_WINDOW (test->window), test->widget);
  g_signal_connect (
      test->map, "region-activated", G_CALLBACK (region_activated_cb), test);
  g_signal_connect (test->map, "mark-activated", G_CALLBACK (mark_activated_cb), test);
  pal_body_map_set_knowledge (test->map, body_map_test_knowledge);
  pal_body_map_set_figure (test->map, body_map_test_figure);
  gtk_window_present (GTK_WINDOW (test->window));
  widget_test_wait (widget_test_is_mapped, test->widget);
  widget_test_wait (is_ready, test->map);
  body_map_test_lay_out (test);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* GTK itself may hold on to a widget that had the focus until its window is gone and the loop has
 * turned. */
static void
tear_down (BodyMapTest *test, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (test->widget), (gpointer *) &test->widget);
  gtk_window_set_child (GTK_WINDOW (test->window), NULL);
  g_object_unref (test->widget);
  gtk_window_destroy (GTK_WINDOW (test->window));
  widget_test_wait (is_gone, &test->widget);
  g_free (test->key);
  g_free (test->mark_id);
}

PalBodyRegion *
body_map_test_get_region (BodyMapTest *test, PalView view, const char *key)
{
  PalBodyRegion *region = pal_body_view_lookup (test->map->views[view], key);

  g_assert_nonnull (region);
  return region;
}

/* A point of the drawing in pixels of the map. */
void
body_map_test_to_map (BodyMapTest *test, PalView view, double u, double v, double *x, double *y)
{
  PalBodyView *body_view = test->map->views[view];
  double scale = pal_viewport_get_scale (&test->map->viewport);
  cairo_rectangle_t extent;
  graphene_point_t here, there;

  pal_body_view_get_extent (body_view, &extent);
  graphene_point_init (
      &here, (float) ((u - extent.x) * scale), (float) ((v - extent.y) * scale));
  g_assert_true (
      gtk_widget_compute_point (GTK_WIDGET (body_view), test->widget, &here, &there));
  *x = there.x;
  *y = there.y;
}

void
body_map_test_wait_until_ready (BodyMapTest *test)
{
  widget_test_wait (is_ready, test->map);
}

void
body_map_test_wait_until_sharp (BodyMapTest *test)
{
  widget_test_wait (is_sharp, test->map);
}

void
body_map_test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  body_map_test_figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  body_map_test_knowledge = pal_knowledge_new (NULL);
}

void
body_map_test_add (const char *path,
                   gconstpointer data,
                   void (*func) (BodyMapTest *test, gconstpointer data))
{
  g_test_add (path, BodyMapTest, data, set_up, func, tear_down);
}

int
body_map_test_run (void)
{
  int result = g_test_run ();

  pal_knowledge_unref (body_map_test_knowledge);
  g_object_unref (body_map_test_figure);
  return result;
}

/* Moves the map until a place is in the window, some pixels from its edge. */
void
body_map_test_bring_into_window (
    BodyMapTest *test, PalView view, double u, double v, double margin, double *x, double *y)
{
  PalViewport *viewport = &test->map->viewport;
  cairo_rectangle_t extent;

  body_map_test_to_map (test, view, u, v, x, y);
  if (*x >= margin && *y >= margin && *x <= viewport->width - margin
      && *y <= viewport->height - margin)
    return;
  pal_body_view_get_extent (test->map->views[view], &extent);
  viewport->center_u = test->map->lefts[view] + u - extent.x;
  viewport->center_v = test->map->tops[view] + v - extent.y;
  pal_viewport_clamp (viewport);
  pal_body_map_viewport_changed (test->map, viewport->zoom);
  body_map_test_lay_out (test);
  body_map_test_to_map (test, view, u, v, x, y);
}

/* Picks at a place of the map, at the window's coordinates. */
GtkWidget *
body_map_test_pick (BodyMapTest *test, double x, double y)
{
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t there;

  g_assert_true (gtk_widget_compute_point (test->widget, test->window, &here, &there));
  return gtk_widget_pick (test->window, there.x, there.y, GTK_PICK_DEFAULT);
}

/* Of the views, those of one part; a run of them all would take long. */
gboolean
body_map_test_is_of_part (PalView view, const char *part)
{
  if (!pal_view_is_close_up (view))
    return g_str_equal (part, "body");
  return g_str_has_prefix (pal_view_to_nick (view), part);
}
