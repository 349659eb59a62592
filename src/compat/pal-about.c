/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-about"

#include "pal-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* AdwAboutWindow is there from libadwaita 1.2 on and its successor only from 1.5 on; the old one
 * works in all of them, so that one code path is tested everywhere. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static gboolean
present_again (GtkWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_ABOUT_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == parent
        && gtk_widget_get_visible (l->data))
      {
        gtk_window_present (l->data);
        return TRUE;
      }
  return FALSE;
}

/* The points of the newest version in the release notes, which are lines that begin with a dash or
 * go on with two blanks. */
static char *
dup_release_notes (const char *resource_path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource_path, 0, NULL);
  g_autoptr (GString) notes = g_string_new ("<ul>");
  g_auto (GStrv) lines = NULL;
  gboolean inside = FALSE;

  if (bytes == NULL)
    return NULL;
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *words = g_markup_escape_text (g_strstrip (lines[i] + (*lines[i] == '-')), -1);

      if (*lines[i] == '-')
        {
          g_string_append_printf (notes, "%s<li>%s", inside ? "</li>" : "", words);
          inside = TRUE;
        }
      else if (inside && *words != '\0')
        {
          if (g_str_has_prefix (words, "Palpate ") && lines[i + 1] != NULL && *lines[i + 1] == '=')
            break;
          g_string_append_printf (notes, " %s", words);
        }
    }
  g_string_append (notes, inside ? "</li></ul>" : "</ul>");
  return inside ? g_string_free (g_steal_pointer (&notes), FALSE) : NULL;
}

/**
 * pal_about_present:
 * @parent: the window over which it is shown
 * @news_path: the resource that holds the release notes
 *
 * Shows what the program is, who made it and whose measurements its figure is drawn from; once.
 */
void
pal_about_present (GtkWindow *parent, const char *news_path)
{
  static const char *anatomy[] = {
    "BodyParts3D, © The Database Center for Life Science "
    "https://dbarchive.biosciencedbc.jp/en/bodyparts3d/lic.html",
    "Mitsuhashi et al. 2009, Nucleic Acids Research https://doi.org/10.1093/nar/gkn613",
    "J0Nreynolds/MedicalReportVisualization https://github.com/J0Nreynolds/"
    "MedicalReportVisualization",
    "MakeHuman http://www.makehumancommunity.org/",
    NULL,
  };
  const char *developers[] = { _ ("The Palpate contributors"), NULL };
  g_autofree char *notes = NULL;
  GtkWidget *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  if (present_again (parent))
    return;

  notes = dup_release_notes (news_path);
  window = adw_about_window_new ();
  g_object_set (window,
                "transient-for",
                parent,
                "application",
                gtk_window_get_application (parent),
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
                   "No clinician has reviewed what the program says: neither its anatomy nor its "
                   "guidance. It is a record for conversation, not a diagnosis."),
                /* Translators: put your names here, one on a line. */
                "translator-credits",
                _ ("translator-credits"),
                NULL);
  if (notes != NULL)
    g_object_set (window, "release-notes", notes, "release-notes-version", PAL_VERSION, NULL);
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
         "projected, merged, smoothed, warped and redrawn from BodyParts3D and, for twelve "
         "structures and the skin, from a decimated copy of it under a share-alike licence. The body "
         "shapes of the other figures come from MakeHuman (CC0)."));
  adw_about_window_add_legal_section (
      ADW_ABOUT_WINDOW (window),
      _ ("Guidance"),
      /* Translators: this is a notice of copyright */
      _ ("© The Palpate contributors"),
      GTK_LICENSE_CUSTOM,
      _ ("What the program says about muscles, techniques and safety is licensed under "
         "<a href=\"https://creativecommons.org/licenses/by-sa/4.0/\">CC BY-SA 4.0</a>."));
  gtk_window_present (GTK_WINDOW (window));
}

G_GNUC_END_IGNORE_DEPRECATIONS
