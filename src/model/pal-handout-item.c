/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-handout-item"

#include "pal-handout-item.h"

struct _PalHandoutItem
{
  PalEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PalHandoutItem, pal_handout_item, PAL_TYPE_ENTITY)

static void
pal_handout_item_class_init (PalHandoutItemClass *klass)
{
}

static void
pal_handout_item_init (PalHandoutItem *self)
{
}

/* Returns: (transfer none): the visit on whose hand-out it stands. */
const char *
pal_handout_item_get_visit_id (PalHandoutItem *self)
{
  g_return_val_if_fail (PAL_IS_HANDOUT_ITEM (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "visit_id");
}

/* Returns: one of the words in the header, or one that a later version knows. */
const char *
pal_handout_item_get_kind (PalHandoutItem *self)
{
  g_return_val_if_fail (PAL_IS_HANDOUT_ITEM (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "kind");
}

/* Returns: its id in the library; a region key for a muscle or a zone. */
const char *
pal_handout_item_get_item (PalHandoutItem *self)
{
  g_return_val_if_fail (PAL_IS_HANDOUT_ITEM (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "item");
}

/* Returns: (nullable): what a technique of the practice was called when it was put there. */
const char *
pal_handout_item_get_item_name (PalHandoutItem *self)
{
  g_return_val_if_fail (PAL_IS_HANDOUT_ITEM (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "item_name");
}
