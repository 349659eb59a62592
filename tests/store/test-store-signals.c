/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include <string.h>

#include "pal-folder.h"
#include "pal-quick-check.h"

/* What happened, in order: "c1" for the callback of the first commit, "s1" for the signal. */
typedef struct
{
  GString *events;
  guint n_callbacks;
  GThread *thread;
} Log;

static void
log_init (Log *self)
{
  *self = (Log) { .events = g_string_new (NULL), .thread = g_thread_self () };
}

static void
log_clear (Log *self)
{
  g_string_free (self->events, TRUE);
}

static void
changed_cb (PalStore *store, PalChangeSet *changes, gpointer user_data)
{
  Log *log = user_data;

  g_assert_true (g_thread_self () == log->thread);
  g_string_append_printf (log->events, "s%s ", pal_change_set_get_label (changes));
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Log *log = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PalChangeSet) changes
      = pal_store_commit_finish (PAL_STORE (source), result, &error);

  g_assert_true (g_thread_self () == log->thread);
  if (changes != NULL)
    g_string_append_printf (log->events, "c%s ", pal_change_set_get_label (changes));
  else
    g_string_append_printf (log->events, "e%d ", error->code);
  log->n_callbacks++;
}

static PalCommand *
note_command (const char *note)
{
  PalCommand *command = test_command (TEST_CLIENT, note);
  g_autoptr (GVariant) values = test_row ("note", 's', note, NULL);

  pal_command_update (command, "client", TEST_CLIENT, values);
  return command;
}

static void
commit_note (PalStore *store, const char *note, GCancellable *cancellable, Log *log)
{
  g_autoptr (PalCommand) command = note_command (note);

  pal_store_commit_async (store, command, cancellable, committed_cb, log);
}

static void
wait_for_callbacks (Log *log, guint n)
{
  while (log->n_callbacks < n)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (log->n_callbacks, ==, n);
}

static void
test_order (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  Log log;

  log_init (&log);
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &log);
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *note = g_strdup_printf ("%d", i);

      commit_note (store, note, NULL, &log);
    }
  wait_for_callbacks (&log, 5);
  /* Each signal before its callback, and everything in the order of the commits. */
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *signal = g_strdup_printf ("s%d ", i);
      g_autofree char *callback = g_strdup_printf ("c%d ", i);
      const char *signal_at = strstr (log.events->str, signal);
      const char *callback_at = strstr (log.events->str, callback);

      g_assert_nonnull (signal_at);
      g_assert_nonnull (callback_at);
      g_assert_true (signal_at < callback_at);
      if (i > 0)
        {
          g_autofree char *last_signal = g_strdup_printf ("s%d ", i - 1);
          g_autofree char *last_callback = g_strdup_printf ("c%d ", i - 1);

          g_assert_true (strstr (log.events->str, last_signal) < signal_at);
          g_assert_true (strstr (log.events->str, last_callback) < callback_at);
        }
    }
  log_clear (&log);
}

/* Who waits for an answer in a context of its own does not hear of it before the listeners have heard
 * of what came earlier. */
static void
test_order_across_contexts (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) command = note_command ("2");
  Log log;

  log_init (&log);
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &log);
  commit_note (store, "1", NULL, &log);
  test_commit (store, command);
  g_assert_cmpstr (log.events->str, ==, "s1 s2 ");
  wait_for_callbacks (&log, 1);
  g_assert_cmpstr (log.events->str, ==, "s1 s2 c1 ");
  log_clear (&log);
}

static void
test_silent (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (PalCommand) wrong = test_command (TEST_CLIENT, "wrong");
  Log log;

  log_init (&log);
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &log);
  commit_note (store, "1", NULL, &log);
  commit_note (store, "1", NULL, &log);
  pal_command_delete (wrong, "client", "nobody");
  pal_store_commit_async (store, wrong, NULL, committed_cb, &log);
  wait_for_callbacks (&log, 3);
  /* Neither what changed nothing nor what failed is told to the listeners. */
  g_assert_cmpstr (log.events->str, ==, "s1 c1 c1 e8 ");
  g_assert_cmpint (PAL_STORE_ERROR_REFUSED, ==, 8);
  log_clear (&log);
}

static void
test_cancelling (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Log log;

  log_init (&log);
  g_cancellable_cancel (cancellable);
  commit_note (store, "1", cancellable, &log);
  wait_for_callbacks (&log, 1);
  g_assert_true (g_str_has_prefix (log.events->str, "e"));
  {
    g_autofree char *note = test_get_text (store, "client", TEST_CLIENT, "note");

    g_assert_cmpstr (note, ==, NULL);
  }
  log_clear (&log);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
test_cancelling_check (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autofree char *path = pal_folder_get_database_path (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  pal_sqlite_store_quick_check_async (
      PAL_SQLITE_STORE (store), cancellable, cancelled_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (
      pal_sqlite_store_quick_check_finish (PAL_SQLITE_STORE (store), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  /* Nor does one that has begun go on. */
  g_assert_false (pal_quick_check (path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_closing (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalStore) store = test_store_open_practice (folder);
  g_autofree char *log_file = g_build_filename (folder, "practice.db-wal", NULL);
  g_autoptr (PalCommand) late = note_command ("late");
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  Log log;

  log_init (&log);
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &log);
  for (int i = 0; i < 20; i++)
    commit_note (store, i % 2 == 0 ? "a" : "b", NULL, &log);
  /* Everything asked for so far is on the disk afterwards, and in the file itself. */
  pal_sqlite_store_close (PAL_SQLITE_STORE (store));
  g_assert_false (g_file_test (log_file, G_FILE_TEST_EXISTS));
  g_assert_cmpint (
      test_sql_int (folder, "SELECT count (*) FROM client WHERE note = 'b'"), ==, 1);
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM undo_step"), ==, 20);

  /* The answers still come. */
  wait_for_callbacks (&log, 20);
  changes = pal_store_commit_sync (store, late, &error);
  g_assert_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_CLOSED);
  g_assert_null (changes);
  pal_sqlite_store_close (PAL_SQLITE_STORE (store));
  log_clear (&log);
}

static void
test_finalizing (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  PalStore *store = test_store_open_practice (folder);
  Log log;

  log_init (&log);
  g_assert_finalize_object (store);

  /* Whoever lets go of the store at once still gets the answer, and then it is gone. */
  store = test_store_open (folder);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  commit_note (store, "1", NULL, &log);
  g_object_unref (store);
  wait_for_callbacks (&log, 1);
  while (store != NULL)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (
      test_sql_int (folder, "SELECT count (*) FROM client WHERE note = '1'"), ==, 1);

  /* One that was never opened, and one that could not be. */
  store = PAL_STORE (pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE));
  g_assert_finalize_object (store);
  log_clear (&log);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signals/order", test_order);
  g_test_add_func ("/signals/order-across-contexts", test_order_across_contexts);
  g_test_add_func ("/signals/silent", test_silent);
  g_test_add_func ("/signals/cancelling", test_cancelling);
  g_test_add_func ("/signals/cancelling-check", test_cancelling_check);
  g_test_add_func ("/signals/closing", test_closing);
  g_test_add_func ("/signals/finalizing", test_finalizing);
  return g_test_run ();
}
