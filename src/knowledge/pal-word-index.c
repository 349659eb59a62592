/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-word-index"

#include "pal-word-index.h"

#include <string.h>

/* What it is worth besides if all that is looked for is a whole name or synonym. */
#define WORTH_WHOLE 20

/* A shorter word is only looked for at the beginning of words. */
#define MIN_INSIDE 3

typedef struct
{
  char *word;
  PalWorth worth;
} Word;

typedef struct
{
  gconstpointer thing;
  GArray *words;       /* of Word */
  GHashTable *phrases; /* a set of whole names and synonyms */
  GHashTable *known;   /* a set of words, owned by @words */
} Entry;

struct _PalWordIndex
{
  GPtrArray *entries; /* of Entry */
  GHashTable *ignored; /* a set of words */
};

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->word);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_hash_table_unref (entry->known);
  g_array_unref (entry->words);
  g_hash_table_unref (entry->phrases);
  g_free (entry);
}

/* Returns: (transfer full): an index without words. */
PalWordIndex *
pal_word_index_new (void)
{
  PalWordIndex *self = g_new0 (PalWordIndex, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/* Frees an index; what the words lead to is not its own and stays. */
void
pal_word_index_free (PalWordIndex *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->ignored);
  g_free (self);
}

/**
 * pal_word_index_fold:
 * @text: any text in UTF-8
 * @umlauts: whether ä, ö and ü become ae, oe and ue, as people write them on keyboards that have none
 *
 * Returns: (transfer full): the words of @text without case and diacritics.
 */
char **
pal_word_index_fold (const char *text, gboolean umlauts)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_NFKD);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = apart; p != NULL; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        {
          g_string_append_unichar (word, c);
        }
      else if (g_unichar_ismark (c))
        {
          if (umlauts && c == 0x308 && word->len > 0)
            g_string_append_c (word, 'e');
        }
      else if (word->len > 0)
        {
          g_strv_builder_add (words, word->str);
          g_string_truncate (word, 0);
        }
      if (c == 0)
        break;
    }
  return g_strv_builder_end (words);
}

/* A folded word that finds nothing, such as one for a side. To be said before anything is added. */
void
pal_word_index_ignore (PalWordIndex *self, const char *word)
{
  g_return_if_fail (self != NULL && word != NULL);
  g_hash_table_add (self->ignored, g_strdup (word));
}

/**
 * pal_word_index_add:
 * @self: the index
 * @thing: what is to be found by the words that are added from now on
 */
void
pal_word_index_add (PalWordIndex *self, gconstpointer thing)
{
  Entry *entry = g_new0 (Entry, 1);

  g_return_if_fail (self != NULL);

  entry->thing = thing;
  entry->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (entry->words, clear_word);
  entry->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  entry->known = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_add (self->entries, entry);
}

static Entry *
get_last (PalWordIndex *self)
{
  return g_ptr_array_index (self->entries, self->entries->len - 1);
}

/* A long text repeats its words; names do so hardly ever, and a second one may be worth more. */
static void
add_word (PalWordIndex *self, Entry *entry, const char *text, PalWorth worth)
{
  Word word;

  if (g_hash_table_contains (self->ignored, text)
      || (worth == PAL_WORTH_TEXT && g_hash_table_contains (entry->known, text)))
    return;
  word.word = g_strdup (text);
  word.worth = worth;
  g_array_append_val (entry->words, word);
  g_hash_table_add (entry->known, word.word);
}

/* Texts are added last. */
void
pal_word_index_add_words (PalWordIndex *self, const char *text, PalWorth worth)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) spelled_out = NULL;

  g_return_if_fail (self != NULL && self->entries->len > 0);

  if (text == NULL)
    return;
  words = pal_word_index_fold (text, FALSE);
  spelled_out = pal_word_index_fold (text, TRUE);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      add_word (self, get_last (self), words[i], worth);
      if (!g_str_equal (words[i], spelled_out[i]))
        add_word (self, get_last (self), spelled_out[i], worth);
    }
}

/* Adds names that are separated by semicolons. */
void
pal_word_index_add_names (PalWordIndex *self, const char *names, PalWorth worth)
{
  g_auto (GStrv) each = NULL;

  g_return_if_fail (self != NULL && self->entries->len > 0);

  if (names == NULL)
    return;
  each = g_strsplit (names, ";", -1);
  pal_word_index_add_words (self, names, worth);
  for (gsize i = 0; each[i] != NULL; i++)
    {
      for (int umlauts = 0; umlauts <= 1; umlauts++)
        {
          g_auto (GStrv) words = pal_word_index_fold (each[i], umlauts);

          g_hash_table_add (get_last (self)->phrases, g_strjoinv (" ", words));
        }
    }
}

/* How well the word is found in the entry; 0 if it is not. */
static guint
score_word (const Entry *entry, const char *word)
{
  gsize length = strlen (word);
  guint best = 0;

  for (guint i = 0; i < entry->words->len; i++)
    {
      const Word *candidate = &g_array_index (entry->words, Word, i);
      guint score = 0;

      if (4 * candidate->worth <= best)
        continue;
      if (strncmp (candidate->word, word, length) == 0)
        score = (candidate->word[length] == '\0' ? 4 : 2) * candidate->worth;
      else if (length >= MIN_INSIDE && candidate->worth > PAL_WORTH_TEXT
               && strstr (candidate->word, word) != NULL)
        score = candidate->worth;
      best = MAX (best, score);
    }
  return best;
}

static guint
score_words (const Entry *entry, char **words)
{
  g_autofree char *phrase = g_strjoinv (" ", words);
  guint sum = g_hash_table_contains (entry->phrases, phrase) ? WORTH_WHOLE : 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      guint score = score_word (entry, words[i]);

      if (score == 0)
        return 0;
      sum += score;
    }
  return sum;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const PalWordHit *hit_a = a;
  const PalWordHit *hit_b = b;

  if (hit_a->score != hit_b->score)
    return hit_a->score > hit_b->score ? -1 : 1;
  return hit_a->position < hit_b->position ? -1 : 1;
}

/**
 * pal_word_index_search:
 * @self: the index
 * @words: folded words
 *
 * Returns: (transfer full) (element-type PalWordHit): the things in whose words every one of @words
 *   occurs, best first.
 */
GArray *
pal_word_index_search (const PalWordIndex *self, char **words)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (PalWordHit));

  g_return_val_if_fail (self != NULL && words != NULL, hits);

  for (guint i = 0; words[0] != NULL && i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      PalWordHit hit = { entry->thing, score_words (entry, words), i };

      if (hit.score > 0)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  return hits;
}
