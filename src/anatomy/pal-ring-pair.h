/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-place.h"

G_BEGIN_DECLS

/* Two closed lines around the same thing, whose corners belong together one by one: they bring places from
 * where the one lies to where the other does. */
typedef struct
{
  const PalPoint *from; /* @n corners, at least one */
  const PalPoint *to;   /* as many */
  guint n;
} PalRingPair;

PalPoint pal_ring_pair_map (const PalRingPair *self, PalPoint point);
PalPoint pal_ring_pair_find (const PalRingPair *self, PalPoint wanted);
PalPoint pal_ring_pair_fit (const PalRingPair *self, PalPoint point);

G_END_DECLS
