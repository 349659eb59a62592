/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-knowledge-landmarks"

#include <glib.h>
#include <string.h>

#include "pal-knowledge.h"
#include "pal-region-key.h"
#include "pal-words.h"

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

static void
assert_name (
  Fixture *fixture, const char *key, PalVoice voice, const char *language, const char *expected)
{
  g_autofree char *name = pal_knowledge_dup_name (fixture->knowledge, key, voice, language);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  assert_name (fixture, "patella-r", PAL_VOICE_PLAIN, "en", "your right kneecap");
  assert_name (fixture, "patella-r", PAL_VOICE_CLINICAL, "en", "Patella, right");
  assert_name (fixture, "patella-l", PAL_VOICE_CLINICAL, "de", "Kniescheibe, links");
  assert_name (
    fixture, "psis-l", PAL_VOICE_CLINICAL, "de", "Hinterer oberer Darmbeinstachel, links");
  assert_name (fixture, "c7-spinous", PAL_VOICE_CLINICAL, "en", "Spinous process of C7");
  assert_name (fixture, "c7-spinous", PAL_VOICE_PLAIN, "en", "bump at the base of your neck");
  assert_name (fixture, "c7-spinous-l", PAL_VOICE_PLAIN, "en", NULL);
  assert_name (fixture, "patella", PAL_VOICE_PLAIN, "en", NULL);
}

/* Every landmark has both voices in every language, and nothing else has its name. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  const char *const languages[] = { "en", "de" };
  g_auto (GStrv) landmarks = pal_knowledge_dup_landmark_keys (fixture->knowledge);
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (fixture->knowledge);
  g_auto (GStrv) zones = pal_knowledge_dup_zone_keys (fixture->knowledge);
  char **const keys[] = { landmarks, muscles, zones };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (gsize j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          for (gsize k = 0; keys[j][k] != NULL; k++)
            {
              char *name = pal_knowledge_dup_name (
                fixture->knowledge, keys[j][k], PAL_VOICE_CLINICAL, languages[i]);

              g_test_message ("%s: %s", keys[j][k], name);
              g_assert_true (g_hash_table_add (names, name));
            }
        }
      for (guint j = 0; j < pal_knowledge_get_n_landmarks (fixture->knowledge); j++)
        {
          const PalLandmark *landmark = pal_knowledge_get_landmark_at (fixture->knowledge, j);

          for (int voice = 0; voice < PAL_N_VOICES; voice++)
            {
              const char *find = pal_landmark_get_find (landmark, (PalVoice) voice, languages[i]);

              g_assert_nonnull (find);
              g_assert_true (g_str_has_suffix (find, "."));
              g_assert_null (strpbrk (find, "\n{}"));
              /* One line beside the name, two at most. */
              g_assert_cmpuint (g_utf8_strlen (find, -1), <=, 170);
            }
          g_assert_cmpstr (pal_landmark_get_synonyms (landmark, languages[i]), !=, "");
        }
    }
}

/* What a screen reader says has the side in it and how to find it. */
static void
test_said (Fixture *fixture, gconstpointer data)
{
  g_autofree char *clinical
    = pal_words_landmark (fixture->knowledge, "coracoid-l", PAL_VOICE_CLINICAL);
  g_autofree char *plain = pal_words_landmark (fixture->knowledge, "coracoid-l", PAL_VOICE_PLAIN);

  g_assert_true (g_str_has_prefix (clinical, "Coracoid process, left: In the hollow below"));
  g_assert_true (g_str_has_prefix (plain, "small bony knob below your left collarbone: Feel"));
  g_assert_null (pal_words_landmark (fixture->knowledge, "coracoid", PAL_VOICE_PLAIN));
  g_assert_null (pal_words_landmark (fixture->knowledge, "temple-l", PAL_VOICE_PLAIN));
}

static void
assert_zone (Fixture *fixture, const char *key, const char *expected)
{
  g_autofree char *zone = pal_knowledge_dup_landmark_zone (fixture->knowledge, key);

  g_assert_cmpstr (zone, ==, expected);
}

static void
test_zones (Fixture *fixture, gconstpointer data)
{
  assert_zone (fixture, "psis-r", "sacrum-r");
  assert_zone (fixture, "pubic-tubercle-l", "pubic");
  assert_zone (fixture, "sternal-angle", "sternum");
  assert_zone (fixture, "l4-spinous", "low-back-l");
  assert_zone (fixture, "psis", NULL);
  assert_zone (fixture, "sacrum-r", NULL);
}

static void
test_sources (Fixture *fixture, gconstpointer data)
{
  guint n_sources = pal_knowledge_get_n_landmark_sources (fixture->knowledge);

  g_assert_cmpuint (n_sources, >, 0);
  for (guint i = 0; i < n_sources; i++)
    g_assert_nonnull (strstr (pal_knowledge_get_landmark_source (fixture->knowledge, i), " ed."));
}

static void
assert_found (Fixture *fixture, const char *text, const char *language, const char *expected)
{
  g_auto (GStrv) found = pal_knowledge_search (fixture->knowledge, text, language);
  g_autofree char *joined = g_strjoinv (" ", found);

  g_test_message ("%s: %s", text, joined);
  g_assert_true (g_str_has_prefix (joined, expected));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "PSIS", "en", "psis-l psis-r");
  /* What can be marked comes before what only shows the way. */
  assert_found (fixture, "sit bone right", "en", "buttock-lower-r ischial-tuberosity-r");
  assert_found (fixture, "C7", "en", "c7-spinous");
  assert_found (fixture, "processus coracoideus", "de", "coracoid-l coracoid-r");
  assert_found (fixture, "Beckenkamm links", "de", "iliac-crest-l");
  assert_found (
    fixture, "malleolus", "de", "lateral-malleolus-l lateral-malleolus-r medial-malleolus-l");
}

int
main (int argc, char *argv[])
{
  const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/landmarks/names", test_names },     { "/landmarks/words", test_words },
    { "/landmarks/said", test_said },       { "/landmarks/zones", test_zones },
    { "/landmarks/sources", test_sources }, { "/landmarks/search", test_search },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
