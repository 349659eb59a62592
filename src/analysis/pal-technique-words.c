/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique-words"

#include "pal-technique-words.h"

#include <glib/gi18n-lib.h>

#include "pal-words.h"

/* Returns: the word for a stage, as on a button; empty for none. */
const char *
pal_words_stage (PalStage stage)
{
  switch (stage)
    {
    case PAL_STAGE_ACUTE:
      return _ ("Acute");
    case PAL_STAGE_SUB_ACUTE:
      return _ ("Sub-Acute");
    case PAL_STAGE_CHRONIC:
      return _ ("Chronic");
    case PAL_STAGE_MAINTENANCE:
      return _ ("Maintenance");
    case PAL_STAGE_NONE:
    default:
      return "";
    }
}

/* Returns: what the stage is, in a few words; empty for none. */
const char *
pal_words_stage_hint (PalStage stage)
{
  switch (stage)
    {
    case PAL_STAGE_ACUTE:
      return _ ("less than four weeks");
    case PAL_STAGE_SUB_ACUTE:
      return _ ("four to twelve weeks");
    case PAL_STAGE_CHRONIC:
      return _ ("more than twelve weeks");
    case PAL_STAGE_MAINTENANCE:
      return _ ("to keep what was gained");
    case PAL_STAGE_NONE:
    default:
      return "";
    }
}

/* Returns: the word for what is worked on, as on a button; empty for none. */
const char *
pal_words_target (PalTarget target)
{
  switch (target)
    {
    case PAL_TARGET_MUSCLE:
      return _ ("Muscle");
    case PAL_TARGET_TENDON:
      return _ ("Tendon or Ligament");
    case PAL_TARGET_FASCIA:
      return _ ("Broad Stiffness");
    case PAL_TARGET_SCAR:
      return _ ("Healed Scar");
    case PAL_TARGET_JOINT:
      return _ ("Joint");
    case PAL_TARGET_NERVE:
      return _ ("Nerve");
    case PAL_TARGET_SWELLING:
      return _ ("Swelling");
    case PAL_TARGET_NONE:
    default:
      return "";
    }
}

/* Returns: the words for one aim, as on a button; empty for none. */
const char *
pal_words_aim (PalAim aim)
{
  switch (aim)
    {
    case PAL_AIM_PAIN:
      return _ ("Ease Pain");
    case PAL_AIM_CALM:
      return _ ("Relax");
    case PAL_AIM_MOVE:
      return _ ("Move More Freely");
    case PAL_AIM_LOOSEN:
      return _ ("Loosen Stiff Tissue");
    case PAL_AIM_DRAIN:
      return _ ("Reduce Swelling");
    case PAL_AIM_SPORT:
      return _ ("Recover from Sport");
    case PAL_AIM_NONE:
    default:
      return "";
    }
}

static char *
describe_stage (PalStage stage, int suits)
{
  static const char *const words[PAL_N_STAGES][3] = {
    [PAL_STAGE_ACUTE] = { N_ ("possible in the acute stage"),
                          N_ ("suits the acute stage"),
                          N_ ("suits the acute stage very well") },
    [PAL_STAGE_SUB_ACUTE] = { N_ ("possible in the sub-acute stage"),
                              N_ ("suits the sub-acute stage"),
                              N_ ("suits the sub-acute stage very well") },
    [PAL_STAGE_CHRONIC] = { N_ ("possible in the chronic stage"),
                            N_ ("suits the chronic stage"),
                            N_ ("suits the chronic stage very well") },
    [PAL_STAGE_MAINTENANCE] = { N_ ("possible for maintenance"),
                                N_ ("suits maintenance"),
                                N_ ("suits maintenance very well") },
  };

  return g_strdup (_ (words[stage][CLAMP (suits, 1, 3) - 1]));
}

static char *
describe_target (PalTarget target, int suits)
{
  static const char *const words[PAL_N_TARGETS][3] = {
    [PAL_TARGET_MUSCLE]
    = { N_ ("possible on muscle"), N_ ("suits muscle"), N_ ("suits muscle very well") },
    [PAL_TARGET_TENDON] = { N_ ("possible on tendons"),
                            N_ ("suits tendons and ligaments"),
                            N_ ("suits tendons and ligaments very well") },
    [PAL_TARGET_FASCIA] = { N_ ("possible on broad stiffness"),
                            N_ ("suits broad stiffness"),
                            N_ ("suits broad stiffness very well") },
    [PAL_TARGET_SCAR]
    = { N_ ("possible on healed scars"), N_ ("suits healed scars"), N_ ("suits healed scars very well") },
    [PAL_TARGET_JOINT] = { N_ ("possible where a joint is stiff"),
                           N_ ("suits a stiff joint"),
                           N_ ("suits a stiff joint very well") },
    [PAL_TARGET_NERVE] = { N_ ("possible near an irritated nerve"),
                           N_ ("suits a place near an irritated nerve"),
                           N_ ("suits a place near an irritated nerve very well") },
    [PAL_TARGET_SWELLING]
    = { N_ ("possible on swelling"), N_ ("suits swelling"), N_ ("suits swelling very well") },
  };

  return g_strdup (_ (words[target][CLAMP (suits, 1, 3) - 1]));
}

static const char *
describe_wrong_target (PalTarget target)
{
  switch (target)
    {
    case PAL_TARGET_TENDON:
      return _ ("not meant for tendons and ligaments");
    case PAL_TARGET_SCAR:
      return _ ("not meant for scars");
    case PAL_TARGET_JOINT:
      return _ ("not meant for joints");
    case PAL_TARGET_NERVE:
      return _ ("not on an irritated nerve: it may irritate it more");
    case PAL_TARGET_SWELLING:
      return _ ("not on swelling");
    case PAL_TARGET_FASCIA:
      return _ ("not meant for broad stiffness");
    case PAL_TARGET_NONE:
    case PAL_TARGET_MUSCLE:
    default:
      return _ ("not meant for muscle");
    }
}

static const char *
describe_aim (PalAim aim)
{
  switch (aim)
    {
    case PAL_AIM_PAIN:
      return _ ("is used to ease pain");
    case PAL_AIM_CALM:
      return _ ("is used to relax");
    case PAL_AIM_MOVE:
      return _ ("is used to move more freely");
    case PAL_AIM_LOOSEN:
      return _ ("is used to loosen stiff tissue");
    case PAL_AIM_DRAIN:
      return _ ("is used to reduce swelling");
    case PAL_AIM_SPORT:
      return _ ("is used around sport");
    case PAL_AIM_NONE:
    default:
      return "";
    }
}

static char *
describe_no_work (PalNoWork *no_work)
{
  g_autofree char *reason = pal_words_no_work_reason (no_work);

  if (reason == NULL || *reason == '\0')
    return g_strdup (_ ("nobody is to work here"));
  /* Translators: %s is a reason, such as "recent surgery" */
  return g_strdup_printf (_ ("nobody is to work here (%s)"), reason);
}

/* Returns: (transfer full): a reason, as part of a list of them. */
char *
pal_words_rank_reason (PalKnowledge *knowledge,
                       const PalTechniqueCase *of,
                       const PalRankReason *reason)
{
  g_return_val_if_fail (knowledge != NULL && of != NULL && reason != NULL, NULL);

  switch (reason->code)
    {
    case PAL_RANK_LISTED:
      return reason->number == 1
               ? g_strdup (_ ("first choice for this muscle"))
               /* Translators: the number is a place in the list of techniques of a muscle */
               : g_strdup_printf (_ ("choice %d for this muscle"), reason->number);
    case PAL_RANK_STAGE:
      return describe_stage (of->stage, reason->number);
    case PAL_RANK_TOO_EARLY:
      return of->stage == PAL_STAGE_ACUTE ? g_strdup (_ ("too early in the acute stage"))
                                          : g_strdup (_ ("too early in the sub-acute stage"));
    case PAL_RANK_TOO_LATE:
      return g_strdup (_ ("of little use at this stage"));
    case PAL_RANK_TARGET:
      return describe_target (of->target, reason->number);
    case PAL_RANK_NOT_TARGET:
      return g_strdup (describe_wrong_target (of->target));
    case PAL_RANK_AIM:
      return g_strdup (describe_aim (reason->aim));
    case PAL_RANK_EVIDENCE:
      /* Translators: %s is how sure the studies are, such as "low certainty" */
      return g_strdup_printf (_ ("has been studied (%s)"),
                              pal_words_certainty ((PalCertainty) reason->number));
    case PAL_RANK_TRADITION:
      return g_strdup (_ ("handed down by therapists"));
    case PAL_RANK_SYSTEM:
      return g_strdup (_ ("rests on a traditional system"));
    case PAL_RANK_LIGHTER:
      /* Translators: %d is a pressure from 1 to 5, %s its name, such as "Light" */
      return g_strdup_printf (
        _ ("no firmer than %d (%s)"),
        reason->number,
        pal_knowledge_get_pressure_name (knowledge, reason->number, NULL));
    case PAL_RANK_TOO_FIRM:
      /* Translators: %d is a pressure from 1 to 5 */
      return g_strdup_printf (_ ("begins at pressure %d, firmer than is welcome"), reason->number);
    case PAL_RANK_NO_WORK:
      return describe_no_work (reason->no_work);
    case PAL_RANK_STATE:
      /* Translators: a state of health, and what it means for the treatment */
      return g_strdup_printf (
        _ ("%s: %s"),
        pal_contraindication_get_name (reason->state, PAL_VOICE_CLINICAL, NULL),
        pal_contraindication_get_effect (reason->state, PAL_VOICE_CLINICAL, NULL));
    case PAL_RANK_SITE:
      /* Translators: %s is a place of the body where something must not be pressed */
      return g_strdup_printf (_ ("keep off: %s"), pal_danger_site_get_name (reason->site, NULL));
    default:
      return g_strdup ("");
    }
}

static gboolean
limits (const PalRankReason *reason)
{
  switch (reason->code)
    {
    case PAL_RANK_TOO_EARLY:
    case PAL_RANK_TOO_LATE:
    case PAL_RANK_NOT_TARGET:
    case PAL_RANK_TOO_FIRM:
    case PAL_RANK_NO_WORK:
    case PAL_RANK_STATE:
    case PAL_RANK_SITE:
      return TRUE;
    case PAL_RANK_LISTED:
    case PAL_RANK_STAGE:
    case PAL_RANK_TARGET:
    case PAL_RANK_AIM:
    case PAL_RANK_EVIDENCE:
    case PAL_RANK_TRADITION:
    case PAL_RANK_SYSTEM:
    case PAL_RANK_LIGHTER:
    default:
      return FALSE;
    }
}

static char *
join (PalKnowledge *knowledge,
      const PalTechniqueCase *of,
      const PalRankedTechnique *ranked,
      gboolean limiting)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < ranked->reasons->len; i++)
    {
      const PalRankReason *reason = &g_array_index (ranked->reasons, PalRankReason, i);
      g_autofree char *one = NULL;

      if (limits (reason) != limiting)
        continue;
      one = pal_words_rank_reason (knowledge, of, reason);
      if (words->len > 0)
        g_string_append (words, " · ");
      g_string_append (words, one);
    }
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/* Returns: (transfer full) (nullable): what limits a technique, or is to be heeded; %NULL for nothing. */
char *
pal_words_limit (PalKnowledge *knowledge,
                 const PalTechniqueCase *of,
                 const PalRankedTechnique *ranked)
{
  g_return_val_if_fail (knowledge != NULL && of != NULL && ranked != NULL, NULL);
  return join (knowledge, of, ranked, TRUE);
}

/* Returns: (transfer full) (nullable): what speaks for its rank; %NULL if nothing does. */
char *
pal_words_rank_reasons (PalKnowledge *knowledge,
                        const PalTechniqueCase *of,
                        const PalRankedTechnique *ranked)
{
  g_return_val_if_fail (knowledge != NULL && of != NULL && ranked != NULL, NULL);
  return join (knowledge, of, ranked, FALSE);
}

/**
 * pal_words_step:
 * @knowledge: the techniques
 * @step: a step of a session, as the record holds it
 * @voice: whose words
 *
 * Returns: (transfer full): its name; of a technique that this version does not know, the word itself.
 */
char *
pal_words_step (PalKnowledge *knowledge, const char *step, PalVoice voice)
{
  const PalTechnique *technique;

  g_return_val_if_fail (knowledge != NULL && step != NULL, NULL);

  if (g_str_equal (step, PAL_STEP_TALK))
    return g_strdup (_ ("Ask, Test and Agree"));
  if (g_str_equal (step, PAL_STEP_RETEST))
    return g_strdup (_ ("Test Again and Write Down"));
  if (g_str_equal (step, PAL_STEP_REST))
    return g_strdup (_ ("Rest and Get Up Slowly"));
  technique = pal_knowledge_lookup_technique (knowledge, step);
  return g_strdup (technique != NULL ? pal_technique_get_name (technique, voice, NULL) : step);
}

/* Returns: why a step stands there; empty for none. */
const char *
pal_words_step_why (PalStepWhy why)
{
  switch (why)
    {
    case PAL_STEP_WHY_TALK:
      return _ ("what is asked now is what is compared later");
    case PAL_STEP_WHY_WARM:
      return _ ("warmth before deep work");
    case PAL_STEP_WHY_OPEN:
      return _ ("to begin, and to find what is tense");
    case PAL_STEP_WHY_RANK:
      return _ ("ranks high for this client");
    case PAL_STEP_WHY_LENGTH:
      return _ ("to lengthen what was loosened");
    case PAL_STEP_WHY_WHOLE:
      return _ ("for the rest of the time");
    case PAL_STEP_WHY_RETEST:
      return _ ("to see whether anything has changed");
    case PAL_STEP_WHY_REST:
      return _ ("people can be dizzy afterwards");
    case PAL_STEP_WHY_NONE:
    default:
      return "";
    }
}

/* Returns: (transfer full): "5 minutes". */
char *
pal_words_minutes (int minutes)
{
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong) minutes), minutes);
}

/**
 * pal_words_technique_use:
 * @knowledge: the techniques of the library
 * @use: what was used on a mark
 * @own: (nullable): the technique, if it is one of the practice's own
 *
 * Returns: (transfer full): what was used, and what came of it: "Petrissage, pressure 3, 5 minutes, 7 → 4".
 */
char *
pal_words_technique_use (PalKnowledge *knowledge, PalTechniqueUse *use, PalOwnTechnique *own)
{
  g_autofree char *name = NULL;
  GString *words;
  int numbers[PAL_N_USE_NUMBERS];

  g_return_val_if_fail (knowledge != NULL && PAL_IS_TECHNIQUE_USE (use), NULL);

  name = own != NULL && pal_own_technique_get_name (own) != NULL
             ? g_strdup (pal_own_technique_get_name (own))
             : pal_words_step (knowledge, pal_technique_use_get_technique (use), PAL_VOICE_CLINICAL);
  words = g_string_new (name);
  for (guint i = 0; i < PAL_N_USE_NUMBERS; i++)
    numbers[i] = pal_technique_use_get_number (use, (PalUseNumber) i);
  if (pal_technique_use_get_tool (use) != NULL)
    g_string_append_printf (words, ", %s", pal_technique_use_get_tool (use));
  if (numbers[PAL_USE_PRESSURE] != PAL_USE_EMPTY)
    {
      /* Translators: within a list of what is known of a technique that was used; 1 to 5 */
      g_autofree char *pressure = g_strdup_printf (_ ("pressure %d"), numbers[PAL_USE_PRESSURE]);

      g_string_append_printf (words, ", %s", pressure);
    }
  if (numbers[PAL_USE_MINUTES] != PAL_USE_EMPTY)
    {
      g_autofree char *minutes = pal_words_minutes (numbers[PAL_USE_MINUTES]);

      g_string_append_printf (words, ", %s", minutes);
    }
  if (numbers[PAL_USE_BEFORE] != PAL_USE_EMPTY || numbers[PAL_USE_AFTER] != PAL_USE_EMPTY)
    {
      g_string_append (words, ", ");
      for (guint i = PAL_USE_BEFORE; i <= PAL_USE_AFTER; i++)
        {
          if (numbers[i] != PAL_USE_EMPTY)
            g_string_append_printf (words, "%d", numbers[i]);
          else
            g_string_append (words, "–");
          if (i == PAL_USE_BEFORE)
            g_string_append (words, " → ");
        }
    }
  return g_string_free (words, FALSE);
}
