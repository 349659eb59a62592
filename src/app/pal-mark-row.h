/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-author-look.h"
#include "pal-knowledge.h"
#include "pal-mark.h"
#include "pal-rating-keys.h"

G_BEGIN_DECLS

/* A mark in a list: of today, or a ghost with the keys that rate it again. */
#define PAL_TYPE_MARK_ROW (pal_mark_row_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkRow, pal_mark_row, PAL, MARK_ROW, GtkListBoxRow)

GtkWidget *pal_mark_row_new (PalKnowledge *knowledge, PalMark *mark);
GtkWidget *pal_mark_row_new_ghost (PalKnowledge *knowledge, PalMark *mark, const char *date);

PalMark *pal_mark_row_get_mark (PalMarkRow *self);
PalRatingKeys *pal_mark_row_get_keys (PalMarkRow *self);
gboolean pal_mark_row_is_ghost (PalMarkRow *self);
gboolean pal_mark_row_is_rated (PalMarkRow *self);
void pal_mark_row_set_rated (PalMarkRow *self, PalMark *today);
void pal_mark_row_set_look (PalMarkRow *self, PalAuthorLook look);
char pal_mark_row_get_letter (PalMarkRow *self);
void pal_mark_row_number_list (GtkListBox *list);

G_END_DECLS
