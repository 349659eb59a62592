/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pal-demo-private.h"
#include "pal-figure.h"
#include "pal-handout-item.h"
#include "pal-ink-stroke.h"
#include "pal-knowledge.h"
#include "pal-mark.h"
#include "pal-memory-store.h"
#include "pal-muscle-suggest.h"
#include "pal-posture-arrow.h"
#include "pal-region-key.h"
#include "pal-session-plan.h"
#include "pal-time.h"
#include "pal-view.h"

/* A Sunday, so that the days before it have to be stepped over. */
static GDateTime *
some_now (void)
{
  return g_date_time_new_utc (2026, 11, 22, 10, 30, 0);
}

static GPtrArray *
commands_for (guint32 seed)
{
  g_autoptr (GDateTime) now = some_now ();

  return pal_demo_commands (now, seed);
}

/* Each point lies where it claims to lie, on both sides: a mark there is what a therapist would have
 * got by tapping it. */
static void
test_places (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_DEMO_FIGURE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (pal_figure_get_version (figure), ==, PAL_DEMO_FIGURE_VERSION);
  for (guint i = 0; i < PAL_DEMO_N_PLACES; i++)
    for (int side = PAL_SIDE_LEFT; side <= PAL_SIDE_RIGHT; side++)
      {
        const PalDemoPlace *place = &pal_demo_places[i];
        PalFigureView *view = pal_figure_get_view (figure, place->view);
        PalPoint point = pal_demo_place_get_point (place, (PalSide) side);
        g_autofree char *zone = pal_region_key_new (place->zone, (PalSide) side);
        const PalRegion *picked
            = pal_figure_view_pick (view, PAL_LAYER_ZONES, point.u, point.v);

        g_assert_nonnull (picked);
        g_assert_cmpstr (picked->key, ==, zone);
        if (place->muscle != NULL)
          {
            g_autofree char *muscle = pal_region_key_new (place->muscle, (PalSide) side);
            gboolean listed = FALSE;

            g_assert_cmpstr (
                pal_figure_view_pick_muscle (view, point.u, point.v, &listed), ==, muscle);
            g_assert_true (listed);
          }
      }
}

static const PalDemoClient *
find_client (const char *family)
{
  for (guint c = 0; c < PAL_DEMO_N_CLIENTS; c++)
    if (g_str_equal (pal_demo_clients[c].family, family))
      return &pal_demo_clients[c];
  g_error ("nobody is called %s", family);
}

/* What the hands find lies where it says, over as many visits as there are; a posture is recorded where the
 * program records it. */
static void
test_hands (void)
{
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_DEMO_FIGURE, NULL);

  for (guint i = 0; i < PAL_DEMO_N_HANDS; i++)
    {
      const PalDemoHand *hand = &pal_demo_hands[i];
      const PalDemoClient *client = find_client (hand->family);
      PalFigureView *view = pal_figure_get_view (figure, hand->place.view);
      PalPoint point = pal_demo_place_get_point (&hand->place, hand->side);
      g_autofree char *zone = pal_region_key_new (hand->place.zone, hand->side);
      const PalRegion *picked = pal_figure_view_pick (view, PAL_LAYER_ZONES, point.u, point.v);

      g_assert_nonnull (picked);
      g_assert_cmpstr (picked->key, ==, zone);
      g_assert_cmpuint (strlen (hand->course), ==, client->n_visits);
      g_assert_cmpuint (strspn (hand->course, "0123=<>x."), ==, client->n_visits);
      g_assert_true (g_ascii_isdigit (hand->course[strspn (hand->course, ".")]));
      g_assert_true ((hand->palpation == PAL_PALPATION_NONE)
                     != (hand->posture == PAL_POSTURE_NONE));
      g_assert_true (hand->since_years > 0 || hand->palpation != PAL_PALPATION_SCAR);
      if (hand->posture != PAL_POSTURE_NONE)
        {
          PalPlace place;

          g_assert_true (pal_posture_get_place (figure, hand->posture, hand->direction, &place));
          g_assert_cmpstr (place.zone, ==, zone);
          g_assert_cmpint (place.view, ==, hand->place.view);
        }
    }
}

/* Where nobody is to work lies in its zone; one part was drawn in a close-up. */
static void
test_no_work (void)
{
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_DEMO_FIGURE, NULL);
  guint n_close_ups = 0;

  for (guint i = 0; i < PAL_DEMO_N_NO_WORK; i++)
    {
      const PalDemoNoWork *no_work = &pal_demo_no_work[i];
      PalFigureView *view = pal_figure_get_view (figure, no_work->view);

      g_assert_cmpuint (no_work->visit, <, find_client (no_work->family)->n_visits);
      g_assert_cmpuint (pal_demo_no_work_count (no_work), >=, 6);
      for (guint k = 0; k < pal_demo_no_work_count (no_work); k++)
        {
          const PalRegion *picked = pal_figure_view_pick (
              view, PAL_LAYER_ZONES, no_work->corners[k].u, no_work->corners[k].v);

          g_assert_nonnull (picked);
          g_assert_cmpstr (picked->key, ==, no_work->zone);
        }
      n_close_ups += pal_view_is_close_up (no_work->view);
    }
  g_assert_cmpuint (n_close_ups, ==, 1);
}

/* What is drawn lies on the body and in the zone of its mark, for the most part: hands draw over
 * borders. */
static void
test_drawings (void)
{
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_DEMO_FIGURE, NULL);

  for (guint i = 0; i < PAL_DEMO_N_DRAWINGS; i++)
    {
      const PalDemoDrawing *drawing = &pal_demo_drawings[i];
      PalDemoPlaceId place_id = drawing->place;
      PalSide side = drawing->side;
      PalAuthor author = drawing->author;
      PalFigureView *view = NULL;
      g_autofree char *zone = NULL;
      guint n_clients = 0, n_strokes = 0, n_in_zone = 0, n_all = 0;

      for (guint c = 0; c < PAL_DEMO_N_CLIENTS; c++)
        {
          const PalDemoClient *client = &pal_demo_clients[c];

          if (!g_str_equal (client->family, drawing->family))
            continue;
          n_clients++;
          if (drawing->alone)
            {
              g_assert_cmpuint (drawing->number, <, client->n_visits);
              continue;
            }
          g_assert_nonnull (client->findings[drawing->number].course);
          g_assert_true (pal_demo_find_drawing (client, drawing->number) == drawing);
          g_assert_cmpint (client->findings[drawing->number].qualities
                               & pal_pen_get_quality (drawing->pen),
                           !=,
                           0);
          place_id = client->findings[drawing->number].place;
          side = client->findings[drawing->number].side;
          author = client->findings[drawing->number].author;
        }
      g_assert_cmpuint (n_clients, ==, 1);
      g_assert_cmpint (author, !=, PAL_AUTHOR_NONE);
      view = pal_figure_get_view (figure, pal_demo_places[place_id].view);
      zone = pal_region_key_new (pal_demo_places[place_id].zone, side);
      for (guint k = 0; k < G_N_ELEMENTS (drawing->strokes); k++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (PalInkStroke) stroke = NULL;
          const PalInkSample *samples;
          guint n_samples;

          if (drawing->strokes[k].places[0].v == 0.0)
            continue;
          bytes = pal_demo_stroke_to_bytes (&drawing->strokes[k], drawing->pen, side, 1.0);
          stroke = pal_ink_stroke_from_bytes (bytes, &error);
          g_assert_no_error (error);
          samples = pal_ink_stroke_get_samples (stroke, &n_samples);
          for (guint s = 0; s < n_samples; s++)
            {
              const PalRegion *region
                  = pal_figure_view_pick (view, PAL_LAYER_ZONES, samples[s].u, samples[s].v);

              if (region == NULL)
                g_error ("%s %u: %.0f,%.0f is beside the body", drawing->family, i, samples[s].u,
                         samples[s].v);
              n_in_zone += g_str_equal (region->key, zone);
            }
          n_all += n_samples;
          n_strokes++;
        }
      g_assert_cmpuint (n_strokes, >=, 1);
      g_test_message ("%s in %s: %u of %u", drawing->family, zone, n_in_zone, n_all);
      g_assert_cmpuint (10 * n_in_zone, >=, 7 * n_all);
    }
}

/* All that is said is said of somebody. */
static void
test_details (void)
{
  guint n_found = 0;

  for (guint c = 0; c < PAL_DEMO_N_CLIENTS; c++)
    for (guint f = 0; f < G_N_ELEMENTS (pal_demo_clients[c].findings); f++)
      if (pal_demo_clients[c].findings[f].course != NULL)
        n_found += pal_demo_find_details (&pal_demo_clients[c], f) != NULL;
  g_assert_cmpuint (n_found, ==, PAL_DEMO_N_DETAILS);
}

/* What the clients are said to feel elsewhere is what the knowledge knows of that muscle. */
static void
test_referrals (void)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);

  for (guint c = 0; c < PAL_DEMO_N_CLIENTS; c++)
    for (guint f = 0; f < G_N_ELEMENTS (pal_demo_clients[c].findings); f++)
      {
        const PalDemoFinding *finding = &pal_demo_clients[c].findings[f];
        const PalDemoPlace *place = &pal_demo_places[finding->place];
        g_autofree char *muscle = NULL;
        g_autoptr (GPtrArray) known = NULL;

        if (finding->course == NULL || place->muscle == NULL)
          continue;
        muscle = pal_region_key_new (place->muscle, finding->side);
        known = pal_knowledge_dup_referrals (knowledge, muscle);
        for (guint i = 0; finding->referrals[i] != NULL; i++)
          {
            gboolean found = FALSE;

            for (guint k = 0; k < known->len; k++)
              {
                PalReferral *referral = g_ptr_array_index (known, k);
                g_autofree char *base = pal_region_key_dup_base (referral->zone, NULL);

                found |= g_str_equal (base, finding->referrals[i]);
              }
            if (!found)
              g_error ("%s is not felt at %s", muscle, finding->referrals[i]);
          }
      }
}

/* What was done was done on a trigger point that had a number then, with a technique of the library,
 * as hard as that allows. */
static void
test_uses (void)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);

  for (guint i = 0; i < PAL_DEMO_N_USES; i++)
    {
      const PalDemoUse *use = &pal_demo_uses[i];
      const PalDemoFinding *finding = &find_client (use->family)->findings[use->finding];
      const PalTechnique *technique = pal_knowledge_lookup_technique (knowledge, use->technique);
      char letter;

      g_assert_nonnull (technique);
      g_assert_nonnull (pal_demo_places[finding->place].muscle);
      g_assert_cmpuint (use->visit, <, strlen (finding->course));
      letter = finding->course[use->visit];
      g_assert_true (letter == '=' || g_ascii_isxdigit (letter));
      if (g_ascii_isxdigit (letter))
        g_assert_cmpint (use->after, <=, g_ascii_xdigit_value (letter));
      g_assert_cmpint (use->pressure, >=, 1);
      g_assert_cmpint (use->pressure, <=, 5);
    }
}

/* What is planned, given and checked at a visit is in the library. */
static void
test_treatment (void)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);
  const char *const words[] = { PAL_STEP_TALK, PAL_STEP_RETEST, PAL_STEP_REST, NULL };
  int minutes = 0;

  g_assert_nonnull (pal_knowledge_lookup_technique (knowledge, PAL_DEMO_NOTED_TECHNIQUE));
  for (guint i = 0; i < PAL_DEMO_N_GIFTS; i++)
    {
      const PalDemoGift *gift = &pal_demo_gifts[i];

      g_assert_cmpuint (gift->visit, <, find_client (gift->family)->n_visits);
      g_assert_true (g_str_equal (gift->kind, PAL_HANDOUT_TILE)
                         ? pal_knowledge_lookup_self_care (knowledge, gift->item) != NULL
                         : pal_knowledge_lookup_handout (knowledge, gift->item) != NULL);
    }
  for (guint i = 0; i < PAL_DEMO_N_STEPS; i++)
    {
      const PalDemoStep *step = &pal_demo_plan[i];

      g_assert_cmpuint (step->visit, <, find_client (step->family)->n_visits);
      g_assert_true (g_strv_contains (words, step->step)
                     || pal_knowledge_lookup_technique (knowledge, step->step) != NULL);
      minutes += step->minutes;
    }
  g_assert_cmpint (minutes, ==, 30);
}

/* A muscle that was checked is one that was worth it for what the client marked on that day. */
static void
test_answers (void)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);

  for (guint i = 0; i < PAL_DEMO_N_ANSWERS; i++)
    {
      const PalDemoAnswer *answer = &pal_demo_answers[i];
      const PalDemoClient *client = find_client (answer->family);
      g_autofree char *muscle = pal_region_key_new (answer->muscle, answer->side);
      g_autoptr (GStrvBuilder) zones = g_strv_builder_new ();
      g_auto (GStrv) painful = NULL;
      g_autoptr (GPtrArray) suggestions = NULL;
      gboolean found = FALSE;

      for (guint f = 0; f < G_N_ELEMENTS (client->findings); f++)
        {
          const PalDemoFinding *finding = &client->findings[f];
          g_autofree char *zone = NULL;

          if (finding->course == NULL || finding->author != PAL_AUTHOR_CLIENT
              || strchr (".x", finding->course[answer->visit]) != NULL)
            continue;
          zone = pal_region_key_new (pal_demo_places[finding->place].zone, finding->side);
          g_strv_builder_add (zones, zone);
        }
      painful = g_strv_builder_end (zones);
      suggestions = pal_muscle_suggest (knowledge, (const char *const *) painful);
      for (guint k = 0; k < suggestions->len; k++)
        {
          const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, k);

          found |= g_str_equal (suggestion->muscle, muscle);
        }
      if (!found)
        g_error ("%s is not worth checking", muscle);
    }
}

static void
test_courses (void)
{
  guint n_visits = 0;

  for (guint c = 0; c < PAL_DEMO_N_CLIENTS; c++)
    {
      const PalDemoClient *client = &pal_demo_clients[c];

      n_visits += client->n_visits;
      for (guint f = 0; f < G_N_ELEMENTS (client->findings); f++)
        {
          const char *course = client->findings[f].course;
          const char *gone = course != NULL ? strchr (course, 'x') : NULL;

          if (course == NULL)
            continue;
          g_assert_cmpuint (strlen (course), ==, client->n_visits);
          g_assert_cmpuint (strspn (course, "0123456789A=<>x."), ==, client->n_visits);
          g_assert_true (g_ascii_isxdigit (course[strspn (course, ".")]));
          if (gone != NULL)
            g_assert_cmpuint (strspn (gone + 1, "."), ==, strlen (gone + 1));
        }
    }
  g_assert_cmpuint (n_visits, ==, PAL_DEMO_N_VISITS);
}

static char *
describe (GPtrArray *commands)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < commands->len; i++)
    {
      PalCommand *command = g_ptr_array_index (commands, i);

      for (guint o = 0; o < pal_command_get_n_ops (command); o++)
        {
          const PalOp *op = pal_command_get_op (command, o);
          g_autofree char *values = g_variant_print (op->values, TRUE);

          g_string_append_printf (text,
                                  "%s %d %s %s %s\n",
                                  pal_command_get_scope (command),
                                  op->type,
                                  op->table,
                                  op->id,
                                  values);
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_deterministic (void)
{
  g_autoptr (GPtrArray) first = commands_for (1);
  g_autoptr (GPtrArray) again = commands_for (1);
  g_autoptr (GPtrArray) other = commands_for (2);
  g_autofree char *first_text = describe (first);
  g_autofree char *again_text = describe (again);
  g_autofree char *other_text = describe (other);

  g_assert_cmpstr (first_text, ==, again_text);
  g_assert_cmpstr (first_text, !=, other_text);
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalChangeSet) changes
      = pal_store_commit_finish (PAL_STORE (source), result, &error);

  g_assert_no_error (error);
  g_assert_nonnull (changes);
  (*(guint *) user_data)++;
}

static PalMemoryStore *
fill (GPtrArray *commands)
{
  PalMemoryStore *store = pal_memory_store_new ();
  guint n_done = 0;

  for (guint i = 0; i < commands->len; i++)
    pal_store_commit_async (
        PAL_STORE (store), g_ptr_array_index (commands, i), NULL, committed_cb, &n_done);
  for (guint i = 0; i < 10000 && n_done < commands->len; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n_done, ==, commands->len);
  return store;
}

static void
test_record (void)
{
  g_autoptr (GPtrArray) commands = commands_for (7);
  g_autoptr (PalMemoryStore) store = fill (commands);
  g_autoptr (GDateTime) now = some_now ();
  g_autofree char *now_utc = pal_time_to_utc (now);
  g_autofree char *today = pal_time_to_date (now);
  g_autoptr (GHashTable) hours = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_strokes = 0, n_free = 0, n_notes = 0, n_arrows = 0, n_since = 0;
  guint n_referrals = 0, n_gone = 0, n_by_client = 0, n_empty = 0;
  guint n_found = 0, n_postures = 0, n_scars = 0;

  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "client"), ==, PAL_DEMO_N_CLIENTS);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "visit"), ==, PAL_DEMO_N_VISITS);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "practitioner"), ==, 1);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "practice_card"), ==, 1);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "mark"), >, 150);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "technique_use"), ==, PAL_DEMO_N_USES);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "handout_item"), ==, PAL_DEMO_N_GIFTS);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "plan_step"), ==, PAL_DEMO_N_STEPS);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "muscle_check"), ==, PAL_DEMO_N_ANSWERS);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "no_work_zone"), ==, PAL_DEMO_N_NO_WORK);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "practice_note"), ==, 1);
  g_assert_cmpuint (pal_memory_store_get_n_rows (store, "practice_technique"), ==, 1);

  for (guint i = 0; i < commands->len; i++)
    {
      PalCommand *command = g_ptr_array_index (commands, i);

      g_assert_true (pal_command_get_unlogged (command));
      for (guint o = 0; o < pal_command_get_n_ops (command); o++)
        {
          const PalOp *op = pal_command_get_op (command, o);

          g_assert_true (op->type == PAL_OP_UPDATE
                         || g_str_equal (op->table, "practice_card")
                         || g_str_equal (op->table, "practice_note")
                         || g_uuid_string_is_valid (op->id));
          if (op->type != PAL_OP_INSERT)
            {
              n_gone += pal_row_has (op->values, "ended_visit_id");
              continue;
            }
          n_referrals += g_str_equal (op->table, "referral");
          n_strokes += g_str_equal (op->table, "stroke");
          if (g_str_equal (op->table, "visit"))
            {
              const char *date = pal_row_get_string (op->values, "local_date");
              const char *started = pal_row_get_string (op->values, "started_utc");
              GDate parsed;

              /* Some days ago, never on a Sunday, never two at once. */
              g_assert_cmpint (pal_time_days_between (date, today), >=, 2);
              g_assert_cmpint (pal_time_days_between (date, today), <, 365);
              g_date_clear (&parsed, 1);
              g_date_set_parse (&parsed, date);
              g_assert_cmpint (g_date_get_weekday (&parsed), !=, G_DATE_SUNDAY);
              g_assert_true (g_hash_table_add (hours, (gpointer) started));
              g_assert_cmpstr (pal_row_get_string (op->values, "ended_utc"), >, started);
            }
          else if (g_str_equal (op->table, "no_work_zone"))
            {
              g_assert_cmpstr (pal_row_get_string (op->values, "review_date"), >, today);
              g_assert_cmpstr (pal_row_get_string (op->values, "created_utc"), <, now_utc);
            }
          else if (g_str_equal (op->table, "technique_use"))
            {
              g_assert_true (pal_row_has (op->values, "number_before"));
              g_assert_cmpint (pal_row_get_int (op->values, "number_after", 0),
                               <=,
                               pal_row_get_int (op->values, "number_before", 0));
            }
          else if (g_str_equal (op->table, "mark"))
            {
              g_assert_cmpstr (pal_row_get_string (op->values, "created_utc"), <, now_utc);
              g_assert_true (
                  pal_region_key_is_valid (pal_row_get_string (op->values, "zone")));
              n_free += g_str_equal (pal_row_get_string (op->values, "kind"), "free");
              n_notes += g_str_equal (pal_row_get_string (op->values, "kind"), "note");
              n_found += g_str_equal (pal_row_get_string (op->values, "kind"), "palpation");
              n_postures += g_str_equal (pal_row_get_string (op->values, "kind"), "posture");
              n_scars += g_strcmp0 (pal_row_get_string (op->values, "palpation"), "scar") == 0
                         && pal_row_has (op->values, "since");
              n_arrows += g_str_equal (pal_row_get_string (op->values, "shape"), "arrow");
              if (pal_row_has (op->values, "since"))
                {
                  n_since++;
                  g_assert_cmpstr (
                      pal_row_get_string (op->values, "since"), <, today);
                  g_assert_cmpint (pal_row_get_int (op->values, "intensity_least", 0),
                                   <=,
                                   pal_row_get_int (op->values, "intensity_worst", 10));
                }
              n_by_client
                  += g_str_equal (pal_row_get_string (op->values, "author"), "client");
              n_empty += !pal_row_has (op->values, "intensity");
            }
        }
    }
  g_assert_cmpuint (n_strokes, >=, 60);
  g_assert_cmpuint (n_free, >=, 1);
  g_assert_cmpuint (n_notes, >=, 1);
  g_assert_cmpuint (n_arrows, >=, 3);
  g_assert_cmpuint (n_since, >=, 40);
  g_assert_cmpuint (n_referrals, >=, 12);
  g_assert_cmpuint (n_gone, >=, 8);
  g_assert_cmpuint (n_by_client, >, 50);
  g_assert_cmpuint (n_empty, >, n_gone);
  g_assert_cmpuint (n_found, >=, 15);
  g_assert_cmpuint (n_postures, >=, 15);
  g_assert_cmpuint (n_scars, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/demo/places", test_places);
  g_test_add_func ("/exchange/demo/hands", test_hands);
  g_test_add_func ("/exchange/demo/no-work", test_no_work);
  g_test_add_func ("/exchange/demo/drawings", test_drawings);
  g_test_add_func ("/exchange/demo/details", test_details);
  g_test_add_func ("/exchange/demo/referrals", test_referrals);
  g_test_add_func ("/exchange/demo/uses", test_uses);
  g_test_add_func ("/exchange/demo/treatment", test_treatment);
  g_test_add_func ("/exchange/demo/answers", test_answers);
  g_test_add_func ("/exchange/demo/courses", test_courses);
  g_test_add_func ("/exchange/demo/deterministic", test_deterministic);
  g_test_add_func ("/exchange/demo/record", test_record);
  return g_test_run ();
}
