/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-topic"

#include "pal-topic-private.h"

/* These stand in the record, so none of them ever changes. */
static const char *const nicks[PAL_N_TOPIC_KINDS] = {
  [PAL_TOPIC_CONDITION] = "condition",
  [PAL_TOPIC_TECHNIQUE] = "technique",
  [PAL_TOPIC_MUSCLE] = "muscle",
  [PAL_TOPIC_ZONE] = "zone",
  [PAL_TOPIC_SELF_CARE] = "self-care",
  [PAL_TOPIC_HANDOUT] = "handout",
  [PAL_TOPIC_RED_FLAG] = "red-flag",
  [PAL_TOPIC_CONTRAINDICATION] = "contraindication",
  [PAL_TOPIC_DANGER_SITE] = "danger-site",
};

/* Returns: (transfer none): the word that stands for it in addresses of pages and in notes of
 * the practice. */
const char *
pal_topic_kind_to_nick (PalTopicKind kind)
{
  g_return_val_if_fail ((guint) kind < PAL_N_TOPIC_KINDS, NULL);
  return nicks[kind];
}

/**
 * pal_topic_kind_from_nick:
 * @nick: (nullable): a word of the record
 * @kind: (out): the kind
 *
 * Returns: whether there is such a kind.
 */
gboolean
pal_topic_kind_from_nick (const char *nick, PalTopicKind *kind)
{
  for (guint i = 0; i < PAL_N_TOPIC_KINDS; i++)
    {
      if (g_strcmp0 (nicks[i], nick) != 0)
        continue;
      *kind = i;
      return TRUE;
    }
  return FALSE;
}

/* Returns: whether both are the same page. Keys are interned, so that it is enough to compare
 * where they are. */
gboolean
pal_topic_equal (const PalTopic *a, const PalTopic *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  return a->kind == b->kind && a->key == b->key;
}

/* Returns: (transfer none): what there is of a kind; each thing begins with its interned key. */
GPtrArray *
pal_knowledge_list_topics (PalKnowledge *self, PalTopicKind kind)
{
  switch (kind)
    {
    case PAL_TOPIC_MUSCLE:
      return self->muscles;
    case PAL_TOPIC_ZONE:
      return self->zones;
    case PAL_TOPIC_CONDITION:
      pal_knowledge_get_n_conditions (self);
      return self->library.conditions;
    case PAL_TOPIC_HANDOUT:
      pal_knowledge_get_n_handouts (self);
      return self->library.handouts;
    case PAL_TOPIC_TECHNIQUE:
      pal_knowledge_get_n_techniques (self);
      return self->library.techniques;
    case PAL_TOPIC_SELF_CARE:
      pal_knowledge_get_n_techniques (self);
      return self->library.self_care;
    case PAL_TOPIC_RED_FLAG:
      pal_knowledge_get_n_techniques (self);
      return self->library.red_flags;
    case PAL_TOPIC_CONTRAINDICATION:
      pal_knowledge_get_n_techniques (self);
      return self->library.contraindications;
    case PAL_TOPIC_DANGER_SITE:
      pal_knowledge_get_n_techniques (self);
      return self->library.danger_sites;
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * pal_knowledge_lookup_topic:
 * @self: the knowledge
 * @kind: a kind of pages
 * @key: the base or region key of a muscle or zone, otherwise an id
 * @topic: (out): the page
 *
 * Returns: whether this version of the program has such a page.
 */
gboolean
pal_knowledge_lookup_topic (PalKnowledge *self, PalTopicKind kind, const char *key, PalTopic *topic)
{
  const char *const *thing;
  GPtrArray *things;

  g_return_val_if_fail (self != NULL && key != NULL && topic != NULL, FALSE);
  g_return_val_if_fail ((guint) kind < PAL_N_TOPIC_KINDS, FALSE);

  things = pal_knowledge_list_topics (self, kind);
  thing = kind == PAL_TOPIC_MUSCLE || kind == PAL_TOPIC_ZONE
            ? pal_knowledge_lookup_in (self, things, key)
            : pal_knowledge_find (things, key);
  if (thing == NULL)
    return FALSE;
  *topic = (PalTopic){ kind, *thing };
  return TRUE;
}

/**
 * pal_knowledge_dup_topics:
 * @self: the knowledge
 * @kind: a kind of pages
 *
 * Returns: (transfer full) (element-type PalTopic): all of them, in the order in which the files
 *   have them.
 */
GArray *
pal_knowledge_dup_topics (PalKnowledge *self, PalTopicKind kind)
{
  GArray *topics = g_array_new (FALSE, FALSE, sizeof (PalTopic));
  GPtrArray *things;

  g_return_val_if_fail (self != NULL && (guint) kind < PAL_N_TOPIC_KINDS, topics);

  things = pal_knowledge_list_topics (self, kind);
  for (guint i = 0; i < things->len; i++)
    {
      const char *const *thing = g_ptr_array_index (things, i);
      PalTopic topic = { kind, *thing };

      g_array_append_val (topics, topic);
    }
  return topics;
}

static const char *
get_name (PalKnowledge *self, const PalTopic *topic, PalVoice voice, const char *language)
{
  gpointer thing = pal_knowledge_find (pal_knowledge_list_topics (self, topic->kind), topic->key);

  g_return_val_if_fail (thing != NULL, NULL);
  switch (topic->kind)
    {
    case PAL_TOPIC_CONDITION:
      return pal_condition_get_name (thing, voice, language);
    case PAL_TOPIC_TECHNIQUE:
      return pal_technique_get_name (thing, voice, language);
    case PAL_TOPIC_SELF_CARE:
      return pal_self_care_get_name (thing, language);
    case PAL_TOPIC_HANDOUT:
      return pal_handout_get_name (thing, language);
    case PAL_TOPIC_RED_FLAG:
      return pal_red_flag_get_name (thing, language);
    case PAL_TOPIC_CONTRAINDICATION:
      return pal_contraindication_get_name (thing, voice, language);
    case PAL_TOPIC_DANGER_SITE:
      return pal_danger_site_get_name (thing, language);
    case PAL_TOPIC_MUSCLE:
    case PAL_TOPIC_ZONE:
    default:
      return pal_text_get (&((const PalSubject *) thing)->name, language);
    }
}

/**
 * pal_knowledge_dup_topic_name:
 * @self: the knowledge
 * @topic: a page of @self
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (transfer full): its title, as it stands in a list. Plain words for a place of the body
 *   speak of one side, which a page of both has not; it keeps its name.
 */
char *
pal_knowledge_dup_topic_name (PalKnowledge *self,
                              const PalTopic *topic,
                              PalVoice voice,
                              const char *language)
{
  const char *name;
  g_autofree char *first = NULL;

  g_return_val_if_fail (self != NULL && topic != NULL, NULL);

  name = get_name (self, topic, voice, language);
  if (name == NULL || *name == '\0')
    name = get_name (self, topic, PAL_VOICE_CLINICAL, language);
  g_return_val_if_fail (name != NULL, NULL);
  /* Plain names are written to stand in a sentence. */
  first = g_utf8_strup (name, g_utf8_next_char (name) - name);
  return g_strconcat (first, g_utf8_next_char (name), NULL);
}
