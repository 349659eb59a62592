/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-words"

#include "pal-words.h"

#include <glib/gi18n-lib.h>

#include "pal-since.h"

/* What is said of a mark, and what it is drawn with. */

/**
 * pal_words_pen:
 * @pen: a pen
 *
 * Returns: what it is called, that of its quality where it has one; empty for %PAL_PEN_NONE.
 */
const char *
pal_words_pen (PalPen pen)
{
  PalQuality quality = pal_pen_get_quality (pen);

  if (quality != PAL_QUALITY_NONE)
    return pal_words_quality (quality);
  return pen != PAL_PEN_NONE ? pal_words_kind (pal_pen_get_kind (pen)) : "";
}

/* Returns: (transfer none): the words of the reader of the program for a depth; "" for none. */
const char *
pal_words_depth (PalDepth depth)
{
  switch (depth)
    {
    case PAL_DEPTH_SURFACE:
      return C_ ("depth", "On the surface");
    case PAL_DEPTH_MIDDLE:
      return C_ ("depth", "In the middle");
    case PAL_DEPTH_DEEP:
      return C_ ("depth", "Deep");
    case PAL_DEPTH_NONE:
    default:
      return "";
    }
}

/* Returns: (transfer none): the words of the reader of the program for what it seems to come
 * from; "" for none. */
const char *
pal_words_tissue (PalTissue tissue)
{
  switch (tissue)
    {
    case PAL_TISSUE_MUSCLE:
      return C_ ("tissue", "Muscle");
    case PAL_TISSUE_JOINT:
      return C_ ("tissue", "Joint");
    case PAL_TISSUE_NERVE:
      return C_ ("tissue", "Nerve");
    case PAL_TISSUE_SKIN:
      return C_ ("tissue", "Skin");
    case PAL_TISSUE_UNCLEAR:
      return C_ ("tissue", "Unclear");
    case PAL_TISSUE_NONE:
    default:
      return "";
    }
}

/* Returns: (transfer none): the words of the reader of the program for a course; "" for none. */
const char *
pal_words_timing (PalTiming timing)
{
  switch (timing)
    {
    case PAL_TIMING_CONSTANT:
      return _ ("Constant");
    case PAL_TIMING_INTERMITTENT:
      return _ ("Coming and going");
    case PAL_TIMING_NONE:
    default:
      return "";
    }
}

/**
 * pal_words_factor:
 * @factor: exactly one factor
 *
 * Returns: what it is called, under "sets it off" as under "eases it".
 */
const char *
pal_words_factor (PalFactor factor)
{
  static const char *const words[PAL_N_FACTORS] = {
    NC_ ("factor", "Movement"),   NC_ ("factor", "Rest"),       NC_ ("factor", "Sitting"),
    NC_ ("factor", "Standing"),   NC_ ("factor", "Walking"),    NC_ ("factor", "Lying down"),
    NC_ ("factor", "Bending"),    NC_ ("factor", "Turning"),    NC_ ("factor", "Lifting"),
    NC_ ("factor", "Reaching up"), NC_ ("factor", "Screen work"), NC_ ("factor", "Exercise"),
    NC_ ("factor", "Stretching"), NC_ ("factor", "Pressure"),   NC_ ("factor", "Massage"),
    NC_ ("factor", "Warmth"),     NC_ ("factor", "Cold"),       NC_ ("factor", "Stress"),
    NC_ ("factor", "Coughing"),   NC_ ("factor", "Chewing"),    NC_ ("factor", "At night"),
    NC_ ("factor", "In the morning"), NC_ ("factor", "Medicine"),
  };

  for (guint i = 0; i < PAL_N_FACTORS; i++)
    if (factor == (PalFactor) (1u << i))
      return g_dpgettext2 (GETTEXT_PACKAGE, "factor", words[i]);
  g_return_val_if_reached ("");
}

/**
 * pal_words_factors:
 * @factors: a set
 * @text: (nullable): what was written beside it
 *
 * Returns: (transfer full): all of it as a list, "Sitting, Cold, long drives"; empty for nothing.
 */
char *
pal_words_factors (PalFactor factors, const char *text)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < PAL_N_FACTORS; i++)
    if ((guint) factors & (1u << i))
      g_string_append_printf (string,
                              "%s%s",
                              string->len > 0 ? C_ ("list", ", ") : "",
                              pal_words_factor ((PalFactor) (1u << i)));
  if (text != NULL)
    g_string_append_printf (string, "%s%s", string->len > 0 ? C_ ("list", ", ") : "", text);
  return g_string_free (string, FALSE);
}

/**
 * pal_words_since:
 * @mark: a mark
 * @on_date: the local date of the visit
 *
 * Returns: (transfer full): since when it is there, and that it is chronic by then; empty where nobody
 *   said.
 */
char *
pal_words_since (PalMark *mark, const char *on_date)
{
  const char *date = pal_mark_get_since (mark);
  g_autofree char *since = NULL;

  if (date == NULL)
    return g_strdup ("");
  since = pal_since_format (date, pal_mark_get_since_precision (mark));
  return pal_mark_is_chronic (mark, on_date)
             /* Translators: %s is a date, a month or a year */
             ? g_strdup_printf (_ ("since %s, chronic"), since)
             /* Translators: %s is a date, a month or a year */
             : g_strdup_printf (_ ("since %s"), since);
}
