/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-since"

#include "pal-since.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pal-time.h"

/* Nobody has had a pain for longer. */
#define MAX_YEARS 120

static gboolean
parse (const char *date, GDate *parsed)
{
  int year = 0, month = 0, day = 0;

  if (!pal_time_is_date (date) || sscanf (date, "%d-%d-%d", &year, &month, &day) != 3)
    return FALSE;
  g_date_clear (parsed, 1);
  g_date_set_dmy (parsed, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static void
take (PalSince *self, const GDate *date, PalPrecision precision)
{
  g_snprintf (self->date,
              sizeof self->date,
              "%04d-%02d-%02d",
              g_date_get_year (date),
              (int) g_date_get_month (date),
              g_date_get_day (date));
  self->precision = precision;
}

/**
 * pal_since_from_parts:
 * @self: (out caller-allocates): the date
 * @year: a year of four digits
 * @month: 1 to 12, or 0 if only the year is known
 * @day: 1 to 31, or 0 if only the month is known
 * @today: the local date on which it is said
 *
 * Of the current month or year, the middle of what has passed of it is taken.
 *
 * Returns: %FALSE if there is no such date, if it is after @today, or if it is no date that somebody
 *   can remember; @self is not touched then.
 */
gboolean
pal_since_from_parts (PalSince *self, int year, int month, int day, const char *today)
{
  GDate now, first, middle;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (parse (today, &now), FALSE);

  if (year > g_date_get_year (&now) || year < (int) g_date_get_year (&now) - MAX_YEARS || month < 0
      || month > 12 || day < 0 || day > 31 || (month == 0 && day != 0))
    return FALSE;
  if (day != 0 && !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (&first, 1);
  g_date_set_dmy (&first,
                  (GDateDay) MAX (day, 1),
                  (GDateMonth) MAX (month, 1),
                  (GDateYear) year);
  if (g_date_compare (&first, &now) > 0)
    return FALSE;
  middle = first;
  if (month == 0)
    g_date_set_month (&middle, G_DATE_JULY);
  else if (day == 0)
    g_date_set_day (&middle, 15);
  if (g_date_compare (&middle, &now) > 0)
    {
      middle = first;
      g_date_add_days (&middle, (guint) g_date_days_between (&first, &now) / 2);
    }
  take (self,
        &middle,
        day != 0     ? PAL_PRECISION_DAY
        : month != 0 ? PAL_PRECISION_MONTH
                     : PAL_PRECISION_YEAR);
  return TRUE;
}

/**
 * pal_since_from_ago:
 * @self: (out caller-allocates): the date
 * @n: how many units ago
 * @unit: days, weeks, months or years
 * @today: the local date on which it is said
 *
 * "About three months ago" is known to the month, and so on.
 *
 * Returns: %FALSE if it is longer ago than somebody can remember; @self is not touched then.
 */
gboolean
pal_since_from_ago (PalSince *self, guint n, PalPrecision unit, const char *today)
{
  GDate date;

  g_return_val_if_fail (self != NULL && unit != PAL_PRECISION_NONE, FALSE);
  g_return_val_if_fail (parse (today, &date), FALSE);

  switch (unit)
    {
    case PAL_PRECISION_DAY:
    case PAL_PRECISION_WEEK:
      if (n > MAX_YEARS * 366)
        return FALSE;
      g_date_subtract_days (&date, unit == PAL_PRECISION_WEEK ? n * 7 : n);
      break;
    case PAL_PRECISION_MONTH:
      if (n > MAX_YEARS * 12)
        return FALSE;
      g_date_subtract_months (&date, n);
      break;
    case PAL_PRECISION_YEAR:
    case PAL_PRECISION_NONE:
    default:
      if (n > MAX_YEARS)
        return FALSE;
      g_date_subtract_years (&date, n);
      break;
    }
  take (self, &date, unit);
  return TRUE;
}

/**
 * pal_since_format:
 * @date: (nullable): a stored date
 * @precision: how exactly it is known
 *
 * Returns: (transfer full): as much of it as is known, in the reader's locale: "15/03/2024", "about
 *   15/03/2024", "March 2024", "2024"; empty if @date is no date.
 */
char *
pal_since_format (const char *date, PalPrecision precision)
{
  g_autofree char *day = pal_time_format_date (date);
  g_autoptr (GDateTime) moment = NULL;
  GDate parsed;

  if (!parse (date, &parsed))
    return g_steal_pointer (&day);
  moment = g_date_time_new_utc (g_date_get_year (&parsed),
                                (int) g_date_get_month (&parsed),
                                g_date_get_day (&parsed),
                                12,
                                0,
                                0);
  switch (precision)
    {
    case PAL_PRECISION_WEEK:
      /* Translators: %s is a date that is known to the week only */
      return g_strdup_printf (_ ("about %s"), day);
    case PAL_PRECISION_MONTH:
      /* Translators: a month and its year, as strftime() writes it; %OB is the name of the month as it
       * stands alone */
      return g_date_time_format (moment, _ ("%OB %Y"));
    case PAL_PRECISION_YEAR:
      return g_date_time_format (moment, "%Y");
    case PAL_PRECISION_DAY:
    case PAL_PRECISION_NONE:
    default:
      return g_steal_pointer (&day);
    }
}
