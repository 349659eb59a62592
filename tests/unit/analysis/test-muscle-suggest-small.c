/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "pal-knowledge-private.h"
#include "pal-pain-drawing.h"
#include "suggest-test.h"

/* The list for a body that is small enough to work out by hand. */

/* A body of five zones and as many muscles as a test wants. */
static PalKnowledge *
new_small_knowledge (const char *muscles)
{
  const char *const zones[] = { "a", "b", "c", "d", "e" };
  g_autoptr (GString) zones_xml = g_string_new (
    "<zones><words><left>{name} l</left><right>{name} r</right><middle>{name}</middle>"
    "<left-side>{question}</left-side>"
    "<right-side>{question}</right-side><other-side>{question}</other-side>"
    "<left-words>l</left-words><right-words>r</right-words></words>"
    "<areas><area id='all'><name>All</name><plain-left>l</plain-left><plain-right>r</plain-right>"
    "<synonyms>s</synonyms></area></areas>");
  g_autofree char *muscles_xml = g_strdup_printf ("<muscles>%s</muscles>", muscles);
  const char *landmarks_xml = "<landmarks/>";
  const char *lookup_xml
    = "<lookup><chances essential='0.8' essential-less='0' spillover='0.4' spillover-less='0'"
      " near-essential='0.05' near-spillover='0.02' over='0.001' background='0.02' silence='1'/>"
      "<everything share='0.5' essential='0.9' spillover='0.8'/>"
      "<strength share='0.5' essential='0.9' other='0.6'/>"
      "<strength share='0.7' essential='0.8' other='0.4'/>"
      "<strength share='0.9' essential='0.6' other='0.2'/>"
      "<muscle chance='0.05' both-sides='0.1' often='1.5' secondary='0.95' partial='0.9'"
      " not-checked='0.8'/><checked familiar='20' unfamiliar='0.3' nothing='0.1'/></lookup>";
  const char *works_xml
    = "<works><work id='book' kind='textbook' read='no'>Book</work></works>";
  g_autoptr (GHashTable) files
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  PalKnowledge *knowledge;

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    g_string_append_printf (zones_xml,
                            "<zone id='%s' sides='paired' area='all'><name>%s</name>"
                            "<plain-left>l</plain-left><plain-right>r</plain-right>"
                            "<felt>?</felt><synonyms>s</synonyms></zone>",
                            zones[i],
                            zones[i]);
  g_string_append (zones_xml, "</zones>");
  g_hash_table_insert (
    files, (gpointer) "works.xml", g_bytes_new (works_xml, strlen (works_xml)));
  g_hash_table_insert (
    files, (gpointer) "zones.xml", g_bytes_new (zones_xml->str, zones_xml->len));
  g_hash_table_insert (
    files, (gpointer) "muscles.xml", g_bytes_new (muscles_xml, strlen (muscles_xml)));
  g_hash_table_insert (
    files, (gpointer) "landmarks.xml", g_bytes_new_static (landmarks_xml, strlen (landmarks_xml)));
  g_hash_table_insert (
    files, (gpointer) "lookup.xml", g_bytes_new_static (lookup_xml, strlen (lookup_xml)));
  knowledge = pal_knowledge_new_from_files (files, &error);
  g_assert_no_error (error);
  return knowledge;
}

/* @essential and @spillover have a letter for each zone. */
static char *
new_muscle (const char *id, const char *check, const char *essential, const char *spillover)
{
  GString *xml = g_string_new (NULL);

  g_string_append_printf (xml,
                          "<muscle id='%s' sides='paired' pages='all'><latin>L</latin>"
                          "<name>N</name><plain-left>l</plain-left><plain-right>r</plain-right>"
                          "<synonyms>s</synonyms><under zone='a'/>"
                          "<site n='1'><where>w</where></site>",
                          id);
  for (const char *p = essential; *p != '\0'; p++)
    g_string_append_printf (xml, "<refers zone='%c' side='same' weight='essential'/>", *p);
  for (const char *p = spillover; *p != '\0'; p++)
    g_string_append_printf (xml, "<refers zone='%c' side='same' weight='spillover'/>", *p);
  g_string_append_printf (xml,
                          "<evidence referral='%s' confidence='medium'>"
                          "<source status='textbook' covers='all' work='book'/></evidence>"
                          "</muscle>",
                          check);
  return g_string_free (xml, FALSE);
}

/* Numbers worked by hand. */
static void
test_numbers (void)
{
  /* Of those who draw the core, which half do: how much likelier the pain in b is with the muscle than without;
   * that c is quiet tells nothing, with one zone marked. */
  const double core = (1 - 0.98 * 0.2) / 0.02;
  /* Of those who draw everything: the same, and how likely c is quiet. */
  const double everything = (1 - 0.98 * 0.1) / 0.02, quiet = 0.1;
  const double left = 0.05 * (core + everything * quiet) / 2;
  const double both = 0.05 * 0.1 * (core + everything * quiet * quiet * quiet) / 2;
  g_autofree char *muscle = new_muscle ("muscle", "direct", "bc", "");
  g_autofree char *elsewhere = new_muscle ("elsewhere", "direct", "de", "");
  g_autofree char *muscles = g_strconcat (muscle, elsewhere, NULL);
  g_autoptr (PalKnowledge) knowledge = new_small_knowledge (muscles);
  g_autoptr (GPtrArray) suggestions = suggest_test_list (knowledge, "b-l");
  const PalMuscleSuggestion *suggestion = suggest_test_find (suggestions, "muscle-l");

  g_assert_cmpuint (suggestions->len, ==, 1);
  /* The muscle also lies over a, with next to no chance: 0.001. */
  g_assert_cmpfloat_with_epsilon (
    suggestion->score, (left + both) / (1 + left + both), 0.001);
  g_assert_cmpfloat (suggestion->covered, ==, 1);
  g_assert_cmpuint (suggestion->reasons->len, ==, 1);
  g_assert_cmpuint (suggestion->n_elsewhere, ==, 1);
  g_assert_cmpuint (suggestion->against->len, ==, 1);
  g_assert_cmpstr (
    ((const PalReferral *) g_ptr_array_index (suggestion->against, 0))->zone, ==, "c-l");
}

/* How likely a zone hurts in just one step if the muscle is felt there with @chance, which makes it as strong or
 * stronger with @as_much, and stronger with @more; and if it has a reason of its own. */
static double
get_step (double chance, double as_much, double more, double own_as_much, double own_more)
{
  return (1 - chance * more) * (1 - 0.02 * own_more)
         - (1 - chance * as_much) * (1 - 0.02 * own_as_much);
}

/* How much it hurts, worked by hand: the essential zone is in the highest step, the spill-over in the one
 * from half of that on. */
static void
test_strengths (void)
{
  const double essential = get_step (0, 0, 0, 0.4, 0), spillover = get_step (0, 0, 0, 0.75, 0.6);
  const double core
    = get_step (0.8, 0.6, 0, 0.4, 0) / essential * get_step (0.4, 0.6, 0.4, 0.75, 0.6) / spillover;
  const double everything
    = get_step (0.9, 0.6, 0, 0.4, 0) / essential * get_step (0.8, 0.6, 0.4, 0.75, 0.6) / spillover;
  /* That nothing hurts on the right counts by half with those who draw the core. */
  const double core_quiet = sqrt (0.2 * 0.6), everything_quiet = 0.1 * 0.2;
  const double left = 0.05 * (core + everything) / 2;
  const double both = 0.05 * 0.1 * (core * core_quiet + everything * everything_quiet) / 2;
  g_autofree char *muscle = new_muscle ("muscle", "direct", "b", "c");
  g_autoptr (PalKnowledge) knowledge = new_small_knowledge (muscle);
  g_autoptr (PalPainPatterns) patterns = pal_pain_patterns_new (knowledge, NULL);
  g_autoptr (PalPainDrawing) drawing = pal_pain_drawing_new (patterns);
  g_autoptr (GPtrArray) suggestions = NULL;

  g_assert_true (pal_pain_drawing_add (drawing, "b-l", 1, 8));
  g_assert_true (pal_pain_drawing_add (drawing, "c-l", 1, 4));
  suggestions = pal_pain_drawing_suggest (drawing);
  g_assert_cmpfloat_with_epsilon (suggest_test_find (suggestions, "muscle-l")->score,
                                  (left + both) / (1 + left + both),
                                  0.001);
}

/* Two muscles that explain everything together come before each that explains the same part. */
static void
test_together (void)
{
  g_autofree char *first = new_muscle ("first", "direct", "ab", "");
  g_autofree char *like_first = new_muscle ("like-first", "secondary", "ab", "");
  g_autofree char *second = new_muscle ("second", "not-checked", "de", "");
  g_autofree char *muscles = g_strconcat (first, like_first, second, NULL);
  g_autoptr (PalKnowledge) knowledge = new_small_knowledge (muscles);
  g_autoptr (GPtrArray) suggestions = suggest_test_list (knowledge, "a-l b-l d-l e-l");
  const PalMuscleSuggestion *suggestion;

  g_assert_cmpuint (suggestions->len, ==, 3);
  g_assert_cmpuint (suggest_test_rank (knowledge, "a-l b-l d-l e-l", "second-l"), <=, 2);
  g_assert_cmpuint (suggest_test_rank (knowledge, "a-l b-l d-l e-l", "first-l"), <=, 2);
  suggestion = suggest_test_find (suggestions, "first-l");
  g_assert_cmpfloat (suggestion->covered, ==, 0.5);
  /* Without the other pain it is what may stand in its place that comes second. */
  g_assert_cmpuint (suggest_test_rank (knowledge, "a-l b-l", "like-first-l"), ==, 2);
}

/* The same drawing on both sides is one muscle on both sides rather than four others. */
static void
test_both_sides (void)
{
  g_autofree char *pair = new_muscle ("pair", "direct", "bc", "");
  g_autofree char *upper = new_muscle ("upper", "direct", "b", "");
  g_autofree char *lower = new_muscle ("lower", "direct", "c", "");
  g_autofree char *muscles = g_strconcat (upper, lower, pair, NULL);
  g_autoptr (PalKnowledge) knowledge = new_small_knowledge (muscles);

  g_assert_cmpuint (suggest_test_rank (knowledge, "b-l c-l b-r c-r", "pair-l"), <=, 2);
  g_assert_cmpuint (suggest_test_rank (knowledge, "b-l c-l b-r c-r", "pair-r"), <=, 2);
}

/* A muscle that is felt nowhere near changes nothing. */
static void
test_unrelated (void)
{
  g_autofree char *first = new_muscle ("first", "direct", "ab", "c");
  g_autofree char *second = new_muscle ("second", "partial", "b", "");
  g_autofree char *unrelated = new_muscle ("unrelated", "direct", "e", "d");
  g_autofree char *few = g_strconcat (first, second, NULL);
  g_autofree char *more = g_strconcat (unrelated, first, second, NULL);
  g_autoptr (PalKnowledge) without = new_small_knowledge (few);
  g_autoptr (PalKnowledge) with = new_small_knowledge (more);
  g_autoptr (GPtrArray) before = suggest_test_list (without, "b-r c-r");
  g_autoptr (GPtrArray) after = suggest_test_list (with, "b-r c-r");

  g_assert_cmpuint (before->len, ==, 2);
  suggest_test_assert_same (before, after);
}

/* Whatever the patterns are: all else alike, more essential zones, fewer elsewhere and a better check
 * bring a muscle forward. */
static void
test_better (void)
{
  const struct
  {
    const char *better[3]; /* check, essential, spill-over */
    const char *worse[3];
  } cases[] = {
    { { "direct", "ab", "" }, { "direct", "a", "b" } },
    { { "direct", "ab", "" }, { "direct", "abc", "" } },
    { { "direct", "ab", "c" }, { "direct", "abc", "" } },
    { { "direct", "ab", "c" }, { "direct", "ab", "cd" } },
    { { "direct", "ab", "cde" }, { "direct", "a", "" } },
    { { "direct", "ab", "" }, { "secondary", "ab", "" } },
    { { "secondary", "ab", "" }, { "partial", "ab", "" } },
    { { "partial", "ab", "" }, { "not-checked", "ab", "" } },
    { { "not-checked", "abc", "de" }, { "direct", "cde", "b" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *better
        = new_muscle ("better", cases[i].better[0], cases[i].better[1], cases[i].better[2]);
      g_autofree char *worse
        = new_muscle ("worse", cases[i].worse[0], cases[i].worse[1], cases[i].worse[2]);
      g_autofree char *muscles = g_strconcat (worse, better, NULL);
      g_autoptr (PalKnowledge) knowledge = new_small_knowledge (muscles);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (suggest_test_rank (knowledge, "a-l b-l", "better-l"), ==, 1);
      g_assert_cmpuint (suggest_test_rank (knowledge, "a-l b-l", "worse-l"), ==, 2);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/muscle-suggest-small/numbers", test_numbers);
  g_test_add_func ("/muscle-suggest-small/strengths", test_strengths);
  g_test_add_func ("/muscle-suggest-small/together", test_together);
  g_test_add_func ("/muscle-suggest-small/both-sides", test_both_sides);
  g_test_add_func ("/muscle-suggest-small/unrelated", test_unrelated);
  g_test_add_func ("/muscle-suggest-small/better", test_better);
  return g_test_run ();
}
