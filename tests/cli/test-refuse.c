/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "cli-test.h"

static const char *readers[] = { "clients", "check" };

/* What every command that reads says of a record that it cannot read. */
static void
assert_refused (CliTest *test, int status)
{
  g_autofree char *picture = cli_test_path (test, "never.svg");

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_assert_cmpint (cli_test_run (test, readers[i], NULL), ==, status);
      g_assert_cmpstr (test->output, ==, "");
      g_assert_cmpint (cli_test_run (test, readers[i], "--json", NULL), ==, status);
      g_assert_cmpstr (test->output, ==, "");
    }
  g_assert_cmpint (cli_test_run (test, "visits", "x", NULL), ==, status);
  g_assert_cmpint (cli_test_run (test, "marks", "x", NULL), ==, status);
  g_assert_cmpint (
      cli_test_run (test, "render", "--visit", "x", "-o", picture, NULL), ==, status);
  g_assert_false (g_file_test (picture, G_FILE_TEST_EXISTS));
}

static void
test_missing (CliTest *test, gconstpointer data)
{
  g_autofree char *gone = cli_test_path (test, "gone");
  const char *words[] = { "clients", "--data-dir", gone, NULL };

  assert_refused (test, 3);
  g_assert_cmpint (cli_test_run_words (test, words, NULL), ==, 3);
  g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));
}

static void
test_newer (CliTest *test, gconstpointer data)
{
  g_autofree char *path = cli_test_path (test, "practice.db");
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 9999", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  before = cli_test_read (test, "practice.db");
  assert_refused (test, 4);
  g_assert_nonnull (strstr (test->errors, "newer"));
  after = cli_test_read (test, "practice.db");
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_not_a_record (CliTest *test, gconstpointer data)
{
  g_autofree char *path = cli_test_path (test, "practice.db");
  g_autoptr (GBytes) after = NULL;
  const char *text = "Dear diary, this is not a database at all.\n";

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  assert_refused (test, 4);
  g_assert_cmpint (cli_test_run (test, "demo", NULL), ==, 4);
  after = cli_test_read (test, "practice.db");
  g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), text, strlen (text));
}

/* Somebody else's SQLite file. */
static void
test_foreign_database (CliTest *test, gconstpointer data)
{
  g_autofree char *path = cli_test_path (test, "practice.db");
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db, "CREATE TABLE recipe (cake TEXT)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  assert_refused (test, 4);
}

/* The beginning is right and the middle is not. */
static void
test_damaged (CliTest *test, gconstpointer data)
{
  g_autofree char *path = cli_test_path (test, "practice.db");
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + 8192, 0xa5, length - 16384);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  g_free (bytes);
  g_assert_cmpint (cli_test_run (test, "check", NULL), ==, 4);
  g_assert_nonnull (strstr (test->errors, "damaged"));
  g_assert_cmpint (cli_test_run (test, "check", "--json", NULL), ==, 4);
}

static void
test_usage (CliTest *test, gconstpointer data)
{
  const char *wrong[][4] = {
    { NULL },
    { "nonsense", NULL },
    { "clients", "surplus", NULL },
    { "visits", NULL },
    { "visits", "one", "two", NULL },
    { "marks", NULL },
    { "clients", "--nonsense", NULL },
    { "--nonsense", "clients", NULL },
    { "clients", "--data-dir", NULL },
    { "--json", NULL },
    { "regions", "--view", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_cmpint (cli_test_run_words (test, wrong[i], NULL), ==, 2);
      g_assert_cmpstr (test->output, ==, "");
      g_assert_nonnull (strstr (test->errors, "--help"));
    }
}

static void
test_help (CliTest *test, gconstpointer data)
{
  const char *commands[]
      = { "clients", "visits", "marks", "regions", "render", "check", "demo" };
  const char *words[] = { "--help", NULL, NULL };
  const char *version[] = { "--version", NULL };
  const char *command_version[] = { "check", "--version", NULL };

  g_assert_cmpint (cli_test_run_words (test, words, NULL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strconcat ("\n  ", commands[i], NULL);
      const char *help[] = { commands[i], "--help", NULL };

      g_assert_cmpint (cli_test_run_words (test, words, NULL), ==, 0);
      g_assert_nonnull (strstr (test->output, line));
      g_assert_cmpint (cli_test_run_words (test, help, NULL), ==, 0);
      g_assert_nonnull (strstr (test->output, commands[i]));
      g_assert_nonnull (strstr (test->output, "--data-dir"));
      g_assert_nonnull (strstr (test->output, "--json"));
    }
  g_assert_cmpint (cli_test_run_words (test, version, NULL), ==, 0);
  g_assert_cmpstr (test->output, ==, "palpate-cli " PAL_VERSION "\n");
  g_assert_cmpint (cli_test_run_words (test, command_version, NULL), ==, 0);
  g_assert_cmpstr (test->output, ==, "palpate-cli " PAL_VERSION "\n");
}

#define ADD(name, func, data)                                                                      \
  g_test_add ("/cli/refuse/" name, CliTest, data, cli_test_set_up, func, cli_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_test_init (argc, argv);
  ADD ("missing", test_missing, "empty");
  ADD ("newer", test_newer, NULL);
  ADD ("not-a-record", test_not_a_record, "empty");
  ADD ("foreign-database", test_foreign_database, "empty");
  ADD ("damaged", test_damaged, NULL);
  ADD ("usage", test_usage, "empty");
  ADD ("help", test_help, "empty");
  return g_test_run ();
}
