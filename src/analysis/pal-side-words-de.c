/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-side-words"

#include "pal-side-words-private.h"

#include <string.h>

#define WORDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* Which way somebody moves or lies is no place of a pain. */
static const char *const movements[]
    = { "dreh", "gedreht", "rotat", "rotier", "neig", "geneigt", "beug", "gebeugt", "seitneig",
        "seitbeug", "schau", "blick", "lehn", "gelehnt", "kipp", "schwenk", "wend", "kopfdreh",
        "rumpfdreh", "abbieg", NULL };
static const char *const positions[]
    = { "lieg", "gelegen", "schläft", "schlaf", "geschlafen", "einschlaf", "seitenlage",
        "seitlage", "lagerung", NULL };

/* "In time", "at right angles", "not above board". */
static const char *const rights[]
    = { "maß", "mass", "winkel", "winkeln", "winkels", "zeit", "ort", "dinge", "dingen", "weg",
        "wege", "licht", "moment", "mittel", "pflichten", "ton", NULL };

static gboolean
is_side_adjective (const char *word, const char *stem)
{
  return g_str_has_prefix (word, stem)
         && pal_note_words_is_one_of (word + strlen (stem), WORDS ("e", "er", "es", "en", "em"));
}

static gboolean
is_near (const PalNoteWords *words, guint i, guint n_before, guint n_after, const char *const *stems)
{
  for (guint step = 1; step <= n_before; step++)
    if (pal_note_words_begins_with (pal_note_words_previous (words, i, step), stems))
      return TRUE;
  for (guint step = 1; step <= n_after; step++)
    if (pal_note_words_begins_with (pal_note_words_next (words, i, step), stems))
      return TRUE;
  return FALSE;
}

/* "Beim Drehen nach links", "wenn sie den Kopf nach rechts dreht", "zur linken Seite geneigt"; lying
 * "auf der linken Seite", "links liegen lassen". */
static gboolean
is_movement (const PalNoteWords *words, guint i)
{
  const char *previous = pal_note_words_previous (words, i, 1);
  const char *next = pal_note_words_next (words, i, 1);
  gboolean towards = pal_note_words_is_one_of (previous, WORDS ("nach", "zur", "mit"));
  gboolean beside = pal_note_words_is_one_of (
      next, WORDS ("am", "an", "im", "in", "neben", "über", "unter", "vom", "von", "des", "der"));

  if (g_strcmp0 (previous, "mit") == 0 && !pal_note_words_is_one_of (next, WORDS ("hand", "arm")))
    return g_str_has_suffix (words->words[i].word, "s");
  if (g_strcmp0 (next, "herum") == 0)
    return TRUE;
  if ((towards || pal_note_words_begins_with (previous, movements))
      && is_near (words, i, 5, 3, movements))
    return TRUE;
  if (g_strcmp0 (next, "schulter") == 0
      && g_strcmp0 (pal_note_words_previous (words, i, 2), "über") == 0)
    return is_near (words, i, 5, 3, movements);
  if (g_strcmp0 (next, "liegen") == 0
      && pal_note_words_begins_with (pal_note_words_next (words, i, 2),
                                     WORDS ("lass", "lässt", "gelass", "ließ")))
    return TRUE;
  return (g_strcmp0 (next, "seite") == 0
          || (!beside && pal_note_words_begins_with (previous, positions))
          || pal_note_words_begins_with (next, WORDS ("lieg", "schläft", "schlaf")))
         && is_near (words, i, 5, 3, positions);
}

/* "Rechtshänderin", "linkshändig", "Rechtsanwalt", "rechtsgültig" begin with a side and name none. */
static gboolean
is_compound (const char *word, const char *side)
{
  return g_str_has_prefix (word, side)
         && pal_note_words_begins_with (word + strlen (side),
                                        WORDS ("seit", "beton", "schulter", "knie", "hüft", "arm",
                                               "bein", "ober", "unter", "lateral", "lumbal",
                                               "thorakal", "zervikal"));
}

static gboolean
is_abbreviation (const PalNoteWords *words, guint i)
{
  const PalNoteWord *word = &words->words[i];
  const PalNoteWord *former = i > 0 ? word - 1 : NULL;
  const PalNoteWord *following = i + 1 < words->n_words ? word + 1 : NULL;
  gboolean single = word->word[1] == '\0';

  /* "Re-Test", "L 5", "2 L Wasser", "H. R. Huber", "Re: Termin". */
  if (word->after == '-' && !word->spaced)
    return FALSE;
  if (following != NULL && word->after == 0 && pal_note_words_is_number (following->word))
    return FALSE;
  if (single && former != NULL && former->after == 0
      && (pal_note_words_is_number (former->word)
          || pal_note_words_is_one_of (former->word, WORDS ("größe"))))
    return FALSE;
  if (single && former != NULL && former->word[1] == '\0'
      && !pal_note_words_is_one_of (former->word, WORDS ("l", "r")))
    return FALSE;
  if (g_str_equal (word->word, "re") && word->capital && word->after == ':' && i == 0)
    return FALSE;
  if (single && word->after == '.' && following != NULL)
    return FALSE;
  return !single || word->capital;
}

static gboolean
is_left (const PalNoteWords *words, guint i)
{
  const PalNoteWord *word = &words->words[i];
  const char *next = pal_note_words_next (words, i, 1);

  if (g_str_equal (word->word, "links"))
    /* "Links zu den Übungen" are those of the web. */
    return !is_movement (words, i)
           && !(word->capital
                && pal_note_words_is_one_of (next, WORDS ("zu", "zum", "zur", "per", "geschickt",
                                                          "verschickt", "gesendet"))
                && pal_note_words_next (words, i, 2) != NULL);
  if (is_side_adjective (word->word, "link"))
    return !is_movement (words, i);
  if (pal_note_words_is_one_of (word->word, WORDS ("li", "lks", "l")))
    return is_abbreviation (words, i);
  return g_str_equal (word->word, "linkerseits") || is_compound (word->word, "links");
}

static gboolean
is_right (const PalNoteWords *words, guint i)
{
  const PalNoteWord *word = &words->words[i];
  const char *next = pal_note_words_next (words, i, 1);

  if (g_str_equal (word->word, "rechts"))
    return !is_movement (words, i);
  if (is_side_adjective (word->word, "recht"))
    {
      const char *previous = pal_note_words_previous (words, i, 1);

      /* "Die Rechte des Klienten", "im Rechten"; but "zur Rechten". */
      if (word->capital && i > 0 && g_strcmp0 (previous, "zur") != 0
          && words->words[i - 1].after == 0
          && (next == NULL || pal_note_words_is_one_of (next, WORDS ("des", "der", "und", "auf"))))
        return FALSE;
      return !pal_note_words_is_one_of (next, rights) && !is_movement (words, i);
    }
  if (pal_note_words_is_one_of (word->word, WORDS ("re", "rts", "r")))
    return is_abbreviation (words, i);
  return g_str_equal (word->word, "rechterseits") || is_compound (word->word, "rechts");
}

/* "Beidseits", "beide Schultern", "auf beiden Seiten"; but not "beides hilft", "beide Male". */
static gboolean
is_both (const PalNoteWords *words, guint i)
{
  static const char *const parts[]
      = { "seite",  "schulter", "arm",     "bein",    "knie",   "hüft",  "füß",   "hand",
          "händ",   "ellenbogen", "ellbogen", "wade", "oberschenkel", "unterschenkel",
          "unterarm", "oberarm", "ohr",     "schläfe", "auge",  "kiefer", "nacken", "lende",
          "gesäß",  "po",       "fersen",  "ferse",   "zehe",   "daumen", "finger", "trapez",
          "brust",  "leiste",   "flanke",  "handgelenk", "sprunggelenk", "fuß", "waden",
          "schulterbl", "rippen", "beckenk", "wänge", "wange", NULL };
  const char *word = words->words[i].word;

  if (pal_note_words_begins_with (word, WORDS ("beidseit", "bilateral", "beiderseit", "doppelseit"))
      || pal_note_words_is_one_of (word, WORDS ("bds", "bs", "bdsts")))
    return TRUE;
  return pal_note_words_is_one_of (word, WORDS ("beide", "beiden", "beider"))
         && pal_note_words_begins_with (pal_note_words_next (words, i, 1), parts);
}

/* Returns: the sides that a note in German names as those of a part of the body, a set. */
PalSideWords
pal_side_words_in_german (const PalNoteWords *words)
{
  PalSideWords found = PAL_SIDE_WORDS_NONE;

  for (guint i = 0; i < words->n_words; i++)
    {
      if (is_left (words, i))
        found |= PAL_SIDE_WORDS_LEFT;
      else if (is_right (words, i))
        found |= PAL_SIDE_WORDS_RIGHT;
      else if (is_both (words, i))
        found |= PAL_SIDE_WORDS_BOTH;
    }
  return found;
}
