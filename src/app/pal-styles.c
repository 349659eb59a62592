/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-styles"

#include "pal-styles.h"

#include "pal-ui.h"

static GtkCssProvider *
add_sheet (const char *path)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return provider;
}

static void
high_contrast_cb (AdwStyleManager *manager)
{
  static GtkCssProvider *high_contrast;

  if (adw_style_manager_get_high_contrast (manager) && high_contrast == NULL)
    high_contrast = add_sheet (PAL_RESOURCE_PREFIX "/style-hc.css");
  else if (!adw_style_manager_get_high_contrast (manager) && high_contrast != NULL)
    {
      gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                     GTK_STYLE_PROVIDER (high_contrast));
      g_clear_object (&high_contrast);
    }
}

/**
 * pal_styles_init:
 *
 * Adds the style sheets of the program to the display, that of high contrast while it is asked for.
 * To be called once, when libadwaita has been initialized. AdwApplication would do so for a program
 * that tells it where its resources are; but then GTK adds a folder of icons too, and the icon theme,
 * which a thread reads from the beginning, would be read once more for it.
 */
void
pal_styles_init (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_object_unref (add_sheet (PAL_RESOURCE_PREFIX "/style.css"));
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (high_contrast_cb), NULL);
  high_contrast_cb (manager);
}
