/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"
#include "pal-uuid.h"

/* Muscles that were checked with the hands, because they may refer to where it hurts. */

/**
 * pal_chart_find_check:
 * @self: a chart
 * @visit_id: (nullable): a visit
 * @muscle: the region key of a muscle
 *
 * Returns: (transfer none) (nullable): what came of checking it at that visit.
 */
PalMuscleCheck *
pal_chart_find_check (PalChart *self, const char *visit_id, const char *muscle)
{
  g_return_val_if_fail (PAL_IS_CHART (self) && muscle != NULL, NULL);

  for (guint i = 0; visit_id != NULL && i < pal_entity_list_get_length (self->checks); i++)
    {
      PalMuscleCheck *check = pal_entity_list_peek (self->checks, i);

      if (g_strcmp0 (pal_muscle_check_get_visit_id (check), visit_id) == 0
          && g_strcmp0 (pal_muscle_check_get_muscle (check), muscle) == 0)
        return check;
    }
  return NULL;
}

/**
 * pal_chart_dup_checks_of_visit:
 * @self: a chart
 * @visit_id: (nullable): a visit
 *
 * Returns: (transfer container) (element-type PalMuscleCheck): what was checked at it, as it was done.
 */
GPtrArray *
pal_chart_dup_checks_of_visit (PalChart *self, const char *visit_id)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PAL_IS_CHART (self), checks);

  for (guint i = 0; visit_id != NULL && i < pal_entity_list_get_length (self->checks); i++)
    {
      PalMuscleCheck *check = pal_entity_list_peek (self->checks, i);

      if (g_strcmp0 (pal_muscle_check_get_visit_id (check), visit_id) == 0)
        g_ptr_array_add (checks, g_object_ref (check));
    }
  return checks;
}

static void
insert_check (PalChart *self, PalCommand *command, const char *muscle, const char *result)
{
  g_autofree char *id = pal_uuid_new ();
  g_autofree char *now = pal_time_now_utc ();
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "visit_id", pal_chart_bring_visit (self, command));
  pal_row_set_string (&dict, "client_id", pal_chart_get_client_id (self));
  pal_row_set_string (&dict, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_set_string (&dict, "muscle", muscle);
  pal_row_set_string (&dict, "result", result);
  pal_row_set_string (&dict, "created_utc", now);
  row = pal_row_end (&dict);
  pal_command_insert (command, PAL_MUSCLE_CHECK_TABLE, row);
}

static void
change_check (PalChart *self, PalCommand *command, PalMuscleCheck *check, const char *result)
{
  g_autofree char *now = pal_time_now_utc ();
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "result", result);
  pal_row_set_string (&dict, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_set_string (&dict, "changed_utc", now);
  values = pal_row_end (&dict);
  pal_command_update (
      command, PAL_MUSCLE_CHECK_TABLE, pal_entity_get_id (PAL_ENTITY (check)), values);
}

/**
 * pal_chart_check_muscle:
 * @self: a chart
 * @muscle: the region key of a muscle
 * @result: whether the client knew the pain again, knew another, or felt nothing;
 *   %PAL_FAMILIAR_NOT_ASKED takes back what was said
 *
 * Records at today's visit, which begins if there is none yet, what came of checking the muscle.
 */
void
pal_chart_check_muscle (PalChart *self, const char *muscle, PalFamiliar result)
{
  g_autoptr (PalCommand) command = NULL;
  PalMuscleCheck *check;

  g_return_if_fail (PAL_IS_CHART (self) && muscle != NULL);

  check = pal_chart_visit_goes_on (self) ? pal_chart_find_check (self, self->visit_id, muscle) : NULL;
  if ((check != NULL ? pal_muscle_check_get_result (check) : PAL_FAMILIAR_NOT_ASKED) == result)
    return;
  command = pal_chart_new_command (self, _ ("Check a Muscle"));
  if (result == PAL_FAMILIAR_NOT_ASKED)
    pal_command_delete (
        command, PAL_MUSCLE_CHECK_TABLE, pal_entity_get_id (PAL_ENTITY (check)));
  else if (check != NULL)
    change_check (self, command, check, pal_familiar_to_nick (result));
  else
    insert_check (self, command, muscle, pal_familiar_to_nick (result));
  pal_practice_submit (self->practice, command);
}
