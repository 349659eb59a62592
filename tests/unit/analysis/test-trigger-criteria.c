/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-trigger-criteria.h"

#define YES PAL_ANSWER_YES
#define NO PAL_ANSWER_NO
#define UNASKED PAL_ANSWER_NOT_ASKED

static void
test_certainty (void)
{
  const struct
  {
    PalAnswer band, spot, referred;
    PalTriggerCertainty certainty;
    guint n_yes, n_asked;
  } cases[] = {
    { UNASKED, UNASKED, UNASKED, PAL_TRIGGER_OPEN, 0, 0 },
    { UNASKED, YES, UNASKED, PAL_TRIGGER_OPEN, 1, 1 },
    { YES, UNASKED, YES, PAL_TRIGGER_OPEN, 2, 2 }, /* nobody said that there is a spot */
    { NO, YES, UNASKED, PAL_TRIGGER_OPEN, 1, 2 },
    { YES, YES, UNASKED, PAL_TRIGGER_PROBABLE, 2, 2 },
    { UNASKED, YES, YES, PAL_TRIGGER_PROBABLE, 2, 2 },
    { YES, YES, NO, PAL_TRIGGER_PROBABLE, 2, 3 },
    { NO, YES, YES, PAL_TRIGGER_PROBABLE, 2, 3 },
    { YES, YES, YES, PAL_TRIGGER_DEFINITE, 3, 3 },
    { NO, YES, NO, PAL_TRIGGER_NOT_MET, 1, 3 },
    { YES, NO, YES, PAL_TRIGGER_NOT_MET, 2, 3 },
    { UNASKED, NO, UNASKED, PAL_TRIGGER_NOT_MET, 0, 1 },
    { NO, UNASKED, NO, PAL_TRIGGER_NOT_MET, 0, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PalTriggerCriteria found = pal_trigger_criteria_judge (
          cases[i].band, cases[i].spot, cases[i].referred, PAL_FAMILIAR_NOT_ASKED);

      g_assert_cmpint (found.certainty, ==, cases[i].certainty);
      g_assert_cmpuint (found.n_yes, ==, cases[i].n_yes);
      g_assert_cmpuint (found.n_asked, ==, cases[i].n_asked);
      g_assert_cmpint (found.activity, ==, PAL_TRIGGER_UNDETERMINED);
    }
}

/* An answer more never makes a verdict less sure the other way round: a yes never rules out, a no
 * never confirms. */
static void
test_certainty_is_monotonous (void)
{
  for (int code = 0; code < 27; code++)
    for (int which = 0; which < 3; which++)
      {
        PalAnswer answers[] = { code % 3, code / 3 % 3, code / 9 };
        PalTriggerCriteria before, yes, no;

        if (answers[which] != UNASKED)
          continue;
        before = pal_trigger_criteria_judge (answers[0], answers[1], answers[2], 0);
        answers[which] = YES;
        yes = pal_trigger_criteria_judge (answers[0], answers[1], answers[2], 0);
        answers[which] = NO;
        no = pal_trigger_criteria_judge (answers[0], answers[1], answers[2], 0);
        if (before.certainty != PAL_TRIGGER_NOT_MET)
          g_assert_cmpint (yes.certainty, !=, PAL_TRIGGER_NOT_MET);
        if (before.certainty < PAL_TRIGGER_PROBABLE)
          g_assert_cmpint (no.certainty, <, PAL_TRIGGER_PROBABLE);
      }
}

static void
test_activity (void)
{
  const PalTriggerActivity expected[] = {
    [PAL_FAMILIAR_NOT_ASKED] = PAL_TRIGGER_UNDETERMINED,
    [PAL_FAMILIAR_FAMILIAR] = PAL_TRIGGER_ACTIVE,
    [PAL_FAMILIAR_SIMILAR] = PAL_TRIGGER_LATENT,
    [PAL_FAMILIAR_UNFAMILIAR] = PAL_TRIGGER_LATENT,
    [PAL_FAMILIAR_NOTHING_FELT] = PAL_TRIGGER_LATENT,
  };

  for (guint familiar = 0; familiar < G_N_ELEMENTS (expected); familiar++)
    for (int code = 0; code < 27; code++)
      {
        PalTriggerCriteria found = pal_trigger_criteria_judge (
            code % 3, code / 3 % 3, code / 9, (PalFamiliar) familiar);

        g_assert_cmpint (found.activity, ==, expected[familiar]);
      }
}

/* The verdict comes with what it rests on, and with what could still change it. */
static void
test_reason (void)
{
  static const PalCriterion each[]
      = { PAL_CRITERION_TAUT_BAND, PAL_CRITERION_TENDER_SPOT, PAL_CRITERION_REFERRED_SENSATION };
  PalTriggerCriteria found
      = pal_trigger_criteria_judge (YES, YES, NO, PAL_FAMILIAR_SIMILAR);

  g_assert_cmpint (found.met, ==, PAL_CRITERION_TAUT_BAND | PAL_CRITERION_TENDER_SPOT);
  g_assert_cmpint (found.missing, ==, PAL_CRITERION_REFERRED_SENSATION);
  g_assert_cmpint (found.unasked, ==, PAL_CRITERION_NONE);
  g_assert_cmpint (found.familiar, ==, PAL_FAMILIAR_SIMILAR);

  for (int code = 0; code < 27; code++)
    {
      PalAnswer answers[] = { code % 3, code / 3 % 3, code / 9 };

      found = pal_trigger_criteria_judge (answers[0], answers[1], answers[2], 0);
      g_assert_cmpint (found.met | found.missing | found.unasked, ==, 7);
      g_assert_cmpint (found.met & found.missing, ==, 0);
      for (guint i = 0; i < G_N_ELEMENTS (each); i++)
        {
          g_assert_true ((found.met & each[i]) != 0 ? answers[i] == YES : answers[i] != YES);
          g_assert_true ((found.missing & each[i]) != 0 ? answers[i] == NO : answers[i] != NO);
        }
    }
}

static void
test_of_mark (void)
{
  g_autoptr (GVariant) row = g_variant_ref_sink (g_variant_new_parsed (
      "{'id': <'m'>, 'kind': <'trigger-point'>, 'taut_band': <'yes'>, 'tender_spot': <'yes'>,"
      " 'referred_sensation': <'not-asked'>, 'familiar': <'familiar'>}"));
  g_autoptr (PalEntity) mark = pal_entity_new (PAL_TYPE_MARK, row);
  PalTriggerCriteria found = pal_trigger_criteria_of_mark (PAL_MARK (mark));

  g_assert_cmpint (found.certainty, ==, PAL_TRIGGER_PROBABLE);
  g_assert_cmpint (found.activity, ==, PAL_TRIGGER_ACTIVE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/trigger/certainty", test_certainty);
  g_test_add_func ("/analysis/trigger/monotonous", test_certainty_is_monotonous);
  g_test_add_func ("/analysis/trigger/activity", test_activity);
  g_test_add_func ("/analysis/trigger/reason", test_reason);
  g_test_add_func ("/analysis/trigger/of-mark", test_of_mark);
  return g_test_run ();
}
