/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-posture"

#include "pal-posture.h"

#define SIDES (1u << PAL_DIRECTION_LEFT | 1u << PAL_DIRECTION_RIGHT)
#define DEPTH (1u << PAL_DIRECTION_FORWARD | 1u << PAL_DIRECTION_BACKWARD)

/* A head that is carried forward has no other direction; shoulders are rounded both or one. */
static const guint directions[PAL_N_POSTURES] = {
  [PAL_POSTURE_HEAD_FORWARD] = 1u << PAL_DIRECTION_NONE,
  [PAL_POSTURE_ROUNDED_SHOULDERS] = 1u << PAL_DIRECTION_NONE | SIDES,
  [PAL_POSTURE_SHOULDER_HEIGHT] = SIDES,
  [PAL_POSTURE_PELVIC_TILT] = DEPTH,
  [PAL_POSTURE_PELVIC_HEIGHT] = SIDES,
  [PAL_POSTURE_WEIGHT_SIDE] = SIDES,
  [PAL_POSTURE_WEIGHT_DEPTH] = DEPTH,
};

/**
 * pal_posture_has_direction:
 * @posture: a posture
 * @direction: a direction, %PAL_DIRECTION_NONE included
 *
 * Returns: whether the two go together: a pelvis tilts forward, a shoulder is higher on the left. On a
 *   height it is the side that is higher.
 */
gboolean
pal_posture_has_direction (PalPosture posture, PalDirection direction)
{
  g_return_val_if_fail (posture < PAL_N_POSTURES && direction < PAL_N_DIRECTIONS, FALSE);
  return (directions[posture] & 1u << direction) != 0;
}
