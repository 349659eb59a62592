/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on the screen is the drawing at exactly the size at which it is seen: nothing is stretched, and
 * no line lies between two pixels that librsvg would have put on one. */

#include "body-map-test.h"
#include "mark-rows.h"
#include "flat-picture.h"

#include <adwaita.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

/* Of 255, as the root of the mean square; and against what one pixel aside would make, which is tried each
 * time. */
#define TOLERANCE 0.5
#define SHARE 0.25

/* Pixels at the top, where a figure that is larger than the window has its letters. */
#define LETTERS 60

static const double zooms[] = { 1.0, 2.7, PAL_ZOOM_MAX };

/* The groups that a layer does not show. */
static const char *const hidden[] = {
  [PAL_LAYER_SKIN] = "#zones, #superficial, #intermediate, #deep, #skeleton",
  [PAL_LAYER_ZONES] = "#superficial, #intermediate, #deep, #skeleton",
  [PAL_LAYER_SUPERFICIAL] = "#zones, #intermediate, #deep, #skeleton",
  [PAL_LAYER_INTERMEDIATE] = "#zones, #superficial, #deep",
  [PAL_LAYER_DEEP] = "#zones, #superficial, #intermediate",
};

static char *
read_file (const char *path)
{
  char *text;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The file with the sheet of the program instead of its own style. */
static RsvgHandle *
load (PalView view, PalLayer layer)
{
  g_autofree char *path = flat_picture_dup_path (view);
  g_autofree char *sheet_path
      = g_test_build_filename (G_TEST_DIST, "assets", "body", "light.css", NULL);
  g_autofree char *text = read_file (path);
  g_autofree char *sheet = read_file (sheet_path);
  g_autoptr (GString) drawing = g_string_new (text);
  g_autofree char *root = g_strdup_printf ("<svg class=\"%s %s\" ",
                                           pal_layer_to_nick (layer),
                                           pal_skin_to_nick (PAL_SKIN_USUAL));
  g_autofree char *style = g_strdup_printf (
      "%s\n%s, #variants, #landmarks, #sites { display: none }", sheet, hidden[layer]);
  const char *begin, *end;
  RsvgHandle *handle;
  g_autoptr (GError) error = NULL;

  g_string_replace (drawing, "<svg ", root, 1);
  begin = strstr (drawing->str, "<style>");
  end = strstr (drawing->str, "</style>");
  g_assert_true (begin != NULL && end > begin);
  g_string_erase (drawing, begin - drawing->str, end - begin + strlen ("</style>"));
  handle = rsvg_handle_new_from_data ((const guint8 *) drawing->str, drawing->len, &error);
  g_assert_no_error (error);
  g_assert_true (rsvg_handle_set_stylesheet (handle, (const guint8 *) style, strlen (style), NULL));
  return handle;
}

/* What is to be seen of the view in a window of the map's size. */
static cairo_surface_t *
draw_expected (BodyMapTest *test, PalView view, PalLayer layer)
{
  RsvgHandle *handle = load (view, layer);
  double scale = pal_viewport_get_scale (&test->map->viewport);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                    gtk_widget_get_width (test->widget),
                                    gtk_widget_get_height (test->widget));
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle box;
  double x, y;
  g_autoptr (GError) error = NULL;

  rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, NULL, &box);
  body_map_test_to_map (test, view, 0.0, 0.0, &x, &y);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  g_assert_true (rsvg_handle_render_document (handle, cr, &box, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_object_unref (handle);
  return surface;
}

/* What the window draws of the map. */
static cairo_surface_t *
draw_map (BodyMapTest *test)
{
  int width = gtk_widget_get_width (test->widget);
  int height = gtk_widget_get_height (test->widget);
  const graphene_point_t corner = GRAPHENE_POINT_INIT (0.0f, 0.0f);
  graphene_point_t offset;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  g_assert_true (gtk_widget_compute_point (test->window, test->widget, &corner, &offset));
  gtk_snapshot_translate (snapshot, &offset);
  gtk_widget_snapshot_child (test->window, test->widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (
      gtk_native_get_renderer (GTK_NATIVE (test->window)),
      node,
      &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));
  gdk_texture_download (
      texture, cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* Root of the mean square over the pixels that the body covers, below the letters of the sides. */
static double
measure_difference (cairo_surface_t *one, cairo_surface_t *other, int aside)
{
  int width = cairo_image_surface_get_width (one);
  int height = cairo_image_surface_get_height (one);
  double sum = 0.0;
  guint n = 0;

  for (int y = LETTERS; y < height; y++)
    for (int x = aside; x < width; x++)
      {
        const guint8 *p = cairo_image_surface_get_data (one)
                          + (gsize) y * cairo_image_surface_get_stride (one) + 4 * x;
        const guint8 *q = cairo_image_surface_get_data (other)
                          + (gsize) y * cairo_image_surface_get_stride (other) + 4 * (x - aside);

        if (q[3] != 0xff || p[3] != 0xff)
          continue;
        for (guint i = 0; i < 3; i++, n++)
          sum += (p[i] - q[i]) * (p[i] - q[i]);
      }
  g_assert_cmpuint (n, >, 3000);
  return sqrt (sum / n);
}

static void
check (BodyMapTest *test, PalView view, PalLayer layer, double zoom)
{
  cairo_surface_t *expected, *drawn;
  double apart, aside;

  pal_body_map_set_layer (test->map, layer);
  pal_body_map_set_zoom (test->map, zoom);
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
  body_map_test_wait_until_sharp (test);
  expected = draw_expected (test, view, layer);
  drawn = draw_map (test);
  apart = measure_difference (drawn, expected, 0);
  aside = measure_difference (drawn, expected, 1);
  g_test_message ("%s, %s, zoom %g: %.3f apart, one pixel aside %.1f",
                  pal_view_to_nick (view),
                  pal_layer_to_nick (layer),
                  zoom,
                  apart,
                  aside);
  g_assert_cmpfloat (apart, <=, MIN (TOLERANCE, SHARE * aside));
  cairo_surface_destroy (expected);
  cairo_surface_destroy (drawn);
}

/* Each view of the body, and each layer at one zoom at least; but the skeleton, on which names are written. */
static void
test_body (BodyMapTest *test, gconstpointer data)
{
  PalLayer layer = PAL_LAYER_SKIN;

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    {
      pal_body_map_set_views (test->map, &view, 1);
      for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
        {
          check (test, view, layer, zooms[i]);
          layer = layer == PAL_LAYER_DEEP ? PAL_LAYER_SKIN : layer + 1;
        }
    }
}

static void
test_close_ups (BodyMapTest *test, gconstpointer data)
{
  for (PalView view = PAL_VIEW_MAIN_LAST + 1; view < PAL_N_VIEWS; view++)
    {
      pal_body_map_set_views (test->map, &view, 1);
      check (test, view, view % PAL_LAYER_SKELETON, zooms[view % G_N_ELEMENTS (zooms)]);
    }
}

/* The region under the pointer is shaded, but not the label that lies on it. */
static void
test_label_on_shaded_region (BodyMapTest *test, gconstpointer data)
{
  PalView view = PAL_VIEW_BACK;
  g_autoptr (GListStore) marks = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (PalMark) mark = mark_row_region ("a", PAL_AUTHOR_CLIENT, "low-back-r", 6);
  PalBodyRegion *region;
  cairo_surface_t *plain, *shaded;
  PalPoint label;
  double x, y;
  guint n_shaded = 0;

  g_list_store_append (marks, mark);
  pal_body_map_set_marks (test->map, G_LIST_MODEL (marks));
  pal_body_map_set_views (test->map, &view, 1);
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
  body_map_test_wait_until_sharp (test);
  region = body_map_test_get_region (test, view, "low-back-r");
  g_assert_true (pal_body_view_locate_label (test->map->views[view], "a", &label));
  body_map_test_to_map (test, view, label.u, label.v, &x, &y);
  plain = draw_map (test);
  gtk_widget_set_state_flags (GTK_WIDGET (region), GTK_STATE_FLAG_PRELIGHT, FALSE);
  shaded = draw_map (test);
  for (int dy = -40; dy <= 40; dy++)
    for (int dx = -8; dx <= 8; dx++)
      {
        gsize at = (gsize) ((int) y + dy) * cairo_image_surface_get_stride (plain)
                   + 4 * (gsize) ((int) x + dx);
        gboolean same = memcmp (cairo_image_surface_get_data (plain) + at,
                                cairo_image_surface_get_data (shaded) + at,
                                4)
                        == 0;

        if (ABS (dy) < 7)
          g_assert_true (same);
        n_shaded += same ? 0 : 1;
      }
  g_assert_cmpuint (n_shaded, >, 100);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (shaded);
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  /* What moves in from another picture is not what is compared. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  body_map_test_add ("/body-map/crisp/body", NULL, test_body);
  body_map_test_add ("/body-map/crisp/close-ups", NULL, test_close_ups);
  body_map_test_add ("/body-map/crisp/label-on-shaded-region", NULL, test_label_on_shaded_region);
  return body_map_test_run ();
}
