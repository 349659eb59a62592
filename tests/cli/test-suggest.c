/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cli-test.h"

/* The last output, which is an array. */
static JsonArray *
get_suggestions (CliTest *test)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&test->parser);
  test->parser = json_parser_new ();
  json_parser_load_from_data (test->parser, test->output, -1, &error);
  g_assert_no_error (error);
  return json_node_get_array (json_parser_get_root (test->parser));
}

static void
assert_suggestion (JsonArray *array, guint index, const char *muscle, const char *side)
{
  JsonObject *suggestion = json_array_get_object_element (array, index);

  g_assert_cmpstr (json_object_get_string_member (suggestion, "muscle"), ==, muscle);
  g_assert_cmpstr (json_object_get_string_member (suggestion, "side"), ==, side);
}

static void
test_json (CliTest *test, gconstpointer data)
{
  JsonArray *array, *reasons;
  double before = 1;

  g_assert_cmpint (
    cli_test_run (test, "suggest", "--pain", "temple-r,jaw-r", "--json", NULL), ==, 0);
  array = get_suggestions (test);
  g_assert_cmpuint (json_array_get_length (array), >, 3);
  assert_suggestion (array, 0, "trapezius-upper", "right");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *suggestion = json_array_get_object_element (array, i);
      double score = json_object_get_double_member (suggestion, "score");

      g_assert_cmpfloat (score, >, 0);
      g_assert_cmpfloat (score, <=, before);
      before = score;
      reasons = json_object_get_array_member (suggestion, "reasons");
      g_assert_cmpuint (json_array_get_length (reasons), >, 0);
      for (guint j = 0; j < json_array_get_length (reasons); j++)
        {
          const char *reason = json_array_get_string_element (reasons, j);

          g_assert_true (g_str_has_prefix (reason, "temple-r (Temple, right): ")
                         || g_str_has_prefix (reason, "jaw-r (Jaw, right): "));
          g_assert_true (g_str_has_suffix (reason, ": essential")
                         || g_str_has_suffix (reason, ": spill-over"));
        }
    }
  reasons = json_object_get_array_member (json_array_get_object_element (array, 0), "reasons");
  g_assert_cmpuint (json_array_get_length (reasons), ==, 2);
  g_assert_cmpfloat (
    json_object_get_double_member (json_array_get_object_element (array, 0), "covers"), ==, 1);
  reasons = json_object_get_array_member (json_array_get_object_element (array, 0), "against");
  g_assert_cmpuint (json_array_get_length (reasons), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (reasons, 0),
                   ==,
                   "neck-side-r (Side of neck, right): essential");
}

/* Written one after the other, in another order, with spaces, twice, or on the other side. */
static void
test_writing (CliTest *test, gconstpointer data)
{
  static const char *const forms[]
    = { "Temple_R, Jaw R",          "temple-right;jaw-right", "temple:right,jaw:r",
        "right temple\nright jaw",   "temple-r: 7,jaw:r:7",    "TEMPLE-R,temple-r,jaw:Right" };
  g_autofree char *expected = NULL;

  g_assert_cmpint (
    cli_test_run (test, "suggest", "--pain", "temple-r,jaw-r", "--json", NULL), ==, 0);
  expected = g_strdup (test->output);
  g_assert_cmpint (
    cli_test_run (test, "suggest", "--json", "--pain", "jaw-r", "--pain=temple-r", NULL), ==, 0);
  g_assert_cmpstr (test->output, ==, expected);
  g_assert_cmpint (
    cli_test_run (test, "suggest", "--pain", " jaw-r, temple-r,,jaw-r ", "--json", NULL), ==, 0);
  g_assert_cmpstr (test->output, ==, expected);
  g_assert_cmpint (
    cli_test_run (test, "suggest", "--pain", "temple-l,jaw-l", "--json", NULL), ==, 0);
  assert_suggestion (get_suggestions (test), 0, "trapezius-upper", "left");

  /* As other programs write sides, and in capitals. */
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_test_message ("%s", forms[i]);
      g_assert_cmpint (cli_test_run (test, "suggest", "--pain", forms[i], "--json", NULL), ==, 0);
      g_assert_cmpstr (test->output, ==, expected);
    }
  /* How much it hurts counts: what is worse is explained first. */
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "temple-r:9,jaw-r:1", "--json", NULL), ==, 0);
  g_assert_cmpstr (test->output, !=, expected);
  assert_suggestion (get_suggestions (test), 0, "trapezius-upper", "right");
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "temple-r:9,jaw-r:9", "--json", NULL), ==, 0);
  g_assert_cmpstr (test->output, ==, expected);

  /* A zone of the midline, and a muscle of the midline. */
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "head-vertex", "--json", NULL), ==, 0);
  assert_suggestion (get_suggestions (test), 0, "splenius-capitis", "left");
  assert_suggestion (get_suggestions (test), 1, "splenius-capitis", "right");
  g_assert_cmpint (cli_test_run (test,
                                 "suggest",
                                 "--pain",
                                 "rib-side-l,rib-side-r,abdomen-upper-l,abdomen-upper-r",
                                 "--json",
                                 NULL),
                   ==,
                   0);
  assert_suggestion (get_suggestions (test), 0, "diaphragma", "midline");
}

static void
test_table (CliTest *test, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "temple-r,jaw-r", NULL), ==, 0);
  lines = g_strsplit (test->output, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[0], "Muscle "));
  g_assert_true (g_str_has_prefix (lines[1], "Upper trapezius, right "));
  g_assert_nonnull (strstr (lines[1], "Temple, right (essential); Jaw, right (essential)"));
  g_assert_nonnull (strstr (lines[1], " 100 % "));
  g_assert_true (g_str_has_suffix (lines[1], "Side of neck, right"));
  g_assert_nonnull (strstr (test->output, "no diagnosis"));

  /* No pattern has it. */
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "axilla-r", NULL), ==, 0);
  g_assert_cmpstr (test->output, ==, "No muscle is known to be felt there.\n");
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "axilla-r", "--json", NULL), ==, 0);
  g_assert_cmpuint (json_array_get_length (get_suggestions (test)), ==, 0);
}

static void
test_language (CliTest *test, gconstpointer data)
{
  const char *words[] = { "suggest", "--pain", "temple-r", "--json", NULL };
  const char *german[] = { "LC_ALL", "de_DE.UTF-8", NULL };
  const char *bare[] = { "LC_ALL", "C", NULL };
  JsonArray *reasons;

  g_assert_cmpint (cli_test_run_words (test, words, bare), ==, 0);
  g_assert_true (g_str_is_ascii (test->output));
  g_assert_cmpint (cli_test_run_words (test, words, german), ==, 0);
  /* A number is a number, and a reason is the same, whoever reads it. */
  g_assert_cmpfloat (json_object_get_double_member (
                       json_array_get_object_element (get_suggestions (test), 0), "score"),
                     <,
                     1);
  reasons = json_object_get_array_member (
    json_array_get_object_element (get_suggestions (test), 0), "reasons");
  g_assert_cmpstr (
    json_array_get_string_element (reasons, 0), ==, "temple-r (Temple, right): essential");
}

static void
assert_input (CliTest *test, const char *input, int status, const char *says)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                              &error,
                              cli_test_get_program (),
                              "suggest",
                              "--pain",
                              "-",
                              "--json",
                              NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &output, &errors, &error);
  g_assert_no_error (error);
  g_test_message ("%s: %s", input, errors);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);
  g_assert_nonnull (strstr (status == 0 ? output : errors, says));
  if (status != 0)
    g_assert_cmpstr (output, ==, "");
}

/* What other programs send. */
static void
test_input (CliTest *test, gconstpointer data)
{
  const char *first = "\"rank\" : 1,\n    \"key\" : \"trapezius-upper-r\"";

  assert_input (test, "temple-r\njaw-r\n", 0, first);
  assert_input (test, "[\"temple-r\", \"jaw:right:7\"]", 0, first);
  assert_input (test, "[{\"zone\": \"temple\", \"side\": \"right\", \"intensity\": 7}, \"jaw-r\"]", 0, first);
  assert_input (test,
                "{\"pain\": [{\"key\": \"temple-r\"}, {\"region\": \"jaw\", \"side\": \"R\", \"intensity\": null}],"
                " \"checked\": {\"temporalis-r\": \"nothing\"}}",
                0,
                first);
  assert_input (test,
                "{\"pain\": [\"temple-r\"], \"checked\": {\"temporalis-r\": \"familiar\"}}",
                0,
                "\"rank\" : 1,\n    \"key\" : \"temporalis-r\"");
  assert_input (test, "[]", 0, "[]");
  assert_input (test, "[{\"zone\": \"temple-r\", \"intensity\": 0}]", 0, "[]");
  assert_input (test, "{\"pain\": \"temple-r,jaw:right:7\", \"checked\": null}", 0, first);
  assert_input (test, "[{\"zone\": \"temple-r\", \"intensity\": \"7\"}, {\"zone\": \"jaw-r\", \"intensity\": 6.9}]", 0, first);
  assert_input (test, "", 2, "Nothing came in");
  assert_input (test, "[", 2, "no sound JSON");
  assert_input (test, "{}", 2, "A list of zones was expected");
  assert_input (test, "[7]", 2, "The list holds texts");
  assert_input (test, "[null]", 2, "The list holds texts");
  assert_input (test, "[{}]", 2, "needs a “zone”");
  assert_input (test, "[{\"zone\": 3}]", 2, "needs a “zone”");
  assert_input (test, "[{\"zone\": \"temple\"}]", 2, "exists on both sides");
  assert_input (test, "[{\"zone\": \"temple\", \"side\": \"up\"}]", 2, "“up” is no side");
  assert_input (test, "[{\"zone\": \"temple-l\", \"side\": \"right\"}]", 2, "names two sides");
  assert_input (test, "[{\"zone\": \"temple-r\", \"intensity\": 11}]", 2, "from 0 to 10");
  assert_input (test, "[{\"zone\": \"temple-r\", \"intensity\": \"much\"}]", 2, "from 0 to 10");
  assert_input (test, "[{\"zone\": \"temple-r\", \"intensity\": {}}]", 2, "from 0 to 10");
  assert_input (test, "[{\"zone\": \"temple-r\", \"intensity\": true}]", 2, "from 0 to 10");
  assert_input (test, "[{\"zone\": \"temple\", \"side\": 7}]", 2, "is no side");
  assert_input (test, "{\"pain\": [\"temple-r\"], \"checked\": [\"temporalis-r\"]}", 2, "“checked” is an object");
  assert_input (test, "{\"pain\": [\"temple-r\"], \"checked\": {\"nobody-r\": \"nothing\"}}", 2, "no muscle “nobody-r”");
  assert_input (test, "{\"pain\": [\"temple-r\"], \"checked\": {\"temporalis-r\": 7}}", 2, "familiar, unfamiliar or nothing");
}

static void
assert_first (CliTest *test, const char *checked, const char *muscle)
{
  g_assert_cmpint (
    cli_test_run (test, "suggest", "--pain", "temple-r", "--checked", checked, "--json", NULL), ==, 0);
  assert_suggestion (get_suggestions (test), 0, muscle, "right");
}

static void
test_checked (CliTest *test, gconstpointer data)
{
  assert_first (test, "suboccipitales-r=familiar", "suboccipitales");
  assert_first (test, "trapezius-upper-r=nothing,suboccipitales-r=nothing", "temporalis");
  assert_first (test, "Trapezius_Upper-right:not familiar,temporalis-r=nothing-felt,suboccipitales-r=familiar", "suboccipitales");
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "temple-r", "--checked", "temporalis-r", NULL), ==, 2);
  g_assert_nonnull (strstr (test->errors, "equals sign"));
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "temple-r", "--checked", "temporalis-r=sore", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "temple-r", "--checked", "temporalis=nothing", NULL), ==, 2);
  g_assert_nonnull (strstr (test->errors, "Write “temporalis-l” for left"));
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "temple-r", "--checked", "scm-r=nothing", NULL), ==, 2);
  g_assert_nonnull (strstr (test->errors, "There are scm-sternal-l, "));
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", "temple-r", "--checked", "temporails-r=nothing", NULL), ==, 2);
  g_assert_nonnull (strstr (test->errors, "Did you mean “temporalis-r”?"));
  g_assert_cmpint (cli_test_run (test, "suggest", "--checked", "temporalis-r=familiar", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "suggest", "--visit", "abc", "--pain", "temple-r", NULL), ==, 2);
  g_assert_nonnull (strstr (test->errors, "only one of these"));
  g_assert_cmpint (cli_test_run (test, "suggest", "--visit", "abc", "--client", "abc", NULL), ==, 2);
  g_assert_nonnull (strstr (test->errors, "only one of these"));
}

/* A visit of the demo is answered from its marks. */
static void
test_visit (CliTest *test, gconstpointer data)
{
  g_autofree char *client = NULL;
  g_autofree char *visit = NULL;

  g_assert_cmpint (cli_test_run (test, "clients", "--json", NULL), ==, 0);
  client = cli_test_dup_id (test, "clients", 1);
  g_assert_cmpint (cli_test_run (test, "visits", client, "--json", NULL), ==, 0);
  visit = cli_test_dup_id (test, "visits", 0);
  g_assert_cmpint (cli_test_run (test, "suggest", "--visit", visit, "--json", NULL), ==, 0);
  g_assert_cmpuint (json_array_get_length (get_suggestions (test)), >, 0);
  /* No visit of the demo is of today. */
  g_assert_cmpint (cli_test_run (test, "suggest", "--client", client, NULL), ==, 0);
  g_assert_true (g_str_has_prefix (test->output, "From the last known state"));
  g_assert_cmpint (cli_test_run (test, "suggest", "--visit", "zzzz", NULL), ==, 3);
  g_assert_cmpint (cli_test_run (test, "suggest", "--client", "zzzz", NULL), ==, 3);
}

static void
assert_refused (CliTest *test, const char *zones, const char *says)
{
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", zones, NULL), ==, 2);
  g_assert_cmpstr (test->output, ==, "");
  g_test_message ("%s", test->errors);
  g_assert_nonnull (strstr (test->errors, says));
  g_assert_cmpint (cli_test_run (test, "suggest", "--pain", zones, "--json", NULL), ==, 2);
  g_assert_cmpstr (test->output, ==, "");
}

static void
test_refused (CliTest *test, gconstpointer data)
{
  assert_refused (test, "tempel-r", "Did you mean “temple-r”?");
  assert_refused (test, "jaw-r,shoulder-fornt-l", "Did you mean “shoulder-front-l”?");
  assert_refused (test, "nape-right", "Did you mean “neck-back-r”?");
  assert_refused (test, "temple", "Write “temple-l” for left or “temple-r” for right.");
  assert_refused (test, "temple-l:r", "names two sides");
  assert_refused (test, "temple-r:11", "after a colon");
  assert_refused (test, "temple-r:-1", "after a colon");
  assert_refused (test, "temple-r:3:4", "after a colon");
  assert_refused (test, "sternum-l", "lies in the midline. Write “sternum” without a side.");
  assert_refused (test, "neck", "There are neck-front-l, neck-front-r, neck-side-l,");
  assert_refused (test, "xyzzy", "“palpate-cli regions” lists them.");
  assert_refused (test, "%s%n%s%n", "There is no zone “%s%n%s%n”");
  /* It is a muscle. */
  assert_refused (test, "trapezius-upper-r", "There is no zone “trapezius-upper-r”");
  assert_refused (test, "", "Say with “--pain” where it hurts");
  assert_refused (test, " , ", "Say with “--pain” where it hurts");
  g_assert_cmpint (cli_test_run (test, "suggest", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "suggest", "temple-r", NULL), ==, 2);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/cli/suggest/" name, CliTest, "empty", cli_test_set_up, func, cli_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_test_init (argc, argv);
  ADD ("json", test_json);
  ADD ("writing", test_writing);
  ADD ("input", test_input);
  ADD ("checked", test_checked);
  g_test_add ("/cli/suggest/visit", CliTest, NULL, cli_test_set_up, test_visit, cli_test_tear_down);
  ADD ("table", test_table);
  ADD ("language", test_language);
  ADD ("refused", test_refused);
  return g_test_run ();
}
