/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a hand that is wet with oil, and holds the screen, gets at what it needs all the time: 44 by 44
 * pixels, and what is no answer to a question at the lower edge; what turns the figure is above it. */

#include "map-page-test.h"

#include <adwaita.h>

#include "pal-chip-bar.h"
#include "pal-layer-chooser.h"
#include "pal-map-page-private.h"
#include "pal-mark-row.h"
#include "pal-rating-strip.h"
#include "pal-styles.h"
#include "widget-test.h"

/* Pixels. */
#define TARGET 44
#define THUMB 130 /* from the lower edge: two lines of buttons */

typedef struct
{
  GtkWidget *window;
  const char *place;
  gboolean at_edge;
  guint n;
} Check;

static const char *
get_action (GtkWidget *widget)
{
  const char *name = GTK_IS_ACTIONABLE (widget)
                         ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget))
                         : NULL;

  return name != NULL ? name : "";
}

static void
check_target (Check *self, GtkWidget *button)
{
  graphene_rect_t bounds;
  int height = gtk_widget_get_height (self->window);

  g_assert_true (gtk_widget_compute_bounds (button, self->window, &bounds));
  g_test_message ("%s, %s: %g x %g at %g, %g",
                  self->place,
                  get_action (button),
                  bounds.size.width,
                  bounds.size.height,
                  bounds.origin.x,
                  bounds.origin.y);
  g_assert_cmpfloat (bounds.size.width, >=, TARGET);
  g_assert_cmpfloat (bounds.size.height, >=, TARGET);
  if (self->at_edge)
    g_assert_cmpfloat (bounds.origin.y, >=, height - THUMB);
  self->n++;
}

static gboolean
is_one_of (GtkWidget *widget, const char *const *actions)
{
  return g_strv_contains (actions, get_action (widget));
}

static gboolean
is_frequent (GtkWidget *widget)
{
  static const char *const actions[] = {
    "map.tool",    "map.drawing",    "client.undo",    "client.redo",
    "map.zoom-in", "map.zoom-out", "map.zoom-reset", NULL,
  };

  /* The pens have a bar of their own, which comes with them. */
  if (gtk_widget_get_ancestor (widget, g_type_from_name ("PalPenBar")) != NULL)
    return FALSE;
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_widget_get_ancestor (widget, PAL_TYPE_LAYER_CHOOSER) != NULL;
  return is_one_of (widget, actions);
}

static void
check_views (Check *self, GtkWidget *widget)
{
  static const char *const actions[] = { "map.view", "map.author", "map.ghost", NULL };

  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_one_of (widget, actions))
    check_target (self, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_views (self, child);
}

static void
check_frequent (Check *self, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_frequent (widget))
    check_target (self, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_frequent (self, child);
}

static void
check_buttons (Check *self, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    {
      check_target (self, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_buttons (self, child);
}

/* All buttons of every widget of a type. */
static void
check_type (Check *self, GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    {
      check_buttons (self, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_type (self, child, type);
}

static gboolean
has_class (GtkWidget *widget, gconstpointer name)
{
  return gtk_widget_has_css_class (widget, name) && gtk_widget_get_mapped (widget);
}

static gboolean
is_wide (gpointer data)
{
  MapPageTest *test = data;

  return gtk_widget_get_width (test->window) >= 1300;
}

static void
test_tools (MapPageTest *test, gconstpointer data)
{
  Check check = { test->window, "lower edge", TRUE, 0 };
  Check views = { test->window, "above the figure", FALSE, 0 };

  widget_test_wait (is_wide, test);
  check_frequent (&check, test->window);
  /* Five tools at least, undo and redo, the layer and three for the zoom. */
  g_assert_cmpuint (check.n, >=, 11);

  /* All views, both authors, and what is known from before. */
  check_views (&views, test->window);
  g_assert_cmpuint (views.n, >=, 7);
}

static void
test_answers (MapPageTest *test, gconstpointer data)
{
  Scene scene = chart_test_draw_scene (&test->record);
  Check keys = { test->window, "known from before", FALSE, 0 };
  Check chips = { test->window, "new mark", FALSE, 0 };
  Check numbers = { test->window, "numbers", FALSE, 0 };
  GtkWidget *row_keys;

  pal_chart_begin_visit (test->record.chart, NULL);
  map_page_test_settle (test);
  row_keys = widget_test_find (test->window, has_class, "rating-keys");
  g_assert_nonnull (row_keys);
  check_buttons (&keys, row_keys);
  g_assert_cmpuint (keys.n, ==, 5);

  g_object_set (test->page, "view", "back", "tool", "trigger-point", NULL);
  map_page_test_settle (test);
  g_signal_emit_by_name (test->map,
                         "region-activated",
                         "shoulder-top-l",
                         PAL_LAYER_ZONES,
                         PAL_VIEW_BACK,
                         0.0,
                         0.0,
                         FALSE);
  map_page_test_settle (test);
  check_type (&chips, test->window, PAL_TYPE_CHIP_BAR);
  g_assert_cmpuint (chips.n, >=, 2);
  check_type (&numbers, test->window, PAL_TYPE_RATING_STRIP);
  g_assert_cmpuint (numbers.n, >=, 11);
  scene_clear (&scene);
}

/* The room of the page in a window of 420 by 700 pixels. */
#define NARROW_WIDTH 420
#define NARROW_HEIGHT 597
#define LEAST_FIGURE (0.45 * 700)

static gboolean
is_narrow (gpointer data)
{
  MapPageTest *test = data;

  return gtk_widget_get_width (test->window) <= NARROW_WIDTH
         && pal_adaptive_bin_get_narrow (test->page->tools);
}

static void
make_narrow (MapPageTest *test)
{
  gtk_window_set_default_size (GTK_WINDOW (test->window), NARROW_WIDTH, NARROW_HEIGHT);
  widget_test_wait (is_narrow, test);
  map_page_test_settle (test);
}

/* In a narrow window the pens are folded away, so that there is a figure to draw on. */
static void
test_pens (MapPageTest *test, gconstpointer data)
{
  Check check = { test->window, "pens", FALSE, 0 };
  GtkWidget *button = GTK_WIDGET (test->page->pens_button);
  GtkWidget *map = GTK_WIDGET (test->map);

  make_narrow (test);
  g_assert_false (gtk_widget_get_visible (button));
  g_object_set (test->page, "tool", "draw", NULL);
  map_page_test_settle (test);
  g_assert_cmpint (gtk_widget_get_height (map), >=, LEAST_FIGURE);
  g_assert_cmpint (gtk_widget_get_width (map), >=, NARROW_WIDTH - 20);
  check_buttons (&check, button);
  g_assert_cmpuint (check.n, ==, 1);

  gtk_menu_button_popup (test->page->pens_button);
  widget_test_wait (widget_test_is_mapped, test->page->pen_bar);
  map_page_test_settle (test);
  check_buttons (&check, test->page->pen_bar);
  check_buttons (&check, GTK_WIDGET (test->page->pen_width));
  g_assert_cmpuint (check.n, >=, 1 + 5 + 14 + 2);
  /* Whoever has chosen draws. */
  g_object_set (test->page, "pen", "burning", NULL);
  g_assert_false (gtk_widget_get_mapped (test->page->pen_bar));

  /* Where there is room they stand beside the figure. */
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1300, 740);
  widget_test_wait (is_wide, test);
  map_page_test_settle (test);
  widget_test_wait (widget_test_is_mapped, test->page->pen_bar);
  g_assert_true (gtk_widget_is_ancestor (test->page->pen_bar, GTK_WIDGET (test->page->figure_row)));
  g_assert_false (gtk_widget_get_visible (button));
}

/* What is chosen beside the figure does not lie under a pane. */
static void
test_uncovered (MapPageTest *test, gconstpointer data)
{
  make_narrow (test);
  pal_pane_layout_set_end_shown (test->page->panes, TRUE);
  pal_map_page_choose_hands (test->page, FALSE);
  g_assert_false (pal_pane_layout_get_end_shown (test->page->panes));
  pal_pane_layout_set_start_shown (test->page->panes, TRUE);
  map_page_test_settle (test);
  gtk_widget_child_focus (GTK_WIDGET (test->page->list_stack), GTK_DIR_TAB_FORWARD);
  pal_map_page_choose_hands (test->page, TRUE);
  g_assert_false (pal_pane_layout_get_start_shown (test->page->panes));
  pal_pane_layout_set_end_shown (test->page->panes, TRUE);
  g_object_set (test->page, "tool", "draw", NULL);
  g_assert_false (pal_pane_layout_get_end_shown (test->page->panes));
  /* A tool without anything beside the figure leaves what is read. */
  pal_pane_layout_set_end_shown (test->page->panes, TRUE);
  g_object_set (test->page, "tool", "pain", NULL);
  g_assert_true (pal_pane_layout_get_end_shown (test->page->panes));
}

int
main (int argc, char **argv)
{
  map_page_test_init (&argc, &argv);
  pal_styles_init ();
  g_test_add ("/reach/tools", MapPageTest, NULL, map_page_test_set_up, test_tools,
              map_page_test_tear_down);
  g_test_add ("/reach/answers", MapPageTest, NULL, map_page_test_set_up, test_answers,
              map_page_test_tear_down);
  g_test_add ("/reach/pens", MapPageTest, NULL, map_page_test_set_up, test_pens,
              map_page_test_tear_down);
  g_test_add ("/reach/uncovered", MapPageTest, NULL, map_page_test_set_up, test_uncovered,
              map_page_test_tear_down);
  return map_page_test_run ();
}
