/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz-test.h"
#include "pal-json-library.h"
#include "pal-knowledge.h"
#include "pal-place.h"
#include "pal-region-key.h"
#include "pal-time.h"

#define ANYTHING "abcxyzLR0123456789 .,;:-+_'\"\\/()[]{}\t\n%$&<>"

/* Of these a search may do no more than find nothing. */
static const char *const searches[] = {
  "upper trapezius", "temple right", "Schläfe", "left", "left left", "m. trapezius", "shoulder top",
  "Oberschenkel li", "ﬁbula", "STRASSE straße", "\xef\xbf\xbd", "a\xcc\x88\xcc\x88", "٣", "膝", "x",
};

/* Runs @check with as many faulty texts as are asked for, and counts those it calls good. */
static void
run_texts (const char *const *samples,
           guint n_samples,
           const char *alphabet,
           gboolean (*check) (GRand *rand, const char *text))
{
  guint n_rounds = FUZZ_TEXTS_PER_FILE * fuzz_test_get_rounds ();
  guint n_good = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GRand) rand = fuzz_test_begin_round (i);
      g_autofree char *text = fuzz_test_make_text (rand, samples, n_samples, alphabet);

      n_good += check (rand, text);
    }
  g_test_message ("%u texts, %u of them good", n_rounds, n_good);
  g_assert_cmpuint (n_good, >, 0);
  g_assert_cmpuint (n_good, <, n_rounds);
}

/* Every point that is read can be written and read again, to the hundredth that is written. */
static gboolean
check_points (GRand *rand, const char *text)
{
  g_autoptr (GArray) points = pal_points_from_string (text);
  g_autofree char *written = pal_points_to_string ((PalPoint *) points->data, points->len);
  g_autoptr (GArray) again = pal_points_from_string (written);
  g_autofree char *written_again = pal_points_to_string ((PalPoint *) again->data, again->len);

  g_assert_cmpuint (again->len, ==, points->len);
  for (guint i = 0; i < points->len; i++)
    {
      PalPoint a = g_array_index (points, PalPoint, i);
      PalPoint b = g_array_index (again, PalPoint, i);

      g_assert_true (isfinite (a.u) && isfinite (a.v));
      g_assert_cmpfloat_with_epsilon (a.u, b.u, 0.00501);
      g_assert_cmpfloat_with_epsilon (a.v, b.v, 0.00501);
    }
  g_assert_cmpstr (written, ==, written_again);
  return points->len > 0;
}

static void
test_points (void)
{
  static const char *const samples[]
      = { "112.50,301.25", "-1.00,2.00;3.00,4.00;5.00,-6.00", "0.00,0.00", "1e2,0x1p3", "" };

  run_texts (samples, G_N_ELEMENTS (samples), "0123456789.,;-+eE xXnNiI", check_points);
}

static gboolean
check_key (GRand *rand, const char *text)
{
  PalSide side = PAL_SIDE_MIDLINE;
  g_autofree char *base = pal_region_key_dup_base (text, &side);
  g_autofree char *element_id = NULL;
  g_autofree char *key_again = NULL;
  g_autofree char *mirrored = NULL;
  g_autofree char *mirrored_twice = NULL;
  g_autofree char *together = NULL;
  PalLayer layer = (PalLayer) g_rand_int_range (rand, 0, PAL_LAYER_SKELETON + 1);
  PalLayer layer_again = PAL_LAYER_SKIN;
  PalSide mirrored_side;

  g_assert_cmpint (pal_region_key_get_side (text), ==, side);
  element_id = pal_region_key_to_element_id (text, layer);
  key_again = pal_region_key_from_element_id (element_id, &layer_again);
  if (!pal_region_key_is_valid (text))
    {
      g_assert_null (key_again);
      return FALSE;
    }
  g_assert_cmpstr (key_again, ==, text);
  g_assert_cmpint (layer_again, ==, layer);

  together = pal_region_key_new (base, side);
  g_assert_cmpstr (together, ==, text);
  g_assert_true (pal_region_key_is_valid (base));

  mirrored = pal_region_key_mirror (text);
  mirrored_side = pal_region_key_get_side (mirrored);
  mirrored_twice = pal_region_key_mirror (mirrored);
  g_assert_true (pal_region_key_is_valid (mirrored));
  g_assert_cmpint (mirrored_side, ==, pal_side_opposite (side));
  g_assert_cmpstr (mirrored_twice, ==, text);
  return TRUE;
}

static void
test_keys (void)
{
  static const char *const samples[]
      = { "temple-r", "trapezius-upper-l", "shoulder-top", "l5", "a-l-r", "zones.temple-r", "-l" };

  run_texts (samples, G_N_ELEMENTS (samples), "abclrz09-.-", check_key);
}

static gboolean
check_date (GRand *rand, const char *text)
{
  g_autofree char *shown = pal_time_format_date (text);
  g_autofree char *written = NULL;
  g_autoptr (GDateTime) noon = NULL;
  int days = pal_time_days_between ("2026-02-28", text);

  g_assert_nonnull (shown);
  g_assert_true (g_utf8_validate (shown, -1, NULL));
  g_assert_cmpint (pal_time_days_between (text, "2026-02-28"), ==, -days);
  if (!pal_time_is_date (text))
    {
      g_assert_cmpstr (shown, ==, "");
      g_assert_cmpint (days, ==, 0);
      return FALSE;
    }
  g_assert_cmpstr (shown, !=, "");
  noon = g_date_time_new_utc (atoi (text), atoi (text + 5), atoi (text + 8), 12, 0, 0);
  g_assert_nonnull (noon);
  written = pal_time_to_date (noon);
  g_assert_cmpstr (written, ==, text);
  return TRUE;
}

static gboolean
check_clock (GRand *rand, const char *text)
{
  g_autofree char *shown = pal_time_format_clock (text);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);
  g_autofree char *utc = moment != NULL ? pal_time_to_utc (moment) : NULL;
  g_autofree char *shown_again = pal_time_format_clock (utc);

  g_assert_nonnull (shown);
  if (moment == NULL)
    {
      g_assert_cmpstr (shown, ==, "");
      return FALSE;
    }
  g_assert_cmpuint (strlen (shown), ==, strlen ("hh:mm"));
  g_assert_cmpstr (shown, ==, shown_again);
  return TRUE;
}

static const char *const times[]
    = { "2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31", "2026-11-22T09:30:00.000000Z",
        "2026-01-02T09:00:00Z", "2026-11-22T23:59:59+14:00", "20261122T093000Z", "2026-W47-7" };

static void
test_dates (void)
{
  run_texts (times, G_N_ELEMENTS (times), "0123456789-T:.Z+ ", check_date);
}

static void
test_clocks (void)
{
  run_texts (times, G_N_ELEMENTS (times), "0123456789-T:.Z+ ", check_clock);
}

static gboolean
check_qualities (GRand *rand, const char *text)
{
  PalQuality qualities = pal_qualities_from_string (text);
  g_autofree char *written = pal_qualities_to_string (qualities);
  g_auto (GStrv) words = g_strsplit (written, " ", -1);

  g_assert_cmpuint ((guint) qualities & ~((1u << PAL_N_QUALITIES) - 1), ==, 0);
  g_assert_cmpint (pal_qualities_from_string (written), ==, qualities);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_assert_cmpint (pal_qualities_from_string (words[i]), !=, PAL_QUALITY_NONE);
      g_assert_nonnull (strstr (text, words[i]));
    }
  return qualities != PAL_QUALITY_NONE;
}

static void
test_qualities (void)
{
  static const char *const samples[]
      = { "ache", "burning numbness", "pins-and-needles heavy cold", "stiffness  tenderness", "" };

  run_texts (samples, G_N_ELEMENTS (samples), "abcdehinrst -", check_qualities);
}

static PalKnowledge *knowledge;

static gboolean
check_search (GRand *rand, const char *text)
{
  const char *language = g_rand_boolean (rand) ? "de" : "en";
  g_auto (GStrv) keys = pal_knowledge_search (knowledge, text, language);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) keys_of_valid = pal_knowledge_search (knowledge, valid, language);
  g_autofree char *padded = g_strdup_printf (" %s,  ", valid);
  g_auto (GStrv) keys_of_padded = pal_knowledge_search (knowledge, padded, language);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *name
          = pal_knowledge_dup_name (knowledge, keys[i], PAL_VOICE_CLINICAL, language);

      g_assert_true (pal_region_key_is_valid (keys[i]));
      g_assert_true (pal_knowledge_lookup_area (knowledge, keys[i]) != NULL
                     || pal_knowledge_lookup_landmark (knowledge, keys[i]) != NULL
                     || pal_knowledge_lookup_zone (knowledge, keys[i]) != NULL
                     || pal_knowledge_lookup_muscle (knowledge, keys[i]) != NULL);
      g_assert_nonnull (name);
      g_assert_true (g_hash_table_add (seen, keys[i]));
    }
  g_assert_true (g_strv_equal ((const char *const *) keys, (const char *const *) keys_of_valid));
  g_assert_true (g_strv_equal ((const char *const *) keys, (const char *const *) keys_of_padded));
  return keys[0] != NULL;
}

static void
test_search (void)
{
  run_texts (searches, G_N_ELEMENTS (searches), ANYTHING, check_search);
}

/* What can be read can be written and read again, and is the same. */
static gboolean
check_library (GRand *rand, const char *text)
{
  GPtrArray *notes = NULL, *techniques = NULL;
  char *written[2] = { NULL };

  if (!pal_json_read_library (text, strlen (text), &notes, &techniques, NULL))
    {
      g_assert_null (notes);
      g_assert_null (techniques);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autoptr (JsonNode) document = pal_json_library (notes, techniques);

      written[i] = pal_json_to_text (document);
      g_clear_pointer (&notes, g_ptr_array_unref);
      g_clear_pointer (&techniques, g_ptr_array_unref);
      g_assert_true (pal_json_read_library (
          written[i], strlen (written[i]), &notes, &techniques, NULL));
    }
  g_assert_cmpstr (written[0], ==, written[1]);
  g_free (written[0]);
  g_free (written[1]);
  g_ptr_array_unref (notes);
  g_ptr_array_unref (techniques);
  return TRUE;
}

static void
test_library (void)
{
  static const char *const samples[] = {
    "{\"format\":\"palpate\",\"version\":1,\"techniques\":[],\"notes\":[{\"id\":\"a/b\",\"kind\":\"a\","
    "\"key\":\"b\",\"text\":\"\\u05e9<\\ud83e\\udd32\",\"created_utc\":\"2026-11-22T09:30:00Z\"}]}",
    "{\"format\":\"palpate\",\"version\":1,\"notes\":[],\"techniques\":[{\"id\":"
    "\"3f2a9c5e-8d41-4b7a-9e60-51c2d7f8a903\",\"steps\":[\"a\",\"\"],\"cautions\":[],\"minutes\":3,"
    "\"created_utc\":\"2026-11-22T09:30:00Z\"}]}",
    "null",
  };

  run_texts (samples, G_N_ELEMENTS (samples), ANYTHING, check_library);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  fuzz_test_init (&argc, &argv);
  knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  g_test_add_func ("/fuzz/points", test_points);
  g_test_add_func ("/fuzz/keys", test_keys);
  g_test_add_func ("/fuzz/dates", test_dates);
  g_test_add_func ("/fuzz/clocks", test_clocks);
  g_test_add_func ("/fuzz/qualities", test_qualities);
  g_test_add_func ("/fuzz/search", test_search);
  g_test_add_func ("/fuzz/library", test_library);
  status = g_test_run ();
  pal_knowledge_unref (knowledge);
  return status;
}
