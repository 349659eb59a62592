/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-demo"

#include "pal-demo-private.h"

#include "pal-finding.h"
#include "pal-mark.h"
#include "pal-region-key.h"
#include "pal-row.h"
#include "pal-stroke.h"

/* What is found in the people of the demo: findings, their marks, and what is drawn of them. */

static void
add_finding (PalDemoVisit *visit, PalDemoCourse *course)
{
  const PalDemoSession *session = &visit->session;
  const PalDemoPlace *place = &pal_demo_places[course->finding->place];
  g_autofree char *zone = pal_region_key_new (place->zone, course->finding->side);
  g_autofree char *muscle
      = place->muscle != NULL ? pal_region_key_new (place->muscle, course->finding->side) : NULL;
  GVariantDict dict;

  course->id = pal_demo_next_id (session->rand);
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", course->id);
  pal_row_set_string (&dict, "client_id", session->client_id);
  pal_row_set_string (&dict,
                      "kind",
                      pal_kind_to_nick (muscle != NULL ? PAL_KIND_TRIGGER_POINT : PAL_KIND_PAIN));
  pal_row_set_string (&dict, "zone", zone);
  pal_row_set_string (&dict, "muscle", muscle);
  pal_row_set_string (&dict, "first_seen", session->date);
  pal_demo_insert_row (session->command, PAL_FINDING_TABLE, &dict);
}

static void
end_finding (PalDemoVisit *visit, PalDemoCourse *course)
{
  const PalDemoSession *session = &visit->session;
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "ended_date", session->date);
  pal_row_set_string (&dict, "ended_visit_id", session->visit_id);
  values = pal_row_end (&dict);
  pal_command_update (session->command, PAL_FINDING_TABLE, course->id, values);
}

static void
add_referrals (PalDemoVisit *visit, const PalDemoFinding *finding, const char *mark_id)
{
  const PalDemoSession *session = &visit->session;

  for (guint i = 0; finding->referrals[i] != NULL; i++)
    {
      PalSide side = g_str_equal (finding->referrals[i], "head-vertex") ? PAL_SIDE_MIDLINE
                                                                        : finding->side;
      g_autofree char *id = pal_demo_next_id (session->rand);
      g_autofree char *zone = pal_region_key_new (finding->referrals[i], side);
      g_autofree char *created = pal_demo_visit_next_moment (visit, 2);
      GVariantDict dict;

      g_variant_dict_init (&dict, NULL);
      pal_row_set_string (&dict, "id", id);
      pal_row_set_string (&dict, "mark_id", mark_id);
      pal_row_set_string (&dict, "client_id", session->client_id);
      pal_row_set_string (&dict, "zone", zone);
      pal_row_set_string (&dict, "created_utc", created);
      pal_demo_insert_row (session->command, PAL_REFERRAL_TABLE, &dict);
    }
}

/* The strokes of a drawing; an arrow keeps its length, everything else its middle. */
static void
add_strokes (PalDemoVisit *visit,
             const PalDemoDrawing *drawing,
             const char *mark_id,
             PalView view,
             PalSide side,
             double factor)
{
  const PalDemoSession *session = &visit->session;

  for (guint i = 0; i < G_N_ELEMENTS (drawing->strokes) && drawing->strokes[i].places[0].v > 0.0;
       i++)
    {
      g_autofree char *id = pal_demo_next_id (session->rand);
      g_autoptr (GBytes) samples
          = pal_demo_stroke_to_bytes (&drawing->strokes[i], drawing->pen, side, factor);
      GVariantDict dict;

      g_variant_dict_init (&dict, NULL);
      pal_row_set_string (&dict, "id", id);
      pal_row_set_string (&dict, "mark_id", mark_id);
      pal_row_set_string (&dict, "client_id", session->client_id);
      pal_row_set_string (&dict, "view", pal_view_to_nick (view));
      pal_row_set_string (&dict, "pen", pal_pen_to_nick (drawing->pen));
      pal_row_set_int (&dict, "position", i);
      pal_row_set_bytes (&dict, "samples", samples);
      pal_demo_insert_row (session->command, PAL_STROKE_TABLE, &dict);
    }
}

/* Writes down a letter of a course; see #PalDemoFinding. */
static void
set_state (GVariantDict *dict, PalDemoCourse *course, char letter)
{
  PalChange change = PAL_CHANGE_NONE;
  int intensity = PAL_INTENSITY_EMPTY;

  switch (letter)
    {
    case '=':
      change = PAL_CHANGE_SAME;
      intensity = course->intensity;
      break;
    case '<':
      change = PAL_CHANGE_BETTER;
      break;
    case '>':
      change = PAL_CHANGE_WORSE;
      break;
    case 'x':
      change = PAL_CHANGE_GONE;
      break;
    default:
      intensity = g_ascii_xdigit_value (letter);
      course->intensity = intensity;
      if (course->first_intensity == 0)
        course->first_intensity = intensity;
    }
  if (change != PAL_CHANGE_NONE)
    pal_row_set_string (dict, "change", pal_change_to_nick (change));
  if (intensity != PAL_INTENSITY_EMPTY)
    pal_row_set_int (dict, "intensity", intensity);
}

/**
 * pal_demo_add_mark:
 * @visit: the visit in which it is found
 * @client: whose visit it is
 * @number: of the visit, counted from 0, which the course of the finding has a letter for
 * @index: of the finding
 * @course: how the finding has gone until now; carried on
 */
void
pal_demo_add_mark (PalDemoVisit *visit,
                   const PalDemoClient *client,
                   guint number,
                   guint index,
                   PalDemoCourse *course)
{
  const PalDemoSession *session = &visit->session;
  const PalDemoFinding *finding = course->finding;
  const char letter = finding->course[number];
  gboolean is_first = course->id == NULL;
  gboolean is_point = pal_demo_places[finding->place].muscle != NULL;
  g_autofree char *id = pal_demo_next_id (session->rand);
  g_autofree char *created
      = pal_demo_visit_next_moment (visit, g_rand_int_range (session->rand, 20, 90));
  g_autofree char *qualities = pal_qualities_to_string (finding->qualities);
  GVariantDict dict;

  if (is_first)
    {
      add_finding (visit, course);
      if (course->details != NULL)
        pal_since_from_ago (&course->since,
                            course->details->since_ago,
                            course->details->since_unit,
                            session->date);
    }
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "finding_id", course->id);
  pal_row_set_string (&dict, "visit_id", session->visit_id);
  pal_row_set_string (&dict, "client_id", session->client_id);
  pal_row_set_string (&dict, "practitioner_id", session->practitioner_id);
  pal_row_set_string (&dict, "author", pal_author_to_nick (finding->author));
  pal_row_set_string (
      &dict, "kind", pal_kind_to_nick (is_point ? PAL_KIND_TRIGGER_POINT : PAL_KIND_PAIN));
  pal_row_set_string (&dict, "created_utc", created);
  pal_demo_set_place (&dict, &pal_demo_places[finding->place], finding->side, finding->shape);
  if (course->drawing != NULL)
    pal_demo_set_drawn_place (&dict, course->drawing, finding->side);
  set_state (&dict, course, letter);
  if (course->details != NULL && letter != 'x')
    pal_demo_set_details (&dict,
                          course->details,
                          &course->since,
                          letter == '<' || letter == '>' ? PAL_INTENSITY_EMPTY : course->intensity);
  if (letter != 'x')
    pal_row_set_string (&dict, "quality", qualities);
  if (is_first)
    pal_demo_set_words (&dict, "note", finding->note);
  if (is_first && is_point)
    pal_demo_set_criteria (&dict, finding);
  pal_demo_insert_row (session->command, PAL_MARK_TABLE, &dict);

  if (course->drawing != NULL)
    add_strokes (visit,
                 course->drawing,
                 id,
                 pal_demo_places[finding->place].view,
                 finding->side,
                 0.5 + 0.5 * MIN (course->intensity, course->first_intensity)
                           / MAX (course->first_intensity, 1));
  if (is_first)
    add_referrals (visit, finding, id);
  if (is_point)
    {
      PalDemoSession of_mark = *session;

      of_mark.created_utc = created;
      pal_demo_add_uses (&of_mark, client, number, index, id, course->intensity);
    }
  if (letter == 'x')
    end_finding (visit, course);
  else if (!is_point)
    visit->worst_pain = MAX (visit->worst_pain, course->intensity);
}

/**
 * pal_demo_add_drawing:
 * @visit: the visit in which it is drawn
 * @drawing: one that is drawn in one visit alone
 */
void
pal_demo_add_drawing (PalDemoVisit *visit, const PalDemoDrawing *drawing)
{
  const PalDemoSession *session = &visit->session;
  PalKind kind = pal_pen_get_kind (drawing->pen);
  const PalDemoPlace *place = &pal_demo_places[drawing->place];
  g_autofree char *finding_id = pal_demo_next_id (session->rand);
  g_autofree char *id = pal_demo_next_id (session->rand);
  g_autofree char *zone = pal_region_key_new (place->zone, drawing->side);
  g_autofree char *created = pal_demo_visit_next_moment (visit, 30);
  g_autofree char *qualities = pal_qualities_to_string (pal_pen_get_quality (drawing->pen));
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", finding_id);
  pal_row_set_string (&dict, "client_id", session->client_id);
  pal_row_set_string (&dict, "kind", pal_kind_to_nick (kind));
  pal_row_set_string (&dict, "zone", zone);
  pal_row_set_string (&dict, "first_seen", session->date);
  pal_demo_insert_row (session->command, PAL_FINDING_TABLE, &dict);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "finding_id", finding_id);
  pal_row_set_string (&dict, "visit_id", session->visit_id);
  pal_row_set_string (&dict, "client_id", session->client_id);
  pal_row_set_string (&dict, "practitioner_id", session->practitioner_id);
  pal_row_set_string (&dict, "author", pal_author_to_nick (drawing->author));
  pal_row_set_string (&dict, "kind", pal_kind_to_nick (kind));
  pal_row_set_string (&dict, "created_utc", created);
  pal_demo_set_place (&dict, place, drawing->side, PAL_SHAPE_AREA);
  g_variant_dict_remove (&dict, "muscle");
  g_variant_dict_remove (&dict, "muscle_listed");
  if (kind == PAL_KIND_PAIN)
    pal_row_set_string (&dict, "quality", qualities);
  pal_demo_insert_row (session->command, PAL_MARK_TABLE, &dict);
  add_strokes (visit, drawing, id, place->view, drawing->side, 1.0);
}
