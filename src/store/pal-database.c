/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-database"

#include "pal-database.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "pal-database-header.h"
#include "pal-folder.h"
#include "pal-migrations.h"
#include "pal-store-error.h"

#define BUSY_TIMEOUT_MS 5000

/* More different statements than the program has; only then is the cache emptied. */
#define MAX_STATEMENTS 256

struct _PalDatabase
{
  sqlite3 *db;
  char *path;
  PalDatabaseMode mode;
  gboolean ready; /* known to be ours, and as it should be */
  GHashTable *statements; /* (owned) text -> (owned) statement */
};

static void
statement_free (gpointer data)
{
  sqlite3_finalize (data);
}

/* Statements are looked for by their text, a dozen for each change, and many are as long as a table has
 * columns: so eight letters at a time, where g_str_hash() takes one. */
static guint
hash_text (gconstpointer text)
{
  const char *letters = text;
  gsize size = strlen (letters);
  guint64 hash = size;
  guint64 word;

  for (; size >= sizeof word; letters += sizeof word, size -= sizeof word)
    {
      memcpy (&word, letters, sizeof word);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 32;
    }
  word = 0;
  memcpy (&word, letters, size);
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint) (hash >> 32);
}

static gboolean
fail (PalDatabase *self, int rc, GError **error)
{
  return pal_store_error_set_from_sqlite (error, rc, self->db, self->path);
}

static void
close_connection (PalDatabase *self)
{
  g_hash_table_remove_all (self->statements);
  if (self->db != NULL && sqlite3_close (self->db) != SQLITE_OK)
    g_critical ("A statement outlived its connection: %s", sqlite3_errmsg (self->db));
  self->db = NULL;
}

static gboolean
open_connection (PalDatabase *self, const char *vfs, gboolean immutable, GError **error)
{
  g_autofree char *uri = NULL;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int rc;

  flags |= self->mode == PAL_DATABASE_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (immutable)
    {
      g_autofree char *plain = g_filename_to_uri (self->path, NULL, error);

      if (plain == NULL)
        return FALSE;
      uri = g_strconcat (plain, "?immutable=1", NULL);
      flags |= SQLITE_OPEN_URI;
    }

  rc = sqlite3_open_v2 (uri != NULL ? uri : self->path, &self->db, flags, vfs);
  if (rc != SQLITE_OK)
    return fail (self, rc, error);

  sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_MS);
  /* Until it is known to be ours and sound, closing it must not write to it either. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return pal_database_exec (self,
                            "PRAGMA trusted_schema = OFF;"
                            "PRAGMA temp_store = MEMORY;",
                            error);
}

/* The header in the file may be older than what the log holds, so SQLite is asked as well. */
static gboolean
identify (PalDatabase *self, GError **error)
{
  PalDatabaseHeader header = { FALSE };
  gint64 application_id = 0, version = 0, n_objects = 0;

  if (!pal_database_get_int (self, "PRAGMA application_id", &application_id, error)
      || !pal_database_get_int (self, "PRAGMA user_version", &version, error)
      || !pal_database_get_int (self, "SELECT count (*) FROM sqlite_schema", &n_objects, error))
    return FALSE;

  header.is_database = TRUE;
  header.application_id = (guint32) application_id;
  header.version = (guint32) version;
  header.has_schema = n_objects > 0;
  /* A record that is still empty is nothing to read. */
  header.exists = header.has_schema;
  return pal_database_header_check (&header, self->mode, self->path, error);
}

static gboolean
has_log (PalDatabase *self)
{
  g_autofree char *log_path = g_strconcat (self->path, "-wal", NULL);
  GStatBuf info;

  return g_stat (log_path, &info) == 0 && info.st_size > 0;
}

/* A reader of a database with a log needs an index beside it. Where none can be made, such as on a
 * disc, and no log is left over, nobody can be writing either: then the file alone will do. */
static gboolean
open_for_reading (PalDatabase *self, const char *vfs, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  int rc;

  if (open_connection (self, vfs, FALSE, &local_error) && identify (self, &local_error))
    return TRUE;

  rc = self->db != NULL ? sqlite3_errcode (self->db) & 0xff : SQLITE_OK;
  close_connection (self);
  if ((rc != SQLITE_CANTOPEN && rc != SQLITE_READONLY) || has_log (self))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return open_connection (self, vfs, TRUE, error) && identify (self, error);
}

static gboolean
use_log (PalDatabase *self, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  gboolean row = FALSE;

  statement = pal_database_prepare (self, "PRAGMA journal_mode = WAL", error);
  if (statement == NULL || !pal_database_step (self, statement, &row, error))
    return FALSE;
  if (g_strcmp0 (row ? pal_statement_get_text (statement, 0) : NULL, "wal") != 0)
    return pal_store_error_set (error, PAL_STORE_ERROR_IO, self->path, "no write-ahead log");
  return TRUE;
}

static gboolean
open_for_writing (PalDatabase *self, const char *vfs, GError **error)
{
  if (!open_connection (self, vfs, FALSE, error))
    return FALSE;
  if (sqlite3_db_readonly (self->db, "main") == 1)
    return pal_store_error_set (error, PAL_STORE_ERROR_READ_ONLY, self->path, NULL);
  if (!identify (self, error))
    return FALSE;

  if (g_chmod (self->path, S_IRUSR | S_IWUSR) != 0)
    return pal_store_error_set_from_errno (error, errno, self->path);
  if (!use_log (self, error)
      || !pal_database_exec (self,
                             "PRAGMA synchronous = FULL;"
                             "PRAGMA foreign_keys = ON;"
                             "PRAGMA secure_delete = ON;"
                             "PRAGMA cache_size = -8192;",
                             error)
      || !pal_migrations_run (self, error))
    return FALSE;
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return TRUE;
}

/**
 * pal_database_open:
 * @path: the absolute path of the database file
 * @mode: for writing makes the file, and brings it to the latest version, where that is needed
 * @vfs: (nullable): the name of the SQLite VFS that does the reading and writing
 * @error: a #PalStoreError
 *
 * A file that is no record of Palpate, or one of a later version, is refused before anything is
 * written to it or beside it. Writing takes for granted that the caller holds the folder's lock.
 *
 * Returns: (transfer full): the connection.
 */
PalDatabase *
pal_database_open (const char *path, PalDatabaseMode mode, const char *vfs, GError **error)
{
  g_autoptr (PalDatabase) self = NULL;
  PalDatabaseHeader header;
  gboolean opened;

  g_return_val_if_fail (path != NULL && g_path_is_absolute (path), NULL);

  self = g_new0 (PalDatabase, 1);
  self->path = g_strdup (path);
  self->mode = mode;
  self->statements = g_hash_table_new_full (hash_text, g_str_equal, g_free, statement_free);

  if (!pal_database_header_read (&header, path, vfs, error)
      || !pal_database_header_check (&header, mode, path, error))
    return NULL;
  if (!header.exists && !pal_folder_create_file (path, error))
    return NULL;

  if (mode == PAL_DATABASE_READ_ONLY)
    opened = open_for_reading (self, vfs, error);
  else
    opened = open_for_writing (self, vfs, error);
  self->ready = opened;
  return opened ? g_steal_pointer (&self) : NULL;
}

/**
 * pal_database_free:
 * @self: (transfer full): a connection
 *
 * Closes it. The last writer brings the log into the file and takes it away.
 */
void
pal_database_free (PalDatabase *self)
{
  g_return_if_fail (self != NULL);
  /* If it is the last one, closing does this; if not, as much is done as its readers allow. */
  if (self->db != NULL && self->mode == PAL_DATABASE_READ_WRITE && self->ready)
    sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  close_connection (self);
  g_hash_table_unref (self->statements);
  g_free (self->path);
  g_free (self);
}

/* Returns: (transfer none): the connection of SQLite, for the thread that the database belongs
 * to. */
sqlite3 *
pal_database_get_handle (PalDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->db;
}

/* Returns: (transfer none): the absolute path of the database file. */
const char *
pal_database_get_path (PalDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->path;
}

/* Returns: whether it was opened for writing; one that was not never writes. */
PalDatabaseMode
pal_database_get_mode (PalDatabase *self)
{
  g_return_val_if_fail (self != NULL, PAL_DATABASE_READ_ONLY);
  return self->mode;
}

/* What is written to a file that lies nowhere any more is lost when the program ends. */
static gboolean
has_moved (PalDatabase *self)
{
  int moved = 0;

  return sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK
         && moved != 0;
}

/**
 * pal_database_begin:
 * @self: a connection for writing
 * @error: a #PalStoreError
 *
 * Returns: whether it has begun; not where the file was taken away meanwhile, or another put in its place.
 */
gboolean
pal_database_begin (PalDatabase *self, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (g_hash_table_size (self->statements) > MAX_STATEMENTS)
    g_hash_table_remove_all (self->statements);
  if (has_moved (self))
    return pal_store_error_set (error, PAL_STORE_ERROR_MOVED, self->path, NULL);
  statement = pal_database_prepare (self, "BEGIN IMMEDIATE", error);
  return statement != NULL && pal_database_run (self, statement, error);
}

/**
 * pal_database_commit:
 * @self: a connection with a transaction
 * @error: a #PalStoreError
 *
 * Returns: whether the transaction is on the disk; if not, it has been rolled back.
 */
gboolean
pal_database_commit (PalDatabase *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  {
    g_autoptr (PalStatement) statement = pal_database_prepare (self, "COMMIT", error);

    if (statement != NULL && pal_database_run (self, statement, error))
      return TRUE;
  }
  pal_database_rollback (self);
  return FALSE;
}

/**
 * pal_database_rollback:
 * @self: a connection
 *
 * Takes back what the transaction did, unless SQLite has done so already, as it does when the disk
 * is full.
 */
void
pal_database_rollback (PalDatabase *self)
{
  g_return_if_fail (self != NULL);

  if (sqlite3_get_autocommit (self->db))
    return;
  /* Its error would say once more what made the caller give up. */
  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  if (!sqlite3_get_autocommit (self->db))
    g_critical ("A transaction could not be rolled back: %s", sqlite3_errmsg (self->db));
}

/**
 * pal_database_exec:
 * @self: a connection
 * @sql: one or more statements whose results do not matter
 * @error: a #PalStoreError
 *
 * Returns: whether they were carried out.
 */
gboolean
pal_database_exec (PalDatabase *self, const char *sql, GError **error)
{
  int rc;

  g_return_val_if_fail (self != NULL && sql != NULL, FALSE);

  rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);
  return rc == SQLITE_OK || fail (self, rc, error);
}

/**
 * pal_database_get_int:
 * @self: a connection
 * @sql: a statement that answers with one number
 * @value: (out): the number
 * @error: a #PalStoreError
 *
 * Returns: whether there was an answer.
 */
gboolean
pal_database_get_int (PalDatabase *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  gboolean row = FALSE;

  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  statement = pal_database_prepare (self, sql, error);
  if (statement == NULL || !pal_database_step (self, statement, &row, error))
    return FALSE;
  *value = row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

/**
 * pal_database_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: a #PalStoreError
 *
 * Returns: (transfer none): the statement, to be held in a g_autoptr() that resets it.
 */
PalStatement *
pal_database_prepare (PalDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int rc;

  g_return_val_if_fail (self != NULL && sql != NULL, NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    return statement;

  rc = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (rc != SQLITE_OK)
    {
      fail (self, rc, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/**
 * pal_database_step:
 * @self: a connection
 * @statement: one of its statements
 * @row: (out): whether there is a row to be read
 * @error: a #PalStoreError
 *
 * Returns: %FALSE if it failed.
 */
gboolean
pal_database_step (PalDatabase *self, PalStatement *statement, gboolean *row, GError **error)
{
  int rc;

  g_return_val_if_fail (self != NULL && statement != NULL && row != NULL, FALSE);

  rc = sqlite3_step (statement);
  *row = rc == SQLITE_ROW;
  return rc == SQLITE_ROW || rc == SQLITE_DONE || fail (self, rc, error);
}

/**
 * pal_database_run:
 * @self: a connection
 * @statement: one of its statements, whose rows do not matter
 * @error: a #PalStoreError
 *
 * Returns: whether it was carried out.
 */
gboolean
pal_database_run (PalDatabase *self, PalStatement *statement, GError **error)
{
  gboolean row;

  do
    if (!pal_database_step (self, statement, &row, error))
      return FALSE;
  while (row);
  return TRUE;
}

/* Makes a statement ready for the next use, with every parameter empty; what it pointed to need
 * not stay any more. */
void
pal_statement_reset (PalStatement *self)
{
  /* It repeats the error of the last step, which has been dealt with. */
  sqlite3_reset (self);
  sqlite3_clear_bindings (self);
}

/**
 * pal_statement_bind_text:
 * @self: a statement
 * @index: the parameter, counted from 1
 * @text: (nullable): copied; %NULL leaves the parameter empty
 * @error: %PAL_STORE_ERROR_REFUSED for a text longer than SQLite takes, or another #PalStoreError
 *
 * Returns: whether it was taken; if not, the statement must not be run, for the parameter is empty.
 */
gboolean
pal_statement_bind_text (PalStatement *self, int index, const char *text, GError **error)
{
  int rc = sqlite3_bind_text (self, index, text, -1, SQLITE_TRANSIENT);
  sqlite3 *db;

  if (rc == SQLITE_OK)
    return TRUE;
  db = sqlite3_db_handle (self);
  return pal_store_error_set_from_sqlite (error, rc, db, sqlite3_db_filename (db, "main"));
}

/**
 * pal_statement_bind_int:
 * @self: a statement that has not been stepped yet
 * @index: the parameter, counted from 1, of those that the statement has
 * @value: a number, of which SQLite takes every one
 */
void
pal_statement_bind_int (PalStatement *self, int index, gint64 value)
{
  int rc = sqlite3_bind_int64 (self, index, value);

  /* Only a wrong index or a statement that is running is refused. */
  g_return_if_fail (rc == SQLITE_OK);
}

/**
 * pal_statement_get_text:
 * @self: a statement at a row
 * @index: the column, counted from 0
 *
 * Returns: (nullable): its text until the next step; %NULL where it is empty.
 */
const char *
pal_statement_get_text (PalStatement *self, int index)
{
  return (const char *) sqlite3_column_text (self, index);
}
