/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-birth-date.h"

G_BEGIN_DECLS

/* The field for a date of birth. It says what is wrong with a date once it is typed to its end, and
 * writes one that it understood so that nobody can take it for another. */
#define PAL_TYPE_BIRTH_DATE_ROW (pal_birth_date_row_get_type ())
G_DECLARE_FINAL_TYPE (PalBirthDateRow, pal_birth_date_row, PAL, BIRTH_DATE_ROW, AdwEntryRow)

void pal_birth_date_row_show (PalBirthDateRow *self, const char *stored);
char *pal_birth_date_row_dup_stored (PalBirthDateRow *self);
gboolean pal_birth_date_row_check (PalBirthDateRow *self);
gboolean pal_birth_date_row_is_wrong (PalBirthDateRow *self);
const char *pal_birth_date_row_get_hint (PalBirthDateRow *self);

G_END_DECLS
