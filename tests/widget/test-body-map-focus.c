/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keyboard is on the map, and where it goes. */

#include "body-map-test.h"

static void
press_arrow (BodyMapTest *test, GtkDirectionType direction, PalView view, const char *key)
{
  PalView focus_view = PAL_VIEW_NONE;

  g_assert_true (gtk_widget_child_focus (test->widget, direction));
  if (key != NULL)
    g_assert_cmpstr (pal_body_map_get_focused_region (test->map, NULL), ==, key);
  g_assert_nonnull (pal_body_map_get_focused_region (test->map, &focus_view));
  g_assert_cmpint (focus_view, ==, view);
}

/* Arrows follow the screen, also in a script that runs from right to left; Tab leaves. */
static void
test_arrows (BodyMapTest *test, gconstpointer data)
{
  const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };

  pal_body_map_set_views (test->map, views, G_N_ELEMENTS (views));
  body_map_test_wait_until_ready (test);
  body_map_test_lay_out (test);
  gtk_widget_set_default_direction (data != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);

  g_assert_true (pal_body_map_focus_region (test->map, "knee-front-r"));
  press_arrow (test, GTK_DIR_RIGHT, PAL_VIEW_FRONT, "knee-inner-r");
  press_arrow (test, GTK_DIR_RIGHT, PAL_VIEW_FRONT, "knee-inner-l");
  press_arrow (test, GTK_DIR_RIGHT, PAL_VIEW_FRONT, "knee-front-l");
  press_arrow (test, GTK_DIR_RIGHT, PAL_VIEW_FRONT, "knee-outer-l");
  press_arrow (test, GTK_DIR_RIGHT, PAL_VIEW_BACK, NULL);
  press_arrow (test, GTK_DIR_LEFT, PAL_VIEW_BACK, "leg-outer-l");
  press_arrow (test, GTK_DIR_LEFT, PAL_VIEW_FRONT, NULL);
  g_assert_false (gtk_widget_child_focus (test->widget, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (test->widget, GTK_DIR_TAB_BACKWARD));
  g_assert_nonnull (pal_body_map_get_focused_region (test->map, NULL));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Every region can be reached by arrows from the first. */
static void
test_arrows_reach_all (BodyMapTest *test, gconstpointer data)
{
  PalBodyView *view = test->map->views[PAL_VIEW_FRONT];
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  g_ptr_array_add (queue, pal_body_view_get_region (view, 0));
  g_hash_table_add (seen, pal_body_view_get_region (view, 0));
  for (guint i = 0; i < queue->len; i++)
    for (int direction = GTK_DIR_UP; direction <= GTK_DIR_RIGHT; direction++)
      {
        PalBodyRegion *next = pal_body_map_find_neighbour (
            test->map, g_ptr_array_index (queue, i), (GtkDirectionType) direction);

        if (next != NULL && g_hash_table_add (seen, next))
          g_ptr_array_add (queue, next);
      }
  for (guint i = 0; i < pal_body_view_get_n_regions (view); i++)
    if (!g_hash_table_contains (seen, pal_body_view_get_region (view, i)))
      g_test_message ("out of reach: %s",
                      pal_body_region_get_key (pal_body_view_get_region (view, i)));
  g_assert_cmpuint (queue->len, ==, pal_body_view_get_n_regions (view));
}

static void
test_focus_region (BodyMapTest *test, gconstpointer data)
{
  guint n_views;
  int changed;

  widget_test_count_signal (test->map, "views-changed", &changed);
  g_assert_true (pal_body_map_focus_region (test->map, "temple-r"));
  g_assert_cmpint (changed, ==, 0);
  g_assert_cmpstr (pal_body_map_get_focused_region (test->map, NULL), ==, "temple-r");

  /* Only the back shows it. */
  g_assert_true (pal_body_map_focus_region (test->map, "low-back-l"));
  g_assert_cmpint (changed, ==, 1);
  g_assert_cmpint (pal_body_map_get_views (test->map, &n_views)[0], ==, PAL_VIEW_BACK);
  g_assert_cmpstr (pal_body_map_get_focused_region (test->map, NULL), ==, "low-back-l");

  g_assert_false (pal_body_map_focus_region (test->map, "trapezius-upper-r"));
  g_assert_cmpint (changed, ==, 1);
  pal_body_map_set_layer (test->map, PAL_LAYER_SUPERFICIAL);
  g_assert_true (pal_body_map_focus_region (test->map, "trapezius-upper-r"));
}

/* With another layer the focus goes on to a region of it instead of vanishing. */
static void
test_layer_keeps_focus (BodyMapTest *test, gconstpointer data)
{
  g_assert_true (pal_body_map_focus_region (test->map, "temple-r"));
  pal_body_map_set_layer (test->map, PAL_LAYER_SUPERFICIAL);
  g_assert_false (pal_body_map_is_ready (test->map));
  body_map_test_wait_until_ready (test);
  g_assert_nonnull (pal_body_map_get_focused_region (test->map, NULL));

  /* The skin has the regions of the zones: nothing is made anew. */
  pal_body_map_set_layer (test->map, PAL_LAYER_ZONES);
  body_map_test_wait_until_ready (test);
  pal_body_map_set_layer (test->map, PAL_LAYER_SKIN);
  g_assert_true (pal_body_map_is_ready (test->map));
  body_map_test_get_region (test, PAL_VIEW_FRONT, "temple-r");
}

/* A map that is given the focus before it has regions takes it as soon as it has. */
static void
test_focus_before_ready (BodyMapTest *test, gconstpointer data)
{
  pal_body_map_set_layer (test->map, PAL_LAYER_SUPERFICIAL);
  g_assert_false (pal_body_map_is_ready (test->map));
  gtk_widget_grab_focus (test->widget);
  g_assert_null (pal_body_map_get_focused_region (test->map, NULL));
  body_map_test_wait_until_ready (test);
  g_assert_nonnull (pal_body_map_get_focused_region (test->map, NULL));
}

/* But not from somebody who went on to type, and not after the Tab key only passed by. */
static void
test_focus_that_went_on (BodyMapTest *test, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();

  gtk_window_set_child (GTK_WINDOW (test->window), NULL);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), test->widget);
  gtk_window_set_child (GTK_WINDOW (test->window), box);

  pal_body_map_set_layer (test->map, PAL_LAYER_SUPERFICIAL);
  gtk_widget_grab_focus (test->widget);
  gtk_widget_grab_focus (entry);
  body_map_test_wait_until_ready (test);
  g_assert_null (pal_body_map_get_focused_region (test->map, NULL));

  pal_body_map_set_layer (test->map, PAL_LAYER_INTERMEDIATE);
  gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
  g_assert_false (gtk_widget_child_focus (test->widget, GTK_DIR_TAB_FORWARD));
  body_map_test_wait_until_ready (test);
  g_assert_null (pal_body_map_get_focused_region (test->map, NULL));
}

/* Whoever has chosen from a menu goes on in the map: in GTK 4.8 what has closed holds the focus until
 * the next frame, and regions may come before that. What is still open keeps it. */
static void
test_focus_after_menu (BodyMapTest *test, gconstpointer data)
{
  gboolean closes = data != NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *entry = gtk_button_new ();

  gtk_window_set_child (GTK_WINDOW (test->window), NULL);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), test->widget);
  gtk_window_set_child (GTK_WINDOW (test->window), box);
  gtk_window_present (GTK_WINDOW (test->window));
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  widget_test_wait (widget_test_is_mapped, button);
  gtk_popover_popup (GTK_POPOVER (popover));
  widget_test_wait (widget_test_is_mapped, entry);
  pal_body_map_set_layer (test->map, PAL_LAYER_SUPERFICIAL);
  gtk_widget_grab_focus (test->widget);
  gtk_widget_grab_focus (entry);
  if (closes)
    gtk_popover_popdown (GTK_POPOVER (popover));
  pal_body_map_finish_building (test->map);
  g_assert_true (pal_body_map_is_ready (test->map));
  if (closes)
    g_assert_nonnull (pal_body_map_get_focused_region (test->map, NULL));
  else
    g_assert_true (gtk_widget_has_focus (entry));
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  body_map_test_add ("/body-map/focus/arrows", NULL, test_arrows);
  body_map_test_add ("/body-map/focus/arrows-rtl", "rtl", test_arrows);
  body_map_test_add ("/body-map/focus/arrows-reach-all", NULL, test_arrows_reach_all);
  body_map_test_add ("/body-map/focus/region", NULL, test_focus_region);
  body_map_test_add ("/body-map/focus/layer-keeps-focus", NULL, test_layer_keeps_focus);
  body_map_test_add ("/body-map/focus/before-ready", NULL, test_focus_before_ready);
  body_map_test_add ("/body-map/focus/that-went-on", NULL, test_focus_that_went_on);
  body_map_test_add ("/body-map/focus/menu-closed", "closed", test_focus_after_menu);
  body_map_test_add ("/body-map/focus/menu-open", NULL, test_focus_after_menu);
  return body_map_test_run ();
}
