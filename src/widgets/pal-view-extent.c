/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-view-extent"

#include "pal-view-extent.h"

#include "pal-view.h"

/* Millimetres: for the letters of the sides, and for a ring around a finger. */
#define SIDE 28.0
#define TOP 14.0

/* The letter of a side stands behind the head, which reaches as far as the trunk, or above it where
 * another body is beside this one. */
#define LETTER_BEHIND 44.0
#define LETTER_ABOVE 84.0

/* Millimetres around a close-up, for the letters and for a ring around a finger; a badge is as large on
 * the screen as on the whole body, but smaller in millimetres. */
#define CLOSE_SIDE 16.0
#define CLOSE_TOP 10.0

/**
 * pal_view_extent_get:
 * @body: the bounds of the drawn body, in millimetres
 * @view: the view
 * @in_row: whether other views stand beside it
 * @extent: (out): what the view shows, in millimetres
 */
void
pal_view_extent_get (const cairo_rectangle_t *body,
                     PalView view,
                     gboolean in_row,
                     cairo_rectangle_t *extent)
{
  gboolean from_side = view == PAL_VIEW_LEFT || view == PAL_VIEW_RIGHT;
  double above = in_row ? LETTER_ABOVE : TOP;
  double behind = from_side && !in_row ? LETTER_BEHIND : 0.0;

  g_return_if_fail (body != NULL && extent != NULL);

  if (pal_view_is_close_up (view))
    {
      extent->x = body->x - CLOSE_SIDE;
      extent->y = body->y - CLOSE_TOP;
      extent->width = body->width + 2.0 * CLOSE_SIDE;
      extent->height = body->height + 2.0 * CLOSE_TOP;
      return;
    }
  extent->x = body->x - SIDE - (view == PAL_VIEW_RIGHT ? behind : 0.0);
  extent->y = body->y - above;
  extent->width = body->width + 2.0 * SIDE + behind;
  extent->height = body->height + above + TOP;
}
