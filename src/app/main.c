/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-application.h"
#include "pal-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr (PalApplication) application = NULL;

  pal_locale_init ();
  application = pal_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
