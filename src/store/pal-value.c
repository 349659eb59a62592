/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-value"

#include "pal-value.h"

#include <math.h>
#include <string.h>

#include "pal-store-error.h"

/**
 * pal_value_read:
 * @statement: a statement at a row
 * @index: the column, counted from 0
 * @cell: (out caller-allocates): its value, which lives until the next step; the name is not filled in
 * @mended: (out) (transfer full) (nullable): the text instead of one that was no UTF-8, which has to
 *   live as long as @cell
 *
 * Returns: %FALSE where it is empty.
 */
gboolean
pal_value_read (PalStatement *statement, int index, PalRowCell *cell, char **mended)
{
  *mended = NULL;
  cell->size = 0;
  switch (sqlite3_column_type (statement, index))
    {
    case SQLITE_INTEGER:
      cell->type = PAL_CELL_INTEGER;
      cell->integer = sqlite3_column_int64 (statement, index);
      return TRUE;
    case SQLITE_FLOAT:
      cell->type = PAL_CELL_REAL;
      cell->real = sqlite3_column_double (statement, index);
      return TRUE;
    case SQLITE_TEXT:
      cell->type = PAL_CELL_TEXT;
      cell->data = sqlite3_column_text (statement, index);
      cell->size = (gsize) sqlite3_column_bytes (statement, index);
      /* Another program may have left what is no UTF-8, or a zero within. */
      if (!g_utf8_validate_len (cell->data, cell->size, NULL))
        {
          *mended = g_utf8_make_valid (cell->data, -1);
          cell->data = *mended;
          cell->size = strlen (*mended);
        }
      return TRUE;
    case SQLITE_BLOB:
      cell->type = PAL_CELL_BYTES;
      cell->data = sqlite3_column_blob (statement, index);
      cell->size = (gsize) sqlite3_column_bytes (statement, index);
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * pal_value_bind:
 * @statement: a statement
 * @index: the parameter, counted from 1
 * @cell: its value, of any type but %PAL_CELL_OTHER; what it points to is not copied and has to stay
 *   until the statement is reset
 * @error: %PAL_STORE_ERROR_REFUSED for a value that cannot be stored
 *
 * Returns: whether it could be stored.
 */
gboolean
pal_value_bind (PalStatement *statement, int index, const PalRowCell *cell, GError **error)
{
  sqlite3 *db;
  int rc;

  switch (cell->type)
    {
    case PAL_CELL_EMPTY:
      rc = sqlite3_bind_null (statement, index);
      break;
    case PAL_CELL_TEXT:
      rc = sqlite3_bind_text64 (
          statement, index, cell->data, cell->size, SQLITE_STATIC, SQLITE_UTF8);
      break;
    case PAL_CELL_INTEGER:
      rc = sqlite3_bind_int64 (statement, index, cell->integer);
      break;
    case PAL_CELL_REAL:
      if (!isfinite (cell->real))
        return pal_store_error_set (
            error, PAL_STORE_ERROR_REFUSED, NULL, "a number that is not finite");
      rc = sqlite3_bind_double (statement, index, cell->real);
      break;
    case PAL_CELL_BYTES:
      /* An empty array may have no address, and SQLite takes that for an empty column. */
      rc = sqlite3_bind_blob64 (
          statement, index, cell->size > 0 ? cell->data : "", cell->size, SQLITE_STATIC);
      break;
    case PAL_CELL_OTHER:
    default:
      return pal_store_error_set (
          error, PAL_STORE_ERROR_REFUSED, NULL, "a value that is neither text nor a number");
    }
  if (rc == SQLITE_OK)
    return TRUE;
  /* What is longer than SQLite takes would otherwise leave the column empty. */
  db = sqlite3_db_handle (statement);
  return pal_store_error_set_from_sqlite (error, rc, db, sqlite3_db_filename (db, "main"));
}

/* Whether the column is not named, or named as one to be emptied. */
gboolean
pal_value_is_empty (const PalRowCell *cell)
{
  return cell->column == NULL || cell->type == PAL_CELL_EMPTY;
}

/* What is empty is the same, named or not. */
gboolean
pal_value_is_same (const PalRowCell *a, const PalRowCell *b)
{
  if (pal_value_is_empty (a) || pal_value_is_empty (b))
    return pal_value_is_empty (a) == pal_value_is_empty (b);
  if (a->type != b->type)
    return FALSE;
  switch (a->type)
    {
    case PAL_CELL_INTEGER:
      return a->integer == b->integer;
    case PAL_CELL_REAL:
      return memcmp (&a->real, &b->real, sizeof a->real) == 0;
    case PAL_CELL_TEXT:
    case PAL_CELL_BYTES:
      return a->size == b->size && (a->size == 0 || memcmp (a->data, b->data, a->size) == 0);
    case PAL_CELL_EMPTY:
    case PAL_CELL_OTHER:
    default:
      return FALSE;
    }
}
