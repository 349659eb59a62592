/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge-search"

#include "pal-knowledge-private.h"
#include "pal-word-index.h"

struct _PalKnowledgeIndex
{
  PalWordIndex *words; /* of subjects */
  GHashTable *left;    /* a set of words */
  GHashTable *right;   /* a set of words */
};

/* Frees an index; what was found in it belongs to the knowledge and stays. */
void
pal_knowledge_index_free (PalKnowledgeIndex *self)
{
  g_return_if_fail (self != NULL);

  pal_word_index_free (self->words);
  g_hash_table_unref (self->left);
  g_hash_table_unref (self->right);
  g_free (self);
}

static void
add_subject (PalKnowledgeIndex *self, const PalSubject *subject, const char *language)
{
  PalSide side = subject->paired ? PAL_SIDE_RIGHT : PAL_SIDE_MIDLINE;

  pal_word_index_add (self->words, subject);
  pal_word_index_add_names (self->words, pal_text_get (&subject->name, language), PAL_WORTH_NAME);
  pal_word_index_add_names (
    self->words, pal_text_get (&subject->synonyms, language), PAL_WORTH_SYNONYM);
  pal_word_index_add_words (
    self->words, pal_subject_get_plain (subject, side, language), PAL_WORTH_PLAIN);
}

/* The words for a side, in the language and, since many type them, in English. They find nothing by
 * themselves. */
static GHashTable *
make_side_words (PalKnowledgeIndex *self, const PalText *text, const char *language)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const texts[] = { pal_text_get (text, language), text->source };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (int umlauts = 0; umlauts <= 1; umlauts++)
        {
          g_auto (GStrv) words = pal_word_index_fold (texts[i], umlauts);

          for (gsize j = 0; words[j] != NULL; j++)
            {
              g_hash_table_add (set, g_strdup (words[j]));
              pal_word_index_ignore (self->words, words[j]);
            }
        }
    }
  return set;
}

static PalKnowledgeIndex *
make_index (PalKnowledge *knowledge, const char *language)
{
  PalKnowledgeIndex *self = g_new0 (PalKnowledgeIndex, 1);

  self->words = pal_word_index_new ();
  self->left = make_side_words (self, &knowledge->words.left_words, language);
  self->right = make_side_words (self, &knowledge->words.right_words, language);
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

      add_subject (self, &muscle->subject, language);
      pal_word_index_add_words (self->words, muscle->latin, PAL_WORTH_LATIN);
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
  g_autoptr (GArray) hits = NULL;
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autofree char *valid = NULL;
  g_auto (GStrv) words = NULL;
  const PalKnowledgeIndex *index;
  PalSide wanted;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  index = get_index (self, language);
  valid = g_utf8_make_valid (text, -1);
  words = pal_word_index_fold (valid, FALSE);
  wanted = take_side (index, words);
  hits = pal_word_index_search (index->words, words);

  for (guint i = 0; i < hits->len; i++)
    pal_subject_add_keys (g_array_index (hits, PalWordHit, i).thing, wanted, keys);
  return g_strv_builder_end (keys);
}
