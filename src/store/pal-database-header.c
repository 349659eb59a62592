/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-database-header"

#include "pal-database-header.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "pal-migrations.h"
#include "pal-store-error.h"

/* The layout is that of the SQLite file format, section 1.3; numbers are big-endian. */
#define HEADER_SIZE 100
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_SCHEMA_COOKIE 40
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68

static guint32
read_number (const guint8 *bytes, gsize offset)
{
  guint32 number;

  memcpy (&number, bytes + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* Through the VFS: to open and close the file by itself would take away the locks that this program
 * has on it through SQLite. */
static int
read_bytes (const char *path, sqlite3_vfs *vfs, guint8 *bytes)
{
  g_autofree sqlite3_file *file = g_malloc0 (vfs->szOsFile);
  sqlite3_filename name = sqlite3_create_filename (path, "", "", 0, NULL);
  int rc;

  if (name == NULL)
    return SQLITE_NOMEM;
  rc = vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);
  if (rc == SQLITE_OK)
    rc = file->pMethods->xRead (file, bytes, HEADER_SIZE, 0);
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename (name);
  return rc;
}

static gboolean
has_beside (const char *path, const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);
  GStatBuf info;

  return g_stat (beside, &info) == 0 && info.st_size > 0;
}

/* The log is begun after the first page, so with a log there was a database; SQLite would throw the
 * log away without a word, and with it the last thing that is left of the record. */
static gboolean
check_log (const char *path, GError **error)
{
  if (!has_beside (path, "-wal"))
    return TRUE;
  return pal_store_error_set (
      error, PAL_STORE_ERROR_DAMAGED, path, "the file is empty, and a log lies beside it");
}

/**
 * pal_database_header_read:
 * @self: (out): what was found
 * @path: the file
 * @vfs: (nullable): the name of the SQLite VFS to read it with
 * @error: a #PalStoreError; %PAL_STORE_ERROR_DAMAGED where nothing but a log is left
 *
 * Returns: whether the file could be looked at, be it there or not.
 */
gboolean
pal_database_header_read (PalDatabaseHeader *self,
                          const char *path,
                          const char *vfs,
                          GError **error)
{
  guint8 bytes[HEADER_SIZE] = { 0 };
  sqlite3_vfs *found;
  GStatBuf info;
  int rc;

  *self = (PalDatabaseHeader) { FALSE };

  if (g_stat (path, &info) != 0)
    {
      if (errno != ENOENT && errno != ENOTDIR)
        return pal_store_error_set_from_errno (error, errno, path);
      self->is_database = TRUE;
      return check_log (path, error);
    }
  self->exists = TRUE;
  if (!S_ISREG (info.st_mode))
    return TRUE;
  /* When the program was stopped while it wrote the very first page, that page may be anything, and
   * SQLite will take it back by this journal. */
  if (info.st_size == 0 || has_beside (path, "-journal"))
    {
      self->is_database = TRUE;
      return info.st_size > 0 || check_log (path, error);
    }
  if (info.st_size < HEADER_SIZE)
    return TRUE;

  found = sqlite3_vfs_find (vfs);
  if (found == NULL)
    return pal_store_error_set (error, PAL_STORE_ERROR_IO, path, vfs);
  rc = read_bytes (path, found, bytes);
  if ((rc & 0xff) == SQLITE_CANTOPEN)
    return pal_store_error_set (
        error, PAL_STORE_ERROR_IO, path, g_strerror (found->xGetLastError (found, 0, NULL)));
  if (rc != SQLITE_OK)
    return pal_store_error_set_from_sqlite (error, rc, NULL, path);

  self->is_database = memcmp (bytes, HEADER_MAGIC, sizeof HEADER_MAGIC) == 0;
  self->has_schema = read_number (bytes, HEADER_SCHEMA_COOKIE) != 0;
  self->version = read_number (bytes, HEADER_USER_VERSION);
  self->application_id = read_number (bytes, HEADER_APPLICATION_ID);
  return TRUE;
}

/**
 * pal_database_header_check:
 * @self: what is known of a file
 * @mode: what it is to be opened for
 * @path: the file
 * @error: %PAL_STORE_ERROR_NOT_A_DATABASE, %PAL_STORE_ERROR_NEWER or %PAL_STORE_ERROR_MISSING
 *
 * Returns: whether it is a record of this version or an older one, or, for writing, still empty.
 */
gboolean
pal_database_header_check (const PalDatabaseHeader *self,
                           PalDatabaseMode mode,
                           const char *path,
                           GError **error)
{
  gboolean ours = self->application_id == PAL_DATABASE_APPLICATION_ID;
  gboolean blank = self->application_id == 0 && self->version == 0 && !self->has_schema;

  if (!self->is_database || (!ours && !blank))
    return pal_store_error_set (error, PAL_STORE_ERROR_NOT_A_DATABASE, path, NULL);
  if (self->version > pal_migrations_get_latest ())
    return pal_store_error_set (error, PAL_STORE_ERROR_NEWER, path, NULL);
  if (mode == PAL_DATABASE_READ_ONLY && !self->exists)
    return pal_store_error_set (error, PAL_STORE_ERROR_MISSING, path, NULL);
  return TRUE;
}
