/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-view"

#include "pal-view.h"

typedef struct
{
  PalPart part;
  PalSide side;   /* of what is seen; the midline where both are */
  PalView main;   /* the view of the whole body in which it is seen from the same direction */
  PalView second; /* where the main view does not show a zone, or NONE */
  PalView mirror; /* the view that shows the other side in the same way */
} View;

static const View views[PAL_N_VIEWS] = {
  [PAL_VIEW_NONE]
  = { PAL_PART_BODY, PAL_SIDE_MIDLINE, PAL_VIEW_NONE, PAL_VIEW_NONE, PAL_VIEW_NONE },

  [PAL_VIEW_FRONT]
  = { PAL_PART_BODY, PAL_SIDE_MIDLINE, PAL_VIEW_FRONT, PAL_VIEW_NONE, PAL_VIEW_FRONT },
  [PAL_VIEW_BACK]
  = { PAL_PART_BODY, PAL_SIDE_MIDLINE, PAL_VIEW_BACK, PAL_VIEW_NONE, PAL_VIEW_BACK },
  [PAL_VIEW_LEFT] = { PAL_PART_BODY, PAL_SIDE_LEFT, PAL_VIEW_LEFT, PAL_VIEW_NONE, PAL_VIEW_RIGHT },
  [PAL_VIEW_RIGHT]
  = { PAL_PART_BODY, PAL_SIDE_RIGHT, PAL_VIEW_RIGHT, PAL_VIEW_NONE, PAL_VIEW_LEFT },

  [PAL_VIEW_HEAD_FRONT]
  = { PAL_PART_HEAD, PAL_SIDE_MIDLINE, PAL_VIEW_FRONT, PAL_VIEW_NONE, PAL_VIEW_HEAD_FRONT },
  [PAL_VIEW_HEAD_BACK]
  = { PAL_PART_HEAD, PAL_SIDE_MIDLINE, PAL_VIEW_BACK, PAL_VIEW_NONE, PAL_VIEW_HEAD_BACK },
  [PAL_VIEW_HEAD_LEFT]
  = { PAL_PART_HEAD, PAL_SIDE_LEFT, PAL_VIEW_LEFT, PAL_VIEW_NONE, PAL_VIEW_HEAD_RIGHT },
  [PAL_VIEW_HEAD_RIGHT]
  = { PAL_PART_HEAD, PAL_SIDE_RIGHT, PAL_VIEW_RIGHT, PAL_VIEW_NONE, PAL_VIEW_HEAD_LEFT },

  /* The body stands with its palms forward. */
  [PAL_VIEW_HAND_PALM_L]
  = { PAL_PART_HAND, PAL_SIDE_LEFT, PAL_VIEW_FRONT, PAL_VIEW_NONE, PAL_VIEW_HAND_PALM_R },
  [PAL_VIEW_HAND_PALM_R]
  = { PAL_PART_HAND, PAL_SIDE_RIGHT, PAL_VIEW_FRONT, PAL_VIEW_NONE, PAL_VIEW_HAND_PALM_L },
  [PAL_VIEW_HAND_BACK_L]
  = { PAL_PART_HAND, PAL_SIDE_LEFT, PAL_VIEW_BACK, PAL_VIEW_NONE, PAL_VIEW_HAND_BACK_R },
  [PAL_VIEW_HAND_BACK_R]
  = { PAL_PART_HAND, PAL_SIDE_RIGHT, PAL_VIEW_BACK, PAL_VIEW_NONE, PAL_VIEW_HAND_BACK_L },

  /* Of the sole the body shows a strip from behind, and of the toes only their other side. */
  [PAL_VIEW_FOOT_TOP_L]
  = { PAL_PART_FOOT, PAL_SIDE_LEFT, PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_FOOT_TOP_R },
  [PAL_VIEW_FOOT_TOP_R]
  = { PAL_PART_FOOT, PAL_SIDE_RIGHT, PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_FOOT_TOP_L },
  [PAL_VIEW_FOOT_SOLE_L]
  = { PAL_PART_FOOT, PAL_SIDE_LEFT, PAL_VIEW_BACK, PAL_VIEW_NONE, PAL_VIEW_FOOT_SOLE_R },
  [PAL_VIEW_FOOT_SOLE_R]
  = { PAL_PART_FOOT, PAL_SIDE_RIGHT, PAL_VIEW_BACK, PAL_VIEW_NONE, PAL_VIEW_FOOT_SOLE_L },
  /* The other foot hides the inner side from everywhere: it is an edge from front and back. */
  [PAL_VIEW_FOOT_INNER_L]
  = { PAL_PART_FOOT, PAL_SIDE_LEFT, PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_FOOT_INNER_R },
  [PAL_VIEW_FOOT_INNER_R]
  = { PAL_PART_FOOT, PAL_SIDE_RIGHT, PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_FOOT_INNER_L },
  [PAL_VIEW_FOOT_OUTER_L]
  = { PAL_PART_FOOT, PAL_SIDE_LEFT, PAL_VIEW_LEFT, PAL_VIEW_NONE, PAL_VIEW_FOOT_OUTER_R },
  [PAL_VIEW_FOOT_OUTER_R]
  = { PAL_PART_FOOT, PAL_SIDE_RIGHT, PAL_VIEW_RIGHT, PAL_VIEW_NONE, PAL_VIEW_FOOT_OUTER_L },
};

static const View *
look_up (PalView view)
{
  g_return_val_if_fail ((guint) view < PAL_N_VIEWS, &views[PAL_VIEW_NONE]);
  return &views[view];
}

/**
 * pal_view_is_close_up:
 * @view: a view
 *
 * Returns: whether it shows the head, one hand or one foot instead of the whole body.
 */
gboolean
pal_view_is_close_up (PalView view)
{
  return look_up (view)->part != PAL_PART_BODY;
}

/* Returns: which part of the body a close-up shows; %PAL_PART_BODY for a view of the whole. */
PalPart
pal_view_get_part (PalView view)
{
  return look_up (view)->part;
}

/**
 * pal_view_get_side:
 * @view: a view
 *
 * Returns: the side of the body that the view shows; the midline if it shows both.
 */
PalSide
pal_view_get_side (PalView view)
{
  return look_up (view)->side;
}

/**
 * pal_view_get_main:
 * @view: a view
 *
 * Returns: the view of the whole body that a close-up is a part of; any other view itself.
 */
PalView
pal_view_get_main (PalView view)
{
  return look_up (view)->main;
}

/**
 * pal_view_get_second_main:
 * @view: a view
 *
 * Returns: the view of the whole body that shows what pal_view_get_main() does not show of a
 *   close-up, or %PAL_VIEW_NONE.
 */
PalView
pal_view_get_second_main (PalView view)
{
  return look_up (view)->second;
}

/**
 * pal_view_mirror:
 * @view: a view
 *
 * Returns: the view that shows the other side of the body as this one shows its own, with u turned
 *   round; front and back are their own.
 */
PalView
pal_view_mirror (PalView view)
{
  return look_up (view)->mirror;
}

/**
 * pal_view_is_from_front:
 * @view: a view
 *
 * Whether the body faces whoever looks, so that its left is on the right of the picture. From behind its
 * left is on the left, and from the side, where the inner side of a foot is seen from too, there is
 * neither.
 */
gboolean
pal_view_is_from_front (PalView view)
{
  return look_up (view)->main == PAL_VIEW_FRONT && view != PAL_VIEW_FOOT_INNER_L
         && view != PAL_VIEW_FOOT_INNER_R;
}

/**
 * pal_view_choose_close_up:
 * @part: the head, a hand or a foot
 * @side: the side that is looked at
 * @from: the view of the body from which somebody goes nearer
 *
 * Returns: the close-up that is seen most from the direction of @from; for a hand or foot without a
 *   side, and for the body, %PAL_VIEW_NONE.
 */
PalView
pal_view_choose_close_up (PalPart part, PalSide side, PalView from)
{
  PalView fallback = PAL_VIEW_NONE;

  if (part == PAL_PART_BODY)
    return PAL_VIEW_NONE;
  for (PalView view = PAL_VIEW_MAIN_LAST + 1; view <= PAL_VIEW_LAST; view++)
    {
      const View *it = &views[view];

      if (it->part != part || (part != PAL_PART_HEAD && it->side != side))
        continue;
      if (it->main == pal_view_get_main (from))
        return view;
      /* A hand seen from the side shows its back; of a head seen from nowhere, the front. */
      if (fallback == PAL_VIEW_NONE || (part == PAL_PART_HAND && it->main == PAL_VIEW_BACK))
        fallback = view;
    }
  return fallback;
}
