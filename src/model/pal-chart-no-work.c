/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"

/* Where nobody is to work: of the client, not of a visit, so that none has to begin. */

static void
change_no_work (
    PalChart *self, PalNoWork *zone, const char *label, const char *merge_key, GVariant *values)
{
  g_autoptr (PalCommand) command = pal_chart_new_command (self, label);

  pal_command_set_merge_key (command, merge_key);
  pal_command_update (
      command, PAL_NO_WORK_TABLE, pal_entity_get_id (PAL_ENTITY (zone)), values);
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_get_no_work:
 * @self: a chart
 *
 * Returns: (transfer none): where nobody is to work now, what was said last first.
 */
GListModel *
pal_chart_get_no_work (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return G_LIST_MODEL (self->no_work);
}

/**
 * pal_chart_find_no_work:
 * @self: a chart
 * @zone: (nullable): a region key
 *
 * Returns: (transfer none) (nullable): what says that nobody is to work in @zone now.
 */
PalNoWork *
pal_chart_find_no_work (PalChart *self, const char *zone)
{
  GListModel *list;

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);

  list = G_LIST_MODEL (self->no_work);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PalNoWork) item = g_list_model_get_item (list, i);

      if (g_strcmp0 (pal_no_work_get_zone (item), zone) == 0)
        return item;
    }
  return NULL;
}

/**
 * pal_chart_dup_no_work_at:
 * @self: a chart
 * @visit: a visit
 *
 * Returns: (transfer container) (element-type PalNoWork): where nobody was to work at that visit.
 */
GPtrArray *
pal_chart_dup_no_work_at (PalChart *self, PalVisit *visit)
{
  GPtrArray *zones = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_VISIT (visit), zones);

  for (guint i = 0; i < pal_entity_list_get_length (self->all_no_work); i++)
    {
      PalNoWork *zone = pal_entity_list_peek (self->all_no_work, i);

      if (pal_no_work_was_open (zone, visit))
        g_ptr_array_add (zones, g_object_ref (zone));
    }
  return zones;
}

/**
 * pal_chart_add_no_work:
 * @self: a chart
 * @place: a zone of a figure
 *
 * Nobody is to work in the zone from now on, for a reason that is still to be given. A zone that is
 * such a one already stays as it is.
 */
void
pal_chart_add_no_work (PalChart *self, const PalPlace *place)
{
  g_autoptr (PalCommand) command = NULL;
  g_autofree char *id = NULL;
  g_autofree char *now = NULL;
  g_autofree char *reason = NULL;
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self));
  g_return_if_fail (place != NULL && place->zone != NULL && place->figure != NULL);

  if (pal_chart_find_no_work (self, place->zone) != NULL)
    return;
  id = g_uuid_string_random ();
  now = pal_time_now_utc ();
  reason = pal_no_work_reason_to_string (PAL_REASON_NONE, NULL);
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "client_id", pal_chart_get_client_id (self));
  pal_row_set_string (&dict, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_set_string (&dict, "zone", place->zone);
  pal_row_set_string (&dict, "figure", place->figure);
  pal_row_set_int (&dict, "figure_version", place->figure_version);
  pal_row_set_string (&dict, "view", pal_view_to_nick (place->view));
  pal_row_set_string (&dict, "reason", reason);
  pal_row_set_string (&dict, "created_utc", now);
  row = pal_row_end (&dict);
  command = pal_chart_new_command (self, _ ("Do Not Work on a Zone"));
  pal_command_insert (command, PAL_NO_WORK_TABLE, row);
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_set_no_work_reason:
 * @self: a chart
 * @zone: where nobody is to work
 * @reason: why
 * @text: (nullable): what else there is to say of it
 * @merge_key: (nullable): steps of the same key are taken back as one
 */
void
pal_chart_set_no_work_reason (
    PalChart *self, PalNoWork *zone, PalReason reason, const char *text, const char *merge_key)
{
  g_autofree char *string = NULL;
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_NO_WORK (zone));

  string = pal_no_work_reason_to_string (reason, text);
  values = pal_row_new_string ("reason", string);
  change_no_work (self, zone, _ ("Say Why Not to Work There"), merge_key, values);
}

/**
 * pal_chart_set_no_work_review:
 * @self: a chart
 * @zone: where nobody is to work
 * @date: (nullable): the local date on which to look at it again; %NULL for none
 */
void
pal_chart_set_no_work_review (PalChart *self, PalNoWork *zone, const char *date)
{
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_NO_WORK (zone));
  g_return_if_fail (date == NULL || pal_time_is_date (date));

  values = pal_row_new_string ("review_date", date);
  change_no_work (self, zone, _ ("Say When to Review It"), NULL, values);
}

/**
 * pal_chart_end_no_work:
 * @self: a chart
 * @zone: where nobody was to work
 *
 * It may be worked there again. What was stays in the record.
 */
void
pal_chart_end_no_work (PalChart *self, PalNoWork *zone)
{
  g_autofree char *now = pal_time_now_utc ();
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_NO_WORK (zone));

  values = pal_row_new_string ("ended_utc", now);
  change_no_work (self, zone, _ ("Work There Again"), NULL, values);
}
