/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-figure-chooser.h"
#include "pal-figure.h"
#include "pal-ui.h"
#include "widget-test.h"

static void
count_cb (PalFigureChooser *chooser, GParamSpec *pspec, guint *n_changes)
{
  (*n_changes)++;
}

/* The button of the figure, found by what it is called. */
static GtkToggleButton *
find_button (GtkWidget *widget, const char *words)
{
  GtkToggleButton *found = NULL;

  if (GTK_IS_TOGGLE_BUTTON (widget))
    {
      GtkWidget *label = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (widget)));

      return g_str_equal (gtk_label_get_label (GTK_LABEL (label)), words) ? GTK_TOGGLE_BUTTON (widget)
                                                                          : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, words);
  return found;
}

static void
test_choose (void)
{
  g_autoptr (PalFigureChooser) chooser
      = g_object_ref_sink (g_object_new (PAL_TYPE_FIGURE_CHOOSER, NULL));
  GtkToggleButton *adult = find_button (GTK_WIDGET (chooser), "Adult");
  GtkToggleButton *child = find_button (GTK_WIDGET (chooser), "Child");
  guint n_changes = 0;

  g_signal_connect (chooser, "notify::figure", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (gtk_toggle_button_get_active (adult));

  gtk_toggle_button_set_active (child, TRUE);
  g_assert_cmpstr (pal_figure_chooser_get_figure (chooser), ==, PAL_FIGURE_CHILD);
  g_assert_false (gtk_toggle_button_get_active (adult));
  g_assert_cmpuint (n_changes, ==, 1);

  pal_figure_chooser_set_figure (chooser, PAL_FIGURE_CHILD);
  g_assert_cmpuint (n_changes, ==, 1);
  pal_figure_chooser_set_figure (chooser, NULL);
  g_assert_true (gtk_toggle_button_get_active (adult));
  g_assert_cmpuint (n_changes, ==, 2);
}

/* A figure of a later version is kept until somebody chooses another. */
static void
test_unknown (void)
{
  g_autoptr (PalFigureChooser) chooser
      = g_object_ref_sink (g_object_new (PAL_TYPE_FIGURE_CHOOSER, NULL));
  const char *const *ids = pal_figure_list_ids ();

  pal_figure_chooser_set_figure (chooser, "giant");
  g_assert_cmpstr (pal_figure_chooser_get_figure (chooser), ==, "giant");
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_false (gtk_toggle_button_get_active (
        find_button (GTK_WIDGET (chooser), pal_figure_chooser_get_words (ids[i]))));
  gtk_toggle_button_set_active (find_button (GTK_WIDGET (chooser), "Adult"), TRUE);
  g_assert_cmpstr (pal_figure_chooser_get_figure (chooser), ==, PAL_FIGURE_ADULT);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  g_test_add_func ("/figure-chooser/choose", test_choose);
  g_test_add_func ("/figure-chooser/unknown", test_unknown);
  return g_test_run ();
}
