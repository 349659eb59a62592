/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-undo-log"

#include "pal-undo-log.h"

#include "pal-row-image.h"
#include "pal-store-error.h"

/* Frees the labels, not itself; it then says that there is nothing to undo or redo. */
void
pal_undo_tops_clear (PalUndoTops *self)
{
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  self->undo_number = self->redo_number = 0;
}

static char *
dup_label (PalStatement *statement, int index)
{
  const char *label = pal_statement_get_text (statement, index);

  return label != NULL ? g_utf8_make_valid (label, -1) : NULL;
}

/* Runs a statement whose first two parameters are the scope and the number of a step. */
static gboolean
run_on_step (
    PalDatabase *database, const char *sql, const char *scope, gint64 number, GError **error)
{
  g_autoptr (PalStatement) statement = pal_database_prepare (database, sql, error);

  if (statement == NULL || !pal_statement_bind_text (statement, 1, scope, error))
    return FALSE;
  pal_statement_bind_int (statement, 2, number);
  return pal_database_run (database, statement, error);
}

/**
 * pal_undo_log_get_tops:
 * @database: an open database
 * @scope: whose stack
 * @tops: (out caller-allocates): the steps that an undo and a redo would take
 * @error: a #PalStoreError
 *
 * Returns: whether they could be looked for.
 */
gboolean
pal_undo_log_get_tops (PalDatabase *database, const char *scope, PalUndoTops *tops, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  g_return_val_if_fail (database != NULL && scope != NULL && tops != NULL, FALSE);

  *tops = (PalUndoTops) { 0 };
  statement = pal_database_prepare (database,
                                    "SELECT number, label, undone, barrier FROM undo_step"
                                    " WHERE scope = ?1 ORDER BY number DESC",
                                    error);
  if (statement == NULL || !pal_statement_bind_text (statement, 1, scope, error))
    return FALSE;
  /* The undone ones come first; the last of them is the next to be done again. */
  while (TRUE)
    {
      gboolean row;

      if (!pal_database_step (database, statement, &row, error))
        {
          pal_undo_tops_clear (tops);
          return FALSE;
        }
      if (!row)
        return TRUE;
      if (sqlite3_column_int (statement, 2) == 0)
        break;
      g_free (tops->redo_label);
      tops->redo_number = sqlite3_column_int64 (statement, 0);
      tops->redo_label = dup_label (statement, 1);
    }
  /* Below a barrier nothing is looked for, so it is enough to see whether the top is one. */
  if (sqlite3_column_int (statement, 3) == 0)
    {
      tops->undo_number = sqlite3_column_int64 (statement, 0);
      tops->undo_label = dup_label (statement, 1);
    }
  return TRUE;
}

/**
 * pal_undo_log_begin_step:
 * @database: an open database, within the transaction of the command
 * @command: what is done
 * @step: (out caller-allocates): the step that its revisions belong to
 * @error: a #PalStoreError
 *
 * What was undone in the scope can no more be redone.
 *
 * Returns: whether it has begun; pal_undo_log_end_step() ends it.
 */
gboolean
pal_undo_log_begin_step (PalDatabase *database,
                         PalCommand *command,
                         PalUndoStep *step,
                         GError **error)
{
  const char *scope;
  gboolean has_undone = FALSE;
  gint64 newest = 0;

  g_return_val_if_fail (database != NULL && command != NULL && step != NULL, FALSE);

  *step = (PalUndoStep) { 0 };
  scope = pal_command_get_scope (command);
  {
    g_autoptr (PalStatement) statement = NULL;
    gboolean row;

    statement = pal_database_prepare (
        database,
        "SELECT number, undone, barrier, merge_key, first_revision FROM undo_step"
        " WHERE scope = ?1 ORDER BY number DESC",
        error);
    if (statement == NULL || !pal_statement_bind_text (statement, 1, scope, error))
      return FALSE;
    do
      {
        if (!pal_database_step (database, statement, &row, error))
          return FALSE;
        if (row && sqlite3_column_int (statement, 1) != 0)
          has_undone = TRUE;
        else
          break;
      }
    while (TRUE);
    if (row)
      {
        newest = sqlite3_column_int64 (statement, 0);
        /* The newest step goes on if this is of the same burst of typing. */
        if (pal_command_get_merge_key (command) != NULL && !pal_command_get_barrier (command)
            && sqlite3_column_int (statement, 2) == 0
            && g_strcmp0 (pal_statement_get_text (statement, 3),
                          pal_command_get_merge_key (command))
                   == 0)
          step->first_revision = sqlite3_column_int64 (statement, 4);
      }
  }
  step->number = step->first_revision != 0 ? newest : newest + 1;
  return !has_undone
         || run_on_step (database,
                         "DELETE FROM undo_step WHERE scope = ?1 AND number > ?2",
                         scope,
                         newest,
                         error);
}

static gboolean
add_step (PalDatabase *database,
          PalCommand *command,
          gint64 number,
          gint64 first_revision,
          gint64 last_revision,
          GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (
      database,
      "INSERT INTO undo_step"
      " (scope, number, label, merge_key, barrier, first_revision, last_revision)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);
  if (statement == NULL
      || !pal_statement_bind_text (statement, 1, pal_command_get_scope (command), error)
      || !pal_statement_bind_text (statement, 3, pal_command_get_label (command), error)
      || !pal_statement_bind_text (statement, 4, pal_command_get_merge_key (command), error))
    return FALSE;
  pal_statement_bind_int (statement, 2, number);
  pal_statement_bind_int (statement, 5, pal_command_get_barrier (command));
  pal_statement_bind_int (statement, 6, first_revision);
  pal_statement_bind_int (statement, 7, last_revision);
  return pal_database_run (database, statement, error);
}

static gboolean
extend_step (PalDatabase *database,
             PalCommand *command,
             gint64 number,
             gint64 last_revision,
             GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (database,
                                    "UPDATE undo_step SET label = ?3, last_revision = ?4"
                                    " WHERE scope = ?1 AND number = ?2",
                                    error);
  if (statement == NULL
      || !pal_statement_bind_text (statement, 1, pal_command_get_scope (command), error)
      || !pal_statement_bind_text (statement, 3, pal_command_get_label (command), error))
    return FALSE;
  pal_statement_bind_int (statement, 2, number);
  pal_statement_bind_int (statement, 4, last_revision);
  return pal_database_run (database, statement, error);
}

/* Whether a row is now as it was before the step. Nearly always it is not, and then the first
 * revision that is looked at says so. */
static gboolean
is_back (PalDatabase *database,
         const char *scope,
         const PalUndoStep *step,
         PalRowImage *image,
         gboolean *back,
         GError **error)
{
  g_autofree char *after = pal_row_image_to_text (image->after);
  g_autoptr (PalStatement) statement = NULL;
  gboolean row;

  statement = pal_database_prepare (database,
                                    "SELECT before FROM revision WHERE seq >= ?3 AND scope = ?1"
                                    " AND step = ?2 AND table_name = ?4 AND row_id = ?5"
                                    " ORDER BY seq LIMIT 1",
                                    error);
  if (statement == NULL || !pal_statement_bind_text (statement, 1, scope, error)
      || !pal_statement_bind_text (statement, 4, image->table, error)
      || !pal_statement_bind_text (statement, 5, image->id, error))
    return FALSE;
  pal_statement_bind_int (statement, 2, step->number);
  pal_statement_bind_int (statement, 3, step->first_revision);
  if (!pal_database_step (database, statement, &row, error))
    return FALSE;
  *back = row && g_strcmp0 (pal_statement_get_text (statement, 0), after) == 0;
  return TRUE;
}

/* What was typed and then taken away again leaves nothing to undo. */
static gboolean
forget_if_empty (PalDatabase *database,
                 const char *scope,
                 const PalUndoStep *step,
                 PalRowImage *image,
                 GError **error)
{
  g_autoptr (GPtrArray) images = NULL;
  g_autoptr (GPtrArray) sum = NULL;
  gboolean back = FALSE;

  if (!is_back (database, scope, step, image, &back, error))
    return FALSE;
  if (!back)
    return TRUE;
  images = pal_undo_log_get_images (database, PAL_STEP_REDO, scope, step->number, error);
  if (images == NULL)
    return FALSE;
  sum = pal_row_images_sum (images);
  return sum->len > 0
         || run_on_step (database,
                         "DELETE FROM undo_step WHERE scope = ?1 AND number = ?2",
                         scope,
                         step->number,
                         error);
}

/**
 * pal_undo_log_end_step:
 * @database: an open database, within the transaction of the command
 * @command: what was done
 * @step: what pal_undo_log_begin_step() gave
 * @images: (element-type PalRowImage): what it changed, at least one row
 * @first_revision: the number of the first revision that was written for it
 * @last_revision: the number of the last
 * @error: a #PalStoreError
 *
 * Puts the command on top of its scope's stack, or joins it with what lies there.
 *
 * Returns: whether it is there.
 */
gboolean
pal_undo_log_end_step (PalDatabase *database,
                       PalCommand *command,
                       const PalUndoStep *step,
                       GPtrArray *images,
                       gint64 first_revision,
                       gint64 last_revision,
                       GError **error)
{
  const char *scope;

  g_return_val_if_fail (database != NULL && command != NULL, FALSE);
  g_return_val_if_fail (step != NULL && step->number > 0, FALSE);
  g_return_val_if_fail (images != NULL && images->len > 0, FALSE);

  scope = pal_command_get_scope (command);
  if (step->first_revision != 0)
    return extend_step (database, command, step->number, last_revision, error)
           && forget_if_empty (
               database, scope, step, g_ptr_array_index (images, images->len - 1), error);

  if (!add_step (database, command, step->number, first_revision, last_revision, error))
    return FALSE;
  return step->number % PAL_UNDO_LOG_SLACK != 0
         || run_on_step (database,
                         "DELETE FROM undo_step WHERE scope = ?1 AND number <= ?2",
                         scope,
                         step->number - PAL_UNDO_LOG_STEPS,
                         error);
}

/**
 * pal_undo_log_get_images:
 * @database: an open database
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 * @scope: whose stack
 * @number: the number of a step of it
 * @error: a #PalStoreError
 *
 * An undo is the same as a redo of what goes the other way: its images come last first, each with
 * before and after changed over.
 *
 * Returns: (transfer full) (element-type PalRowImage): the changes to make, in this order.
 */
GPtrArray *
pal_undo_log_get_images (
    PalDatabase *database, PalStep step, const char *scope, gint64 number, GError **error)
{
  g_autoptr (GPtrArray) images = pal_row_images_new ();
  g_autoptr (PalStatement) statement = NULL;

  g_return_val_if_fail (database != NULL && scope != NULL, NULL);

  statement = pal_database_prepare (
      database,
      step == PAL_STEP_UNDO
          ? "SELECT table_name, row_id, place, after, before FROM undo_step AS s JOIN revision AS r"
            " ON r.seq BETWEEN first_revision AND last_revision AND r.scope = s.scope"
            " AND step = number WHERE s.scope = ?1 AND number = ?2 ORDER BY r.seq DESC"
          : "SELECT table_name, row_id, place, before, after FROM undo_step AS s JOIN revision AS r"
            " ON r.seq BETWEEN first_revision AND last_revision AND r.scope = s.scope"
            " AND step = number WHERE s.scope = ?1 AND number = ?2 ORDER BY r.seq",
      error);
  if (statement == NULL || !pal_statement_bind_text (statement, 1, scope, error))
    return NULL;
  pal_statement_bind_int (statement, 2, number);
  while (TRUE)
    {
      g_autoptr (GError) local_error = NULL;
      g_autoptr (GVariant) before = NULL;
      g_autoptr (GVariant) after = NULL;
      const char *table;
      const char *id;
      gboolean row;

      if (!pal_database_step (database, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&images);
      table = pal_statement_get_text (statement, 0);
      id = pal_statement_get_text (statement, 1);
      if (table == NULL || id == NULL)
        g_set_error_literal (&local_error,
                             PAL_STORE_ERROR,
                             PAL_STORE_ERROR_DAMAGED,
                             "what is kept for undoing names no row");
      if (local_error != NULL
          || !pal_row_image_from_text (
              pal_statement_get_text (statement, 3), &before, &local_error)
          || !pal_row_image_from_text (
              pal_statement_get_text (statement, 4), &after, &local_error))
        {
          pal_store_error_set (error,
                               PAL_STORE_ERROR_DAMAGED,
                               pal_database_get_path (database),
                               local_error->message);
          return NULL;
        }
      g_ptr_array_add (images,
                       pal_row_image_new (
                           table, id, sqlite3_column_int64 (statement, 2), before, after));
    }
}

/**
 * pal_undo_log_set_done:
 * @database: an open database, within the transaction of the step
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 * @scope: whose stack
 * @number: the number of the step that was taken
 * @error: a #PalStoreError
 *
 * Returns: whether it has been noted.
 */
gboolean
pal_undo_log_set_done (
    PalDatabase *database, PalStep step, const char *scope, gint64 number, GError **error)
{
  g_return_val_if_fail (database != NULL && scope != NULL, FALSE);
  return run_on_step (
      database,
      step == PAL_STEP_UNDO ? "UPDATE undo_step SET undone = 1 WHERE scope = ?1 AND number = ?2"
                            : "UPDATE undo_step SET undone = 0 WHERE scope = ?1 AND number = ?2",
      scope,
      number,
      error);
}
