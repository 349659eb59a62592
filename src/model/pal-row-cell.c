/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-row"

#include "pal-row-cell.h"

#include <string.h>

#include "pal-row.h"

/* Rows are asked for their columns thousands of times for each change, and GVariant's own functions
 * make some three objects for each column that they pass. So they are read and written here in the
 * serialised form itself, which the GVariant specification lays down: an array of {sv} entries, each
 * from a multiple of eight on, and behind them where each of them ends. Such a number is as wide as
 * the size of the whole needs, and little-endian on every machine. */
#define ALIGNMENT 8

static gsize
align (gsize position)
{
  return (position + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);
}

static guint
get_offset_size (gsize size)
{
  if (size <= G_MAXUINT8)
    return 1;
  if (size <= G_MAXUINT16)
    return 2;
  return size <= G_MAXUINT32 ? 4 : 8;
}

static gsize
read_offset (const guint8 *bytes, guint offset_size)
{
  gsize offset = 0;

  for (guint i = offset_size; i > 0; i--)
    offset = offset << 8 | bytes[i - 1];
  return offset;
}

/* The numbers count towards the size that decides how wide they are. */
static guint
choose_offset_size (gsize body_size, gsize n_offsets)
{
  if (body_size + n_offsets <= G_MAXUINT8)
    return 1;
  if (body_size + 2 * n_offsets <= G_MAXUINT16)
    return 2;
  return body_size + 4 * n_offsets <= G_MAXUINT32 ? 4 : 8;
}

/* Room for what is appended next. */
static void
reserve (PalRowWriter *self, gsize size)
{
  if (self->capacity - self->size >= size)
    return;
  self->capacity = MAX (2 * self->capacity, self->size + size);
  self->bytes = g_realloc (self->bytes, self->capacity);
}

static inline void
append (PalRowWriter *self, gconstpointer bytes, gsize size)
{
  memcpy (self->bytes + self->size, bytes, size);
  self->size += size;
}

static inline void
append_offset (PalRowWriter *self, gsize offset, guint offset_size)
{
  for (guint i = 0; i < offset_size; i++, offset >>= 8)
    self->bytes[self->size++] = (guint8) offset;
}

static inline void
append_padding (PalRowWriter *self)
{
  while (self->size % ALIGNMENT != 0)
    self->bytes[self->size++] = 0;
}

/* The type comes last, behind a zero. */
static void
read_variant (PalRowCell *cell, const guint8 *bytes, gsize size)
{
  gsize type = size;
  gsize type_size;

  while (type > 0 && bytes[type - 1] != '\0')
    type--;
  type_size = size - type;
  cell->data = bytes;
  cell->size = type > 0 ? type - 1 : 0;
  cell->type = PAL_CELL_OTHER;

  if (type_size == 1 && bytes[type] == 's')
    {
      cell->type = PAL_CELL_TEXT;
      cell->size--;
    }
  else if (type_size == 1 && bytes[type] == 'x')
    {
      cell->type = PAL_CELL_INTEGER;
      memcpy (&cell->integer, bytes, sizeof cell->integer);
    }
  else if (type_size == 1 && bytes[type] == 'd')
    {
      cell->type = PAL_CELL_REAL;
      memcpy (&cell->real, bytes, sizeof cell->real);
    }
  else if (type_size == 2 && memcmp (bytes + type, "ay", 2) == 0)
    cell->type = PAL_CELL_BYTES;
  else if (type_size == 2 && memcmp (bytes + type, "()", 2) == 0)
    cell->type = PAL_CELL_EMPTY;
}

/**
 * pal_row_reader_init:
 * @self: (out caller-allocates): a reader
 * @row: a row, which has to outlive what is read
 */
void
pal_row_reader_init (PalRowReader *self, GVariant *row)
{
  gsize size, body_size;

  memset (self, 0, sizeof *self);
  g_return_if_fail (row != NULL && g_variant_is_of_type (row, PAL_ROW_TYPE));
  /* Costs nothing for what this program made, and keeps anything else from being misread. */
  g_return_if_fail (g_variant_is_normal_form (row));

  size = g_variant_get_size (row);
  if (size == 0)
    return;
  self->bytes = g_variant_get_data (row);
  self->offset_size = get_offset_size (size);
  body_size = read_offset (self->bytes + size - self->offset_size, self->offset_size);
  self->offsets = self->bytes + body_size;
  self->n_cells = (size - body_size) / self->offset_size;
}

/**
 * pal_row_reader_next:
 * @self: a reader
 * @cell: (out caller-allocates): the next column
 *
 * Returns: %FALSE when there is none left.
 */
gboolean
pal_row_reader_next (PalRowReader *self, PalRowCell *cell)
{
  const guint8 *entry;
  gsize start, size, value;
  guint offset_size;

  g_return_val_if_fail (self != NULL && cell != NULL, FALSE);

  if (self->next == self->n_cells)
    return FALSE;
  start = align (self->end);
  self->end = read_offset (self->offsets + self->next * self->offset_size, self->offset_size);
  self->next++;

  entry = self->bytes + start;
  size = self->end - start;
  offset_size = get_offset_size (size);
  value = align (read_offset (entry + size - offset_size, offset_size));
  cell->column = (const char *) entry;
  read_variant (cell, entry + value, size - offset_size - value);
  return TRUE;
}

/**
 * pal_row_writer_init:
 * @self: (out caller-allocates): a writer, which pal_row_writer_end() empties
 */
void
pal_row_writer_init (PalRowWriter *self)
{
  g_return_if_fail (self != NULL);
  self->size = 0;
  self->capacity = 1024;
  self->bytes = g_malloc (self->capacity);
  self->ends = g_array_sized_new (FALSE, FALSE, sizeof (gsize), 32);
}

/**
 * pal_row_writer_add:
 * @self: a writer
 * @cell: a column of any type but %PAL_CELL_OTHER; text has to be valid UTF-8
 */
void
pal_row_writer_add (PalRowWriter *self, const PalRowCell *cell)
{
  gsize start, key_size;

  g_return_if_fail (self != NULL && self->bytes != NULL);
  g_return_if_fail (cell != NULL && cell->column != NULL && cell->type != PAL_CELL_OTHER);

  key_size = strlen (cell->column) + 1;
  /* The padding twice, a number or the type of a value, and where the key ends. */
  reserve (self, key_size + 4 * ALIGNMENT + cell->size);
  append_padding (self);
  start = self->size;
  append (self, cell->column, key_size);
  append_padding (self);
  switch (cell->type)
    {
    case PAL_CELL_TEXT:
      append (self, cell->data, cell->size);
      append (self, "\0\0s", 3);
      break;
    case PAL_CELL_INTEGER:
      append (self, &cell->integer, sizeof cell->integer);
      append (self, "\0x", 2);
      break;
    case PAL_CELL_REAL:
      append (self, &cell->real, sizeof cell->real);
      append (self, "\0d", 2);
      break;
    case PAL_CELL_BYTES:
      if (cell->size > 0)
        append (self, cell->data, cell->size);
      append (self, "\0ay", 3);
      break;
    case PAL_CELL_EMPTY:
      append (self, "\0\0()", 4);
      break;
    case PAL_CELL_OTHER:
    default:
      g_assert_not_reached ();
    }
  append_offset (self, key_size, choose_offset_size (self->size - start, 1));
  g_array_append_val (self->ends, self->size);
}

/**
 * pal_row_writer_add_string:
 * @self: a writer
 * @column: a column's name
 * @value: (nullable): text; %NULL or an empty text empties the column
 */
void
pal_row_writer_add_string (PalRowWriter *self, const char *column, const char *value)
{
  PalRowCell cell = { .column = column, .type = PAL_CELL_EMPTY };

  if (value != NULL && *value != '\0')
    {
      g_return_if_fail (g_utf8_validate (value, -1, NULL));
      cell.type = PAL_CELL_TEXT;
      cell.data = value;
      cell.size = strlen (value);
    }
  pal_row_writer_add (self, &cell);
}

/* Adds a whole number; columns come in the order in which they are added. */
void
pal_row_writer_add_int (PalRowWriter *self, const char *column, gint64 value)
{
  const PalRowCell cell = { .column = column, .type = PAL_CELL_INTEGER, .integer = value };

  pal_row_writer_add (self, &cell);
}

/* Adds a column that is named and empty, which an update takes for emptying it. */
void
pal_row_writer_add_empty (PalRowWriter *self, const char *column)
{
  pal_row_writer_add_string (self, column, NULL);
}

/**
 * pal_row_writer_end:
 * @self: a writer
 *
 * Returns: (transfer full): the row, not floating.
 */
GVariant *
pal_row_writer_end (PalRowWriter *self)
{
  guint8 *bytes;
  guint offset_size;

  g_return_val_if_fail (self != NULL && self->bytes != NULL, NULL);

  offset_size = choose_offset_size (self->size, self->ends->len);
  reserve (self, offset_size * self->ends->len);
  for (guint i = 0; i < self->ends->len; i++)
    append_offset (self, g_array_index (self->ends, gsize, i), offset_size);
  g_clear_pointer (&self->ends, g_array_unref);
  bytes = g_realloc (g_steal_pointer (&self->bytes), MAX (self->size, 1));
  return g_variant_ref_sink (
      g_variant_new_from_data (PAL_ROW_TYPE, bytes, self->size, TRUE, g_free, bytes));
}
