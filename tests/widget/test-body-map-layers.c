/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "body-map-test.h"

static const char *
get_key (BodyMapTest *test, guint index)
{
  return pal_body_region_get_key (
      pal_body_view_get_region (test->map->views[PAL_VIEW_FRONT], index));
}

static void
click (BodyMapTest *test, PalView view, double u, double v)
{
  double x, y;

  body_map_test_to_map (test, view, u, v, &x, &y);
  g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE));
}

/* Every layer shows its regions; on skin and skeleton they are the zones, and a tap there means the
 * zone, beside a landmark too. */
static void
test_each (BodyMapTest *test, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);

  for (PalLayer layer = PAL_LAYER_SKIN; layer < PAL_N_LAYERS; layer++)
    {
      PalLayer of_regions = pal_body_view_get_region_layer (layer);
      const PalRegion *region = pal_figure_view_get_region (front, of_regions, 0);
      PalPoint inmost;

      pal_body_map_set_layer (test->map, layer);
      body_map_test_wait_until_ready (test);
      body_map_test_wait_until_sharp (test);
      body_map_test_lay_out (test);
      g_assert_cmpuint (pal_body_view_get_n_regions (test->map->views[PAL_VIEW_FRONT]),
                        ==,
                        pal_figure_view_get_n_regions (front, of_regions));
      g_assert_cmpstr (get_key (test, 0), ==, region->key);
      pal_figure_view_get_inmost (front, region, &inmost);
      click (test, PAL_VIEW_FRONT, inmost.u, inmost.v);
      g_assert_cmpstr (test->key, ==, region->key);
      g_assert_cmpint (test->layer, ==, of_regions);
    }

  for (guint i = 0; i < pal_figure_view_get_n_landmarks (front); i++)
    {
      const PalLandmarkSpot *spot = pal_figure_view_get_landmark (front, i);
      const PalRegion *zone
          = pal_figure_view_pick (front, PAL_LAYER_ZONES, spot->point.u, spot->point.v);

      click (test, PAL_VIEW_FRONT, spot->point.u, spot->point.v);
      g_assert_nonnull (zone);
      g_assert_cmpint (test->layer, ==, PAL_LAYER_ZONES);
      g_assert_true (test->has_point);
      g_assert_cmpfloat_with_epsilon (test->u, spot->point.u, 0.01);
    }
}

/* Only the skeleton names its landmarks: to a screen reader with the zone that they are in, and to
 * the pointer when it is beside one. */
static void
check_landmark (BodyMapTest *test, PalView nick, const char *key)
{
  PalFigureView *figure_view = pal_figure_get_view (body_map_test_figure, nick);
  PalBodyView *view = test->map->views[nick];
  const PalLandmarkSpot *spot = NULL;
  g_autofree char *name = NULL;
  const PalRegion *zone;
  PalBodyRegion *region;
  double scale;
  cairo_rectangle_t extent;

  for (guint i = 0; i < pal_figure_view_get_n_landmarks (figure_view); i++)
    if (g_str_equal (pal_figure_view_get_landmark (figure_view, i)->key, key))
      spot = pal_figure_view_get_landmark (figure_view, i);
  g_assert_nonnull (spot);
  name = pal_knowledge_dup_name (
      body_map_test_knowledge, spot->key, PAL_VOICE_CLINICAL, NULL);
  zone = pal_figure_view_pick (figure_view, PAL_LAYER_ZONES, spot->point.u, spot->point.v);
  region = body_map_test_get_region (test, nick, zone->key);
  g_assert_null (pal_body_region_get_description (region));

  pal_body_view_get_extent (view, &extent);
  scale = pal_viewport_get_scale (&test->map->viewport);
  for (int shown = 1; shown >= 0; shown--)
    {
      double x = (spot->point.u - extent.x) * scale;
      double y = (spot->point.v - extent.y) * scale;

      pal_body_map_set_layer (test->map, shown ? PAL_LAYER_SKELETON : PAL_LAYER_SKIN);
      g_assert_true (body_map_test_get_region (test, nick, zone->key) == region);
      if (shown)
        {
          g_assert_nonnull (strstr (pal_body_region_get_description (region), name));
          g_assert_cmpstr (pal_body_view_point_at (view, x + 5.0, y), ==, spot->key);
          g_assert_null (pal_body_view_point_at (view, -50.0, -50.0));
        }
      else
        {
          g_assert_null (pal_body_region_get_description (region));
          g_assert_null (pal_body_view_point_at (view, x + 5.0, y));
        }
    }
}

/* On the whole body as from near. */
static void
test_landmarks (BodyMapTest *test, gconstpointer data)
{
  static const PalView views[] = { PAL_VIEW_HEAD_BACK, PAL_VIEW_HAND_BACK_R };

  check_landmark (test, PAL_VIEW_FRONT, "acromion-r");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      pal_body_map_set_views (test->map, &views[i], 1);
      body_map_test_wait_until_ready (test);
      body_map_test_lay_out (test);
      check_landmark (
          test, views[i], views[i] == PAL_VIEW_HAND_BACK_R ? "knuckle-middle-r" : "mastoid-l");
    }
}

static guint
count_texts (GskRenderNode *node)
{
  guint n = 0;

  if (node == NULL)
    return 0;
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      return 1;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n += count_texts (gsk_container_node_get_child (node, i));
      return n;
    case GSK_TRANSFORM_NODE:
      return count_texts (gsk_transform_node_get_child (node));
    default:
      return 0;
    }
}

/* How many names stand over a view. */
static guint
count_names (BodyMapTest *test, PalView view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  pal_body_view_snapshot_landmarks (test->map->views[view], snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  return count_texts (node);
}

/* By which a muscle is found: with their names on whatever layer is shown, in the views that have them,
 * until they are taken away. */
static void
test_named (BodyMapTest *test, gconstpointer data)
{
  const char *const front[] = { "acromion-r", "coracoid-r", "t7-spinous", NULL };
  const PalLayer layers[] = { PAL_LAYER_SUPERFICIAL, PAL_LAYER_SKIN, PAL_LAYER_SKELETON };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      pal_body_map_set_layer (test->map, layers[i]);
      body_map_test_wait_until_ready (test);
      body_map_test_lay_out (test);
      g_assert_cmpuint (count_names (test, PAL_VIEW_FRONT), ==, 0);
      pal_body_map_set_landmarks (test->map, front);
      g_assert_cmpuint (count_names (test, PAL_VIEW_FRONT), ==, 2);
      g_assert_true (g_strv_equal (pal_body_map_get_landmarks (test->map), front));
      pal_body_map_set_landmarks (test->map, NULL);
      g_assert_cmpuint (count_names (test, PAL_VIEW_FRONT), ==, 0);
    }
}

/* Areas are what is met, named and lit up; what is recorded is the zone under the point. */
static void
test_areas (BodyMapTest *test, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  PalBodyView *view = test->map->views[PAL_VIEW_FRONT];
  guint n_zones = pal_figure_view_get_n_regions (front, PAL_LAYER_ZONES);
  int notified;

  widget_test_count_notify (test->map, "areas-shown", &notified);
  pal_body_map_set_areas_shown (test->map, TRUE);
  pal_body_map_set_areas_shown (test->map, TRUE);
  g_assert_cmpint (notified, ==, 1);
  body_map_test_wait_until_ready (test);
  body_map_test_wait_until_sharp (test);
  body_map_test_lay_out (test);
  g_assert_cmpuint (pal_body_view_get_n_regions (view), <, n_zones / 2);

  for (guint i = 0; i < n_zones; i++)
    {
      const PalRegion *zone = pal_figure_view_get_region (front, PAL_LAYER_ZONES, i);
      PalBodyRegion *region = body_map_test_get_region (test, PAL_VIEW_FRONT, zone->key);
      g_autofree char *area
          = pal_knowledge_dup_area_of (body_map_test_knowledge, zone->key);
      g_autofree char *name = pal_knowledge_dup_name (
          body_map_test_knowledge, area, PAL_VOICE_CLINICAL, NULL);
      PalPoint inmost;

      g_assert_cmpstr (pal_body_region_get_key (region), ==, area);
      g_assert_cmpstr (pal_body_region_get_name (region), ==, name);
      pal_figure_view_get_inmost (front, zone, &inmost);
      click (test, PAL_VIEW_FRONT, inmost.u, inmost.v);
      g_assert_cmpstr (test->key, ==, zone->key);
      g_assert_cmpstr (pal_body_map_get_focused_region (test->map, NULL), ==, zone->key);
      /* A key after the tap means the same place. */
      g_assert_true (
          gtk_widget_activate_action (GTK_WIDGET (region), "region.activate", NULL));
      g_assert_cmpstr (test->key, ==, zone->key);
    }

  /* Who looks for a zone and finds its area marks that zone. */
  g_assert_true (pal_body_map_focus_region (test->map, "temple-r"));
  gtk_widget_activate_action (
      GTK_WIDGET (body_map_test_get_region (test, PAL_VIEW_FRONT, "temple-r")),
      "region.activate",
      NULL);
  g_assert_cmpstr (test->key, ==, "temple-r");

  /* Muscles have no areas. */
  pal_body_map_set_layer (test->map, PAL_LAYER_SUPERFICIAL);
  body_map_test_wait_until_ready (test);
  g_assert_cmpuint (pal_body_view_get_n_regions (view),
                    ==,
                    pal_figure_view_get_n_regions (front, PAL_LAYER_SUPERFICIAL));
  pal_body_map_set_layer (test->map, PAL_LAYER_ZONES);
  pal_body_map_set_areas_shown (test->map, FALSE);
  body_map_test_wait_until_ready (test);
  g_assert_cmpuint (pal_body_view_get_n_regions (view), ==, n_zones);
}

/* Every area can be reached by arrows from the first. */
static void
test_areas_by_arrows (BodyMapTest *test, gconstpointer data)
{
  PalBodyView *view = test->map->views[PAL_VIEW_FRONT];
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  pal_body_map_set_areas_shown (test->map, TRUE);
  body_map_test_wait_until_ready (test);
  g_ptr_array_add (queue, pal_body_view_get_region (view, 0));
  g_hash_table_add (seen, pal_body_view_get_region (view, 0));
  for (guint i = 0; i < queue->len; i++)
    for (int direction = GTK_DIR_UP; direction <= GTK_DIR_RIGHT; direction++)
      {
        PalBodyRegion *next = pal_body_map_find_neighbour (
            test->map, g_ptr_array_index (queue, i), (GtkDirectionType) direction);

        if (next != NULL && g_hash_table_add (seen, next))
          g_ptr_array_add (queue, next);
      }
  g_assert_cmpuint (queue->len, ==, pal_body_view_get_n_regions (view));
}

static GskRenderNode *
draw (BodyMapTest *test)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (test->widget)->snapshot (test->widget, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static gboolean
fades (GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CROSS_FADE_NODE:
      return TRUE;
    case GSK_TRANSFORM_NODE:
      return fades (gsk_transform_node_get_child (node));
    case GSK_CLIP_NODE:
      return fades (gsk_clip_node_get_child (node));
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        if (fades (gsk_container_node_get_child (node, i)))
          return TRUE;
      return FALSE;
    default:
      return FALSE;
    }
}

static gboolean
has_come_to_rest (gpointer data)
{
  g_autoptr (GskRenderNode) node = NULL;

  body_map_test_lay_out (data);
  node = draw (data);
  return !fades (node);
}

static void
change (BodyMapTest *test, gboolean view)
{
  const PalView back = PAL_VIEW_BACK, front = PAL_VIEW_FRONT;

  if (!view)
    pal_body_map_set_layer (test->map,
                            pal_body_map_get_layer (test->map) == PAL_LAYER_SKIN
                                ? PAL_LAYER_ZONES
                                : PAL_LAYER_SKIN);
  else if (test->map->shown[0] == front)
    pal_body_map_set_views (test->map, &back, 1);
  else
    pal_body_map_set_views (test->map, &front, 1);
}

/* The second time a layer or view is there at once, whether it fades in or nothing is to move. */
static void
test_switch (BodyMapTest *test, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (test->widget);

  for (int view = 0; view <= 1; view++)
    {
      for (int i = 0; i < 2; i++)
        {
          change (test, view);
          body_map_test_wait_until_ready (test);
          body_map_test_wait_until_sharp (test);
          widget_test_wait (has_come_to_rest, test);
        }
      for (int animated = 0; animated <= 1; animated++)
        {
          g_autoptr (GskRenderNode) node = NULL;

          g_object_set (settings, "gtk-enable-animations", animated, NULL);
          change (test, view);
          body_map_test_lay_out (test);
          g_assert_true (pal_body_view_is_drawn (test->map->views[test->map->shown[0]]));
          if (!view)
            g_assert_true (pal_body_view_is_sharp (test->map->views[test->map->shown[0]]));
          node = draw (test);
          g_assert_cmpint (fades (node), ==, animated);
          widget_test_wait (has_come_to_rest, test);
        }
    }
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  body_map_test_add ("/body-map/layers/each", NULL, test_each);
  body_map_test_add ("/body-map/layers/landmarks", NULL, test_landmarks);
  body_map_test_add ("/body-map/layers/named", NULL, test_named);
  body_map_test_add ("/body-map/layers/areas", NULL, test_areas);
  body_map_test_add ("/body-map/layers/areas-by-arrows", NULL, test_areas_by_arrows);
  body_map_test_add ("/body-map/layers/switch", NULL, test_switch);
  return body_map_test_run ();
}
