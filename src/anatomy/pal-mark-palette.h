/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pal-figure-painter.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* The colours of marks, in each theme. */

typedef PalColour PalMarkColour;

typedef struct
{
  PalMarkColour pain;
  PalMarkColour point;
  PalMarkColour free; /* of symptoms; as its pen */
  PalMarkColour note; /* as its pen */
  PalMarkColour paper;  /* behind numbers and around symbols */
  PalMarkColour letter; /* left and right */
  PalMarkColour accent; /* around what is selected */
} PalMarkPalette;

const PalMarkPalette *pal_mark_palette_get (PalTheme theme);
const PalMarkPalette *pal_mark_palette_get_muted (PalTheme theme);
void pal_mark_palette_set (cairo_t *cr, PalMarkColour colour, double alpha);
PalMarkColour pal_mark_palette_choose (const PalMarkPalette *palette, PalKind kind);

G_END_DECLS
