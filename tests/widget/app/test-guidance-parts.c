/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widgets that guidance is put together from. */

#include <adwaita.h>

#include "pal-guidance-fold.h"
#include "pal-guidance-lines.h"
#include "pal-guidance-pressure.h"
#include "pal-ui.h"
#include "widget-test.h"

static int n_built;

static GtkWidget *
build_cb (gpointer data)
{
  n_built++;
  return gtk_label_new (data);
}

static void
test_fold (void)
{
  GtkWidget *widget = g_object_ref_sink (
      pal_guidance_fold_new ("Title", "Below", build_cb, g_strdup ("inside"), g_free));
  PalGuidanceFold *fold = PAL_GUIDANCE_FOLD (widget);
  GtkWidget *button = widget_test_find (widget, widget_test_is_type, GSIZE_TO_POINTER (GTK_TYPE_BUTTON));
  int n_notified;

  n_built = 0;
  widget_test_count_notify (fold, "open", &n_notified);
  g_assert_false (pal_guidance_fold_get_open (fold));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Title. Below");
  gtk_test_accessible_assert_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_cmpint (n_built, ==, 0);

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (pal_guidance_fold_get_open (fold));
  gtk_test_accessible_assert_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_cmpint (n_built, ==, 1);
  g_assert_cmpint (n_notified, ==, 1);
  pal_guidance_fold_set_open (fold, TRUE);
  g_assert_cmpint (n_notified, ==, 1);
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (n_built, ==, 1);
  g_assert_cmpint (n_notified, ==, 3);
  g_assert_finalize_object (widget);
}

static void
test_lines (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *widget = pal_guidance_lines_new ("List");
  PalGuidanceLines *lines = PAL_GUIDANCE_LINES (widget);
  GtkWidget *after = gtk_button_new_with_label ("After");
  GtkWidget *first, *second;

  pal_guidance_lines_add_step (lines, "Find");
  pal_guidance_lines_add_step (lines, "Press");
  gtk_box_append (GTK_BOX (box), widget);
  gtk_box_append (GTK_BOX (box), after);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  widget_test_wait (widget_test_is_mapped, widget);
  first = gtk_widget_get_first_child (widget);
  second = gtk_widget_get_next_sibling (first);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (second), GTK_ACCESSIBLE_PROPERTY_LABEL, "2. Press");

  gtk_widget_grab_focus (widget);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == first);
  gtk_widget_child_focus (box, GTK_DIR_DOWN);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == second);
  gtk_widget_child_focus (box, GTK_DIR_UP);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == first);
  gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == after);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_pressure (int lightest, int firmest, const char *words, int n_meant)
{
  GtkWidget *scale = g_object_ref_sink (pal_guidance_pressure_new (lightest, firmest));
  int n = 0;

  for (GtkWidget *step = gtk_widget_get_first_child (scale); step != NULL;
       step = gtk_widget_get_next_sibling (step))
    n += gtk_widget_has_css_class (step, "meant");
  g_assert_cmpint (n, ==, n_meant);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_finalize_object (scale);
}

static void
test_pressure (void)
{
  assert_pressure (0, 0, "No pressure", 0);
  assert_pressure (2, 4, "Pressure 2 to 4 of 5", 3);
  assert_pressure (5, 5, "Pressure 5 of 5", 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  g_test_add_func ("/guidance-parts/fold", test_fold);
  g_test_add_func ("/guidance-parts/lines", test_lines);
  g_test_add_func ("/guidance-parts/pressure", test_pressure);
  return g_test_run ();
}
