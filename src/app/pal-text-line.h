/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text with what stands beside it: children side by side, of which the one that expands is as
 * high as its text needs. A box would do, but it asks how wide a text is at a height, and to find
 * that out a text is laid out a dozen times. */
#define PAL_TYPE_TEXT_LINE (pal_text_line_get_type ())
G_DECLARE_FINAL_TYPE (PalTextLine, pal_text_line, PAL, TEXT_LINE, GtkWidget)

GtkWidget *pal_text_line_new (void);

void pal_text_line_append (PalTextLine *self, GtkWidget *child);

G_END_DECLS
