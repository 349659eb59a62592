/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pal-guidance-fold.h"
#include "pal-guidance-page.h"
#include "pal-guidance-pane.h"
#include "pal-guidance-pressure.h"
#include "pal-guidance-row.h"
#include "pal-ui.h"
#include "widget-test.h"

static PalKnowledge *knowledge;
static PalFigure *figure;

/* As wide as the pane beside the figure, and as high as on a laptop. */
#define WIDTH 330
#define HEIGHT 660

typedef struct
{
  GtkWidget *window;
  GtkWidget *widget;
  PalGuidancePane *pane;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  test->widget = g_object_ref_sink (g_object_new (PAL_TYPE_GUIDANCE_PANE, NULL));
  test->pane = PAL_GUIDANCE_PANE (test->widget);
  pal_guidance_pane_set_atlas (test->pane, knowledge, figure);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (test->window), test->widget);
  gtk_window_present (GTK_WINDOW (test->window));
  widget_test_wait (widget_test_is_mapped, test->widget);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (test->widget), (gpointer *) &test->widget);
  gtk_window_set_child (GTK_WINDOW (test->window), NULL);
  g_object_unref (test->widget);
  gtk_window_destroy (GTK_WINDOW (test->window));
  widget_test_wait (is_gone, &test->widget);
}

/* Finding what a person sees */

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
opens (GtkWidget *widget, gconstpointer muscle)
{
  return PAL_IS_GUIDANCE_ROW (widget)
         && g_strcmp0 (pal_guidance_row_get_muscle (PAL_GUIDANCE_ROW (widget)), muscle) == 0;
}

static gboolean
is_open_fold (GtkWidget *widget, gconstpointer data)
{
  return PAL_IS_GUIDANCE_FOLD (widget) && pal_guidance_fold_get_open (PAL_GUIDANCE_FOLD (widget));
}

static gboolean
is_complete (gpointer data)
{
  GtkWidget *page = widget_test_find (data, widget_test_is_type, GSIZE_TO_POINTER (PAL_TYPE_GUIDANCE_PAGE));

  return page == NULL || pal_guidance_page_is_complete (PAL_GUIDANCE_PAGE (page));
}

#define assert_says(widget, text) g_assert_nonnull (widget_test_find (widget, says, text))
#define assert_silent(widget, text) g_assert_null (widget_test_find (widget, says, text))

static PalGuidancePlace
place_of (PalLayer layer, PalView view, const char *key)
{
  const PalActivation activation = { .key = key, .layer = layer, .view = view };
  PalGuidancePlace place;

  g_assert_true (pal_guidance_place_from_activation (&place, figure, &activation));
  return place;
}

static void
test_nothing (Fixture *test, gconstpointer data)
{
  GtkWidget *button;

  g_assert_null (pal_guidance_pane_get_place (test->pane));
  assert_says (test->widget, "Select a mark or a region");
  button = widget_test_find (test->widget, widget_test_is_type, GSIZE_TO_POINTER (GTK_TYPE_BUTTON));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "map.find");
}

static void
show_zone (Fixture *test, const char *key, PalKind kind)
{
  PalGuidancePlace place = place_of (PAL_LAYER_ZONES, PAL_VIEW_BACK, key);

  place.kind = kind;
  pal_guidance_pane_set_place (test->pane, &place);
}

/* What refers here comes first where it hurts, and is told apart from what lies here. */
static void
test_pain (Fixture *test, gconstpointer data)
{
  GtkWidget *heading, *first;

  show_zone (test, "neck-back-r", PAL_KIND_PAIN);
  assert_says (test->widget, "Back of neck, right");
  assert_says (test->widget, "No clinician has reviewed this text");
  heading = widget_test_find (test->widget, says, "May Refer Here");
  g_assert_nonnull (heading);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_ROLE_HEADING);
  assert_says (test->widget, "Under This Zone, from the Surface Down");
  first = widget_test_find (test->widget, widget_test_is_type, GSIZE_TO_POINTER (PAL_TYPE_GUIDANCE_ROW));
  assert_says (first, "often felt here");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_ROLE_BUTTON);
}

static gboolean
is_low (gpointer data)
{
  gboolean low;

  g_object_get (data, "low", &low, NULL);
  return low;
}

static gboolean
tells_worth (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_MENU_BUTTON (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), "What this text is worth") == 0;
}

/* Where the pane is low, what the text is worth makes room for it, and is a press away. */
static void
test_low (Fixture *test, gconstpointer data)
{
  GtkWidget *bin = gtk_widget_get_first_child (test->widget);
  GtkWidget *button;

  show_zone (test, "neck-back-r", PAL_KIND_PAIN);
  g_assert_null (widget_test_find (test->widget, tells_worth, NULL));
  widget_test_allocate (test->widget, WIDTH, 360);
  widget_test_wait (is_low, bin);
  assert_silent (test->widget, "No clinician has reviewed this text");
  button = widget_test_find (test->widget, tells_worth, NULL);
  g_assert_nonnull (button);
  assert_says (gtk_popover_get_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
               "No clinician has reviewed this text");
}

/* From the place to the first technique of its first muscle is one tap. */
static void
test_first_technique (Fixture *test, gconstpointer data)
{
  int n_notified;
  GtkWidget *row, *fold;

  widget_test_count_notify (test->pane, "muscle", &n_notified);
  show_zone (test, "temple-r", PAL_KIND_PAIN);
  row = widget_test_find (test->widget, opens, "trapezius-upper-r");
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "clicked");
  g_assert_cmpstr (pal_guidance_pane_get_muscle (test->pane), ==, "trapezius-upper-r");
  g_assert_cmpint (n_notified, ==, 1);
  assert_says (test->widget, "Upper trapezius, right");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (widget_test_find (test->widget, widget_test_is_type, GSIZE_TO_POINTER (PAL_TYPE_GUIDANCE_PAGE))),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Upper trapezius, right");
  assert_says (test->widget, "How to Find It");
  assert_says (test->widget, "Often: ");
  assert_says (test->widget, "Temple, right");
  assert_says (test->widget, "Sometimes: ");
  widget_test_wait (is_complete, test->widget);
  assert_says (test->widget, "Take Care");
  fold = widget_test_find (test->widget, is_open_fold, NULL);
  g_assert_nonnull (fold);
  assert_says (fold, "Steps");
  g_assert_nonnull (widget_test_find (fold, widget_test_is_type, GSIZE_TO_POINTER (PAL_TYPE_GUIDANCE_PRESSURE)));
  assert_says (test->widget, "Emergency: ");

  /* And back to where it was opened. */
  gtk_widget_activate_action (test->widget, "guidance.leave", NULL);
  g_assert_null (pal_guidance_pane_get_muscle (test->pane));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window)) == row);
}

/* What is taken away while the keyboard is in it gives the keyboard back; a list that is made anew
 * keeps it. */
static void
test_focus (Fixture *test, gconstpointer data)
{
  const char *const pains[] = { "temple-r", "jaw-r", NULL };
  int n_left;

  widget_test_count_signal (test->pane, "left", &n_left);
  show_zone (test, "temple-r", PAL_KIND_PAIN);
  gtk_widget_grab_focus (test->widget);
  g_assert_true (PAL_IS_GUIDANCE_ROW (gtk_root_get_focus (GTK_ROOT (test->window))));
  pal_guidance_pane_set_pains (test->pane, pains);
  g_assert_true (PAL_IS_GUIDANCE_ROW (gtk_root_get_focus (GTK_ROOT (test->window))));
  g_assert_cmpint (n_left, ==, 0);
  pal_guidance_pane_set_place (test->pane, NULL);
  g_assert_cmpint (n_left, ==, 1);
  pal_guidance_pane_set_place (test->pane, NULL);
  g_assert_cmpint (n_left, ==, 1);
}

static gboolean
has_action (GtkWidget *widget, gconstpointer action)
{
  return GTK_IS_ACTIONABLE (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

/* The keyboard comes in at what is to be read, and from there to everything above it. */
static void
test_backward (Fixture *test, gconstpointer data)
{
  const char *const back[] = { "guidance.locate", "guidance.plain", "guidance.library", "guidance.back" };

  show_zone (test, "temple-r", PAL_KIND_PAIN);
  pal_guidance_pane_set_muscle (test->pane, "trapezius-upper-r");
  gtk_widget_grab_focus (test->widget);
  widget_test_wait (is_complete, test->widget);
  widget_test_allocate (test->widget, WIDTH, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    {
      gtk_widget_child_focus (test->widget, GTK_DIR_TAB_BACKWARD);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window))
                     == widget_test_find (test->widget, has_action, back[i]));
    }
  g_assert_false (gtk_widget_child_focus (test->widget, GTK_DIR_TAB_BACKWARD));
}

/* In the other voice there are other words, and none of the therapist's alone. */
static void
test_plain (Fixture *test, gconstpointer data)
{
  int n_notified;

  show_zone (test, "temple-r", PAL_KIND_PAIN);
  pal_guidance_pane_set_muscle (test->pane, "trapezius-upper-r");
  widget_test_count_notify (test->pane, "plain", &n_notified);
  gtk_widget_activate_action (test->widget, "guidance.plain", NULL);
  g_assert_cmpint (n_notified, ==, 1);
  widget_test_wait (is_complete, test->widget);
  assert_says (test->widget, "What You Can Do Yourself");
  assert_says (test->widget, "your right temple");
  assert_silent (test->widget, "How to Find It");
  assert_silent (test->widget, "Techniques, Best First");
  g_object_set (test->pane, "plain", TRUE, NULL);
  g_assert_cmpint (n_notified, ==, 1);
  g_object_set (test->pane, "plain", FALSE, NULL);
  assert_says (test->widget, "How to Find It");
}

/* Both voices of every muscle, for both sides. */
static void
test_every_muscle (Fixture *test, gconstpointer data)
{
  g_auto (GStrv) keys = pal_knowledge_dup_muscle_keys (knowledge);

  show_zone (test, "temple-r", PAL_KIND_NONE);
  for (guint i = 0; keys[i] != NULL; i++)
    for (int plain = 0; plain <= 1; plain++)
      {
        g_object_set (test->pane, "plain", plain == 1, NULL);
        pal_guidance_pane_set_muscle (test->pane, keys[i]);
        widget_test_wait (is_complete, test->widget);
        g_assert_nonnull (widget_test_find (test->widget, is_open_fold, NULL));
      }
}

/* Whichever zone is chosen, its own words stand around the muscles, and in each voice others. */
static void
test_every_zone (Fixture *test, gconstpointer data)
{
  PalGuidancePlace place = place_of (PAL_LAYER_ZONES, PAL_VIEW_BACK, "neck-back-r");
  g_auto (GStrv) keys = pal_knowledge_dup_zone_keys (knowledge);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      const PalZonePage *page = pal_knowledge_lookup_zone_page (knowledge, keys[i]);

      place.zone = g_intern_string (keys[i]);
      pal_guidance_pane_set_place (test->pane, &place);
      for (PalVoice voice = PAL_VOICE_CLINICAL; voice <= PAL_VOICE_PLAIN; voice++)
        {
          g_object_set (test->pane, "plain", voice == PAL_VOICE_PLAIN, NULL);
          for (PalZonePageLine line = PAL_ZONE_PAGE_WHAT; line < PAL_N_ZONE_PAGE_LINES; line++)
            {
              assert_says (test->widget, pal_zone_page_get_line (page, line, voice, NULL));
              assert_silent (test->widget,
                             pal_zone_page_get_line (
                                 page,
                                 line,
                                 voice == PAL_VOICE_PLAIN ? PAL_VOICE_CLINICAL : PAL_VOICE_PLAIN,
                                 NULL));
            }
          assert_says (
              test->widget,
              pal_self_care_get_name (pal_zone_page_get_self_care (page, 0), NULL));
          assert_says (test->widget,
                       voice == PAL_VOICE_PLAIN ? "When to See a Doctor"
                                                : "When to Send to a Doctor");
        }
      g_object_set (test->pane, "plain", FALSE, NULL);
    }
  place.zone = g_intern_string ("neck-front-r");
  pal_guidance_pane_set_place (test->pane, &place);
  assert_says (test->widget, "Places to Keep Off");
}

/* What only another version of the program knows is no place here. */
static void
test_unknown (Fixture *test, gconstpointer data)
{
  PalGuidancePlace place = place_of (PAL_LAYER_ZONES, PAL_VIEW_BACK, "neck-back-r");

  place.kind = PAL_KIND_TRIGGER_POINT;
  place.zone = g_intern_string ("third-elbow-r");
  pal_guidance_pane_set_place (test->pane, &place);
  g_assert_null (pal_guidance_pane_get_place (test->pane));
  place.muscle = g_intern_string ("trapezius-upper-r");
  pal_guidance_pane_set_place (test->pane, &place);
  assert_says (test->widget, "Upper trapezius, right");
}

/* The page follows the point to its next muscle; another place begins at its list. */
static void
test_following (Fixture *test, gconstpointer data)
{
  PalGuidancePlace place = place_of (PAL_LAYER_SUPERFICIAL, PAL_VIEW_BACK, "trapezius-upper-r");
  int n_notified;

  place.kind = PAL_KIND_TRIGGER_POINT;
  pal_guidance_pane_set_place (test->pane, &place);
  g_assert_null (pal_guidance_pane_get_muscle (test->pane));
  pal_guidance_pane_set_muscle (test->pane, "trapezius-upper-r");

  widget_test_count_notify (test->pane, "muscle", &n_notified);
  pal_guidance_pane_set_place (test->pane, &place);
  g_assert_cmpint (n_notified, ==, 0);
  place.muscle = g_intern_string ("levator-scapulae-r");
  pal_guidance_pane_set_place (test->pane, &place);
  g_assert_cmpstr (pal_guidance_pane_get_muscle (test->pane), ==, "levator-scapulae-r");
  assert_says (test->widget, "Levator scapulae, right");

  show_zone (test, "temple-r", PAL_KIND_PAIN);
  g_assert_null (pal_guidance_pane_get_muscle (test->pane));
  pal_guidance_pane_set_place (test->pane, NULL);
  assert_says (test->widget, "Select a mark or a region");
}

/* What a page costs in one go, beside what as many bare labels cost with the words that are seen of
 * it first. */
static gint64
time_labels (Fixture *test)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *window = gtk_window_new ();
  const PalGuidance *guidance = pal_knowledge_lookup_guidance (knowledge, "trapezius-upper");
  gint64 begin = g_get_monotonic_time ();

  gtk_window_set_child (GTK_WINDOW (window), box);
  for (guint i = 0; i < pal_guidance_get_n_lines (guidance, PAL_GUIDANCE_FIND, PAL_VOICE_CLINICAL);
       i++)
    {
      GtkWidget *label = gtk_label_new (
          pal_guidance_get_line (guidance, PAL_GUIDANCE_FIND, PAL_VOICE_CLINICAL, i, NULL));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (box), label);
    }
  widget_test_allocate (box, WIDTH, HEIGHT);
  begin = g_get_monotonic_time () - begin;
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (box);
  return begin;
}

static void
test_time (Fixture *test, gconstpointer data)
{
  gint64 best = G_MAXINT64, best_bare = G_MAXINT64;

  show_zone (test, "temple-r", PAL_KIND_PAIN);
  for (int i = 0; i < 9; i++)
    {
      gint64 begin;

      best_bare = MIN (best_bare, time_labels (test));
      pal_guidance_pane_set_muscle (test->pane, NULL);
      begin = g_get_monotonic_time ();
      pal_guidance_pane_set_muscle (test->pane, "trapezius-upper-r");
      widget_test_allocate (test->widget, WIDTH, HEIGHT);
      best = MIN (best, g_get_monotonic_time () - begin);
      widget_test_wait (is_complete, test->widget);
    }
  g_test_message ("the page of the upper trapezius: %.1f ms until it can be read, %.1f times "
                  "what bare labels with the steps to find it cost",
                  (double) best / 1000,
                  (double) best / (double) best_bare);
  g_assert_cmpint (best, <, 30 * best_bare);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  knowledge = pal_knowledge_new (NULL);
  ADD ("/guidance/nothing", test_nothing);
  ADD ("/guidance/pain", test_pain);
  ADD ("/guidance/low", test_low);
  ADD ("/guidance/first-technique", test_first_technique);
  ADD ("/guidance/focus", test_focus);
  ADD ("/guidance/backward", test_backward);
  ADD ("/guidance/plain", test_plain);
  ADD ("/guidance/every-muscle", test_every_muscle);
  ADD ("/guidance/every-zone", test_every_zone);
  ADD ("/guidance/unknown", test_unknown);
  ADD ("/guidance/following", test_following);
  ADD ("/guidance/time", test_time);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
