/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-practice.h"

G_BEGIN_DECLS

/* What the practice has written on a page of the library, or a button to begin with it. */
#define PAL_TYPE_LIBRARY_NOTE (pal_library_note_get_type ())
G_DECLARE_FINAL_TYPE (PalLibraryNote, pal_library_note, PAL, LIBRARY_NOTE, AdwBin)

GtkWidget *
pal_library_note_new (PalPractice *practice, const char *page, const char *title);
void pal_library_note_flush (PalLibraryNote *self);

G_END_DECLS
