/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-store.h"

G_BEGIN_DECLS

typedef enum
{
  PAL_SQLITE_STORE_NONE = 0,
  PAL_SQLITE_STORE_READ_ONLY = 1 << 0, /* takes no lock: works beside the program that writes */
} PalSqliteStoreFlags;

/* The record of a practice in one SQLite file, `practice.db` in a folder of its own.
 *
 * It belongs to the thread that opens it: it is to be called from there, and tells its listeners
 * there. The work is done on a thread of its own. */
#define PAL_TYPE_SQLITE_STORE (pal_sqlite_store_get_type ())
G_DECLARE_FINAL_TYPE (PalSqliteStore, pal_sqlite_store, PAL, SQLITE_STORE, GObject)

char *pal_sqlite_store_get_default_folder (void);

PalSqliteStore *pal_sqlite_store_new (const char *folder, PalSqliteStoreFlags flags);
const char *pal_sqlite_store_get_folder (PalSqliteStore *self);
void pal_sqlite_store_set_vfs (PalSqliteStore *self, const char *vfs);

void pal_sqlite_store_open_async (PalSqliteStore *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean pal_sqlite_store_open_finish (PalSqliteStore *self, GAsyncResult *result, GError **error);
void pal_sqlite_store_close (PalSqliteStore *self);

void pal_sqlite_store_quick_check_async (PalSqliteStore *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean pal_sqlite_store_quick_check_finish (PalSqliteStore *self,
                                              GAsyncResult *result,
                                              GError **error);

G_END_DECLS
