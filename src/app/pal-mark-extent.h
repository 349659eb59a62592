/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-mark.h"

G_BEGIN_DECLS

/* How large a mark is on the body, in words. */
#define PAL_TYPE_MARK_EXTENT (pal_mark_extent_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkExtent, pal_mark_extent, PAL, MARK_EXTENT, AdwBin)

void pal_mark_extent_set_atlas (PalMarkExtent *self, PalKnowledge *knowledge, PalFigure *figure);
void pal_mark_extent_show (PalMarkExtent *self, PalMark *mark);

G_END_DECLS
