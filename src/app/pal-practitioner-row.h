/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-practice.h"

G_BEGIN_DECLS

/* A practitioner in the preferences: the name to edit, and whether this is who works now. */
#define PAL_TYPE_PRACTITIONER_ROW (pal_practitioner_row_get_type ())
G_DECLARE_FINAL_TYPE (PalPractitionerRow, pal_practitioner_row, PAL, PRACTITIONER_ROW, AdwEntryRow)

GtkWidget *pal_practitioner_row_new (PalPractice *practice,
                                     PalPractitioner *practitioner,
                                     GtkCheckButton *group);
PalPractitioner *pal_practitioner_row_get_practitioner (PalPractitionerRow *self);
void pal_practitioner_row_update (PalPractitionerRow *self, gboolean last);

G_END_DECLS
