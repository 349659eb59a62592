/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-entity-list"

#include "pal-entity-list.h"

struct _PalEntityList
{
  GObject parent_instance;

  GType item_type;
  char *table;
  char *column; /* only rows whose column has this value belong here; NULL for all */
  char *value;
  GCompareDataFunc compare;

  GPtrArray *items;  /* owned, sorted */
  GHashTable *by_id; /* id -> borrowed item */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_TYPE_WITH_CODE (PalEntityList,
                         pal_entity_list,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gboolean
belongs (PalEntityList *self, GVariant *row)
{
  return row != NULL
         && (self->column == NULL
             || g_strcmp0 (pal_row_get_string (row, self->column), self->value) == 0);
}

/* Where an entity is or would be inserted: the first position whose item sorts after it. */
static guint
position_for (PalEntityList *self, PalEntity *entity)
{
  guint low = 0, high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->compare (g_ptr_array_index (self->items, middle), entity, NULL) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
remove_entity (PalEntityList *self, PalEntity *entity)
{
  guint position;

  if (!g_ptr_array_find (self->items, entity, &position))
    return;
  g_hash_table_remove (self->by_id, pal_entity_get_id (entity));
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
insert_entity (PalEntityList *self, PalEntity *entity)
{
  guint position = position_for (self, entity);

  g_hash_table_insert (self->by_id, g_strdup (pal_entity_get_id (entity)), entity);
  g_ptr_array_insert (self->items, (int) position, g_object_ref (entity));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static gboolean
is_in_place (PalEntityList *self, guint position)
{
  gpointer entity = g_ptr_array_index (self->items, position);

  return (position == 0
          || self->compare (g_ptr_array_index (self->items, position - 1), entity, NULL) <= 0)
         && (position + 1 == self->items->len
             || self->compare (entity, g_ptr_array_index (self->items, position + 1), NULL) <= 0);
}

static void
update_entity (PalEntityList *self, PalEntity *entity, GVariant *row)
{
  guint position;

  pal_entity_set_row (entity, row);
  if (!g_ptr_array_find (self->items, entity, &position) || is_in_place (self, position))
    return;
  g_object_ref (entity);
  remove_entity (self, entity);
  insert_entity (self, entity);
  g_object_unref (entity);
}

static GType
get_item_type (GListModel *model)
{
  return PAL_ENTITY_LIST (model)->item_type;
}

static guint
get_n_items (GListModel *model)
{
  return PAL_ENTITY_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  PalEntityList *self = PAL_ENTITY_LIST (model);

  if (position >= self->items->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
pal_entity_list_finalize (GObject *object)
{
  PalEntityList *self = PAL_ENTITY_LIST (object);

  g_free (self->table);
  g_free (self->column);
  g_free (self->value);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->by_id);
  G_OBJECT_CLASS (pal_entity_list_parent_class)->finalize (object);
}

static void
pal_entity_list_class_init (PalEntityListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_entity_list_finalize;
}

static void
pal_entity_list_init (PalEntityList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * pal_entity_list_new:
 * @item_type: a type derived from #PalEntity
 * @table: the table whose rows these are
 * @column: (nullable): a column that tells which rows belong here, %NULL for all
 * @value: (nullable): what it must hold
 * @compare: the order; it gets two entities
 *
 * Returns: (transfer full): an empty list.
 */
PalEntityList *
pal_entity_list_new (GType item_type,
                     const char *table,
                     const char *column,
                     const char *value,
                     GCompareDataFunc compare)
{
  PalEntityList *self;

  g_return_val_if_fail (g_type_is_a (item_type, PAL_TYPE_ENTITY), NULL);
  g_return_val_if_fail (table != NULL && compare != NULL, NULL);

  self = g_object_new (PAL_TYPE_ENTITY_LIST, NULL);
  self->item_type = item_type;
  self->table = g_strdup (table);
  self->column = g_strdup (column);
  self->value = g_strdup (value);
  self->compare = compare;
  return self;
}

/* Returns: (transfer none): the table whose rows are in it, or those of them that belong to one
 * client. */
const char *
pal_entity_list_get_table (PalEntityList *self)
{
  g_return_val_if_fail (PAL_IS_ENTITY_LIST (self), NULL);
  return self->table;
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntityList *self = user_data;

  return self->compare (*(gconstpointer *) a, *(gconstpointer *) b, NULL);
}

/**
 * pal_entity_list_set_rows:
 * @self: a list
 * @rows: (element-type GVariant): all rows, as they were loaded
 *
 * Replaces what the list holds, with one notification.
 */
void
pal_entity_list_set_rows (PalEntityList *self, GPtrArray *rows)
{
  guint removed;

  g_return_if_fail (PAL_IS_ENTITY_LIST (self));
  g_return_if_fail (rows != NULL);

  removed = self->items->len;
  g_hash_table_remove_all (self->by_id);
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      GVariant *row = g_ptr_array_index (rows, i);

      if (belongs (self, row))
        g_ptr_array_add (self->items, pal_entity_new (self->item_type, row));
    }
  g_ptr_array_sort_with_data (self->items, compare_items, self);
  for (guint i = 0; i < self->items->len; i++)
    {
      PalEntity *entity = g_ptr_array_index (self->items, i);

      g_hash_table_insert (self->by_id, g_strdup (pal_entity_get_id (entity)), entity);
    }
  if (removed > 0 || self->items->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, self->items->len);
}

/**
 * pal_entity_list_apply:
 * @self: a list
 * @changes: what a transaction changed
 *
 * Returns: whether any of it concerned this list.
 */
gboolean
pal_entity_list_apply (PalEntityList *self, PalChangeSet *changes)
{
  gboolean touched = FALSE;

  g_return_val_if_fail (PAL_IS_ENTITY_LIST (self), FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);

  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const PalChangeRow *change = pal_change_set_get_row (changes, i);
      PalEntity *entity;

      if (g_strcmp0 (change->table, self->table) != 0)
        continue;
      entity = g_hash_table_lookup (self->by_id, change->id);
      if (entity == NULL && !belongs (self, change->after))
        continue;

      touched = TRUE;
      if (entity == NULL)
        {
          g_autoptr (PalEntity) added = pal_entity_new (self->item_type, change->after);

          insert_entity (self, added);
        }
      else if (belongs (self, change->after))
        update_entity (self, entity, change->after);
      else
        remove_entity (self, entity);
    }
  return touched;
}

/**
 * pal_entity_list_lookup:
 * @self: a list
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the entity with this id.
 */
gpointer
pal_entity_list_lookup (PalEntityList *self, const char *id)
{
  g_return_val_if_fail (PAL_IS_ENTITY_LIST (self), NULL);
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/* Returns: how many entities are in it. */
guint
pal_entity_list_get_length (PalEntityList *self)
{
  g_return_val_if_fail (PAL_IS_ENTITY_LIST (self), 0);
  return self->items->len;
}

/**
 * pal_entity_list_peek:
 * @self: a list
 * @position: less than its length
 *
 * Returns: (transfer none): the entity there, without a new reference.
 */
gpointer
pal_entity_list_peek (PalEntityList *self, guint position)
{
  g_return_val_if_fail (PAL_IS_ENTITY_LIST (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);
  return g_ptr_array_index (self->items, position);
}
