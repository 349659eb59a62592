/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure.h"
#include "pal-zone-warp.h"

G_BEGIN_DECLS

const PalZoneWarp *pal_figure_get_warp (
  PalFigure *self, PalView from, PalView to, const char *zone, double turned);

G_END_DECLS
