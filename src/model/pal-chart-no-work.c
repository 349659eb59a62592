/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"
#include "pal-uuid.h"

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
 * Returns: (transfer none) (nullable): what says that nobody is to work in @zone now; where there are
 *   several, the one about the whole of it, else the newest about a part.
 */
PalNoWork *
pal_chart_find_no_work (PalChart *self, const char *zone)
{
  PalNoWork *found = NULL;
  GListModel *list;

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);

  list = G_LIST_MODEL (self->no_work);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PalNoWork) item = g_list_model_get_item (list, i);

      if (g_strcmp0 (pal_no_work_get_zone (item), zone) != 0)
        continue;
      if (pal_no_work_get_shape (item) == PAL_NO_WORK_ZONE)
        return item;
      if (found == NULL)
        found = item;
    }
  return found;
}

/**
 * pal_chart_dup_no_work_at:
 * @self: a chart
 * @visit: a visit
 *
 * Returns: (transfer container) (element-type PalNoWork): where nobody was to work at that visit, see
 *   pal_no_work_was_open().
 */
GPtrArray *
pal_chart_dup_no_work_at (PalChart *self, PalVisit *visit)
{
  GPtrArray *zones = g_ptr_array_new_with_free_func (g_object_unref);
  PalVisit *next = NULL;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_VISIT (visit), zones);

  for (guint i = pal_entity_list_get_length (self->visits); i > 0; i--)
    {
      PalVisit *later = pal_entity_list_peek (self->visits, i - 1);

      if (pal_visit_compare (later, visit, NULL) <= 0)
        break;
      next = later;
    }
  for (guint i = 0; i < pal_entity_list_get_length (self->all_no_work); i++)
    {
      PalNoWork *zone = pal_entity_list_peek (self->all_no_work, i);

      if (pal_no_work_was_open (zone, visit, next))
        g_ptr_array_add (zones, g_object_ref (zone));
    }
  return zones;
}

static void
add_no_work (PalChart *self, const PalPlace *place, const PalPoint *points, guint n_points)
{
  g_autoptr (PalCommand) command = NULL;
  g_autofree char *id = pal_uuid_new ();
  g_autofree char *now = pal_time_now_utc ();
  g_autofree char *reason = pal_no_work_reason_to_string (PAL_REASON_NONE, NULL);
  g_autofree char *corners = pal_points_to_string (points, n_points);
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "client_id", pal_chart_get_client_id (self));
  pal_row_set_string (&dict, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_set_string (&dict, "zone", place->zone);
  pal_row_set_string (&dict, "figure", place->figure);
  pal_row_set_int (&dict, "figure_version", place->figure_version);
  pal_row_set_string (&dict, "view", pal_view_to_nick (place->view));
  pal_row_set_string (&dict, "points", corners);
  pal_row_set_string (&dict, "reason", reason);
  pal_row_set_string (&dict, "created_utc", now);
  row = pal_row_end (&dict);
  command = pal_chart_new_command (
      self, n_points > 1 ? _ ("Do Not Work on a Part of a Zone") : _ ("Do Not Work on a Zone"));
  pal_command_insert (command, PAL_NO_WORK_TABLE, row);
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_add_no_work:
 * @self: a chart
 * @place: a zone of a figure, and the point that was tapped in it
 *
 * Nobody is to work in the zone from now on, for a reason that is still to be given. A zone that is
 * such a one already as a whole stays as it is.
 */
void
pal_chart_add_no_work (PalChart *self, const PalPlace *place)
{
  PalNoWork *there;

  g_return_if_fail (PAL_IS_CHART (self));
  g_return_if_fail (place != NULL && place->zone != NULL && place->figure != NULL);

  there = pal_chart_find_no_work (self, place->zone);
  if (there == NULL || pal_no_work_get_shape (there) != PAL_NO_WORK_ZONE)
    add_no_work (self, place, &place->point, 1);
}

/**
 * pal_chart_add_no_work_part:
 * @self: a chart
 * @place: the zone that most of it lies in
 * @points: (array length=n_points): the corners of what was drawn around, in millimetres of the view
 * @n_points: how many there are, at least three
 *
 * Nobody is to work there from now on, for a reason that is still to be given.
 */
void
pal_chart_add_no_work_part (PalChart *self,
                            const PalPlace *place,
                            const PalPoint *points,
                            guint n_points)
{
  g_return_if_fail (PAL_IS_CHART (self));
  g_return_if_fail (place != NULL && place->zone != NULL && place->figure != NULL);
  g_return_if_fail (points != NULL && n_points > 2);

  add_no_work (self, place, points, n_points);
}

/**
 * pal_chart_set_no_work_radius:
 * @self: a chart
 * @zone: where nobody is to work, which was not drawn
 * @radius: how far from the point that was tapped, in millimetres; 0 for the whole zone
 */
void
pal_chart_set_no_work_radius (PalChart *self, PalNoWork *zone, double radius)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_NO_WORK (zone));
  g_return_if_fail (radius >= 0.0 && pal_no_work_get_shape (zone) != PAL_NO_WORK_DRAWN);

  g_variant_dict_init (&dict, NULL);
  if (radius > 0.0)
    pal_row_set_double (&dict, "radius", radius);
  else
    pal_row_set_empty (&dict, "radius");
  values = pal_row_end (&dict);
  change_no_work (self, zone, _ ("Say How Much of It"), NULL, values);
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
