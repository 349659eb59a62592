/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-topic-search"

#include "pal-topic-private.h"

typedef struct
{
  PalWordIndex *words;
  const char *language;
} Filler;

static void
add_names (Filler *self, const PalText *names, PalWorth worth)
{
  const char *text = pal_text_get (names, self->language);

  pal_word_index_add_names (self->words, text, worth);
  /* "Frozen shoulder" is looked for in every language. */
  if (names->source != NULL && names->source != text)
    pal_word_index_add_names (self->words, names->source, PAL_WORTH_FOREIGN);
}

static void
add_words (Filler *self, const PalText *text, PalWorth worth)
{
  pal_word_index_add_words (self->words, pal_text_get (text, self->language), worth);
}

static void
add_line_cb (const PalText *text, gpointer user_data)
{
  add_words (user_data, text, PAL_WORTH_TEXT);
}

static void
add_lines (Filler *self, const PalLines *lines)
{
  pal_lines_foreach (lines, add_line_cb, self);
}

static void
add_subject (Filler *self, const PalSubject *subject)
{
  add_names (self, &subject->name, PAL_WORTH_NAME);
  add_names (self, &subject->synonyms, PAL_WORTH_SYNONYM);
  add_words (self,
             &subject->plain[subject->paired ? PAL_SIDE_RIGHT : PAL_SIDE_MIDLINE],
             PAL_WORTH_PLAIN);
}

/* A zone is found by the words for the area that it lies in, too. */
static void
add_zone (Filler *self, PalKnowledge *knowledge, const PalZone *zone)
{
  const PalArea *area = pal_knowledge_lookup_area (knowledge, zone->area);
  const PalZonePage *page = pal_knowledge_find (knowledge->library.zone_pages, zone->subject.base);

  add_subject (self, &zone->subject);
  if (area != NULL)
    {
      add_words (self, &area->subject.name, PAL_WORTH_PLAIN);
      add_words (self, &area->subject.synonyms, PAL_WORTH_PLAIN);
    }
  if (page != NULL)
    add_lines (self, &page->lines);
}

static void
add_muscle (Filler *self, PalKnowledge *knowledge, const PalMuscle *muscle)
{
  const PalGuidance *page = pal_knowledge_find (knowledge->library.guidance, muscle->subject.base);

  add_subject (self, &muscle->subject);
  pal_word_index_add_words (self->words, muscle->latin, PAL_WORTH_LATIN);
  if (page != NULL)
    add_lines (self, &page->lines);
}

static void
add_thing (Filler *self, PalKnowledge *knowledge, PalTopicKind kind, gconstpointer thing)
{
  switch (kind)
    {
    case PAL_TOPIC_MUSCLE:
      add_muscle (self, knowledge, thing);
      break;
    case PAL_TOPIC_ZONE:
      add_zone (self, knowledge, thing);
      break;
    case PAL_TOPIC_CONDITION:
      {
        const PalCondition *condition = thing;

        add_names (self, &condition->name[PAL_VOICE_CLINICAL], PAL_WORTH_NAME);
        add_names (self, &condition->name[PAL_VOICE_PLAIN], PAL_WORTH_SYNONYM);
        add_names (self, &condition->synonyms, PAL_WORTH_SYNONYM);
        add_lines (self, &condition->lines);
        break;
      }
    case PAL_TOPIC_TECHNIQUE:
      {
        const PalTechnique *technique = thing;

        add_names (self, &technique->name[PAL_VOICE_CLINICAL], PAL_WORTH_NAME);
        add_names (self, &technique->name[PAL_VOICE_PLAIN], PAL_WORTH_SYNONYM);
        add_names (self, &technique->synonyms, PAL_WORTH_SYNONYM);
        add_lines (self, &technique->lines);
        break;
      }
    case PAL_TOPIC_SELF_CARE:
      add_names (self, &((const PalSelfCare *) thing)->name, PAL_WORTH_NAME);
      add_lines (self, &((const PalSelfCare *) thing)->lines);
      break;
    case PAL_TOPIC_HANDOUT:
      add_names (self, &((const PalHandout *) thing)->name, PAL_WORTH_NAME);
      add_lines (self, &((const PalHandout *) thing)->lines);
      break;
    case PAL_TOPIC_RED_FLAG:
      add_names (self, &((const PalRedFlag *) thing)->name, PAL_WORTH_NAME);
      add_words (self, &((const PalRedFlag *) thing)->ask, PAL_WORTH_TEXT);
      add_words (self, &((const PalRedFlag *) thing)->more, PAL_WORTH_TEXT);
      break;
    case PAL_TOPIC_CONTRAINDICATION:
      {
        const PalContraindication *state = thing;

        add_names (self, &state->name[PAL_VOICE_CLINICAL], PAL_WORTH_NAME);
        add_names (self, &state->name[PAL_VOICE_PLAIN], PAL_WORTH_SYNONYM);
        add_words (self, &state->ask, PAL_WORTH_TEXT);
        add_words (self, &state->effect[PAL_VOICE_CLINICAL], PAL_WORTH_TEXT);
        break;
      }
    case PAL_TOPIC_DANGER_SITE:
      add_names (self, &((const PalDangerSite *) thing)->name, PAL_WORTH_NAME);
      add_words (self, &((const PalDangerSite *) thing)->structures, PAL_WORTH_PLAIN);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Its things are the topics of @topics. */
static PalWordIndex *
make_index (PalKnowledge *knowledge, GPtrArray *topics, const char *language)
{
  Filler filler = { pal_word_index_new (), language };

  for (PalTopicKind kind = 0; kind < PAL_N_TOPIC_KINDS; kind++)
    {
      GPtrArray *things = pal_knowledge_list_topics (knowledge, kind);

      for (guint i = 0; i < things->len; i++)
        {
          const char *const *thing = g_ptr_array_index (things, i);
          PalTopic *topic = g_new (PalTopic, 1);

          *topic = (PalTopic){ kind, *thing };
          g_ptr_array_add (topics, topic);
          pal_word_index_add (filler.words, topic);
          add_thing (&filler, knowledge, kind, thing);
        }
    }
  return filler.words;
}

typedef struct
{
  PalWordIndex *words;
  GPtrArray *topics;
} Index;

static void
index_free (gpointer data)
{
  Index *index = data;

  pal_word_index_free (index->words);
  g_ptr_array_unref (index->topics);
  g_free (index);
}

static const Index *
get_index (PalKnowledge *self, const char *language)
{
  g_autofree char *name = language != NULL
                            ? g_strdup (language)
                            : g_strjoinv (":", (char **) g_get_language_names ());
  Index *index;

  g_mutex_lock (&self->index_lock);
  if (self->topic_indexes == NULL)
    self->topic_indexes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, index_free);
  index = g_hash_table_lookup (self->topic_indexes, name);
  if (index == NULL)
    {
      index = g_new (Index, 1);
      index->topics = g_ptr_array_new_with_free_func (g_free);
      index->words = make_index (self, index->topics, language);
      g_hash_table_insert (self->topic_indexes, g_steal_pointer (&name), index);
    }
  g_mutex_unlock (&self->index_lock);
  return index;
}

/**
 * pal_knowledge_search_topics:
 * @self: the knowledge
 * @text: what was typed; where it is no UTF-8, nothing is found by that part
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Finds the pages of the library in whose names, synonyms, plain words and texts every word of @text
 * begins a word, whatever its case and diacritics; names and synonyms also by what stands inside
 * their words. The first search in a language reads everything, which may take a tenth of a second;
 * it may be made in another thread.
 *
 * Returns: (transfer full) (element-type PalTopic): the pages, best first.
 */
GArray *
pal_knowledge_search_topics (PalKnowledge *self, const char *text, const char *language)
{
  GArray *topics = g_array_new (FALSE, FALSE, sizeof (PalTopic));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autofree char *valid = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, topics);

  if (!pal_knowledge_load (self, &error))
    {
      g_critical ("%s", error->message);
      return topics;
    }
  valid = g_utf8_make_valid (text, -1);
  words = pal_word_index_fold (valid, FALSE);
  hits = pal_word_index_search (get_index (self, language)->words, words);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_vals (topics, g_array_index (hits, PalWordHit, i).thing, 1);
  return topics;
}
