/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-knowledge"

#include <glib.h>
#include <string.h>

#include "pal-knowledge.h"
#include "pal-region-key.h"

static const char *const languages[] = { "en", "de" };

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
  g_assert_nonnull (fixture->knowledge);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->knowledge, pal_knowledge_unref);
}

static void
assert_words (const char *words)
{
  g_assert_nonnull (words);
  g_assert_cmpstr (words, !=, "");
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_null (strpbrk (words, "{}"));
  g_assert_false (g_ascii_isspace (words[0]));
  g_assert_false (g_ascii_isspace (words[strlen (words) - 1]));
}

/* Asserts that the referrals of @muscle are exactly @expected: keys joined by spaces, in order, a
 * bar between the essential ones and those of spill-over. */
static void
assert_referrals (PalKnowledge *knowledge, const char *muscle, const char *expected)
{
  g_autoptr (GPtrArray) referrals = pal_knowledge_dup_referrals (knowledge, muscle);
  g_autoptr (GString) found = g_string_new (NULL);
  gboolean spillover = FALSE;

  for (guint i = 0; i < referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (referrals, i);

      if (!spillover && referral->weight == PAL_WEIGHT_SPILLOVER)
        {
          g_string_append (found, "| ");
          spillover = TRUE;
        }
      g_assert_cmpint (
        referral->weight, ==, spillover ? PAL_WEIGHT_SPILLOVER : PAL_WEIGHT_ESSENTIAL);
      g_string_append_printf (found, "%s ", referral->zone);
    }
  g_strchomp (found->str);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_name (PalKnowledge *knowledge,
             const char *key,
             PalVoice voice,
             const char *language,
             const char *expected)
{
  g_autofree char *name = pal_knowledge_dup_name (knowledge, key, voice, language);

  g_assert_cmpstr (name, ==, expected);
}

static void
assert_question (PalKnowledge *knowledge,
                 const char *muscle,
                 const char *zone,
                 const char *language,
                 const char *expected)
{
  g_autofree char *question = pal_knowledge_dup_question (knowledge, muscle, zone, language);

  g_assert_cmpstr (question, ==, expected);
}

/* Asserts that a search finds @expected, joined by spaces, and these first. */
static void
assert_found_first (PalKnowledge *knowledge,
                    const char *text,
                    const char *language,
                    const char *expected)
{
  g_auto (GStrv) found = pal_knowledge_search (knowledge, text, language);
  g_auto (GStrv) keys = g_strsplit (expected, " ", -1);
  guint n_keys = g_strv_length (keys);

  g_assert_cmpuint (g_strv_length (found), >=, n_keys);
  for (guint i = 0; i < n_keys; i++)
    g_assert_cmpstr (found[i], ==, keys[i]);
}

static void
assert_not_found (PalKnowledge *knowledge, const char *text, const char *language)
{
  g_auto (GStrv) found = pal_knowledge_search (knowledge, text, language);

  g_assert_nonnull (found);
  g_assert_null (found[0]);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) zones = pal_knowledge_dup_zone_keys (fixture->knowledge);
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (fixture->knowledge);
  guint core = 0;

  g_assert_cmpuint (g_strv_length (zones), ==, 129);
  g_assert_cmpuint (pal_knowledge_get_n_zones (fixture->knowledge), ==, 67);
  g_assert_cmpuint (pal_knowledge_get_n_muscles (fixture->knowledge), ==, 100);
  g_assert_cmpuint (g_strv_length (muscles), ==, 199);
  for (gsize i = 0; zones[i] != NULL; i++)
    {
      const PalZone *zone = pal_knowledge_lookup_zone (fixture->knowledge, zones[i]);

      g_assert_true (pal_region_key_is_valid (zones[i]));
      g_assert_nonnull (zone);
      g_assert_null (pal_knowledge_lookup_muscle (fixture->knowledge, zones[i]));
      core += pal_zone_get_folds_into (zone) == NULL;
    }
  g_assert_cmpuint (core, ==, 117);
  for (gsize i = 0; muscles[i] != NULL; i++)
    {
      g_assert_true (pal_region_key_is_valid (muscles[i]));
      g_assert_nonnull (pal_knowledge_lookup_muscle (fixture->knowledge, muscles[i]));
      g_assert_null (pal_knowledge_lookup_zone (fixture->knowledge, muscles[i]));
    }
}

static void
test_references (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) zones = pal_knowledge_dup_zone_keys (fixture->knowledge);
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (fixture->knowledge);
  guint sites = 0;
  guint refers = 0;

  for (gsize i = 0; muscles[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) referrals
        = pal_knowledge_dup_referrals (fixture->knowledge, muscles[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (referrals->len, >, 0);
      for (guint j = 0; j < referrals->len; j++)
        {
          const PalReferral *referral = g_ptr_array_index (referrals, j);
          g_autofree char *question
            = pal_knowledge_dup_question (fixture->knowledge, muscles[i], referral->zone, "en");

          g_assert_true (g_strv_contains ((const char *const *) zones, referral->zone));
          g_assert_true (g_hash_table_add (seen, referral->zone));
          assert_words (question);
        }
    }
  for (guint i = 0; i < pal_knowledge_get_n_muscles (fixture->knowledge); i++)
    {
      const PalMuscle *muscle = pal_knowledge_get_muscle_at (fixture->knowledge, i);

      sites += pal_muscle_get_n_sites (muscle);
      refers += pal_muscle_get_n_refers (muscle);
      g_assert_cmpuint (pal_muscle_get_n_overlying (muscle), >, 0);
      for (guint j = 0; j < pal_muscle_get_n_overlying (muscle); j++)
        g_assert_nonnull (
          pal_knowledge_lookup_zone (fixture->knowledge, pal_muscle_get_overlying (muscle, j)));
      g_assert_cmpuint (pal_muscle_get_n_sources (muscle), >, 0);
      for (guint j = 0; j < pal_muscle_get_n_sources (muscle); j++)
        assert_words (pal_muscle_get_source (muscle, j)->text);
      /* What somebody checked says what was read. */
      if (pal_muscle_get_referral_check (muscle) != PAL_REFERRAL_CHECK_NONE)
        g_assert_true (pal_muscle_get_source (muscle, 0)->read);
      else
        g_assert_cmpint (pal_muscle_get_confidence (muscle), ==, PAL_CONFIDENCE_UNCHECKED);
    }
  g_assert_cmpuint (sites, ==, 163);
  g_assert_cmpuint (refers, ==, 387);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  const char *language = data;
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) zones = pal_knowledge_dup_zone_keys (fixture->knowledge);
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (fixture->knowledge);
  char **const keys[] = { zones, muscles };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      for (gsize j = 0; keys[i][j] != NULL; j++)
        {
          const char *key = keys[i][j];
          g_autofree char *mirror = pal_region_key_mirror (key);
          g_autofree char *clinical
            = pal_knowledge_dup_name (fixture->knowledge, key, PAL_VOICE_CLINICAL, language);
          g_autofree char *plain
            = pal_knowledge_dup_name (fixture->knowledge, key, PAL_VOICE_PLAIN, language);
          g_autofree char *other
            = pal_knowledge_dup_name (fixture->knowledge, mirror, PAL_VOICE_PLAIN, language);

          assert_words (clinical);
          assert_words (plain);
          if (!g_str_equal (key, mirror))
            g_assert_cmpstr (plain, !=, other);
          /* Two things of one name could not be told apart in a list. */
          g_assert_true (g_hash_table_add (names, g_steal_pointer (&clinical)));
        }
    }
  for (guint i = 0; i < pal_knowledge_get_n_zones (fixture->knowledge); i++)
    {
      const PalZone *zone = pal_knowledge_get_zone_at (fixture->knowledge, i);

      assert_words (pal_zone_get_felt (zone, language));
      g_assert_true (g_str_has_suffix (pal_zone_get_felt (zone, language), "?"));
      assert_words (pal_zone_get_synonyms (zone, language));
    }
  for (guint i = 0; i < pal_knowledge_get_n_muscles (fixture->knowledge); i++)
    {
      const PalMuscle *muscle = pal_knowledge_get_muscle_at (fixture->knowledge, i);

      assert_words (pal_muscle_get_latin (muscle));
      assert_words (pal_muscle_get_synonyms (muscle, language));
      for (guint j = 1; j <= pal_muscle_get_n_sites (muscle); j++)
        assert_words (pal_muscle_get_site (muscle, j, language));
    }
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  PalKnowledge *knowledge = fixture->knowledge;

  assert_name (knowledge, "trapezius-upper-r", PAL_VOICE_CLINICAL, "en", "Upper trapezius, right");
  assert_name (knowledge, "trapezius-upper-r", PAL_VOICE_PLAIN, "en", "top of your right shoulder");
  assert_name (knowledge, "trapezius-upper-l", PAL_VOICE_PLAIN, "en", "top of your left shoulder");
  assert_name (
    knowledge, "trapezius-upper-r", PAL_VOICE_CLINICAL, "de", "Oberer Trapezius, rechts");
  assert_name (
    knowledge, "trapezius-upper-r", PAL_VOICE_PLAIN, "de", "oben auf Ihrer rechten Schulter");
  assert_name (knowledge, "temple-l", PAL_VOICE_CLINICAL, "en", "Temple, left");
  assert_name (knowledge, "temple-l", PAL_VOICE_PLAIN, "de", "Ihre linke Schläfe");
  assert_name (knowledge, "sternum", PAL_VOICE_CLINICAL, "en", "Breastbone");
  assert_name (knowledge, "diaphragma", PAL_VOICE_CLINICAL, "de", "Zwerchfell (Diaphragma)");
  /* One muscle, but its halves are drawn and pressed on one side. */
  assert_name (knowledge, "diaphragma-r", PAL_VOICE_CLINICAL, "en", "Diaphragm, right");
  assert_name (knowledge,
               "diaphragma-r",
               PAL_VOICE_PLAIN,
               "en",
               "your diaphragm, the main breathing muscle");

  assert_name (knowledge, "temple", PAL_VOICE_CLINICAL, "en", NULL);
  assert_name (knowledge, "sternum-l", PAL_VOICE_CLINICAL, "en", NULL);
  assert_name (knowledge, "elsewhere-r", PAL_VOICE_PLAIN, "en", NULL);
}

static void
test_languages (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *language;
    const char *name;
  } cases[] = {
    { NULL, "Temple, right" },         { "", "Temple, right" },
    { "C", "Temple, right" },          { "en_GB.UTF-8", "Temple, right" },
    { "eo", "Temple, right" },         { "de", "Schläfe, rechts" },
    { "de-AT", "Schläfe, rechts" },    { "de_CH.UTF-8", "Schläfe, rechts" },
    { "eo:de:en", "Schläfe, rechts" }, { "en:de", "Temple, right" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_name (
      fixture->knowledge, "temple-r", PAL_VOICE_CLINICAL, cases[i].language, cases[i].name);
}

static void
test_referrals (Fixture *fixture, gconstpointer data)
{
  PalKnowledge *knowledge = fixture->knowledge;

  assert_referrals (
    knowledge, "trapezius-upper-r", "neck-side-r temple-r jaw-r | eye-r occiput-r ear-r");
  assert_referrals (
    knowledge, "trapezius-upper-l", "neck-side-l temple-l jaw-l | eye-l occiput-l ear-l");
  /* The clavicular head is also felt across the forehead, on the other side. */
  assert_referrals (knowledge, "scm-clavicular-r", "ear-r forehead-r forehead-l | cheek-r");
  assert_referrals (knowledge, "scm-clavicular-l", "ear-l forehead-l forehead-r | cheek-l");
  /* A zone of the midline has no side, whatever the side of the muscle. */
  assert_referrals (knowledge, "splenius-capitis-l", "head-vertex");
  assert_referrals (knowledge,
                    "diaphragma",
                    "abdomen-upper-l abdomen-upper-r rib-side-l rib-side-r | shoulder-top-l "
                    "shoulder-top-r");
  assert_referrals (knowledge, "trapezius-upper", "");
  assert_referrals (knowledge, "temple-r", "");
}

static void
test_questions (Fixture *fixture, gconstpointer data)
{
  PalKnowledge *knowledge = fixture->knowledge;

  assert_question (knowledge, "trapezius-upper-r", "temple-r", "en", "Felt at the temple?");
  assert_question (knowledge, "trapezius-upper-r", "temple-r", "de", "An der Schläfe zu spüren?");
  assert_question (
    knowledge, "splenius-capitis-l", "head-vertex", "en", "Felt on top of the head?");
  assert_question (
    knowledge, "scm-clavicular-r", "forehead-l", "en", "Felt at the forehead? (other side)");
  assert_question (
    knowledge, "diaphragma", "rib-side-l", "en", "Felt at the side of the ribs? (left)");
  assert_question (
    knowledge, "diaphragma", "rib-side-r", "de", "Seitlich an den Rippen zu spüren? (rechts)");
  assert_question (knowledge, "trapezius-upper-r", "temple", "en", NULL);
  assert_question (knowledge, "nothing-r", "temple-r", "en", NULL);
}

static void
test_muscles_under (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) shoulder = pal_knowledge_dup_muscles_under (fixture->knowledge, "shoulder-top-r");
  g_auto (GStrv) sternum = pal_knowledge_dup_muscles_under (fixture->knowledge, "sternum");
  g_auto (GStrv) nowhere = pal_knowledge_dup_muscles_under (fixture->knowledge, "nowhere");

  /* The zone is the foremost of the upper trapezius and the last of levator scapulae. */
  g_assert_cmpuint (g_strv_length (shoulder), ==, 2);
  g_assert_cmpstr (shoulder[0], ==, "trapezius-upper-r");
  g_assert_cmpstr (shoulder[1], ==, "levator-scapulae-r");
  g_assert_cmpuint (g_strv_length (sternum), ==, 2);
  g_assert_cmpstr (sternum[0], ==, "sternalis-l");
  g_assert_cmpstr (sternum[1], ==, "sternalis-r");
  g_assert_cmpuint (g_strv_length (nowhere), ==, 0);
}

static void
test_wpi (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) keys = pal_knowledge_dup_zone_keys (fixture->knowledge);
  const PalZone *shoulder = pal_knowledge_lookup_zone (fixture->knowledge, "shoulder-top");
  const PalZone *neck = pal_knowledge_lookup_zone (fixture->knowledge, "neck-back");
  const PalZone *groin = pal_knowledge_lookup_zone (fixture->knowledge, "groin");
  g_autofree char *right = pal_zone_dup_wpi_area (shoulder, PAL_SIDE_RIGHT);
  g_autofree char *left = pal_zone_dup_wpi_area (neck, PAL_SIDE_LEFT);

  g_assert_cmpstr (right, ==, "shoulder-girdle-right");
  g_assert_cmpstr (left, ==, "neck");
  g_assert_null (pal_zone_dup_wpi_area (shoulder, PAL_SIDE_MIDLINE));
  g_assert_null (pal_zone_dup_wpi_area (groin, PAL_SIDE_LEFT));
  for (gsize i = 0; keys[i] != NULL; i++)
    {
      char *area = pal_zone_dup_wpi_area (pal_knowledge_lookup_zone (fixture->knowledge, keys[i]),
                                          pal_region_key_get_side (keys[i]));

      if (area != NULL)
        g_hash_table_add (areas, area);
    }
  /* The index of 2016 has 19 areas. */
  g_assert_cmpuint (g_hash_table_size (areas), ==, 19);
}

static void
assert_sheets (Fixture *fixture, const char *muscle, const char *language, const char *expected)
{
  g_auto (GStrv) sheets = pal_muscle_dup_sheets (
    pal_knowledge_lookup_muscle (fixture->knowledge, muscle), language);
  g_autofree char *joined = g_strjoinv (" > ", sheets);

  g_assert_cmpstr (joined, ==, expected);
}

/* Where one entry stands for muscles that cover each other, it says in which order. */
static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  assert_sheets (fixture,
                 "obliqui-abdominis-l",
                 "en",
                 "External oblique > Internal oblique > Transversus abdominis");
  assert_sheets (fixture,
                 "obliqui-abdominis-r",
                 "de",
                 "Obliquus externus > Obliquus internus > Transversus abdominis");
  assert_sheets (fixture,
                 "flexores-digitorum-r",
                 "en",
                 "Flexor digitorum superficialis > Flexor digitorum profundus");
  assert_sheets (fixture, "soleus-l", "en", "");
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  PalKnowledge *knowledge = fixture->knowledge;

  assert_found_first (knowledge, "nape", "en", "neck-back-l neck-back-r");
  assert_found_first (
    knowledge, "traps right", "en", "trapezius-upper-r trapezius-middle-r trapezius-lower-r");
  assert_found_first (knowledge, "LEFT temp", "en", "temple-l temporalis-l");
  assert_found_first (knowledge, "scm", "en", "scm-sternal-l scm-sternal-r scm-clavicular-l");
  assert_found_first (knowledge, "pars descendens", "en", "trapezius-upper-l trapezius-upper-r");
  assert_found_first (knowledge, "breastb", "en", "sternum");
  assert_found_first (knowledge, "love handles", "en", "abdomen-lower-l abdomen-lower-r");
  assert_found_first (knowledge, "apezi", "en", "trapezius-upper-l");
}

static void
test_search_german (Fixture *fixture, gconstpointer data)
{
  PalKnowledge *knowledge = fixture->knowledge;
  const char *const spellings[] = { "Schläfe", "schlafe", "Schlaefe", "SCHLÄFE", "Schla\u0308fe" };

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    assert_found_first (knowledge, spellings[i], "de", "temple-l temple-r temporalis-l");
  assert_found_first (knowledge, "rechts Schläfe", "de", "temple-r temporalis-r");
  assert_found_first (knowledge, "temple right", "en", "temple-r");
  assert_found_first (knowledge, "Trapez right", "de", "trapezius-upper-r");
  assert_found_first (knowledge, "linke Wade", "de", "calf-l");
  assert_found_first (knowledge, "fuss", "de", "foot-l foot-r foot-top-l");
}

static void
test_search_nothing (Fixture *fixture, gconstpointer data)
{
  assert_not_found (fixture->knowledge, "", NULL);
  assert_not_found (fixture->knowledge, "  ,", NULL);
  assert_not_found (fixture->knowledge, "xyzzy", "en");
  assert_not_found (fixture->knowledge, "temple xyzzy", "en");
  assert_not_found (fixture->knowledge, "left right", "en");
  /* The plain words say "your right temple"; that is no reason to find everything. */
  assert_not_found (fixture->knowledge, "right", "en");
}

int
main (int argc, char *argv[])
{
  const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/knowledge/counts", test_counts },
    { "/knowledge/references", test_references },
    { "/knowledge/names", test_names },
    { "/knowledge/languages", test_languages },
    { "/knowledge/referrals", test_referrals },
    { "/knowledge/questions", test_questions },
    { "/knowledge/muscles-under", test_muscles_under },
    { "/knowledge/wpi", test_wpi },
    { "/knowledge/sheets", test_sheets },
    { "/knowledge/search", test_search },
    { "/knowledge/search-german", test_search_german },
    { "/knowledge/search-nothing", test_search_nothing },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/knowledge/words/", languages[i], NULL);

      g_test_add (path, Fixture, languages[i], set_up, test_words, tear_down);
    }
  return g_test_run ();
}
