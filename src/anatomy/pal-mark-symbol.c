/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-symbol"

#include "pal-mark-symbol.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "pal-palpation-symbol.h"
#include "pal-posture-arrow.h"

/* Sizes in pixels at size 1. */
#define BARE_RADIUS 6.0
#define RING_RADIUS 6.8
#define DOT_RADIUS 2.6
#define NUMBER_SIZE 12.5

#define GHOST_ALPHA 0.6

/* What stands in the badge: a number only if there is one. */
static void
write_badge (const PalMarkSymbol *symbol, char *text, gsize size)
{
  int intensity = pal_mark_get_intensity (symbol->mark);
  const char *sign = symbol->ghost ? "" : pal_change_get_sign (pal_mark_get_change (symbol->mark));

  if (pal_kind_has_degree (pal_mark_get_kind (symbol->mark)))
    g_snprintf (
        text, size, "%s%s", pal_degree_get_sign (pal_mark_get_degree (symbol->mark)), sign);
  else if (intensity != PAL_INTENSITY_EMPTY)
    g_snprintf (text, size, "%d%s", intensity, sign);
  else
    g_strlcpy (text, sign, size);
}

/* One layout for each thread that draws: making one takes longer than all that is drawn with it. */
static PangoLayout *
get_layout (cairo_t *cr)
{
  static GPrivate layouts = G_PRIVATE_INIT (g_object_unref);
  PangoLayout *layout = g_private_get (&layouts);
  PangoFontDescription *font;

  if (layout != NULL)
    {
      pango_cairo_update_layout (cr, layout);
      return layout;
    }
  layout = pango_cairo_create_layout (cr);
  font = pango_font_description_from_string ("Sans Bold");
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  g_private_set (&layouts, layout);
  return layout;
}

static void
set_size (PangoLayout *layout, double size)
{
  PangoFontDescription *font;

  if (pango_font_description_get_size (pango_layout_get_font_description (layout))
      == (int) (size * PANGO_SCALE))
    return;
  font = pango_font_description_copy (pango_layout_get_font_description (layout));
  pango_font_description_set_absolute_size (font, (int) (size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
}

/**
 * pal_mark_symbol_set_upright:
 * @cr: what to draw on
 * @x: where the middle of what is drawn next is
 *
 * Where the body is seen in a mirror, lets it be read as ever. Until cairo_restore().
 */
void
pal_mark_symbol_set_upright (cairo_t *cr, double x)
{
  cairo_matrix_t matrix;

  g_return_if_fail (cr != NULL);

  cairo_get_matrix (cr, &matrix);
  if (matrix.xx >= 0.0)
    return;
  cairo_translate (cr, 2.0 * x, 0.0);
  cairo_scale (cr, -1.0, 1.0);
}

static void
draw_text (cairo_t *cr, const char *text, double x, double y, double size)
{
  PangoLayout *layout;
  PangoRectangle ink;

  cairo_save (cr);
  pal_mark_symbol_set_upright (cr, x);
  layout = get_layout (cr);
  set_size (layout, size);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  cairo_move_to (cr, x - ink.x - ink.width / 2.0, y - ink.y - ink.height / 2.0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  cairo_new_path (cr);
}

/* Round is the client's, angular the therapist's. */
static void
add_badge_path (cairo_t *cr, PalAuthor author, double x, double y, double width, double height)
{
  double radius = author == PAL_AUTHOR_CLIENT ? height / 2.0 : 1.5;

  cairo_new_path (cr);
  cairo_arc (
      cr, x + width / 2.0 - radius, y - height / 2.0 + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, x + width / 2.0 - radius, y + height / 2.0 - radius, radius, 0.0, G_PI_2);
  cairo_arc (cr, x - width / 2.0 + radius, y + height / 2.0 - radius, radius, G_PI_2, G_PI);
  cairo_arc (
      cr, x - width / 2.0 + radius, y - height / 2.0 + radius, radius, G_PI, 3.0 * G_PI_2);
  cairo_close_path (cr);
}

static void
add_point_path (cairo_t *cr, PalAuthor author, double x, double y, double radius)
{
  cairo_new_path (cr);
  if (author == PAL_AUTHOR_CLIENT)
    {
      cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
      return;
    }
  radius *= 1.25;
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
}

static void
draw_halo (cairo_t *cr, const PalMarkPalette *palette)
{
  pal_mark_palette_set (cr, palette->paper, 1.0);
  cairo_set_line_width (cr, 8.0);
  cairo_stroke_preserve (cr);
  pal_mark_palette_set (cr, palette->accent, 1.0);
  cairo_set_line_width (cr, 5.5);
  cairo_stroke_preserve (cr);
}

static void
draw_ring (const PalMarkSymbol *symbol,
           cairo_t *cr,
           const PalMarkPalette *palette,
           PalMarkColour colour,
           double alpha,
           double size)
{
  const double dashes[] = { 2.5, 2.5 };
  PalAuthor author = pal_mark_get_author (symbol->mark);

  add_point_path (cr, author, symbol->anchor_x, symbol->anchor_y, RING_RADIUS * size);
  if (symbol->selected)
    draw_halo (cr, palette);
  pal_mark_palette_set (cr, palette->paper, 0.75 * alpha);
  cairo_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  pal_mark_palette_set (cr, colour, alpha);
  cairo_set_line_width (cr, 2.2);
  if (symbol->ghost)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_arc (
      cr, symbol->anchor_x, symbol->anchor_y, DOT_RADIUS * size + 1.0, 0.0, 2.0 * G_PI);
  pal_mark_palette_set (cr, palette->paper, 0.75 * alpha);
  cairo_fill (cr);
  cairo_arc (cr, symbol->anchor_x, symbol->anchor_y, DOT_RADIUS * size, 0.0, 2.0 * G_PI);
  pal_mark_palette_set (cr, colour, alpha);
  cairo_fill (cr);
}

/* What the hands found stands on a disc, so that it is legible over skin, pattern and muscle. */
static void
draw_found (const PalMarkSymbol *symbol,
            cairo_t *cr,
            const PalMarkPalette *palette,
            PalMarkColour colour,
            double alpha,
            double size)
{
  const double dashes[] = { 2.5, 2.5 };
  double radius = (PAL_PALPATION_SYMBOL_RADIUS + 3.0) * size;

  cairo_new_path (cr);
  cairo_arc (cr, symbol->anchor_x, symbol->anchor_y, radius, 0.0, 2.0 * G_PI);
  if (symbol->selected)
    draw_halo (cr, palette);
  pal_mark_palette_set (cr, palette->paper, 0.9 * alpha);
  cairo_fill_preserve (cr);
  pal_mark_palette_set (cr, colour, alpha);
  cairo_set_line_width (cr, 1.0);
  if (symbol->ghost)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_translate (cr, symbol->anchor_x, symbol->anchor_y);
  pal_palpation_symbol_draw (cr, pal_mark_get_palpation (symbol->mark), 1.8 * size, size);
  cairo_restore (cr);
}

static void
draw_arrows (const PalMarkSymbol *symbol,
             cairo_t *cr,
             const PalMarkPalette *palette,
             PalMarkColour colour,
             double alpha,
             double size)
{
  PalDegree degree = pal_mark_get_degree (symbol->mark);

  for (guint i = 0; i < symbol->n_arrows; i++)
    {
      const PalPostureArrow *arrow = &symbol->arrows[i];

      cairo_save (cr);
      cairo_translate (cr, arrow->point.u * symbol->scale, arrow->point.v * symbol->scale);
      if (symbol->selected)
        {
          pal_mark_palette_set (cr, palette->accent, 1.0);
          pal_posture_arrow_draw (arrow, cr, degree, FALSE, 9.0, size);
        }
      pal_mark_palette_set (cr, palette->paper, 0.85 * alpha);
      pal_posture_arrow_draw (arrow, cr, degree, FALSE, 6.0, size);
      pal_mark_palette_set (cr, colour, alpha);
      pal_posture_arrow_draw (arrow, cr, degree, symbol->ghost, 2.8, size);
      cairo_restore (cr);
    }
}

/* How wide a cell of the label is for a text, a number that is easy to read and no more. */
static double
get_cell_width (const char *text, double size)
{
  glong n_characters = g_utf8_strlen (text, -1);

  return n_characters > 0 ? (11.0 + 7.0 * (double) n_characters) * size : 0.0;
}

/* The letter has a cell of its own, at the end. */
static double
get_letter_width (const PalMarkSymbol *symbol, double size)
{
  return symbol->letter > 0 ? (2.0 * PAL_MARK_LETTER_RADIUS + 4.0) * size : 0.0;
}

static void
write_number (const PalMarkSymbol *symbol, char *text, gsize size)
{
  if (symbol->number > 0)
    g_snprintf (text, size, "%u", symbol->number);
  else
    text[0] = '\0';
}

/**
 * pal_mark_symbol_measure:
 * @symbol: a symbol
 * @size: 1 for the usual size
 * @width: (out): of its label in pixels, 0 for none
 * @height: (out): the same
 */
void
pal_mark_symbol_measure (const PalMarkSymbol *symbol, double size, double *width, double *height)
{
  char number[16], value[16];

  write_number (symbol, number, sizeof number);
  write_badge (symbol, value, sizeof value);
  *width = get_cell_width (number, size) + get_cell_width (value, size)
           + get_letter_width (symbol, size);
  *height = 2.0 * PAL_MARK_BADGE_RADIUS * size;
  if (*width > 0.0)
    *width = MAX (*width, *height);
  else if (!symbol->is_point)
    *width = *height = 2.0 * BARE_RADIUS * size; /* something has to be there to be taken hold of */
}

/* From what is meant to a label or letter that had to go aside. */
void
pal_mark_symbol_draw_tie (cairo_t *cr,
                          const PalMarkPalette *palette,
                          PalMarkColour colour,
                          double alpha,
                          double x1,
                          double y1,
                          double x2,
                          double y2)
{
  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (cr, x1, y1);
      cairo_line_to (cr, x2, y2);
      pal_mark_palette_set (cr, i == 0 ? palette->paper : colour, i == 0 ? 0.7 * alpha : alpha);
      cairo_set_line_width (cr, i == 0 ? 3.4 : 1.4);
      cairo_stroke (cr);
    }
}

/* A label that had to go aside is tied to what it belongs to. */
static void
draw_leader (const PalMarkSymbol *symbol,
             cairo_t *cr,
             const PalMarkPalette *palette,
             PalMarkColour colour,
             double alpha,
             double size)
{
  double width, height, aside_x, aside_y;

  pal_mark_symbol_measure (symbol, size, &width, &height);
  if (width <= 0.0 || symbol->hidden)
    return;
  aside_x = fabs (symbol->x - symbol->anchor_x) - width / 2.0;
  aside_y = fabs (symbol->y - symbol->anchor_y) - height / 2.0;

  if (MAX (aside_x, aside_y) < (symbol->has_target ? height : 2.0))
    return;
  pal_mark_symbol_draw_tie (
      cr, palette, colour, alpha, symbol->anchor_x, symbol->anchor_y, symbol->x, symbol->y);
  if (symbol->has_target)
    return;
  cairo_arc (cr, symbol->anchor_x, symbol->anchor_y, DOT_RADIUS, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

/* The number of the mark in the list, light on dark, beside how strong it is. */
static void
draw_badge (const PalMarkSymbol *symbol,
            cairo_t *cr,
            const PalMarkPalette *palette,
            PalMarkColour colour,
            double size)
{
  const double dashes[] = { 2.5, 2.0 };
  PalAuthor author = pal_mark_get_author (symbol->mark);
  char number[16], value[16];
  double letter_width = get_letter_width (symbol, size);
  double width, height, number_width, left, right;

  pal_mark_symbol_measure (symbol, size, &width, &height);
  if (width <= 0.0 || symbol->hidden)
    return;
  write_number (symbol, number, sizeof number);
  write_badge (symbol, value, sizeof value);
  left = symbol->x - width / 2.0;
  right = symbol->x + width / 2.0 - letter_width;
  number_width = value[0] != '\0' ? get_cell_width (number, size) : right - left;

  add_badge_path (cr, author, symbol->x, symbol->y, width, height);
  if (symbol->selected && !symbol->has_target)
    draw_halo (cr, palette);
  pal_mark_palette_set (cr, palette->paper, 1.0);
  cairo_fill_preserve (cr);
  if (number[0] != '\0')
    {
      cairo_save (cr);
      cairo_clip_preserve (cr);
      pal_mark_palette_set (cr, colour, 1.0);
      cairo_new_path (cr);
      cairo_rectangle (cr, left, symbol->y - height, number_width, 2.0 * height);
      cairo_fill (cr);
      cairo_restore (cr);
      add_badge_path (cr, author, symbol->x, symbol->y, width, height);
    }
  pal_mark_palette_set (cr, colour, 1.0);
  cairo_set_line_width (cr, symbol->ghost ? 1.4 : 1.6);
  if (symbol->ghost)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  if (value[0] != '\0')
    draw_text (cr,
               value,
               (left + number_width + right) / 2.0,
               symbol->y,
               NUMBER_SIZE * size);
  pal_mark_palette_set (cr, palette->paper, 1.0);
  if (number[0] != '\0')
    draw_text (cr, number, left + number_width / 2.0, symbol->y, NUMBER_SIZE * 0.92 * size);
  if (symbol->letter > 0)
    pal_mark_symbol_draw_letter (
        cr, palette, symbol->letter, right + letter_width / 2.0, symbol->y, size);
}

/* The letter that ties a point to where it is felt. */
void
pal_mark_symbol_draw_letter (
    cairo_t *cr, const PalMarkPalette *palette, guint letter, double x, double y, double size)
{
  char text[2] = { (char) ('A' + (letter - 1) % 26), '\0' };

  cairo_new_path (cr);
  cairo_arc (cr, x, y, PAL_MARK_LETTER_RADIUS * size, 0.0, 2.0 * G_PI);
  pal_mark_palette_set (cr, palette->point, 1.0);
  cairo_fill_preserve (cr);
  pal_mark_palette_set (cr, palette->paper, 1.0);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
  draw_text (cr, text, x, y, NUMBER_SIZE * 0.86 * size);
}

/* From a point to where it is felt. */
void
pal_mark_symbol_draw_arc (
    cairo_t *cr, const PalMarkPalette *palette, double x1, double y1, double x2, double y2)
{
  const double dashes[] = { 1.0, 4.0 };
  double dx = x2 - x1;
  double dy = y2 - y1;
  double bend = dx >= 0.0 ? 0.18 : -0.18;
  double x = (x1 + x2) / 2.0 + dy * bend;
  double y = (y1 + y2) / 2.0 - dx * bend;

  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (cr, x1, y1);
      cairo_curve_to (cr, (x1 + 2.0 * x) / 3.0, (y1 + 2.0 * y) / 3.0, (x2 + 2.0 * x) / 3.0,
                      (y2 + 2.0 * y) / 3.0, x2, y2);
      pal_mark_palette_set (cr, i == 0 ? palette->paper : palette->point, i == 0 ? 0.7 : 1.0);
      cairo_set_line_width (cr, i == 0 ? 3.6 : 1.8);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      if (i == 1)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0.0);
}

/**
 * pal_mark_symbol_draw_target:
 * @symbol: a symbol with its place
 * @cr: what to draw on, in pixels from the origin of the view
 * @palette: the colours
 * @size: 1 for the usual size
 *
 * Draws the point, and the line that ties a label to it. To be drawn before any label, so that no line
 * crosses one.
 */
void
pal_mark_symbol_draw_target (const PalMarkSymbol *symbol,
                             cairo_t *cr,
                             const PalMarkPalette *palette,
                             double size)
{
  PalMarkColour colour = pal_mark_palette_choose (palette, pal_mark_get_kind (symbol->mark));
  double alpha = symbol->ghost ? GHOST_ALPHA : 1.0;

  draw_leader (symbol, cr, palette, colour, alpha, size);
  if (symbol->n_arrows > 0)
    draw_arrows (symbol, cr, palette, colour, alpha, size);
  else if (symbol->has_target && pal_mark_get_palpation (symbol->mark) != PAL_PALPATION_NONE)
    draw_found (symbol, cr, palette, colour, alpha, size);
  else if (symbol->has_target)
    draw_ring (symbol, cr, palette, colour, alpha, size);
}

/**
 * pal_mark_symbol_draw_label:
 * @symbol: a symbol with its place
 * @cr: what to draw on, in pixels from the origin of the view
 * @palette: the colours: muted ones if it stands back
 * @size: 1 for the usual size
 */
void
pal_mark_symbol_draw_label (const PalMarkSymbol *symbol,
                            cairo_t *cr,
                            const PalMarkPalette *palette,
                            double size)
{
  cairo_save (cr);
  pal_mark_symbol_set_upright (cr, symbol->x);
  draw_badge (symbol,
              cr,
              palette,
              pal_mark_palette_choose (palette, pal_mark_get_kind (symbol->mark)),
              size);
  cairo_restore (cr);
}

/* Room for the shape of an author. */
static double
get_author_width (PalAuthor only, double size)
{
  return only != PAL_AUTHOR_NONE ? 12.0 * size : 0.0;
}

/**
 * pal_mark_symbol_measure_sign:
 * @text: what stands on it
 * @only: who alone marked something, or none
 * @size: 1 for the usual size
 * @width: (out): of the sign in pixels
 * @height: (out): the same
 */
void
pal_mark_symbol_measure_sign (
    const char *text, PalAuthor only, double size, double *width, double *height)
{
  *width = get_cell_width (text, size) + get_author_width (only, size);
  *height = 2.0 * PAL_MARK_BADGE_RADIUS * size;
}

/**
 * pal_mark_symbol_draw_sign:
 * @cr: what to draw on, in pixels
 * @palette: the colours
 * @text: what stands on it
 * @only: who alone marked something, or none
 * @x: its middle
 * @y: the same
 * @size: 1 for the usual size
 *
 * What is said about marks and is none: the text, and the shape that the marks of the one author have.
 */
void
pal_mark_symbol_draw_sign (cairo_t *cr,
                           const PalMarkPalette *palette,
                           const char *text,
                           PalAuthor only,
                           double x,
                           double y,
                           double size)
{
  double sign = get_author_width (only, size);
  double width, height;

  pal_mark_symbol_measure_sign (text, only, size, &width, &height);
  cairo_save (cr);
  pal_mark_symbol_set_upright (cr, x);
  add_badge_path (cr, PAL_AUTHOR_THERAPIST, x, y, width, height);
  pal_mark_palette_set (cr, palette->letter, 1.0);
  cairo_fill_preserve (cr);
  pal_mark_palette_set (cr, palette->paper, 1.0);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
  draw_text (cr, text, x - sign / 2.0, y, NUMBER_SIZE * size);
  if (only != PAL_AUTHOR_NONE)
    {
      add_point_path (cr, only, x + width / 2.0 - sign / 2.0 - 4.0 * size, y, 4.2 * size);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/* The letter of a side of the body. */
void
pal_mark_symbol_draw_side (
    cairo_t *cr, const PalMarkPalette *palette, PalSide side, double x, double y, double size)
{
  /* TRANSLATORS: Letters at the sides of the drawn body: the patient's own left and right. Keep
   * it to one or two characters. */
  const char *text = side == PAL_SIDE_LEFT ? C_("side of the body", "L")
                                           : C_("side of the body", "R");

  pal_mark_palette_set (cr, palette->letter, 0.9);
  draw_text (cr, text, x, y, size);
}
