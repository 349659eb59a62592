/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure.h"
#include "pal-no-work.h"

G_BEGIN_DECLS

GArray *pal_no_work_carry_corners (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners);
GPtrArray *
pal_no_work_list_between (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners);

G_END_DECLS
