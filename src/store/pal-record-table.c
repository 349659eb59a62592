/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-record-table"

#include "pal-record-table.h"

#include <string.h>

#include "pal-row.h"
#include "pal-store-error.h"
#include "pal-value.h"

static void
column_clear (gpointer data)
{
  PalRecordColumn *column = data;

  g_free (column->default_text);
}

static PalCellType
read_type (const char *declared)
{
  if (g_strcmp0 (declared, "TEXT") == 0)
    return PAL_CELL_TEXT;
  if (g_strcmp0 (declared, "INTEGER") == 0)
    return PAL_CELL_INTEGER;
  if (g_strcmp0 (declared, "REAL") == 0)
    return PAL_CELL_REAL;
  if (g_strcmp0 (declared, "BLOB") == 0)
    return PAL_CELL_BYTES;
  return PAL_CELL_OTHER;
}

/* A default is kept as the SQL that was written for it. */
static void
read_default (PalRecordColumn *column, const char *sql)
{
  gsize size = sql != NULL ? strlen (sql) : 0;

  column->default_type = PAL_CELL_OTHER;
  if (sql == NULL || g_str_equal (sql, "NULL"))
    column->default_type = PAL_CELL_EMPTY;
  else if (column->type == PAL_CELL_TEXT && size > 2 && sql[0] == '\''
           && strchr (sql + 1, '\'') == sql + size - 1 && g_utf8_validate (sql, -1, NULL))
    {
      column->default_type = PAL_CELL_TEXT;
      column->default_text = g_strndup (sql + 1, size - 2);
    }
}

static gboolean
read_columns (PalRecordTable *self, PalDatabase *database, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  gboolean row;

  statement = pal_database_prepare (
      database,
      "SELECT name, type, dflt_value FROM pragma_table_info (?1) ORDER BY cid",
      error);
  if (statement == NULL || !pal_statement_bind_text (statement, 1, self->name, error))
    return FALSE;
  while (TRUE)
    {
      PalRecordColumn kind = { 0 };
      const char *name;
      char *column;

      if (!pal_database_step (database, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      name = pal_statement_get_text (statement, 0);
      if (name == NULL || !g_utf8_validate (name, -1, NULL))
        return pal_store_error_set (error,
                                    PAL_STORE_ERROR_DAMAGED,
                                    pal_database_get_path (database),
                                    "a column without a name");
      column = g_strdup (name);
      g_hash_table_insert (self->numbers, column, GUINT_TO_POINTER (self->columns->len));
      g_ptr_array_add (self->columns, column);
      kind.type = read_type (pal_statement_get_text (statement, 1));
      read_default (&kind, pal_statement_get_text (statement, 2));
      g_array_append_val (self->kinds, kind);
    }
}

/* The names come from our own schema, where none of them needs quoting; they are quoted all the
 * same, since a later schema may use a word that SQL uses too. */
static void
make_statements (PalRecordTable *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) parameters = g_string_new (NULL);
  const char *table = self->quoted_name;
  guint n = self->columns->len;

  for (guint i = 0; i < n; i++)
    {
      const char *separator = i > 0 ? ", " : "";
      char *column
          = g_strdup_printf ("\"%s\"", (const char *) g_ptr_array_index (self->columns, i));

      g_ptr_array_add (self->quoted_columns, column);
      g_string_append_printf (names, "%s%s", separator, column);
      g_string_append_printf (parameters, "%s?%u", separator, i + 1);
    }

  self->read_sql
      = g_strdup_printf ("SELECT rowid, %s FROM %s WHERE id = ?1", names->str, table);
  self->read_place_sql
      = g_strdup_printf ("SELECT rowid, %s FROM %s WHERE rowid = ?1", names->str, table);
  self->load_sql = g_strdup_printf ("SELECT rowid, %s FROM %s", names->str, table);
  self->restore_sql = g_strdup_printf (
      "INSERT INTO %s (%s, rowid) VALUES (%s, ?%u)", table, names->str, parameters->str, n + 1);
  self->delete_sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", table);
  self->id_taken_sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?1", table);
  self->place_taken_sql = g_strdup_printf ("SELECT 1 FROM %s WHERE rowid = ?1", table);
}

/**
 * pal_record_table_new:
 * @database: an open database
 * @name: one of its tables
 * @error: a #PalStoreError
 *
 * Returns: (transfer full): what is known of the table.
 */
PalRecordTable *
pal_record_table_new (PalDatabase *database, const char *name, GError **error)
{
  g_autoptr (PalRecordTable) self = g_new0 (PalRecordTable, 1);

  self->name = g_strdup (name);
  self->quoted_name = g_strdup_printf ("\"%s\"", name);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->quoted_columns = g_ptr_array_new_with_free_func (g_free);
  self->kinds = g_array_new (FALSE, FALSE, sizeof (PalRecordColumn));
  g_array_set_clear_func (self->kinds, column_clear);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->inserts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!read_columns (self, database, error))
    return NULL;
  make_statements (self);
  return g_steal_pointer (&self);
}

/* Frees what is known of a table with the texts of its statements. */
void
pal_record_table_free (PalRecordTable *self)
{
  g_return_if_fail (self != NULL);
  g_free (self->name);
  g_free (self->quoted_name);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->quoted_columns);
  g_array_unref (self->kinds);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->inserts);
  g_free (self->read_sql);
  g_free (self->read_place_sql);
  g_free (self->load_sql);
  g_free (self->restore_sql);
  g_free (self->delete_sql);
  g_free (self->id_taken_sql);
  g_free (self->place_taken_sql);
  g_free (self);
}

/**
 * pal_record_table_get_number:
 * @self: a table
 * @column: a name
 * @guess: the number that it probably has
 *
 * Returns: the column's number, counted from 0, or -1 if there is none of that name.
 */
int
pal_record_table_get_number (PalRecordTable *self, const char *column, guint guess)
{
  gpointer number;

  if (guess < self->columns->len
      && g_str_equal (g_ptr_array_index (self->columns, guess), column))
    return (int) guess;
  if (!g_hash_table_lookup_extended (self->numbers, column, NULL, &number))
    return -1;
  return (int) GPOINTER_TO_UINT (number);
}

/**
 * pal_record_table_get_insert_sql:
 * @self: a table
  * @values: a value for each column
 *
 * A column without a value gets its default, so the statement has only those that have one.
 *
 * Returns: (nullable): the statement; its parameters are the values that are not empty, in their order.
 *   %NULL where all are empty.
 */
const char *
pal_record_table_get_insert_sql (PalRecordTable *self, const PalRowCell *values)
{
  guint n_columns = self->columns->len;
  char *given = g_newa (char, n_columns + 1);
  GString *sql;
  char *text;
  guint n = 0;

  for (guint i = 0; i < n_columns; i++)
    given[i] = pal_value_is_empty (&values[i]) ? '-' : '+';
  given[n_columns] = '\0';
  if (strchr (given, '+') == NULL)
    return NULL;
  text = g_hash_table_lookup (self->inserts, given);
  if (text != NULL)
    return text;

  sql = g_string_new ("INSERT INTO ");
  g_string_append (sql, self->quoted_name);
  for (guint i = 0; i < n_columns; i++)
    if (given[i] == '+')
      {
        g_string_append (sql, n++ > 0 ? ", " : " (");
        g_string_append (sql, g_ptr_array_index (self->quoted_columns, i));
      }
  g_string_append (sql, ") VALUES (");
  for (guint i = 0; i < n; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append_c (sql, ')');
  text = g_string_free (sql, FALSE);
  g_hash_table_insert (self->inserts, g_strdup (given), text);
  return text;
}

/**
 * pal_record_table_tell_row:
 * @self: a table
 * @values: a value for each column, as they have been inserted
 *
 * A value that has the very type of its column is kept as it is, and no trigger of the schema changes
 * what is inserted. So what was just inserted need not be read again, which is a good part of the
 * work of inserting it. Fractions are left to SQLite, which may write them in another way.
 *
 * Returns: (transfer full) (nullable): the row as it would be read; %NULL where only reading can tell.
 */
GVariant *
pal_record_table_tell_row (PalRecordTable *self, const PalRowCell *values)
{
  PalRowWriter writer;
  gboolean certain = TRUE;
  g_autoptr (GVariant) row = NULL;

  pal_row_writer_init (&writer);
  for (guint i = 0; certain && i < self->columns->len; i++)
    {
      const PalRecordColumn *kind = &g_array_index (self->kinds, PalRecordColumn, i);
      PalRowCell cell = values[i];

      if (pal_value_is_empty (&cell))
        {
          certain = kind->default_type != PAL_CELL_OTHER;
          if (kind->default_type != PAL_CELL_TEXT)
            continue;
          cell.type = PAL_CELL_TEXT;
          cell.data = kind->default_text;
          cell.size = strlen (kind->default_text);
        }
      else
        certain = cell.type == kind->type && cell.type != PAL_CELL_REAL
                  && (cell.type != PAL_CELL_TEXT
                      || g_utf8_validate_len (cell.data, cell.size, NULL));
      cell.column = g_ptr_array_index (self->columns, i);
      if (certain)
        pal_row_writer_add (&writer, &cell);
    }
  row = pal_row_writer_end (&writer);
  return certain ? g_steal_pointer (&row) : NULL;
}
