/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-guidance-lines.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* What the pages of guidance are put together from. */

char *pal_guidance_capitalise (const char *text);

GtkWidget *pal_guidance_part_new (void);
GtkWidget *pal_guidance_card_new (void);
GtkWidget *pal_guidance_heading_new (const char *text);
GtkWidget *pal_guidance_warning_new (const char *text);
GtkWidget *pal_guidance_caption_new (const char *text);
GtkWidget *pal_guidance_evidence_new (const PalEvidence *evidence, PalVoice voice);
GtkWidget *pal_guidance_caution_new (const char *title, PalGuidanceLines *lines);

void pal_guidance_part_add_lines (GtkBox *part, const char *heading, PalGuidanceLines *lines);

G_END_DECLS
