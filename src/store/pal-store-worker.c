/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-store-worker"

#include "pal-store-worker.h"

#include "pal-database.h"
#include "pal-folder.h"
#include "pal-record.h"
#include "pal-store-error.h"
#include "pal-undo-log.h"
#include "pal-writer.h"

struct _PalStoreWorker
{
  GThread *thread;
  GAsyncQueue *jobs;    /* (element-type PalStoreJob) */
  GAsyncQueue *changes; /* (element-type PalChangeSet) */
  PalStoreDeliver deliver;
  char *path;
  char *vfs;
  gboolean read_only;

  /* Of the thread alone. */
  PalFolder *folder;
  PalDatabase *database;
  PalRecord *record;
};

static void
close_all (PalStoreWorker *self)
{
  g_clear_pointer (&self->record, pal_record_free);
  g_clear_pointer (&self->database, pal_database_free);
  g_clear_pointer (&self->folder, pal_folder_unlock);
}

static gboolean
open_all (PalStoreWorker *self, GError **error)
{
  g_autofree char *database_path = pal_folder_get_database_path (self->path);

  if (!self->read_only)
    {
      self->folder = pal_folder_lock (self->path, error);
      if (self->folder == NULL)
        return FALSE;
    }
  self->database = pal_database_open (database_path,
                                      self->read_only ? PAL_DATABASE_READ_ONLY
                                                      : PAL_DATABASE_READ_WRITE,
                                      self->vfs,
                                      error);
  if (self->database != NULL)
    self->record = pal_record_new (self->database, error);
  if (self->record != NULL)
    return TRUE;
  close_all (self);
  return FALSE;
}

static void
load_labels (PalStoreWorker *self, PalStoreJob *job)
{
  g_auto (PalUndoTops) tops = { 0 };

  if (!pal_undo_log_get_tops (self->database, job->scope, &tops, &job->error))
    return;
  job->undo_label = g_steal_pointer (&tops.undo_label);
  job->redo_label = g_steal_pointer (&tops.redo_label);
}

static void
run_job (PalStoreWorker *self, PalStoreJob *job)
{
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (job->task), &job->error))
    return;
  if (job->type == PAL_STORE_JOB_OPEN)
    {
      if (self->record == NULL)
        open_all (self, &job->error);
      return;
    }
  if (self->record == NULL)
    {
      pal_store_error_set (&job->error, PAL_STORE_ERROR_CLOSED, NULL, NULL);
      return;
    }

  switch (job->type)
    {
    case PAL_STORE_JOB_COMMIT:
      job->changes = pal_writer_commit (self->database, self->record, job->command, &job->error);
      break;
    case PAL_STORE_JOB_STEP:
      job->changes = pal_writer_step (
          self->database, self->record, job->step, job->scope, job->practitioner_id, &job->error);
      break;
    case PAL_STORE_JOB_LOAD:
      job->rows
          = pal_record_load (self->record, job->table, job->column, job->value, &job->error);
      break;
    case PAL_STORE_JOB_UNDO_LABELS:
      load_labels (self, job);
      break;
    case PAL_STORE_JOB_OPEN:
    case PAL_STORE_JOB_QUIT:
    default:
      g_assert_not_reached ();
    }
  if (job->changes != NULL && pal_change_set_get_n_rows (job->changes) > 0)
    g_async_queue_push (self->changes, pal_change_set_ref (job->changes));
}

typedef struct
{
  PalStoreDeliver deliver;
  PalStoreJob *job;
} Delivery;

static void
delivery_free (gpointer data)
{
  Delivery *delivery = data;

  g_clear_pointer (&delivery->job, pal_store_job_free);
  g_free (delivery);
}

static gboolean
deliver_cb (gpointer data)
{
  Delivery *delivery = data;

  g_assert (delivery->job != NULL);
  delivery->deliver (g_steal_pointer (&delivery->job));
  return G_SOURCE_REMOVE;
}

/* Here the thread gives up the job and, with it, the store: the last reference to the store must not
 * be dropped on this thread, which would have to wait for itself. */
static void
send_back (PalStoreWorker *self, PalStoreJob *job)
{
  g_autoptr (GMainContext) context = g_main_context_ref (g_task_get_context (job->task));
  g_autoptr (GSource) source = g_idle_source_new ();
  Delivery *delivery = g_new0 (Delivery, 1);

  delivery->deliver = self->deliver;
  delivery->job = job;
  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_static_name (source, "[palpate] store");
  g_source_set_callback (source, deliver_cb, delivery, delivery_free);
  g_source_attach (source, context);
}

static gpointer
run_thread (gpointer data)
{
  PalStoreWorker *self = data;

  while (TRUE)
    {
      PalStoreJob *job = g_async_queue_pop (self->jobs);

      if (job->type == PAL_STORE_JOB_QUIT)
        {
          pal_store_job_free (job);
          close_all (self);
          return NULL;
        }
      run_job (self, job);
      send_back (self, job);
    }
}

/**
 * pal_store_worker_start:
 * @folder: the practice's folder
 * @read_only: whether it is only to be read
 * @vfs: (nullable): the name of an SQLite VFS
 * @changes: (element-type PalChangeSet): where each change goes as soon as it is on the disk
 * @deliver: where finished jobs go
 *
 * Returns: (transfer full): a thread that waits for jobs, the first of which is to open.
 */
PalStoreWorker *
pal_store_worker_start (const char *folder,
                        gboolean read_only,
                        const char *vfs,
                        GAsyncQueue *changes,
                        PalStoreDeliver deliver)
{
  PalStoreWorker *self = g_new0 (PalStoreWorker, 1);

  self->path = g_strdup (folder);
  self->read_only = read_only;
  self->vfs = g_strdup (vfs);
  self->deliver = deliver;
  self->jobs = g_async_queue_new_full ((GDestroyNotify) pal_store_job_free);
  self->changes = g_async_queue_ref (changes);
  self->thread = g_thread_new ("store", run_thread, self);
  return self;
}

/**
 * pal_store_worker_push:
 * @self: the thread
 * @job: (transfer full): what to do after everything that was pushed before
 */
void
pal_store_worker_push (PalStoreWorker *self, PalStoreJob *job)
{
  g_return_if_fail (self != NULL && job != NULL);
  g_async_queue_push (self->jobs, job);
}

/**
 * pal_store_worker_stop:
 * @self: (transfer full): the thread
 *
 * Lets it finish every job, close the record and end.
 */
void
pal_store_worker_stop (PalStoreWorker *self)
{
  g_return_if_fail (self != NULL);

  g_async_queue_push (self->jobs, pal_store_job_new (PAL_STORE_JOB_QUIT, NULL));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_async_queue_unref (self->changes);
  g_free (self->path);
  g_free (self->vfs);
  g_free (self);
}
