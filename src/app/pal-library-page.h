/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-practice.h"
#include "pal-topic.h"

G_BEGIN_DECLS

/* A page of the library: what it says, where it leads, and what the practice has written on it. */
#define PAL_TYPE_LIBRARY_PAGE (pal_library_page_get_type ())
G_DECLARE_FINAL_TYPE (PalLibraryPage, pal_library_page, PAL, LIBRARY_PAGE, AdwBin)

void pal_library_page_set_practice (PalLibraryPage *self, PalPractice *practice);
void pal_library_page_show (PalLibraryPage *self,
                            PalKnowledge *knowledge,
                            const PalTopic *topic,
                            PalVoice voice);
void pal_library_page_show_own (PalLibraryPage *self,
                                PalKnowledge *knowledge,
                                PalOwnTechnique *technique);
void pal_library_page_show_lost (PalLibraryPage *self, const char *address);
void pal_library_page_flush (PalLibraryPage *self);
gboolean pal_library_page_is_complete (PalLibraryPage *self);

G_END_DECLS
