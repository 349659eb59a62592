/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-undo-log"

#include "pal-undo-log.h"

#include "pal-row-image.h"
#include "pal-store-error.h"

void
pal_undo_top_clear (PalUndoTop *self)
{
  g_clear_pointer (&self->label, g_free);
  self->seq = 0;
}

static gboolean
run_with_seq (PalDatabase *database, const char *sql, gint64 seq, GError **error)
{
  g_autoptr (PalStatement) statement = pal_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  pal_statement_bind_int (statement, 1, seq);
  return pal_database_run (database, statement, error);
}

static gboolean
forget_undone (PalDatabase *database, const char *scope, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (
      database, "DELETE FROM undo_step WHERE scope = ?1 AND undone = 1", error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_text (statement, 1, scope);
  return pal_database_run (database, statement, error);
}

static gboolean
forget_old (PalDatabase *database, const char *scope, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (database,
                                    "DELETE FROM undo_step"
                                    " WHERE scope = ?1 AND undone = 0 AND seq <="
                                    " (SELECT seq FROM undo_step WHERE scope = ?1 AND undone = 0"
                                    "  ORDER BY seq DESC LIMIT 1 OFFSET ?2)",
                                    error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_text (statement, 1, scope);
  pal_statement_bind_int (statement, 2, PAL_UNDO_LOG_STEPS);
  return pal_database_run (database, statement, error);
}

static gboolean
add_step (PalDatabase *database, PalCommand *command, gint64 *seq, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (
      database,
      "INSERT INTO undo_step (scope, label, merge_key, barrier) VALUES (?1, ?2, ?3, ?4)",
      error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_text (statement, 1, pal_command_get_scope (command));
  pal_statement_bind_text (statement, 2, pal_command_get_label (command));
  pal_statement_bind_text (statement, 3, pal_command_get_merge_key (command));
  pal_statement_bind_int (statement, 4, pal_command_get_barrier (command));
  if (!pal_database_run (database, statement, error))
    return FALSE;
  *seq = sqlite3_last_insert_rowid (pal_database_get_handle (database));
  return TRUE;
}

/* 0 unless the newest step of the scope is of the same burst of typing. */
static gboolean
find_step_to_join (PalDatabase *database, PalCommand *command, gint64 *seq, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  gboolean row;

  *seq = 0;
  if (pal_command_get_merge_key (command) == NULL || pal_command_get_barrier (command))
    return TRUE;
  statement = pal_database_prepare (database,
                                    "SELECT seq, merge_key, barrier FROM undo_step"
                                    " WHERE scope = ?1 AND undone = 0"
                                    " ORDER BY seq DESC LIMIT 1",
                                    error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_text (statement, 1, pal_command_get_scope (command));
  if (!pal_database_step (database, statement, &row, error))
    return FALSE;
  if (row && sqlite3_column_int (statement, 2) == 0
      && g_strcmp0 (pal_statement_get_text (statement, 1), pal_command_get_merge_key (command))
             == 0)
    *seq = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

static gboolean
set_label (PalDatabase *database, gint64 seq, const char *label, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (
      database, "UPDATE undo_step SET label = ?2 WHERE seq = ?1", error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_int (statement, 1, seq);
  pal_statement_bind_text (statement, 2, label);
  return pal_database_run (database, statement, error);
}

static gboolean
add_image (
    PalDatabase *database, gint64 seq, gint64 position, PalRowImage *image, GError **error)
{
  g_autofree char *before = pal_row_image_to_text (image->before);
  g_autofree char *after = pal_row_image_to_text (image->after);
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (
      database,
      "INSERT INTO undo_image (step, position, table_name, row_id, place, before, after)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_int (statement, 1, seq);
  pal_statement_bind_int (statement, 2, position);
  pal_statement_bind_text (statement, 3, image->table);
  pal_statement_bind_text (statement, 4, image->id);
  pal_statement_bind_int (statement, 5, image->place);
  pal_statement_bind_text (statement, 6, before);
  pal_statement_bind_text (statement, 7, after);
  return pal_database_run (database, statement, error);
}

static gboolean
read_images (PalDatabase *database,
             gint64 seq,
             const char *sql,
             GPtrArray *images,
             gint64 *last_position,
             GError **error)
{
  g_autoptr (PalStatement) statement = pal_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  pal_statement_bind_int (statement, 1, seq);
  while (TRUE)
    {
      g_autoptr (GError) local_error = NULL;
      g_autoptr (GVariant) before = NULL;
      g_autoptr (GVariant) after = NULL;
      const char *table;
      const char *id;
      gboolean row;

      if (!pal_database_step (database, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      table = pal_statement_get_text (statement, 1);
      id = pal_statement_get_text (statement, 2);
      if (table == NULL || id == NULL)
        return pal_store_error_set (error,
                                    PAL_STORE_ERROR_DAMAGED,
                                    pal_database_get_path (database),
                                    "what is kept for undoing names no row");
      if (!pal_row_image_from_text (pal_statement_get_text (statement, 4), &before, &local_error)
          || !pal_row_image_from_text (pal_statement_get_text (statement, 5), &after, &local_error))
        return pal_store_error_set (error,
                                    PAL_STORE_ERROR_DAMAGED,
                                    pal_database_get_path (database),
                                    local_error->message);
      *last_position = sqlite3_column_int64 (statement, 0);
      g_ptr_array_add (images,
                       pal_row_image_new (
                           table, id, sqlite3_column_int64 (statement, 3), before, after));
    }
}

/* Adds the images to those of a step that is there already. Where the first of them goes on with the
 * row that the last one left, as with the letters of a note, one image says both. */
static gboolean
join_step (PalDatabase *database, gint64 seq, GPtrArray *images, GError **error)
{
  g_autoptr (GPtrArray) last = pal_row_images_new ();
  PalRowImage *first = g_ptr_array_index (images, 0);
  gint64 position = 0;
  guint next = 0;

  if (!read_images (database,
                    seq,
                    "SELECT position, table_name, row_id, place, before, after FROM undo_image"
                    " WHERE step = ?1 ORDER BY position DESC LIMIT 1",
                    last,
                    &position,
                    error))
    return FALSE;

  if (last->len > 0)
    {
      PalRowImage *image = g_ptr_array_index (last, 0);

      if (g_str_equal (image->table, first->table) && g_str_equal (image->id, first->id)
          && image->after != NULL && first->after != NULL)
        {
          g_autoptr (PalRowImage) joined = pal_row_image_new (
              image->table, image->id, first->place, image->before, first->after);

          if (!run_with_seq (database,
                             "DELETE FROM undo_image WHERE step = ?1 AND position ="
                             " (SELECT max (position) FROM undo_image WHERE step = ?1)",
                             seq,
                             error))
            return FALSE;
          /* What was typed and then taken away again leaves nothing to undo. */
          if (!pal_row_image_equal (joined->before, joined->after)
              && !add_image (database, seq, position, joined, error))
            return FALSE;
          next = 1;
        }
    }
  for (guint i = next; i < images->len; i++)
    if (!add_image (database, seq, ++position, g_ptr_array_index (images, i), error))
      return FALSE;
  return run_with_seq (database,
                       "DELETE FROM undo_step WHERE seq = ?1"
                       " AND NOT EXISTS (SELECT 1 FROM undo_image WHERE step = ?1)",
                       seq,
                       error);
}

/**
 * pal_undo_log_push:
 * @database: an open database, within the transaction of the command
 * @command: what was done
 * @images: (element-type PalRowImage): the rows that it changed, at least one
 * @error: a #PalStoreError
 *
 * Puts the command on top of its scope's stack, or joins it with what lies there. What was undone in
 * the scope can no more be redone.
 *
 * Returns: whether it is there.
 */
gboolean
pal_undo_log_push (PalDatabase *database, PalCommand *command, GPtrArray *images, GError **error)
{
  const char *scope;
  gint64 seq;

  g_return_val_if_fail (database != NULL && command != NULL, FALSE);
  g_return_val_if_fail (images != NULL && images->len > 0, FALSE);

  scope = pal_command_get_scope (command);
  if (!forget_undone (database, scope, error)
      || !find_step_to_join (database, command, &seq, error))
    return FALSE;
  if (seq != 0)
    return set_label (database, seq, pal_command_get_label (command), error)
           && join_step (database, seq, images, error);

  if (!add_step (database, command, &seq, error))
    return FALSE;
  for (guint i = 0; i < images->len; i++)
    if (!add_image (database, seq, i + 1, g_ptr_array_index (images, i), error))
      return FALSE;
  return forget_old (database, scope, error);
}

/**
 * pal_undo_log_get_top:
 * @database: an open database
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 * @scope: whose stack
 * @top: (out): the step it would take; its number is 0 if there is none
 * @error: a #PalStoreError
 *
 * Returns: whether it could be looked for.
 */
gboolean
pal_undo_log_get_top (
    PalDatabase *database, PalStep step, const char *scope, PalUndoTop *top, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  gboolean row;

  g_return_val_if_fail (database != NULL && scope != NULL && top != NULL, FALSE);

  *top = (PalUndoTop) { 0, NULL };
  /* Below a barrier nothing is looked for, so it is enough to see whether the top is one. */
  statement = pal_database_prepare (
      database,
      step == PAL_STEP_UNDO
          ? "SELECT seq, label, barrier FROM undo_step WHERE scope = ?1 AND undone = 0"
            " ORDER BY seq DESC LIMIT 1"
          : "SELECT seq, label, 0 FROM undo_step WHERE scope = ?1 AND undone = 1"
            " ORDER BY seq LIMIT 1",
      error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_text (statement, 1, scope);
  if (!pal_database_step (database, statement, &row, error))
    return FALSE;
  if (row && sqlite3_column_int (statement, 2) == 0)
    {
      const char *label = pal_statement_get_text (statement, 1);

      top->seq = sqlite3_column_int64 (statement, 0);
      top->label = label != NULL ? g_utf8_make_valid (label, -1) : NULL;
    }
  return TRUE;
}

/**
 * pal_undo_log_get_images:
 * @database: an open database
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 * @seq: the number of a step
 * @error: a #PalStoreError
 *
 * An undo is the same as a redo of what goes the other way: its images come last first, each with
 * before and after changed over.
 *
 * Returns: (transfer full) (element-type PalRowImage): the changes to make, in this order.
 */
GPtrArray *
pal_undo_log_get_images (PalDatabase *database, PalStep step, gint64 seq, GError **error)
{
  g_autoptr (GPtrArray) images = pal_row_images_new ();
  gint64 position;
  const char *sql;

  g_return_val_if_fail (database != NULL, NULL);

  if (step == PAL_STEP_UNDO)
    sql = "SELECT position, table_name, row_id, place, after, before FROM undo_image"
          " WHERE step = ?1 ORDER BY position DESC";
  else
    sql = "SELECT position, table_name, row_id, place, before, after FROM undo_image"
          " WHERE step = ?1 ORDER BY position";
  if (!read_images (database, seq, sql, images, &position, error))
    return NULL;
  return g_steal_pointer (&images);
}

/**
 * pal_undo_log_set_done:
 * @database: an open database, within the transaction of the step
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 * @seq: the number of the step that was taken
 * @error: a #PalStoreError
 *
 * Returns: whether it has been noted.
 */
gboolean
pal_undo_log_set_done (PalDatabase *database, PalStep step, gint64 seq, GError **error)
{
  g_return_val_if_fail (database != NULL, FALSE);
  return run_with_seq (database,
                       step == PAL_STEP_UNDO ? "UPDATE undo_step SET undone = 1 WHERE seq = ?1"
                                             : "UPDATE undo_step SET undone = 0 WHERE seq = ?1",
                       seq,
                       error);
}
