/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "pal-figure-view.h"
#include "pal-knowledge.h"
#include "pal-zone-areas.h"

G_BEGIN_DECLS

/* What is looked at beside the map and shows on its drawing, under the marks. */
typedef struct
{
  const char *region;   /* interned key, or NULL */
  GPtrArray *referrals; /* (element-type PalReferral): where it may be felt, or NULL */
} PalBodyOverlay;

void pal_body_overlay_draw (const PalBodyOverlay *self,
                            PalFigureView *view,
                            PalZoneAreas *areas,
                            const GdkRGBA *colour,
                            cairo_t *cr);

G_END_DECLS
