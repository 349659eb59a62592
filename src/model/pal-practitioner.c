/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-practitioner"

#include "pal-practitioner.h"

struct _PalPractitioner
{
  PalEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PalPractitioner, pal_practitioner, PAL_TYPE_ENTITY)

static void
pal_practitioner_class_init (PalPractitionerClass *klass)
{
}

static void
pal_practitioner_init (PalPractitioner *self)
{
}

/* Returns: (transfer none) (nullable): as it stands on papers. */
const char *
pal_practitioner_get_name (PalPractitioner *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "name");
}

/* Returns: whether they were removed: they sign for nothing new, and what they signed keeps
 * their name. */
gboolean
pal_practitioner_is_archived (PalPractitioner *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "archived_utc") != NULL;
}

/**
 * pal_practitioner_compare:
 * @a: a #PalPractitioner
 * @b: a #PalPractitioner
 * @user_data: not used
 *
 * Orders by when they joined the practice.
 */
int
pal_practitioner_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntity *first = (PalEntity *) a, *second = (PalEntity *) b;
  int order = g_strcmp0 (pal_entity_get_string (first, "created_utc"),
                         pal_entity_get_string (second, "created_utc"));

  return order != 0 ? order : g_strcmp0 (pal_entity_get_id (first), pal_entity_get_id (second));
}
