/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-migrations"

#include "pal-migrations.h"

#include <gio/gio.h>

#include "pal-store-resources.h"

/* In the order of their versions, the first one being version 1. One that has been released is never
 * changed again. */
static const char *const scripts[] = {
  "/io/github/palpate/Palpate/store/sql/0001-first.sql",
  "/io/github/palpate/Palpate/store/sql/0002-undo-by-revision.sql",
  "/io/github/palpate/Palpate/store/sql/0003-richer-marks.sql",
  "/io/github/palpate/Palpate/store/sql/0004-hands-and-eyes.sql",
  "/io/github/palpate/Palpate/store/sql/0005-treatment.sql",
  "/io/github/palpate/Palpate/store/sql/0006-checked-muscles.sql",
  "/io/github/palpate/Palpate/store/sql/0007-own-library.sql",
  "/io/github/palpate/Palpate/store/sql/0008-own-techniques-used.sql",
  "/io/github/palpate/Palpate/store/sql/0009-own-techniques-in-place.sql",
};

/* Registering only puts a resource in a queue, which another thread may be working off at this very
 * moment; asking all resources for a path waits for it, asking for this resource would not. */
static GBytes *
load_script (const char *path, GError **error)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      pal_store_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static gboolean
run_one (PalDatabase *database, guint version, GError **error)
{
  g_autoptr (GBytes) script = NULL;
  g_autofree char *stamp = NULL;

  script = load_script (scripts[version - 1], error);
  if (script == NULL)
    return FALSE;

  /* Both numbers lie in the database's first page and so belong to the transaction. */
  stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;",
                           PAL_DATABASE_APPLICATION_ID,
                           version);
  if (!pal_database_begin (database, error))
    return FALSE;
  /* What gresource embeds is followed by a zero byte. */
  if (!pal_database_exec (database, g_bytes_get_data (script, NULL), error)
      || !pal_database_exec (database, stamp, error))
    {
      pal_database_rollback (database);
      return FALSE;
    }
  return pal_database_commit (database, error);
}

/**
 * pal_migrations_get_latest:
 *
 * Returns: the version that this program writes.
 */
guint
pal_migrations_get_latest (void)
{
  return G_N_ELEMENTS (scripts);
}

/**
 * pal_migrations_run:
 * @database: a database of ours, or an empty one, open for writing
 * @error: a #PalStoreError
 *
 * Each script runs in a transaction of its own, so that one that fails leaves the version before it.
 *
 * Returns: whether the database has the latest version now.
 */
gboolean
pal_migrations_run (PalDatabase *database, GError **error)
{
  gint64 version = 0;

  g_return_val_if_fail (database != NULL, FALSE);

  if (!pal_database_get_int (database, "PRAGMA user_version", &version, error))
    return FALSE;
  for (guint next = (guint) version + 1; next <= G_N_ELEMENTS (scripts); next++)
    if (!run_one (database, next, error))
      return FALSE;
  return TRUE;
}
