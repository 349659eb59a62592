/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-quick-check"

#include "pal-quick-check.h"

#include "pal-database.h"
#include "pal-store-error.h"

/* How many instructions of SQLite's machine lie between two looks at the cancellable: well under a
 * millisecond. */
#define INSTRUCTIONS_PER_LOOK 1000

/* The walk over the pages of a table is one single instruction, which only this ends. */
static void
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  PalDatabase *database = user_data;

  sqlite3_interrupt (pal_database_get_handle (database));
}

static int
progress_cb (void *data)
{
  return g_cancellable_is_cancelled (data);
}

static gboolean
look_over (PalDatabase *database, GCancellable *cancellable, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean row;

  statement = pal_database_prepare (database, "PRAGMA quick_check (1)", &local_error);
  if (statement == NULL || !pal_database_step (database, statement, &row, &local_error))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (row && g_strcmp0 (pal_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  return pal_store_error_set (error,
                              PAL_STORE_ERROR_DAMAGED,
                              pal_database_get_path (database),
                              row ? pal_statement_get_text (statement, 0) : NULL);
}

/**
 * pal_quick_check:
 * @path: the absolute path of the database
 * @vfs: (nullable): the name of an SQLite VFS
 * @cancellable: (nullable): stops it
 * @error: %PAL_STORE_ERROR_DAMAGED, %G_IO_ERROR_CANCELLED or what keeps it from being read
 *
 * Returns: whether the database is sound.
 */
gboolean
pal_quick_check (const char *path, const char *vfs, GCancellable *cancellable, GError **error)
{
  g_autoptr (PalDatabase) database = NULL;
  gulong handler = 0;
  gboolean sound;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  database = pal_database_open (path, PAL_DATABASE_READ_ONLY, vfs, error);
  if (database == NULL)
    return FALSE;
  if (cancellable != NULL)
    {
      sqlite3_progress_handler (
          pal_database_get_handle (database), INSTRUCTIONS_PER_LOOK, progress_cb, cancellable);
      handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), database, NULL);
    }
  sound = look_over (database, cancellable, error);
  g_cancellable_disconnect (cancellable, handler);
  return sound;
}
