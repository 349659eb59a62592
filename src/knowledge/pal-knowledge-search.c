/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge-search"

#include "pal-knowledge-private.h"

#include <string.h>

/* How good a word is that contains what is looked for, by where it stands. It is worth twice as
 * much if it begins with it, and four times if it is the very word. */
#define WORTH_NAME 8
#define WORTH_SYNONYM 6
#define WORTH_LATIN 4
#define WORTH_PLAIN 2

/* What it is worth besides if all that is looked for is a whole name or synonym. */
#define WORTH_WHOLE 20

/* A shorter word is only looked for at the beginning of words. */
#define MIN_INSIDE 3

typedef struct
{
  char *word;
  guint worth;
} IndexWord;

typedef struct
{
  const PalSubject *subject;
  GArray *words;       /* of IndexWord */
  GHashTable *phrases; /* a set of whole names and synonyms */
} IndexEntry;

struct _PalKnowledgeIndex
{
  GPtrArray *entries;
  GHashTable *left;  /* a set of words */
  GHashTable *right; /* a set of words */
};

typedef struct
{
  const PalSubject *subject;
  guint score;
  guint position;
} Hit;

static void
clear_word (gpointer data)
{
  IndexWord *word = data;

  g_free (word->word);
}

static void
entry_free (gpointer data)
{
  IndexEntry *entry = data;

  g_array_unref (entry->words);
  g_hash_table_unref (entry->phrases);
  g_free (entry);
}

void
pal_knowledge_index_free (PalKnowledgeIndex *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->left);
  g_hash_table_unref (self->right);
  g_free (self);
}

/* The words of @text without case and diacritics. With @umlauts, ä, ö and ü become ae, oe and ue,
 * as people write them on keyboards that have none. */
static char **
fold (const char *text, gboolean umlauts)
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

static void
add_word (PalKnowledgeIndex *self, IndexEntry *entry, const char *text, guint worth)
{
  IndexWord word;

  if (g_hash_table_contains (self->left, text) || g_hash_table_contains (self->right, text))
    return;
  word.word = g_strdup (text);
  word.worth = worth;
  g_array_append_val (entry->words, word);
}

static void
add_words (PalKnowledgeIndex *self, IndexEntry *entry, const char *text, guint worth)
{
  g_auto (GStrv) words = fold (text, FALSE);
  g_auto (GStrv) spelled_out = fold (text, TRUE);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      add_word (self, entry, words[i], worth);
      if (!g_str_equal (words[i], spelled_out[i]))
        add_word (self, entry, spelled_out[i], worth);
    }
}

/* Adds names that are separated by semicolons. */
static void
add_names (PalKnowledgeIndex *self, IndexEntry *entry, const char *text, guint worth)
{
  g_auto (GStrv) names = g_strsplit (text, ";", -1);

  add_words (self, entry, text, worth);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      for (int umlauts = 0; umlauts <= 1; umlauts++)
        {
          g_auto (GStrv) words = fold (names[i], umlauts);

          g_hash_table_add (entry->phrases, g_strjoinv (" ", words));
        }
    }
}

static IndexEntry *
add_subject (PalKnowledgeIndex *self, const PalSubject *subject, const char *language)
{
  IndexEntry *entry = g_new0 (IndexEntry, 1);
  PalSide side = subject->paired ? PAL_SIDE_RIGHT : PAL_SIDE_MIDLINE;

  entry->subject = subject;
  entry->words = g_array_new (FALSE, FALSE, sizeof (IndexWord));
  g_array_set_clear_func (entry->words, clear_word);
  entry->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_names (self, entry, pal_text_get (&subject->name, language), WORTH_NAME);
  add_names (self, entry, pal_text_get (&subject->synonyms, language), WORTH_SYNONYM);
  add_words (self, entry, pal_subject_get_plain (subject, side, language), WORTH_PLAIN);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/* The words for a side, in the language and, since many type them, in English. */
static GHashTable *
make_side_words (const PalText *text, const char *language)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const texts[] = { pal_text_get (text, language), text->source };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (int umlauts = 0; umlauts <= 1; umlauts++)
        {
          g_auto (GStrv) words = fold (texts[i], umlauts);

          for (gsize j = 0; words[j] != NULL; j++)
            g_hash_table_add (set, g_strdup (words[j]));
        }
    }
  return set;
}

static PalKnowledgeIndex *
make_index (PalKnowledge *knowledge, const char *language)
{
  PalKnowledgeIndex *self = g_new0 (PalKnowledgeIndex, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->left = make_side_words (&knowledge->words.left_words, language);
  self->right = make_side_words (&knowledge->words.right_words, language);
  for (guint i = 0; i < knowledge->areas->len; i++)
    {
      const PalArea *area = g_ptr_array_index (knowledge->areas, i);

      /* The zone itself stands for an area that is no more than it. */
      if (area->zones->len > 1)
        add_subject (self, &area->subject, language);
    }
  for (guint i = 0; i < knowledge->zones->len; i++)
    add_subject (self, g_ptr_array_index (knowledge->zones, i), language);
  for (guint i = 0; i < knowledge->muscles->len; i++)
    {
      const PalMuscle *muscle = g_ptr_array_index (knowledge->muscles, i);
      IndexEntry *entry = add_subject (self, &muscle->subject, language);

      add_words (self, entry, muscle->latin, WORTH_LATIN);
    }
  for (guint i = 0; i < knowledge->landmarks->len; i++)
    add_subject (self, g_ptr_array_index (knowledge->landmarks, i), language);
  return self;
}

static const PalKnowledgeIndex *
get_index (PalKnowledge *knowledge, const char *language)
{
  g_autofree char *name = NULL;
  PalKnowledgeIndex *index;

  name
    = language != NULL ? g_strdup (language) : g_strjoinv (":", (char **) g_get_language_names ());
  g_mutex_lock (&knowledge->index_lock);
  index = g_hash_table_lookup (knowledge->indexes, name);
  if (index == NULL)
    {
      index = make_index (knowledge, language);
      g_hash_table_insert (knowledge->indexes, g_steal_pointer (&name), index);
    }
  g_mutex_unlock (&knowledge->index_lock);
  return index;
}

/* How well the word is found in the entry; 0 if it is not. */
static guint
score_word (const IndexEntry *entry, const char *word)
{
  gsize length = strlen (word);
  guint best = 0;

  for (guint i = 0; i < entry->words->len; i++)
    {
      const IndexWord *candidate = &g_array_index (entry->words, IndexWord, i);
      guint score = 0;

      if (strncmp (candidate->word, word, length) == 0)
        score = (candidate->word[length] == '\0' ? 4 : 2) * candidate->worth;
      else if (length >= MIN_INSIDE && strstr (candidate->word, word) != NULL)
        score = candidate->worth;
      best = MAX (best, score);
    }
  return best;
}

static guint
score_words (const IndexEntry *entry, char **words)
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
  const Hit *hit_a = a;
  const Hit *hit_b = b;

  if (hit_a->score != hit_b->score)
    return hit_a->score > hit_b->score ? -1 : 1;
  return hit_a->position < hit_b->position ? -1 : 1;
}

/* Takes the words for a side out of @words, unless nothing else would be left. */
static PalSide
take_side (const PalKnowledgeIndex *index, char **words)
{
  PalSide side = PAL_SIDE_MIDLINE;
  gsize kept = 0;

  if (g_strv_length (words) < 2)
    return side;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      gboolean left = g_hash_table_contains (index->left, words[i]);
      gboolean right = g_hash_table_contains (index->right, words[i]);

      if (left || right)
        {
          side = left ? PAL_SIDE_LEFT : PAL_SIDE_RIGHT;
          g_free (words[i]);
        }
      else
        {
          words[kept++] = words[i];
        }
    }
  words[kept] = NULL;
  return side;
}

/**
 * pal_knowledge_search:
 * @self: the knowledge
 * @text: what was typed; where it is no UTF-8, nothing is found by that part
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Finds the areas, zones, muscles and landmarks in whose names, synonyms and plain words every word
 * of @text occurs, whatever its case and diacritics. A word for a side beside others narrows the
 * result to it.
 *
 * Returns: (transfer full): region keys, of areas, zones, muscles and landmarks, best first; for a
 * pair its left and then its right.
 */
char **
pal_knowledge_search (PalKnowledge *self, const char *text, const char *language)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autofree char *valid = NULL;
  g_auto (GStrv) words = NULL;
  const PalKnowledgeIndex *index;
  PalSide wanted;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  index = get_index (self, language);
  valid = g_utf8_make_valid (text, -1);
  words = fold (valid, FALSE);
  wanted = take_side (index, words);
  for (guint i = 0; words[0] != NULL && i < index->entries->len; i++)
    {
      const IndexEntry *entry = g_ptr_array_index (index->entries, i);
      Hit hit = { entry->subject, score_words (entry, words), i };

      if (hit.score > 0)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);

  for (guint i = 0; i < hits->len; i++)
    pal_subject_add_keys (g_array_index (hits, Hit, i).subject, wanted, keys);
  return g_strv_builder_end (keys);
}
