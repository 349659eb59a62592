/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "fault-vfs.h"
#include "pal-database.h"
#include "pal-folder.h"
#include "pal-migrations.h"
#include "pal-record.h"
#include "pal-value.h"
#include "pal-writer.h"

#define DATABASE PAL_FOLDER_DATABASE

/* What is refused -------------------------------------------------------------------------------------- */

static void
check_untouched (const char *folder, PalStoreError code)
{
  g_autoptr (GBytes) before = test_read_file (folder, DATABASE);
  guint n_files;

  for (int flags = PAL_SQLITE_STORE_NONE; flags <= PAL_SQLITE_STORE_READ_ONLY; flags++)
    {
      g_autoptr (GBytes) after = NULL;

      n_files = test_count_files (folder);
      if (flags == PAL_SQLITE_STORE_NONE)
        {
          g_autofree char *lock = g_build_filename (folder, PAL_FOLDER_LOCK, NULL);

          /* The lock is taken first; it is the only file that may be added. */
          n_files += !g_file_test (lock, G_FILE_TEST_EXISTS);
        }
      test_opening_fails (folder, flags, NULL, code);
      after = test_read_file (folder, DATABASE);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpuint (test_count_files (folder), ==, n_files);
    }
}

static void
test_newer (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *sql = NULL;

  g_object_unref (test_store_open_practice (folder));
  sql = g_strdup_printf ("PRAGMA user_version = %u", pal_migrations_get_latest () + 1);
  test_sql_write (folder, sql);
  check_untouched (folder, PAL_STORE_ERROR_NEWER);
}

/* The newer version is known only from a log that was left behind. */
static void
test_newer_in_log (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = pal_folder_get_database_path (folder);
  g_autoptr (GBytes) database = NULL;
  g_autoptr (GBytes) log = NULL;
  g_autoptr (GBytes) log_after = NULL;
  sqlite3 *db = NULL;

  g_object_unref (test_store_open_practice (folder));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 999", NULL, NULL, NULL),
                   ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  database = test_read_file (folder, DATABASE);
  log = test_read_file (folder, DATABASE "-wal");
  g_assert_cmpuint (g_bytes_get_size (log), >, 0);
  for (int flags = PAL_SQLITE_STORE_NONE; flags <= PAL_SQLITE_STORE_READ_ONLY; flags++)
    {
      g_autoptr (GBytes) after = NULL;

      test_opening_fails (folder, flags, NULL, PAL_STORE_ERROR_NEWER);
      after = test_read_file (folder, DATABASE);
      g_assert_true (g_bytes_equal (database, after));
    }
  log_after = test_read_file (folder, DATABASE "-wal");
  g_assert_true (g_bytes_equal (log, log_after));
}

/* SQLite would throw the log away, and the last that is left of the record with it. */
static void
test_log_without_its_file (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = pal_folder_get_database_path (folder);
  PalStore *store = test_store_open_practice (folder);
  g_autoptr (GBytes) log = test_read_file (folder, DATABASE "-wal");
  g_autoptr (GBytes) log_after = NULL;
  gsize size;
  const void *data = g_bytes_get_data (log, &size);

  g_assert_cmpuint (size, >, 0);
  g_object_unref (store);
  test_write_file (folder, DATABASE "-wal", data, (gssize) size);
  for (int flags = PAL_SQLITE_STORE_NONE; flags <= PAL_SQLITE_STORE_READ_ONLY; flags++)
    {
      test_write_file (folder, DATABASE, "", 0);
      test_opening_fails (folder, flags, NULL, PAL_STORE_ERROR_DAMAGED);
      g_assert_cmpint (g_remove (path), ==, 0);
      test_opening_fails (folder, flags, NULL, PAL_STORE_ERROR_DAMAGED);
    }
  log_after = test_read_file (folder, DATABASE "-wal");
  g_assert_true (g_bytes_equal (log, log_after));
}

static void
test_not_a_database (void)
{
  static const char short_text[] = "Dear diary";
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *long_text = g_strnfill (5000, 'x');

  test_write_file (folder, DATABASE, short_text, -1);
  check_untouched (folder, PAL_STORE_ERROR_NOT_A_DATABASE);
  test_write_file (folder, DATABASE, long_text, -1);
  check_untouched (folder, PAL_STORE_ERROR_NOT_A_DATABASE);
}

static void
test_other_database (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestFolder) second = test_folder_new ();

  /* Somebody else's, with and without a mark of its own, with and without a log. */
  test_sql_write (folder, "CREATE TABLE t (x)");
  check_untouched (folder, PAL_STORE_ERROR_NOT_A_DATABASE);
  test_sql_write (folder, "PRAGMA journal_mode = WAL");
  check_untouched (folder, PAL_STORE_ERROR_NOT_A_DATABASE);
  test_sql_write (second, "PRAGMA application_id = 1; PRAGMA user_version = 1");
  check_untouched (second, PAL_STORE_ERROR_NOT_A_DATABASE);
}

static void
test_folder_in_its_place (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = pal_folder_get_database_path (folder);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_NOT_A_DATABASE);
}

static void
test_file_in_the_folders_place (void)
{
  g_autoptr (TestFolder) parent = test_folder_new ();
  g_autofree char *folder = g_build_filename (parent, "file", NULL);

  test_write_file (parent, "file", "x", 1);
  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_NOT_A_FOLDER);
  test_opening_fails (folder, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_MISSING);
}

static void
test_missing (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", NULL);

  test_opening_fails (folder, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_MISSING);
  test_opening_fails (nowhere, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_MISSING);
  g_assert_cmpuint (test_count_files (folder), ==, 0);
}

/* What cannot be written ------------------------------------------------------------------------------ */

/* Root may write anywhere, so there the part that must not is done by somebody with no rights. */
static void
give_up_rights (void)
{
  if (geteuid () != 0)
    return;
  g_assert_cmpint (setgid (65534), ==, 0);
  g_assert_cmpint (setuid (65534), ==, 0);
  /* The leak checker looks at its own process, which this would forbid. */
  g_assert_cmpint (prctl (PR_SET_DUMPABLE, 1), ==, 0);
}

static void
set_mode (const char *folder, const char *name, int mode)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}

static void
test_read_only_folder_subprocess (void)
{
  const char *folder = g_getenv ("PAL_TEST_FOLDER");
  g_autofree char *inside = g_build_filename (folder, "inside", NULL);
  g_autoptr (PalSqliteStore) reader = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_READ_ONLY);
  g_autoptr (GError) error = NULL;

  give_up_rights ();
  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_READ_ONLY);
  test_opening_fails (inside, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_READ_ONLY);

  /* It can be read all the same, as from a disc, though no log can be made beside it. */
  pal_sqlite_store_open_sync (reader, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (PAL_STORE (reader), "client"), ==, 1);
  g_assert_true (pal_sqlite_store_quick_check_sync (reader, &error));
  g_assert_no_error (error);
}

static void
test_read_only_file_subprocess (void)
{
  give_up_rights ();
  test_opening_fails (
      g_getenv ("PAL_TEST_FOLDER"), PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_READ_ONLY);
}

static void
run_without_rights (const char *folder, const char *test)
{
  g_assert_true (g_setenv ("PAL_TEST_FOLDER", folder, TRUE));
  g_test_trap_subprocess (test, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_read_only_folder (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  g_object_unref (test_store_open_practice (folder));
  before = test_read_file (folder, DATABASE);
  set_mode (folder, DATABASE, 0444);
  set_mode (folder, PAL_FOLDER_LOCK, 0444);
  set_mode (folder, ".", 0555);
  run_without_rights (folder, "/refuse/read-only-folder/subprocess");
  set_mode (folder, ".", 0755);
  after = test_read_file (folder, DATABASE);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (test_count_files (folder), ==, 2);
}

static void
test_read_only_file (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();

  g_object_unref (test_store_open_practice (folder));
  set_mode (folder, DATABASE, 0444);
  set_mode (folder, PAL_FOLDER_LOCK, 0666);
  set_mode (folder, ".", 0777);
  run_without_rights (folder, "/refuse/read-only-file/subprocess");
}

static PalStore *
open_with_faults (const char *folder)
{
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE);
  g_autoptr (GError) error = NULL;

  pal_sqlite_store_set_vfs (store, FAULT_VFS);
  pal_sqlite_store_open_sync (store, &error);
  g_assert_no_error (error);
  return PAL_STORE (g_steal_pointer (&store));
}

/* A commit that the disk does not take changes nothing, says why, and can be tried again. */
static void
check_failing_commit (FaultOp op, int rc, PalStoreError code)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = NULL;
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Find");
  g_autoptr (GVariant) finding = test_example_row ("finding");

  g_object_unref (test_store_open_practice (folder));
  store = open_with_faults (folder);
  pal_command_insert (command, "finding", finding);
  fault_vfs_arm (op, 1, TRUE, rc);
  test_commit_fails (store, command, code);
  test_commit_fails (store, command, code);
  g_assert_cmpuint (fault_vfs_disarm (), >=, 2);
  test_assert_labels (store, TEST_CLIENT, NULL, NULL);

  test_commit (store, command);
  test_assert_labels (store, TEST_CLIENT, "Find", NULL);
  g_clear_object (&store);
  test_assert_sound (folder);
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM finding"), ==, 1);
}

static void
test_disk_full (void)
{
  check_failing_commit (FAULT_WRITE, SQLITE_FULL, PAL_STORE_ERROR_FULL);
}

static void
test_disk_fails (void)
{
  check_failing_commit (FAULT_WRITE, SQLITE_IOERR, PAL_STORE_ERROR_IO);
  check_failing_commit (FAULT_SYNC, SQLITE_IOERR, PAL_STORE_ERROR_IO);
}

static void
test_disk_full_at_opening (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE);
  g_autoptr (GError) error = NULL;

  pal_sqlite_store_set_vfs (store, FAULT_VFS);
  fault_vfs_arm (FAULT_WRITE, 5, TRUE, SQLITE_FULL);
  g_assert_false (pal_sqlite_store_open_sync (store, &error));
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_cmpuint (fault_vfs_disarm (), >=, 1);

  /* The same store tries again. */
  g_assert_true (pal_sqlite_store_open_sync (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (PAL_STORE (store), "client"), ==, 0);
}

static void
test_no_log_can_be_made (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();

  g_object_unref (test_store_open_practice (folder));
  fault_vfs_arm (FAULT_CREATE, 1, TRUE, SQLITE_READONLY_DIRECTORY);
  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, FAULT_VFS, PAL_STORE_ERROR_READ_ONLY);
  g_assert_cmpuint (fault_vfs_disarm (), >=, 1);
  fault_vfs_arm (FAULT_CREATE, 1, TRUE, SQLITE_IOERR);
  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, FAULT_VFS, PAL_STORE_ERROR_IO);
  g_assert_cmpuint (fault_vfs_disarm (), >=, 1);
}

/* A text that is longer than SQLite takes is refused, instead of leaving its column empty. */
static void
test_too_long (void)
{
  static const char text[] = "longer than it may be";
  const PalRowCell cell = { .type = PAL_CELL_TEXT, .data = text, .size = strlen (text) };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = pal_folder_get_database_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (PalDatabase) database
      = pal_database_open (path, PAL_DATABASE_READ_WRITE, NULL, &error);
  g_autoptr (PalStatement) statement = NULL;

  g_assert_no_error (error);
  statement = pal_database_prepare (database, "SELECT ?", &error);
  g_assert_no_error (error);
  g_assert_true (pal_value_bind (statement, 1, &cell, &error));
  g_assert_no_error (error);

  sqlite3_limit (pal_database_get_handle (database), SQLITE_LIMIT_LENGTH, (int) strlen (text) - 1);
  g_assert_false (pal_value_bind (statement, 1, &cell, &error));
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_REFUSED);
  test_assert_plain_words (error);
  g_clear_error (&error);

  g_assert_false (pal_statement_bind_text (statement, 1, text, &error));
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_REFUSED);
  test_assert_plain_words (error);
}

/* A row may just fit where what is kept of it for undoing, which is longer, does not. Then nothing
 * is changed, since the change could not be taken back. */
static void
test_too_long_to_undo (void)
{
  g_autofree char *note = g_strnfill (30000, '\n');
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = pal_folder_get_database_path (folder);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Note");
  g_autoptr (GVariant) values = test_row ("note", 's', note, NULL);
  g_autoptr (GVariant) row = NULL;
  g_autoptr (PalDatabase) database = NULL;
  g_autoptr (PalRecord) record = NULL;
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  gint64 place;

  g_object_unref (test_store_open_practice (folder));
  database = pal_database_open (path, PAL_DATABASE_READ_WRITE, NULL, &error);
  g_assert_no_error (error);
  record = pal_record_new (database, &error);
  g_assert_no_error (error);
  pal_command_update (command, "client", TEST_CLIENT, values);

  sqlite3_limit (pal_database_get_handle (database), SQLITE_LIMIT_LENGTH, 40000);
  changes = pal_writer_commit (database, record, command, &error);
  g_assert_null (changes);
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_REFUSED);
  test_assert_plain_words (error);
  g_clear_error (&error);
  g_assert_true (pal_record_read (record, "client", TEST_CLIENT, &row, &place, &error));
  g_assert_no_error (error);
  g_assert_false (g_variant_lookup (row, "note", "&s", NULL));

  /* With room for both it goes through. */
  sqlite3_limit (pal_database_get_handle (database), SQLITE_LIMIT_LENGTH, 100000);
  changes = pal_writer_commit (database, record, command, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pal_change_set_get_n_rows (changes), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();
  g_test_add_func ("/refuse/newer", test_newer);
  g_test_add_func ("/refuse/newer-in-log", test_newer_in_log);
  g_test_add_func ("/refuse/log-without-its-file", test_log_without_its_file);
  g_test_add_func ("/refuse/not-a-database", test_not_a_database);
  g_test_add_func ("/refuse/other-database", test_other_database);
  g_test_add_func ("/refuse/folder-in-its-place", test_folder_in_its_place);
  g_test_add_func ("/refuse/file-in-the-folders-place", test_file_in_the_folders_place);
  g_test_add_func ("/refuse/missing", test_missing);
  g_test_add_func ("/refuse/read-only-folder", test_read_only_folder);
  g_test_add_func ("/refuse/read-only-folder/subprocess", test_read_only_folder_subprocess);
  g_test_add_func ("/refuse/read-only-file", test_read_only_file);
  g_test_add_func ("/refuse/read-only-file/subprocess", test_read_only_file_subprocess);
  g_test_add_func ("/refuse/disk-full", test_disk_full);
  g_test_add_func ("/refuse/disk-fails", test_disk_fails);
  g_test_add_func ("/refuse/disk-full-at-opening", test_disk_full_at_opening);
  g_test_add_func ("/refuse/no-log-can-be-made", test_no_log_can_be_made);
  g_test_add_func ("/refuse/too-long", test_too_long);
  g_test_add_func ("/refuse/too-long-to-undo", test_too_long_to_undo);
  return g_test_run ();
}
