/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-since"

#include "pal-since.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-birth-date.h"
#include "pal-month.h"
#include "pal-time.h"

/* What somebody types when asked since when: "3 weeks", "March 2024", "2019", "15/03/2024". */

#define MAX_NUMBERS 3

/* A date that is read as a hundred years old was meant to be one of the months to come. */
#define TOO_LONG_DAYS (99 * 365)

typedef struct
{
  int numbers[MAX_NUMBERS];
  guint n_digits[MAX_NUMBERS];
  guint n_numbers;
  int month;         /* that a word names; 0 for none */
  PalPrecision unit; /* that a word names */
  int days_ago;      /* 0 for "today", 1 for "yesterday"; -1 for neither */
  GString *date;     /* what is left without words such as "since" */
} Said;

/* Whether a word is in a list of words with spaces between them. */
static gboolean
is_one_of (const char *word, const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = g_utf8_casefold (words[i], -1);

      if (*folded != '\0' && g_str_equal (folded, word))
        return TRUE;
    }
  return FALSE;
}

static PalPrecision
find_unit (const char *word)
{
  const struct
  {
    PalPrecision unit;
    const char *english;
    const char *here;
  } units[] = {
    /* Translators: all forms of this word, and short ones, as people type them after a number, with
     * spaces between them */
    { PAL_PRECISION_DAY, "d day days", C_ ("typed since when", "d day days") },
    /* Translators: all forms of this word, and short ones, with spaces between them */
    { PAL_PRECISION_WEEK, "w wk wks week weeks", C_ ("typed since when", "w wk wks week weeks") },
    /* Translators: all forms of this word, and short ones, with spaces between them */
    { PAL_PRECISION_MONTH, "mo mos month months", C_ ("typed since when", "mo mos month months") },
    /* Translators: all forms of this word, and short ones, with spaces between them */
    { PAL_PRECISION_YEAR, "y yr yrs year years", C_ ("typed since when", "y yr yrs year years") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (is_one_of (word, units[i].english) || is_one_of (word, units[i].here))
      return units[i].unit;
  return PAL_PRECISION_NONE;
}

static gboolean
take_number (Said *said, int value, guint n_digits)
{
  if (said->n_numbers == MAX_NUMBERS)
    return FALSE;
  said->numbers[said->n_numbers] = value;
  said->n_digits[said->n_numbers++] = n_digits;
  g_string_append_printf (said->date, " %0*d", (int) n_digits, value);
  return TRUE;
}

static void
take_word (Said *said, const char *word)
{
  PalPrecision unit = find_unit (word);
  int month = pal_month_find (word);

  if (unit != PAL_PRECISION_NONE)
    said->unit = unit;
  else if (is_one_of (word, "today") || is_one_of (word, C_ ("typed since when", "today")))
    said->days_ago = 0;
  else if (is_one_of (word, "yesterday")
           || is_one_of (word, C_ ("typed since when", "yesterday")))
    said->days_ago = 1;
  /* Translators: words that mean 1 before "week", with spaces between them */
  else if (is_one_of (word, "a an one") || is_one_of (word, C_ ("typed since when", "a an one")))
    take_number (said, 1, 1);
  /* Translators: words around a date or a time that say no more about it, with spaces between them */
  else if (!is_one_of (word, "since for about approximately approx around circa ca ago in the of")
           && !is_one_of (word,
                          C_ ("typed since when",
                              "since for about approximately approx around circa ca ago in the of")))
    {
      if (month != 0)
        said->month = month;
      g_string_append_printf (said->date, " %s", word);
    }
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* Returns: whether there are no more numbers in it than in a date. */
static gboolean
take_apart (Said *said, const char *text)
{
  while (*text != '\0')
    {
      const char *start = text;
      int value = 0;
      guint n_digits = 0;

      for (; g_unichar_isdigit (g_utf8_get_char (text)) && n_digits < 9; n_digits++)
        {
          value = value * 10 + g_unichar_digit_value (g_utf8_get_char (text));
          text = g_utf8_next_char (text);
        }
      if (n_digits > 0)
        {
          if (!take_number (said, value, n_digits))
            return FALSE;
          continue;
        }
      while (is_letter (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      if (text > start)
        {
          g_autofree char *word = g_utf8_casefold (start, text - start);

          take_word (said, word);
          continue;
        }
      /* A question mark says something about the date, so it is none that can be read. */
      if (strchr ("?!<>=+", *text) != NULL)
        g_string_append_c (said->date, *text);
      text = g_utf8_next_char (text);
    }
  return TRUE;
}

/* A month with or without its year. Without, it is the last that has begun. */
static gboolean
read_month (PalSince *self, const Said *said, const char *today)
{
  int this_year = (int) g_ascii_strtoll (today, NULL, 10);

  if (said->month != 0 && said->n_numbers == 0)
    return pal_since_from_parts (self, this_year, said->month, 0, today)
           || pal_since_from_parts (self, this_year - 1, said->month, 0, today);
  if (said->month != 0 && said->n_numbers == 1 && said->n_digits[0] == 4)
    return pal_since_from_parts (self, said->numbers[0], said->month, 0, today);
  if (said->month == 0 && said->n_numbers == 2)
    for (guint i = 0; i < 2; i++)
      if (said->n_digits[i] == 4 && said->n_digits[1 - i] <= 2 && said->numbers[1 - i] >= 1)
        return pal_since_from_parts (self, said->numbers[i], said->numbers[1 - i], 0, today);
  return FALSE;
}

static gboolean
read_date (PalSince *self, const Said *said, const char *today)
{
  g_autofree char *stored = NULL;
  int year, month = 0, day = 0;

  if (pal_birth_date_read (said->date->str, today, &stored) != PAL_BIRTH_DATE_READ)
    return FALSE;
  year = (int) g_ascii_strtoll (stored, NULL, 10);
  if (pal_time_is_date (stored))
    {
      if (pal_time_days_between (stored, today) > TOO_LONG_DAYS)
        return FALSE;
      month = (int) g_ascii_strtoll (stored + 5, NULL, 10);
      day = (int) g_ascii_strtoll (stored + 8, NULL, 10);
    }
  return pal_since_from_parts (self, year, month, day, today);
}

static gboolean
understand (PalSince *self, const Said *said, const char *today)
{
  g_autofree char *rest = g_strstrip (g_strdup (said->date->str));

  if (said->days_ago >= 0)
    return *rest == '\0' && said->unit == PAL_PRECISION_NONE
           && pal_since_from_ago (self, (guint) said->days_ago, PAL_PRECISION_DAY, today);
  if (said->unit != PAL_PRECISION_NONE)
    {
      /* Nothing but the number. */
      g_autofree char *number = said->n_numbers == 1
                                    ? g_strdup_printf ("%0*d", (int) said->n_digits[0], said->numbers[0])
                                    : NULL;

      return g_strcmp0 (rest, number) == 0
             && pal_since_from_ago (self, (guint) said->numbers[0], said->unit, today);
    }
  return read_month (self, said, today) || read_date (self, said, today);
}

/**
 * pal_since_read:
 * @self: (out caller-allocates): the date
 * @text: what somebody typed
 * @today: the local date on which it is said
 *
 * Reads how long ago something began, in the words of this language or of English: "3 weeks", "for a
 * year", "yesterday"; or when: a date as it is written here or in ISO's order, a month with or without
 * its year, a year.
 *
 * Returns: %FALSE if it is none of them, or if it is not past; @self is not touched then.
 */
gboolean
pal_since_read (PalSince *self, const char *text, const char *today)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) date = g_string_new (NULL);
  Said said = { .days_ago = -1, .date = date };

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);
  g_return_val_if_fail (pal_time_is_date (today), FALSE);

  valid = g_utf8_make_valid (text, -1);
  return take_apart (&said, valid) && understand (self, &said, today);
}
