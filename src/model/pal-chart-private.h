/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-chart-pending.h"
#include "pal-chart.h"
#include "pal-row-cell.h"
#include "pal-stroke.h"

G_BEGIN_DECLS

#define PAL_SIGNATURE_TABLE "signature"

/* While a number is being typed, "1" and then "10", only the last digit counts for the range. */
typedef struct
{
  char *merge_key;
  char *mark_id;
  int least;
  int worst;
} PalRatedRange;

/* What a new mark is made of. */
typedef struct
{
  PalKind kind;
  PalAuthor author;
  const PalPlace *place;
  const char *continued;  /* the finding that goes on; NULL for a new one */
  const char *finding_id; /* what a new one is to be called, or NULL */
  const char *linked;     /* the other author's finding that a new one speaks of, or NULL */
  PalMark *copied;        /* a mark whose description is taken over, or NULL */
  PalQuality qualities;   /* what it is drawn with */
  GVariant *values;       /* what else the row has, or NULL */
} PalNewMark;

/* Shared by pal-chart.c, which holds the lists, pal-chart-follow.c with what follows from them,
 * pal-chart-load.c, which reads the record, and the files that change it: pal-chart-commands.c with what
 * commands have in common, pal-chart-visit.c, -rating, -return, -hands, -no-work, -check, -details,
 * -referral, -treatment, -edit and -ink. */
struct _PalChart
{
  GObject parent_instance;

  PalPractice *practice;
  PalClient *client;

  PalEntityList *visits;
  PalEntityList *findings;
  PalEntityList *marks;
  PalEntityList *referrals;
  PalEntityList *strokes;
  PalEntityList *signatures;
  PalEntityList *all_no_work;
  PalEntityList *technique_uses;
  PalEntityList *handout_items;
  PalEntityList *plan_steps;
  PalEntityList *checks;

  PalPlaceCarrier *carrier; /* to the figure that is shown, or NULL */

  GListStore *today;
  GListStore *ghosts;
  char *ghosts_visit_id; /* the visit before which they are, as visit_id was then */
  GListStore *no_work; /* what is not ended */

  PalVisit *visit;     /* today's, once it is on the disk */
  char *visit_id;      /* the id it has or will have; NULL until a change needs one */
  GVariant *visit_row; /* the row it has or will have */
  gboolean is_past;    /* whether it was entered late, with a date of its own */
  const char *noted_today; /* the date, as long as one command is put together that asks for it often */

  PalChartPending pending; /* what is not on the disk yet */
  PalAuthor acting;        /* who is known to be changing marks now; nobody in particular at first */
  PalRatedRange rated;     /* the range that a mark had before the number that is being typed */

  char *undo_label;
  char *redo_label;
};

void pal_chart_set_labels (PalChart *self, const char *undo_label, const char *redo_label);
void pal_chart_set_visit (PalChart *self, PalVisit *visit);
PalEntityList *pal_chart_peek_list (PalChart *self, guint index);
void pal_chart_carry_marks (PalChart *self);
void pal_chart_forget_visit (PalChart *self);
void pal_chart_take_visit (PalChart *self, GVariant *row);

/* What is shown */
void pal_chart_follow (PalChart *self, PalChangeSet *changes);
void pal_chart_follow_all (PalChart *self);
void pal_chart_choose_visit (PalChart *self);
void pal_chart_refresh (PalChart *self);

const char *pal_chart_get_client_id (PalChart *self);
const char *pal_chart_get_practitioner_id (PalChart *self);
PalCommand *pal_chart_new_command (PalChart *self, const char *label);
PalCommand *pal_chart_new_mark_command (PalChart *self, const char *action, const char *mark_id);
void pal_chart_clear_rated (PalChart *self);
GVariant *pal_chart_new_intensity (const char *column, int intensity);
gboolean pal_chart_visit_goes_on (PalChart *self);
const char *pal_chart_bring_visit (PalChart *self, PalCommand *command);
void pal_chart_submit_values (PalChart *self,
                              const char *mark_id,
                              const char *action,
                              const char *merge_key,
                              GVariant *values);

/* Marks */
const char *pal_chart_find_continued (PalChart *self,
                                      PalKind kind,
                                      PalAuthor author,
                                      const PalPlace *place);
char *pal_chart_dup_region_mark_id (PalChart *self,
                                    PalKind kind,
                                    PalAuthor author,
                                    const PalPlace *place);
void pal_chart_insert_mark (PalChart *self,
                            PalCommand *command,
                            const char *mark_id,
                            const PalNewMark *mark);
GVariant *
pal_chart_carry_mark (PalChart *self, PalMark *ghost, const char *id, const char *visit_id);
void pal_chart_write_place (PalRowWriter *writer, const PalPlace *place);
void pal_chart_drop_mark (PalChart *self, PalCommand *command, PalMark *mark);
gboolean pal_chart_is_only_mark (PalChart *self, PalMark *mark);

/* Strokes */
void pal_chart_insert_stroke (PalChart *self,
                              PalCommand *command,
                              const char *id,
                              const char *mark_id,
                              PalView view,
                              PalPen pen,
                              int position,
                              GBytes *samples);
void pal_chart_copy_strokes (PalChart *self,
                             PalCommand *command,
                             PalMark *from,
                             const char *to_mark_id);
void pal_chart_drop_strokes (PalChart *self, PalCommand *command, PalMark *mark);

int pal_chart_compare_created (gconstpointer a, gconstpointer b, gpointer user_data);

/* Treatment */
void pal_chart_init_treatment (PalChart *self);
void pal_chart_clear_treatment (PalChart *self);
void pal_chart_drop_technique_uses (PalChart *self, PalCommand *command, PalMark *mark);
void pal_chart_take_technique_uses (PalChart *self,
                                    PalCommand *command,
                                    const char *finding_id,
                                    const char *mark_id);

/* Referrals */
guint pal_chart_drop_referrals (PalChart *self,
                                PalCommand *command,
                                PalMark *mark,
                                const char *zone);

G_END_DECLS
