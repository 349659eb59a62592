/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-library-muscle.h"

G_BEGIN_DECLS

/* All muscles in a table that is sorted by its headings and narrowed down by area, layer and words. */
#define PAL_TYPE_LIBRARY_TABLE (pal_library_table_get_type ())
G_DECLARE_FINAL_TYPE (PalLibraryTable, pal_library_table, PAL, LIBRARY_TABLE, AdwBin)

void
pal_library_table_set_rows (PalLibraryTable *self, PalKnowledge *knowledge, GListModel *rows);
guint pal_library_table_get_n_shown (PalLibraryTable *self);

G_END_DECLS
