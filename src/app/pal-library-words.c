/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-words"

#include "pal-library-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-words.h"

#define ALL "all/"

static const struct
{
  const char *all;
  const char *one;
  const char *about;
} kinds[PAL_N_TOPIC_KINDS] = {
  [PAL_TOPIC_CONDITION]
  = { N_ ("Conditions"), N_ ("Condition"), N_ ("What people come with, and what may help") },
  [PAL_TOPIC_TECHNIQUE]
  = { N_ ("Techniques"), N_ ("Technique"), N_ ("Steps, pressure, time and cautions") },
  [PAL_TOPIC_MUSCLE]
  = { N_ ("Muscles"), N_ ("Muscle"), N_ ("A table to sort and to narrow down") },
  [PAL_TOPIC_ZONE] = { N_ ("Zones"), N_ ("Zone"), N_ ("What lies there, and what is felt there") },
  [PAL_TOPIC_SELF_CARE]
  = { N_ ("Self-Care"), N_ ("Self-Care"), N_ ("What people can do for themselves") },
  [PAL_TOPIC_HANDOUT] = { N_ ("Hand-Outs"), N_ ("Hand-Out"), N_ ("To be read at home") },
  [PAL_TOPIC_RED_FLAG]
  = { N_ ("Warning Signs"), N_ ("Warning Sign"), N_ ("When somebody needs a doctor") },
  [PAL_TOPIC_CONTRAINDICATION]
  = { N_ ("When Not, or Differently"), N_ ("When Not, or Differently"), N_ ("States in which massage waits or changes") },
  [PAL_TOPIC_DANGER_SITE]
  = { N_ ("Places to Keep Off"), N_ ("Place to Keep Off"), N_ ("What must not be pressed, and where it lies") },
};

/* The title of the list of a kind. */
const char *
pal_library_words_kind (PalTopicKind kind)
{
  g_return_val_if_fail ((guint) kind < PAL_N_TOPIC_KINDS, NULL);
  return _ (kinds[kind].all);
}

/* What one page of it is. */
const char *
pal_library_words_one (PalTopicKind kind)
{
  g_return_val_if_fail ((guint) kind < PAL_N_TOPIC_KINDS, NULL);
  return _ (kinds[kind].one);
}

/* Returns: (transfer none): what the pages of a kind are about, in a line. */
const char *
pal_library_words_about (PalTopicKind kind)
{
  g_return_val_if_fail ((guint) kind < PAL_N_TOPIC_KINDS, NULL);
  return _ (kinds[kind].about);
}

/**
 * pal_library_words_links:
 * @from: the kind of the page that the link stands on
 * @link: where it leads
 *
 * Returns: what stands over the links of this sort.
 */
const char *
pal_library_words_links (PalTopicKind from, const PalTopicLink *link)
{
  g_return_val_if_fail (link != NULL, NULL);

  switch (link->kind)
    {
    case PAL_LINK_LIES_THERE:
      return from == PAL_TOPIC_MUSCLE ? _ ("Lies Under") : _ ("Muscles That Lie Here");
    case PAL_LINK_OFTEN_FELT_THERE:
      return from == PAL_TOPIC_MUSCLE ? _ ("Often Felt In") : _ ("Muscles Often Felt Here");
    case PAL_LINK_SOMETIMES_FELT_THERE:
      return from == PAL_TOPIC_MUSCLE ? _ ("Sometimes Felt In") : _ ("Muscles Sometimes Felt Here");
    case PAL_LINK_NAMES:
    default:
      return pal_library_words_kind (link->topic.kind);
    }
}

static const char *
name_condition_group (PalConditionGroup group)
{
  switch (group)
    {
    case PAL_CONDITION_MUSCLE:
      return _ ("Muscles and Tendons");
    case PAL_CONDITION_SPINE:
      return _ ("Spine");
    case PAL_CONDITION_JOINT:
      return _ ("Joints");
    case PAL_CONDITION_BONE:
      return _ ("Bones");
    case PAL_CONDITION_NERVE:
      return _ ("Nerves");
    case PAL_CONDITION_WHOLE:
    default:
      return _ ("The Whole Person");
    }
}

static const char *
name_handout_kind (PalHandoutKind kind)
{
  switch (kind)
    {
    case PAL_HANDOUT_ABOUT:
      return _ ("About Massage");
    case PAL_HANDOUT_BEFORE:
      return _ ("Before the First Visit");
    case PAL_HANDOUT_AFTER:
      return _ ("After a Session");
    case PAL_HANDOUT_CALL:
      return _ ("When to Call");
    case PAL_HANDOUT_DAILY:
      return _ ("Every Day");
    case PAL_HANDOUT_QUESTION:
    default:
      return _ ("Questions People Ask");
    }
}

/**
 * pal_library_words_group:
 * @knowledge: what is known
 * @topic: one of its pages
 *
 * Returns: (transfer full) (nullable): under what it stands in the list of its kind; %NULL where that
 *   has no parts.
 */
char *
pal_library_words_group (PalKnowledge *knowledge, const PalTopic *topic)
{
  g_return_val_if_fail (knowledge != NULL && topic != NULL, NULL);

  switch (topic->kind)
    {
    case PAL_TOPIC_CONDITION:
      return g_strdup (name_condition_group (
        pal_condition_get_group (pal_knowledge_lookup_condition (knowledge, topic->key))));
    case PAL_TOPIC_ZONE:
      {
        const PalZone *zone = pal_knowledge_lookup_zone (knowledge, topic->key);
        const PalArea *area = pal_knowledge_lookup_area (knowledge, pal_zone_get_area (zone));

        return area != NULL ? g_strdup (pal_area_get_name (area, NULL)) : NULL;
      }
    case PAL_TOPIC_SELF_CARE:
      return g_strdup (pal_words_self_care_kind (
        pal_self_care_get_kind (pal_knowledge_lookup_self_care (knowledge, topic->key))));
    case PAL_TOPIC_HANDOUT:
      return g_strdup (name_handout_kind (
        pal_handout_get_kind (pal_knowledge_lookup_handout (knowledge, topic->key))));
    case PAL_TOPIC_RED_FLAG:
      return g_strdup (
        pal_words_act (pal_red_flag_get_act (pal_knowledge_lookup_red_flag (knowledge, topic->key))));
    case PAL_TOPIC_CONTRAINDICATION:
      return g_strdup (pal_words_contraindication_kind (pal_contraindication_get_kind (
        pal_knowledge_lookup_contraindication (knowledge, topic->key))));
    case PAL_TOPIC_TECHNIQUE:
    case PAL_TOPIC_MUSCLE:
    case PAL_TOPIC_DANGER_SITE:
    default:
      return NULL;
    }
}

/* Returns: (transfer full): where a page is, "kind/key", as notes of the practice keep it too. */
char *
pal_library_address (const PalTopic *topic)
{
  g_return_val_if_fail (topic != NULL, NULL);
  return g_strconcat (pal_topic_kind_to_nick (topic->kind), "/", topic->key, NULL);
}

/* Returns: (transfer full): where the list of all pages of a kind is. */
char *
pal_library_address_of_list (PalTopicKind kind)
{
  return g_strconcat (ALL, pal_topic_kind_to_nick (kind), NULL);
}

/* Whether it is that of the list of a kind. */
gboolean
pal_library_address_get_list (const char *address, PalTopicKind *kind)
{
  g_return_val_if_fail (address != NULL, FALSE);
  return g_str_has_prefix (address, ALL)
         && pal_topic_kind_from_nick (address + strlen (ALL), kind);
}

/**
 * pal_library_address_get_topic:
 * @address: an address
 * @knowledge: what is known
 * @topic: (out): the page
 *
 * Returns: whether it is that of a page that this version of the program has.
 */
gboolean
pal_library_address_get_topic (const char *address, PalKnowledge *knowledge, PalTopic *topic)
{
  const char *slash;
  g_autofree char *nick = NULL;
  PalTopicKind kind;

  g_return_val_if_fail (address != NULL && knowledge != NULL, FALSE);

  slash = strchr (address, '/');
  if (slash == NULL)
    return FALSE;
  nick = g_strndup (address, slash - address);
  return pal_topic_kind_from_nick (nick, &kind)
         && pal_knowledge_lookup_topic (knowledge, kind, slash + 1, topic);
}

/* Returns: (nullable): the id of a technique of the practice. */
const char *
pal_library_address_get_own (const char *address)
{
  g_return_val_if_fail (address != NULL, NULL);
  return g_str_has_prefix (address, PAL_LIBRARY_OWN "/") ? address + strlen (PAL_LIBRARY_OWN "/")
                                                          : NULL;
}
