/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-first-theme"

#include "pal-first-theme.h"

#include <stdlib.h>

/* GTK reads its own theme when it begins, a sixth of all that it does until there is an empty window,
 * and libadwaita puts an empty one in its place a moment later, for it brings a style sheet of its own.
 * There is no call that says so beforehand. The variable says it, but libadwaita takes it for the
 * wish of the user and stays away, so it must be gone by then. */
static char variable[] = "GTK_THEME=Empty";

static gboolean in_use;

/**
 * pal_first_theme_skip:
 *
 * Lets GTK begin without a theme, unless the user has named one. To be called first of all in main(),
 * while the program has one thread.
 */
void
pal_first_theme_skip (void)
{
  if (getenv ("GTK_THEME") == NULL)
    in_use = putenv (variable) == 0;
}

/**
 * pal_first_theme_init:
 *
 * Initializes GTK, and leaves the theme to libadwaita. To be called before libadwaita is initialized.
 */
void
pal_first_theme_init (void)
{
  gtk_init ();
  /* This is where the theme is read. */
  gtk_settings_get_default ();
  /* Blanked where it stands instead of removed, since other threads may be reading the environment. */
  if (in_use)
    variable[0] = '\0';
  in_use = FALSE;
}
