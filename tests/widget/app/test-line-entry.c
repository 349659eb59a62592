/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-line-entry.h"
#include "widget-test.h"

typedef struct
{
  PalLineEntry *field;
  GtkWidget *entry;
  char *entered;
  int n_entered;
} Fixture;

/* Takes what begins with a letter. */
static gboolean
entered_cb (PalLineEntry *field, const char *text, Fixture *fixture)
{
  fixture->n_entered++;
  if (!g_ascii_isalpha (*text))
    return FALSE;
  g_free (fixture->entered);
  fixture->entered = g_strdup (text);
  return TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->field = PAL_LINE_ENTRY (
      g_object_ref_sink (pal_line_entry_new ("Word", "A word", "This is no word.")));
  fixture->entry = widget_test_find (
      GTK_WIDGET (fixture->field), widget_test_is_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));
  g_signal_connect (fixture->field, "entered", G_CALLBACK (entered_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->entered);
  g_assert_finalize_object (fixture->field);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
}

static void
finish (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->entry, "activate");
}

static void
test_entering (Fixture *fixture, gconstpointer data)
{
  type (fixture, "one");
  g_assert_cmpint (fixture->n_entered, ==, 0);
  finish (fixture);
  g_assert_cmpstr (fixture->entered, ==, "one");
  /* Nothing new is nothing to save. */
  finish (fixture);
  pal_line_entry_flush (fixture->field);
  g_assert_cmpint (fixture->n_entered, ==, 1);
}

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  pal_line_entry_show (fixture->field, "one");
  type (fixture, "2");
  finish (fixture);
  g_assert_true (gtk_widget_has_css_class (fixture->entry, "error"));
  gtk_test_accessible_assert_property (
      fixture->entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "This is no word.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "2");
  type (fixture, "two");
  finish (fixture);
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
  g_assert_cmpstr (fixture->entered, ==, "two");
}

/* What cannot be read is gone with the mark that it was typed for. */
static void
test_flushing (Fixture *fixture, gconstpointer data)
{
  pal_line_entry_show (fixture->field, "one");
  type (fixture, "two");
  pal_line_entry_flush (fixture->field);
  g_assert_cmpstr (fixture->entered, ==, "two");
  type (fixture, "3");
  pal_line_entry_flush (fixture->field);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "two");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/line-entry/entering", Fixture, NULL, set_up, test_entering, tear_down);
  g_test_add ("/line-entry/wrong", Fixture, NULL, set_up, test_wrong, tear_down);
  g_test_add ("/line-entry/flushing", Fixture, NULL, set_up, test_flushing, tear_down);
  return g_test_run ();
}
