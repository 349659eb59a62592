/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-palette"

#include "pal-mark-palette.h"

static const PalMarkPalette palettes[] = {
  [PAL_THEME_LIGHT] = { .pain = { 0.69, 0.06, 0.16 },
                        .point = { 0.09, 0.27, 0.62 },
                        .free = { 0.00, 0.44, 0.29 },
                        .note = { 0.11, 0.11, 0.16 },
                        .paper = { 1.00, 1.00, 1.00 },
                        .letter = { 0.30, 0.30, 0.32 },
                        .accent = { 0.11, 0.44, 0.85 } },
  [PAL_THEME_DARK] = { .pain = { 1.00, 0.53, 0.46 },
                       .point = { 0.66, 0.83, 1.00 },
                       .free = { 0.47, 0.91, 0.72 },
                       .note = { 0.96, 0.96, 0.98 },
                       .paper = { 0.13, 0.11, 0.11 },
                       .letter = { 0.82, 0.82, 0.84 },
                       .accent = { 0.47, 0.68, 0.93 } },
  [PAL_THEME_PRINT] = { .pain = { 0.60, 0.03, 0.10 },
                        .point = { 0.05, 0.17, 0.45 },
                        .free = { 0.00, 0.44, 0.29 },
                        .note = { 0.11, 0.11, 0.16 },
                        .paper = { 1.00, 1.00, 1.00 },
                        .letter = { 0.20, 0.20, 0.20 },
                        .accent = { 0.00, 0.00, 0.00 } },
};

/* Half as colourful, and as light (or dark) as text that is easy to read on the paper may be: all of them
 * have a contrast of 4.7:1 with it. WCAG 2.2, 1.4.3, asks for 4.5:1. */
static const PalMarkPalette muted[] = {
  [PAL_THEME_LIGHT] = { .pain = { 0.62, 0.38, 0.42 },
                        .point = { 0.38, 0.45, 0.58 },
                        .free = { 0.30, 0.49, 0.43 },
                        .note = { 0.45, 0.45, 0.46 },
                        .paper = { 1.00, 1.00, 1.00 },
                        .letter = { 0.45, 0.45, 0.46 },
                        .accent = { 0.11, 0.44, 0.85 } },
  [PAL_THEME_DARK] = { .pain = { 0.68, 0.49, 0.46 },
                       .point = { 0.49, 0.54, 0.59 },
                       .free = { 0.43, 0.56, 0.50 },
                       .note = { 0.54, 0.53, 0.53 },
                       .paper = { 0.13, 0.11, 0.11 },
                       .letter = { 0.54, 0.53, 0.53 },
                       .accent = { 0.47, 0.68, 0.93 } },
  [PAL_THEME_PRINT] = { .pain = { 0.60, 0.40, 0.42 },
                        .point = { 0.41, 0.45, 0.54 },
                        .free = { 0.30, 0.49, 0.43 },
                        .note = { 0.45, 0.45, 0.46 },
                        .paper = { 1.00, 1.00, 1.00 },
                        .letter = { 0.45, 0.45, 0.46 },
                        .accent = { 0.00, 0.00, 0.00 } },
};

/* Returns: (transfer none): the colours of a theme. */
const PalMarkPalette *
pal_mark_palette_get (PalTheme theme)
{
  g_return_val_if_fail (theme < G_N_ELEMENTS (palettes), &palettes[0]);
  return &palettes[theme];
}

/* Returns: (transfer none): those of what stands back behind the rest, and is still to be read. */
const PalMarkPalette *
pal_mark_palette_get_muted (PalTheme theme)
{
  g_return_val_if_fail (theme < G_N_ELEMENTS (muted), &muted[0]);
  return &muted[theme];
}

/* Paints with this colour from now on; @alpha is 0 to 1. */
void
pal_mark_palette_set (cairo_t *cr, PalMarkColour colour, double alpha)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, alpha);
}

/* Pain, what the hands find, and what is neither differ in colour, and in their symbols too. */
PalMarkColour
pal_mark_palette_choose (const PalMarkPalette *palette, PalKind kind)
{
  switch (kind)
    {
    case PAL_KIND_PAIN:
      return palette->pain;
    case PAL_KIND_FREE:
      return palette->free;
    case PAL_KIND_NOTE:
      return palette->note;
    case PAL_KIND_TRIGGER_POINT:
    case PAL_KIND_PALPATION:
    case PAL_KIND_POSTURE:
    case PAL_KIND_NONE:
    default:
      return palette->point;
    }
}
