/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"
#include "pal-uuid.h"

/* What is done at a visit: techniques on marks, the hand-out, the plan. */

/* Makes the empty lists of what is done and planned for the client; pal_chart_clear_treatment()
 * gives them up. */
void
pal_chart_init_treatment (PalChart *self)
{
  const char *id = pal_chart_get_client_id (self);

  self->technique_uses = pal_entity_list_new (PAL_TYPE_TECHNIQUE_USE,
                                              PAL_TECHNIQUE_USE_TABLE,
                                              "client_id",
                                              id,
                                              pal_chart_compare_created);
  self->handout_items = pal_entity_list_new (PAL_TYPE_HANDOUT_ITEM,
                                             PAL_HANDOUT_ITEM_TABLE,
                                             "client_id",
                                             id,
                                             pal_chart_compare_created);
  self->plan_steps = pal_entity_list_new (
    PAL_TYPE_PLAN_STEP, PAL_PLAN_STEP_TABLE, "client_id", id, pal_plan_step_compare);
}

/* Gives up the lists of pal_chart_init_treatment(); they may be empty already. */
void
pal_chart_clear_treatment (PalChart *self)
{
  g_clear_object (&self->technique_uses);
  g_clear_object (&self->handout_items);
  g_clear_object (&self->plan_steps);
}

/* A row of today's visit, still to be completed. */
static void
begin_row (PalChart *self, GVariantDict *dict, PalCommand *command, const char *id)
{
  g_autofree char *now = pal_time_now_utc ();

  g_variant_dict_init (dict, NULL);
  pal_row_set_string (dict, "id", id);
  pal_row_set_string (dict, "visit_id", pal_chart_bring_visit (self, command));
  pal_row_set_string (dict, "client_id", pal_chart_get_client_id (self));
  pal_row_set_string (dict, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_set_string (dict, "created_utc", now);
}

static gboolean
is_of_today (PalChart *self, const char *visit_id)
{
  return self->visit != NULL
         && g_strcmp0 (visit_id, pal_entity_get_id (PAL_ENTITY (self->visit))) == 0;
}

/* Techniques on marks ------------------------------------------------------------------------------ */

/**
 * pal_chart_get_technique_uses:
 * @self: a chart
 *
 * Returns: (transfer none): the techniques used on all marks, of every visit, as they were logged.
 */
PalEntityList *
pal_chart_get_technique_uses (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->technique_uses;
}

/* Whether an entry was made on a state of the finding; it may be an older one than the mark of today. */
static gboolean
is_on_finding (PalChart *self, PalTechniqueUse *use, const char *finding_id)
{
  PalMark *mark = pal_entity_list_lookup (self->marks, pal_technique_use_get_mark_id (use));

  return mark != NULL && g_strcmp0 (pal_mark_get_finding_id (mark), finding_id) == 0;
}

static gboolean
is_use_of_today (PalChart *self, PalTechniqueUse *use)
{
  return is_of_today (self, pal_entity_get_string (PAL_ENTITY (use), "visit_id"));
}

/**
 * pal_chart_dup_technique_uses:
 * @self: a chart
 * @mark: a mark of today or a ghost
 *
 * Returns: (transfer container) (element-type PalTechniqueUse): what was used today on what it is a state of,
 *   as it was logged.
 */
GPtrArray *
pal_chart_dup_technique_uses (PalChart *self, PalMark *mark)
{
  GPtrArray *uses = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), uses);

  for (guint i = 0; i < pal_entity_list_get_length (self->technique_uses); i++)
    {
      PalTechniqueUse *use = pal_entity_list_peek (self->technique_uses, i);

      if (is_use_of_today (self, use)
          && is_on_finding (self, use, pal_mark_get_finding_id (mark)))
        g_ptr_array_add (uses, g_object_ref (use));
    }
  return uses;
}

static gboolean
is_ghost (PalChart *self, PalMark *mark)
{
  return g_list_store_find (self->ghosts, mark, NULL);
}

/**
 * pal_chart_may_log_technique:
 * @self: a chart
 * @mark: a mark
 *
 * Returns: whether a technique can be logged on @mark: it is one of today, or the last known state of what
 *   is still open.
 */
gboolean
pal_chart_may_log_technique (PalChart *self, PalMark *mark)
{
  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), FALSE);
  return is_of_today (self, pal_mark_get_visit_id (mark)) || is_ghost (self, mark);
}

/**
 * pal_chart_log_technique:
 * @self: a chart
 * @mark: a mark of today or a ghost, whoever made it
 * @technique: an id of the library, or of a technique of the practice, whose name is kept with it
 * @pressure: 0 to 5, or %PAL_USE_EMPTY
 * @minutes: or %PAL_USE_EMPTY
 *
 * Records that it was used today. The number before is the one that the mark of today has. A ghost has none:
 * its number is that of another day, and to treat something says nothing of how it is. The entry stands on
 * the last known state until the finding is asked about today.
 *
 * Returns: (transfer full) (nullable): the id of the entry; %NULL if @mark is neither of today nor a ghost.
 */
char *
pal_chart_log_technique (
  PalChart *self, PalMark *mark, const char *technique, int pressure, int minutes)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) row = NULL;
  g_autofree char *id = NULL;
  PalMark *today;
  const char *mark_id;
  int intensity;
  GVariantDict dict;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && technique != NULL, NULL);

  if (!pal_chart_may_log_technique (self, mark))
    return NULL;
  id = pal_uuid_new ();
  today = pal_chart_find_mark_of_finding (self, pal_mark_get_finding_id (mark));
  mark_id = pal_entity_get_id (PAL_ENTITY (today != NULL ? today : mark));
  intensity = today != NULL ? pal_mark_get_intensity (today) : PAL_INTENSITY_EMPTY;
  /* Translators: %s is a mark, such as "Trigger Point 2" */
  command = pal_chart_new_mark_command (self, _ ("Log Technique on %s"), mark_id);
  begin_row (self, &dict, command, id);
  pal_row_set_string (&dict, "mark_id", mark_id);
  pal_row_set_string (&dict, "technique", technique);
  pal_row_set_string (
    &dict, "technique_name", pal_practice_get_own_technique_name (self->practice, technique));
  if (pressure != PAL_USE_EMPTY)
    pal_row_set_int (&dict, "pressure", pressure);
  if (minutes != PAL_USE_EMPTY)
    pal_row_set_int (&dict, "minutes", minutes);
  if (intensity != PAL_INTENSITY_EMPTY)
    pal_row_set_int (&dict, "number_before", intensity);
  row = pal_row_end (&dict);
  pal_command_insert (command, PAL_TECHNIQUE_USE_TABLE, row);
  pal_practice_submit (self->practice, command);
  return g_steal_pointer (&id);
}

/* Adds to @command that what was logged today on older states of a finding stands on its new mark. */
void
pal_chart_take_technique_uses (PalChart *self,
                               PalCommand *command,
                               const char *finding_id,
                               const char *mark_id)
{
  g_autoptr (GVariant) values = pal_row_new_string ("mark_id", mark_id);

  for (guint i = 0; i < pal_entity_list_get_length (self->technique_uses); i++)
    {
      PalTechniqueUse *use = pal_entity_list_peek (self->technique_uses, i);

      if (is_use_of_today (self, use) && is_on_finding (self, use, finding_id))
        pal_command_update (
          command, PAL_TECHNIQUE_USE_TABLE, pal_entity_get_id (PAL_ENTITY (use)), values);
    }
}

static void
change_use (PalChart *self, PalTechniqueUse *use, const char *merge_key, GVariant *values)
{
  g_autoptr (PalCommand) command = pal_chart_new_mark_command (
    self, _ ("Change Technique on %s"), pal_technique_use_get_mark_id (use));

  pal_command_set_merge_key (command, merge_key);
  pal_command_update (
    command, PAL_TECHNIQUE_USE_TABLE, pal_entity_get_id (PAL_ENTITY (use)), values);
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_set_use_number:
 * @self: a chart
 * @use: an entry of today
 * @number: which
 * @value: from 0 to pal_use_number_get_most(), or %PAL_USE_EMPTY
 * @merge_key: (nullable): steps of the same key are taken back as one
 */
void
pal_chart_set_use_number (
  PalChart *self, PalTechniqueUse *use, PalUseNumber number, int value, const char *merge_key)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_TECHNIQUE_USE (use));
  g_return_if_fail (value == PAL_USE_EMPTY
                    || (value >= 0 && value <= pal_use_number_get_most (number)));

  if (pal_technique_use_get_number (use, number) == value)
    return;
  g_variant_dict_init (&dict, NULL);
  if (value == PAL_USE_EMPTY)
    pal_row_set_empty (&dict, pal_use_number_get_column (number));
  else
    pal_row_set_int (&dict, pal_use_number_get_column (number), value);
  values = pal_row_end (&dict);
  change_use (self, use, merge_key, values);
}

/**
 * pal_chart_set_use_tool:
 * @self: a chart
 * @use: an entry of today
 * @tool: (nullable): with what, in free words
 * @merge_key: (nullable): steps of the same key are taken back as one
 */
void
pal_chart_set_use_tool (
  PalChart *self, PalTechniqueUse *use, const char *tool, const char *merge_key)
{
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_TECHNIQUE_USE (use));

  if (tool != NULL && *tool == '\0')
    tool = NULL;
  if (g_strcmp0 (pal_technique_use_get_tool (use), tool) == 0)
    return;
  values = pal_row_new_string ("tool", tool);
  change_use (self, use, merge_key, values);
}

/* Takes away that a technique was used on a mark. It can be undone. */
void
pal_chart_remove_technique_use (PalChart *self, PalTechniqueUse *use)
{
  g_autoptr (PalCommand) command = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_TECHNIQUE_USE (use));

  command = pal_chart_new_mark_command (
    self, _ ("Remove Technique from %s"), pal_technique_use_get_mark_id (use));
  pal_command_delete (
    command, PAL_TECHNIQUE_USE_TABLE, pal_entity_get_id (PAL_ENTITY (use)));
  pal_practice_submit (self->practice, command);
}

/* Adds the deletion of what was used on a mark to @command. */
void
pal_chart_drop_technique_uses (PalChart *self, PalCommand *command, PalMark *mark)
{
  const char *mark_id = pal_entity_get_id (PAL_ENTITY (mark));

  for (guint i = 0; i < pal_entity_list_get_length (self->technique_uses); i++)
    {
      PalTechniqueUse *use = pal_entity_list_peek (self->technique_uses, i);

      if (g_strcmp0 (pal_technique_use_get_mark_id (use), mark_id) == 0)
        pal_command_delete (
          command, PAL_TECHNIQUE_USE_TABLE, pal_entity_get_id (PAL_ENTITY (use)));
    }
}

/* The hand-out --------------------------------------------------------------------------------------- */

/**
 * pal_chart_get_handout_items:
 * @self: a chart
 *
 * Returns: (transfer none): what stands on the hand-outs of all visits, as it was added.
 */
PalEntityList *
pal_chart_get_handout_items (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->handout_items;
}

/**
 * pal_chart_dup_handout:
 * @self: a chart
 *
 * Returns: (transfer container) (element-type PalHandoutItem): what stands on today's hand-out.
 */
GPtrArray *
pal_chart_dup_handout (PalChart *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PAL_IS_CHART (self), items);

  for (guint i = 0; i < pal_entity_list_get_length (self->handout_items); i++)
    {
      PalHandoutItem *item = pal_entity_list_peek (self->handout_items, i);

      if (is_of_today (self, pal_handout_item_get_visit_id (item)))
        g_ptr_array_add (items, g_object_ref (item));
    }
  return items;
}

/**
 * pal_chart_find_handout_item:
 * @self: a chart
 * @kind: what it is
 * @item: its id in the library
 *
 * Returns: (transfer none) (nullable): it, if it stands on today's hand-out.
 */
PalHandoutItem *
pal_chart_find_handout_item (PalChart *self, const char *kind, const char *item)
{
  g_return_val_if_fail (PAL_IS_CHART (self) && kind != NULL && item != NULL, NULL);

  for (guint i = 0; i < pal_entity_list_get_length (self->handout_items); i++)
    {
      PalHandoutItem *one = pal_entity_list_peek (self->handout_items, i);

      if (is_of_today (self, pal_handout_item_get_visit_id (one))
          && g_strcmp0 (pal_handout_item_get_kind (one), kind) == 0
          && g_strcmp0 (pal_handout_item_get_item (one), item) == 0)
        return one;
    }
  return NULL;
}

/**
 * pal_chart_add_to_handout:
 * @self: a chart
 * @kind: what it is, such as %PAL_HANDOUT_TILE
 * @item: its id in the library, or that of a technique of the practice
 *
 * It stands on the hand-out of today's visit from now on; what stands there already stays.
 */
void
pal_chart_add_to_handout (PalChart *self, const char *kind, const char *item)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) row = NULL;
  g_autofree char *id = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self) && kind != NULL && item != NULL);

  if (pal_chart_find_handout_item (self, kind, item) != NULL)
    return;
  id = pal_uuid_new ();
  command = pal_chart_new_command (self, _ ("Add to Hand-Out"));
  begin_row (self, &dict, command, id);
  pal_row_set_string (&dict, "kind", kind);
  pal_row_set_string (&dict, "item", item);
  if (g_str_equal (kind, PAL_HANDOUT_TECHNIQUE))
    pal_row_set_string (
      &dict, "item_name", pal_practice_get_own_technique_name (self->practice, item));
  row = pal_row_end (&dict);
  pal_command_insert (command, PAL_HANDOUT_ITEM_TABLE, row);
  pal_practice_submit (self->practice, command);
}

/* Takes an item from the hand-out of its visit. It can be undone. */
void
pal_chart_remove_from_handout (PalChart *self, PalHandoutItem *item)
{
  g_autoptr (PalCommand) command = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_HANDOUT_ITEM (item));

  command = pal_chart_new_command (self, _ ("Remove from Hand-Out"));
  pal_command_delete (
    command, PAL_HANDOUT_ITEM_TABLE, pal_entity_get_id (PAL_ENTITY (item)));
  pal_practice_submit (self->practice, command);
}

/* The plan ------------------------------------------------------------------------------------------- */

/**
 * pal_chart_get_plan_steps:
 * @self: a chart
 *
 * Returns: (transfer none): the planned steps of all visits.
 */
PalEntityList *
pal_chart_get_plan_steps (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->plan_steps;
}

/**
 * pal_chart_dup_plan:
 * @self: a chart
 *
 * Returns: (transfer container) (element-type PalPlanStep): what today's visit is planned to be.
 */
GPtrArray *
pal_chart_dup_plan (PalChart *self)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PAL_IS_CHART (self), steps);

  for (guint i = 0; i < pal_entity_list_get_length (self->plan_steps); i++)
    {
      PalPlanStep *step = pal_entity_list_peek (self->plan_steps, i);

      if (is_of_today (self, pal_plan_step_get_visit_id (step)))
        g_ptr_array_add (steps, g_object_ref (step));
    }
  return steps;
}

/**
 * pal_chart_set_plan:
 * @self: a chart
 * @place: (nullable): the region key of what is treated
 * @steps: (array length=n_steps): a word of each step
 * @minutes: (array length=n_steps): of each step, 1 to 240
 * @n_steps: how many; 0 drops the plan
 *
 * Takes the place of what was planned for today, as one step that can be undone.
 */
void
pal_chart_set_plan (PalChart *self,
                    const char *place,
                    const char *const *steps,
                    const int *minutes,
                    guint n_steps)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GPtrArray) former = NULL;

  g_return_if_fail (PAL_IS_CHART (self));
  g_return_if_fail (n_steps == 0 || (steps != NULL && minutes != NULL));

  former = pal_chart_dup_plan (self);
  if (n_steps == 0 && former->len == 0)
    return;
  command = pal_chart_new_command (self, _ ("Plan the Visit"));
  for (guint i = 0; i < former->len; i++)
    pal_command_delete (command,
                        PAL_PLAN_STEP_TABLE,
                        pal_entity_get_id (PAL_ENTITY (g_ptr_array_index (former, i))));
  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *id = pal_uuid_new ();
      g_autoptr (GVariant) row = NULL;
      GVariantDict dict;

      begin_row (self, &dict, command, id);
      pal_row_set_int (&dict, "position", i + 1);
      pal_row_set_string (&dict, "step", steps[i]);
      pal_row_set_string (
        &dict, "step_name", pal_practice_get_own_technique_name (self->practice, steps[i]));
      pal_row_set_string (&dict, "place", place);
      pal_row_set_int (&dict, "minutes", minutes[i]);
      row = pal_row_end (&dict);
      pal_command_insert (command, PAL_PLAN_STEP_TABLE, row);
    }
  pal_practice_submit (self->practice, command);
}
