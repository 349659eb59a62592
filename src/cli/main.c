/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-cli.h"
#include "pal-locale.h"

int
main (int argc, char **argv)
{
  pal_locale_init ();
  return pal_cli_run (argc, argv);
}
