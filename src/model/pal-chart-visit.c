/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "pal-time.h"
#include "pal-uuid.h"

/* The beginning, the end and the numbers of a visit. */

static void
prepare_visit (PalChart *self, const char *started_utc, const char *local_date)
{
  g_autofree char *zone = pal_time_zone ();
  g_autofree char *id = pal_uuid_new ();
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "client_id", pal_chart_get_client_id (self));
  pal_row_set_string (&dict, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_set_string (&dict, "started_utc", started_utc);
  pal_row_set_string (&dict, "time_zone", zone);
  pal_row_set_string (&dict, "local_date", local_date);

  g_free (self->visit_id);
  self->visit_id = g_steal_pointer (&id);
  g_clear_pointer (&self->visit_row, g_variant_unref);
  self->visit_row = pal_row_end (&dict);
}

/* Makes a visit that is on the disk the current one. Should it be undone away and be needed again, it
 * comes back as it began. */
void
pal_chart_take_visit (PalChart *self, GVariant *row)
{
  const char *columns[] = { "id",          "client_id", "practitioner_id",
                            "started_utc", "time_zone", "local_date" };
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pal_row_set_string (&dict, columns[i], pal_row_get_string (row, columns[i]));

  g_free (self->visit_id);
  self->visit_id = g_strdup (pal_row_get_id (row));
  g_clear_pointer (&self->visit_row, g_variant_unref);
  self->visit_row = pal_row_end (&dict);
}

/* The next change begins a visit, or goes on with one that is chosen first. */
void
pal_chart_forget_visit (PalChart *self)
{
  g_clear_pointer (&self->visit_id, g_free);
  g_clear_pointer (&self->visit_row, g_variant_unref);
  self->is_past = FALSE;
}

/* Whether the visit that is current may take another change: it is not signed, and it is still the
 * day on which it began, or it was entered late on purpose. */
gboolean
pal_chart_visit_goes_on (PalChart *self)
{
  g_autofree char *asked = self->noted_today == NULL ? pal_time_today () : NULL;
  const char *today = self->noted_today != NULL ? self->noted_today : asked;

  if (self->visit_row == NULL)
    return FALSE;
  if (self->visit != NULL && pal_visit_is_signed (self->visit))
    return FALSE;
  if (g_strcmp0 (self->pending.signed_visit_id, self->visit_id) == 0)
    return FALSE;
  return self->is_past
         || g_strcmp0 (pal_row_get_string (self->visit_row, "local_date"), today) == 0;
}

/* An unsigned visit ends simply by the next one; what is known of its end is its last mark. */
static void
end_last_visit (PalChart *self, PalCommand *command)
{
  guint n_visits = pal_entity_list_get_length (self->visits);
  PalVisit *last = n_visits > 0 ? pal_entity_list_peek (self->visits, n_visits - 1) : NULL;
  const char *ended;
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (GVariant) values = NULL;

  if (self->is_past || last == NULL
      || pal_entity_get_string (PAL_ENTITY (last), "ended_utc") != NULL)
    return;
  ended = pal_visit_get_started_utc (last);
  marks = pal_chart_dup_marks_of_visit (self, pal_entity_get_id (PAL_ENTITY (last)));
  for (guint i = 0; i < marks->len; i++)
    {
      const char *made = pal_entity_get_string (g_ptr_array_index (marks, i), "created_utc");

      if (g_strcmp0 (made, ended) > 0)
        ended = made;
    }
  values = pal_row_new_string ("ended_utc", ended);
  pal_command_update (
      command, PAL_VISIT_TABLE, pal_entity_get_id (PAL_ENTITY (last)), values);
}

/* Adds to @command what makes sure that there is a visit to change, and returns its id. */
const char *
pal_chart_bring_visit (PalChart *self, PalCommand *command)
{
  if (!pal_chart_visit_goes_on (self))
    {
      g_autofree char *now = pal_time_now_utc ();
      g_autofree char *today = pal_time_today ();

      self->is_past = FALSE;
      prepare_visit (self, now, today);
    }
  if (pal_entity_list_lookup (self->visits, self->visit_id) == NULL)
    {
      end_last_visit (self, command);
      pal_command_ensure (command, PAL_VISIT_TABLE, self->visit_row);
    }
  return self->visit_id;
}

/* When a visit that is entered late began: at noon of its day, after all others of that day, so that
 * they stay in the order in which they were entered. */
static char *
dup_past_start (PalChart *self, const char *local_date)
{
  int year = atoi (local_date), month = atoi (local_date + 5), day = atoi (local_date + 8);
  g_autoptr (GDateTime) start = g_date_time_new_local (year, month, day, 12, 0, 0);

  for (guint i = 0; i < pal_entity_list_get_length (self->visits); i++)
    {
      PalVisit *visit = pal_entity_list_peek (self->visits, i);
      g_autoptr (GDateTime) other = NULL;

      if (g_strcmp0 (pal_visit_get_local_date (visit), local_date) == 0)
        other = g_date_time_new_from_iso8601 (pal_visit_get_started_utc (visit), NULL);
      if (other != NULL && g_date_time_compare (other, start) >= 0)
        {
          g_date_time_unref (start);
          start = g_date_time_add_minutes (other, 1);
        }
    }
  return pal_time_to_utc (start);
}

/**
 * pal_chart_begin_visit:
 * @self: a chart
 * @local_date: (nullable): the date of a visit that is entered late; %NULL for one that begins now
 *
 * Makes the next change begin a visit of its own; after a visit that was entered late, goes back to
 * today's, if there is one that is not signed. Nothing is written before there is a change.
 */
void
pal_chart_begin_visit (PalChart *self, const char *local_date)
{
  g_autofree char *now = pal_time_now_utc ();
  g_autofree char *today = pal_time_today ();

  g_return_if_fail (PAL_IS_CHART (self));
  g_return_if_fail (local_date == NULL || pal_time_is_date (local_date));

  if (local_date == NULL && self->is_past)
    {
      pal_chart_forget_visit (self);
      pal_chart_choose_visit (self);
      pal_chart_refresh (self);
      return;
    }

  self->is_past = local_date != NULL && g_strcmp0 (local_date, today) != 0;
  if (self->is_past)
    {
      g_autofree char *started = dup_past_start (self, local_date);

      prepare_visit (self, started, local_date);
    }
  else
    prepare_visit (self, now, today);
  pal_chart_refresh (self);
}

/**
 * pal_chart_sign_visit:
 * @self: a chart
 *
 * Signs today's visit, which ends it. Nothing from before the signature can be undone any more.
 */
void
pal_chart_sign_visit (PalChart *self)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) signature = NULL;
  g_autoptr (GVariant) ended = NULL;
  g_autofree char *now = pal_time_now_utc ();
  g_autofree char *id = pal_uuid_new ();
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self));
  g_return_if_fail (self->visit != NULL && !pal_visit_is_signed (self->visit));

  if (self->pending.signed_visit_id != NULL)
    return;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "visit_id", self->visit_id);
  pal_row_set_string (&dict, "client_id", pal_chart_get_client_id (self));
  pal_row_set_string (&dict, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_set_string (&dict, "signed_utc", now);
  signature = pal_row_end (&dict);
  ended = pal_row_new_string ("ended_utc", now);

  command = pal_chart_new_command (self, _ ("Sign Visit"));
  pal_command_update (command, PAL_VISIT_TABLE, self->visit_id, ended);
  pal_command_insert (command, PAL_SIGNATURE_TABLE, signature); /* last: it closes the visit */
  pal_command_set_barrier (command, TRUE);
  pal_chart_pending_set_signed (&self->pending, self->visit_id);
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_set_visit_pain:
 * @self: a chart
 * @column: "pain_now", "pain_average" or "pain_worst"
 * @intensity: 0 to 10, or %PAL_INTENSITY_EMPTY
 */
void
pal_chart_set_visit_pain (PalChart *self, const char *column, int intensity)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) values = NULL;
  const char *visit_id;

  g_return_if_fail (PAL_IS_CHART (self));
  g_return_if_fail (g_str_has_prefix (column, "pain_"));
  g_return_if_fail (intensity >= PAL_INTENSITY_EMPTY && intensity <= PAL_INTENSITY_MAX);

  command = pal_chart_new_command (self, _ ("Rate Pain"));
  visit_id = pal_chart_bring_visit (self, command);
  values = pal_chart_new_intensity (column, intensity);
  pal_command_update (command, PAL_VISIT_TABLE, visit_id, values);
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_set_visit_note:
 * @self: a chart
 * @note: (nullable): the note of today's visit
 * @merge_key: a word for this burst of typing
 */
void
pal_chart_set_visit_note (PalChart *self, const char *note, const char *merge_key)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) values = NULL;
  const char *visit_id;

  g_return_if_fail (PAL_IS_CHART (self));

  command = pal_chart_new_command (self, _ ("Write Note"));
  pal_command_set_merge_key (command, merge_key);
  visit_id = pal_chart_bring_visit (self, command);
  values = pal_row_new_string ("note", note);
  pal_command_update (command, PAL_VISIT_TABLE, visit_id, values);
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_get_visit_date:
 * @self: a chart
 *
 * Returns: the local date under which the next change is written down: that of a past visit that is
 *   being entered late, or %NULL for today's.
 */
const char *
pal_chart_get_visit_date (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->is_past ? pal_row_get_string (self->visit_row, "local_date") : NULL;
}
