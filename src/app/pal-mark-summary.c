/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-summary"

#include "pal-mark-summary.h"

#include <glib/gi18n-lib.h>

#include "pal-preferences.h"
#include "pal-pressure.h"
#include "pal-since.h"
#include "pal-words.h"

/* How many zones are named, so that a line stays one. */
#define MAX_EXTENT_ZONES 3

static void
add (GString *list, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  if (list->len > 0)
    g_string_append (list, C_ ("list", ", "));
  g_string_append (list, word);
}

/**
 * pal_mark_summary_get_date:
 * @chart: a chart
 * @mark: a mark of it
 *
 * Returns: (nullable): the local date of its visit.
 */
const char *
pal_mark_summary_get_date (PalChart *chart, PalMark *mark)
{
  PalVisit *visit
      = pal_entity_list_lookup (pal_chart_get_visits (chart), pal_mark_get_visit_id (mark));

  return visit != NULL ? pal_visit_get_local_date (visit) : NULL;
}

/* Returns: (transfer full): how much it hurts at its least and its worst, as far as that is
 * known; "" where it is not. */
char *
pal_mark_summary_range (PalMark *mark)
{
  int least = pal_mark_get_least (mark);
  int worst = pal_mark_get_worst (mark);

  if (least != PAL_INTENSITY_EMPTY && worst != PAL_INTENSITY_EMPTY)
    /* Translators: how much it hurts at its least and at its worst, 0 to 10 */
    return g_strdup_printf (_ ("Least %d, worst %d"), least, worst);
  if (least != PAL_INTENSITY_EMPTY)
    /* Translators: how much it hurts at its least, 0 to 10 */
    return g_strdup_printf (_ ("Least %d"), least);
  if (worst != PAL_INTENSITY_EMPTY)
    /* Translators: how much it hurts at its worst, 0 to 10 */
    return g_strdup_printf (_ ("Worst %d"), worst);
  return g_strdup ("");
}

/* Returns: (transfer full): how deep it is, what it comes from and how it comes and goes; ""
 * where nobody asked. */
char *
pal_mark_summary_behaviour (PalMark *mark)
{
  GString *list = g_string_new (NULL);

  add (list, pal_words_depth (pal_mark_get_depth (mark)));
  add (list, pal_words_tissue (pal_mark_get_tissue (mark)));
  add (list, pal_words_timing (pal_mark_get_timing (mark)));
  return g_string_free (list, FALSE);
}

/* Returns: (transfer full): since when it is there, and whether that is called chronic; "" where
 * nobody asked. */
char *
pal_mark_summary_since (PalChart *chart, PalMark *mark)
{
  const char *on_date = pal_mark_summary_get_date (chart, mark);
  GString *list = g_string_new (NULL);
  g_autofree char *since
      = pal_since_format (pal_mark_get_since (mark), pal_mark_get_since_precision (mark));

  add (list, since);
  if (on_date != NULL && pal_mark_is_chronic (mark, on_date))
    add (list, _ ("chronic (12 weeks or more)"));
  return g_string_free (list, FALSE);
}

/* The signs that decide nothing. */
char *
pal_mark_summary_signs (PalMark *mark)
{
  const struct
  {
    const char *column;
    const char *title;
  } signs[] = {
    { "jump_sign", _ ("Jump Sign") },
    { "local_twitch", _ ("Local Twitch") },
  };
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      PalAnswer answer = pal_mark_get_answer (mark, signs[i].column);
      g_autofree char *words = NULL;

      if (answer == PAL_ANSWER_NOT_ASKED)
        continue;
      /* Translators: a sign that was looked for, then the answer: "Jump Sign: Yes" */
      words = g_strdup_printf (C_ ("sign", "%s: %s"), signs[i].title, pal_words_answer (answer));
      add (list, words);
    }
  return g_string_free (list, FALSE);
}

/* Returns: (transfer full): the pressure at which it begins to hurt, in the unit that the
 * practice reads; "" where it was not measured. */
char *
pal_mark_summary_threshold (PalChart *chart, PalMark *mark)
{
  double kpa = pal_mark_get_pressure_threshold (mark);
  PalPressureUnit unit = pal_preferences_get_pressure_unit (pal_chart_get_practice (chart));

  if (kpa < 0)
    return g_strdup ("");
  return g_strdup_printf ("%.*f %s",
                          (int) pal_pressure_unit_get_digits (unit),
                          pal_pressure_from_kpa (kpa, unit),
                          pal_preferences_name_pressure_unit (unit));
}

/* In the reader's numbers, with a decimal where less than ten of them would be too rough. */
static char *
format_area (double square_millimetres)
{
  double area = square_millimetres / 100.0;
  g_autofree char *number = g_strdup_printf ("%'.*f", area < 9.95 ? 1 : 0, area);

  /* Translators: how large something on the body is, in square centimetres */
  return g_strdup_printf (_ ("%s cm²"), number);
}

/**
 * pal_mark_summary_extent:
 * @knowledge: the names of regions
 * @extent: how large a mark is
 *
 * Returns: (transfer full): "Extent 124 cm² · Calf, right: 38 %", the zones that have most of it named;
 *   empty if there is nothing.
 */
char *
pal_mark_summary_extent (PalKnowledge *knowledge, const PalExtent *extent)
{
  GString *text = g_string_new (NULL);
  g_autofree char *covered = format_area (extent->covered);
  g_autofree char *not_counted = format_area (extent->not_counted);

  if (extent->covered > 0.0)
    /* Translators: %s is how large a mark is, "124 cm²" */
    g_string_append_printf (text, _ ("Extent %s"), covered);
  for (guint i = 0; i < MIN (extent->zones->len, MAX_EXTENT_ZONES); i++)
    {
      const PalExtentZone *zone = &g_array_index (extent->zones, PalExtentZone, i);
      g_autofree char *name
          = pal_knowledge_dup_name (knowledge, zone->zone, PAL_VOICE_CLINICAL, NULL);

      g_string_append (text, " · ");
      /* Translators: how much of a region is marked: "Calf, right: 38 %" */
      g_string_append_printf (text, _ ("%s: %d %%"), name, (int) (100.0 * zone->share + 0.5));
    }
  if (extent->zones->len > MAX_EXTENT_ZONES)
    {
      guint n_more = extent->zones->len - MAX_EXTENT_ZONES;

      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u region more", "%u regions more", n_more), n_more);
    }
  if (extent->not_counted > 0.0)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: %s is how large what was drawn there is, "12 cm²" */
      g_string_append_printf (text, _ ("Not counted: %s on a side view or close-up"), not_counted);
    }
  return g_string_free (text, FALSE);
}

/**
 * pal_mark_summary_name:
 * @chart: a chart
 * @knowledge: the names of regions
 * @mark: a mark of it
 *
 * Returns: (transfer full): its number, if it has one, and its place: "2 Upper trapezius, right".
 */
char *
pal_mark_summary_name (PalChart *chart, PalKnowledge *knowledge, PalMark *mark)
{
  guint number = pal_chart_get_mark_number (chart, pal_entity_get_id (PAL_ENTITY (mark)));
  g_autofree char *place = pal_words_mark_place (knowledge, mark, PAL_VOICE_CLINICAL);

  return number > 0 ? g_strdup_printf ("%u %s", number, place) : g_steal_pointer (&place);
}

/* Returns: (transfer full): of which point it is a satellite; "" for one that is none. */
char *
pal_mark_summary_satellite (PalChart *chart, PalKnowledge *knowledge, PalMark *mark)
{
  const char *finding_id = pal_mark_get_satellite_of (mark);
  PalEntityList *marks = pal_chart_get_marks (chart);

  if (!pal_mark_is_satellite (mark))
    return g_strdup ("");
  /* The last mark of that finding. */
  for (guint i = pal_entity_list_get_length (marks); finding_id != NULL && i-- > 0;)
    {
      PalMark *main = pal_entity_list_peek (marks, i);

      if (g_strcmp0 (pal_mark_get_finding_id (main), finding_id) == 0)
        {
          g_autofree char *name = pal_mark_summary_name (chart, knowledge, main);

          /* Translators: %s is another trigger point, "2 Upper trapezius, right" */
          return g_strdup_printf (_ ("Satellite of %s"), name);
        }
    }
  return g_strdup (_ ("Satellite"));
}

/**
 * pal_mark_summary_verdict:
 * @mark: a trigger point
 *
 * Returns: (transfer full): what its answers amount to, "Definite trigger point, active"; see
 *   pal_trigger_criteria_judge().
 */
char *
pal_mark_summary_verdict (PalMark *mark)
{
  PalTriggerCriteria criteria = pal_trigger_criteria_of_mark (mark);
  const char *certainties[] = {
    [PAL_TRIGGER_OPEN] = _ ("Certainty open"),
    [PAL_TRIGGER_NOT_MET] = _ ("Criteria not met"),
    [PAL_TRIGGER_PROBABLE] = _ ("Probable trigger point"),
    [PAL_TRIGGER_DEFINITE] = _ ("Definite trigger point"),
  };
  const char *activities[] = {
    [PAL_TRIGGER_UNDETERMINED] = _ ("active or latent open"),
    [PAL_TRIGGER_LATENT] = _ ("latent"),
    [PAL_TRIGGER_ACTIVE] = _ ("active"),
  };

  if (criteria.certainty == PAL_TRIGGER_OPEN && criteria.activity == PAL_TRIGGER_UNDETERMINED)
    return g_strdup (_ ("Still open"));
  return g_strdup_printf ("%s%s%s",
                          certainties[criteria.certainty],
                          C_ ("list", ", "),
                          activities[criteria.activity]);
}

static void
add_criteria (GString *text, const char *format, PalCriterion criteria)
{
  const char *names[PAL_N_CRITERIA]
      = { _ ("taut band"), _ ("tender spot"), _ ("referred sensation") };
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GString) sentence = g_string_new (format);

  if (criteria == PAL_CRITERION_NONE)
    return;
  for (guint i = 0; i < PAL_N_CRITERIA; i++)
    if ((guint) criteria & (1u << i))
      add (list, names[i]);
  g_string_replace (sentence, "%s", list->str, 1);
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence->str);
}

/**
 * pal_mark_summary_reasons:
 * @mark: a trigger point
 *
 * Returns: (transfer full): what the verdict rests on, in sentences.
 */
char *
pal_mark_summary_reasons (PalMark *mark)
{
  PalTriggerCriteria criteria = pal_trigger_criteria_of_mark (mark);
  GString *text = g_string_new (NULL);
  const char *activity;

  /* Translators: %s are criteria of a trigger point that are met */
  add_criteria (text, _ ("Found: %s."), criteria.met);
  /* Translators: %s are criteria of a trigger point that are not met */
  add_criteria (text, _ ("Not found: %s."), criteria.missing);
  /* Translators: %s are criteria of a trigger point that nobody asked about */
  add_criteria (text, _ ("Not asked: %s."), criteria.unasked);
  switch (criteria.activity)
    {
    case PAL_TRIGGER_ACTIVE:
      activity = _ ("Active: the client knows this pain.");
      break;
    case PAL_TRIGGER_LATENT:
      activity = _ ("Latent: it is not the pain that the client knows.");
      break;
    case PAL_TRIGGER_UNDETERMINED:
    default:
      activity = _ ("Active or latent is open until the client is asked.");
    }
  g_string_append_printf (text, " %s", activity);
  return g_string_free (text, FALSE);
}
