/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "store-test"

#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pal-folder.h"

/* Parents before children, so that the rows can be added in this order. */
static const char *const tables[] = {
  "practice_card", "preference", "practitioner", "client", "visit", "signature",
  "finding", "mark", "referral", "stroke", "no_work_zone", "technique_use",
  "handout_item", "plan_step", "muscle_check", "widespread_area",
  "practice_note", "practice_technique",
};

TestFolder *
test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("palpate-store-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

void
test_folder_remove (TestFolder *self)
{
  g_autoptr (GDir) dir = g_dir_open (self, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        test_folder_remove (g_steal_pointer (&path));
      else
        g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self), ==, 0);
  g_free (self);
}

PalStore *
test_store_open (const char *folder)
{
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE);
  g_autoptr (GError) error = NULL;

  pal_sqlite_store_open_sync (store, &error);
  g_assert_no_error (error);
  return PAL_STORE (g_steal_pointer (&store));
}

/* One practitioner, one client and one visit, as the example rows refer to them. */
void
test_commit_practice (PalStore *store)
{
  g_autoptr (PalCommand) command = test_command (PAL_SCOPE_PRACTICE, "Add a practice");
  g_autoptr (GVariant) practitioner = test_row (
      "id", 's', TEST_PRACTITIONER, "name", 's', "Ana Anders", "created_utc", 's',
      "2026-01-01T08:00:00Z", NULL);
  g_autoptr (GVariant) client = test_row (
      "id", 's', TEST_CLIENT, "given_name", 's', "Carla", "created_utc", 's',
      "2026-01-01T08:01:00Z", NULL);
  g_autoptr (GVariant) visit = test_row (
      "id", 's', TEST_VISIT, "client_id", 's', TEST_CLIENT, "practitioner_id", 's',
      TEST_PRACTITIONER, "started_utc", 's', "2026-01-02T09:00:00Z", "time_zone", 's', "UTC",
      "local_date", 's', "2026-01-02", NULL);

  pal_command_insert (command, "practitioner", practitioner);
  pal_command_insert (command, "client", client);
  pal_command_insert (command, "visit", visit);
  pal_command_set_unlogged (command, TRUE);
  test_commit (store, command);
}

PalStore *
test_store_open_practice (const char *folder)
{
  PalStore *store = test_store_open (folder);

  test_commit_practice (store);
  return store;
}

GVariant *
test_row (const char *column, ...)
{
  GVariantDict dict;
  va_list args;

  g_variant_dict_init (&dict, NULL);
  va_start (args, column);
  while (column != NULL)
    {
      switch (va_arg (args, int))
        {
        case 's':
          pal_row_set_string (&dict, column, va_arg (args, const char *));
          break;
        case 'x':
          pal_row_set_int (&dict, column, va_arg (args, int));
          break;
        case 'd':
          pal_row_set_double (&dict, column, va_arg (args, double));
          break;
        default:
          pal_row_set_empty (&dict, column);
          break;
        }
      column = va_arg (args, const char *);
    }
  va_end (args);
  return pal_row_end (&dict);
}

GVariant *
test_row_with_id (GVariant *row, const char *id)
{
  g_autoptr (GVariant) values = test_row ("id", 's', id, NULL);

  return pal_row_patch (row, values);
}

/* A row of each table, with every kind of value, whose parents are in the practice above or among
 * the example rows of the tables before it. */
GVariant *
test_example_row (const char *table)
{
  static const guint8 samples[] = { 0, 1, 2, 0, 255, 39, 34 };
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", table);
  if (g_str_equal (table, "practice_card"))
    {
      pal_row_set_string (&dict, "id", "practice");
      pal_row_set_string (&dict, "name", "Praxis “Öl & Ruhe” 'x' \\ \n\t");
    }
  else if (g_str_equal (table, "preference"))
    {
      pal_row_set_string (&dict, "value", "kPa");
    }
  else if (g_str_equal (table, "practitioner"))
    {
      pal_row_set_string (&dict, "name", "Béa Bøe");
      pal_row_set_string (&dict, "created_utc", "2026-01-01T08:00:00Z");
    }
  else if (g_str_equal (table, "client"))
    {
      pal_row_set_string (&dict, "called", "دانا");
      pal_row_set_string (&dict, "created_utc", "2026-01-01T08:00:00Z");
    }
  else if (g_str_equal (table, "visit"))
    {
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "practitioner_id", TEST_PRACTITIONER);
      pal_row_set_string (&dict, "started_utc", "2026-02-02T09:00:00Z");
      pal_row_set_string (&dict, "time_zone", "Europe/Vienna");
      pal_row_set_string (&dict, "local_date", "2026-02-02");
      pal_row_set_int (&dict, "pain_now", 0);
    }
  else if (g_str_equal (table, "signature"))
    {
      pal_row_set_string (&dict, "visit_id", TEST_VISIT);
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "practitioner_id", TEST_PRACTITIONER);
      pal_row_set_string (&dict, "signed_utc", "2026-02-02T10:00:00Z");
    }
  else if (g_str_equal (table, "finding"))
    {
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "kind", "trigger-point");
      pal_row_set_string (&dict, "zone", "shoulder-top-r");
      pal_row_set_string (&dict, "first_seen", "2026-01-02");
    }
  else if (g_str_equal (table, "mark"))
    {
      pal_row_set_string (&dict, "finding_id", "finding");
      pal_row_set_string (&dict, "visit_id", TEST_VISIT);
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "practitioner_id", TEST_PRACTITIONER);
      pal_row_set_string (&dict, "author", "therapist");
      pal_row_set_string (&dict, "kind", "trigger-point");
      pal_row_set_string (&dict, "created_utc", "2026-01-02T09:10:00Z");
      pal_row_set_string (&dict, "zone", "shoulder-top-r");
      pal_row_set_string (&dict, "side", "right");
      pal_row_set_string (&dict, "figure", "adult");
      pal_row_set_int (&dict, "figure_version", 1);
      pal_row_set_string (&dict, "view", "back");
      pal_row_set_string (&dict, "shape", "point");
      pal_row_set_string (&dict, "points", "[[112.5, 301.25]]");
      pal_row_set_int (&dict, "intensity", 7);
      pal_row_set_double (&dict, "pressure_threshold_kpa", 0.1 + 0.2);
    }
  else if (g_str_equal (table, "referral"))
    {
      pal_row_set_string (&dict, "mark_id", "mark");
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "zone", "temple-r");
      pal_row_set_string (&dict, "created_utc", "2026-01-02T09:11:00Z");
    }
  else if (g_str_equal (table, "stroke"))
    {
      pal_row_set_string (&dict, "mark_id", "mark");
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "view", "back");
      pal_row_set_string (&dict, "pen", "ache");
      pal_row_set_int (&dict, "position", 1);
      g_variant_dict_insert_value (
          &dict,
          "samples",
          g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, samples, sizeof samples, 1));
    }
  else if (g_str_equal (table, "no_work_zone"))
    {
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "practitioner_id", TEST_PRACTITIONER);
      pal_row_set_string (&dict, "zone", "knee-front-l");
      pal_row_set_string (&dict, "figure", "adult");
      pal_row_set_int (&dict, "figure_version", 1);
      pal_row_set_string (&dict, "reason", "varicose vein");
      pal_row_set_string (&dict, "created_utc", "2026-01-02T09:12:00Z");
    }
  else if (g_str_equal (table, "technique_use"))
    {
      pal_row_set_string (&dict, "mark_id", "mark");
      pal_row_set_string (&dict, "visit_id", TEST_VISIT);
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "practitioner_id", TEST_PRACTITIONER);
      pal_row_set_string (&dict, "technique", "deep-tissue");
      pal_row_set_string (&dict, "tool", "elbow");
      pal_row_set_int (&dict, "pressure", 4);
      pal_row_set_int (&dict, "minutes", 10);
      pal_row_set_int (&dict, "number_before", 7);
      pal_row_set_int (&dict, "number_after", 4);
      pal_row_set_string (&dict, "created_utc", "2026-01-02T09:13:00Z");
    }
  else if (g_str_equal (table, "handout_item"))
    {
      pal_row_set_string (&dict, "visit_id", TEST_VISIT);
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "practitioner_id", TEST_PRACTITIONER);
      pal_row_set_string (&dict, "kind", "self-care");
      pal_row_set_string (&dict, "item", "heat-pack");
      pal_row_set_string (&dict, "item_name", "Warm towel");
      pal_row_set_string (&dict, "created_utc", "2026-01-02T09:14:00Z");
    }
  else if (g_str_equal (table, "plan_step"))
    {
      pal_row_set_string (&dict, "visit_id", TEST_VISIT);
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "practitioner_id", TEST_PRACTITIONER);
      pal_row_set_int (&dict, "position", 1);
      pal_row_set_string (&dict, "step", "deep-tissue");
      pal_row_set_string (&dict, "place", "neck-back-l");
      pal_row_set_int (&dict, "minutes", 10);
      pal_row_set_string (&dict, "created_utc", "2026-01-02T09:15:00Z");
    }
  else if (g_str_equal (table, "muscle_check"))
    {
      pal_row_set_string (&dict, "visit_id", TEST_VISIT);
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "practitioner_id", TEST_PRACTITIONER);
      pal_row_set_string (&dict, "muscle", "infraspinatus-r");
      pal_row_set_string (&dict, "result", "familiar");
      pal_row_set_string (&dict, "created_utc", "2026-01-02T09:13:00Z");
    }
  else if (g_str_equal (table, "practice_note"))
    {
      pal_row_set_string (&dict, "kind", "condition");
      pal_row_set_string (&dict, "key", "frozen-shoulder");
      pal_row_set_string (&dict, "title", "Frozen shoulder");
      pal_row_set_string (&dict, "text", "Pillow under the arm at night.");
      pal_row_set_string (&dict, "created_utc", "2026-01-02T09:13:00Z");
    }
  else if (g_str_equal (table, "practice_technique"))
    {
      pal_row_set_string (&dict, "name", "Slow towel hold");
      pal_row_set_string (&dict, "steps", "Fold the towel.\nHold.");
      pal_row_set_string (&dict, "stages", "sub-acute chronic");
      pal_row_set_string (&dict, "targets", "muscle");
      pal_row_set_string (&dict, "aims", "calm");
      pal_row_set_string (&dict, "areas", "neck shoulder");
      pal_row_set_int (&dict, "pressure", 2);
      pal_row_set_int (&dict, "minutes", 4);
      pal_row_set_string (&dict, "created_utc", "2026-01-02T09:14:00Z");
    }
  else
    {
      g_assert_cmpstr (table, ==, "widespread_area");
      pal_row_set_string (&dict, "visit_id", TEST_VISIT);
      pal_row_set_string (&dict, "client_id", TEST_CLIENT);
      pal_row_set_string (&dict, "area", "neck");
      pal_row_set_string (&dict, "painful", "yes");
    }
  return pal_row_end (&dict);
}

PalCommand *
test_command (const char *scope, const char *label)
{
  return pal_command_new (scope, TEST_PRACTITIONER, label);
}

void
test_commit (PalStore *store, PalCommand *command)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalChangeSet) changes = pal_store_commit_sync (store, command, &error);

  g_assert_no_error (error);
  g_assert_nonnull (changes);
}

/* A sentence or two for a therapist: what happened and what to do, and nothing of what only a
 * programmer would understand. */
void
test_assert_plain_words (const GError *error)
{
  static const char *const foreign[] = {
    "SQL", "constraint", "malformed", "disk image", "database", "errno", "rowid", "column", "table",
    "(", ".c:", "_",
  };
  const char *first = strchr (error->message, '.');

  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_suffix (error->message, "."));
  /* What to do is told too, but where nothing was left to do. */
  if (error->code != PAL_STORE_ERROR_NOTHING)
    g_assert_true (first != NULL && first[1] != '\0');
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_auto (GStrv) words = g_regex_split_simple ("“[^”]*”", error->message, 0, 0);
      g_autofree char *unquoted = g_strjoinv (" ", words);

      if (strstr (unquoted, foreign[i]) != NULL)
        g_error ("“%s” says “%s”", error->message, foreign[i]);
    }
}

void
test_commit_fails (PalStore *store, PalCommand *command, PalStoreError code)
{
  g_autofree char *before = test_dump (store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PalChangeSet) changes = pal_store_commit_sync (store, command, &error);

  g_assert_error (error, PAL_STORE_ERROR, (int) code);
  test_assert_plain_words (error);
  g_assert_null (changes);
  after = test_dump (store);
  g_assert_cmpstr (before, ==, after);
}

/* Sets one column to a text, or empties it, in a command of the client's. */
void
test_update (PalStore *store,
             const char *table,
             const char *id,
             const char *column,
             const char *text,
             const char *merge_key)
{
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, text != NULL ? text : "Empty");
  g_autoptr (GVariant) values = test_row (column, 's', text, NULL);

  pal_command_update (command, table, id, values);
  pal_command_set_merge_key (command, merge_key);
  test_commit (store, command);
}

void
test_step (PalStore *store, PalStep step, const char *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalChangeSet) changes
      = pal_store_step_sync (store, step, scope, TEST_PRACTITIONER, &error);

  g_assert_no_error (error);
  g_assert_nonnull (changes);
  g_assert_cmpint (pal_change_set_get_step (changes), ==, step);
}

void
test_step_fails (PalStore *store, PalStep step, const char *scope, PalStoreError code)
{
  g_autofree char *before = test_dump (store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PalChangeSet) changes
      = pal_store_step_sync (store, step, scope, TEST_PRACTITIONER, &error);

  g_assert_error (error, PAL_STORE_ERROR, (int) code);
  test_assert_plain_words (error);
  g_assert_null (changes);
  after = test_dump (store);
  g_assert_cmpstr (before, ==, after);
}

GVariant *
test_get (PalStore *store, const char *table, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = pal_store_load_sync (store, table, "id", id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, <=, 1);
  return rows->len == 1 ? g_variant_ref (rows->pdata[0]) : NULL;
}

char *
test_get_text (PalStore *store, const char *table, const char *id, const char *column)
{
  g_autoptr (GVariant) row = test_get (store, table, id);

  g_assert_nonnull (row);
  return g_strdup (pal_row_get_string (row, column));
}

guint
test_count (PalStore *store, const char *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = pal_store_load_sync (store, table, NULL, NULL, &error);

  g_assert_no_error (error);
  return rows->len;
}

void
test_assert_labels (PalStore *store, const char *scope, const char *undo, const char *redo)
{
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  g_autoptr (GError) error = NULL;

  pal_store_undo_labels_sync (store, scope, &undo_label, &redo_label, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undo_label, ==, undo);
  g_assert_cmpstr (redo_label, ==, redo);
}

char *
test_dump (PalStore *store)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = pal_store_load_sync (store, tables[i], NULL, NULL, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < rows->len; j++)
        {
          g_string_append_printf (dump, "%s ", tables[i]);
          g_variant_print_string (rows->pdata[j], dump, TRUE);
          g_string_append_c (dump, '\n');
        }
    }
  return g_string_free (dump, FALSE);
}

static sqlite3 *
open_database (const char *folder, int flags)
{
  g_autofree char *path = pal_folder_get_database_path (folder);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, flags, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  return db;
}

char *
test_sql_text (const char *folder, const char *sql)
{
  sqlite3 *db = open_database (folder, SQLITE_OPEN_READONLY);
  sqlite3_stmt *statement = NULL;
  char *text = NULL;
  int rc;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  rc = sqlite3_step (statement);
  g_assert_true (rc == SQLITE_ROW || rc == SQLITE_DONE);
  if (rc == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  return text;
}

gint64
test_sql_int (const char *folder, const char *sql)
{
  g_autofree char *text = test_sql_text (folder, sql);

  g_assert_nonnull (text);
  return g_ascii_strtoll (text, NULL, 10);
}

/* Only while no store has the folder open for writing. */
void
test_sql_write (const char *folder, const char *sql)
{
  sqlite3 *db = open_database (folder, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);

  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

void
test_assert_sound (const char *folder)
{
  g_autofree char *verdict = test_sql_text (folder, "PRAGMA integrity_check");

  g_assert_cmpstr (verdict, ==, "ok");
  g_assert_cmpint (
      test_sql_int (folder, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
}

GBytes *
test_read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

void
test_write_file (const char *folder, const char *name, const void *data, gssize size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
}

void
test_opening_fails (const char *folder,
                    PalSqliteStoreFlags flags,
                    const char *vfs,
                    PalStoreError code)
{
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (folder, flags);
  g_autoptr (GError) error = NULL;

  pal_sqlite_store_set_vfs (store, vfs);
  g_assert_false (pal_sqlite_store_open_sync (store, &error));
  g_assert_error (error, PAL_STORE_ERROR, (int) code);
  test_assert_plain_words (error);
}

guint
test_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}
