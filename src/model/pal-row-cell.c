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

static void
append_offset (GByteArray *bytes, gsize offset, guint offset_size)
{
  guint64 little = GUINT64_TO_LE ((guint64) offset);

  g_byte_array_append (bytes, (const guint8 *) &little, offset_size);
}

static void
append_padding (GByteArray *bytes)
{
  static const guint8 zeros[ALIGNMENT] = { 0 };

  g_byte_array_append (bytes, zeros, (guint) (align (bytes->len) - bytes->len));
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
  self->bytes = g_byte_array_sized_new (1024);
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
  gsize start, key_end, end;
  guint offset_size;

  g_return_if_fail (self != NULL && self->bytes != NULL);
  g_return_if_fail (cell != NULL && cell->column != NULL && cell->type != PAL_CELL_OTHER);

  append_padding (self->bytes);
  start = self->bytes->len;
  g_byte_array_append (
      self->bytes, (const guint8 *) cell->column, (guint) strlen (cell->column) + 1);
  key_end = self->bytes->len - start;
  append_padding (self->bytes);
  switch (cell->type)
    {
    case PAL_CELL_TEXT:
      g_byte_array_append (self->bytes, cell->data, (guint) cell->size);
      g_byte_array_append (self->bytes, (const guint8 *) "\0\0s", 3);
      break;
    case PAL_CELL_INTEGER:
      g_byte_array_append (self->bytes, (const guint8 *) &cell->integer, sizeof cell->integer);
      g_byte_array_append (self->bytes, (const guint8 *) "\0x", 2);
      break;
    case PAL_CELL_REAL:
      g_byte_array_append (self->bytes, (const guint8 *) &cell->real, sizeof cell->real);
      g_byte_array_append (self->bytes, (const guint8 *) "\0d", 2);
      break;
    case PAL_CELL_BYTES:
      if (cell->size > 0)
        g_byte_array_append (self->bytes, cell->data, (guint) cell->size);
      g_byte_array_append (self->bytes, (const guint8 *) "\0ay", 3);
      break;
    case PAL_CELL_EMPTY:
      g_byte_array_append (self->bytes, (const guint8 *) "\0\0()", 4);
      break;
    case PAL_CELL_OTHER:
    default:
      g_assert_not_reached ();
    }
  offset_size = choose_offset_size (self->bytes->len - start, 1);
  append_offset (self->bytes, key_end, offset_size);
  end = self->bytes->len;
  g_array_append_val (self->ends, end);
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
  g_autoptr (GBytes) bytes = NULL;
  guint offset_size;

  g_return_val_if_fail (self != NULL && self->bytes != NULL, NULL);

  offset_size = choose_offset_size (self->bytes->len, self->ends->len);
  for (guint i = 0; i < self->ends->len; i++)
    append_offset (self->bytes, g_array_index (self->ends, gsize, i), offset_size);
  g_clear_pointer (&self->ends, g_array_unref);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
  return g_variant_ref_sink (g_variant_new_from_bytes (PAL_ROW_TYPE, bytes, TRUE));
}
