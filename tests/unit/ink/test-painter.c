/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ink-test.h"
#include "pal-ink-painter.h"

#include <cairo-pdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SIZE 120
/* The whole body on the screen of a laptop. */
#define SCALE 0.45

/* A surface with nothing on it, in millimetres from its middle. */
static cairo_t *
begin (double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_translate (cr, SIZE / 2.0, SIZE / 2.0);
  cairo_scale (cr, scale, scale);
  return cr;
}

static guint32
get_pixel (cairo_t *cr, int x, int y)
{
  cairo_surface_t *surface = cairo_get_target (cr);

  cairo_surface_flush (surface);
  return ((const guint32 *) (gpointer) (cairo_image_surface_get_data (surface)
                                        + y * cairo_image_surface_get_stride (surface)))[x];
}

static guint
get_alpha (cairo_t *cr, int x, int y)
{
  return get_pixel (cr, x, y) >> 24;
}

static PalInkStroke *
make_line (double u0, double v0, double u1, double v1, double width)
{
  PalInkSample samples[]
      = { { (float) u0, (float) v0, 1.0f, 0.0f }, { (float) u1, (float) v1, 1.0f, 10.0f } };

  return pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), width, FALSE);
}

static PalInkStroke *
make_ring (double radius)
{
  PalInkSample samples[60];

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    samples[i] = (PalInkSample) { (float) (radius * cos (i * G_PI / 30.0)),
                                  (float) (radius * sin (i * G_PI / 30.0)),
                                  0.5f,
                                  (float) i };
  return pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 6.0, TRUE);
}

static double
to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (PalColour colour)
{
  return 0.2126 * to_linear (colour.red) + 0.7152 * to_linear (colour.green)
         + 0.0722 * to_linear (colour.blue);
}

/* Which pixels of a picture on skin are of the symbols or lines: farther from the skin than the mean. */
static void
get_mask (PalPen pen, PalInkStroke *stroke, PalTheme theme, gboolean *mask, guint *n_ink)
{
  cairo_t *cr = begin (SCALE);
  PalColour colour = pal_pen_get_colour (pen, theme);
  double ink = get_luminance (colour);

  if (theme == PAL_THEME_DARK)
    cairo_set_source_rgb (cr, 0.46, 0.39, 0.35);
  else
    cairo_set_source_rgb (cr, 0.94, 0.86, 0.80);
  cairo_paint (cr);
  pal_ink_paint (cr, &stroke, 1, pen, theme, -1.0, SCALE, 1.0);
  *n_ink = 0;
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        guint32 pixel = get_pixel (cr, x, y);
        PalColour seen = { ((pixel >> 16) & 0xff) / 255.0,
                           ((pixel >> 8) & 0xff) / 255.0,
                           (pixel & 0xff) / 255.0 };
        guint32 blank = get_pixel (cr, 0, 0);
        PalColour skin = { ((blank >> 16) & 0xff) / 255.0,
                           ((blank >> 8) & 0xff) / 255.0,
                           (blank & 0xff) / 255.0 };
        /* Lightness as the eye has it. */
        double share = (cbrt (get_luminance (seen)) - cbrt (get_luminance (skin)))
                       / (cbrt (ink) - cbrt (get_luminance (skin)));

        mask[y * SIZE + x] = share > 0.6;
        *n_ink += mask[y * SIZE + x];
      }
  cairo_destroy (cr);
}

/* How many of the pixels of two patterns are in one of them only, of 1. */
static double
compare (const gboolean *a, guint n_a, const gboolean *b, guint n_b)
{
  guint n = 0;

  for (guint i = 0; i < SIZE * SIZE; i++)
    n += a[i] != b[i];
  return (double) n / (n_a + n_b);
}

/* The patterns of all pens are told apart in lightness alone, in a line of a pen as in an area, with the
 * whole body in view. */
static void
test_patterns (void)
{
  const PalTheme themes[] = { PAL_THEME_LIGHT, PAL_THEME_DARK };
  PalInkStroke *strokes[] = { make_line (-100.0, 50.0, 100.0, -50.0, 6.0), make_ring (100.0) };

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    for (guint s = 0; s < G_N_ELEMENTS (strokes); s++)
      {
        static gboolean masks[PAL_N_PENS][SIZE * SIZE];
        guint n_ink[PAL_N_PENS];
        double least = 1.0;

        for (PalPen pen = PAL_PEN_ACHE; pen <= PAL_PEN_FREE; pen++)
          {
            get_mask (pen, strokes[s], themes[t], masks[pen], &n_ink[pen]);
            g_assert_cmpuint (n_ink[pen], >, 60);
          }
        for (PalPen a = PAL_PEN_ACHE; a <= PAL_PEN_FREE; a++)
          for (PalPen b = a + 1; b <= PAL_PEN_FREE; b++)
            {
              double difference = compare (masks[a], n_ink[a], masks[b], n_ink[b]);

              if (difference < 0.2)
                g_test_message ("%s and %s: %.2f", pal_pen_to_nick (a), pal_pen_to_nick (b),
                                difference);
              least = MIN (least, difference);
            }
        g_test_message ("theme %u, stroke %u: least difference %.2f", themes[t], s, least);
        g_assert_cmpfloat (least, >, 0.15);
      }
  for (guint s = 0; s < G_N_ELEMENTS (strokes); s++)
    pal_ink_stroke_unref (strokes[s]);
}

/* The first fill of a class in a sheet of the drawings. */
static PalColour
read_fill (const char *sheet, const char *selector)
{
  g_autofree char *start = g_strdup_printf ("\n%s { fill: #", selector);
  const char *at = strstr (sheet, start);
  guint32 hex;

  g_assert_nonnull (at);
  hex = (guint32) strtoul (at + strlen (start), NULL, 16);
  return (PalColour){ (hex >> 16) / 255.0, ((hex >> 8) & 0xff) / 255.0, (hex & 0xff) / 255.0 };
}

/* Lines stand out from the lightest and the darkest skin of the drawing by 3:1. */
static void
test_contrast (void)
{
  const char *const sheets[] = { "light.css", "dark.css", "print.css" };
  const char *const skins[] = { ".body", ".tone5" };

  for (PalTheme theme = PAL_THEME_LIGHT; theme <= PAL_THEME_PRINT; theme++)
    {
      g_autofree char *path
          = g_test_build_filename (G_TEST_DIST, "assets", "body", sheets[theme], NULL);
      g_autofree char *sheet = NULL;

      g_assert_true (g_file_get_contents (path, &sheet, NULL, NULL));
      for (guint i = 0; i < G_N_ELEMENTS (skins); i++)
        for (PalPen pen = PAL_PEN_NONE; pen < PAL_N_PENS; pen++)
          {
            double skin = get_luminance (read_fill (sheet, skins[i])) + 0.05;
            double line = get_luminance (pal_pen_get_colour (pen, theme)) + 0.05;
            double contrast = MAX (skin, line) / MIN (skin, line);

            if (contrast < 3.0)
              g_test_message (
                  "%s on %s of %s: %.2f", pal_pen_to_nick (pen), skins[i], sheets[theme], contrast);
            g_assert_cmpfloat (contrast, >=, 3.0);
          }
    }
}

typedef struct
{
  double l, a, b;
} Lab;

/* As somebody sees a colour who lacks one kind of cones: Machado, Oliveira and Fernandes, "A
 * physiologically-based model for simulation of color vision deficiency", 2009, severity 1. */
static const double visions[][9]
    = { { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
        { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
          1.051998 },
        { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
          0.968881 } };

static double
lab_function (double t)
{
  return t > 216.0 / 24389.0 ? cbrt (t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
}

static Lab
to_lab (PalColour colour, const double *vision)
{
  double c[3] = { to_linear (colour.red), to_linear (colour.green), to_linear (colour.blue) };
  double s[3];
  double x;
  double y;
  double z;

  for (guint i = 0; i < 3; i++)
    s[i] = CLAMP (
        vision[3 * i] * c[0] + vision[3 * i + 1] * c[1] + vision[3 * i + 2] * c[2], 0.0, 1.0);
  x = lab_function ((0.4124 * s[0] + 0.3576 * s[1] + 0.1805 * s[2]) / 0.9505);
  y = lab_function (0.2126 * s[0] + 0.7152 * s[1] + 0.0722 * s[2]);
  z = lab_function ((0.0193 * s[0] + 0.1192 * s[1] + 0.9505 * s[2]) / 1.089);
  return (Lab){ 116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z) };
}

/* Each pen has a colour of its own. Who sees few colours tells most pens apart by them, and all by
 * their patterns, which test_patterns() looks at without any colour. */
static void
test_colours (void)
{
  for (PalTheme theme = PAL_THEME_LIGHT; theme <= PAL_THEME_DARK; theme++)
    for (guint v = 0; v < G_N_ELEMENTS (visions); v++)
      {
        guint n_alike = 0;
        double least = 1000.0;

        for (PalPen a = PAL_PEN_ACHE; a <= PAL_PEN_FREE; a++)
          for (PalPen b = a + 1; b <= PAL_PEN_FREE; b++)
            {
              Lab one = to_lab (pal_pen_get_colour (a, theme), visions[v]);
              Lab other = to_lab (pal_pen_get_colour (b, theme), visions[v]);
              double difference
                  = hypot (hypot (one.l - other.l, one.a - other.a), one.b - other.b);

              least = MIN (least, difference);
              if (difference < 12.0)
                {
                  n_alike++;
                  g_test_message ("theme %u, vision %u: %s and %s are alike (%.1f)", theme, v,
                                  pal_pen_to_nick (a), pal_pen_to_nick (b), difference);
                }
            }
        g_test_message ("theme %u, vision %u: least difference %.1f", theme, v, least);
        if (v == 0)
          g_assert_cmpfloat (least, >, 12.0);
        /* Of 91 pairs. */
        g_assert_cmpuint (n_alike, <, 20);
      }
}

/* The tint of two strokes that cross is the tint of one, and their borders are not seen in each other.
 */
static void
test_overlap (void)
{
  PalInkStroke *strokes[] = { make_line (-40.0, 0.0, 40.0, 0.0, 30.0),
                              make_line (0.0, -40.0, 0.0, 40.0, 30.0),
                              make_line (-40.0, 0.0, 40.0, 1.0, 30.0) };
  guint usual = (guint) lround (255.0 * pal_ink_get_tint (PAL_THEME_LIGHT, 0.5));

  for (guint n = 1; n <= G_N_ELEMENTS (strokes); n++)
    {
      cairo_t *cr = begin (1.0);
      guint n_tinted = 0;
      guint n_seen = 0;

      pal_ink_paint (cr, strokes, n, PAL_PEN_SHOOTING, PAL_THEME_LIGHT, 0.5, 1.0, 1.0);
      for (int y = SIZE / 2 - 14; y < SIZE / 2 + 14; y++)
        for (int x = SIZE / 2 - 14; x < SIZE / 2 + 14; x++)
          {
            guint alpha = get_alpha (cr, x, y);

            g_assert_cmpuint (alpha + 1, >=, usual);
            n_tinted += alpha <= usual + 1;
            n_seen++;
          }
      g_test_message ("%u strokes: %u of %u pixels are plain tint", n, n_tinted, n_seen);
      g_assert_cmpuint (n_tinted, >, n_seen * 4 / 10);
      cairo_destroy (cr);
    }
  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    pal_ink_stroke_unref (strokes[i]);
}

static guint
count_painted (cairo_t *cr)
{
  guint n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      n += get_alpha (cr, x, y) > 0;
  return n;
}

static void
test_state (void)
{
  g_autoptr (PalInkStroke) line = make_line (-40.0, 0.0, 40.0, 0.0, 8.0);
  cairo_t *cr = begin (1.0);
  cairo_matrix_t before;
  cairo_matrix_t after;

  cairo_get_matrix (cr, &before);
  cairo_set_line_width (cr, 7.0);
  pal_ink_paint (cr, NULL, 0, PAL_PEN_ACHE, PAL_THEME_LIGHT, 0.5, 1.0, 1.0);
  g_assert_cmpuint (count_painted (cr), ==, 0);
  pal_ink_paint (cr, &line, 1, PAL_PEN_ACHE, PAL_THEME_LIGHT, 0.5, 1.0, 0.5);
  g_assert_false (cairo_has_current_point (cr));
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7.0);
  g_assert_cmpint (cairo_get_operator (cr), ==, CAIRO_OPERATOR_OVER);
  cairo_get_matrix (cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      g_assert_cmpuint (get_alpha (cr, x, y), <=, 128);
  cairo_destroy (cr);

  /* Nothing outside the clip. */
  cr = begin (1.0);
  cairo_rectangle (cr, -60.0, -60.0, 60.0, 120.0);
  cairo_clip (cr);
  pal_ink_paint (cr, &line, 1, PAL_PEN_ACHE, PAL_THEME_LIGHT, 0.5, 1.0, 1.0);
  g_assert_cmpuint (get_alpha (cr, SIZE / 2 - 20, SIZE / 2), >, 0);
  g_assert_cmpuint (get_alpha (cr, SIZE / 2 + 20, SIZE / 2), ==, 0);
  cairo_destroy (cr);
}

/* The symbols stay where they are while another part is drawn, and a dot has one. */
static void
test_least (void)
{
  PalInkSample sample = { 0.0f, 0.0f, 0.5f, 0.0f };
  g_autoptr (PalInkStroke) dot = pal_ink_stroke_new (&sample, 1, 6.0, FALSE);
  g_autoptr (PalInkStroke) ring = make_ring (3.0);
  PalInkStroke *strokes[] = { dot, ring };

  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    {
      cairo_t *cr = begin (SCALE);

      pal_ink_paint (cr, &strokes[i], 1, PAL_PEN_BURNING, PAL_THEME_LIGHT, -1.0, SCALE, 1.0);
      g_assert_cmpuint (get_alpha (cr, SIZE / 2, SIZE / 2), >, 200);
      g_assert_cmpuint (count_painted (cr), >, 40);
      cairo_destroy (cr);
    }
}

/* Handwriting is plain, and seen when the whole body is. */
static void
test_note (void)
{
  g_autoptr (PalInkStroke) line
      = make_line (-40.0, 0.0, 40.0, 0.0, pal_pen_get_width (PAL_PEN_NOTE));
  cairo_t *cr = begin (SCALE);
  guint most = 0;

  pal_ink_paint (cr, &line, 1, PAL_PEN_NOTE, PAL_THEME_LIGHT, -1.0, SCALE, 1.0);
  for (int y = SIZE / 2 - 2; y < SIZE / 2 + 2; y++)
    most = MAX (most, get_alpha (cr, SIZE / 2, y));
  g_assert_cmpuint (most, >, 150);
  cairo_destroy (cr);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* On paper what lies beneath is seen, and no pen becomes pixels. */
static void
test_print (void)
{
  g_autoptr (PalInkStroke) line = make_line (-40.0, 0.0, 40.0, 0.0, 20.0);
  g_autoptr (PalInkStroke) ring = make_ring (30.0);
  PalInkStroke *strokes[] = { line, ring };
  g_autoptr (GByteArray) file = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (write_cb, file, 400.0, 400.0);
  cairo_t *cr = begin (1.0);
  guint dark = 0;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_rectangle (cr, -1.0, -60.0, 2.0, 120.0);
  cairo_fill (cr);
  pal_ink_paint (cr, strokes, 1, PAL_PEN_ACHE, PAL_THEME_PRINT, 0.5, 1.0, 1.0);
  for (int y = SIZE / 2 - 8; y < SIZE / 2 + 8; y++)
    dark += (get_pixel (cr, SIZE / 2, y) & 0xffffff) == 0;
  g_assert_cmpuint (dark, ==, 16);
  cairo_destroy (cr);

  cr = cairo_create (pdf);
  cairo_translate (cr, 200.0, 200.0);
  for (PalPen pen = PAL_PEN_ACHE; pen < PAL_N_PENS; pen++)
    pal_ink_paint (
        cr, strokes, G_N_ELEMENTS (strokes), pen, PAL_THEME_PRINT, 0.5, 1.0, 1.0);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  g_assert_cmpint (cairo_surface_status (pdf), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (pdf);
  g_assert_null (memmem (file->data, file->len, "/Image", 6));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink/painter/patterns", test_patterns);
  g_test_add_func ("/ink/painter/contrast", test_contrast);
  g_test_add_func ("/ink/painter/colours", test_colours);
  g_test_add_func ("/ink/painter/overlap", test_overlap);
  g_test_add_func ("/ink/painter/state", test_state);
  g_test_add_func ("/ink/painter/least", test_least);
  g_test_add_func ("/ink/painter/note", test_note);
  g_test_add_func ("/ink/painter/print", test_print);
  return g_test_run ();
}
