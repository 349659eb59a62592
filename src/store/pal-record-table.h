/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-database.h"
#include "pal-row-cell.h"

G_BEGIN_DECLS

/* What a column makes of a value, and of none. */
typedef struct
{
  PalCellType type;         /* what it is declared as; other for what this program does not use */
  PalCellType default_type; /* text, or empty for none; other for what SQLite has to work out */
  char *default_text;
} PalRecordColumn;

/* A table of the record: its columns and the statements for whole rows of it. In the statements the
 * parameters are the columns in their order; what comes after them is said beside each. */
typedef struct
{
  char *name;
  char *quoted_name;
  GPtrArray *columns;     /* (element-type utf8) in the order of the table */
  GPtrArray *quoted_columns; /* the same, for SQL */
  GArray *kinds;          /* (element-type PalRecordColumn) the same */
  GHashTable *numbers;    /* column -> its number */
  GHashTable *inserts;    /* which columns are given -> the statement that inserts these */
  char *read_sql;         /* id; gives the place and then the columns */
  char *read_place_sql;   /* place; the same */
  char *load_sql;         /* nothing; the same */
  char *restore_sql;      /* columns, place */
  char *delete_sql;       /* id */
  char *id_taken_sql;     /* id */
  char *place_taken_sql;  /* place */
} PalRecordTable;

PalRecordTable *pal_record_table_new (PalDatabase *database, const char *name, GError **error);
void pal_record_table_free (PalRecordTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalRecordTable, pal_record_table_free)

int pal_record_table_get_number (PalRecordTable *self, const char *column, guint guess);
const char *pal_record_table_get_insert_sql (PalRecordTable *self, const PalRowCell *values);
GVariant *pal_record_table_tell_row (PalRecordTable *self, const PalRowCell *values);

G_END_DECLS
