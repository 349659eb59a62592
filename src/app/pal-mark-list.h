/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-author-look.h"
#include "pal-chart.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* The marks of today beside the figure and, below them, what is known from before. */
#define PAL_TYPE_MARK_LIST (pal_mark_list_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkList, pal_mark_list, PAL, MARK_LIST, AdwBin)

void pal_mark_list_set_knowledge (PalMarkList *self, PalKnowledge *knowledge);
void pal_mark_list_open_no_work (PalMarkList *self, guint position);
void pal_mark_list_set_chart (PalMarkList *self, PalChart *chart);
void pal_mark_list_set_author_look (PalMarkList *self, PalAuthor author, PalAuthorLook look);
char pal_mark_list_get_letter (PalMarkList *self, const char *mark_id);
void pal_mark_list_select (PalMarkList *self, const char *mark_id);
PalMark *pal_mark_list_get_focused (PalMarkList *self, gboolean *ghost);
gboolean pal_mark_list_focus_ghost (PalMarkList *self, const char *mark_id);
gboolean pal_mark_list_has_unrated (PalMarkList *self);
void pal_mark_list_focus_next_ghost (PalMarkList *self);

G_END_DECLS
