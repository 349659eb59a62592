/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PalTranslation PalTranslation;

/* A text in English and in the languages that it was translated into. */
typedef struct
{
  char *source;
  PalTranslation *translations;
} PalText;

void pal_text_set (PalText *self, const char *language, const char *text);
gboolean pal_text_has (const PalText *self, const char *language);
const char *pal_text_get (const PalText *self, const char *language);
void pal_text_clear (PalText *self);

G_END_DECLS
