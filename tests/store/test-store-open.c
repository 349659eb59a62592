/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault-vfs.h"
#include "pal-database.h"
#include "pal-folder.h"
#include "pal-migrations.h"

#define DATABASE PAL_FOLDER_DATABASE

static void
assert_opening_fails (const char *folder,
                      PalSqliteStoreFlags flags,
                      const char *vfs,
                      PalStoreError code)
{
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (folder, flags);
  g_autoptr (GError) error = NULL;

  pal_sqlite_store_set_vfs (store, vfs);
  g_assert_false (pal_sqlite_store_open_sync (store, &error));
  g_assert_error (error, PAL_STORE_ERROR, (int) code);
  g_test_message ("%s", error->message);
  /* A sentence, not a code. */
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strstr (error->message, "SQLITE"));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static guint
get_mode (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

/* A new record ----------------------------------------------------------------------------------------- */

static void
test_schema (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  g_assert_cmpint (
      test_sql_int (folder, "PRAGMA application_id"), ==, PAL_DATABASE_APPLICATION_ID);
  g_assert_cmpint (
      test_sql_int (folder, "PRAGMA user_version"), ==, pal_migrations_get_latest ());
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count (*) FROM pragma_table_list"
                                 " WHERE schema = 'main' AND type = 'table'"
                                 " AND name NOT LIKE 'sqlite_%' AND strict = 0"),
                   ==,
                   0);
  /* Every table of the record is there, and its rows are found by a text called id. */
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM record_table"), ==, 12);
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count (*) FROM record_table AS t,"
                                 " pragma_table_info (t.name) AS c"
                                 " WHERE c.name = 'id' AND c.type = 'TEXT' AND c.pk = 1"),
                   ==,
                   12);
  /* SQLite must not change rows that no command named: undo would not know of it. */
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count (*) FROM record_table AS t,"
                                 " pragma_foreign_key_list (t.name) AS k"
                                 " WHERE k.on_delete <> 'NO ACTION' OR k.on_update <> 'NO ACTION'"),
                   ==,
                   0);
}

static void
test_pragmas (void)
{
  static const struct
  {
    const char *sql;
    gint64 value;
  } expected[] = {
    { "PRAGMA synchronous", 2 },    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA secure_delete", 1 },  { "PRAGMA trusted_schema", 0 },
    { "PRAGMA busy_timeout", 5000 }, { "PRAGMA temp_store", 2 },
  };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = pal_folder_get_database_path (folder);
  g_autofree char *mode = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PalDatabase) database
      = pal_database_open (path, PAL_DATABASE_READ_WRITE, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gint64 value = -1;

      g_test_message ("%s", expected[i].sql);
      g_assert_true (pal_database_get_int (database, expected[i].sql, &value, &error));
      g_assert_cmpint (value, ==, expected[i].value);
    }
  mode = test_sql_text (folder, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "wal");
}

static void
check_modes (mode_t mask)
{
  g_autoptr (TestFolder) parent = test_folder_new ();
  g_autofree char *folder = g_build_filename (parent, "a", "palpate", NULL);
  mode_t old_mask = umask (mask);
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  umask (old_mask);
  g_assert_cmpuint (get_mode (parent, "a/palpate"), ==, 0700);
  g_assert_cmpuint (get_mode (folder, DATABASE), ==, 0600);
  g_assert_cmpuint (get_mode (folder, DATABASE "-wal"), ==, 0600);
  g_assert_cmpuint (get_mode (folder, DATABASE "-shm"), ==, 0600);
  g_assert_cmpuint (get_mode (folder, PAL_FOLDER_LOCK), ==, 0600);
  g_clear_object (&store);

  /* What has been laid open is closed again. */
  {
    g_autofree char *path = pal_folder_get_database_path (folder);

    g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  }
  store = test_store_open (folder);
  g_assert_cmpuint (get_mode (folder, DATABASE), ==, 0600);
}

static void
test_modes (void)
{
  check_modes (0);
  check_modes (022);
  check_modes (0177);
}

static void
test_default_folder (void)
{
  g_autofree char *path = pal_sqlite_store_get_default_folder ();
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "palpate", NULL);
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new ("relative", PAL_SQLITE_STORE_NONE);

  g_assert_cmpstr (path, ==, expected);
  g_assert_true (g_path_is_absolute (pal_sqlite_store_get_folder (store)));
}

static void
test_empty_file (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = NULL;

  test_write_file (folder, DATABASE, "", 0);
  assert_opening_fails (folder, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_MISSING);
  store = test_store_open_practice (folder);
  g_assert_cmpuint (test_count (store, "client"), ==, 1);
}

/* What is refused -------------------------------------------------------------------------------------- */

static void
check_untouched (const char *folder, PalStoreError code)
{
  g_autoptr (GBytes) before = test_read_file (folder, DATABASE);
  guint n_files;

  for (int flags = PAL_SQLITE_STORE_NONE; flags <= PAL_SQLITE_STORE_READ_ONLY; flags++)
    {
      g_autoptr (GBytes) after = NULL;

      n_files = count_files (folder);
      if (flags == PAL_SQLITE_STORE_NONE)
        {
          g_autofree char *lock = g_build_filename (folder, PAL_FOLDER_LOCK, NULL);

          /* The lock is taken first; it is the only file that may be added. */
          n_files += !g_file_test (lock, G_FILE_TEST_EXISTS);
        }
      assert_opening_fails (folder, flags, NULL, code);
      after = test_read_file (folder, DATABASE);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpuint (count_files (folder), ==, n_files);
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

      assert_opening_fails (folder, flags, NULL, PAL_STORE_ERROR_NEWER);
      after = test_read_file (folder, DATABASE);
      g_assert_true (g_bytes_equal (database, after));
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
  assert_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_NOT_A_DATABASE);
}

static void
test_file_in_the_folders_place (void)
{
  g_autoptr (TestFolder) parent = test_folder_new ();
  g_autofree char *folder = g_build_filename (parent, "file", NULL);

  test_write_file (parent, "file", "x", 1);
  assert_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_IO);
  assert_opening_fails (folder, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_MISSING);
}

static void
test_missing (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", NULL);

  assert_opening_fails (folder, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_MISSING);
  assert_opening_fails (nowhere, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_MISSING);
  g_assert_cmpuint (count_files (folder), ==, 0);
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
  assert_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_READ_ONLY);
  assert_opening_fails (inside, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_READ_ONLY);

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
  assert_opening_fails (
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
  run_without_rights (folder, "/open/read-only-folder/subprocess");
  set_mode (folder, ".", 0755);
  after = test_read_file (folder, DATABASE);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (folder), ==, 2);
}

static void
test_read_only_file (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();

  g_object_unref (test_store_open_practice (folder));
  set_mode (folder, DATABASE, 0444);
  set_mode (folder, PAL_FOLDER_LOCK, 0666);
  set_mode (folder, ".", 0777);
  run_without_rights (folder, "/open/read-only-file/subprocess");
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
  assert_opening_fails (folder, PAL_SQLITE_STORE_NONE, FAULT_VFS, PAL_STORE_ERROR_READ_ONLY);
  g_assert_cmpuint (fault_vfs_disarm (), >=, 1);
  fault_vfs_arm (FAULT_CREATE, 1, TRUE, SQLITE_IOERR);
  assert_opening_fails (folder, PAL_SQLITE_STORE_NONE, FAULT_VFS, PAL_STORE_ERROR_IO);
  g_assert_cmpuint (fault_vfs_disarm (), >=, 1);
}

/* The lock, and readers -------------------------------------------------------------------------------- */

static void
test_lock_in_program (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  assert_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_IN_USE);
  /* The refused one has not taken the lock away. */
  assert_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_IN_USE);
  pal_sqlite_store_close (PAL_SQLITE_STORE (store));
  g_object_unref (test_store_open (folder));
}

static void
test_lock_between_programs (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalSqliteStore) reader = NULL;
  g_autoptr (PalStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int ready[2];
  int status;
  char byte;
  pid_t pid;

  g_object_unref (test_store_open_practice (folder));
  g_assert_cmpint (pipe (ready), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      PalStore *held = test_store_open (folder);

      test_update (held, "client", TEST_CLIENT, "note", "from the other", NULL);
      g_assert_cmpint (write (ready[1], "r", 1), ==, 1);
      while (TRUE)
        pause ();
    }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);

  assert_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_IN_USE);
  reader = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_READ_ONLY);
  g_assert_true (pal_sqlite_store_open_sync (reader, &error));
  g_assert_no_error (error);
  {
    g_autofree char *note = test_get_text (PAL_STORE (reader), "client", TEST_CLIENT, "note");

    g_assert_cmpstr (note, ==, "from the other");
  }

  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  store = test_store_open (folder);
  test_assert_labels (store, TEST_CLIENT, "from the other", NULL);
}

static void
test_reader (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) writer = test_store_open_practice (folder);
  g_autoptr (PalSqliteStore) reader = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_READ_ONLY);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Find");
  g_autoptr (GVariant) finding = test_example_row ("finding");
  g_autoptr (GError) error = NULL;

  g_assert_true (pal_sqlite_store_open_sync (reader, &error));
  g_assert_no_error (error);
  pal_command_insert (command, "finding", finding);
  test_commit_fails (PAL_STORE (reader), command, PAL_STORE_ERROR_READ_ONLY);
  test_step_fails (PAL_STORE (reader), PAL_STEP_UNDO, TEST_CLIENT, PAL_STORE_ERROR_READ_ONLY);
  test_commit (writer, command);
  g_assert_cmpuint (test_count (PAL_STORE (reader), "finding"), ==, 1);
  test_assert_labels (PAL_STORE (reader), TEST_CLIENT, "Find", NULL);

  /* The writer may go, and another may come, while somebody reads. */
  g_clear_object (&writer);
  g_assert_cmpuint (test_count (PAL_STORE (reader), "finding"), ==, 1);
  writer = test_store_open (folder);
  test_step (writer, PAL_STEP_UNDO, TEST_CLIENT);
  g_assert_cmpuint (test_count (PAL_STORE (reader), "finding"), ==, 0);
}

/* Damage ------------------------------------------------------------------------------------------------ */

static void
spoil (const char *folder, goffset offset, gsize size)
{
  g_autofree char *path = pal_folder_get_database_path (folder);
  g_autofree char *rubbish = g_strnfill (size, 'x');
  int fd = open (path, O_WRONLY);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pwrite (fd, rubbish, size, offset), ==, (gssize) size);
  close (fd);
}

static void
test_sound (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (pal_sqlite_store_quick_check_sync (PAL_SQLITE_STORE (store), &error));
  g_assert_no_error (error);
  /* It looked at a connection of its own and left the writer's alone. */
  test_update (store, "client", TEST_CLIENT, "note", "a", NULL);
}

static void
test_damaged_table (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  gint64 page;

  g_object_unref (test_store_open_practice (folder));
  page = test_sql_int (folder, "SELECT rootpage FROM sqlite_schema WHERE name = 'client'");
  spoil (folder, (page - 1) * 4096, 4096);

  store = test_store_open (folder);
  g_assert_false (pal_sqlite_store_quick_check_sync (PAL_SQLITE_STORE (store), &error));
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_DAMAGED);
  g_test_message ("%s", error->message);
  g_clear_error (&error);
  rows = pal_store_load_sync (store, "client", NULL, NULL, &error);
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_DAMAGED);
  g_assert_null (rows);
}

static void
test_damaged_schema (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();

  g_object_unref (test_store_open_practice (folder));
  spoil (folder, 100, 2000);
  assert_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_DAMAGED);
  assert_opening_fails (folder, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_DAMAGED);
}

static void
test_check_nothing (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_READ_ONLY);
  g_autoptr (GError) error = NULL;

  g_assert_false (pal_sqlite_store_quick_check_sync (store, &error));
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_MISSING);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();
  g_test_add_func ("/open/schema", test_schema);
  g_test_add_func ("/open/pragmas", test_pragmas);
  g_test_add_func ("/open/modes", test_modes);
  g_test_add_func ("/open/default-folder", test_default_folder);
  g_test_add_func ("/open/empty-file", test_empty_file);
  g_test_add_func ("/open/newer", test_newer);
  g_test_add_func ("/open/newer-in-log", test_newer_in_log);
  g_test_add_func ("/open/not-a-database", test_not_a_database);
  g_test_add_func ("/open/other-database", test_other_database);
  g_test_add_func ("/open/folder-in-its-place", test_folder_in_its_place);
  g_test_add_func ("/open/file-in-the-folders-place", test_file_in_the_folders_place);
  g_test_add_func ("/open/missing", test_missing);
  g_test_add_func ("/open/read-only-folder", test_read_only_folder);
  g_test_add_func ("/open/read-only-folder/subprocess", test_read_only_folder_subprocess);
  g_test_add_func ("/open/read-only-file", test_read_only_file);
  g_test_add_func ("/open/read-only-file/subprocess", test_read_only_file_subprocess);
  g_test_add_func ("/open/disk-full", test_disk_full);
  g_test_add_func ("/open/disk-fails", test_disk_fails);
  g_test_add_func ("/open/disk-full-at-opening", test_disk_full_at_opening);
  g_test_add_func ("/open/no-log-can-be-made", test_no_log_can_be_made);
  g_test_add_func ("/open/lock-in-program", test_lock_in_program);
  g_test_add_func ("/open/lock-between-programs", test_lock_between_programs);
  g_test_add_func ("/open/reader", test_reader);
  g_test_add_func ("/open/sound", test_sound);
  g_test_add_func ("/open/damaged-table", test_damaged_table);
  g_test_add_func ("/open/damaged-schema", test_damaged_schema);
  g_test_add_func ("/open/check-nothing", test_check_nothing);
  return g_test_run ();
}
