/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-record-opener"

#include "pal-record-opener.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "pal-demo.h"
#include "pal-store-error.h"
#include "pal-store-sync.h"

/* The same people every time, so that pictures of the demonstration can be compared. */
#define DEMO_SEED 1

typedef struct
{
  char *folder;
  gboolean demo;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->folder);
  g_free (opening);
}

/* A record always has somebody who acts. The first is whoever owns the account of this computer; the
 * name can be changed in the preferences. */
static void
add_first_practitioner (PalPractice *practice)
{
  const char *name = g_get_real_name ();
  g_autofree char *id = NULL;

  if (name == NULL || *name == '\0' || g_strcmp0 (name, "Unknown") == 0
      || g_strcmp0 (name, "root") == 0)
    name = _ ("Therapist");
  id = pal_practice_add_practitioner (practice, name, NULL);
}

static gboolean
fill_demo (PalSqliteStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) commands = pal_demo_commands (now, DEMO_SEED);

  for (guint i = 0; i < commands->len; i++)
    {
      g_autoptr (PalChangeSet) changes = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      changes
          = pal_store_commit_sync (PAL_STORE (store), g_ptr_array_index (commands, i), error);
      if (changes == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **loaded = user_data;

  *loaded = g_object_ref (result);
}

/* Waits for the answers in a context of its own, since nobody else is there to hear them. */
static PalPractice *
load_practice (PalSqliteStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (PalPractice) practice = pal_practice_new (PAL_STORE (store));
  g_autoptr (GAsyncResult) result = NULL;
  gboolean loaded;

  g_main_context_push_thread_default (context);
  pal_practice_load_async (practice, cancellable, loaded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  loaded = pal_practice_load_finish (practice, result, error);
  g_main_context_pop_thread_default (context);
  return loaded ? g_steal_pointer (&practice) : NULL;
}

static void
open_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Opening *opening = task_data;
  g_autoptr (PalSqliteStore) store
      = pal_sqlite_store_new (opening->folder, PAL_SQLITE_STORE_NONE);
  g_autoptr (PalPractice) practice = NULL;
  GError *error = NULL;

  if (pal_sqlite_store_open_sync (store, &error)
      && (!opening->demo || fill_demo (store, cancellable, &error)))
    practice = load_practice (store, cancellable, &error);

  /* From here on the store lives as long as the practice does. */
  if (practice != NULL)
    {
      g_task_return_pointer (task, g_steal_pointer (&practice), g_object_unref);
      return;
    }
  pal_sqlite_store_close (store);
  g_task_return_error (task, error);
}

/**
 * pal_record_open_async:
 * @folder: where the record is or is to be
 * @demo: whether to fill an empty record with people who do not exist
 * @cancellable: (nullable): cancels
 * @callback: called when the practice is loaded or why it is not
 * @user_data: for @callback
 *
 * All of it is done on a thread, so that the window can be put together meanwhile.
 */
void
pal_record_open_async (const char *folder,
                       gboolean demo,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (folder != NULL);

  opening = g_new0 (Opening, 1);
  opening->folder = g_strdup (folder);
  opening->demo = demo;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pal_record_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_cb);
}

/**
 * pal_record_open_finish:
 * @result: the result
 * @error: a #PalStoreError
 *
 * Returns: (transfer full): the practice, loaded.
 */
PalPractice *
pal_record_open_finish (GAsyncResult *result, GError **error)
{
  PalPractice *practice;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  practice = g_task_propagate_pointer (G_TASK (result), error);
  if (practice != NULL && pal_practice_get_practitioner (practice) == NULL)
    add_first_practitioner (practice);
  return practice;
}

/**
 * pal_record_make_demo_folder:
 * @error: a #PalStoreError
 *
 * Returns: (transfer full): a new folder that only its owner can read, in memory where the system
 *   offers that.
 */
char *
pal_record_make_demo_folder (GError **error)
{
  g_autofree char *template
      = g_build_filename (g_get_user_runtime_dir (), "palpate-demo-XXXXXX", NULL);

  g_autofree char *folder = NULL;
  g_autoptr (GError) local_error = NULL;

  if (g_mkdtemp_full (template, 0700) != NULL)
    return g_steal_pointer (&template);
  folder = g_dir_make_tmp ("palpate-demo-XXXXXX", &local_error);
  if (folder == NULL)
    pal_store_error_set (error,
                         g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
                             ? PAL_STORE_ERROR_FULL
                             : PAL_STORE_ERROR_READ_ONLY,
                         g_get_tmp_dir (),
                         local_error->message);
  return g_steal_pointer (&folder);
}

/**
 * pal_record_remove_demo_folder:
 * @folder: what pal_record_make_demo_folder() returned
 *
 * The folder holds only what the program itself put there.
 */
void
pal_record_remove_demo_folder (const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_if_fail (folder != NULL);

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
