/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-demo"

#include "pal-demo-private.h"

#include <glib/gi18n-lib.h>

#include "pal-handout-item.h"
#include "pal-muscle-check.h"
#include "pal-own-note.h"
#include "pal-own-technique.h"
#include "pal-plan-step.h"
#include "pal-region-key.h"
#include "pal-row.h"
#include "pal-technique-use.h"

/* What was done, planned and given along, and what the practice has written into its library. */

/* One is worked on with success, the other without. */
const PalDemoUse pal_demo_uses[PAL_DEMO_N_USES] = {
  { "Beispiel", 2, 0, "trigger-point-compression", NC_ ("demo", "thumb"), 3, 5, 6 },
  { "Beispiel", 2, 2, "trigger-point-compression", NC_ ("demo", "pincer grip"), 3, 6, 4 },
  { "Beispiel", 2, 4, "muscle-energy", NULL, 2, 5, 4 },
  { "Beispiel", 2, 5, "trigger-point-compression", NC_ ("demo", "pincer grip"), 3, 5, 2 },
  { "Beispiel", 2, 7, "static-stretching", NULL, 1, 4, 2 },
  { "Beispiel", 2, 8, "trigger-point-compression", NC_ ("demo", "pincer grip"), 3, 4, 1 },
  { "Beispiel", 3, 1, "myofascial-release", NULL, 2, 6, 5 },
  { "Beispiel", 3, 3, "positional-release", NULL, 1, 4, 3 },
  { "Beispiel", 3, 5, "positional-release", NULL, 1, 4, PAL_USE_EMPTY },
  { "Ejemplo", 2, 0, "deep-tissue", NC_ ("demo", "forearm"), 4, 8, 6 },
  { "Ejemplo", 2, 2, "deep-tissue", NC_ ("demo", "forearm"), 4, 8, 6 },
  { "Ejemplo", 2, 4, "iastm", NULL, 3, 6, 5 },
  { "Ejemplo", 2, 6, "trigger-point-compression", NC_ ("demo", "thumb"), 3, 5, 5 },
};

const PalDemoGift pal_demo_gifts[PAL_DEMO_N_GIFTS] = {
  { "Beispiel", 0, PAL_HANDOUT_SHEET, "soreness-after" },
  { "Beispiel", 0, PAL_HANDOUT_TILE, "desk-arms" },
  { "Beispiel", 8, PAL_HANDOUT_TILE, "stretch-neck-side" },
  { "Beispiel", 8, PAL_HANDOUT_TILE, "heat-neck" },
  { "Beispiel", 8, PAL_HANDOUT_SHEET, "workplace" },
};

/* Half an hour, as the session editor would have laid it out. */
const PalDemoStep pal_demo_plan[PAL_DEMO_N_STEPS] = {
  { "Beispiel", 8, "talk", 4 },
  { "Beispiel", 8, "thermotherapy-heat", 6 },
  { "Beispiel", 8, "trigger-point-compression", 8 },
  { "Beispiel", 8, "static-stretching", 5 },
  { "Beispiel", 8, "retest", 4 },
  { "Beispiel", 8, "rest", 3 },
};

#define PLAN_MUSCLE "trapezius-upper"

const PalDemoAnswer pal_demo_answers[PAL_DEMO_N_ANSWERS] = {
  { "Beispiel", 8, "splenius-cervicis", PAL_SIDE_RIGHT, PAL_FAMILIAR_FAMILIAR },
  { "Beispiel", 8, "semispinalis-cervicis-multifidi", PAL_SIDE_RIGHT, PAL_FAMILIAR_NOTHING_FELT },
};

static gboolean
is_of (const char *family, guint number, const PalDemoClient *client, guint visit)
{
  return number == visit && g_str_equal (family, client->family);
}

/* A row of the visit, still to be completed. */
static void
begin_row (const PalDemoSession *session, GVariantDict *dict)
{
  g_autofree char *id = pal_demo_next_id (session->rand);

  g_variant_dict_init (dict, NULL);
  pal_row_set_string (dict, "id", id);
  pal_row_set_string (dict, "visit_id", session->visit_id);
  pal_row_set_string (dict, "client_id", session->client_id);
  pal_row_set_string (dict, "practitioner_id", session->practitioner_id);
  pal_row_set_string (dict, "created_utc", session->created_utc);
}

/* The techniques that were used on a mark at a visit. @intensity: its number, which the client said
 * before, or %PAL_INTENSITY_EMPTY. */
void
pal_demo_add_uses (const PalDemoSession *session,
                   const PalDemoClient *client,
                   guint visit,
                   guint finding,
                   const char *mark_id,
                   int intensity)
{
  for (guint i = 0; i < PAL_DEMO_N_USES; i++)
    {
      const PalDemoUse *use = &pal_demo_uses[i];
      const int numbers[] = { use->pressure, use->minutes, intensity, use->after };
      GVariantDict dict;

      if (use->finding != finding || !is_of (use->family, use->visit, client, visit))
        continue;
      begin_row (session, &dict);
      pal_row_set_string (&dict, "mark_id", mark_id);
      pal_row_set_string (&dict, "technique", use->technique);
      pal_demo_set_words (&dict, "tool", use->tool);
      for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
        if (numbers[n] != PAL_USE_EMPTY)
          pal_row_set_int (&dict, pal_use_number_get_column ((PalUseNumber) n), numbers[n]);
      pal_demo_insert_row (session->command, PAL_TECHNIQUE_USE_TABLE, &dict);
    }
}

static void
add_gift (const PalDemoSession *session, const PalDemoGift *gift)
{
  GVariantDict dict;

  begin_row (session, &dict);
  pal_row_set_string (&dict, "kind", gift->kind);
  pal_row_set_string (&dict, "item", gift->item);
  pal_demo_insert_row (session->command, PAL_HANDOUT_ITEM_TABLE, &dict);
}

static void
add_step (const PalDemoSession *session, const PalDemoStep *step, guint position)
{
  g_autofree char *place = pal_region_key_new (PLAN_MUSCLE, PAL_SIDE_RIGHT);
  GVariantDict dict;

  begin_row (session, &dict);
  pal_row_set_int (&dict, "position", position);
  pal_row_set_string (&dict, "step", step->step);
  pal_row_set_string (&dict, "place", place);
  pal_row_set_int (&dict, "minutes", step->minutes);
  pal_demo_insert_row (session->command, PAL_PLAN_STEP_TABLE, &dict);
}

static void
add_answer (const PalDemoSession *session, const PalDemoAnswer *answer)
{
  g_autofree char *muscle = pal_region_key_new (answer->muscle, answer->side);
  GVariantDict dict;

  begin_row (session, &dict);
  pal_row_set_string (&dict, "muscle", muscle);
  pal_row_set_string (&dict, "result", pal_familiar_to_nick (answer->result));
  pal_demo_insert_row (session->command, PAL_MUSCLE_CHECK_TABLE, &dict);
}

/* What belongs to a visit and to none of its marks: the hand-out, the plan, the muscles checked. */
void
pal_demo_add_treatment (const PalDemoSession *session, const PalDemoClient *client, guint visit)
{
  guint n_steps = 0;

  for (guint i = 0; i < PAL_DEMO_N_GIFTS; i++)
    if (is_of (pal_demo_gifts[i].family, pal_demo_gifts[i].visit, client, visit))
      add_gift (session, &pal_demo_gifts[i]);
  for (guint i = 0; i < PAL_DEMO_N_STEPS; i++)
    if (is_of (pal_demo_plan[i].family, pal_demo_plan[i].visit, client, visit))
      add_step (session, &pal_demo_plan[i], ++n_steps);
  for (guint i = 0; i < PAL_DEMO_N_ANSWERS; i++)
    if (is_of (pal_demo_answers[i].family, pal_demo_answers[i].visit, client, visit))
      add_answer (session, &pal_demo_answers[i]);
}

/* A note on a page of the library and a technique of the practice's own. */
void
pal_demo_add_library (PalCommand *command, GRand *rand, const char *created_utc)
{
  g_autofree char *id = pal_demo_next_id (rand);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", "technique/" PAL_DEMO_NOTED_TECHNIQUE);
  pal_row_set_string (&dict, "kind", "technique");
  pal_row_set_string (&dict, "key", PAL_DEMO_NOTED_TECHNIQUE);
  pal_row_set_string (&dict, "title", C_ ("demo", "Trigger point compression"));
  pal_row_set_string (&dict, "text",
                      C_ ("demo", "Have the client show the number with the fingers: nobody likes "
                                  "to talk face down."));
  pal_row_set_string (&dict, "created_utc", created_utc);
  pal_demo_insert_row (command, PAL_OWN_NOTE_TABLE, &dict);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "name", C_ ("demo", "Towel under the head"));
  pal_row_set_string (
      &dict, "purpose", C_ ("demo", "Lets the neck become heavy before anything else is done."));
  pal_row_set_string (&dict, "steps",
                      C_ ("demo", "Lay a folded towel under the head, its ends to both sides.\n"
                                  "Take both ends and carry the weight of the head.\n"
                                  "Rock it to and fro by a finger’s width, as slowly as the client "
                                  "breathes."));
  pal_row_set_int (&dict, "pressure", 1);
  pal_row_set_int (&dict, "minutes", 3);
  pal_row_set_string (&dict, "targets", "fascia");
  pal_row_set_string (&dict, "stages", "acute sub-acute chronic");
  pal_row_set_string (&dict, "aims", "pain calm");
  pal_row_set_string (&dict, "areas", "head neck");
  pal_row_set_string (
      &dict, "cautions", C_ ("demo", "Dizziness: lay the head down and wait."));
  pal_row_set_string (&dict, "created_utc", created_utc);
  pal_demo_insert_row (command, PAL_OWN_TECHNIQUE_TABLE, &dict);
}
