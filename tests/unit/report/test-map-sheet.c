/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <pango/pangocairo.h>

#include "pal-ink-stroke.h"
#include "pal-map-sheet.h"
#include "pal-row.h"
#include "pal-stroke.h"

#define WIDTH 300
#define HEIGHT 424

static PalFigure *figure;

static PalMark *
new_mark (const char *row)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_parsed (row));

  return PAL_MARK (pal_entity_new (PAL_TYPE_MARK, value));
}

static PalMapSheet *
new_sheet (PalView view, PalTheme theme)
{
  g_autoptr (GError) error = NULL;
  PalMapSheet *sheet = pal_map_sheet_new (figure, view, theme, &error);

  g_assert_no_error (error);
  return sheet;
}

static cairo_surface_t *
draw (PalMapSheet *sheet)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  g_assert_true (pal_map_sheet_draw (sheet, cr, WIDTH, HEIGHT, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface)
                      + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

/* How many pixels of a stretch of the sheet are not as on the other one. */
static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b, int top, int bottom)
{
  guint n = 0;

  for (int y = top; y < bottom; y++)
    for (int x = 0; x < WIDTH; x++)
      n += pixel (a, x, y) != pixel (b, x, y);
  return n;
}

static void
test_every_view (void)
{
  const guint32 papers[] = { [PAL_THEME_LIGHT] = 0xffffff, [PAL_THEME_PRINT] = 0xffffff };

  for (int view = PAL_VIEW_FRONT; view <= PAL_VIEW_RIGHT; view++)
    for (int theme = PAL_THEME_LIGHT; theme <= PAL_THEME_PRINT; theme++)
      {
        g_autoptr (PalMapSheet) sheet = new_sheet ((PalView) view, (PalTheme) theme);
        cairo_surface_t *surface = draw (sheet);
        guint32 paper = pixel (surface, 2, 2);
        guint n_footer = 0, n_body = 0;

        if (theme != PAL_THEME_DARK)
          g_assert_cmphex (paper, ==, papers[theme]);
        else
          g_assert_cmphex (paper & 0xff, <, 0x40);
        for (int x = 0; x < WIDTH; x++)
          {
            for (int y = HEIGHT - 30; y < HEIGHT; y++)
              n_footer += pixel (surface, x, y) != paper;
            for (int y = 60; y < HEIGHT - 60; y++)
              n_body += pixel (surface, x, y) != paper;
          }
        /* The figure, and the line that every paper has. */
        g_assert_cmpuint (n_body, >, 3000);
        g_assert_cmpuint (n_footer, >, 100);
        cairo_surface_destroy (surface);
      }
}

/* How many pixels of the figure on one side of the sheet are of the ink of trigger points. */
static guint
count_ink (cairo_surface_t *surface, gboolean right)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT - 80; y++)
    for (int x = right ? WIDTH / 2 : 0; x < (right ? WIDTH : WIDTH / 2); x++)
      {
        guint32 colour = pixel (surface, x, y);

        n += (colour & 0xff) > 0x60 && (colour >> 16) < 0x40;
      }
  return n;
}

static PalMark *
new_point (const char *side, double u)
{
  g_autofree char *row = g_strdup_printf (
      "{'id': <'m'>, 'kind': <'trigger-point'>, 'author': <'therapist'>, 'zone': <'low-back-%c'>,"
      " 'side': <'%s'>, 'figure': <'adult'>, 'figure_version': <int64 1>, 'view': <'back'>,"
      " 'shape': <'point'>, 'points': <'%.2f,680.80'>, 'intensity': <int64 7>}",
      side[0], side, u);

  return new_mark (row);
}

static void
test_marks (void)
{
  g_autoptr (PalMapSheet) right = new_sheet (PAL_VIEW_BACK, PAL_THEME_PRINT);
  g_autoptr (PalMapSheet) left = new_sheet (PAL_VIEW_BACK, PAL_THEME_PRINT);
  g_autoptr (PalMapSheet) elsewhere = new_sheet (PAL_VIEW_FRONT, PAL_THEME_PRINT);
  g_autoptr (PalMark) right_mark = new_point ("right", 120.0);
  g_autoptr (PalMark) left_mark = new_point ("left", -120.0);
  cairo_surface_t *surfaces[4];

  /* From behind, the patient's right is on the right. */
  pal_map_sheet_add_mark (right, right_mark);
  surfaces[0] = draw (right);
  g_assert_cmpuint (count_ink (surfaces[0], TRUE), >, 30);
  g_assert_cmpuint (count_ink (surfaces[0], FALSE), ==, 0);
  pal_map_sheet_add_mark (left, left_mark);
  surfaces[1] = draw (left);
  g_assert_cmpuint (count_ink (surfaces[1], TRUE), ==, 0);
  g_assert_cmpuint (count_ink (surfaces[1], FALSE), >, 30);

  /* A view that does not show the place shows nothing of it, nor explains it. */
  surfaces[2] = draw (elsewhere);
  pal_map_sheet_add_mark (elsewhere, right_mark);
  surfaces[3] = draw (elsewhere);
  g_assert_cmpuint (count_differences (surfaces[2], surfaces[3], 0, HEIGHT), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    cairo_surface_destroy (surfaces[i]);
}

/* A closed area on the low back of the patient's right. */
static PalMark *
new_area (PalPen pen)
{
  const PalInkSample samples[] = {
    { 20, 640, 1, 0 }, { 110, 640, 1, 8 }, { 110, 750, 1, 16 }, { 20, 750, 1, 24 }
  };
  g_autoptr (PalInkStroke) drawn = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 6, TRUE);
  g_autoptr (GBytes) bytes = pal_ink_stroke_to_bytes (drawn);
  g_autoptr (GPtrArray) strokes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;
  g_autofree char *mark_row = g_strdup_printf (
      "{'id': <'m'>, 'kind': <'%s'>, 'author': <'client'>, 'zone': <'low-back-r'>,"
      " 'side': <'right'>, 'figure': <'adult'>, 'figure_version': <int64 1>, 'view': <'back'>,"
      " 'shape': <'area'>, 'points': <'60.00,690.00'>}",
      pal_kind_to_nick (pal_pen_get_kind (pen)));
  PalMark *mark = new_mark (mark_row);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", "s");
  pal_row_set_string (&dict, "mark_id", "m");
  pal_row_set_string (&dict, "view", "back");
  pal_row_set_string (&dict, "pen", pal_pen_to_nick (pen));
  pal_row_set_bytes (&dict, "samples", bytes);
  row = pal_row_end (&dict);
  g_ptr_array_add (strokes, pal_entity_new (PAL_TYPE_STROKE, row));
  pal_mark_set_strokes (mark, strokes);
  return mark;
}

/* How many pixels of the figure are clearly red, or clearly green. */
static guint
count_hue (cairo_surface_t *surface, gboolean green)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT - 80; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        int r = (int) (pixel (surface, x, y) >> 16), g = (int) (pixel (surface, x, y) >> 8 & 0xff);

        n += green ? g > r + 12 : r > g + 12;
      }
  return n;
}

/* Ink is on paper in the colour of its pen, and where nothing hurts there is nothing of pain's red, not
 * around its label either. */
static void
test_ink (void)
{
  const PalPen pens[] = { PAL_PEN_BURNING, PAL_PEN_FREE };

  for (guint i = 0; i < G_N_ELEMENTS (pens); i++)
    {
      g_autoptr (PalMapSheet) sheet = new_sheet (PAL_VIEW_BACK, PAL_THEME_PRINT);
      g_autoptr (PalMapSheet) elsewhere = new_sheet (PAL_VIEW_LEFT, PAL_THEME_PRINT);
      g_autoptr (PalMark) mark = new_area (pens[i]);
      cairo_surface_t *surface = NULL;

      pal_map_sheet_add_mark (sheet, mark);
      surface = draw (sheet);
      g_assert_cmpuint (count_hue (surface, pens[i] == PAL_PEN_FREE), >, 200);
      g_assert_cmpuint (count_hue (surface, pens[i] != PAL_PEN_FREE), ==, 0);
      cairo_surface_destroy (surface);

      pal_map_sheet_add_mark (elsewhere, mark);
      surface = draw (elsewhere);
      g_assert_cmpuint (count_hue (surface, pens[i] == PAL_PEN_FREE), <, 100);
      cairo_surface_destroy (surface);
    }
}

/* What is on the map is explained beneath it, in the ink that it has there. */
static void
test_legend (void)
{
  g_autoptr (PalMapSheet) bare = new_sheet (PAL_VIEW_BACK, PAL_THEME_PRINT);
  g_autoptr (PalMapSheet) marked = new_sheet (PAL_VIEW_BACK, PAL_THEME_PRINT);
  g_autoptr (PalMark) mark = new_point ("right", 120.0);
  cairo_surface_t *without = draw (bare);
  cairo_surface_t *with = NULL;
  guint n_ink = 0;

  pal_map_sheet_add_mark (marked, mark);
  with = draw (marked);
  for (int y = HEIGHT - 60; y < HEIGHT - 25; y++)
    for (int x = 0; x < WIDTH / 2; x++)
      {
        n_ink += (pixel (with, x, y) & 0xff) > 0x60 && pixel (with, x, y) >> 16 < 0x40;
        g_assert_false ((pixel (without, x, y) & 0xff) > 0x60
                        && pixel (without, x, y) >> 16 < 0x40);
      }
  g_assert_cmpuint (n_ink, >, 10);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
}

/* A title takes its room from the figure; markup in a name is only letters. */
static void
test_title (void)
{
  g_autoptr (PalMapSheet) bare = new_sheet (PAL_VIEW_FRONT, PAL_THEME_LIGHT);
  g_autoptr (PalMapSheet) titled = new_sheet (PAL_VIEW_FRONT, PAL_THEME_LIGHT);
  cairo_surface_t *without = draw (bare);
  cairo_surface_t *with = NULL;

  pal_map_sheet_set_title (titled, "<b>&amp; שלום 🦋", "Front");
  pal_map_sheet_set_layer (titled, PAL_LAYER_SUPERFICIAL);
  with = draw (titled);
  g_assert_cmpuint (count_differences (without, with, 18, 40), >, 50);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
}

/* What Cairo could not do is an error and not a white sheet. */
static void
test_failure (void)
{
  g_autoptr (PalMapSheet) sheet = new_sheet (PAL_VIEW_FRONT, PAL_THEME_PRINT);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = NULL;

  cairo_surface_finish (surface);
  cr = cairo_create (surface);
  g_assert_false (pal_map_sheet_draw (sheet, cr, WIDTH, HEIGHT, &error));
  g_assert_nonnull (error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Hatched where the view shows it, and told on every view, on every layer. */
static void
test_no_work (void)
{
  static const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };
  static const PalTheme themes[] = { PAL_THEME_PRINT, PAL_THEME_LIGHT, PAL_THEME_DARK };
  g_autoptr (GVariant) row = g_variant_ref_sink (g_variant_new_parsed (
      "{'id': <'n'>, 'zone': <'abdomen-upper-r'>, 'reason': <'surgery'>}"));
  g_autoptr (PalEntity) no_work = pal_entity_new (PAL_TYPE_NO_WORK, row);

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    for (guint i = 0; i < G_N_ELEMENTS (views); i++)
      for (int layer = PAL_LAYER_SKIN; layer <= PAL_LAYER_SKELETON; layer += 2)
        {
          g_autoptr (PalMapSheet) without = new_sheet (views[i], themes[t]);
          g_autoptr (PalMapSheet) with = new_sheet (views[i], themes[t]);
          cairo_surface_t *a, *b;

          pal_map_sheet_set_layer (without, layer);
          pal_map_sheet_set_layer (with, layer);
          /* As high, so that the figure is as large and only the zone differs on it. */
          pal_map_sheet_add_no_work (with, PAL_NO_WORK (no_work), "Stomach: recent surgery");
          a = draw (without);
          b = draw (with);
          g_assert_cmpuint (count_differences (a, b, HEIGHT * 9 / 10, HEIGHT), >, 20);
          g_assert_cmpuint (count_differences (a, b, 0, HEIGHT * 9 / 10), >, 20);
          cairo_surface_destroy (a);
          cairo_surface_destroy (b);
        }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  g_assert_no_error (error);
  g_test_add_func ("/report/map-sheet/every-view", test_every_view);
  g_test_add_func ("/report/map-sheet/marks", test_marks);
  g_test_add_func ("/report/map-sheet/ink", test_ink);
  g_test_add_func ("/report/map-sheet/legend", test_legend);
  g_test_add_func ("/report/map-sheet/title", test_title);
  g_test_add_func ("/report/map-sheet/failure", test_failure);
  g_test_add_func ("/report/map-sheet/no-work", test_no_work);
  status = g_test_run ();
  g_object_unref (figure);
  pango_cairo_font_map_set_default (NULL);
  return status;
}
