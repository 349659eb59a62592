/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-value"

#include "pal-value.h"

#include <math.h>

#include "pal-store-error.h"

/**
 * pal_value_read:
 * @statement: a statement at a row
 * @index: the column, counted from 0
 *
 * Returns: (transfer floating) (nullable): its value; %NULL where it is empty.
 */
GVariant *
pal_value_read (PalStatement *statement, int index)
{
  const void *data;
  int size;

  switch (sqlite3_column_type (statement, index))
    {
    case SQLITE_INTEGER:
      return g_variant_new_int64 (sqlite3_column_int64 (statement, index));
    case SQLITE_FLOAT:
      return g_variant_new_double (sqlite3_column_double (statement, index));
    case SQLITE_TEXT:
      /* Another program may have left what is no UTF-8. */
      return g_variant_new_take_string (
          g_utf8_make_valid ((const char *) sqlite3_column_text (statement, index), -1));
    case SQLITE_BLOB:
      data = sqlite3_column_blob (statement, index);
      size = sqlite3_column_bytes (statement, index);
      return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, data, (gsize) size, 1);
    default:
      return NULL;
    }
}

/**
 * pal_value_bind:
 * @statement: a statement
 * @index: the parameter, counted from 1
 * @value: (nullable): its value, copied; %NULL and the empty tuple both mean empty
 * @error: %PAL_STORE_ERROR_REFUSED for a value that cannot be stored
 *
 * Returns: whether it could be stored.
 */
gboolean
pal_value_bind (PalStatement *statement, int index, GVariant *value, GError **error)
{
  if (value == NULL || g_variant_is_of_type (value, G_VARIANT_TYPE_UNIT))
    {
      sqlite3_bind_null (statement, index);
    }
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    {
      pal_statement_bind_text (statement, index, g_variant_get_string (value, NULL));
    }
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    {
      pal_statement_bind_int (statement, index, g_variant_get_int64 (value));
    }
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    {
      double number = g_variant_get_double (value);

      if (!isfinite (number))
        return pal_store_error_set (
            error, PAL_STORE_ERROR_REFUSED, NULL, "a number that is not finite");
      sqlite3_bind_double (statement, index, number);
    }
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_BYTESTRING))
    {
      gsize size;
      const void *data = g_variant_get_fixed_array (value, &size, 1);

      /* An empty array has no address, and SQLite takes that for an empty column. */
      sqlite3_bind_blob64 (statement, index, size > 0 ? data : "", size, SQLITE_TRANSIENT);
    }
  else
    {
      return pal_store_error_set (
          error, PAL_STORE_ERROR_REFUSED, NULL, g_variant_get_type_string (value));
    }
  return TRUE;
}
