/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-birth-date"

#include "pal-birth-date.h"

#include <langinfo.h>
#include <string.h>

#include "pal-month.h"
#include "pal-time.h"

/* Nobody is known to have lived longer. */
#define OLDEST_YEARS 130

#define MAX_NUMBERS 3

/* A word this short that names no month is "the", "of", "de", "th" or a sign for year or day. */
#define SHORT_WORD 2

typedef enum
{
  ORDER_DMY,
  ORDER_MDY,
  ORDER_YMD,
} Order;

typedef struct
{
  int value;
  guint n_digits;
} Number;

/* What is in a text, taken apart. */
typedef struct
{
  Number numbers[MAX_NUMBERS];
  guint n_numbers;
  int month; /* that a word names; 0 for none */
} Parts;

/* In what order people write a date here. */
static Order
get_order (void)
{
  const char *format = nl_langinfo (D_FMT);
  char order[4] = "";
  gsize n = 0;

  for (const char *c = format; *c != '\0' && n < 3; c++)
    {
      if (*c != '%')
        continue;
      do
        c++;
      while (*c != '\0' && strchr ("-_0^#EO", *c) != NULL);
      if (*c == '\0')
        break;
      if (*c == 'D')
        return ORDER_MDY;
      if (*c == 'F')
        return ORDER_YMD;
      if (strchr ("de", *c) != NULL)
        order[n++] = 'd';
      else if (strchr ("mbBh", *c) != NULL)
        order[n++] = 'm';
      else if (strchr ("yYG", *c) != NULL)
        order[n++] = 'y';
    }
  if (order[0] == 'y')
    return ORDER_YMD;
  return order[0] == 'm' ? ORDER_MDY : ORDER_DMY;
}

static gboolean
take_number (const char **text, Parts *parts)
{
  Number *number = &parts->numbers[parts->n_numbers];

  if (parts->n_numbers == MAX_NUMBERS)
    return FALSE;
  for (; g_unichar_isdigit (g_utf8_get_char (*text)); *text = g_utf8_next_char (*text))
    {
      if (number->n_digits++ == 8)
        return FALSE;
      number->value = number->value * 10 + g_unichar_digit_value (g_utf8_get_char (*text));
    }
  parts->n_numbers++;
  return TRUE;
}

static gboolean
take_word (const char **text, Parts *parts)
{
  const char *start = *text;
  g_autofree char *word = NULL;
  int month;

  while (g_unichar_isalpha (g_utf8_get_char (*text)) || g_unichar_ismark (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
  word = g_strndup (start, (gsize) (*text - start));
  month = pal_month_find (word);
  if (month == 0)
    return g_utf8_strlen (word, -1) <= SHORT_WORD;
  if (parts->month != 0)
    return FALSE;
  parts->month = month;
  return TRUE;
}

/* A question mark or a bracket is none: it says something about the date. */
static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT
         || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION
         || g_utf8_strchr (".,/'’·،", -1, c) != NULL;
}

static gboolean
take_apart (const char *text, Parts *parts)
{
  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isdigit (c))
        {
          if (!take_number (&text, parts))
            return FALSE;
        }
      else if (g_unichar_isalpha (c))
        {
          if (!take_word (&text, parts))
            return FALSE;
        }
      else if (is_separator (c))
        text = g_utf8_next_char (text);
      else
        return FALSE;
    }
  return TRUE;
}

/* The year that is meant by two digits: the last one that has begun. Whoever is a hundred says so
 * with four. */
static gboolean
get_year (const Number *number, const GDate *today, int *year)
{
  if (number->n_digits != 2 && number->n_digits != 4)
    return FALSE;
  *year = number->value;
  if (number->n_digits == 2)
    {
      *year += g_date_get_year (today) / 100 * 100;
      if (*year > g_date_get_year (today))
        *year -= 100;
    }
  return *year >= 1;
}

static gboolean
make_date (GDate *date, int year, int month, int day)
{
  g_date_clear (date, 1);
  if (day < 1 || day > 31 || month < 1 || month > 12
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/* Eight digits without anything between them: from the year down, or as a date is written here. Only
 * one of the two can usually be a date. */
static void
split_eight_digits (Parts *parts, Order order, const GDate *today)
{
  int value = parts->numbers[0].value;
  GDate from_year, as_here;
  gboolean year_first = make_date (&from_year, value / 10000, value / 100 % 100, value % 100)
                        && value / 10000 <= g_date_get_year (today)
                        && value / 10000 >= g_date_get_year (today) - OLDEST_YEARS;
  int first = value / 1000000, second = value / 10000 % 100, year = value % 10000;
  gboolean here = order != ORDER_YMD && year <= g_date_get_year (today)
                  && year >= g_date_get_year (today) - OLDEST_YEARS
                  && make_date (&as_here,
                                year,
                                order == ORDER_MDY ? first : second,
                                order == ORDER_MDY ? second : first);

  if (year_first == here)
    return;
  parts->n_numbers = 3;
  if (year_first)
    {
      parts->numbers[0] = (Number){ value / 10000, 4 };
      parts->numbers[1] = (Number){ value / 100 % 100, 2 };
      parts->numbers[2] = (Number){ value % 100, 2 };
    }
  else
    {
      parts->numbers[0] = (Number){ first, 2 };
      parts->numbers[1] = (Number){ second, 2 };
      parts->numbers[2] = (Number){ year, 4 };
    }
}

static gboolean
read_numbers (const Parts *parts, Order order, const GDate *today, GDate *date)
{
  const Number *n = parts->numbers;
  gboolean year_first = n[0].n_digits > 2 || (order == ORDER_YMD && n[2].n_digits <= 2);
  int year, first, second;

  for (guint i = 0; i < 3; i++)
    if (n[i].n_digits > 2 && i != (year_first ? 0 : 2))
      return FALSE;
  if (!get_year (&n[year_first ? 0 : 2], today, &year))
    return FALSE;
  if (year_first)
    return make_date (date, year, n[1].value, n[2].value);

  first = n[0].value;
  second = n[1].value;
  if (order == ORDER_MDY)
    return make_date (date, year, first, second) || make_date (date, year, second, first);
  return make_date (date, year, second, first) || make_date (date, year, first, second);
}

/* The day and the year around the name of a month. */
static gboolean
read_with_month (const Parts *parts, Order order, const GDate *today, GDate *date)
{
  const Number *n = parts->numbers;
  gboolean year_first = n[0].n_digits > 2 || (order == ORDER_YMD && n[1].n_digits <= 2);
  int year;

  return get_year (&n[year_first ? 0 : 1], today, &year)
         && n[year_first ? 1 : 0].n_digits <= 2
         && make_date (date, year, parts->month, n[year_first ? 1 : 0].value);
}

static gboolean
is_possible (const GDate *date, const GDate *today)
{
  return g_date_compare (date, today) <= 0
         && g_date_get_year (date) >= g_date_get_year (today) - OLDEST_YEARS;
}

/**
 * pal_birth_date_read:
 * @text: what somebody typed
 * @today: the date of today, as it is stored
 * @stored: (out) (nullable): what to keep: a date, a year, or @text as it is; %NULL if it is empty
 *
 * Reads a date of birth in the order in which dates are written here, in ISO's, with the name of a
 * month here or in English, or the year alone. Two digits mean the last such year that has begun. A
 * day and a month that can stand only the other way round do.
 *
 * Returns: what became of it
 */
PalBirthDateReading
pal_birth_date_read (const char *text, const char *today, char **stored)
{
  g_autofree char *stripped = g_strstrip (g_utf8_make_valid (text != NULL ? text : "", -1));
  Parts parts = { 0 };
  Order order = get_order ();
  GDate now, date;
  gboolean read = FALSE;
  int year;

  g_return_val_if_fail (stored != NULL, PAL_BIRTH_DATE_EMPTY);
  g_return_val_if_fail (pal_time_is_date (today), PAL_BIRTH_DATE_EMPTY);

  *stored = NULL;
  if (*stripped == '\0')
    return PAL_BIRTH_DATE_EMPTY;

  g_date_clear (&now, 1);
  g_date_set_dmy (&now,
                  (GDateDay) g_ascii_strtoull (today + 8, NULL, 10),
                  (GDateMonth) g_ascii_strtoull (today + 5, NULL, 10),
                  (GDateYear) g_ascii_strtoull (today, NULL, 10));
  *stored = g_strdup (stripped);
  if (!take_apart (stripped, &parts))
    return PAL_BIRTH_DATE_UNREADABLE;

  if (parts.month == 0 && parts.n_numbers == 1 && parts.numbers[0].n_digits == 8)
    split_eight_digits (&parts, order, &now);
  if (parts.month == 0 && parts.n_numbers == 1 && parts.numbers[0].n_digits == 4)
    {
      year = parts.numbers[0].value;
      if (year > g_date_get_year (&now) || year < g_date_get_year (&now) - OLDEST_YEARS)
        return PAL_BIRTH_DATE_IMPOSSIBLE;
      g_free (*stored);
      *stored = g_strdup_printf ("%04d", year);
      return PAL_BIRTH_DATE_READ;
    }
  if (parts.month == 0 && parts.n_numbers == 3)
    read = read_numbers (&parts, order, &now, &date);
  else if (parts.month != 0 && parts.n_numbers == 2)
    read = read_with_month (&parts, order, &now, &date);
  if (!read)
    return PAL_BIRTH_DATE_UNREADABLE;

  /* Later this year, with two digits: a hundred years ago. */
  if (g_date_compare (&date, &now) > 0 && g_date_get_year (&date) == g_date_get_year (&now)
      && parts.numbers[0].n_digits <= 2 && parts.numbers[parts.n_numbers - 1].n_digits <= 2)
    g_date_subtract_years (&date, 100);
  if (!is_possible (&date, &now))
    return PAL_BIRTH_DATE_IMPOSSIBLE;
  g_free (*stored);
  *stored = g_strdup_printf ("%04d-%02d-%02d",
                             g_date_get_year (&date),
                             g_date_get_month (&date),
                             g_date_get_day (&date));
  return PAL_BIRTH_DATE_READ;
}

/**
 * pal_birth_date_is_known:
 * @stored: (nullable): what is kept as a date of birth
 *
 * Returns: whether it begins with the year of birth: it is a date or a year, not what nobody could
 *   read.
 */
gboolean
pal_birth_date_is_known (const char *stored)
{
  if (stored == NULL)
    return FALSE;
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isdigit (stored[i]))
      return FALSE;
  return stored[4] == '\0' || pal_time_is_date (stored);
}

/**
 * pal_birth_date_format:
 * @stored: (nullable): what is kept as a date of birth
 *
 * Returns: (transfer full): a date as it is shown everywhere; anything else as it is kept.
 */
char *
pal_birth_date_format (const char *stored)
{
  if (stored == NULL || !pal_time_is_date (stored))
    return g_strdup (stored != NULL ? stored : "");
  return pal_time_format_date (stored);
}
