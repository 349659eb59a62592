/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "pal-time.h"

/* Locales with another decimal sign, other digits, or another calendar. */
static const char *locales[] = { "C", "de_DE.UTF-8", "fa_IR.UTF-8", "ar_EG.UTF-8" };

static void
use_locale (const char *name)
{
  g_assert_nonnull (setlocale (LC_ALL, name));
}

static void
test_stored_in_any_locale (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (2 * 3600);

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new (zone, 2026, 1, 2, 0, 30, 5.25);
      g_autofree char *utc = NULL;
      g_autofree char *date = NULL;

      use_locale (locales[i]);
      utc = pal_time_to_utc (moment);
      date = pal_time_to_date (moment);
      g_assert_cmpstr (utc, ==, "2026-01-01T22:30:05.250000Z");
      g_assert_cmpstr (date, ==, "2026-01-02");
    }
  use_locale ("C");
}

/* Whatever the reader's locale writes, it is a date, and a fault in the text gives none. */
static void
test_shown_in_any_locale (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *date = NULL;
      g_autofree char *clock = NULL;
      g_autofree char *none = NULL;

      use_locale (locales[i]);
      date = pal_time_format_date ("2026-11-22");
      clock = pal_time_format_clock ("2026-11-22T09:30:00.000000Z");
      none = pal_time_format_date ("the day after");
      g_assert_true (g_utf8_validate (date, -1, NULL));
      g_assert_cmpuint (g_utf8_strlen (date, -1), >=, 8);
      g_assert_cmpuint (g_utf8_strlen (clock, -1), ==, 5);
      g_assert_cmpstr (none, ==, "");
    }
  use_locale ("C");
}

/* The locale has its order and its signs, but the year always has four digits: a visit of 1926 would
 * be one of 2026. */
static void
test_shown_with_the_whole_year (void)
{
  const struct
  {
    const char *locale;
    const char *shown;
  } cases[] = {
    { "C", "11/19/2026" },           { "de_DE.UTF-8", "19.11.2026" },
    { "en_GB.UTF-8", "19/11/2026" }, { "en_US.UTF-8", "11/19/2026" },
    { "hu_HU.UTF-8", "2026-11-19" }, { "fa_IR.UTF-8", "۲۰۲۶/۱۱/۱۹" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;

      use_locale (cases[i].locale);
      shown = pal_time_format_date ("2026-11-19");
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
  use_locale ("C");
}

static void
test_is_date (void)
{
  const char *right[] = { "2026-11-22", "2024-02-29", "0001-01-01", "1900-12-31" };
  const char *wrong[] = { "",           "2026-11-2",  "2026-1-22",   "2026-13-01", "2026-02-29",
                          "2026-11-22 ", " 026-11-22", "2026-+1-02",  "-026-11-22", "2026/11/22",
                          "0000-01-01", "2026-00-10", "2026-11-22T", "٢٠٢٦-١١-٢٢" };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    g_assert_true (pal_time_is_date (right[i]));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (pal_time_is_date (wrong[i]));
  g_assert_false (pal_time_is_date (NULL));
}

static void
test_days_between (void)
{
  g_assert_cmpint (pal_time_days_between ("2026-02-28", "2026-03-01"), ==, 1);
  g_assert_cmpint (pal_time_days_between ("2024-02-28", "2024-03-01"), ==, 2);
  g_assert_cmpint (pal_time_days_between ("2026-03-01", "2026-02-28"), ==, -1);
  g_assert_cmpint (pal_time_days_between ("2026-03-29", "2026-03-30"), ==, 1);
  g_assert_cmpint (pal_time_days_between ("2026-03-29", "soon"), ==, 0);
  g_assert_cmpint (pal_time_days_between (NULL, "2026-03-29"), ==, 0);
}

/* Sorting the text sorts the moments. */
static void
test_sorts (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 9, 9, 9, 59, 59.9);
  g_autofree char *before = pal_time_to_utc (start);

  for (guint i = 1; i < 50; i++)
    {
      g_autoptr (GDateTime) later = g_date_time_add (start, i * i * 70000);
      g_autofree char *after = pal_time_to_utc (later);

      g_assert_cmpstr (before, <, after);
      g_assert_cmpuint (strlen (after), ==, strlen (before));
      g_free (before);
      before = g_steal_pointer (&after);
    }
}

static void
test_now (void)
{
  g_autofree char *now = pal_time_now_utc ();
  g_autofree char *today = pal_time_today ();
  g_autofree char *zone = pal_time_zone ();
  g_autoptr (GDateTime) parsed = g_date_time_new_from_iso8601 (now, NULL);

  g_assert_nonnull (parsed);
  g_assert_true (pal_time_is_date (today));
  g_assert_cmpstr (zone, ==, "UTC");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/time/stored-in-any-locale", test_stored_in_any_locale);
  g_test_add_func ("/model/time/shown-in-any-locale", test_shown_in_any_locale);
  g_test_add_func ("/model/time/shown-with-the-whole-year", test_shown_with_the_whole_year);
  g_test_add_func ("/model/time/is-date", test_is_date);
  g_test_add_func ("/model/time/days-between", test_days_between);
  g_test_add_func ("/model/time/sorts", test_sorts);
  g_test_add_func ("/model/time/now", test_now);
  return g_test_run ();
}
