/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-painter"

#include "pal-mark-painter.h"

#include "pal-pattern.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

/* Sizes in pixels, before they follow the zoom a little and the text size wholly. */
#define BADGE_RADIUS 9.5
#define BARE_RADIUS 6.0
#define RING_RADIUS 8.0
#define DOT_RADIUS 2.6
#define LETTER_RADIUS 7.5
#define NUMBER_SIZE 12.5
#define SIDE_LETTER_SIZE 22.0
#define PATTERN_CELL 11.0
#define TARGET_RADIUS 12.0

typedef struct
{
  double red;
  double green;
  double blue;
} Colour;

typedef struct
{
  Colour pain;
  Colour point;
  Colour paper;  /* behind numbers and around symbols */
  Colour letter; /* left and right */
  Colour accent; /* around what is selected */
} Palette;

typedef struct
{
  PalMark *mark;
  gboolean ghost;
  guint letter;             /* from 1; 0 for a mark that is felt nowhere else */
  const PalRegion *region;  /* the zone, if this view shows it */
  gboolean has_symbol;
  gboolean is_point;
  double anchor_x, anchor_y; /* pixels from the origin of the view */
  double x, y;               /* the middle of the badge */
} Symbol;

struct _PalMarkPainter
{
  PalFigureView *view;
  PalTheme theme;
  double text_scale;
  char *selected;
  GArray *symbols; /* in the order in which they were added */
  guint n_letters;
  double layout_scale; /* 0 when the symbols have to be placed again */
};

static const Palette palettes[] = {
  [PAL_THEME_LIGHT] = { .pain = { 0.69, 0.06, 0.16 },
                        .point = { 0.09, 0.27, 0.62 },
                        .paper = { 1.00, 1.00, 1.00 },
                        .letter = { 0.30, 0.30, 0.32 },
                        .accent = { 0.11, 0.44, 0.85 } },
  [PAL_THEME_DARK] = { .pain = { 1.00, 0.53, 0.46 },
                       .point = { 0.66, 0.83, 1.00 },
                       .paper = { 0.13, 0.11, 0.11 },
                       .letter = { 0.82, 0.82, 0.84 },
                       .accent = { 0.47, 0.68, 0.93 } },
  [PAL_THEME_PRINT] = { .pain = { 0.60, 0.03, 0.10 },
                        .point = { 0.05, 0.17, 0.45 },
                        .paper = { 1.00, 1.00, 1.00 },
                        .letter = { 0.20, 0.20, 0.20 },
                        .accent = { 0.00, 0.00, 0.00 } },
};

static void
clear_symbol (gpointer data)
{
  g_clear_object (&((Symbol *) data)->mark);
}

static void
set_colour (cairo_t *cr, Colour colour, double alpha)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, alpha);
}

static Colour
get_colour (const Palette *palette, const Symbol *symbol)
{
  return pal_mark_get_kind (symbol->mark) == PAL_KIND_PAIN ? palette->pain : palette->point;
}

static gboolean
is_selected (PalMarkPainter *self, const Symbol *symbol)
{
  return self->selected != NULL &&
         g_strcmp0 (self->selected, pal_entity_get_id (PAL_ENTITY (symbol->mark))) == 0;
}

/* Symbols grow with the fourth root of the zoom: easy to hit when one looks closely, and not in
 * each other's way when one sees the whole. */
static double
get_symbol_size (double scale, double text_scale)
{
  return text_scale * CLAMP (pow (scale / 0.4, 0.25), 0.8, 1.35);
}

static const char *
get_change_sign (PalChange change)
{
  switch (change)
    {
    case PAL_CHANGE_SAME:
      return "=";
    case PAL_CHANGE_BETTER:
      return "▼";
    case PAL_CHANGE_WORSE:
      return "▲";
    case PAL_CHANGE_GONE:
      return "×";
    case PAL_CHANGE_NONE:
    default:
      return "";
    }
}

/* What stands in the badge: a number only if there is one. */
static void
write_badge (const Symbol *symbol, char *text, gsize size)
{
  int intensity = pal_mark_get_intensity (symbol->mark);
  const char *sign = symbol->ghost ? "" : get_change_sign (pal_mark_get_change (symbol->mark));

  if (intensity != PAL_INTENSITY_EMPTY)
    g_snprintf (text, size, "%d%s", intensity, sign);
  else
    g_strlcpy (text, sign, size);
}

static void
draw_text (cairo_t *cr, const char *text, double x, double y, double size)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Sans Bold");
  PangoRectangle ink;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  cairo_move_to (cr, x - ink.x - ink.width / 2.0, y - ink.y - ink.height / 2.0);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/* Round is the client's, angular the therapist's. */
static void
add_badge_path (cairo_t *cr, PalAuthor author, double x, double y, double half_width, double radius)
{
  double extra = half_width - radius;

  cairo_new_path (cr);
  if (author == PAL_AUTHOR_CLIENT)
    {
      cairo_arc (cr, x + extra, y, radius, -G_PI_2, G_PI_2);
      cairo_arc (cr, x - extra, y, radius, G_PI_2, 3.0 * G_PI_2);
      cairo_close_path (cr);
    }
  else
    {
      double side = radius * 0.92;

      cairo_rectangle (cr, x - extra - side, y - side, 2.0 * (extra + side), 2.0 * side);
    }
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
add_region_path (cairo_t *cr, const PalRegion *region)
{
  cairo_new_path (cr);
  pal_svg_path_append (region->path, cr);
}

static void
fill_region (cairo_t *cr,
             const PalRegion *region,
             Colour colour,
             double tint,
             double ink,
             PalQuality qualities,
             double scale,
             double size)
{
  cairo_save (cr);
  add_region_path (cr, region);
  cairo_clip (cr);
  set_colour (cr, colour, tint);
  cairo_paint (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  set_colour (cr, colour, ink);
  pal_pattern_fill (cr, qualities, PATTERN_CELL * size);
  cairo_restore (cr);
}

static void
outline_region (cairo_t *cr,
                const PalRegion *region,
                Colour colour,
                double alpha,
                double width,
                double dash,
                double scale)
{
  double dashes[1] = { dash / scale };

  cairo_save (cr);
  add_region_path (cr, region);
  set_colour (cr, colour, alpha);
  cairo_set_line_width (cr, width / scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (dash > 0.0)
    cairo_set_dash (cr, dashes, 1, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_zone (PalMarkPainter *self, cairo_t *cr, const Symbol *symbol, double scale, double size)
{
  const Palette *palette = &palettes[self->theme];
  Colour colour = get_colour (palette, symbol);
  int intensity = pal_mark_get_intensity (symbol->mark);

  if (symbol->region == NULL)
    return;
  if (symbol->ghost)
    {
      if (!symbol->is_point)
        outline_region (cr, symbol->region, colour, 0.65, 1.5, 5.0, scale);
    }
  else if (symbol->is_point)
    {
      if (!symbol->has_symbol)
        outline_region (cr, symbol->region, colour, 0.45, 1.2, 0.0, scale);
    }
  else
    {
      double strength = intensity == PAL_INTENSITY_EMPTY ? 0.4 : intensity / 10.0;

      fill_region (cr,
                   symbol->region,
                   colour,
                   0.10 + 0.34 * strength,
                   0.45 + 0.35 * strength,
                   pal_mark_get_qualities (symbol->mark),
                   scale,
                   size);
      outline_region (cr, symbol->region, colour, 0.9, 1.3, 0.0, scale);
    }

  if (is_selected (self, symbol))
    {
      outline_region (cr, symbol->region, palette->paper, 0.9, 4.5, 0.0, scale);
      outline_region (cr, symbol->region, palette->accent, 1.0, 2.2, 0.0, scale);
    }
}

/* The letter that ties a point to where it is felt. */
static void
draw_letter (cairo_t *cr, const Palette *palette, guint letter, double x, double y, double size)
{
  char text[2] = { (char) ('A' + (letter - 1) % 26), '\0' };

  cairo_new_path (cr);
  cairo_arc (cr, x, y, LETTER_RADIUS * size, 0.0, 2.0 * G_PI);
  set_colour (cr, palette->point, 1.0);
  cairo_fill_preserve (cr);
  set_colour (cr, palette->paper, 1.0);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
  draw_text (cr, text, x, y, NUMBER_SIZE * 0.86 * size);
}

static void
draw_arc (cairo_t *cr, const Palette *palette, double x1, double y1, double x2, double y2)
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
      set_colour (cr, i == 0 ? palette->paper : palette->point, i == 0 ? 0.7 : 1.0);
      cairo_set_line_width (cr, i == 0 ? 3.6 : 1.8);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      if (i == 1)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0.0);
}

/* The zones where it is felt come first for all marks, so that no letter is hidden. */
static void
draw_referrals (PalMarkPainter *self,
                cairo_t *cr,
                const Symbol *symbol,
                gboolean letters,
                double scale,
                double size)
{
  const Palette *palette = &palettes[self->theme];
  const char *const *zones = pal_mark_get_referrals (symbol->mark);

  if (symbol->letter == 0)
    return;
  for (guint i = 0; zones[i] != NULL; i++)
    {
      const PalRegion *region = pal_figure_view_lookup (self->view, PAL_LAYER_ZONES, zones[i]);
      PalPoint inmost;

      if (region == NULL)
        continue;
      if (!letters)
        {
          fill_region (
              cr, region, palette->point, 0.10, 0.55, PAL_QUALITY_NONE, scale, size * 0.75);
          outline_region (cr, region, palette->point, 0.6, 1.0, 3.0, scale);
          continue;
        }
      pal_figure_view_get_inmost (self->view, region, &inmost);
      cairo_save (cr);
      cairo_scale (cr, 1.0 / scale, 1.0 / scale);
      if (symbol->has_symbol)
        draw_arc (cr,
                  palette,
                  symbol->anchor_x,
                  symbol->anchor_y,
                  inmost.u * scale,
                  inmost.v * scale);
      draw_letter (cr, palette, symbol->letter, inmost.u * scale, inmost.v * scale, size);
      cairo_restore (cr);
    }
}

static void
draw_halo (cairo_t *cr, const Palette *palette)
{
  set_colour (cr, palette->paper, 1.0);
  cairo_set_line_width (cr, 8.0);
  cairo_stroke_preserve (cr);
  set_colour (cr, palette->accent, 1.0);
  cairo_set_line_width (cr, 5.5);
  cairo_stroke_preserve (cr);
}

static void
draw_target (
    PalMarkPainter *self, cairo_t *cr, const Symbol *symbol, Colour colour, double alpha, double size)
{
  const double dashes[] = { 2.5, 2.5 };
  const Palette *palette = &palettes[self->theme];
  PalAuthor author = pal_mark_get_author (symbol->mark);

  add_point_path (cr, author, symbol->anchor_x, symbol->anchor_y, RING_RADIUS * size);
  if (is_selected (self, symbol))
    draw_halo (cr, palette);
  set_colour (cr, palette->paper, 0.75 * alpha);
  cairo_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  set_colour (cr, colour, alpha);
  cairo_set_line_width (cr, 2.2);
  if (symbol->ghost)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_arc (
      cr, symbol->anchor_x, symbol->anchor_y, DOT_RADIUS * size + 1.0, 0.0, 2.0 * G_PI);
  set_colour (cr, palette->paper, 0.75 * alpha);
  cairo_fill (cr);
  cairo_arc (cr, symbol->anchor_x, symbol->anchor_y, DOT_RADIUS * size, 0.0, 2.0 * G_PI);
  set_colour (cr, colour, alpha);
  cairo_fill (cr);
}

static void
draw_badge (
    PalMarkPainter *self, cairo_t *cr, const Symbol *symbol, Colour colour, double alpha, double size)
{
  const double dashes[] = { 2.5, 2.0 };
  const Palette *palette = &palettes[self->theme];
  PalAuthor author = pal_mark_get_author (symbol->mark);
  char text[16];
  double radius = BADGE_RADIUS * size;
  double half_width;

  write_badge (symbol, text, sizeof text);
  if (text[0] == '\0' && symbol->is_point)
    return;
  if (text[0] == '\0')
    radius = BARE_RADIUS * size;
  half_width = radius + (g_utf8_strlen (text, -1) > 2 ? 9.0 : g_utf8_strlen (text, -1) > 1 ? 3.0 : 0.0) * size;

  add_badge_path (cr, author, symbol->x, symbol->y, half_width, radius);
  if (is_selected (self, symbol) && !symbol->is_point)
    draw_halo (cr, palette);
  set_colour (cr, palette->paper, symbol->ghost ? 0.75 : 1.0);
  cairo_fill_preserve (cr);
  set_colour (cr, colour, alpha);
  cairo_set_line_width (cr, symbol->ghost ? 1.4 : 2.0);
  if (symbol->ghost)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  draw_text (cr, text, symbol->x, symbol->y, NUMBER_SIZE * size);
}

static void
draw_symbol (PalMarkPainter *self, cairo_t *cr, const Symbol *symbol, double scale, double size)
{
  const Palette *palette = &palettes[self->theme];
  Colour colour = get_colour (palette, symbol);
  double alpha = symbol->ghost ? 0.6 : 1.0;

  if (!symbol->has_symbol)
    return;
  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  if (symbol->is_point)
    draw_target (self, cr, symbol, colour, alpha, size);
  draw_badge (self, cr, symbol, colour, alpha, size);
  if (symbol->letter > 0)
    draw_letter (cr,
                 palette,
                 symbol->letter,
                 symbol->anchor_x + 12.0 * size,
                 symbol->anchor_y + 11.0 * size,
                 size);
  cairo_restore (cr);
}

static gboolean
is_free (PalMarkPainter *self, guint n_placed, double x, double y, double distance)
{
  for (guint i = 0; i < n_placed; i++)
    {
      const Symbol *other = &g_array_index (self->symbols, Symbol, i);

      if (!other->has_symbol)
        continue;
      if (hypot (other->x - x, other->y - y) < distance ||
          (other->is_point && hypot (other->anchor_x - x, other->anchor_y - y) < distance))
        return FALSE;
    }
  return TRUE;
}

/* A badge goes to its own place, or to the nearest one around it where it hides no other. */
static void
place_badge (PalMarkPainter *self, guint index, double size)
{
  Symbol *symbol = &g_array_index (self->symbols, Symbol, index);
  double step = 2.0 * BADGE_RADIUS * size + 1.0;
  double x = symbol->anchor_x + (symbol->is_point ? 13.0 * size : 0.0);
  double y = symbol->anchor_y - (symbol->is_point ? 13.0 * size : 0.0);

  symbol->x = x;
  symbol->y = y;
  for (int ring = 0; ring < 3; ring++)
    for (int i = 0; i < (ring == 0 ? 1 : 8); i++)
      {
        /* Beside comes before above and below, as numbers are read. */
        const double turns[] = { 0.0, 0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875 };
        double try_x = x + ring * step * cos (2.0 * G_PI * turns[i]);
        double try_y = y + ring * step * sin (2.0 * G_PI * turns[i]);

        if (is_free (self, index, try_x, try_y, step - 2.0))
          {
            symbol->x = try_x;
            symbol->y = try_y;
            return;
          }
      }
}

static void
ensure_layout (PalMarkPainter *self, double scale)
{
  double size = get_symbol_size (scale, self->text_scale);

  if (self->layout_scale == scale)
    return;
  for (guint i = 0; i < self->symbols->len; i++)
    {
      Symbol *symbol = &g_array_index (self->symbols, Symbol, i);
      PalPoint point = pal_mark_get_point (symbol->mark);

      if (!symbol->is_point && symbol->region != NULL)
        pal_figure_view_get_inmost (self->view, symbol->region, &point);
      symbol->anchor_x = point.u * scale;
      symbol->anchor_y = point.v * scale;
      if (symbol->has_symbol)
        place_badge (self, i, size);
    }
  self->layout_scale = scale;
}

/**
 * pal_mark_painter_new:
 * @view: the view to draw over
 *
 * Returns: (transfer full): a painter without marks, for a light theme.
 */
PalMarkPainter *
pal_mark_painter_new (PalFigureView *view)
{
  PalMarkPainter *self;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (view), NULL);

  self = g_new0 (PalMarkPainter, 1);
  self->view = g_object_ref (view);
  self->text_scale = 1.0;
  self->symbols = g_array_new (FALSE, TRUE, sizeof (Symbol));
  g_array_set_clear_func (self->symbols, clear_symbol);
  return self;
}

void
pal_mark_painter_free (PalMarkPainter *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->symbols);
  g_free (self->selected);
  g_object_unref (self->view);
  g_free (self);
}

void
pal_mark_painter_set_theme (PalMarkPainter *self, PalTheme theme)
{
  g_return_if_fail (self != NULL && theme < G_N_ELEMENTS (palettes));
  self->theme = theme;
}

/**
 * pal_mark_painter_set_text_scale:
 * @self: a painter
 * @text_scale: the size of symbols and letters, 1.0 unless set
 */
void
pal_mark_painter_set_text_scale (PalMarkPainter *self, double text_scale)
{
  g_return_if_fail (self != NULL && text_scale > 0.0);
  self->text_scale = text_scale;
  self->layout_scale = 0.0;
}

void
pal_mark_painter_set_selected (PalMarkPainter *self, const char *mark_id)
{
  g_return_if_fail (self != NULL);
  g_free (self->selected);
  self->selected = g_strdup (mark_id);
}

void
pal_mark_painter_clear (PalMarkPainter *self)
{
  g_return_if_fail (self != NULL);
  g_array_set_size (self->symbols, 0);
  self->n_letters = 0;
  self->layout_scale = 0.0;
}

/**
 * pal_mark_painter_add:
 * @self: a painter
 * @mark: a mark of any view
 * @ghost: whether it is the last known state of a finding, not one of this visit
 *
 * Adds a mark as it is now; one that changes has to be added again after pal_mark_painter_clear().
 * Painters that are given the same marks in the same order use the same letters.
 */
void
pal_mark_painter_add (PalMarkPainter *self, PalMark *mark, gboolean ghost)
{
  Symbol symbol = { 0 };
  const char *zone;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PAL_IS_MARK (mark));

  zone = pal_mark_get_zone (mark);
  symbol.mark = g_object_ref (mark);
  symbol.ghost = ghost;
  symbol.is_point = pal_mark_get_shape (mark) != PAL_SHAPE_REGION;
  if (zone != NULL)
    symbol.region = pal_figure_view_lookup (self->view, PAL_LAYER_ZONES, zone);
  if (symbol.is_point)
    symbol.has_symbol = pal_mark_get_view (mark) == pal_figure_view_get_view (self->view);
  else
    symbol.has_symbol = symbol.region != NULL;
  if (!ghost && pal_mark_get_referrals (mark)[0] != NULL)
    symbol.letter = ++self->n_letters;
  g_array_append_val (self->symbols, symbol);
  self->layout_scale = 0.0;
}

/**
 * pal_mark_painter_draw:
 * @self: a painter
 * @cr: what to draw on; its user space is the millimetres of the view
 * @scale: pixels (or points on paper) in a millimetre, to give the symbols their size
 */
void
pal_mark_painter_draw (PalMarkPainter *self, cairo_t *cr, double scale)
{
  double size;

  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (scale > 0.0);

  size = get_symbol_size (scale, self->text_scale);
  ensure_layout (self, scale);
  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (int step = 0; step < 5; step++)
    for (guint i = 0; i < self->symbols->len; i++)
      {
        const Symbol *symbol = &g_array_index (self->symbols, Symbol, i);

        if (step == 0)
          draw_referrals (self, cr, symbol, FALSE, scale, size);
        else if (step == 1)
          draw_zone (self, cr, symbol, scale, size);
        else if (step == 2)
          draw_referrals (self, cr, symbol, TRUE, scale, size);
        else if (symbol->ghost == (step == 3))
          draw_symbol (self, cr, symbol, scale, size);
      }
  cairo_restore (cr);
}

/**
 * pal_mark_painter_pick:
 * @self: a painter
 * @scale: pixels in a millimetre, as drawn
 * @u: millimetres
 * @v: millimetres
 *
 * Returns: (nullable): the id of the mark whose symbol is nearest to the point, within reach of a
 *   finger's or a pointer's 24 pixels.
 */
const char *
pal_mark_painter_pick (PalMarkPainter *self, double scale, double u, double v)
{
  const Symbol *best = NULL;
  double best_distance;

  g_return_val_if_fail (self != NULL && scale > 0.0, NULL);

  best_distance = MAX (TARGET_RADIUS, BADGE_RADIUS * get_symbol_size (scale, self->text_scale));
  ensure_layout (self, scale);
  for (guint i = 0; i < self->symbols->len; i++)
    {
      const Symbol *symbol = &g_array_index (self->symbols, Symbol, i);
      double distance = hypot (symbol->x - u * scale, symbol->y - v * scale);

      if (!symbol->has_symbol)
        continue;
      if (symbol->is_point)
        distance =
            MIN (distance, hypot (symbol->anchor_x - u * scale, symbol->anchor_y - v * scale));
      if (distance <= best_distance)
        {
          best_distance = distance;
          best = symbol;
        }
    }
  return best != NULL ? pal_entity_get_id (PAL_ENTITY (best->mark)) : NULL;
}

/**
 * pal_mark_painter_locate:
 * @self: a painter
 * @scale: pixels in a millimetre, as drawn
 * @mark_id: the id of a mark
 * @point: (out): the middle of its symbol, in millimetres of the view
 *
 * Returns: %FALSE if this view shows no symbol of the mark.
 */
gboolean
pal_mark_painter_locate (PalMarkPainter *self, double scale, const char *mark_id, PalPoint *point)
{
  g_return_val_if_fail (self != NULL && scale > 0.0 && mark_id != NULL && point != NULL, FALSE);

  ensure_layout (self, scale);
  for (guint i = 0; i < self->symbols->len; i++)
    {
      const Symbol *symbol = &g_array_index (self->symbols, Symbol, i);

      if (!symbol->has_symbol ||
          g_strcmp0 (mark_id, pal_entity_get_id (PAL_ENTITY (symbol->mark))) != 0)
        continue;
      point->u = (symbol->is_point ? symbol->anchor_x : symbol->x) / scale;
      point->v = (symbol->is_point ? symbol->anchor_y : symbol->y) / scale;
      return TRUE;
    }
  return FALSE;
}

static void
draw_side_letter (cairo_t *cr, const Palette *palette, PalSide side, double x, double y, double size)
{
  /* TRANSLATORS: Letters at the sides of the drawn body: the patient's own left and right. Keep it to
   * one or two characters. */
  const char *text = side == PAL_SIDE_LEFT ? C_("side of the body", "L")
                                           : C_("side of the body", "R");

  set_colour (cr, palette->letter, 0.9);
  draw_text (cr, text, x, y, size);
}

/**
 * pal_mark_painter_draw_letters:
 * @cr: what to draw on; its user space is the millimetres of the view
 * @view: the view
 * @theme: the colours
 * @scale: pixels in a millimetre
 * @area: the part of the view that is seen, in millimetres
 *
 * Letters the sides of a view with the patient's own left and right, in the upper corners of @area.
 * Seen from the front the patient's right is on the left of the screen. From the side there is one
 * letter, behind the head.
 */
void
pal_mark_painter_draw_letters (
    cairo_t *cr, PalView view, PalTheme theme, double scale, const cairo_rectangle_t *area)
{
  const Palette *palette;
  double size = SIDE_LETTER_SIZE * CLAMP (pow (scale / 0.4, 0.25), 0.7, 1.2);
  double left, right, y;

  g_return_if_fail (cr != NULL && area != NULL);
  g_return_if_fail (scale > 0.0 && theme < G_N_ELEMENTS (palettes));

  palette = &palettes[theme];
  left = area->x * scale + size;
  right = (area->x + area->width) * scale - size;
  y = area->y * scale + size;
  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  switch (view)
    {
    case PAL_VIEW_FRONT:
      draw_side_letter (cr, palette, PAL_SIDE_RIGHT, left, y, size);
      draw_side_letter (cr, palette, PAL_SIDE_LEFT, right, y, size);
      break;
    case PAL_VIEW_BACK:
      draw_side_letter (cr, palette, PAL_SIDE_LEFT, left, y, size);
      draw_side_letter (cr, palette, PAL_SIDE_RIGHT, right, y, size);
      break;
    case PAL_VIEW_LEFT:
      draw_side_letter (cr, palette, PAL_SIDE_LEFT, right, y, size);
      break;
    case PAL_VIEW_RIGHT:
      draw_side_letter (cr, palette, PAL_SIDE_RIGHT, left, y, size);
      break;
    case PAL_VIEW_NONE:
    default:
      break;
    }
  cairo_restore (cr);
}
