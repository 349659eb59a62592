/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pal-about.h"
#include "pal-application.h"
#include "pal-ui.h"
#include "widget-test.h"

static void
gather (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT_VIEW (widget))
    {
      g_autofree char *text = NULL;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
      g_string_append (words, text);
    }
  if (GTK_IS_WIDGET (widget) && gtk_widget_get_tooltip_text (widget) != NULL)
    g_string_append_printf (words, "%s\n", gtk_widget_get_tooltip_text (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gather (child, words);
}

static GtkWindow *
find_above (GtkWindow *parent, guint *n_windows)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GtkWindow *found = NULL;

  *n_windows = 0;
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == parent)
      {
        found = l->data;
        (*n_windows)++;
      }
  return found;
}

/* What the licences of the drawings ask for is said, and that nobody has reviewed any of it. */
static void
test_credits (void)
{
  static const char *const wanted[] = {
    "BodyParts3D, © The Database Center for Life Science licensed under CC Attribution 4.0 "
    "International",
    "https://dbarchive.biosciencedbc.jp/en/bodyparts3d/lic.html",
    "Mitsuhashi et al. 2009",
    "https://doi.org/10.1093/nar/gkn613",
    "https://github.com/J0Nreynolds/MedicalReportVisualization",
    "https://creativecommons.org/licenses/by-sa/4.0/",
    "projected, merged, smoothed, warped and redrawn",
    "No clinician has reviewed",
    "not a diagnosis",
    "A map of the body", /* the first of the news */
  };
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_windows = 0;

  gtk_window_present (parent);
  pal_about_present (parent, PAL_RESOURCE_PREFIX "/NEWS");
  pal_about_present (parent, PAL_RESOURCE_PREFIX "/NEWS");
  gather (GTK_WIDGET (find_above (parent, &n_windows)), words);
  g_assert_cmpuint (n_windows, ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (words->str, wanted[i]) == NULL)
      g_error ("“%s” is not in: %s", wanted[i], words->str);
  gtk_window_destroy (find_above (parent, &n_windows));
  gtk_window_destroy (parent);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  g_test_add_func ("/about/credits", test_credits);
  return g_test_run ();
}
