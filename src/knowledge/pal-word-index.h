/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds things by the words that are said of them, whatever their case and diacritics. Once it is
 * filled it may be searched from several threads. */
typedef struct _PalWordIndex PalWordIndex;

/* How good a word is that contains what is looked for, by where it stands. It is worth twice as
 * much if it begins with it, and four times if it is the very word. */
typedef enum
{
  PAL_WORTH_TEXT = 1,
  PAL_WORTH_PLAIN = 2,
  PAL_WORTH_FOREIGN = 3, /* the name in English, which many type whatever their language */
  PAL_WORTH_LATIN = 4,
  PAL_WORTH_SYNONYM = 6,
  PAL_WORTH_NAME = 8,
} PalWorth;

typedef struct
{
  gconstpointer thing;
  guint score;
  guint position; /* in the order in which they were added */
} PalWordHit;

PalWordIndex *pal_word_index_new (void);
void pal_word_index_free (PalWordIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalWordIndex, pal_word_index_free)

void pal_word_index_ignore (PalWordIndex *self, const char *word);
void pal_word_index_add (PalWordIndex *self, gconstpointer thing);
void pal_word_index_add_names (PalWordIndex *self, const char *names, PalWorth worth);
void pal_word_index_add_words (PalWordIndex *self, const char *text, PalWorth worth);

char **pal_word_index_fold (const char *text, gboolean umlauts);
GArray *pal_word_index_search (const PalWordIndex *self, char **words);

G_END_DECLS
