/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-finding.h"
#include "pal-handout-item.h"
#include "pal-ink-piece.h"
#include "pal-mark.h"
#include "pal-muscle-check.h"
#include "pal-no-work.h"
#include "pal-plan-step.h"
#include "pal-practice.h"
#include "pal-technique-use.h"
#include "pal-visit.h"

G_BEGIN_DECLS

/* One client's record while it is open: visits, findings, marks, and what happens today. */
#define PAL_TYPE_CHART (pal_chart_get_type ())
G_DECLARE_FINAL_TYPE (PalChart, pal_chart, PAL, CHART, GObject)

PalChart *pal_chart_new (PalPractice *practice, PalClient *client);

void pal_chart_load_async (PalChart *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean pal_chart_load_finish (PalChart *self, GAsyncResult *result, GError **error);
void pal_chart_set_carrier (PalChart *self, PalPlaceCarrier *carrier);
gboolean pal_chart_was_made_on (PalChart *self, const char *figure);

PalClient *pal_chart_get_client (PalChart *self);
PalPractice *pal_chart_get_practice (PalChart *self);
PalEntityList *pal_chart_get_visits (PalChart *self);
PalEntityList *pal_chart_get_findings (PalChart *self);
PalEntityList *pal_chart_get_marks (PalChart *self);

/* Today */
PalVisit *pal_chart_get_visit (PalChart *self);
GListModel *pal_chart_get_today (PalChart *self);
GListModel *pal_chart_get_ghosts (PalChart *self);
const char *pal_chart_get_newest_mark_id (PalChart *self);
void pal_chart_begin_visit (PalChart *self, const char *local_date);
const char *pal_chart_get_visit_date (PalChart *self);
void pal_chart_sign_visit (PalChart *self);
void pal_chart_set_visit_pain (PalChart *self, const char *column, int intensity);
void pal_chart_set_visit_note (PalChart *self, const char *note, const char *merge_key);

/* The past */
GPtrArray *pal_chart_dup_marks_of_visit (PalChart *self, const char *visit_id);

/* Who changes marks */
void pal_chart_set_acting_author (PalChart *self, PalAuthor author);
PalAuthor pal_chart_get_acting_author (PalChart *self);
gboolean pal_chart_may_change_mark (PalChart *self, PalMark *mark);

/* Marks of today */
char *pal_chart_add_mark (PalChart *self, PalKind kind, PalAuthor author, const PalPlace *place);
PalMark *pal_chart_find_region_mark (PalChart *self,
                                     PalKind kind,
                                     PalAuthor author,
                                     const char *zone);
guint pal_chart_get_mark_number (PalChart *self, const char *mark_id);

/* How it is */
void pal_chart_set_intensity (PalChart *self,
                              const char *mark_id,
                              int intensity,
                              const char *merge_key);
gboolean pal_chart_set_intensity_range (
    PalChart *self, PalMark *mark, int least, int worst, const char *merge_key);
PalMark *pal_chart_find_mark_of_finding (PalChart *self, const char *finding_id);
char *pal_chart_rate_ghost (
    PalChart *self, PalMark *ghost, PalChange change, int intensity, const char *merge_key);

/* What was gone and has come back */
PalFinding *pal_chart_find_gone (PalChart *self, PalMark *mark);
PalFinding *pal_chart_get_returned (PalChart *self, PalMark *mark);
gboolean pal_chart_link_return (PalChart *self, PalMark *mark, PalFinding *gone);

/* Where nobody is to work */
GListModel *pal_chart_get_no_work (PalChart *self);
PalNoWork *pal_chart_find_no_work (PalChart *self, const char *zone);
GPtrArray *pal_chart_dup_no_work_at (PalChart *self, PalVisit *visit);
void pal_chart_add_no_work (PalChart *self, const PalPlace *place);
void pal_chart_add_no_work_part (PalChart *self,
                                 const PalPlace *place,
                                 const PalPoint *points,
                                 guint n_points);
void pal_chart_set_no_work_radius (PalChart *self, PalNoWork *zone, double radius);
void pal_chart_set_no_work_reason (
    PalChart *self, PalNoWork *zone, PalReason reason, const char *text, const char *merge_key);
void pal_chart_set_no_work_review (PalChart *self, PalNoWork *zone, const char *date);
void pal_chart_end_no_work (PalChart *self, PalNoWork *zone);

/* What is done at a visit */
PalEntityList *pal_chart_get_technique_uses (PalChart *self);
GPtrArray *pal_chart_dup_technique_uses (PalChart *self, PalMark *mark);
gboolean pal_chart_may_log_technique (PalChart *self, PalMark *mark);
char *pal_chart_log_technique (
  PalChart *self, PalMark *mark, const char *technique, int pressure, int minutes);
void pal_chart_set_use_number (
  PalChart *self, PalTechniqueUse *use, PalUseNumber number, int value, const char *merge_key);
void pal_chart_set_use_tool (
  PalChart *self, PalTechniqueUse *use, const char *tool, const char *merge_key);
void pal_chart_remove_technique_use (PalChart *self, PalTechniqueUse *use);
PalEntityList *pal_chart_get_handout_items (PalChart *self);
GPtrArray *pal_chart_dup_handout (PalChart *self);
PalHandoutItem *
pal_chart_find_handout_item (PalChart *self, const char *kind, const char *item);
void pal_chart_add_to_handout (PalChart *self, const char *kind, const char *item);
void pal_chart_remove_from_handout (PalChart *self, PalHandoutItem *item);
PalEntityList *pal_chart_get_plan_steps (PalChart *self);
GPtrArray *pal_chart_dup_plan (PalChart *self);
void pal_chart_set_plan (PalChart *self,
                         const char *place,
                         const char *const *steps,
                         const int *minutes,
                         guint n_steps);

/* Muscles that were checked because they may refer to where it hurts */
PalMuscleCheck *
pal_chart_find_check (PalChart *self, const char *visit_id, const char *muscle);
GPtrArray *pal_chart_dup_checks_of_visit (PalChart *self, const char *visit_id);
void pal_chart_check_muscle (PalChart *self, const char *muscle, PalFamiliar result);

/* What is said of it, and what the hands found */
void pal_chart_set_muscle (PalChart *self, PalMark *mark, const char *muscle, gboolean listed);
void pal_chart_set_qualities (PalChart *self, PalMark *mark, PalQuality qualities);
void pal_chart_set_depth (PalChart *self, PalMark *mark, PalDepth depth);
void pal_chart_set_tissue (PalChart *self, PalMark *mark, PalTissue tissue);
void pal_chart_set_timing (PalChart *self, PalMark *mark, PalTiming timing);
gboolean pal_chart_set_since (PalChart *self,
                              PalMark *mark,
                              const char *date,
                              PalPrecision precision,
                              const char *merge_key);
void pal_chart_set_aggravates (PalChart *self, PalMark *mark, PalFactor factors);
void pal_chart_set_aggravates_text (PalChart *self,
                                    PalMark *mark,
                                    const char *text,
                                    const char *merge_key);
void pal_chart_set_eases (PalChart *self, PalMark *mark, PalFactor factors);
void pal_chart_set_eases_text (PalChart *self,
                               PalMark *mark,
                               const char *text,
                               const char *merge_key);
void pal_chart_set_familiar (PalChart *self, PalMark *mark, PalFamiliar familiar);
void pal_chart_set_answer (PalChart *self, PalMark *mark, const char *column, PalAnswer answer);
gboolean pal_chart_set_pressure_threshold (PalChart *self,
                                           PalMark *mark,
                                           double kpa,
                                           const char *merge_key);
void pal_chart_set_satellite (PalChart *self, PalMark *mark, gboolean satellite, PalMark *main);
void pal_chart_set_author (PalChart *self, PalMark *mark, PalAuthor author);
void pal_chart_set_note (PalChart *self, PalMark *mark, const char *note, const char *merge_key);

/* What else the hands find, and how the client stands */
char *pal_chart_add_palpation (PalChart *self,
                               PalPalpation palpation,
                               PalDegree degree,
                               PalAuthor author,
                               const PalPlace *place);
void pal_chart_set_palpation (PalChart *self, PalMark *mark, PalPalpation palpation);
void pal_chart_set_degree (PalChart *self, PalMark *mark, PalDegree degree);
PalMark *pal_chart_find_posture (PalChart *self, PalPosture posture, PalAuthor author);
char *pal_chart_set_posture (PalChart *self,
                             PalPosture posture,
                             PalDirection direction,
                             PalDegree degree,
                             PalAuthor author,
                             const PalPlace *place);

/* Where it is felt */
void pal_chart_add_referral (PalChart *self, const char *mark_id, const char *zone);
void pal_chart_place_referral (PalChart *self,
                               const char *mark_id,
                               const char *zone,
                               PalView view,
                               const PalPoint *point);
void pal_chart_remove_referral (PalChart *self, PalMark *mark, const char *zone);

/* Where it stands */
gboolean pal_chart_move_mark (PalChart *self,
                              PalMark *mark,
                              const PalPlace *place,
                              GPtrArray *strokes,
                              const char *merge_key);
gboolean pal_chart_resize_mark (PalChart *self,
                                PalMark *mark,
                                const PalPlace *place,
                                GPtrArray *strokes,
                                const char *merge_key);
void pal_chart_set_label_offset (PalChart *self,
                                 PalMark *mark,
                                 const PalPoint *offset,
                                 const char *merge_key);
char *pal_chart_copy_mark (PalChart *self,
                           PalMark *mark,
                           const PalPlace *place,
                           GPtrArray *strokes);
char *pal_chart_adopt_mark (PalChart *self, PalMark *mark, PalAuthor author);
gboolean pal_chart_link_mark (PalChart *self, PalMark *mark, PalMark *other);
void pal_chart_delete_mark (PalChart *self, PalMark *mark);

/* Ink */
char *pal_chart_add_ink (PalChart *self,
                         PalPen pen,
                         PalAuthor author,
                         const PalPlace *place,
                         PalView view,
                         GBytes *samples,
                         const char *join_mark_id,
                         const char *stroke_id);
char *
pal_chart_fill_region (PalChart *self, PalPen pen, PalAuthor author, const PalPlace *place);
char *pal_chart_add_arrow (PalChart *self,
                           PalPen pen,
                           PalAuthor author,
                           const PalPlace *place,
                           GBytes *samples,
                           const char *stroke_id);
void pal_chart_straighten_arrow (PalChart *self, PalMark *mark);
void pal_chart_replace_strokes (PalChart *self, const char *const *removed_ids, GPtrArray *added);

void pal_chart_undo (PalChart *self);
void pal_chart_redo (PalChart *self);
const char *pal_chart_get_undo_label (PalChart *self);
const char *pal_chart_get_redo_label (PalChart *self);

G_END_DECLS
