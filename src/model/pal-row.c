/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-row"

#include "pal-row.h"

#include <string.h>

#include "pal-row-cell.h"

static gboolean
find (GVariant *row, const char *column, PalRowCell *cell)
{
  PalRowReader reader;

  pal_row_reader_init (&reader, row);
  while (pal_row_reader_next (&reader, cell))
    if (strcmp (cell->column, column) == 0)
      return TRUE;
  return FALSE;
}

/**
 * pal_row_get_string:
 * @row: a row
 * @column: a column's name
 *
 * Returns: (nullable): the text, which lives as long as @row; %NULL where the column is empty.
 */
const char *
pal_row_get_string (GVariant *row, const char *column)
{
  PalRowCell cell;

  g_return_val_if_fail (row != NULL && column != NULL, NULL);
  return find (row, column, &cell) && cell.type == PAL_CELL_TEXT ? cell.data : NULL;
}

/* Returns: the whole number in a column; @fallback where it is empty, not named or no whole
 * number. */
gint64
pal_row_get_int (GVariant *row, const char *column, gint64 fallback)
{
  PalRowCell cell;

  g_return_val_if_fail (row != NULL && column != NULL, fallback);
  return find (row, column, &cell) && cell.type == PAL_CELL_INTEGER ? cell.integer : fallback;
}

/* Returns: the number in a column; @fallback where it is empty, not named or stored as a whole
 * number. */
double
pal_row_get_double (GVariant *row, const char *column, double fallback)
{
  PalRowCell cell;

  g_return_val_if_fail (row != NULL && column != NULL, fallback);
  return find (row, column, &cell) && cell.type == PAL_CELL_REAL ? cell.real : fallback;
}

/**
 * pal_row_dup_bytes:
 * @row: a row
 * @column: a column's name
 *
 * Returns: (transfer full): the bytes, which keep the memory of @row alive instead of copying it; none
 *   where the column is empty.
 */
GBytes *
pal_row_dup_bytes (GVariant *row, const char *column)
{
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (row != NULL && column != NULL, NULL);

  value = g_variant_lookup_value (row, column, G_VARIANT_TYPE_BYTESTRING);
  return value != NULL ? g_variant_get_data_as_bytes (value) : g_bytes_new_static (NULL, 0);
}

/* Returns: (transfer none) (nullable): the id of a row, for as long as the row lives; %NULL for
 * columns of an update, which have none. */
const char *
pal_row_get_id (GVariant *row)
{
  return pal_row_get_string (row, "id");
}

/* Returns: whether a column is named and holds something. */
gboolean
pal_row_has (GVariant *row, const char *column)
{
  PalRowCell cell;

  g_return_val_if_fail (row != NULL && column != NULL, FALSE);
  return find (row, column, &cell) && cell.type != PAL_CELL_EMPTY;
}

/**
 * pal_row_set_string:
 * @row: a row being put together
 * @column: a column's name
 * @value: (nullable): text; %NULL or an empty text empties the column
 */
void
pal_row_set_string (GVariantDict *row, const char *column, const char *value)
{
  if (value == NULL || *value == '\0')
    pal_row_set_empty (row, column);
  else
    g_variant_dict_insert (row, column, "s", value);
}

/* Puts a whole number into a column in place of what was there. */
void
pal_row_set_int (GVariantDict *row, const char *column, gint64 value)
{
  g_variant_dict_insert (row, column, "x", value);
}

/* Puts a number into a column in place of what was there. The store refuses one that is not
 * finite. */
void
pal_row_set_double (GVariantDict *row, const char *column, double value)
{
  g_variant_dict_insert (row, column, "d", value);
}

/* Puts bytes into a column in place of what was there; a reference to @value is taken. */
void
pal_row_set_bytes (GVariantDict *row, const char *column, GBytes *value)
{
  g_variant_dict_insert_value (
      row, column, g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, value, TRUE));
}

/* Names a column as empty: an update empties it, where one that is not named would stay. */
void
pal_row_set_empty (GVariantDict *row, const char *column)
{
  g_variant_dict_insert_value (row, column, g_variant_new_tuple (NULL, 0));
}

/**
 * pal_row_end:
 * @row: a row being put together
 *
 * Returns: (transfer full): the finished row, not floating; @row is emptied.
 */
GVariant *
pal_row_end (GVariantDict *row)
{
  return g_variant_ref_sink (g_variant_dict_end (row));
}

/**
 * pal_row_new_string:
 * @column: a column's name
 * @value: (nullable): text; %NULL or an empty text empties the column
 *
 * Returns: (transfer full): the values of an update of this one column, not floating.
 */
GVariant *
pal_row_new_string (const char *column, const char *value)
{
  GVariantDict dict;

  g_return_val_if_fail (column != NULL, NULL);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, column, value);
  return pal_row_end (&dict);
}

/**
 * pal_row_patch:
 * @row: a row
 * @values: the columns that change
 *
 * Returns: (transfer full): the row as it is after the update, without the emptied columns.
 */
GVariant *
pal_row_patch (GVariant *row, GVariant *values)
{
  GVariantDict dict;
  GVariantIter iter;
  const char *column;
  GVariant *value;

  g_variant_dict_init (&dict, row);
  g_variant_iter_init (&iter, values);
  while (g_variant_iter_loop (&iter, "{&sv}", &column, &value))
    if (g_variant_is_of_type (value, G_VARIANT_TYPE_UNIT))
      g_variant_dict_remove (&dict, column);
    else
      g_variant_dict_insert_value (&dict, column, value);
  return pal_row_end (&dict);
}
