/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-rank-words.h"
#include "pal-row.h"
#include "pal-session-plan.h"
#include "pal-technique-own.h"
#include "pal-technique-signs.h"
#include "pal-technique-words.h"

typedef struct
{
  PalKnowledge *knowledge;
  GPtrArray *states;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  g_assert_true (pal_knowledge_load (fixture->knowledge, &error));
  g_assert_no_error (error);
  fixture->states = g_ptr_array_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->states);
  pal_knowledge_unref (fixture->knowledge);
}

static void
add_state (Fixture *fixture, const char *id)
{
  const PalContraindication *state
    = pal_knowledge_lookup_contraindication (fixture->knowledge, id);

  g_assert_nonnull (state);
  g_ptr_array_add (fixture->states, (gpointer) state);
}

static const PalRankedTechnique *
find (GPtrArray *ranked, const char *id)
{
  for (guint i = 0; i < ranked->len; i++)
    {
      const PalRankedTechnique *one = g_ptr_array_index (ranked, i);

      if (g_str_equal (pal_technique_get_id (one->technique), id))
        return one;
    }
  g_assert_not_reached ();
}

static const PalRankReason *
find_reason (const PalRankedTechnique *ranked, PalRankCode code)
{
  for (guint i = 0; i < ranked->reasons->len; i++)
    {
      const PalRankReason *reason = &g_array_index (ranked->reasons, PalRankReason, i);

      if (reason->code == code)
        return reason;
    }
  return NULL;
}

/* Whoever is treated: each technique is there once, ranks count from 1 without a gap, and what has none
 * comes last. */
static void
assert_whole (Fixture *fixture, GPtrArray *ranked, const PalTechniqueCase *of)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint rank = 0;
  gboolean ended = FALSE;

  g_assert_cmpuint (ranked->len, ==, pal_knowledge_get_n_techniques (fixture->knowledge));
  for (guint i = 0; i < ranked->len; i++)
    {
      const PalRankedTechnique *one = g_ptr_array_index (ranked, i);
      g_autofree char *why = pal_words_rank_reasons (fixture->knowledge, of, one);
      g_autofree char *limit
        = pal_words_limit (fixture->knowledge, of, one, PAL_VOICE_CLINICAL);
      g_autofree char *plain = pal_words_limit (fixture->knowledge, of, one, PAL_VOICE_PLAIN);

      g_assert_true (g_hash_table_add (seen, (gpointer) pal_technique_get_id (one->technique)));
      if (one->limit == PAL_LIMIT_NOT)
        ended = TRUE;
      g_assert_cmpuint (one->rank, ==, ended ? 0 : ++rank);
      g_assert_true (one->limit == PAL_LIMIT_NONE || limit != NULL);
      /* Whoever hears that something is limited hears why, in both voices. */
      g_assert_true ((limit != NULL) == (plain != NULL));
      g_assert_true (plain == NULL || g_str_has_suffix (plain, "."));
      g_assert_true (why != NULL || limit != NULL);
    }
}

static void
test_muscle_page_order (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < pal_knowledge_get_n_muscles (fixture->knowledge); i++)
    {
      const char *base
        = pal_muscle_get_base (pal_knowledge_get_muscle_at (fixture->knowledge, i));
      const PalTechniqueCase of
        = { .guidance = pal_knowledge_lookup_guidance (fixture->knowledge, base) };
      g_autoptr (GPtrArray) ranked = pal_technique_rank (fixture->knowledge, &of);
      const PalRankedTechnique *first = g_ptr_array_index (ranked, 0);

      assert_whole (fixture, ranked, &of);
      /* Where nothing is known of the client, what the page names first is first. */
      g_assert_true (first->technique
                     == pal_use_get_technique (pal_guidance_get_use (of.guidance, 0)));
    }
}

static void
test_stage (Fixture *fixture, gconstpointer data)
{
  const PalTechniqueCase acute = { .stage = PAL_STAGE_ACUTE, .target = PAL_TARGET_MUSCLE };
  const PalTechniqueCase chronic = { .stage = PAL_STAGE_CHRONIC, .target = PAL_TARGET_MUSCLE };
  g_autoptr (GPtrArray) early = pal_technique_rank (fixture->knowledge, &acute);
  g_autoptr (GPtrArray) late = pal_technique_rank (fixture->knowledge, &chronic);
  const PalRankedTechnique *deep = find (early, "deep-tissue");

  g_assert_cmpint (deep->limit, ==, PAL_LIMIT_ADAPT);
  g_assert_nonnull (find_reason (deep, PAL_RANK_TOO_EARLY));
  g_assert_cmpint (find (late, "deep-tissue")->limit, ==, PAL_LIMIT_NONE);
  g_assert_cmpuint (find (early, "positional-release")->rank, <, deep->rank);
  g_assert_cmpuint (find (late, "deep-tissue")->rank, <, find (late, "positional-release")->rank);
}

static void
test_stage_since (Fixture *fixture, gconstpointer data)
{
  PalKnowledge *knowledge = fixture->knowledge;

  g_assert_cmpint (
    pal_technique_stage_since (knowledge, "2026-11-20", "2026-11-22"), ==, PAL_STAGE_ACUTE);
  g_assert_cmpint (
    pal_technique_stage_since (knowledge, "2026-10-26", "2026-11-22"), ==, PAL_STAGE_ACUTE);
  g_assert_cmpint (
    pal_technique_stage_since (knowledge, "2026-10-25", "2026-11-22"), ==, PAL_STAGE_SUB_ACUTE);
  g_assert_cmpint (
    pal_technique_stage_since (knowledge, "2026-08-30", "2026-11-22"), ==, PAL_STAGE_SUB_ACUTE);
  g_assert_cmpint (
    pal_technique_stage_since (knowledge, "2026-08-29", "2026-11-22"), ==, PAL_STAGE_CHRONIC);
  g_assert_cmpint (
    pal_technique_stage_since (knowledge, "2026-11-23", "2026-11-22"), ==, PAL_STAGE_NONE);
  g_assert_cmpint (pal_technique_stage_since (knowledge, NULL, "2026-11-22"), ==, PAL_STAGE_NONE);
  g_assert_cmpint (
    pal_technique_stage_since (knowledge, "lately", "2026-11-22"), ==, PAL_STAGE_NONE);
}

static void
test_tolerance (Fixture *fixture, gconstpointer data)
{
  const PalTechniqueCase light = { .tolerance = 2 };
  g_autoptr (GPtrArray) ranked = pal_technique_rank (fixture->knowledge, &light);
  const PalRankedTechnique *deep = find (ranked, "deep-tissue");
  const PalRankedTechnique *press = find (ranked, "trigger-point-compression");

  g_assert_cmpint (deep->limit, ==, PAL_LIMIT_ADAPT);
  g_assert_cmpint (find_reason (deep, PAL_RANK_TOO_FIRM)->number, ==, 3);
  g_assert_cmpint (press->limit, ==, PAL_LIMIT_NONE);
  g_assert_cmpint (press->dose.pressure_max, ==, 2);
  g_assert_nonnull (find_reason (press, PAL_RANK_LIGHTER));
}

static void
test_aims (Fixture *fixture, gconstpointer data)
{
  const PalTechniqueCase of = { .aims = PAL_AIM_DRAIN, .target = PAL_TARGET_SWELLING };
  g_autoptr (GPtrArray) ranked = pal_technique_rank (fixture->knowledge, &of);

  g_assert_cmpuint (find (ranked, "manual-lymphatic-drainage")->rank, ==, 1);
  g_assert_cmpint (
    find_reason (find (ranked, "manual-lymphatic-drainage"), PAL_RANK_AIM)->aim, ==, PAL_AIM_DRAIN);
}

/* A state that forbids massage forbids every technique; one that asks for care touches those that name
 * it, and nothing disappears. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  const PalTechniqueCase of = { .stage = PAL_STAGE_CHRONIC, .states = fixture->states };
  g_autoptr (GPtrArray) careful = NULL;
  g_autoptr (GPtrArray) forbidden = NULL;

  add_state (fixture, "ci-osteoporosis");
  careful = pal_technique_rank (fixture->knowledge, &of);
  assert_whole (fixture, careful, &of);
  g_assert_cmpint (find (careful, "deep-tissue")->limit, ==, PAL_LIMIT_ADAPT);
  g_assert_cmpstr (
    pal_contraindication_get_id (find_reason (find (careful, "deep-tissue"), PAL_RANK_STATE)->state),
    ==,
    "ci-osteoporosis");

  add_state (fixture, "ci-dvt-known");
  forbidden = pal_technique_rank (fixture->knowledge, &of);
  assert_whole (fixture, forbidden, &of);
  for (guint i = 0; i < forbidden->len; i++)
    g_assert_cmpint (((PalRankedTechnique *) g_ptr_array_index (forbidden, i))->limit,
                     ==,
                     PAL_LIMIT_NOT);
}

/* A sign limits what the state speaks against that it may mean, and forbids nothing, not even where the
 * state itself would; once it is known to be that state, nothing is said twice. */
static void
test_signs (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    PalSign sign;
    const char *limited, *free; /* techniques; NULL where none is left free */
  } signs[] = {
    { PAL_SIGN_WARMTH, "deep-tissue", "swedish-effleurage" },
    { PAL_SIGN_SWELLING, "thermotherapy-heat", "swedish-effleurage" },
    { PAL_SIGN_NUMBNESS, "thermotherapy-cold", "swedish-effleurage" },
    { PAL_SIGN_YOUNG_SCAR, "swedish-petrissage", "thermotherapy-cold" },
    { PAL_SIGN_NEW_PAIN, "swedish-effleurage", NULL },
  };
  const PalTechniqueCase nothing = { .stage = PAL_STAGE_NONE };
  g_autoptr (GPtrArray) usual = pal_technique_rank (fixture->knowledge, &nothing);

  g_assert_cmpuint (G_N_ELEMENTS (signs), ==, PAL_N_SIGNS);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const PalTechniqueCase of = { .signs = signs[i].sign };
      g_autoptr (GPtrArray) ranked = pal_technique_rank (fixture->knowledge, &of);
      const PalRankedTechnique *limited = find (ranked, signs[i].limited);
      const PalRankReason *reason = find_reason (limited, PAL_RANK_SIGN);

      assert_whole (fixture, ranked, &of);
      g_assert_cmpint (limited->limit, ==, PAL_LIMIT_ADAPT);
      g_assert_cmpint (reason->sign, ==, signs[i].sign);
      g_assert_true (reason->state
                     == pal_knowledge_get_state_of_sign (fixture->knowledge, signs[i].sign));
      g_assert_cmpint (limited->points, <, find (usual, signs[i].limited)->points);
      if (signs[i].free != NULL)
        g_assert_cmpint (find (ranked, signs[i].free)->limit, ==, PAL_LIMIT_NONE);
      for (guint j = 0; j < ranked->len; j++)
        g_assert_cmpint (
          ((PalRankedTechnique *) g_ptr_array_index (ranked, j))->limit, !=, PAL_LIMIT_NOT);
    }

  {
    const PalTechniqueCase known = { .signs = PAL_SIGN_YOUNG_SCAR, .states = fixture->states };
    g_autoptr (GPtrArray) ranked = NULL;

    add_state (fixture, "ci-surgery");
    ranked = pal_technique_rank (fixture->knowledge, &known);
    g_assert_null (find_reason (find (ranked, "deep-tissue"), PAL_RANK_SIGN));
    g_assert_nonnull (find_reason (find (ranked, "deep-tissue"), PAL_RANK_STATE));
  }
}

static PalMark *
new_mark (const char *kind, const char *column, const char *value, const char *since)
{
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", "mark");
  pal_row_set_string (&dict, "kind", kind);
  pal_row_set_string (&dict, column, value);
  pal_row_set_string (&dict, "since", since);
  pal_row_set_string (&dict, "since_precision", since != NULL ? "day" : NULL);
  row = pal_row_end (&dict);
  return PAL_MARK (pal_entity_new (PAL_TYPE_MARK, row));
}

/* What nobody has said is no sign. */
static void
test_signs_of_marks (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *kind, *column, *value, *since;
    PalSign sign;
    PalTarget target;
  } marks[] = {
    { "palpation", "palpation", "heat", NULL, PAL_SIGN_WARMTH, PAL_TARGET_NONE },
    { "palpation", "palpation", "cold", NULL, PAL_SIGN_NONE, PAL_TARGET_NONE },
    { "palpation", "palpation", "knot", NULL, PAL_SIGN_NONE, PAL_TARGET_MUSCLE },
    { "palpation", "palpation", "adhesion", NULL, PAL_SIGN_NONE, PAL_TARGET_FASCIA },
    { "palpation", "palpation", "swelling", NULL, PAL_SIGN_SWELLING, PAL_TARGET_SWELLING },
    { "palpation", "palpation", "scar", NULL, PAL_SIGN_NONE, PAL_TARGET_SCAR },
    { "palpation", "palpation", "scar", "2026-10-12", PAL_SIGN_YOUNG_SCAR, PAL_TARGET_SCAR },
    { "palpation", "palpation", "scar", "2026-10-11", PAL_SIGN_NONE, PAL_TARGET_SCAR },
    { "palpation", "palpation", "scar", "2026-11-23", PAL_SIGN_NONE, PAL_TARGET_SCAR },
    { "pain", "quality", "numbness", NULL, PAL_SIGN_NUMBNESS, PAL_TARGET_NONE },
    { "pain", "quality", "pins-and-needles", NULL, PAL_SIGN_NONE, PAL_TARGET_NONE },
    { "pain", "tissue", "joint", "2026-11-20", PAL_SIGN_NEW_PAIN, PAL_TARGET_JOINT },
    { "pain", "tissue", "nerve", "2026-11-19", PAL_SIGN_NONE, PAL_TARGET_NERVE },
    { "trigger-point", "tissue", NULL, "2026-11-22", PAL_SIGN_NONE, PAL_TARGET_MUSCLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (PalMark) mark
        = new_mark (marks[i].kind, marks[i].column, marks[i].value, marks[i].since);

      g_test_message ("%u: %s %s", i, marks[i].kind, marks[i].value);
      g_assert_cmpint (
        pal_technique_signs_of_mark (fixture->knowledge, mark, "2026-11-22"), ==, marks[i].sign);
      g_assert_cmpint (pal_technique_target_of_mark (mark), ==, marks[i].target);
    }
}

/* Nobody is taken for a child because the day of birth is not known. */
static void
test_minor (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *born;
    gboolean minor;
  } people[] = {
    { NULL, FALSE },         { "about 2010", FALSE }, { "1979", FALSE }, { "2008", FALSE },
    { "2008-11-22", FALSE }, { "2008-11-23", TRUE },  { "2009", TRUE },  { "2015-01-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_assert_cmpint (
      pal_technique_is_minor (fixture->knowledge, people[i].born, "2026-11-22"), ==, people[i].minor);
  g_assert_nonnull (pal_knowledge_get_state_of_minor (fixture->knowledge));
}

static void
test_site (Fixture *fixture, gconstpointer data)
{
  const PalTechniqueCase of = { .zone = "knee-back-l" };
  g_autoptr (GPtrArray) ranked = pal_technique_rank (fixture->knowledge, &of);
  const PalRankReason *reason = find_reason (find (ranked, "deep-tissue"), PAL_RANK_SITE);

  g_assert_cmpstr (pal_danger_site_get_id (reason->site), ==, "es-popliteal");
  g_assert_cmpint (find (ranked, "deep-tissue")->limit, ==, PAL_LIMIT_ADAPT);
  g_assert_null (find_reason (find (ranked, "thermotherapy-heat"), PAL_RANK_SITE));
}

static PalOwnTechnique *
new_own (const char *targets, const char *stages, int pressure, int minutes, gboolean archived)
{
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", "5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c11");
  pal_row_set_string (&dict, "name", "Towel hold");
  pal_row_set_string (&dict, "steps", "Fold the towel.\n\n Hold. ");
  pal_row_set_string (&dict, "targets", targets);
  pal_row_set_string (&dict, "stages", stages);
  pal_row_set_int (&dict, "pressure", pressure);
  pal_row_set_int (&dict, "minutes", minutes);
  pal_row_set_string (&dict, "archived_utc", archived ? "2026-11-22T10:00:00Z" : NULL);
  row = pal_row_end (&dict);
  return PAL_OWN_TECHNIQUE (pal_entity_new (PAL_TYPE_OWN_TECHNIQUE, row));
}

static GPtrArray *
list_own (Fixture *fixture, PalOwnTechnique *own)
{
  g_autoptr (GListStore) store = g_list_store_new (PAL_TYPE_OWN_TECHNIQUE);

  g_list_store_append (store, own);
  return pal_technique_list_own (fixture->knowledge, G_LIST_MODEL (store));
}

#define OWN "5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c11"

/* What the practice has written ranks by what it says of it, and by nothing that it does not say. */
static void
test_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PalOwnTechnique) said = new_own ("muscle nonsense", "chronic", 4, 5, FALSE);
  g_autoptr (PalOwnTechnique) silent = new_own (NULL, NULL, 4, 5, FALSE);
  g_autoptr (PalOwnTechnique) gone = new_own (NULL, NULL, 4, 5, TRUE);
  g_autoptr (GPtrArray) of_said = list_own (fixture, said);
  g_autoptr (GPtrArray) of_silent = list_own (fixture, silent);
  g_autoptr (GPtrArray) of_gone = list_own (fixture, gone);
  PalTechniqueCase of = { .stage = PAL_STAGE_CHRONIC, .target = PAL_TARGET_MUSCLE, .own = of_said };
  g_autoptr (GPtrArray) ranked = NULL;
  const PalRankedTechnique *one;

  g_assert_cmpuint (of_gone->len, ==, 0);
  ranked = pal_technique_rank (fixture->knowledge, &of);
  g_assert_cmpuint (ranked->len, ==, pal_knowledge_get_n_techniques (fixture->knowledge) + 1);
  one = find (ranked, OWN);
  g_assert_cmpint (one->limit, ==, PAL_LIMIT_NONE);
  g_assert_nonnull (find_reason (one, PAL_RANK_OWN));
  g_assert_nonnull (find_reason (one, PAL_RANK_STAGE));
  g_assert_nonnull (find_reason (one, PAL_RANK_TARGET));
  g_assert_cmpuint (
    pal_technique_get_n_lines (one->technique, PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL), ==, 2);
  g_assert_cmpstr (
    pal_technique_get_line (one->technique, PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL, 1, NULL),
    ==,
    "Hold.");

  /* Where it says that it is for something else, that limits it; the client's comfort and states always do. */
  of.stage = PAL_STAGE_ACUTE;
  of.target = PAL_TARGET_SCAR;
  of.tolerance = 2;
  add_state (fixture, "ci-osteoporosis");
  of.states = fixture->states;
  g_ptr_array_unref (ranked);
  ranked = pal_technique_rank (fixture->knowledge, &of);
  one = find (ranked, OWN);
  g_assert_cmpint (one->limit, ==, PAL_LIMIT_ADAPT);
  g_assert_nonnull (find_reason (one, PAL_RANK_TOO_EARLY));
  g_assert_nonnull (find_reason (one, PAL_RANK_NOT_TARGET));
  g_assert_nonnull (find_reason (one, PAL_RANK_TOO_FIRM));
  g_assert_nonnull (find_reason (one, PAL_RANK_STATE));

  of = (PalTechniqueCase){ .stage = PAL_STAGE_ACUTE, .target = PAL_TARGET_SCAR, .own = of_silent };
  g_ptr_array_unref (ranked);
  ranked = pal_technique_rank (fixture->knowledge, &of);
  one = find (ranked, OWN);
  g_assert_cmpint (one->limit, ==, PAL_LIMIT_NONE);
  g_assert_cmpint (one->points, ==, 0);
  /* A site to keep off is kept off by what is firm, though the practice has not said so. */
  of.zone = "knee-back-l";
  g_ptr_array_unref (ranked);
  ranked = pal_technique_rank (fixture->knowledge, &of);
  g_assert_nonnull (find_reason (find (ranked, OWN), PAL_RANK_SITE));
  g_assert_cmpint (find (ranked, OWN)->limit, ==, PAL_LIMIT_ADAPT);
}

/* One that would take the whole session and more is left out of it; the rest adds up all the same. */
static void
test_own_plan (Fixture *fixture, gconstpointer data)
{
  for (int length = 1; length <= 600; length += 13)
    {
      g_autoptr (PalOwnTechnique) own = new_own ("nerve", "acute", 1, length, FALSE);
      g_autoptr (GPtrArray) list = list_own (fixture, own);
      const PalTechniqueCase of
        = { .stage = PAL_STAGE_ACUTE, .target = PAL_TARGET_NERVE, .tolerance = 1, .own = list };
      g_autoptr (GPtrArray) ranked = pal_technique_rank (fixture->knowledge, &of);

      for (int minutes = PAL_SESSION_LEAST; minutes <= PAL_SESSION_MOST; minutes += 5)
        {
          g_autoptr (GArray) steps = pal_session_plan (ranked, minutes);
          gboolean is_there = FALSE;

          g_assert_cmpint (pal_session_plan_count (steps), ==, minutes);
          for (guint i = 0; i < steps->len; i++)
            is_there |= g_str_equal (g_array_index (steps, PalSessionStep, i).step, OWN);
          if (length > minutes - 5)
            g_assert_false (is_there);
          else if (find (ranked, OWN)->rank == 1)
            g_assert_true (is_there);
        }
    }
}

static int
find_step (GArray *steps, const char *step)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (g_array_index (steps, PalSessionStep, i).step, step))
      return (int) i;
  return -1;
}

/* Every length, stage and tolerance: the minutes add up, nothing forbidden is in it, the first main
 * technique is. */
static void
test_plan_adds_up (Fixture *fixture, gconstpointer data)
{
  for (PalStage stage = PAL_STAGE_NONE; stage <= PAL_STAGE_MAINTENANCE; stage++)
    for (PalTarget target = PAL_TARGET_NONE; target < PAL_N_TARGETS; target++)
      for (int tolerance = 0; tolerance <= 5; tolerance++)
        {
          const PalTechniqueCase of = { .stage = stage, .target = target, .tolerance = tolerance };
          g_autoptr (GPtrArray) ranked = pal_technique_rank (fixture->knowledge, &of);

          for (int minutes = PAL_SESSION_LEAST; minutes <= PAL_SESSION_MOST; minutes++)
            {
              g_autoptr (GArray) steps = pal_session_plan (ranked, minutes);
              g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

              g_assert_cmpint (pal_session_plan_count (steps), ==, minutes);
              for (guint i = 0; i < steps->len; i++)
                {
                  const PalSessionStep *step = &g_array_index (steps, PalSessionStep, i);
                  g_autofree char *name
                    = pal_words_step (fixture->knowledge, step->step, NULL, PAL_VOICE_CLINICAL);

                  g_assert_cmpint (step->minutes, >=, 1);
                  g_assert_true (g_hash_table_add (seen, (gpointer) step->step));
                  g_assert_cmpstr (name, !=, step->step);
                  g_assert_cmpstr (pal_words_step_why (step->why), !=, "");
                }
            }
        }
}

static void
test_plan_warms_first (Fixture *fixture, gconstpointer data)
{
  const PalTechniqueCase chronic = { .stage = PAL_STAGE_CHRONIC,
                                     .target = PAL_TARGET_FASCIA,
                                     .tolerance = 5,
                                     .aims = PAL_AIM_LOOSEN };
  const PalTechniqueCase acute = { .stage = PAL_STAGE_ACUTE, .target = PAL_TARGET_SWELLING };
  g_autoptr (GPtrArray) late = pal_technique_rank (fixture->knowledge, &chronic);
  g_autoptr (GPtrArray) early = pal_technique_rank (fixture->knowledge, &acute);
  g_autoptr (GArray) warm = pal_session_plan (late, 60);
  g_autoptr (GArray) cool = pal_session_plan (early, 60);

  g_assert_cmpint (find_step (warm, "deep-tissue"), >, 0);
  g_assert_cmpint (find_step (warm, "thermotherapy-heat"), >, 0);
  g_assert_cmpint (find_step (warm, "thermotherapy-heat"), <, find_step (warm, "deep-tissue"));
  g_assert_cmpint (find_step (cool, "thermotherapy-heat"), ==, -1);
}

static void
test_plan_of_nothing (Fixture *fixture, gconstpointer data)
{
  const PalTechniqueCase of = { .states = fixture->states };
  g_autoptr (GPtrArray) ranked = NULL;
  g_autoptr (GArray) steps = NULL;

  add_state (fixture, "ci-fever");
  ranked = pal_technique_rank (fixture->knowledge, &of);
  steps = pal_session_plan (ranked, 30);
  g_assert_cmpuint (steps->len, ==, 0);
}

/* What the record says of a place means a state, and each technique says when it suits. */
static void
test_facts (Fixture *fixture, gconstpointer data)
{
  for (guint i = PAL_REASON_NONE + 1; i < PAL_N_REASONS; i++)
    g_assert_nonnull (pal_knowledge_get_state_of_reason (fixture->knowledge, (PalReason) i));
  g_assert_null (pal_knowledge_get_state_of_reason (fixture->knowledge, PAL_REASON_NONE));
  for (guint i = 0; i < pal_knowledge_get_n_techniques (fixture->knowledge); i++)
    {
      const PalFit *fit
        = pal_technique_get_fit (pal_knowledge_get_technique_at (fixture->knowledge, i));

      g_assert_true (fit->known && fit->aims != PAL_AIM_NONE);
    }
}

#define ADD(path, func) g_test_add ("/technique-rank/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("facts", test_facts);
  ADD ("muscle-page-order", test_muscle_page_order);
  ADD ("stage", test_stage);
  ADD ("stage-since", test_stage_since);
  ADD ("tolerance", test_tolerance);
  ADD ("aims", test_aims);
  ADD ("states", test_states);
  ADD ("signs", test_signs);
  ADD ("signs-of-marks", test_signs_of_marks);
  ADD ("minor", test_minor);
  ADD ("site", test_site);
  ADD ("own", test_own);
  ADD ("own-plan", test_own_plan);
  ADD ("plan-adds-up", test_plan_adds_up);
  ADD ("plan-warms-first", test_plan_warms_first);
  ADD ("plan-of-nothing", test_plan_of_nothing);
  return g_test_run ();
}
