/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-muscle-check"

#include "pal-muscle-check.h"

struct _PalMuscleCheck
{
  PalEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PalMuscleCheck, pal_muscle_check, PAL_TYPE_ENTITY)

static void
pal_muscle_check_class_init (PalMuscleCheckClass *klass)
{
}

static void
pal_muscle_check_init (PalMuscleCheck *self)
{
}

/* Returns: the region key of the muscle. */
const char *
pal_muscle_check_get_muscle (PalMuscleCheck *self)
{
  g_return_val_if_fail (PAL_IS_MUSCLE_CHECK (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "muscle");
}

/* Returns: (transfer none): the visit at which the muscle was pressed. */
const char *
pal_muscle_check_get_visit_id (PalMuscleCheck *self)
{
  g_return_val_if_fail (PAL_IS_MUSCLE_CHECK (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "visit_id");
}

/* Returns: whether the client knew the pain again, knew another, or felt nothing. */
PalFamiliar
pal_muscle_check_get_result (PalMuscleCheck *self)
{
  PalFamiliar result = PAL_FAMILIAR_NOT_ASKED;

  g_return_val_if_fail (PAL_IS_MUSCLE_CHECK (self), result);
  pal_familiar_from_nick (pal_entity_get_string (PAL_ENTITY (self), "result"), &result);
  return result;
}

/* Orders checks by when they were made, the earliest first; by id where that is the same. */
int
pal_muscle_check_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntity *first = (PalEntity *) a, *second = (PalEntity *) b;
  int order = g_strcmp0 (pal_entity_get_string (first, "created_utc"),
                         pal_entity_get_string (second, "created_utc"));

  return order != 0 ? order : g_strcmp0 (pal_entity_get_id (first), pal_entity_get_id (second));
}
