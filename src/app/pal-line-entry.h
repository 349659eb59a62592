/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A line to type into that is taken when it is finished: with Enter, or when the field is left. Below
 * it stands how it is written, or that it cannot be read. */
#define PAL_TYPE_LINE_ENTRY (pal_line_entry_get_type ())
G_DECLARE_FINAL_TYPE (PalLineEntry, pal_line_entry, PAL, LINE_ENTRY, AdwBin)

GtkWidget *pal_line_entry_new (const char *label, const char *hint, const char *wrong);

void pal_line_entry_set_hint (PalLineEntry *self, const char *hint);
void pal_line_entry_show (PalLineEntry *self, const char *text);
void pal_line_entry_flush (PalLineEntry *self);

G_END_DECLS
