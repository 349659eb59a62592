/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-change-set.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* What a chart has sent to the store and not seen come back: the newest mark, which may be rated
 * already; and what must not be made twice by two quick taps. */
typedef struct
{
  char *mark_id;         /* the newest mark */
  char *signed_visit_id; /* a visit whose signature is on its way */
  GHashTable *ids;       /* what is made, as a text -> (owned) its id */
} PalChartPending;

void pal_chart_pending_init (PalChartPending *self);
void pal_chart_pending_clear (PalChartPending *self);

void pal_chart_pending_set_mark (PalChartPending *self, const char *mark_id);
void pal_chart_pending_set_signed (PalChartPending *self, const char *visit_id);
void pal_chart_pending_add (PalChartPending *self, const char *what, const char *id);
const char *pal_chart_pending_find (PalChartPending *self, const char *what);

void pal_chart_pending_arrived (PalChartPending *self, PalChangeSet *changes);
void pal_chart_pending_forget_rows (PalChartPending *self);
void pal_chart_pending_forget (PalChartPending *self);

char *pal_chart_pending_region (PalKind kind, PalAuthor author, const char *zone);
char *pal_chart_pending_referral (const char *mark_id, const char *zone);

G_END_DECLS
