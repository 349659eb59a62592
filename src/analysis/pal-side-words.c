/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-side-words"

#include "pal-side-words.h"

#include <string.h>

#include "pal-side-words-private.h"

static const struct
{
  const char *language;
  PalSideWords (*find) (const PalNoteWords *words);
} languages[] = { { "en", pal_side_words_in_english }, { "de", pal_side_words_in_german } };

static void
note_word_clear (gpointer data)
{
  g_free (((PalNoteWord *) data)->word);
}

/* What may stand within a word: "client's", "t’s". */
static gboolean
is_apostrophe (gunichar letter)
{
  return letter == '\'' || letter == 0x2019;
}

static gboolean
is_letter (const char *p)
{
  gunichar letter = g_utf8_get_char (p);

  return g_unichar_isalnum (letter) || g_unichar_ismark (letter)
         || (is_apostrophe (letter) && g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (p))));
}

static const char *
add_word (GArray *words, const char *start)
{
  const char *end = start;
  g_autofree char *plain = NULL;
  g_autofree char *upper = NULL;
  PalNoteWord word = { 0 };

  while (*end != '\0' && is_letter (end))
    end = g_utf8_next_char (end);
  plain = g_strndup (start, (gsize) (end - start));
  upper = g_utf8_strup (plain, -1);
  word.word = g_utf8_strdown (plain, -1);
  word.capital = g_unichar_isupper (g_utf8_get_char (start));
  word.all_caps = word.capital && strcmp (plain, upper) == 0;
  word.spaced = *end != '\0' && g_unichar_isspace (g_utf8_get_char (end));
  for (; *end != '\0' && !is_letter (end); end = g_utf8_next_char (end))
    {
      gunichar sign = g_utf8_get_char (end);

      /* A new line ends a sentence, as a full stop does. */
      if (word.after == 0 && (sign == '\n' || !g_unichar_isspace (sign)))
        word.after = sign;
    }
  g_array_append_val (words, word);
  return end;
}

static GArray *
split (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (PalNoteWord));
  const char *p = text;

  g_array_set_clear_func (words, note_word_clear);
  while (*p != '\0')
    p = is_letter (p) ? add_word (words, p) : g_utf8_next_char (p);
  return words;
}

/* Whether words on both sides of a sign belong together. */
static gboolean
joins (gunichar sign)
{
  return sign == 0 || strchr ("-/&+<>=*\"", (int) MIN (sign, 0x7f)) != NULL || sign == 0x2010
         || sign == 0x2011 || sign == 0x201c || sign == 0x201d || sign == 0x201e;
}

/* Returns: (transfer none) (nullable): the word so many @steps after @position, %NULL where the
 * sentence ends before. */
const char *
pal_note_words_next (const PalNoteWords *self, guint position, guint steps)
{
  for (; steps > 0; steps--, position++)
    if (position + 1 >= self->n_words || !joins (self->words[position].after))
      return NULL;
  return self->words[position].word;
}

/* Returns: (transfer none) (nullable): the word so many @steps before @position, %NULL where the
 * sentence begins after it. */
const char *
pal_note_words_previous (const PalNoteWords *self, guint position, guint steps)
{
  for (; steps > 0; steps--, position--)
    if (position == 0 || !joins (self->words[position - 1].after))
      return NULL;
  return self->words[position].word;
}

/* Returns: whether a word (nullable) begins with a digit, as "2", "2nd" and "10/11" do. */
gboolean
pal_note_words_is_number (const char *word)
{
  return word != NULL && g_ascii_isdigit (*word);
}

/* Returns: whether a word (nullable) is in a list that ends with %NULL. */
gboolean
pal_note_words_is_one_of (const char *word, const char *const *list)
{
  return word != NULL && g_strv_contains (list, word);
}

/* Returns: whether a word (nullable) begins with one of the stems of a list that ends with
 * %NULL. */
gboolean
pal_note_words_begins_with (const char *word, const char *const *stems)
{
  for (guint i = 0; word != NULL && stems[i] != NULL; i++)
    if (g_str_has_prefix (word, stems[i]))
      return TRUE;
  return FALSE;
}

static int
find_language (const char *language)
{
  for (guint i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++)
    {
      gsize size = strlen (languages[i].language);

      if (g_ascii_strncasecmp (language, languages[i].language, size) == 0
          && !g_ascii_isalpha (language[size]))
        return (int) i;
    }
  return -1;
}

/**
 * pal_side_words_find:
 * @text: (nullable): a note, UTF-8
 * @language: (nullable): a language or a locale
 *
 * Which sides of the body a note names, so that a slip can be pointed out. It goes by the words around
 * "left" and "right", which also mean other things: what is left over, right now, right-handed. Turning
 * or lying to a side is no place either. It is a hint for a person and now and then wrong; nothing may
 * be changed because of it.
 *
 * Returns: the sides that it names, none for a language that it does not know.
 */
PalSideWords
pal_side_words_find (const char *text, const char *language)
{
  int index = find_language (language);
  g_autofree char *valid = NULL;
  g_autoptr (GArray) words = NULL;
  PalNoteWords all;

  if (text == NULL || index < 0)
    return PAL_SIDE_WORDS_NONE;
  valid = g_utf8_make_valid (text, -1);
  words = split (valid);
  all = (PalNoteWords){ (const PalNoteWord *) (void *) words->data, words->len };
  return languages[index].find (&all);
}
