/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-chart.h"

G_BEGIN_DECLS

#define PAL_SIGNATURE_TABLE "signature"

/* Shared by pal-chart.c, which follows the record, and pal-chart-commands.c, which changes it. */
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

  char *pending_mark_id; /* the newest mark, which may not be on the disk yet */

  char *undo_label;
  char *redo_label;
};

void pal_chart_set_labels (PalChart *self, const char *undo_label, const char *redo_label);
void pal_chart_refresh (PalChart *self);

G_END_DECLS
