/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-demo"

#include "pal-demo-private.h"

#include <glib/gi18n-lib.h>

#include "pal-region-key.h"
#include "pal-row.h"
#include "pal-time.h"

/* The columns of the demo's rows. */

/* The same seed gives the same ids. */
char *
pal_demo_next_id (GRand *rand)
{
  guint32 a = g_rand_int (rand), b = g_rand_int (rand);
  guint32 c = g_rand_int (rand), d = g_rand_int (rand);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x",
                          a,
                          b >> 16,
                          b & 0xfff,
                          0x8000 | (c >> 16 & 0x3fff),
                          c & 0xffff,
                          d);
}

/**
 * pal_demo_visit_next_moment:
 * @visit: a visit
 * @seconds: how long after the mark before
 *
 * Returns: (transfer full): when the next mark is made, in UTC as it is stored.
 */
char *
pal_demo_visit_next_moment (PalDemoVisit *visit, int seconds)
{
  g_autoptr (GDateTime) before = g_steal_pointer (&visit->moment);

  visit->moment = g_date_time_add_seconds (before, seconds);
  return pal_time_to_utc (visit->moment);
}

/**
 * pal_demo_insert_row:
 * @command: where the row goes
 * @table: its table
 * @dict: its columns; cleared
 */
void
pal_demo_insert_row (PalCommand *command, const char *table, GVariantDict *dict)
{
  g_autoptr (GVariant) row = pal_row_end (dict);

  pal_command_insert (command, table, row);
}

/* What is written of people who do not exist is in the language of whoever looks at them. */
void
pal_demo_set_words (GVariantDict *dict, const char *column, const char *words)
{
  if (words != NULL)
    words = g_dpgettext2 (GETTEXT_PACKAGE, "demo", words);
  pal_row_set_string (dict, column, words);
}

/* What was asked about a trigger point when it was first found. */
void
pal_demo_set_criteria (GVariantDict *dict, const PalDemoFinding *finding)
{
  gboolean refers = finding->referrals[0] != NULL;
  gboolean asked = finding->familiar != PAL_FAMILIAR_UNFAMILIAR;

  pal_row_set_string (
      dict, "taut_band", pal_answer_to_nick (asked ? PAL_ANSWER_YES : PAL_ANSWER_NOT_ASKED));
  pal_row_set_string (dict, "tender_spot", pal_answer_to_nick (PAL_ANSWER_YES));
  pal_row_set_string (
      dict,
      "referred_sensation",
      pal_answer_to_nick (refers ? PAL_ANSWER_YES
                                 : (asked ? PAL_ANSWER_NO : PAL_ANSWER_NOT_ASKED)));
  pal_row_set_string (dict, "familiar", pal_familiar_to_nick (finding->familiar));
}

/* Writes down where a mark is: figure, view, zone, side and the one point, mirrored where @side
 * is the left. */
void
pal_demo_set_place (GVariantDict *dict, const PalDemoPlace *place, PalSide side, PalShape shape)
{
  PalPoint point = pal_demo_place_get_point (place, side);
  g_autofree char *points = pal_points_to_string (&point, 1);
  g_autofree char *zone = pal_region_key_new (place->zone, side);

  pal_row_set_string (dict, "zone", zone);
  pal_row_set_string (dict, "side", pal_side_to_nick (side));
  if (place->muscle != NULL)
    {
      g_autofree char *muscle = pal_region_key_new (place->muscle, side);

      pal_row_set_string (dict, "muscle", muscle);
      pal_row_set_int (dict, "muscle_listed", TRUE);
    }
  pal_row_set_string (dict, "figure", PAL_DEMO_FIGURE);
  pal_row_set_int (dict, "figure_version", PAL_DEMO_FIGURE_VERSION);
  pal_row_set_string (dict, "view", pal_view_to_nick (place->view));
  pal_row_set_string (dict, "shape", pal_shape_to_nick (shape));
  pal_row_set_string (dict, "points", points);
}

/* An arrow leads from its first place to its last. */
void
pal_demo_set_drawn_place (GVariantDict *dict, const PalDemoDrawing *drawing, PalSide side)
{
  const PalDemoStroke *stroke = &drawing->strokes[0];
  double sign = side == PAL_SIDE_LEFT ? -1.0 : 1.0;

  pal_row_set_string (
      dict, "shape", pal_shape_to_nick (drawing->arrow ? PAL_SHAPE_ARROW : PAL_SHAPE_AREA));
  if (drawing->arrow)
    {
      const PalPoint *end = &stroke->places[stroke->turns - 1];
      const PalPoint points[] = { { sign * stroke->places[0].u, stroke->places[0].v },
                                  { sign * end->u, end->v } };
      g_autofree char *text = pal_points_to_string (points, G_N_ELEMENTS (points));

      pal_row_set_string (dict, "points", text);
    }
}

/* @intensity: the number that the least and the worst go with, or %PAL_INTENSITY_EMPTY */
void
pal_demo_set_details (GVariantDict *dict,
                      const PalDemoDetails *details,
                      const PalSince *since,
                      int intensity)
{
  g_autofree char *aggravates = pal_factors_to_string (details->aggravates);
  g_autofree char *eases = pal_factors_to_string (details->eases);

  if (intensity != PAL_INTENSITY_EMPTY)
    {
      pal_row_set_int (dict, "intensity_least", MAX (intensity - details->below, 0));
      pal_row_set_int (
          dict, "intensity_worst", MIN (intensity + details->above, PAL_INTENSITY_MAX));
    }
  pal_row_set_string (dict, "depth", pal_depth_to_nick (details->depth));
  pal_row_set_string (dict, "tissue", pal_tissue_to_nick (details->tissue));
  pal_row_set_string (dict, "timing", pal_timing_to_nick (details->timing));
  pal_row_set_string (dict, "since", since->date);
  pal_row_set_string (dict, "since_precision", pal_precision_to_nick (since->precision));
  pal_row_set_string (dict, "aggravates", aggravates);
  pal_demo_set_words (dict, "aggravates_text", details->aggravates_text);
  pal_row_set_string (dict, "eases", eases);
}
