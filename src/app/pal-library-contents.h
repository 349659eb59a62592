/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-practice.h"
#include "pal-topic.h"

G_BEGIN_DECLS

/* Where the library is entered: its parts, or what was searched for. */
#define PAL_TYPE_LIBRARY_CONTENTS (pal_library_contents_get_type ())
G_DECLARE_FINAL_TYPE (PalLibraryContents, pal_library_contents, PAL, LIBRARY_CONTENTS, AdwBin)

void pal_library_contents_set_knowledge (PalLibraryContents *self, PalKnowledge *knowledge);
void pal_library_contents_set_practice (PalLibraryContents *self, PalPractice *practice);
void pal_library_contents_set_voice (PalLibraryContents *self, PalVoice voice);
void pal_library_contents_set_ready (PalLibraryContents *self);
GListModel *pal_library_contents_get_items (PalLibraryContents *self);
void pal_library_contents_search (PalLibraryContents *self, const char *text);

G_END_DECLS
