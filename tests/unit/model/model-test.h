/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-chart.h"
#include "pal-memory-store.h"

G_BEGIN_DECLS

/* A practice with one practitioner and one client, and that client's chart, all in memory. */
typedef struct
{
  PalMemoryStore *store;
  PalPractice *practice;
  PalClient *client;
  PalChart *chart;
  GPtrArray *refusals; /* (element-type utf8) what PalPractice::refused said */
} ModelTest;

void model_test_set_up (ModelTest *self, gconstpointer data);
void model_test_tear_down (ModelTest *self, gconstpointer data);

/* Iterates until nothing is on its way, or something has failed. */
void model_test_wait (ModelTest *self);
/* Reads the client's record again, as a restart does. */
void model_test_reopen (ModelTest *self);

/* A row from column, type ('s', 'x' or '0' for empty), value; ended by NULL. Not floating. */
GVariant *model_test_row (const char *column, ...) G_GNUC_NULL_TERMINATED;
/* Writes a row past the model, as another session of the program would have. */
void model_test_write (ModelTest *self, const char *table, GVariant *row);

PalPlace model_test_point (const char *zone, const char *muscle);
PalPlace model_test_region (const char *zone);
/* The mark, which has to be saved. */
PalMark *model_test_mark (ModelTest *self, const char *id);
/* Adds a mark, waits for it. */
PalMark *model_test_add (ModelTest *self, PalKind kind, const PalPlace *place);
/* Adds a visit of so many days ago with one mark, past the model. */
void model_test_add_past (ModelTest *self,
                          int days_ago,
                          const char *visit_id,
                          const char *finding_id,
                          const char *mark_id,
                          int intensity);
guint model_test_count (ModelTest *self, const char *table);

G_END_DECLS
