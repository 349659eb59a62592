/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-body-warp.h"
#include "pal-figure.h"
#include "pal-place-carrier.h"
#include "pal-zone-warp.h"

G_BEGIN_DECLS

const PalZoneWarp *pal_figure_get_warp (
  PalFigure *self, PalView from, PalView to, const char *zone, double turned);

PalFigure *pal_figure_get_adult (PalFigure *self);
const PalBodyWarp *
pal_figure_get_body_warp (PalFigure *self, const char *figure, int version, PalView view);
void pal_figure_init_carrier (PalPlaceCarrierInterface *iface);

G_END_DECLS
