/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique-rank"

#include "pal-technique-rank.h"

#include <stdlib.h>

#include "pal-region-key.h"
#include "pal-time.h"

/* Pressure up to here is light: of 1 to 5. */
#define MOST_LIGHT 2

/* Techniques in an order for one client, with what speaks for and against each. docs/choice.md tells
 * how; the numbers are in choice.xml. */

static void
ranked_free (gpointer data)
{
  PalRankedTechnique *self = data;

  pal_technique_unref (self->technique);
  g_array_unref (self->reasons);
  g_free (self);
}

static PalRankReason *
add (PalRankedTechnique *self, PalRankCode code, int number, int points)
{
  const PalRankReason reason = { .code = code, .number = number, .points = points };

  self->points += points;
  g_array_append_val (self->reasons, reason);
  return &g_array_index (self->reasons, PalRankReason, self->reasons->len - 1);
}

/* Something speaks against it: what can only be done with changes loses its points once. */
static PalRankReason *
add_limit (
  PalRankedTechnique *self, PalRankCode code, int number, PalLimit limit, const PalChoiceRules *choice)
{
  int points
    = limit == PAL_LIMIT_ADAPT && self->limit == PAL_LIMIT_NONE ? -choice->adapted : 0;

  self->limit = MAX (self->limit, limit);
  return add (self, code, number, points);
}

static void
judge_listed (PalRankedTechnique *self, const PalTechniqueCase *of, const PalChoiceRules *choice)
{
  for (guint i = 0; of->guidance != NULL && i < pal_guidance_get_n_uses (of->guidance); i++)
    {
      const PalUse *use = pal_guidance_get_use (of->guidance, i);

      if (pal_use_get_technique (use) != self->technique)
        continue;
      self->use = use;
      self->dose = *pal_use_get_dose (use);
      add (self,
           PAL_RANK_LISTED,
           (int) i + 1,
           MAX (1, choice->listed - (int) i * choice->listed_less));
      return;
    }
}

static void
judge_stage (PalRankedTechnique *self, const PalTechniqueCase *of, const PalChoiceRules *choice)
{
  const PalFit *fit = pal_technique_get_fit (self->technique);
  int suits = fit->stage[of->stage];

  if (of->stage == PAL_STAGE_NONE || suits == PAL_FIT_NOT_SAID)
    return;
  if (suits > 0)
    add (self, PAL_RANK_STAGE, suits, suits * choice->stage);
  else
    add_limit (self,
               of->stage < PAL_STAGE_CHRONIC ? PAL_RANK_TOO_EARLY : PAL_RANK_TOO_LATE,
               0,
               PAL_LIMIT_ADAPT,
               choice);
}

static void
judge_target (PalRankedTechnique *self, const PalTechniqueCase *of, const PalChoiceRules *choice)
{
  int suits = pal_technique_get_fit (self->technique)->target[of->target];

  if (of->target == PAL_TARGET_NONE || suits == PAL_FIT_NOT_SAID)
    return;
  if (suits > 0)
    add (self, PAL_RANK_TARGET, suits, suits * choice->target);
  else
    add_limit (self, PAL_RANK_NOT_TARGET, 0, PAL_LIMIT_ADAPT, choice);
}

static void
judge_aims (PalRankedTechnique *self, const PalTechniqueCase *of, const PalChoiceRules *choice)
{
  PalAim served = (PalAim) (of->aims & pal_technique_get_fit (self->technique)->aims);

  for (guint i = 0; i < PAL_N_AIMS; i++)
    if ((served & (1u << i)) != 0)
      add (self, PAL_RANK_AIM, 0, choice->aim)->aim = (PalAim) (1 << i);
}

static void
judge_evidence (PalRankedTechnique *self, const PalChoiceRules *choice)
{
  const PalEvidence *evidence = pal_technique_get_evidence (self->technique);
  PalCertainty certainty;

  if (pal_technique_is_own (self->technique))
    {
      add (self, PAL_RANK_OWN, 0, 0);
      return;
    }
  certainty = pal_evidence_get_certainty (evidence);
  if (pal_evidence_get_label (evidence) == PAL_EVIDENCE_SYSTEM)
    add (self, PAL_RANK_SYSTEM, 0, choice->system);
  else if (pal_evidence_get_label (evidence) == PAL_EVIDENCE_TRIAL
           && choice->certainty[certainty] > 0)
    add (self, PAL_RANK_EVIDENCE, (int) certainty, choice->certainty[certainty]);
  else
    add (self, PAL_RANK_TRADITION, 0, 0);
}

/* The area that is treated, as the bit of it; 0 where that is not known. */
static guint
get_area (PalKnowledge *knowledge, const PalTechniqueCase *of)
{
  const char *muscle = of->guidance != NULL ? pal_guidance_get_muscle (of->guidance) : NULL;
  const PalMuscle *known = muscle != NULL ? pal_knowledge_lookup_muscle (knowledge, muscle) : NULL;
  g_autofree char *key = NULL;
  g_autofree char *area = NULL;
  g_autofree char *base = NULL;
  PalSide side;

  /* Both sides are alike here. */
  if (of->zone != NULL)
    key = g_strdup (of->zone);
  else if (known != NULL)
    key = pal_region_key_new (
      muscle, pal_muscle_get_paired (known) ? PAL_SIDE_RIGHT : PAL_SIDE_MIDLINE);
  area = key != NULL ? pal_knowledge_dup_area_of (knowledge, key) : NULL;
  base = area != NULL ? pal_region_key_dup_base (area, &side) : NULL;
  return base != NULL ? pal_knowledge_areas_from_string (knowledge, base) : 0;
}

/* What the practice has written for one part of the body is not offered elsewhere as if it were for everything. */
static void
judge_area (PalRankedTechnique *self,
            PalKnowledge *knowledge,
            const PalTechniqueCase *of,
            const PalChoiceRules *choice)
{
  guint areas = pal_technique_get_areas (self->technique);
  guint here = areas != 0 ? get_area (knowledge, of) : 0;

  if (here == 0)
    return;
  if ((areas & here) != 0)
    add (self, PAL_RANK_HERE, 0, 0);
  else
    add_limit (self, PAL_RANK_NOT_HERE, 0, PAL_LIMIT_ADAPT, choice);
}

static void
judge_tolerance (PalRankedTechnique *self, const PalTechniqueCase *of, const PalChoiceRules *choice)
{
  if (of->tolerance <= 0 || self->dose.pressure_max <= of->tolerance)
    return;
  if (self->dose.pressure_min > of->tolerance)
    {
      add_limit (
        self, PAL_RANK_TOO_FIRM, self->dose.pressure_min, PAL_LIMIT_ADAPT, choice);
      return;
    }
  self->dose.pressure_max = of->tolerance;
  add (self, PAL_RANK_LIGHTER, of->tolerance, 0);
}

static gboolean
heeds (const PalTechnique *technique, const PalContraindication *state)
{
  for (guint i = 0; i < pal_technique_get_n_contraindications (technique); i++)
    if (pal_technique_get_contraindication (technique, i) == state)
      return TRUE;
  return FALSE;
}

/* A state of one place asks for changes: the place may be another than the one that is treated. */
static void
judge_states (PalRankedTechnique *self, const PalTechniqueCase *of, const PalChoiceRules *choice)
{
  if (of->no_work != NULL)
    add_limit (self, PAL_RANK_NO_WORK, 0, PAL_LIMIT_NOT, choice)->no_work = of->no_work;
  else if (of->part != NULL)
    add_limit (self, PAL_RANK_NO_WORK_PART, 0, PAL_LIMIT_NONE, choice)->no_work = of->part;
  for (guint i = 0; of->states != NULL && i < of->states->len; i++)
    {
      const PalContraindication *state = g_ptr_array_index (of->states, i);

      if (pal_contraindication_get_kind (state) == PAL_CONTRAINDICATION_ABSOLUTE)
        add_limit (self, PAL_RANK_STATE, 0, PAL_LIMIT_NOT, choice)->state = state;
      else if (heeds (self->technique, state))
        add_limit (self, PAL_RANK_STATE, 0, PAL_LIMIT_ADAPT, choice)->state = state;
    }
}

/* A sign asks for care where the state that it may mean speaks against the technique: it is not known to be
 * that state, so nothing is forbidden by it. */
static void
judge_signs (PalRankedTechnique *self,
             PalKnowledge *knowledge,
             const PalTechniqueCase *of,
             const PalChoiceRules *choice)
{
  for (guint i = 0; i < PAL_N_SIGNS; i++)
    {
      PalSign sign = (PalSign) (of->signs & (1u << i));
      const PalContraindication *state
        = sign != PAL_SIGN_NONE ? pal_knowledge_get_state_of_sign (knowledge, sign) : NULL;
      PalRankReason *reason;

      if (state == NULL
          || (of->states != NULL && g_ptr_array_find (of->states, state, NULL))
          || (pal_contraindication_get_kind (state) != PAL_CONTRAINDICATION_ABSOLUTE
              && !heeds (self->technique, state)))
        continue;
      reason = add_limit (self, PAL_RANK_SIGN, 0, PAL_LIMIT_ADAPT, choice);
      reason->sign = sign;
      reason->state = state;
    }
}

static gboolean
lies_over (PalKnowledge *knowledge, const PalTechniqueCase *of, const PalDangerSite *site)
{
  const PalMuscle *muscle
    = of->guidance != NULL
        ? pal_knowledge_lookup_muscle (knowledge, pal_guidance_get_muscle (of->guidance))
        : NULL;
  const PalZone *zone = of->zone != NULL ? pal_knowledge_lookup_zone (knowledge, of->zone) : NULL;

  for (guint i = 0; i < pal_danger_site_get_n_zones (site); i++)
    {
      const char *base = pal_danger_site_get_zone (site, i);

      if (zone != NULL && g_str_equal (base, pal_zone_get_base (zone)))
        return TRUE;
      /* Where the zone is known, it says more than all those over a long muscle. */
      for (guint j = 0; zone == NULL && muscle != NULL && j < pal_muscle_get_n_overlying (muscle); j++)
        if (g_str_equal (base, pal_muscle_get_overlying (muscle, j)))
          return TRUE;
    }
  return FALSE;
}

/* Returns: whether this is among what speaks for and against a technique. */
gboolean
pal_ranked_technique_has_reason (const PalRankedTechnique *self, PalRankCode code)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->reasons->len; i++)
    if (g_array_index (self->reasons, PalRankReason, i).code == code)
      return TRUE;
  return FALSE;
}

/* Whether the therapist is to see to a site, rather than that it asks for changes. The practice has fitted to
 * its place what it has written for it; and those of the library that stay light are kept off a site, if at all,
 * for what they move, drain or cool. Nobody has said how light one is that has no pressure. */
static gboolean
is_seen_to (const PalRankedTechnique *self)
{
  return pal_ranked_technique_has_reason (self, PAL_RANK_HERE)
         || (self->dose.pressure_max != PAL_DOSE_NONE && self->dose.pressure_max <= MOST_LIGHT);
}

/* What the page of the muscle names has been fitted to it; anything else has not. */
static void
judge_sites (PalRankedTechnique *self,
             PalKnowledge *knowledge,
             const PalTechniqueCase *of,
             const PalChoiceRules *choice)
{
  for (guint i = 0; i < pal_technique_get_n_avoided (self->technique); i++)
    {
      const PalDangerSite *site = pal_technique_get_avoided (self->technique, i);

      if (!lies_over (knowledge, of, site))
        continue;
      if (pal_technique_is_own (self->technique) && is_seen_to (self))
        add_limit (self, PAL_RANK_OWN_SITE, 0, PAL_LIMIT_NONE, choice)->site = site;
      else
        add_limit (self,
                   PAL_RANK_SITE,
                   0,
                   self->use != NULL ? PAL_LIMIT_NONE : PAL_LIMIT_ADAPT,
                   choice)
          ->site
          = site;
    }
}

/* Returns: whether it speaks against a technique, or is to be heeded. */
gboolean
pal_rank_reason_limits (const PalRankReason *reason)
{
  g_return_val_if_fail (reason != NULL, FALSE);

  switch (reason->code)
    {
    case PAL_RANK_TOO_EARLY:
    case PAL_RANK_TOO_LATE:
    case PAL_RANK_NOT_TARGET:
    case PAL_RANK_TOO_FIRM:
    case PAL_RANK_NO_WORK:
    case PAL_RANK_NO_WORK_PART:
    case PAL_RANK_STATE:
    case PAL_RANK_SIGN:
    case PAL_RANK_SITE:
    case PAL_RANK_OWN_SITE:
    case PAL_RANK_NOT_HERE:
      return TRUE;
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
      return FALSE;
    }
}

/* Whether the whole of it forbids comes before what asks for changes. */
static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const PalRankReason *first = a, *second = b;
  gboolean limits = pal_rank_reason_limits (first);

  if (limits != pal_rank_reason_limits (second))
    return limits ? -1 : 1;
  if (first->points != second->points)
    return abs (first->points) > abs (second->points) ? -1 : 1;
  return (int) first->code - (int) second->code;
}

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const PalRankedTechnique *first = *(const PalRankedTechnique *const *) a;
  const PalRankedTechnique *second = *(const PalRankedTechnique *const *) b;
  gboolean not = first->limit == PAL_LIMIT_NOT;

  if (not != (second->limit == PAL_LIMIT_NOT))
    return not ? 1 : -1;
  return second->points - first->points;
}

/**
 * pal_technique_stage_since:
 * @knowledge: how long each stage lasts
 * @since: (nullable): the local date since when it is there
 * @on_date: today's local date
 *
 * Acute low back pain is one of less than four weeks, sub-acute one of up to twelve (American College of
 * Physicians, 2017); other places are taken to be alike.
 *
 * Returns: the stage; none if the date is not known or lies ahead.
 */
PalStage
pal_technique_stage_since (PalKnowledge *knowledge, const char *since, const char *on_date)
{
  const PalChoiceRules *choice;
  int days;

  g_return_val_if_fail (knowledge != NULL && on_date != NULL, PAL_STAGE_NONE);

  if (since == NULL || !pal_time_is_date (since))
    return PAL_STAGE_NONE;
  choice = pal_knowledge_get_choice (knowledge);
  days = pal_time_days_between (since, on_date);
  if (days < 0)
    return PAL_STAGE_NONE;
  return days < choice->acute_days        ? PAL_STAGE_ACUTE
         : days <= choice->sub_acute_days ? PAL_STAGE_SUB_ACUTE
                                          : PAL_STAGE_CHRONIC;
}

static PalRankedTechnique *
judge (PalKnowledge *knowledge,
       const PalTechnique *technique,
       const PalTechniqueCase *of,
       const PalChoiceRules *choice)
{
  PalRankedTechnique *one = g_new0 (PalRankedTechnique, 1);

  one->technique = pal_technique_ref (technique);
  one->dose = *pal_technique_get_dose (technique);
  one->reasons = g_array_new (FALSE, FALSE, sizeof (PalRankReason));
  judge_listed (one, of, choice);
  judge_stage (one, of, choice);
  judge_target (one, of, choice);
  judge_aims (one, of, choice);
  judge_evidence (one, choice);
  judge_area (one, knowledge, of, choice);
  judge_tolerance (one, of, choice);
  judge_states (one, of, choice);
  judge_signs (one, knowledge, of, choice);
  judge_sites (one, knowledge, of, choice);
  g_array_sort (one->reasons, compare_reasons);
  return one;
}

/**
 * pal_technique_rank:
 * @knowledge: the techniques
 * @of: what is known of the client
 *
 * Points speak for each; what limits a technique puts it lower, and what forbids it to the end, without
 * a rank: nothing is left out. Of two with the same points the one that techniques.xml names first comes
 * first, and those of the practice come after the library's.
 *
 * Returns: (transfer full) (element-type PalRankedTechnique): all techniques, the best first.
 */
GPtrArray *
pal_technique_rank (PalKnowledge *knowledge, const PalTechniqueCase *of)
{
  GPtrArray *ranked = g_ptr_array_new_with_free_func (ranked_free);
  const PalChoiceRules *choice;
  guint rank = 0;

  g_return_val_if_fail (knowledge != NULL && of != NULL, ranked);

  choice = pal_knowledge_get_choice (knowledge);
  for (guint i = 0; i < pal_knowledge_get_n_techniques (knowledge); i++)
    g_ptr_array_add (
      ranked, judge (knowledge, pal_knowledge_get_technique_at (knowledge, i), of, choice));
  for (guint i = 0; of->own != NULL && i < of->own->len; i++)
    g_ptr_array_add (ranked, judge (knowledge, g_ptr_array_index (of->own, i), of, choice));
  g_ptr_array_sort (ranked, compare_ranked);
  for (guint i = 0; i < ranked->len; i++)
    {
      PalRankedTechnique *one = g_ptr_array_index (ranked, i);

      if (one->limit != PAL_LIMIT_NOT)
        one->rank = ++rank;
    }
  return ranked;
}
