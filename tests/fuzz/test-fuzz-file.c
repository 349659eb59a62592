/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "fuzz-test.h"
#include "pal-chart.h"
#include "pal-folder.h"
#include "store-test.h"

#define DATABASE "practice.db"
#define LOG "practice.db-wal"
#define PAGE_SIZE 4096

/* Parents before children, and the signature last, since it closes the visit. */
static const char *const tables[] = {
  "practice_card", "preference", "practitioner", "client", "visit", "finding",
  "mark", "referral", "stroke", "no_work_zone", "muscle_check", "technique_use",
  "handout_item", "plan_step", "widespread_area",
  "practice_note", "practice_technique", "signature",
};

/* A whole record; a second time as a program that was killed leaves it, with a log beside it. */
typedef struct
{
  GBytes *database;
  GBytes *log;
} Sample;

typedef struct
{
  guint n_files;
  guint n_opened;
  guint n_refused;
  guint n_written;
} Figures;

static Sample samples[2];

static void
make_samples (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  PalStore *store = test_store_open_practice (folder);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (PalCommand) command = test_command (TEST_CLIENT, tables[i]);
      g_autoptr (GVariant) row = test_example_row (tables[i]);

      pal_command_insert (command, tables[i], row);
      test_commit (store, command);
    }
  test_update (store, "client", TEST_CLIENT, "family_name", "Muster", NULL);
  test_step (store, PAL_STEP_UNDO, TEST_CLIENT);

  samples[1].database = test_read_file (folder, DATABASE);
  samples[1].log = test_read_file (folder, LOG);
  g_assert_cmpuint (g_bytes_get_size (samples[1].log), >, PAGE_SIZE);
  g_object_unref (store);
  samples[0].database = test_read_file (folder, DATABASE);
  g_assert_cmpuint (g_bytes_get_size (samples[0].database), >, 8 * PAGE_SIZE);
}

/* What went wrong is told in a sentence for a therapist. */
static void
assert_told (GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == PAL_STORE_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_suffix (error->message, ".") || g_str_has_suffix (error->message, ")."));
  g_assert_null (strstr (error->message, "SQLITE"));
}

/* Reads ---------------------------------------------------------------------------------------- */

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
read_chart (PalPractice *practice, PalClient *client)
{
  g_autoptr (PalChart) chart = pal_chart_new (practice, client);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pal_chart_load_async (chart, NULL, done_cb, &result);
  wait_for (&result);
  if (!pal_chart_load_finish (chart, result, &error))
    {
      assert_told (error);
      return;
    }
  for (guint i = 0; i < pal_entity_list_get_length (pal_chart_get_marks (chart)); i++)
    {
      PalMark *mark = pal_entity_list_peek (pal_chart_get_marks (chart), i);

      g_assert_cmpint (pal_mark_get_intensity (mark), >=, PAL_INTENSITY_EMPTY);
      g_assert_cmpint (pal_mark_get_intensity (mark), <=, PAL_INTENSITY_MAX);
      g_assert_cmpint (pal_mark_get_kind (mark), <=, PAL_KIND_TRIGGER_POINT);
      g_assert_cmpint (pal_mark_get_view (mark), <=, PAL_VIEW_RIGHT);
    }
}

static void
read_models (PalStore *store)
{
  g_autoptr (PalPractice) practice = pal_practice_new (store);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PalEntityList *clients;

  pal_practice_load_async (practice, NULL, done_cb, &result);
  wait_for (&result);
  if (!pal_practice_load_finish (practice, result, &error))
    {
      assert_told (error);
      return;
    }
  clients = pal_practice_get_clients (practice);
  for (guint i = 0; i < pal_entity_list_get_length (clients); i++)
    read_chart (practice, pal_entity_list_peek (clients, i));
}

static void
read_record (PalStore *store)
{
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) rows = pal_store_load_sync (store, tables[i], NULL, NULL, &error);

      if (rows == NULL)
        assert_told (error);
      else
        g_assert_no_error (error);
      g_clear_error (&error);
    }
  if (!pal_store_undo_labels_sync (store, TEST_CLIENT, &undo_label, &redo_label, &error))
    assert_told (error);
  g_clear_error (&error);
  if (!pal_sqlite_store_quick_check_sync (PAL_SQLITE_STORE (store), &error))
    assert_told (error);
  read_models (store);
}

/* Writes --------------------------------------------------------------------------------------- */

/* Returns whether a client could be added; a step either works or is told of. */
static gboolean
write_record (PalStore *store)
{
  static const PalStep steps[] = { PAL_STEP_UNDO, PAL_STEP_REDO, PAL_STEP_UNDO, PAL_STEP_UNDO };
  g_autoptr (PalCommand) command = test_command (PAL_SCOPE_PRACTICE, "Add");
  g_autoptr (GVariant) row = test_row (
      "id", 's', "client-2", "given_name", 's', "Nora", "created_utc", 's', "2026", NULL);
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (PalChangeSet) stepped
          = pal_store_step_sync (store, steps[i], TEST_CLIENT, TEST_PRACTITIONER, &error);

      if (stepped == NULL)
        assert_told (error);
      g_clear_error (&error);
    }
  pal_command_insert (command, "client", row);
  changes = pal_store_commit_sync (store, command, &error);
  if (changes == NULL)
    assert_told (error);
  return changes != NULL;
}

/* ---------------------------------------------------------------------------------------------- */

static PalStore *
try_opening (const char *folder, PalSqliteStoreFlags flags)
{
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (folder, flags);
  g_autoptr (GError) error = NULL;

  if (pal_sqlite_store_open_sync (store, &error))
    return PAL_STORE (g_steal_pointer (&store));
  assert_told (error);
  return NULL;
}

static void
write_files (const char *folder, const Sample *sample)
{
  test_write_file (folder,
                   DATABASE,
                   g_bytes_get_data (sample->database, NULL),
                   (gssize) g_bytes_get_size (sample->database));
  if (sample->log != NULL)
    test_write_file (folder,
                     LOG,
                     g_bytes_get_data (sample->log, NULL),
                     (gssize) g_bytes_get_size (sample->log));
}

static void
assert_untouched (const char *folder, const Sample *sample)
{
  g_autoptr (GBytes) database = test_read_file (folder, DATABASE);
  g_autoptr (GBytes) log = sample->log != NULL ? test_read_file (folder, LOG) : NULL;

  g_assert_true (g_bytes_equal (database, sample->database));
  if (log != NULL)
    g_assert_true (g_bytes_equal (log, sample->log));
}

/* Reading changes nothing, be the file opened or refused; a file that is refused for writing stays
 * as it is, too. */
static void
check_files (const Sample *sample, Figures *figures)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  PalStore *store;

  write_files (folder, sample);
  figures->n_files++;

  store = try_opening (folder, PAL_SQLITE_STORE_READ_ONLY);
  if (store != NULL)
    read_record (store);
  g_clear_object (&store);
  assert_untouched (folder, sample);

  store = try_opening (folder, PAL_SQLITE_STORE_NONE);
  if (store == NULL)
    {
      figures->n_refused++;
      assert_untouched (folder, sample);
      return;
    }
  figures->n_opened++;
  read_record (store);
  figures->n_written += write_record (store);
  g_clear_object (&store);

  store = try_opening (folder, PAL_SQLITE_STORE_READ_ONLY);
  if (store != NULL)
    read_record (store);
  g_clear_object (&store);
}

static GBytes *
damage (GRand *rand, GBytes *bytes)
{
  GByteArray *array = g_byte_array_new ();

  g_byte_array_append (array, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  fuzz_test_damage (rand, array, PAGE_SIZE);
  return g_byte_array_free_to_bytes (array);
}

static void
run_rounds (const Sample *sample)
{
  guint n_rounds = fuzz_test_get_rounds ();
  Figures figures = { 0 };

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GRand) rand = fuzz_test_begin_round (i);
      g_autoptr (GBytes) log = NULL;
      g_autoptr (GBytes) database = NULL;

      if (sample->log != NULL)
        log = g_rand_boolean (rand) ? damage (rand, sample->log) : g_bytes_ref (sample->log);
      database = log == NULL || g_rand_boolean (rand) ? damage (rand, sample->database)
                                                      : g_bytes_ref (sample->database);
      check_files (&(Sample){ database, log }, &figures);
    }
  g_test_message ("%u files: %u refused, %u opened, %u of these written to",
                  figures.n_files,
                  figures.n_refused,
                  figures.n_opened,
                  figures.n_written);
  /* Damage of both kinds has to be among it, or nothing was tried. */
  g_assert_cmpuint (figures.n_refused, >, 0);
  g_assert_cmpuint (figures.n_opened, >, 0);
  g_assert_cmpuint (figures.n_written, >, 0);
}

static void
test_file (void)
{
  run_rounds (&samples[0]);
}

static void
test_file_with_log (void)
{
  run_rounds (&samples[1]);
}

/* Without damage everything works, so that what fails above fails for the damage. */
static void
test_whole (void)
{
  Figures figures = { 0 };

  check_files (&samples[0], &figures);
  check_files (&samples[1], &figures);
  g_assert_cmpuint (figures.n_opened, ==, 2);
  g_assert_cmpuint (figures.n_written, ==, 2);
}

/* What SQLite says of thousands of damaged files would bury what this says of them. */
static void
ignore_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
}

int
main (int argc, char *argv[])
{
  int status;

  fuzz_test_init (&argc, &argv);
  g_log_set_handler ("pal-store-error", G_LOG_LEVEL_DEBUG, ignore_cb, NULL);
  make_samples ();
  g_test_add_func ("/fuzz/file/whole", test_whole);
  g_test_add_func ("/fuzz/file/damaged", test_file);
  g_test_add_func ("/fuzz/file/damaged-with-log", test_file_with_log);
  status = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_clear_pointer (&samples[i].database, g_bytes_unref);
      g_clear_pointer (&samples[i].log, g_bytes_unref);
    }
  return status;
}
