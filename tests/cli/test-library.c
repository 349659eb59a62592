/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the practice has added to the library goes out, and comes into another practice. */

#include <glib/gstdio.h>
#include <string.h>

#include "cli-test.h"
#include "pal-folder.h"
#include "pal-store-sync.h"

#define OWN "3f2a9c5e-8d41-4b7a-9e60-51c2d7f8a903"
#define NAME "<b>“Slow” \"hold\"</b> שלום 🤲🏽"
#define FORMER "Old towel hold"
#define UNKNOWN "0f6e4c39-a2d5-4e98-91f0-b17d0c44aa21"

static PalSqliteStore *
open_store (CliTest *test)
{
  PalSqliteStore *store = pal_sqlite_store_new (test->folder, PAL_SQLITE_STORE_NONE);
  g_autoptr (GError) error = NULL;

  pal_sqlite_store_open_sync (store, &error);
  g_assert_no_error (error);
  return store;
}

static void
close_store (PalSqliteStore *store)
{
  pal_sqlite_store_close (store);
  g_object_unref (store);
}

static void
insert (PalCommand *command, const char *table, const char *row)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_parsed (row));

  pal_command_insert (command, table, value);
}

/* A technique of the practice that was used on a mark, and is no longer in its library. */
static void
add_use (CliTest *test)
{
  PalSqliteStore *store = open_store (test);
  g_autoptr (PalCommand) command = pal_command_new (PAL_SCOPE_PRACTICE, NULL, "Write");
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  insert (command, "practitioner", "{'id': <'p'>, 'name': <'Ada'>, 'created_utc': <'2026'>}");
  insert (command, "client", "{'id': <'c'>, 'called': <'Bo'>, 'created_utc': <'2026'>}");
  insert (command,
          "visit",
          "{'id': <'vvvvvvvv'>, 'client_id': <'c'>, 'practitioner_id': <'p'>,"
          " 'started_utc': <'2026-11-22T09:00:00Z'>, 'time_zone': <'UTC'>,"
          " 'local_date': <'2026-11-22'>}");
  insert (command,
          "finding",
          "{'id': <'f0'>, 'client_id': <'c'>, 'kind': <'pain'>, 'zone': <'low-back-r'>,"
          " 'first_seen': <'2026-01-01'>}");
  insert (command,
          "finding",
          "{'id': <'f'>, 'client_id': <'c'>, 'kind': <'pain'>, 'zone': <'low-back-r'>,"
          " 'first_seen': <'2026-11-22'>, 'linked_id': <'f0'>}");
  insert (command,
          "mark",
          "{'id': <'m'>, 'finding_id': <'f'>, 'visit_id': <'vvvvvvvv'>, 'client_id': <'c'>,"
          " 'practitioner_id': <'p'>, 'author': <'therapist'>, 'kind': <'pain'>,"
          " 'created_utc': <'2026'>, 'zone': <'low-back-r'>, 'side': <'right'>,"
          " 'figure': <'adult'>, 'figure_version': <int64 1>, 'view': <'back'>,"
          " 'shape': <'region'>}");
  insert (command,
          "practice_technique",
          "{'id': <'" OWN "'>, 'name': <'" NAME "'>, 'created_utc': <'2026-11-22T09:00:00Z'>,"
          " 'stages': <'acute chronic'>, 'targets': <'muscle'>, 'aims': <'calm'>,"
          " 'archived_utc': <'2026-11-22T10:00:00Z'>}");
  insert (command,
          "technique_use",
          "{'id': <'u'>, 'mark_id': <'m'>, 'visit_id': <'vvvvvvvv'>, 'client_id': <'c'>,"
          " 'practitioner_id': <'p'>, 'technique': <'" OWN "'>, 'minutes': <int64 3>,"
          " 'created_utc': <'2026'>}");
  /* It was called something else when it was used. */
  insert (command,
          "technique_use",
          "{'id': <'u2'>, 'mark_id': <'m'>, 'visit_id': <'vvvvvvvv'>, 'client_id': <'c'>,"
          " 'practitioner_id': <'p'>, 'technique': <'" OWN "'>, 'technique_name': <'" FORMER "'>,"
          " 'minutes': <int64 5>, 'created_utc': <'2027'>}");
  /* Nobody here knows what it was called. */
  insert (command,
          "technique_use",
          "{'id': <'u3'>, 'mark_id': <'m'>, 'visit_id': <'vvvvvvvv'>, 'client_id': <'c'>,"
          " 'practitioner_id': <'p'>, 'technique': <'" UNKNOWN "'>, 'minutes': <int64 7>,"
          " 'created_utc': <'2028'>}");
  insert (command,
          "plan_step",
          "{'id': <'s'>, 'visit_id': <'vvvvvvvv'>, 'client_id': <'c'>, 'practitioner_id': <'p'>,"
          " 'position': <int64 1>, 'step': <'" OWN "'>, 'step_name': <'" FORMER "'>,"
          " 'minutes': <int64 5>, 'created_utc': <'2026'>}");
  changes = pal_store_commit_sync (PAL_STORE (store), command, &error);
  g_assert_no_error (error);
  close_store (store);
}

static void
test_marks (CliTest *test, gconstpointer data)
{
  JsonObject *use, *finding;
  JsonArray *findings;

  add_use (test);
  g_assert_cmpint (cli_test_run (test, "marks", "vvvvvvvv", "--json", NULL), ==, 0);
  use = json_array_get_object_element (cli_test_get_array (test, "technique_uses"), 0);
  g_assert_cmpstr (json_object_get_string_member (use, "technique"), ==, OWN);
  g_assert_cmpstr (json_object_get_string_member (use, "technique_name"), ==, NAME);
  g_assert_cmpstr (json_object_get_string_member (use, "technique_origin"), ==, "practice");

  use = json_array_get_object_element (cli_test_get_array (test, "technique_uses"), 1);
  g_assert_cmpstr (json_object_get_string_member (use, "technique_name"), ==, FORMER);
  use = json_array_get_object_element (cli_test_get_array (test, "technique_uses"), 2);
  g_assert_true (json_object_get_null_member (use, "technique_name"));
  g_assert_cmpstr (json_object_get_string_member (use, "technique_origin"), ==, "practice");
  use = json_array_get_object_element (cli_test_get_array (test, "plan"), 0);
  g_assert_cmpstr (json_object_get_string_member (use, "step"), ==, OWN);
  g_assert_cmpstr (json_object_get_string_member (use, "step_name"), ==, FORMER);

  /* What the mark is a state of, and what that was linked with; no others of the client's. */
  findings = cli_test_get_array (test, "findings");
  g_assert_cmpuint (json_array_get_length (findings), ==, 1);
  finding = json_array_get_object_element (findings, 0);
  g_assert_cmpstr (json_object_get_string_member (finding, "id"), ==, "f");
  g_assert_cmpstr (json_object_get_string_member (finding, "linked_id"), ==, "f0");
  g_assert_true (json_object_get_null_member (finding, "returns_id"));

  g_assert_cmpint (cli_test_run (test, "marks", "vvvvvvvv", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, NAME ", 3 minutes"));
  g_assert_nonnull (strstr (test->output, FORMER ", 5 minutes"));
  /* An id would say nothing to anybody. */
  g_assert_nonnull (strstr (test->output, "A Technique of Another Library, 7 minutes"));
  g_assert_null (strstr (test->output, UNKNOWN));

  /* It is gone from the library, but not from the record. */
  g_assert_cmpint (cli_test_run (test, "library", NULL), ==, 0);
  g_assert_null (strstr (test->output, NAME));
  g_assert_cmpint (cli_test_run (test, "library", "--removed", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, NAME));
}

/* The library as JSON, in a file. */
static char *
export (CliTest *test)
{
  g_autofree char *path = cli_test_path (test, "library.json");

  g_assert_cmpint (cli_test_run (test, "library", "--removed", "--json", NULL), ==, 0);
  g_assert_true (g_file_set_contents (path, test->output, -1, NULL));
  return g_steal_pointer (&path);
}

static void
assert_counts (CliTest *test, int added, int changed, int unchanged)
{
  JsonObject *result = cli_test_get_json (test);

  g_assert_cmpint (json_object_get_int_member (result, "added"), ==, added);
  g_assert_cmpint (json_object_get_int_member (result, "changed"), ==, changed);
  g_assert_cmpint (json_object_get_int_member (result, "unchanged"), ==, unchanged);
}

static int
import (CliTest *test, const char *folder, const char *file)
{
  const char *words[] = { "import-library", file, "--json", "--data-dir", folder, NULL };

  return cli_test_run_words (test, words, NULL);
}

static char *
list (CliTest *test, const char *folder)
{
  const char *words[] = { "library", "--removed", "--json", "--data-dir", folder, NULL };

  g_assert_cmpint (cli_test_run_words (test, words, NULL), ==, 0);
  return g_strdup (test->output);
}

static void
step (CliTest *test, PalStep way)
{
  PalSqliteStore *store = open_store (test);
  g_autoptr (GError) error = NULL;
  g_autoptr (PalChangeSet) changes
      = pal_store_step_sync (PAL_STORE (store), way, PAL_SCOPE_LIBRARY, NULL, &error);

  g_assert_no_error (error);
  close_store (store);
}

/* Out of one practice, changed by hand, back in; and every step can be taken back and done again. */
static void
test_import (CliTest *test, gconstpointer data)
{
  g_autofree char *file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *now = NULL;
  g_autoptr (GString) text = NULL;

  add_use (test);
  file = export (test);
  before = list (test, test->folder);
  g_assert_cmpint (import (test, test->folder, file), ==, 0);
  assert_counts (test, 0, 0, 3);

  text = g_string_new (before);
  g_assert_cmpuint (g_string_replace (text, "face down", "face up", 0), ==, 1);
  g_assert_cmpuint (g_string_replace (text, OWN, "b17d0c44-0f6e-4c39-a2d5-7e98c1f0aa21", 0), ==, 1);
  g_assert_true (g_file_set_contents (file, text->str, -1, NULL));
  g_assert_cmpint (import (test, test->folder, file), ==, 0);
  assert_counts (test, 1, 1, 1);
  after = list (test, test->folder);
  g_assert_nonnull (strstr (after, "face up"));
  g_assert_nonnull (strstr (after, OWN));

  step (test, PAL_STEP_UNDO);
  now = list (test, test->folder);
  g_assert_cmpstr (now, ==, before);
  step (test, PAL_STEP_REDO);
  g_free (now);
  now = list (test, test->folder);
  g_assert_cmpstr (now, ==, after);
}

/* Another practice then has the very same: identities, words, and when they were written. */
static void
test_into_another (CliTest *test, gconstpointer data)
{
  g_autofree char *folder = cli_test_path (test, "other");
  g_autofree char *file = NULL;
  g_autofree char *sent = NULL;
  g_autofree char *received = NULL;
  g_autoptr (PalSqliteStore) empty = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE);

  add_use (test);
  file = export (test);
  sent = list (test, test->folder);

  /* No record is made by this. */
  g_assert_cmpint (import (test, folder, file), ==, 3);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  g_assert_true (pal_sqlite_store_open_sync (empty, NULL));
  pal_sqlite_store_close (empty);
  g_assert_cmpint (import (test, folder, file), ==, 0);
  assert_counts (test, 3, 0, 0);
  received = list (test, folder);
  g_assert_cmpstr (received, ==, sent);
}

static void
test_refused (CliTest *test, gconstpointer data)
{
  static const char *const faulty[]
      = { "", "{}", "no JSON",
          "{\"format\":\"palpate\",\"version\":1,\"techniques\":[],\"notes\":[{\"id\":\"a\"}]}" };
  g_autofree char *file = export (test);
  g_autofree char *nowhere = cli_test_path (test, "nowhere.json");
  g_autoptr (GBytes) before = cli_test_read (test, "practice.db");
  g_autoptr (GBytes) after = NULL;
  g_autoptr (PalFolder) held = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      g_autofree char *bad = cli_test_path (test, "bad.json");

      g_assert_true (g_file_set_contents (bad, faulty[i], -1, NULL));
      g_assert_cmpint (import (test, test->folder, bad), ==, 1);
      g_assert_cmpstr (test->output, ==, "");
    }
  g_assert_cmpint (import (test, test->folder, nowhere), ==, 1);
  g_assert_cmpint (cli_test_run (test, "import-library", NULL), ==, 2);

  /* While the program has the folder, nobody else writes in it. */
  held = pal_folder_lock (test->folder, NULL);
  g_assert_nonnull (held);
  g_assert_cmpint (import (test, test->folder, file), ==, 4);
  g_assert_nonnull (strstr (test->errors, "already working"));
  g_assert_cmpint (cli_test_run (test, "library", NULL), ==, 0);
  after = cli_test_read (test, "practice.db");
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_check (CliTest *test, gconstpointer data)
{
  g_assert_cmpint (cli_test_run (test, "check", "--json", NULL), ==, 0);
  g_assert_cmpint (
      json_object_get_int_member (cli_test_get_json (test), "library_notes"), ==, 1);
  g_assert_cmpint (
      json_object_get_int_member (cli_test_get_json (test), "library_techniques"), ==, 1);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/cli/library/" name, CliTest, NULL, cli_test_set_up, func, cli_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_test_init (argc, argv);
  g_test_add (
      "/cli/library/marks", CliTest, "empty", cli_test_set_up, test_marks, cli_test_tear_down);
  ADD ("import", test_import);
  ADD ("into-another", test_into_another);
  ADD ("refused", test_refused);
  ADD ("check", test_check);
  return g_test_run ();
}
