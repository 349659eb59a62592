/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-rating-strip.h"
#include "widget-test.h"

typedef struct
{
  GtkWidget *strip;
  int rated;
  int n_rated;
} Fixture;

static void
rated_cb (PalRatingStrip *strip, int intensity, Fixture *fixture)
{
  fixture->rated = intensity;
  fixture->n_rated++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->strip = g_object_ref_sink (pal_rating_strip_new ());
  fixture->rated = -2;
  g_signal_connect (fixture->strip, "rated", G_CALLBACK (rated_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->strip);
}

static GtkWidget *
get_button (Fixture *fixture, int number)
{
  GtkWidget *button = gtk_widget_get_first_child (fixture->strip);

  for (int i = 0; i < number; i++)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  PalRatingStrip *strip = PAL_RATING_STRIP (fixture->strip);
  int notified;
  int intensity;

  g_assert_cmpint (pal_rating_strip_get_intensity (strip), ==, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (pal_rating_strip_get_kind (strip), ==, PAL_KIND_PAIN);

  widget_test_count_notify (strip, "intensity", &notified);
  pal_rating_strip_set_intensity (strip, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (notified, ==, 0);
  g_object_set (strip, "intensity", 10, NULL);
  g_object_get (strip, "intensity", &intensity, NULL);
  g_assert_cmpint (intensity, ==, 10);
  g_assert_cmpint (notified, ==, 1);
  g_assert_cmpint (fixture->n_rated, ==, 0);

  widget_test_count_notify (strip, "kind", &notified);
  pal_rating_strip_set_kind (strip, PAL_KIND_PAIN);
  g_assert_cmpint (notified, ==, 0);
  pal_rating_strip_set_kind (strip, PAL_KIND_TRIGGER_POINT);
  g_assert_cmpint (notified, ==, 1);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (fixture->strip)),
                   ==,
                   GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (
      get_button (fixture, 7), GTK_ACCESSIBLE_PROPERTY_LABEL, "Pain 7 of 10");
  pal_rating_strip_set_kind (PAL_RATING_STRIP (fixture->strip), PAL_KIND_TRIGGER_POINT);
  gtk_test_accessible_assert_property (
      get_button (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Tenderness 0 of 10");
}

/* A number, another one instead, and the same once more, which takes it away. 0 is not empty. */
static void
test_rate (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (get_button (fixture, 7), "clicked");
  g_assert_cmpint (fixture->rated, ==, 7);
  g_assert_cmpint (fixture->n_rated, ==, 1);
  g_signal_emit_by_name (get_button (fixture, 0), "clicked");
  g_assert_cmpint (fixture->rated, ==, 0);
  g_assert_cmpint (fixture->n_rated, ==, 2);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, 7))));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, 0))));
  g_signal_emit_by_name (get_button (fixture, 0), "clicked");
  g_assert_cmpint (fixture->rated, ==, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (fixture->n_rated, ==, 3);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, 0))));
}

/* A finger hits each number in whatever width there is: in one row, or in two, three or four. */
static void
test_size (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;

  gtk_widget_measure (
      fixture->strip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, >=, 3 * 36);
  g_assert_cmpint (minimum, <=, 4 * 44 + 6);
  g_assert_cmpint (natural, >=, 11 * 44);
  for (int width = natural; width >= minimum; width -= 7)
    {
      graphene_rect_t last = GRAPHENE_RECT_INIT (0.0f, 0.0f, 0.0f, 0.0f);
      int height;

      gtk_widget_measure (
          fixture->strip, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      widget_test_allocate (fixture->strip, width, height);
      for (int i = 0; i <= 10; i++)
        {
          graphene_rect_t bounds;

          g_assert_true (
              gtk_widget_compute_bounds (get_button (fixture, i), fixture->strip, &bounds));
          g_assert_cmpfloat (bounds.size.width, >=, width >= 4 * 44 + 6 ? 44.0f : 36.0f);
          g_assert_cmpfloat (bounds.size.height, >=, 44.0f);
          g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, (float) width);
          g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, (float) height);
          g_assert_false (graphene_rect_intersection (&bounds, &last, NULL));
          last = bounds;
        }
    }
}

/* Who rates with the pointer goes on with the keys where they were. */
static void
test_click_keeps_focus (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i <= 10; i++)
    {
      g_assert_false (gtk_widget_get_focus_on_click (get_button (fixture, i)));
      g_assert_true (gtk_widget_get_focusable (get_button (fixture, i)));
    }
}

/* One stop for Tab, arrows inside, mirrored where one writes from right to left. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();

  pal_rating_strip_set_intensity (PAL_RATING_STRIP (fixture->strip), 4);
  gtk_window_set_child (GTK_WINDOW (window), fixture->strip);
  g_assert_true (gtk_widget_child_focus (fixture->strip, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == get_button (fixture, 4));
  g_assert_true (gtk_widget_is_focus (get_button (fixture, 4)));
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  add ("/rating-strip/properties", test_properties);
  add ("/rating-strip/names", test_names);
  add ("/rating-strip/rate", test_rate);
  add ("/rating-strip/size", test_size);
  add ("/rating-strip/click-keeps-focus", test_click_keeps_focus);
  add ("/rating-strip/focus", test_focus);
  return g_test_run ();
}
