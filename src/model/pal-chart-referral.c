/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"
#include "pal-uuid.h"

/* Where a trigger point is felt, as the client says. */

static PalEntity *
find_referral (PalChart *self, const char *mark_id, const char *zone)
{
  for (guint i = 0; i < pal_entity_list_get_length (self->referrals); i++)
    {
      PalEntity *referral = pal_entity_list_peek (self->referrals, i);

      if (g_strcmp0 (pal_entity_get_string (referral, "mark_id"), mark_id) == 0
          && g_strcmp0 (pal_entity_get_string (referral, "zone"), zone) == 0)
        return referral;
    }
  return NULL;
}

/* A place of a referral, with which its row begins or goes on. */
static void
write_place (GVariantDict *dict, PalView view, const PalPoint *point)
{
  g_autofree char *points = point != NULL ? pal_points_to_string (point, 1) : NULL;

  pal_row_set_string (dict, "view", point != NULL ? pal_view_to_nick (view) : NULL);
  pal_row_set_string (dict, "points", points);
}

/* Gives a referral that is known, or on its way, another place. */
static void
update_place (
    PalChart *self, const char *mark_id, const char *id, PalView view, const PalPoint *point)
{
  g_autoptr (PalCommand) command
      = pal_chart_new_mark_command (self, _ ("Record Referred Pain of %s"), mark_id);
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  write_place (&dict, view, point);
  values = pal_row_end (&dict);
  pal_command_update (command, PAL_REFERRAL_TABLE, id, values);
  pal_practice_submit (self->practice, command);
}

static void
record (PalChart *self, const char *mark_id, const char *zone, PalView view, const PalPoint *point)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) row = NULL;
  g_autoptr (GVariant) values = NULL;
  g_autofree char *now = NULL;
  g_autofree char *id = NULL;
  g_autofree char *what = pal_chart_pending_referral (mark_id, zone);
  PalMark *mark = pal_entity_list_lookup (self->marks, mark_id);
  PalEntity *known = find_referral (self, mark_id, zone);
  const char *known_id = known != NULL ? pal_entity_get_id (known)
                                       : pal_chart_pending_find (&self->pending, what);
  PalPoint stored;
  GVariantDict dict;

  if (mark != NULL && !pal_chart_may_change_mark (self, mark))
    return;
  if (mark != NULL && point != NULL)
    {
      stored = *point;
      pal_mark_store_point (mark, view, &stored);
      point = &stored;
    }
  if (known_id != NULL)
    {
      if (point != NULL)
        update_place (self, mark_id, known_id, view, point);
      return;
    }
  now = pal_time_now_utc ();
  id = pal_uuid_new ();
  pal_chart_pending_add (&self->pending, what, id);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "mark_id", mark_id);
  pal_row_set_string (&dict, "client_id", pal_chart_get_client_id (self));
  pal_row_set_string (&dict, "zone", zone);
  write_place (&dict, view, point);
  pal_row_set_string (&dict, "created_utc", now);
  row = pal_row_end (&dict);
  values = pal_row_new_string ("referred_sensation", pal_answer_to_nick (PAL_ANSWER_YES));

  command = pal_chart_new_mark_command (self, _ ("Record Referred Pain of %s"), mark_id);
  pal_command_insert (command, PAL_REFERRAL_TABLE, row);
  pal_command_update (command, PAL_MARK_TABLE, mark_id, values);
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_add_referral:
 * @self: a chart
 * @mark_id: a trigger point of today, which may still be on its way to the disk
 * @zone: the region key of the zone where it is felt
 *
 * Records that the client said so: the criterion "referred sensation" becomes yes, and no other. A
 * zone that was recorded already stays as it is.
 */
void
pal_chart_add_referral (PalChart *self, const char *mark_id, const char *zone)
{
  g_return_if_fail (PAL_IS_CHART (self) && mark_id != NULL && zone != NULL);
  record (self, mark_id, zone, PAL_VIEW_NONE, NULL);
}

/**
 * pal_chart_place_referral:
 * @self: a chart
 * @mark_id: a trigger point of today, which may still be on its way to the disk
 * @zone: the region key of the zone at @point
 * @view: a view of the figure that is shown, perhaps another than the mark's
 * @point: where it is felt, in millimetres of @view
 *
 * As pal_chart_add_referral(), with the very place that the client pointed to. A zone that was
 * recorded already gets this place.
 */
void
pal_chart_place_referral (PalChart *self,
                          const char *mark_id,
                          const char *zone,
                          PalView view,
                          const PalPoint *point)
{
  g_return_if_fail (PAL_IS_CHART (self) && mark_id != NULL && zone != NULL);
  g_return_if_fail (view != PAL_VIEW_NONE && point != NULL);
  record (self, mark_id, zone, view, point);
}

/* Adds the deletion of a mark's referrals to @command: of one zone, or of all. Returns how many of
 * them stay. */
guint
pal_chart_drop_referrals (PalChart *self, PalCommand *command, PalMark *mark, const char *zone)
{
  const char *mark_id = pal_entity_get_id (PAL_ENTITY (mark));
  guint n_left = 0;

  for (guint i = 0; i < pal_entity_list_get_length (self->referrals); i++)
    {
      PalEntity *referral = pal_entity_list_peek (self->referrals, i);

      if (g_strcmp0 (pal_entity_get_string (referral, "mark_id"), mark_id) != 0)
        continue;
      if (zone == NULL || g_strcmp0 (pal_entity_get_string (referral, "zone"), zone) == 0)
        pal_command_delete (command, PAL_REFERRAL_TABLE, pal_entity_get_id (referral));
      else
        n_left++;
    }
  return n_left;
}

/**
 * pal_chart_remove_referral:
 * @self: a chart
 * @mark: a trigger point of today
 * @zone: a zone where it was said to be felt
 *
 * With the last zone the criterion "referred sensation" goes back to not asked.
 */
void
pal_chart_remove_referral (PalChart *self, PalMark *mark, const char *zone)
{
  const char *mark_id;
  g_autoptr (PalCommand) command = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && zone != NULL);

  if (!pal_mark_has_referral (mark, zone) || !pal_chart_may_change_mark (self, mark))
    return;
  mark_id = pal_entity_get_id (PAL_ENTITY (mark));
  command = pal_chart_new_mark_command (self, _ ("Remove Referred Pain of %s"), mark_id);
  if (pal_chart_drop_referrals (self, command, mark, zone) == 0)
    {
      g_autoptr (GVariant) values
          = pal_row_new_string ("referred_sensation", pal_answer_to_nick (PAL_ANSWER_NOT_ASKED));

      pal_command_update (command, PAL_MARK_TABLE, mark_id, values);
    }
  pal_practice_submit (self->practice, command);
}
