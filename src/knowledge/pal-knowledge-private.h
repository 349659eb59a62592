/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"
#include "pal-muscle-private.h"
#include "pal-zone-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id; /* interned */
  PalText name;
} PalArea;

/* The words by which sides are put to names and found again. */
typedef struct
{
  PalText left;       /* "{name}, left" */
  PalText right;      /* "{name}, right" */
  PalText left_side;  /* "{question} (left)" */
  PalText right_side; /* "{question} (right)" */
  PalText other_side; /* "{question} (other side)" */
  PalText left_words; /* separated by semicolons */
  PalText right_words;
} PalSideWords;

typedef struct _PalKnowledgeIndex PalKnowledgeIndex;

struct _PalKnowledge
{
  gatomicrefcount ref_count;
  GPtrArray *areas;
  GPtrArray *zones;
  GPtrArray *muscles;
  GHashTable *subjects; /* interned base -> PalSubject, of zones and muscles */
  PalSideWords words;
  GMutex index_lock;
  GHashTable *indexes; /* language -> index of words, made when first searched in */
};

PalKnowledge *pal_knowledge_new_from_bytes (GBytes *zones, GBytes *muscles, GError **error);

gboolean pal_knowledge_read_zones (PalKnowledge *self, GBytes *xml, GError **error);
gboolean pal_knowledge_read_muscles (PalKnowledge *self, GBytes *xml, GError **error);

void pal_knowledge_index_free (PalKnowledgeIndex *self);

G_END_DECLS
