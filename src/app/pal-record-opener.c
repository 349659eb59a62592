/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-record-opener"

#include "pal-record-opener.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "pal-demo.h"

/* The same people every time, so that pictures of the demonstration can be compared. */
#define DEMO_SEED 1

/* What an opening has got to. */
typedef struct
{
  PalSqliteStore *store;
  PalPractice *practice;
  GPtrArray *commands; /* of the demonstration, or NULL */
  guint next;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->practice);
  if (opening->store != NULL)
    pal_sqlite_store_close (opening->store);
  g_clear_object (&opening->store);
  g_clear_pointer (&opening->commands, g_ptr_array_unref);
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

static void
practice_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;

  if (!pal_practice_load_finish (PAL_PRACTICE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (pal_practice_get_practitioner (opening->practice) == NULL)
    add_first_practitioner (opening->practice);

  /* From here on the store lives as long as the practice does. */
  g_clear_object (&opening->store);
  g_task_return_pointer (task, g_steal_pointer (&opening->practice), g_object_unref);
}

static void
load_practice (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  opening->practice = pal_practice_new (PAL_STORE (opening->store));
  pal_practice_load_async (opening->practice,
                           g_task_get_cancellable (task),
                           practice_loaded_cb,
                           g_object_ref (task));
}

static void fill_demo (GTask *task);

static void
demo_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (PalChangeSet) changes = pal_store_commit_finish (PAL_STORE (source), result, &error);

  if (changes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  fill_demo (task);
}

static void
fill_demo (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  if (opening->next == opening->commands->len)
    {
      load_practice (task);
      return;
    }
  pal_store_commit_async (PAL_STORE (opening->store),
                          g_ptr_array_index (opening->commands, opening->next++),
                          g_task_get_cancellable (task),
                          demo_committed_cb,
                          g_object_ref (task));
}

static void
store_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;

  if (!pal_sqlite_store_open_finish (PAL_SQLITE_STORE (source), result, &error))
    g_task_return_error (task, error);
  else if (opening->commands != NULL)
    fill_demo (task);
  else
    load_practice (task);
}

/**
 * pal_record_open_async:
 * @folder: where the record is or is to be
 * @demo: whether to fill an empty record with people who do not exist
 * @cancellable: (nullable): cancels
 * @callback: called when the practice is loaded or why it is not
 * @user_data: for @callback
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
  opening->store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE);
  if (demo)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      opening->commands = pal_demo_commands (now, DEMO_SEED);
    }

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pal_record_open_async);
  g_task_set_task_data (task, opening, opening_free);
  pal_sqlite_store_open_async (
      opening->store, cancellable, store_opened_cb, g_object_ref (task));
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
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pal_record_make_demo_folder:
 * @error: why there is none
 *
 * Returns: (transfer full): a new folder that only its owner can read, in memory where the system
 *   offers that.
 */
char *
pal_record_make_demo_folder (GError **error)
{
  g_autofree char *template
      = g_build_filename (g_get_user_runtime_dir (), "palpate-demo-XXXXXX", NULL);

  if (g_mkdtemp_full (template, 0700) != NULL)
    return g_steal_pointer (&template);
  return g_dir_make_tmp ("palpate-demo-XXXXXX", error);
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
