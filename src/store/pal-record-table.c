/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-record-table"

#include "pal-record-table.h"

#include "pal-store-error.h"

static gboolean
read_columns (PalRecordTable *self, PalDatabase *database, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  gboolean row;

  statement = pal_database_prepare (
      database, "SELECT name FROM pragma_table_info (?1) ORDER BY cid", error);
  if (statement == NULL || !pal_statement_bind_text (statement, 1, self->name, error))
    return FALSE;
  while (TRUE)
    {
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
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
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
  g_hash_table_unref (self->numbers);
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
 *
 * Returns: the column's number, counted from 0, or -1 if there is none of that name.
 */
int
pal_record_table_get_number (PalRecordTable *self, const char *column)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (self->numbers, column, NULL, &number))
    return -1;
  return (int) GPOINTER_TO_UINT (number);
}
