/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pal-knowledge.h"
#include "pal-mark.h"

G_BEGIN_DECLS

/* A line of the body's outline: an area, a zone of its surface, a muscle under that, or a mark. */
#define PAL_TYPE_BODY_NODE (pal_body_node_get_type ())
G_DECLARE_FINAL_TYPE (PalBodyNode, pal_body_node, PAL, BODY_NODE, GObject)

typedef enum
{
  PAL_BODY_NODE_AREA,
  PAL_BODY_NODE_ZONE,
  PAL_BODY_NODE_MUSCLE,
  PAL_BODY_NODE_MARK,
} PalBodyNodeKind;

PalBodyNode *pal_body_node_new (PalBodyNodeKind kind, const char *key);

PalBodyNodeKind pal_body_node_get_kind (PalBodyNode *self);
const char *pal_body_node_get_key (PalBodyNode *self);
PalMark *pal_body_node_get_mark (PalBodyNode *self);
char *pal_body_node_dup_name (PalBodyNode *self, PalKnowledge *knowledge);

GListModel *
pal_body_node_create_children (PalBodyNode *self, PalKnowledge *knowledge, GListModel *marks);

G_END_DECLS
