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

  /* Not "%F" or "%T": with some locales GLib writes those in the locale's own digits. */
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d.%06dZ",
                          g_date_time_get_year (utc),
                          g_date_time_get_month (utc),
                          g_date_time_get_day_of_month (utc),
                          g_date_time_get_hour (utc),
                          g_date_time_get_minute (utc),
                          g_date_time_get_second (utc),
                          g_date_time_get_microsecond (utc));
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
  return g_strdup_printf ("%04d-%02d-%02d",
                          g_date_time_get_year (moment),
                          g_date_time_get_month (moment),
                          g_date_time_get_day_of_month (moment));
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
