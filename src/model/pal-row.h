/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row of the practice's record as a value: a #GVariant of type a{sv}, column name to value.
 * Columns hold `s`, `x`, `d` or `ay`; an empty column is left out. In the values of an update an
 * empty tuple `()` says that the column is to be emptied. */

#define PAL_ROW_TYPE G_VARIANT_TYPE_VARDICT

const char *pal_row_get_string (GVariant *row, const char *column);
gint64 pal_row_get_int (GVariant *row, const char *column, gint64 fallback);
double pal_row_get_double (GVariant *row, const char *column, double fallback);
const char *pal_row_get_id (GVariant *row);
GBytes *pal_row_dup_bytes (GVariant *row, const char *column);
gboolean pal_row_has (GVariant *row, const char *column);

void pal_row_set_string (GVariantDict *row, const char *column, const char *value);
void pal_row_set_int (GVariantDict *row, const char *column, gint64 value);
void pal_row_set_double (GVariantDict *row, const char *column, double value);
void pal_row_set_bytes (GVariantDict *row, const char *column, GBytes *value);
void pal_row_set_empty (GVariantDict *row, const char *column);

GVariant *pal_row_end (GVariantDict *row);
GVariant *pal_row_new_string (const char *column, const char *value);
GVariant *pal_row_patch (GVariant *row, GVariant *values);

G_END_DECLS
