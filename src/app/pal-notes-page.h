/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"

G_BEGIN_DECLS

/* What is not on the figure: how bad it is altogether, and the note of today's visit. */
#define PAL_TYPE_NOTES_PAGE (pal_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (PalNotesPage, pal_notes_page, PAL, NOTES_PAGE, AdwBin)

void pal_notes_page_set_chart (PalNotesPage *self, PalChart *chart);
void pal_notes_page_flush (PalNotesPage *self);

G_END_DECLS
