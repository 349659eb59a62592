/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "mark-rows.h"
#include "pal-body-map-private.h"
#include "widget-test.h"

#define SIZE 680

static PalFigure *figure;
static PalKnowledge *knowledge;

typedef struct
{
  GtkWidget *window;
  GtkWidget *widget;
  PalBodyMap *map;
  char *key;
  char *mark_id;
  int layer;
  int view;
  double u;
  double v;
  gboolean has_point;
  int n_regions;
  int n_marks;
} Fixture;

static void
region_activated_cb (PalBodyMap *map,
                     const char *key,
                     int layer,
                     int view,
                     double u,
                     double v,
                     gboolean has_point,
                     Fixture *fixture)
{
  g_free (fixture->key);
  fixture->key = g_strdup (key);
  fixture->layer = layer;
  fixture->view = view;
  fixture->u = u;
  fixture->v = v;
  fixture->has_point = has_point;
  fixture->n_regions++;
}

static void
mark_activated_cb (PalBodyMap *map, const char *mark_id, Fixture *fixture)
{
  g_free (fixture->mark_id);
  fixture->mark_id = g_strdup (mark_id);
  fixture->n_marks++;
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

static gboolean
is_on_screen (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

/* Does now what the next frame would do. */
static void
lay_out (Fixture *fixture)
{
  widget_test_allocate (fixture->widget,
                        gtk_widget_get_width (fixture->widget),
                        gtk_widget_get_height (fixture->widget));
}

/* In a window, since GTK finds only what is mapped. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->widget = g_object_ref_sink (pal_body_map_new ());
  fixture->map = PAL_BODY_MAP (fixture->widget);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), SIZE, SIZE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->widget);
  g_signal_connect (
      fixture->map, "region-activated", G_CALLBACK (region_activated_cb), fixture);
  g_signal_connect (fixture->map, "mark-activated", G_CALLBACK (mark_activated_cb), fixture);
  pal_body_map_set_knowledge (fixture->map, knowledge);
  pal_body_map_set_figure (fixture->map, figure);
  gtk_window_present (GTK_WINDOW (fixture->window));
  widget_test_wait (is_on_screen, fixture->widget);
  widget_test_wait (is_ready, fixture->map);
  lay_out (fixture);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* GTK itself may hold on to a widget that had the focus until its window is gone and the loop has
 * turned. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->widget), (gpointer *) &fixture->widget);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  g_object_unref (fixture->widget);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  widget_test_wait (is_gone, &fixture->widget);
  g_free (fixture->key);
  g_free (fixture->mark_id);
}

static gboolean
is_selected (PalBodyRegion *region)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (region)) & GTK_STATE_FLAG_SELECTED) != 0;
}

static PalBodyRegion *
get_region (Fixture *fixture, PalView view, const char *key)
{
  PalBodyRegion *region = pal_body_view_lookup (fixture->map->views[view], key);

  g_assert_nonnull (region);
  return region;
}

/* A point of the drawing in pixels of the map. */
static void
to_map (Fixture *fixture, PalView view, double u, double v, double *x, double *y)
{
  PalBodyView *body_view = fixture->map->views[view];
  double scale = pal_viewport_get_scale (&fixture->map->viewport);
  cairo_rectangle_t extent;
  graphene_point_t here, there;

  pal_body_view_get_extent (body_view, &extent);
  graphene_point_init (
      &here, (float) ((u - extent.x) * scale), (float) ((v - extent.y) * scale));
  g_assert_true (
      gtk_widget_compute_point (GTK_WIDGET (body_view), fixture->widget, &here, &there));
  *x = there.x;
  *y = there.y;
}

static void
test_defaults (void)
{
  PalBodyMap *map = PAL_BODY_MAP (g_object_ref_sink (pal_body_map_new ()));
  guint n_views;
  const PalView *views = pal_body_map_get_views (map, &n_views);

  g_assert_null (pal_body_map_get_figure (map));
  g_assert_null (pal_body_map_get_knowledge (map));
  g_assert_null (pal_body_map_get_marks (map));
  g_assert_null (pal_body_map_get_ghosts (map));
  g_assert_null (pal_body_map_get_selected_mark_id (map));
  g_assert_null (pal_body_map_get_focused_region (map, NULL));
  g_assert_cmpint (pal_body_map_get_layer (map), ==, PAL_LAYER_ZONES);
  g_assert_true (pal_body_map_get_ghost_visible (map));
  g_assert_false (pal_body_map_get_marks_selectable (map));
  g_assert_false (pal_body_map_is_ready (map));
  g_assert_cmpfloat (pal_body_map_get_zoom (map), ==, 1.0);
  g_assert_cmpfloat (pal_body_map_get_text_scale (map), ==, 1.0);
  g_assert_cmpuint (n_views, ==, 1);
  g_assert_cmpint (views[0], ==, PAL_VIEW_FRONT);
  g_assert_false (pal_body_map_focus_region (map, "temple-r"));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (map)),
                   ==,
                   GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_finalize_object (map);
}

/* Each property: set, get, told once; the same again, not told. */
static void
test_properties (void)
{
  g_autoptr (GListStore) store = g_list_store_new (PAL_TYPE_MARK);
  const struct
  {
    const char *name;
    GType type;
    gint64 number;
    gpointer pointer;
  } cases[] = {
    { "figure", PAL_TYPE_FIGURE, 0, figure },
    { "knowledge", PAL_TYPE_KNOWLEDGE, 0, knowledge },
    { "layer", G_TYPE_INT, PAL_LAYER_SUPERFICIAL, NULL },
    { "marks", G_TYPE_LIST_MODEL, 0, store },
    { "ghosts", G_TYPE_LIST_MODEL, 0, store },
    { "ghost-visible", G_TYPE_BOOLEAN, FALSE, NULL },
    { "selected-mark-id", G_TYPE_STRING, 0, (gpointer) "a" },
    { "marks-selectable", G_TYPE_BOOLEAN, TRUE, NULL },
    { "text-scale", G_TYPE_DOUBLE, 2, NULL },
    { "zoom", G_TYPE_DOUBLE, 3, NULL },
  };
  PalBodyMap *map = PAL_BODY_MAP (g_object_ref_sink (pal_body_map_new ()));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) got = G_VALUE_INIT;
      int notified;

      g_value_init (&value, cases[i].type);
      g_value_init (&got, cases[i].type);
      if (G_VALUE_HOLDS_INT (&value))
        g_value_set_int (&value, (int) cases[i].number);
      else if (G_VALUE_HOLDS_BOOLEAN (&value))
        g_value_set_boolean (&value, (gboolean) cases[i].number);
      else if (G_VALUE_HOLDS_DOUBLE (&value))
        g_value_set_double (&value, (double) cases[i].number);
      else if (G_VALUE_HOLDS_STRING (&value))
        g_value_set_string (&value, cases[i].pointer);
      else if (G_VALUE_HOLDS_BOXED (&value))
        g_value_set_boxed (&value, cases[i].pointer);
      else
        g_value_set_object (&value, cases[i].pointer);

      widget_test_count_notify (map, cases[i].name, &notified);
      g_object_set_property (G_OBJECT (map), cases[i].name, &value);
      g_assert_cmpint (notified, ==, 1);
      g_object_set_property (G_OBJECT (map), cases[i].name, &value);
      g_assert_cmpint (notified, ==, 1);
      g_object_get_property (G_OBJECT (map), cases[i].name, &got);
      if (G_VALUE_HOLDS_STRING (&value))
        g_assert_cmpstr (g_value_get_string (&got), ==, g_value_get_string (&value));
      else if (G_VALUE_HOLDS_DOUBLE (&value))
        g_assert_cmpfloat (g_value_get_double (&got), ==, g_value_get_double (&value));
      else if (G_VALUE_HOLDS_INT (&value))
        g_assert_cmpint (g_value_get_int (&got), ==, g_value_get_int (&value));
      else if (G_VALUE_HOLDS_BOOLEAN (&value))
        g_assert_cmpint (g_value_get_boolean (&got), ==, g_value_get_boolean (&value));
      else
        g_assert_true (g_value_peek_pointer (&got) == g_value_peek_pointer (&value));
      g_signal_handlers_disconnect_matched (
          map, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, &notified);
    }
  /* While the renderer still works for it. */
  g_assert_finalize_object (map);
}

static void
test_regions (Fixture *fixture, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (figure, PAL_VIEW_FRONT);
  PalBodyView *view = fixture->map->views[PAL_VIEW_FRONT];
  PalBodyRegion *region = get_region (fixture, PAL_VIEW_FRONT, "temple-r");
  g_autofree char *name =
      pal_knowledge_dup_name (knowledge, "temple-r", PAL_VOICE_CLINICAL, NULL);

  g_assert_cmpuint (pal_body_view_get_n_regions (view),
                    ==,
                    pal_figure_view_get_n_regions (front, PAL_LAYER_ZONES));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (region)),
                   ==,
                   GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (region, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_cmpstr (pal_body_region_get_name (region), ==, name);
  g_assert_null (pal_body_region_get_description (region));
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (region)));
}

/* GTK's picking and the atlas agree everywhere. */
static void
test_pick (Fixture *fixture, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (figure, PAL_VIEW_FRONT);
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (front);
  guint n_hits = 0;
  gint64 spent = 0;

  for (guint i = 0; i < 4000; i++)
    {
      double u = g_test_rand_double_range (bounds->x, bounds->x + bounds->width);
      double v = g_test_rand_double_range (bounds->y, bounds->y + bounds->height);
      const PalRegion *expected;
      GtkWidget *picked;
      double x, y;
      gint64 before;

      to_map (fixture, PAL_VIEW_FRONT, u, v, &x, &y);
      if (!gtk_widget_contains (fixture->widget, x, y))
        continue;
      before = g_get_monotonic_time ();
      picked = gtk_widget_pick (fixture->widget, x, y, GTK_PICK_DEFAULT);
      spent += g_get_monotonic_time () - before;
      /* Transforms are single precision; on a border a thousandth of a millimetre decides. */
      expected = pal_figure_view_pick (front, PAL_LAYER_ZONES, u, v);
      if (pal_figure_view_pick (front, PAL_LAYER_ZONES, u + 0.01, v + 0.01) != expected ||
          pal_figure_view_pick (front, PAL_LAYER_ZONES, u - 0.01, v - 0.01) != expected)
        continue;
      if (expected == NULL)
        {
          g_assert_false (PAL_IS_BODY_REGION (picked));
          continue;
        }
      n_hits++;
      g_assert_true (PAL_IS_BODY_REGION (picked));
      g_assert_true (pal_body_region_get_region (PAL_BODY_REGION (picked)) == expected);
    }
  g_assert_cmpuint (n_hits, >, 500);
  g_test_message ("%.1f µs a pick", (double) spent / 4000);
}

/* What a click says, at rest and zoomed. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (figure, PAL_VIEW_FRONT);
  PalPoint inmost;
  double x, y;

  pal_figure_view_get_inmost (
      front, pal_figure_view_lookup (front, PAL_LAYER_ZONES, "chest-l"), &inmost);
  for (int i = 0; i < 2; i++)
    {
      to_map (fixture, PAL_VIEW_FRONT, inmost.u, inmost.v, &x, &y);
      g_assert_true (pal_body_map_click_at (fixture->map, x, y));
      g_assert_cmpint (fixture->n_regions, ==, i + 1);
      g_assert_cmpstr (fixture->key, ==, "chest-l");
      g_assert_cmpint (fixture->layer, ==, PAL_LAYER_ZONES);
      g_assert_cmpint (fixture->view, ==, PAL_VIEW_FRONT);
      g_assert_true (fixture->has_point);
      g_assert_cmpfloat_with_epsilon (fixture->u, inmost.u, 0.01);
      g_assert_cmpfloat_with_epsilon (fixture->v, inmost.v, 0.01);
      g_assert_cmpstr (pal_body_map_get_focused_region (fixture->map, NULL), ==, "chest-l");

      pal_viewport_zoom_at (&fixture->map->viewport, 4.0, x, y);
      pal_body_map_viewport_changed (fixture->map, 1.0);
      lay_out (fixture);
    }
  g_assert_false (pal_body_map_click_at (fixture->map, -5.0, -5.0));
  g_assert_cmpint (fixture->n_regions, ==, 2);
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  PalBodyRegion *region = get_region (fixture, PAL_VIEW_FRONT, "knee-front-l");

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (region), "region.activate", NULL));
  g_assert_cmpint (fixture->n_regions, ==, 1);
  g_assert_cmpstr (fixture->key, ==, "knee-front-l");
  g_assert_false (fixture->has_point);
}

static void
press_arrow (Fixture *fixture, GtkDirectionType direction, PalView view, const char *key)
{
  PalView focus_view = PAL_VIEW_NONE;

  g_assert_true (gtk_widget_child_focus (fixture->widget, direction));
  if (key != NULL)
    g_assert_cmpstr (pal_body_map_get_focused_region (fixture->map, NULL), ==, key);
  g_assert_nonnull (pal_body_map_get_focused_region (fixture->map, &focus_view));
  g_assert_cmpint (focus_view, ==, view);
}

/* Arrows follow the screen, also in a script that runs from right to left; Tab leaves. */
static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };

  pal_body_map_set_views (fixture->map, views, G_N_ELEMENTS (views));
  widget_test_wait (is_ready, fixture->map);
  lay_out (fixture);
  gtk_widget_set_default_direction (data != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);

  g_assert_true (pal_body_map_focus_region (fixture->map, "knee-front-r"));
  press_arrow (fixture, GTK_DIR_RIGHT, PAL_VIEW_FRONT, "knee-inner-r");
  press_arrow (fixture, GTK_DIR_RIGHT, PAL_VIEW_FRONT, "knee-inner-l");
  press_arrow (fixture, GTK_DIR_RIGHT, PAL_VIEW_FRONT, "knee-front-l");
  press_arrow (fixture, GTK_DIR_RIGHT, PAL_VIEW_FRONT, "knee-outer-l");
  press_arrow (fixture, GTK_DIR_RIGHT, PAL_VIEW_BACK, NULL);
  press_arrow (fixture, GTK_DIR_LEFT, PAL_VIEW_FRONT, NULL);
  g_assert_false (gtk_widget_child_focus (fixture->widget, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (fixture->widget, GTK_DIR_TAB_BACKWARD));
  g_assert_nonnull (pal_body_map_get_focused_region (fixture->map, NULL));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Every region can be reached by arrows from the first. */
static void
test_arrows_reach_all (Fixture *fixture, gconstpointer data)
{
  PalBodyView *view = fixture->map->views[PAL_VIEW_FRONT];
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  g_ptr_array_add (queue, pal_body_view_get_region (view, 0));
  g_hash_table_add (seen, pal_body_view_get_region (view, 0));
  for (guint i = 0; i < queue->len; i++)
    for (int direction = GTK_DIR_UP; direction <= GTK_DIR_RIGHT; direction++)
      {
        PalBodyRegion *next = pal_body_map_find_neighbour (
            fixture->map, g_ptr_array_index (queue, i), (GtkDirectionType) direction);

        if (next != NULL && g_hash_table_add (seen, next))
          g_ptr_array_add (queue, next);
      }
  for (guint i = 0; i < pal_body_view_get_n_regions (view); i++)
    if (!g_hash_table_contains (seen, pal_body_view_get_region (view, i)))
      g_test_message ("out of reach: %s",
                      pal_body_region_get_key (pal_body_view_get_region (view, i)));
  g_assert_cmpuint (queue->len, ==, pal_body_view_get_n_regions (view));
}

static void
test_focus_region (Fixture *fixture, gconstpointer data)
{
  guint n_views;
  int changed;

  widget_test_count_signal (fixture->map, "views-changed", &changed);
  g_assert_true (pal_body_map_focus_region (fixture->map, "temple-r"));
  g_assert_cmpint (changed, ==, 0);
  g_assert_cmpstr (pal_body_map_get_focused_region (fixture->map, NULL), ==, "temple-r");

  /* Only the back shows it. */
  g_assert_true (pal_body_map_focus_region (fixture->map, "low-back-l"));
  g_assert_cmpint (changed, ==, 1);
  g_assert_cmpint (pal_body_map_get_views (fixture->map, &n_views)[0], ==, PAL_VIEW_BACK);
  g_assert_cmpstr (pal_body_map_get_focused_region (fixture->map, NULL), ==, "low-back-l");

  g_assert_false (pal_body_map_focus_region (fixture->map, "trapezius-upper-r"));
  g_assert_cmpint (changed, ==, 1);
  pal_body_map_set_layer (fixture->map, PAL_LAYER_SUPERFICIAL);
  g_assert_true (pal_body_map_focus_region (fixture->map, "trapezius-upper-r"));
}

/* What is looked at elsewhere is framed, also once another layer or view brings it. */
static void
test_selected_region (Fixture *fixture, gconstpointer data)
{
  const PalView back = PAL_VIEW_BACK;

  pal_body_map_set_selected_region (fixture->map, "temple-r");
  g_assert_true (is_selected (get_region (fixture, PAL_VIEW_FRONT, "temple-r")));
  g_assert_false (is_selected (get_region (fixture, PAL_VIEW_FRONT, "temple-l")));

  pal_body_map_set_selected_region (fixture->map, "trapezius-upper-r");
  g_assert_cmpstr (
      pal_body_map_get_selected_region (fixture->map), ==, "trapezius-upper-r");
  g_assert_false (is_selected (get_region (fixture, PAL_VIEW_FRONT, "temple-r")));
  pal_body_map_set_layer (fixture->map, PAL_LAYER_SUPERFICIAL);
  pal_body_map_set_views (fixture->map, &back, 1);
  widget_test_wait (is_ready, fixture->map);
  g_assert_true (is_selected (get_region (fixture, PAL_VIEW_BACK, "trapezius-upper-r")));

  pal_body_map_set_selected_region (fixture->map, NULL);
  g_assert_false (is_selected (get_region (fixture, PAL_VIEW_BACK, "trapezius-upper-r")));
}

/* With another layer the focus goes on to a region of it instead of vanishing. */
static void
test_layer_keeps_focus (Fixture *fixture, gconstpointer data)
{
  g_assert_true (pal_body_map_focus_region (fixture->map, "temple-r"));
  pal_body_map_set_layer (fixture->map, PAL_LAYER_SUPERFICIAL);
  g_assert_false (pal_body_map_is_ready (fixture->map));
  widget_test_wait (is_ready, fixture->map);
  g_assert_nonnull (pal_body_map_get_focused_region (fixture->map, NULL));

  /* The skin has the regions of the zones: nothing is made anew. */
  pal_body_map_set_layer (fixture->map, PAL_LAYER_ZONES);
  widget_test_wait (is_ready, fixture->map);
  pal_body_map_set_layer (fixture->map, PAL_LAYER_SKIN);
  g_assert_true (pal_body_map_is_ready (fixture->map));
  get_region (fixture, PAL_VIEW_FRONT, "temple-r");
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) marks = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (GListStore) ghosts = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (PalMark) mark = mark_row_region ("a", PAL_AUTHOR_CLIENT, "chest-l", 5);
  g_autoptr (PalMark) ghost = mark_row_region ("g", PAL_AUTHOR_CLIENT, "temple-r", 8);
  PalBodyRegion *chest = get_region (fixture, PAL_VIEW_FRONT, "chest-l");
  PalBodyRegion *temple = get_region (fixture, PAL_VIEW_FRONT, "temple-r");
  double x, y;
  PalPoint point;

  g_list_store_append (ghosts, ghost);
  pal_body_map_set_marks (fixture->map, G_LIST_MODEL (marks));
  pal_body_map_set_ghosts (fixture->map, G_LIST_MODEL (ghosts));
  g_list_store_append (marks, mark);
  g_assert_nonnull (strstr (pal_body_region_get_description (chest), "pain 5"));
  mark_row_rate (mark, 7);
  g_assert_nonnull (strstr (pal_body_region_get_description (chest), "pain 7"));
  g_assert_nonnull (strstr (pal_body_region_get_description (temple), "pain 8"));
  pal_body_map_set_ghost_visible (fixture->map, FALSE);
  g_assert_null (pal_body_region_get_description (temple));

  /* A click on a symbol is meant for the region, unless marks can be selected. */
  g_assert_true (
      pal_body_view_locate_mark (fixture->map->views[PAL_VIEW_FRONT], "a", &point));
  to_map (fixture, PAL_VIEW_FRONT, point.u, point.v, &x, &y);
  g_assert_true (pal_body_map_click_at (fixture->map, x, y));
  g_assert_cmpint (fixture->n_marks, ==, 0);
  g_assert_cmpint (fixture->n_regions, ==, 1);
  pal_body_map_set_marks_selectable (fixture->map, TRUE);
  g_assert_true (pal_body_map_click_at (fixture->map, x + 9.0, y));
  g_assert_cmpint (fixture->n_marks, ==, 1);
  g_assert_cmpint (fixture->n_regions, ==, 1);
  g_assert_cmpstr (fixture->mark_id, ==, "a");

  g_list_store_remove_all (marks);
  g_assert_null (pal_body_region_get_description (chest));
  g_assert_true (pal_body_map_click_at (fixture->map, x, y));
  g_assert_cmpint (fixture->n_marks, ==, 1);
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  int notified;

  widget_test_count_notify (fixture->map, "zoom", &notified);
  pal_body_map_zoom_in (fixture->map);
  g_assert_cmpfloat (pal_body_map_get_zoom (fixture->map), >, 1.0);
  pal_body_map_zoom_out (fixture->map);
  g_assert_cmpfloat_with_epsilon (pal_body_map_get_zoom (fixture->map), 1.0, 1e-9);
  pal_body_map_set_zoom (fixture->map, 20.0);
  g_assert_cmpfloat (pal_body_map_get_zoom (fixture->map), ==, PAL_ZOOM_MAX);
  g_assert_cmpint (notified, ==, 3);
  pal_body_map_zoom_in (fixture->map);
  g_assert_cmpint (notified, ==, 3);
  pal_body_map_zoom_reset (fixture->map);
  g_assert_cmpfloat (pal_body_map_get_zoom (fixture->map), ==, 1.0);
}

/* Whatever the zoom, the drawing ends up sharp. */
static void
test_sharp (Fixture *fixture, gconstpointer data)
{
  const double zooms[] = { 1.0, 0.5, 4.0, 8.0, 1.0 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gint64 before = g_get_monotonic_time ();

      pal_body_map_set_zoom (fixture->map, zooms[i]);
      lay_out (fixture);
      widget_test_wait (is_sharp, fixture->map);
      g_test_message ("zoom %g: sharp after %.0f ms",
                      zooms[i],
                      (double) (g_get_monotonic_time () - before) / 1000.0);
    }
}

/* One view after the other and all at once; those that come back are there at once. */
static void
test_views (Fixture *fixture, gconstpointer data)
{
  const PalView all[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  guint n_views;
  int changed;

  widget_test_count_signal (fixture->map, "views-changed", &changed);
  pal_body_map_set_views (fixture->map, all, 1);
  g_assert_cmpint (changed, ==, 0);
  pal_body_map_set_views (fixture->map, all, 4);
  g_assert_cmpint (changed, ==, 1);
  widget_test_wait (is_ready, fixture->map);
  lay_out (fixture);
  g_assert_cmpmem (pal_body_map_get_views (fixture->map, &n_views), sizeof all, all, sizeof all);
  g_assert_cmpuint (n_views, ==, 4);
  for (guint i = 1; i < 4; i++)
    g_assert_cmpfloat (fixture->map->lefts[all[i]], >, fixture->map->lefts[all[i - 1]]);

  pal_body_map_set_views (fixture->map, all + 2, 1);
  g_assert_true (pal_body_map_is_ready (fixture->map));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->map->views[PAL_VIEW_FRONT])));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->map->views[PAL_VIEW_LEFT])));
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  knowledge = pal_knowledge_new (NULL);
  g_test_add_func ("/body-map/defaults", test_defaults);
  g_test_add_func ("/body-map/properties", test_properties);
#define add(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)
  add ("/body-map/regions", NULL, test_regions);
  add ("/body-map/pick", NULL, test_pick);
  add ("/body-map/click", NULL, test_click);
  add ("/body-map/activate", NULL, test_activate);
  add ("/body-map/arrows", NULL, test_arrows);
  add ("/body-map/arrows-rtl", "rtl", test_arrows);
  add ("/body-map/arrows-reach-all", NULL, test_arrows_reach_all);
  add ("/body-map/focus-region", NULL, test_focus_region);
  add ("/body-map/selected-region", NULL, test_selected_region);
  add ("/body-map/layer-keeps-focus", NULL, test_layer_keeps_focus);
  add ("/body-map/marks", NULL, test_marks);
  add ("/body-map/zoom", NULL, test_zoom);
  add ("/body-map/sharp", NULL, test_sharp);
  add ("/body-map/views", NULL, test_views);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
