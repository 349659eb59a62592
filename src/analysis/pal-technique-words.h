/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-own-technique.h"
#include "pal-session-plan.h"
#include "pal-technique-use.h"

G_BEGIN_DECLS

/* The words for how techniques are chosen, in the language of the window. */

const char *pal_words_stage (PalStage stage);
const char *pal_words_stage_hint (PalStage stage);
const char *pal_words_target (PalTarget target);
const char *pal_words_aim (PalAim aim);

char *pal_words_technique (const PalTechnique *technique, PalVoice voice);
char *
pal_words_step (PalKnowledge *knowledge, const char *step, const char *own, PalVoice voice);
const char *pal_words_step_why (PalStepWhy why);
char *pal_words_minutes (int minutes);
char *pal_words_use_change (PalTechniqueUse *use);
char *pal_words_use_name (PalKnowledge *knowledge, PalTechniqueUse *use, PalOwnTechnique *own);
char *
pal_words_technique_use (PalKnowledge *knowledge, PalTechniqueUse *use, PalOwnTechnique *own);

G_END_DECLS
