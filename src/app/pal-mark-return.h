/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"

G_BEGIN_DECLS

/* Asks of a new mark whether it is what was gone at its place, and says so of one that is. Nothing is
 * seen where there was nothing before. */
#define PAL_TYPE_MARK_RETURN (pal_mark_return_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkReturn, pal_mark_return, PAL, MARK_RETURN, AdwBin)

void pal_mark_return_show (PalMarkReturn *self, PalChart *chart, PalMark *mark);

G_END_DECLS
