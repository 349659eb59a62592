/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-about"

#include "pal-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * pal_about_present:
 * @parent: the window over which it is shown
 *
 * Shows what the program is, who made it and whose measurements its figure is drawn from.
 */
void
pal_about_present (GtkWindow *parent)
{
  static const char *anatomy[] = {
    "BodyParts3D, © The Database Center for Life Science "
    "https://dbarchive.biosciencedbc.jp/en/bodyparts3d/lic.html",
    "J0Nreynolds/MedicalReportVisualization https://github.com/J0Nreynolds/"
    "MedicalReportVisualization",
    NULL,
  };
  const char *developers[] = { _ ("The Palpate contributors"), NULL };
  GtkWidget *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  /* AdwAboutWindow is there from libadwaita 1.2 on and its successor only from 1.5 on; the old one
   * works in all of them, so that one code path is tested everywhere. */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  window = adw_about_window_new ();
  g_object_set (window,
                "transient-for",
                parent,
                "application-name",
                _ ("Palpate"),
                "application-icon",
                PAL_APP_ID,
                "version",
                PAL_VERSION,
                "developer-name",
                _ ("The Palpate contributors"),
                "developers",
                developers,
                "license-type",
                GTK_LICENSE_GPL_3_0,
                "comments",
                _ ("A body map for massage and manual therapists and the people they treat.\n\n"
                   "No clinician has reviewed what the program says about muscles and referred "
                   "pain. It is a record for conversation, not a diagnosis."),
                /* Translators: put your names here, one on a line. */
                "translator-credits",
                _ ("translator-credits"),
                NULL);
  adw_about_window_add_credit_section (
      ADW_ABOUT_WINDOW (window), _ ("The figure was drawn from"), anatomy);
  adw_about_window_add_legal_section (
      ADW_ABOUT_WINDOW (window),
      _ ("Drawings of the body"),
      "BodyParts3D, © The Database Center for Life Science licensed under CC Attribution 4.0 "
      "International",
      GTK_LICENSE_CUSTOM,
      _ ("The drawings are licensed under "
         "<a href=\"https://creativecommons.org/licenses/by-sa/4.0/\">CC BY-SA 4.0</a>. They were "
         "projected, merged, smoothed, warped and redrawn from BodyParts3D and, for some "
         "structures and the skin, from a copy of it under a share-alike licence."));
  G_GNUC_END_IGNORE_DEPRECATIONS
  gtk_window_present (GTK_WINDOW (window));
}
