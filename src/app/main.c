/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "pal-application.h"
#include "pal-first-theme.h"
#include "pal-locale.h"

/* Threads that read and draw would each keep what they once needed, tens of megabytes; from one heap
 * what is free is for all, and can be given back. */
static void
share_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, 1);
#endif
}

int
main (int argc, char **argv)
{
  g_autoptr (PalApplication) application = NULL;

  share_memory ();
  pal_first_theme_skip ();
  pal_locale_init ();
  /* It is set, and must not be set again while other threads use it. */
  gtk_disable_setlocale ();
  application = pal_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
