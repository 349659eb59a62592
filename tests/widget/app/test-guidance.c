/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pal-guidance-fold.h"
#include "pal-guidance-lines.h"
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

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

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
  widget_test_wait (is_mapped, test->widget);
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

typedef gboolean (*Match) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *widget, Match match, gconstpointer data)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (match (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

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
is_type (GtkWidget *widget, gconstpointer type)
{
  return G_OBJECT_TYPE (widget) == GPOINTER_TO_SIZE (type);
}

static gboolean
is_open_fold (GtkWidget *widget, gconstpointer data)
{
  return PAL_IS_GUIDANCE_FOLD (widget) && pal_guidance_fold_get_open (PAL_GUIDANCE_FOLD (widget));
}

static gboolean
is_complete (gpointer data)
{
  GtkWidget *page = find (data, is_type, GSIZE_TO_POINTER (PAL_TYPE_GUIDANCE_PAGE));

  return page == NULL || pal_guidance_page_is_complete (PAL_GUIDANCE_PAGE (page));
}

#define assert_says(widget, text) g_assert_nonnull (find (widget, says, text))
#define assert_silent(widget, text) g_assert_null (find (widget, says, text))

/* Places */

static PalGuidancePlace
place_of (PalLayer layer, PalView view, const char *key)
{
  const PalActivation activation = { .key = key, .layer = layer, .view = view };
  PalGuidancePlace place;

  g_assert_true (pal_guidance_place_from_activation (&place, figure, &activation));
  return place;
}

static PalGuidanceMuscle *
lookup (GPtrArray *muscles, const char *key, PalGuidanceRelation relation)
{
  for (guint i = 0; i < muscles->len; i++)
    {
      PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, i);

      if (muscle->relation == relation && g_str_equal (muscle->muscle, key))
        return muscle;
    }
  return NULL;
}

/* A point: its own muscle first, and the others under the finger by their depth. */
static void
test_place_point (void)
{
  PalFigureView *back = pal_figure_get_view (figure, PAL_VIEW_BACK);
  g_autoptr (GPtrArray) muscles = NULL;
  g_auto (GStrv) stack = NULL;
  PalGuidancePlace place = { .kind = PAL_KIND_TRIGGER_POINT, .view = PAL_VIEW_BACK };
  PalGuidanceMuscle *first;

  g_assert_true (pal_figure_view_get_landing_point (
      back, PAL_LAYER_INTERMEDIATE, "rhomboidei-r", &place.point.u, &place.point.v));
  stack = pal_figure_view_dup_pressed (back, place.point.u, place.point.v);
  g_assert_cmpuint (g_strv_length (stack), >, 1);
  place.zone = g_intern_string ("interscapular-r");
  place.muscle = g_intern_string (stack[1]);

  muscles = pal_guidance_place_dup_muscles (&place, figure, knowledge, NULL);
  first = g_ptr_array_index (muscles, 0);
  g_assert_cmpstr (first->muscle, ==, stack[1]);
  g_assert_cmpint (first->relation, ==, PAL_RELATION_OWN);
  g_assert_cmpuint (first->depth, ==, 2);
  g_assert_cmpuint (muscles->len, ==, g_strv_length (stack));
  for (guint i = 1; i < muscles->len; i++)
    {
      const PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, i);

      g_assert_cmpint (muscle->relation, ==, PAL_RELATION_HERE);
      g_assert_cmpstr (muscle->muscle, ==, stack[i == 1 ? 0 : i]);
    }
}

/* A zone: every muscle under it, and those that may be felt there, of the right side. */
static void
test_place_zone (void)
{
  PalGuidancePlace place = place_of (PAL_LAYER_ZONES, PAL_VIEW_FRONT, "temple-r");
  g_autoptr (GPtrArray) muscles
      = pal_guidance_place_dup_muscles (&place, figure, knowledge, NULL);

  g_assert_true (place.whole);
  g_assert_cmpstr (place.zone, ==, "temple-r");
  g_assert_null (place.muscle);
  g_assert_nonnull (lookup (muscles, "temporalis-r", PAL_RELATION_ZONE));
  g_assert_null (lookup (muscles, "temporalis-l", PAL_RELATION_ZONE));
  g_assert_cmpint (
      lookup (muscles, "trapezius-upper-r", PAL_RELATION_REFERS)->weight, ==, PAL_WEIGHT_ESSENTIAL);
  g_assert_null (lookup (muscles, "trapezius-upper-l", PAL_RELATION_REFERS));
  /* It lies there and refers there: both are said. */
  g_assert_nonnull (lookup (muscles, "temporalis-r", PAL_RELATION_REFERS));
  g_assert_null (lookup (muscles, "gluteus-medius-r", PAL_RELATION_REFERS));
}

/* Of the muscles that may be felt in the zone, that comes first which fits the rest of the pain. */
static void
test_place_pains (void)
{
  PalGuidancePlace place = place_of (PAL_LAYER_ZONES, PAL_VIEW_FRONT, "temple-r");
  const char *const pains[] = { "neck-side-r", "temple-r", "jaw-r", NULL };
  g_autoptr (GPtrArray) muscles
      = pal_guidance_place_dup_muscles (&place, figure, knowledge, pains);
  const PalGuidanceMuscle *first = NULL;

  for (guint i = muscles->len; i > 0; i--)
    if (((PalGuidanceMuscle *) g_ptr_array_index (muscles, i - 1))->relation
        == PAL_RELATION_REFERS)
      first = g_ptr_array_index (muscles, i - 1);
  g_assert_nonnull (first);
  g_assert_cmpstr (first->muscle, ==, "trapezius-upper-r");
  g_assert_cmpuint (first->n_elsewhere, ==, 2);
  /* What does not reach this zone is not listed, however well it fits elsewhere. */
  g_assert_null (lookup (muscles, "masseter-r", PAL_RELATION_REFERS));
}

/* A muscle that was chosen: it, and what else is under it there; not what may refer to the zone. */
static void
test_place_muscle (void)
{
  PalGuidancePlace place
      = place_of (PAL_LAYER_SUPERFICIAL, PAL_VIEW_BACK, "trapezius-upper-l");
  g_autoptr (GPtrArray) muscles
      = pal_guidance_place_dup_muscles (&place, figure, knowledge, NULL);
  const PalGuidanceMuscle *first = g_ptr_array_index (muscles, 0);

  g_assert_cmpstr (first->muscle, ==, "trapezius-upper-l");
  g_assert_cmpint (first->relation, ==, PAL_RELATION_OWN);
  g_assert_true (first->listed);
  g_assert_true (g_str_has_suffix (place.zone, "-l"));
  for (guint i = 1; i < muscles->len; i++)
    g_assert_cmpint (
        ((PalGuidanceMuscle *) g_ptr_array_index (muscles, i))->relation, ==, PAL_RELATION_HERE);
}

/* Every region of every view has something to say, and nothing twice under one heading. */
static void
test_place_everywhere (void)
{
  for (guint view = PAL_VIEW_FRONT; view <= PAL_VIEW_RIGHT; view++)
    for (PalLayer layer = PAL_LAYER_ZONES; layer <= PAL_LAYER_DEEP; layer++)
      {
        PalFigureView *figure_view = pal_figure_get_view (figure, view);

        for (guint i = 0; i < pal_figure_view_get_n_regions (figure_view, layer); i++)
          {
            const char *key = pal_figure_view_get_region (figure_view, layer, i)->key;
            PalGuidancePlace place = place_of (layer, view, key);
            g_autoptr (GPtrArray) muscles
                = pal_guidance_place_dup_muscles (&place, figure, knowledge, NULL);

            g_assert_true (place.zone != NULL || place.muscle != NULL);
            for (guint j = 0; j < muscles->len; j++)
              {
                const PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, j);

                g_assert_true (lookup (muscles, muscle->muscle, muscle->relation) == muscle);
              }
          }
      }
}

/* The pane */

static void
test_nothing (Fixture *test, gconstpointer data)
{
  GtkWidget *button;

  g_assert_null (pal_guidance_pane_get_place (test->pane));
  assert_says (test->widget, "Select a mark or a region");
  button = find (test->widget, is_type, GSIZE_TO_POINTER (GTK_TYPE_BUTTON));
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
  heading = find (test->widget, says, "May Refer Here");
  g_assert_nonnull (heading);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_ROLE_HEADING);
  assert_says (test->widget, "Under This Zone, from the Surface Down");
  first = find (test->widget, is_type, GSIZE_TO_POINTER (PAL_TYPE_GUIDANCE_ROW));
  assert_says (first, "often felt here");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_ROLE_BUTTON);
}

/* From the place to the first technique of its first muscle is one tap. */
static void
test_first_technique (Fixture *test, gconstpointer data)
{
  int n_notified;
  GtkWidget *row, *fold;

  widget_test_count_notify (test->pane, "muscle", &n_notified);
  show_zone (test, "temple-r", PAL_KIND_PAIN);
  row = find (test->widget, opens, "trapezius-upper-r");
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "clicked");
  g_assert_cmpstr (pal_guidance_pane_get_muscle (test->pane), ==, "trapezius-upper-r");
  g_assert_cmpint (n_notified, ==, 1);
  assert_says (test->widget, "Upper trapezius, right");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (find (test->widget, is_type, GSIZE_TO_POINTER (PAL_TYPE_GUIDANCE_PAGE))),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Upper trapezius, right");
  assert_says (test->widget, "How to Find It");
  assert_says (test->widget, "Often: ");
  assert_says (test->widget, "Temple, right");
  assert_says (test->widget, "Sometimes: ");
  widget_test_wait (is_complete, test->widget);
  assert_says (test->widget, "Take Care");
  fold = find (test->widget, is_open_fold, NULL);
  g_assert_nonnull (fold);
  assert_says (fold, "Steps");
  g_assert_nonnull (find (fold, is_type, GSIZE_TO_POINTER (PAL_TYPE_GUIDANCE_PRESSURE)));
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
  const char *const back[] = { "guidance.locate", "guidance.plain", "guidance.back" };

  show_zone (test, "temple-r", PAL_KIND_PAIN);
  pal_guidance_pane_set_muscle (test->pane, "trapezius-upper-r");
  gtk_widget_grab_focus (test->widget);
  widget_test_wait (is_complete, test->widget);
  widget_test_allocate (test->widget, WIDTH, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    {
      gtk_widget_child_focus (test->widget, GTK_DIR_TAB_BACKWARD);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window))
                     == find (test->widget, has_action, back[i]));
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

/* Both voices of every page that is written, and every muscle without one, for both sides. */
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
        if (pal_knowledge_lookup_guidance (knowledge, keys[i]) != NULL)
          g_assert_nonnull (find (test->widget, is_open_fold, NULL));
        else
          assert_says (test->widget, "still being written");
      }
}

/* A muscle that has no page yet, if one is left. */
static void
test_without_text (Fixture *test, gconstpointer data)
{
  g_auto (GStrv) keys = pal_knowledge_dup_muscle_keys (knowledge);
  guint i = 0;

  while (keys[i] != NULL && pal_knowledge_lookup_guidance (knowledge, keys[i]) != NULL)
    i++;
  if (keys[i] == NULL)
    return;
  show_zone (test, "temple-r", PAL_KIND_NONE);
  pal_guidance_pane_set_muscle (test->pane, keys[i]);
  assert_says (test->widget, "still being written");
  assert_says (test->widget, "Sources");
  assert_silent (test->widget, "How to Find It");
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

/* Parts */

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
  GtkWidget *button = find (widget, is_type, GSIZE_TO_POINTER (GTK_TYPE_BUTTON));
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
  widget_test_wait (is_mapped, widget);
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
  g_test_add_func ("/guidance/place-point", test_place_point);
  g_test_add_func ("/guidance/place-zone", test_place_zone);
  g_test_add_func ("/guidance/place-pains", test_place_pains);
  g_test_add_func ("/guidance/place-muscle", test_place_muscle);
  g_test_add_func ("/guidance/place-everywhere", test_place_everywhere);
  ADD ("/guidance/nothing", test_nothing);
  ADD ("/guidance/pain", test_pain);
  ADD ("/guidance/first-technique", test_first_technique);
  ADD ("/guidance/focus", test_focus);
  ADD ("/guidance/backward", test_backward);
  ADD ("/guidance/plain", test_plain);
  ADD ("/guidance/every-muscle", test_every_muscle);
  ADD ("/guidance/without-text", test_without_text);
  ADD ("/guidance/unknown", test_unknown);
  ADD ("/guidance/following", test_following);
  g_test_add_func ("/guidance/fold", test_fold);
  g_test_add_func ("/guidance/lines", test_lines);
  g_test_add_func ("/guidance/pressure", test_pressure);
  ADD ("/guidance/time", test_time);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
