/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-chart-pending.h"
#include "pal-chart.h"

G_BEGIN_DECLS

#define PAL_SIGNATURE_TABLE "signature"

/* Shared by pal-chart.c, which follows the record, pal-chart-load.c, which reads it, and
 * the files that change it: pal-chart-visit.c, pal-chart-commands.c and pal-chart-rating.c. */
struct _PalChart
{
  GObject parent_instance;

  PalPractice *practice;
  PalClient *client;

  PalEntityList *visits;
  PalEntityList *findings;
  PalEntityList *marks;
  PalEntityList *referrals;
  PalEntityList *signatures;

  GListStore *today;
  GListStore *ghosts;

  PalVisit *visit;     /* today's, once it is on the disk */
  char *visit_id;      /* the id it has or will have; NULL until a change needs one */
  GVariant *visit_row; /* the row it has or will have */
  gboolean is_past;    /* whether it was entered late, with a date of its own */

  PalChartPending pending; /* what is not on the disk yet */

  char *undo_label;
  char *redo_label;
};

void pal_chart_set_labels (PalChart *self, const char *undo_label, const char *redo_label);
void pal_chart_refresh (PalChart *self);
void pal_chart_choose_visit (PalChart *self);
void pal_chart_forget_visit (PalChart *self);
void pal_chart_take_visit (PalChart *self, GVariant *row);

const char *pal_chart_get_client_id (PalChart *self);
const char *pal_chart_get_practitioner_id (PalChart *self);
PalCommand *pal_chart_new_command (PalChart *self, const char *label);
GVariant *pal_chart_new_intensity (const char *column, int intensity);
gboolean pal_chart_visit_goes_on (PalChart *self);
PalMark *pal_chart_find_mark_of_finding (PalChart *self, const char *finding_id);
const char *pal_chart_bring_visit (PalChart *self, PalCommand *command);
void pal_chart_submit_values (PalChart *self,
                              const char *mark_id,
                              const char *label,
                              const char *merge_key,
                              GVariant *values);

G_END_DECLS
