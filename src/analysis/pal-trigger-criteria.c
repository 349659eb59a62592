/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-trigger-criteria"

#include "pal-trigger-criteria.h"

static PalTriggerCertainty
judge_certainty (PalAnswer taut_band, PalAnswer tender_spot, PalAnswer referred_sensation)
{
  guint n_yes = (taut_band == PAL_ANSWER_YES) + (referred_sensation == PAL_ANSWER_YES);
  guint n_no = (taut_band == PAL_ANSWER_NO) + (referred_sensation == PAL_ANSWER_NO);

  if (tender_spot == PAL_ANSWER_NO || n_no == 2)
    return PAL_TRIGGER_NOT_MET;
  if (tender_spot != PAL_ANSWER_YES || n_yes == 0)
    return PAL_TRIGGER_OPEN;
  return n_yes == 2 ? PAL_TRIGGER_DEFINITE : PAL_TRIGGER_PROBABLE;
}

/* Only pain that the client recognises makes a point active. */
static PalTriggerActivity
judge_activity (PalFamiliar familiar)
{
  switch (familiar)
    {
    case PAL_FAMILIAR_FAMILIAR:
      return PAL_TRIGGER_ACTIVE;
    case PAL_FAMILIAR_SIMILAR:
    case PAL_FAMILIAR_UNFAMILIAR:
    case PAL_FAMILIAR_NOTHING_FELT:
      return PAL_TRIGGER_LATENT;
    case PAL_FAMILIAR_NOT_ASKED:
    default:
      return PAL_TRIGGER_UNDETERMINED;
    }
}

/**
 * pal_trigger_criteria_judge:
 * @taut_band: whether a taut band was felt
 * @tender_spot: whether a spot in it hurts more than what is around it
 * @referred_sensation: whether pressing it is felt somewhere else
 * @familiar: whether the client knows what is felt
 *
 * Two of the three criteria are needed, and without the tender spot there is no point to speak of;
 * an active point reproduces what the client knows, a latent one does not. After the international
 * Delphi panel of Fernández-de-las-Peñas and Dommerholt, Pain Medicine 2018, 19 (1): 142-150
 * (PubMed 29025044). An answer that nobody gave counts neither for nor against. Jump sign and local
 * twitch are recorded beside these and decide nothing.
 *
 * Returns: what the answers amount to, and which answers it rests on.
 */
PalTriggerCriteria
pal_trigger_criteria_judge (PalAnswer taut_band,
                            PalAnswer tender_spot,
                            PalAnswer referred_sensation,
                            PalFamiliar familiar)
{
  const PalAnswer answers[] = { taut_band, tender_spot, referred_sensation };
  PalTriggerCriteria criteria = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      criteria.n_yes += answers[i] == PAL_ANSWER_YES;
      criteria.n_asked += answers[i] != PAL_ANSWER_NOT_ASKED;
      if (answers[i] == PAL_ANSWER_YES)
        criteria.met |= 1 << i;
      else if (answers[i] == PAL_ANSWER_NO)
        criteria.missing |= 1 << i;
      else
        criteria.unasked |= 1 << i;
    }
  criteria.certainty = judge_certainty (taut_band, tender_spot, referred_sensation);
  criteria.activity = judge_activity (familiar);
  criteria.familiar = familiar;
  return criteria;
}

/**
 * pal_trigger_criteria_of_mark:
 * @mark: a trigger point
 *
 * Returns: what its answers amount to.
 */
PalTriggerCriteria
pal_trigger_criteria_of_mark (PalMark *mark)
{
  g_return_val_if_fail (PAL_IS_MARK (mark), (PalTriggerCriteria){ 0 });

  return pal_trigger_criteria_judge (pal_mark_get_answer (mark, "taut_band"),
                                     pal_mark_get_answer (mark, "tender_spot"),
                                     pal_mark_get_answer (mark, "referred_sensation"),
                                     pal_mark_get_familiar (mark));
}
