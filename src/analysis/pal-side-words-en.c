/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-side-words"

#include "pal-side-words-private.h"

#include <string.h>

#define WORDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* What can be on a side, without the s of the plural. */
static const char *const parts[] = {
  "abdomen",   "abductor",  "achille",   "adductor",  "ankle",      "arch",      "arm",
  "armpit",    "axilla",    "back",      "bicep",     "big",        "breast",    "brow",
  "buttock",   "calf",      "calve",     "cheek",     "chest",      "clavicle",  "collarbone",
  "deltoid",   "ear",       "elbow",     "eye",       "eyebrow",    "face",      "feet",
  "finger",    "flank",     "foot",      "forearm",   "forehead",   "glute",     "gluteal",
  "gluteus",   "groin",     "half",      "hamstring", "hand",       "head",      "heel",
  "hemithorax", "hip",      "iliac",     "index",     "infraspinatus", "jaw",    "joint",
  "kidney",    "knee",      "kneecap",   "lat",       "lateral",    "leg",       "levator",
  "limb",      "loin",      "lumbar",    "masseter",  "middle",     "muscle",    "neck",
  "nostril",   "occiput",   "palm",      "pec",       "pectoral",   "pectoralis", "pelvis",
  "piriformis", "quad",     "quadriceps", "rhomboid", "rib",        "ribcage",   "ring",
  "sacrum",    "scalene",   "scapula",   "scm",       "shin",       "shoulder",  "si",
  "side",      "sided",     "sij",       "soa",       "sole",       "splenius",  "sternocleidomastoid",
  "subscapularis", "supraspinatus", "temple", "temporalis", "tensor", "thigh",   "thorax",
  "thumb",     "tibia",     "tmj",       "toe",       "trap",       "trapezius", "tricep",
  "upper",     "lower",     "inner",     "outer",     "front",      "rear",      "medial",
  "posterior", "anterior",  "ventral",   "dorsal",    "mid",        "deep",      "proximal",
  "distal",    "lateralis", "waist",     "wrist",     "it",         "cervical",  "thoracic",
  "lung",      "ql",        "psoa",      "body",      "hemisphere", "quadrant",  "facet",
  "sacroiliac", "sciatic",  "calcaneus", "patella",   "heelbone",   "earlobe",   "eyelid",
  "little",    "pinky",     "erector",   "paraspinal", "paravertebral", "multifidus", "region",
  NULL
};

static const char *const determiners[]
    = { "the", "her", "his", "my", "their", "your", "its", "client's", "patient's", NULL };
static const char *const prepositions[]
    = { "on", "to", "in", "at", "from", "towards", "toward", "of", "down", "over", "along", NULL };

/* Which way somebody moves or lies is no place of a pain. */
static const char *const movements[]
    = { "turn", "rotat", "look", "lean", "bend", "tilt", "twist", "sidebend", "lie", "lies", "lying",
        "sleep", "slept", "roll", "swing", NULL };

static gboolean
is_part (const char *word)
{
  g_autofree char *singular = NULL;

  if (word == NULL)
    return FALSE;
  if (g_strv_contains (parts, word))
    return TRUE;
  singular = g_strdup (word);
  if (g_str_has_suffix (singular, "s"))
    singular[strlen (singular) - 1] = '\0';
  return g_strv_contains (parts, singular);
}

static gboolean
follows_movement (const PalNoteWords *words, guint i, guint step)
{
  for (guint back = step + 1; back <= step + 4; back++)
    if (pal_note_words_begins_with (pal_note_words_previous (words, i, back), movements))
      return TRUE;
  return FALSE;
}

/* "Turning the head to the left", "sleeps on the right side", "looking over the left shoulder"; but not
 * "lying on the left shoulder". */
static gboolean
is_movement (const PalNoteWords *words, guint i)
{
  const char *next = pal_note_words_next (words, i, 1);
  guint step = 1;

  if (pal_note_words_is_one_of (pal_note_words_previous (words, i, step), determiners))
    step++;
  if (g_strcmp0 (pal_note_words_previous (words, i, step), "over") == 0
      && g_strcmp0 (next, "shoulder") == 0)
    return follows_movement (words, i, step);
  if (!pal_note_words_is_one_of (pal_note_words_previous (words, i, step),
                                 WORDS ("to", "on", "towards", "toward")))
    return pal_note_words_begins_with (pal_note_words_previous (words, i, 1), movements)
           && !is_part (next);
  if (is_part (next) && g_strcmp0 (next, "side") != 0)
    return FALSE;
  return follows_movement (words, i, step);
}

/* "On the left", "to her right", "upper left", "the left is worse". */
static gboolean
is_named (const PalNoteWords *words, guint i)
{
  const char *previous = pal_note_words_previous (words, i, 1);

  return pal_note_words_is_one_of (previous, determiners)
         || pal_note_words_is_one_of (previous, prepositions)
         || pal_note_words_is_one_of (previous, WORDS ("upper", "lower"));
}

/* Whether the other side is named nearby: "left more than right", "right/left". */
static gboolean
is_contrasted (const PalNoteWords *words, guint i, const char *other)
{
  for (guint step = 1; step <= 4; step++)
    if (g_strcmp0 (pal_note_words_next (words, i, step), other) == 0
        || g_strcmp0 (pal_note_words_previous (words, i, step), other) == 0)
      return TRUE;
  return FALSE;
}

/* "No pain left", "two sessions left", "not much left". */
static gboolean
is_remainder (const PalNoteWords *words, guint i)
{
  static const char *const amounts[]
      = { "no",     "any",   "some",   "little", "much",      "more",     "less",    "nothing",
          "few",    "enough", "one",   "two",    "three",     "four",     "five",    "six",
          "something", "anything", "everything", "none", "many", "lot", "what", "what's", "only",
          "that's", "still", "residual", NULL };

  for (guint step = 1; step <= 5; step++)
    {
      const char *word = pal_note_words_previous (words, i, step);

      if (pal_note_words_is_one_of (word, amounts) || pal_note_words_is_number (word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_left (const PalNoteWords *words, guint i)
{
  const char *next = pal_note_words_next (words, i, 1);
  const char *previous = pal_note_words_previous (words, i, 1);

  if (pal_note_words_is_one_of (next, WORDS ("handed", "hander", "handedness", "overs", "over"))
      || is_movement (words, i))
    return FALSE;
  /* "It": the tract is another word more often. */
  if (is_part (next) && g_strcmp0 (next, "it") != 0)
    return TRUE;
  if (is_contrasted (words, i, "right"))
    return TRUE;
  if (is_named (words, i))
    return TRUE;
  if (pal_note_words_is_one_of (
          next,
          WORDS ("the", "a", "an", "after", "for", "off", "out", "behind", "alone", "early", "late",
                 "with", "without", "home", "work", "her", "his", "my", "him", "it", "them", "me",
                 "us", "their", "before", "town", "today", "yesterday", "untreated", "undone",
                 "untouched", "unchanged", "happy", "satisfied", "feeling", "less", "unsaid", "open",
                 "when", "because", "this", "that", "again", "by", "no", "some", "quickly", "early",
                 "as", "until", "us", "everything", "nothing", "in", "to", "immediately")))
    return FALSE;
  if (pal_note_words_is_one_of (
          previous,
          WORDS ("has", "have", "had", "is", "was", "were", "been", "be", "being", "are", "he", "she",
                 "they", "we", "i", "who", "client", "patient", "it", "then", "having", "already",
                 "nothing", "there's", "he's", "she's", "i've", "all", "be", "get", "got", "gets",
                 "never", "just", "that", "which", "soon")))
    return FALSE;
  return !is_remainder (words, i);
}

static gboolean
is_right (const PalNoteWords *words, guint i)
{
  const char *next = pal_note_words_next (words, i, 1);
  const char *previous = pal_note_words_previous (words, i, 1);
  const char *before = pal_note_words_previous (words, i, 2);
  gboolean named = is_named (words, i);

  if (pal_note_words_is_one_of (next, WORDS ("handed", "hander", "handedness", "angle", "angles",
                                             "angled"))
      || is_movement (words, i))
    return FALSE;
  /* "I'll be right back", "it came right back". */
  if (g_strcmp0 (next, "back") == 0
      && pal_note_words_is_one_of (previous, WORDS ("be", "come", "comes", "came", "coming", "go",
                                                    "goes", "went", "bounced", "back", "it's")))
    return FALSE;
  if (is_part (next) && g_strcmp0 (next, "it") != 0)
    return TRUE;
  if (is_contrasted (words, i, "left"))
    return TRUE;
  if (pal_note_words_is_one_of (
          next,
          WORDS ("amount", "pressure", "thing", "things", "time", "way", "place", "spot", "choice",
                 "posture", "technique", "size", "track", "path", "direction", "one", "ones", "word",
                 "words", "dose", "shoes", "pillow", "chair", "height", "moment", "balance", "speed",
                 "person", "therapist", "treatment", "exercise", "exercises", "distance", "rhythm",
                 "level", "depth", "answer", "idea", "mix", "position")))
    return FALSE;
  if (pal_note_words_is_one_of (previous, WORDS ("upper", "lower")))
    return TRUE;
  /* "The right to refuse", but "to the right of the spine". */
  if (named && pal_note_words_is_one_of (previous, determiners) && g_strcmp0 (next, "to") == 0)
    return pal_note_words_is_one_of (before, prepositions);
  if (named && pal_note_words_is_one_of (previous, determiners))
    return TRUE;
  if (pal_note_words_is_one_of (
          next,
          WORDS ("now", "away", "after", "before", "at", "there", "here", "in", "on", "up", "down",
                 "below", "above", "behind", "next", "through", "into", "over", "under", "along",
                 "where", "when", "between", "across", "beside", "from", "off", "out", "outside",
                 "inside", "to", "as", "then", "so", "once", "around", "against", "underneath", "by",
                 "near", "about")))
    return FALSE;
  if (pal_note_words_is_one_of (
          previous,
          WORDS ("all", "not", "quite", "just", "exactly", "about", "feels", "felt", "feel", "seems",
                 "seemed", "sits", "sit", "sounds", "that's", "it's", "isn't", "wasn't", "doesn't",
                 "is", "was", "are", "were", "be", "been", "nearly", "almost", "yes", "it", "you're",
                 "she's", "he's", "go", "went", "goes", "done", "do")))
    return FALSE;
  /* "Right, so …" */
  if (words->words[i].after == ',' && i + 1 < words->n_words
      && pal_note_words_is_one_of (words->words[i + 1].word,
                                   WORDS ("so", "then", "well", "ok", "okay", "we", "she", "he", "i",
                                          "but", "let's")))
    return FALSE;
  return named || previous == NULL || words->words[i].after != '?';
}

/* "L", "R", "Lt.", "rt": not the lumbar spine, not litres, not a name, not a part of "R.O.M.". */
static gboolean
is_abbreviation (const PalNoteWords *words, guint i)
{
  const PalNoteWord *word = &words->words[i];
  const PalNoteWord *following = i + 1 < words->n_words ? word + 1 : NULL;
  const PalNoteWord *former = i > 0 ? word - 1 : NULL;
  gboolean single = word->word[1] == '\0';
  gboolean dot = word->after == '.' && following != NULL;

  if (following != NULL && word->after == 0 && pal_note_words_is_number (following->word))
    return FALSE;
  if (former != NULL && former->after == 0
      && (pal_note_words_is_number (former->word) || g_str_equal (former->word, "size")))
    return FALSE;
  if (former != NULL && !former->spaced && former->word[1] == '\0'
      && !pal_note_words_is_one_of (former->word, WORDS ("l", "r")))
    return FALSE;
  if (following != NULL && (dot || word->after == 0 || word->after == '-')
      && is_part (following->word))
    return TRUE;
  return (!single || word->capital) && !(dot && following->capital);
}

static gboolean
is_both (const PalNoteWords *words, guint i)
{
  const char *word = words->words[i].word;
  const char *next = pal_note_words_next (words, i, 1);

  if (g_str_has_prefix (word, "bilateral"))
    return TRUE;
  if (g_str_equal (word, "both"))
    return is_part (next) || is_part (pal_note_words_next (words, i, 2));
  return pal_note_words_is_one_of (word, WORDS ("either", "each"))
         && g_strcmp0 (next, "side") == 0;
}

/* Returns: the sides that a note in English names as those of a part of the body, a set. */
PalSideWords
pal_side_words_in_english (const PalNoteWords *words)
{
  PalSideWords found = PAL_SIDE_WORDS_NONE;

  for (guint i = 0; i < words->n_words; i++)
    {
      const char *word = words->words[i].word;

      if (g_str_equal (word, "left") && is_left (words, i))
        found |= PAL_SIDE_WORDS_LEFT;
      else if (g_str_equal (word, "right") && is_right (words, i))
        found |= PAL_SIDE_WORDS_RIGHT;
      else if (pal_note_words_is_one_of (word, WORDS ("l", "lt", "lhs"))
               && is_abbreviation (words, i))
        found |= PAL_SIDE_WORDS_LEFT;
      else if (pal_note_words_is_one_of (word, WORDS ("r", "rt", "rhs"))
               && is_abbreviation (words, i))
        found |= PAL_SIDE_WORDS_RIGHT;
      else if (is_both (words, i))
        found |= PAL_SIDE_WORDS_BOTH;
    }
  return found;
}
