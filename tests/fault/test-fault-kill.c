/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A child writes as fast as it can, and after each step's callback says so down a pipe. It is killed
 * in the middle of a write, after a random number of bytes. What it said is there; what it did not
 * come to say happened wholly or not at all. PAL_KILLS says how often this is done. */

#include "store-test.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault-vfs.h"
#include "pal-folder.h"

#define DEFAULT_KILLS 200

/* About 25 steps. The log grows from child to child until it is brought into the file, which happens
 * after about 4 MB, so kills fall there too. */
#define MAX_BYTES 1000000

/* A little more than making an empty record takes. */
#define MAX_BYTES_MAKING 700000

/* Of every twelve steps the last two are an undo and a redo of the tenth. */
#define ROUND_STEPS 12
#define UNDO_STEP 10
#define REDO_STEP 11

static FaultKill *kill_state;

static guint
get_n_kills (void)
{
  const char *wish = g_getenv ("PAL_KILLS");

  return wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : DEFAULT_KILLS;
}

/* The child ------------------------------------------------------------------------------------------- */

static PalChangeSet *
commit_step (PalStore *store, guint child, guint step, GError **error)
{
  g_autofree char *finding_id = g_strdup_printf ("finding-%u-%u", child, step);
  g_autofree char *mark_id = g_strdup_printf ("mark-%u-%u", child, step);
  g_autofree char *referral_id = g_strdup_printf ("referral-%u-%u", child, step);
  g_autoptr (PalCommand) command = test_command (TEST_CLIENT, mark_id);
  g_autoptr (GVariant) any_finding = test_example_row ("finding");
  g_autoptr (GVariant) any_mark = test_example_row ("mark");
  g_autoptr (GVariant) any_referral = test_example_row ("referral");
  g_autoptr (GVariant) mark_values
      = test_row ("id", 's', mark_id, "finding_id", 's', finding_id, NULL);
  g_autoptr (GVariant) referral_values
      = test_row ("id", 's', referral_id, "mark_id", 's', mark_id, NULL);
  g_autoptr (GVariant) finding = test_row_with_id (any_finding, finding_id);
  g_autoptr (GVariant) mark = pal_row_patch (any_mark, mark_values);
  g_autoptr (GVariant) referral = pal_row_patch (any_referral, referral_values);

  pal_command_insert (command, "finding", finding);
  pal_command_insert (command, "mark", mark);
  pal_command_insert (command, "referral", referral);
  return pal_store_commit_sync (store, command, error);
}

/* Never returns: it writes until it is killed. */
static void
write_until_killed (const char *folder, guint child, int acknowledgements)
{
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE);
  g_autoptr (GError) error = NULL;

  fault_vfs_set_kill (kill_state);
  pal_sqlite_store_set_vfs (store, FAULT_VFS);
  pal_sqlite_store_open_sync (store, &error);
  g_assert_no_error (error);

  /* A record that is still empty needs somebody to put the marks on. */
  if (test_count (PAL_STORE (store), "client") == 0)
    test_commit_practice (PAL_STORE (store));

  for (guint step = 0;; step++)
    {
      g_autoptr (PalChangeSet) changes = NULL;

      if (step % ROUND_STEPS == UNDO_STEP)
        changes = pal_store_step_sync (
            PAL_STORE (store), PAL_STEP_UNDO, TEST_CLIENT, NULL, &error);
      else if (step % ROUND_STEPS == REDO_STEP)
        changes = pal_store_step_sync (
            PAL_STORE (store), PAL_STEP_REDO, TEST_CLIENT, NULL, &error);
      else
        changes = commit_step (PAL_STORE (store), child, step, &error);
      g_assert_no_error (error);
      g_assert_cmpint (write (acknowledgements, "+", 1), ==, 1);
    }
}

/* The parent ------------------------------------------------------------------------------------------ */

/* Returns how many steps were acknowledged before the kill. */
static guint
run_child (const char *folder, guint child, gint64 budget)
{
  int acknowledgements[2];
  guint n_acknowledged = 0;
  char buffer[256];
  ssize_t size;
  int status;
  pid_t pid;

  *kill_state = (FaultKill) { .budget = budget };
  g_assert_cmpint (pipe (acknowledgements), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      close (acknowledgements[0]);
      write_until_killed (folder, child, acknowledgements[1]);
    }

  close (acknowledgements[1]);
  while ((size = read (acknowledgements[0], buffer, sizeof buffer)) != 0)
    {
      g_assert_true (size > 0 || errno == EINTR);
      n_acknowledged += (guint) MAX (size, 0);
    }
  close (acknowledgements[0]);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  g_assert_true (kill_state->killed);
  return n_acknowledged;
}

/* The marks that are there after so many steps, as the database lists them. */
static char *
expect_marks (guint child, guint n_steps)
{
  GString *marks = g_string_new (NULL);

  for (guint step = 0; step < n_steps; step++)
    {
      guint position = step % ROUND_STEPS;

      if (position == UNDO_STEP || position == REDO_STEP)
        continue;
      /* The newest is away between its undo and its redo. */
      if (position == UNDO_STEP - 1 && n_steps == step + 2)
        continue;
      g_string_append_printf (marks, "mark-%u-%u ", child, step);
    }
  return g_string_free (marks, FALSE);
}

static void
assert_record (const char *folder, guint child, guint n_acknowledged)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT ifnull (group_concat (id || ' ', ''), '')"
      " FROM (SELECT id FROM mark WHERE id LIKE 'mark-%u-%%' ORDER BY rowid)",
      child);
  g_autofree char *marks = test_sql_text (folder, sql);
  g_autofree char *expected = expect_marks (child, n_acknowledged);
  g_autofree char *one_more = expect_marks (child, n_acknowledged + 1);

  if (g_strcmp0 (marks, one_more) != 0)
    g_assert_cmpstr (marks, ==, expected);
  /* All of a command or none of it, for every child so far. */
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT (SELECT count (*) FROM finding AS f LEFT JOIN mark AS m"
                                 "        ON m.finding_id = f.id WHERE m.id IS NULL)"
                                 " + (SELECT count (*) FROM mark AS m LEFT JOIN referral AS r"
                                 "    ON r.mark_id = m.id WHERE r.id IS NULL)"),
                   ==,
                   0);
  g_assert_cmpint (test_sql_int (folder,
                                 "SELECT count (*) FROM undo_step AS s WHERE scope <> 'practice' AND"
                                 " (SELECT count (*) FROM revision WHERE scope = s.scope AND step = number"
                                 "  AND seq BETWEEN first_revision AND last_revision) <> 3"),
                   ==,
                   0);
  test_assert_sound (folder);
}

static void
test_kill_writing (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = NULL;
  guint n_kills = get_n_kills ();
  guint n_in_transaction = 0;
  guint n_acknowledged = 0;
  gint64 n_marks = 0;

  g_object_unref (test_store_open_practice (folder));
  for (guint child = 0; child < n_kills; child++)
    {
      guint acknowledged = run_child (folder, child, g_test_rand_int_range (0, MAX_BYTES));
      gint64 n_now;

      assert_record (folder, child, acknowledged);
      /* What earlier children left is still there. */
      n_now = test_sql_int (folder, "SELECT count (*) FROM mark");
      g_assert_cmpint (n_now, >=, n_marks);
      n_marks = n_now;
      n_acknowledged += acknowledged;
      n_in_transaction += kill_state->in_transaction;
    }

  store = test_store_open (folder);
  g_assert_cmpuint (test_count (store, "mark"), ==, n_marks);
  g_test_message ("%u kills, %u of them within a transaction, %u steps acknowledged, none missing",
                  n_kills,
                  n_in_transaction,
                  n_acknowledged);
  g_assert_cmpuint (2 * n_in_transaction, >=, n_kills);
}

static void
test_kill_making (void)
{
  guint n_kills = MAX (get_n_kills () / 5, 1);
  guint n_in_transaction = 0;

  for (guint child = 0; child < n_kills; child++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      guint acknowledged = run_child (folder, child, g_test_rand_int_range (0, MAX_BYTES_MAKING));

      n_in_transaction += kill_state->in_transaction;
      /* Whatever is there can be opened, and is a whole record then. */
      g_object_unref (test_store_open (folder));
      assert_record (folder, child, acknowledged);
    }
  g_test_message ("%u kills, %u of them within a transaction", n_kills, n_in_transaction);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();
  kill_state = mmap (
      NULL, sizeof *kill_state, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (kill_state != MAP_FAILED);
  g_test_add_func ("/kill/writing", test_kill_writing);
  g_test_add_func ("/kill/making", test_kill_making);
  return g_test_run ();
}
