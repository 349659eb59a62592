/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-entity"

#include "pal-entity.h"

typedef struct
{
  GVariant *row;
  const char *id; /* in the row; asked for far more often than anything else */
} PalEntityPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PalEntity, pal_entity, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
pal_entity_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalEntityPrivate *priv = pal_entity_get_instance_private (PAL_ENTITY (object));

  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_variant (value, priv->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_entity_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      if (g_value_get_variant (value) != NULL)
        pal_entity_set_row (PAL_ENTITY (object), g_value_get_variant (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_entity_finalize (GObject *object)
{
  PalEntityPrivate *priv = pal_entity_get_instance_private (PAL_ENTITY (object));

  g_clear_pointer (&priv->row, g_variant_unref);
  G_OBJECT_CLASS (pal_entity_parent_class)->finalize (object);
}

static void
pal_entity_class_init (PalEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pal_entity_get_property;
  object_class->set_property = pal_entity_set_property;
  object_class->finalize = pal_entity_finalize;

  properties[PROP_ROW]
      = g_param_spec_variant ("row",
                              NULL,
                              NULL,
                              G_VARIANT_TYPE_VARDICT,
                              NULL,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PalEntity::changed:
   * @self: the entity
   *
   * Emitted when something that a person can see of it has changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          0);
}

static void
pal_entity_init (PalEntity *self)
{
}

/**
 * pal_entity_new:
 * @type: a type derived from #PalEntity
 * @row: its row, with an `id`
 *
 * Returns: (transfer full): a new object for the row.
 */
PalEntity *
pal_entity_new (GType type, GVariant *row)
{
  g_return_val_if_fail (g_type_is_a (type, PAL_TYPE_ENTITY), NULL);
  g_return_val_if_fail (row != NULL && pal_row_get_id (row) != NULL, NULL);

  return g_object_new (type, "row", row, NULL);
}

/* Returns: (transfer none): the id of its row, which never changes and survives export and
 * import. */
const char *
pal_entity_get_id (PalEntity *self)
{
  PalEntityPrivate *priv = pal_entity_get_instance_private (self);

  g_return_val_if_fail (PAL_IS_ENTITY (self), NULL);
  return priv->id;
}

/**
 * pal_entity_get_row:
 * @self: an entity
 *
 * Returns: (transfer none): its row as it is on the disk.
 */
GVariant *
pal_entity_get_row (PalEntity *self)
{
  PalEntityPrivate *priv = pal_entity_get_instance_private (self);

  g_return_val_if_fail (PAL_IS_ENTITY (self), NULL);
  return priv->row;
}

/**
 * pal_entity_set_row:
 * @self: an entity
 * @row: the row as it now is on the disk
 */
void
pal_entity_set_row (PalEntity *self, GVariant *row)
{
  PalEntityPrivate *priv = pal_entity_get_instance_private (self);

  g_return_if_fail (PAL_IS_ENTITY (self));
  g_return_if_fail (row != NULL);

  if (priv->row == row || (priv->row != NULL && g_variant_equal (priv->row, row)))
    return;
  g_clear_pointer (&priv->row, g_variant_unref);
  priv->row = g_variant_ref_sink (row);
  priv->id = pal_row_get_id (priv->row);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
  pal_entity_emit_changed (self);
}

/**
 * pal_entity_get_string:
 * @self: an entity
 * @column: a column of its row
 *
 * Returns: (nullable): the text, valid until the row changes; %NULL where the column is empty.
 */
const char *
pal_entity_get_string (PalEntity *self, const char *column)
{
  PalEntityPrivate *priv = pal_entity_get_instance_private (self);

  g_return_val_if_fail (PAL_IS_ENTITY (self), NULL);
  return priv->row != NULL ? pal_row_get_string (priv->row, column) : NULL;
}

/* Says that something of it is different, for what is not in its row; a new row says so by
 * itself. */
void
pal_entity_emit_changed (PalEntity *self)
{
  g_return_if_fail (PAL_IS_ENTITY (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
