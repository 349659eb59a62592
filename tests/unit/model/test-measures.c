/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long ago something began, and how hard it was pressed, as people say it and as it is kept. */

#include <locale.h>
#include <math.h>

#include "pal-pressure.h"
#include "pal-since.h"

/* What people say, and what is kept of it. */
static void
test_since_words (void)
{
  const char *today = "2026-11-22";
  PalSince since = { "", PAL_PRECISION_NONE };
  static const struct
  {
    int year, month, day;
    const char *date;
    PalPrecision precision;
  } parts[] = {
    { 2024, 3, 17, "2024-03-17", PAL_PRECISION_DAY },
    { 2024, 3, 0, "2024-03-15", PAL_PRECISION_MONTH },
    { 2019, 0, 0, "2019-07-01", PAL_PRECISION_YEAR },
    { 2024, 2, 29, "2024-02-29", PAL_PRECISION_DAY },
    { 2026, 11, 22, "2026-11-22", PAL_PRECISION_DAY },
    { 2026, 11, 0, "2026-11-15", PAL_PRECISION_MONTH },
    { 2026, 0, 0, "2026-07-01", PAL_PRECISION_YEAR },
    { 1906, 12, 0, "1906-12-15", PAL_PRECISION_MONTH },
  };
  static const struct
  {
    int year, month, day;
  } faults[] = { { 2026, 11, 23 }, { 2026, 12, 0 }, { 2027, 0, 0 }, { 2023, 2, 29 },
                 { 2024, 13, 1 },  { 2024, 0, 5 },  { 1905, 1, 1 }, { 0, 0, 0 },
                 { 2024, -1, 0 },  { 2024, 4, 31 }, { 24, 0, 0 },   { 70000, 1, 1 } };
  static const struct
  {
    guint n;
    PalPrecision unit;
    const char *date;
  } ago[] = {
    { 0, PAL_PRECISION_DAY, "2026-11-22" },   { 3, PAL_PRECISION_DAY, "2026-11-19" },
    { 3, PAL_PRECISION_WEEK, "2026-11-01" },  { 12, PAL_PRECISION_WEEK, "2026-08-30" },
    { 2, PAL_PRECISION_MONTH, "2026-09-22" }, { 11, PAL_PRECISION_MONTH, "2025-12-22" },
    { 5, PAL_PRECISION_YEAR, "2021-11-22" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_assert_true (pal_since_from_parts (
          &since, parts[i].year, parts[i].month, parts[i].day, today));
      g_assert_cmpstr (since.date, ==, parts[i].date);
      g_assert_cmpint (since.precision, ==, parts[i].precision);
    }
  /* At the beginning of a month or year its middle has not come yet. */
  g_assert_true (pal_since_from_parts (&since, 2026, 11, 0, "2026-11-05"));
  g_assert_cmpstr (since.date, ==, "2026-11-03");
  g_assert_true (pal_since_from_parts (&since, 2026, 0, 0, "2026-01-01"));
  g_assert_cmpstr (since.date, ==, "2026-01-01");
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    g_assert_false (pal_since_from_parts (
        &since, faults[i].year, faults[i].month, faults[i].day, today));
  g_assert_cmpstr (since.date, ==, "2026-01-01");

  for (guint i = 0; i < G_N_ELEMENTS (ago); i++)
    {
      g_assert_true (pal_since_from_ago (&since, ago[i].n, ago[i].unit, today));
      g_assert_cmpstr (since.date, ==, ago[i].date);
      g_assert_cmpint (since.precision, ==, ago[i].unit);
    }
  g_assert_true (pal_since_from_ago (&since, 1, PAL_PRECISION_MONTH, "2026-03-31"));
  g_assert_cmpstr (since.date, ==, "2026-02-28");
  g_assert_false (pal_since_from_ago (&since, 121, PAL_PRECISION_YEAR, today));
  g_assert_false (pal_since_from_ago (&since, G_MAXUINT, PAL_PRECISION_WEEK, today));
}

static void
assert_format (const char *locale, PalPrecision precision, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_nonnull (setlocale (LC_ALL, locale));
  text = pal_since_format ("2024-03-15", precision);
  g_assert_cmpstr (text, ==, expected);
  setlocale (LC_ALL, "C.UTF-8");
}

/* No more is shown than is known. */
static void
test_since_format (void)
{
  g_autofree char *nothing = pal_since_format (NULL, PAL_PRECISION_MONTH);

  g_assert_cmpstr (nothing, ==, "");
  assert_format ("en_GB.UTF-8", PAL_PRECISION_DAY, "15/03/2024");
  assert_format ("en_GB.UTF-8", PAL_PRECISION_WEEK, "about 15/03/2024");
  assert_format ("en_GB.UTF-8", PAL_PRECISION_MONTH, "March 2024");
  assert_format ("en_GB.UTF-8", PAL_PRECISION_YEAR, "2024");
  assert_format ("de_DE.UTF-8", PAL_PRECISION_MONTH, "März 2024");
}

/* Worked by hand: 1 kgf/cm² is 98.0665 kPa. */
static void
test_pressure (void)
{
  static const struct
  {
    double kgf;
    double kpa;
  } pairs[] = { { 1, 98.0665 },      { 2.5, 245.16625 }, { 4, 392.266 },
                { 0.1, 9.80665 },    { 10, 980.665 },    { 3.6, 353.0394 } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmpfloat_with_epsilon (
          pal_pressure_to_kpa (pairs[i].kgf, PAL_PRESSURE_UNIT_KGF_PER_CM2), pairs[i].kpa, 1e-9);
      g_assert_cmpfloat_with_epsilon (
          pal_pressure_from_kpa (pairs[i].kpa, PAL_PRESSURE_UNIT_KGF_PER_CM2), pairs[i].kgf, 1e-12);
    }
  g_assert_cmpfloat (pal_pressure_to_kpa (350, PAL_PRESSURE_UNIT_KPA), ==, 350);
  g_assert_cmpfloat (pal_pressure_from_kpa (350, PAL_PRESSURE_UNIT_KPA), ==, 350);

  g_assert_cmpint (pal_pressure_unit_from_nick (NULL), ==, PAL_PRESSURE_UNIT_KPA);
  g_assert_cmpint (pal_pressure_unit_from_nick ("kpa"), ==, PAL_PRESSURE_UNIT_KPA);
  g_assert_cmpint (pal_pressure_unit_from_nick ("kgf-cm2"), ==, PAL_PRESSURE_UNIT_KGF_PER_CM2);
}

static void
test_reading_a_pressure (void)
{
  const char *none[] = { "", " ", ".", "2.4.1", "240 kPa", "-3", "a", NULL };
  double kpa = 7;

  for (guint i = 0; none[i] != NULL; i++)
    g_assert_false (pal_pressure_read (none[i], PAL_PRESSURE_UNIT_KPA, &kpa));
  g_assert_cmpfloat (kpa, ==, 7);
  g_assert_true (pal_pressure_read (" 240 ", PAL_PRESSURE_UNIT_KPA, &kpa));
  g_assert_cmpfloat (kpa, ==, 240);
  g_assert_true (pal_pressure_read ("2,5", PAL_PRESSURE_UNIT_KGF_PER_CM2, &kpa));
  g_assert_cmpfloat_with_epsilon (kpa, 245.16625, 1e-9);
  g_assert_true (pal_pressure_read ("٢٤٠٫٥", PAL_PRESSURE_UNIT_KPA, &kpa));
  g_assert_cmpfloat (kpa, ==, 240.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/measures/since-words", test_since_words);
  g_test_add_func ("/model/measures/since-format", test_since_format);
  g_test_add_func ("/model/measures/pressure", test_pressure);
  g_test_add_func ("/model/measures/reading-a-pressure", test_reading_a_pressure);
  return g_test_run ();
}
