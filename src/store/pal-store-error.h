/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "pal-store.h"

G_BEGIN_DECLS

/* Turns what the disk and SQLite report into what a therapist can act on. Each function sets @error
 * and returns FALSE, so that it can be returned in one line. */
gboolean pal_store_error_set (GError **error,
                              PalStoreError code,
                              const char *path,
                              const char *detail);
gboolean pal_store_error_set_from_errno (GError **error, int saved_errno, const char *path);
gboolean pal_store_error_set_from_sqlite (GError **error, int rc, sqlite3 *db, const char *path);

G_END_DECLS
