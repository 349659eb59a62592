/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-time"

#include "pal-time.h"

#include <langinfo.h>
#include <stdio.h>

static gboolean
parse_date (const char *date, GDate *parsed)
{
  int year, month, day;

  /* sscanf() alone would let signs and blanks through. */
  for (guint i = 0; i < 10; i++)
    if (date == NULL || (i == 4 || i == 7 ? date[i] != '-' : !g_ascii_isdigit (date[i])))
      return FALSE;
  if (date[10] != '\0' || sscanf (date, "%4d-%2d-%2d", &year, &month, &day) != 3 || year < 1
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (parsed, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/* Every change is stamped with moments and dates, so they are written digit by digit, many times
 * sooner than by g_strdup_printf(); and "%F" and "%T" give the locale's own digits with some locales. */
static char *
write_number (char *to, int number, guint n_digits)
{
  for (guint i = n_digits; i > 0; i--, number /= 10)
    to[i - 1] = (char) ('0' + number % 10);
  return to + n_digits;
}

/* GLib's years are 1 to 9999. */
static char *
write_date (char *to, GDateTime *moment)
{
  int year, month, day;

  g_date_time_get_ymd (moment, &year, &month, &day);
  to = write_number (to, year, 4);
  *to++ = '-';
  to = write_number (to, month, 2);
  *to++ = '-';
  return write_number (to, day, 2);
}

/**
 * pal_time_to_utc:
 * @moment: a moment
 *
 * Returns: (transfer full): the moment as it is stored, in UTC and to the microsecond.
 */
char *
pal_time_to_utc (GDateTime *moment)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (moment);
  char text[sizeof "2026-11-22T09:30:00.000000Z"];
  char *end = write_date (text, utc);

  *end++ = 'T';
  end = write_number (end, g_date_time_get_hour (utc), 2);
  *end++ = ':';
  end = write_number (end, g_date_time_get_minute (utc), 2);
  *end++ = ':';
  end = write_number (end, g_date_time_get_second (utc), 2);
  *end++ = '.';
  end = write_number (end, g_date_time_get_microsecond (utc), 6);
  *end++ = 'Z';
  return g_strndup (text, (gsize) (end - text));
}

/**
 * pal_time_to_date:
 * @moment: a moment
 *
 * Returns: (transfer full): the date that @moment has in its own time zone, as it is stored.
 */
char *
pal_time_to_date (GDateTime *moment)
{
  char text[sizeof "2026-11-22"];
  char *end = write_date (text, moment);

  return g_strndup (text, (gsize) (end - text));
}

/* Returns: (transfer full): the present moment in UTC, in the one form in which moments are
 * stored. */
char *
pal_time_now_utc (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return pal_time_to_utc (now);
}

/* Returns: (transfer full): the date of today where the program runs, as dates are stored:
 * "2026-11-23". */
char *
pal_time_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return pal_time_to_date (now);
}

/**
 * pal_time_zone:
 *
 * Returns: (transfer full): the IANA name of the time zone here, such as "Europe/Berlin".
 */
char *
pal_time_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return g_strdup (g_time_zone_get_identifier (zone));
}

/* Returns: whether a text is a date as dates are stored, of a day that exists. */
gboolean
pal_time_is_date (const char *date)
{
  GDate parsed;

  return parse_date (date, &parsed);
}

/* How the reader's locale writes a date, but with all four digits of the year, which a record needs
 * that is kept for decades: many locales write two. */
static char *
dup_date_format (void)
{
  GString *format = g_string_new (nl_langinfo (D_FMT));

  g_string_replace (format, "%D", "%m/%d/%Y", 0);
  /* The years of another era have no four digits to rely on. */
  g_string_replace (format, "%E", "%", 0);
  /* Century and year of the century apart, as some write them. */
  g_string_replace (format, "%OC%Oy", "%OY", 0);
  g_string_replace (format, "%C%y", "%Y", 0);
  g_string_replace (format, "%Oy", "%OY", 0);
  g_string_replace (format, "%y", "%Y", 0);
  return g_string_free (format, FALSE);
}

/**
 * pal_time_format_date:
 * @date: (nullable): a stored date
 *
 * The only way in which dates are shown.
 *
 * Returns: (transfer full): the date as the reader's locale writes it, with a year of four digits;
 *   empty if @date is no date.
 */
char *
pal_time_format_date (const char *date)
{
  GDate parsed;
  g_autofree char *format = NULL;
  g_autoptr (GDateTime) moment = NULL;

  if (!parse_date (date, &parsed))
    return g_strdup ("");
  moment = g_date_time_new_utc (
      g_date_get_year (&parsed), (int) g_date_get_month (&parsed), g_date_get_day (&parsed), 12, 0, 0);
  format = dup_date_format ();
  return g_date_time_format (moment, format);
}

/**
 * pal_time_format_clock:
 * @utc: (nullable): a stored moment
 *
 * Returns: (transfer full): the hour and minute here, as the reader's locale writes them.
 */
char *
pal_time_format_clock (const char *utc)
{
  g_autoptr (GDateTime) moment = utc != NULL ? g_date_time_new_from_iso8601 (utc, NULL) : NULL;
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return local != NULL ? g_date_time_format (local, "%H:%M") : g_strdup ("");
}

/**
 * pal_time_days_between:
 * @from_date: a stored date
 * @to_date: a stored date
 *
 * Returns: the days from the one to the other; 0 if either is no date.
 */
int
pal_time_days_between (const char *from_date, const char *to_date)
{
  GDate from, to;

  if (!parse_date (from_date, &from) || !parse_date (to_date, &to))
    return 0;
  return g_date_days_between (&from, &to);
}
