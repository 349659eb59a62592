/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <locale.h>

#include "pal-since.h"

#define TODAY "2026-11-22"

static void
check (const char *text, const char *date, PalPrecision precision)
{
  PalSince since = { "untouched", PAL_PRECISION_NONE };

  g_test_message ("%s", text);
  g_assert_cmpint (pal_since_read (&since, text, TODAY), ==, date != NULL);
  g_assert_cmpstr (since.date, ==, date != NULL ? date : "untouched");
  g_assert_cmpint (since.precision, ==, date != NULL ? precision : PAL_PRECISION_NONE);
}

static void
test_ago (void)
{
  check ("today", "2026-11-22", PAL_PRECISION_DAY);
  check (" Yesterday ", "2026-11-21", PAL_PRECISION_DAY);
  check ("4 days", "2026-11-18", PAL_PRECISION_DAY);
  check ("for about 3 weeks", "2026-11-01", PAL_PRECISION_WEEK);
  check ("a week ago", "2026-11-15", PAL_PRECISION_WEEK);
  check ("3w", "2026-11-01", PAL_PRECISION_WEEK);
  check ("5 MONTHS", "2026-06-22", PAL_PRECISION_MONTH);
  check ("since 2 years", "2024-11-22", PAL_PRECISION_YEAR);
}

static void
test_dates (void)
{
  check ("2026-03-15", "2026-03-15", PAL_PRECISION_DAY);
  check ("since 15 March 2026", "2026-03-15", PAL_PRECISION_DAY);
  check ("March 2024", "2024-03-15", PAL_PRECISION_MONTH);
  check ("in march", "2026-03-15", PAL_PRECISION_MONTH);
  check ("December", "2025-12-15", PAL_PRECISION_MONTH);
  check ("3/2024", "2024-03-15", PAL_PRECISION_MONTH);
  check ("2024-03", "2024-03-15", PAL_PRECISION_MONTH);
  check ("2019", "2019-07-01", PAL_PRECISION_YEAR);
}

static void
test_what_is_none (void)
{
  const char *none[] = { "",         "?",      "long ago", "2027", "December 2026", "13/2024",
                         "3 weeks?", "3 4 weeks", "weeks", "1890", "2026-11-23", "500 years",
                         "3",        "1 2 3 4", NULL };

  for (guint i = 0; none[i] != NULL; i++)
    check (none[i], NULL, PAL_PRECISION_NONE);
  /* A month to come is no month of a hundred years ago. */
  check ("30.12.26", NULL, PAL_PRECISION_NONE);
}

static void
test_order_of_the_locale (void)
{
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    g_error ("the locale is missing");
  check ("5.3.2026", "2026-03-05", PAL_PRECISION_DAY);
  check ("März 2024", "2024-03-15", PAL_PRECISION_MONTH);
  check ("3.2024", "2024-03-15", PAL_PRECISION_MONTH);
  if (setlocale (LC_ALL, "en_US.UTF-8") == NULL)
    g_error ("the locale is missing");
  check ("5/3/2026", "2026-05-03", PAL_PRECISION_DAY);
  setlocale (LC_ALL, "C.UTF-8");
}

/* Digits of other scripts are digits. */
static void
test_other_digits (void)
{
  check ("٣ weeks", "2026-11-01", PAL_PRECISION_WEEK);
  check ("۲۰۱۹", "2019-07-01", PAL_PRECISION_YEAR);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/since-read/ago", test_ago);
  g_test_add_func ("/since-read/dates", test_dates);
  g_test_add_func ("/since-read/none", test_what_is_none);
  g_test_add_func ("/since-read/locale", test_order_of_the_locale);
  g_test_add_func ("/since-read/digits", test_other_digits);
  return g_test_run ();
}
