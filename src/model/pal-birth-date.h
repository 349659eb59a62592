/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A date of birth is kept as "1979-04-25", or as "1979" where only the year is known. What somebody
 * wrote and nobody could read is kept as it was written, so that it can be put right later. */

typedef enum
{
  PAL_BIRTH_DATE_EMPTY,
  PAL_BIRTH_DATE_READ,
  PAL_BIRTH_DATE_UNREADABLE, /* no date, or a day that no calendar has */
  PAL_BIRTH_DATE_IMPOSSIBLE, /* a date on which nobody who lives today was born */
} PalBirthDateReading;

PalBirthDateReading pal_birth_date_read (const char *text, const char *today, char **stored);
gboolean pal_birth_date_is_known (const char *stored);
char *pal_birth_date_format (const char *stored);

G_END_DECLS
