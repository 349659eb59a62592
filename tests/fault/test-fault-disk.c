/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plays one scenario again and again while the first, the second, the third ... call of a kind fails,
 * until there are no more calls that could. Whatever fails, the record is sound, every step happened
 * wholly or not at all, and what was acknowledged is there. */

#include "store-test.h"

#include "fault-vfs.h"
#include "pal-folder.h"

typedef struct
{
  FaultOp op;
  gboolean for_ever;
  int rc;
  gboolean fresh; /* the scenario begins with making the record */
  struct Scenario *scenario;
} FaultCase;

/* What is done one after the other. */
typedef struct Scenario
{
  guint first; /* after the practice was begun, of the steps below */
  guint n_steps;
  GPtrArray *states; /* (element-type utf8) the record after each step, faults apart */
} Scenario;

static Scenario scenarios[] = { { 0, 8, NULL }, { 7, 5, NULL } };

static GBytes *template; /* the database with which the others begin */

/* The scenario ---------------------------------------------------------------------------------------- */


static PalChangeSet *
commit_mark (PalStore *store, guint number, GError **error)
{
  g_autofree char *finding_id = g_strdup_printf ("finding-%u", number);
  g_autofree char *mark_id = g_strdup_printf ("mark-%u", number);
  g_autofree char *note = g_strdup_printf ("%u", number);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, mark_id);
  g_autoptr (GVariant) any_finding = test_example_row ("finding");
  g_autoptr (GVariant) any_mark = test_example_row ("mark");
  g_autoptr (GVariant) values
      = test_row ("id", 's', mark_id, "finding_id", 's', finding_id, NULL);
  g_autoptr (GVariant) finding = test_row_with_id (any_finding, finding_id);
  g_autoptr (GVariant) mark = pal_row_patch (any_mark, values);
  g_autoptr (GVariant) count = test_row ("note", 's', note, NULL);

  pal_command_insert (command, "finding", finding);
  pal_command_insert (command, "mark", mark);
  pal_command_update (command, "client", TEST_CLIENT, count);
  return pal_store_commit_sync (store, command, error);
}

static PalChangeSet *
commit_practice (PalStore *store, GError **error)
{
  g_autoptr (PalCommand) command = test_command (PAL_SCOPE_PRACTICE, "Begin");
  g_autoptr (GVariant) practitioner = test_row (
      "id", 's', TEST_PRACTITIONER, "name", 's', "Ana", "created_utc", 's', "2026", NULL);
  g_autoptr (GVariant) client = test_row (
      "id", 's', TEST_CLIENT, "called", 's', "Carla", "created_utc", 's', "2026", NULL);
  g_autoptr (GVariant) any_visit = test_example_row ("visit");
  g_autoptr (GVariant) visit = test_row_with_id (any_visit, TEST_VISIT);

  pal_command_ensure (command, "practitioner", practitioner);
  pal_command_ensure (command, "client", client);
  pal_command_ensure (command, "visit", visit);
  return pal_store_commit_sync (store, command, error);
}

/* What a session writes beside its marks, and a practice beside its clients, each in a row that is there in
 * full or not at all. @change is what happens to all of them. */
typedef enum
{
  CHANGE_ADD,
  CHANGE_SAY_ANEW,
  CHANGE_REMOVE,
} Change;

static const struct
{
  const char *table, *column, *value;
} written[] = {
  { "no_work_zone", "review_date", "2026-03-03" },
  { "technique_use", "technique", "effleurage" },
  { "handout_item", "item", "stretch-calf" },
  { "plan_step", "place", "calf-l" },
  { "muscle_check", "result", "nothing-felt" },
  { "practice_note", "text", "No pillow." },
  { "practice_technique", "steps", "Hold." },
};

static void
add_hands (PalCommand *command, const char *id, const char *what, GVariant *said)
{
  g_autoptr (GVariant) any_finding = test_example_row ("finding");
  g_autoptr (GVariant) any_mark = test_example_row ("mark");
  g_autoptr (GVariant) kind = test_row ("id", 's', id, "kind", 's', what, NULL);
  g_autoptr (GVariant) finding = pal_row_patch (any_finding, kind);
  g_autoptr (GVariant) own = test_row ("finding_id", 's', id, "intensity", '0', NULL, NULL);
  g_autoptr (GVariant) plain = pal_row_patch (any_mark, kind);
  g_autoptr (GVariant) bare = pal_row_patch (plain, own);
  g_autoptr (GVariant) mark = pal_row_patch (bare, said);

  pal_command_insert (command, "finding", finding);
  pal_command_insert (command, "mark", mark);
}

static PalChangeSet *
commit_session (PalStore *store, Change change, GError **error)
{
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, "Session");
  g_autoptr (GVariant) degree = test_row ("degree", 's', "marked", NULL);

  if (change == CHANGE_ADD)
    {
      g_autoptr (GVariant) scar
        = test_row ("palpation", 's', "scar", "degree", 's', "slight", NULL);
      g_autoptr (GVariant) stands
        = test_row ("posture", 's', "head-forward", "degree", 's', "slight", NULL);

      add_hands (command, "scar", "palpation", scar);
      add_hands (command, "stands", "posture", stands);
    }
  else
    {
      pal_command_update (command, "mark", "scar", degree);
      pal_command_update (command, "mark", "stands", degree);
    }
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autoptr (GVariant) example = test_example_row (written[i].table);
      g_autoptr (GVariant) anew = test_row (written[i].column, 's', written[i].value, NULL);

      if (change == CHANGE_REMOVE)
        pal_command_delete (command, written[i].table, written[i].table);
      else if (change == CHANGE_SAY_ANEW)
        pal_command_update (command, written[i].table, written[i].table, anew);
      else if (g_str_equal (written[i].table, "technique_use"))
        {
          g_autoptr (GVariant) of = test_row ("mark_id", 's', "scar", NULL);
          g_autoptr (GVariant) use = pal_row_patch (example, of);

          pal_command_insert (command, written[i].table, use);
        }
      else
        pal_command_insert (command, written[i].table, example);
    }
  return pal_store_commit_sync (store, command, error);
}

static gboolean
play_step (const Scenario *scenario, PalStore *store, guint step, GError **error)
{
  g_autoptr (PalChangeSet) changes = NULL;

  switch (step > 0 ? scenario->first + step : step)
    {
    case 0:
      changes = commit_practice (store, error);
      break;
    case 3:
    case 5:
      changes = pal_store_step_sync (store, PAL_STEP_UNDO, TEST_CLIENT, NULL, error);
      break;
    case 4:
      changes = pal_store_step_sync (store, PAL_STEP_REDO, TEST_CLIENT, NULL, error);
      break;
    case 8:
      changes = commit_session (store, CHANGE_ADD, error);
      break;
    case 9:
      changes = commit_session (store, CHANGE_SAY_ANEW, error);
      break;
    case 10:
      changes = pal_store_step_sync (store, PAL_STEP_UNDO, TEST_CLIENT, NULL, error);
      break;
    case 11:
      changes = commit_session (store, CHANGE_REMOVE, error);
      break;
    default:
      changes = commit_mark (store, step, error);
      break;
    }
  return changes != NULL;
}

/* The rows and what undo and redo would do; in the history there may be more, for what failed and was
 * done again. */
static char *
describe (PalStore *store)
{
  g_autofree char *dump = test_dump (store);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autoptr (GError) error = NULL;

  pal_store_undo_labels_sync (store, TEST_CLIENT, &undo, &redo, &error);
  g_assert_no_error (error);
  return g_strconcat (dump, "undo: ", undo, " redo: ", redo, NULL);
}

static void
record_states (Scenario *scenario)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open (folder);

  scenario->states = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (scenario->states, describe (store));
  g_clear_object (&store);
  if (template == NULL)
    template = test_read_file (folder, PAL_FOLDER_DATABASE);

  store = test_store_open (folder);
  for (guint i = 0; i < scenario->n_steps; i++)
    {
      g_autoptr (GError) error = NULL;

      play_step (scenario, store, i, &error);
      g_assert_no_error (error);
      g_ptr_array_add (scenario->states, describe (store));
      g_assert_cmpstr (scenario->states->pdata[i], !=, scenario->states->pdata[i + 1]);
    }
}

/* One run --------------------------------------------------------------------------------------------- */

static void
assert_expected_error (const FaultCase *test, GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == PAL_STORE_ERROR);
  if (test->rc == SQLITE_FULL)
    g_assert_cmpint (error->code, ==, PAL_STORE_ERROR_FULL);
  else
    g_assert_cmpint (error->code, ==, PAL_STORE_ERROR_IO);
  test_assert_plain_words (error);
}

/* Opens the store, once more if the fault was for once. */
static gboolean
open_store (const FaultCase *test, PalSqliteStore *store)
{
  g_autoptr (GError) error = NULL;

  if (pal_sqlite_store_open_sync (store, &error))
    return TRUE;
  assert_expected_error (test, error);
  if (test->for_ever)
    return FALSE;
  g_clear_error (&error);
  pal_sqlite_store_open_sync (store, &error);
  g_assert_no_error (error);
  return TRUE;
}

/* Returns how many steps were acknowledged. */
static guint
play (const FaultCase *test, PalStore *store)
{
  for (guint i = 0; i < test->scenario->n_steps; i++)
    {
      g_autoptr (GError) error = NULL;

      if (play_step (test->scenario, store, i, &error))
        continue;
      assert_expected_error (test, error);
      if (test->for_ever)
        return i;

      /* Nothing has changed, and the same step goes through the second time. */
      {
        g_autofree char *state = describe (store);

        g_assert_cmpstr (state, ==, test->scenario->states->pdata[i]);
      }
      g_clear_error (&error);
      play_step (test->scenario, store, i, &error);
      g_assert_no_error (error);
    }
  return test->scenario->n_steps;
}

static void
assert_record (const FaultCase *test, const char *folder, guint n_acknowledged, gboolean all)
{
  g_autoptr (PalStore) store = test_store_open (folder);
  g_autofree char *state = describe (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (PalChangeSet) practice = NULL;
  g_autoptr (PalChangeSet) mark = NULL;

  /* The step that failed last may have reached the disk all the same, but then wholly. */
  if (!all && n_acknowledged < test->scenario->n_steps && g_strcmp0 (state, test->scenario->states->pdata[n_acknowledged]) != 0)
    n_acknowledged++;
  g_assert_cmpstr (state, ==, test->scenario->states->pdata[n_acknowledged]);

  /* And it goes on. */
  practice = commit_practice (store, &error);
  g_assert_no_error (error);
  mark = commit_mark (store, 99, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  test_assert_sound (folder);
}

/* Returns how many calls failed. */
static guint
run_once (const FaultCase *test, guint nth)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE);
  guint n_acknowledged = 0;
  guint n_fired;

  if (!test->fresh)
    test_write_file (folder,
                     PAL_FOLDER_DATABASE,
                     g_bytes_get_data (template, NULL),
                     (gssize) g_bytes_get_size (template));
  pal_sqlite_store_set_vfs (store, FAULT_VFS);
  fault_vfs_arm (test->op, nth, test->for_ever, test->rc);
  if (open_store (test, store))
    n_acknowledged = play (test, PAL_STORE (store));
  /* Closing has its faults too. */
  g_clear_object (&store);
  n_fired = fault_vfs_disarm ();

  assert_record (test, folder, n_acknowledged, !test->for_ever);
  return n_fired;
}

static void
test_fault (gconstpointer data)
{
  const FaultCase *test = data;
  guint n_runs = 0;
  guint n_fired = 0;

  while (TRUE)
    {
      guint fired = run_once (test, n_runs + 1);

      if (fired == 0)
        break;
      if (!test->for_ever)
        g_assert_cmpuint (fired, ==, 1);
      n_fired += fired;
      n_runs++;
    }
  g_test_message ("%u runs with a fault, %u calls that failed", n_runs, n_fired);
  g_assert_cmpuint (n_runs, >=, 1);
}

static void
add_case (GPtrArray *cases, const char *path, FaultCase test)
{
  FaultCase *copy = g_memdup2 (&test, sizeof test);

  g_ptr_array_add (cases, copy);
  g_test_add_data_func (path, copy, test_fault);
}

static void
add_marks (GPtrArray *cases)
{
  static const struct
  {
    FaultOp op;
    const char *name;
  } ops[] = {
    { FAULT_WRITE, "write" }, { FAULT_SYNC, "sync" },     { FAULT_TRUNCATE, "truncate" },
    { FAULT_OPEN, "open" },   { FAULT_CREATE, "create" }, { FAULT_DELETE, "delete" },
    { FAULT_INDEX, "index" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ops); i++)
    for (int fresh = FALSE; fresh <= TRUE; fresh++)
      for (int for_ever = FALSE; for_ever <= TRUE; for_ever++)
        for (int full = FALSE; full <= TRUE; full++)
          {
            g_autofree char *path = g_strdup_printf ("/fault/%s/%s/%s/%s",
                                                     ops[i].name,
                                                     fresh ? "new" : "old",
                                                     for_ever ? "for-ever" : "once",
                                                     full ? "full" : "io");

            add_case (cases,
                      path,
                      (FaultCase){ ops[i].op,
                                   for_ever,
                                   full ? SQLITE_FULL : SQLITE_IOERR,
                                   fresh,
                                   &scenarios[0] });
          }
}

/* What else a session writes goes the same way: that of a disk that is full or fails is enough. */
static void
add_session (GPtrArray *cases)
{
  for (int for_ever = FALSE; for_ever <= TRUE; for_ever++)
    for (int full = FALSE; full <= TRUE; full++)
      {
        g_autofree char *path = g_strdup_printf (
            "/fault/session/%s/%s", for_ever ? "for-ever" : "once", full ? "full" : "io");

        add_case (cases,
                  path,
                  (FaultCase){ FAULT_WRITE,
                               for_ever,
                               full ? SQLITE_FULL : SQLITE_IOERR,
                               FALSE,
                               &scenarios[1] });
      }
}

/* With the word "session" that scenario, else the other: together they take long. */
int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);
  int result;

  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();
  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    record_states (&scenarios[i]);
  if (argc > 1 && g_str_equal (argv[1], "session"))
    add_session (cases);
  else
    add_marks (cases);
  result = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    g_ptr_array_unref (scenarios[i].states);
  g_bytes_unref (template);
  return result;
}
