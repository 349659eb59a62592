/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-chart.h"
#include "pal-cli.h"
#include "pal-own-note.h"
#include "pal-own-technique.h"

G_BEGIN_DECLS

/* The record, open for reading only: it may be open in the program at the same time. */
typedef struct _PalCliRecord PalCliRecord;

PalCliRecord *pal_cli_record_open (PalCli *cli, GError **error);
void pal_cli_record_close (PalCliRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalCliRecord, pal_cli_record_close)

const char *pal_cli_record_get_folder (PalCliRecord *self);
gboolean pal_cli_record_check (PalCliRecord *self, GError **error);
int pal_cli_record_count (PalCliRecord *self, const char *table, GError **error);

GPtrArray *pal_cli_record_load_clients (PalCliRecord *self, GError **error);
GPtrArray *
pal_cli_record_load_visits (PalCliRecord *self, const char *client_id, GError **error);
GPtrArray *pal_cli_record_load_no_work (PalCliRecord *self, PalVisit *visit, GError **error);
GPtrArray *pal_cli_record_load_checks (PalCliRecord *self, const char *visit_id, GError **error);
GPtrArray *
pal_cli_record_load_technique_uses (PalCliRecord *self, const char *visit_id, GError **error);
GPtrArray *
pal_cli_record_load_handout (PalCliRecord *self, const char *visit_id, GError **error);
GPtrArray *
pal_cli_record_load_plan (PalCliRecord *self, const char *visit_id, GError **error);
GPtrArray *
pal_cli_record_load_findings (PalCliRecord *self, GPtrArray *marks, GError **error);
GPtrArray *pal_cli_record_load_own_notes (PalCliRecord *self, GError **error);
GPtrArray *pal_cli_record_load_own_techniques (PalCliRecord *self, GError **error);
GPtrArray *pal_cli_record_load_marks (PalCliRecord *self, const char *visit_id, GError **error);
GPtrArray *pal_cli_record_load_mark (PalCliRecord *self, const char *mark_id, GError **error);

GPtrArray *pal_cli_record_load_former (PalCliRecord *self,
                                       const char *client_id,
                                       const char *visit_id,
                                       PalEntityList **visits,
                                       GError **error);

PalClient *pal_cli_record_find_client (PalCliRecord *self, const char *prefix, GError **error);
PalVisit *pal_cli_record_find_visit (PalCliRecord *self, const char *prefix, GError **error);

char *pal_cli_short_id (PalEntity *entity);

G_END_DECLS
