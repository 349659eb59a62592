/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-command.h"
#include "pal-database.h"

G_BEGIN_DECLS

/* The rows of the tables that a command may write, in general terms: which columns there are is asked
 * of the database when it is opened. */
typedef struct _PalRecord PalRecord;

PalRecord *pal_record_new (PalDatabase *database, GError **error);
void pal_record_free (PalRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalRecord, pal_record_free)

gboolean pal_record_read (PalRecord *self,
                          const char *table,
                          const char *id,
                          GVariant **row,
                          gint64 *place,
                          GError **error);
GPtrArray *pal_record_load (
    PalRecord *self, const char *table, const char *column, const char *value, GError **error);

gboolean pal_record_apply (PalRecord *self, const PalOp *op, GPtrArray *images, GError **error);
gboolean pal_record_restore (PalRecord *self,
                             const char *table,
                             const char *id,
                             gint64 place,
                             GVariant *row,
                             GError **error);

G_END_DECLS
