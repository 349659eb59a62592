/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-change-set.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* What is known of a mark that is on its way. */
typedef struct
{
  PalKind kind;
  PalAuthor author;
  PalShape shape;
  PalPen pen;
} PalPendingMark;

/* What a chart has sent to the store and not seen come back: the newest mark, which may be rated
 * already; the marks and strokes that others may be added to; and what must not be made or taken away
 * twice by two quick taps. */
typedef struct
{
  char *mark_id;         /* the newest mark that can be rated */
  char *signed_visit_id; /* a visit whose signature is on its way */
  GHashTable *ids;       /* what is made, as a text -> (owned) its id */
  GHashTable *marks;     /* id -> (owned) PalPendingMark */
  GHashTable *strokes;   /* id -> (owned) the id of its mark */
  GHashTable *removed;   /* ids of strokes that go */
} PalChartPending;

void pal_chart_pending_init (PalChartPending *self);
void pal_chart_pending_clear (PalChartPending *self);

void pal_chart_pending_set_mark (PalChartPending *self,
                                 const char *mark_id,
                                 const PalPendingMark *mark);
const PalPendingMark *pal_chart_pending_find_mark (PalChartPending *self, const char *mark_id);
guint pal_chart_pending_count_rated (PalChartPending *self);
void pal_chart_pending_add_stroke (PalChartPending *self, const char *id, const char *mark_id);
GPtrArray *pal_chart_pending_dup_strokes (PalChartPending *self, const char *mark_id);
gboolean pal_chart_pending_remove_stroke (PalChartPending *self, const char *id);
gboolean pal_chart_pending_is_removed (PalChartPending *self, const char *id);
void pal_chart_pending_set_signed (PalChartPending *self, const char *visit_id);
void pal_chart_pending_add (PalChartPending *self, const char *what, const char *id);
const char *pal_chart_pending_find (PalChartPending *self, const char *what);

void pal_chart_pending_arrived (PalChartPending *self, PalChangeSet *changes);
void pal_chart_pending_forget_rows (PalChartPending *self);
void pal_chart_pending_forget (PalChartPending *self);

char *pal_chart_pending_region (PalKind kind, PalAuthor author, const char *zone);
char *pal_chart_pending_referral (const char *mark_id, const char *zone);

G_END_DECLS
