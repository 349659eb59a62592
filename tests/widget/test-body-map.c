/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "body-map-test.h"
#include "mark-rows.h"
#include "pal-body-view-private.h"
#include "pal-figure-textures.h"

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

/* The larger of what is chosen for the map and what is chosen for all text. */
static void
test_system_text_scale (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  PalBodyMap *map = PAL_BODY_MAP (g_object_ref_sink (pal_body_map_new ()));
  int usual;

  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  pal_body_map_set_figure (map, body_map_test_figure);
  g_assert_cmpfloat (map->views[PAL_VIEW_FRONT]->text_scale, ==, 1.0);
  g_object_set (settings, "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  g_assert_cmpfloat (map->views[PAL_VIEW_FRONT]->text_scale, ==, 2.0);
  pal_body_map_set_text_scale (map, 1.5);
  g_assert_cmpfloat (map->views[PAL_VIEW_FRONT]->text_scale, ==, 2.0);
  pal_body_map_set_text_scale (map, 3.0);
  g_assert_cmpfloat (map->views[PAL_VIEW_FRONT]->text_scale, ==, 3.0);
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
  pal_body_map_set_text_scale (map, 1.0);
  g_assert_cmpfloat (map->views[PAL_VIEW_FRONT]->text_scale, ==, 1.0);
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
    { "figure", PAL_TYPE_FIGURE, 0, body_map_test_figure },
    { "knowledge", PAL_TYPE_KNOWLEDGE, 0, body_map_test_knowledge },
    { "layer", G_TYPE_INT, PAL_LAYER_SUPERFICIAL, NULL },
    { "skin", G_TYPE_INT, PAL_SKIN_LINES, NULL },
    { "areas-shown", G_TYPE_BOOLEAN, TRUE, NULL },
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
test_regions (BodyMapTest *test, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  PalBodyView *view = test->map->views[PAL_VIEW_FRONT];
  PalBodyRegion *region = body_map_test_get_region (test, PAL_VIEW_FRONT, "temple-r");
  g_autofree char *name =
      pal_knowledge_dup_name (body_map_test_knowledge, "temple-r", PAL_VOICE_CLINICAL, NULL);

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

/* Whether it is drawn so small that it is hit beside itself as well. */
static gboolean
is_small (BodyMapTest *test, GtkWidget *picked)
{
  const cairo_rectangle_t *box;

  if (!PAL_IS_BODY_REGION (picked))
    return FALSE;
  box = &pal_body_region_get_region (PAL_BODY_REGION (picked))->bounds;
  return MAX (box->width, box->height) * pal_viewport_get_scale (&test->map->viewport) < 24.0;
}

/* GTK's picking and the atlas agree everywhere. */
static void
test_pick (BodyMapTest *test, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
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

      body_map_test_to_map (test, PAL_VIEW_FRONT, u, v, &x, &y);
      if (!gtk_widget_contains (test->widget, x, y))
        continue;
      before = g_get_monotonic_time ();
      picked = gtk_widget_pick (test->widget, x, y, GTK_PICK_DEFAULT);
      spent += g_get_monotonic_time () - before;
      /* Transforms are single precision; on a border a thousandth of a millimetre decides. */
      expected = pal_figure_view_pick (front, PAL_LAYER_ZONES, u, v);
      if (pal_figure_view_pick (front, PAL_LAYER_ZONES, u + 0.01, v + 0.01) != expected ||
          pal_figure_view_pick (front, PAL_LAYER_ZONES, u - 0.01, v - 0.01) != expected)
        continue;
      if (is_small (test, picked))
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
test_click (BodyMapTest *test, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  PalPoint inmost;
  double x, y;

  pal_figure_view_get_inmost (
      front, pal_figure_view_lookup (front, PAL_LAYER_ZONES, "chest-l"), &inmost);
  for (int i = 0; i < 2; i++)
    {
      body_map_test_to_map (test, PAL_VIEW_FRONT, inmost.u, inmost.v, &x, &y);
      g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE));
      g_assert_cmpint (test->n_regions, ==, i + 1);
      g_assert_cmpstr (test->key, ==, "chest-l");
      g_assert_cmpint (test->layer, ==, PAL_LAYER_ZONES);
      g_assert_cmpint (test->view, ==, PAL_VIEW_FRONT);
      g_assert_true (test->has_point);
      g_assert_cmpfloat_with_epsilon (test->u, inmost.u, 0.01);
      g_assert_cmpfloat_with_epsilon (test->v, inmost.v, 0.01);
      g_assert_cmpstr (pal_body_map_get_focused_region (test->map, NULL), ==, "chest-l");

      pal_viewport_zoom_at (&test->map->viewport, 4.0, x, y);
      pal_body_map_viewport_changed (test->map, 1.0);
      body_map_test_lay_out (test);
    }
  g_assert_false (pal_body_map_press_at (test->map, -5.0, -5.0, FALSE));
  g_assert_cmpint (test->n_regions, ==, 2);
}

static void
test_activate (BodyMapTest *test, gconstpointer data)
{
  PalBodyRegion *region = body_map_test_get_region (test, PAL_VIEW_FRONT, "knee-front-l");

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (region), "region.activate", NULL));
  g_assert_cmpint (test->n_regions, ==, 1);
  g_assert_cmpstr (test->key, ==, "knee-front-l");
  g_assert_false (test->has_point);
}

/* How much of a place is painted over: 0 to 255. */
static guint
get_paint (cairo_surface_t *surface, PalFigureView *view, const char *key)
{
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (view);
  const PalRegion *region = pal_figure_view_find (view, key);
  PalPoint point;
  const guint32 *row;

  g_assert_nonnull (region);
  pal_figure_view_get_inmost (view, region, &point);
  row = (const guint32 *) (cairo_image_surface_get_data (surface)
                           + (int) (point.v - bounds->y)
                                 * cairo_image_surface_get_stride (surface));
  return row[(int) (point.u - bounds->x)] >> 24;
}

static cairo_surface_t *
draw_overlay (PalFigureView *view, const PalBodyOverlay *overlay)
{
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (view);
  const GdkRGBA blue = { 0.1f, 0.3f, 0.8f, 1.0f };
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) bounds->width + 1, (int) bounds->height + 1);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -bounds->x, -bounds->y);
  pal_body_overlay_draw (overlay, view, NULL, &blue, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Where most people feel it is filled; where some do is only framed. */
static void
test_overlay (void)
{
  PalFigureView *view = pal_figure_get_view (body_map_test_figure, PAL_VIEW_FRONT);
  g_autoptr (GPtrArray) referrals
      = pal_knowledge_dup_referrals (body_map_test_knowledge, "infraspinatus-r");
  PalBodyOverlay overlay = { NULL, NULL };
  cairo_surface_t *surface = draw_overlay (view, &overlay);

  g_assert_cmpuint (get_paint (surface, view, "shoulder-front-r"), ==, 0);
  cairo_surface_destroy (surface);

  overlay.referrals = referrals;
  surface = draw_overlay (view, &overlay);
  g_assert_cmpuint (get_paint (surface, view, "shoulder-front-r"), >, 0);
  g_assert_cmpuint (get_paint (surface, view, "upper-arm-front-r"), ==, 0);
  g_assert_cmpuint (get_paint (surface, view, "shoulder-front-l"), ==, 0);
  cairo_surface_destroy (surface);

  /* A muscle shows whatever layer is drawn. */
  overlay = (PalBodyOverlay){ g_intern_string ("rectus-femoris-r"), NULL };
  surface = draw_overlay (view, &overlay);
  g_assert_cmpuint (get_paint (surface, view, "rectus-femoris-r"), >, 0);
  g_assert_cmpuint (get_paint (surface, view, "rectus-femoris-l"), ==, 0);
  cairo_surface_destroy (surface);
}

/* A map may be told of what is looked at before it is drawn, and after. */
static void
test_selected_region (BodyMapTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) referrals
      = pal_knowledge_dup_referrals (body_map_test_knowledge, "trapezius-upper-r");

  g_assert_null (pal_body_map_get_selected_region (test->map));
  pal_body_map_set_referrals (test->map, referrals);
  pal_body_map_set_selected_region (test->map, "trapezius-upper-r");
  g_assert_cmpstr (pal_body_map_get_selected_region (test->map), ==, "trapezius-upper-r");
  body_map_test_wait_until_sharp (test);
  pal_body_map_set_layer (test->map, PAL_LAYER_SUPERFICIAL);
  body_map_test_wait_until_sharp (test);
  pal_body_map_set_referrals (test->map, NULL);
  pal_body_map_set_selected_region (test->map, NULL);
  g_assert_null (pal_body_map_get_selected_region (test->map));
}

static void
test_marks (BodyMapTest *test, gconstpointer data)
{
  g_autoptr (GListStore) marks = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (GListStore) ghosts = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (PalMark) mark = mark_row_region ("a", PAL_AUTHOR_CLIENT, "chest-l", 5);
  g_autoptr (PalMark) ghost = mark_row_region ("g", PAL_AUTHOR_CLIENT, "temple-r", 8);
  PalBodyRegion *chest = body_map_test_get_region (test, PAL_VIEW_FRONT, "chest-l");
  PalBodyRegion *temple = body_map_test_get_region (test, PAL_VIEW_FRONT, "temple-r");
  double x, y;
  PalPoint point;

  g_list_store_append (ghosts, ghost);
  pal_body_map_set_marks (test->map, G_LIST_MODEL (marks));
  pal_body_map_set_ghosts (test->map, G_LIST_MODEL (ghosts));
  g_list_store_append (marks, mark);
  g_assert_nonnull (strstr (pal_body_region_get_description (chest), "pain 5"));
  mark_row_rate (mark, 7);
  g_assert_nonnull (strstr (pal_body_region_get_description (chest), "pain 7"));
  g_assert_nonnull (strstr (pal_body_region_get_description (temple), "pain 8"));
  pal_body_map_set_ghost_visible (test->map, FALSE);
  g_assert_null (pal_body_region_get_description (temple));

  /* A click on a symbol is meant for the region, unless marks can be selected. */
  g_assert_true (
      pal_body_view_locate_mark (test->map->views[PAL_VIEW_FRONT], "a", &point));
  body_map_test_to_map (test, PAL_VIEW_FRONT, point.u, point.v, &x, &y);
  g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE));
  g_assert_cmpint (test->n_marks, ==, 0);
  g_assert_cmpint (test->n_regions, ==, 1);
  pal_body_map_set_marks_selectable (test->map, TRUE);
  g_assert_true (pal_body_map_press_at (test->map, x + 9.0, y, FALSE));
  g_assert_cmpint (test->n_marks, ==, 1);
  g_assert_cmpint (test->n_regions, ==, 1);
  g_assert_cmpstr (test->mark_id, ==, "a");

  g_list_store_remove_all (marks);
  g_assert_null (pal_body_region_get_description (chest));
  g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE));
  g_assert_cmpint (test->n_marks, ==, 1);
}

/* A close-up is a view like the others: its regions are picked, clicked and walked through, and a point
 * that was made there shows on the whole body too. */
static void
test_close_up (BodyMapTest *test, gconstpointer data)
{
  const PalView palm = PAL_VIEW_HAND_PALM_R;
  const PalView front = PAL_VIEW_FRONT;
  g_autoptr (GListStore) marks = g_list_store_new (PAL_TYPE_MARK);
  PalFigureView *figure_view = pal_figure_get_view (body_map_test_figure, palm);
  guint n_zones = pal_figure_view_get_n_regions (figure_view, PAL_LAYER_ZONES);
  g_autoptr (PalMark) mark = NULL;
  const PalRegion *on_body;
  PalPoint thumb, shown;
  PalView focus_view;
  double x, y;

  pal_figure_view_get_inmost (
      figure_view, pal_figure_view_lookup (figure_view, PAL_LAYER_ZONES, "thumb-r"), &thumb);
  mark = mark_row_point (
      "a", PAL_AUTHOR_THERAPIST, palm, thumb.u, thumb.v, "thumb-r", NULL, 5);
  g_list_store_append (marks, mark);
  pal_body_map_set_marks (test->map, G_LIST_MODEL (marks));
  on_body = pal_figure_view_lookup (
      pal_figure_get_view (body_map_test_figure, front), PAL_LAYER_ZONES, "thumb-r");
  g_assert_true (pal_body_view_locate_mark (test->map->views[front], "a", &shown));
  g_assert_true (pal_svg_path_contains (on_body->path, shown.u, shown.v));

  pal_body_map_set_views (test->map, &palm, 1);
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
  g_assert_cmpuint (pal_body_view_get_n_regions (test->map->views[palm]), ==, n_zones);
  g_assert_true (pal_body_view_locate_mark (test->map->views[palm], "a", &shown));
  g_assert_cmpfloat_with_epsilon (shown.u, thumb.u, 0.01);
  for (guint i = 0; i < n_zones; i++)
    {
      const PalRegion *zone = pal_figure_view_get_region (figure_view, PAL_LAYER_ZONES, i);
      PalPoint inmost;
      GtkWidget *picked;

      pal_figure_view_get_inmost (figure_view, zone, &inmost);
      body_map_test_to_map (test, palm, inmost.u, inmost.v, &x, &y);
      picked = gtk_widget_pick (test->widget, x, y, GTK_PICK_DEFAULT);
      g_assert_true (PAL_IS_BODY_REGION (picked));
      g_assert_true (pal_body_region_get_region (PAL_BODY_REGION (picked)) == zone);
    }
  body_map_test_to_map (test, palm, thumb.u, thumb.v, &x, &y);
  g_assert_true (pal_body_map_press_at (test->map, x, y, FALSE));
  g_assert_cmpstr (test->key, ==, "thumb-r");
  g_assert_cmpint (test->view, ==, palm);
  g_assert_cmpfloat_with_epsilon (test->u, thumb.u, 1.0);

  g_assert_true (pal_body_map_focus_region (test->map, "palm-r"));
  g_assert_true (gtk_widget_child_focus (test->widget, GTK_DIR_DOWN));
  g_assert_cmpstr (pal_body_map_get_focused_region (test->map, &focus_view), !=, "palm-r");
  g_assert_cmpint (focus_view, ==, palm);
}

static void
test_zoom (BodyMapTest *test, gconstpointer data)
{
  int notified;

  widget_test_count_notify (test->map, "zoom", &notified);
  pal_body_map_zoom_in (test->map);
  g_assert_cmpfloat (pal_body_map_get_zoom (test->map), >, 1.0);
  pal_body_map_zoom_out (test->map);
  g_assert_cmpfloat_with_epsilon (pal_body_map_get_zoom (test->map), 1.0, 1e-9);
  pal_body_map_set_zoom (test->map, 20.0);
  g_assert_cmpfloat (pal_body_map_get_zoom (test->map), ==, PAL_ZOOM_MAX);
  g_assert_cmpint (notified, ==, 3);
  pal_body_map_zoom_in (test->map);
  g_assert_cmpint (notified, ==, 3);
  pal_body_map_zoom_reset (test->map);
  g_assert_cmpfloat (pal_body_map_get_zoom (test->map), ==, 1.0);
}

/* Whatever the zoom, the drawing ends up sharp. */
static void
test_sharp (BodyMapTest *test, gconstpointer data)
{
  const double zooms[] = { 1.0, 0.5, 4.0, 8.0, 1.0 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gint64 before = g_get_monotonic_time ();

      pal_body_map_set_zoom (test->map, zooms[i]);
      body_map_test_lay_out (test);
      body_map_test_wait_until_sharp (test);
      g_test_message ("zoom %g: sharp after %.0f ms",
                      zooms[i],
                      (double) (g_get_monotonic_time () - before) / 1000.0);
    }
}

/* One view after the other and all at once; those that come back are there at once. */
static void
test_views (BodyMapTest *test, gconstpointer data)
{
  const PalView all[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  guint n_views;
  int changed;

  widget_test_count_signal (test->map, "views-changed", &changed);
  pal_body_map_set_views (test->map, all, 1);
  g_assert_cmpint (changed, ==, 0);
  pal_body_map_set_views (test->map, all, 4);
  g_assert_cmpint (changed, ==, 1);
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
  g_assert_cmpmem (pal_body_map_get_views (test->map, &n_views), sizeof all, all, sizeof all);
  g_assert_cmpuint (n_views, ==, 4);
  for (guint i = 1; i < 4; i++)
    g_assert_cmpfloat (test->map->lefts[all[i]], >, test->map->lefts[all[i - 1]]);

  pal_body_map_set_views (test->map, all + 2, 1);
  g_assert_true (pal_body_map_is_ready (test->map));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->map->views[PAL_VIEW_FRONT])));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (test->map->views[PAL_VIEW_LEFT])));
}

typedef struct
{
  BodyMapTest *test;
  PalFigure *figure;
  guint n_drawn;
} FirstView;

static gboolean
drawn_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  FirstView *first = data;

  if (first->n_drawn++ > 0)
    return TRUE;
  g_assert_true (pal_figure_has_loaded (first->figure, PAL_VIEW_FRONT));
  /* The second may be being read by now, but nobody waited for it. */
  g_assert_null (pal_body_view_get_figure_view (first->test->map->views[PAL_VIEW_BACK]));
  g_assert_false (pal_figure_has_loaded (first->figure, PAL_VIEW_LEFT));
  g_assert_false (pal_figure_has_loaded (first->figure, PAL_VIEW_RIGHT));
  return TRUE;
}

/* The first of several views is seen before the others are read; and with another layer, when all have been,
 * none is left out. */
static void
test_first_view (BodyMapTest *test, gconstpointer data)
{
  const PalView all[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  FirstView first = { test, figure, 0 };
  gulong hook;

  pal_body_map_set_figure (test->map, NULL);
  pal_body_map_set_views (test->map, all, G_N_ELEMENTS (all));
  hook = g_signal_add_emission_hook (
      g_signal_lookup ("changed", PAL_TYPE_FIGURE_TEXTURES), 0, drawn_cb, &first, NULL);
  pal_body_map_set_figure (test->map, figure);
  body_map_test_wait_until_ready (test);
  body_map_test_wait_until_sharp (test);
  g_signal_remove_emission_hook (g_signal_lookup ("changed", PAL_TYPE_FIGURE_TEXTURES), hook);
  g_assert_cmpuint (first.n_drawn, >=, 4);

  pal_body_map_set_layer (test->map, PAL_LAYER_DEEP);
  body_map_test_wait_until_ready (test);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_cmpuint (pal_body_view_get_n_regions (test->map->views[all[i]]),
                      ==,
                      pal_figure_view_get_n_regions (
                          pal_figure_get_view (figure, all[i]), PAL_LAYER_DEEP));
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  g_test_add_func ("/body-map/defaults", test_defaults);
  g_test_add_func ("/body-map/properties", test_properties);
  g_test_add_func ("/body-map/system-text-scale", test_system_text_scale);
  body_map_test_add ("/body-map/regions", NULL, test_regions);
  body_map_test_add ("/body-map/pick", NULL, test_pick);
  body_map_test_add ("/body-map/click", NULL, test_click);
  body_map_test_add ("/body-map/activate", NULL, test_activate);
  body_map_test_add ("/body-map/selected-region", NULL, test_selected_region);
  g_test_add_func ("/body-map/overlay", test_overlay);
  body_map_test_add ("/body-map/marks", NULL, test_marks);
  body_map_test_add ("/body-map/close-up", NULL, test_close_up);
  body_map_test_add ("/body-map/zoom", NULL, test_zoom);
  body_map_test_add ("/body-map/sharp", NULL, test_sharp);
  body_map_test_add ("/body-map/views", NULL, test_views);
  body_map_test_add ("/body-map/first-view", NULL, test_first_view);
  return body_map_test_run ();
}
