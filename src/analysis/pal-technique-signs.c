/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique-signs"

#include "pal-technique-signs.h"

#include <stdlib.h>
#include <string.h>

#include "pal-birth-date.h"
#include "pal-time.h"

static PalTarget
target_of_palpation (PalPalpation palpation)
{
  switch (palpation)
    {
    case PAL_PALPATION_KNOT:
    case PAL_PALPATION_SPASM:
      return PAL_TARGET_MUSCLE;
    case PAL_PALPATION_ADHESION:
      return PAL_TARGET_FASCIA;
    case PAL_PALPATION_SCAR:
      return PAL_TARGET_SCAR;
    case PAL_PALPATION_SWELLING:
      return PAL_TARGET_SWELLING;
    case PAL_PALPATION_NONE:
    case PAL_PALPATION_HEAT:
    case PAL_PALPATION_COLD:
    default:
      return PAL_TARGET_NONE;
    }
}

static PalTarget
target_of_tissue (PalTissue tissue)
{
  switch (tissue)
    {
    case PAL_TISSUE_MUSCLE:
      return PAL_TARGET_MUSCLE;
    case PAL_TISSUE_JOINT:
      return PAL_TARGET_JOINT;
    case PAL_TISSUE_NERVE:
      return PAL_TARGET_NERVE;
    case PAL_TISSUE_NONE:
    case PAL_TISSUE_SKIN:
    case PAL_TISSUE_UNCLEAR:
    default:
      return PAL_TARGET_NONE;
    }
}

/* Returns: what is worked on where a mark stands; none where it does not say so. */
PalTarget
pal_technique_target_of_mark (PalMark *mark)
{
  g_return_val_if_fail (PAL_IS_MARK (mark), PAL_TARGET_NONE);

  switch (pal_mark_get_kind (mark))
    {
    case PAL_KIND_TRIGGER_POINT:
      return PAL_TARGET_MUSCLE;
    case PAL_KIND_PALPATION:
      return target_of_palpation (pal_mark_get_palpation (mark));
    case PAL_KIND_PAIN:
      return target_of_tissue (pal_mark_get_tissue (mark));
    case PAL_KIND_NONE:
    case PAL_KIND_FREE:
    case PAL_KIND_NOTE:
    case PAL_KIND_POSTURE:
    default:
      return PAL_TARGET_NONE;
    }
}

static gboolean
is_younger (PalMark *mark, const char *on_date, int days)
{
  const char *since = pal_mark_get_since (mark);
  int age;

  if (!pal_time_is_date (since) || !pal_time_is_date (on_date))
    return FALSE;
  age = pal_time_days_between (since, on_date);
  return age >= 0 && age < days;
}

/**
 * pal_technique_signs_of_mark:
 * @knowledge: what counts as young and new
 * @mark: a mark where somebody is to be treated
 * @on_date: the local date of the visit
 *
 * What nobody has said is no sign: a scar whose age is not known is not young, and pain "for days" is not
 * new. The times and what they may mean are in choice.xml, with their sources in safety.xml.
 *
 * Returns: the signs that it is one of.
 */
PalSign
pal_technique_signs_of_mark (PalKnowledge *knowledge, PalMark *mark, const char *on_date)
{
  const PalChoiceRules *choice;
  guint signs = PAL_SIGN_NONE;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_MARK (mark) && on_date != NULL, PAL_SIGN_NONE);

  choice = pal_knowledge_get_choice (knowledge);
  if (pal_mark_get_kind (mark) == PAL_KIND_PAIN)
    {
      if ((pal_mark_get_qualities (mark) & PAL_QUALITY_NUMBNESS) != 0)
        signs |= PAL_SIGN_NUMBNESS;
      if (pal_mark_get_since_precision (mark) == PAL_PRECISION_DAY
          && is_younger (mark, on_date, choice->new_pain_days))
        signs |= PAL_SIGN_NEW_PAIN;
    }
  else if (pal_mark_get_kind (mark) == PAL_KIND_PALPATION)
    {
      PalPalpation palpation = pal_mark_get_palpation (mark);

      if (palpation == PAL_PALPATION_HEAT)
        signs |= PAL_SIGN_WARMTH;
      else if (palpation == PAL_PALPATION_SWELLING)
        signs |= PAL_SIGN_SWELLING;
      else if (palpation == PAL_PALPATION_SCAR
               && is_younger (mark, on_date, choice->young_scar_days))
        signs |= PAL_SIGN_YOUNG_SCAR;
    }
  return (PalSign) signs;
}

/**
 * pal_technique_is_minor:
 * @knowledge: from which age on somebody consents alone
 * @birth_date: (nullable): as the record keeps it, "1979-04-25" or "1979"
 * @on_date: today's local date
 *
 * Returns: whether it is certain that somebody born then is under age.
 */
gboolean
pal_technique_is_minor (PalKnowledge *knowledge, const char *birth_date, const char *on_date)
{
  int years;

  g_return_val_if_fail (knowledge != NULL && on_date != NULL, FALSE);

  if (birth_date == NULL || !pal_birth_date_is_known (birth_date))
    return FALSE;
  years = atoi (on_date) - atoi (birth_date);
  /* The birthday of this year is still to come: "04-25" after the year. */
  if (pal_time_is_date (birth_date) && strcmp (on_date + 4, birth_date + 4) < 0)
    years--;
  return years < pal_knowledge_get_choice (knowledge)->adult_years;
}
