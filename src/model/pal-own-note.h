/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"

G_BEGIN_DECLS

/* What the practice has written on a page of the library. Its id is the address of the page. */
#define PAL_TYPE_OWN_NOTE (pal_own_note_get_type ())
G_DECLARE_FINAL_TYPE (PalOwnNote, pal_own_note, PAL, OWN_NOTE, PalEntity)

#define PAL_OWN_NOTE_TABLE "practice_note"

const char *pal_own_note_get_text (PalOwnNote *self);
const char *pal_own_note_get_title (PalOwnNote *self);
int pal_own_note_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
