/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cli-test.h"
#include "pal-store-sync.h"

/* What was drawn or filled has a size on the body, a point has none. */
static void
check_extent (JsonObject *mark)
{
  const char *shape = json_object_get_string_member (mark, "shape");
  JsonObject *extent;
  JsonArray *zones;

  if (!g_str_equal (shape, "region") && !g_str_equal (shape, "area"))
    {
      g_assert_true (json_object_get_null_member (mark, "extent"));
      return;
    }
  if (g_str_equal (json_object_get_string_member (mark, "kind"), "note"))
    return;
  extent = json_object_get_object_member (mark, "extent");
  g_assert_cmpfloat (json_object_get_double_member (extent, "area_mm2")
                         + json_object_get_double_member (extent, "not_counted_mm2"),
                     >,
                     100.0);
  zones = json_object_get_array_member (extent, "zones");
  for (guint i = 0; i < json_array_get_length (zones); i++)
    {
      JsonObject *zone = json_array_get_object_element (zones, i);
      double share = json_object_get_double_member (zone, "share");

      g_assert_cmpfloat (share, >=, 0.02);
      g_assert_cmpfloat (share, <=, 1.0);
    }
  if (g_str_equal (shape, "region"))
    {
      JsonObject *zone = json_array_get_object_element (zones, 0);

      g_assert_cmpuint (json_array_get_length (zones), ==, 1);
      g_assert_cmpstr (json_object_get_string_member (zone, "zone"),
                       ==,
                       json_object_get_string_member (mark, "zone"));
      g_assert_cmpfloat (json_object_get_double_member (zone, "share"), ==, 1.0);
    }
}

static void
test_clients (CliTest *test, gconstpointer data)
{
  JsonArray *clients;
  gboolean has_hebrew = FALSE, has_apostrophe = FALSE;

  g_assert_cmpint (cli_test_run (test, "clients", "--json", NULL), ==, 0);
  clients = cli_test_get_array (test, "clients");
  g_assert_cmpuint (json_array_get_length (clients), ==, 12);
  for (guint i = 0; i < 12; i++)
    {
      JsonObject *client = json_array_get_object_element (clients, i);
      const char *name = json_object_get_string_member (client, "name");

      g_assert_true (g_uuid_string_is_valid (json_object_get_string_member (client, "id")));
      g_assert_true (json_object_get_null_member (client, "archived_utc"));
      has_hebrew |= g_str_equal (name, "נועה דוגמה");
      has_apostrophe |= strchr (name, '\'') != NULL;
    }
  g_assert_true (has_hebrew && has_apostrophe);

  g_assert_cmpint (cli_test_run (test, "clients", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, "Anna “Anni” Beispiel"));
  g_assert_cmpint (cli_test_run (test, "clients", "--archived", "--json", NULL), ==, 0);
  g_assert_cmpuint (json_array_get_length (cli_test_get_array (test, "clients")), ==, 12);
}

/* Every client, every visit, every mark: the numbers agree with those of the check. */
static void
test_visits_and_marks (CliTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) client_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) visit_ids = g_ptr_array_new_with_free_func (g_free);
  JsonObject *check;
  guint n_marks = 0, n_referrals = 0;

  g_assert_cmpint (cli_test_run (test, "clients", "--json", NULL), ==, 0);
  for (guint i = 0; i < 12; i++)
    g_ptr_array_add (client_ids, cli_test_dup_id (test, "clients", i));
  for (guint i = 0; i < client_ids->len; i++)
    {
      const char *client = g_ptr_array_index (client_ids, i);
      const char *before = "";
      JsonArray *visits;

      g_assert_cmpint (cli_test_run (test, "visits", client, "--json", NULL), ==, 0);
      visits = cli_test_get_array (test, "visits");
      for (guint v = 0; v < json_array_get_length (visits); v++)
        {
          JsonObject *visit = json_array_get_object_element (visits, v);
          const char *started = json_object_get_string_member (visit, "started_utc");

          g_assert_cmpstr (json_object_get_string_member (visit, "client_id"), ==, client);
          g_assert_cmpstr (before, <, started);
          before = started;
          g_ptr_array_add (visit_ids, g_strdup (json_object_get_string_member (visit, "id")));
        }
    }
  g_assert_cmpuint (visit_ids->len, ==, 60);

  for (guint i = 0; i < visit_ids->len; i++)
    {
      JsonArray *marks;

      g_assert_cmpint (
          cli_test_run (test, "marks", g_ptr_array_index (visit_ids, i), "--json", NULL), ==, 0);
      marks = cli_test_get_array (test, "marks");
      for (guint m = 0; m < json_array_get_length (marks); m++)
        {
          JsonObject *mark = json_array_get_object_element (marks, m);

          g_assert_cmpstr (json_object_get_string_member (mark, "visit_id"),
                           ==,
                           g_ptr_array_index (visit_ids, i));
          g_assert_cmpstr (json_object_get_string_member (mark, "figure"), ==, "adult");
          n_referrals
              += json_array_get_length (json_object_get_array_member (mark, "referrals"));
          check_extent (mark);
          n_marks++;
        }
    }

  g_assert_cmpint (cli_test_run (test, "check", "--json", NULL), ==, 0);
  check = cli_test_get_json (test);
  g_assert_true (json_object_get_boolean_member (check, "sound"));
  g_assert_cmpint (json_object_get_int_member (check, "clients"), ==, 12);
  g_assert_cmpint (json_object_get_int_member (check, "visits"), ==, 60);
  g_assert_cmpint (json_object_get_int_member (check, "marks"), ==, n_marks);
  g_assert_cmpint (json_object_get_int_member (check, "referrals"), ==, n_referrals);
  g_assert_cmpint (json_object_get_int_member (check, "practitioners"), ==, 1);
}

/* What people read: the words of the knowledge, and columns that line up. */
static void
test_tables (CliTest *test, gconstpointer data)
{
  g_autofree char *client = NULL;
  g_autofree char *visit = NULL;
  g_auto (GStrv) lines = NULL;
  const char *heading, *column;

  cli_test_run (test, "clients", "--json", NULL);
  client = cli_test_dup_id (test, "clients", 0);
  cli_test_run (test, "visits", client, "--json", NULL);
  visit = cli_test_dup_id (test, "visits", 0);

  g_assert_cmpint (cli_test_run (test, "visits", client, NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, "Intake. Headaches since the new desk."));
  g_assert_cmpint (cli_test_run (test, "marks", visit, NULL), ==, 0);
  lines = g_strsplit (test->output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  heading = strstr (lines[0], "Place");
  g_assert_nonnull (heading);
  column = lines[3] + (heading - lines[0]);
  g_assert_true (g_str_has_prefix (column, "Upper trapezius, right"));
  g_assert_nonnull (strstr (lines[3], "Temple, right"));

  g_assert_cmpint (cli_test_run (test, "check", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, test->folder));
}

static void
test_prefixes (CliTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *prefix = NULL;

  cli_test_run (test, "clients", "--json", NULL);
  id = cli_test_dup_id (test, "clients", 3);
  prefix = g_strndup (id, 8);
  g_assert_cmpint (cli_test_run (test, "visits", prefix, NULL), ==, 0);

  /* Sixty visits share sixteen first letters. */
  cli_test_run (test, "visits", id, "--json", NULL);
  {
    g_autofree char *visit = cli_test_dup_id (test, "visits", 0);
    g_autofree char *letter = g_strndup (visit, 1);

    g_assert_cmpint (cli_test_run (test, "marks", letter, NULL), ==, 3);
    g_assert_nonnull (strstr (test->errors, "more than one visit"));
  }
  g_assert_cmpint (cli_test_run (test, "visits", "not-an-id", NULL), ==, 3);
  g_assert_nonnull (strstr (test->errors, "no client"));
  g_assert_cmpstr (test->output, ==, "");
  g_assert_cmpint (cli_test_run (test, "visits", "", NULL), ==, 3);
  g_assert_cmpint (cli_test_run (test, "marks", "%s%n", "--json", NULL), ==, 3);
}

static void
test_regions (CliTest *test, gconstpointer data)
{
  const char *layers[] = { "zones", "superficial", "intermediate", "deep" };
  const char *views[] = { "front", "back", "left", "right" };
  guint n_all, n_front;

  g_assert_cmpint (cli_test_run (test, "regions", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, "temple-r"));
  g_assert_cmpint (cli_test_run (test, "regions", "--json", NULL), ==, 0);
  n_all = json_array_get_length (cli_test_get_array (test, "regions"));
  g_assert_cmpuint (n_all, >, 100);
  g_assert_cmpint (cli_test_run (test, "regions", "--view", "front", "--json", NULL), ==, 0);
  n_front = json_array_get_length (cli_test_get_array (test, "regions"));
  g_assert_cmpuint (n_front, <, n_all);

  for (guint l = 0; l < G_N_ELEMENTS (layers); l++)
    for (guint v = 0; v < G_N_ELEMENTS (views); v++)
      {
        g_assert_cmpint (
            cli_test_run (
                test, "regions", "--layer", layers[l], "--view", views[v], "--json", NULL),
            ==,
            0);
        for (guint i = 0; i < json_array_get_length (cli_test_get_array (test, "regions")); i++)
          {
            JsonObject *region
                = json_array_get_object_element (cli_test_get_array (test, "regions"), i);

            g_assert_nonnull (json_object_get_string_member (region, "key"));
            if (l == 0)
              g_assert_nonnull (json_object_get_string_member (region, "name"));
            g_assert_cmpstr (
                json_array_get_string_element (
                    json_object_get_array_member (region, "views"), 0),
                ==,
                views[v]);
          }
      }
  g_assert_cmpint (cli_test_run (test, "regions", "--layer", "cellar", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "regions", "--view", "above", NULL), ==, 2);
}

/* Dates are the reader's, JSON is nobody's. */
static void
test_locale (CliTest *test, gconstpointer data)
{
  const char *words[] = { "--data-dir", test->folder, "clients", NULL, NULL };
  const char *german[] = { "LC_ALL", "de_DE.UTF-8", NULL };
  const char *persian[] = { "LC_ALL", "fa_IR.UTF-8", NULL };
  const char *bare[] = { "LC_ALL", "C", NULL };
  g_autofree char *plain = NULL;

  words[3] = "--json";
  g_assert_cmpint (cli_test_run_words (test, words, bare), ==, 0);
  plain = g_strdup (test->output);
  g_assert_cmpint (cli_test_run_words (test, words, german), ==, 0);
  g_assert_cmpuint (json_array_get_length (cli_test_get_array (test, "clients")), ==, 12);
  g_assert_cmpint (cli_test_run_words (test, words, persian), ==, 0);
  g_assert_cmpuint (strlen (test->output), ==, strlen (plain));

  words[3] = NULL;
  g_assert_cmpint (cli_test_run_words (test, words, german), ==, 0);
  g_assert_true (g_regex_match_simple (
      "\\d\\d\\.\\d\\d\\.\\d\\d\\d\\d", test->output, 0, 0));
  g_assert_cmpint (cli_test_run_words (test, words, bare), ==, 0);
  g_assert_true (g_str_is_ascii (test->output));
}

/* Beside the running program: reads what it has just saved, and leaves the record as it is. */
static void
test_beside_the_program (CliTest *test, gconstpointer data)
{
  g_autoptr (PalSqliteStore) store
      = pal_sqlite_store_new (test->folder, PAL_SQLITE_STORE_NONE);
  g_autoptr (PalCommand) command = pal_command_new (PAL_SCOPE_PRACTICE, NULL, "Add Client");
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pal_sqlite_store_open_sync (store, &error));
  g_assert_no_error (error);
  pal_command_insert (command,
                      "client",
                      g_variant_new_parsed ("{'id': <'thirteenth'>, 'given_name': <'X\\u001b[2J'>,"
                                            " 'created_utc': <'2026'>}"));
  changes = pal_store_commit_sync (PAL_STORE (store), command, &error);
  g_assert_no_error (error);

  g_assert_cmpint (cli_test_run (test, "clients", "--json", NULL), ==, 0);
  g_assert_cmpuint (json_array_get_length (cli_test_get_array (test, "clients")), ==, 13);
  g_assert_cmpint (cli_test_run (test, "visits", "thirteenth", NULL), ==, 0);
  /* What somebody typed does not steer the terminal. */
  g_assert_cmpint (cli_test_run (test, "clients", NULL), ==, 0);
  g_assert_null (strchr (test->output, '\033'));
  g_assert_cmpint (cli_test_run (test, "check", NULL), ==, 0);
  pal_sqlite_store_close (store);
}

static void
test_changes_nothing (CliTest *test, gconstpointer data)
{
  g_autoptr (GBytes) before = cli_test_read (test, "practice.db");
  g_autoptr (GBytes) after = NULL;

  g_assert_cmpint (cli_test_run (test, "clients", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "check", NULL), ==, 0);
  after = cli_test_read (test, "practice.db");
  g_assert_true (g_bytes_equal (before, after));
}

static void
insert (PalCommand *command, const char *table, const char *row)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_parsed (row));

  pal_command_insert (command, table, value);
}

/* A visit on which everything was said of one mark, which is also drawn. */
static void
add_described_mark (CliTest *test)
{
  g_autoptr (PalSqliteStore) store = pal_sqlite_store_new (test->folder, PAL_SQLITE_STORE_NONE);
  g_autoptr (PalCommand) command = pal_command_new (PAL_SCOPE_PRACTICE, NULL, "Write");
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  pal_sqlite_store_open_sync (store, &error);
  g_assert_no_error (error);
  insert (command, "practitioner", "{'id': <'p'>, 'name': <'Ada'>, 'created_utc': <'2026'>}");
  insert (command, "client", "{'id': <'c'>, 'called': <'Bo'>, 'created_utc': <'2026'>}");
  insert (command,
          "visit",
          "{'id': <'vvvvvvvv'>, 'client_id': <'c'>, 'practitioner_id': <'p'>,"
          " 'started_utc': <'2026-11-22T09:00:00Z'>, 'time_zone': <'UTC'>,"
          " 'local_date': <'2026-11-22'>}");
  insert (command,
          "finding",
          "{'id': <'f'>, 'client_id': <'c'>, 'kind': <'pain'>, 'zone': <'low-back-r'>,"
          " 'first_seen': <'2026-11-22'>}");
  insert (command,
          "mark",
          "{'id': <'m'>, 'finding_id': <'f'>, 'visit_id': <'vvvvvvvv'>, 'client_id': <'c'>,"
          " 'practitioner_id': <'p'>, 'author': <'client'>, 'kind': <'pain'>, 'created_utc': <'2026'>,"
          " 'zone': <'low-back-r'>, 'side': <'right'>, 'figure': <'adult'>,"
          " 'figure_version': <int64 1>, 'view': <'back'>, 'shape': <'area'>, 'intensity': <int64 6>,"
          " 'intensity_worst': <int64 9>, 'quality': <'burning'>, 'depth': <'deep'>,"
          " 'timing': <'intermittent'>, 'since': <'2024-03-15'>, 'since_precision': <'month'>,"
          " 'aggravates': <'sitting'>, 'aggravates_text': <'long drives'>, 'eases': <'warmth'>}");
  for (int i = 1; i >= 0; i--)
    {
      g_autofree char *row = g_strdup_printf (
          "{'id': <'stroke-%d'>, 'mark_id': <'m'>, 'client_id': <'c'>, 'view': <'back'>,"
          " 'pen': <'burning'>, 'position': <int64 %d>, 'samples': <[byte 0x01]>}",
          i,
          i);

      insert (command, "stroke", row);
    }
  changes = pal_store_commit_sync (PAL_STORE (store), command, &error);
  g_assert_no_error (error);
}

/* What is said of a mark is told to people and to programs, and ink in the order of its drawing. */
static void
test_description (CliTest *test, gconstpointer data)
{
  JsonObject *mark;
  JsonArray *strokes;

  add_described_mark (test);
  g_assert_cmpint (cli_test_run (test, "marks", "vvvvvvvv", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, "6 (–9)"));
  g_assert_nonnull (strstr (test->output,
                            "Burning; Deep; Coming and going; since March 2024, chronic;"
                            " set off by: Sitting, long drives; eased by: Warmth"));

  g_assert_cmpint (cli_test_run (test, "marks", "vvvvvvvv", "--json", NULL), ==, 0);
  mark = json_array_get_object_element (cli_test_get_array (test, "marks"), 0);
  g_assert_cmpint (json_object_get_int_member (mark, "intensity_worst"), ==, 9);
  /* Nobody can say how large it is, since its samples are none. */
  g_assert_true (json_object_get_null_member (mark, "extent"));
  strokes = json_object_get_array_member (mark, "strokes");
  g_assert_cmpuint (json_array_get_length (strokes), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("stroke-%u", i);

      g_assert_cmpstr (
          json_object_get_string_member (json_array_get_object_element (strokes, i), "id"), ==, id);
    }
  g_assert_cmpint (cli_test_run (test, "check", "--json", NULL), ==, 0);
  g_assert_cmpint (json_object_get_int_member (cli_test_get_json (test), "strokes"), ==, 2);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/cli/read/" name, CliTest, NULL, cli_test_set_up, func, cli_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_test_init (argc, argv);
  ADD ("clients", test_clients);
  ADD ("visits-and-marks", test_visits_and_marks);
  ADD ("tables", test_tables);
  ADD ("prefixes", test_prefixes);
  g_test_add ("/cli/read/description",
              CliTest,
              "empty",
              cli_test_set_up,
              test_description,
              cli_test_tear_down);
  ADD ("regions", test_regions);
  ADD ("locale", test_locale);
  ADD ("beside-the-program", test_beside_the_program);
  ADD ("changes-nothing", test_changes_nothing);
  return g_test_run ();
}
