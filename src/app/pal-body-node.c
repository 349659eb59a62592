/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-node"

#include "pal-body-node.h"

#include <gtk/gtk.h>

#include "pal-words.h"

struct _PalBodyNode
{
  GObject parent_instance;

  PalBodyNodeKind kind;
  const char *key; /* interned; NULL for a mark */
  PalMark *mark;   /* NULL for all others */
};

G_DEFINE_FINAL_TYPE (PalBodyNode, pal_body_node, G_TYPE_OBJECT)

static void
pal_body_node_finalize (GObject *object)
{
  g_clear_object (&PAL_BODY_NODE (object)->mark);
  G_OBJECT_CLASS (pal_body_node_parent_class)->finalize (object);
}

static void
pal_body_node_class_init (PalBodyNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_body_node_finalize;
}

static void
pal_body_node_init (PalBodyNode *self)
{
}

/**
 * pal_body_node_new:
 * @kind: what it is, not a mark
 * @key: its key
 *
 * Returns: (transfer full): a line.
 */
PalBodyNode *
pal_body_node_new (PalBodyNodeKind kind, const char *key)
{
  PalBodyNode *self;

  g_return_val_if_fail (kind != PAL_BODY_NODE_MARK && key != NULL, NULL);

  self = g_object_new (PAL_TYPE_BODY_NODE, NULL);
  self->kind = kind;
  self->key = g_intern_string (key);
  return self;
}

static PalBodyNode *
new_mark_node (PalMark *mark)
{
  PalBodyNode *self;

  g_return_val_if_fail (PAL_IS_MARK (mark), NULL);

  self = g_object_new (PAL_TYPE_BODY_NODE, NULL);
  self->kind = PAL_BODY_NODE_MARK;
  self->mark = g_object_ref (mark);
  return self;
}

/* Returns: what the node is, an area, a region or a mark. */
PalBodyNodeKind
pal_body_node_get_kind (PalBodyNode *self)
{
  g_return_val_if_fail (PAL_IS_BODY_NODE (self), PAL_BODY_NODE_AREA);
  return self->kind;
}

/* Returns: (nullable): the key of the area, zone or muscle. */
const char *
pal_body_node_get_key (PalBodyNode *self)
{
  g_return_val_if_fail (PAL_IS_BODY_NODE (self), NULL);
  return self->key;
}

/* Returns: (transfer none) (nullable): the mark. */
PalMark *
pal_body_node_get_mark (PalBodyNode *self)
{
  g_return_val_if_fail (PAL_IS_BODY_NODE (self), NULL);
  return self->mark;
}

/* Returns: (transfer full): what it is called, with its side in words. */
char *
pal_body_node_dup_name (PalBodyNode *self, PalKnowledge *knowledge)
{
  g_return_val_if_fail (PAL_IS_BODY_NODE (self) && knowledge != NULL, NULL);

  if (self->kind == PAL_BODY_NODE_MARK)
    return pal_words_mark_state (knowledge, self->mark);
  return pal_knowledge_dup_name (knowledge, self->key, PAL_VOICE_CLINICAL, NULL);
}

static gboolean
is_in_zone (gpointer item, gpointer user_data)
{
  return g_strcmp0 (pal_mark_get_zone (item), user_data) == 0;
}

static gpointer
make_mark_node (gpointer item, gpointer user_data)
{
  g_autoptr (PalMark) mark = item;

  return new_mark_node (mark);
}

static GListStore *
make_nodes (PalBodyNodeKind kind, char **keys)
{
  GListStore *store = g_list_store_new (PAL_TYPE_BODY_NODE);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autoptr (PalBodyNode) node = pal_body_node_new (kind, keys[i]);

      g_list_store_append (store, node);
    }
  return store;
}

/* The marks in a zone as they come and go, then the muscles under it. */
static GListModel *
make_children_of_zone (const char *key, PalKnowledge *knowledge, GListModel *marks)
{
  g_auto (GStrv) muscles = pal_knowledge_dup_muscles_under (knowledge, key);
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) under = make_nodes (PAL_BODY_NODE_MUSCLE, muscles);

  if (marks != NULL)
    {
      GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_in_zone, (gpointer) key, NULL));
      GtkFilterListModel *in_zone = gtk_filter_list_model_new (g_object_ref (marks), filter);
      g_autoptr (GtkMapListModel) nodes =
          gtk_map_list_model_new (G_LIST_MODEL (in_zone), make_mark_node, NULL, NULL);

      g_list_store_append (parts, nodes);
    }
  g_list_store_append (parts, under);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts))));
}

/**
 * pal_body_node_create_children:
 * @self: a line
 * @knowledge: what lies where
 * @marks: (nullable): a list of #PalMark
 *
 * Returns: (transfer full) (nullable): a list of #PalBodyNode that follows @marks; %NULL if there can
 *   be none.
 */
GListModel *
pal_body_node_create_children (PalBodyNode *self, PalKnowledge *knowledge, GListModel *marks)
{
  g_return_val_if_fail (PAL_IS_BODY_NODE (self) && knowledge != NULL, NULL);

  if (self->kind == PAL_BODY_NODE_AREA)
    {
      g_auto (GStrv) zones = pal_knowledge_dup_area_zones (knowledge, self->key);

      return G_LIST_MODEL (make_nodes (PAL_BODY_NODE_ZONE, zones));
    }
  if (self->kind == PAL_BODY_NODE_ZONE)
    return make_children_of_zone (self->key, knowledge, marks);
  return NULL;
}
