/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-view.h"
#include "pal-figure.h"
#include "pal-mark-symbol.h"
#include "pal-place.h"
#include "pal-posture.h"

G_BEGIN_DECLS

/* Where a posture is seen and which way its arrows point: told by the zones that a view shows, so that
 * every figure has them. */

guint pal_posture_get_arrows (PalFigureView *view,
                              PalPosture posture,
                              PalDirection direction,
                              PalPostureArrow *arrows);
gboolean pal_posture_get_place (PalFigure *figure,
                                PalPosture posture,
                                PalDirection direction,
                                PalPlace *place);

void pal_posture_arrow_get_bounds (const PalPostureArrow *arrow,
                                   PalDegree degree,
                                   double size,
                                   cairo_rectangle_t *bounds);
void pal_posture_arrow_draw (const PalPostureArrow *arrow,
                             cairo_t *cr,
                             PalDegree degree,
                             gboolean dashed,
                             double width,
                             double size);

G_END_DECLS
