/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-practice"

#include "pal-practice-private.h"

/* Reads what belongs to no one client, one table after the other. */

static void
take_clients (PalPractice *self, GPtrArray *rows)
{
  pal_entity_list_set_rows (self->clients, rows);
}

static void
take_practitioners (PalPractice *self, GPtrArray *rows)
{
  pal_entity_list_set_rows (self->practitioners, rows);
}

static void
take_own_notes (PalPractice *self, GPtrArray *rows)
{
  pal_entity_list_set_rows (self->own_notes, rows);
}

static void
take_own_techniques (PalPractice *self, GPtrArray *rows)
{
  pal_entity_list_set_rows (self->own_techniques, rows);
}

static void
take_preferences (PalPractice *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GVariant *row = g_ptr_array_index (rows, i);
      const char *value = pal_row_get_string (row, "value");

      if (value != NULL)
        g_hash_table_insert (
            self->preferences, g_strdup (pal_row_get_id (row)), g_strdup (value));
    }
}

static void
take_card (PalPractice *self, GPtrArray *rows)
{
  g_clear_pointer (&self->card, g_variant_unref);
  if (rows->len > 0)
    self->card = g_variant_ref (g_ptr_array_index (rows, 0));
}

static const struct
{
  const char *table;
  void (*take) (PalPractice *self, GPtrArray *rows);
} parts[] = {
  { PAL_CLIENT_TABLE, take_clients },
  { PAL_PRACTITIONER_TABLE, take_practitioners },
  { PAL_OWN_NOTE_TABLE, take_own_notes },
  { PAL_OWN_TECHNIQUE_TABLE, take_own_techniques },
  { PAL_PREFERENCE_TABLE, take_preferences },
  { PAL_PRACTICE_CARD_TABLE, take_card },
};

/* Whose stacks of steps come after them. */
static const char *const scopes[] = { PAL_SCOPE_PRACTICE, PAL_SCOPE_LIBRARY };

static void load_part (GTask *task);

static void
load_next (GTask *task)
{
  guint index = GPOINTER_TO_UINT (g_task_get_task_data (task));

  g_task_set_task_data (task, GUINT_TO_POINTER (index + 1), NULL);
  load_part (task);
}

static void
part_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  guint index = GPOINTER_TO_UINT (g_task_get_task_data (task));
  GError *error = NULL;
  g_autoptr (GPtrArray) rows = pal_store_load_finish (PAL_STORE (source), result, &error);

  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  parts[index].take (g_task_get_source_object (task), rows);
  load_next (task);
}

static void
labels_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  guint index = GPOINTER_TO_UINT (g_task_get_task_data (task)) - G_N_ELEMENTS (parts);
  PalStepLabels *steps
      = pal_practice_get_steps (g_task_get_source_object (task), scopes[index]);
  GError *error = NULL;

  g_clear_pointer (&steps->undo, g_free);
  g_clear_pointer (&steps->redo, g_free);
  if (!pal_store_undo_labels_finish (
          PAL_STORE (source), result, &steps->undo, &steps->redo, &error))
    g_task_return_error (task, error);
  else
    load_next (task);
}

static void
load_part (GTask *task)
{
  PalPractice *self = g_task_get_source_object (task);
  guint index = GPOINTER_TO_UINT (g_task_get_task_data (task));

  if (index < G_N_ELEMENTS (parts))
    pal_store_load_async (self->store,
                          parts[index].table,
                          NULL,
                          NULL,
                          g_task_get_cancellable (task),
                          part_loaded_cb,
                          g_object_ref (task));
  else if (index < G_N_ELEMENTS (parts) + G_N_ELEMENTS (scopes))
    pal_store_undo_labels_async (self->store,
                                 scopes[index - G_N_ELEMENTS (parts)],
                                 g_task_get_cancellable (task),
                                 labels_loaded_cb,
                                 g_object_ref (task));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * pal_practice_load_async:
 * @self: a new practice
 * @cancellable: (nullable): cancels
 * @callback: called when everything is there
 * @user_data: for @callback
 */
void
pal_practice_load_async (PalPractice *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PAL_IS_PRACTICE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pal_practice_load_async);
  load_part (task);
}

/* Returns: whether the practice has been read; else @error says why not. */
gboolean
pal_practice_load_finish (PalPractice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
