/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-areas"

#include <glib.h>
#include <string.h>

#include "pal-knowledge.h"
#include "pal-region-key.h"
#include "pal-words.h"

/* What belongs together for somebody who treats it. */
static const struct
{
  const char *area;
  const char *zones; /* of this side */
} members[] = {
  { "head-r", "forehead-r temple-r ear-r occiput-r" },
  { "head", "head-vertex" },
  { "face-l", "eye-l cheek-l jaw-l" },
  { "face", "mouth-chin" },
  { "neck-l", "neck-side-l neck-back-l" },
  { "throat-r", "neck-front-r" },
  { "shoulder-r", "shoulder-top-r shoulder-front-r shoulder-side-r shoulder-back-r axilla-r" },
  { "upper-arm-l", "upper-arm-front-l upper-arm-back-l" },
  { "elbow-l", "elbow-outer-l elbow-inner-l elbow-back-l" },
  { "forearm-r", "forearm-front-r forearm-back-r forearm-thumb-side-r forearm-little-side-r" },
  { "carpus-r", "wrist-r" },
  { "hand-l", "palm-l hand-back-l thumb-l fingers-radial-l fingers-ulnar-l" },
  { "thorax-l", "chest-l rib-side-l" },
  { "thorax", "sternum" },
  { "abdomen-r", "abdomen-upper-r abdomen-lower-r" },
  { "upper-back-r", "scapula-upper-r scapula-lower-r interscapular-r" },
  { "middle-back-l", "mid-back-l" },
  { "lower-back-l", "low-back-l sacrum-l" },
  { "pelvis-l", "groin-l" },
  { "pelvis", "pubic coccyx-perineum" },
  { "hip-r", "buttock-upper-r buttock-lower-r hip-side-r" },
  { "thigh-l", "thigh-front-l thigh-inner-l thigh-outer-l thigh-back-l" },
  { "knee-l", "knee-front-l knee-inner-l knee-outer-l knee-back-l" },
  { "lower-leg-r", "shin-r leg-outer-r calf-r" },
  { "ankle-r", "ankle-outer-r ankle-inner-r heel-r" },
  { "foot-l", "foot-top-l sole-l big-toe-l toes-l" },
};

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
test_members (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_auto (GStrv) zones = pal_knowledge_dup_area_zones (fixture->knowledge, members[i].area);
      g_autofree char *joined = g_strjoinv (" ", zones);

      g_assert_cmpstr (joined, ==, members[i].zones);
    }
}

static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  const char *const none[] = { "nowhere", "temple-l", "knee", "thorax-x" };

  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_auto (GStrv) zones = pal_knowledge_dup_area_zones (fixture->knowledge, none[i]);

      g_test_message ("%s", none[i]);
      g_assert_nonnull (zones);
      g_assert_null (zones[0]);
    }
  g_assert_null (pal_knowledge_lookup_area (fixture->knowledge, "temple"));
  g_assert_null (pal_knowledge_lookup_area (fixture->knowledge, "nowhere-l"));
  g_assert_null (pal_knowledge_lookup_zone (fixture->knowledge, "thorax"));
  g_assert_null (pal_knowledge_lookup_muscle (fixture->knowledge, "thorax"));
  g_assert_null (pal_knowledge_dup_area_of (fixture->knowledge, "knee-l"));
  g_assert_null (pal_knowledge_dup_area_of (fixture->knowledge, "temple"));
}

/* Every zone is in exactly one area, and on its own side there. */
static void
test_zones (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) areas = pal_knowledge_dup_area_keys (fixture->knowledge);
  g_auto (GStrv) zones = pal_knowledge_dup_zone_keys (fixture->knowledge);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (pal_knowledge_get_n_areas (fixture->knowledge), ==, 22);
  /* All are paired, and four have something in the midline. */
  g_assert_cmpuint (g_strv_length (areas), ==, 2 * 22 + 4);
  for (gsize i = 0; areas[i] != NULL; i++)
    {
      g_auto (GStrv) in = pal_knowledge_dup_area_zones (fixture->knowledge, areas[i]);

      g_assert_true (pal_region_key_is_valid (areas[i]));
      g_assert_nonnull (in[0]);
      for (gsize j = 0; in[j] != NULL; j++)
        {
          g_autofree char *area = pal_knowledge_dup_area_of (fixture->knowledge, in[j]);

          g_assert_cmpstr (area, ==, areas[i]);
          g_assert_cmpint (pal_region_key_get_side (in[j]), ==, pal_region_key_get_side (areas[i]));
          g_assert_true (g_hash_table_add (seen, g_strdup (in[j])));
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, g_strv_length (zones));
}

static void
test_muscles (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *muscle;
    const char *area;
  } expected[] = {
    { "trapezius-upper-r", "shoulder-r" },      { "masseter-l", "face-l" },
    { "gastrocnemius-l", "lower-leg-l" },       { "vastus-medialis-r", "thigh-r" },
    { "quadratus-lumborum-l", "lower-back-l" }, { "thenar-r", "hand-r" },
  };
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (fixture->knowledge);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *area = pal_knowledge_dup_area_of (fixture->knowledge, expected[i].muscle);

      g_assert_cmpstr (area, ==, expected[i].area);
    }
  for (gsize i = 0; muscles[i] != NULL; i++)
    {
      g_autofree char *area = pal_knowledge_dup_area_of (fixture->knowledge, muscles[i]);

      /* The diaphragm lies behind the ribs of both sides. */
      g_assert_cmpint (area == NULL, ==, g_str_equal (muscles[i], "diaphragma"));
    }
}

static void
assert_name (
  Fixture *fixture, const char *key, const char *language, const char *clinical, const char *plain)
{
  g_autofree char *first
    = pal_knowledge_dup_name (fixture->knowledge, key, PAL_VOICE_CLINICAL, language);
  g_autofree char *second
    = pal_knowledge_dup_name (fixture->knowledge, key, PAL_VOICE_PLAIN, language);

  g_assert_cmpstr (first, ==, clinical);
  g_assert_cmpstr (second, ==, plain);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  const char *const languages[] = { "en", "de" };
  g_auto (GStrv) keys = pal_knowledge_dup_area_keys (fixture->knowledge);

  assert_name (fixture, "elbow-r", "en", "Elbow, right", "your right elbow");
  assert_name (fixture, "elbow-r", "de", "Ellenbogen, rechts", "Ihr rechter Ellenbogen");
  assert_name (fixture, "thorax", "en", "Chest and ribs, middle", "your breastbone");
  assert_name (fixture, "thorax", "de", "Brustkorb, Mitte", "Ihr Brustbein");
  assert_name (fixture, "pelvis-r", "en", "Pelvis and groin, right", "your right groin");
  assert_name (fixture, "elbow", "en", NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (gsize j = 0; keys[j] != NULL; j++)
        {
          for (int voice = 0; voice < PAL_N_VOICES; voice++)
            {
              char *name = pal_knowledge_dup_name (
                fixture->knowledge, keys[j], (PalVoice) voice, languages[i]);

              g_assert_nonnull (name);
              g_assert_null (strpbrk (name, "{}"));
              g_assert_true (g_hash_table_add (names, name));
            }
          g_assert_nonnull (pal_area_get_synonyms (
            pal_knowledge_lookup_area (fixture->knowledge, keys[j]), languages[i]));
        }
    }
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
  assert_found (fixture, "shoulder", "en", "shoulder-l shoulder-r ");
  assert_found (fixture, "left knee", "en", "knee-l knee-front-l ");
  assert_found (fixture, "upper back", "en", "upper-back-l upper-back-r ");
  assert_found (fixture, "rib cage", "en", "thorax-l thorax-r thorax");
  assert_found (fixture, "Schulter rechts", "de", "shoulder-r ");
  assert_found (fixture, "gesaess", "de", "hip-l hip-r ");
  /* One zone is not found twice. */
  assert_found (fixture, "wrist", "en", "wrist-l wrist-r ");
}

int
main (int argc, char *argv[])
{
  const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/areas/members", test_members }, { "/areas/nowhere", test_nowhere },
    { "/areas/zones", test_zones },     { "/areas/muscles", test_muscles },
    { "/areas/names", test_names },     { "/areas/search", test_search },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
