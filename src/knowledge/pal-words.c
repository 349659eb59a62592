/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-words"

#include "pal-words.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer none): what a mark of this kind is called. */
const char *
pal_words_kind (PalKind kind)
{
  switch (kind)
    {
    case PAL_KIND_PAIN:
      return _ ("Pain");
    case PAL_KIND_TRIGGER_POINT:
      return _ ("Trigger point");
    case PAL_KIND_FREE:
      return _ ("Free of symptoms");
    case PAL_KIND_NOTE:
      return C_ ("pen", "Writing");
    case PAL_KIND_PALPATION:
      return _ ("Finding");
    case PAL_KIND_POSTURE:
      return _ ("Posture");
    case PAL_KIND_NONE:
    default:
      return _ ("Mark");
    }
}

/* Returns: (transfer none): "Client" or, for everybody else, "Therapist". */
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

/* Returns: (transfer none): the words for exactly one quality; a set has none. */
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

/* Returns: (transfer none): the words for an answer to "Is this your pain?", "Not asked" among
 * them. */
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

/* Returns: (transfer none): the words for an answer to a criterion; what nobody asked is "Not
 * asked". */
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

/* What the views are called: as everybody says it, and as the profession does. */
static const struct
{
  const char *plain;
  const char *clinical;
} view_words[PAL_N_VIEWS] = {
  /* Translators: the view of the body from the front */
  [PAL_VIEW_FRONT] = { NC_ ("view", "Front"), NC_ ("view", "Anterior view") },
  /* Translators: the view of the body from behind */
  [PAL_VIEW_BACK] = { NC_ ("view", "Back"), NC_ ("view", "Posterior view") },
  /* Translators: the view of the body from its left side */
  [PAL_VIEW_LEFT] = { NC_ ("view", "Left"), NC_ ("view", "Left lateral view") },
  /* Translators: the view of the body from its right side */
  [PAL_VIEW_RIGHT] = { NC_ ("view", "Right"), NC_ ("view", "Right lateral view") },
  [PAL_VIEW_HEAD_FRONT]
  = { NC_ ("view", "Head, Front"), NC_ ("view", "Head and neck, anterior view") },
  [PAL_VIEW_HEAD_BACK]
  = { NC_ ("view", "Head, Back"), NC_ ("view", "Head and neck, posterior view") },
  [PAL_VIEW_HEAD_LEFT]
  = { NC_ ("view", "Head, Left Side"), NC_ ("view", "Head and neck, left lateral view") },
  [PAL_VIEW_HEAD_RIGHT]
  = { NC_ ("view", "Head, Right Side"), NC_ ("view", "Head and neck, right lateral view") },
  [PAL_VIEW_HAND_PALM_L]
  = { NC_ ("view", "Left Hand, Palm"), NC_ ("view", "Left hand, palmar view") },
  [PAL_VIEW_HAND_PALM_R]
  = { NC_ ("view", "Right Hand, Palm"), NC_ ("view", "Right hand, palmar view") },
  [PAL_VIEW_HAND_BACK_L]
  = { NC_ ("view", "Left Hand, Back"), NC_ ("view", "Left hand, dorsal view") },
  [PAL_VIEW_HAND_BACK_R]
  = { NC_ ("view", "Right Hand, Back"), NC_ ("view", "Right hand, dorsal view") },
  [PAL_VIEW_FOOT_TOP_L]
  = { NC_ ("view", "Left Foot, Top"), NC_ ("view", "Left foot, dorsal view") },
  [PAL_VIEW_FOOT_TOP_R]
  = { NC_ ("view", "Right Foot, Top"), NC_ ("view", "Right foot, dorsal view") },
  [PAL_VIEW_FOOT_SOLE_L]
  = { NC_ ("view", "Left Foot, Sole"), NC_ ("view", "Left foot, plantar view") },
  [PAL_VIEW_FOOT_SOLE_R]
  = { NC_ ("view", "Right Foot, Sole"), NC_ ("view", "Right foot, plantar view") },
  [PAL_VIEW_FOOT_INNER_L]
  = { NC_ ("view", "Left Foot, Inner Side"), NC_ ("view", "Left foot, medial view") },
  [PAL_VIEW_FOOT_INNER_R]
  = { NC_ ("view", "Right Foot, Inner Side"), NC_ ("view", "Right foot, medial view") },
  [PAL_VIEW_FOOT_OUTER_L]
  = { NC_ ("view", "Left Foot, Outer Side"), NC_ ("view", "Left foot, lateral view") },
  [PAL_VIEW_FOOT_OUTER_R]
  = { NC_ ("view", "Right Foot, Outer Side"), NC_ ("view", "Right foot, lateral view") },
};

/**
 * pal_words_view_in_voice:
 * @view: a view
 * @voice: who reads it
 *
 * Returns: what the view is called, with the patient's own side; empty for %PAL_VIEW_NONE.
 */
const char *
pal_words_view_in_voice (PalView view, PalVoice voice)
{
  const char *word;

  g_return_val_if_fail ((guint) view < PAL_N_VIEWS, "");

  word = voice == PAL_VOICE_PLAIN ? view_words[view].plain : view_words[view].clinical;
  return word != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "view", word) : "";
}

/* The plain name of a view, which stands on its button and over its paper. */
const char *
pal_words_view (PalView view)
{
  return pal_words_view_in_voice (view, PAL_VOICE_PLAIN);
}

/**
 * pal_words_view_hint:
 * @view: a view
 *
 * Returns: which way a hand or a foot is turned, since its letter says no more than whose it is;
 *   empty for any other view.
 */
const char *
pal_words_view_hint (PalView view)
{
  PalView right = pal_view_get_side (view) == PAL_SIDE_LEFT ? pal_view_mirror (view) : view;
  gboolean on_left = right == PAL_VIEW_HAND_PALM_R || right == PAL_VIEW_FOOT_TOP_R
                     || right == PAL_VIEW_FOOT_INNER_R;

  if (right != view)
    on_left = !on_left;
  if (pal_view_get_part (view) == PAL_PART_HAND)
    /* Translators: on which side of the picture the thumb is */
    return on_left ? _ ("Thumb on the left") : _ ("Thumb on the right");
  if (pal_view_get_part (view) != PAL_PART_FOOT)
    return "";
  if (right == PAL_VIEW_FOOT_TOP_R || right == PAL_VIEW_FOOT_SOLE_R)
    /* Translators: on which side of the picture the big toe is */
    return on_left ? _ ("Big toe on the left") : _ ("Big toe on the right");
  /* Translators: on which side of the picture the toes are */
  return on_left ? _ ("Toes on the left") : _ ("Toes on the right");
}

/* Returns: (transfer none): what a layer of the figure is called, as a chooser shows it. */
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

/* Returns: (transfer none): the word for a change, small as within a sentence; "" for none. */
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
 * pal_words_landmark:
 * @knowledge: the names of regions
 * @key: the region key of a bony landmark
 * @voice: for the therapist or for the client
 *
 * Returns: (transfer full): its name with the side and how to find it, as a screen reader says it:
 *   "Acromion, right: Follow the spine of the scapula outward..."; %NULL if there is no such landmark.
 */
char *
pal_words_landmark (PalKnowledge *knowledge, const char *key, PalVoice voice)
{
  g_autofree char *name = pal_knowledge_dup_name (knowledge, key, voice, NULL);
  const PalLandmark *landmark = pal_knowledge_lookup_landmark (knowledge, key);

  if (landmark == NULL || name == NULL)
    return NULL;
  /* Translators: a bony landmark, then how to find it with the fingers */
  return g_strdup_printf (
    C_ ("landmark", "%s: %s"), name, pal_landmark_get_find (landmark, voice, NULL));
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

/**
 * pal_words_mark_place:
 * @knowledge: the names of regions
 * @mark: a mark
 * @voice: for the therapist or for the client
 *
 * Returns: (transfer full): what names the mark in a list: its muscle or zone; of a posture the posture,
 *   since it is seen of the whole body. A region that this version does not know has no name but its key.
 */
char *
pal_words_mark_place (PalKnowledge *knowledge, PalMark *mark, PalVoice voice)
{
  char *name;

  if (pal_mark_get_kind (mark) == PAL_KIND_POSTURE)
    return g_strdup (
        pal_words_posture (pal_mark_get_posture (mark), pal_mark_get_direction (mark), voice));
  name = pal_knowledge_dup_name (knowledge, pal_words_mark_key (mark), voice, NULL);
  return name != NULL ? name : g_strdup (pal_words_mark_key (mark));
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
  /* A word for the change says enough where no number was asked for. */
  gboolean word_only = pal_kind_has_intensity (kind) && change != PAL_CHANGE_NONE
                       && pal_mark_get_intensity (mark) == PAL_INTENSITY_EMPTY;
  const char *const *referrals = pal_mark_get_referrals (mark);
  GString *string = g_string_new (NULL);

  if (kind == PAL_KIND_TRIGGER_POINT)
    g_string_append_printf (string, "%s%s", _ ("trigger point"), C_ ("list", ", "));
  if (kind == PAL_KIND_FREE)
    g_string_append (string, _ ("free of symptoms"));
  else if (kind == PAL_KIND_NOTE)
    g_string_append (string, _ ("handwriting"));
  else if (pal_kind_has_degree (kind))
    {
      g_autofree char *found = pal_words_found (mark, PAL_VOICE_CLINICAL);

      g_string_append (string, found);
    }
  else
    g_string_append (string, word_only ? pal_words_change (change) : intensity);
  if (change != PAL_CHANGE_NONE && !word_only)
    g_string_append_printf (string, "%s%s", C_ ("list", ", "), pal_words_change (change));
  if (qualities != PAL_QUALITY_NONE)
    {
      g_autofree char *words = pal_words_qualities (qualities);

      g_string_append_printf (string, "%s%s", C_ ("list", ", "), words);
    }
  if (referrals[0] != NULL)
    {
      g_autoptr (GString) zones = g_string_new (NULL);

      for (guint i = 0; referrals[i] != NULL; i++)
        {
          g_autofree char *zone
              = pal_knowledge_dup_name (knowledge, referrals[i], PAL_VOICE_CLINICAL, NULL);

          g_string_append_printf (zones, "%s%s", i > 0 ? C_ ("list", "; ") : "", zone);
        }
      g_string_append (string, C_ ("list", ", "));
      /* Translators: where a trigger point is felt, for example "felt at: Temple, right; Jaw, right" */
      g_string_append_printf (string, _ ("felt at: %s"), zones->str);
    }
  return g_string_free (string, FALSE);
}

/**
 * pal_words_mark:
 * @knowledge: the names of regions
 * @mark: a mark
 *
 * Returns: (transfer full): place and state in one line, as a screen reader says it. What the hands find
 *   comes before where it is: "Scar, low back, right, 2 years old".
 */
char *
pal_words_mark (PalKnowledge *knowledge, PalMark *mark)
{
  g_autofree char *place = pal_words_mark_place (knowledge, mark, PAL_VOICE_CLINICAL);
  g_autofree char *state = pal_words_mark_state (knowledge, mark);

  if (pal_mark_get_kind (mark) == PAL_KIND_PALPATION)
    return pal_words_palpation_mark (mark, place);
  /* Translators: the place of a mark, then what is known of it: "Upper trapezius, right: trigger
   * point, tenderness 7" */
  return g_strdup_printf (_ ("%s: %s"), place, state);
}
