/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pal-region-search.h"
#include "pal-ui.h"

typedef struct
{
  GtkWidget *search;
  GtkWidget *entry;
  GtkListBox *results;
  char *chosen;
  PalLayer layer;
} Fixture;

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
chosen_cb (PalRegionSearch *search, const char *key, int layer, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->chosen);
  fixture->chosen = g_strdup (key);
  fixture->layer = (PalLayer) layer;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_FIGURE_ADULT, &error);

  g_assert_no_error (error);
  fixture->search = g_object_ref_sink (pal_region_search_new (knowledge, figure));
  fixture->entry = find_child (fixture->search, GTK_TYPE_SEARCH_ENTRY);
  fixture->results = GTK_LIST_BOX (find_child (fixture->search, GTK_TYPE_LIST_BOX));
  g_signal_connect (fixture->search, "chosen", G_CALLBACK (chosen_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->chosen, g_free);
  g_assert_finalize_object (fixture->search);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
  g_signal_emit_by_name (fixture->entry, "search-changed");
}

static AdwActionRow *
get_row (Fixture *fixture, int index)
{
  return ADW_ACTION_ROW (gtk_list_box_get_row_at_index (fixture->results, index));
}

static void
test_muscle (Fixture *fixture, gconstpointer data)
{
  type (fixture, "traps right");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (fixture, 0))),
                   ==,
                   "Upper trapezius, right");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (fixture->chosen, ==, "trapezius-upper-r");
  g_assert_cmpint (fixture->layer, ==, PAL_LAYER_SUPERFICIAL);
}

/* A landmark cannot be marked; it says how it is found, and leads to its zone. */
static void
test_landmark (Fixture *fixture, gconstpointer data)
{
  type (fixture, "PSIS left");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (fixture, 0))),
                   ==,
                   "Posterior superior iliac spine, left");
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (get_row (fixture, 0)),
                                   "Follow the iliac crest backward"));
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (fixture->chosen, ==, "sacrum-l");
  g_assert_cmpint (fixture->layer, ==, PAL_LAYER_ZONES);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  g_test_add ("/app/region-search/muscle", Fixture, NULL, set_up, test_muscle, tear_down);
  g_test_add ("/app/region-search/landmark", Fixture, NULL, set_up, test_landmark, tear_down);
  return g_test_run ();
}
