/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-visit.h"

G_BEGIN_DECLS

/* A visit in the history: its date, what was marked, and whether it is signed. */
#define PAL_TYPE_VISIT_ROW (pal_visit_row_get_type ())
G_DECLARE_FINAL_TYPE (PalVisitRow, pal_visit_row, PAL, VISIT_ROW, AdwActionRow)

GtkWidget *pal_visit_row_new (PalVisit *visit);
PalVisit *pal_visit_row_get_visit (PalVisitRow *self);
void pal_visit_row_set_n_marks (PalVisitRow *self, guint n_marks);

void pal_visit_row_set_treatment (PalVisitRow *self, const char *lines);

G_END_DECLS
