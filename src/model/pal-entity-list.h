/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pal-change-set.h"
#include "pal-entity.h"

G_BEGIN_DECLS

/* The rows of one table, or those of one client, as a sorted #GListModel. */
#define PAL_TYPE_ENTITY_LIST (pal_entity_list_get_type ())
G_DECLARE_FINAL_TYPE (PalEntityList, pal_entity_list, PAL, ENTITY_LIST, GObject)

PalEntityList *pal_entity_list_new (GType item_type,
                                    const char *table,
                                    const char *column,
                                    const char *value,
                                    GCompareDataFunc compare);

const char *pal_entity_list_get_table (PalEntityList *self);
void pal_entity_list_set_rows (PalEntityList *self, GPtrArray *rows);
gboolean pal_entity_list_apply (PalEntityList *self, PalChangeSet *changes);
gpointer pal_entity_list_lookup (PalEntityList *self, const char *id);
guint pal_entity_list_get_length (PalEntityList *self);
gpointer pal_entity_list_peek (PalEntityList *self, guint position);

G_END_DECLS
