/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* "PALP", in the header of every database of the program. */
#define PAL_DATABASE_APPLICATION_ID 0x50414c50

typedef enum
{
  PAL_DATABASE_READ_WRITE,
  PAL_DATABASE_READ_ONLY,
} PalDatabaseMode;

/* One connection to the database of a practice, for one thread at a time. */
typedef struct _PalDatabase PalDatabase;

/* A prepared statement that the connection keeps. Going out of scope makes it ready for the next
 * use. One text must not be used twice at the same time. */
typedef struct sqlite3_stmt PalStatement;

PalDatabase *pal_database_open (const char *path,
                                PalDatabaseMode mode,
                                const char *vfs,
                                GError **error);
void pal_database_free (PalDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalDatabase, pal_database_free)

sqlite3 *pal_database_get_handle (PalDatabase *self);
const char *pal_database_get_path (PalDatabase *self);
PalDatabaseMode pal_database_get_mode (PalDatabase *self);

gboolean pal_database_begin (PalDatabase *self, GError **error);
gboolean pal_database_commit (PalDatabase *self, GError **error);
void pal_database_rollback (PalDatabase *self);

gboolean pal_database_exec (PalDatabase *self, const char *sql, GError **error);
gboolean pal_database_get_int (PalDatabase *self, const char *sql, gint64 *value, GError **error);

PalStatement *pal_database_prepare (PalDatabase *self, const char *sql, GError **error);
gboolean pal_database_step (PalDatabase *self, PalStatement *statement, gboolean *row, GError **error);
gboolean pal_database_run (PalDatabase *self, PalStatement *statement, GError **error);

void pal_statement_reset (PalStatement *self);
gboolean pal_statement_bind_text (PalStatement *self, int index, const char *text, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void pal_statement_bind_int (PalStatement *self, int index, gint64 value);
const char *pal_statement_get_text (PalStatement *self, int index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalStatement, pal_statement_reset)

G_END_DECLS
