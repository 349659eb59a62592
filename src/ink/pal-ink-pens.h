/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-theme.h"
#include "pal-types.h"

G_BEGIN_DECLS

PalColour pal_pen_get_colour (PalPen pen, PalTheme theme);
double pal_pen_get_width (PalPen pen);

G_END_DECLS
