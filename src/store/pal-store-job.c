/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-store-job"

#include "pal-store-job.h"

/**
 * pal_store_job_new:
 * @type: what to do
 * @task: (nullable) (transfer full): who is waiting for it
 *
 * Returns: (transfer full): a job whose other fields are still to be filled in.
 */
PalStoreJob *
pal_store_job_new (PalStoreJobType type, GTask *task)
{
  PalStoreJob *self = g_new0 (PalStoreJob, 1);

  self->type = type;
  self->task = task;
  return self;
}

/* Frees a job, which by then has been answered or never taken up. */
void
pal_store_job_free (PalStoreJob *self)
{
  g_return_if_fail (self != NULL);
  g_clear_object (&self->task);
  g_clear_pointer (&self->command, pal_command_unref);
  g_free (self->scope);
  g_free (self->practitioner_id);
  g_free (self->table);
  g_free (self->column);
  g_free (self->value);
  g_clear_pointer (&self->changes, pal_change_set_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_clear_error (&self->error);
  g_free (self);
}
