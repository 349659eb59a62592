/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-application.h"
#include "pal-first-theme.h"
#include "pal-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr (PalApplication) application = NULL;

  pal_first_theme_skip ();
  pal_locale_init ();
  /* It is set, and must not be set again while other threads use it. */
  gtk_disable_setlocale ();
  application = pal_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
