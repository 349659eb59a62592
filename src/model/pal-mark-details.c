/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark"

#include "pal-mark.h"
#include "pal-time.h"

/* How it is: what the client says of it and what the hands found, as it stands in the row. */

/* From how many days on pain is called chronic: 12 weeks. */
#define CHRONIC_DAYS (12 * 7)

static const char *
get_text (PalMark *self, const char *column)
{
  return pal_entity_get_string (PAL_ENTITY (self), column);
}

/* What a damaged record holds may be no number that anybody gave. */
static int
get_intensity (PalMark *self, const char *column)
{
  gint64 intensity = pal_row_get_int (
      pal_entity_get_row (PAL_ENTITY (self)), column, PAL_INTENSITY_EMPTY);

  return intensity >= 0 && intensity <= PAL_INTENSITY_MAX ? (int) intensity : PAL_INTENSITY_EMPTY;
}

/**
 * pal_mark_get_intensity:
 * @self: a mark
 *
 * Returns: 0 to 10, or %PAL_INTENSITY_EMPTY. On pain it is what the client feels now, on a trigger
 *   point the tenderness under pressure; the two are never put together.
 */
int
pal_mark_get_intensity (PalMark *self)
{
  return get_intensity (self, "intensity");
}

/**
 * pal_mark_get_least:
 * @self: a mark
 *
 * Returns: how little it hurts at its least, 0 to 10, or %PAL_INTENSITY_EMPTY.
 */
int
pal_mark_get_least (PalMark *self)
{
  return get_intensity (self, "intensity_least");
}

/**
 * pal_mark_get_worst:
 * @self: a mark
 *
 * Returns: how much it hurts at its worst, 0 to 10, or %PAL_INTENSITY_EMPTY.
 */
int
pal_mark_get_worst (PalMark *self)
{
  return get_intensity (self, "intensity_worst");
}

/* Returns: the word for how it has gone since last time; %PAL_CHANGE_NONE where none was said. A
 * number may stand beside it. */
PalChange
pal_mark_get_change (PalMark *self)
{
  PalChange change = PAL_CHANGE_NONE;

  pal_change_from_nick (get_text (self, "change"), &change);
  return change;
}

/* Returns: how it feels, a set; %PAL_QUALITY_NONE where nothing was said. What a later version
 * knows is left out. */
PalQuality
pal_mark_get_qualities (PalMark *self)
{
  return pal_qualities_from_string (get_text (self, "quality"));
}

/* Returns: how deep the client feels it; %PAL_DEPTH_NONE where nobody asked. */
PalDepth
pal_mark_get_depth (PalMark *self)
{
  PalDepth depth = PAL_DEPTH_NONE;

  pal_depth_from_nick (get_text (self, "depth"), &depth);
  return depth;
}

/* Returns: what it seems to come from; %PAL_TISSUE_NONE where nobody asked, which is not
 * "unclear". */
PalTissue
pal_mark_get_tissue (PalMark *self)
{
  PalTissue tissue = PAL_TISSUE_NONE;

  pal_tissue_from_nick (get_text (self, "tissue"), &tissue);
  return tissue;
}

/* Returns: whether it is constant or comes and goes; %PAL_TIMING_NONE where nobody asked. */
PalTiming
pal_mark_get_timing (PalMark *self)
{
  PalTiming timing = PAL_TIMING_NONE;

  pal_timing_from_nick (get_text (self, "timing"), &timing);
  return timing;
}

/**
 * pal_mark_get_since:
 * @self: a mark
 *
 * Returns: (nullable): the local date since when it is there, as well as it is known; see pal-since.h.
 */
const char *
pal_mark_get_since (PalMark *self)
{
  return get_text (self, "since");
}

/* Returns: how exactly the date of pal_mark_get_since() is known; %PAL_PRECISION_NONE without a
 * date. */
PalPrecision
pal_mark_get_since_precision (PalMark *self)
{
  PalPrecision precision = PAL_PRECISION_NONE;

  pal_precision_from_nick (get_text (self, "since_precision"), &precision);
  return precision;
}

/**
 * pal_mark_is_chronic:
 * @self: a mark
 * @on_date: the local date of the visit
 *
 * Pain of 12 weeks or more is called chronic, as the fact sheet on low back pain of the National
 * Institute of Neurological Disorders and Stroke does; ICD-11 draws the line at three months (Treede
 * et al., Pain 2019, 160 (1): 19-27), some days later.
 * The date stands for the middle of the month or year that is known, so near the line the word may
 * come some days early or late.
 *
 * Returns: whether it is there for 12 weeks or more on that day; %FALSE where nobody said since when.
 */
gboolean
pal_mark_is_chronic (PalMark *self, const char *on_date)
{
  const char *since = pal_mark_get_since (self);

  g_return_val_if_fail (on_date != NULL, FALSE);

  return pal_time_is_date (since) && pal_time_is_date (on_date)
         && pal_time_days_between (since, on_date) >= CHRONIC_DAYS;
}

/* Returns: what sets it off, a set; %PAL_FACTOR_NONE where nothing was said. */
PalFactor
pal_mark_get_aggravates (PalMark *self)
{
  return pal_factors_from_string (get_text (self, "aggravates"));
}

/* Returns: (transfer none) (nullable): what else sets it off, in free words. */
const char *
pal_mark_get_aggravates_text (PalMark *self)
{
  return get_text (self, "aggravates_text");
}

/* Returns: what eases it, a set; %PAL_FACTOR_NONE where nothing was said. */
PalFactor
pal_mark_get_eases (PalMark *self)
{
  return pal_factors_from_string (get_text (self, "eases"));
}

/* Returns: (transfer none) (nullable): what else eases it, in free words. */
const char *
pal_mark_get_eases_text (PalMark *self)
{
  return get_text (self, "eases_text");
}

/**
 * pal_mark_get_pressure_threshold:
 * @self: a trigger point
 *
 * Returns: the pressure at which it begins to hurt, in kPa, or %PAL_PRESSURE_EMPTY.
 */
double
pal_mark_get_pressure_threshold (PalMark *self)
{
  return pal_row_get_double (
      pal_entity_get_row (PAL_ENTITY (self)), "pressure_threshold_kpa", PAL_PRESSURE_EMPTY);
}

/**
 * pal_mark_is_satellite:
 * @self: a trigger point
 *
 * Returns: whether the therapist takes it for the satellite of another one.
 */
gboolean
pal_mark_is_satellite (PalMark *self)
{
  return pal_row_get_int (pal_entity_get_row (PAL_ENTITY (self)), "satellite", 0) != 0;
}

/**
 * pal_mark_get_satellite_of:
 * @self: a trigger point
 *
 * Returns: (nullable): the finding whose satellite it is, which may be gone by now; %NULL where only
 *   that it is one was said.
 */
const char *
pal_mark_get_satellite_of (PalMark *self)
{
  return get_text (self, "satellite_of_id");
}

/* Returns: what the hands found, for a mark of %PAL_KIND_PALPATION; %PAL_PALPATION_NONE for
 * every other. */
PalPalpation
pal_mark_get_palpation (PalMark *self)
{
  PalPalpation palpation = PAL_PALPATION_NONE;

  pal_palpation_from_nick (get_text (self, "palpation"), &palpation);
  return palpation;
}

/* Returns: how the client stands, for a mark of %PAL_KIND_POSTURE; %PAL_POSTURE_NONE for every
 * other. */
PalPosture
pal_mark_get_posture (PalMark *self)
{
  PalPosture posture = PAL_POSTURE_NONE;

  pal_posture_from_nick (get_text (self, "posture"), &posture);
  return posture;
}

/* Of a posture: the patient's own left and right. */
PalDirection
pal_mark_get_direction (PalMark *self)
{
  PalDirection direction = PAL_DIRECTION_NONE;

  pal_direction_from_nick (get_text (self, "direction"), &direction);
  return direction;
}

/* Returns: how much there is of it, slight to marked; %PAL_DEGREE_NONE where nobody said, and
 * for what has a number instead. */
PalDegree
pal_mark_get_degree (PalMark *self)
{
  PalDegree degree = PAL_DEGREE_NONE;

  pal_degree_from_nick (get_text (self, "degree"), &degree);
  return degree;
}

/* Returns: whether what is felt there is the pain that the client knows; %PAL_FAMILIAR_NOT_ASKED
 * where nobody asked. */
PalFamiliar
pal_mark_get_familiar (PalMark *self)
{
  PalFamiliar familiar = PAL_FAMILIAR_NOT_ASKED;

  pal_familiar_from_nick (get_text (self, "familiar"), &familiar);
  return familiar;
}

/**
 * pal_mark_get_answer:
 * @self: a mark
 * @column: "taut_band", "tender_spot", "referred_sensation", "jump_sign" or "local_twitch"
 *
 * Returns: what was answered; what nobody asked stays not asked.
 */
PalAnswer
pal_mark_get_answer (PalMark *self, const char *column)
{
  PalAnswer answer = PAL_ANSWER_NOT_ASKED;

  pal_answer_from_nick (get_text (self, column), &answer);
  return answer;
}

/* Returns: (transfer none) (nullable): what was written about it. */
const char *
pal_mark_get_note (PalMark *self)
{
  return get_text (self, "note");
}
