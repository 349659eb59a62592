/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"

/* What is said of a mark, and what the hands found. Each setter is one step, and leaves a mark alone
 * that may not be changed, see pal_chart_may_change_mark(). */

/* More than any algometer for people shows. */
#define MAX_PRESSURE_KPA 5000.0

static void
submit_text (PalChart *self,
             PalMark *mark,
             const char *action,
             const char *column,
             const char *value,
             const char *merge_key)
{
  g_autoptr (GVariant) values = pal_row_new_string (column, value);

  pal_chart_submit_values (self, pal_entity_get_id (PAL_ENTITY (mark)), action, merge_key, values);
}

/**
 * pal_chart_set_muscle:
 * @self: a chart
 * @mark: a trigger point of today
 * @muscle: the region key of a muscle under it
 * @listed: whether that muscle has a known site within 30 mm
 */
void
pal_chart_set_muscle (PalChart *self, PalMark *mark, const char *muscle, gboolean listed)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && muscle != NULL);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "muscle", muscle);
  pal_row_set_int (&dict, "muscle_listed", listed);
  values = pal_row_end (&dict);
  pal_chart_submit_values (
      self, pal_entity_get_id (PAL_ENTITY (mark)), _ ("Choose Muscle of %s"), NULL, values);
}

/* Says how a mark feels: a set, %PAL_QUALITY_NONE for nothing said. A mark that may not be
 * changed stays as it is. */
void
pal_chart_set_qualities (PalChart *self, PalMark *mark, PalQuality qualities)
{
  g_autofree char *nicks = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  nicks = pal_qualities_to_string (qualities);
  submit_text (self, mark, _ ("Describe %s"), "quality", nicks, NULL);
}

/* Says how deep the client feels it; %PAL_DEPTH_NONE empties it. A mark that may not be changed
 * stays as it is. */
void
pal_chart_set_depth (PalChart *self, PalMark *mark, PalDepth depth)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  submit_text (self, mark, _ ("Set Depth of %s"), "depth", pal_depth_to_nick (depth), NULL);
}

/* Says what it seems to come from; "unclear" is an answer, %PAL_TISSUE_NONE is none. A mark that
 * may not be changed stays as it is. */
void
pal_chart_set_tissue (PalChart *self, PalMark *mark, PalTissue tissue)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  submit_text (self, mark, _ ("Set Tissue of %s"), "tissue", pal_tissue_to_nick (tissue), NULL);
}

/* Says whether it is constant or comes and goes; %PAL_TIMING_NONE empties it. A mark that may
 * not be changed stays as it is. */
void
pal_chart_set_timing (PalChart *self, PalMark *mark, PalTiming timing)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  submit_text (self, mark, _ ("Set Course of %s"), "timing", pal_timing_to_nick (timing), NULL);
}

/**
 * pal_chart_set_since:
 * @self: a chart
 * @mark: a mark of today
 * @date: (nullable): a local date, best made by pal_since_from_parts() or pal_since_from_ago(); %NULL
 *   if nobody knows
 * @precision: how exactly it is known; not looked at without a date
 * @merge_key: (nullable): steps of the same key are taken back as one
 *
 * Returns: %FALSE, and nothing is changed, if @date is none, is not before the end of the day of the
 *   visit, or is said with no precision.
 */
gboolean
pal_chart_set_since (PalChart *self,
                     PalMark *mark,
                     const char *date,
                     PalPrecision precision,
                     const char *merge_key)
{
  g_autoptr (GVariant) values = NULL;
  PalVisit *visit;
  GVariantDict dict;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), FALSE);

  visit = pal_entity_list_lookup (self->visits, pal_mark_get_visit_id (mark));
  if (date != NULL
      && (!pal_time_is_date (date) || precision == PAL_PRECISION_NONE
          || (visit != NULL && g_strcmp0 (date, pal_visit_get_local_date (visit)) > 0)))
    return FALSE;
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "since", date);
  pal_row_set_string (
      &dict, "since_precision", date != NULL ? pal_precision_to_nick (precision) : NULL);
  values = pal_row_end (&dict);
  pal_chart_submit_values (self,
                           pal_entity_get_id (PAL_ENTITY (mark)),
                           _ ("Set Beginning of %s"),
                           merge_key,
                           values);
  return TRUE;
}

/* Says what sets it off: a set, %PAL_FACTOR_NONE for nothing said. What has no word there goes
 * to pal_chart_set_aggravates_text(). A mark that may not be changed stays as it is. */
void
pal_chart_set_aggravates (PalChart *self, PalMark *mark, PalFactor factors)
{
  g_autofree char *nicks = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  nicks = pal_factors_to_string (factors);
  submit_text (self, mark, _ ("Set What Sets Off %s"), "aggravates", nicks, NULL);
}

/* What else sets it off, in free words; empty for nothing. Texts with the same @merge_key
 * (nullable), one after the other, are taken back as one step. A mark that may not be changed
 * stays as it is. */
void
pal_chart_set_aggravates_text (PalChart *self,
                               PalMark *mark,
                               const char *text,
                               const char *merge_key)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  submit_text (self, mark, _ ("Set What Sets Off %s"), "aggravates_text", text, merge_key);
}

/* Says what eases it: a set, %PAL_FACTOR_NONE for nothing said. What has no word there goes to
 * pal_chart_set_eases_text(). A mark that may not be changed stays as it is. */
void
pal_chart_set_eases (PalChart *self, PalMark *mark, PalFactor factors)
{
  g_autofree char *nicks = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  nicks = pal_factors_to_string (factors);
  submit_text (self, mark, _ ("Set What Eases %s"), "eases", nicks, NULL);
}

/* What else eases it, in free words; empty for nothing. Texts with the same @merge_key
 * (nullable), one after the other, are taken back as one step. A mark that may not be changed
 * stays as it is. */
void
pal_chart_set_eases_text (PalChart *self,
                          PalMark *mark,
                          const char *text,
                          const char *merge_key)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  submit_text (self, mark, _ ("Set What Eases %s"), "eases_text", text, merge_key);
}

/* Says whether what is felt under the finger is the pain that the client knows;
 * %PAL_FAMILIAR_NOT_ASKED where nobody asked. Only "familiar" counts as recognised. A mark that
 * may not be changed stays as it is. */
void
pal_chart_set_familiar (PalChart *self, PalMark *mark, PalFamiliar familiar)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  submit_text (self,
               mark,
               _ ("Record Familiar Pain of %s"),
               "familiar",
               pal_familiar_to_nick (familiar),
               NULL);
}

/**
 * pal_chart_set_answer:
 * @self: a chart
 * @mark: a trigger point of today
 * @column: a criterion, see pal_mark_get_answer()
 * @answer: yes, no, or not asked
 */
void
pal_chart_set_answer (PalChart *self, PalMark *mark, const char *column, PalAnswer answer)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && column != NULL);
  submit_text (
      self, mark, _ ("Record Palpation of %s"), column, pal_answer_to_nick (answer), NULL);
}

/**
 * pal_chart_set_pressure_threshold:
 * @self: a chart
 * @mark: a trigger point of today
 * @kpa: the pressure at which it begins to hurt, in kPa, above 0; or %PAL_PRESSURE_EMPTY. Other units
 *   are converted by pal_pressure_to_kpa()
 * @merge_key: (nullable): steps of the same key are taken back as one
 *
 * Returns: %FALSE, and nothing is changed, if that is no pressure.
 */
gboolean
pal_chart_set_pressure_threshold (PalChart *self,
                                  PalMark *mark,
                                  double kpa,
                                  const char *merge_key)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), FALSE);

  if (kpa != PAL_PRESSURE_EMPTY && !(kpa > 0 && kpa <= MAX_PRESSURE_KPA))
    return FALSE;
  g_variant_dict_init (&dict, NULL);
  if (kpa == PAL_PRESSURE_EMPTY)
    pal_row_set_empty (&dict, "pressure_threshold_kpa");
  else
    pal_row_set_double (&dict, "pressure_threshold_kpa", kpa);
  values = pal_row_end (&dict);
  pal_chart_submit_values (self,
                           pal_entity_get_id (PAL_ENTITY (mark)),
                           _ ("Measure Threshold of %s"),
                           merge_key,
                           values);
  return TRUE;
}

/**
 * pal_chart_set_satellite:
 * @self: a chart
 * @mark: a trigger point of today
 * @satellite: whether it is taken for a satellite: a point in the zone where another is felt
 * @main: (nullable): that other one, if it is known which
 *
 * The therapist chooses this; nothing is derived from where the points lie.
 */
void
pal_chart_set_satellite (PalChart *self, PalMark *mark, gboolean satellite, PalMark *main)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  g_return_if_fail (main == NULL || (PAL_IS_MARK (main) && satellite && main != mark));

  g_variant_dict_init (&dict, NULL);
  if (satellite)
    pal_row_set_int (&dict, "satellite", 1);
  else
    pal_row_set_empty (&dict, "satellite");
  pal_row_set_string (
      &dict, "satellite_of_id", main != NULL ? pal_mark_get_finding_id (main) : NULL);
  values = pal_row_end (&dict);
  pal_chart_submit_values (self,
                           pal_entity_get_id (PAL_ENTITY (mark)),
                           satellite ? _ ("Mark %s as Satellite") : _ ("Unmark %s as Satellite"),
                           NULL,
                           values);
}

/**
 * pal_chart_set_author:
 * @self: a chart
 * @mark: a mark of today
 * @author: whose it is
 *
 * For a mark that was made under the wrong name. While it is known who acts, only one's own mark can be
 * given away, and none be taken: pal_chart_adopt_mark() copies it.
 */
void
pal_chart_set_author (PalChart *self, PalMark *mark, PalAuthor author)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  g_return_if_fail (author != PAL_AUTHOR_NONE);
  submit_text (
      self, mark, _ ("Change Author of %s"), "author", pal_author_to_nick (author), NULL);
}

/* Writes the note of a mark; empty for none. Texts with the same @merge_key (nullable), one
 * after the other, are taken back as one step. A mark that may not be changed stays as it is. */
void
pal_chart_set_note (PalChart *self, PalMark *mark, const char *note, const char *merge_key)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  submit_text (self, mark, _ ("Write Note on %s"), "note", note, merge_key);
}
