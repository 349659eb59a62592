/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-text-private.h"
#include "pal-voice.h"

G_BEGIN_DECLS

/* The texts of one thing: lists by what they say (a number of the owner's) and voice. */
typedef struct
{
  GArray *texts; /* in the order of the file */
} PalLines;

void pal_lines_init (PalLines *self);
void pal_lines_clear (PalLines *self);
PalText *pal_lines_append (PalLines *self, guint line, PalVoice voice);
PalText *pal_lines_last (const PalLines *self, guint line, PalVoice voice);
guint pal_lines_count (const PalLines *self, guint line, PalVoice voice);
const char *pal_lines_get (
  const PalLines *self, guint line, PalVoice voice, guint index, const char *language);

/* Every text, in all voices. */
typedef void (*PalLinesFunc) (const PalText *text, gpointer user_data);
void pal_lines_foreach (const PalLines *self, PalLinesFunc func, gpointer user_data);

G_END_DECLS
