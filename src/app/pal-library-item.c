/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-item"

#include "pal-library-item.h"

struct _PalLibraryItem
{
  GObject parent_instance;

  char *address;
  char *title;
  char *note;
};

G_DEFINE_FINAL_TYPE (PalLibraryItem, pal_library_item, G_TYPE_OBJECT)

static void
pal_library_item_finalize (GObject *object)
{
  PalLibraryItem *self = PAL_LIBRARY_ITEM (object);

  g_free (self->address);
  g_free (self->title);
  g_free (self->note);
  G_OBJECT_CLASS (pal_library_item_parent_class)->finalize (object);
}

static void
pal_library_item_class_init (PalLibraryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_library_item_finalize;
}

static void
pal_library_item_init (PalLibraryItem *self)
{
}

/**
 * pal_library_item_new:
 * @address: (nullable): of the page; %NULL makes it a heading
 * @title: what stands there
 * @note: (nullable): stands below it
 *
 * Returns: (transfer full): the line.
 */
PalLibraryItem *
pal_library_item_new (const char *address, const char *title, const char *note)
{
  PalLibraryItem *self = g_object_new (PAL_TYPE_LIBRARY_ITEM, NULL);

  self->address = g_strdup (address);
  self->title = g_strdup (title);
  self->note = g_strdup (note);
  return self;
}

/* Returns: (transfer none) (nullable): where it leads, as pal_library_address() writes it; %NULL
 * for a heading. */
const char *
pal_library_item_get_address (PalLibraryItem *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_ITEM (self), NULL);
  return self->address;
}

/* Returns: (transfer none): what stands on it. */
const char *
pal_library_item_get_title (PalLibraryItem *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_ITEM (self), NULL);
  return self->title;
}

/* Returns: (transfer none) (nullable): what stands below that. */
const char *
pal_library_item_get_note (PalLibraryItem *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_ITEM (self), NULL);
  return self->note;
}

/* Adds a line at the end of a list. */
void
pal_library_item_append (GListStore *items,
                         const char *address,
                         const char *title,
                         const char *note)
{
  g_autoptr (PalLibraryItem) item = pal_library_item_new (address, title, note);

  g_list_store_append (items, item);
}
