/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-painter.h"
#include "pal-figure.h"
#include "pal-mark.h"
#include "pal-no-work.h"

G_BEGIN_DECLS

/* A sheet with one view of the figure and the marks of a visit on it, for paper and for files. */
typedef struct _PalMapSheet PalMapSheet;

PalMapSheet *pal_map_sheet_new (PalFigure *figure, PalView view, PalTheme theme, GError **error);
void pal_map_sheet_free (PalMapSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalMapSheet, pal_map_sheet_free)

void pal_map_sheet_set_layer (PalMapSheet *self, PalLayer layer);
void pal_map_sheet_set_skin (PalMapSheet *self, PalSkin skin);
void pal_map_sheet_set_title (PalMapSheet *self, const char *title, const char *subtitle);
void pal_map_sheet_add_mark (PalMapSheet *self, PalMark *mark);
void pal_map_sheet_add_no_work (PalMapSheet *self, PalNoWork *no_work, const char *words);

gboolean pal_map_sheet_draw (
    PalMapSheet *self, cairo_t *cr, double width, double height, GError **error);

G_END_DECLS
