/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moments are kept in UTC to the microsecond, "2026-11-22T09:30:00.000000Z", so that sorting the text
 * sorts the moments and two marks of one second keep their order. A visit also keeps the date that
 * it had for the people in the room, "2026-11-22", and their time zone. */

char *pal_time_now_utc (void);
char *pal_time_today (void);
char *pal_time_zone (void);
char *pal_time_to_utc (GDateTime *moment);
char *pal_time_to_date (GDateTime *moment);
gboolean pal_time_is_date (const char *date);
char *pal_time_format_date (const char *date);
char *pal_time_format_clock (const char *utc);
int pal_time_days_between (const char *from_date, const char *to_date);

G_END_DECLS
