/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-own-note"

#include "pal-own-note.h"

struct _PalOwnNote
{
  PalEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PalOwnNote, pal_own_note, PAL_TYPE_ENTITY)

static void
pal_own_note_class_init (PalOwnNoteClass *klass)
{
}

static void
pal_own_note_init (PalOwnNote *self)
{
}

/* Returns: (nullable): the text; %NULL where it was taken away. */
const char *
pal_own_note_get_text (PalOwnNote *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "text");
}

/* Returns: (nullable): what the page was called when the note was written. */
const char *
pal_own_note_get_title (PalOwnNote *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "title");
}

/* Orders by the page. */
int
pal_own_note_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_strcmp0 (pal_entity_get_id ((PalEntity *) a), pal_entity_get_id ((PalEntity *) b));
}
