/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-picture-sheet.h"
#include "pal-picture.h"

#define SIZE 200

/* A few strokes far apart, so that most of the picture is empty. */
static cairo_surface_t *
create_strokes (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgba (cr, 0.8, 0.2, 0.1, 0.6);
  cairo_set_line_width (cr, 5.0);
  cairo_move_to (cr, 10.0, 20.0);
  cairo_line_to (cr, 90.0, 32.0); /* along the edge of tiles */
  cairo_stroke (cr);
  cairo_rectangle (cr, 128.0, 160.0, 32.0, 32.0); /* a tile and no more */
  cairo_fill (cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
create_paper (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 2 * SIZE, 2 * SIZE);
}

static void
assert_same (cairo_surface_t *one, cairo_surface_t *other)
{
  int stride = cairo_image_surface_get_stride (one);
  const guchar *ours, *theirs;
  guint n_inked = 0;

  cairo_surface_flush (one);
  cairo_surface_flush (other);
  ours = cairo_image_surface_get_data (one);
  theirs = cairo_image_surface_get_data (other);
  for (int y = 0; y < 2 * SIZE; y++)
    for (int x = 0; x < stride; x++)
      {
        int difference = ours[y * stride + x] - theirs[y * stride + x];

        /* Weights of smooth scaling are rounded for each piece that is drawn. */
        g_assert_cmpint (ABS (difference), <=, 2);
        n_inked += ours[y * stride + x] != 0;
      }
  g_assert_cmpuint (n_inked, >, 1000);
}

static const graphene_rect_t areas[] = {
  GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE),
  GRAPHENE_RECT_INIT (30.25f, 11.75f, SIZE * 1.37f, SIZE * 1.37f),
  GRAPHENE_RECT_INIT (-20.5f, 7.1f, SIZE * 0.61f, SIZE * 0.61f),
};

/* Leaving out what is empty is not to be seen, at any size and place. */
static void
test_tiles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      cairo_surface_t *strokes = create_strokes ();
      cairo_surface_t *whole = create_paper (), *tiled = create_paper ();
      cairo_t *cr = cairo_create (whole);
      g_autoptr (GdkTexture) picture = NULL;

      cairo_translate (cr, areas[i].origin.x, areas[i].origin.y);
      cairo_scale (cr, areas[i].size.width / SIZE, areas[i].size.height / SIZE);
      cairo_set_source_surface (cr, strokes, 0.0, 0.0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
      cairo_paint (cr);
      cairo_destroy (cr);

      picture = pal_picture_new (strokes);
      cr = cairo_create (tiled);
      pal_picture_draw (picture, cr, &areas[i], 1.0);
      cairo_destroy (cr);
      assert_same (tiled, whole);
      cairo_surface_destroy (whole);
      cairo_surface_destroy (tiled);
    }
}

static GskRenderNode *
snapshot_sheet (PalPictureSheet *sheet, GdkTexture *picture, const graphene_rect_t *area, float mirror)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t seen = GRAPHENE_RECT_INIT (0, 0, 2 * SIZE, 2 * SIZE);

  pal_picture_sheet_begin (sheet, snapshot, TRUE);
  pal_picture_sheet_set_mirror (sheet, mirror);
  pal_picture_sheet_add (sheet, picture, area, 1.0);
  pal_picture_sheet_end (sheet, &seen);
  return gtk_snapshot_free_to_node (snapshot);
}

/* What has not moved is the same node, which GSK does not draw again, in a mirror too. */
static void
test_sheet_kept (void)
{
  static const float mirrors[] = { 0.0f, 2 * SIZE };
  g_autoptr (GdkTexture) picture = pal_picture_new (create_strokes ());

  for (guint i = 0; i < G_N_ELEMENTS (mirrors); i++)
    {
      g_autoptr (PalPictureSheet) sheet = pal_picture_sheet_new ();
      GskRenderNode *first = snapshot_sheet (sheet, picture, &areas[0], mirrors[i]);
      GskRenderNode *again = snapshot_sheet (sheet, picture, &areas[0], mirrors[i]);
      GskRenderNode *moved = snapshot_sheet (sheet, picture, &areas[1], mirrors[i]);
      GskRenderNode *turned = snapshot_sheet (sheet, picture, &areas[1], 2 * SIZE - mirrors[i]);

      g_assert_true (first == again);
      g_assert_true (first != moved);
      g_assert_true (moved != turned);
      gsk_render_node_unref (first);
      gsk_render_node_unref (again);
      gsk_render_node_unref (moved);
      gsk_render_node_unref (turned);
    }
}

/* Nothing of it is empty, so that it has no tiles. */
static cairo_surface_t *
create_full (void)
{
  cairo_surface_t *surface = create_strokes ();
  cairo_t *cr = cairo_create (surface);

  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OVER);
  cairo_set_source_rgb (cr, 0.1, 0.6, 0.3);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

/* A picture at the left edge comes to lie at the right one, turned over, at any size and place. */
static void
check_mirrored (cairo_surface_t *(*create) (void), const graphene_rect_t *area)
{
  g_autoptr (PalPictureSheet) sheet = pal_picture_sheet_new ();
  g_autoptr (GdkTexture) picture = pal_picture_new (create ());
  GskRenderNode *node = snapshot_sheet (sheet, picture, area, 2 * SIZE);
  cairo_surface_t *surface = create ();
  cairo_surface_t *expected = create_paper (), *drawn = create_paper ();
  cairo_t *cr = cairo_create (expected);

  cairo_translate (cr, 2 * SIZE, 0.0);
  cairo_scale (cr, -1.0, 1.0);
  cairo_translate (cr, area->origin.x, area->origin.y);
  cairo_scale (cr, area->size.width / SIZE, area->size.height / SIZE);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
  cr = cairo_create (drawn);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  assert_same (drawn, expected);
  gsk_render_node_unref (node);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (drawn);
}

static void
test_sheet_mirrored (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      check_mirrored (create_strokes, &areas[i]);
      check_mirrored (create_full, &areas[i]);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/tiles", test_tiles);
  g_test_add_func ("/picture/sheet/kept", test_sheet_kept);
  g_test_add_func ("/picture/sheet/mirrored", test_sheet_mirrored);
  return g_test_run ();
}
