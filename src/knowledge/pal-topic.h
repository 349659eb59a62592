/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Everything in the library has a page: what a page is about is a kind and a key. */
typedef enum
{
  PAL_TOPIC_CONDITION,
  PAL_TOPIC_TECHNIQUE,
  PAL_TOPIC_MUSCLE,
  PAL_TOPIC_ZONE,
  PAL_TOPIC_SELF_CARE,
  PAL_TOPIC_HANDOUT,
  PAL_TOPIC_RED_FLAG,
  PAL_TOPIC_CONTRAINDICATION,
  PAL_TOPIC_DANGER_SITE,
} PalTopicKind;

#define PAL_N_TOPIC_KINDS 9

typedef struct
{
  PalTopicKind kind;
  const char *key; /* interned: the base of a muscle or zone, otherwise an id */
} PalTopic;

/* What one page has to do with another. */
typedef enum
{
  PAL_LINK_NAMES,              /* one of the two names the other */
  PAL_LINK_LIES_THERE,         /* a muscle and a zone above it */
  PAL_LINK_OFTEN_FELT_THERE,   /* a muscle and a zone that most feel it in */
  PAL_LINK_SOMETIMES_FELT_THERE,
} PalLinkKind;

typedef struct
{
  PalTopic topic; /* the other */
  PalLinkKind kind;
} PalTopicLink;

const char *pal_topic_kind_to_nick (PalTopicKind kind);
gboolean pal_topic_kind_from_nick (const char *nick, PalTopicKind *kind);
gboolean pal_topic_equal (const PalTopic *a, const PalTopic *b);

gboolean pal_knowledge_lookup_topic (PalKnowledge *self,
                                     PalTopicKind kind,
                                     const char *key,
                                     PalTopic *topic);
GArray *pal_knowledge_dup_topics (PalKnowledge *self, PalTopicKind kind);
char *pal_knowledge_dup_topic_name (PalKnowledge *self,
                                    const PalTopic *topic,
                                    PalVoice voice,
                                    const char *language);
GArray *pal_knowledge_dup_links (PalKnowledge *self, const PalTopic *topic);
GArray *
pal_knowledge_search_topics (PalKnowledge *self, const char *text, const char *language);

G_END_DECLS
