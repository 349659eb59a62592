/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-side-words.h"

G_BEGIN_DECLS

/* A word of a note, and what stands between it and the next. */
typedef struct
{
  char *word;        /* folded to lower case */
  gboolean capital;  /* whether it begins with a capital */
  gboolean all_caps; /* whether it is of capitals and digits only */
  gunichar after;    /* the first sign behind it that is no space; 0 for none */
  gboolean spaced;   /* whether there is space before that sign or, without one, the next word */
} PalNoteWord;

typedef struct
{
  const PalNoteWord *words;
  guint n_words;
} PalNoteWords;

/* A word seen from another: NULL beyond the sentence, or beyond a comma if that is asked for. */
const char *pal_note_words_next (const PalNoteWords *self, guint position, guint steps);
const char *pal_note_words_previous (const PalNoteWords *self, guint position, guint steps);
gboolean pal_note_words_is_number (const char *word);
gboolean pal_note_words_is_one_of (const char *word, const char *const *list);
gboolean pal_note_words_begins_with (const char *word, const char *const *stems);

PalSideWords pal_side_words_in_english (const PalNoteWords *words);
PalSideWords pal_side_words_in_german (const PalNoteWords *words);

G_END_DECLS
