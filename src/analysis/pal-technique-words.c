/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique-words"

#include "pal-technique-words.h"

#include <glib/gi18n-lib.h>

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

/**
 * pal_words_technique:
 * @technique: a technique that is offered
 * @voice: whose words
 *
 * Returns: (transfer full): its name, with whose it is if the practice has written it.
 */
char *
pal_words_technique (const PalTechnique *technique, PalVoice voice)
{
  const char *name;

  g_return_val_if_fail (technique != NULL, NULL);

  name = pal_technique_get_name (technique, voice, NULL);
  /* Translators: %s is a technique that the practice has written itself */
  return pal_technique_is_own (technique) ? g_strdup_printf (_ ("%s (our practice)"), name)
                                          : g_strdup (name);
}

/**
 * pal_words_step:
 * @knowledge: the techniques
 * @step: a step of a session, as the record holds it
 * @own: (nullable): what it is or was called, of a technique of the practice
 * @voice: whose words
 *
 * Returns: (transfer full): its name; of a technique that this version does not know, the word itself.
 */
char *
pal_words_step (PalKnowledge *knowledge, const char *step, const char *own, PalVoice voice)
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
  if (technique != NULL)
    return g_strdup (pal_technique_get_name (technique, voice, NULL));
  if (own != NULL)
    return g_strdup (own);
  /* The practice's own have an id that says nothing to anybody. */
  return g_strdup (g_uuid_string_is_valid (step) ? _ ("A Technique of Another Library") : step);
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
 * pal_words_use_name:
 * @knowledge: the techniques of the library
 * @use: what was used on a mark
 * @own: (nullable): the technique, if it is one of the practice's own
 *
 * Returns: (transfer full): the technique alone; one of the practice is called as it was when it was used.
 */
char *
pal_words_use_name (PalKnowledge *knowledge, PalTechniqueUse *use, PalOwnTechnique *own)
{
  const char *name;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_TECHNIQUE_USE (use), NULL);

  name = pal_technique_use_get_technique_name (use);
  if (name == NULL && own != NULL)
    name = pal_own_technique_get_name (own);
  return pal_words_step (
    knowledge, pal_technique_use_get_technique (use), name, PAL_VOICE_CLINICAL);
}

static void
append_number (GString *words, int number)
{
  if (number != PAL_USE_EMPTY)
    g_string_append_printf (words, "%d", number);
  else
    g_string_append (words, "–");
}

/* Returns: (transfer full) (nullable): the number before and after, "7 → 4"; %NULL if neither is known. */
char *
pal_words_use_change (PalTechniqueUse *use)
{
  GString *words;
  int before, after;

  g_return_val_if_fail (PAL_IS_TECHNIQUE_USE (use), NULL);

  before = pal_technique_use_get_number (use, PAL_USE_BEFORE);
  after = pal_technique_use_get_number (use, PAL_USE_AFTER);
  if (before == PAL_USE_EMPTY && after == PAL_USE_EMPTY)
    return NULL;
  words = g_string_new (NULL);
  append_number (words, before);
  g_string_append (words, " → ");
  append_number (words, after);
  return g_string_free (words, FALSE);
}

/**
 * pal_words_technique_use:
 * @knowledge: the techniques of the library
 * @use: what was used on a mark
 * @own: (nullable): the technique, if it is one of the practice's own
 *
 * A technique of the practice is called as it was when it was used.
 *
 * Returns: (transfer full): what was used, and what came of it: "Petrissage, pressure 3, 5 minutes, 7 → 4".
 */
char *
pal_words_technique_use (PalKnowledge *knowledge, PalTechniqueUse *use, PalOwnTechnique *own)
{
  g_autofree char *name = NULL;
  g_autofree char *change = NULL;
  GString *words;
  int numbers[PAL_N_USE_NUMBERS];

  g_return_val_if_fail (knowledge != NULL && PAL_IS_TECHNIQUE_USE (use), NULL);

  name = pal_words_use_name (knowledge, use, own);
  change = pal_words_use_change (use);
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
  if (change != NULL)
    g_string_append_printf (words, ", %s", change);
  return g_string_free (words, FALSE);
}
