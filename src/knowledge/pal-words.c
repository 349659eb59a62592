/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-words"

#include "pal-words.h"

#include <glib/gi18n-lib.h>

const char *
pal_words_kind (PalKind kind)
{
  switch (kind)
    {
    case PAL_KIND_PAIN:
      return _ ("Pain");
    case PAL_KIND_TRIGGER_POINT:
      return _ ("Trigger point");
    case PAL_KIND_NONE:
    default:
      return _ ("Mark");
    }
}

const char *
pal_words_author (PalAuthor author)
{
  return author == PAL_AUTHOR_CLIENT ? _ ("Client") : _ ("Therapist");
}

/**
 * pal_words_by_author:
 * @author: an author
 *
 * Returns: whose mark it is, as the end of a description.
 */
const char *
pal_words_by_author (PalAuthor author)
{
  /* Translators: the end of "pain 5, aching, by the client" */
  return author == PAL_AUTHOR_CLIENT ? _ ("by the client") : _ ("by the therapist");
}

const char *
pal_words_quality (PalQuality quality)
{
  switch (quality)
    {
    case PAL_QUALITY_ACHE:
      return _ ("Ache");
    case PAL_QUALITY_BURNING:
      return _ ("Burning");
    case PAL_QUALITY_NUMBNESS:
      return _ ("Numbness");
    case PAL_QUALITY_PINS_AND_NEEDLES:
      return _ ("Pins and needles");
    case PAL_QUALITY_STABBING:
      return _ ("Stabbing");
    case PAL_QUALITY_THROBBING:
      return _ ("Throbbing");
    case PAL_QUALITY_CRAMPING:
      return _ ("Cramping");
    case PAL_QUALITY_SHOOTING:
      return _ ("Shooting");
    case PAL_QUALITY_STIFFNESS:
      return _ ("Stiff or tight");
    case PAL_QUALITY_TENDERNESS:
      return _ ("Tender to touch");
    case PAL_QUALITY_ITCHING:
      return _ ("Itching");
    case PAL_QUALITY_COLD:
      return _ ("Cold");
    case PAL_QUALITY_HEAVY:
      return _ ("Heavy or weak");
    case PAL_QUALITY_NONE:
    default:
      return "";
    }
}

const char *
pal_words_familiar (PalFamiliar familiar)
{
  switch (familiar)
    {
    case PAL_FAMILIAR_FAMILIAR:
      return _ ("Familiar pain");
    case PAL_FAMILIAR_SIMILAR:
      return _ ("Similar pain");
    case PAL_FAMILIAR_UNFAMILIAR:
      return _ ("Unfamiliar pain");
    case PAL_FAMILIAR_NOTHING_FELT:
      return _ ("Nothing felt");
    case PAL_FAMILIAR_NOT_ASKED:
    default:
      return _ ("Not asked");
    }
}

const char *
pal_words_answer (PalAnswer answer)
{
  switch (answer)
    {
    case PAL_ANSWER_YES:
      return _ ("Yes");
    case PAL_ANSWER_NO:
      return _ ("No");
    case PAL_ANSWER_NOT_ASKED:
    default:
      return _ ("Not asked");
    }
}

const char *
pal_words_view (PalView view)
{
  switch (view)
    {
    case PAL_VIEW_FRONT:
      /* Translators: the view of the body from the front */
      return C_ ("view", "Front");
    case PAL_VIEW_BACK:
      /* Translators: the view of the body from behind */
      return C_ ("view", "Back");
    case PAL_VIEW_LEFT:
      /* Translators: the view of the body from its left side */
      return C_ ("view", "Left");
    case PAL_VIEW_RIGHT:
      /* Translators: the view of the body from its right side */
      return C_ ("view", "Right");
    case PAL_VIEW_NONE:
    default:
      return "";
    }
}

const char *
pal_words_layer (PalLayer layer)
{
  switch (layer)
    {
    case PAL_LAYER_ZONES:
      return _ ("Zones");
    case PAL_LAYER_SUPERFICIAL:
      return _ ("Muscles");
    case PAL_LAYER_INTERMEDIATE:
      return _ ("Deeper muscles");
    case PAL_LAYER_DEEP:
      return _ ("Deepest muscles");
    case PAL_LAYER_SKELETON:
      return _ ("Skeleton");
    case PAL_LAYER_SKIN:
    default:
      return _ ("Skin");
    }
}

const char *
pal_words_change (PalChange change)
{
  switch (change)
    {
    case PAL_CHANGE_SAME:
      return _ ("same");
    case PAL_CHANGE_BETTER:
      return _ ("better");
    case PAL_CHANGE_WORSE:
      return _ ("worse");
    case PAL_CHANGE_GONE:
      return _ ("gone");
    case PAL_CHANGE_NONE:
    default:
      return "";
    }
}

/**
 * pal_words_change_sign:
 * @change: a change
 *
 * Returns: the sign that stands for it everywhere, in every language.
 */
const char *
pal_words_change_sign (PalChange change)
{
  switch (change)
    {
    case PAL_CHANGE_SAME:
      return "=";
    case PAL_CHANGE_BETTER:
      return "▼";
    case PAL_CHANGE_WORSE:
      return "▲";
    case PAL_CHANGE_GONE:
      return "×";
    case PAL_CHANGE_NONE:
    default:
      return "";
    }
}

/**
 * pal_words_qualities:
 * @qualities: a set
 *
 * Returns: (transfer full): the qualities as a list, "Ache, Burning"; empty for none.
 */
char *
pal_words_qualities (PalQuality qualities)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    if ((guint) qualities & (1u << i))
      {
        if (string->len > 0)
          /* Translators: between the words of a list */
          g_string_append (string, C_ ("list", ", "));
        g_string_append (string, pal_words_quality ((PalQuality) (1u << i)));
      }
  return g_string_free (string, FALSE);
}

/**
 * pal_words_intensity:
 * @kind: what is rated
 * @intensity: 0 to 10, or %PAL_INTENSITY_EMPTY
 *
 * Returns: (transfer full): "pain 7" or "tenderness 7", which are two different things.
 */
char *
pal_words_intensity (PalKind kind, int intensity)
{
  if (intensity == PAL_INTENSITY_EMPTY)
    return g_strdup (_ ("not rated"));
  if (kind == PAL_KIND_TRIGGER_POINT)
    /* Translators: how much a point hurts under pressure, 0 to 10 */
    return g_strdup_printf (_ ("tenderness %d"), intensity);
  /* Translators: how much it hurts now, 0 to 10 */
  return g_strdup_printf (_ ("pain %d"), intensity);
}

/**
 * pal_words_mark_key:
 * @mark: a mark
 *
 * Returns: the region that gives the mark its name: the muscle of a trigger point, otherwise the
 *   zone.
 */
const char *
pal_words_mark_key (PalMark *mark)
{
  const char *muscle = pal_mark_get_muscle (mark);

  return pal_mark_get_kind (mark) == PAL_KIND_TRIGGER_POINT && muscle != NULL
             ? muscle
             : pal_mark_get_zone (mark);
}

char *
pal_words_mark_place (PalKnowledge *knowledge, PalMark *mark, PalVoice voice)
{
  return pal_knowledge_dup_name (knowledge, pal_words_mark_key (mark), voice, NULL);
}

/**
 * pal_words_mark_state:
 * @knowledge: the names of regions
 * @mark: a mark
 *
 * Returns: (transfer full): what is known of the mark, "trigger point, tenderness 7, felt at: Temple,
 *   right".
 */
char *
pal_words_mark_state (PalKnowledge *knowledge, PalMark *mark)
{
  PalKind kind = pal_mark_get_kind (mark);
  PalChange change = pal_mark_get_change (mark);
  PalQuality qualities = pal_mark_get_qualities (mark);
  g_autofree char *intensity = pal_words_intensity (kind, pal_mark_get_intensity (mark));
  const char *const *referrals = pal_mark_get_referrals (mark);
  GString *string = g_string_new (NULL);

  if (kind == PAL_KIND_TRIGGER_POINT)
    g_string_append_printf (string, "%s%s", _ ("trigger point"), C_ ("list", ", "));
  g_string_append (string, intensity);
  if (change != PAL_CHANGE_NONE)
    g_string_append_printf (string, "%s%s", C_ ("list", ", "), pal_words_change (change));
  if (qualities != PAL_QUALITY_NONE)
    {
      g_autofree char *words = pal_words_qualities (qualities);

      g_string_append_printf (string, "%s%s", C_ ("list", ", "), words);
    }
  for (guint i = 0; referrals[i] != NULL; i++)
    {
      g_autofree char *zone
          = pal_knowledge_dup_name (knowledge, referrals[i], PAL_VOICE_CLINICAL, NULL);

      g_string_append (string, C_ ("list", ", "));
      /* Translators: where a trigger point is felt, for example "felt at: Temple, right" */
      g_string_append_printf (string, _ ("felt at: %s"), zone);
    }
  return g_string_free (string, FALSE);
}

/**
 * pal_words_mark:
 * @knowledge: the names of regions
 * @mark: a mark
 *
 * Returns: (transfer full): place and state in one line, as a screen reader says it.
 */
char *
pal_words_mark (PalKnowledge *knowledge, PalMark *mark)
{
  g_autofree char *place = pal_words_mark_place (knowledge, mark, PAL_VOICE_CLINICAL);
  g_autofree char *state = pal_words_mark_state (knowledge, mark);

  /* Translators: the place of a mark, then what is known of it: "Upper trapezius, right: trigger
   * point, tenderness 7" */
  return g_strdup_printf (_ ("%s: %s"), place, state);
}
