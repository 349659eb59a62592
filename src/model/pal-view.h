/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* What is seen from where: four views of the whole body, which belong together, and the close-ups
 * of head, hands and feet. The words of PalView are those of the files and of the drawings' names.
 */

/* Front, back, left and right. A loop over these is meant for the body as a whole; one from
 * PAL_VIEW_FRONT to PAL_VIEW_LAST takes the close-ups too. */
#define PAL_VIEW_MAIN_LAST PAL_VIEW_RIGHT
#define PAL_VIEW_LAST PAL_VIEW_FOOT_OUTER_R
#define PAL_N_VIEWS (PAL_VIEW_LAST + 1)

typedef enum
{
  PAL_PART_BODY,
  PAL_PART_HEAD,
  PAL_PART_HAND,
  PAL_PART_FOOT,
} PalPart;

gboolean pal_view_is_close_up (PalView view);
PalPart pal_view_get_part (PalView view);
PalSide pal_view_get_side (PalView view);
PalView pal_view_get_main (PalView view);
PalView pal_view_get_second_main (PalView view);
PalView pal_view_mirror (PalView view);
gboolean pal_view_is_from_front (PalView view);
PalView pal_view_choose_close_up (PalPart part, PalSide side, PalView from);

G_END_DECLS
