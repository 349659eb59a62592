/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <X11/Xlib.h>

#include "body-map-test.h"
#include "mark-rows.h"
#include "pal-picture.h"

/* Real movements of the pointer over the map: the X server is asked for them, and the window fills the
 * screen, so that a place on the screen is one in the window. */

#define N_POINTS 200

typedef struct
{
  BodyMapTest *test;
  Display *display;
  int x;
  int y;
} Pointer;

/* What was drawn anew since the last look. */
static guint n_renders;
static GHashTable *drawn; /* of regions, borrowed */
static void (*draw_region) (GtkWidget *widget, GtkSnapshot *snapshot);

static void
count_region (GtkWidget *widget, GtkSnapshot *snapshot)
{
  g_hash_table_add (drawn, widget);
  draw_region (widget, snapshot);
}

static gboolean
count_render_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  n_renders++;
  return TRUE;
}

static gboolean
is_full (gpointer data)
{
  return gtk_window_is_fullscreen (data);
}

/* The map's own corner is that of the screen then. */
static gboolean
is_in_place (gpointer data)
{
  Pointer *pointer = data;
  int screen = DefaultScreen (pointer->display);

  return gtk_widget_get_width (pointer->test->widget) == DisplayWidth (pointer->display, screen);
}

static gboolean
has_arrived (gpointer data)
{
  Pointer *pointer = data;
  PalBodyMap *map = pointer->test->map;

  return ABS (map->pointer_x - pointer->x) < 2.0 && ABS (map->pointer_y - pointer->y) < 2.0;
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_painted (gpointer data)
{
  return *(gboolean *) data;
}

static void
wait_for_frame (BodyMapTest *test)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (test->widget);
  gboolean painted = FALSE;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  widget_test_wait (is_painted, &painted);
  g_signal_handler_disconnect (clock, id);
}

static void
point_at (Pointer *pointer, int x, int y)
{
  pointer->x = x;
  pointer->y = y;
  XWarpPointer (pointer->display, None, DefaultRootWindow (pointer->display), 0, 0, 0, 0, x, y);
  XSync (pointer->display, False);
  widget_test_wait (has_arrived, pointer);
  wait_for_frame (pointer->test);
}

/* What the view draws itself: the drawing and the marks. */
static void
collect_kept (GskRenderNode *node, GPtrArray *kept)
{
  if (gsk_render_node_get_node_type (node) == GSK_TEXTURE_NODE)
    g_ptr_array_add (kept, gsk_texture_node_get_texture (node));
  else if (gsk_render_node_get_node_type (node) == GSK_CAIRO_NODE)
    g_ptr_array_add (kept, node);
  else if (gsk_render_node_get_node_type (node) == GSK_DEBUG_NODE)
    collect_kept (gsk_debug_node_get_child (node), kept);
  else if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      collect_kept (gsk_container_node_get_child (node, i), kept);
}

/* Without a graphics card the drawing and the marks are one node. */
static guint
get_n_kept (BodyMapTest *test)
{
  return pal_picture_is_software (test->widget) ? 1 : 2;
}

static GPtrArray *
get_kept (BodyMapTest *test)
{
  GtkWidget *view = GTK_WIDGET (test->map->views[PAL_VIEW_FRONT]);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GPtrArray *kept = g_ptr_array_new ();
  g_autoptr (GskRenderNode) node = NULL;

  /* Without the regions, whose nodes do change. */
  GTK_WIDGET_CLASS (g_type_class_peek (PAL_TYPE_BODY_VIEW))->snapshot (view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < MIN (gsk_container_node_get_n_children (node), get_n_kept (test)); i++)
      collect_kept (gsk_container_node_get_child (node, i), kept);
  return kept;
}

static const char *
get_key_at (BodyMapTest *test, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (test->widget, x, y, GTK_PICK_DEFAULT);

  return PAL_IS_BODY_REGION (picked) ? pal_body_region_get_key (PAL_BODY_REGION (picked)) : NULL;
}

/* Moving the pointer draws the region that it left and the one that it came to, and nothing else; the
 * figure and the marks are not drawn again. */
static void
test_hover (BodyMapTest *test, gconstpointer data)
{
  const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };
  g_autoptr (GListStore) marks = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (PalMark) mark = mark_row_region ("1", PAL_AUTHOR_CLIENT, "chest-l", 5);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  Pointer pointer = { test, XOpenDisplay (NULL), 0, 0 };
  const char *last = NULL;
  guint n_changes = 0, n_drawn = 0;
  gulong hook;
  int width, height;

  g_assert_nonnull (pointer.display);
  gtk_window_fullscreen (GTK_WINDOW (test->window));
  widget_test_wait (is_full, test->window);
  widget_test_wait (is_in_place, &pointer);
  g_list_store_append (marks, mark);
  pal_body_map_set_marks (test->map, G_LIST_MODEL (marks));
  pal_body_map_set_views (test->map, views, G_N_ELEMENTS (views));
  body_map_test_wait_until_ready (test);
  width = gtk_widget_get_width (test->widget);
  height = gtk_widget_get_height (test->widget);
  point_at (&pointer, 2, 2);
  body_map_test_wait_until_sharp (test);
  wait_for_frame (test);

  before = get_kept (test);
  g_assert_cmpuint (before->len, >=, get_n_kept (test));
  drawn = g_hash_table_new (NULL, NULL);
  draw_region = GTK_WIDGET_CLASS (g_type_class_peek (PAL_TYPE_BODY_REGION))->snapshot;
  GTK_WIDGET_CLASS (g_type_class_peek (PAL_TYPE_BODY_REGION))->snapshot = count_region;
  hook = g_signal_add_emission_hook (
      g_signal_lookup ("changed", PAL_TYPE_FIGURE_TEXTURES), 0, count_render_cb, NULL, NULL);
  n_renders = 0;

  for (guint i = 0; i < N_POINTS; i++)
    {
      int x = g_test_rand_int_range (width / 8, width * 7 / 8);
      int y = g_test_rand_int_range (height / 8, height * 7 / 8);
      const char *key = get_key_at (test, x, y);
      GHashTableIter iter;
      gpointer region;

      if (ABS (x - pointer.x) < 2 && ABS (y - pointer.y) < 2)
        continue;
      g_hash_table_remove_all (drawn);
      point_at (&pointer, x, y);
      g_hash_table_iter_init (&iter, drawn);
      while (g_hash_table_iter_next (&iter, &region, NULL))
        {
          const char *drawn_key = pal_body_region_get_key (region);

          n_drawn++;
          if (g_strcmp0 (drawn_key, key) != 0 && g_strcmp0 (drawn_key, last) != 0)
            g_error ("%s was drawn while the pointer went from %s to %s", drawn_key, last, key);
        }
      n_changes += g_strcmp0 (key, last) != 0;
      last = key;
    }
  g_assert_cmpuint (n_renders, ==, 0);
  /* The pointer did get somewhere, and what it came to was drawn. */
  g_assert_cmpuint (n_changes, >, N_POINTS / 4);
  g_assert_cmpuint (n_drawn, >, N_POINTS / 4);

  after = get_kept (test);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < before->len; i++)
    g_assert_true (g_ptr_array_index (before, i) == g_ptr_array_index (after, i));
  g_test_message ("%u points, %u times another region, %u regions drawn, %u renders of the figure",
                  N_POINTS, n_changes, n_drawn, n_renders);

  GTK_WIDGET_CLASS (g_type_class_peek (PAL_TYPE_BODY_REGION))->snapshot = draw_region;
  g_signal_remove_emission_hook (g_signal_lookup ("changed", PAL_TYPE_FIGURE_TEXTURES), hook);
  g_clear_pointer (&drawn, g_hash_table_unref);
  XCloseDisplay (pointer.display);
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  body_map_test_add ("/body-map/hover", NULL, test_hover);
  return body_map_test_run ();
}
