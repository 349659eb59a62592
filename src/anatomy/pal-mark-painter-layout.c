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

/* On a screen with too little room labels shrink by this, to that at the least, which is what they are on
 * a small figure with text of the usual size. */
#define SHRINK 0.8
#define LEAST_SIZE 0.8

/* Symbols grow with the fourth root of the zoom: easy to hit when one looks closely, and not in
 * each other's way when one sees the whole. */
double
pal_mark_painter_get_size (const PalMarkPainter *self, double scale)
{
  return self->layout_scale == scale && scale > 0.0
             ? self->size
             : self->text_scale * CLAMP (pow (scale / 0.4, 0.25), LEAST_SIZE, 1.35);
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

static cairo_rectangle_t
to_pixels (const cairo_rectangle_t *area, double scale)
{
  return (cairo_rectangle_t){
    area->x * scale, area->y * scale, area->width * scale, area->height * scale
  };
}

/* What labels stay within. */
static cairo_rectangle_t
get_area (PalMarkPainter *self, double scale)
{
  return to_pixels (self->has_room ? &self->room : pal_figure_view_get_bounds (self->view), scale);
}

/* A place that a person chose in a larger window is nearest to the edge of a smaller one. */
static void
keep_in_room (PalMarkPainter *self, const cairo_rectangle_t *area, PalMarkLabel *label)
{
  double right = area->x + area->width - label->width / 2.0;
  double bottom = area->y + area->height - label->height / 2.0;

  if (!self->has_room)
    return;
  label->x = MAX (area->x + label->width / 2.0, MIN (label->x, right));
  label->y = MAX (area->y + label->height / 2.0, MIN (label->y, bottom));
}

/* Makes a label of each symbol and letter, without a place yet but for those that a person put somewhere. */
static void
add_labels (PalMarkPainter *self,
            const cairo_rectangle_t *area,
            double scale,
            double size,
            gboolean crowded)
{
  GArray *labels = self->labels;

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
          label->first = crowded && symbol->selected;
          label->fixed = pal_mark_get_label_offset (symbol->mark, &point);
          label->x = symbol->anchor_x + point.u * scale;
          label->y = symbol->anchor_y + point.v * scale;
          if (label->fixed)
            keep_in_room (self, area, label);
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
}

/* Keeps a corner for the word that there is more than can be read. */
static void
add_more (PalMarkPainter *self, const cairo_rectangle_t *area, double size)
{
  self->more = (PalMarkLabel){ .fixed = TRUE };
  /* As wide as any number of them. */
  pal_mark_symbol_measure_sign (
      "+000", PAL_AUTHOR_NONE, size, &self->more.width, &self->more.height);
  self->more.x = area->x + area->width - self->more.width / 2.0;
  self->more.y = area->y + area->height - self->more.height / 2.0;
  g_array_append_val (self->labels, self->more);
}

static guint
place_labels (PalMarkPainter *self, double scale, double size, gboolean crowded)
{
  const cairo_rectangle_t area = get_area (self, scale);
  GArray *labels = self->labels;

  add_labels (self, &area, scale, size, crowded);
  pal_no_work_symbols_keep_free (self->figure, self->view, self->no_work, scale, labels);
  keep_arrows_free (self, scale, size, labels);
  pal_side_letters_keep_free (self->view,
                              self->has_room ? &self->shown
                                             : pal_figure_view_get_bounds (self->view),
                              scale,
                              labels);
  if (crowded)
    add_more (self, &area, size);
  return pal_mark_layout_place (
      &g_array_index (labels, PalMarkLabel, 0), labels->len, GAP, &area);
}

/* On a screen what has no room is left out, so that the rest can be read: it is in the list, what it
 * belongs to is drawn, and it comes when it is selected. On paper nothing is. */
static void
take_places (PalMarkPainter *self)
{
  guint n_symbols = self->symbols->len;

  self->n_hidden = 0;
  for (guint i = 0; i < n_symbols + self->letters->len; i++)
    {
      const PalMarkLabel *label = &g_array_index (self->labels, PalMarkLabel, i);
      gboolean hidden = self->has_room && label->outside;

      if (i < n_symbols)
        {
          PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i);

          symbol->x = hidden ? symbol->anchor_x : label->x;
          symbol->y = hidden ? symbol->anchor_y : label->y;
          symbol->width = hidden ? 0.0 : label->width;
          symbol->height = hidden ? 0.0 : label->height;
          symbol->hidden = hidden;
          self->n_hidden += hidden ? 1 : 0;
        }
      else
        {
          PalMarkLetter *letter = &g_array_index (self->letters, PalMarkLetter, i - n_symbols);

          letter->x = label->x;
          letter->y = label->y;
          letter->hidden = hidden;
        }
    }
}

/* Places the labels for a size, unless they are placed for it already. */
void
pal_mark_painter_lay_out (PalMarkPainter *self, double scale)
{
  double size = pal_mark_painter_get_size (self, scale);
  guint n_outside;

  if (self->layout_scale == scale)
    return;
  n_outside = place_labels (self, scale, size, FALSE);
  while (self->has_room && n_outside > 0 && size > LEAST_SIZE)
    {
      size = MAX (LEAST_SIZE, size * SHRINK);
      n_outside = place_labels (self, scale, size, FALSE);
    }
  if (self->has_room && n_outside > 0)
    place_labels (self, scale, size, TRUE);
  take_places (self);
  self->size = size;
  self->layout_scale = scale;
}

/**
 * pal_mark_painter_set_room:
 * @self: a painter
 * @shown: the part of the view that is seen at most, in millimetres
 * @room: where labels may stand, in the same: it may be larger than the view
 *
 * For a screen: no label stands outside of the room. Where there is too little for all they become smaller,
 * and if that does not help, some are left out.
 */
void
pal_mark_painter_set_room (PalMarkPainter *self,
                           const cairo_rectangle_t *shown,
                           const cairo_rectangle_t *room)
{
  g_return_if_fail (self != NULL && shown != NULL && room != NULL);

  if (self->has_room && fabs (room->x - self->room.x) < 1e-3
      && fabs (room->y - self->room.y) < 1e-3 && fabs (room->width - self->room.width) < 1e-3
      && fabs (room->height - self->room.height) < 1e-3)
    return;
  self->has_room = TRUE;
  self->shown = *shown;
  self->room = *room;
  self->layout_scale = 0.0;
}

/**
 * pal_mark_painter_dup_hidden:
 * @self: a painter
 * @scale: pixels in a millimetre
 *
 * Returns: (transfer full) (element-type PalMark): the marks for which there is no room to be labelled.
 */
GPtrArray *
pal_mark_painter_dup_hidden (PalMarkPainter *self, double scale)
{
  GPtrArray *hidden = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (self != NULL && scale > 0.0, hidden);
  pal_mark_painter_lay_out (self, scale);
  for (guint i = 0; i < self->symbols->len; i++)
    {
      const PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i);

      if (symbol->hidden)
        g_ptr_array_add (hidden, g_object_ref (symbol->mark));
    }
  return hidden;
}

/**
 * pal_mark_painter_is_more_at:
 * @self: a painter
 * @scale: pixels in a millimetre
 * @u: millimetres
 * @v: millimetres
 * @target: how large what is to be hit is at the least, in pixels
 *
 * Returns: whether it is said there that there are marks without a label.
 */
gboolean
pal_mark_painter_is_more_at (PalMarkPainter *self, double scale, double u, double v, double target)
{
  g_return_val_if_fail (self != NULL && scale > 0.0, FALSE);
  pal_mark_painter_lay_out (self, scale);
  return self->n_hidden > 0
         && fabs (u * scale - self->more.x) <= MAX (self->more.width, target) / 2.0
         && fabs (v * scale - self->more.y) <= MAX (self->more.height, target) / 2.0;
}

/* For the painter: says of how many marks there is no label. */
void
pal_mark_painter_draw_more (PalMarkPainter *self, cairo_t *cr, double scale)
{
  char text[16];

  if (self->n_hidden == 0)
    return;
  g_snprintf (text, sizeof text, "+%u", self->n_hidden);
  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  pal_mark_symbol_draw_sign (cr,
                             pal_mark_palette_get (self->theme),
                             text,
                             PAL_AUTHOR_NONE,
                             self->more.x,
                             self->more.y,
                             self->size);
  cairo_restore (cr);
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
