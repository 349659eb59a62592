/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-pens"

#include "pal-ink-pens.h"

/* About a finger's breadth on the body when it is pressed: as narrow as somebody can point with, wide
 * enough for its pattern, and two or three turns of it fill what a hand covers. */
#define AREA_WIDTH 6.0
/* Handwriting. */
#define NOTE_WIDTH 1.5

#define COLOUR(hex)                                                                                \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0          \
  }

/* On skin of its usual tone each stands out by 3:1 or more, as a line. To those who see fewer colours
 * some look alike; these have patterns that do not. Paper takes the colours of the light theme. */
static const struct
{
  PalColour light;
  PalColour dark;
} colours[PAL_N_PENS] = {
  [PAL_PEN_NONE] = { COLOUR (0x3a3a3a), COLOUR (0xe6e6e6) },
  [PAL_PEN_ACHE] = { COLOUR (0x3b3a98), COLOUR (0xc0bdff) },
  [PAL_PEN_BURNING] = { COLOUR (0xc01c00), COLOUR (0xffae8f) },
  [PAL_PEN_NUMBNESS] = { COLOUR (0x4a5560), COLOUR (0xc9d3dd) },
  [PAL_PEN_PINS_AND_NEEDLES] = { COLOUR (0x7a1fa2), COLOUR (0xe3baff) },
  [PAL_PEN_STABBING] = { COLOUR (0x8c0032), COLOUR (0xffa9bb) },
  [PAL_PEN_THROBBING] = { COLOUR (0xb60d72), COLOUR (0xffa6e2) },
  [PAL_PEN_CRAMPING] = { COLOUR (0x8f4700), COLOUR (0xf5c084) },
  [PAL_PEN_SHOOTING] = { COLOUR (0x0b57c4), COLOUR (0x9acbff) },
  [PAL_PEN_STIFFNESS] = { COLOUR (0x5f5b00), COLOUR (0xdcd67c) },
  [PAL_PEN_TENDERNESS] = { COLOUR (0xa53a4e), COLOUR (0xffc4c0) },
  [PAL_PEN_ITCHING] = { COLOUR (0x2f6b12), COLOUR (0xb8e590) },
  [PAL_PEN_COLD] = { COLOUR (0x006a7d), COLOUR (0x78e4f1) },
  [PAL_PEN_HEAVY] = { COLOUR (0x4b2e1e), COLOUR (0xdcc6b0) },
  [PAL_PEN_FREE] = { COLOUR (0x00704a), COLOUR (0x78e8b8) },
  [PAL_PEN_NOTE] = { COLOUR (0x1c1c2a), COLOUR (0xf4f4fa) },
};

/**
 * pal_pen_get_colour:
 * @pen: a pen
 * @theme: on what it draws
 *
 * Returns: the colour of its lines and its pattern.
 */
PalColour
pal_pen_get_colour (PalPen pen, PalTheme theme)
{
  g_return_val_if_fail (pen < PAL_N_PENS, colours[PAL_PEN_NONE].light);
  return theme == PAL_THEME_DARK ? colours[pen].dark : colours[pen].light;
}

/* Returns: how wide it draws at full pressure, in millimetres. */
double
pal_pen_get_width (PalPen pen)
{
  return pen == PAL_PEN_NOTE ? NOTE_WIDTH : AREA_WIDTH;
}
