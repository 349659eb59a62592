/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench.h"

#include <math.h>
#include <time.h>

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

BenchTimes *
bench_times_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * bench_now:
 *
 * Returns: nanoseconds since a moment that stays the same.
 */
gint64
bench_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

void
bench_times_add (BenchTimes *self, gint64 nanoseconds)
{
  double microseconds = (double) nanoseconds / 1000.0;

  g_array_append_val (self, microseconds);
}

double
bench_times_get_mean (BenchTimes *self)
{
  double sum = 0.0;

  g_assert_cmpuint (self->len, >, 0);
  for (guint i = 0; i < self->len; i++)
    sum += g_array_index (self, double, i);
  return sum / self->len;
}

/**
 * bench_times_get_percentile:
 * @self: times, at least one
 * @percent: 0 to 100
 *
 * Returns: the time that so many of them do not exceed; 50 is the median.
 */
double
bench_times_get_percentile (BenchTimes *self, double percent)
{
  g_autoptr (GArray) sorted = g_array_copy (self);
  guint rank = (guint) ceil (percent / 100.0 * self->len);

  g_assert_cmpuint (self->len, >, 0);
  g_array_sort (sorted, compare_times);
  return g_array_index (sorted, double, MAX (rank, 1) - 1);
}

void
bench_times_report (BenchTimes *self, const char *what)
{
  g_test_message ("%s: mean %.1f, p50 %.1f, p95 %.1f, p99 %.1f, most %.1f us (%u times)",
                  what,
                  bench_times_get_mean (self),
                  bench_times_get_percentile (self, 50.0),
                  bench_times_get_percentile (self, 95.0),
                  bench_times_get_percentile (self, 99.0),
                  bench_times_get_percentile (self, 100.0),
                  self->len);
}

/**
 * bench_limit:
 * @what: what was measured
 * @figure: what came out
 * @limit: the most that it may be
 * @unit: of both; "" for a ratio
 */
void
bench_limit (const char *what, double figure, double limit, const char *unit)
{
  g_test_message ("%s: %.2f%s%s (at most %g)", what, figure, *unit != '\0' ? " " : "", unit, limit);
  if (figure > limit)
    g_test_fail_printf ("%s: %.2f is more than %g", what, figure, limit);
}

guint
bench_get_number (const char *variable, guint fallback)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : fallback;
}
