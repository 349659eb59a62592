/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-row-image"

#include "pal-row-image.h"

#include <string.h>

#include "pal-row-cell.h"
#include "pal-row.h"

/* An action rarely changes more rows, and so few are sooner compared than put into a table. */
#define FEW 8

/**
 * pal_row_image_new:
 * @table: a table of the record
 * @id: the row's id
 * @place: its number in the table
 * @before: (nullable): the row before
 * @after: (nullable): the row after
 *
 * Returns: (transfer full): the change; references to the rows are taken.
 */
PalRowImage *
pal_row_image_new (
    const char *table, const char *id, gint64 place, GVariant *before, GVariant *after)
{
  PalRowImage *self = g_new0 (PalRowImage, 1);

  self->table = g_strdup (table);
  self->id = g_strdup (id);
  self->place = place;
  self->before = before != NULL ? g_variant_ref (before) : NULL;
  self->after = after != NULL ? g_variant_ref (after) : NULL;
  return self;
}

/* Frees a change and gives up its rows. */
void
pal_row_image_free (PalRowImage *self)
{
  g_return_if_fail (self != NULL);
  g_free (self->table);
  g_free (self->id);
  g_clear_pointer (&self->before, g_variant_unref);
  g_clear_pointer (&self->after, g_variant_unref);
  g_free (self);
}

/**
 * pal_row_images_new:
 *
 * Returns: (transfer full) (element-type PalRowImage): an empty list.
 */
GPtrArray *
pal_row_images_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pal_row_image_free);
}

static guint
hash_row (gconstpointer key)
{
  const PalRowImage *image = key;

  return g_str_hash (image->id);
}

static gboolean
is_row (gconstpointer a, gconstpointer b)
{
  const PalRowImage *first = a, *second = b;

  return g_str_equal (first->id, second->id) && g_str_equal (first->table, second->table);
}

/* @by_row is a set of what is in @sum where that is much. */
static PalRowImage *
find_row (GPtrArray *sum, GHashTable *by_row, const PalRowImage *image)
{
  guint index;

  if (by_row != NULL)
    return g_hash_table_lookup (by_row, image);
  return g_ptr_array_find_with_equal_func (sum, image, is_row, &index)
             ? g_ptr_array_index (sum, index)
             : NULL;
}

/**
 * pal_row_images_sum:
 * @images: (element-type PalRowImage): changes in the order in which they were made
 *
 * Returns: (transfer full) (element-type PalRowImage): one change for each row that is different in
 *   the end, in the order in which the rows were first touched.
 */
GPtrArray *
pal_row_images_sum (GPtrArray *images)
{
  g_autoptr (GHashTable) by_row = NULL;
  GPtrArray *sum;

  g_return_val_if_fail (images != NULL, NULL);

  if (images->len > FEW)
    by_row = g_hash_table_new (hash_row, is_row);
  sum = pal_row_images_new ();
  for (guint i = 0; i < images->len; i++)
    {
      PalRowImage *image = g_ptr_array_index (images, i);
      PalRowImage *first = find_row (sum, by_row, image);

      if (first == NULL)
        {
          first = pal_row_image_new (
              image->table, image->id, image->place, image->before, image->after);
          g_ptr_array_add (sum, first);
          if (by_row != NULL)
            g_hash_table_add (by_row, first);
          continue;
        }
      g_clear_pointer (&first->after, g_variant_unref);
      first->after = image->after != NULL ? g_variant_ref (image->after) : NULL;
      first->place = image->place;
    }

  for (guint i = sum->len; i > 0; i--)
    {
      PalRowImage *image = g_ptr_array_index (sum, i - 1);

      if (pal_row_image_equal (image->before, image->after))
        g_ptr_array_remove_index (sum, i - 1);
    }
  return sum;
}

/**
 * pal_row_image_equal:
 * @a: (nullable): a row as it was read, or no row
 * @b: (nullable): another
 *
 * Returns: whether both are the same row or both are none.
 */
gboolean
pal_row_image_equal (GVariant *a, GVariant *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_variant_equal (a, b);
}

/* Makes room for so many letters at the end and returns where they go. */
static char *
extend (GString *text, gsize size)
{
  gsize old_size = text->len;

  g_string_set_size (text, old_size + size);
  return text->str + old_size;
}

/* Copies what needs no escape within single quotes; returns %FALSE at the first letter that does. */
static gboolean
copy_plain (char *to, const char *from, gsize size)
{
  for (gsize i = 0; i < size; i++)
    {
      if (from[i] < ' ' || from[i] > '~' || from[i] == '\'' || from[i] == '\\')
        return FALSE;
      to[i] = from[i];
    }
  return TRUE;
}

static gboolean
print_plain_text (GString *text, const PalRowCell *cell)
{
  gsize old_size = text->len;
  char *to = extend (text, cell->size + 2);

  to[0] = to[cell->size + 1] = '\'';
  if (copy_plain (to + 1, cell->data, cell->size))
    return TRUE;
  g_string_truncate (text, old_size);
  return FALSE;
}

/* Bytes as base64 in a tuple of its own, which no column holds: GVariant would write six letters for
 * each byte, and every stroke of a pen is kept for ever. */
static void
print_bytes (GString *text, const PalRowCell *cell)
{
  g_autofree char *encoded = g_base64_encode (cell->data, cell->size);

  g_string_append_printf (text, "('%s',)", encoded);
}

static void
print_cell (GString *text, const PalRowCell *cell)
{
  g_autoptr (GVariant) value = NULL;

  switch (cell->type)
    {
    case PAL_CELL_TEXT:
      if (print_plain_text (text, cell))
        return;
      value = g_variant_new_string (cell->data);
      break;
    case PAL_CELL_INTEGER:
      g_string_append_printf (text, "int64 %" G_GINT64_FORMAT, cell->integer);
      return;
    case PAL_CELL_REAL:
      value = g_variant_new_double (cell->real);
      break;
    case PAL_CELL_BYTES:
      print_bytes (text, cell);
      return;
    case PAL_CELL_EMPTY:
    case PAL_CELL_OTHER:
    default:
      g_assert_not_reached ();
    }
  g_variant_ref_sink (value);
  g_variant_print_string (value, text, TRUE);
}

/* The name of a column, which is a word of our own schema, and what stands around it. */
static void
print_name (GString *text, const char *column, gboolean first)
{
  const char *before = first ? "{'" : ">, '";
  gsize before_size = strlen (before);
  gsize size = strlen (column);
  char *to = extend (text, before_size + size + 4);

  memcpy (to, before, before_size);
  memcpy (to + before_size, column, size);
  memcpy (to + before_size + size, "': <", 4);
}

/**
 * pal_row_image_to_text:
 * @row: (nullable): a row as it was read, which has at least its id
 *
 * It is what g_variant_print() would give, many times sooner; but bytes are in base64, in a tuple.
 *
 * Returns: (transfer full) (nullable): the row as it is kept in the database.
 */
char *
pal_row_image_to_text (GVariant *row)
{
  GString *text;
  PalRowReader reader;
  PalRowCell cell;

  if (row == NULL)
    return NULL;
  text = g_string_sized_new (g_variant_get_size (row) + 64);
  pal_row_reader_init (&reader, row);
  while (pal_row_reader_next (&reader, &cell))
    {
      print_name (text, cell.column, text->len == 0);
      print_cell (text, &cell);
    }
  g_string_append (text, ">}");
  return g_string_free (text, FALSE);
}

/* The row with the bytes that were written as tuples, its columns in the same order. What was written
 * by earlier versions, GVariant reads by itself. */
static GVariant *
read_bytes (GVariant *row)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *column;
  GVariant *value;

  g_variant_builder_init (&builder, PAL_ROW_TYPE);
  g_variant_iter_init (&iter, row);
  while (g_variant_iter_loop (&iter, "{&sv}", &column, &value))
    if (g_variant_is_of_type (value, G_VARIANT_TYPE ("(s)")))
      {
        const char *encoded;
        guchar *bytes;
        gsize size;

        g_variant_get (value, "(&s)", &encoded);
        bytes = g_base64_decode (encoded, &size);
        g_variant_builder_add (&builder,
                               "{sv}",
                               column,
                               g_variant_new_from_data (
                                   G_VARIANT_TYPE_BYTESTRING, bytes, size, TRUE, g_free, bytes));
      }
    else
      g_variant_builder_add (&builder, "{sv}", column, value);
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/**
 * pal_row_image_from_text:
 * @text: (nullable): what pal_row_image_to_text() gave
 * @row: (out) (transfer full) (nullable): the row
 * @error: a #GVariantParseError
 *
 * Returns: %FALSE if the text cannot be understood.
 */
gboolean
pal_row_image_from_text (const char *text, GVariant **row, GError **error)
{
  g_autoptr (GVariant) parsed = NULL;

  g_return_val_if_fail (row != NULL, FALSE);

  *row = NULL;
  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error,
                           G_VARIANT_PARSE_ERROR,
                           G_VARIANT_PARSE_ERROR_FAILED,
                           "what is kept for undoing is no text");
      return FALSE;
    }
  parsed = g_variant_parse (PAL_ROW_TYPE, text, NULL, NULL, error);
  if (parsed == NULL)
    return FALSE;
  *row = read_bytes (parsed);
  return TRUE;
}
