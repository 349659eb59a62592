/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pal-row.h"

G_BEGIN_DECLS

/* A row of the record as the window sees it. The object stays the same while its row changes, so a
 * list keeps its selection and a widget its place. */
#define PAL_TYPE_ENTITY (pal_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (PalEntity, pal_entity, PAL, ENTITY, GObject)

struct _PalEntityClass
{
  GObjectClass parent_class;
};

PalEntity *pal_entity_new (GType type, GVariant *row);

const char *pal_entity_get_id (PalEntity *self);
GVariant *pal_entity_get_row (PalEntity *self);
void pal_entity_set_row (PalEntity *self, GVariant *row);
const char *pal_entity_get_string (PalEntity *self, const char *column);

/* For subclasses: something beside the row changed that a listener should know of. */
void pal_entity_emit_changed (PalEntity *self);

G_END_DECLS
