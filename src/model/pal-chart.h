/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-finding.h"
#include "pal-mark.h"
#include "pal-practice.h"
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

/* Marks of today */
char *pal_chart_add_mark (PalChart *self, PalKind kind, PalAuthor author, const PalPlace *place);
PalMark *pal_chart_find_region_mark (PalChart *self,
                                     PalKind kind,
                                     PalAuthor author,
                                     const char *zone);
void pal_chart_set_intensity (PalChart *self,
                              const char *mark_id,
                              int intensity,
                              const char *merge_key);
void pal_chart_set_change (PalChart *self, PalMark *mark, PalChange change);
char *pal_chart_rate_ghost (
    PalChart *self, PalMark *ghost, PalChange change, int intensity, const char *merge_key);
void pal_chart_set_muscle (PalChart *self, PalMark *mark, const char *muscle, gboolean listed);
void pal_chart_set_qualities (PalChart *self, PalMark *mark, PalQuality qualities);
void pal_chart_set_familiar (PalChart *self, PalMark *mark, PalFamiliar familiar);
void pal_chart_set_answer (PalChart *self, PalMark *mark, const char *column, PalAnswer answer);
void pal_chart_set_author (PalChart *self, PalMark *mark, PalAuthor author);
void pal_chart_set_note (PalChart *self, PalMark *mark, const char *note, const char *merge_key);
void pal_chart_add_referral (PalChart *self, const char *mark_id, const char *zone);
void pal_chart_remove_referral (PalChart *self, PalMark *mark, const char *zone);
char *pal_chart_copy_mark (PalChart *self, PalMark *mark, const PalPlace *place);
void pal_chart_delete_mark (PalChart *self, PalMark *mark);

void pal_chart_undo (PalChart *self);
void pal_chart_redo (PalChart *self);
const char *pal_chart_get_undo_label (PalChart *self);
const char *pal_chart_get_redo_label (PalChart *self);

G_END_DECLS
