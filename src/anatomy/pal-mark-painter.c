/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-painter"

#include "pal-mark-painter-private.h"

#include "pal-no-work-symbol.h"
#include "pal-posture-arrow.h"

/* What is drawn after what. */
enum
{
  STEP_FELT_ZONES,
  STEP_ZONES,
  STEP_INK,
  STEP_TARGETS,
  STEP_NO_WORK,
  STEP_GHOSTS,
  STEP_TODAY,
  STEP_LETTERS,
  N_STEPS
};

static void
clear_symbol (gpointer data)
{
  PalMarkSymbol *symbol = data;

  g_clear_object (&symbol->mark);
  g_clear_pointer (&symbol->ink, pal_mark_ink_unref);
}

static void
update_selected (PalMarkPainter *self, PalMarkSymbol *symbol)
{
  symbol->selected =
      self->selected != NULL &&
      g_str_equal (self->selected, pal_entity_get_id (PAL_ENTITY (symbol->mark)));
}

/* A selected mark's ink has a line around it. */
static void
draw_ink (PalMarkPainter *self, cairo_t *cr, const PalMarkSymbol *symbol, double scale)
{
  const PalMarkPalette *palette = pal_mark_palette_get (self->theme);

  if (symbol->ink == NULL)
    return;
  if (symbol->selected)
    {
      pal_mark_palette_set (cr, palette->accent, 1.0);
      pal_mark_ink_outline (symbol->ink, cr, 2.2 / scale);
    }
  if (self->paints_ink)
    pal_mark_ink_paint (symbol->ink, cr, self->theme, scale);
}

static void
draw_handle (PalMarkPainter *self, cairo_t *cr, const PalMarkSymbol *symbol, double scale)
{
  const PalMarkPalette *palette = pal_mark_palette_get (self->theme);
  double x, y;

  if (!pal_mark_painter_get_handle (symbol, scale, &x, &y))
    return;
  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  cairo_rectangle (cr, x - PAL_MARK_HANDLE_SIZE / 2.0, y - PAL_MARK_HANDLE_SIZE / 2.0, PAL_MARK_HANDLE_SIZE, PAL_MARK_HANDLE_SIZE);
  pal_mark_palette_set (cr, palette->paper, 1.0);
  cairo_fill_preserve (cr);
  pal_mark_palette_set (cr, palette->accent, 1.0);
  cairo_set_line_width (cr, 2.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Whoever selects a dimmed mark wants to see it. */
static double
get_alpha (PalMarkPainter *self, const PalMarkSymbol *symbol)
{
  return symbol->selected ? 1.0
                          : pal_author_look_get_alpha (pal_author_looks_get (
                              &self->looks, pal_mark_get_author (symbol->mark)));
}

/* What is read is never seen through: it stands back in colours of its own. */
static const PalMarkPalette *
get_label_palette (PalMarkPainter *self, const PalMarkSymbol *symbol)
{
  return symbol->ghost || get_alpha (self, symbol) < 1.0 ? pal_mark_palette_get_muted (self->theme)
                                                         : pal_mark_palette_get (self->theme);
}

/* Goes on with another opacity; neighbours that are as dim are dimmed together. */
static void
set_alpha (cairo_t *cr, double *alpha, double next)
{
  if (*alpha == next)
    return;
  if (*alpha < 1.0)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, *alpha);
    }
  if (next < 1.0)
    cairo_push_group (cr);
  *alpha = next;
}

/* The letters that tie where it is felt to its point, each with the way there if both are seen. The
 * ways come first for all marks. */
static void
draw_letters (PalMarkPainter *self, cairo_t *cr, gboolean ways, double scale, double size)
{
  const PalMarkPalette *palette = pal_mark_palette_get (self->theme);
  double alpha = 1.0;

  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  for (guint i = 0; i < self->letters->len; i++)
    {
      const PalMarkLetter *letter = &g_array_index (self->letters, PalMarkLetter, i);
      const PalMarkSymbol *symbol
          = &g_array_index (self->symbols, PalMarkSymbol, letter->symbol);

      if (letter->hidden)
        continue;
      if (!ways)
        {
          pal_mark_symbol_draw_letter (
              cr, get_label_palette (self, symbol), symbol->letter, letter->x, letter->y, size);
          continue;
        }
      set_alpha (cr, &alpha, get_alpha (self, symbol));
      if (symbol->has_symbol)
        pal_mark_symbol_draw_arc (
            cr, palette, symbol->anchor_x, symbol->anchor_y, letter->felt_x, letter->felt_y);
      pal_mark_symbol_draw_tie (
          cr, palette, palette->point, 1.0, letter->felt_x, letter->felt_y, letter->x, letter->y);
    }
  set_alpha (cr, &alpha, 1.0);
  cairo_restore (cr);
}

static void
draw_symbol (PalMarkPainter *self,
             cairo_t *cr,
             const PalMarkSymbol *symbol,
             gboolean label,
             double scale,
             double size)
{
  if (!symbol->has_symbol)
    return;
  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  if (label)
    pal_mark_symbol_draw_label (symbol, cr, get_label_palette (self, symbol), size);
  else
    pal_mark_symbol_draw_target (symbol, cr, pal_mark_palette_get (self->theme), size);
  cairo_restore (cr);
}

/**
 * pal_mark_painter_new:
 * @view: the view to draw over
 *
 * Returns: (transfer full): a painter without marks, for a light theme and the zones.
 */
PalMarkPainter *
pal_mark_painter_new (PalFigureView *view)
{
  PalMarkPainter *self;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (view), NULL);

  self = g_new0 (PalMarkPainter, 1);
  self->view = g_object_ref (view);
  self->layer = PAL_LAYER_ZONES;
  self->text_scale = 1.0;
  self->paints_ink = TRUE;
  self->symbols = g_array_new (FALSE, TRUE, sizeof (PalMarkSymbol));
  g_array_set_clear_func (self->symbols, clear_symbol);
  self->letters = g_array_new (FALSE, FALSE, sizeof (PalMarkLetter));
  self->labels = g_array_new (FALSE, TRUE, sizeof (PalMarkLabel));
  return self;
}

/**
 * pal_mark_painter_set_figure:
 * @self: a painter
 * @figure: the figure that the view is of
 *
 * Lets points that were made in a close-up show in the view of the body, and the other way round,
 * for the marks that are added from now on.
 */
void
pal_mark_painter_set_figure (PalMarkPainter *self, PalFigure *figure)
{
  g_return_if_fail (self != NULL && PAL_IS_FIGURE (figure));
  g_set_object (&self->figure, figure);
}

/* Frees a painter; the marks live on where they are held. */
void
pal_mark_painter_free (PalMarkPainter *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->symbols);
  g_array_unref (self->letters);
  g_array_unref (self->labels);
  g_clear_pointer (&self->no_work, g_ptr_array_unref);
  g_free (self->selected);
  g_clear_object (&self->figure);
  g_object_unref (self->view);
  g_free (self);
}

/* Says for which ground to choose the colours, from the next time it paints. */
void
pal_mark_painter_set_theme (PalMarkPainter *self, PalTheme theme)
{
  g_return_if_fail (self != NULL && theme < PAL_THEME_PRINT + 1);
  self->theme = theme;
}

/* What of the body is drawn beneath the marks. */
void
pal_mark_painter_set_layer (PalMarkPainter *self, PalLayer layer)
{
  g_return_if_fail (self != NULL && layer <= PAL_LAYER_SKELETON);
  self->layer = layer;
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

/**
 * pal_mark_painter_set_paints_ink:
 * @self: a painter
 * @paints_ink: whether ink is painted with the marks, %TRUE unless set; %FALSE where somebody else does
 */
void
pal_mark_painter_set_paints_ink (PalMarkPainter *self, gboolean paints_ink)
{
  g_return_if_fail (self != NULL);
  self->paints_ink = paints_ink;
}

/* What the mark has of ink, as it is seen. */
static void
look_at_ink (PalMarkPainter *self, PalMarkSymbol *symbol)
{
  PalMarkInk *ink = symbol->ink;

  if (ink == NULL)
    return;
  symbol->ink = pal_mark_ink_seen (ink, self->mirrored);
  pal_mark_ink_unref (ink);
}

/**
 * pal_mark_painter_set_mirrored:
 * @self: a painter
 * @mirrored: whether left and right are turned round where it draws, %FALSE unless set
 *
 * Its user space is turned round already; what is written can be read nevertheless.
 */
void
pal_mark_painter_set_mirrored (PalMarkPainter *self, gboolean mirrored)
{
  g_return_if_fail (self != NULL);

  self->mirrored = mirrored;
  for (guint i = 0; i < self->symbols->len; i++)
    look_at_ink (self, &g_array_index (self->symbols, PalMarkSymbol, i));
}

/**
 * pal_mark_painter_set_looks:
 * @self: a painter
 * @looks: how the marks of each author are seen, all as usual unless set
 *
 * For the marks that are added from now on. What is hidden is neither drawn nor picked nor located, and
 * the others keep their numbers and letters.
 */
void
pal_mark_painter_set_looks (PalMarkPainter *self, const PalAuthorLooks *looks)
{
  g_return_if_fail (self != NULL && looks != NULL);
  self->looks = *looks;
}

/**
 * pal_mark_painter_set_no_work:
 * @self: a painter
 * @no_work: (nullable) (element-type PalNoWork): where nobody is to work
 *
 * Hatched with the symbols: over all that is marked, under the labels, which stand beside it if there is
 * room.
 */
void
pal_mark_painter_set_no_work (PalMarkPainter *self, GPtrArray *no_work)
{
  g_return_if_fail (self != NULL);
  g_clear_pointer (&self->no_work, g_ptr_array_unref);
  self->no_work = no_work != NULL ? g_ptr_array_ref (no_work) : NULL;
  self->layout_scale = 0.0;
}

/* Says which mark stands out, by its id; %NULL for none, and an id that is not among the marks
 * is none either. */
void
pal_mark_painter_set_selected (PalMarkPainter *self, const char *mark_id)
{
  g_return_if_fail (self != NULL);
  g_free (self->selected);
  self->selected = g_strdup (mark_id);
  for (guint i = 0; i < self->symbols->len; i++)
    update_selected (self, &g_array_index (self->symbols, PalMarkSymbol, i));
  if (self->n_hidden > 0)
    self->layout_scale = 0.0;
}

/* Takes away every mark; letters and numbers begin again with the next. */
void
pal_mark_painter_clear (PalMarkPainter *self)
{
  g_return_if_fail (self != NULL);
  g_array_set_size (self->symbols, 0);
  g_array_set_size (self->letters, 0);
  self->n_letters = 0;
  self->n_numbers = 0;
  self->layout_scale = 0.0;
}

/* Where a point is in this view. */
static gboolean
find_point (PalMarkPainter *self, PalMark *mark, PalPoint *point)
{
  PalView made = pal_mark_get_view (mark);
  PalView shown = pal_figure_view_get_view (self->view);
  const PalPoint stored = pal_mark_get_point (mark);

  if (made == shown || self->figure == NULL)
    return made == shown;
  return pal_figure_carry (self->figure, made, pal_mark_get_zone (mark), &stored, shown, point);
}

/* Ink that goes on in another view has its number there too. */
static gboolean
find_ink_point (const PalMarkInk *ink, PalPoint *point)
{
  cairo_rectangle_t bounds;

  if (ink == NULL)
    return FALSE;
  pal_mark_ink_get_bounds (ink, &bounds);
  *point = (PalPoint){ bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0 };
  return TRUE;
}

/* How somebody stands is seen where the view says, not where it was recorded. */
static void
add_posture (PalMarkPainter *self, PalMark *mark, PalMarkSymbol *symbol)
{
  symbol->n_arrows = pal_posture_get_arrows (
      self->view, pal_mark_get_posture (mark), pal_mark_get_direction (mark), symbol->arrows);
  symbol->has_symbol = symbol->n_arrows > 0;
  symbol->point = symbol->arrows[0].point;
  symbol->region = NULL;
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
  PalMarkSymbol symbol = { 0 };
  const char *zone;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PAL_IS_MARK (mark));

  /* As pal_chart_get_mark_number() counts. */
  if (!ghost && pal_kind_is_rated (pal_mark_get_kind (mark)))
    symbol.number = ++self->n_numbers;
  if (!ghost && pal_mark_get_referrals (mark)[0] != NULL)
    symbol.letter = ++self->n_letters;
  if (pal_author_looks_get (&self->looks, pal_mark_get_author (mark)) == PAL_LOOK_HIDDEN)
    return;
  zone = pal_mark_get_zone (mark);
  symbol.mark = g_object_ref (mark);
  symbol.ghost = ghost;
  symbol.is_point = pal_mark_get_shape (mark) != PAL_SHAPE_REGION;
  symbol.has_target = pal_mark_get_shape (mark) == PAL_SHAPE_POINT;
  symbol.ink = pal_mark_ink_new (mark, pal_figure_view_get_view (self->view), ghost);
  look_at_ink (self, &symbol);
  if (zone != NULL)
    symbol.region = pal_figure_view_lookup (self->view, PAL_LAYER_ZONES, zone);
  symbol.point = pal_mark_get_point (mark);
  if (pal_mark_get_kind (mark) == PAL_KIND_POSTURE)
    add_posture (self, mark, &symbol);
  else if (symbol.is_point)
    symbol.has_symbol
        = find_point (self, mark, &symbol.point) || find_ink_point (symbol.ink, &symbol.point);
  else
    symbol.has_symbol = symbol.region != NULL;
  update_selected (self, &symbol);
  g_array_append_val (self->symbols, symbol);
  self->layout_scale = 0.0;
}

/* Everything that lies below is drawn before anything that lies above it. */
static void
draw_steps (PalMarkPainter *self, cairo_t *cr, double scale, int first, int end)
{
  double size;

  pal_mark_painter_lay_out (self, scale);
  size = pal_mark_painter_get_size (self, scale);
  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (int step = first; step < end; step++)
    {
      double alpha = 1.0;

      if (step == STEP_TARGETS || step == STEP_LETTERS)
        draw_letters (self, cr, step == STEP_TARGETS, scale, size);
      if (step == STEP_NO_WORK)
        pal_no_work_symbols_draw (
            cr, self->figure, self->view, self->no_work, self->theme, scale);
      for (guint i = 0; i < self->symbols->len; i++)
        {
          const PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i);

          if (step < STEP_GHOSTS)
            set_alpha (cr, &alpha, get_alpha (self, symbol));
          if (step == STEP_FELT_ZONES)
            pal_mark_painter_draw_felt_zones (self, cr, symbol, scale, size);
          else if (step == STEP_ZONES)
            pal_mark_painter_draw_zone (self, cr, symbol, scale, size);
          else if (step == STEP_INK)
            draw_ink (self, cr, symbol, scale);
          else if (step == STEP_TARGETS)
            draw_symbol (self, cr, symbol, FALSE, scale, size);
          else if (step > STEP_NO_WORK && step < STEP_LETTERS && symbol->ghost == (step == STEP_GHOSTS))
            {
              draw_symbol (self, cr, symbol, TRUE, scale, size);
              draw_handle (self, cr, symbol, scale);
            }
        }
      set_alpha (cr, &alpha, 1.0);
      if (step == STEP_LETTERS)
        pal_mark_painter_draw_more (self, cr, scale);
    }
  cairo_restore (cr);
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
  g_return_if_fail (self != NULL && cr != NULL && scale > 0.0);
  draw_steps (self, cr, scale, 0, N_STEPS);
}

/* Only what is filled and drawn on the body. */
void
pal_mark_painter_draw_areas (PalMarkPainter *self, cairo_t *cr, double scale)
{
  g_return_if_fail (self != NULL && cr != NULL && scale > 0.0);
  draw_steps (self, cr, scale, 0, STEP_TARGETS);
}

/* Only what stands over that: points, and where nobody is to work. */
void
pal_mark_painter_draw_points (PalMarkPainter *self, cairo_t *cr, double scale)
{
  g_return_if_fail (self != NULL && cr != NULL && scale > 0.0);
  draw_steps (self, cr, scale, STEP_TARGETS, STEP_GHOSTS);
}

/* Only what is read: numbers and letters. */
void
pal_mark_painter_draw_labels (PalMarkPainter *self, cairo_t *cr, double scale)
{
  g_return_if_fail (self != NULL && cr != NULL && scale > 0.0);
  draw_steps (self, cr, scale, STEP_GHOSTS, N_STEPS);
}
