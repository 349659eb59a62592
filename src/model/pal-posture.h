/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* How somebody stands, as it is looked at from the front, the back and the sides: how far it is from the
 * upright line that Kendall et al. describe (Muscles: Testing and Function, with Posture and Pain, 5th
 * edition, 2005). What is seen is written down, nothing is concluded from it. */

gboolean pal_posture_has_direction (PalPosture posture, PalDirection direction);

G_END_DECLS
