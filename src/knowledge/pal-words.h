/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"
#include "pal-mark.h"
#include "pal-no-work.h"
#include "pal-view.h"

G_BEGIN_DECLS

/* The words for what is recorded and for what is advised, in the language of the window. */

const char *pal_words_kind (PalKind kind);
const char *pal_words_author (PalAuthor author);
const char *pal_words_by_author (PalAuthor author);
const char *pal_words_quality (PalQuality quality);
const char *pal_words_familiar (PalFamiliar familiar);
const char *pal_words_answer (PalAnswer answer);
const char *pal_words_view (PalView view);
const char *pal_words_view_in_voice (PalView view, PalVoice voice);
const char *pal_words_view_hint (PalView view);
const char *pal_words_layer (PalLayer layer);
const char *pal_words_change (PalChange change);
char *pal_words_qualities (PalQuality qualities);
char *pal_words_intensity (PalKind kind, int intensity);

const char *pal_words_pen (PalPen pen);
const char *pal_words_depth (PalDepth depth);
const char *pal_words_tissue (PalTissue tissue);
const char *pal_words_timing (PalTiming timing);
const char *pal_words_factor (PalFactor factor);
char *pal_words_factors (PalFactor factors, const char *text);
char *pal_words_since (PalMark *mark, const char *on_date);

const char *pal_words_palpation (PalPalpation palpation, PalVoice voice);
const char *pal_words_posture (PalPosture posture, PalDirection direction, PalVoice voice);
const char *pal_words_degree (PalDegree degree);
char *pal_words_age (PalMark *mark);
char *pal_words_found (PalMark *mark, PalVoice voice);
char *pal_words_palpation_mark (PalMark *mark, const char *place);

const char *pal_words_reason (PalReason reason);
char *pal_words_no_work_reason (PalNoWork *no_work);
char *pal_words_no_work_review (PalNoWork *no_work, const char *on_date);
char *pal_words_no_work (PalNoWork *no_work, const char *on_date);
char *pal_words_no_work_past (PalKnowledge *knowledge, PalNoWork *no_work);

const char *pal_words_evidence_label (PalEvidenceLabel label);
const char *pal_words_certainty (PalCertainty certainty);
const char *pal_words_act (PalAct act);
const char *pal_words_contraindication_kind (PalContraindicationKind kind);
const char *pal_words_self_care_kind (PalSelfCareKind kind);
char *pal_words_dose (const PalDose *dose);
char *
pal_words_referrals (PalKnowledge *knowledge, GPtrArray *referrals, PalVoice voice);

char *pal_words_landmark (PalKnowledge *knowledge, const char *key, PalVoice voice);
const char *pal_words_mark_key (PalMark *mark);
char *pal_words_mark_place (PalKnowledge *knowledge, PalMark *mark, PalVoice voice);
char *pal_words_mark_state (PalKnowledge *knowledge, PalMark *mark);
char *pal_words_mark (PalKnowledge *knowledge, PalMark *mark);

G_END_DECLS
