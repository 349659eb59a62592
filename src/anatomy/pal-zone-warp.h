/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-view.h"

G_BEGIN_DECLS

/* Brings places of a zone from one view to another that draws the same skin in another frame:
 * larger, turned, seen more from above. Immutable, so that any thread may use it.
 *
 * The borders of the zone in both views are matched first: what borders on the same neighbour
 * belongs together, then what runs in the same direction, then what lies at the same length. A
 * place inside goes where its mean value coordinates within the one border put it within the other
 * (Hormann and Floater, "Mean value coordinates for arbitrary planar polygons", 2006). */
typedef struct _PalZoneWarp PalZoneWarp;

PalZoneWarp *
pal_zone_warp_new (PalFigureView *from, PalFigureView *to, const char *zone, double turned);
void pal_zone_warp_free (PalZoneWarp *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalZoneWarp, pal_zone_warp_free)

PalPoint pal_zone_warp_carry (const PalZoneWarp *self, PalPoint point, gboolean back);
PalPoint pal_zone_warp_extend (const PalZoneWarp *self, PalPoint point, gboolean back);

G_END_DECLS
