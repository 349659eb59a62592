/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-record"

#include "pal-record.h"

#include "pal-record-table.h"
#include "pal-row-image.h"
#include "pal-row.h"
#include "pal-store-error.h"
#include "pal-value.h"

struct _PalRecord
{
  PalDatabase *database;
  GHashTable *tables; /* name -> (owned) PalRecordTable */
};

static gboolean
refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError **error, const char *format, ...)
{
  g_autofree char *detail = NULL;
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);
  return pal_store_error_set (error, PAL_STORE_ERROR_REFUSED, NULL, detail);
}

static PalRecordTable *
find_table (PalRecord *self, const char *name, GError **error)
{
  PalRecordTable *table = g_hash_table_lookup (self->tables, name);

  if (table == NULL)
    refuse (error, "no table “%s”", name);
  return table;
}

/* Values of a row ------------------------------------------------------------------------------ */

/* The first column of the answer is the place. A row that has lost its id belongs to nothing that
 * could be shown or undone. */
static GVariant *
read_row (PalRecord *self, PalRecordTable *table, PalStatement *statement, GError **error)
{
  g_autoptr (GVariant) row = NULL;
  PalRowWriter writer;

  pal_row_writer_init (&writer);
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *mended = NULL;
      PalRowCell cell;

      if (!pal_value_read (statement, (int) i + 1, &cell, &mended))
        continue;
      cell.column = g_ptr_array_index (table->columns, i);
      pal_row_writer_add (&writer, &cell);
    }
  row = pal_row_writer_end (&writer);
  if (pal_row_get_id (row) != NULL)
    return g_steal_pointer (&row);
  pal_store_error_set (error,
                       PAL_STORE_ERROR_DAMAGED,
                       pal_database_get_path (self->database),
                       "a row without an id");
  return NULL;
}

/* Lays the values of a row out by the numbers of their columns; those that it does not name have no
 * column. They point into the row. */
static PalRowCell *
sort_values (PalRecordTable *table, GVariant *values, GError **error)
{
  g_autofree PalRowCell *sorted = NULL;
  PalRowReader reader;
  PalRowCell cell;
  int number = -1;

  if (!g_variant_is_of_type (values, PAL_ROW_TYPE))
    {
      refuse (error, "a row of the type “%s”", g_variant_get_type_string (values));
      return NULL;
    }
  sorted = g_new0 (PalRowCell, table->columns->len);
  pal_row_reader_init (&reader, values);
  while (pal_row_reader_next (&reader, &cell))
    {
      /* Nearly always they come in the order of the table. */
      number = pal_record_table_get_number (table, cell.column, (guint) (number + 1));
      if (number < 0)
        {
          refuse (error, "no column “%s” in “%s”", cell.column, table->name);
          return NULL;
        }
      sorted[number] = cell;
    }
  return g_steal_pointer (&sorted);
}

/* Single statements ------------------------------------------------------------------------------ */

/* The row that a statement finds, or none. */
static gboolean
read_found (PalRecord *self,
            PalRecordTable *table,
            PalStatement *statement,
            GVariant **row,
            gint64 *place,
            GError **error)
{
  gboolean found;

  *row = NULL;
  *place = 0;
  if (!pal_database_step (self->database, statement, &found, error))
    return FALSE;
  if (found)
    {
      *row = read_row (self, table, statement, error);
      if (*row == NULL)
        return FALSE;
      *place = sqlite3_column_int64 (statement, 0);
    }
  return TRUE;
}

static gboolean
read_one (PalRecord *self,
          PalRecordTable *table,
          const char *id,
          GVariant **row,
          gint64 *place,
          GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (self->database, table->read_sql, error);
  if (statement == NULL || !pal_statement_bind_text (statement, 1, id, error))
    return FALSE;
  return read_found (self, table, statement, row, place, error);
}

/* The same without going through the ids. */
static gboolean
read_place (
    PalRecord *self, PalRecordTable *table, gint64 place, GVariant **row, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  gint64 found_place;

  statement = pal_database_prepare (self->database, table->read_place_sql, error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_int (statement, 1, place);
  return read_found (self, table, statement, row, &found_place, error);
}

/* Gives the row as it is now as well, if that can be told without reading it. */
static gboolean
insert_one (PalRecord *self,
            PalRecordTable *table,
            GVariant *values,
            gint64 *place,
            GVariant **row,
            GError **error)
{
  g_autofree PalRowCell *sorted = sort_values (table, values, error);
  g_autoptr (PalStatement) statement = NULL;
  const char *sql;
  int n = 0;

  if (sorted == NULL)
    return FALSE;

  sql = pal_record_table_get_insert_sql (table, sorted);
  if (sql == NULL)
    return refuse (error, "a row without any value for “%s”", table->name);
  statement = pal_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < table->columns->len; i++)
    if (!pal_value_is_empty (&sorted[i]) && !pal_value_bind (statement, ++n, &sorted[i], error))
      return FALSE;
  if (!pal_database_run (self->database, statement, error))
    return FALSE;
  *place = sqlite3_last_insert_rowid (pal_database_get_handle (self->database));
  *row = pal_record_table_tell_row (table, sorted);
  return TRUE;
}

/* Only the columns that differ are written: each one more would have its indexes written as well,
 * and an id even has every row looked at that refers to it. */
static gboolean
change_one (PalRecord *self,
            PalRecordTable *table,
            const char *id,
            const PalRowCell *current,
            const PalRowCell *wished,
            GError **error)
{
  g_autoptr (GString) sql = g_string_new ("UPDATE ");
  g_autoptr (PalStatement) statement = NULL;
  int n = 0;

  g_string_append (sql, table->quoted_name);
  for (guint i = 0; i < table->columns->len; i++)
    if (!pal_value_is_same (&current[i], &wished[i]))
      {
        if (g_str_equal (g_ptr_array_index (table->columns, i), "id"))
          return refuse (error, "the id of “%s” in “%s” cannot change", id, table->name);
        g_string_append (sql, n++ > 0 ? ", " : " SET ");
        g_string_append (sql, g_ptr_array_index (table->quoted_columns, i));
        g_string_append (sql, " = ?");
      }
  if (n == 0)
    return TRUE;
  g_string_append (sql, " WHERE id = ?");

  statement = pal_database_prepare (self->database, sql->str, error);
  if (statement == NULL)
    return FALSE;
  n = 0;
  for (guint i = 0; i < table->columns->len; i++)
    if (!pal_value_is_same (&current[i], &wished[i])
        && !pal_value_bind (statement, ++n, &wished[i], error))
      return FALSE;
  return pal_statement_bind_text (statement, n + 1, id, error)
         && pal_database_run (self->database, statement, error);
}

static gboolean
delete_one (PalRecord *self, PalRecordTable *table, const char *id, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (self->database, table->delete_sql, error);
  if (statement == NULL || !pal_statement_bind_text (statement, 1, id, error))
    return FALSE;
  return pal_database_run (self->database, statement, error);
}

static gboolean
is_id_taken (
    PalRecord *self, PalRecordTable *table, const char *id, gboolean *taken, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (self->database, table->id_taken_sql, error);
  if (statement == NULL || !pal_statement_bind_text (statement, 1, id, error))
    return FALSE;
  return pal_database_step (self->database, statement, taken, error);
}

static gboolean
is_place_taken (
    PalRecord *self, PalRecordTable *table, gint64 place, gboolean *taken, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (self->database, table->place_taken_sql, error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_int (statement, 1, place);
  return pal_database_step (self->database, statement, taken, error);
}

/* Operations ------------------------------------------------------------------------------------- */

/* That an id is taken is found out by the insertion itself, since its index refuses it. */
static gboolean
insert (PalRecord *self, PalRecordTable *table, const PalOp *op, GPtrArray *images, GError **error)
{
  g_autoptr (GVariant) after = NULL;
  gboolean taken = FALSE;
  gint64 place = 0;

  if (op->type == PAL_OP_ENSURE && !is_id_taken (self, table, op->id, &taken, error))
    return FALSE;
  if (taken)
    return TRUE;
  if (!insert_one (self, table, op->values, &place, &after, error))
    return FALSE;
  if (after == NULL && !read_place (self, table, place, &after, error))
    return FALSE;
  if (after == NULL || !g_str_equal (pal_row_get_id (after), op->id))
    return refuse (error, "“%s” is not the id of the row", op->id);
  g_ptr_array_add (images, pal_row_image_new (op->table, op->id, place, NULL, after));
  return TRUE;
}

static gboolean
update (PalRecord *self, PalRecordTable *table, const PalOp *op, GPtrArray *images, GError **error)
{
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;
  g_autofree PalRowCell *current = NULL;
  g_autofree PalRowCell *wished = NULL;
  gint64 place;

  wished = sort_values (table, op->values, error);
  if (wished == NULL || !read_one (self, table, op->id, &before, &place, error))
    return FALSE;
  if (before == NULL)
    return refuse (error, "no “%s” in “%s”", op->id, op->table);
  current = sort_values (table, before, error);
  if (current == NULL)
    return FALSE;
  /* What is not named stays. */
  for (guint i = 0; i < table->columns->len; i++)
    if (wished[i].column == NULL)
      wished[i] = current[i];

  if (!change_one (self, table, op->id, current, wished, error)
      || !read_place (self, table, place, &after, error))
    return FALSE;
  if (!pal_row_image_equal (before, after))
    g_ptr_array_add (images, pal_row_image_new (op->table, op->id, place, before, after));
  return TRUE;
}

static gboolean
delete (PalRecord *self, PalRecordTable *table, const PalOp *op, GPtrArray *images, GError **error)
{
  g_autoptr (GVariant) before = NULL;
  gint64 place;

  if (!read_one (self, table, op->id, &before, &place, error))
    return FALSE;
  if (before == NULL)
    return refuse (error, "no “%s” in “%s”", op->id, op->table);
  if (!delete_one (self, table, op->id, error))
    return FALSE;
  g_ptr_array_add (images, pal_row_image_new (op->table, op->id, place, before, NULL));
  return TRUE;
}

/* Opening ---------------------------------------------------------------------------------------- */

static gboolean
read_tables (PalRecord *self, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  gboolean row;

  statement = pal_database_prepare (
      self->database, "SELECT name FROM record_table ORDER BY name", error);
  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      const char *name;
      PalRecordTable *table;

      if (!pal_database_step (self->database, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      name = pal_statement_get_text (statement, 0);
      if (name == NULL)
        return pal_store_error_set (error,
                                    PAL_STORE_ERROR_DAMAGED,
                                    pal_database_get_path (self->database),
                                    "a table without a name");
      table = pal_record_table_new (self->database, name, error);
      if (table == NULL)
        return FALSE;
      g_hash_table_insert (self->tables, table->name, table);
    }
}

/**
 * pal_record_new:
 * @database: an open database, which has to outlive the record
 * @error: a #PalStoreError
 *
 * Returns: (transfer full): its rows.
 */
PalRecord *
pal_record_new (PalDatabase *database, GError **error)
{
  g_autoptr (PalRecord) self = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  self = g_new0 (PalRecord, 1);
  self->database = database;
  self->tables = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) pal_record_table_free);
  if (!read_tables (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Frees what is known of the tables; the database stays open. */
void
pal_record_free (PalRecord *self)
{
  g_return_if_fail (self != NULL);
  g_hash_table_unref (self->tables);
  g_free (self);
}

/**
 * pal_record_read:
 * @self: the record
 * @table: one of its tables
 * @id: the row's id
 * @row: (out) (transfer full) (nullable): the row, %NULL if there is none
 * @place: (out): its number in the table
 * @error: a #PalStoreError
 *
 * Returns: whether it could be looked for.
 */
gboolean
pal_record_read (PalRecord *self,
                 const char *table,
                 const char *id,
                 GVariant **row,
                 gint64 *place,
                 GError **error)
{
  PalRecordTable *found;

  g_return_val_if_fail (self != NULL && row != NULL && place != NULL, FALSE);

  found = find_table (self, table, error);
  return found != NULL && read_one (self, found, id, row, place, error);
}

/**
 * pal_record_load:
 * @self: the record
 * @table: one of its tables
 * @column: (nullable): a column that must have @value; %NULL for all rows
 * @value: (nullable): the text to look for
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type GVariant): the rows in the order of their places.
 */
GPtrArray *
pal_record_load (
    PalRecord *self, const char *table, const char *column, const char *value, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *sql = NULL;
  PalRecordTable *found;

  g_return_val_if_fail (self != NULL, NULL);

  found = find_table (self, table, error);
  if (found == NULL)
    return NULL;
  if (column != NULL && pal_record_table_get_number (found, column, 0) < 0)
    {
      refuse (error, "no column “%s” in “%s”", column, table);
      return NULL;
    }

  if (column != NULL)
    sql = g_strdup_printf ("%s WHERE \"%s\" = ?1 ORDER BY rowid", found->load_sql, column);
  else
    sql = g_strdup_printf ("%s ORDER BY rowid", found->load_sql);
  statement = pal_database_prepare (self->database, sql, error);
  if (statement == NULL
      || (column != NULL && !pal_statement_bind_text (statement, 1, value, error)))
    return NULL;

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  while (TRUE)
    {
      GVariant *values;
      gboolean row;

      if (!pal_database_step (self->database, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&rows);
      values = read_row (self, found, statement, error);
      if (values == NULL)
        return NULL;
      g_ptr_array_add (rows, values);
    }
}

/**
 * pal_record_apply:
 * @self: the record, within a transaction
 * @op: what to do
 * @images: (element-type PalRowImage): where the changes of rows are added
 * @error: %PAL_STORE_ERROR_REFUSED if it contradicts the record, or another #PalStoreError
 *
 * After a failure the transaction has to be rolled back.
 *
 * Returns: whether it was done; what changes nothing adds no image.
 */
gboolean
pal_record_apply (PalRecord *self, const PalOp *op, GPtrArray *images, GError **error)
{
  PalRecordTable *table;

  g_return_val_if_fail (self != NULL && op != NULL && images != NULL, FALSE);

  table = find_table (self, op->table, error);
  if (table == NULL)
    return FALSE;
  switch (op->type)
    {
    case PAL_OP_INSERT:
    case PAL_OP_ENSURE:
      return insert (self, table, op, images, error);
    case PAL_OP_UPDATE:
      return update (self, table, op, images, error);
    case PAL_OP_DELETE:
      return delete (self, table, op, images, error);
    default:
      g_assert_not_reached ();
    }
}

/**
 * pal_record_restore:
 * @self: the record, within a transaction
 * @table: one of its tables
 * @id: the row's id
 * @place: where the row is to stand if it comes back; if another stands there, it goes to the end
 * @row: (nullable): the row as it is to be, %NULL for none
 * @error: a #PalStoreError
 *
 * Returns: whether the row is as wished now.
 */
gboolean
pal_record_restore (PalRecord *self,
                    const char *table,
                    const char *id,
                    gint64 place,
                    GVariant *row,
                    GError **error)
{
  g_autoptr (GVariant) current = NULL;
  g_autofree PalRowCell *sorted = NULL;
  g_autofree PalRowCell *current_values = NULL;
  g_autoptr (PalStatement) statement = NULL;
  PalRecordTable *found;
  gint64 current_place;
  gboolean taken;

  g_return_val_if_fail (self != NULL, FALSE);

  found = find_table (self, table, error);
  if (found == NULL)
    return FALSE;
  if (row == NULL)
    return delete_one (self, found, id, error);

  sorted = sort_values (found, row, error);
  if (sorted == NULL || !read_one (self, found, id, &current, &current_place, error))
    return FALSE;
  if (current != NULL)
    {
      current_values = sort_values (found, current, error);
      return current_values != NULL
             && change_one (self, found, id, current_values, sorted, error);
    }

  statement = pal_database_prepare (self->database, found->restore_sql, error);
  if (statement == NULL || !is_place_taken (self, found, place, &taken, error))
    return FALSE;
  for (guint i = 0; i < found->columns->len; i++)
    if (!pal_value_is_empty (&sorted[i]) && !pal_value_bind (statement, (int) i + 1, &sorted[i], error))
      return FALSE;
  if (!taken)
    pal_statement_bind_int (statement, (int) found->columns->len + 1, place);
  return pal_database_run (self->database, statement, error);
}
