/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-working"

#include "pal-working.h"

#include <stdlib.h>

static GMutex mutex;
static GCond cond;
static guint n_working;
static gboolean waits;
static gboolean ending;

static void
wait_for_work (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  ending = TRUE;
  while (n_working > 0)
    g_cond_wait (&cond, &mutex);
}

/**
 * pal_working_begin:
 *
 * To be called on the thread that is to work.
 *
 * Returns: whether there is still time to; if so, pal_working_end() follows.
 */
gboolean
pal_working_begin (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (ending)
    return FALSE;
  if (!waits)
    waits = atexit (wait_for_work) == 0;
  n_working++;
  return TRUE;
}

/* Ends what pal_working_begin() began, in any thread, and wakes whoever waits for that. */
void
pal_working_end (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  n_working--;
  g_cond_broadcast (&cond);
}
