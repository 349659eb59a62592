/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pal-chip-bar.h"
#include "pal-rating-strip.h"
#include "pal-ui.h"

typedef struct
{
  PalChipBar *bar;
  PalKnowledge *knowledge;
  guint n_accepted;
  guint n_rated;
  int intensity;
  char *mark_id;
  char *zone;
} Fixture;

/* What the map is where it is tested, and a figure in the middle of it. */
#define WIDTH 740
#define HEIGHT 570

static void
accepted_cb (Fixture *test, const char *mark_id, const char *zone)
{
  test->n_accepted++;
  g_free (test->mark_id);
  g_free (test->zone);
  test->mark_id = g_strdup (mark_id);
  test->zone = g_strdup (zone);
}

static void
rated_cb (Fixture *test, const char *mark_id, int intensity)
{
  test->n_rated++;
  g_free (test->mark_id);
  test->mark_id = g_strdup (mark_id);
  test->intensity = intensity;
}

static void
set_up (Fixture *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test->knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  test->bar = g_object_ref_sink (g_object_new (PAL_TYPE_CHIP_BAR, NULL));
  g_signal_connect_swapped (test->bar, "accepted", G_CALLBACK (accepted_cb), test);
  g_signal_connect_swapped (test->bar, "rated", G_CALLBACK (rated_cb), test);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  g_assert_finalize_object (test->bar);
  pal_knowledge_unref (test->knowledge);
  g_free (test->mark_id);
  g_free (test->zone);
}

static void
offer (Fixture *test, const char *mark_id, const char *first, ...)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, first);
  for (const char *zone = first; zone != NULL; zone = va_arg (arguments, const char *))
    g_ptr_array_add (zones, (gpointer) zone);
  va_end (arguments);
  pal_chip_bar_offer (
      test->bar, test->knowledge, mark_id, PAL_KIND_TRIGGER_POINT, "trapezius-upper-r", zones);
}

static void
test_quiet (Fixture *test, gconstpointer data)
{
  g_assert_false (pal_chip_bar_is_offering (test->bar));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
  g_assert_false (pal_chip_bar_take_first (test->bar));
  g_assert_cmpuint (test->n_accepted, ==, 0);
}

/* Enter takes the first zone once; a second Enter records nothing. */
static void
test_take_first (Fixture *test, gconstpointer data)
{
  offer (test, "m1", "temple-r", "jaw-r", NULL);
  g_assert_true (pal_chip_bar_is_offering (test->bar));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
  g_assert_cmpstr (pal_chip_bar_get_mark_id (test->bar), ==, "m1");

  g_assert_true (pal_chip_bar_take_first (test->bar));
  g_assert_cmpuint (test->n_accepted, ==, 1);
  g_assert_cmpstr (test->mark_id, ==, "m1");
  g_assert_cmpstr (test->zone, ==, "temple-r");
  g_assert_false (pal_chip_bar_is_offering (test->bar));
  g_assert_false (pal_chip_bar_take_first (test->bar));
  g_assert_cmpuint (test->n_accepted, ==, 1);
}

static void
test_dismiss (Fixture *test, gconstpointer data)
{
  offer (test, "m1", "temple-r", NULL);
  pal_chip_bar_dismiss (test->bar);
  g_assert_false (pal_chip_bar_is_offering (test->bar));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
  g_assert_cmpuint (test->n_accepted, ==, 0);
}

/* Another point replaces what was asked about the one before. */
static void
test_replace (Fixture *test, gconstpointer data)
{
  offer (test, "m1", "temple-r", NULL);
  offer (test, "m2", "jaw-r", "temple-r", NULL);
  g_assert_true (pal_chip_bar_take_first (test->bar));
  g_assert_cmpstr (test->mark_id, ==, "m2");
  g_assert_cmpstr (test->zone, ==, "jaw-r");
}

/* A muscle that is known to refer nowhere has nothing to ask. */
static void
test_nothing (Fixture *test, gconstpointer data)
{
  offer (test, "m1", NULL);
  g_assert_false (pal_chip_bar_is_offering (test->bar));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
}

static void
offer_six (Fixture *test)
{
  offer (test, "m1", "temple-r", "jaw-r", "neck-side-r", "occiput-r", "eye-r", "ear-r", NULL);
}

/* The buttons that are shown, by their words, in the order in which they stand. */
static GtkWidget *
find_button (Fixture *test, const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (test->bar)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && gtk_widget_get_child_visible (child)
        && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), words) == 0)
      return child;
  return NULL;
}

static GtkWidget *
get_strip (Fixture *test)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (test->bar));

  while (!PAL_IS_RATING_STRIP (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* A pain has nothing to ask but its number, and only where no pane shows the numbers. */
static void
test_pain (Fixture *test, gconstpointer data)
{
  pal_chip_bar_offer (test->bar, test->knowledge, "p1", PAL_KIND_PAIN, NULL, NULL);
  g_assert_false (pal_chip_bar_is_offering (test->bar));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->bar)));

  pal_chip_bar_set_rating_shown (test->bar, TRUE);
  pal_chip_bar_offer (test->bar, test->knowledge, "p1", PAL_KIND_PAIN, NULL, NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
  g_assert_true (gtk_widget_get_visible (get_strip (test)));
  g_assert_cmpint (
      pal_rating_strip_get_kind (PAL_RATING_STRIP (get_strip (test))), ==, PAL_KIND_PAIN);
  g_assert_false (pal_chip_bar_take_first (test->bar));

  g_signal_emit_by_name (get_strip (test), "rated", 5);
  g_assert_cmpuint (test->n_rated, ==, 1);
  g_assert_cmpstr (test->mark_id, ==, "p1");
  g_assert_cmpint (test->intensity, ==, 5);
  g_assert_false (pal_chip_bar_is_offering (test->bar));

  /* The pane came into sight while the number was asked for. */
  pal_chip_bar_offer (test->bar, test->knowledge, "p2", PAL_KIND_PAIN, NULL, NULL);
  pal_chip_bar_set_rating_shown (test->bar, FALSE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
}

/* A number and a chip in either order: nothing is asked away by the other. */
static void
test_number_and_chip (Fixture *test, gconstpointer data)
{
  pal_chip_bar_set_rating_shown (test->bar, TRUE);
  offer (test, "m1", "temple-r", "jaw-r", NULL);
  g_assert_cmpint (pal_rating_strip_get_kind (PAL_RATING_STRIP (get_strip (test))),
                   ==,
                   PAL_KIND_TRIGGER_POINT);
  g_signal_emit_by_name (get_strip (test), "rated", 7);
  g_assert_cmpint (test->intensity, ==, 7);
  g_assert_true (pal_chip_bar_is_offering (test->bar));
  g_signal_emit_by_name (find_button (test, "Felt at the jaw?"), "clicked");
  g_assert_cmpstr (test->zone, ==, "jaw-r");
  g_assert_true (pal_chip_bar_is_offering (test->bar));

  /* It stays where it is and cannot be taken again. */
  g_assert_false (gtk_widget_get_sensitive (find_button (test, "✓ Felt at the jaw?")));
  g_assert_true (pal_chip_bar_take_first (test->bar));
  g_assert_cmpstr (test->zone, ==, "temple-r");
  g_assert_cmpuint (test->n_accepted, ==, 2);
}

static void
fit (Fixture *test, const PalChipRoom *room, GdkRectangle *area)
{
  pal_chip_bar_fit (test->bar, room, area);
  g_assert_cmpint (area->x, >=, 0);
  g_assert_cmpint (area->y, >=, 0);
  g_assert_cmpint (area->x + area->width, <=, room->width);
  g_assert_cmpint (area->y + area->height, <=, room->height);
  gtk_widget_size_allocate (GTK_WIDGET (test->bar), area, -1);
}

static gboolean
covers (const GdkRectangle *area, const PalChipRoom *room)
{
  const graphene_rect_t bar = GRAPHENE_RECT_INIT (
      (float) area->x, (float) area->y, (float) area->width, (float) area->height);

  return graphene_rect_intersection (&bar, &room->figure, NULL);
}

/* Beside the figure, where the mark is, so that nothing of the body is covered. */
static void
test_beside (Fixture *test, gconstpointer data)
{
  PalChipRoom room
      = { WIDTH, HEIGHT, GRAPHENE_RECT_INIT (250.0f, 0.0f, 240.0f, HEIGHT), 400.0, 100.0 };
  GdkRectangle area, before;

  pal_chip_bar_set_rating_shown (test->bar, TRUE);
  offer_six (test);
  fit (test, &room, &area);
  g_assert_false (covers (&area, &room));
  g_assert_cmpint (area.x, >, 490);
  g_assert_cmpint (area.y, <, 100);
  g_assert_cmpint (area.y + area.height, >, 100);
  g_assert_nonnull (find_button (test, "Felt in or behind the ear?"));
  g_assert_null (find_button (test, "…"));
  room.x = 300.0;
  fit (test, &room, &area);
  g_assert_cmpint (area.x + area.width, <, 250);
  room.y = 560.0;
  fit (test, &room, &area);
  g_assert_false (covers (&area, &room));

  /* An answer moves nothing. */
  before = area;
  g_signal_emit_by_name (find_button (test, "Felt at the jaw?"), "clicked");
  fit (test, &room, &area);
  g_assert_true (gdk_rectangle_equal (&before, &area));

  /* A side view leaves more room on one side. */
  room.figure = GRAPHENE_RECT_INIT (40.0f, 0.0f, 300.0f, HEIGHT);
  fit (test, &room, &area);
  g_assert_false (covers (&area, &room));
}

/* Where all questions find no room beside it, the first do, with the way to the others. */
static void
test_some_beside (Fixture *test, gconstpointer data)
{
  PalChipRoom room
      = { 540, 350, GRAPHENE_RECT_INIT (202.0f, 0.0f, 136.0f, 350.0f), 300.0, 60.0 };
  GdkRectangle area, before;

  pal_chip_bar_set_rating_shown (test->bar, TRUE);
  offer_six (test);
  fit (test, &room, &area);
  g_assert_false (covers (&area, &room));
  g_assert_true (gtk_widget_get_visible (get_strip (test)));
  g_assert_nonnull (find_button (test, "Felt at the temple?"));
  g_assert_null (find_button (test, "Felt in or behind the ear?"));
  g_assert_nonnull (find_button (test, "…"));
  g_assert_nonnull (find_button (test, "Not Now"));

  /* An answer moves nothing here either. */
  before = area;
  g_signal_emit_by_name (find_button (test, "Felt at the temple?"), "clicked");
  pal_rating_strip_set_intensity (PAL_RATING_STRIP (get_strip (test)), 7);
  fit (test, &room, &area);
  g_assert_true (gdk_rectangle_equal (&before, &area));

  g_signal_emit_by_name (find_button (test, "…"), "clicked");
  fit (test, &room, &area);
  g_assert_nonnull (find_button (test, "Felt in or behind the ear?"));
  g_assert_null (find_button (test, "…"));

  /* A wider and lower window. */
  room = (PalChipRoom){
    784, 340, GRAPHENE_RECT_INIT (322.0f, 0.0f, 140.0f, 340.0f), 440.0, 60.0
  };
  offer_six (test);
  fit (test, &room, &area);
  g_assert_false (covers (&area, &room));
}

/* Above or below it where the views fill the width, which two lines of six questions need in any font. */
static void
test_below (Fixture *test, gconstpointer data)
{
  const int width = 1000;
  PalChipRoom room
      = { width, HEIGHT, GRAPHENE_RECT_INIT (0.0f, 100.0f, width, 300.0f), 400.0, 200.0 };
  GdkRectangle area;

  offer_six (test);
  fit (test, &room, &area);
  g_assert_false (covers (&area, &room));
  g_assert_nonnull (find_button (test, "Felt in or behind the ear?"));
}

/* Over it where there is no room: in one line away from the mark, until more is asked for. */
static void
test_over (Fixture *test, gconstpointer data)
{
  PalChipRoom room
      = { 480, HEIGHT, GRAPHENE_RECT_INIT (0.0f, 0.0f, 480.0f, HEIGHT), 200.0, 100.0 };
  GdkRectangle area, unfolded;

  offer_six (test);
  fit (test, &room, &area);
  g_assert_cmpint (area.height, <, 70);
  g_assert_cmpint (area.y, >, HEIGHT - 90);
  g_assert_nonnull (find_button (test, "Felt at the temple?"));
  g_assert_null (find_button (test, "Felt in or behind the ear?"));
  g_assert_nonnull (find_button (test, "Not Now"));
  room.y = HEIGHT - 40.0;
  fit (test, &room, &area);
  g_assert_cmpint (area.y + area.height, <, 90);

  room.y = 100.0;
  g_signal_emit_by_name (find_button (test, "…"), "clicked");
  fit (test, &room, &unfolded);
  g_assert_cmpint (unfolded.height, >, area.height);
  g_assert_nonnull (find_button (test, "Felt in or behind the ear?"));
  g_assert_null (find_button (test, "…"));

  /* A small window shows what it can, and the way out in any case. */
  pal_chip_bar_set_rating_shown (test->bar, TRUE);
  fit (test, &room, &unfolded);
  g_assert_nonnull (find_button (test, "Felt in or behind the ear?"));
  room.height = unfolded.height;
  room.figure.size.height = (float) unfolded.height;
  fit (test, &room, &unfolded);
  g_assert_cmpint (unfolded.height, <, room.height);
  g_assert_nonnull (find_button (test, "Felt at the jaw?"));
  g_assert_null (find_button (test, "Felt in or behind the ear?"));
  g_assert_nonnull (find_button (test, "Not Now"));
  g_assert_true (gtk_widget_get_child_visible (get_strip (test)));

  /* Where not even one question and the numbers find room, the numbers are in the pane of the mark. */
  room.height = 110;
  room.figure.size.height = 110.0f;
  fit (test, &room, &unfolded);
  g_assert_cmpint (unfolded.height, <, room.height);
  g_assert_false (gtk_widget_get_child_visible (get_strip (test)));
  g_assert_nonnull (find_button (test, "Felt at the temple?"));
  g_assert_nonnull (find_button (test, "Not Now"));
  pal_chip_bar_set_rating_shown (test->bar, FALSE);
  room.height = HEIGHT;
  room.figure.size.height = HEIGHT;

  /* The next mark begins folded, and with its numbers until both are answered. */
  pal_chip_bar_set_rating_shown (test->bar, TRUE);
  offer_six (test);
  fit (test, &room, &unfolded);
  g_assert_cmpint (unfolded.height, <=, area.height + 2 * 44 + 10);
  pal_rating_strip_set_intensity (PAL_RATING_STRIP (get_strip (test)), 7);
  g_signal_emit_by_name (find_button (test, "Felt at the temple?"), "clicked");
  g_assert_false (gtk_widget_get_visible (get_strip (test)));
  fit (test, &room, &unfolded);
  g_assert_cmpint (unfolded.height, ==, area.height);
}

/* Every target is large enough for a finger, and no click takes the keys from the map. */
static void
test_targets (Fixture *test, gconstpointer data)
{
  const PalChipRoom room
      = { WIDTH, HEIGHT, GRAPHENE_RECT_INIT (250.0f, 0.0f, 240.0f, HEIGHT), 400.0, 100.0 };
  GdkRectangle area;

  offer_six (test);
  fit (test, &room, &area);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (test->bar)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      {
        graphene_rect_t bounds;

        g_assert_false (gtk_widget_get_focus_on_click (child));
        g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (test->bar), &bounds));
        if (gtk_widget_get_child_visible (child))
          g_assert_cmpfloat (bounds.size.height, >=, 36.0f);
      }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

/* The sizes are those of the program's own style. */
static void
add_style (void)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/palpate/Palpate/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (provider);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  add_style ();
  ADD ("/chip-bar/quiet", test_quiet);
  ADD ("/chip-bar/take-first", test_take_first);
  ADD ("/chip-bar/dismiss", test_dismiss);
  ADD ("/chip-bar/replace", test_replace);
  ADD ("/chip-bar/nothing", test_nothing);
  ADD ("/chip-bar/pain", test_pain);
  ADD ("/chip-bar/number-and-chip", test_number_and_chip);
  ADD ("/chip-bar/beside", test_beside);
  ADD ("/chip-bar/some-beside", test_some_beside);
  ADD ("/chip-bar/below", test_below);
  ADD ("/chip-bar/over", test_over);
  ADD ("/chip-bar/targets", test_targets);
  return g_test_run ();
}
