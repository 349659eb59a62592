/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-area-private.h"
#include "pal-condition-private.h"
#include "pal-guidance-private.h"
#include "pal-handout-private.h"
#include "pal-knowledge.h"
#include "pal-landmark-private.h"
#include "pal-muscle-private.h"
#include "pal-no-work.h"
#include "pal-work-private.h"
#include "pal-zone-page-private.h"
#include "pal-zone-private.h"

G_BEGIN_DECLS

/* The words by which sides are put to names and found again. */
typedef struct
{
  PalText left;       /* "{name}, left" */
  PalText right;      /* "{name}, right" */
  PalText middle;     /* "{name}, middle" */
  PalText left_side;  /* "{question} (left)" */
  PalText right_side; /* "{question} (right)" */
  PalText other_side; /* "{question} (other side)" */
  PalText left_words; /* separated by semicolons */
  PalText right_words;
} PalSideWords;

#define PAL_N_PRESSURES 6

typedef struct
{
  PalText name;
  PalText what[PAL_N_VOICES];
} PalPressure;

/* What is read when it is first asked for. In each list a thing begins with its interned id. */
typedef struct
{
  GMutex lock;
  GHashTable *read; /* names of files -> the GError that each met, or NULL */
  GPtrArray *red_flags;
  GPtrArray *danger_sites;
  GPtrArray *contraindications;
  GPtrArray *techniques;
  GPtrArray *self_care;
  GPtrArray *guidance;
  GPtrArray *zone_pages;
  GPtrArray *conditions;
  GPtrArray *handouts;
  PalPressure pressures[PAL_N_PRESSURES];
  PalChoiceRules choice;
  const PalContraindication *reason_states[PAL_N_REASONS]; /* NULL for what means none */
  const PalContraindication *sign_states[PAL_N_SIGNS];
  const PalContraindication *minor_state; /* of who is under age */
} PalLibrary;

typedef struct _PalKnowledgeIndex PalKnowledgeIndex;

struct _PalKnowledge
{
  gatomicrefcount ref_count;
  GHashTable *files; /* name -> GBytes of merged XML */
  GPtrArray *works;
  GPtrArray *areas;
  GPtrArray *zones;
  GPtrArray *muscles;
  GPtrArray *landmarks;
  GPtrArray *landmark_sources; /* of PalWork, which belong to the works */
  GHashTable *subjects; /* interned base -> PalSubject, of areas, zones, muscles and landmarks */
  PalSideWords words;
  PalLookup lookup;
  PalLibrary library;
  GMutex index_lock;
  GHashTable *indexes; /* language -> index of words, made when first searched in */
  GHashTable *topic_indexes; /* as @indexes, of the library; NULL until it is searched */
  GHashTable *links; /* of the library: PalTopic -> GArray of PalTopicLink; NULL until asked for */
};

PalKnowledge *pal_knowledge_new_from_files (GHashTable *files, GError **error);

const PalSubject *
pal_knowledge_lookup_subject (PalKnowledge *self, const char *key, PalSide *side);
gpointer pal_knowledge_lookup_in (PalKnowledge *self, GPtrArray *of, const char *key);
char **pal_knowledge_dup_keys (GPtrArray *subjects);

gpointer pal_knowledge_find (GPtrArray *things, const char *id);
gpointer
pal_knowledge_refer (GPtrArray *things, const char *id, const char *missing, GError **error);
const PalZone *
pal_knowledge_refer_to_zone (PalKnowledge *self, const char *base, GError **error);
const PalMuscle *
pal_knowledge_refer_to_muscle (PalKnowledge *self, const char *base, GError **error);
const PalWork *pal_knowledge_refer_to_work (PalKnowledge *self, const char *id, GError **error);

/* Each reads the merged @xml of one kind of file, when what it refers to has been read: works, zones,
 * muscles, landmarks, lookup, safety, techniques, choice, self-care, then the rest. The error names
 * the file, the line, and what is wrong there. */
typedef gboolean (*PalReadFunc) (
  PalKnowledge *self, const char *file, GBytes *xml, GError **error);

#define PAL_GUIDANCE_PREFIX "guidance-"

gboolean
pal_knowledge_read_works (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_zones (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_muscles (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_landmarks (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_lookup (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_safety (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_techniques (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_choice (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_self_care (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_guidance (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_zone_pages (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_conditions (PalKnowledge *self, const char *file, GBytes *xml, GError **error);
gboolean
pal_knowledge_read_handouts (PalKnowledge *self, const char *file, GBytes *xml, GError **error);

void pal_library_init (PalLibrary *self);
void pal_library_clear (PalLibrary *self);

void pal_knowledge_index_free (PalKnowledgeIndex *self);

G_END_DECLS
