/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-database.h"

G_BEGIN_DECLS

/* A table of the record: its columns and the statements for whole rows of it. In the statements the
 * parameters are the columns in their order; what comes after them is said beside each. */
typedef struct
{
  char *name;
  char *quoted_name;
  GPtrArray *columns;     /* (element-type utf8) in the order of the table */
  GPtrArray *quoted_columns; /* the same, for SQL */
  GHashTable *numbers;    /* column -> its number */
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

int pal_record_table_get_number (PalRecordTable *self, const char *column);

G_END_DECLS
