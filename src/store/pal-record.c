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
  GVariantBuilder builder;

  g_variant_builder_init (&builder, PAL_ROW_TYPE);
  for (guint i = 0; i < table->columns->len; i++)
    {
      GVariant *value = pal_value_read (statement, (int) i + 1);

      if (value != NULL)
        g_variant_builder_add (&builder, "{sv}", g_ptr_array_index (table->columns, i), value);
    }
  row = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (pal_row_get_id (row) != NULL)
    return g_steal_pointer (&row);
  pal_store_error_set (error,
                       PAL_STORE_ERROR_DAMAGED,
                       pal_database_get_path (self->database),
                       "a row without an id");
  return NULL;
}

static void
unref_value (gpointer data)
{
  if (data != NULL)
    g_variant_unref (data);
}

/* Lays the values of a row out by the numbers of their columns. */
static GPtrArray *
sort_values (PalRecordTable *table, GVariant *values, GError **error)
{
  g_autoptr (GPtrArray) sorted = NULL;
  GVariantIter iter;
  const char *column;
  GVariant *value;

  if (!g_variant_is_of_type (values, PAL_ROW_TYPE))
    {
      refuse (error, "a row of the type “%s”", g_variant_get_type_string (values));
      return NULL;
    }
  sorted = g_ptr_array_new_full (table->columns->len, NULL);
  g_ptr_array_set_size (sorted, (int) table->columns->len);
  g_ptr_array_set_free_func (sorted, unref_value);

  g_variant_iter_init (&iter, values);
  while (g_variant_iter_next (&iter, "{&sv}", &column, &value))
    {
      int number = pal_record_table_get_number (table, column);

      if (number < 0)
        {
          refuse (error, "no column “%s” in “%s”", column, table->name);
          g_variant_unref (value);
          return NULL;
        }
      g_clear_pointer (&sorted->pdata[number], g_variant_unref);
      sorted->pdata[number] = value;
    }
  return g_steal_pointer (&sorted);
}

static gboolean
bind_all (PalStatement *statement, GPtrArray *sorted, GError **error)
{
  for (guint i = 0; i < sorted->len; i++)
    if (!pal_value_bind (statement, (int) i + 1, sorted->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Single statements ------------------------------------------------------------------------------ */

static gboolean
read_one (PalRecord *self,
          PalRecordTable *table,
          const char *id,
          GVariant **row,
          gint64 *place,
          GError **error)
{
  g_autoptr (PalStatement) statement = NULL;
  gboolean found;

  *row = NULL;
  *place = 0;
  statement = pal_database_prepare (self->database, table->read_sql, error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_text (statement, 1, id);
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

/* A column that the row does not name gets its default, so the statement has only those it names. */
static gboolean
insert_one (PalRecord *self, PalRecordTable *table, GVariant *values, GError **error)
{
  g_autoptr (GPtrArray) sorted = sort_values (table, values, error);
  g_autoptr (GString) sql = NULL;
  g_autoptr (PalStatement) statement = NULL;
  int n = 0;

  if (sorted == NULL)
    return FALSE;

  sql = g_string_new ("INSERT INTO \"");
  g_string_append_printf (sql, "%s\" (", table->name);
  for (guint i = 0; i < sorted->len; i++)
    {
      if (sorted->pdata[i] != NULL
          && g_variant_is_of_type (sorted->pdata[i], G_VARIANT_TYPE_UNIT))
        g_clear_pointer (&sorted->pdata[i], g_variant_unref);
      if (sorted->pdata[i] != NULL)
        g_string_append_printf (
            sql, "%s\"%s\"", n++ > 0 ? ", " : "", (char *) g_ptr_array_index (table->columns, i));
    }
  g_string_append (sql, ") VALUES (");
  for (int i = 0; i < n; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append_c (sql, ')');

  statement = pal_database_prepare (self->database, sql->str, error);
  if (statement == NULL)
    return FALSE;
  n = 0;
  for (guint i = 0; i < sorted->len; i++)
    if (sorted->pdata[i] != NULL && !pal_value_bind (statement, ++n, sorted->pdata[i], error))
      return FALSE;
  return pal_database_run (self->database, statement, error);
}

static gboolean
is_same_value (GVariant *a, GVariant *b)
{
  gboolean a_empty = a == NULL || g_variant_is_of_type (a, G_VARIANT_TYPE_UNIT);
  gboolean b_empty = b == NULL || g_variant_is_of_type (b, G_VARIANT_TYPE_UNIT);

  if (a_empty || b_empty)
    return a_empty == b_empty;
  return g_variant_equal (a, b);
}

/* Only the columns that differ are written: each one more would have its indexes written as well,
 * and an id even has every row looked at that refers to it. */
static gboolean
change_one (PalRecord *self,
            PalRecordTable *table,
            const char *id,
            GPtrArray *current,
            GPtrArray *wished,
            GError **error)
{
  g_autoptr (GString) sql = g_string_new ("UPDATE \"");
  g_autoptr (PalStatement) statement = NULL;
  int n = 0;

  g_string_append_printf (sql, "%s\" SET ", table->name);
  for (guint i = 0; i < current->len; i++)
    if (!is_same_value (current->pdata[i], wished->pdata[i]))
      {
        const char *column = g_ptr_array_index (table->columns, i);

        if (g_str_equal (column, "id"))
          return refuse (error, "the id of “%s” in “%s” cannot change", id, table->name);
        g_string_append_printf (sql, "%s\"%s\" = ?", n++ > 0 ? ", " : "", column);
      }
  if (n == 0)
    return TRUE;
  g_string_append (sql, " WHERE id = ?");

  statement = pal_database_prepare (self->database, sql->str, error);
  if (statement == NULL)
    return FALSE;
  n = 0;
  for (guint i = 0; i < current->len; i++)
    if (!is_same_value (current->pdata[i], wished->pdata[i])
        && !pal_value_bind (statement, ++n, wished->pdata[i], error))
      return FALSE;
  pal_statement_bind_text (statement, n + 1, id);
  return pal_database_run (self->database, statement, error);
}

static gboolean
delete_one (PalRecord *self, PalRecordTable *table, const char *id, GError **error)
{
  g_autoptr (PalStatement) statement = NULL;

  statement = pal_database_prepare (self->database, table->delete_sql, error);
  if (statement == NULL)
    return FALSE;
  pal_statement_bind_text (statement, 1, id);
  return pal_database_run (self->database, statement, error);
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

static gboolean
insert (PalRecord *self, PalRecordTable *table, const PalOp *op, GPtrArray *images, GError **error)
{
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;
  gint64 place;

  if (!read_one (self, table, op->id, &before, &place, error))
    return FALSE;
  if (before != NULL && op->type == PAL_OP_ENSURE)
    return TRUE;
  if (before != NULL)
    return refuse (error, "“%s” is in “%s” already", op->id, op->table);
  if (!insert_one (self, table, op->values, error)
      || !read_one (self, table, op->id, &after, &place, error))
    return FALSE;
  if (after == NULL)
    return refuse (error, "“%s” is not the id of the row", op->id);
  g_ptr_array_add (images, pal_row_image_new (op->table, op->id, place, NULL, after));
  return TRUE;
}

static gboolean
update (PalRecord *self, PalRecordTable *table, const PalOp *op, GPtrArray *images, GError **error)
{
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;
  g_autoptr (GPtrArray) current = NULL;
  g_autoptr (GPtrArray) wished = NULL;
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
  for (guint i = 0; i < wished->len; i++)
    if (wished->pdata[i] == NULL && current->pdata[i] != NULL)
      wished->pdata[i] = g_variant_ref (current->pdata[i]);

  if (!change_one (self, table, op->id, current, wished, error)
      || !read_one (self, table, op->id, &after, &place, error))
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
  if (column != NULL && pal_record_table_get_number (found, column) < 0)
    {
      refuse (error, "no column “%s” in “%s”", column, table);
      return NULL;
    }

  if (column != NULL)
    sql = g_strdup_printf ("%s WHERE \"%s\" = ?1 ORDER BY rowid", found->load_sql, column);
  else
    sql = g_strdup_printf ("%s ORDER BY rowid", found->load_sql);
  statement = pal_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return NULL;
  if (column != NULL)
    pal_statement_bind_text (statement, 1, value);

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
  g_autoptr (PalStatement) statement = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GVariant) current = NULL;
  g_autoptr (GPtrArray) current_values = NULL;
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
  if (statement == NULL || !is_place_taken (self, found, place, &taken, error)
      || !bind_all (statement, sorted, error))
    return FALSE;
  if (!taken)
    pal_statement_bind_int (statement, (int) sorted->len + 1, place);
  return pal_database_run (self->database, statement, error);
}
