/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-sqlite-store"

#include "pal-sqlite-store.h"

#include "pal-folder.h"
#include "pal-quick-check.h"
#include "pal-store-error.h"
#include "pal-store-worker.h"

struct _PalSqliteStore
{
  GObject parent_instance;

  char *folder;
  PalSqliteStoreFlags flags;
  char *vfs;
  PalStoreWorker *worker;
  GAsyncQueue *changes; /* on the disk, and the listeners do not know of it yet */
};

static void store_iface_init (PalStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PalSqliteStore,
                               pal_sqlite_store,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PAL_TYPE_STORE, store_iface_init))

typedef struct
{
  char *path;
  char *vfs;
} QuickCheck;

static void
quick_check_free (gpointer data)
{
  QuickCheck *check = data;

  g_free (check->path);
  g_free (check->vfs);
  g_free (check);
}

static GTask *
new_task (PalSqliteStore *self,
          gpointer source_tag,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  /* What has reached the disk must not be reported as cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  return task;
}

/* Takes the job over. */
static void
push_job (PalSqliteStore *self, PalStoreJob *job)
{
  g_autoptr (PalStoreJob) refused = NULL;

  if (self->worker != NULL)
    {
      pal_store_worker_push (self->worker, job);
      return;
    }
  refused = job;
  pal_store_error_set (&refused->error, PAL_STORE_ERROR_CLOSED, NULL, NULL);
  g_task_return_error (refused->task, g_steal_pointer (&refused->error));
}

/* The listeners hear of every change that came before the callback that is due, and of this one,
 * whichever context the callbacks go to. */
static void
tell_listeners (PalSqliteStore *self)
{
  PalChangeSet *next;

  while ((next = g_async_queue_try_pop (self->changes)) != NULL)
    {
      g_autoptr (PalChangeSet) changes = next;

      pal_store_emit_changed (PAL_STORE (self), changes);
    }
}

static void
deliver_cb (PalStoreJob *finished)
{
  g_autoptr (PalStoreJob) job = finished;
  g_autoptr (GTask) task = g_steal_pointer (&job->task);
  PalSqliteStore *self = g_task_get_source_object (task);

  g_assert (PAL_IS_SQLITE_STORE (self));

  tell_listeners (self);
  if (job->error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&job->error));
      return;
    }
  switch (job->type)
    {
    case PAL_STORE_JOB_OPEN:
      g_task_return_boolean (task, TRUE);
      break;
    case PAL_STORE_JOB_COMMIT:
    case PAL_STORE_JOB_STEP:
      g_task_return_pointer (
          task, g_steal_pointer (&job->changes), (GDestroyNotify) pal_change_set_unref);
      break;
    case PAL_STORE_JOB_LOAD:
      g_task_return_pointer (
          task, g_steal_pointer (&job->rows), (GDestroyNotify) g_ptr_array_unref);
      break;
    case PAL_STORE_JOB_UNDO_LABELS:
      /* There are two labels, and they are in the job. */
      g_task_return_pointer (task, g_steal_pointer (&job), (GDestroyNotify) pal_store_job_free);
      break;
    case PAL_STORE_JOB_QUIT:
    default:
      g_assert_not_reached ();
    }
}

static void
quick_check_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  QuickCheck *check = task_data;
  GError *error = NULL;

  if (pal_quick_check (check->path, check->vfs, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
pal_sqlite_store_commit_async (PalStore *store,
                               PalCommand *command,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  PalSqliteStore *self = PAL_SQLITE_STORE (store);
  GTask *task = new_task (self, pal_sqlite_store_commit_async, cancellable, callback, user_data);
  PalStoreJob *job = pal_store_job_new (PAL_STORE_JOB_COMMIT, task);

  job->command = pal_command_ref (command);
  push_job (self, job);
}

static void
pal_sqlite_store_step_async (PalStore *store,
                             PalStep step,
                             const char *scope,
                             const char *practitioner_id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  PalSqliteStore *self = PAL_SQLITE_STORE (store);
  GTask *task = new_task (self, pal_sqlite_store_step_async, cancellable, callback, user_data);
  PalStoreJob *job = pal_store_job_new (PAL_STORE_JOB_STEP, task);

  job->step = step;
  job->scope = g_strdup (scope);
  job->practitioner_id = g_strdup (practitioner_id);
  push_job (self, job);
}

static void
pal_sqlite_store_load_async (PalStore *store,
                             const char *table,
                             const char *column,
                             const char *value,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  PalSqliteStore *self = PAL_SQLITE_STORE (store);
  GTask *task = new_task (self, pal_sqlite_store_load_async, cancellable, callback, user_data);
  PalStoreJob *job = pal_store_job_new (PAL_STORE_JOB_LOAD, task);

  job->table = g_strdup (table);
  job->column = g_strdup (column);
  job->value = g_strdup (value);
  push_job (self, job);
}

static void
pal_sqlite_store_undo_labels_async (PalStore *store,
                                    const char *scope,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  PalSqliteStore *self = PAL_SQLITE_STORE (store);
  GTask *task
      = new_task (self, pal_sqlite_store_undo_labels_async, cancellable, callback, user_data);
  PalStoreJob *job = pal_store_job_new (PAL_STORE_JOB_UNDO_LABELS, task);

  job->scope = g_strdup (scope);
  push_job (self, job);
}

/* Commits, steps and rows are all handed over as they are. */
static gpointer
propagate_pointer (PalStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static PalChangeSet *
pal_sqlite_store_change_finish (PalStore *store, GAsyncResult *result, GError **error)
{
  return propagate_pointer (store, result, error);
}

static GPtrArray *
pal_sqlite_store_load_finish (PalStore *store, GAsyncResult *result, GError **error)
{
  return propagate_pointer (store, result, error);
}

static gboolean
pal_sqlite_store_undo_labels_finish (
    PalStore *store, GAsyncResult *result, char **undo_label, char **redo_label, GError **error)
{
  g_autoptr (PalStoreJob) job = propagate_pointer (store, result, error);

  if (job == NULL)
    return FALSE;
  if (undo_label != NULL)
    *undo_label = g_steal_pointer (&job->undo_label);
  if (redo_label != NULL)
    *redo_label = g_steal_pointer (&job->redo_label);
  return TRUE;
}

static void
store_iface_init (PalStoreInterface *iface)
{
  iface->commit_async = pal_sqlite_store_commit_async;
  iface->commit_finish = pal_sqlite_store_change_finish;
  iface->step_async = pal_sqlite_store_step_async;
  iface->step_finish = pal_sqlite_store_change_finish;
  iface->load_async = pal_sqlite_store_load_async;
  iface->load_finish = pal_sqlite_store_load_finish;
  iface->undo_labels_async = pal_sqlite_store_undo_labels_async;
  iface->undo_labels_finish = pal_sqlite_store_undo_labels_finish;
}

static void
pal_sqlite_store_dispose (GObject *object)
{
  pal_sqlite_store_close (PAL_SQLITE_STORE (object));
  G_OBJECT_CLASS (pal_sqlite_store_parent_class)->dispose (object);
}

static void
pal_sqlite_store_finalize (GObject *object)
{
  PalSqliteStore *self = PAL_SQLITE_STORE (object);

  g_async_queue_unref (self->changes);
  g_free (self->folder);
  g_free (self->vfs);
  G_OBJECT_CLASS (pal_sqlite_store_parent_class)->finalize (object);
}

static void
pal_sqlite_store_class_init (PalSqliteStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pal_sqlite_store_dispose;
  object_class->finalize = pal_sqlite_store_finalize;
}

static void
pal_sqlite_store_init (PalSqliteStore *self)
{
  self->changes = g_async_queue_new_full ((GDestroyNotify) pal_change_set_unref);
}

/**
 * pal_sqlite_store_get_default_folder:
 *
 * Returns: (transfer full): where the practice is kept unless something else was asked for.
 */
char *
pal_sqlite_store_get_default_folder (void)
{
  return pal_folder_get_default_path ();
}

/**
 * pal_sqlite_store_new:
 * @folder: the practice's folder, absolute or seen from the current one
 * @flags: how it is to be opened
 *
 * Returns: (transfer full): a store that is still closed.
 */
PalSqliteStore *
pal_sqlite_store_new (const char *folder, PalSqliteStoreFlags flags)
{
  PalSqliteStore *self;

  g_return_val_if_fail (folder != NULL && *folder != '\0', NULL);

  self = g_object_new (PAL_TYPE_SQLITE_STORE, NULL);
  self->folder = g_canonicalize_filename (folder, NULL);
  self->flags = flags;
  return self;
}

/**
 * pal_sqlite_store_get_folder:
 * @self: a store
 *
 * Returns: the absolute path of its folder.
 */
const char *
pal_sqlite_store_get_folder (PalSqliteStore *self)
{
  g_return_val_if_fail (PAL_IS_SQLITE_STORE (self), NULL);
  return self->folder;
}

/**
 * pal_sqlite_store_set_vfs:
 * @self: a store that has not been opened yet
 * @vfs: (nullable): the name of a registered SQLite VFS; %NULL for the usual one
 *
 * Lets another file system stand in: the tests have one that fails when it is told to.
 */
void
pal_sqlite_store_set_vfs (PalSqliteStore *self, const char *vfs)
{
  g_return_if_fail (PAL_IS_SQLITE_STORE (self));
  g_return_if_fail (self->worker == NULL);
  g_free (self->vfs);
  self->vfs = g_strdup (vfs);
}

/**
 * pal_sqlite_store_open_async:
 * @self: a store
 * @cancellable: (nullable): cancels it if it has not begun
 * @callback: called when the record is open or is not to be had
 * @user_data: for @callback
 *
 * Makes the folder and the record where there is none, unless it is only to be read. What failed can
 * be tried again. What is pushed while it opens waits for it.
 */
void
pal_sqlite_store_open_async (PalSqliteStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PAL_IS_SQLITE_STORE (self));

  if (self->worker == NULL)
    self->worker = pal_store_worker_start (self->folder,
                                           (self->flags & PAL_SQLITE_STORE_READ_ONLY) != 0,
                                           self->vfs,
                                           self->changes,
                                           deliver_cb);
  task = new_task (self, pal_sqlite_store_open_async, cancellable, callback, user_data);
  push_job (self, pal_store_job_new (PAL_STORE_JOB_OPEN, task));
}

/**
 * pal_sqlite_store_open_finish:
 * @self: a store
 * @result: the result
 * @error: a #PalStoreError; of %PAL_STORE_ERROR_NEWER and %PAL_STORE_ERROR_NOT_A_DATABASE the file
 *   has been left untouched
 *
 * Returns: whether the record is open.
 */
gboolean
pal_sqlite_store_open_finish (PalSqliteStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * pal_sqlite_store_close:
 * @self: a store
 *
 * Finishes what has been asked for so far, brings the log into the file and gives the folder back,
 * and returns after that. Callbacks that are still due come when their contexts run again.
 */
void
pal_sqlite_store_close (PalSqliteStore *self)
{
  g_return_if_fail (PAL_IS_SQLITE_STORE (self));
  g_clear_pointer (&self->worker, pal_store_worker_stop);
}

/**
 * pal_sqlite_store_quick_check_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when the file has been looked over
 * @user_data: for @callback
 *
 * It runs beside the store's own thread and holds up no commit.
 */
void
pal_sqlite_store_quick_check_async (PalSqliteStore *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  QuickCheck *check;

  g_return_if_fail (PAL_IS_SQLITE_STORE (self));

  check = g_new0 (QuickCheck, 1);
  check->path = pal_folder_get_database_path (self->folder);
  check->vfs = g_strdup (self->vfs);
  /* Without the store as its source: the last reference to a task may be dropped on its thread, and
   * the store is to be closed on the thread that it belongs to. */
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, pal_sqlite_store_quick_check_async);
  g_task_set_task_data (task, check, quick_check_free);
  g_task_run_in_thread (task, quick_check_thread_cb);
}

/**
 * pal_sqlite_store_quick_check_finish:
 * @self: a store
 * @result: the result
 * @error: %PAL_STORE_ERROR_DAMAGED, %G_IO_ERROR_CANCELLED or what kept the file from being read
 *
 * Returns: whether the record is sound.
 */
gboolean
pal_sqlite_store_quick_check_finish (PalSqliteStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
