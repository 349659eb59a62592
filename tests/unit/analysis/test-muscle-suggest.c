/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "pal-knowledge-private.h"
#include "pal-pain-drawing.h"
#include "pal-region-key.h"
#include "suggest-test.h"

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

/* Neither the order of the zones nor naming one twice makes a difference. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_auto (GStrv) zones = choose_zones (fixture->knowledge);
      g_autofree char *joined = g_strjoinv (" ", zones);
      g_autoptr (GString) reversed = g_string_new (zones[0]);
      g_autoptr (GPtrArray) there = suggest_test_list (fixture->knowledge, joined);
      g_autoptr (GPtrArray) back = NULL;

      for (guint i = g_strv_length (zones); i > 0; i--)
        g_string_append_printf (reversed, " %s", zones[i - 1]);
      back = suggest_test_list (fixture->knowledge, reversed->str);
      suggest_test_assert_same (there, back);
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
          const PalMuscleSuggestion *other = suggest_test_find (there, mirrored);

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
          const PalMuscleSuggestion *suggestion = suggest_test_find (suggestions, muscles[i]);
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
      g_autoptr (GPtrArray) suggestions = suggest_test_list (fixture->knowledge, zones[i]);
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
  g_autoptr (GPtrArray) temple = suggest_test_list (fixture->knowledge, "temple-r");
  g_autoptr (GPtrArray) both = suggest_test_list (fixture->knowledge, "temple-r jaw-r");

  g_assert_cmpfloat (suggest_test_find (both, "trapezius-upper-r")->score,
                     >,
                     suggest_test_find (temple, "trapezius-upper-r")->score);
  g_assert_cmpfloat (
    suggest_test_find (both, "suboccipitales-r")->score, <, suggest_test_find (temple, "suboccipitales-r")->score);
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
      place = suggest_test_rank (fixture->knowledge, joined, muscles[i]);
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
  g_autoptr (GPtrArray) none = suggest_test_list (fixture->knowledge, "");
  g_autoptr (GPtrArray) unknown = suggest_test_list (fixture->knowledge, "nowhere-r temple sternum-l");
  g_autoptr (GPtrArray) partly = suggest_test_list (fixture->knowledge, "nowhere-r temple-r");
  g_autoptr (GPtrArray) temple = suggest_test_list (fixture->knowledge, "temple-r");
  /* In the list of zones, and in no pattern. */
  g_autoptr (GPtrArray) axilla = suggest_test_list (fixture->knowledge, "axilla-r");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (unknown->len, ==, 0);
  suggest_test_assert_same (partly, temple);
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
        suggest_test_rank (fixture->knowledge, cases[i].zones, cases[i].muscle), <=, cases[i].rank);
    }
  /* A muscle of the midline has no side. */
  g_assert_cmpuint (suggest_test_rank (fixture->knowledge, "rib-side-l", "diaphragma"), !=, G_MAXUINT);
  g_assert_cmpuint (suggest_test_rank (fixture->knowledge, "rib-side-l", "diaphragma-l"), ==, G_MAXUINT);
}

/* What is marked in a small part counts less. */
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
  full = pal_muscle_suggest_by (patterns, sureness, NULL, NULL);
  sureness[zone] = 0.6;
  faint = pal_muscle_suggest_by (patterns, sureness, NULL, NULL);
  g_assert_cmpfloat (
    suggest_test_find (faint, "trapezius-upper-r")->score, <, suggest_test_find (full, "trapezius-upper-r")->score);
  g_assert_cmpfloat (
    suggest_test_find (faint, "suboccipitales-r")->score, >, suggest_test_find (full, "suboccipitales-r")->score);
  g_assert_cmpfloat_with_epsilon (suggest_test_find (faint, "suboccipitales-r")->covered, 1 / 1.6, 1e-12);
}

static GPtrArray *
suggest_with (const PalPainPatterns *patterns, PalSide side, int shoulder, int arm, int thumb)
{
  const char *const bases[] = { "shoulder-front", "upper-arm-front", "thumb" };
  const int intensities[] = { shoulder, arm, thumb };
  g_autoptr (PalPainDrawing) drawing = pal_pain_drawing_new (patterns);

  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *zone = pal_region_key_new (bases[i], side);

      g_assert_true (pal_pain_drawing_add (drawing, zone, 1, intensities[i]));
    }
  return pal_pain_drawing_suggest (drawing);
}

static double
get_score (GPtrArray *suggestions, const char *muscle)
{
  return suggest_test_find (suggestions, muscle)->score;
}

/* The thumb is essential for one muscle and the front of the shoulder for another; each has both and
 * what lies between. The one comes first for which that is essential which hurts most. */
static void
test_strength (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PalPainPatterns) patterns = pal_pain_patterns_new (fixture->knowledge, NULL);
  g_autoptr (GPtrArray) unknown
    = suggest_with (patterns, PAL_SIDE_LEFT, PAL_INTENSITY_EMPTY, PAL_INTENSITY_EMPTY, PAL_INTENSITY_EMPTY);
  g_autoptr (GPtrArray) same = suggest_with (patterns, PAL_SIDE_LEFT, 4, 4, 4);
  g_autoptr (GPtrArray) shoulder = suggest_with (patterns, PAL_SIDE_LEFT, 8, 4, 1);
  g_autoptr (GPtrArray) thumb = suggest_with (patterns, PAL_SIDE_LEFT, 1, 4, 8);
  g_autoptr (GPtrArray) mirrored = suggest_with (patterns, PAL_SIDE_RIGHT, 1, 4, 8);

  g_assert_cmpfloat (get_score (shoulder, "subclavius-l"), >, get_score (same, "subclavius-l"));
  g_assert_cmpfloat (get_score (shoulder, "brachialis-l"), <, get_score (same, "brachialis-l"));
  g_assert_cmpfloat (get_score (thumb, "subclavius-l"), <, get_score (same, "subclavius-l"));
  g_assert_cmpfloat (get_score (thumb, "brachialis-l"), >, get_score (same, "brachialis-l"));
  /* As much everywhere says nothing, and left is as right. */
  g_assert_cmpuint (same->len, ==, unknown->len);
  g_assert_cmpuint (thumb->len, ==, mirrored->len);
  for (guint i = 0; i < same->len; i++)
    g_assert_cmpfloat (((PalMuscleSuggestion *) same->pdata[i])->score, ==,
                       ((PalMuscleSuggestion *) unknown->pdata[i])->score);
  for (guint i = 0; i < thumb->len; i++)
    g_assert_cmpfloat (((PalMuscleSuggestion *) thumb->pdata[i])->score, ==,
                       ((PalMuscleSuggestion *) mirrored->pdata[i])->score);
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
  before = pal_muscle_suggest_by (patterns, sureness, NULL, odds);
  odds[muscle] = patterns->lookup.checked_familiar;
  familiar = pal_muscle_suggest_by (patterns, sureness, NULL, odds);
  odds[muscle] = patterns->lookup.checked_nothing;
  nothing = pal_muscle_suggest_by (patterns, sureness, NULL, odds);
  g_assert_cmpstr (((PalMuscleSuggestion *) familiar->pdata[0])->muscle, ==, "suboccipitales-r");
  g_assert_cmpfloat (
    suggest_test_find (familiar, "temporalis-r")->score, <, suggest_test_find (before, "temporalis-r")->score);
  g_assert_cmpfloat (
    suggest_test_find (nothing, "suboccipitales-r")->score, <, suggest_test_find (before, "suboccipitales-r")->score);
  g_assert_cmpfloat (
    suggest_test_find (nothing, "temporalis-r")->score, >, suggest_test_find (before, "temporalis-r")->score);
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
    { "/muscle-suggest/strength", test_strength },
    { "/muscle-suggest/checked", test_checked },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
