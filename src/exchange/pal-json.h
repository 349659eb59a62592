/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "pal-client.h"
#include "pal-finding.h"
#include "pal-handout-item.h"
#include "pal-mark.h"
#include "pal-muscle-check.h"
#include "pal-no-work.h"
#include "pal-own-technique.h"
#include "pal-plan-step.h"
#include "pal-technique-use.h"
#include "pal-visit.h"

G_BEGIN_DECLS

/* The record as JSON, for other programs. Names and values are those of the record whatever the
 * reader's language; numbers are in the C locale, moments in UTC; what is empty is null. */

#define PAL_JSON_FORMAT "palpate"
#define PAL_JSON_VERSION 1

/* Whose a page or a technique is: the program's or the practice's own. */
#define PAL_JSON_ORIGIN_LIBRARY "library"
#define PAL_JSON_ORIGIN_PRACTICE "practice"

JsonNode *pal_json_client (PalClient *client);
JsonNode *pal_json_visit (PalVisit *visit);
JsonNode *pal_json_mark (PalMark *mark);
JsonNode *pal_json_no_work (PalNoWork *no_work);
JsonNode *pal_json_muscle_check (PalMuscleCheck *check);
JsonNode *pal_json_finding (PalFinding *finding);
JsonNode *pal_json_technique_use (PalTechniqueUse *use, PalOwnTechnique *own);
JsonNode *pal_json_handout_item (PalHandoutItem *item);
JsonNode *pal_json_plan_step (PalPlanStep *step);
JsonBuilder *pal_json_begin (void);
JsonNode *pal_json_document (const char *name, GPtrArray *nodes);
char *pal_json_to_text (JsonNode *node);

G_END_DECLS
