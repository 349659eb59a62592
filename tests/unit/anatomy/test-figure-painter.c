/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-drawing.h"
#include "pal-figure-painter.h"
#include "pal-figure.h"

#define WIDTH 360
#define HEIGHT 845

static cairo_surface_t *
paint (PalFigurePainter *painter, PalLayer layer)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_t viewport = { 0, 0, WIDTH, HEIGHT };
  g_autoptr (GError) error = NULL;

  g_assert_true (pal_figure_painter_draw (painter, cr, layer, &viewport, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, PalFigurePainter *painter, double u, double v)
{
  const cairo_rectangle_t *bounds = pal_figure_painter_get_bounds (painter);
  int x = (int) ((u - bounds->x) / bounds->width * WIDTH);
  int y = (int) ((v - bounds->y) / bounds->height * HEIGHT);
  const guint8 *row
    = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x];
}

static guint
brightness (guint32 value)
{
  return (value >> 16 & 0xff) + (value >> 8 & 0xff) + (value & 0xff);
}

static void
test_themes (void)
{
  guint skin[3];

  for (PalTheme theme = PAL_THEME_LIGHT; theme <= PAL_THEME_PRINT; theme++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PalFigurePainter) painter
        = pal_figure_painter_new (PAL_FIGURE_ADULT, PAL_VIEW_FRONT, theme, &error);
      cairo_surface_t *surface;

      g_assert_no_error (error);
      surface = paint (painter, PAL_LAYER_SKIN);
      g_assert_cmphex (pixel (surface, painter, -350, 40), ==, 0);
      g_assert_cmphex (pixel (surface, painter, 20, 500) >> 24, ==, 0xff);
      skin[theme] = brightness (pixel (surface, painter, 20, 500));
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (skin[PAL_THEME_DARK], <, skin[PAL_THEME_LIGHT]);
  g_assert_cmpuint (skin[PAL_THEME_PRINT], ==, 3 * 0xff);
}

/* Each layer of each view draws, shows its own, and none shows the trigger-point sites. */
static void
test_layers (void)
{
  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_RIGHT; view++)
    {
      g_autoptr (PalFigurePainter) painter
        = pal_figure_painter_new (PAL_FIGURE_ADULT, view, PAL_THEME_LIGHT, NULL);
      g_autoptr (PalFigureView) figure_view = pal_figure_view_new (PAL_FIGURE_ADULT, view, NULL);
      const PalRegion *region;
      cairo_surface_t *skin = paint (painter, PAL_LAYER_SKIN);

      for (PalLayer layer = PAL_LAYER_SUPERFICIAL; layer <= PAL_LAYER_DEEP; layer++)
        {
          cairo_surface_t *surface = paint (painter, layer);
          PalPoint point;

          region = pal_figure_view_get_region (figure_view, layer, 0);
          for (guint i = 0; i < pal_figure_view_get_n_regions (figure_view, layer); i++)
            if (pal_figure_view_get_region (figure_view, layer, i)->area > region->area)
              region = pal_figure_view_get_region (figure_view, layer, i);
          pal_figure_view_get_inmost (figure_view, region, &point);
          g_assert_cmphex (pixel (surface, painter, point.u, point.v),
                           !=,
                           pixel (skin, painter, point.u, point.v));
          cairo_surface_destroy (surface);
        }
      cairo_surface_destroy (skin);
    }
}

/* Each tone is darker than the one before; lines have none. */
static void
test_skins (void)
{
  for (PalTheme theme = PAL_THEME_LIGHT; theme <= PAL_THEME_DARK; theme++)
    {
      g_autoptr (PalFigurePainter) painter
        = pal_figure_painter_new (PAL_FIGURE_ADULT, PAL_VIEW_FRONT, theme, NULL);
      guint before = G_MAXUINT;

      for (PalSkin skin = PAL_SKIN_1; skin <= PAL_SKIN_5; skin++)
        {
          cairo_surface_t *surface;

          pal_figure_painter_set_skin (painter, skin);
          surface = paint (painter, PAL_LAYER_SKIN);
          g_assert_cmpuint (brightness (pixel (surface, painter, 20, 500)), <, before);
          before = brightness (pixel (surface, painter, 20, 500));
          cairo_surface_destroy (surface);
        }
      for (PalLayer layer = PAL_LAYER_SKIN; layer < PAL_N_LAYERS; layer++)
        {
          cairo_surface_t *surface;
          guint32 body;

          pal_figure_painter_set_skin (painter, PAL_SKIN_LINES);
          surface = paint (painter, layer);
          body = pixel (surface, painter, 45, 1290);
          g_assert_cmpuint (ABS ((int) (body >> 16 & 0xff) - (int) (body & 0xff)), <, 24);
          cairo_surface_destroy (surface);
        }
    }
}

/* What is left out of a sheet for a skin is nothing that it needs. */
static void
test_whole_sheet (void)
{
  static const char *const themes[] = { "light", "dark", "print" };
  const char *const groups[] = { "skin", "superficial", "contour", NULL };

  for (PalTheme theme = PAL_THEME_LIGHT; theme <= PAL_THEME_PRINT; theme++)
    for (PalSkin skin = PAL_SKIN_1; skin < PAL_N_SKINS; skin++)
      {
        g_autoptr (PalFigurePainter) painter
          = pal_figure_painter_new (PAL_FIGURE_ADULT, PAL_VIEW_HAND_BACK_R, theme, NULL);
        g_autoptr (PalDrawing) drawing
          = pal_drawing_new (PAL_FIGURE_ADULT, PAL_VIEW_HAND_BACK_R, NULL);
        g_autoptr (GBytes) none = g_bytes_new_static ("", 0);
        g_autoptr (GBytes) sheet = pal_drawing_load_sheet (themes[theme], NULL);
        g_autofree char *classes = g_strconcat ("superficial ", pal_skin_to_nick (skin), NULL);
        g_autoptr (GString) text
          = pal_drawing_compose (drawing, none, classes, groups, NULL, NULL);
        RsvgHandle *handle = pal_drawing_parse (text, NULL);
        const RsvgRectangle viewport = { 0, 0, WIDTH, HEIGHT };
        cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
        cairo_t *cr = cairo_create (whole);
        cairo_surface_t *drawn;
        gsize size = (gsize) cairo_image_surface_get_stride (whole) * HEIGHT;
        gsize length;
        const guint8 *rules = g_bytes_get_data (sheet, &length);

        g_assert_true (rsvg_handle_set_stylesheet (handle, rules, length, NULL));
        g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, NULL));
        cairo_destroy (cr);
        g_object_unref (handle);
        cairo_surface_flush (whole);

        pal_figure_painter_set_skin (painter, skin);
        drawn = paint (painter, PAL_LAYER_SUPERFICIAL);
        g_assert_cmpmem (
          cairo_image_surface_get_data (drawn), size, cairo_image_surface_get_data (whole), size);
        cairo_surface_destroy (drawn);
        cairo_surface_destroy (whole);
      }
}

/* The same painter draws the same picture again. */
static void
test_repeats (void)
{
  g_autoptr (PalFigurePainter) painter
    = pal_figure_painter_new (PAL_FIGURE_ADULT, PAL_VIEW_BACK, PAL_THEME_DARK, NULL);
  cairo_surface_t *first = paint (painter, PAL_LAYER_SUPERFICIAL);
  cairo_surface_t *other = paint (painter, PAL_LAYER_ZONES);
  cairo_surface_t *again = paint (painter, PAL_LAYER_SUPERFICIAL);
  gsize size = (gsize) cairo_image_surface_get_stride (first) * HEIGHT;

  g_assert_cmpmem (
    cairo_image_surface_get_data (first), size, cairo_image_surface_get_data (again), size);
  cairo_surface_destroy (first);
  cairo_surface_destroy (other);
  cairo_surface_destroy (again);
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pal_figure_painter_new ("nobody", PAL_VIEW_FRONT, PAL_THEME_LIGHT, &error));
  g_assert_error (error, PAL_FIGURE_ERROR, PAL_FIGURE_ERROR_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anatomy/painter/themes", test_themes);
  g_test_add_func ("/anatomy/painter/layers", test_layers);
  g_test_add_func ("/anatomy/painter/skins", test_skins);
  g_test_add_func ("/anatomy/painter/whole-sheet", test_whole_sheet);
  g_test_add_func ("/anatomy/painter/repeats", test_repeats);
  g_test_add_func ("/anatomy/painter/unknown", test_unknown);
  return g_test_run ();
}
