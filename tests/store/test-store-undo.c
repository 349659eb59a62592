/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "pal-undo-log.h"

static void
assert_note (PalStore *store, const char *expected)
{
  g_autofree char *note = test_get_text (store, "client", TEST_CLIENT, "note");

  g_assert_cmpstr (note, ==, expected);
}

static void
set_note (PalStore *store, const char *note, const char *merge_key)
{
  test_update (store, "client", TEST_CLIENT, "note", note, merge_key);
}

static void
test_order (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  test_assert_labels (store, TEST_CLIENT, NULL, NULL);
  set_note (store, "a", NULL);
  set_note (store, "b", NULL);
  set_note (store, "c", NULL);
  test_assert_labels (store, TEST_CLIENT, "c", NULL);

  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, "a");
  test_assert_labels (store, TEST_CLIENT, "a", "b");
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
  assert_note (store, "b");
  test_assert_labels (store, TEST_CLIENT, "b", "c");

  /* A new step takes the place of what was undone. */
  set_note (store, "d", NULL);
  test_assert_labels (store, TEST_CLIENT, "d", NULL);
  test_step_fails (store, PAL_STEP_REDO, TEST_CLIENT, PAL_STORE_ERROR_NOTHING);
  for (int i = 0; i < 3; i++)
    test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, NULL);
  test_step_fails (store, PAL_STEP_UNDO, TEST_CLIENT, PAL_STORE_ERROR_NOTHING);
  test_assert_labels (store, TEST_CLIENT, NULL, "a");
}

static void
test_reopening (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  set_note (store, "a", NULL);
  set_note (store, "b", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  g_clear_object (&store);

  store = test_store_open (folder);
  test_assert_labels (store, TEST_CLIENT, "a", "b");
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, NULL);
  g_clear_object (&store);

  store = test_store_open (folder);
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
  assert_note (store, "b");
}

static void
test_merging (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  set_note (store, "before", NULL);
  set_note (store, "t", "burst-1");
  set_note (store, "te", "burst-1");
  set_note (store, "ten", "burst-1");
  set_note (store, "tense", "burst-2");
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, "ten");
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, "before");
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
  assert_note (store, "ten");
  test_assert_labels (store, TEST_CLIENT, "ten", "tense");

  /* Many letters are one step, so a long note does not make a long log. */
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM undo_step"), ==, 3);

  /* What is typed and taken away again leaves no step behind. */
  set_note (store, "x", "burst-3");
  set_note (store, "ten", "burst-3");
  test_assert_labels (store, TEST_CLIENT, "ten", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, "before");
}

/* A burst may touch several rows: a mark is made and then gets its number. */
static void
test_merging_rows (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Mark");
  g_autoptr (GVariant) finding = test_example_row ("finding");
  g_autoptr (GVariant) mark = test_example_row ("mark");
  g_autofree char *before = test_dump (store);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  pal_command_insert (command, "finding", finding);
  pal_command_insert (command, "mark", mark);
  pal_command_set_merge_key (command, "k");
  test_commit (store, command);
  test_update (store, "mark", "mark", "note", "a", "k");
  set_note (store, "n", "k");
  test_update (store, "mark", "mark", "note", "b", "k");
  after = test_dump (store);

  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  test_assert_labels (store, TEST_CLIENT, NULL, "b");
  undone = test_dump (store);
  g_assert_cmpstr (undone, ==, before);
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
  redone = test_dump (store);
  g_assert_cmpstr (redone, ==, after);
}

/* A burst goes on after what came in between was undone, or was no step of its own. */
static void
test_merging_on (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) pane = test_command (TEST_CLIENT, "Pane");
  g_autoptr (GVariant) row = test_example_row ("preference");

  set_note (store, "a", "burst");
  set_note (store, "other", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  pal_command_insert (pane, "preference", row);
  pal_command_set_unlogged (pane, TRUE);
  test_commit (store, pane);
  set_note (store, "ab", "burst");
  set_note (store, "abc", "burst");
  test_assert_labels (store, TEST_CLIENT, "abc", NULL);

  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, NULL);
  test_assert_labels (store, TEST_CLIENT, NULL, "abc");
  g_assert_cmpuint (test_count (store, "preference"), ==, 1);
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
  assert_note (store, "abc");
}

/* What another scope changed while somebody typed is not taken back with it. */
static void
test_merging_between (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) rename = test_command (PAL_SCOPE_PRACTICE, "Rename");
  g_autoptr (GVariant) values = test_row ("given_name", 's', "Clara", NULL);
  g_autofree char *name = NULL;

  set_note (store, "a", "burst");
  pal_command_update (rename, "client", TEST_CLIENT, values);
  test_commit (store, rename);
  set_note (store, "ab", "burst");
  test_step_fails (store, PAL_STEP_UNDO, TEST_CLIENT, PAL_STORE_ERROR_REFUSED);
  name = test_get_text (store, "client", TEST_CLIENT, "given_name");
  g_assert_cmpstr (name, ==, "Clara");
  assert_note (store, "ab");
}

/* A number that is used again means the newer step only. */
static void
test_numbers (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  for (int i = 0; i < 3; i++)
    {
      set_note (store, "one", NULL);
      set_note (store, "two", NULL);
      test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
      test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
      assert_note (store, NULL);
    }
  set_note (store, "three", NULL);
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM undo_step"), ==, 1);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, NULL);
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
  assert_note (store, "three");
}

static void
test_barrier (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) sign = test_command (TEST_CLIENT, "Sign");
  g_autoptr (GVariant) signature = test_example_row ("signature");

  set_note (store, "a", NULL);
  pal_command_insert (sign, "signature", signature);
  pal_command_set_barrier (sign, TRUE);
  pal_command_set_merge_key (sign, "k");
  test_commit (store, sign);
  test_assert_labels (store, TEST_CLIENT, NULL, NULL);
  test_step_fails (store, PAL_STEP_UNDO, TEST_CLIENT, PAL_STORE_ERROR_NOTHING);

  /* What comes after it can be undone, up to it, and is never joined with it. */
  set_note (store, "b", "k");
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, "a");
  test_step_fails (store, PAL_STEP_UNDO, TEST_CLIENT, PAL_STORE_ERROR_NOTHING);
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
  assert_note (store, "b");
}

static void
test_unlogged (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Pane");
  g_autoptr (GVariant) row = test_example_row ("preference");

  set_note (store, "a", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  pal_command_insert (command, "preference", row);
  pal_command_set_unlogged (command, TRUE);
  test_commit (store, command);
  test_assert_labels (store, TEST_CLIENT, NULL, "a");
  g_assert_cmpint (
      test_sql_int (folder, "SELECT count (*) FROM revision WHERE table_name = 'preference'"),
      ==,
      1);
}

static void
test_scopes (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) rename = test_command (PAL_SCOPE_PRACTICE, "Rename");
  g_autoptr (PalCommand) add = test_command (PAL_SCOPE_PRACTICE, "Add");
  g_autoptr (PalCommand) visit = test_command ("client", "Visit");
  g_autoptr (GVariant) values = test_row ("given_name", 's', "Clara", NULL);
  g_autoptr (GVariant) client = test_example_row ("client");
  g_autoptr (GVariant) row = test_example_row ("visit");
  g_autoptr (GVariant) of_client = test_row ("client_id", 's', "client", NULL);
  g_autoptr (GVariant) visit_row = pal_row_patch (row, of_client);

  /* Undo takes from one scope only. */
  set_note (store, "a", NULL);
  pal_command_insert (add, "client", client);
  test_commit (store, add);
  test_assert_labels (store, TEST_CLIENT, "a", NULL);
  test_assert_labels (store, PAL_SCOPE_PRACTICE, "Add", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, NULL);
  g_assert_cmpuint (test_count (store, "client"), ==, 2);
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);

  /* What another scope has changed since is not overwritten. */
  pal_command_update (rename, "client", TEST_CLIENT, values);
  test_commit (store, rename);
  test_step_fails (store, PAL_STEP_UNDO, TEST_CLIENT, PAL_STORE_ERROR_REFUSED);
  test_assert_labels (store, TEST_CLIENT, "a", NULL);
  test_step (store, PAL_STEP_UNDO, PAL_SCOPE_PRACTICE);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  assert_note (store, NULL);

  /* Nor is that taken away on which another scope has built. */
  pal_command_insert (visit, "visit", visit_row);
  test_commit (store, visit);
  test_step_fails (store, PAL_STEP_UNDO, PAL_SCOPE_PRACTICE, PAL_STORE_ERROR_REFUSED);
  test_step (store, PAL_STEP_UNDO, "client");
  test_step (store, PAL_STEP_UNDO, PAL_SCOPE_PRACTICE);
  g_assert_cmpuint (test_count (store, "client"), ==, 1);
  test_step_fails (store, PAL_STEP_REDO, "client", PAL_STORE_ERROR_REFUSED);
}

static void
test_limit (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  const guint n_done = PAL_UNDO_LOG_STEPS + PAL_UNDO_LOG_SLACK + 5;
  g_autofree char *expected = NULL;
  gint64 n_kept;
  gint64 n_undone = 0;

  for (guint i = 0; i < n_done; i++)
    {
      g_autofree char *note = g_strdup_printf ("note %u", i);

      set_note (store, note, NULL);
    }
  n_kept = test_sql_int (folder, "SELECT count (*) FROM undo_step");
  g_assert_cmpint (n_kept, >=, PAL_UNDO_LOG_STEPS);
  g_assert_cmpint (n_kept, <, PAL_UNDO_LOG_STEPS + PAL_UNDO_LOG_SLACK);
  while (TRUE)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PalChangeSet) changes
          = pal_store_step_sync (store, PAL_STEP_UNDO, TEST_CLIENT, NULL, &error);

      if (changes == NULL)
        {
          g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_NOTHING);
          break;
        }
      n_undone++;
    }
  g_assert_cmpint (n_undone, ==, n_kept);
  expected = g_strdup_printf ("note %u", n_done - (guint) n_kept - 1);
  assert_note (store, expected);
}

static void
test_revisions (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autofree char *history = NULL;
  g_autofree char *who = NULL;
  g_autofree char *path = NULL;
  sqlite3 *db = NULL;

  set_note (store, "a", NULL);
  set_note (store, "b", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  set_note (store, "c", NULL);
  g_clear_object (&store);

  history = test_sql_text (
      folder,
      "SELECT group_concat (action || ':' || substr (after, instr (after, '''note''') + 10, 1), ' ')"
      " FROM (SELECT * FROM revision WHERE table_name = 'client' AND action || seq <> 'do2'"
      "       ORDER BY seq)");
  g_assert_cmpstr (history, ==, "do:a do:b undo:a redo:b undo:a do:c");
  who = test_sql_text (folder, "SELECT DISTINCT practitioner_id FROM revision");
  g_assert_cmpstr (who, ==, TEST_PRACTITIONER);
  g_assert_cmpint (
      test_sql_int (folder,
                    "SELECT count (*) FROM revision"
                    " WHERE at_utc NOT GLOB '20[0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'"),
      ==,
      0);

  /* Nothing takes from it or changes it. */
  path = g_build_filename (folder, "practice.db", NULL);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DELETE FROM revision", NULL, NULL, NULL),
                   ==,
                   SQLITE_CONSTRAINT);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE revision SET after = NULL", NULL, NULL, NULL),
                   ==,
                   SQLITE_CONSTRAINT);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/order", test_order);
  g_test_add_func ("/undo/reopening", test_reopening);
  g_test_add_func ("/undo/merging", test_merging);
  g_test_add_func ("/undo/merging-rows", test_merging_rows);
  g_test_add_func ("/undo/merging-on", test_merging_on);
  g_test_add_func ("/undo/merging-between", test_merging_between);
  g_test_add_func ("/undo/numbers", test_numbers);
  g_test_add_func ("/undo/barrier", test_barrier);
  g_test_add_func ("/undo/unlogged", test_unlogged);
  g_test_add_func ("/undo/scopes", test_scopes);
  g_test_add_func ("/undo/limit", test_limit);
  g_test_add_func ("/undo/revisions", test_revisions);
  return g_test_run ();
}
