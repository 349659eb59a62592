/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-store-sync"

#include "pal-store-sync.h"

/* A main context in which only the one answer arrives. */
typedef struct
{
  GMainContext *context;
  GAsyncResult *result;
} Wait;

static void
wait_begin (Wait *self)
{
  self->context = g_main_context_new ();
  self->result = NULL;
  g_main_context_push_thread_default (self->context);
}

static GAsyncResult *
wait_for_result (Wait *self)
{
  while (self->result == NULL)
    g_main_context_iteration (self->context, TRUE);
  return self->result;
}

static void
wait_end (Wait *self)
{
  g_main_context_pop_thread_default (self->context);
  g_clear_object (&self->result);
  g_clear_pointer (&self->context, g_main_context_unref);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  g_assert (wait->result == NULL);
  wait->result = g_object_ref (result);
}

/**
 * pal_sqlite_store_open_sync:
 * @self: a store
 * @error: as with pal_sqlite_store_open_finish()
 *
 * Returns: whether the record is open.
 */
gboolean
pal_sqlite_store_open_sync (PalSqliteStore *self, GError **error)
{
  Wait wait;
  gboolean opened;

  wait_begin (&wait);
  pal_sqlite_store_open_async (self, NULL, result_cb, &wait);
  opened = pal_sqlite_store_open_finish (self, wait_for_result (&wait), error);
  wait_end (&wait);
  return opened;
}

/**
 * pal_sqlite_store_quick_check_sync:
 * @self: a store
 * @error: as with pal_sqlite_store_quick_check_finish()
 *
 * Returns: whether the record is sound.
 */
gboolean
pal_sqlite_store_quick_check_sync (PalSqliteStore *self, GError **error)
{
  Wait wait;
  gboolean sound;

  wait_begin (&wait);
  pal_sqlite_store_quick_check_async (self, NULL, result_cb, &wait);
  sound = pal_sqlite_store_quick_check_finish (self, wait_for_result (&wait), error);
  wait_end (&wait);
  return sound;
}

/**
 * pal_store_commit_sync:
 * @self: a store
 * @command: what to do
 * @error: as with pal_store_commit_finish()
 *
 * Returns: (transfer full): what changed.
 */
PalChangeSet *
pal_store_commit_sync (PalStore *self, PalCommand *command, GError **error)
{
  Wait wait;
  PalChangeSet *changes;

  wait_begin (&wait);
  pal_store_commit_async (self, command, NULL, result_cb, &wait);
  changes = pal_store_commit_finish (self, wait_for_result (&wait), error);
  wait_end (&wait);
  return changes;
}

/**
 * pal_store_step_sync:
 * @self: a store
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 * @scope: whose stack
 * @practitioner_id: (nullable): who acts
 * @error: as with pal_store_step_finish()
 *
 * Returns: (transfer full): what changed.
 */
PalChangeSet *
pal_store_step_sync (
    PalStore *self, PalStep step, const char *scope, const char *practitioner_id, GError **error)
{
  Wait wait;
  PalChangeSet *changes;

  wait_begin (&wait);
  pal_store_step_async (self, step, scope, practitioner_id, NULL, result_cb, &wait);
  changes = pal_store_step_finish (self, wait_for_result (&wait), error);
  wait_end (&wait);
  return changes;
}

/**
 * pal_store_load_sync:
 * @self: a store
 * @table: a table of the record
 * @column: (nullable): a column that must have @value; %NULL for all rows
 * @value: (nullable): the text to look for
 * @error: as with pal_store_load_finish()
 *
 * Returns: (transfer full) (element-type GVariant): the rows in the order in which they were added.
 */
GPtrArray *
pal_store_load_sync (
    PalStore *self, const char *table, const char *column, const char *value, GError **error)
{
  Wait wait;
  GPtrArray *rows;

  wait_begin (&wait);
  pal_store_load_async (self, table, column, value, NULL, result_cb, &wait);
  rows = pal_store_load_finish (self, wait_for_result (&wait), error);
  wait_end (&wait);
  return rows;
}

/**
 * pal_store_undo_labels_sync:
 * @self: a store
 * @scope: whose stack
 * @undo_label: (out) (transfer full) (nullable): what can be undone
 * @redo_label: (out) (transfer full) (nullable): what can be redone
 * @error: as with pal_store_undo_labels_finish()
 *
 * Returns: whether the store could be asked.
 */
gboolean
pal_store_undo_labels_sync (
    PalStore *self, const char *scope, char **undo_label, char **redo_label, GError **error)
{
  Wait wait;
  gboolean asked;

  wait_begin (&wait);
  pal_store_undo_labels_async (self, scope, NULL, result_cb, &wait);
  asked = pal_store_undo_labels_finish (
      self, wait_for_result (&wait), undo_label, redo_label, error);
  wait_end (&wait);
  return asked;
}
