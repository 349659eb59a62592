/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-words"

#include "pal-words.h"

#include <glib/gi18n-lib.h>

/**
 * pal_words_evidence_label:
 * @label: what guidance rests on
 *
 * Returns: a label of two or three words.
 */
const char *
pal_words_evidence_label (PalEvidenceLabel label)
{
  switch (label)
    {
    case PAL_EVIDENCE_TRIAL:
      return _ ("Guideline or trial");
    case PAL_EVIDENCE_TRADITION:
      return _ ("Clinical tradition");
    case PAL_EVIDENCE_SYSTEM:
      return _ ("Traditional system");
    case PAL_EVIDENCE_ANATOMY:
    default:
      /* Translators: a label beside text that rests on a textbook of anatomy */
      return C_ ("evidence", "Anatomy");
    }
}

/**
 * pal_words_certainty:
 * @certainty: how sure the sources are
 *
 * Returns: a few words, or nothing if nobody has said.
 */
const char *
pal_words_certainty (PalCertainty certainty)
{
  switch (certainty)
    {
    case PAL_CERTAINTY_VERY_LOW:
      return _ ("very low certainty");
    case PAL_CERTAINTY_LOW:
      return _ ("low certainty");
    case PAL_CERTAINTY_MODERATE:
      return _ ("moderate certainty");
    case PAL_CERTAINTY_NONE:
    default:
      return "";
    }
}

/**
 * pal_words_act:
 * @act: how soon a doctor is needed
 *
 * Returns: what to do, in a few words.
 */
const char *
pal_words_act (PalAct act)
{
  switch (act)
    {
    case PAL_ACT_EMERGENCY:
      return _ ("Call the emergency number");
    case PAL_ACT_SAME_DAY:
      return _ ("See a doctor today");
    case PAL_ACT_SOON:
    default:
      return _ ("See a doctor soon");
    }
}

/* Returns: (transfer none): what a state means for the treatment, as a heading. */
const char *
pal_words_contraindication_kind (PalContraindicationKind kind)
{
  switch (kind)
    {
    case PAL_CONTRAINDICATION_ABSOLUTE:
      return _ ("No massage");
    case PAL_CONTRAINDICATION_LOCAL:
      /* Translators: no massage at the place that is affected */
      return _ ("Not at this place");
    case PAL_CONTRAINDICATION_CAUTION:
    default:
      return _ ("With caution");
    }
}

/* Returns: (transfer none): the words over tiles of one kind. */
const char *
pal_words_self_care_kind (PalSelfCareKind kind)
{
  switch (kind)
    {
    case PAL_SELF_CARE_STRETCH:
      return C_ ("self-care", "Stretch");
    case PAL_SELF_CARE_HEAT:
      return C_ ("self-care", "Heat");
    case PAL_SELF_CARE_COLD:
      return C_ ("self-care", "Cold");
    case PAL_SELF_CARE_EXERCISE:
      return C_ ("self-care", "Exercise");
    case PAL_SELF_CARE_POSTURE:
      return C_ ("self-care", "Posture");
    case PAL_SELF_CARE_RELEASE:
      /* Translators: pressing a tight place oneself, with a ball or the hands */
      return C_ ("self-care", "Self-massage");
    case PAL_SELF_CARE_REST:
      return C_ ("self-care", "Rest");
    case PAL_SELF_CARE_BREATH:
      return C_ ("self-care", "Breathing");
    default:
      return "";
    }
}

/* "3" or "2–4", in the digits of the reader. */
static char *
dup_range (int from, int to)
{
  if (from == to)
    return g_strdup_printf ("%d", from);
  /* Translators: a range of numbers, "2–4" */
  return g_strdup_printf (C_ ("range", "%d–%d"), from, to);
}

static void
add_range (GString *string, const char *pattern, int from, int to)
{
  g_autofree char *range = dup_range (from, to);

  if (string->len > 0)
    g_string_append (string, C_ ("list", ", "));
  g_string_append (string, pattern);
  g_string_replace (string, "{n}", range, 1);
}

/**
 * pal_words_dose:
 * @dose: how much of a technique
 *
 * Returns: (transfer full): "pressure 2–4 of 5, 30–90 seconds, 1–3 times, 5–10 minutes", as much of
 *   it as is known.
 */
char *
pal_words_dose (const PalDose *dose)
{
  GString *string = g_string_new (NULL);

  g_return_val_if_fail (dose != NULL, g_string_free (string, FALSE));

  if (dose->pressure_max > 0)
    /* Translators: {n} is a number or a range, "2–4" */
    add_range (string, _ ("pressure {n} of 5"), dose->pressure_min, dose->pressure_max);
  if (dose->seconds_max > 0)
    /* Translators: {n} is a number or a range, "30–90": at one spot */
    add_range (
      string,
      ngettext ("{n} second at a spot", "{n} seconds at a spot", (gulong) dose->seconds_max),
      dose->seconds_min,
      dose->seconds_max);
  if (dose->repeats_max > 0)
    /* Translators: {n} is a number or a range, "1–3" */
    add_range (string,
               ngettext ("{n} time", "{n} times", (gulong) dose->repeats_max),
               dose->repeats_min,
               dose->repeats_max);
  if (dose->minutes_max > 0)
    /* Translators: {n} is a number or a range, "5–10": altogether */
    add_range (string,
               ngettext ("{n} minute in all", "{n} minutes in all", (gulong) dose->minutes_max),
               dose->minutes_min,
               dose->minutes_max);
  return g_string_free (string, FALSE);
}

static char *
join_zones (PalKnowledge *knowledge, GPtrArray *referrals, PalWeight weight, PalVoice voice)
{
  g_autoptr (GString) zones = g_string_new (NULL);

  for (guint i = 0; i < referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (referrals, i);
      g_autofree char *name = NULL;

      if (referral->weight != weight)
        continue;
      name = pal_knowledge_dup_name (knowledge, referral->zone, voice, NULL);
      g_string_append_printf (zones, "%s%s", zones->len > 0 ? "; " : "", name);
    }
  return zones->len > 0 ? g_string_free (g_steal_pointer (&zones), FALSE) : NULL;
}

/**
 * pal_words_referrals:
 * @knowledge: the names of the zones
 * @referrals: (element-type PalReferral): where something may be felt
 * @voice: whose words
 *
 * Returns: (transfer full) (nullable): where it is often felt and where sometimes, in one or two
 *   sentences; %NULL for nowhere.
 */
char *
pal_words_referrals (PalKnowledge *knowledge, GPtrArray *referrals, PalVoice voice)
{
  g_autofree char *often = NULL;
  g_autofree char *sometimes = NULL;

  g_return_val_if_fail (knowledge != NULL && referrals != NULL, NULL);

  often = join_zones (knowledge, referrals, PAL_WEIGHT_ESSENTIAL, voice);
  sometimes = join_zones (knowledge, referrals, PAL_WEIGHT_SPILLOVER, voice);
  if (often != NULL && sometimes != NULL)
    /* Translators: both are lists of zones of the body */
    return g_strdup_printf (_ ("Often felt: %s. Sometimes: %s."), often, sometimes);
  if (often != NULL)
    /* Translators: %s is a list of zones of the body */
    return g_strdup_printf (_ ("Often felt: %s."), often);
  if (sometimes != NULL)
    /* Translators: %s is a list of zones of the body */
    return g_strdup_printf (_ ("Sometimes felt: %s."), sometimes);
  return NULL;
}
