/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-plan-step"

#include "pal-plan-step.h"

struct _PalPlanStep
{
  PalEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PalPlanStep, pal_plan_step, PAL_TYPE_ENTITY)

static void
pal_plan_step_class_init (PalPlanStepClass *klass)
{
}

static void
pal_plan_step_init (PalPlanStep *self)
{
}

/* Returns: (transfer none): the visit that it is planned for. */
const char *
pal_plan_step_get_visit_id (PalPlanStep *self)
{
  g_return_val_if_fail (PAL_IS_PLAN_STEP (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "visit_id");
}

/* Returns: a technique's id in the library, or a word for what is none. */
const char *
pal_plan_step_get_step (PalPlanStep *self)
{
  g_return_val_if_fail (PAL_IS_PLAN_STEP (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "step");
}

/* Returns: (nullable): what a technique of the practice was called when it was planned; %NULL for all else. */
const char *
pal_plan_step_get_step_name (PalPlanStep *self)
{
  g_return_val_if_fail (PAL_IS_PLAN_STEP (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "step_name");
}

/* Returns: how long it is to take, in minutes, 1 or more. */
int
pal_plan_step_get_minutes (PalPlanStep *self)
{
  g_return_val_if_fail (PAL_IS_PLAN_STEP (self), 0);
  return (int) pal_row_get_int (pal_entity_get_row (PAL_ENTITY (self)), "minutes", 1);
}

/* By visit, then in their order. */
int
pal_plan_step_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntity *first = (PalEntity *) a, *second = (PalEntity *) b;
  int order = g_strcmp0 (pal_entity_get_string (first, "visit_id"),
                         pal_entity_get_string (second, "visit_id"));
  gint64 positions[] = { pal_row_get_int (pal_entity_get_row (first), "position", 0),
                         pal_row_get_int (pal_entity_get_row (second), "position", 0) };

  if (order != 0)
    return order;
  if (positions[0] != positions[1])
    return positions[0] < positions[1] ? -1 : 1;
  return g_strcmp0 (pal_entity_get_id (first), pal_entity_get_id (second));
}
