/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "pal-sqlite-store.h"
#include "pal-store-sync.h"

G_BEGIN_DECLS

/* Ids that the small practice below uses. */
#define TEST_PRACTITIONER "practitioner-1"
#define TEST_CLIENT "client-1"
#define TEST_VISIT "visit-1"

/* A folder that is removed with everything in it. */
typedef char TestFolder;
TestFolder *test_folder_new (void);
void test_folder_remove (TestFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFolder, test_folder_remove)

/* The store, in a folder, open. Fails the test if it does not open. */
PalStore *test_store_open (const char *folder);
PalStore *test_store_open_practice (const char *folder);
void test_commit_practice (PalStore *store);

/* A row from column, type ('s', 'x', 'd' or '0' for empty), value; ended by NULL. Not floating. */
GVariant *test_row (const char *column, ...) G_GNUC_NULL_TERMINATED;
GVariant *test_row_with_id (GVariant *row, const char *id);
GVariant *test_example_row (const char *table);

PalCommand *test_command (const char *scope, const char *label);
void test_commit (PalStore *store, PalCommand *command);
void test_assert_plain_words (const GError *error);
void test_commit_fails (PalStore *store, PalCommand *command, PalStoreError code);
void test_update (PalStore *store, const char *table, const char *id, const char *column,
                  const char *text, const char *merge_key);
void test_step (PalStore *store, PalStep step, const char *scope);
void test_step_fails (PalStore *store, PalStep step, const char *scope, PalStoreError code);
GVariant *test_get (PalStore *store, const char *table, const char *id);
char *test_get_text (PalStore *store, const char *table, const char *id, const char *column);
guint test_count (PalStore *store, const char *table);
void test_assert_labels (PalStore *store, const char *scope, const char *undo, const char *redo);

/* The whole record as text, to be compared. */
char *test_dump (PalStore *store);

/* What another program sees in the file. The result lives until it is freed. */
gint64 test_sql_int (const char *folder, const char *sql);
char *test_sql_text (const char *folder, const char *sql);
void test_sql_write (const char *folder, const char *sql);
void test_assert_sound (const char *folder);

void test_opening_fails (const char *folder, PalSqliteStoreFlags flags, const char *vfs,
                         PalStoreError code);
guint test_count_files (const char *folder);
GBytes *test_read_file (const char *folder, const char *name);
void test_write_file (const char *folder, const char *name, const void *data, gssize size);

G_END_DECLS
