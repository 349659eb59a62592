/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pal-area.h"
#include "pal-condition.h"
#include "pal-guidance.h"
#include "pal-handout.h"
#include "pal-landmark.h"
#include "pal-lookup.h"
#include "pal-muscle.h"
#include "pal-no-work.h"
#include "pal-zone-page.h"
#include "pal-zone.h"

G_BEGIN_DECLS

/* What the program knows of the body: the zones of its surface, the muscles, where these are felt,
 * and what to do about them. What it says never changes and may be asked from several threads. */
#define PAL_TYPE_KNOWLEDGE (pal_knowledge_get_type ())
typedef struct _PalKnowledge PalKnowledge;

/* A zone in which a point of a certain muscle may be felt. */
typedef struct
{
  char *zone; /* region key */
  PalWeight weight;
} PalReferral;

typedef enum
{
  PAL_KNOWLEDGE_ERROR_DAMAGED, /* not the files that this program was built with */
} PalKnowledgeError;

#define PAL_KNOWLEDGE_ERROR (pal_knowledge_error_quark ())
GQuark pal_knowledge_error_quark (void);

GType pal_knowledge_get_type (void) G_GNUC_CONST;

PalKnowledge *pal_knowledge_new (GError **error);
PalKnowledge *pal_knowledge_ref (PalKnowledge *self);
void pal_knowledge_unref (PalKnowledge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalKnowledge, pal_knowledge_unref)

guint pal_knowledge_get_n_zones (PalKnowledge *self);
const PalZone *pal_knowledge_get_zone_at (PalKnowledge *self, guint index);
const PalZone *pal_knowledge_lookup_zone (PalKnowledge *self, const char *key);
char **pal_knowledge_dup_zone_keys (PalKnowledge *self);

guint pal_knowledge_get_n_muscles (PalKnowledge *self);
const PalMuscle *pal_knowledge_get_muscle_at (PalKnowledge *self, guint index);
const PalMuscle *pal_knowledge_lookup_muscle (PalKnowledge *self, const char *key);
char **pal_knowledge_dup_muscle_keys (PalKnowledge *self);

guint pal_knowledge_get_n_areas (PalKnowledge *self);
const PalArea *pal_knowledge_get_area_at (PalKnowledge *self, guint index);
const PalArea *pal_knowledge_lookup_area (PalKnowledge *self, const char *key);
char **pal_knowledge_dup_area_keys (PalKnowledge *self);
char *pal_knowledge_dup_area_of (PalKnowledge *self, const char *key);
guint pal_knowledge_areas_from_string (PalKnowledge *self, const char *words);
char *pal_knowledge_areas_to_string (PalKnowledge *self, guint areas);
char **pal_knowledge_dup_area_zones (PalKnowledge *self, const char *area_key);

guint pal_knowledge_get_n_landmarks (PalKnowledge *self);
const PalLandmark *pal_knowledge_get_landmark_at (PalKnowledge *self, guint index);
const PalLandmark *pal_knowledge_lookup_landmark (PalKnowledge *self, const char *key);
char **pal_knowledge_dup_landmark_keys (PalKnowledge *self);
char *pal_knowledge_dup_landmark_zone (PalKnowledge *self, const char *key);
guint pal_knowledge_get_n_landmark_sources (PalKnowledge *self);
const char *pal_knowledge_get_landmark_source (PalKnowledge *self, guint index);

char *
pal_knowledge_dup_name (PalKnowledge *self, const char *key, PalVoice voice, const char *language);
GPtrArray *pal_knowledge_dup_referrals (PalKnowledge *self, const char *muscle_key);
char *pal_knowledge_dup_question (PalKnowledge *self,
                                  const char *muscle_key,
                                  const char *zone_key,
                                  const char *language);
char **pal_knowledge_dup_muscles_under (PalKnowledge *self, const char *zone_key);
char **pal_knowledge_dup_near_zones (PalKnowledge *self, const char *zone_key);
const PalLookup *pal_knowledge_get_lookup (PalKnowledge *self);
char **pal_knowledge_search (PalKnowledge *self, const char *text, const char *language);

gboolean pal_knowledge_load (PalKnowledge *self, GError **error);
const PalGuidance *pal_knowledge_lookup_guidance (PalKnowledge *self, const char *muscle);
const PalZonePage *pal_knowledge_lookup_zone_page (PalKnowledge *self, const char *zone);
guint pal_knowledge_get_n_techniques (PalKnowledge *self);
const PalTechnique *pal_knowledge_get_technique_at (PalKnowledge *self, guint index);
const PalTechnique *pal_knowledge_lookup_technique (PalKnowledge *self, const char *id);
const PalChoiceRules *pal_knowledge_get_choice (PalKnowledge *self);
const PalContraindication *
pal_knowledge_get_state_of_reason (PalKnowledge *self, PalReason reason);
const PalContraindication *pal_knowledge_get_state_of_sign (PalKnowledge *self, PalSign sign);
const PalContraindication *pal_knowledge_get_state_of_minor (PalKnowledge *self);
guint pal_knowledge_get_n_conditions (PalKnowledge *self);
const PalCondition *pal_knowledge_get_condition_at (PalKnowledge *self, guint index);
const PalCondition *pal_knowledge_lookup_condition (PalKnowledge *self, const char *id);
guint pal_knowledge_get_n_handouts (PalKnowledge *self);
const PalHandout *pal_knowledge_get_handout_at (PalKnowledge *self, guint index);
const PalHandout *pal_knowledge_lookup_handout (PalKnowledge *self, const char *id);
const PalSelfCare *pal_knowledge_lookup_self_care (PalKnowledge *self, const char *id);
const PalRedFlag *pal_knowledge_lookup_red_flag (PalKnowledge *self, const char *id);
const PalContraindication *
pal_knowledge_lookup_contraindication (PalKnowledge *self, const char *id);
const PalDangerSite *pal_knowledge_lookup_danger_site (PalKnowledge *self, const char *id);
char **pal_knowledge_dup_muscle_landmarks (PalKnowledge *self, const char *muscle);
GPtrArray *pal_knowledge_dup_danger_sites (PalKnowledge *self, const char *zone);
const char *
pal_knowledge_get_pressure_name (PalKnowledge *self, int level, const char *language);
const char *pal_knowledge_get_pressure_what (PalKnowledge *self,
                                             int level,
                                             PalVoice voice,
                                             const char *language);

G_END_DECLS
