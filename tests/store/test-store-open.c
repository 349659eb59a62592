/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pal-database.h"
#include "pal-folder.h"
#include "pal-migrations.h"

#define DATABASE PAL_FOLDER_DATABASE

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

  g_object_unref (test_store_open_practice (folder));
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
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM record_table"), ==, 18);
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count (*) FROM record_table AS t,"
                                 " pragma_table_info (t.name) AS c"
                                 " WHERE c.name = 'id' AND c.type = 'TEXT' AND c.pk = 1"),
                   ==,
                   18);
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
  test_opening_fails (folder, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_MISSING);
  store = test_store_open_practice (folder);
  g_assert_cmpuint (test_count (store, "client"), ==, 1);
}

/* The lock, and readers -------------------------------------------------------------------------------- */

static void
test_lock_in_program (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_IN_USE);
  /* The refused one has not taken the lock away. */
  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_IN_USE);
  pal_sqlite_store_close (PAL_SQLITE_STORE (store));
  g_object_unref (test_store_open (folder));
}

/* Some other program, such as one that copies it, keeps the file to itself for a while. */
static void
test_held_by_another (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = pal_folder_get_database_path (folder);
  sqlite3 *other = NULL;

  g_object_unref (test_store_open_practice (folder));
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (
          other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", NULL, NULL, NULL),
      ==,
      SQLITE_OK);
  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_BUSY);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
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

  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_IN_USE);
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
  test_assert_plain_words (error);
  g_clear_error (&error);
  rows = pal_store_load_sync (store, "client", NULL, NULL, &error);
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_DAMAGED);
  test_assert_plain_words (error);
  g_assert_null (rows);
}

static void
test_damaged_schema (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();

  g_object_unref (test_store_open_practice (folder));
  spoil (folder, 100, 2000);
  test_opening_fails (folder, PAL_SQLITE_STORE_NONE, NULL, PAL_STORE_ERROR_DAMAGED);
  test_opening_fails (folder, PAL_SQLITE_STORE_READ_ONLY, NULL, PAL_STORE_ERROR_DAMAGED);
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
  g_test_add_func ("/open/schema", test_schema);
  g_test_add_func ("/open/pragmas", test_pragmas);
  g_test_add_func ("/open/modes", test_modes);
  g_test_add_func ("/open/default-folder", test_default_folder);
  g_test_add_func ("/open/empty-file", test_empty_file);
  g_test_add_func ("/open/lock-in-program", test_lock_in_program);
  g_test_add_func ("/open/held-by-another", test_held_by_another);
  g_test_add_func ("/open/lock-between-programs", test_lock_between_programs);
  g_test_add_func ("/open/reader", test_reader);
  g_test_add_func ("/open/sound", test_sound);
  g_test_add_func ("/open/damaged-table", test_damaged_table);
  g_test_add_func ("/open/damaged-schema", test_damaged_schema);
  g_test_add_func ("/open/check-nothing", test_check_nothing);
  return g_test_run ();
}
