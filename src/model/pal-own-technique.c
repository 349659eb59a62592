/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-own-technique"

#include "pal-own-technique.h"

struct _PalOwnTechnique
{
  PalEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PalOwnTechnique, pal_own_technique, PAL_TYPE_ENTITY)

static void
pal_own_technique_class_init (PalOwnTechniqueClass *klass)
{
}

static void
pal_own_technique_init (PalOwnTechnique *self)
{
}

/* Returns: (nullable): its name; %NULL while it has none. */
const char *
pal_own_technique_get_name (PalOwnTechnique *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "name");
}

/* Returns: whether the practice has removed it: it is offered no more, and what was done with it
 * keeps its name. */
gboolean
pal_own_technique_is_archived (PalOwnTechnique *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "archived_utc") != NULL;
}

/* Orders by when they were written down. */
int
pal_own_technique_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntity *first = (PalEntity *) a, *second = (PalEntity *) b;
  int order = g_strcmp0 (pal_entity_get_string (first, "created_utc"),
                         pal_entity_get_string (second, "created_utc"));

  return order != 0 ? order : g_strcmp0 (pal_entity_get_id (first), pal_entity_get_id (second));
}
