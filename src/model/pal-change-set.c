/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-change-set"

#include "pal-change-set.h"

struct _PalChangeSet
{
  gatomicrefcount ref_count;
  PalStep step;
  char *scope;
  char *label;
  char *undo_label;
  char *redo_label;
  GPtrArray *rows;
};

G_DEFINE_BOXED_TYPE (PalChangeSet, pal_change_set, pal_change_set_ref, pal_change_set_unref)

static void
row_free (gpointer data)
{
  PalChangeRow *row = data;

  g_free (row->table);
  g_free (row->id);
  g_clear_pointer (&row->before, g_variant_unref);
  g_clear_pointer (&row->after, g_variant_unref);
  g_free (row);
}

/**
 * pal_change_set_new:
 * @step: whether something was done, undone or redone
 * @scope: %PAL_SCOPE_PRACTICE or a client's id
 * @label: what was done, in a person's words
 *
 * Returns: (transfer full): a change set without rows.
 */
PalChangeSet *
pal_change_set_new (PalStep step, const char *scope, const char *label)
{
  PalChangeSet *self;

  g_return_val_if_fail (scope != NULL && label != NULL, NULL);

  self = g_new0 (PalChangeSet, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->step = step;
  self->scope = g_strdup (scope);
  self->label = g_strdup (label);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

/* Returns: (transfer full): the same change set, from any thread. */
PalChangeSet *
pal_change_set_ref (PalChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives up a reference, in any thread; with the last one go the rows and the labels. */
void
pal_change_set_unref (PalChangeSet *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->scope);
  g_free (self->label);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * pal_change_set_add:
 * @self: a change set
 * @table: a table of the record
 * @id: the row's id
 * @before: (nullable): the row before, %NULL if it is new
 * @after: (nullable): the row after, %NULL if it is gone
 */
void
pal_change_set_add (
    PalChangeSet *self, const char *table, const char *id, GVariant *before, GVariant *after)
{
  PalChangeRow *row;

  g_return_if_fail (self != NULL && table != NULL && id != NULL);
  g_return_if_fail (before != NULL || after != NULL);

  row = g_new0 (PalChangeRow, 1);
  row->table = g_strdup (table);
  row->id = g_strdup (id);
  row->before = before != NULL ? g_variant_ref_sink (before) : NULL;
  row->after = after != NULL ? g_variant_ref_sink (after) : NULL;
  g_ptr_array_add (self->rows, row);
}

/**
 * pal_change_set_set_labels:
 * @self: a change set
 * @undo_label: (nullable): what Undo would take back now, %NULL for nothing
 * @redo_label: (nullable): what Redo would do again now, %NULL for nothing
 */
void
pal_change_set_set_labels (PalChangeSet *self, const char *undo_label, const char *redo_label)
{
  g_return_if_fail (self != NULL);
  g_free (self->undo_label);
  g_free (self->redo_label);
  self->undo_label = g_strdup (undo_label);
  self->redo_label = g_strdup (redo_label);
}

/* Returns: whether it was done for the first time, undone or redone. */
PalStep
pal_change_set_get_step (PalChangeSet *self)
{
  g_return_val_if_fail (self != NULL, PAL_STEP_DO);
  return self->step;
}

/* Returns: (transfer none): whose stack it belongs to: %PAL_SCOPE_PRACTICE, %PAL_SCOPE_LIBRARY
 * or the id of a client. */
const char *
pal_change_set_get_scope (PalChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->scope;
}

/* Returns: (transfer none): the action in the language of whoever did it, as it was stored with
 * the step. */
const char *
pal_change_set_get_label (PalChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

/* Returns: (transfer none) (nullable): the action that an undo in this scope would take back
 * now; %NULL where there is none, or a barrier. */
const char *
pal_change_set_get_undo_label (PalChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->undo_label;
}

/* Returns: (transfer none) (nullable): the action that a redo in this scope would do again now;
 * %NULL where there is none. */
const char *
pal_change_set_get_redo_label (PalChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->redo_label;
}

/* Returns: how many rows are different; 0 for a command that changed nothing. */
guint
pal_change_set_get_n_rows (PalChangeSet *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->rows->len;
}

/* Returns: (transfer none): one of the changed rows, each of which comes once; @index counts
 * from 0 in the order in which they were first touched. */
const PalChangeRow *
pal_change_set_get_row (PalChangeSet *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->rows->len, NULL);
  return g_ptr_array_index (self->rows, index);
}
