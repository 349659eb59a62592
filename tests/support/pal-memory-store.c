/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-memory-store"

#include "pal-memory-store.h"

typedef struct
{
  char *table;
  char *id;
  GVariant *before;
  GVariant *after;
} Image;

typedef struct
{
  char *scope;
  char *label;
  char *merge_key;
  gboolean barrier;
  gboolean undone;
  GPtrArray *images;
} Step;

struct _PalMemoryStore
{
  GObject parent_instance;

  GHashTable *tables; /* name -> GPtrArray of rows */
  GPtrArray *steps;
  gboolean fails;
  PalStoreError failure;
  guint n_commits;
};

static void store_iface_init (PalStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PalMemoryStore,
                               pal_memory_store,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PAL_TYPE_STORE, store_iface_init))

/* What may stand only once in a table, as in the schema of the real record. */
static const struct
{
  const char *table;
  const char *columns[3];
} unique[] = {
  { "mark", { "finding_id", "visit_id" } },
  { "referral", { "mark_id", "zone" } },
  { "signature", { "visit_id" } },
};

static void
image_free (gpointer data)
{
  Image *image = data;

  g_free (image->table);
  g_free (image->id);
  g_clear_pointer (&image->before, g_variant_unref);
  g_clear_pointer (&image->after, g_variant_unref);
  g_free (image);
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->scope);
  g_free (step->label);
  g_free (step->merge_key);
  g_ptr_array_unref (step->images);
  g_free (step);
}

static GPtrArray *
get_table (PalMemoryStore *self, const char *name)
{
  GPtrArray *rows = g_hash_table_lookup (self->tables, name);

  if (rows == NULL)
    {
      rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
      g_hash_table_insert (self->tables, g_strdup (name), rows);
    }
  return rows;
}

static GVariant *
find_row (PalMemoryStore *self, const char *table, const char *id, guint *position)
{
  GPtrArray *rows = get_table (self, table);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (pal_row_get_id (g_ptr_array_index (rows, i)), id) == 0)
      {
        if (position != NULL)
          *position = i;
        return g_ptr_array_index (rows, i);
      }
  return NULL;
}

static gboolean
breaks_unique (PalMemoryStore *self, const char *table, GVariant *row)
{
  GPtrArray *rows = get_table (self, table);

  for (guint u = 0; u < G_N_ELEMENTS (unique); u++)
    for (guint i = 0; g_strcmp0 (unique[u].table, table) == 0 && i < rows->len; i++)
      {
        GVariant *other = g_ptr_array_index (rows, i);
        gboolean same = g_strcmp0 (pal_row_get_id (other), pal_row_get_id (row)) != 0;

        for (guint c = 0; unique[u].columns[c] != NULL; c++)
          same &= g_strcmp0 (pal_row_get_string (other, unique[u].columns[c]),
                             pal_row_get_string (row, unique[u].columns[c]))
                  == 0;
        if (same)
          return TRUE;
      }
  return FALSE;
}

/* Makes a row be @after, or be gone. */
static void
put_row (PalMemoryStore *self, const char *table, const char *id, GVariant *after)
{
  GPtrArray *rows = get_table (self, table);
  guint position = rows->len;

  if (find_row (self, table, id, &position) != NULL)
    g_ptr_array_remove_index (rows, position);
  if (after != NULL)
    g_ptr_array_insert (rows, (int) position, g_variant_ref (after));
}

static gboolean
apply_op (PalMemoryStore *self, const PalOp *op, GPtrArray *images, GError **error)
{
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;
  GVariant *row = find_row (self, op->table, op->id, NULL);
  Image *image;

  before = row != NULL ? g_variant_ref (row) : NULL;
  if (op->type == PAL_OP_ENSURE && before != NULL)
    return TRUE;
  if ((op->type == PAL_OP_INSERT) == (before != NULL) && op->type != PAL_OP_ENSURE)
    {
      g_set_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_REFUSED, "%s %s", op->table, op->id);
      return FALSE;
    }

  if (op->type == PAL_OP_INSERT || op->type == PAL_OP_ENSURE)
    {
      g_autoptr (GVariant) empty
          = g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0));

      after = pal_row_patch (empty, op->values);
    }
  else if (op->type == PAL_OP_UPDATE)
    after = pal_row_patch (before, op->values);

  if (after != NULL && breaks_unique (self, op->table, after))
    {
      g_set_error (error, PAL_STORE_ERROR, PAL_STORE_ERROR_REFUSED, "%s twice", op->table);
      return FALSE;
    }
  if (before != NULL && after != NULL && g_variant_equal (before, after))
    return TRUE;

  put_row (self, op->table, op->id, after);
  image = g_new0 (Image, 1);
  image->table = g_strdup (op->table);
  image->id = g_strdup (op->id);
  image->before = g_steal_pointer (&before);
  image->after = g_steal_pointer (&after);
  g_ptr_array_add (images, image);
  return TRUE;
}

static void
take_back (PalMemoryStore *self, GPtrArray *images)
{
  for (guint i = images->len; i > 0; i--)
    {
      Image *image = g_ptr_array_index (images, i - 1);

      put_row (self, image->table, image->id, image->before);
    }
}

static Step *
find_step (PalMemoryStore *self, const char *scope, gboolean undone)
{
  Step *found = NULL;

  for (guint i = 0; i < self->steps->len; i++)
    {
      Step *step = g_ptr_array_index (self->steps, i);

      if (g_strcmp0 (step->scope, scope) != 0 || step->undone != undone)
        continue;
      if (step->barrier)
        found = NULL;
      else if (!undone || found == NULL)
        found = step;
    }
  return found;
}

static PalChangeSet *
describe (PalMemoryStore *self, PalStep kind, Step *step, GPtrArray *images)
{
  PalChangeSet *changes = pal_change_set_new (kind, step->scope, step->label);
  Step *undo = find_step (self, step->scope, FALSE), *redo = find_step (self, step->scope, TRUE);

  for (guint i = 0; i < images->len; i++)
    {
      guint index = kind == PAL_STEP_UNDO ? images->len - 1 - i : i;
      Image *image = g_ptr_array_index (images, index);

      if (kind == PAL_STEP_UNDO)
        pal_change_set_add (changes, image->table, image->id, image->after, image->before);
      else
        pal_change_set_add (changes, image->table, image->id, image->before, image->after);
    }
  pal_change_set_set_labels (changes,
                             undo != NULL ? undo->label : NULL,
                             redo != NULL ? redo->label : NULL);
  return changes;
}

static void
forget_undone (PalMemoryStore *self, const char *scope)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      Step *step = g_ptr_array_index (self->steps, i - 1);

      if (step->undone && g_strcmp0 (step->scope, scope) == 0)
        g_ptr_array_remove_index (self->steps, i - 1);
    }
}

static void
return_changes (GTask *task, PalChangeSet *changes)
{
  pal_store_emit_changed (PAL_STORE (g_task_get_source_object (task)), changes);
  g_task_return_pointer (task, changes, (GDestroyNotify) pal_change_set_unref);
}

static void
commit_async (PalStore *store,
              PalCommand *command,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  PalMemoryStore *self = PAL_MEMORY_STORE (store);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func (image_free);
  g_autoptr (PalChangeSet) changes = NULL;
  GError *error = NULL;
  Step *step, *top;

  self->n_commits++;
  if (self->fails)
    {
      self->fails = FALSE;
      g_task_return_new_error (task, PAL_STORE_ERROR, (int) self->failure, "told to fail");
      return;
    }
  for (guint i = 0; i < pal_command_get_n_ops (command); i++)
    if (!apply_op (self, pal_command_get_op (command, i), images, &error))
      {
        take_back (self, images);
        g_task_return_error (task, error);
        return;
      }

  step = g_new0 (Step, 1);
  step->scope = g_strdup (pal_command_get_scope (command));
  step->label = g_strdup (pal_command_get_label (command));
  step->merge_key = g_strdup (pal_command_get_merge_key (command));
  step->barrier = pal_command_get_barrier (command);
  step->images = g_ptr_array_new_with_free_func (image_free);

  forget_undone (self, step->scope);
  top = find_step (self, step->scope, FALSE);
  if (!pal_command_get_unlogged (command))
    g_ptr_array_add (self->steps, step);
  changes = describe (self, PAL_STEP_DO, step, images);
  if (top != NULL && step->merge_key != NULL && g_strcmp0 (top->merge_key, step->merge_key) == 0)
    {
      g_ptr_array_extend_and_steal (top->images, g_steal_pointer (&images));
      g_ptr_array_remove (self->steps, step);
    }
  else
    {
      g_ptr_array_extend_and_steal (step->images, g_steal_pointer (&images));
      if (pal_command_get_unlogged (command))
        step_free (step);
    }
  return_changes (task, g_steal_pointer (&changes));
}

static PalChangeSet *
finish_changes (PalStore *store, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
step_async (PalStore *store,
            PalStep kind,
            const char *scope,
            const char *practitioner_id,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  PalMemoryStore *self = PAL_MEMORY_STORE (store);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Step *step = find_step (self, scope, kind == PAL_STEP_REDO);

  if (step == NULL)
    {
      g_task_return_new_error (
          task, PAL_STORE_ERROR, PAL_STORE_ERROR_NOTHING, "nothing on the stack");
      return;
    }
  if (kind == PAL_STEP_UNDO)
    take_back (self, step->images);
  else
    for (guint i = 0; i < step->images->len; i++)
      {
        Image *image = g_ptr_array_index (step->images, i);

        put_row (self, image->table, image->id, image->after);
      }
  step->undone = kind == PAL_STEP_UNDO;
  return_changes (task, describe (self, kind, step, step->images));
}

static void
load_async (PalStore *store,
            const char *table,
            const char *column,
            const char *value,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  PalMemoryStore *self = PAL_MEMORY_STORE (store);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GPtrArray *rows = get_table (self, table);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      GVariant *row = g_ptr_array_index (rows, i);

      if (column == NULL || g_strcmp0 (pal_row_get_string (row, column), value) == 0)
        g_ptr_array_add (found, g_variant_ref (row));
    }
  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
load_finish (PalStore *store, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
undo_labels_async (PalStore *store,
                   const char *scope,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_task_data (task, g_strdup (scope), g_free);
  g_task_return_boolean (task, TRUE);
}

static gboolean
undo_labels_finish (
    PalStore *store, GAsyncResult *result, char **undo_label, char **redo_label, GError **error)
{
  PalMemoryStore *self = PAL_MEMORY_STORE (store);
  const char *scope = g_task_get_task_data (G_TASK (result));
  Step *undo = find_step (self, scope, FALSE), *redo = find_step (self, scope, TRUE);

  *undo_label = undo != NULL ? g_strdup (undo->label) : NULL;
  *redo_label = redo != NULL ? g_strdup (redo->label) : NULL;
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
store_iface_init (PalStoreInterface *iface)
{
  iface->commit_async = commit_async;
  iface->commit_finish = finish_changes;
  iface->step_async = step_async;
  iface->step_finish = finish_changes;
  iface->load_async = load_async;
  iface->load_finish = load_finish;
  iface->undo_labels_async = undo_labels_async;
  iface->undo_labels_finish = undo_labels_finish;
}

static void
pal_memory_store_finalize (GObject *object)
{
  PalMemoryStore *self = PAL_MEMORY_STORE (object);

  g_hash_table_unref (self->tables);
  g_ptr_array_unref (self->steps);
  G_OBJECT_CLASS (pal_memory_store_parent_class)->finalize (object);
}

static void
pal_memory_store_class_init (PalMemoryStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_memory_store_finalize;
}

static void
pal_memory_store_init (PalMemoryStore *self)
{
  self->tables = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

PalMemoryStore *
pal_memory_store_new (void)
{
  return g_object_new (PAL_TYPE_MEMORY_STORE, NULL);
}

/**
 * pal_memory_store_fail_next:
 * @self: a store
 * @code: what is wrong
 *
 * Makes the next commit fail, and only that one.
 */
void
pal_memory_store_fail_next (PalMemoryStore *self, PalStoreError code)
{
  self->fails = TRUE;
  self->failure = code;
}

guint
pal_memory_store_get_n_rows (PalMemoryStore *self, const char *table)
{
  return get_table (self, table)->len;
}

/**
 * pal_memory_store_peek:
 * @self: a store
 * @table: a table
 * @id: a row's id
 *
 * Returns: (transfer none) (nullable): the row as it is kept.
 */
GVariant *
pal_memory_store_peek (PalMemoryStore *self, const char *table, const char *id)
{
  return find_row (self, table, id, NULL);
}

guint
pal_memory_store_get_n_commits (PalMemoryStore *self)
{
  return self->n_commits;
}
