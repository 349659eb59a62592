/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* On what something is drawn. */
typedef enum
{
  PAL_THEME_LIGHT,
  PAL_THEME_DARK,
  PAL_THEME_PRINT,
} PalTheme;

/* Of sRGB, 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
} PalColour;

G_END_DECLS
