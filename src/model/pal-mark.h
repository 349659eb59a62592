/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"
#include "pal-place-carrier.h"
#include "pal-place.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* The state of a finding in one visit: what was drawn, where, by whom, and how it is. */
#define PAL_TYPE_MARK (pal_mark_get_type ())
G_DECLARE_FINAL_TYPE (PalMark, pal_mark, PAL, MARK, PalEntity)

#define PAL_MARK_TABLE "mark"
#define PAL_REFERRAL_TABLE "referral"

const char *pal_mark_get_finding_id (PalMark *self);
const char *pal_mark_get_visit_id (PalMark *self);
PalKind pal_mark_get_kind (PalMark *self);
PalAuthor pal_mark_get_author (PalMark *self);
PalShape pal_mark_get_shape (PalMark *self);
PalView pal_mark_get_view (PalMark *self);
PalPoint pal_mark_get_point (PalMark *self);
gboolean pal_mark_get_end (PalMark *self, PalPoint *end);
gboolean pal_mark_get_label_offset (PalMark *self, PalPoint *offset);
PalSide pal_mark_get_side (PalMark *self);
const char *pal_mark_get_zone (PalMark *self);
const char *pal_mark_get_muscle (PalMark *self);
gboolean pal_mark_get_muscle_listed (PalMark *self);
int pal_mark_get_intensity (PalMark *self);
int pal_mark_get_least (PalMark *self);
int pal_mark_get_worst (PalMark *self);
PalChange pal_mark_get_change (PalMark *self);
PalQuality pal_mark_get_qualities (PalMark *self);
PalDepth pal_mark_get_depth (PalMark *self);
PalTissue pal_mark_get_tissue (PalMark *self);
PalTiming pal_mark_get_timing (PalMark *self);
const char *pal_mark_get_since (PalMark *self);
PalPrecision pal_mark_get_since_precision (PalMark *self);
gboolean pal_mark_is_chronic (PalMark *self, const char *on_date);
PalFactor pal_mark_get_aggravates (PalMark *self);
const char *pal_mark_get_aggravates_text (PalMark *self);
PalFactor pal_mark_get_eases (PalMark *self);
const char *pal_mark_get_eases_text (PalMark *self);
PalFamiliar pal_mark_get_familiar (PalMark *self);
PalPalpation pal_mark_get_palpation (PalMark *self);
PalPosture pal_mark_get_posture (PalMark *self);
PalDirection pal_mark_get_direction (PalMark *self);
PalDegree pal_mark_get_degree (PalMark *self);
PalAnswer pal_mark_get_answer (PalMark *self, const char *column);
double pal_mark_get_pressure_threshold (PalMark *self);
gboolean pal_mark_is_satellite (PalMark *self);
const char *pal_mark_get_satellite_of (PalMark *self);
const char *pal_mark_get_note (PalMark *self);

const char *const *pal_mark_get_referrals (PalMark *self);
gboolean pal_mark_has_referral (PalMark *self, const char *zone);
gboolean pal_mark_get_referral_place (PalMark *self,
                                      const char *zone,
                                      PalView *view,
                                      PalPoint *point);
void pal_mark_set_referral_rows (PalMark *self, GPtrArray *rows);

GPtrArray *pal_mark_get_strokes (PalMark *self);
void pal_mark_set_strokes (PalMark *self, GPtrArray *strokes);

void pal_mark_set_carrier (PalMark *self, PalPlaceCarrier *carrier);
const char *pal_mark_get_shown_figure (PalMark *self);
GBytes *pal_mark_dup_stored_samples (PalMark *self, PalView view, GBytes *samples);
void pal_mark_store_point (PalMark *self, PalView view, PalPoint *point);
void pal_mark_store_place (PalMark *self, PalPlace *place);

int pal_mark_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
