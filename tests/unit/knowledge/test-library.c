/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-library"

#include <glib.h>
#include <string.h>

#include "knowledge-test.h"
#include "pal-words.h"

/* What is read from small files comes out again as it went in. */

typedef struct
{
  PalKnowledge *knowledge;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->knowledge = knowledge_test_read (NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->knowledge);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->knowledge, pal_knowledge_unref);
}

static void
assert_source (const PalEvidence *evidence, guint index, const char *expected, gboolean read)
{
  g_autofree char *source = pal_evidence_dup_source (evidence, index);

  g_assert_cmpstr (source, ==, expected);
  g_assert_cmpint (pal_evidence_get_source_read (evidence, index), ==, read);
}

static void
test_safety (Fixture *fixture, gconstpointer data)
{
  const PalRedFlag *flag = pal_knowledge_lookup_red_flag (fixture->knowledge, "rf-fever");
  const PalContraindication *state
    = pal_knowledge_lookup_contraindication (fixture->knowledge, "ci-wound");
  g_autoptr (GPtrArray) sites = pal_knowledge_dup_danger_sites (fixture->knowledge, "temple-r");
  g_autoptr (GPtrArray) none = pal_knowledge_dup_danger_sites (fixture->knowledge, "vertex");
  g_autoptr (GPtrArray) nowhere = pal_knowledge_dup_danger_sites (fixture->knowledge, "nowhere");
  const PalDangerSite *site;

  g_assert_cmpstr (pal_red_flag_get_id (flag), ==, "rf-fever");
  g_assert_cmpint (pal_red_flag_get_act (flag), ==, PAL_ACT_SAME_DAY);
  g_assert_cmpstr (pal_red_flag_get_name (flag, "en"), ==, "Fever");
  g_assert_cmpstr (pal_red_flag_get_ask (flag, "en"), ==, "Do you feel ill?");
  g_assert_cmpstr (pal_red_flag_get_more (flag, "en"), ==, "Stiff neck?");
  g_assert_cmpstr (pal_red_flag_get_do (flag, PAL_VOICE_CLINICAL, "en"), ==, "Send on");
  g_assert_cmpstr (pal_red_flag_get_do (flag, PAL_VOICE_PLAIN, "en"), ==, "See a doctor");
  g_assert_cmpuint (pal_red_flag_get_n_zones (flag), ==, 1);
  g_assert_cmpstr (pal_red_flag_get_zone (flag, 0), ==, "temple");
  g_assert_cmpuint (pal_red_flag_get_n_muscles (flag), ==, 1);
  g_assert_cmpstr (pal_red_flag_get_muscle (flag, 0), ==, "temporalis");
  g_assert_cmpint (
    pal_evidence_get_label (pal_red_flag_get_evidence (flag)), ==, PAL_EVIDENCE_TRIAL);

  g_assert_cmpint (pal_contraindication_get_kind (state), ==, PAL_CONTRAINDICATION_LOCAL);
  g_assert_cmpstr (pal_contraindication_get_name (state, PAL_VOICE_PLAIN, "en"), ==, "A wound");
  g_assert_cmpstr (pal_contraindication_get_ask (state, "en"), ==, "Any wound?");
  g_assert_cmpstr (
    pal_contraindication_get_effect (state, PAL_VOICE_CLINICAL, "en"), ==, "Not there");
  g_assert_nonnull (pal_contraindication_get_evidence (state));

  g_assert_cmpuint (sites->len, ==, 1);
  site = g_ptr_array_index (sites, 0);
  g_assert_cmpstr (pal_danger_site_get_id (site), ==, "es-artery");
  g_assert_cmpstr (pal_danger_site_get_name (site, "en"), ==, "Artery");
  g_assert_cmpstr (pal_danger_site_get_structures (site, "en"), ==, "Temporal artery");
  g_assert_cmpstr (pal_danger_site_get_zone (site, 0), ==, "temple");
  g_assert_cmpuint (pal_danger_site_get_n_zones (site), ==, 1);
  g_assert_nonnull (pal_danger_site_get_evidence (site));
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (nowhere->len, ==, 0);
}

static void
test_technique (Fixture *fixture, gconstpointer data)
{
  const PalTechnique *technique = pal_knowledge_lookup_technique (fixture->knowledge, "press");
  const PalEvidence *evidence = pal_technique_get_evidence (technique);
  const PalDose *dose = pal_technique_get_dose (technique);

  g_assert_cmpuint (pal_knowledge_get_n_techniques (fixture->knowledge), ==, 1);
  g_assert_true (pal_knowledge_get_technique_at (fixture->knowledge, 0) == technique);
  g_assert_null (pal_knowledge_lookup_technique (fixture->knowledge, "pull"));
  g_assert_cmpstr (pal_technique_get_id (technique), ==, "press");
  g_assert_cmpstr (
    pal_technique_get_name (technique, PAL_VOICE_CLINICAL, "en"), ==, "Compression");
  g_assert_cmpstr (pal_technique_get_name (technique, PAL_VOICE_CLINICAL, "de-AT"), ==, "Druck");
  g_assert_cmpstr (pal_technique_get_name (technique, PAL_VOICE_PLAIN, "de"), ==, "Pressing");
  g_assert_cmpstr (pal_technique_get_synonyms (technique, "en"), ==, "holding");

  /* In their order, each with its translation; nothing in the other voice. */
  g_assert_cmpuint (
    pal_technique_get_n_lines (technique, PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL), ==, 2);
  g_assert_cmpuint (
    pal_technique_get_n_lines (technique, PAL_TECHNIQUE_STEP, PAL_VOICE_PLAIN), ==, 0);
  g_assert_cmpstr (
    pal_technique_get_line (technique, PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL, 0, "de"),
    ==,
    "Suchen");
  g_assert_cmpstr (
    pal_technique_get_line (technique, PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL, 1, "en"),
    ==,
    "Press");
  g_assert_cmpstr (
    pal_technique_get_line (technique, PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL, 1, "de"),
    ==,
    "Halten");
  g_assert_null (
    pal_technique_get_line (technique, PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL, 2, "en"));
  /* A text may be wrapped and indented. */
  g_assert_cmpstr (
    pal_technique_get_line (technique, PAL_TECHNIQUE_SUITS, PAL_VOICE_CLINICAL, 0, "en"),
    ==,
    "A tender spot");
  g_assert_cmpstr (
    pal_technique_get_line (technique, PAL_TECHNIQUE_FEELS, PAL_VOICE_PLAIN, 0, "en"),
    ==,
    "It hurts well");

  g_assert_cmpint (dose->pressure_min, ==, 2);
  g_assert_cmpint (dose->pressure_max, ==, 4);
  g_assert_cmpint (dose->discomfort_max, ==, 6);
  g_assert_cmpint (dose->seconds_min, ==, 30);
  g_assert_cmpint (dose->seconds_max, ==, 90);
  g_assert_cmpint (dose->repeats_min, ==, 3);
  g_assert_cmpint (dose->repeats_max, ==, 3);
  g_assert_cmpint (dose->minutes_min, ==, PAL_DOSE_NONE);
  g_assert_cmpint (dose->minutes_max, ==, PAL_DOSE_NONE);

  g_assert_cmpint (pal_evidence_get_label (evidence), ==, PAL_EVIDENCE_TRIAL);
  g_assert_cmpint (pal_evidence_get_certainty (evidence), ==, PAL_CERTAINTY_LOW);
  g_assert_cmpstr (
    pal_evidence_get_summary (evidence, PAL_VOICE_CLINICAL, "en"), ==, "Little");
  g_assert_cmpstr (pal_evidence_get_summary (evidence, PAL_VOICE_PLAIN, "en"), ==, "Not much");
  g_assert_cmpuint (pal_evidence_get_n_sources (evidence), ==, 1);
  assert_source (evidence, 0, "Paper", TRUE);

  g_assert_cmpuint (pal_technique_get_n_avoided (technique), ==, 1);
  g_assert_cmpstr (
    pal_danger_site_get_id (pal_technique_get_avoided (technique, 0)), ==, "es-artery");
  g_assert_cmpuint (pal_technique_get_n_contraindications (technique), ==, 1);
  g_assert_true (
    pal_technique_get_contraindication (technique, 0)
    == pal_knowledge_lookup_contraindication (fixture->knowledge, "ci-wound"));
}

static void
test_pressure (Fixture *fixture, gconstpointer data)
{
  PalKnowledge *knowledge = fixture->knowledge;

  g_assert_cmpstr (pal_knowledge_get_pressure_name (knowledge, 0, "en"), ==, "None");
  g_assert_cmpstr (pal_knowledge_get_pressure_name (knowledge, 2, "de"), ==, "Leicht");
  g_assert_cmpstr (pal_knowledge_get_pressure_name (knowledge, 5, "de"), ==, "Deep");
  g_assert_cmpstr (
    pal_knowledge_get_pressure_what (knowledge, 2, PAL_VOICE_PLAIN, "de"), ==, "be");
  g_assert_cmpstr (
    pal_knowledge_get_pressure_what (knowledge, 2, PAL_VOICE_CLINICAL, "de"), ==, "a");
}

static void
test_self_care (Fixture *fixture, gconstpointer data)
{
  const PalSelfCare *tile = pal_knowledge_lookup_self_care (fixture->knowledge, "warm");

  g_assert_cmpstr (pal_self_care_get_id (tile), ==, "warm");
  g_assert_cmpint (pal_self_care_get_kind (tile), ==, PAL_SELF_CARE_HEAT);
  g_assert_cmpstr (pal_self_care_get_name (tile, "en"), ==, "Warmth");
  g_assert_cmpuint (pal_self_care_get_n_lines (tile, PAL_SELF_CARE_WHAT), ==, 1);
  g_assert_cmpuint (pal_self_care_get_n_lines (tile, PAL_SELF_CARE_STEP), ==, 2);
  g_assert_cmpstr (
    pal_self_care_get_line (tile, PAL_SELF_CARE_STEP, 1, "en"), ==, "Put it on");
  g_assert_cmpstr (
    pal_self_care_get_line (tile, PAL_SELF_CARE_STOP, 0, "en"), ==, "When it burns");
  g_assert_cmpint (
    pal_evidence_get_label (pal_self_care_get_evidence (tile)), ==, PAL_EVIDENCE_TRADITION);
  g_assert_cmpstr (
    pal_evidence_get_summary (pal_self_care_get_evidence (tile), PAL_VOICE_PLAIN, "en"),
    ==,
    NULL);
  assert_source (pal_self_care_get_evidence (tile), 0, "Book, ch. 1", FALSE);
}

static void
test_guidance (Fixture *fixture, gconstpointer data)
{
  const PalGuidance *page = pal_knowledge_lookup_guidance (fixture->knowledge, "temporalis");
  const PalUse *use;

  g_assert_nonnull (page);
  g_assert_true (page == pal_knowledge_lookup_guidance (fixture->knowledge, "temporalis-r"));
  g_assert_null (pal_knowledge_lookup_guidance (fixture->knowledge, "temple-r"));
  g_assert_null (pal_knowledge_lookup_guidance (fixture->knowledge, "nothing"));
  g_assert_cmpstr (pal_guidance_get_muscle (page), ==, "temporalis");
  g_assert_cmpstr (
    pal_guidance_get_line (page, PAL_GUIDANCE_SUMMARY, PAL_VOICE_CLINICAL, 0, "de"),
    ==,
    "Ein Fächer");
  g_assert_cmpuint (
    pal_guidance_get_n_lines (page, PAL_GUIDANCE_COMPLAINT, PAL_VOICE_CLINICAL), ==, 2);
  g_assert_cmpuint (
    pal_guidance_get_n_lines (page, PAL_GUIDANCE_COMPLAINT, PAL_VOICE_PLAIN), ==, 1);
  g_assert_cmpstr (
    pal_guidance_get_line (page, PAL_GUIDANCE_COMPLAINT, PAL_VOICE_CLINICAL, 1, "en"),
    ==,
    "Toothache");
  g_assert_cmpstr (
    pal_guidance_get_line (page, PAL_GUIDANCE_FIND, PAL_VOICE_PLAIN, 0, "en"),
    ==,
    "Fingers on your temple");

  /* The site belongs to its own caution, with or without a translation before it. */
  g_assert_cmpuint (
    pal_guidance_get_n_lines (page, PAL_GUIDANCE_CAUTION, PAL_VOICE_CLINICAL), ==, 2);
  g_assert_null (pal_guidance_get_danger_site (page, 0));
  g_assert_cmpstr (
    pal_danger_site_get_id (pal_guidance_get_danger_site (page, 1)), ==, "es-artery");
  g_assert_cmpstr (
    pal_guidance_get_line (page, PAL_GUIDANCE_CAUTION, PAL_VOICE_CLINICAL, 1, "de"),
    ==,
    "Nicht auf der Arterie");

  g_assert_cmpuint (pal_guidance_get_n_uses (page), ==, 1);
  use = pal_guidance_get_use (page, 0);
  g_assert_true (
    pal_use_get_technique (use) == pal_knowledge_lookup_technique (fixture->knowledge, "press"));
  g_assert_cmpstr (
    pal_use_get_here (use, PAL_VOICE_CLINICAL, "en"), ==, "On the front fibres");
  g_assert_cmpstr (pal_use_get_here (use, PAL_VOICE_PLAIN, "de"), ==, "An der Schläfe");
  /* Narrower where the page says so, else as usual. */
  g_assert_cmpint (pal_use_get_dose (use)->pressure_min, ==, 2);
  g_assert_cmpint (pal_use_get_dose (use)->pressure_max, ==, 2);
  g_assert_cmpint (pal_use_get_dose (use)->seconds_max, ==, 60);
  g_assert_cmpint (pal_use_get_dose (use)->repeats_max, ==, 3);
  g_assert_cmpint (pal_use_get_dose (use)->discomfort_max, ==, 6);

  g_assert_cmpuint (pal_guidance_get_n_self_care (page), ==, 1);
  g_assert_cmpstr (pal_self_care_get_id (pal_guidance_get_self_care (page, 0)), ==, "warm");
  g_assert_cmpuint (pal_guidance_get_n_red_flags (page), ==, 1);
  g_assert_cmpstr (pal_red_flag_get_id (pal_guidance_get_red_flag (page, 0)), ==, "rf-fever");
}

static void
test_zone_page (Fixture *fixture, gconstpointer data)
{
  const PalZonePage *page = pal_knowledge_lookup_zone_page (fixture->knowledge, "temple-l");
  const PalZonePage *other = pal_knowledge_lookup_zone_page (fixture->knowledge, "vertex");

  g_assert_nonnull (page);
  g_assert_true (page == pal_knowledge_lookup_zone_page (fixture->knowledge, "temple"));
  g_assert_null (pal_knowledge_lookup_zone_page (fixture->knowledge, "temporalis-l"));
  g_assert_null (pal_knowledge_lookup_zone_page (fixture->knowledge, "nowhere"));
  g_assert_cmpstr (pal_zone_page_get_zone (page), ==, "temple");
  g_assert_cmpstr (
    pal_zone_page_get_line (page, PAL_ZONE_PAGE_WHAT, PAL_VOICE_CLINICAL, "de"),
    ==,
    "Ein Fächer");
  g_assert_cmpstr (
    pal_zone_page_get_line (page, PAL_ZONE_PAGE_ALSO, PAL_VOICE_PLAIN, "en"), ==, "Your neck");
  g_assert_cmpint (
    pal_evidence_get_label (pal_zone_page_get_evidence_for (page, PAL_ZONE_PAGE_WHAT)),
    ==,
    PAL_EVIDENCE_ANATOMY);
  g_assert_true (pal_zone_page_get_evidence_for (page, PAL_ZONE_PAGE_ALSO)
                 == pal_zone_page_get_evidence_for (other, PAL_ZONE_PAGE_ALSO));
  g_assert_cmpuint (pal_zone_page_get_n_self_care (page), ==, 1);
  g_assert_cmpstr (pal_self_care_get_id (pal_zone_page_get_self_care (page, 0)), ==, "warm");
  /* One page has the sign because it names the zone, the other because the page names it. */
  g_assert_cmpuint (pal_zone_page_get_n_red_flags (page), ==, 1);
  g_assert_cmpuint (pal_zone_page_get_n_red_flags (other), ==, 1);
  g_assert_true (pal_zone_page_get_red_flag (page, 0) == pal_zone_page_get_red_flag (other, 0));
}

static void
test_condition (Fixture *fixture, gconstpointer data)
{
  const PalCondition *condition = pal_knowledge_lookup_condition (fixture->knowledge, "strain");
  const PalUse *use;

  g_assert_nonnull (condition);
  g_assert_cmpuint (pal_knowledge_get_n_conditions (fixture->knowledge), ==, 1);
  g_assert_true (pal_knowledge_get_condition_at (fixture->knowledge, 0) == condition);
  g_assert_null (pal_knowledge_lookup_condition (fixture->knowledge, "disc"));
  g_assert_cmpstr (pal_condition_get_id (condition), ==, "strain");
  g_assert_cmpint (pal_condition_get_group (condition), ==, PAL_CONDITION_MUSCLE);
  g_assert_cmpstr (
    pal_condition_get_name (condition, PAL_VOICE_CLINICAL, "de"), ==, "Zerrung");
  g_assert_cmpstr (
    pal_condition_get_name (condition, PAL_VOICE_PLAIN, "en"), ==, "a pulled muscle");
  g_assert_cmpstr (pal_condition_get_synonyms (condition, "en"), ==, "tear");
  g_assert_cmpuint (
    pal_condition_get_n_lines (condition, PAL_CONDITION_DO, PAL_VOICE_CLINICAL), ==, 2);
  g_assert_cmpuint (
    pal_condition_get_n_lines (condition, PAL_CONDITION_DO, PAL_VOICE_PLAIN), ==, 1);
  g_assert_cmpstr (
    pal_condition_get_line (condition, PAL_CONDITION_DO, PAL_VOICE_CLINICAL, 1, "en"),
    ==,
    "Then along");
  g_assert_cmpstr (
    pal_condition_get_line (condition, PAL_CONDITION_LEAVE, PAL_VOICE_PLAIN, 0, "de"),
    ==,
    "Kein Reiben");
  g_assert_null (
    pal_condition_get_line (condition, PAL_CONDITION_COURSE, PAL_VOICE_PLAIN, 1, "de"));

  g_assert_cmpuint (pal_condition_get_n_uses (condition), ==, 1);
  use = pal_condition_get_use (condition, 0);
  g_assert_cmpstr (pal_technique_get_id (pal_use_get_technique (use)), ==, "press");
  g_assert_cmpstr (pal_use_get_here (use, PAL_VOICE_PLAIN, "en"), ==, "Next to it");
  g_assert_cmpint (pal_use_get_dose (use)->pressure_max, ==, 2);
  g_assert_cmpuint (pal_condition_get_n_states (condition), ==, 1);
  g_assert_cmpstr (
    pal_contraindication_get_id (pal_condition_get_state (condition, 0)), ==, "ci-wound");
  g_assert_cmpuint (pal_condition_get_n_zones (condition), ==, 1);
  g_assert_cmpstr (pal_condition_get_zone (condition, 0), ==, "temple");
  g_assert_cmpuint (pal_condition_get_n_self_care (condition), ==, 1);
  g_assert_cmpstr (pal_self_care_get_id (pal_condition_get_self_care (condition, 0)), ==, "warm");
  g_assert_cmpuint (pal_condition_get_n_red_flags (condition), ==, 1);
  g_assert_cmpstr (
    pal_red_flag_get_id (pal_condition_get_red_flag (condition, 0)), ==, "rf-fever");
  assert_source (pal_condition_get_evidence (condition), 0, "Book, ch. 1", FALSE);
}

static void
test_handout (Fixture *fixture, gconstpointer data)
{
  const PalHandout *handout = pal_knowledge_lookup_handout (fixture->knowledge, "after");

  g_assert_nonnull (handout);
  g_assert_cmpuint (pal_knowledge_get_n_handouts (fixture->knowledge), ==, 1);
  g_assert_true (pal_knowledge_get_handout_at (fixture->knowledge, 0) == handout);
  g_assert_null (pal_knowledge_lookup_handout (fixture->knowledge, "before"));
  g_assert_cmpstr (pal_handout_get_id (handout), ==, "after");
  g_assert_cmpint (pal_handout_get_kind (handout), ==, PAL_HANDOUT_CALL);
  g_assert_cmpstr (pal_handout_get_name (handout, "de"), ==, "Danach");
  g_assert_cmpuint (pal_handout_get_n_lines (handout, PAL_HANDOUT_WHAT), ==, 1);
  g_assert_cmpuint (pal_handout_get_n_lines (handout, PAL_HANDOUT_SAY), ==, 2);
  g_assert_cmpstr (
    pal_handout_get_line (handout, PAL_HANDOUT_WHAT, 0, "en"), ==, "Every session");
  g_assert_cmpstr (pal_handout_get_line (handout, PAL_HANDOUT_SAY, 1, "de"), ==, "Das vergeht");
  g_assert_cmpstr (pal_handout_get_line (handout, PAL_HANDOUT_STEP, 0, "de"), ==, "Walk");
  g_assert_null (pal_handout_get_line (handout, PAL_HANDOUT_STEP, 1, "de"));
  g_assert_cmpuint (pal_handout_get_n_self_care (handout), ==, 1);
  g_assert_cmpstr (pal_self_care_get_id (pal_handout_get_self_care (handout, 0)), ==, "warm");
  g_assert_cmpuint (pal_handout_get_n_red_flags (handout), ==, 1);
  g_assert_cmpstr (pal_red_flag_get_id (pal_handout_get_red_flag (handout, 0)), ==, "rf-fever");
  assert_source (pal_handout_get_evidence (handout), 0, "Book, ch. 1", FALSE);
}

static void
test_evidence_for (Fixture *fixture, gconstpointer data)
{
  const PalGuidance *page = pal_knowledge_lookup_guidance (fixture->knowledge, "temporalis");

  g_assert_cmpuint (pal_guidance_get_n_evidence (page), ==, 2);
  for (guint line = 0; line < PAL_N_GUIDANCE_LINES; line++)
    {
      const PalEvidence *evidence = pal_guidance_get_evidence_for (page, line);
      gboolean covered = line == PAL_GUIDANCE_COMPLAINT || line == PAL_GUIDANCE_STRAINED_BY;

      g_assert_true (evidence == pal_guidance_get_evidence (page, covered ? 1 : 0));
      g_assert_cmpint (pal_evidence_get_label (evidence),
                       ==,
                       covered ? PAL_EVIDENCE_TRADITION : PAL_EVIDENCE_ANATOMY);
    }
}

static void
assert_dose (const PalDose *dose, const char *expected)
{
  g_autofree char *words = pal_words_dose (dose);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_dose_words (Fixture *fixture, gconstpointer data)
{
  const PalDose all = { 2, 4, 6, 30, 90, 1, 3, 5, 10 };
  const PalDose once = { 1, 1, -1, 1, 1, 1, 1, 1, 1 };
  const PalDose none = { -1, -1, -1, -1, -1, -1, -1, -1, -1 };
  const PalDose pack = { 0, 0, 0, -1, -1, -1, -1, 10, 20 };

  assert_dose (&all, "pressure 2–4 of 5, 30–90 seconds at a spot, 1–3 times, 5–10 minutes in all");
  assert_dose (&once, "pressure 1 of 5, 1 second at a spot, 1 time, 1 minute in all");
  assert_dose (&none, "");
  assert_dose (&pack, "10–20 minutes in all");
}

int
main (int argc, char *argv[])
{
  const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/library/safety", test_safety },
    { "/library/technique", test_technique },
    { "/library/pressure", test_pressure },
    { "/library/self-care", test_self_care },
    { "/library/guidance", test_guidance },
    { "/library/zone-page", test_zone_page },
    { "/library/condition", test_condition },
    { "/library/handout", test_handout },
    { "/library/evidence-for", test_evidence_for },
    { "/library/dose-words", test_dose_words },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
