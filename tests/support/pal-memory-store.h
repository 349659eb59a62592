/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-store.h"

G_BEGIN_DECLS

/* A record that lives in memory only, with the rules of the real one that the model depends on. */
#define PAL_TYPE_MEMORY_STORE (pal_memory_store_get_type ())
G_DECLARE_FINAL_TYPE (PalMemoryStore, pal_memory_store, PAL, MEMORY_STORE, GObject)

PalMemoryStore *pal_memory_store_new (void);

void pal_memory_store_fail_next (PalMemoryStore *self, PalStoreError code);
guint pal_memory_store_get_n_rows (PalMemoryStore *self, const char *table);
GVariant *pal_memory_store_peek (PalMemoryStore *self, const char *table, const char *id);
guint pal_memory_store_get_n_commits (PalMemoryStore *self);

G_END_DECLS
