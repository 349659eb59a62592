/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pal-adaptive-bin.h"
#include "pal-notices.h"
#include "pal-ui.h"
#include "widget-test.h"

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_button (child, label) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && says (child, words))
      return TRUE;
  return FALSE;
}

static GtkWidget *
new_notices (void)
{
  return g_object_ref_sink (g_object_new (PAL_TYPE_NOTICES, NULL));
}

/* Something that could not be saved waits for an answer, whatever else there is to say. */
static void
test_failure (void)
{
  g_autoptr (GtkWidget) notices = new_notices ();
  int n_retry = 0, n_discard = 0;

  widget_test_count_signal (notices, "retry", &n_retry);
  widget_test_count_signal (notices, "discard", &n_discard);
  g_assert_null (find_button (notices, "Retry"));

  pal_notices_set_failure (PAL_NOTICES (notices), "The disk is full.");
  pal_notices_add_warning (PAL_NOTICES (notices), "The record is damaged.");
  g_assert_true (says (notices, "The disk is full."));
  g_assert_true (says (notices, "The record is damaged."));
  g_signal_emit_by_name (find_button (notices, "Retry"), "clicked");
  g_signal_emit_by_name (find_button (notices, "Discard…"), "clicked");
  g_assert_cmpint (n_retry, ==, 1);
  g_assert_cmpint (n_discard, ==, 1);

  pal_notices_set_failure (PAL_NOTICES (notices), NULL);
  g_assert_null (find_button (notices, "Retry"));
  g_assert_true (says (notices, "The record is damaged."));
}

/* Warnings join each other, each once, until they are closed. */
static void
test_warnings (void)
{
  g_autoptr (GtkWidget) notices = new_notices ();

  pal_notices_add_warning (PAL_NOTICES (notices), "One.");
  pal_notices_add_warning (PAL_NOTICES (notices), "Two.");
  pal_notices_add_warning (PAL_NOTICES (notices), "One.");
  g_assert_true (says (notices, "One.\nTwo."));
  g_assert_false (says (notices, "One.\nTwo.\nOne."));
  g_signal_emit_by_name (find_button (notices, "Close"), "clicked");
  g_assert_false (says (notices, "One."));
  pal_notices_add_warning (PAL_NOTICES (notices), "Three.");
  g_assert_true (says (notices, "Three."));
  g_assert_false (says (notices, "One."));
}

/* They stand below the header of whichever page they are moved to. */
static void
test_moves (void)
{
  g_autoptr (GtkWidget) notices = new_notices ();
  GtkWidget *pages[2], *headers[2];

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      headers[i] = adw_header_bar_new ();
      gtk_box_append (GTK_BOX (box), headers[i]);
      gtk_box_append (GTK_BOX (box), gtk_label_new ("page"));
      pages[i] = g_object_ref_sink (adw_bin_new ());
      adw_bin_set_child (ADW_BIN (pages[i]), box);
    }
  for (guint i = 0; i < 4; i++)
    {
      pal_notices_move_to (PAL_NOTICES (notices), pages[i % 2]);
      g_assert_true (gtk_widget_get_prev_sibling (notices) == headers[i % 2]);
    }
  for (guint i = 0; i < 2; i++)
    g_object_unref (pages[i]);
}

/* Listeners hear of little room once, and not of what came and went before they could be told. */
static gboolean
has_spoken (gpointer data)
{
  return *(int *) data > 0;
}

static gboolean
is_quiet (gpointer data)
{
  return !g_main_context_pending (NULL);
}

static void
test_little_room (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bin = g_object_new (PAL_TYPE_ADAPTIVE_BIN, "narrow-width", 500, NULL);
  int n_narrow = 0;

  gtk_window_set_child (GTK_WINDOW (window), bin);
  widget_test_count_notify (bin, "narrow", &n_narrow);
  widget_test_allocate (bin, 800, 400);
  widget_test_allocate (bin, 400, 400);
  widget_test_wait (has_spoken, &n_narrow);
  g_assert_true (pal_adaptive_bin_get_narrow (PAL_ADAPTIVE_BIN (bin)));
  g_assert_true (gtk_widget_has_css_class (bin, "narrow"));
  g_assert_cmpint (n_narrow, ==, 1);

  widget_test_allocate (bin, 800, 400);
  widget_test_allocate (bin, 400, 400);
  widget_test_wait (is_quiet, NULL);
  g_assert_cmpint (n_narrow, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  g_test_add_func ("/notices/failure", test_failure);
  g_test_add_func ("/notices/warnings", test_warnings);
  g_test_add_func ("/notices/moves", test_moves);
  g_test_add_func ("/adaptive-bin/little-room", test_little_room);
  return g_test_run ();
}
