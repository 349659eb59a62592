/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bench-commit"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench.h"
#include "pal-chart.h"
#include "pal-time.h"
#include "store-test.h"

/* A record that has been in use: so many marks of the client are there before anything is measured,
 * more than the undo log keeps. */
#define N_BEFORE 600
#define N_MEASURED 1000
#define MARKS_PER_VISIT 20

/* "Bare" is the least with which the same two rows could be on the disk: prepared statements in one
 * thread, without the undo step, the revisions, what undo would do next and the way to the store's
 * thread and back. All of that has to fit into what the sync leaves room for, so the sync is measured
 * as well: where one takes less than some 100 µs, as in a folder in memory, this ratio is out of
 * reach. */
#define MAX_RATIO 1.5

/* As much as the log gets for a mark. */
#define SYNC_SIZE 49152

static const char *const zones[] = {
  "shoulder-top-l", "shoulder-top-r", "low-back-l", "low-back-r", "temple-l",
  "temple-r",       "neck-back-l",    "neck-back-r", "knee-front-l", "knee-front-r",
};

/* Both files lie beside each other, where the test was built: a folder in memory would make a sync
 * cost nothing. */
static char *
make_folder (void)
{
  g_autofree char *template = g_test_build_filename (G_TEST_BUILT, "bench-commit-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (template));
  return g_steal_pointer (&template);
}

/* The program ------------------------------------------------------------------------------------ */

typedef struct
{
  PalStore *store;
  PalPractice *practice;
  PalClient *client;
  PalChart *chart;
  guint n_marks;
  gint64 acknowledged; /* 0 while the change set is awaited */
} Program;

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
refused_cb (PalPractice *practice, GError *error, gpointer user_data)
{
  g_error ("A change was refused: %s", error->message);
}

static void
changed_cb (PalPractice *practice, PalChangeSet *changes, Program *program)
{
  program->acknowledged = bench_now ();
}

static void
program_open (Program *program, const char *folder)
{
  g_autoptr (GAsyncResult) practice_result = NULL;
  g_autoptr (GAsyncResult) chart_result = NULL;
  g_autoptr (GError) error = NULL;

  program->store = test_store_open (folder);
  program->practice = pal_practice_new (program->store);
  /* Before the chart, so that the clock stops when the change set is there. */
  g_signal_connect (program->practice, "changed", G_CALLBACK (changed_cb), program);
  g_signal_connect (program->practice, "refused", G_CALLBACK (refused_cb), NULL);
  pal_practice_load_async (program->practice, NULL, done_cb, &practice_result);
  wait_for (&practice_result);
  g_assert_true (pal_practice_load_finish (program->practice, practice_result, &error));
  g_assert_no_error (error);

  program->client
      = pal_entity_list_lookup (pal_practice_get_clients (program->practice), TEST_CLIENT);
  g_assert_nonnull (program->client);
  g_object_ref (program->client);
  program->chart = pal_chart_new (program->practice, program->client);
  pal_chart_load_async (program->chart, NULL, done_cb, &chart_result);
  wait_for (&chart_result);
  g_assert_true (pal_chart_load_finish (program->chart, chart_result, &error));
  g_assert_no_error (error);
}

static void
program_close (Program *program)
{
  g_assert_finalize_object (g_steal_pointer (&program->chart));
  g_clear_object (&program->client);
  g_assert_finalize_object (g_steal_pointer (&program->practice));
  g_assert_finalize_object (g_steal_pointer (&program->store));
}

/* Marks a trigger point and waits until its change set is there. Returns how long that took; in
 * @followed, until the lists of the client have followed. */
static gint64
program_add_mark (Program *program, gint64 *followed)
{
  guint number = program->n_marks++;
  PalPlace place = { .figure = "adult",
                     .figure_version = 1,
                     .view = PAL_VIEW_BACK,
                     .shape = PAL_SHAPE_POINT,
                     .point = { 100.0 + number % 300, 200.0 + number % 700 },
                     .zone = zones[number % G_N_ELEMENTS (zones)],
                     .muscle = "trapezius-upper-r" };
  gint64 start;

  program->acknowledged = 0;
  start = bench_now ();
  g_free (pal_chart_add_mark (
      program->chart, PAL_KIND_TRIGGER_POINT, PAL_AUTHOR_THERAPIST, &place));
  while (pal_practice_is_busy (program->practice))
    {
      g_assert_no_error (pal_practice_get_failure (program->practice));
      g_main_context_iteration (NULL, TRUE);
    }
  *followed = bench_now () - start;
  g_assert_cmpint (program->acknowledged, !=, 0);
  return program->acknowledged - start;
}

/* Begins a visit every so many marks. The first mark of it, which adds the visit too, is not
 * measured. */
static void
program_begin_visit (Program *program)
{
  gint64 followed;

  pal_chart_begin_visit (program->chart, NULL);
  program_add_mark (program, &followed);
}

/* The bare insert -------------------------------------------------------------------------------- */

typedef struct
{
  sqlite3 *db;
  sqlite3_stmt *begin;
  sqlite3_stmt *finding;
  sqlite3_stmt *mark;
  sqlite3_stmt *commit;
  char *visit_id;
  guint n_marks;
} Bare;

static void
check (Bare *bare, int rc, int expected)
{
  if (rc != expected)
    g_error ("The bare insert failed: %s", sqlite3_errmsg (bare->db));
}

static sqlite3_stmt *
prepare (Bare *bare, const char *sql)
{
  sqlite3_stmt *statement;

  check (bare,
         sqlite3_prepare_v3 (
             bare->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL),
         SQLITE_OK);
  return statement;
}

/* The same file with the same tables, indexes and triggers, and the pragmas with which the program
 * opens it. */
static void
bare_open (Bare *bare, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "practice.db", NULL);

  check (bare,
         sqlite3_open_v2 (
             path, &bare->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL),
         SQLITE_OK);
  check (bare,
         sqlite3_exec (bare->db,
                       "PRAGMA trusted_schema = OFF;"
                       "PRAGMA temp_store = MEMORY;"
                       "PRAGMA journal_mode = WAL;"
                       "PRAGMA synchronous = FULL;"
                       "PRAGMA foreign_keys = ON;"
                       "PRAGMA secure_delete = ON;"
                       "PRAGMA cache_size = -8192;",
                       NULL, NULL, NULL),
         SQLITE_OK);
  bare->begin = prepare (bare, "BEGIN IMMEDIATE");
  bare->finding = prepare (
      bare,
      "INSERT INTO finding (id, client_id, kind, zone, muscle, first_seen)"
      " VALUES (?1, ?2, 'trigger-point', ?3, 'trapezius-upper-r', '2026-11-22')");
  bare->mark = prepare (
      bare,
      "INSERT INTO mark (id, finding_id, visit_id, client_id, practitioner_id, author, kind,"
      " created_utc, zone, side, muscle, muscle_listed, figure, figure_version, view, shape,"
      " points) VALUES (?1, ?2, ?3, ?4, ?5, 'therapist', 'trigger-point', ?6, ?7, 'left',"
      " 'trapezius-upper-r', 0, 'adult', 1, 'back', 'point', ?8)");
  bare->commit = prepare (bare, "COMMIT");
}

static void
bare_close (Bare *bare)
{
  sqlite3_finalize (bare->begin);
  sqlite3_finalize (bare->finding);
  sqlite3_finalize (bare->mark);
  sqlite3_finalize (bare->commit);
  check (bare, sqlite3_close (bare->db), SQLITE_OK);
  g_free (bare->visit_id);
}

/* The same rows' visit, which does not count. */
static void
bare_begin_visit (Bare *bare)
{
  g_autofree char *sql = NULL;

  g_free (bare->visit_id);
  bare->visit_id = g_uuid_string_random ();
  sql = g_strdup_printf ("INSERT INTO visit (id, client_id, practitioner_id, started_utc, time_zone,"
                         " local_date) VALUES ('%s', '" TEST_CLIENT "', '" TEST_PRACTITIONER
                         "', '2026-11-22T09:00:00.000000Z', 'UTC', '2026-11-22')",
                         bare->visit_id);
  check (bare, sqlite3_exec (bare->db, sql, NULL, NULL, NULL), SQLITE_OK);
}

static void
run (Bare *bare, sqlite3_stmt *statement)
{
  check (bare, sqlite3_step (statement), SQLITE_DONE);
  check (bare, sqlite3_reset (statement), SQLITE_OK);
}

static void
bind (sqlite3_stmt *statement, int index, const char *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}

/* The insert of the same two rows, a finding and its mark, in a transaction of its own. */
static gint64
bare_add_mark (Bare *bare)
{
  g_autofree char *finding_id = g_uuid_string_random ();
  g_autofree char *mark_id = g_uuid_string_random ();
  g_autofree char *now = pal_time_now_utc ();
  guint number = bare->n_marks++;
  const char *zone = zones[number % G_N_ELEMENTS (zones)];
  gint64 start = bench_now ();

  run (bare, bare->begin);
  bind (bare->finding, 1, finding_id);
  bind (bare->finding, 2, TEST_CLIENT);
  bind (bare->finding, 3, zone);
  run (bare, bare->finding);
  bind (bare->mark, 1, mark_id);
  bind (bare->mark, 2, finding_id);
  bind (bare->mark, 3, bare->visit_id);
  bind (bare->mark, 4, TEST_CLIENT);
  bind (bare->mark, 5, TEST_PRACTITIONER);
  bind (bare->mark, 6, now);
  bind (bare->mark, 7, zone);
  bind (bare->mark, 8, "100 200");
  run (bare, bare->mark);
  run (bare, bare->commit);
  return bench_now () - start;
}

/* ------------------------------------------------------------------------------------------------ */

/* A copy of the record as it is, without the log, which closing has brought into it. */
static void
copy_record (const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = test_read_file (from, "practice.db");

  test_write_file (to, "practice.db", g_bytes_get_data (bytes, NULL),
                   (gssize) g_bytes_get_size (bytes));
}

/* What the disk alone takes. */
static gint64
sync_file (int file, const char *bytes)
{
  gint64 start = bench_now ();

  g_assert_cmpint (pwrite (file, bytes, SYNC_SIZE, 0), ==, SYNC_SIZE);
  g_assert_cmpint (fdatasync (file), ==, 0);
  return bench_now () - start;
}

static void
test_add_mark (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (TestFolder) bare_folder = make_folder ();
  g_autofree char *sync_path = g_build_filename (bare_folder, "sync", NULL);
  g_autofree char *bytes = g_malloc0 (SYNC_SIZE);
  g_autoptr (BenchTimes) program_times = bench_times_new ();
  g_autoptr (BenchTimes) followed_times = bench_times_new ();
  g_autoptr (BenchTimes) bare_times = bench_times_new ();
  g_autoptr (BenchTimes) sync_times = bench_times_new ();
  Program program = { NULL };
  Bare bare = { NULL };
  guint n_measured = bench_get_number ("PAL_BENCH", N_MEASURED);
  int file = open (sync_path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  gint64 acknowledged, followed;

  g_assert_cmpint (file, >=, 0);
  g_object_unref (test_store_open_practice (folder));
  program_open (&program, folder);
  for (guint i = 0; i < N_BEFORE; i++)
    if (i % MARKS_PER_VISIT == 0)
      program_begin_visit (&program);
    else
      program_add_mark (&program, &followed);
  program_close (&program);
  copy_record (folder, bare_folder);

  program_open (&program, folder);
  bare_open (&bare, bare_folder);
  for (guint i = 0; i < n_measured; i++)
    {
      if (i % MARKS_PER_VISIT == 0)
        {
          program_begin_visit (&program);
          bare_begin_visit (&bare);
          bare_add_mark (&bare);
        }
      /* Each goes first as often as the other. */
      if (i % 2 == 0)
        bench_times_add (bare_times, bare_add_mark (&bare));
      acknowledged = program_add_mark (&program, &followed);
      bench_times_add (program_times, acknowledged);
      bench_times_add (followed_times, followed - acknowledged);
      if (i % 2 == 1)
        bench_times_add (bare_times, bare_add_mark (&bare));
      bench_times_add (sync_times, sync_file (file, bytes));
    }
  g_assert_cmpint (test_sql_int (folder, "SELECT count (*) FROM mark"), ==,
                   test_sql_int (bare_folder, "SELECT count (*) FROM mark"));
  program_close (&program);
  bare_close (&bare);
  g_assert_cmpint (close (file), ==, 0);

  bench_times_report (program_times, "a mark, to its change set");
  bench_times_report (followed_times, "after that, until the client's lists have followed");
  bench_times_report (bare_times, "the bare insert of its two rows");
  bench_times_report (sync_times, "a write and a sync alone");
  g_test_message ("a mark against the bare insert, means: %.2f",
                  bench_times_get_mean (program_times) / bench_times_get_mean (bare_times));
  bench_limit ("a mark against the bare insert, medians",
               bench_times_get_percentile (program_times, 50.0)
                   / bench_times_get_percentile (bare_times, 50.0),
               MAX_RATIO,
               "");
  /* It must not grow with all that the client ever had. */
  bench_limit ("until the lists have followed, against the bare insert, medians",
               bench_times_get_percentile (followed_times, 50.0)
                   / bench_times_get_percentile (bare_times, 50.0),
               1.0,
               "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/commit/mark", test_add_mark);
  return g_test_run ();
}
