/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-writer"

#include "pal-writer.h"

#include <glib/gi18n-lib.h>

#include "pal-row-image.h"
#include "pal-store-error.h"
#include "pal-time.h"
#include "pal-undo-log.h"

/* As the database names them in revision.action. */
static const char *const actions[] = {
  [PAL_STEP_DO] = "do",
  [PAL_STEP_UNDO] = "undo",
  [PAL_STEP_REDO] = "redo",
};

/* What the revisions of one transaction have in common, and what became of them. */
typedef struct
{
  PalStep step;
  gint64 number; /* of the undo step, 0 for none */
  const char *scope;
  const char *practitioner_id;
  gint64 first;
  gint64 last;
} Revisions;

static gboolean
add_revision (PalDatabase *database,
              Revisions *revisions,
              const char *now,
              PalRowImage *image,
              GError **error)
{
  g_autofree char *before = pal_row_image_to_text (image->before);
  g_autofree char *after = pal_row_image_to_text (image->after);
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (
      database,
      "INSERT INTO revision"
      " (at_utc, practitioner_id, scope, action, step, table_name, row_id, place, before, after)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      error);
  /* A row that SQLite just takes may be too long as text: then it would be one that nothing could
   * bring back. */
  if (statement == NULL || !pal_statement_bind_text (statement, 1, now, error)
      || !pal_statement_bind_text (statement, 2, revisions->practitioner_id, error)
      || !pal_statement_bind_text (statement, 3, revisions->scope, error)
      || !pal_statement_bind_text (statement, 4, actions[revisions->step], error)
      || !pal_statement_bind_text (statement, 6, image->table, error)
      || !pal_statement_bind_text (statement, 7, image->id, error)
      || !pal_statement_bind_text (statement, 9, before, error)
      || !pal_statement_bind_text (statement, 10, after, error))
    return FALSE;
  if (revisions->number != 0)
    pal_statement_bind_int (statement, 5, revisions->number);
  pal_statement_bind_int (statement, 8, image->place);
  if (!pal_database_run (database, statement, error))
    return FALSE;
  revisions->last = sqlite3_last_insert_rowid (pal_database_get_handle (database));
  if (revisions->first == 0)
    revisions->first = revisions->last;
  return TRUE;
}

static gboolean
add_revisions (PalDatabase *database, Revisions *revisions, GPtrArray *sum, GError **error)
{
  g_autofree char *now = pal_time_now_utc ();

  for (guint i = 0; i < sum->len; i++)
    if (!add_revision (database, revisions, now, g_ptr_array_index (sum, i), error))
      return FALSE;
  return TRUE;
}

/* What undo and redo would do now comes with it: it is asked within the transaction, so that it is
 * what they do after it. */
static PalChangeSet *
new_change_set (PalDatabase *database,
                PalStep step,
                const char *scope,
                const char *label,
                GPtrArray *sum,
                GError **error)
{
  g_autoptr (PalChangeSet) changes = pal_change_set_new (step, scope, label);
  g_auto (PalUndoTops) tops = { 0 };

  for (guint i = 0; i < sum->len; i++)
    {
      PalRowImage *image = g_ptr_array_index (sum, i);

      pal_change_set_add (changes, image->table, image->id, image->before, image->after);
    }
  if (!pal_undo_log_get_tops (database, scope, &tops, error))
    return NULL;
  pal_change_set_set_labels (changes, tops.undo_label, tops.redo_label);
  return g_steal_pointer (&changes);
}

static PalChangeSet *
end_transaction (PalDatabase *database, PalChangeSet *changes, GError **error)
{
  if (changes == NULL)
    {
      pal_database_rollback (database);
      return NULL;
    }
  if (pal_change_set_get_step (changes) == PAL_STEP_DO && pal_change_set_get_n_rows (changes) == 0)
    {
      /* Nothing is different, so nothing needs to reach the disk. */
      pal_database_rollback (database);
      return changes;
    }
  if (!pal_database_commit (database, error))
    {
      pal_change_set_unref (changes);
      return NULL;
    }
  return changes;
}

static gboolean
check_writable (PalDatabase *database, GError **error)
{
  if (pal_database_get_mode (database) == PAL_DATABASE_READ_WRITE)
    return TRUE;
  return pal_store_error_set (
      error, PAL_STORE_ERROR_READ_ONLY, pal_database_get_path (database), NULL);
}

static PalChangeSet *
carry_out (PalDatabase *database, PalRecord *record, PalCommand *command, GError **error)
{
  const char *scope = pal_command_get_scope (command);
  Revisions revisions
      = { PAL_STEP_DO, 0, scope, pal_command_get_practitioner_id (command), 0, 0 };
  g_autoptr (GPtrArray) images = pal_row_images_new ();
  g_autoptr (GPtrArray) sum = NULL;
  PalUndoStep step = { 0 };
  gboolean logged;

  for (guint i = 0; i < pal_command_get_n_ops (command); i++)
    if (!pal_record_apply (record, pal_command_get_op (command, i), images, error))
      return NULL;
  sum = pal_row_images_sum (images);
  logged = sum->len > 0 && !pal_command_get_unlogged (command);

  if (logged && !pal_undo_log_begin_step (database, command, &step, error))
    return NULL;
  revisions.number = step.number;
  if (!add_revisions (database, &revisions, sum, error))
    return NULL;
  if (logged
      && !pal_undo_log_end_step (
          database, command, &step, sum, revisions.first, revisions.last, error))
    return NULL;
  return new_change_set (
      database, PAL_STEP_DO, scope, pal_command_get_label (command), sum, error);
}

/* What somebody has changed since, in another scope, must not be overwritten unseen. */
static gboolean
check_fits (PalRecord *record, PalRowImage *image, GError **error)
{
  g_autoptr (GVariant) current = NULL;
  gint64 place;

  if (!pal_record_read (record, image->table, image->id, &current, &place, error))
    return FALSE;
  if (pal_row_image_equal (current, image->before))
    return TRUE;
  return pal_store_error_set (error, PAL_STORE_ERROR_REFUSED, NULL, image->id);
}

static PalChangeSet *
take_step (PalDatabase *database,
           PalRecord *record,
           PalStep step,
           const char *scope,
           const char *practitioner_id,
           GError **error)
{
  Revisions revisions = { step, 0, scope, practitioner_id, 0, 0 };
  g_autoptr (GPtrArray) images = NULL;
  g_autoptr (GPtrArray) sum = NULL;
  g_auto (PalUndoTops) tops = { 0 };
  gint64 number;

  if (!pal_undo_log_get_tops (database, scope, &tops, error))
    return NULL;
  number = step == PAL_STEP_UNDO ? tops.undo_number : tops.redo_number;
  if (number == 0)
    {
      pal_store_error_set (error, PAL_STORE_ERROR_NOTHING, NULL, NULL);
      return NULL;
    }
  images = pal_undo_log_get_images (database, step, scope, number, error);
  if (images == NULL)
    return NULL;
  for (guint i = 0; i < images->len; i++)
    {
      PalRowImage *image = g_ptr_array_index (images, i);

      if (!check_fits (record, image, error)
          || !pal_record_restore (
              record, image->table, image->id, image->place, image->after, error))
        return NULL;
    }
  sum = pal_row_images_sum (images);
  if (!pal_undo_log_set_done (database, step, scope, number, error)
      || !add_revisions (database, &revisions, sum, error))
    return NULL;
  return new_change_set (database,
                         step,
                         scope,
                         step == PAL_STEP_UNDO ? tops.undo_label : tops.redo_label,
                         sum,
                         error);
}

/**
 * pal_writer_commit:
 * @database: a connection for writing
 * @record: its rows
 * @command: what to do
 * @error: a #PalStoreError
 *
 * All of the command happens, or nothing. One that changes nothing leaves no step.
 *
 * Returns: (transfer full): what changed.
 */
PalChangeSet *
pal_writer_commit (PalDatabase *database, PalRecord *record, PalCommand *command, GError **error)
{
  g_return_val_if_fail (database != NULL && record != NULL && command != NULL, NULL);

  if (!check_writable (database, error) || !pal_database_begin (database, error))
    return NULL;
  return end_transaction (database, carry_out (database, record, command, error), error);
}

/**
 * pal_writer_step:
 * @database: a connection for writing
 * @record: its rows
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 * @scope: whose stack
 * @practitioner_id: (nullable): who acts
 * @error: %PAL_STORE_ERROR_NOTHING, %PAL_STORE_ERROR_REFUSED if the record no longer is what the step
 *   left, or another #PalStoreError
 *
 * Returns: (transfer full): what changed.
 */
PalChangeSet *
pal_writer_step (PalDatabase *database,
                 PalRecord *record,
                 PalStep step,
                 const char *scope,
                 const char *practitioner_id,
                 GError **error)
{
  g_autoptr (GError) local_error = NULL;
  PalChangeSet *changes;

  g_return_val_if_fail (database != NULL && record != NULL && scope != NULL, NULL);
  g_return_val_if_fail (step == PAL_STEP_UNDO || step == PAL_STEP_REDO, NULL);

  if (!check_writable (database, error) || !pal_database_begin (database, error))
    return NULL;
  changes = end_transaction (
      database,
      take_step (database, record, step, scope, practitioner_id, &local_error),
      &local_error);
  if (changes != NULL)
    return changes;
  if (g_error_matches (local_error, PAL_STORE_ERROR, PAL_STORE_ERROR_REFUSED))
    {
      g_debug ("A step does not fit: %s", local_error->message);
      g_set_error_literal (error,
                           PAL_STORE_ERROR,
                           PAL_STORE_ERROR_REFUSED,
                           _("This step no longer fits, because something it concerns has been "
                             "added or changed since. Nothing was changed."));
      return NULL;
    }
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}
