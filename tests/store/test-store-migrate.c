/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records that earlier versions left are taken over whole. */

#include "store-test.h"

#include "pal-migrations.h"

/* What lies in data was written by the program whose schema had this version. */
static void
make_record (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *script = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &script, NULL, &error);
  g_assert_no_error (error);
  test_sql_write (folder, script);
}

static char *
schema_of (const char *folder)
{
  return test_sql_text (folder,
                        "SELECT group_concat (sql, char (10)) FROM"
                        " (SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name)");
}

static void
test_version_1 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestFolder) fresh_folder = test_folder_new ();
  g_autofree char *client = NULL;
  g_autofree char *latest = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh = NULL;
  g_autofree char *name = NULL;
  g_autoptr (PalStore) store = NULL;

  make_record (folder, "version-1.sql");
  g_assert_cmpint (test_sql_int (folder, "PRAGMA user_version"), ==, 1);
  client = test_sql_text (folder, "SELECT id FROM client");
  latest = test_sql_text (folder, "SELECT image FROM revision ORDER BY seq DESC LIMIT 1");

  store = test_store_open (folder);
  g_assert_cmpint (
      test_sql_int (folder, "PRAGMA user_version"), ==, pal_migrations_get_latest ());
  g_assert_cmpuint (test_count (store, "client"), ==, 1);
  g_assert_cmpuint (test_count (store, "visit"), ==, 2);
  g_assert_cmpuint (test_count (store, "finding"), ==, 2);
  g_assert_cmpuint (test_count (store, "mark"), ==, 3);

  /* The history is whole and in its order; each state knows the one before it. */
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM revision"), ==, 11);
  {
    g_autofree char *after
        = test_sql_text (folder, "SELECT after FROM revision ORDER BY seq DESC LIMIT 1");

    g_assert_cmpstr (after, ==, latest);
  }
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count (*) FROM revision AS r WHERE r.before IS NOT"
                                 " (SELECT p.after FROM revision AS p WHERE p.row_id = r.row_id"
                                 " AND p.table_name = r.table_name AND p.seq < r.seq"
                                 " ORDER BY p.seq DESC LIMIT 1)"),
                   ==,
                   0);

  /* What could be undone before stays done; what is done now can be undone. */
  test_assert_labels (store, client, NULL, NULL);
  test_update (store, "client", client, "given_name", "Kimberley", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  name = test_get_text (store, "client", client, "given_name");
  g_assert_cmpstr (name, ==, "Kim");
  g_clear_object (&store);
  test_assert_sound (folder);

  /* The record is built as a new one is. */
  store = test_store_open (fresh_folder);
  g_clear_object (&store);
  schema = schema_of (folder);
  fresh = schema_of (fresh_folder);
  g_assert_cmpstr (schema, ==, fresh);
}

static void
test_version_2 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *client = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (PalStore) store = NULL;

  make_record (folder, "version-2.sql");
  g_assert_cmpint (test_sql_int (folder, "PRAGMA user_version"), ==, 2);
  client = test_sql_text (folder, "SELECT id FROM client");
  mark = test_sql_text (folder, "SELECT id FROM mark WHERE kind = 'trigger-point'");
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM undo_step WHERE undone"), ==, 1);

  store = test_store_open (folder);
  g_assert_cmpint (
      test_sql_int (folder, "PRAGMA user_version"), ==, pal_migrations_get_latest ());
  g_assert_cmpuint (test_count (store, "mark"), ==, 2);
  g_assert_cmpuint (test_count (store, "referral"), ==, 1);
  /* What nobody could say before is empty. */
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count (*) FROM mark WHERE coalesce (since_precision,"
                                 " aggravates_text, eases_text, satellite, satellite_of_id,"
                                 " label_du, label_dv) IS NOT NULL"),
                   ==,
                   0);

  /* What the former version did can be taken back and done again, past what this version does. */
  test_assert_labels (store, client, "Record Palpation", "Record Palpation");
  test_step (store, PAL_STEP_REDO, client);
  {
    g_autofree char *answer = test_get_text (store, "mark", mark, "tender_spot");

    g_assert_cmpstr (answer, ==, "yes");
  }
  before = test_dump (store);
  {
    g_autoptr (PalCommand) command = test_command (client, "Ease");
    g_autoptr (GVariant) values = test_row ("eases_text", 's', "a hot bath", NULL);

    pal_command_update (command, "mark", mark, values);
    test_commit (store, command);
  }
  test_step (store, PAL_STEP_UNDO, client);
  after = test_dump (store);
  g_assert_cmpstr (after, ==, before);
  for (int i = 0; i < 9; i++)
    test_step (store, PAL_STEP_UNDO, client);
  g_assert_cmpuint (test_count (store, "mark"), ==, 0);
  test_assert_labels (store, client, NULL, "Mark Pain");
  for (int i = 0; i < 9; i++)
    test_step (store, PAL_STEP_REDO, client);
  redone = test_dump (store);
  g_assert_cmpstr (redone, ==, before);
  g_clear_object (&store);
  test_assert_sound (folder);
}

static void
test_version_3 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestFolder) fresh_folder = test_folder_new ();
  g_autofree char *client = NULL;
  g_autofree char *zone = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh = NULL;
  g_autoptr (PalStore) store = NULL;

  make_record (folder, "version-3.sql");
  g_assert_cmpint (test_sql_int (folder, "PRAGMA user_version"), ==, 3);
  client = test_sql_text (folder, "SELECT id FROM client");
  zone = test_sql_text (folder, "SELECT id FROM no_work_zone");
  mark = test_sql_text (folder, "SELECT id FROM mark WHERE kind = 'trigger-point'");

  store = test_store_open (folder);
  g_assert_cmpint (
      test_sql_int (folder, "PRAGMA user_version"), ==, pal_migrations_get_latest ());
  /* What nobody could say before is empty: it is still the whole zone. */
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count (*) FROM mark WHERE coalesce (palpation, posture,"
                                 " direction, degree) IS NOT NULL"),
                   ==,
                   0);
  g_assert_cmpint (
      test_sql_int (
          folder,
          "SELECT count (*) FROM no_work_zone WHERE coalesce (points, radius) IS NOT NULL"),
      ==,
      0);

  /* What the former version did is taken back and done again, past what this version does. */
  test_assert_labels (store, client, "Do Not Work on a Zone", NULL);
  before = test_dump (store);
  test_update (store, "mark", mark, "degree", "marked", NULL);
  test_update (store, "no_work_zone", zone, "points", "10,20", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  test_step (store, PAL_STEP_UNDO, client);
  g_assert_cmpuint (test_count (store, "no_work_zone"), ==, 0);
  test_step (store, PAL_STEP_REDO, client);
  after = test_dump (store);
  g_assert_cmpstr (after, ==, before);
  g_clear_object (&store);
  test_assert_sound (folder);

  store = test_store_open (fresh_folder);
  g_clear_object (&store);
  schema = schema_of (folder);
  fresh = schema_of (fresh_folder);
  g_assert_cmpstr (schema, ==, fresh);
}

static void
test_version_4 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *client = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (PalStore) store = NULL;

  make_record (folder, "version-4.sql");
  g_assert_cmpint (test_sql_int (folder, "PRAGMA user_version"), ==, 4);
  client = test_sql_text (folder, "SELECT id FROM client");

  store = test_store_open (folder);
  g_assert_cmpint (
    test_sql_int (folder, "PRAGMA user_version"), ==, pal_migrations_get_latest ());
  g_assert_cmpuint (test_count (store, "technique_use"), ==, 0);

  /* The new tables take part in undo as the old ones do. */
  before = test_dump (store);
  {
    g_autoptr (PalCommand) command = test_command (client, "Log Technique");
    g_autofree char *mark = test_sql_text (folder, "SELECT id FROM mark LIMIT 1");
    g_autofree char *visit = test_sql_text (folder, "SELECT visit_id FROM mark LIMIT 1");
    g_autofree char *practitioner = test_sql_text (folder, "SELECT id FROM practitioner");
    g_autoptr (GVariant) row = test_row ("id",
                                         's',
                                         "use",
                                         "mark_id",
                                         's',
                                         mark,
                                         "visit_id",
                                         's',
                                         visit,
                                         "client_id",
                                         's',
                                         client,
                                         "practitioner_id",
                                         's',
                                         practitioner,
                                         "technique",
                                         's',
                                         "deep-tissue",
                                         "created_utc",
                                         's',
                                         "2026-01-02T09:13:00Z",
                                         NULL);

    pal_command_insert (command, "technique_use", row);
    test_commit (store, command);
  }
  g_assert_cmpuint (test_count (store, "technique_use"), ==, 1);
  test_step (store, PAL_STEP_UNDO, client);
  after = test_dump (store);
  g_assert_cmpstr (after, ==, before);
  g_clear_object (&store);
  test_assert_sound (folder);
}

static void
test_version_5 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestFolder) fresh_folder = test_folder_new ();
  g_autofree char *client = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh = NULL;
  g_autoptr (PalStore) store = NULL;

  make_record (folder, "version-5.sql");
  g_assert_cmpint (test_sql_int (folder, "PRAGMA user_version"), ==, 5);
  client = test_sql_text (folder, "SELECT id FROM client");

  store = test_store_open (folder);
  g_assert_cmpint (
      test_sql_int (folder, "PRAGMA user_version"), ==, pal_migrations_get_latest ());
  g_assert_cmpuint (test_count (store, "muscle_check"), ==, 0);

  /* A muscle is checked, which is taken back like what the former version did. */
  before = test_dump (store);
  {
    g_autofree char *visit = test_sql_text (folder, "SELECT id FROM visit");
    g_autofree char *practitioner = test_sql_text (folder, "SELECT id FROM practitioner");
    g_autoptr (PalCommand) command = test_command (client, "Check a Muscle");
    g_autoptr (GVariant) row = test_row ("id", 's', "check",
                                         "visit_id", 's', visit,
                                         "client_id", 's', client,
                                         "practitioner_id", 's', practitioner,
                                         "muscle", 's', "infraspinatus-r",
                                         "result", 's', "familiar",
                                         "created_utc", 's', "2026-11-22T09:30:00.000000Z",
                                         NULL);

    pal_command_insert (command, "muscle_check", row);
    test_commit (store, command);
  }
  g_assert_cmpuint (test_count (store, "muscle_check"), ==, 1);
  test_step (store, PAL_STEP_UNDO, client);
  after = test_dump (store);
  g_assert_cmpstr (after, ==, before);
  test_assert_labels (store, client, "Do Not Work on a Zone", "Check a Muscle");
  g_clear_object (&store);
  test_assert_sound (folder);

  store = test_store_open (fresh_folder);
  g_clear_object (&store);
  schema = schema_of (folder);
  fresh = schema_of (fresh_folder);
  g_assert_cmpstr (schema, ==, fresh);
}


static void
test_version_6 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestFolder) fresh_folder = test_folder_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh = NULL;
  g_autoptr (PalStore) store = NULL;

  make_record (folder, "version-6.sql");
  g_assert_cmpint (test_sql_int (folder, "PRAGMA user_version"), ==, 6);

  store = test_store_open (folder);
  g_assert_cmpint (
      test_sql_int (folder, "PRAGMA user_version"), ==, pal_migrations_get_latest ());
  g_assert_cmpuint (test_count (store, "mark"), ==, 2);
  g_assert_cmpuint (test_count (store, "practice_note"), ==, 0);
  g_assert_cmpuint (test_count (store, "practice_technique"), ==, 0);

  /* What the practice writes now is one more step on the stack that it had. */
  test_assert_labels (store, PAL_SCOPE_PRACTICE, "Add Client", NULL);
  before = test_dump (store);
  {
    g_autoptr (PalCommand) command = test_command (PAL_SCOPE_PRACTICE, "Note");
    g_autoptr (GVariant) note = test_example_row ("practice_note");
    g_autoptr (GVariant) technique = test_example_row ("practice_technique");

    pal_command_insert (command, "practice_note", note);
    pal_command_insert (command, "practice_technique", technique);
    test_commit (store, command);
  }
  after = test_dump (store);
  test_step (store, PAL_STEP_UNDO, PAL_SCOPE_PRACTICE);
  undone = test_dump (store);
  g_assert_cmpstr (undone, ==, before);
  test_step (store, PAL_STEP_REDO, PAL_SCOPE_PRACTICE);
  redone = test_dump (store);
  g_assert_cmpstr (redone, ==, after);
  g_clear_object (&store);
  test_assert_sound (folder);

  store = test_store_open (fresh_folder);
  g_clear_object (&store);
  schema = schema_of (folder);
  fresh = schema_of (fresh_folder);
  g_assert_cmpstr (schema, ==, fresh);
}

static void
test_version_7 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestFolder) fresh_folder = test_folder_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh = NULL;
  g_autoptr (PalStore) store = NULL;

  make_record (folder, "version-7.sql");
  g_assert_cmpint (test_sql_int (folder, "PRAGMA user_version"), ==, 7);

  store = test_store_open (folder);
  g_assert_cmpint (
      test_sql_int (folder, "PRAGMA user_version"), ==, pal_migrations_get_latest ());
  g_assert_cmpuint (test_count (store, "practice_technique"), ==, 1);
  /* What another program has logged is as it was, and says nothing that it did not say. */
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count(*) FROM technique_use JOIN practice_technique"
                                 " ON technique = practice_technique.id"
                                 " WHERE technique_name IS NULL AND stages IS NULL"),
                   ==,
                   1);

  before = test_dump (store);
  {
    g_autoptr (PalCommand) command = test_command (PAL_SCOPE_LIBRARY, "Edit Technique");
    g_autoptr (GVariant) values = pal_row_new_string ("stages", "acute chronic");

    pal_command_update (
        command, "practice_technique", "5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c11", values);
    test_commit (store, command);
  }
  test_step (store, PAL_STEP_UNDO, PAL_SCOPE_LIBRARY);
  after = test_dump (store);
  g_assert_cmpstr (after, ==, before);
  g_clear_object (&store);
  test_assert_sound (folder);

  store = test_store_open (fresh_folder);
  g_clear_object (&store);
  schema = schema_of (folder);
  fresh = schema_of (fresh_folder);
  g_assert_cmpstr (schema, ==, fresh);
}

static void
test_version_8 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (TestFolder) fresh_folder = test_folder_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh = NULL;
  g_autoptr (PalStore) store = NULL;

  make_record (folder, "version-8.sql");
  g_assert_cmpint (test_sql_int (folder, "PRAGMA user_version"), ==, 8);

  store = test_store_open (folder);
  g_assert_cmpint (
      test_sql_int (folder, "PRAGMA user_version"), ==, pal_migrations_get_latest ());
  /* Nothing is said of where, and what is on the hand-out stays there. */
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count(*) FROM practice_technique"
                                 " WHERE stages = 'chronic' AND areas IS NULL"),
                   ==,
                   1);
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count(*) FROM handout_item JOIN practice_technique"
                                 " ON item = practice_technique.id WHERE item_name IS NULL"),
                   ==,
                   1);

  before = test_dump (store);
  {
    g_autoptr (PalCommand) command = test_command (PAL_SCOPE_LIBRARY, "Edit Technique");
    g_autoptr (GVariant) values = pal_row_new_string ("areas", "thorax");

    pal_command_update (
        command, "practice_technique", "5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c22", values);
    test_commit (store, command);
  }
  test_step (store, PAL_STEP_UNDO, PAL_SCOPE_LIBRARY);
  after = test_dump (store);
  g_assert_cmpstr (after, ==, before);
  g_clear_object (&store);
  test_assert_sound (folder);

  store = test_store_open (fresh_folder);
  g_clear_object (&store);
  schema = schema_of (folder);
  fresh = schema_of (fresh_folder);
  g_assert_cmpstr (schema, ==, fresh);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migrate/version-1", test_version_1);
  g_test_add_func ("/migrate/version-2", test_version_2);
  g_test_add_func ("/migrate/version-3", test_version_3);
  g_test_add_func ("/migrate/version-4", test_version_4);
  g_test_add_func ("/migrate/version-5", test_version_5);
  g_test_add_func ("/migrate/version-6", test_version_6);
  g_test_add_func ("/migrate/version-7", test_version_7);
  g_test_add_func ("/migrate/version-8", test_version_8);
  return g_test_run ();
}
