/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-knowledge-reader"

#include <glib.h>
#include <string.h>

#include "pal-knowledge-private.h"

/* Two small files that are whole; each case below breaks them in one place. */
static const char good_zones[]
  = "<zones>"
    "<words><left>{name}, left</left><right>{name}, right</right>"
    "<left-side>{question} L</left-side><right-side>{question} R</right-side>"
    "<other-side>{question} O</other-side>"
    "<left-words>left</left-words><right-words>right</right-words></words>"
    "<areas><area id='head'><name>Head</name><name xml:lang='de'>Kopf</name></area></areas>"
    "<zone id='temple' sides='paired' area='head'><name>Temple</name>"
    "<plain-left>your left temple</plain-left><plain-right>your right temple</plain-right>"
    "<felt>Felt?</felt><synonyms>side</synonyms></zone>"
    "<zone id='vertex' sides='midline' area='head' folds-into='temple'><name>Vertex</name>"
    "<plain>top</plain><felt>Felt?</felt><synonyms>crown</synonyms>"
    "<wpi-2016 area='neck' per-side='no' certainty='direct'/></zone>"
    "</zones>";
static const char good_works[]
  = "<works><work id='book' kind='textbook' read='no'>Book</work></works>";
static const char good_muscles[]
  = "<muscles><muscle id='temporalis' sides='paired' area='head'>"
    "<latin>Musculus temporalis</latin><name>Temporalis</name>"
    "<plain-left>left</plain-left><plain-right>right</plain-right><synonyms>jaw</synonyms>"
    "<under zone='temple'/><site n='1'><where>Front</where></site>"
    "<refers zone='temple' side='same' weight='essential'/>"
    "<evidence referral='direct' confidence='high'>"
    "<source status='textbook' covers='all' work='book'>Jaw</source></evidence>"
    "</muscle></muscles>";

static char *
break_at (const char *text, const char *what, const char *with)
{
  g_autoptr (GString) string = g_string_new (text);

  if (what != NULL)
    g_assert_cmpuint (g_string_replace (string, what, with, 1), ==, 1);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static PalKnowledge *
read_texts (const char *zones_text, const char *muscles_text, GError **error)
{
  g_autoptr (GHashTable) files
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);

  g_hash_table_insert (
    files, (gpointer) "works.xml", g_bytes_new (good_works, strlen (good_works)));
  g_hash_table_insert (
    files, (gpointer) "zones.xml", g_bytes_new (zones_text, strlen (zones_text)));
  g_hash_table_insert (
    files, (gpointer) "muscles.xml", g_bytes_new (muscles_text, strlen (muscles_text)));
  return pal_knowledge_new_from_files (files, error);
}

static void
test_whole (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = read_texts (good_zones, good_muscles, &error);
  const PalMuscle *muscle;

  g_assert_no_error (error);
  g_assert_nonnull (knowledge);
  g_assert_cmpstr (pal_knowledge_get_area_name (knowledge, "head", "de"), ==, "Kopf");
  muscle = pal_knowledge_lookup_muscle (knowledge, "temporalis-l");
  g_assert_cmpstr (pal_muscle_get_source (muscle, 0)->text, ==, "Book: Jaw");
  g_assert_cmpstr (
    pal_zone_get_folds_into (pal_knowledge_lookup_zone (knowledge, "vertex")), ==, "temple");
}

static void
test_damaged_zones (void)
{
  const struct
  {
    const char *what;
    const char *with;
  } cases[] = {
    { "</zones>", "" },
    { "<zones>", "<zones><extra/>" },
    { "<zones>", "<zones>words" },
    { "id='vertex' sides", "id='temple' sides" },
    { "sides='midline'", "sides='three'" },
    { "sides='midline' area='head'", "sides='midline' area='nowhere'" },
    { "sides='midline' area='head'", "sides='midline'" },
    { "sides='midline' area='head'", "sides='midline' area='head' colour='red'" },
    { "sides='midline'", "sides='paired'" },
    { "folds-into='temple'", "folds-into='nowhere'" },
    { "certainty='direct'", "certainty='perhaps'" },
    { "<name>Vertex</name>", "" },
    { "<name>Vertex</name>", "<name></name>" },
    { "<plain>top</plain>", "" },
    { "<felt>Felt?</felt>", "" },
    { "<name>Head</name>", "" },
    { "<left>{name}, left</left>", "" },
    { "<zones>", "<zones><zone id='x' sides='midline' area='head'>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *zones = break_at (good_zones, cases[i].what, cases[i].with);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_texts (zones, good_muscles, &error));
      g_assert_error (error, PAL_KNOWLEDGE_ERROR, PAL_KNOWLEDGE_ERROR_DAMAGED);
    }
}

static void
test_damaged_muscles (void)
{
  const struct
  {
    const char *what;
    const char *with;
  } cases[] = {
    { "</muscles>", "" },
    { "id='temporalis'", "id='temple'" },
    { "<under zone='temple'/>", "<under zone='temple-l'/>" },
    { "<under zone='temple'/>", "" },
    { "<site n='1'>", "<site n='2'>" },
    { "<where>Front</where>", "" },
    { "refers zone='temple'", "refers zone='temporalis'" },
    { "side='same'", "side='midline'" },
    { "side='same'", "side='near'" },
    { "zone='temple' side='same'", "zone='vertex' side='same'" },
    { "weight='essential'", "weight='much'" },
    { "referral='direct'", "referral='perhaps'" },
    { "confidence='high'", "confidence='utter'" },
    { "work='book'", "work='film'" },
    { "covers='all'", "covers='nothing'" },
    { " work='book'>Jaw", ">" },
    { "<latin>Musculus temporalis</latin>", "" },
    { "<where>", "<where><felt>?</felt>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *muscles = break_at (good_muscles, cases[i].what, cases[i].with);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_texts (good_zones, muscles, &error));
      g_assert_error (error, PAL_KNOWLEDGE_ERROR, PAL_KNOWLEDGE_ERROR_DAMAGED);
    }
}

static void
test_midline_muscle (void)
{
  g_autofree char *muscles
    = break_at (good_muscles,
                "id='temporalis' sides='paired' area='head'>",
                "id='tongue' sides='midline' area='head'><plain>tongue</plain>");
  g_autofree char *without_left = break_at (muscles, "<plain-left>left</plain-left>", "");
  g_autofree char *same = break_at (without_left, "<plain-right>right</plain-right>", "");
  g_autofree char *both = break_at (same, "side='same'", "side='both'");
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = NULL;

  /* What has no side cannot refer to the same one. */
  g_assert_null (read_texts (good_zones, same, &error));
  g_assert_error (error, PAL_KNOWLEDGE_ERROR, PAL_KNOWLEDGE_ERROR_DAMAGED);
  g_clear_error (&error);

  knowledge = read_texts (good_zones, both, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pal_knowledge_lookup_muscle (knowledge, "tongue"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge-reader/whole", test_whole);
  g_test_add_func ("/knowledge-reader/damaged-zones", test_damaged_zones);
  g_test_add_func ("/knowledge-reader/damaged-muscles", test_damaged_muscles);
  g_test_add_func ("/knowledge-reader/midline-muscle", test_midline_muscle);
  return g_test_run ();
}
