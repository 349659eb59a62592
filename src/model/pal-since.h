/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* Since when something is there, as people say it: a day, "in March 2024", "in 2019", "for about three
 * weeks". It is kept as the date that fits best and how exactly that is known: of a month its 15th, of
 * a year the first of July, of "about three weeks ago" the day three weeks before it was said. So ages
 * can be counted and sorted, and nobody reads a day that was never told. */
typedef struct
{
  char date[11]; /* local, "2024-03-15" */
  PalPrecision precision;
} PalSince;

gboolean pal_since_from_parts (PalSince *self, int year, int month, int day, const char *today);
gboolean pal_since_from_ago (PalSince *self, guint n, PalPrecision unit, const char *today);
gboolean pal_since_read (PalSince *self, const char *text, const char *today);
char *pal_since_format (const char *date, PalPrecision precision);

G_END_DECLS
