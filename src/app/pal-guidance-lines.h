/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Texts below each other, each with a sign or number before it. One stop of the Tab key; the arrows
 * go from line to line, so that a keyboard scrolls it and a screen reader reads it line by line. */
#define PAL_TYPE_GUIDANCE_LINES (pal_guidance_lines_get_type ())
G_DECLARE_FINAL_TYPE (PalGuidanceLines, pal_guidance_lines, PAL, GUIDANCE_LINES, GtkWidget)

GtkWidget *pal_guidance_lines_new (const char *label);

void pal_guidance_lines_add (PalGuidanceLines *self, const char *text);
void pal_guidance_lines_add_item (PalGuidanceLines *self, const char *text);
void pal_guidance_lines_add_step (PalGuidanceLines *self, const char *text);
void pal_guidance_lines_add_entry (PalGuidanceLines *self,
                                   const char *title,
                                   const char *text,
                                   const char *note);
void pal_guidance_lines_add_sign (PalGuidanceLines *self,
                                  const char *sign,
                                  const char *text,
                                  const char *spoken);

G_END_DECLS
