/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A field for text of any length that saves itself while one types. */
#define PAL_TYPE_NOTE_EDITOR (pal_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (PalNoteEditor, pal_note_editor, PAL, NOTE_EDITOR, AdwBin)

void pal_note_editor_show_text (PalNoteEditor *self, const char *text);
char *pal_note_editor_dup_text (PalNoteEditor *self);
void pal_note_editor_flush (PalNoteEditor *self);

G_END_DECLS
