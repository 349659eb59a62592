/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-painter"

#include "pal-mark-painter-private.h"

#include "pal-no-work-symbol.h"
#include "pal-posture-arrow.h"
#include "pal-side-letters.h"

#include <math.h>

/* Pixels around a point that no label covers. */
#define KEEP_FREE 9.0

/* A label stands beside a zone that is not so many times as large. */
#define HIDDEN_RATIO 1.6

/* Pixels between two labels. */
#define GAP 1.0

/* Symbols grow with the fourth root of the zoom: easy to hit when one looks closely, and not in
 * each other's way when one sees the whole. */
double
pal_mark_painter_get_size (const PalMarkPainter *self, double scale)
{
  return self->text_scale * CLAMP (pow (scale / 0.4, 0.25), 0.8, 1.35);
}

/* Where in a zone it is felt: at the point that the client showed, else in its middle. */
static void
find_felt (PalMarkPainter *self, PalMark *mark, const PalRegion *zone, PalPoint *point)
{
  PalView shown = PAL_VIEW_NONE;

  if (!pal_mark_get_referral_place (mark, zone->key, &shown, point)
      || shown != pal_figure_view_get_view (self->view))
    pal_figure_view_get_inmost (self->view, zone, point);
}

/* The letters of a mark, each with a label that wants to lie where it is felt. */
static void
add_letters (PalMarkPainter *self, guint index, double scale, double size, GArray *labels)
{
  const PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, index);
  const char *const *zones = pal_mark_get_referrals (symbol->mark);

  for (guint i = 0; symbol->letter > 0 && zones[i] != NULL; i++)
    {
      const PalRegion *region = pal_figure_view_lookup (self->view, PAL_LAYER_ZONES, zones[i]);
      PalMarkLetter letter = { .symbol = index };
      PalMarkLabel label = { .may_lie_on_ink = TRUE };
      PalPoint felt;

      if (region == NULL)
        continue;
      find_felt (self, symbol->mark, region, &felt);
      label.anchor_x = letter.felt_x = felt.u * scale;
      label.anchor_y = letter.felt_y = felt.v * scale;
      label.width = label.height = 2.0 * PAL_MARK_LETTER_RADIUS * size;
      g_array_append_val (self->letters, letter);
      g_array_append_val (labels, label);
    }
}

/* Whether the label of a mark over a whole zone would hide it. */
static gboolean
hides_zone (const PalMarkSymbol *symbol, double scale, const PalMarkLabel *label)
{
  return !symbol->is_point && symbol->region != NULL
         && label->width * label->height * HIDDEN_RATIO > symbol->region->area * scale * scale;
}

/* Of an arrow, which is a line, only its head. */
static void
set_ink_bounds (const PalMarkSymbol *symbol, double scale, PalMarkLabel *label)
{
  if (symbol->ink == NULL)
    {
      if (!hides_zone (symbol, scale, label))
        return;
      label->ink = symbol->region->bounds;
    }
  else if (pal_mark_get_shape (symbol->mark) == PAL_SHAPE_ARROW)
    pal_mark_ink_get_head (symbol->ink, &label->ink);
  else
    pal_mark_ink_get_bounds (symbol->ink, &label->ink);
  label->ink.x *= scale;
  label->ink.y *= scale;
  label->ink.width *= scale;
  label->ink.height *= scale;
}

/* Where an arrow of a posture is drawn, in pixels. */
static cairo_rectangle_t
get_arrow_bounds (const PalMarkSymbol *symbol, guint index, double scale, double size)
{
  const PalPostureArrow *arrow = &symbol->arrows[index];
  cairo_rectangle_t bounds;

  pal_posture_arrow_get_bounds (arrow, pal_mark_get_degree (symbol->mark), size, &bounds);
  bounds.x += arrow->point.u * scale;
  bounds.y += arrow->point.v * scale;
  return bounds;
}

/* A posture has one label, however many arrows: the others are only not to be covered. */
static void
keep_arrows_free (PalMarkPainter *self, double scale, double size, GArray *labels)
{
  for (guint i = 0; i < self->symbols->len; i++)
    {
      const PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i);

      for (guint k = 1; k < symbol->n_arrows; k++)
        {
          const PalMarkLabel label = { .ink = get_arrow_bounds (symbol, k, scale, size) };

          g_array_append_val (labels, label);
        }
    }
}

/* What labels stay within. */
static cairo_rectangle_t
get_area (PalMarkPainter *self, double scale)
{
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (self->view);

  return (cairo_rectangle_t){
    bounds->x * scale, bounds->y * scale, bounds->width * scale, bounds->height * scale
  };
}

/* Places the labels for a size, unless they are placed for it already. */
void
pal_mark_painter_lay_out (PalMarkPainter *self, double scale)
{
  const cairo_rectangle_t area = get_area (self, scale);
  double size = pal_mark_painter_get_size (self, scale);
  GArray *labels = self->labels;
  guint n_placed;

  if (self->layout_scale == scale)
    return;
  g_array_set_size (labels, 0);
  g_array_set_size (labels, self->symbols->len);
  g_array_set_size (self->letters, 0);
  for (guint i = 0; i < self->symbols->len; i++)
    {
      PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i);
      PalMarkLabel *label = &g_array_index (labels, PalMarkLabel, i);
      PalPoint point = symbol->point;

      if (!symbol->is_point && symbol->region != NULL)
        pal_figure_view_get_inmost (self->view, symbol->region, &point);
      symbol->scale = scale;
      symbol->anchor_x = label->anchor_x = point.u * scale;
      symbol->anchor_y = label->anchor_y = point.v * scale;
      if (symbol->has_symbol)
        {
          pal_mark_symbol_measure (symbol, size, &label->width, &label->height);
          label->fixed = pal_mark_get_label_offset (symbol->mark, &point);
          label->x = symbol->anchor_x + point.u * scale;
          label->y = symbol->anchor_y + point.v * scale;
          label->keep_free = symbol->has_target || symbol->ink != NULL || symbol->n_arrows > 0
                                     || hides_zone (symbol, scale, label)
                                 ? KEEP_FREE * size
                                 : 0.0;
        }
      set_ink_bounds (symbol, scale, label);
      if (symbol->n_arrows > 0)
        label->ink = get_arrow_bounds (symbol, 0, scale, size);
      add_letters (self, i, scale, size, labels);
    }
  n_placed = labels->len;
  pal_no_work_symbols_keep_free (self->figure, self->view, self->no_work, scale, labels);
  keep_arrows_free (self, scale, size, labels);
  pal_side_letters_keep_free (self->view, scale, labels);
  pal_mark_layout_place (&g_array_index (labels, PalMarkLabel, 0), labels->len, GAP, &area);
  for (guint i = 0; i < n_placed; i++)
    {
      const PalMarkLabel *label = &g_array_index (labels, PalMarkLabel, i);

      if (i < self->symbols->len)
        {
          PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i);

          symbol->x = label->x;
          symbol->y = label->y;
          symbol->width = label->width;
          symbol->height = label->height;
        }
      else
        {
          PalMarkLetter *letter
              = &g_array_index (self->letters, PalMarkLetter, i - self->symbols->len);

          letter->x = label->x;
          letter->y = label->y;
        }
    }
  self->layout_scale = scale;
}

/**
 * pal_mark_painter_place:
 * @self: a painter
 * @scale: pixels (or points on paper) in a millimetre
 * @labels: (inout) (element-type PalMarkLabel): what somebody else draws with the marks, in pixels from the
 *   origin of the view
 *
 * Finds a place for each where it covers neither a label or point of the marks nor another of them.
 */
void
pal_mark_painter_place (PalMarkPainter *self, double scale, GArray *labels)
{
  const cairo_rectangle_t area = get_area (self, scale);
  g_autoptr (GArray) all = NULL;
  guint n_marks;

  g_return_if_fail (self != NULL && scale > 0.0 && labels != NULL);

  pal_mark_painter_lay_out (self, scale);
  n_marks = self->labels->len;
  all = g_array_sized_new (FALSE, TRUE, sizeof (PalMarkLabel), n_marks + labels->len);
  g_array_append_vals (all, self->labels->data, n_marks);
  g_array_append_vals (all, labels->data, labels->len);
  for (guint i = 0; i < n_marks; i++)
    g_array_index (all, PalMarkLabel, i).fixed = TRUE;
  pal_mark_layout_place (&g_array_index (all, PalMarkLabel, 0), all->len, GAP, &area);
  for (guint i = 0; i < labels->len; i++)
    g_array_index (labels, PalMarkLabel, i) = g_array_index (all, PalMarkLabel, n_marks + i);
}
