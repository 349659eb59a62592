/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* Which sides of the body a text names, as a set. */
typedef enum
{
  PAL_SIDE_WORDS_NONE = 0,
  PAL_SIDE_WORDS_LEFT = 1 << 0,
  PAL_SIDE_WORDS_RIGHT = 1 << 1,
  PAL_SIDE_WORDS_BOTH = PAL_SIDE_WORDS_LEFT | PAL_SIDE_WORDS_RIGHT,
} PalSideWords;

PalSideWords pal_side_words_find (const char *text, const char *language);

G_END_DECLS
