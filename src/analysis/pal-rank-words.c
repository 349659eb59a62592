/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-rank-words"

/* Why a technique has its rank, and what limits it. */

#include "pal-rank-words.h"

#include <glib/gi18n-lib.h>

#include "pal-words.h"

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

/* The same to the client, as a sentence. */
static const char *
explain_wrong_target (PalTarget target)
{
  switch (target)
    {
    case PAL_TARGET_TENDON:
      return _ ("It is not meant for tendons and ligaments.");
    case PAL_TARGET_SCAR:
      return _ ("It is not meant for scars.");
    case PAL_TARGET_JOINT:
      return _ ("It is not meant for joints.");
    case PAL_TARGET_NERVE:
      return _ ("A nerve may be irritated here, and this could irritate it more.");
    case PAL_TARGET_SWELLING:
      return _ ("It is not done on a swollen place.");
    case PAL_TARGET_FASCIA:
      return _ ("It is not meant for stiffness over a wide area.");
    case PAL_TARGET_NONE:
    case PAL_TARGET_MUSCLE:
    default:
      return _ ("It is not meant for muscles.");
    }
}

static gboolean
has_reason (PalNoWork *no_work)
{
  g_autofree char *text = pal_no_work_dup_text (no_work);

  return pal_no_work_get_reason (no_work) != PAL_REASON_NONE || text != NULL;
}

static char *
describe_no_work (PalNoWork *no_work)
{
  g_autofree char *reason = pal_words_no_work_reason (no_work);

  if (!has_reason (no_work))
    return g_strdup (_ ("nobody is to work here"));
  /* Translators: %s is a reason, such as "recent surgery" */
  return g_strdup_printf (_ ("nobody is to work here (%s)"), reason);
}

static char *
explain_no_work (PalNoWork *no_work)
{
  g_autofree char *reason = pal_words_no_work_reason (no_work);

  if (!has_reason (no_work))
    return g_strdup (_ ("Nobody is to work on this place."));
  /* Translators: to the client; %s is a reason, such as "recent surgery" */
  return g_strdup_printf (_ ("Nobody is to work on this place (%s)."), reason);
}

static char *
describe_part (PalNoWork *no_work)
{
  g_autofree char *reason = pal_words_no_work_reason (no_work);

  /* Translators: %s is a reason, such as "recent surgery" */
  return g_strdup_printf (_ ("a part of this area is not to be worked on: %s"), reason);
}

/**
 * pal_words_sign:
 * @sign: one sign
 * @voice: part of a list to the therapist; a sentence to the client
 *
 * Returns: what was found; empty for none.
 */
const char *
pal_words_sign (PalSign sign, PalVoice voice)
{
  const gboolean plain = voice == PAL_VOICE_PLAIN;

  switch (sign)
    {
    case PAL_SIGN_WARMTH:
      return plain ? _ ("This place felt warm.") : _ ("found warm here");
    case PAL_SIGN_SWELLING:
      return plain ? _ ("This place was found swollen.") : _ ("found swollen here");
    case PAL_SIGN_NUMBNESS:
      return plain ? _ ("This place was marked as numb.") : _ ("marked as numb here");
    case PAL_SIGN_YOUNG_SCAR:
      return plain ? _ ("The scar here is still young.") : _ ("young scar here");
    case PAL_SIGN_NEW_PAIN:
      return plain ? _ ("It began only days ago.") : _ ("began only days ago");
    case PAL_SIGN_NONE:
    default:
      return "";
    }
}

/* A reason as part of a list of them. */
static char *
describe (PalKnowledge *knowledge, const PalTechniqueCase *of, const PalRankReason *reason)
{
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
    case PAL_RANK_OWN:
      return g_strdup (_ ("written by our practice"));
    case PAL_RANK_HERE:
      return g_strdup (_ ("meant for this part of the body"));
    case PAL_RANK_NOT_HERE:
      return g_strdup (_ ("meant for another part of the body"));
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
    case PAL_RANK_NO_WORK_PART:
      return describe_part (reason->no_work);
    case PAL_RANK_STATE:
      return g_strdup (
        pal_contraindication_get_name (reason->state, PAL_VOICE_CLINICAL, NULL));
    case PAL_RANK_SIGN:
      return g_strdup (pal_words_sign (reason->sign, PAL_VOICE_CLINICAL));
    case PAL_RANK_SITE:
      /* Translators: %s is a place of the body where something must not be pressed */
      return g_strdup_printf (_ ("keep off: %s"), pal_danger_site_get_name (reason->site, NULL));
    case PAL_RANK_OWN_SITE:
      /* Translators: %s is a place of the body where something must not be pressed */
      return g_strdup_printf (_ ("our own technique, see yourself that it keeps off: %s"),
                              pal_danger_site_get_name (reason->site, NULL));
    default:
      return g_strdup ("");
    }
}

/* What limits a technique, to the client: a sentence. */
static char *
explain (const PalTechniqueCase *of, const PalRankReason *reason)
{
  switch (reason->code)
    {
    case PAL_RANK_TOO_EARLY:
      return g_strdup (of->stage == PAL_STAGE_ACUTE ? _ ("It is too soon for this: what you feel is new.")
                                                    : _ ("It is still a little soon for this."));
    case PAL_RANK_TOO_LATE:
      return g_strdup (_ ("It is of little use by now."));
    case PAL_RANK_NOT_TARGET:
      return g_strdup (explain_wrong_target (of->target));
    case PAL_RANK_TOO_FIRM:
      return g_strdup (_ ("Even at its lightest it is firmer than you like."));
    case PAL_RANK_NO_WORK:
      return explain_no_work (reason->no_work);
    case PAL_RANK_NO_WORK_PART:
      return g_strdup (_ ("Nobody is to work on a part of this area."));
    case PAL_RANK_STATE:
      /* Translators: to the client; %s is a state of health, such as "Blood thinners" */
      return g_strdup_printf (_ ("%s."),
                              pal_contraindication_get_name (reason->state, PAL_VOICE_PLAIN, NULL));
    case PAL_RANK_SIGN:
      return g_strdup (pal_words_sign (reason->sign, PAL_VOICE_PLAIN));
    case PAL_RANK_NOT_HERE:
      return g_strdup (_ ("It is meant for another part of the body."));
    case PAL_RANK_SITE:
    case PAL_RANK_OWN_SITE:
      return g_strdup (_ ("Something that must not be pressed lies near here."));
    case PAL_RANK_LISTED:
    case PAL_RANK_STAGE:
    case PAL_RANK_TARGET:
    case PAL_RANK_AIM:
    case PAL_RANK_EVIDENCE:
    case PAL_RANK_TRADITION:
    case PAL_RANK_SYSTEM:
    case PAL_RANK_OWN:
    case PAL_RANK_HERE:
    case PAL_RANK_LIGHTER:
    default:
      return g_strdup ("");
    }
}

static char *
join (PalKnowledge *knowledge,
      const PalTechniqueCase *of,
      const PalRankedTechnique *ranked,
      PalVoice voice,
      gboolean limiting)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ranked->reasons->len; i++)
    {
      const PalRankReason *reason = &g_array_index (ranked->reasons, PalRankReason, i);
      g_autofree char *one = NULL;

      if (pal_rank_reason_limits (reason) != limiting)
        continue;
      one = voice == PAL_VOICE_PLAIN ? explain (of, reason) : describe (knowledge, of, reason);
      /* To the client several places to keep off are one reason. */
      if (!g_ptr_array_find_with_equal_func (parts, one, g_str_equal, NULL))
        g_ptr_array_add (parts, g_steal_pointer (&one));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (voice == PAL_VOICE_PLAIN ? " " : " · ", (char **) parts->pdata);
}

/**
 * pal_words_limit:
 * @knowledge: the techniques
 * @of: whom it was ranked for
 * @ranked: a technique as it ranks there
 * @voice: to whom: a list for the therapist, sentences for the client
 *
 * Returns: (transfer full) (nullable): what limits it, or is to be heeded; %NULL for nothing.
 */
char *
pal_words_limit (PalKnowledge *knowledge,
                 const PalTechniqueCase *of,
                 const PalRankedTechnique *ranked,
                 PalVoice voice)
{
  g_return_val_if_fail (knowledge != NULL && of != NULL && ranked != NULL, NULL);
  return join (knowledge, of, ranked, voice, TRUE);
}

/* Returns: (transfer full) (nullable): what speaks for its rank, to the therapist; %NULL if nothing does. */
char *
pal_words_rank_reasons (PalKnowledge *knowledge,
                        const PalTechniqueCase *of,
                        const PalRankedTechnique *ranked)
{
  g_return_val_if_fail (knowledge != NULL && of != NULL && ranked != NULL, NULL);
  return join (knowledge, of, ranked, PAL_VOICE_CLINICAL, FALSE);
}
