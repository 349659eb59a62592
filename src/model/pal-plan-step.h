/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"

G_BEGIN_DECLS

/* A step of what a visit is planned to be. */
#define PAL_TYPE_PLAN_STEP (pal_plan_step_get_type ())
G_DECLARE_FINAL_TYPE (PalPlanStep, pal_plan_step, PAL, PLAN_STEP, PalEntity)

#define PAL_PLAN_STEP_TABLE "plan_step"

const char *pal_plan_step_get_visit_id (PalPlanStep *self);
const char *pal_plan_step_get_step (PalPlanStep *self);
const char *pal_plan_step_get_step_name (PalPlanStep *self);
int pal_plan_step_get_minutes (PalPlanStep *self);
int pal_plan_step_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
