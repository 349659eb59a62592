/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times of one thing that was done often, in microseconds. */
typedef GArray BenchTimes;

BenchTimes *bench_times_new (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchTimes, g_array_unref)

gint64 bench_now (void);
void bench_times_add (BenchTimes *self, gint64 nanoseconds);
double bench_times_get_mean (BenchTimes *self);
double bench_times_get_percentile (BenchTimes *self, double percent);
void bench_times_report (BenchTimes *self, const char *what);

/* Says the figure and fails the test where it is above its limit. */
void bench_limit (const char *what, double figure, double limit, const char *unit);

/* A number from the environment, or the usual one. */
guint bench_get_number (const char *variable, guint fallback);

G_END_DECLS
