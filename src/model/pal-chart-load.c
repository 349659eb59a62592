/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

/* Reads one client's record, one table after the other, and shows it on the client's figure. */

static void
labels_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PalChart *self = g_task_get_source_object (task);
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  GError *error = NULL;

  if (!pal_store_undo_labels_finish (
          PAL_STORE (source), result, &undo_label, &redo_label, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  pal_chart_set_labels (self, undo_label, redo_label);
  pal_chart_follow_all (self);
  g_task_return_boolean (task, TRUE);
}

/* Returns: (transfer none) (nullable): what is read of a client, in this order; %NULL after the last. */
PalEntityList *
pal_chart_peek_list (PalChart *self, guint index)
{
  PalEntityList *lists[] = { self->visits,        self->findings, self->marks,
                             self->referrals,     self->strokes,  self->signatures,
                             self->all_no_work,   self->technique_uses,
                             self->handout_items, self->plan_steps, self->checks };

  return index < G_N_ELEMENTS (lists) ? lists[index] : NULL;
}

static void load_next (GTask *task);

static void
rows_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PalChart *self = g_task_get_source_object (task);
  guint index = GPOINTER_TO_UINT (g_task_get_task_data (task));
  GError *error = NULL;
  g_autoptr (GPtrArray) rows = pal_store_load_finish (PAL_STORE (source), result, &error);

  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  pal_entity_list_set_rows (pal_chart_peek_list (self, index), rows);
  g_task_set_task_data (task, GUINT_TO_POINTER (index + 1), NULL);
  load_next (task);
}

static void
load_next (GTask *task)
{
  PalChart *self = g_task_get_source_object (task);
  PalStore *store = pal_practice_get_store (self->practice);
  PalEntityList *list = pal_chart_peek_list (self, GPOINTER_TO_UINT (g_task_get_task_data (task)));
  const char *client_id = pal_entity_get_id (PAL_ENTITY (self->client));

  if (list != NULL)
    pal_store_load_async (store,
                          pal_entity_list_get_table (list),
                          "client_id",
                          client_id,
                          g_task_get_cancellable (task),
                          rows_loaded_cb,
                          g_object_ref (task));
  else
    pal_store_undo_labels_async (store,
                                 client_id,
                                 g_task_get_cancellable (task),
                                 labels_loaded_cb,
                                 g_object_ref (task));
}

/**
 * pal_chart_load_async:
 * @self: a new chart
 * @cancellable: (nullable): cancels
 * @callback: called when everything is there
 * @user_data: for @callback
 */
void
pal_chart_load_async (PalChart *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PAL_IS_CHART (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pal_chart_load_async);
  load_next (task);
}

/* Returns: whether all that is known of the client has been read; else @error says why not, and
 * the chart stays empty. */
gboolean
pal_chart_load_finish (PalChart *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What came from the disk or back by undo. */
void
pal_chart_carry_marks (PalChart *self)
{
  for (guint i = 0; i < pal_entity_list_get_length (self->marks); i++)
    pal_mark_set_carrier (pal_entity_list_peek (self->marks, i), self->carrier);
  for (guint i = 0; i < pal_entity_list_get_length (self->all_no_work); i++)
    pal_no_work_set_carrier (pal_entity_list_peek (self->all_no_work, i), self->carrier);
}

/**
 * pal_chart_set_carrier:
 * @self: a chart
 * @carrier: (nullable): what brings places to the figure that is shown
 *
 * From now on marks and strokes have the places that they have there; the record keeps those where they
 * were made.
 */
void
pal_chart_set_carrier (PalChart *self, PalPlaceCarrier *carrier)
{
  g_return_if_fail (PAL_IS_CHART (self));

  if (g_set_object (&self->carrier, carrier))
    pal_chart_carry_marks (self);
}

/**
 * pal_chart_was_made_on:
 * @self: a chart
 * @figure: the id of a figure
 *
 * Returns: whether every mark was made on that figure, so that nothing has to be brought there.
 */
gboolean
pal_chart_was_made_on (PalChart *self, const char *figure)
{
  g_return_val_if_fail (PAL_IS_CHART (self), FALSE);

  for (guint i = 0; i < pal_entity_list_get_length (self->marks); i++)
    if (g_strcmp0 (pal_entity_get_string (pal_entity_list_peek (self->marks, i), "figure"), figure)
        != 0)
      return FALSE;
  return TRUE;
}
