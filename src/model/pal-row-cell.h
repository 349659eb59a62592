/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAL_CELL_EMPTY, /* the empty tuple, which empties a column */
  PAL_CELL_TEXT,
  PAL_CELL_INTEGER,
  PAL_CELL_REAL,
  PAL_CELL_BYTES,
  PAL_CELL_OTHER, /* what no column can hold */
} PalCellType;

/* One column of a row, looked at where it lies: text and bytes live as long as the row. */
typedef struct
{
  const char *column;
  PalCellType type;
  const void *data; /* of text and bytes */
  gsize size;       /* of these, without the zero that ends a text */
  gint64 integer;
  double real;
} PalRowCell;

/* Goes through the columns of a row in their order. */
typedef struct
{
  /*< private >*/
  const guint8 *bytes;
  const guint8 *offsets;
  guint offset_size;
  gsize n_cells;
  gsize next;
  gsize end;
} PalRowReader;

void pal_row_reader_init (PalRowReader *self, GVariant *row);
gboolean pal_row_reader_next (PalRowReader *self, PalRowCell *cell);

/* Puts a row together column by column, which must not repeat. */
typedef struct
{
  /*< private >*/
  guint8 *bytes; /* grown ahead, since this is done for every row that is read */
  gsize size;
  gsize capacity;
  GArray *ends;
} PalRowWriter;

void pal_row_writer_init (PalRowWriter *self);
void pal_row_writer_add (PalRowWriter *self, const PalRowCell *cell);
void pal_row_writer_add_string (PalRowWriter *self, const char *column, const char *value);
void pal_row_writer_add_int (PalRowWriter *self, const char *column, gint64 value);
void pal_row_writer_add_empty (PalRowWriter *self, const char *column);
GVariant *pal_row_writer_end (PalRowWriter *self);

G_END_DECLS
