/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-store"

#include "pal-store.h"

G_DEFINE_QUARK (pal-store-error-quark, pal_store_error)

G_DEFINE_INTERFACE (PalStore, pal_store, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pal_store_default_init (PalStoreInterface *iface)
{
  /**
   * PalStore::changed:
   * @self: the store
   * @changes: what a transaction changed
   *
   * Emitted in the main context once a change is on the disk, in the order of the commits.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          PAL_TYPE_STORE,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          PAL_TYPE_CHANGE_SET);
}

/**
 * pal_store_commit_async:
 * @self: a store
 * @command: what to do
 * @cancellable: (nullable): cancels a commit that has not begun
 * @callback: called when the change is on the disk or has failed
 * @user_data: for @callback
 *
 * All of the command happens, or nothing.
 */
void
pal_store_commit_async (PalStore *self,
                        PalCommand *command,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (PAL_IS_STORE (self));
  g_return_if_fail (command != NULL);
  PAL_STORE_GET_IFACE (self)->commit_async (self, command, cancellable, callback, user_data);
}

/**
 * pal_store_commit_finish:
 * @self: a store
 * @result: the result
 * @error: a #PalStoreError
 *
 * Returns: (transfer full): what changed; %NULL if nothing was changed and @error says why.
 */
PalChangeSet *
pal_store_commit_finish (PalStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (PAL_IS_STORE (self), NULL);
  return PAL_STORE_GET_IFACE (self)->commit_finish (self, result, error);
}

/**
 * pal_store_step_async:
 * @self: a store
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 * @scope: whose stack
 * @practitioner_id: (nullable): who acts, for the revision history
 * @cancellable: (nullable): cancels a step that has not begun
 * @callback: called when it is done
 * @user_data: for @callback
 */
void
pal_store_step_async (PalStore *self,
                      PalStep step,
                      const char *scope,
                      const char *practitioner_id,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (PAL_IS_STORE (self));
  g_return_if_fail (step == PAL_STEP_UNDO || step == PAL_STEP_REDO);
  g_return_if_fail (scope != NULL);
  PAL_STORE_GET_IFACE (self)->step_async (
      self, step, scope, practitioner_id, cancellable, callback, user_data);
}

/* Returns: (transfer full) (nullable): what changed; %NULL with @error, %PAL_STORE_ERROR_NOTHING
 * where there was no step to take. */
PalChangeSet *
pal_store_step_finish (PalStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (PAL_IS_STORE (self), NULL);
  return PAL_STORE_GET_IFACE (self)->step_finish (self, result, error);
}

/**
 * pal_store_load_async:
 * @self: a store
 * @table: a table of the record
 * @column: (nullable): a column that must have @value; %NULL for all rows
 * @value: (nullable): the text to look for
 * @cancellable: (nullable): cancels
 * @callback: called when the rows are read
 * @user_data: for @callback
 */
void
pal_store_load_async (PalStore *self,
                      const char *table,
                      const char *column,
                      const char *value,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (PAL_IS_STORE (self));
  g_return_if_fail (table != NULL);
  g_return_if_fail ((column == NULL) == (value == NULL));
  PAL_STORE_GET_IFACE (self)->load_async (
      self, table, column, value, cancellable, callback, user_data);
}

/**
 * pal_store_load_finish:
 * @self: a store
 * @result: the result
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type GVariant): the rows in the order in which they were added.
 */
GPtrArray *
pal_store_load_finish (PalStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (PAL_IS_STORE (self), NULL);
  return PAL_STORE_GET_IFACE (self)->load_finish (self, result, error);
}

/**
 * pal_store_undo_labels_async:
 * @self: a store
 * @scope: whose stack
 * @cancellable: (nullable): cancels
 * @callback: called when they are known
 * @user_data: for @callback
 *
 * Asks what Undo and Redo would do, for a client that has just been opened.
 */
void
pal_store_undo_labels_async (PalStore *self,
                             const char *scope,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (PAL_IS_STORE (self));
  g_return_if_fail (scope != NULL);
  PAL_STORE_GET_IFACE (self)->undo_labels_async (self, scope, cancellable, callback, user_data);
}

/**
 * pal_store_undo_labels_finish:
 * @self: a store
 * @result: the result
 * @undo_label: (out) (transfer full) (nullable): what can be undone
 * @redo_label: (out) (transfer full) (nullable): what can be redone
 * @error: a #PalStoreError
 *
 * Returns: whether the store could be asked.
 */
gboolean
pal_store_undo_labels_finish (PalStore *self,
                              GAsyncResult *result,
                              char **undo_label,
                              char **redo_label,
                              GError **error)
{
  g_return_val_if_fail (PAL_IS_STORE (self), FALSE);
  return PAL_STORE_GET_IFACE (self)->undo_labels_finish (
      self, result, undo_label, redo_label, error);
}

/* For stores: tells the models what a transaction has changed, in the thread of the models. */
void
pal_store_emit_changed (PalStore *self, PalChangeSet *changes)
{
  g_return_if_fail (PAL_IS_STORE (self));
  g_return_if_fail (changes != NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);
}
