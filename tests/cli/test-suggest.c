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
  assert_refused (test, "temple_r", "Did you mean “temple-r”?");
  assert_refused (test, "Temple-R", "Did you mean “temple-r”?");
  assert_refused (test, "jaw-r,shoulder-fornt-l", "Did you mean “shoulder-front-l”?");
  assert_refused (test, "nape-right", "Did you mean “neck-back-r”?");
  assert_refused (test, "temple", "Write “temple-l” for left or “temple-r” for right.");
  assert_refused (test, "sternum-l", "Did you mean “sternum”?");
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
  ADD ("table", test_table);
  ADD ("language", test_language);
  ADD ("refused", test_refused);
  return g_test_run ();
}
