/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pal-body-map.h"
#include "pal-client-page-private.h"
#include "pal-map-page.h"
#include "pal-memory-store.h"
#include "pal-ui.h"
#include "widget-test.h"

typedef struct
{
  PalPractice *practice;
  GtkWidget *window;
  PalClientPage *page;
} Fixture;

static GtkWidget *
find (GtkWidget *widget, GType type, const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type)
      && (label == NULL || g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), label) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_client (gpointer data)
{
  Fixture *test = data;

  return !pal_practice_is_busy (test->practice)
         && g_list_model_get_n_items (G_LIST_MODEL (pal_practice_get_clients (test->practice))) == 1;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

/* Before that it cannot take the focus. */
static gboolean
is_ready (gpointer map)
{
  gboolean ready;

  g_object_get (map, "ready", &ready, NULL);
  return ready;
}

static gboolean
has_focus_within (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* What the map says once it has the chart. */
static gboolean
is_loaded (gpointer data)
{
  Fixture *test = data;

  return find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, "The first mark begins today’s visit.")
         != NULL;
}

static void
set_up (Fixture *test, gconstpointer data)
{
  g_autoptr (PalMemoryStore) store = pal_memory_store_new ();
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  g_autofree char *id = NULL;
  GVariantDict values;

  test->practice = pal_practice_new (PAL_STORE (store));
  pal_practice_load_async (test->practice, NULL, NULL, NULL);
  g_variant_dict_init (&values, NULL);
  pal_row_set_string (&values, "given_name", "Nora");
  id = pal_practice_add_client (test->practice, pal_row_end (&values));
  widget_test_wait (has_client, test);

  test->page = g_object_new (PAL_TYPE_CLIENT_PAGE, NULL);
  pal_client_page_set_atlas (test->page, knowledge, figure);
  pal_client_page_set_practice (test->page, test->practice);
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  widget_test_wait (is_mapped, test->page);
  widget_test_wait (is_ready, find (GTK_WIDGET (test->page), PAL_TYPE_BODY_MAP, NULL));
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  pal_client_page_close (test->page);
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_object (&test->practice);
}

static PalClient *
get_client (Fixture *test)
{
  g_autoptr (PalClient) client
      = g_list_model_get_item (G_LIST_MODEL (pal_practice_get_clients (test->practice)), 0);

  return client; /* which the list keeps */
}

/* Who searches before the chart has been read goes on searching. */
static void
test_keep_searching (Fixture *test, gconstpointer data)
{
  GtkWidget *map_page = find (GTK_WIDGET (test->page), PAL_TYPE_MAP_PAGE, NULL);
  GtkWidget *focus;

  pal_client_page_open (test->page, get_client (test));
  gtk_widget_grab_focus (GTK_WIDGET (test->page));
  gtk_widget_activate_action (map_page, "map.find", NULL);
  g_assert_false (is_loaded (test));
  widget_test_wait (is_loaded, test);
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY));
}

/* Otherwise the map has the keys. */
static void
test_begin_at_map (Fixture *test, gconstpointer data)
{
  pal_client_page_open (test->page, get_client (test));
  widget_test_wait (is_loaded, test);
  widget_test_wait (has_focus_within, find (GTK_WIDGET (test->page), PAL_TYPE_BODY_MAP, NULL));
}

static gboolean
has_female (gpointer data)
{
  Fixture *test = data;
  PalFigure *figure = pal_body_map_get_figure (
      PAL_BODY_MAP (find (GTK_WIDGET (test->page), PAL_TYPE_BODY_MAP, NULL)));

  return g_str_equal (pal_figure_get_id (figure), PAL_FIGURE_FEMALE);
}

static gboolean
has_adult (gpointer data)
{
  Fixture *test = data;
  PalFigure *figure = pal_body_map_get_figure (
      PAL_BODY_MAP (find (GTK_WIDGET (test->page), PAL_TYPE_BODY_MAP, NULL)));

  return g_str_equal (pal_figure_get_id (figure), PAL_FIGURE_ADULT);
}

static void
choose_figure (Fixture *test, const char *id)
{
  g_autoptr (GVariant) values = pal_row_new_string ("figure", id);

  pal_practice_update_client (test->practice, get_client (test), values, NULL);
}

/* At any time, and a figure that nobody knows is no reason to show none. */
static void
test_change_figure (Fixture *test, gconstpointer data)
{
  pal_client_page_open (test->page, get_client (test));
  widget_test_wait (is_loaded, test);
  g_assert_true (has_adult (test));
  choose_figure (test, PAL_FIGURE_FEMALE);
  widget_test_wait (has_female, test);
  widget_test_wait (is_ready, find (GTK_WIDGET (test->page), PAL_TYPE_BODY_MAP, NULL));
  choose_figure (test, "giant");
  widget_test_wait (has_adult, test);
}

static gboolean
has_child (gpointer data)
{
  Fixture *test = data;
  PalFigure *figure = pal_body_map_get_figure (
      PAL_BODY_MAP (find (GTK_WIDGET (test->page), PAL_TYPE_BODY_MAP, NULL)));

  return g_str_equal (pal_figure_get_id (figure), PAL_FIGURE_CHILD);
}

/* From the menu of the client, and taken back like everything else. */
static void
test_choose_figure (Fixture *test, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (test->page);

  pal_client_page_open (test->page, get_client (test));
  widget_test_wait (is_loaded, test);
  g_assert_true (gtk_widget_activate_action (page, "figure.choose", "s", PAL_FIGURE_CHILD));
  widget_test_wait (has_child, test);
  g_assert_cmpstr (
      pal_entity_get_string (PAL_ENTITY (get_client (test)), "figure"), ==, PAL_FIGURE_CHILD);
  g_assert_true (gtk_widget_activate_action (page, "client.undo", NULL));
  widget_test_wait (has_adult, test);
  g_assert_true (gtk_widget_activate_action (page, "client.redo", NULL));
  widget_test_wait (has_child, test);
}

/* As if the key had been pressed on the page. */
static gboolean
press (Fixture *test, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (test->page));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint n_shortcuts = GTK_IS_SHORTCUT_CONTROLLER (controller)
                              ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                              : 0;

      for (guint j = 0; j < n_shortcuts; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger
              = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, key))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                                 0,
                                                 GTK_WIDGET (test->page),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_not_reached ();
}

static gboolean
is_settled (gpointer data)
{
  Fixture *test = data;

  return !pal_practice_is_busy (test->practice);
}

static guint
count_marks (Fixture *test)
{
  return g_list_model_get_n_items (pal_chart_get_today (test->page->chart));
}

/* The very first thing that is done can be taken back before the disk has answered, and done again. */
static void
test_undo_at_once (Fixture *test, gconstpointer data)
{
  static const PalPlace place
      = { PAL_FIGURE_ADULT, 1, PAL_VIEW_FRONT, PAL_SHAPE_REGION, { 0.0, 0.0 }, .zone = "chest-l" };

  pal_client_page_open (test->page, get_client (test));
  widget_test_wait (is_loaded, test);
  press (test, "<Control>z"); /* nothing yet */
  g_free (pal_chart_add_mark (
      test->page->chart, PAL_KIND_PAIN, PAL_AUTHOR_THERAPIST, &place));
  g_assert_null (pal_chart_get_undo_label (test->page->chart));
  g_assert_true (press (test, "<Control>z"));
  widget_test_wait (is_settled, test);
  g_assert_cmpuint (count_marks (test), ==, 0);
  g_assert_true (press (test, "<Shift><Control>z"));
  g_assert_true (press (test, "<Control>z"));
  g_assert_true (press (test, "<Shift><Control>z"));
  widget_test_wait (is_settled, test);
  g_assert_cmpuint (count_marks (test), ==, 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  g_test_add ("/client-page/keep-searching", Fixture, NULL, set_up, test_keep_searching, tear_down);
  g_test_add ("/client-page/begin-at-map", Fixture, NULL, set_up, test_begin_at_map, tear_down);
  g_test_add ("/client-page/change-figure", Fixture, NULL, set_up, test_change_figure, tear_down);
  g_test_add ("/client-page/choose-figure", Fixture, NULL, set_up, test_choose_figure, tear_down);
  g_test_add ("/client-page/undo-at-once", Fixture, NULL, set_up, test_undo_at_once, tear_down);
  return g_test_run ();
}
