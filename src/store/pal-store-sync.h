/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-sqlite-store.h"

G_BEGIN_DECLS

/* The store for programs without a main loop, such as palpate-cli, and for threads that have nothing
 * else to do: each call waits for its answer. The thread of a window must not use these, since the
 * window would stand still meanwhile. */
gboolean pal_sqlite_store_open_sync (PalSqliteStore *self, GError **error);
gboolean pal_sqlite_store_quick_check_sync (PalSqliteStore *self, GError **error);

PalChangeSet *pal_store_commit_sync (PalStore *self, PalCommand *command, GError **error);
PalChangeSet *pal_store_step_sync (PalStore *self,
                                   PalStep step,
                                   const char *scope,
                                   const char *practitioner_id,
                                   GError **error);
GPtrArray *pal_store_load_sync (
    PalStore *self, const char *table, const char *column, const char *value, GError **error);
gboolean pal_store_undo_labels_sync (
    PalStore *self, const char *scope, char **undo_label, char **redo_label, GError **error);

G_END_DECLS
