/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Lines that open pages of the library: `library.show` with the address of each. */
#define PAL_TYPE_LIBRARY_LIST (pal_library_list_get_type ())
G_DECLARE_FINAL_TYPE (PalLibraryList, pal_library_list, PAL, LIBRARY_LIST, AdwBin)

void pal_library_list_set_label (PalLibraryList *self, const char *label);
void pal_library_list_set_items (PalLibraryList *self, GListModel *items);
GListModel *pal_library_list_get_items (PalLibraryList *self);
gboolean pal_library_list_open_first (PalLibraryList *self);

G_END_DECLS
