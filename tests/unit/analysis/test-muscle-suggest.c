/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "pal-knowledge-private.h"
#include "pal-muscle-suggest.h"
#include "pal-region-key.h"

#define N_ROUNDS 200
#define MOST_ZONES 6

typedef struct
{
  PalKnowledge *knowledge;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->knowledge, pal_knowledge_unref);
}

static GPtrArray *
suggest (PalKnowledge *knowledge, const char *words)
{
  g_auto (GStrv) zones = g_strsplit (words, " ", -1);

  return pal_muscle_suggest (knowledge, (const char *const *) zones);
}

static const PalMuscleSuggestion *
find (GPtrArray *suggestions, const char *muscle)
{
  for (guint i = 0; i < suggestions->len; i++)
    {
      const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      if (g_str_equal (suggestion->muscle, muscle))
        return suggestion;
    }
  return NULL;
}

/* The place of a muscle in the list, from 1. */
static guint
rank (PalKnowledge *knowledge, const char *zones, const char *muscle)
{
  g_autoptr (GPtrArray) suggestions = suggest (knowledge, zones);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      if (g_str_equal (suggestion->muscle, muscle))
        return i + 1;
    }
  return G_MAXUINT;
}

static GStrv
choose_zones (PalKnowledge *knowledge)
{
  g_auto (GStrv) keys = pal_knowledge_dup_zone_keys (knowledge);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  int n = g_test_rand_int_range (1, MOST_ZONES + 1);

  for (int i = 0; i < n; i++)
    g_strv_builder_add (builder,
                        keys[g_test_rand_int_range (0, (gint32) g_strv_length (keys))]);
  return g_strv_builder_end (builder);
}

static void
assert_same (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const PalMuscleSuggestion *first = g_ptr_array_index (a, i);
      const PalMuscleSuggestion *second = g_ptr_array_index (b, i);

      g_assert_cmpstr (first->muscle, ==, second->muscle);
      g_assert_true (first->score == second->score);
      g_assert_cmpuint (first->reasons->len, ==, second->reasons->len);
      g_assert_cmpuint (first->n_elsewhere, ==, second->n_elsewhere);
    }
}

/* Neither the order of the zones nor naming one twice makes a difference. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_auto (GStrv) zones = choose_zones (fixture->knowledge);
      g_autofree char *joined = g_strjoinv (" ", zones);
      g_autoptr (GString) reversed = g_string_new (zones[0]);
      g_autoptr (GPtrArray) there = suggest (fixture->knowledge, joined);
      g_autoptr (GPtrArray) back = NULL;

      for (guint i = g_strv_length (zones); i > 0; i--)
        g_string_append_printf (reversed, " %s", zones[i - 1]);
      back = suggest (fixture->knowledge, reversed->str);
      assert_same (there, back);
    }
}

/* What hurts on the other side comes from the other side. */
static void
test_mirror (Fixture *fixture, gconstpointer data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_auto (GStrv) zones = choose_zones (fixture->knowledge);
      g_autoptr (GPtrArray) here
        = pal_muscle_suggest (fixture->knowledge, (const char *const *) zones);
      g_autoptr (GPtrArray) there = NULL;

      for (gsize i = 0; zones[i] != NULL; i++)
        {
          char *mirrored = pal_region_key_mirror (zones[i]);

          g_free (zones[i]);
          zones[i] = mirrored;
        }
      there = pal_muscle_suggest (fixture->knowledge, (const char *const *) zones);
      g_assert_cmpuint (here->len, ==, there->len);
      for (guint i = 0; i < here->len; i++)
        {
          const PalMuscleSuggestion *suggestion = g_ptr_array_index (here, i);
          const PalMuscleSuggestion *at_same_place = g_ptr_array_index (there, i);
          g_autofree char *mirrored = pal_region_key_mirror (suggestion->muscle);
          const PalMuscleSuggestion *other = find (there, mirrored);

          g_assert_nonnull (other);
          g_assert_true (other->score == suggestion->score);
          g_assert_true (at_same_place->score == suggestion->score);
          g_assert_cmpuint (other->n_elsewhere, ==, suggestion->n_elsewhere);
          g_assert_cmpuint (other->reasons->len, ==, suggestion->reasons->len);
        }
    }
}

/* Everything that is listed is felt there, everything that is felt there is listed, once, and the
 * best comes first. */
static void
test_complete (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (fixture->knowledge);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_auto (GStrv) zones = choose_zones (fixture->knowledge);
      g_autoptr (GPtrArray) suggestions
        = pal_muscle_suggest (fixture->knowledge, (const char *const *) zones);
      guint n_felt = 0;

      for (gsize i = 0; muscles[i] != NULL; i++)
        {
          g_autoptr (GPtrArray) referrals
            = pal_knowledge_dup_referrals (fixture->knowledge, muscles[i]);
          const PalMuscleSuggestion *suggestion = find (suggestions, muscles[i]);
          g_autoptr (GHashTable) felt = g_hash_table_new (g_str_hash, g_str_equal);

          for (guint j = 0; j < referrals->len; j++)
            {
              const PalReferral *referral = g_ptr_array_index (referrals, j);

              if (g_strv_contains ((const char *const *) zones, referral->zone))
                g_hash_table_add (felt, referral->zone);
            }
          g_assert_cmpint (suggestion != NULL, ==, g_hash_table_size (felt) > 0);
          if (suggestion == NULL)
            continue;
          n_felt++;
          g_assert_cmpuint (suggestion->reasons->len, ==, g_hash_table_size (felt));
          for (guint j = 0; j < suggestion->reasons->len; j++)
            {
              const PalReferral *reason = g_ptr_array_index (suggestion->reasons, j);

              g_assert_true (g_hash_table_contains (felt, reason->zone));
            }
          g_assert_cmpfloat (suggestion->score, >, 0);
          g_assert_cmpfloat (suggestion->score, <=, 1);
        }
      g_assert_cmpuint (suggestions->len, ==, n_felt);
      for (guint i = 1; i < suggestions->len; i++)
        {
          const PalMuscleSuggestion *better = g_ptr_array_index (suggestions, i - 1);
          const PalMuscleSuggestion *worse = g_ptr_array_index (suggestions, i);

          g_assert_cmpfloat (better->score, >=, worse->score);
        }
    }
}

/* For a single zone, those come first for which it is essential. */
static void
test_essential_first (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) zones = pal_knowledge_dup_zone_keys (fixture->knowledge);

  for (gsize i = 0; zones[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) suggestions = suggest (fixture->knowledge, zones[i]);
      gboolean spillover = FALSE;

      for (guint j = 0; j < suggestions->len; j++)
        {
          const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, j);
          const PalReferral *reason = g_ptr_array_index (suggestion->reasons, 0);

          if (reason->weight == PAL_WEIGHT_SPILLOVER)
            spillover = TRUE;
          else
            g_assert_false (spillover);
        }
    }
}

/* What explains nothing of a pain that is added falls back; what explains it as an essential zone
 * does not. */
static void
test_more_pain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) temple = suggest (fixture->knowledge, "temple-r");
  g_autoptr (GPtrArray) both = suggest (fixture->knowledge, "temple-r jaw-r");

  g_assert_cmpfloat (find (both, "trapezius-upper-r")->score,
                     >,
                     find (temple, "trapezius-upper-r")->score);
  g_assert_cmpfloat (
    find (both, "suboccipitales-r")->score, <, find (temple, "suboccipitales-r")->score);
}

/* Pain in all essential zones of a muscle brings it to the front, or near it. */
static void
test_own_pattern (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (fixture->knowledge);
  guint n_first = 0;

  for (gsize i = 0; muscles[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) referrals
        = pal_knowledge_dup_referrals (fixture->knowledge, muscles[i]);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_autofree char *joined = NULL;
      g_auto (GStrv) zones = NULL;
      guint place;

      for (guint j = 0; j < referrals->len; j++)
        {
          const PalReferral *referral = g_ptr_array_index (referrals, j);

          if (referral->weight == PAL_WEIGHT_ESSENTIAL)
            g_strv_builder_add (builder, referral->zone);
        }
      zones = g_strv_builder_end (builder);
      joined = g_strjoinv (" ", zones);
      place = rank (fixture->knowledge, joined, muscles[i]);
      g_test_message ("%s: %u", muscles[i], place);
      n_first += place == 1;
      g_assert_cmpuint (place, <=, 5);
    }
  /* Many essential zones are shared, and then the narrower pattern comes first. */
  g_assert_cmpuint (n_first, >=, 2 * g_strv_length (muscles) / 3);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = suggest (fixture->knowledge, "");
  g_autoptr (GPtrArray) unknown = suggest (fixture->knowledge, "nowhere-r temple sternum-l");
  g_autoptr (GPtrArray) partly = suggest (fixture->knowledge, "nowhere-r temple-r");
  g_autoptr (GPtrArray) temple = suggest (fixture->knowledge, "temple-r");
  /* In the list of zones, and in no pattern. */
  g_autoptr (GPtrArray) axilla = suggest (fixture->knowledge, "axilla-r");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (unknown->len, ==, 0);
  assert_same (partly, temple);
  g_assert_cmpuint (axilla->len, ==, 0);
}

/* What teachers and textbooks would look at first. */
static void
test_textbook (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *zones;
    const char *muscle;
    guint rank;
  } cases[] = {
    { "temple-r", "trapezius-upper-r", 3 },
    { "temple-r", "temporalis-r", 3 },
    { "temple-r jaw-r", "trapezius-upper-r", 1 },
    { "temple-r neck-side-r", "trapezius-upper-r", 1 },
    { "temple-l cheek-l", "temporalis-l", 1 },
    { "forehead-r eye-r", "scm-sternal-r", 1 },
    { "forehead-l cheek-l occiput-l", "scm-sternal-l", 1 },
    { "ear-r forehead-r", "scm-clavicular-r", 1 },
    { "head-vertex", "splenius-capitis-l", 2 },
    { "head-vertex", "splenius-capitis-r", 2 },
    { "neck-side-l interscapular-l", "levator-scapulae-l", 1 },
    { "shoulder-front-r", "infraspinatus-r", 1 },
    { "shoulder-front-r shoulder-side-r", "infraspinatus-r", 1 },
    { "forearm-thumb-side-r thumb-r fingers-radial-r", "scaleni-r", 1 },
    { "low-back-l", "iliocostalis-lumborum-l", 2 },
    { "sacrum-r buttock-lower-r hip-side-r", "quadratus-lumborum-r", 2 },
    /* The two hamstrings behind have all three zones too, and hardly any other. */
    { "buttock-lower-l thigh-back-l calf-l", "gluteus-minimus-l", 3 },
    { "heel-l calf-l", "soleus-l", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].zones, cases[i].muscle);
      g_assert_cmpuint (
        rank (fixture->knowledge, cases[i].zones, cases[i].muscle), <=, cases[i].rank);
    }
  /* A muscle of the midline has no side. */
  g_assert_cmpuint (rank (fixture->knowledge, "rib-side-l", "diaphragma"), !=, G_MAXUINT);
  g_assert_cmpuint (rank (fixture->knowledge, "rib-side-l", "diaphragma-l"), ==, G_MAXUINT);
}

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
  g_autoptr (GPtrArray) suggestions = suggest (knowledge, "b-l");
  const PalMuscleSuggestion *suggestion = find (suggestions, "muscle-l");

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

/* Two muscles that explain everything together come before each that explains the same part. */
static void
test_together (void)
{
  g_autofree char *first = new_muscle ("first", "direct", "ab", "");
  g_autofree char *like_first = new_muscle ("like-first", "secondary", "ab", "");
  g_autofree char *second = new_muscle ("second", "not-checked", "de", "");
  g_autofree char *muscles = g_strconcat (first, like_first, second, NULL);
  g_autoptr (PalKnowledge) knowledge = new_small_knowledge (muscles);
  g_autoptr (GPtrArray) suggestions = suggest (knowledge, "a-l b-l d-l e-l");
  const PalMuscleSuggestion *suggestion;

  g_assert_cmpuint (suggestions->len, ==, 3);
  g_assert_cmpuint (rank (knowledge, "a-l b-l d-l e-l", "second-l"), <=, 2);
  g_assert_cmpuint (rank (knowledge, "a-l b-l d-l e-l", "first-l"), <=, 2);
  suggestion = find (suggestions, "first-l");
  g_assert_cmpfloat (suggestion->covered, ==, 0.5);
  /* Without the other pain it is what may stand in its place that comes second. */
  g_assert_cmpuint (rank (knowledge, "a-l b-l", "like-first-l"), ==, 2);
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

  g_assert_cmpuint (rank (knowledge, "b-l c-l b-r c-r", "pair-l"), <=, 2);
  g_assert_cmpuint (rank (knowledge, "b-l c-l b-r c-r", "pair-r"), <=, 2);
}

/* What hurts little, or in a small part, counts less. */
static void
test_faint (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PalPainPatterns) patterns = pal_pain_patterns_new (fixture->knowledge, NULL);
  g_autofree double *sureness = g_new0 (double, patterns->n_zones);
  g_autoptr (GPtrArray) full = NULL;
  g_autoptr (GPtrArray) faint = NULL;
  gboolean found;
  guint zone;

  found = pal_pain_patterns_find_zone (patterns, "temple-r", &zone);
  g_assert_true (found);
  sureness[zone] = 1;
  found = pal_pain_patterns_find_zone (patterns, "jaw-r", &zone);
  g_assert_true (found);
  sureness[zone] = 1;
  full = pal_muscle_suggest_by (patterns, sureness, NULL);
  sureness[zone] = 0.6;
  faint = pal_muscle_suggest_by (patterns, sureness, NULL);
  g_assert_cmpfloat (
    find (faint, "trapezius-upper-r")->score, <, find (full, "trapezius-upper-r")->score);
  g_assert_cmpfloat (
    find (faint, "suboccipitales-r")->score, >, find (full, "suboccipitales-r")->score);
  g_assert_cmpfloat_with_epsilon (find (faint, "suboccipitales-r")->covered, 1 / 1.6, 1e-12);
}

/* A muscle in which the client knows the pain again comes first and explains its zones, so that others
 * that have these fall back; one in which nothing is felt falls back itself, and others rise. */
static void
test_checked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PalPainPatterns) patterns = pal_pain_patterns_new (fixture->knowledge, NULL);
  g_autofree double *sureness = g_new0 (double, patterns->n_zones);
  g_autofree double *odds = g_new (double, patterns->patterns->len);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) familiar = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  guint zone, muscle;

  for (guint i = 0; i < patterns->patterns->len; i++)
    odds[i] = 1;
  if (!pal_pain_patterns_find_zone (patterns, "temple-r", &zone)
      || !pal_pain_patterns_find_muscle (patterns, "suboccipitales-r", &muscle))
    g_assert_not_reached ();
  sureness[zone] = 1;
  before = pal_muscle_suggest_by (patterns, sureness, odds);
  odds[muscle] = patterns->lookup.checked_familiar;
  familiar = pal_muscle_suggest_by (patterns, sureness, odds);
  odds[muscle] = patterns->lookup.checked_nothing;
  nothing = pal_muscle_suggest_by (patterns, sureness, odds);
  g_assert_cmpstr (((PalMuscleSuggestion *) familiar->pdata[0])->muscle, ==, "suboccipitales-r");
  g_assert_cmpfloat (
    find (familiar, "temporalis-r")->score, <, find (before, "temporalis-r")->score);
  g_assert_cmpfloat (
    find (nothing, "suboccipitales-r")->score, <, find (before, "suboccipitales-r")->score);
  g_assert_cmpfloat (
    find (nothing, "temporalis-r")->score, >, find (before, "temporalis-r")->score);
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
  g_autoptr (GPtrArray) before = suggest (without, "b-r c-r");
  g_autoptr (GPtrArray) after = suggest (with, "b-r c-r");

  g_assert_cmpuint (before->len, ==, 2);
  assert_same (before, after);
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
      g_assert_cmpuint (rank (knowledge, "a-l b-l", "better-l"), ==, 1);
      g_assert_cmpuint (rank (knowledge, "a-l b-l", "worse-l"), ==, 2);
    }
}

int
main (int argc, char *argv[])
{
  const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/muscle-suggest/order", test_order },
    { "/muscle-suggest/mirror", test_mirror },
    { "/muscle-suggest/complete", test_complete },
    { "/muscle-suggest/essential-first", test_essential_first },
    { "/muscle-suggest/more-pain", test_more_pain },
    { "/muscle-suggest/own-pattern", test_own_pattern },
    { "/muscle-suggest/nothing", test_nothing },
    { "/muscle-suggest/textbook", test_textbook },
    { "/muscle-suggest/faint", test_faint },
    { "/muscle-suggest/checked", test_checked },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/muscle-suggest/numbers", test_numbers);
  g_test_add_func ("/muscle-suggest/together", test_together);
  g_test_add_func ("/muscle-suggest/both-sides", test_both_sides);
  g_test_add_func ("/muscle-suggest/unrelated", test_unrelated);
  g_test_add_func ("/muscle-suggest/better", test_better);
  return g_test_run ();
}
