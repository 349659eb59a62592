/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-month"

#include "pal-month.h"

#include <string.h>

static char *
month_name (int month, const char *format)
{
  g_autoptr (GDateTime) moment = g_date_time_new_utc (2001, month, 1, 12, 0, 0);
  g_autofree char *name = g_date_time_format (moment, format);
  char *folded = g_utf8_casefold (name, -1);

  /* Some languages write a point after an abbreviation. */
  if (g_str_has_suffix (folded, "."))
    folded[strlen (folded) - 1] = '\0';
  return folded;
}

/**
 * pal_month_find:
 * @word: a word
 *
 * Returns: the month, 1 to 12, that it names here or in English, whole or by its first three letters
 *   and more; 0 if it names none, or more than one.
 */
int
pal_month_find (const char *word)
{
  static const char *const english[] = { "january",   "february", "march",    "april",
                                         "may",       "june",     "july",     "august",
                                         "september", "october",  "november", "december" };
  static const char *const formats[] = { "%B", "%OB", "%b", "%Ob" };
  g_autofree char *folded = NULL;
  gboolean long_enough;
  int found = 0;

  g_return_val_if_fail (word != NULL, 0);

  folded = g_utf8_casefold (word, -1);
  long_enough = g_utf8_strlen (folded, -1) >= 3;
  for (int month = 1; month <= 12; month++)
    {
      gboolean matches = long_enough && g_str_has_prefix (english[month - 1], folded);

      for (guint i = 0; i < G_N_ELEMENTS (formats) && !matches; i++)
        {
          g_autofree char *name = month_name (month, formats[i]);

          matches = g_strcmp0 (name, folded) == 0 || (long_enough && g_str_has_prefix (name, folded));
        }
      if (matches && found != 0)
        return 0;
      if (matches)
        found = month;
    }
  return found;
}
