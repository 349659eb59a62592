/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-painter"

#include "pal-ink-painter.h"

#include "pal-ink-stroke-private.h"
#include "pal-pattern.h"

#include <math.h>

/* Sizes in pixels. */
#define CELL 12.0          /* from one symbol to the next, growing a little with the zoom */
#define SYMBOL_RADIUS 0.31 /* of the cell */
#define LINE_WIDTH 1.5     /* of the symbols */
#define HALO_WIDTH 1.0     /* of paper, on each side of their lines */
#define OUTLINE_WIDTH 1.0
#define SVG_ALPHA 0.85 /* instead of multiplying */
#define LEAST_NOTE 1.3 /* how thin a handwritten line becomes at most */

/* A line as wide as this many cells is filled with symbols; along the middle of others they stand in
 * a row. */
#define FILLED_WIDTH 1.7
/* In a row they stand farther apart than in rows: the line has to be seen between them. */
#define ROW_STEP 1.2
/* No two symbols come nearer to each other than this part of a cell. */
#define CLEARANCE 0.85
/* More symbols than this in a view are a mistake of scale. */
#define MAX_SYMBOLS 20000

/* An intensity that nobody gave is painted as this. */
#define USUAL_STRENGTH 0.4

typedef struct
{
  GArray *points;      /* of PalPoint, in millimetres */
  GHashTable *squares; /* which of them stands in which square of the clearance */
  double clearance;
  double cell;
  double u0, v0, u1, v1; /* what is to be seen */
} Symbols;

static gint64
get_square (const Symbols *self, double u, double v, int du, int dv)
{
  gint64 column = (gint64) floor (u / self->clearance) + du;
  gint64 row = (gint64) floor (v / self->clearance) + dv;

  return row * (1 << 24) + column;
}

/* Adds a symbol, unless another one stands there. */
static void
add_symbol (Symbols *self, double u, double v)
{
  PalPoint point = { u, v };
  gint64 *key;

  if (u < self->u0 || u > self->u1 || v < self->v0 || v > self->v1
      || self->points->len == MAX_SYMBOLS)
    return;
  for (int dv = -1; dv <= 1; dv++)
    for (int du = -1; du <= 1; du++)
      {
        gint64 square = get_square (self, u, v, du, dv);
        gpointer found;

        if (g_hash_table_lookup_extended (self->squares, &square, NULL, &found))
          {
            const PalPoint *other
                = &g_array_index (self->points, PalPoint, GPOINTER_TO_UINT (found));

            if (hypot (other->u - u, other->v - v) < self->clearance)
              return;
          }
      }
  key = g_new (gint64, 1);
  *key = get_square (self, u, v, 0, 0);
  g_hash_table_insert (self->squares, key, GUINT_TO_POINTER (self->points->len));
  g_array_append_val (self->points, point);
}

/* Whether a symbol lies within, and not over the border. */
static gboolean
has_room (const Symbols *self, const PalInkShape *shape, double u, double v)
{
  double reach = self->cell * SYMBOL_RADIUS;

  return pal_ink_shape_contains (shape, u, v) && pal_ink_shape_contains (shape, u - reach, v)
         && pal_ink_shape_contains (shape, u + reach, v)
         && pal_ink_shape_contains (shape, u, v - reach)
         && pal_ink_shape_contains (shape, u, v + reach);
}

/* The places of a lattice that hangs on the origin of the view, so that the symbols stay where they
 * are when more is drawn. */
static void
fill_with_symbols (Symbols *self, const PalInkShape *shape)
{
  const cairo_rectangle_t *b = &shape->bounds;
  double cell = self->cell;
  int first_row = (int) floor (MAX (b->y, self->v0) / cell);
  int last_row = (int) ceil (MIN (b->y + b->height, self->v1) / cell);
  int first_column = (int) floor (MAX (b->x, self->u0) / cell) - 1;
  int last_column = (int) ceil (MIN (b->x + b->width, self->u1) / cell);

  for (int row = first_row; row <= last_row && self->points->len < MAX_SYMBOLS; row++)
    for (int column = first_column; column <= last_column; column++)
      {
        double u = (column + ((row & 1) != 0 ? 1.0 : 0.5)) * cell;
        double v = (row + 0.5) * cell;

        if (u >= b->x && u <= b->x + b->width && has_room (self, shape, u, v))
          add_symbol (self, u, v);
      }
}

/* A row of symbols along the line, at least one. */
static void
line_with_symbols (Symbols *self, const GArray *discs)
{
  double length = 0.0;
  double at = 0.0;
  double next;
  double step;

  for (guint i = 1; i < discs->len; i++)
    {
      const PalInkDisc *disc = &g_array_index (discs, PalInkDisc, i);

      length += hypot (disc->u - disc[-1].u, disc->v - disc[-1].v);
    }
  step = length / MAX (round (length / (self->cell * ROW_STEP)), 1.0);
  next = step / 2.0;
  for (guint i = 1; i < discs->len; i++)
    {
      const PalInkDisc *disc = &g_array_index (discs, PalInkDisc, i);
      double du = disc->u - disc[-1].u;
      double dv = disc->v - disc[-1].v;
      double way = hypot (du, dv);

      for (; way > 0.0 && next <= at + way; next += step)
        add_symbol (
            self, disc[-1].u + du * (next - at) / way, disc[-1].v + dv * (next - at) / way);
      at += way;
    }
  if (length <= 0.0)
    add_symbol (
        self, g_array_index (discs, PalInkDisc, 0).u, g_array_index (discs, PalInkDisc, 0).v);
}

/* An area too small for any place of the lattice has a symbol in its middle. */
static void
place_symbols (Symbols *self, PalInkStroke *const *strokes, guint n_strokes)
{
  for (guint i = 0; i < n_strokes; i++)
    {
      const PalInkShape *shape = pal_ink_stroke_get_shape (strokes[i]);
      guint n_before = self->points->len;

      if (shape->loops == NULL
          && pal_ink_stroke_get_width (strokes[i]) < FILLED_WIDTH * self->cell)
        continue;
      fill_with_symbols (self, shape);
      if (self->points->len == n_before)
        add_symbol (self,
                    shape->bounds.x + shape->bounds.width / 2.0,
                    shape->bounds.y + shape->bounds.height / 2.0);
    }
  for (guint i = 0; i < n_strokes; i++)
    {
      const PalInkShape *shape = pal_ink_stroke_get_shape (strokes[i]);

      if (shape->loops == NULL
          && pal_ink_stroke_get_width (strokes[i]) < FILLED_WIDTH * self->cell)
        line_with_symbols (self, shape->discs);
    }
}

static void
set_colour (cairo_t *cr, PalColour colour, double alpha)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, alpha);
}

static PalColour
get_paper (PalTheme theme)
{
  return theme == PAL_THEME_DARK ? (PalColour) { 0.13, 0.11, 0.11 }
                                 : (PalColour) { 1.0, 1.0, 1.0 };
}

static void
paint_pattern (cairo_t *cr,
               PalInkStroke *const *strokes,
               guint n_strokes,
               PalPen pen,
               PalTheme theme,
               double cell,
               double scale)
{
  Symbols symbols = { 0 };

  symbols.points = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  symbols.squares = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  symbols.cell = cell;
  symbols.clearance = CLEARANCE * cell;
  cairo_clip_extents (cr, &symbols.u0, &symbols.v0, &symbols.u1, &symbols.v1);
  place_symbols (&symbols, strokes, n_strokes);

  cairo_new_path (cr);
  for (guint i = 0; i < symbols.points->len; i++)
    {
      const PalPoint *point = &g_array_index (symbols.points, PalPoint, i);

      pal_pattern_add_symbol (
          cr, pal_pen_get_quality (pen), point->u, point->v, cell * SYMBOL_RADIUS);
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_colour (cr, get_paper (theme), 0.6);
  cairo_set_line_width (cr, (LINE_WIDTH + 2.0 * HALO_WIDTH) / scale);
  cairo_stroke_preserve (cr);
  set_colour (cr, pal_pen_get_colour (pen, theme), 1.0);
  cairo_set_line_width (cr, LINE_WIDTH / scale);
  cairo_stroke (cr);
  g_array_unref (symbols.points);
  g_hash_table_unref (symbols.squares);
}

static void
add_path (cairo_t *cr,
          PalInkStroke *const *strokes,
          guint n_strokes,
          gboolean lines,
          gboolean areas,
          double growth)
{
  for (guint i = 0; i < n_strokes; i++)
    {
      const PalInkShape *shape = pal_ink_stroke_get_shape (strokes[i]);

      if (shape->loops != NULL ? areas : lines)
        pal_ink_shape_add_path (shape, growth, cr);
    }
}

/* A line around the body, of which paint_body() leaves what lies outside it. A wider line of the pen
 * takes a fraction of the time of a line drawn along its border. */
static void
paint_outline (cairo_t *cr, PalInkStroke *const *strokes, guint n_strokes, PalPen pen, double scale)
{
  const double dashes[] = { 3.0 / scale, 2.5 / scale };
  gboolean dashed = pen == PAL_PEN_FREE;

  cairo_set_line_width (cr, 2.0 * OUTLINE_WIDTH / scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  add_path (cr, strokes, n_strokes, dashed, TRUE, 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  if (!dashed)
    {
      add_path (cr, strokes, n_strokes, TRUE, FALSE, OUTLINE_WIDTH / scale);
      cairo_fill (cr);
    }
}

/* All strokes as one body: its inside tinted evenly, its border a line outside it. Where strokes lie
 * over each other nothing is seen of it. */
static void
paint_body (cairo_t *cr,
            PalInkStroke *const *strokes,
            guint n_strokes,
            PalPen pen,
            PalTheme theme,
            double tint,
            double scale)
{
  PalColour colour = pal_pen_get_colour (pen, theme);

  set_colour (cr, colour, 1.0);
  paint_outline (cr, strokes, n_strokes, pen, scale);
  add_path (cr, strokes, n_strokes, TRUE, TRUE, 0.0);
  if (theme == PAL_THEME_PRINT)
    {
      /* What lies beneath shines through by multiplying, which a printer can do without turning the
       * drawing into pixels. */
      set_colour (cr,
                  (PalColour){ 1.0 - tint * (1.0 - colour.red),
                               1.0 - tint * (1.0 - colour.green),
                               1.0 - tint * (1.0 - colour.blue) },
                  1.0);
      cairo_fill (cr);
      return;
    }
  set_colour (cr, colour, tint);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

static void
paint_note (
    cairo_t *cr, PalInkStroke *const *strokes, guint n_strokes, PalTheme theme, double scale)
{
  double width = pal_ink_stroke_get_width (strokes[0]);

  set_colour (cr, pal_pen_get_colour (PAL_PEN_NOTE, theme), 1.0);
  add_path (
      cr, strokes, n_strokes, TRUE, TRUE, MAX (LEAST_NOTE / scale - width, 0.0) / 2.0);
  cairo_fill (cr);
}

/**
 * pal_ink_get_tint:
 * @theme: on what is drawn
 * @strength: 0 to 1, or below 0 if nobody said
 *
 * Returns: how much of the colour of a pen covers what is beneath, for a stroke that is being drawn.
 */
double
pal_ink_get_tint (PalTheme theme, double strength)
{
  double tint = 0.16 + 0.36 * (strength < 0.0 ? USUAL_STRENGTH : MIN (strength, 1.0));

  /* Light on dark dazzles sooner, and the pattern has to stand out from it. */
  return theme == PAL_THEME_DARK ? 0.7 * tint : tint;
}

/* Cairo turns a whole SVG page into one picture of pixels where something on it multiplies. */
static gboolean
is_svg (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_SVG;
}

/**
 * pal_ink_paint:
 * @cr: what to draw on; its user space is the millimetres of the view
 * @strokes: (array length=n_strokes): the strokes of one mark
 * @n_strokes: how many
 * @pen: with what they were drawn
 * @theme: on what is drawn
 * @strength: intensity from 0 to 1, or below 0 if nobody said
 * @scale: pixels (or points on paper) in a millimetre
 * @alpha: 1, or less for what has to recede
 *
 * Paints strokes as one body with the pattern of their pen, so that it does not grow darker where they
 * overlap. The symbols of the pattern keep their size on the screen: in a wide body they stand in
 * rows, along a narrow line in one row that is wider than the line. Leaves no path, and the state as it
 * was.
 */
void
pal_ink_paint (cairo_t *cr,
               PalInkStroke *const *strokes,
               guint n_strokes,
               PalPen pen,
               PalTheme theme,
               double strength,
               double scale,
               double alpha)
{
  double cell;
  double margin;
  double u0 = G_MAXDOUBLE, v0 = G_MAXDOUBLE, u1 = -G_MAXDOUBLE, v1 = -G_MAXDOUBLE;

  g_return_if_fail (cr != NULL && (strokes != NULL || n_strokes == 0));
  g_return_if_fail (pen < PAL_N_PENS);
  g_return_if_fail (scale > 0.0);

  if (n_strokes == 0)
    return;
  cell = CELL * CLAMP (pow (scale / 0.45, 0.2), 0.85, 1.5) / scale;
  margin = cell;
  for (guint i = 0; i < n_strokes; i++)
    {
      const cairo_rectangle_t *bounds = &pal_ink_stroke_get_shape (strokes[i])->bounds;

      u0 = MIN (u0, bounds->x - margin);
      v0 = MIN (v0, bounds->y - margin);
      u1 = MAX (u1, bounds->x + bounds->width + margin);
      v1 = MAX (v1, bounds->y + bounds->height + margin);
    }

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, u0, v0, u1 - u0, v1 - v0);
  cairo_clip (cr);
  cairo_clip_extents (cr, &u0, &v0, &u1, &v1);
  if (u1 > u0 && v1 > v0)
    {
      cairo_push_group (cr);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
      if (pen == PAL_PEN_NOTE)
        {
          paint_note (cr, strokes, n_strokes, theme, scale);
        }
      else
        {
          double tint = pal_ink_get_tint (theme, strength);

          /* Where nothing hurts is not to look like a pain, to eyes without colour either. */
          paint_body (
              cr, strokes, n_strokes, pen, theme, pen == PAL_PEN_FREE ? tint / 2.0 : tint, scale);
          paint_pattern (cr, strokes, n_strokes, pen, theme, cell, scale);
        }
      cairo_pop_group_to_source (cr);
      if (theme == PAL_THEME_PRINT && !is_svg (cr))
        cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
      else if (theme == PAL_THEME_PRINT)
        alpha *= SVG_ALPHA;
      cairo_paint_with_alpha (cr, alpha);
    }
  cairo_restore (cr);
}
