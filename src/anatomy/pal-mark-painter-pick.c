/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-painter"

#include "pal-mark-painter-private.h"

#include <math.h>

/* Pixels: half of what a finger or pointer has to be offered. */
#define TARGET_RADIUS 12.0

/* The corner of a selected mark's ink, in pixels from the origin of the view. */
gboolean
pal_mark_painter_get_handle (
    const PalMarkSymbol *symbol, double scale, double *x, double *y)
{
  cairo_rectangle_t bounds;

  if (!symbol->selected || symbol->ink == NULL || symbol->ghost)
    return FALSE;
  pal_mark_ink_get_bounds (symbol->ink, &bounds);
  *x = (bounds.x + bounds.width) * scale + PAL_MARK_HANDLE_SIZE / 2.0;
  *y = (bounds.y + bounds.height) * scale + PAL_MARK_HANDLE_SIZE / 2.0;
  return TRUE;
}

/* Pixels beyond what is reached of a small symbol anyway: all of a large one is to be hit. */
static double
get_distance (double distance, double radius)
{
  return MAX (0.0, distance - MAX (0.0, radius - TARGET_RADIUS));
}

/* Pixels to the middle line of a label, so that its ends are as easy to hit as its middle. */
static double
get_label_distance (const PalMarkSymbol *symbol, double x, double y)
{
  double half = MAX (0.0, (symbol->width - symbol->height) / 2.0);

  if (symbol->width <= 0.0)
    return G_MAXDOUBLE;
  return get_distance (hypot (MAX (0.0, fabs (symbol->x - x) - half), symbol->y - y),
                       symbol->height / 2.0);
}

/* The topmost mark whose ink lies at a point: today's before ghosts, the newest before older ones. */
static const PalMarkSymbol *
find_ink (PalMarkPainter *self, double u, double v)
{
  for (int ghosts = 0; ghosts < 2; ghosts++)
    for (guint i = self->symbols->len; i > 0; i--)
      {
        const PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i - 1);

        if (symbol->ink != NULL && symbol->ghost == ghosts
            && pal_mark_ink_get_distance (symbol->ink, u, v) <= 0.0)
          return symbol;
      }
  return NULL;
}

/* Only the selected mark can be taken by its zone: otherwise a hand that moves the figure would now and
 * then move a mark. */
static const PalMarkSymbol *
find_filled (PalMarkPainter *self, double u, double v)
{
  for (guint i = 0; i < self->symbols->len; i++)
    {
      const PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i);

      if (symbol->selected && !symbol->ghost && !symbol->is_point && symbol->region != NULL
          && pal_figure_view_contains (self->view, symbol->region, u, v))
        return symbol;
    }
  return NULL;
}

/**
 * pal_mark_painter_pick_part:
 * @self: a painter
 * @scale: pixels in a millimetre, as drawn
 * @u: millimetres
 * @v: millimetres
 * @part: (out): what of the mark lies there
 *
 * Returns: (nullable): the id of the mark whose symbol is nearest to the point, within reach of a
 *   finger's or a pointer's 24 pixels; where there is none, of the one whose ink lies there, or of the
 *   selected one if it fills the zone there.
 */
const char *
pal_mark_painter_pick_part (
    PalMarkPainter *self, double scale, double u, double v, PalMarkPart *part)
{
  const PalMarkSymbol *best = NULL;
  double best_distance = TARGET_RADIUS;
  double target;

  g_return_val_if_fail (self != NULL && scale > 0.0 && part != NULL, NULL);

  pal_mark_painter_lay_out (self, scale);
  target = PAL_MARK_BADGE_RADIUS * self->size;
  for (guint i = 0; i < self->symbols->len; i++)
    {
      const PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i);
      const double distances[] = {
        [PAL_MARK_PART_LABEL] = get_label_distance (symbol, u * scale, v * scale),
        [PAL_MARK_PART_POINT] =
            symbol->has_target
                ? get_distance (
                      hypot (symbol->anchor_x - u * scale, symbol->anchor_y - v * scale), target)
                : G_MAXDOUBLE,
      };
      double x, y;

      if (!symbol->has_symbol)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (distances); j++)
        if (distances[j] <= best_distance)
          {
            best_distance = distances[j];
            best = symbol;
            *part = (PalMarkPart) j;
          }
      if (pal_mark_painter_get_handle (symbol, scale, &x, &y)
          && hypot (x - u * scale, y - v * scale) <= best_distance)
        {
          best_distance = hypot (x - u * scale, y - v * scale);
          best = symbol;
          *part = PAL_MARK_PART_HANDLE;
        }
    }
  if (best == NULL)
    {
      best = find_ink (self, u, v);
      *part = PAL_MARK_PART_INK;
    }
  if (best == NULL)
    {
      best = find_filled (self, u, v);
      *part = PAL_MARK_PART_REGION;
    }
  return best != NULL ? pal_entity_get_id (PAL_ENTITY (best->mark)) : NULL;
}

/* The same, for whoever does not care what of the mark it is; a zone that is filled is not the mark. */
const char *
pal_mark_painter_pick (PalMarkPainter *self, double scale, double u, double v)
{
  PalMarkPart part;
  const char *mark_id = pal_mark_painter_pick_part (self, scale, u, v, &part);

  return part != PAL_MARK_PART_REGION ? mark_id : NULL;
}

/* The symbol of a mark, or NULL where the view shows none. */
static const PalMarkSymbol *
find_symbol (PalMarkPainter *self, double scale, const char *mark_id)
{
  pal_mark_painter_lay_out (self, scale);
  for (guint i = 0; i < self->symbols->len; i++)
    {
      const PalMarkSymbol *symbol = &g_array_index (self->symbols, PalMarkSymbol, i);

      if (symbol->has_symbol
          && g_strcmp0 (mark_id, pal_entity_get_id (PAL_ENTITY (symbol->mark))) == 0)
        return symbol;
    }
  return NULL;
}

/**
 * pal_mark_painter_locate_label:
 * @self: a painter
 * @scale: pixels in a millimetre, as drawn
 * @mark_id: the id of a mark
 * @point: (out): the middle of its label, in millimetres of the view
 *
 * Returns: %FALSE if this view shows no label of the mark.
 */
gboolean
pal_mark_painter_locate_label (PalMarkPainter *self,
                               double scale,
                               const char *mark_id,
                               PalPoint *point)
{
  const PalMarkSymbol *symbol;

  g_return_val_if_fail (self != NULL && scale > 0.0 && mark_id != NULL && point != NULL, FALSE);

  symbol = find_symbol (self, scale, mark_id);
  if (symbol == NULL || symbol->width <= 0.0)
    return FALSE;
  *point = (PalPoint){ symbol->x / scale, symbol->y / scale };
  return TRUE;
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
  const PalMarkSymbol *symbol;

  g_return_val_if_fail (self != NULL && scale > 0.0 && mark_id != NULL && point != NULL, FALSE);

  symbol = find_symbol (self, scale, mark_id);
  if (symbol == NULL)
    return FALSE;
  point->u = (symbol->is_point ? symbol->anchor_x : symbol->x) / scale;
  point->v = (symbol->is_point ? symbol->anchor_y : symbol->y) / scale;
  return TRUE;
}
