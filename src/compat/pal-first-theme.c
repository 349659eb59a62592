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

static gpointer
read_icons (gpointer data)
{
  g_autoptr (GtkIconTheme) icons = data;

  gtk_icon_theme_has_icon (icons, "open-menu-symbolic");
  return NULL;
}

static void
icons_added_cb (GtkIconTheme *icons)
{
  g_thread_unref (g_thread_new ("icons", read_icons, g_object_ref (icons)));
}

/* GTK reads the icon theme in a thread as soon as somebody asks for it, which is libadwaita, to add a
 * folder of its own. It waits for that thread, what was read is thrown away, and all of it is read
 * again by the main thread when the first icon is to be shown. So it is asked for sooner, that there
 * may be less to wait for, and read again at once, while libadwaita is busy with its style sheet: that
 * icons may be looked up in any thread is what GTK itself relies on. */
static void
begin_icons (void)
{
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  g_signal_connect (icons, "notify::resource-path", G_CALLBACK (icons_added_cb), NULL);
}

/**
 * pal_first_theme_init:
 *
 * Initializes GTK, leaves the theme to libadwaita and has the icons read. To be called before libadwaita
 * is initialized.
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
  begin_icons ();
}
