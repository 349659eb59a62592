/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include <math.h>

/* Every table's insert, update and deletion, each undone and redone --------------------------------- */

typedef struct
{
  const char *table;
  const char *parents; /* the example rows it needs, in order, separated by spaces */
  const char *column;  /* one that the update empties or changes */
  const char *text;    /* NULL empties it */
} TableCase;

static const TableCase table_cases[] = {
  { "practice_card", "", "name", NULL },
  { "preference", "", "value", "kgf/cm2" },
  { "practitioner", "", "title", "LMT" },
  { "client", "", "note", "left-handed" },
  { "visit", "", "pain_now", NULL },
  { "signature", "", "signed_utc", "2026-02-02T11:00:00Z" },
  { "finding", "", "muscle", "trapezius-upper-r" },
  { "mark", "finding", "intensity", NULL },
  { "referral", "finding mark", "view", "right" },
  { "stroke", "finding mark", "pen", "burning" },
  { "no_work_zone", "", "reason", "a fresh bruise" },
  { "technique_use", "finding mark", "number_after", NULL },
  { "handout_item", "", "item", "stretch-calf" },
  { "plan_step", "", "place", NULL },
  { "muscle_check", "", "result", "nothing-felt" },
  { "widespread_area", "", "confirmed_utc", "2026-02-02T11:00:00Z" },
  { "practice_note", "", "text", NULL },
  { "practice_technique", "", "cautions", "Not on a bruise." },
};

static void
insert_example (PalStore *store, const char *table)
{
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, table);
  g_autoptr (GVariant) row = test_example_row (table);

  pal_command_insert (command, table, row);
  test_commit (store, command);
}

/* Undoes and redoes what has just been done; the record is the same each time around. */
static void
go_back_and_forth (PalStore *store, const char *before)
{
  g_autofree char *after = test_dump (store);

  g_assert_cmpstr (before, !=, after);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
      undone = test_dump (store);
      g_assert_cmpstr (undone, ==, before);
      test_step (store, PAL_STEP_REDO, TEST_CLIENT);
      redone = test_dump (store);
      g_assert_cmpstr (redone, ==, after);
    }
}

static void
test_table (gconstpointer data)
{
  const TableCase *test = data;
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_auto (GStrv) parents = g_strsplit (test->parents, " ", -1);
  g_autoptr (GVariant) row = test_example_row (test->table);
  const char *id = pal_row_get_id (row);
  g_autofree char *empty = NULL;
  g_autofree char *inserted = NULL;
  g_autofree char *updated = NULL;
  g_autoptr (PalCommand) removal = test_command (TEST_CLIENT, "Remove");

  for (guint i = 0; parents[i] != NULL && *parents[i] != '\0'; i++)
    insert_example (store, parents[i]);

  empty = test_dump (store);
  insert_example (store, test->table);
  go_back_and_forth (store, empty);

  inserted = test_dump (store);
  test_update (store, test->table, id, test->column, test->text, NULL);
  go_back_and_forth (store, inserted);
  {
    g_autofree char *text = test_get_text (store, test->table, id, test->column);

    g_assert_cmpstr (text, ==, test->text);
  }

  updated = test_dump (store);
  pal_command_delete (removal, test->table, id);
  test_commit (store, removal);
  go_back_and_forth (store, updated);

  for (int i = 0; i < 3; i++)
    test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  {
    g_autofree char *end = test_dump (store);

    g_assert_cmpstr (end, ==, empty);
  }
  pal_sqlite_store_close (PAL_SQLITE_STORE (store));
  test_assert_sound (folder);
}

/* Values --------------------------------------------------------------------------------------------- */

static void
test_values (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (GVariant) mark = NULL;
  g_autoptr (GVariant) stroke = NULL;
  g_autoptr (GVariant) stroke_row = NULL;
  g_autoptr (GVariant) samples = NULL;
  g_autoptr (GVariant) expected = NULL;

  insert_example (store, "finding");
  insert_example (store, "mark");
  insert_example (store, "stroke");

  mark = test_get (store, "mark", "mark");
  g_assert_cmpint (pal_row_get_int (mark, "intensity", -1), ==, 7);
  g_assert_true (pal_row_get_double (mark, "pressure_threshold_kpa", 0) == 0.1 + 0.2);
  g_assert_false (pal_row_has (mark, "note"));
  /* A column that the command did not name has its default. */
  g_assert_cmpstr (pal_row_get_string (mark, "taut_band"), ==, "not-asked");

  stroke = test_get (store, "stroke", "stroke");
  stroke_row = test_example_row ("stroke");
  samples = g_variant_lookup_value (stroke, "samples", NULL);
  expected = g_variant_lookup_value (stroke_row, "samples", NULL);
  g_assert_true (g_variant_equal (samples, expected));
}

/* Adds a row, and the change set tells of it exactly what reading it gives. */
static void
assert_told (PalStore *store, const char *table, GVariant *row)
{
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, table);
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (GVariant) read = test_get (store, table, pal_row_get_id (row));
  g_autoptr (GError) error = NULL;
  g_autofree char *told_text = NULL;
  g_autofree char *read_text = NULL;
  const PalChangeRow *told;

  g_assert_null (read);
  pal_command_insert (command, table, row);
  changes = pal_store_commit_sync (store, command, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pal_change_set_get_n_rows (changes), ==, 1);
  told = pal_change_set_get_row (changes, 0);
  g_assert_cmpstr (told->table, ==, table);
  g_assert_cmpstr (told->id, ==, pal_row_get_id (row));
  g_assert_null (told->before);

  read = test_get (store, table, told->id);
  told_text = g_variant_print (told->after, TRUE);
  read_text = g_variant_print (read, TRUE);
  g_assert_cmpstr (told_text, ==, read_text);
  g_assert_true (g_variant_equal (told->after, read));
}

static void
assert_told_mark (PalStore *store, const char *column, GVariant *value)
{
  g_autoptr (GVariant) example = test_example_row ("mark");
  g_autoptr (GVariant) row = NULL;
  g_autofree char *id = g_uuid_string_random ();
  GVariantDict dict;

  /* Two of a finding in one visit are refused, so each is added and taken back. */
  g_variant_dict_init (&dict, example);
  pal_row_set_string (&dict, "id", id);
  g_variant_dict_insert_value (&dict, column, value);
  row = pal_row_end (&dict);
  assert_told (store, "mark", row);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
}

static void
test_told (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  for (guint i = 0; i < G_N_ELEMENTS (table_cases); i++)
    {
      const char *table = table_cases[i].table;
      g_autoptr (GVariant) row = test_example_row (table);
      g_autoptr (GVariant) there = test_get (store, table, pal_row_get_id (row));

      /* Signed, the visit takes nothing more. */
      if (there == NULL && !g_str_equal (table, "signature"))
        assert_told (store, table, row);
    }
}

/* SQLite turns what is not of a column's type into it where it can, and that is what is told. */
static void
test_told_values (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);

  insert_example (store, "finding");
  assert_told_mark (store, "note", g_variant_new_string ("it's “ah”"));
  assert_told_mark (store, "note", g_variant_new_string (""));
  assert_told_mark (store, "note", g_variant_new_int64 (7));
  assert_told_mark (store, "note", g_variant_new_double (2.5));
  assert_told_mark (store, "note", g_variant_new_tuple (NULL, 0));
  assert_told_mark (store, "intensity", g_variant_new_string ("7"));
  assert_told_mark (store, "intensity", g_variant_new_double (7.0));
  assert_told_mark (store, "figure_version", g_variant_new_int64 (G_MAXINT64));
  assert_told_mark (store, "pressure_threshold_kpa", g_variant_new_double (0.1 + 0.2));
  assert_told_mark (store, "pressure_threshold_kpa", g_variant_new_double (-0.0));
  assert_told_mark (store, "pressure_threshold_kpa", g_variant_new_double (40.0));
  assert_told_mark (store, "pressure_threshold_kpa", g_variant_new_int64 (40));
  /* Instead of a default. */
  assert_told_mark (store, "taut_band", g_variant_new_string ("yes"));
}

static void
test_empty_blob (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Lift the pen");
  g_autoptr (GVariant) row = NULL;
  g_autoptr (GVariant) samples = NULL;
  GVariantDict dict;

  insert_example (store, "finding");
  insert_example (store, "mark");
  insert_example (store, "stroke");
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (
      &dict, "samples", g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, NULL, 0, 1));
  pal_command_update (command, "stroke", "stroke", g_variant_dict_end (&dict));
  test_commit (store, command);

  row = test_get (store, "stroke", "stroke");
  samples = g_variant_lookup_value (row, "samples", G_VARIANT_TYPE_BYTESTRING);
  g_assert_nonnull (samples);
  g_assert_cmpuint (g_variant_n_children (samples), ==, 0);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  test_step (store, PAL_STEP_REDO, TEST_CLIENT);
}

static void
test_load (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Add findings");
  g_autoptr (GVariant) finding = test_example_row ("finding");
  g_autoptr (GVariant) z = test_row_with_id (finding, "z");
  g_autoptr (GVariant) a = test_row_with_id (finding, "a");
  g_autoptr (GVariant) m = test_row_with_id (finding, "m");
  g_autoptr (PalCommand) removal = test_command (TEST_CLIENT, "Remove");
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) no_table = NULL;
  g_autoptr (GPtrArray) no_column = NULL;
  g_autoptr (GError) error = NULL;

  pal_command_insert (command, "finding", z);
  pal_command_insert (command, "finding", a);
  pal_command_insert (command, "finding", m);
  test_commit (store, command);

  /* In the order in which they were added, and what comes back stands where it stood. */
  rows = pal_store_load_sync (store, "finding", "client_id", TEST_CLIENT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (pal_row_get_id (rows->pdata[0]), ==, "z");
  g_assert_cmpstr (pal_row_get_id (rows->pdata[1]), ==, "a");
  g_assert_cmpstr (pal_row_get_id (rows->pdata[2]), ==, "m");
  pal_command_delete (removal, "finding", "a");
  test_commit (store, removal);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  again = pal_store_load_sync (store, "finding", "client_id", TEST_CLIENT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 3);
  g_assert_cmpstr (pal_row_get_id (again->pdata[1]), ==, "a");

  none = pal_store_load_sync (store, "finding", "client_id", "' OR 1 --", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  no_table = pal_store_load_sync (store, "undo_step", NULL, NULL, &error);
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_REFUSED);
  g_assert_null (no_table);
  g_clear_error (&error);
  no_column = pal_store_load_sync (store, "finding", "rowid", "1", &error);
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_REFUSED);
  g_assert_null (no_column);
}

/* Operations ------------------------------------------------------------------------------------------ */

static void
test_ensure (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Ensure");
  g_autoptr (GVariant) row = test_example_row ("visit");
  g_autoptr (PalChangeSet) first = NULL;
  g_autoptr (PalChangeSet) second = NULL;
  g_autoptr (GError) error = NULL;

  pal_command_ensure (command, "visit", row);
  first = pal_store_commit_sync (store, command, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pal_change_set_get_n_rows (first), ==, 1);
  g_assert_cmpstr (pal_change_set_get_undo_label (first), ==, "Ensure");

  /* What is there already stays as it is, and there is nothing to undo about it. */
  second = pal_store_commit_sync (store, command, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pal_change_set_get_n_rows (second), ==, 0);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  test_assert_labels (store, TEST_CLIENT, NULL, "Ensure");
}

static void
test_nothing_changes (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) there_and_back = test_command (TEST_CLIENT, "There and back");
  g_autoptr (GVariant) finding = test_example_row ("finding");
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  test_update (store, "client", TEST_CLIENT, "given_name", "Carla", NULL);
  test_update (store, "client", TEST_CLIENT, "note", NULL, NULL);
  test_assert_labels (store, TEST_CLIENT, NULL, NULL);

  pal_command_insert (there_and_back, "finding", finding);
  pal_command_delete (there_and_back, "finding", "finding");
  changes = pal_store_commit_sync (store, there_and_back, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pal_change_set_get_n_rows (changes), ==, 0);
  test_assert_labels (store, TEST_CLIENT, NULL, NULL);

  /* It does not make what was undone impossible to redo either. */
  test_update (store, "client", TEST_CLIENT, "note", "a", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);
  test_update (store, "client", TEST_CLIENT, "given_name", "Carla", NULL);
  test_assert_labels (store, TEST_CLIENT, NULL, "a");
}

static void
test_change_set (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Mark");
  g_autoptr (GVariant) finding = test_example_row ("finding");
  g_autoptr (GVariant) mark = test_example_row ("mark");
  g_autoptr (GVariant) eight = test_row ("intensity", 'x', 8, NULL);
  g_autoptr (GVariant) note = test_row ("note", 's', "tense", NULL);
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (PalChangeSet) undone = NULL;
  g_autoptr (GError) error = NULL;
  const PalChangeRow *row;

  pal_command_insert (command, "mark", mark);
  pal_command_insert (command, "finding", finding);
  pal_command_update (command, "mark", "mark", eight);
  pal_command_update (command, "client", TEST_CLIENT, note);
  changes = pal_store_commit_sync (store, command, &error);
  g_assert_no_error (error);

  /* One entry for each row, however often it was touched. */
  g_assert_cmpuint (pal_change_set_get_n_rows (changes), ==, 3);
  g_assert_cmpint (pal_change_set_get_step (changes), ==, PAL_STEP_DO);
  g_assert_cmpstr (pal_change_set_get_scope (changes), ==, TEST_CLIENT);
  g_assert_cmpstr (pal_change_set_get_label (changes), ==, "Mark");
  row = pal_change_set_get_row (changes, 0);
  g_assert_cmpstr (row->table, ==, "mark");
  g_assert_null (row->before);
  g_assert_cmpint (pal_row_get_int (row->after, "intensity", -1), ==, 8);
  row = pal_change_set_get_row (changes, 2);
  g_assert_cmpstr (row->table, ==, "client");
  g_assert_false (pal_row_has (row->before, "note"));
  g_assert_cmpstr (pal_row_get_string (row->after, "note"), ==, "tense");

  undone = pal_store_step_sync (store, PAL_STEP_UNDO, TEST_CLIENT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pal_change_set_get_n_rows (undone), ==, 3);
  g_assert_cmpint (pal_change_set_get_step (undone), ==, PAL_STEP_UNDO);
  g_assert_cmpstr (pal_change_set_get_label (undone), ==, "Mark");
  g_assert_null (pal_change_set_get_undo_label (undone));
  g_assert_cmpstr (pal_change_set_get_redo_label (undone), ==, "Mark");
  row = pal_change_set_get_row (undone, 2); /* what came first goes last */
  g_assert_cmpstr (row->table, ==, "mark");
  g_assert_null (row->after);
}

/* What is refused -------------------------------------------------------------------------------------- */

static void
test_refused (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (GVariant) finding = test_example_row ("finding");
  g_autoptr (GVariant) mark = test_example_row ("mark");
  g_autoptr (GVariant) no_finding = test_row ("finding_id", 's', "nowhere", NULL);
  g_autoptr (GVariant) orphan = pal_row_patch (mark, no_finding);
  struct
  {
    PalOpType type;
    const char *table;
    const char *id;
    GVariant *values;
  } cases[] = {
    { PAL_OP_INSERT, "client", NULL, test_row ("id", 's', TEST_CLIENT, "called", 's', "x", NULL) },
    { PAL_OP_INSERT, "client", NULL, test_row ("id", 's', "x", "bogus", 's', "x", NULL) },
    { PAL_OP_INSERT, "client", NULL, test_row ("id", 's', "no-name", "created_utc", 's', "x", NULL) },
    { PAL_OP_INSERT, "undo_step", NULL, test_row ("id", 's', "x", NULL) },
    { PAL_OP_INSERT, "nowhere", NULL, test_row ("id", 's', "x", NULL) },
    { PAL_OP_ENSURE, "revision", NULL, test_row ("id", 's', "x", NULL) },
    { PAL_OP_INSERT, "mark", NULL, g_variant_ref (orphan) },
    { PAL_OP_UPDATE, "client", "nobody", test_row ("note", 's', "x", NULL) },
    { PAL_OP_UPDATE, "client", TEST_CLIENT, test_row ("bogus", 's', "x", NULL) },
    { PAL_OP_UPDATE, "client", TEST_CLIENT, test_row ("id", 's', "other", NULL) },
    { PAL_OP_UPDATE, "client", TEST_CLIENT, test_row ("given_name", '0', NULL) },
    { PAL_OP_UPDATE, "visit", TEST_VISIT, test_row ("pain_now", 'x', 11, NULL) },
    { PAL_OP_UPDATE, "visit", TEST_VISIT, test_row ("pain_now", 'd', 3.5, NULL) },
    { PAL_OP_UPDATE, "visit", TEST_VISIT, test_row ("pain_now", 's', "seven", NULL) },
    { PAL_OP_UPDATE, "visit", TEST_VISIT, test_row ("pain_now", 'd', (double) NAN, NULL) },
    { PAL_OP_UPDATE,
      "visit",
      TEST_VISIT,
      g_variant_ref_sink (g_variant_new_parsed ("{'pain_now': <true>}")) },
    { PAL_OP_DELETE, "client", "nobody", NULL },
    { PAL_OP_DELETE, "client", TEST_CLIENT, NULL }, /* has a visit */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Refused");
      g_autoptr (GVariant) values = cases[i].values;

      g_test_message ("case %u: %s", i, cases[i].table);
      /* What came before in the command goes too. */
      pal_command_insert (command, "finding", finding);
      switch (cases[i].type)
        {
        case PAL_OP_INSERT:
          pal_command_insert (command, cases[i].table, values);
          break;
        case PAL_OP_ENSURE:
          pal_command_ensure (command, cases[i].table, values);
          break;
        case PAL_OP_UPDATE:
          pal_command_update (command, cases[i].table, cases[i].id, values);
          break;
        case PAL_OP_DELETE:
        default:
          pal_command_delete (command, cases[i].table, cases[i].id);
          break;
        }
      test_commit_fails (store, command, PAL_STORE_ERROR_REFUSED);
    }

  g_assert_cmpuint (test_count (store, "finding"), ==, 0);
  test_assert_labels (store, TEST_CLIENT, NULL, NULL);
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM revision"), ==, 3);

  /* And the store goes on. */
  insert_example (store, "finding");
}

/* What belongs to a signed visit can be neither added, changed nor taken away. */
static void
test_signed_visit (void)
{
  static const struct
  {
    PalOpType type;
    const char *table;
    const char *id;
    const char *column;
    const char *value;
  } cases[] = {
    { PAL_OP_UPDATE, "visit", TEST_VISIT, "note", "later" },
    { PAL_OP_UPDATE, "mark", "mark", "note", "later" },
    { PAL_OP_DELETE, "mark", "mark", NULL, NULL },
    { PAL_OP_UPDATE, "referral", "referral", "view", "front" },
    { PAL_OP_DELETE, "referral", "referral", NULL, NULL },
    { PAL_OP_UPDATE, "stroke", "stroke", "pen", "cold" },
    { PAL_OP_DELETE, "stroke", "stroke", NULL, NULL },
    { PAL_OP_UPDATE, "technique_use", "technique_use", "tool", "thumb" },
    { PAL_OP_DELETE, "technique_use", "technique_use", NULL, NULL },
    { PAL_OP_UPDATE, "handout_item", "handout_item", "item", "another" },
    { PAL_OP_DELETE, "handout_item", "handout_item", NULL, NULL },
    { PAL_OP_UPDATE, "plan_step", "plan_step", "step", "another" },
    { PAL_OP_DELETE, "plan_step", "plan_step", NULL, NULL },
    { PAL_OP_UPDATE, "muscle_check", "muscle_check", "result", "nothing-felt" },
    { PAL_OP_DELETE, "muscle_check", "muscle_check", NULL, NULL },
  };
  static const char *const closed[] = { "stroke", "technique_use", "handout_item", "plan_step", "muscle_check" };
  static const char *const tables[]
    = { "finding", "mark", "referral", "stroke", "technique_use", "handout_item", "plan_step", "muscle_check",
        "signature" };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autofree char *signed_record = NULL;
  g_autofree char *afterwards = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    insert_example (store, tables[i]);
  signed_record = test_dump (store);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PalCommand) command = test_command (TEST_CLIENT, cases[i].table);

      if (cases[i].type == PAL_OP_DELETE)
        pal_command_delete (command, cases[i].table, cases[i].id);
      else
        {
          g_autoptr (GVariant) values = test_row (cases[i].column, 's', cases[i].value, NULL);

          pal_command_update (command, cases[i].table, cases[i].id, values);
        }
      test_commit_fails (store, command, PAL_STORE_ERROR_REFUSED);
    }
  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    {
      g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "another");
      g_autoptr (GVariant) example = test_example_row (closed[i]);
      g_autoptr (GVariant) row = test_row_with_id (example, "another");

      pal_command_insert (command, closed[i], row);
      test_commit_fails (store, command, PAL_STORE_ERROR_REFUSED);
    }
  afterwards = test_dump (store);
  g_assert_cmpstr (afterwards, ==, signed_record);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/tables/", table_cases[i].table, NULL);

      g_test_add_data_func (path, &table_cases[i], test_table);
    }
  g_test_add_func ("/store/values", test_values);
  g_test_add_func ("/store/told", test_told);
  g_test_add_func ("/store/told/values", test_told_values);
  g_test_add_func ("/store/empty-blob", test_empty_blob);
  g_test_add_func ("/store/load", test_load);
  g_test_add_func ("/store/ensure", test_ensure);
  g_test_add_func ("/store/nothing-changes", test_nothing_changes);
  g_test_add_func ("/store/change-set", test_change_set);
  g_test_add_func ("/store/refused", test_refused);
  g_test_add_func ("/store/signed-visit", test_signed_visit);
  return g_test_run ();
}
