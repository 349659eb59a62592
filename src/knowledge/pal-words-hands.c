/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-words"

#include "pal-words.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"

/* What the hands find beside trigger points, and how somebody stands. */

#define DAYS_A_MONTH 30.44
#define DAYS_A_YEAR 365.25

/**
 * pal_words_palpation:
 * @palpation: what the hands find
 * @voice: for the therapist or for the client
 *
 * Returns: the word for it; empty for none.
 */
const char *
pal_words_palpation (PalPalpation palpation, PalVoice voice)
{
  gboolean plain = voice == PAL_VOICE_PLAIN;

  switch (palpation)
    {
    case PAL_PALPATION_KNOT:
      return plain ? _ ("Hard, tight spot in the muscle") : _ ("Knot or taut band");
    case PAL_PALPATION_SPASM:
      return plain ? _ ("Muscle that is cramped") : _ ("Spasm");
    case PAL_PALPATION_ADHESION:
      return plain ? _ ("Layers that glide badly") : _ ("Adhesion");
    case PAL_PALPATION_SCAR:
      return _ ("Scar");
    case PAL_PALPATION_SWELLING:
      return _ ("Swelling");
    case PAL_PALPATION_HEAT:
      return plain ? _ ("Warmer than around it") : C_ ("finding", "Heat");
    case PAL_PALPATION_COLD:
      return plain ? _ ("Colder than around it") : C_ ("finding", "Cold");
    case PAL_PALPATION_NONE:
    default:
      return "";
    }
}

static const char *
words_pelvis (PalPosture posture, PalDirection direction, gboolean plain)
{
  if (posture == PAL_POSTURE_PELVIC_HEIGHT)
    return direction == PAL_DIRECTION_LEFT ? _ ("Left side of the pelvis higher")
                                           : _ ("Right side of the pelvis higher");
  if (direction == PAL_DIRECTION_FORWARD)
    return plain ? _ ("Hips tipped forward, hollow back") : _ ("Pelvis tilted forward");
  return plain ? _ ("Hips tipped backward, flat back") : _ ("Pelvis tilted backward");
}

static const char *
words_weight (PalDirection direction)
{
  switch (direction)
    {
    case PAL_DIRECTION_LEFT:
      return _ ("Weight shifted to the left");
    case PAL_DIRECTION_RIGHT:
      return _ ("Weight shifted to the right");
    case PAL_DIRECTION_FORWARD:
      return _ ("Weight shifted forward");
    case PAL_DIRECTION_BACKWARD:
      return _ ("Weight shifted backward");
    case PAL_DIRECTION_NONE:
    default:
      return _ ("Weight shifted");
    }
}

/**
 * pal_words_posture:
 * @posture: a posture
 * @direction: to where
 * @voice: for the therapist or for the client
 *
 * Returns: what is seen; left and right are the patient's. Empty for none.
 */
const char *
pal_words_posture (PalPosture posture, PalDirection direction, PalVoice voice)
{
  gboolean plain = voice == PAL_VOICE_PLAIN;

  switch (posture)
    {
    case PAL_POSTURE_HEAD_FORWARD:
      return plain ? _ ("Head in front of the shoulders") : _ ("Head forward");
    case PAL_POSTURE_ROUNDED_SHOULDERS:
      if (direction == PAL_DIRECTION_LEFT)
        return plain ? _ ("Left shoulder rolled forward") : _ ("Left shoulder rounded");
      if (direction == PAL_DIRECTION_RIGHT)
        return plain ? _ ("Right shoulder rolled forward") : _ ("Right shoulder rounded");
      return plain ? _ ("Shoulders rolled forward") : _ ("Rounded shoulders");
    case PAL_POSTURE_SHOULDER_HEIGHT:
      return direction == PAL_DIRECTION_LEFT ? _ ("Left shoulder higher")
                                             : _ ("Right shoulder higher");
    case PAL_POSTURE_PELVIC_TILT:
    case PAL_POSTURE_PELVIC_HEIGHT:
      return words_pelvis (posture, direction, plain);
    case PAL_POSTURE_WEIGHT_SIDE:
    case PAL_POSTURE_WEIGHT_DEPTH:
      return words_weight (direction);
    case PAL_POSTURE_NONE:
    default:
      return "";
    }
}

/* Returns: how much of it there is; empty for none. */
const char *
pal_words_degree (PalDegree degree)
{
  switch (degree)
    {
    case PAL_DEGREE_SLIGHT:
      return C_ ("degree", "slight");
    case PAL_DEGREE_MODERATE:
      return C_ ("degree", "moderate");
    case PAL_DEGREE_MARKED:
      return C_ ("degree", "marked");
    case PAL_DEGREE_NONE:
    default:
      return "";
    }
}

/**
 * pal_words_age:
 * @mark: a mark that says since when it is there
 *
 * Returns: (transfer full) (nullable): how old it was when it was marked, in the unit that fits: a scar of
 *   weeks is another one than a scar of years. %NULL where nobody said.
 */
char *
pal_words_age (PalMark *mark)
{
  const char *since = pal_mark_get_since (mark);
  const char *created = pal_entity_get_string (PAL_ENTITY (mark), "created_utc");
  g_autofree char *day = created != NULL ? g_strndup (created, 10) : NULL;
  int days;
  guint n;

  if (!pal_time_is_date (since) || !pal_time_is_date (day))
    return NULL;
  days = MAX (0, pal_time_days_between (since, day));
  if (days >= 2 * DAYS_A_YEAR - 60 || pal_mark_get_since_precision (mark) == PAL_PRECISION_YEAR)
    {
      n = (guint) (days / DAYS_A_YEAR + 0.5);
      /* Of this year, and no more is known. */
      if (n == 0)
        return g_strdup (_ ("less than a year old"));
      return g_strdup_printf (ngettext ("%u year old", "%u years old", n), n);
    }
  if (days >= 60)
    {
      n = (guint) (days / DAYS_A_MONTH + 0.5);
      return g_strdup_printf (ngettext ("%u month old", "%u months old", n), n);
    }
  n = (guint) (days + 3) / 7;
  if (n == 0)
    return g_strdup (pal_mark_get_since_precision (mark) == PAL_PRECISION_MONTH
                         ? _ ("less than a month old")
                         : _ ("less than a week old"));
  return g_strdup_printf (ngettext ("%u week old", "%u weeks old", n), n);
}

static void
append (GString *string, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (string, "%s%s", string->len > 0 ? C_ ("list", ", ") : "", words);
}

static void
append_details (GString *string, PalMark *mark)
{
  g_autofree char *age
      = pal_mark_get_palpation (mark) == PAL_PALPATION_SCAR ? pal_words_age (mark) : NULL;

  append (string, pal_words_degree (pal_mark_get_degree (mark)));
  append (string, age);
}

/**
 * pal_words_found:
 * @mark: what the hands found, or a posture
 * @voice: for the therapist or for the client
 *
 * Returns: (transfer full): "Scar, slight, 2 years old"; of a posture, whose name says what it is, how
 *   much of it there is.
 */
char *
pal_words_found (PalMark *mark, PalVoice voice)
{
  GString *string = g_string_new (NULL);

  if (pal_mark_get_kind (mark) == PAL_KIND_PALPATION)
    append (string, pal_words_palpation (pal_mark_get_palpation (mark), voice));
  else
    append (string, _ ("posture"));
  append_details (string, mark);
  return g_string_free (string, FALSE);
}

/**
 * pal_words_palpation_mark:
 * @mark: what the hands found
 * @place: where
 *
 * Returns: (transfer full): it in one line, as a screen reader says it.
 */
char *
pal_words_palpation_mark (PalMark *mark, const char *place)
{
  PalChange change = pal_mark_get_change (mark);
  GString *string
      = g_string_new (pal_words_palpation (pal_mark_get_palpation (mark), PAL_VOICE_CLINICAL));

  append (string, place);
  append_details (string, mark);
  if (change != PAL_CHANGE_NONE)
    append (string, pal_words_change (change));
  return g_string_free (string, FALSE);
}
