/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "pal-birth-date.h"
#include "pal-client.h"
#include "pal-time.h"
#include "model-test.h"

#define TODAY "2026-11-22"

typedef struct
{
  const char *text;
  const char *stored;
} Case;

static void
use_locale (const char *name)
{
  g_assert_nonnull (setlocale (LC_ALL, name));
}

static void
check (const Case *cases, gsize n, PalBirthDateReading expected)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *stored = NULL;
      PalBirthDateReading reading = pal_birth_date_read (cases[i].text, TODAY, &stored);

      if (reading != expected || g_strcmp0 (stored, cases[i].stored) != 0)
        g_error ("“%s” became %d “%s”", cases[i].text, reading, stored);
      g_assert_cmpint (pal_birth_date_is_known (stored), ==, expected == PAL_BIRTH_DATE_READ);
    }
}

static const Case anywhere[] = {
  { "1979-04-25", "1979-04-25" },      { " 1979-4-5 ", "1979-04-05" },
  { "1979/04/25", "1979-04-25" },      { "19790425", "1979-04-25" },
  { "1979", "1979" },                  { "25 April 1979", "1979-04-25" },
  { "April 25, 1979", "1979-04-25" },  { "25th of apr 1979", "1979-04-25" },
  { "1979 Apr 25", "1979-04-25" },     { "25.4.1979", "1979-04-25" },
  { "04/25/1979", "1979-04-25" },      { "1979年4月25日", "1979-04-25" },
  { "29.2.2024", "2024-02-29" },       { "22.11.2026", "2026-11-22" },
  { "1926", "1926" },                  { "1.1.1900", "1900-01-01" },
  { "\u200e25/4/1979\u200e", "1979-04-25" },
};

static void
test_anywhere (gconstpointer locale)
{
  use_locale (locale);
  check (anywhere, G_N_ELEMENTS (anywhere), PAL_BIRTH_DATE_READ);
  use_locale ("C");
}

/* The order of day and month, the year of two digits, and the names of months are the reader's. */
static void
test_as_written_here (void)
{
  static const Case german[] = { { "4.5.1979", "1979-05-04" },
                                 { "4.5.79", "1979-05-04" },
                                 { "04051979", "1979-05-04" },
                                 { "4. Mai 1979", "1979-05-04" },
                                 { "4. März 79", "1979-03-04" },
                                 { "1.1.26", "2026-01-01" },
                                 { "31.12.26", "1926-12-31" },
                                 { "31. Dez. 26", "1926-12-31" },
                                 { "31.12.1926", "1926-12-31" } };
  static const Case american[] = { { "4/5/1979", "1979-04-05" },
                                   { "4/5/79", "1979-04-05" },
                                   { "04051979", "1979-04-05" },
                                   { "25/4/1979", "1979-04-25" } };
  static const Case british[] = { { "4/5/1979", "1979-05-04" }, { "4/5/79", "1979-05-04" } };
  static const Case hungarian[] = { { "79.04.05.", "1979-04-05" },
                                    { "1979. 04. 05.", "1979-04-05" },
                                    { "1979. április 5.", "1979-04-05" } };
  static const Case persian[] = { { "۱۹۷۹/۰۴/۲۵", "1979-04-25" } };
  static const Case arabic[] = { { "٢٥ أبريل ١٩٧٩", "1979-04-25" }, { "٤/٥/١٩٧٩", "1979-05-04" } };

  use_locale ("de_DE.UTF-8");
  check (german, G_N_ELEMENTS (german), PAL_BIRTH_DATE_READ);
  use_locale ("en_US.UTF-8");
  check (american, G_N_ELEMENTS (american), PAL_BIRTH_DATE_READ);
  use_locale ("C");
  check (american, G_N_ELEMENTS (american), PAL_BIRTH_DATE_READ);
  use_locale ("en_GB.UTF-8");
  check (british, G_N_ELEMENTS (british), PAL_BIRTH_DATE_READ);
  use_locale ("hu_HU.UTF-8");
  check (hungarian, G_N_ELEMENTS (hungarian), PAL_BIRTH_DATE_READ);
  use_locale ("fa_IR.UTF-8");
  check (persian, G_N_ELEMENTS (persian), PAL_BIRTH_DATE_READ);
  use_locale ("ar_EG.UTF-8");
  check (arabic, G_N_ELEMENTS (arabic), PAL_BIRTH_DATE_READ);
  use_locale ("C");
}

/* Whatever cannot be read is kept as it was typed. */
static void
test_unreadable (void)
{
  static const Case cases[] = {
    { "31.2.1979", "31.2.1979" },   { "29.2.2023", "29.2.2023" },
    { "soon", "soon" },             { "25 Apfel 1979", "25 Apfel 1979" },
    { " 1/2/3 ", "1/2/3" },         { "79", "79" },
    { "179", "179" },               { "25 April", "25 April" },
    { "4/1979", "4/1979" },         { "1.2.3.1979", "1.2.3.1979" },
    { "123456789", "123456789" },   { "25.4.1979 😀", "25.4.1979 😀" },
    { "May June 1979", "May June 1979" }, { "0.4.1979", "0.4.1979" },
    { "ma 5 1979", "ma 5 1979" },   { "1979?", "1979?" },
    { "~1979", "~1979" },           { "25.4.1979 (?)", "25.4.1979 (?)" },
  };

  check (cases, G_N_ELEMENTS (cases), PAL_BIRTH_DATE_UNREADABLE);
}

static void
test_impossible (void)
{
  static const Case cases[] = { { "2027", "2027" },
                                { "1879", "1879" },
                                { "23.11.2026", "23.11.2026" },
                                { "25.4.1879", "25.4.1879" },
                                { "2522-04-25", "2522-04-25" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stored = NULL;

      g_assert_cmpint (
          pal_birth_date_read (cases[i].text, TODAY, &stored), ==, PAL_BIRTH_DATE_IMPOSSIBLE);
      g_assert_cmpstr (stored, ==, cases[i].stored);
    }
}

static void
test_empty (void)
{
  static const Case cases[] = { { "", NULL }, { "  \t", NULL }, { NULL, NULL } };

  check (cases, G_N_ELEMENTS (cases), PAL_BIRTH_DATE_EMPTY);
}

/* Shown, typed back and shown again: the same date, also of those who are older than a hundred. */
static void
test_round_trip (gconstpointer locale)
{
  static const char *const dates[]
      = { "1979-04-25", "1926-11-23", "2026-01-01", "1905-05-06", "2000-02-29", "1979" };

  use_locale (locale);
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *shown = pal_birth_date_format (dates[i]);
      g_autofree char *stored = NULL;

      if (pal_birth_date_read (shown, TODAY, &stored) != PAL_BIRTH_DATE_READ
          || g_strcmp0 (stored, dates[i]) != 0)
        g_error ("%s: %s was shown as “%s” and read as %s", (const char *) locale, dates[i], shown, stored);
    }
  use_locale ("C");
}

static void
test_format (void)
{
  static const Case german[] = { { "1979-04-25", "25.04.1979" },
                                 { "1979", "1979" },
                                 { "31.2.79", "31.2.79" },
                                 { NULL, "" } };

  use_locale ("de_DE.UTF-8");
  for (gsize i = 0; i < G_N_ELEMENTS (german); i++)
    {
      g_autofree char *shown = pal_birth_date_format (german[i].text);

      g_assert_cmpstr (shown, ==, german[i].stored);
    }
  use_locale ("en_GB.UTF-8");
  {
    g_autofree char *shown = pal_birth_date_format ("1926-04-05");

    g_assert_cmpstr (shown, ==, "05/04/1926");
  }
  use_locale ("C");
  {
    g_autofree char *shown = pal_birth_date_format ("1926-04-05");

    g_assert_cmpstr (shown, ==, "04/05/1926");
  }
}

/* What nobody could read does not become somebody's year of birth. */
static void
test_year_of_client (void)
{
  static const Case cases[]
      = { { "1979-04-25", "1979" }, { "1979", "1979" }, { "31.2.1979", "" }, { "1979-13", "" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GVariant) row = model_test_row (
          "id", 's', "c", "given_name", 's', "Anna", "birth_date", 's', cases[i].text, NULL);
      g_autoptr (PalClient) client = PAL_CLIENT (pal_entity_new (PAL_TYPE_CLIENT, row));
      g_autofree char *year = pal_client_dup_birth_year (client);

      g_assert_cmpstr (year, ==, cases[i].stored);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const locales[] = { "C",           "de_DE.UTF-8", "en_US.UTF-8", "en_GB.UTF-8",
                                         "hu_HU.UTF-8", "fa_IR.UTF-8", "ar_EG.UTF-8" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *read = g_strconcat ("/birth-date/anywhere/", locales[i], NULL);
      g_autofree char *back = g_strconcat ("/birth-date/round-trip/", locales[i], NULL);

      g_test_add_data_func (read, locales[i], test_anywhere);
      g_test_add_data_func (back, locales[i], test_round_trip);
    }
  g_test_add_func ("/birth-date/as-written-here", test_as_written_here);
  g_test_add_func ("/birth-date/unreadable", test_unreadable);
  g_test_add_func ("/birth-date/impossible", test_impossible);
  g_test_add_func ("/birth-date/empty", test_empty);
  g_test_add_func ("/birth-date/format", test_format);
  g_test_add_func ("/birth-date/year-of-client", test_year_of_client);
  return g_test_run ();
}
