/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-topic-links"

/* The library's links. Each is written down once, by the file that names the other, and kept for both
 * ends, so that none leads only one way. */

#include "pal-topic-private.h"

static guint
hash_topic (gconstpointer topic)
{
  const PalTopic *self = topic;

  return g_direct_hash (self->key) + (guint) self->kind;
}

static gboolean
topics_equal (gconstpointer a, gconstpointer b)
{
  return pal_topic_equal (a, b);
}

static void
add_end (GHashTable *links, const PalTopic *from, const PalTopic *to, PalLinkKind kind)
{
  GArray *of = g_hash_table_lookup (links, from);
  PalTopicLink link = { *to, kind };

  if (of == NULL)
    {
      of = g_array_new (FALSE, FALSE, sizeof (PalTopicLink));
      g_hash_table_insert (links, g_memdup2 (from, sizeof *from), of);
    }
  for (guint i = 0; i < of->len; i++)
    {
      const PalTopicLink *known = &g_array_index (of, PalTopicLink, i);

      if (pal_topic_equal (&known->topic, to) && known->kind == kind)
        return;
    }
  g_array_append_val (of, link);
}

static void
add (GHashTable *links,
     const PalTopic *from,
     PalTopicKind kind,
     const char *key,
     PalLinkKind link_kind)
{
  PalTopic to = { kind, g_intern_string (key) };

  add_end (links, from, &to, link_kind);
  add_end (links, &to, from, link_kind);
}

/* Things that begin with their interned id. */
static void
add_all (GHashTable *links, const PalTopic *from, PalTopicKind kind, GPtrArray *things)
{
  for (guint i = 0; i < things->len; i++)
    {
      const char *const *thing = g_ptr_array_index (things, i);

      if (thing != NULL)
        add (links, from, kind, *thing, PAL_LINK_NAMES);
    }
}

static void
add_keys (GHashTable *links, const PalTopic *from, PalTopicKind kind, GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    add (links, from, kind, g_ptr_array_index (keys, i), PAL_LINK_NAMES);
}

static void
add_uses (GHashTable *links, const PalTopic *from, GPtrArray *uses)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const PalUse *use = g_ptr_array_index (uses, i);

      add (links, from, PAL_TOPIC_TECHNIQUE, pal_technique_get_id (use->technique), PAL_LINK_NAMES);
    }
}

static void
add_muscle (GHashTable *links, PalKnowledge *self, const PalTopic *from, const PalMuscle *muscle)
{
  const PalGuidance *page = pal_knowledge_find (self->library.guidance, from->key);

  for (guint i = 0; i < muscle->refers->len; i++)
    {
      const PalRefers *refers = &g_array_index (muscle->refers, PalRefers, i);

      add (links, from, PAL_TOPIC_ZONE, refers->zone,
           refers->weight == PAL_WEIGHT_ESSENTIAL ? PAL_LINK_OFTEN_FELT_THERE
                                                  : PAL_LINK_SOMETIMES_FELT_THERE);
    }
  for (guint i = 0; i < muscle->overlying->len; i++)
    add (links, from, PAL_TOPIC_ZONE, g_ptr_array_index (muscle->overlying, i),
         PAL_LINK_LIES_THERE);
  if (page == NULL)
    return;
  add_uses (links, from, page->uses);
  add_all (links, from, PAL_TOPIC_SELF_CARE, page->self_care);
  add_all (links, from, PAL_TOPIC_RED_FLAG, page->red_flags);
  add_all (links, from, PAL_TOPIC_DANGER_SITE, page->danger_sites);
}

static void
add_links_of (GHashTable *links, PalKnowledge *self, const PalTopic *from, gpointer thing)
{
  switch (from->kind)
    {
    case PAL_TOPIC_CONDITION:
      {
        const PalCondition *condition = thing;

        add_uses (links, from, condition->uses);
        add_all (links, from, PAL_TOPIC_CONTRAINDICATION, condition->states);
        add_keys (links, from, PAL_TOPIC_ZONE, condition->zones);
        add_all (links, from, PAL_TOPIC_SELF_CARE, condition->self_care);
        add_all (links, from, PAL_TOPIC_RED_FLAG, condition->red_flags);
        break;
      }
    case PAL_TOPIC_TECHNIQUE:
      add_all (links, from, PAL_TOPIC_CONTRAINDICATION,
               ((const PalTechnique *) thing)->contraindications);
      add_all (links, from, PAL_TOPIC_DANGER_SITE, ((const PalTechnique *) thing)->avoided);
      break;
    case PAL_TOPIC_MUSCLE:
      add_muscle (links, self, from, thing);
      break;
    case PAL_TOPIC_ZONE:
      {
        const PalZonePage *page = pal_knowledge_find (self->library.zone_pages, from->key);

        if (page == NULL)
          break;
        add_all (links, from, PAL_TOPIC_SELF_CARE, page->self_care);
        add_all (links, from, PAL_TOPIC_RED_FLAG, page->red_flags);
        break;
      }
    case PAL_TOPIC_HANDOUT:
      add_all (links, from, PAL_TOPIC_SELF_CARE, ((const PalHandout *) thing)->self_care);
      add_all (links, from, PAL_TOPIC_RED_FLAG, ((const PalHandout *) thing)->red_flags);
      break;
    case PAL_TOPIC_RED_FLAG:
      add_keys (links, from, PAL_TOPIC_ZONE, ((const PalRedFlag *) thing)->zones);
      add_keys (links, from, PAL_TOPIC_MUSCLE, ((const PalRedFlag *) thing)->muscles);
      break;
    case PAL_TOPIC_DANGER_SITE:
      add_keys (links, from, PAL_TOPIC_ZONE, ((const PalDangerSite *) thing)->zones);
      break;
    case PAL_TOPIC_SELF_CARE:
    case PAL_TOPIC_CONTRAINDICATION:
    default:
      break;
    }
}

/* Returns: (transfer full) (element-type PalTopic GArray): what each page has to do with others. */
static GHashTable *
make_links (PalKnowledge *self)
{
  GHashTable *links = g_hash_table_new_full (
    hash_topic, topics_equal, g_free, (GDestroyNotify) g_array_unref);

  for (PalTopicKind kind = 0; kind < PAL_N_TOPIC_KINDS; kind++)
    {
      GPtrArray *things = pal_knowledge_list_topics (self, kind);

      for (guint i = 0; i < things->len; i++)
        {
          const char *const *thing = g_ptr_array_index (things, i);
          PalTopic from = { kind, *thing };

          add_links_of (links, self, &from, (gpointer) thing);
        }
    }
  return links;
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const PalTopicLink *first = a;
  const PalTopicLink *second = b;

  if (first->topic.kind != second->topic.kind)
    return first->topic.kind < second->topic.kind ? -1 : 1;
  return (first->kind > second->kind) - (first->kind < second->kind);
}

/**
 * pal_knowledge_dup_links:
 * @self: the knowledge
 * @topic: a page
 *
 * Returns: (transfer full) (element-type PalTopicLink): the pages that it names and those that name
 *   it, by their kind and by what they have to do with it, otherwise in the order of the files.
 */
GArray *
pal_knowledge_dup_links (PalKnowledge *self, const PalTopic *topic)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (PalTopicLink));
  g_autoptr (GError) error = NULL;
  GArray *known;

  g_return_val_if_fail (self != NULL && topic != NULL, links);

  if (!pal_knowledge_load (self, &error))
    {
      g_critical ("%s", error->message);
      return links;
    }
  g_mutex_lock (&self->index_lock);
  if (self->links == NULL)
    self->links = make_links (self);
  known = g_hash_table_lookup (self->links, topic);
  if (known != NULL)
    g_array_append_vals (links, known->data, known->len);
  g_mutex_unlock (&self->index_lock);
  g_array_sort (links, compare_links);
  return links;
}
