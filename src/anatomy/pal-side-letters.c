/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-side-letters"

#include "pal-side-letters.h"

#include "pal-mark-symbol.h"
#include "pal-view.h"

#include <math.h>

/* Pixels, before they follow the zoom a little. */
#define LETTER_SIZE 22.0

/* How far from the middle the letters of the sides stand, as a share of the width of the body:
 * above the shoulders, plainly nearer to this body than to the next. */
#define AWAY 0.28

/* Millimetres above the head that are left for the letter of a side. */
#define ABOVE 50.0

/* Pixels from the top of the view's space to the middle of the letters: beside the head while that
 * is seen, else at the edge of what is. */
static double
get_letter_row (const cairo_rectangle_t *body,
                const cairo_rectangle_t *area,
                double scale,
                double size)
{
  return MAX (body->y * scale + 0.75 * size, area->y * scale + size);
}

typedef struct
{
  PalSide side;
  double x, y; /* its middle, in pixels from the origin of the view */
  double size;
} Letter;

static guint
place_both_sides (gboolean from_behind,
                  double scale,
                  double size,
                  const cairo_rectangle_t *body,
                  const cairo_rectangle_t *area,
                  Letter letters[2])
{
  double middle = (body->x + body->width / 2.0) * scale;
  double away = MAX (AWAY * body->width * scale, 2.0 * size);
  double left = MAX (middle - away, area->x * scale + size);
  double right = MIN (middle + away, (area->x + area->width) * scale - size);
  double y = get_letter_row (body, area, scale, size);

  letters[0] = (Letter){ from_behind ? PAL_SIDE_LEFT : PAL_SIDE_RIGHT, left, y, size };
  letters[1] = (Letter){ from_behind ? PAL_SIDE_RIGHT : PAL_SIDE_LEFT, right, y, size };
  return 2;
}

/* Where the upper corner of the side is. */
static double
get_corner (PalSide side, double scale, double size, const cairo_rectangle_t *area)
{
  return side == PAL_SIDE_LEFT ? (area->x + area->width) * scale - size : area->x * scale + size;
}

static guint
place_one_side (PalSide side,
                double scale,
                double size,
                const cairo_rectangle_t *body,
                const cairo_rectangle_t *area,
                Letter *letter)
{
  double above = body->y - area->y;

  if (above < ABOVE)
    {
      *letter = (Letter){
        side, get_corner (side, scale, size, area), get_letter_row (body, area, scale, size), size
      };
      return 1;
    }
  size = MIN (size, above * scale);
  *letter
    = (Letter){ side, (body->x + body->width / 2.0) * scale, body->y * scale - 0.55 * size, size };
  return 1;
}

/* A hand or a foot is of one side, whichever way it is turned, and has its letter in a corner. */
static guint
place (PalView view,
       double scale,
       const cairo_rectangle_t *body,
       const cairo_rectangle_t *area,
       Letter letters[2])
{
  PalPart part = pal_view_get_part (view);
  PalSide side = pal_view_get_side (view);
  double size = LETTER_SIZE * CLAMP (pow (scale / 0.4, 0.25), 0.7, 1.2);

  if (part == PAL_PART_HAND || part == PAL_PART_FOOT)
    {
      letters[0]
        = (Letter){ side, get_corner (side, scale, size, area), area->y * scale + size, size };
      return 1;
    }
  if (view == PAL_VIEW_NONE)
    return 0;
  if (side != PAL_SIDE_MIDLINE)
    return place_one_side (side, scale, size, body, area, letters);
  return place_both_sides (
    pal_view_get_main (view) == PAL_VIEW_BACK, scale, size, body, area, letters);
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
 * in the upper corners of @area while the head is not in it. Seen from the front the patient's
 * right is on the left of the screen. From the side there is one letter, above the head where @area
 * has room for it, so that nobody takes it for that of a body beside it, otherwise behind the head.
 * A hand or a foot has the letter of its own side, in the upper corner of @area.
 */
void
pal_side_letters_draw (cairo_t *cr,
                       PalView view,
                       PalTheme theme,
                       double scale,
                       const cairo_rectangle_t *body,
                       const cairo_rectangle_t *area)
{
  Letter letters[2];
  guint n_letters;

  g_return_if_fail (cr != NULL && body != NULL && area != NULL);
  g_return_if_fail (scale > 0.0 && theme < PAL_THEME_PRINT + 1);

  cairo_save (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  n_letters = place (view, scale, body, area, letters);
  for (guint i = 0; i < n_letters; i++)
    pal_mark_symbol_draw_side (cr,
                               pal_mark_palette_get (theme),
                               letters[i].side,
                               letters[i].x,
                               letters[i].y,
                               letters[i].size);
  cairo_restore (cr);
}

/**
 * pal_side_letters_keep_free:
 * @view: the view
 * @area: the part of the view that is seen, in millimetres
 * @scale: pixels (or points on paper) in a millimetre
 * @labels: (element-type PalMarkLabel): what is to be placed
 *
 * Adds the letters of the view, which no label covers while all of it is seen.
 */
void
pal_side_letters_keep_free (PalFigureView *view,
                            const cairo_rectangle_t *area,
                            double scale,
                            GArray *labels)
{
  cairo_rectangle_t body;
  Letter letters[2];
  guint n_letters;

  g_return_if_fail (PAL_IS_FIGURE_VIEW (view) && area != NULL && scale > 0.0 && labels != NULL);

  pal_svg_path_get_bounds (pal_figure_view_get_outline (view), &body);
  n_letters = place (
    pal_figure_view_get_view (view), scale, &body, area, letters);
  for (guint i = 0; i < n_letters; i++)
    {
      PalMarkLabel label = { .anchor_x = letters[i].x,
                             .anchor_y = letters[i].y,
                             .keep_free = letters[i].size / 2.0 };

      g_array_append_val (labels, label);
    }
}
