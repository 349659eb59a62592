/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A line of a list of the library: a page to be opened, or a heading over some. */
#define PAL_TYPE_LIBRARY_ITEM (pal_library_item_get_type ())
G_DECLARE_FINAL_TYPE (PalLibraryItem, pal_library_item, PAL, LIBRARY_ITEM, GObject)

PalLibraryItem *pal_library_item_new (const char *address, const char *title, const char *note);

const char *pal_library_item_get_address (PalLibraryItem *self);
const char *pal_library_item_get_title (PalLibraryItem *self);
const char *pal_library_item_get_note (PalLibraryItem *self);

void pal_library_item_append (GListStore *items,
                              const char *address,
                              const char *title,
                              const char *note);

G_END_DECLS
