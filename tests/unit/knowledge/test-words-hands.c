/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "pal-words.h"

static PalMark *
new_scar (const char *since, const char *precision, const char *zone)
{
  g_autoptr (GVariant) row = g_variant_ref_sink (g_variant_new_parsed (
      "{'id': <'m'>, 'kind': <'palpation'>, 'author': <'therapist'>, 'shape': <'point'>,"
      " 'zone': <%s>, 'palpation': <'scar'>, 'since': <%s>, 'since_precision': <%s>,"
      " 'created_utc': <'2026-11-23T09:00:00.000000Z'>}",
      zone,
      since,
      precision));

  return PAL_MARK (pal_entity_new (PAL_TYPE_MARK, row));
}

/* How old it was when it was marked, no more exactly than it is known, and never nought. */
static void
test_age (void)
{
  static const struct
  {
    const char *since;
    const char *precision;
    const char *age;
  } ages[] = {
    { "2017-07-01", "year", "9 years old" },    { "2025-07-01", "year", "1 year old" },
    { "2026-07-01", "year", "less than a year old" },
    { "2024-11-15", "month", "2 years old" },   { "2026-05-15", "month", "6 months old" },
    { "2026-11-22", "month", "less than a month old" },
    { "2026-10-12", "week", "6 weeks old" },    { "2026-11-16", "day", "1 week old" },
    { "2026-11-22", "day", "less than a week old" },
    { "2026-11-23", "day", "less than a week old" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autoptr (PalMark) scar = new_scar (ages[i].since, ages[i].precision, "low-back-r");
      g_autofree char *age = pal_words_age (scar);

      g_assert_cmpstr (age, ==, ages[i].age);
    }
}

/* A region of a later version has no name here, but it is told. */
static void
test_unknown_region (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_autoptr (PalMark) scar = new_scar ("2017-07-01", "year", "third-elbow-l");
  g_autofree char *place = NULL;

  g_assert_no_error (error);
  place = pal_words_mark_place (knowledge, scar, PAL_VOICE_CLINICAL);
  g_assert_cmpstr (place, ==, "third-elbow-l");
}

/* Until the day on which it was ended it is as it was; then nobody reads that it goes on. */
static void
test_ended (void)
{
  g_autoptr (GVariant) row = g_variant_ref_sink (g_variant_new_parsed (
      "{'id': <'n'>, 'zone': <'calf-l'>, 'reason': <'wound'>, 'review_date': <'2026-03-10'>,"
      " 'created_utc': <'2026-03-03T09:00:00.000000Z'>,"
      " 'ended_utc': <'2026-03-08T12:00:00.000000Z'>}"));
  g_autoptr (PalEntity) no_work = pal_entity_new (PAL_TYPE_NO_WORK, row);
  g_autofree char *before = pal_words_no_work (PAL_NO_WORK (no_work), "2026-03-07");
  g_autofree char *then = pal_words_no_work (PAL_NO_WORK (no_work), "2026-03-08");
  g_autofree char *later = pal_words_no_work (PAL_NO_WORK (no_work), "2026-03-12");

  g_assert_cmpstr (before, ==, "Do not work here: open wound. Review on 03/10/2026");
  g_assert_cmpstr (then, ==, "Do not work here: open wound. Ended on 03/08/2026");
  g_assert_cmpstr (later, ==, then);
}

/* Whoever reads the history learns why and how long, not when it was to be looked at again. */
static void
test_past (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_autoptr (GVariant) row = g_variant_ref_sink (g_variant_new_parsed (
      "{'id': <'n'>, 'zone': <'calf-l'>, 'reason': <'wound'>, 'review_date': <'2026-03-10'>,"
      " 'created_utc': <'2026-03-03T09:00:00.000000Z'>}"));
  g_autoptr (GVariant) ended_row = g_variant_ref_sink (g_variant_new_parsed (
      "{'id': <'n'>, 'zone': <'calf-l'>, 'reason': <'wound'>, 'view': <'back'>,"
      " 'points': <'100.00,1300.00'>, 'radius': <25.0>,"
      " 'created_utc': <'2026-03-03T09:00:00.000000Z'>,"
      " 'ended_utc': <'2026-03-08T12:00:00.000000Z'>}"));
  g_autoptr (PalEntity) no_work = pal_entity_new (PAL_TYPE_NO_WORK, row);
  g_autoptr (PalEntity) ended = pal_entity_new (PAL_TYPE_NO_WORK, ended_row);
  g_autofree char *words = NULL;
  g_autofree char *then = NULL;

  g_assert_no_error (error);
  words = pal_words_no_work_past (knowledge, PAL_NO_WORK (no_work));
  then = pal_words_no_work_past (knowledge, PAL_NO_WORK (ended));
  g_assert_cmpstr (words, ==, "Calf, left: open wound, since 03/03/2026");
  g_assert_cmpstr (then, ==, "Calf, left (a part): open wound, 03/03/2026 to 03/08/2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-hands/age", test_age);
  g_test_add_func ("/words-hands/unknown-region", test_unknown_region);
  g_test_add_func ("/words-hands/ended", test_ended);
  g_test_add_func ("/words-hands/past", test_past);
  return g_test_run ();
}
