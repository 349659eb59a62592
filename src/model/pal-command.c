/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-command"

#include "pal-command.h"

struct _PalCommand
{
  gatomicrefcount ref_count;
  char *scope;
  char *practitioner_id;
  char *label;
  char *merge_key;
  gboolean barrier;
  gboolean unlogged;
  GPtrArray *ops;
};

G_DEFINE_BOXED_TYPE (PalCommand, pal_command, pal_command_ref, pal_command_unref)

static void
op_free (gpointer data)
{
  PalOp *op = data;

  g_free (op->table);
  g_free (op->id);
  g_clear_pointer (&op->values, g_variant_unref);
  g_free (op);
}

static void
add_op (PalCommand *self, PalOpType type, const char *table, const char *id, GVariant *values)
{
  PalOp *op = g_new0 (PalOp, 1);

  op->type = type;
  op->table = g_strdup (table);
  op->id = g_strdup (id);
  op->values = values != NULL ? g_variant_ref_sink (values) : NULL;
  g_ptr_array_add (self->ops, op);
}

/**
 * pal_command_new:
 * @scope: %PAL_SCOPE_PRACTICE or a client's id: whose undo stack the step goes on
 * @practitioner_id: (nullable): who acts; only the very first command of a practice has nobody
 * @label: what is done, in the words of the Undo button's tooltip, translated
 *
 * Returns: (transfer full): a command without any operation.
 */
PalCommand *
pal_command_new (const char *scope, const char *practitioner_id, const char *label)
{
  PalCommand *self;

  g_return_val_if_fail (scope != NULL && *scope != '\0', NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_new0 (PalCommand, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->scope = g_strdup (scope);
  self->practitioner_id = g_strdup (practitioner_id);
  self->label = g_strdup (label);
  self->ops = g_ptr_array_new_with_free_func (op_free);
  return self;
}

/* Returns: (transfer full): the same command, from any thread. */
PalCommand *
pal_command_ref (PalCommand *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives up a reference, in any thread; with the last one go the operations. */
void
pal_command_unref (PalCommand *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->scope);
  g_free (self->practitioner_id);
  g_free (self->label);
  g_free (self->merge_key);
  g_ptr_array_unref (self->ops);
  g_free (self);
}

/**
 * pal_command_insert:
 * @self: a command
 * @table: a table of the record
 * @row: the whole row, with its `id`; a floating reference is taken
 */
void
pal_command_insert (PalCommand *self, const char *table, GVariant *row)
{
  g_return_if_fail (self != NULL && table != NULL);
  g_return_if_fail (row != NULL && pal_row_get_id (row) != NULL);
  add_op (self, PAL_OP_INSERT, table, pal_row_get_id (row), row);
}

/**
 * pal_command_ensure:
 * @self: a command
 * @table: a table of the record
 * @row: the whole row, with its `id`
 *
 * Adds the row unless a row of this id exists, which is then left as it is. So two changes may both
 * bring along the visit that the first of them begins.
 */
void
pal_command_ensure (PalCommand *self, const char *table, GVariant *row)
{
  g_return_if_fail (self != NULL && table != NULL);
  g_return_if_fail (row != NULL && pal_row_get_id (row) != NULL);
  add_op (self, PAL_OP_ENSURE, table, pal_row_get_id (row), row);
}

/* Adds a change of some columns of the row @id, which has to exist when the command is carried
 * out; columns that @values does not name stay, one that is named empty is emptied. A reference
 * to @values is taken, also where it is floating. */
void
pal_command_update (PalCommand *self, const char *table, const char *id, GVariant *values)
{
  g_return_if_fail (self != NULL && table != NULL && id != NULL && values != NULL);
  add_op (self, PAL_OP_UPDATE, table, id, values);
}

/* Adds the removal of the row @id, which has to exist when the command is carried out. */
void
pal_command_delete (PalCommand *self, const char *table, const char *id)
{
  g_return_if_fail (self != NULL && table != NULL && id != NULL);
  add_op (self, PAL_OP_DELETE, table, id, NULL);
}

/**
 * pal_command_set_merge_key:
 * @self: a command
 * @merge_key: (nullable): a word that is different for every burst of typing
 *
 * A command whose key equals that of the step on top of its stack becomes part of that step: the
 * `1` and the `0` of a ten, or the letters of a note, are taken back together.
 */
void
pal_command_set_merge_key (PalCommand *self, const char *merge_key)
{
  g_return_if_fail (self != NULL);
  g_free (self->merge_key);
  self->merge_key = g_strdup (merge_key);
}

/**
 * pal_command_set_barrier:
 * @self: a command
 * @barrier: whether neither this step nor any before it in its scope can be undone any more
 *
 * Signing a visit is a barrier.
 */
void
pal_command_set_barrier (PalCommand *self, gboolean barrier)
{
  g_return_if_fail (self != NULL);
  self->barrier = barrier;
}

/**
 * pal_command_set_unlogged:
 * @self: a command
 * @unlogged: whether the step is left out of the undo stack; the revision history still has it
 *
 * For what nobody would think of as an action of theirs, such as the width of a pane.
 */
void
pal_command_set_unlogged (PalCommand *self, gboolean unlogged)
{
  g_return_if_fail (self != NULL);
  self->unlogged = unlogged;
}

/* Returns: (transfer none): the stack on which it can be taken back: %PAL_SCOPE_PRACTICE,
 * %PAL_SCOPE_LIBRARY or the id of a client. */
const char *
pal_command_get_scope (PalCommand *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->scope;
}

/* Returns: (transfer none) (nullable): who did it, as every revision keeps; %NULL where nobody
 * is set up yet. */
const char *
pal_command_get_practitioner_id (PalCommand *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->practitioner_id;
}

/* Returns: (transfer none): what undo calls it, in the language of whoever did it. */
const char *
pal_command_get_label (PalCommand *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

/* Returns: (transfer none) (nullable): commands of one key that follow each other are taken back
 * as one; %NULL for one that stands for itself. */
const char *
pal_command_get_merge_key (PalCommand *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->merge_key;
}

/* Returns: whether neither it nor any step before it in its scope can be taken back any more. */
gboolean
pal_command_get_barrier (PalCommand *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->barrier;
}

/* Returns: whether it leaves no step to be taken back; the history of revisions has it all the same. */
gboolean
pal_command_get_unlogged (PalCommand *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->unlogged;
}

/* Returns: how many rows it acts on, all of them in one transaction. */
guint
pal_command_get_n_ops (PalCommand *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->ops->len;
}

/* Returns: (transfer none): one of its operations, counted from 0 in the order in which they are
 * carried out. */
const PalOp *
pal_command_get_op (PalCommand *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->ops->len, NULL);
  return g_ptr_array_index (self->ops, index);
}
