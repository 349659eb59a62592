/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* What came of it when a muscle was checked with the hands at a visit. */
#define PAL_TYPE_MUSCLE_CHECK (pal_muscle_check_get_type ())
G_DECLARE_FINAL_TYPE (PalMuscleCheck, pal_muscle_check, PAL, MUSCLE_CHECK, PalEntity)

#define PAL_MUSCLE_CHECK_TABLE "muscle_check"

const char *pal_muscle_check_get_muscle (PalMuscleCheck *self);
const char *pal_muscle_check_get_visit_id (PalMuscleCheck *self);
PalFamiliar pal_muscle_check_get_result (PalMuscleCheck *self);
int pal_muscle_check_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
