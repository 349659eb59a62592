/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-guidance"

#include <glib.h>
#include <string.h>

#include "knowledge-texts.h"
#include "pal-evidence-private.h"
#include "pal-knowledge-private.h"

/* What the program's own texts must be, whoever edits them. A failed check names the text. */

/* Plain words: a sentence of more than 20 words or so is hard to follow (the British government's
 * style guide draws the line at 25), and most should be far shorter. */
#define MOST_WORDS 22
#define MEAN_WORDS 12

static const char *const languages[] = { "en", "de" };

/* What a client need not know; the words of the anatomists, of the record, and of the trade. */
static const char *const terms[] = {
  "\\b(fasci\\w*|scapula\\w*|trapezius|prone|supine|palpat\\w*|isch?a?emi\\w*|lumbar|cervical"
  "|thorac\\w*|stern\\w*|isometric\\w*|contraindicat\\w*|anterior\\w*|posterior\\w*|lateral\\w*"
  "|medial\\w*|proximal|distal|[CTLS][0-9]+|hyperton\\w*|spasm\\w*|trigger points?|referr\\w*"
  "|o?edema|sacr(um|al)|glute\\w*|piriformis|flexion|extension|abduct\\w*|adduct\\w*|rotation"
  "|radicul\\w*|neuropath\\w*|vertebra\\w*|clavic\\w*|femor\\w*|femur|tibia\\w*|fibula\\w*"
  "|humer\\w*|petrissage|effleurage|myofascial|taut bands?|dermatom\\w*|thrombos\\w*|carotid"
  "|chronic|mobili[sz]\\w*|NRS|ROM)\\b",
  "\\b(faszi\\w*|skapula\\w*|trapezius|palpi\\w*|ischämi\\w*|lumbal\\w*|zervikal\\w*|thora\\w*"
  "|sternum|isometri\\w*|kontraindik\\w*|anterior\\w*|posterior\\w*|lateral\\w*|medial\\w*"
  "|proximal\\w*|distal\\w*|[CLTS][0-9]+|hyperton\\w*|spasm\\w*|triggerpunkt\\w*|ödem\\w*"
  "|sakr(um|al\\w*)|glut\\w*|piriformis|flexion|extension|abdukt\\w*|addukt\\w*|rotation"
  "|radikul\\w*|neuropath\\w*|klavikul\\w*|femur|tibia|fibula|humerus|petrissage|effleurage"
  "|myofaszial\\w*|hartspann\\w*|dermatom\\w*|thrombos\\w*|karotis\\w*|chronisch\\w*"
  "|mobilis\\w*|m\\. \\w+|n\\. \\w+)\\b",
};

/* What a client may have heard from a doctor: said only where the same text says what it is: the
 * term in brackets behind plain words, before an apposition, or with "called". A question after a
 * known diagnosis uses the name that people were told. */
static const char *const doctors_terms[] = {
  "\\b(osteo\\w*|arthr\\w*|\\w*stenos\\w*|spondyl\\w*|herniat\\w*|degenerat\\w*|tendin\\w*"
  "|tendon[io]\\w*|bursa\\w*|bursitis|fibromyalg\\w*|capsul\\w*|neuralg\\w*|patell\\w*|plantar"
  "|rheumatoid|lymph(o?ed|atic)\\w*|carpal|claudicat\\w*|embol\\w*|ha?ematoma\\w*|menisc\\w*"
  "|cartilage|diaphragm|rotator cuff|psoas|tmj|tmd|cauda equina|aneurysm\\w*|arteritis"
  "|meningitis|sepsis|septic|phlebitis|syndrome)\\b",
  "\\b(osteo\\w*|arthr\\w*|\\w*stenose\\w*|spondyl\\w*|degenerat\\w*|tendin\\w*|bursitis"
  "|fibromyalg\\w*|kapsul\\w*|neuralg\\w*|patell\\w*|plantar\\w*|rheumato\\w*|\\w*ödem\\w*"
  "|karpal\\w*|claudicat\\w*|embol\\w*|hämatom\\w*|menisk\\w*|diaphragm\\w*|rotatorenmanschette"
  "|psoas|cmd|kauda|cauda|aneurysm\\w*|arteriitis|meningitis|sepsis|septisch\\w*|phlebitis"
  "|\\w*syndrom)\\b",
};

#define EXPLAINED                                                                                  \
  "\\([^)]*%s|%s, (the|an?|der|die|das|eine?)\\b"                                                  \
  "|\\b(called|call it|known as|heißt|heißen|nennt|nennen|genannt)\\b"

/* Texts stand for both sides, so that none may name one. */
static const char *const sides[] = {
  "(?<!all )(?<!is )(?<!are )\\b(left|right)\\b"
  "(?! (angles?|after|afterwards|away|now|before|when|posture|out|alone))",
  "\\b(links|rechts|linke[rsnm]?|rechte[rsnm]?)\\b(?! Winkel)",
};

/* Said in many places, and not known to be so; or a diagnosis. */
static const char *const claims[] = {
  "pinched nerve|\\b(breaks?|breaking|melts?) (up |down )?(adhesions|scar|knots)|toxins|lactic"
  "|re-?align|blocked energy|(speeds?|promotes?) healing|(improves?|boosts?|increases?) "
  "(the )?(blood flow|circulation)|\\bproven (to|particularly)|\\bcures?\\b"
  "|(^|[.!;:] )you (have|suffer)\\b",
  "eingeklemmte[rnms]? nerv|verklebungen (löst|lösen)|(löst|lösen) verklebungen|schlacken|giftstoff"
  "|milchsäure|blockierte energie|(fördert|steigert|verbessert) die (heilung|durchblutung)"
  "|\\bheilt\\b|(^|[.!;:] )sie (haben|leiden)\\b",
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
  pal_knowledge_load (fixture->knowledge, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->knowledge, pal_knowledge_unref);
}

/* The first frame does not wait for what nobody has asked for yet. */
static void
test_lazy (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  const PalLibrary *library = &knowledge->library;

  g_assert_no_error (error);
  g_assert_null (pal_knowledge_lookup_guidance (knowledge, "nothing"));
  g_assert_cmpuint (g_hash_table_size (library->read), ==, 0);
  g_assert_nonnull (pal_knowledge_lookup_red_flag (knowledge, "rf-fever"));
  g_assert_cmpuint (library->guidance->len, ==, 0);
  g_assert_nonnull (pal_knowledge_lookup_guidance (knowledge, "piriformis-l"));
  for (guint i = 0; i < library->guidance->len; i++)
    {
      const PalGuidance *page = g_ptr_array_index (library->guidance, i);
      const PalMuscle *muscle = pal_knowledge_lookup_muscle (knowledge, page->muscle);

      g_assert_cmpstr (muscle->pages, ==, "hip");
    }
}

static GPtrArray *
collect_pages (PalKnowledge *knowledge)
{
  GPtrArray *pages = g_ptr_array_new ();

  for (guint i = 0; i < pal_knowledge_get_n_muscles (knowledge); i++)
    {
      const PalMuscle *muscle = pal_knowledge_get_muscle_at (knowledge, i);
      const PalGuidance *page
        = pal_knowledge_lookup_guidance (knowledge, pal_muscle_get_base (muscle));

      if (page != NULL)
        g_ptr_array_add (pages, (gpointer) page);
    }
  return pages;
}

/* No muscle is without. */
static void
test_written (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < pal_knowledge_get_n_muscles (fixture->knowledge); i++)
    {
      const char *base
        = pal_muscle_get_base (pal_knowledge_get_muscle_at (fixture->knowledge, i));

      g_test_message ("%s", base);
      g_assert_nonnull (pal_knowledge_lookup_guidance (fixture->knowledge, base));
    }
}

static void
assert_landmarks (Fixture *fixture, const char *muscle, const char *expected)
{
  g_auto (GStrv) keys = pal_knowledge_dup_muscle_landmarks (fixture->knowledge, muscle);
  g_autofree char *list = g_strjoinv (" ", keys);

  g_assert_cmpstr (list, ==, expected);
}

/* The bones of the muscle's own side, and those of the midline. */
static void
test_landmarks (Fixture *fixture, gconstpointer data)
{
  guint n_found = 0;

  assert_landmarks (fixture, "levator-scapulae-r", "scapula-superior-angle-r");
  assert_landmarks (fixture, "suboccipitales-l", "eop mastoid-l c2-spinous");
  assert_landmarks (fixture, "brachioradialis-l", "");
  assert_landmarks (fixture, "nothing", "");
  /* Most pages name a bone that the drawings have. */
  for (guint i = 0; i < pal_knowledge_get_n_muscles (fixture->knowledge); i++)
    {
      const char *base = pal_muscle_get_base (pal_knowledge_get_muscle_at (fixture->knowledge, i));
      g_auto (GStrv) keys = pal_knowledge_dup_muscle_landmarks (fixture->knowledge, base);

      n_found += keys[0] != NULL;
      for (gsize k = 0; keys[k] != NULL; k++)
        g_assert_nonnull (pal_knowledge_lookup_landmark (fixture->knowledge, keys[k]));
    }
  g_assert_cmpuint (n_found, >=, 60);
}

/* Whichever zone is chosen, on whichever side, something finished opens. */
static void
test_zones (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) keys = pal_knowledge_dup_zone_keys (fixture->knowledge);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      const PalZonePage *page = pal_knowledge_lookup_zone_page (fixture->knowledge, keys[i]);

      g_test_message ("%s", keys[i]);
      g_assert_nonnull (page);
      g_assert_cmpuint (pal_zone_page_get_n_self_care (page), >, 0);
      /* One sign is hardly all that can be serious at a place. */
      g_assert_cmpuint (pal_zone_page_get_n_red_flags (page), >, 1);
      for (PalZonePageLine line = PAL_ZONE_PAGE_WHAT; line < PAL_N_ZONE_PAGE_LINES; line++)
        {
          for (PalVoice voice = PAL_VOICE_CLINICAL; voice <= PAL_VOICE_PLAIN; voice++)
            {
              const char *english = pal_zone_page_get_line (page, line, voice, "en");
              const char *german = pal_zone_page_get_line (page, line, voice, "de");

              g_assert_cmpuint (strlen (english), >, 20);
              g_assert_cmpstr (german, !=, english);
            }
        }
    }
}

/* What people come with under a name has its page; and where a state limits hands, it is the state
 * that the history asks about. */
static void
test_conditions (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *id;
    const char *state;
  } known[] = {
    { "muscle-strain", "ci-heat-acute" },
    { "muscle-tension", NULL },
    { "trigger-point-pain", NULL },
    { "ligament-sprain", "ci-heat-acute" },
    { "nonspecific-back-pain", NULL },
    { "stiff-segments", NULL },
    { "disc-herniation", "ci-disc-acute" },
    { "disc-degeneration", NULL },
    { "spinal-stenosis", NULL },
    { "nerve-root-pain", "ci-disc-acute" },
    { "osteoarthritis", NULL },
    { "inflammatory-arthritis", "ci-inflammation-flare" },
    { "osteoporosis", "ci-osteoporosis" },
    { "chronic-pain", "ci-central-sensitisation" },
    { "flare-up", NULL },
    { "scar-tissue", NULL },
    { "swelling-oedema", "ci-lymphoedema" },
    { "after-surgery", "ci-surgery" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const PalCondition *condition
        = pal_knowledge_lookup_condition (fixture->knowledge, known[i].id);

      g_test_message ("%s", known[i].id);
      g_assert_nonnull (condition);
      if (known[i].state != NULL)
        g_assert_cmpstr (
          pal_contraindication_get_id (pal_condition_get_state (condition, 0)), ==, known[i].state);
    }
}

/* Of each kind there is a sheet to read at home. */
static void
test_handouts (Fixture *fixture, gconstpointer data)
{
  guint n_of[PAL_HANDOUT_QUESTION + 1] = { 0 };

  for (guint i = 0; i < pal_knowledge_get_n_handouts (fixture->knowledge); i++)
    n_of[pal_handout_get_kind (pal_knowledge_get_handout_at (fixture->knowledge, i))]++;
  for (PalHandoutKind kind = PAL_HANDOUT_ABOUT; kind < PAL_HANDOUT_QUESTION; kind++)
    g_assert_cmpuint (n_of[kind], >, 0);
  g_assert_cmpuint (n_of[PAL_HANDOUT_QUESTION], >=, 5);
}

/* What the page tells to do is all there. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = collect_pages (fixture->knowledge);

  for (guint i = 0; i < pages->len; i++)
    {
      const PalGuidance *page = g_ptr_array_index (pages, i);
      gboolean cautions[PAL_N_VOICES] = { FALSE };

      g_test_message ("%s", pal_guidance_get_muscle (page));
      for (guint j = 0; j < pal_guidance_get_n_uses (page); j++)
        {
          const PalTechnique *technique
            = pal_use_get_technique (pal_guidance_get_use (page, j));

          g_test_message ("  %s", pal_technique_get_id (technique));
          g_assert_cmpuint (
            pal_technique_get_n_lines (technique, PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL), >=, 3);
          g_assert_cmpuint (
            pal_evidence_get_n_sources (pal_technique_get_evidence (technique)), >=, 1);
          for (PalVoice voice = PAL_VOICE_CLINICAL; voice <= PAL_VOICE_PLAIN; voice++)
            g_assert_nonnull (pal_evidence_get_summary (
              pal_technique_get_evidence (technique), voice, "en"));
        }
      /* Where the therapist is warned, the client is told what to say. */
      for (PalVoice voice = PAL_VOICE_CLINICAL; voice <= PAL_VOICE_PLAIN; voice++)
        cautions[voice] = pal_guidance_get_n_lines (page, PAL_GUIDANCE_CAUTION, voice) > 0;
      g_assert_cmpint (cautions[PAL_VOICE_CLINICAL], ==, cautions[PAL_VOICE_PLAIN]);
      /* A textbook of anatomy says nothing about complaints. */
      g_assert_cmpint (pal_evidence_get_label (
                         pal_guidance_get_evidence_for (page, PAL_GUIDANCE_COMPLAINT)),
                       !=,
                       PAL_EVIDENCE_ANATOMY);
      g_assert_cmpint (pal_evidence_get_label (
                         pal_guidance_get_evidence_for (page, PAL_GUIDANCE_STRAINED_BY)),
                       !=,
                       PAL_EVIDENCE_ANATOMY);
    }
}

/* Every number out of ten in the words of a technique is the one above which the dose says to ease
 * off, and where the dose lets some discomfort be, no line forbids it. */
static void
check_discomfort (const PalTechnique *technique, const char *text, const char *language)
{
  static const char *const no_pain[] = {
    "no pain", "Nothing about it should hurt", "none should hurt", "not hurt", "Pain means",
    "nicht wehtun", "sollte wehtun", "keiner sollte wehtun", "Schmerz heißt",
  };
  const int most = pal_technique_get_dose (technique)->discomfort_max;
  g_autoptr (GRegex) regex = g_regex_new ("\\b(\\d+)(?: |\u00a0)(?:of|von)(?: |\u00a0)10\\b", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_nonnull (regex);
  g_test_message ("%s, %s: %s", pal_technique_get_id (technique), language, text);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, 1);

      g_assert_cmpint (g_ascii_strtoll (number, NULL, 10), ==, most);
    }
  for (guint i = 0; most > 0 && i < G_N_ELEMENTS (no_pain); i++)
    g_assert_null (strstr (text, no_pain[i]));
}

static void
test_discomfort (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < pal_knowledge_get_n_techniques (fixture->knowledge); i++)
    {
      const PalTechnique *technique = pal_knowledge_get_technique_at (fixture->knowledge, i);

      for (PalTechniqueLine line = PAL_TECHNIQUE_WHAT; line <= PAL_TECHNIQUE_AFTER; line++)
        for (PalVoice voice = PAL_VOICE_CLINICAL; voice <= PAL_VOICE_PLAIN; voice++)
          for (guint j = 0; j < pal_technique_get_n_lines (technique, line, voice); j++)
            for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
              check_discomfort (technique,
                                pal_technique_get_line (technique, line, voice, j, languages[k]),
                                languages[k]);
    }
}

static void
check_evidence (const PalEvidence *evidence, const char *where)
{
  gboolean tested = FALSE;
  guint n_sources = pal_evidence_get_n_sources (evidence);

  g_test_message ("%s", where);
  g_assert_cmpuint (n_sources, >, 0);
  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *source = pal_evidence_dup_source (evidence, i);

      g_assert_cmpuint (strlen (source), >, 10);
      tested = tested || pal_evidence_get_work (evidence, i)->kind < PAL_WORK_TEXTBOOK;
    }
  /* Who says "guideline or trial" names one; who says how sure it is, too. */
  if (pal_evidence_get_label (evidence) == PAL_EVIDENCE_TRIAL
      || pal_evidence_get_certainty (evidence) > PAL_CERTAINTY_VERY_LOW)
    g_assert_true (tested);
  if (pal_evidence_get_label (evidence) == PAL_EVIDENCE_ANATOMY)
    g_assert_cmpint (pal_evidence_get_certainty (evidence), ==, PAL_CERTAINTY_NONE);
  /* What is summed up for the therapist is summed up for the client. */
  if (pal_evidence_get_summary (evidence, PAL_VOICE_CLINICAL, "en") != NULL)
    g_assert_nonnull (pal_evidence_get_summary (evidence, PAL_VOICE_PLAIN, "en"));
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  knowledge_texts_foreach_evidence (fixture->knowledge, check_evidence);
}

static void
assert_without (const KnowledgeText *text, const char *pattern)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, &error);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  if (!g_regex_match (regex, text->text, 0, &match))
    return;
  found = g_match_info_fetch (match, 0);
  /* Not the first only: whoever edits texts wants to know all. */
  g_test_message ("“%s” in %s: %s", found, text->where, text->text);
  g_test_fail ();
}

/* Whether it says plainly what the term is that it uses, if it uses one. */
static gboolean
explains (const char *text, const char *pattern)
{
  g_autofree char *explained = g_strdup_printf (EXPLAINED, pattern, pattern);

  return !g_regex_match_simple (pattern, text, G_REGEX_CASELESS, 0)
         || g_regex_match_simple (explained, text, G_REGEX_CASELESS, 0);
}

static guint
count_words (const char *sentence)
{
  g_auto (GStrv) words = g_regex_split_simple ("[^\\w’'-]+", sentence, 0, 0);
  guint n = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    n += *words[i] != '\0';
  return n;
}

static void
test_plain (Fixture *fixture, gconstpointer data)
{
  guint language = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) texts
    = knowledge_texts_collect (fixture->knowledge, PAL_VOICE_PLAIN, languages[language]);
  guint n_words = 0, n_sentences = 0;

  g_assert_cmpuint (texts->len, >, 500);
  for (guint i = 0; i < texts->len; i++)
    {
      const KnowledgeText *text = g_ptr_array_index (texts, i);
      g_auto (GStrv) sentences = g_regex_split_simple ("(?<=[.!?:;])\\s+", text->text, 0, 0);

      assert_without (text, terms[language]);
      if (!text->question && !explains (text->text, doctors_terms[language]))
        assert_without (text, doctors_terms[language]);
      for (gsize j = 0; !text->title && sentences[j] != NULL; j++)
        {
          guint words = count_words (sentences[j]);

          if (words > MOST_WORDS)
            {
              g_test_message ("%u words in %s: %s", words, text->where, sentences[j]);
              g_test_fail ();
            }
          n_words += words;
          n_sentences++;
        }
    }
  g_test_message ("%u sentences, %.1f words each", n_sentences, (double) n_words / n_sentences);
  g_assert_cmpfloat ((double) n_words / n_sentences, <=, MEAN_WORDS);
}

static void
test_honest (Fixture *fixture, gconstpointer data)
{
  guint language = GPOINTER_TO_UINT (data);

  for (PalVoice voice = PAL_VOICE_CLINICAL; voice <= PAL_VOICE_PLAIN; voice++)
    {
      g_autoptr (GPtrArray) texts
        = knowledge_texts_collect (fixture->knowledge, voice, languages[language]);

      for (guint i = 0; i < texts->len; i++)
        {
          const KnowledgeText *text = g_ptr_array_index (texts, i);

          if (!text->sided)
            assert_without (text, sides[language]);
          if (!text->question)
            assert_without (text, claims[language]);
        }
    }
}

/* The checks above find what they look for, and no more. */
static void
test_checks (void)
{
  const struct
  {
    const char *pattern;
    const char *bad;
    const char *good;
  } cases[] = {
    { terms[0], "Rest the scapula.", "Rest the shoulder blade." },
    { terms[1], "Ein Triggerpunkt gibt nach.", "Eine empfindliche Stelle gibt nach." },
    { sides[0], "Put it on your left shoulder.", "At right angles; the belly is left out." },
    { sides[1], "Auf die rechte Seite legen.", "Im rechten Winkel drücken." },
    { claims[0], "It flushes out toxins.", "It may ease pain for a while." },
    { claims[0], "Rest. You have a slipped disc.", "Say so if you have an artificial hip." },
    { claims[1], "Gut. Sie haben Rheuma.", "Sagen Sie, wenn Sie eine künstliche Hüfte haben." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (
        g_regex_match_simple (cases[i].pattern, cases[i].bad, G_REGEX_CASELESS, 0));
      g_assert_false (
        g_regex_match_simple (cases[i].pattern, cases[i].good, G_REGEX_CASELESS, 0));
    }
  g_assert_true (explains ("thin bones (osteoporosis)", doctors_terms[0]));
  g_assert_true (explains ("Your diaphragm, the breathing muscle, rises.", doctors_terms[0]));
  g_assert_true (explains ("Man nennt es Tendinitis.", doctors_terms[1]));
  g_assert_false (explains ("It comes from arthritis.", doctors_terms[0]));
  g_assert_false (explains ("Eine Bursitis (am Knie).", doctors_terms[1]));
  g_assert_cmpuint (count_words ("It's a low-load stretch, 20 seconds."), ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/guidance/written", Fixture, NULL, set_up, test_written, tear_down);
  g_test_add ("/guidance/landmarks", Fixture, NULL, set_up, test_landmarks, tear_down);
  g_test_add ("/guidance/zones", Fixture, NULL, set_up, test_zones, tear_down);
  g_test_add ("/guidance/conditions", Fixture, NULL, set_up, test_conditions, tear_down);
  g_test_add ("/guidance/handouts", Fixture, NULL, set_up, test_handouts, tear_down);
  g_test_add ("/guidance/discomfort", Fixture, NULL, set_up, test_discomfort, tear_down);
  g_test_add ("/guidance/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/guidance/evidence", Fixture, NULL, set_up, test_evidence, tear_down);
  g_test_add_func ("/guidance/lazy", test_lazy);
  g_test_add_func ("/guidance/checks", test_checks);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *plain = g_strconcat ("/guidance/plain/", languages[i], NULL);
      g_autofree char *honest = g_strconcat ("/guidance/honest/", languages[i], NULL);

      g_test_add (plain, Fixture, GUINT_TO_POINTER (i), set_up, test_plain, tear_down);
      g_test_add (honest, Fixture, GUINT_TO_POINTER (i), set_up, test_honest, tear_down);
    }
  return g_test_run ();
}
