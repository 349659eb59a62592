/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-side-letters"

#include "pal-side-letters.h"

#include "pal-mark-symbol.h"
#include "pal-view.h"

#include <math.h>

/* Pixels, before they follow the zoom a little. */
#define LETTER_SIZE 22.0

/* How far from the middle the letters of the sides stand, as a share of the width of the body: above
 * the shoulders, plainly nearer to this body than to the next. */
#define AWAY 0.28

/* Millimetres above the head that are left for the letter of a side. */
#define ABOVE 50.0

/* Pixels from the top of the view's space to the middle of the letters: beside the head while that is
 * seen, else at the edge of what is. */
static double
get_letter_row (const cairo_rectangle_t *body,
                const cairo_rectangle_t *area,
                double scale,
                double size)
{
  return MAX (body->y * scale + 0.75 * size, area->y * scale + size);
}

static void
draw_both_sides (cairo_t *cr,
                 const PalMarkPalette *palette,
                 gboolean from_behind,
                 double scale,
                 double size,
                 const cairo_rectangle_t *body,
                 const cairo_rectangle_t *area)
{
  double middle = (body->x + body->width / 2.0) * scale;
  double away = MAX (AWAY * body->width * scale, 2.0 * size);
  double left = MAX (middle - away, area->x * scale + size);
  double right = MIN (middle + away, (area->x + area->width) * scale - size);
  double y = get_letter_row (body, area, scale, size);

  pal_mark_symbol_draw_side (
      cr, palette, from_behind ? PAL_SIDE_LEFT : PAL_SIDE_RIGHT, left, y, size);
  pal_mark_symbol_draw_side (
      cr, palette, from_behind ? PAL_SIDE_RIGHT : PAL_SIDE_LEFT, right, y, size);
}

static void
draw_one_side (cairo_t *cr,
               const PalMarkPalette *palette,
               PalSide side,
               double scale,
               double size,
               const cairo_rectangle_t *body,
               const cairo_rectangle_t *area)
{
  double above = body->y - area->y;
  double x;

  if (above >= ABOVE)
    {
      size = MIN (size, above * scale);
      pal_mark_symbol_draw_side (cr,
                                 palette,
                                 side,
                                 (body->x + body->width / 2.0) * scale,
                                 body->y * scale - 0.55 * size,
                                 size);
      return;
    }
  x = side == PAL_SIDE_LEFT ? (area->x + area->width) * scale - size : area->x * scale + size;
  pal_mark_symbol_draw_side (
      cr, palette, side, x, get_letter_row (body, area, scale, size), size);
}

/* A hand or a foot is of one side, whichever way it is turned. */
static void
draw_in_corner (cairo_t *cr,
                const PalMarkPalette *palette,
                PalSide side,
                double scale,
                double size,
                const cairo_rectangle_t *area)
{
  double x = side == PAL_SIDE_LEFT ? (area->x + area->width) * scale - size : area->x * scale + size;

  pal_mark_symbol_draw_side (cr, palette, side, x, area->y * scale + size, size);
}

/**
 * pal_side_letters_draw:
 * @cr: what to draw on; its user space is the millimetres of the view
 * @view: the view
 * @theme: the colours
 * @scale: pixels in a millimetre
 * @body: the bounds of the drawn body, in millimetres
 * @area: the part of the view that is seen, in millimetres
 *
 * Letters the sides of a view with the patient's own left and right: at both sides of the head, or
 * in the upper corners of @area while the head is not in it. Seen from the front the patient's right
 * is on the left of the screen. From the side there is one letter, above the head where @area has
 * room for it, so that nobody takes it for that of a body beside it, otherwise behind the head. A hand
 * or a foot has the letter of its own side, in the upper corner of @area.
 */
void
pal_side_letters_draw (cairo_t *cr,
                               PalView view,
                               PalTheme theme,
                               double scale,
                               const cairo_rectangle_t *body,
                               const cairo_rectangle_t *area)
{
  const PalMarkPalette *palette;
  PalPart part = pal_view_get_part (view);
  PalSide side = pal_view_get_side (view);
  double size = LETTER_SIZE * CLAMP (pow (scale / 0.4, 0.25), 0.7, 1.2);

  g_return_if_fail (cr != NULL && body != NULL && area != NULL);
  g_return_if_fail (scale > 0.0 && theme < PAL_THEME_PRINT + 1);

  palette = pal_mark_palette_get (theme);
  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  if (part == PAL_PART_HAND || part == PAL_PART_FOOT)
    draw_in_corner (cr, palette, side, scale, size, area);
  else if (side == PAL_SIDE_MIDLINE && view != PAL_VIEW_NONE)
    draw_both_sides (
        cr, palette, pal_view_get_main (view) == PAL_VIEW_BACK, scale, size, body, area);
  else if (view != PAL_VIEW_NONE)
    draw_one_side (cr, palette, side, scale, size, body, area);
  cairo_restore (cr);
}
