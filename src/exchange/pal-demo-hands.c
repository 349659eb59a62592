/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-demo"

#include "pal-demo-private.h"

#include <glib/gi18n-lib.h>

#include "pal-finding.h"
#include "pal-mark.h"
#include "pal-region-key.h"
#include "pal-row.h"

/* What the hands find beside trigger points, how the clients stand, and where nobody is to work. */

const PalDemoHand pal_demo_hands[PAL_DEMO_N_HANDS] = {
  { .family = "Muster", .course = "0.....", .palpation = PAL_PALPATION_SCAR, .side = PAL_SIDE_RIGHT,
    .place = { "knee-front", NULL, PAL_VIEW_FRONT, -83.0, 1280.0 }, .since_years = 9,
    .note = NC_ ("demo", "After a new knee joint; the skin glides again.") },
  { .family = "Muster", .course = "22=1<x", .posture = PAL_POSTURE_WEIGHT_SIDE,
    .direction = PAL_DIRECTION_LEFT, .side = PAL_SIDE_LEFT,
    .place = { "foot-top", NULL, PAL_VIEW_FRONT, -79.0, 1630.0 } },
  { .family = "Ejemplo", .course = "..22=1==", .palpation = PAL_PALPATION_ADHESION,
    .side = PAL_SIDE_RIGHT, .place = { "shoulder-back", NULL, PAL_VIEW_BACK, 177.4, 391.2 } },
  { .family = "Fictif", .course = "2=2=1", .posture = PAL_POSTURE_PELVIC_TILT,
    .direction = PAL_DIRECTION_FORWARD, .place = { "pubic", NULL, PAL_VIEW_FRONT, 0.0, 885.0 } },
  { .family = "Fictif", .course = "31<x.", .palpation = PAL_PALPATION_SPASM, .side = PAL_SIDE_LEFT,
    .place = { "mid-back", NULL, PAL_VIEW_BACK, 49.4, 578.4 } },
  { .family = "Namuna", .course = "32=2=", .posture = PAL_POSTURE_HEAD_FORWARD,
    .place = { "mouth-chin", NULL, PAL_VIEW_FRONT, 0.0, 225.0 } },
  { .family = "Namuna", .course = "1=.==", .posture = PAL_POSTURE_ROUNDED_SHOULDERS,
    .place = { "sternum", NULL, PAL_VIEW_FRONT, 0.0, 450.0 } },
  { .family = "Specimen", .course = "11.1", .posture = PAL_POSTURE_SHOULDER_HEIGHT,
    .direction = PAL_DIRECTION_RIGHT, .side = PAL_SIDE_RIGHT,
    .place = { "shoulder-top", NULL, PAL_VIEW_FRONT, -91.5, 326.8 } },
  { .family = "مثال", .course = "121", .palpation = PAL_PALPATION_SWELLING, .side = PAL_SIDE_RIGHT,
    .place = { "ankle-outer", NULL, PAL_VIEW_BACK, 106.0, 1612.0 } },
  { .family = "مثال", .course = "121", .palpation = PAL_PALPATION_SWELLING, .side = PAL_SIDE_LEFT,
    .place = { "ankle-outer", NULL, PAL_VIEW_BACK, 106.0, 1612.0 } },
};

/* One is drawn on the body, the other on a hand that was looked at closely. */
const PalDemoNoWork pal_demo_no_work[PAL_DEMO_N_NO_WORK] = {
  { .family = "Platzhalter", .visit = 1, .zone = "calf-l", .view = PAL_VIEW_BACK,
    .reason = PAL_REASON_VARICOSE_VEINS, .review = 90,
    .corners = { { -92, 1352 }, { -76, 1362 }, { -68, 1396 }, { -62, 1442 }, { -68, 1486 },
                 { -82, 1502 }, { -94, 1480 }, { -98, 1430 }, { -102, 1384 } } },
  { .family = "Fictif", .visit = 4, .zone = "hand-back-l", .view = PAL_VIEW_HAND_BACK_L,
    .reason = PAL_REASON_WOUND, .text = NC_ ("demo", "a burn from the oven"), .review = 14,
    .corners = { { -14, 22 }, { -4, 16 }, { 8, 18 }, { 15, 26 }, { 12, 38 }, { 1, 44 },
                 { -11, 41 }, { -17, 32 } } },
};

/* The last degree that was named, up to @visit. */
static PalDegree
get_degree (const PalDemoHand *hand, guint visit)
{
  while (visit > 0 && !g_ascii_isdigit (hand->course[visit]))
    visit--;
  return (PalDegree) g_ascii_digit_value (hand->course[visit]);
}

/* Of what has been there for years. */
static void
set_since (GVariantDict *dict, const PalDemoHand *hand, const char *date)
{
  PalSince since;

  if (hand->since_years == 0
      || !pal_since_from_ago (&since, hand->since_years, PAL_PRECISION_YEAR, date))
    return;
  pal_row_set_string (dict, "since", since.date);
  pal_row_set_string (dict, "since_precision", pal_precision_to_nick (since.precision));
}

/* As a #PalDemoFinding has it, but that a digit is a degree. */
static void
set_state (GVariantDict *dict, const PalDemoHand *hand, guint visit)
{
  static const struct
  {
    char letter;
    PalChange change;
  } changes[] = {
    { '=', PAL_CHANGE_SAME },
    { '<', PAL_CHANGE_BETTER },
    { '>', PAL_CHANGE_WORSE },
    { 'x', PAL_CHANGE_GONE },
  };
  char letter = hand->course[visit];

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (changes[i].letter == letter)
      pal_row_set_string (dict, "change", pal_change_to_nick (changes[i].change));
  if (letter == '=' || g_ascii_isdigit (letter))
    pal_row_set_string (dict, "degree", pal_degree_to_nick (get_degree (hand, visit)));
}

static PalKind
get_kind (const PalDemoHand *hand)
{
  return hand->posture != PAL_POSTURE_NONE ? PAL_KIND_POSTURE : PAL_KIND_PALPATION;
}

static void
add_finding (const PalDemoSession *session, const PalDemoHand *hand, const char *id)
{
  g_autofree char *zone = pal_region_key_new (hand->place.zone, hand->side);
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "client_id", session->client_id);
  pal_row_set_string (&dict, "kind", pal_kind_to_nick (get_kind (hand)));
  pal_row_set_string (&dict, "zone", zone);
  pal_row_set_string (&dict, "first_seen", session->date);
  row = pal_row_end (&dict);
  pal_command_insert (session->command, PAL_FINDING_TABLE, row);
}

static void
end_finding (const PalDemoSession *session, const char *id)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "ended_date", session->date);
  pal_row_set_string (&dict, "ended_visit_id", session->visit_id);
  values = pal_row_end (&dict);
  pal_command_update (session->command, PAL_FINDING_TABLE, id, values);
}

/**
 * pal_demo_hand_is_said:
 * @hand: what the hands find, or how somebody stands
 * @client: a client
 * @visit: the number of a visit
 *
 * Returns: whether it is of @client and said at that visit.
 */
gboolean
pal_demo_hand_is_said (const PalDemoHand *hand, const PalDemoClient *client, guint visit)
{
  return g_str_equal (hand->family, client->family) && hand->course[visit] != '.';
}

/**
 * pal_demo_add_hand:
 * @session: the visit
 * @hand: what is said at it
 * @visit: its number
 * @finding_id: (inout): the finding; made where it is %NULL
 *
 * Adds the mark of the visit.
 */
void
pal_demo_add_hand (const PalDemoSession *session,
                   const PalDemoHand *hand,
                   guint visit,
                   char **finding_id)
{
  gboolean is_first = *finding_id == NULL;
  g_autofree char *id = pal_demo_next_id (session->rand);
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  if (is_first)
    {
      *finding_id = pal_demo_next_id (session->rand);
      add_finding (session, hand, *finding_id);
    }
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "finding_id", *finding_id);
  pal_row_set_string (&dict, "visit_id", session->visit_id);
  pal_row_set_string (&dict, "client_id", session->client_id);
  pal_row_set_string (&dict, "practitioner_id", session->practitioner_id);
  pal_row_set_string (&dict, "author", pal_author_to_nick (PAL_AUTHOR_THERAPIST));
  pal_row_set_string (&dict, "kind", pal_kind_to_nick (get_kind (hand)));
  pal_row_set_string (&dict, "created_utc", session->created_utc);
  pal_demo_set_place (&dict, &hand->place, hand->side, PAL_SHAPE_POINT);
  pal_row_set_string (&dict, "palpation", pal_palpation_to_nick (hand->palpation));
  pal_row_set_string (&dict, "posture", pal_posture_to_nick (hand->posture));
  pal_row_set_string (&dict, "direction", pal_direction_to_nick (hand->direction));
  set_state (&dict, hand, visit);
  set_since (&dict, hand, session->date);
  if (is_first)
    pal_demo_set_words (&dict, "note", hand->note);
  row = pal_row_end (&dict);
  pal_command_insert (session->command, PAL_MARK_TABLE, row);
  if (hand->course[visit] == 'x')
    end_finding (session, *finding_id);
}

/* When somebody is to look at it again. */
static char *
get_review (const PalDemoNoWork *no_work, const char *date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_parse (&day, date);
  g_date_add_days (&day, no_work->review);
  return g_strdup_printf (
      "%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
}

/**
 * pal_demo_add_no_work:
 * @session: a visit
 * @client: of whom
 * @visit: its number
 *
 * Adds where nobody is to work from that visit on.
 */
void
pal_demo_add_no_work (const PalDemoSession *session, const PalDemoClient *client, guint visit)
{
  for (guint i = 0; i < PAL_DEMO_N_NO_WORK; i++)
    {
      const PalDemoNoWork *no_work = &pal_demo_no_work[i];
      const char *text = no_work->text;
      g_autofree char *id = NULL;
      g_autofree char *reason = NULL;
      g_autofree char *review = NULL;
      g_autofree char *points = NULL;
      g_autoptr (GVariant) row = NULL;
      GVariantDict dict;

      if (no_work->visit != visit || !g_str_equal (no_work->family, client->family))
        continue;
      if (text != NULL)
        text = g_dpgettext2 (GETTEXT_PACKAGE, "demo", text);
      id = pal_demo_next_id (session->rand);
      reason = pal_no_work_reason_to_string (no_work->reason, text);
      review = get_review (no_work, session->date);
      points = pal_points_to_string (no_work->corners, pal_demo_no_work_count (no_work));
      g_variant_dict_init (&dict, NULL);
      pal_row_set_string (&dict, "id", id);
      pal_row_set_string (&dict, "client_id", session->client_id);
      pal_row_set_string (&dict, "practitioner_id", session->practitioner_id);
      pal_row_set_string (&dict, "zone", no_work->zone);
      pal_row_set_string (&dict, "figure", PAL_DEMO_FIGURE);
      pal_row_set_int (&dict, "figure_version", PAL_DEMO_FIGURE_VERSION);
      pal_row_set_string (&dict, "view", pal_view_to_nick (no_work->view));
      pal_row_set_string (&dict, "points", points);
      pal_row_set_string (&dict, "reason", reason);
      pal_row_set_string (&dict, "review_date", review);
      pal_row_set_string (&dict, "created_utc", session->created_utc);
      row = pal_row_end (&dict);
      pal_command_insert (session->command, PAL_NO_WORK_TABLE, row);
    }
}

/* How many corners there are. */
guint
pal_demo_no_work_count (const PalDemoNoWork *no_work)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (no_work->corners)
         && (no_work->corners[n].u != 0.0 || no_work->corners[n].v != 0.0))
    n++;
  return n;
}
