/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same strokes by pen, mouse and finger: through the page of the map, onto the disk and back. What
 * a pen tells enters where the callback of its gesture enters; mouse and finger are real events. */

#include <math.h>
#include <string.h>

#include "ink-test.h"
#include "map-page-test.h"
#include "pal-ink-pens.h"
#include "pal-mark-ink.h"
#include "touch-screen.h"
#include "widget-test.h"

#define ZOOM 2.5
#define N_REBUILT 40

/* How far the line may be from what the hand did, in millimetres, because samples are left out; and in
 * pixels, because mouse and finger have whole ones only: half of one, both ways, and what the line
 * swings between two of them. */
#define TOLERANCE PAL_INK_TOLERANCE
#define PIXELS 1.0

typedef enum
{
  BY_PEN,
  BY_MOUSE,
  BY_FINGER,
} Device;

/* What is drawn, where it is moved to, and the mark that is to come of it. */
typedef struct
{
  const char *name;
  double du, dv;
  const char *tool;
  PalPen pen;
  PalView view;
  const char *zone;
  gboolean goes_on; /* with the mark before */
} Case;

static const Case cases[] = {
  { "leg", -140.0, -100.0, "draw", PAL_PEN_SHOOTING, PAL_VIEW_BACK, "thigh-back-r", FALSE },
  { "shoulder", -120.0, -45.0, "draw", PAL_PEN_ACHE, PAL_VIEW_BACK, "shoulder-top-r", FALSE },
  { "scribble", -230.0, 20.0, "draw", PAL_PEN_STIFFNESS, PAL_VIEW_BACK, "low-back-r", FALSE },
  { "scribble", -235.0, 30.0, "draw", PAL_PEN_STIFFNESS, PAL_VIEW_BACK, "low-back-r", TRUE },
  { "ring", -360.0, -60.0, "lasso", PAL_PEN_BURNING, PAL_VIEW_FRONT, "abdomen-upper-r", FALSE },
  { "spiral", -210.0, 200.0, "draw", PAL_PEN_CRAMPING, PAL_VIEW_FRONT, "thigh-front-l", FALSE },
  { "elderly", -330.0, -120.0, "draw", PAL_PEN_NUMBNESS, PAL_VIEW_FRONT, "chest-r", FALSE },
  { "letters", -60.0, 180.0, "draw", PAL_PEN_NOTE, PAL_VIEW_FRONT, "chest-l", FALSE },
};

static TouchScreen *screen;

/* A hand at the mouse. */
static GSubprocess *hand;

static void
tell_hand (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
tell_hand (const char *format, ...)
{
  g_autofree char *order = NULL;
  g_autoptr (GError) error = NULL;
  va_list args;

  va_start (args, format);
  order = g_strdup_vprintf (format, args);
  va_end (args);
  g_output_stream_write_all (
      g_subprocess_get_stdin_pipe (hand), order, strlen (order), NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
wait_for_hand (void)
{
  char answer[5];
  g_autoptr (GError) error = NULL;

  tell_hand ("done\n");
  g_input_stream_read_all (
      g_subprocess_get_stdout_pipe (hand), answer, sizeof answer, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (answer, sizeof answer, "done\n", 5);
}

/* What was recorded, where it is drawn now. */
static PalInkStroke *
load (const Case *drawn)
{
  g_autoptr (PalInkStroke) recorded = ink_test_load (drawn->name);

  return pal_ink_stroke_translate (recorded, drawn->du, drawn->dv);
}

static void
draw (MapPageTest *test, Device device, const Case *drawn, PalInkStroke *stroke)
{
  GtkWidget *map = GTK_WIDGET (test->map);
  guint n_samples;
  const PalInkSample *samples = pal_ink_stroke_get_samples (stroke, &n_samples);
  PalInkTool tool = g_str_equal (drawn->tool, "lasso") ? PAL_INK_TOOL_LASSO : PAL_INK_TOOL_DRAW;
  double x = 0.0, y = 0.0;

  for (guint i = 0; i < n_samples; i++)
    {
      map_page_test_to_map (test, drawn->view, samples[i].u, samples[i].v, &x, &y);
      g_assert_true (gtk_widget_contains (map, x, y));
      if (device == BY_FINGER)
        touch_screen_send (screen, i == 0 ? TOUCH_DOWN : TOUCH_MOVE, 1, map, x, y);
      else if (device == BY_MOUSE)
        {
          const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
          graphene_point_t there;

          g_assert_true (gtk_widget_compute_point (map, test->window, &here, &there));
          tell_hand ("%ld %ld\n%s", lround (there.x), lround (there.y), i == 0 ? "down\n" : "");
        }
      else if (i == 0)
        g_assert_true (pal_body_map_ink_begin (
            test->map, PAL_INK_DEVICE_PEN, tool, x, y, samples[i].pressure, 4711.0));
      else
        pal_body_map_ink_move (
            test->map, x, y, samples[i].pressure, 4711.0 + (double) samples[i].time);
    }
  if (device == BY_FINGER)
    touch_screen_send (screen, TOUCH_UP, 1, map, x, y);
  else if (device == BY_MOUSE)
    {
      tell_hand ("up\n");
      wait_for_hand ();
    }
  else
    pal_body_map_ink_end (test->map);
}

static guint
count_strokes (MapPageTest *test)
{
  PalEntityList *marks = pal_chart_get_marks (test->record.chart);
  guint n_strokes = 0;

  for (guint i = 0; i < pal_entity_list_get_length (marks); i++)
    n_strokes += pal_mark_get_strokes (pal_entity_list_peek (marks, i))->len;
  return n_strokes;
}

typedef struct
{
  MapPageTest *test;
  guint n_strokes;
} Wish;

static gboolean
has_strokes (gpointer data)
{
  Wish *wish = data;

  return count_strokes (wish->test) == wish->n_strokes;
}

/* A line as thin as lines can be, to measure how far something is from its middle; what is closed goes
 * on over its beginning, so that it bends there as it does. */
static PalInkStroke *
thin (PalInkStroke *stroke)
{
  guint n_samples;
  const PalInkSample *samples = pal_ink_stroke_get_samples (stroke, &n_samples);
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof *samples);

  g_array_append_vals (line, samples, n_samples);
  if (pal_ink_stroke_is_closed (stroke))
    {
      g_array_prepend_val (line, samples[n_samples - 1]);
      g_array_append_vals (line, samples, 2);
    }
  return pal_ink_stroke_new (
      (const PalInkSample *) (gpointer) line->data, line->len, PAL_INK_MIN_WIDTH, FALSE);
}

static double
get_farthest (PalInkStroke *from, PalInkStroke *to)
{
  g_autoptr (PalInkStroke) line = thin (to);
  guint n_samples;
  const PalInkSample *samples = pal_ink_stroke_get_samples (from, &n_samples);
  double farthest = 0.0;

  for (guint i = 0; i < n_samples; i++)
    farthest
        = MAX (farthest, pal_ink_stroke_get_distance (line, samples[i].u, samples[i].v));
  return farthest;
}

static void
check_shape (PalInkStroke *recorded, PalInkStroke *stored, double tolerance)
{
  guint n_recorded, n_stored;
  const PalInkSample *first = pal_ink_stroke_get_samples (recorded, &n_recorded);
  const PalInkSample *begin = pal_ink_stroke_get_samples (stored, &n_stored);
  const PalInkSample *last = &first[n_recorded - 1], *end = &begin[n_stored - 1];

  g_assert_cmpfloat (get_farthest (recorded, stored), <, tolerance);
  g_assert_cmpfloat (get_farthest (stored, recorded), <, tolerance);
  /* What is closed begins and ends anywhere. */
  if (pal_ink_stroke_is_closed (stored))
    return;
  g_assert_cmpfloat (hypot (first->u - begin->u, first->v - begin->v), <, tolerance);
  g_assert_cmpfloat (hypot (last->u - end->u, last->v - end->v), <, tolerance);
}

/* A pen has the pressure that it told with each sample; the others have one of their own, between half
 * and three quarters of the way, see pal_ink_recorder_add(). */
static void
check_pressure (Device device, PalInkStroke *recorded, PalInkStroke *stored)
{
  guint n_recorded, n_stored, next = 0;
  const PalInkSample *told = pal_ink_stroke_get_samples (recorded, &n_recorded);
  const PalInkSample *kept = pal_ink_stroke_get_samples (stored, &n_stored);

  for (guint i = 0; i < n_stored; i++)
    if (device == BY_PEN)
      {
        while (next < n_recorded && fabsf (told[next].time - kept[i].time) > 0.5f)
          next++;
        g_assert_cmpuint (next, <, n_recorded);
        g_assert_cmpfloat_with_epsilon (kept[i].pressure, told[next].pressure, 0.005);
      }
    else
      {
        g_assert_cmpfloat (kept[i].pressure, >=, 0.495);
        g_assert_cmpfloat (kept[i].pressure, <=, 0.755);
      }
}

/* Undoes and does again everything, a stroke at a time. */
static void
check_steps (MapPageTest *test)
{
  PalChart *chart = test->record.chart;
  g_autofree char *before = test_dump (test->record.store);
  g_autofree char *after = NULL;

  for (guint n = G_N_ELEMENTS (cases); n-- > 0;)
    {
      pal_chart_undo (chart);
      chart_test_settle (&test->record);
      g_assert_cmpuint (count_strokes (test), ==, n);
    }
  g_assert_cmpuint (pal_entity_list_get_length (pal_chart_get_marks (chart)), ==, 0);
  g_assert_null (pal_chart_get_undo_label (chart));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      pal_chart_redo (chart);
      chart_test_settle (&test->record);
    }
  after = test_dump (test->record.store);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
is_full (gpointer data)
{
  return gtk_window_is_fullscreen (data);
}

static void
test_replay (MapPageTest *test, gconstpointer data)
{
  Device device = GPOINTER_TO_INT (data);
  Wish wish = { test, 0 };
  double scales[G_N_ELEMENTS (cases)];
  PalEntityList *marks;
  guint n_marks = 0, n_in_mark = 0;

  /* So that a place in the window is one on the screen. */
  if (device == BY_MOUSE)
    {
      gtk_window_fullscreen (GTK_WINDOW (test->window));
      widget_test_wait (is_full, test->window);
    }
  if (device == BY_FINGER)
    touch_screen_watch (screen, test->window);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *drawn = &cases[i];
      g_autoptr (PalInkStroke) stroke = load (drawn);
      cairo_rectangle_t bounds;

      pal_ink_stroke_get_bounds (stroke, &bounds);
      if (!drawn->goes_on)
        g_object_set (test->page, "tool", drawn->tool, "pen", pal_pen_to_nick (drawn->pen), NULL);
      map_page_test_look_at (test,
                             drawn->view,
                             ZOOM,
                             bounds.x + bounds.width / 2.0,
                             bounds.y + bounds.height / 2.0);
      scales[i] = pal_viewport_get_scale (&test->map->viewport);
      draw (test, device, drawn, stroke);
      wish.n_strokes++;
      widget_test_wait (has_strokes, &wish);
    }

  map_page_test_reopen (test);
  marks = pal_chart_get_marks (test->record.chart);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *drawn = &cases[i];
      g_autoptr (PalInkStroke) recorded = load (drawn);
      PalMark *mark;
      PalStroke *stroke;
      PalInkStroke *stored;
      double width;

      n_in_mark = drawn->goes_on ? n_in_mark + 1 : 0;
      n_marks += !drawn->goes_on;
      mark = pal_entity_list_peek (marks, n_marks - 1);
      stroke = chart_test_stroke (mark, n_in_mark);
      stored = pal_mark_ink_decode (stroke);
      g_test_message ("%s: in %s, %.3f mm away, %.3f mm back",
                      drawn->name,
                      pal_mark_get_zone (mark),
                      get_farthest (recorded, stored),
                      get_farthest (stored, recorded));
      g_assert_cmpstr (pal_mark_get_zone (mark), ==, drawn->zone);
      g_assert_cmpint (pal_mark_get_shape (mark), ==, PAL_SHAPE_AREA);
      g_assert_cmpint (pal_mark_get_author (mark), ==, PAL_AUTHOR_THERAPIST);
      g_assert_cmpint (pal_mark_get_kind (mark), ==, pal_pen_get_kind (drawn->pen));
      g_assert_cmpint (pal_mark_get_qualities (mark), ==, pal_pen_get_quality (drawn->pen));
      g_assert_cmpint (pal_stroke_get_view (stroke), ==, drawn->view);
      g_assert_cmpint (pal_stroke_get_pen (stroke), ==, drawn->pen);
      g_assert_true (pal_ink_stroke_is_closed (stored) == g_str_equal (drawn->tool, "lasso"));
      check_shape (recorded,
                   stored,
                   TOLERANCE + (device == BY_PEN ? 0.0 : PIXELS / scales[i]));
      check_pressure (device, recorded, stored);
      /* The nib is as wide whatever holds it. */
      if (!pal_ink_stroke_is_closed (stored))
        {
          width = (drawn->pen == PAL_PEN_NOTE ? 2.5 : 8.0) / scales[i];
          g_assert_cmpfloat_with_epsilon (pal_ink_stroke_get_width (stored),
                                          CLAMP (width, pal_pen_get_width (drawn->pen), 20.0),
                                          0.01);
        }
    }
  g_assert_cmpuint (pal_entity_list_get_length (marks), ==, n_marks);
  check_steps (test);
}

static void
point_at (MapPageTest *test, double x, double y)
{
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t there;

  g_assert_true (gtk_widget_compute_point (
      GTK_WIDGET (test->map), test->window, &here, &there));
  tell_hand ("%ld %ld\n", lround (there.x), lround (there.y));
}

/* What makes the map give up its regions and make others. */
static void
rebuild (MapPageTest *test, guint how)
{
  static const char *const views[] = { "back", "all", "left", "front" };

  switch (how % 4)
    {
    case 0:
      pal_body_map_set_layer (test->map,
                              pal_body_map_get_layer (test->map) == PAL_LAYER_ZONES
                                  ? PAL_LAYER_SUPERFICIAL
                                  : PAL_LAYER_ZONES);
      break;
    case 1:
      g_object_set (test->page, "view", views[how / 4 % G_N_ELEMENTS (views)], NULL);
      break;
    case 2:
      pal_body_map_set_areas_shown (test->map, !pal_body_map_get_areas_shown (test->map));
      break;
    default:
      map_page_test_reopen (test);
      break;
    }
}

typedef struct
{
  MapPageTest *test;
  GdkEventType type;
  guint how;
  gboolean armed;
} Trap;

/* While GTK itself is still busy with an event whose target goes. */
static gboolean
trap_cb (GtkEventController *controller, GdkEvent *event, Trap *trap)
{
  if (trap->armed && gdk_event_get_event_type (event) == trap->type)
    {
      trap->armed = FALSE;
      rebuild (trap->test, trap->how);
    }
  return GDK_EVENT_PROPAGATE;
}

/* Regions that a hand is at go away at every moment of what it does, and nothing is drawn twice. */
static void
test_rebuilt (MapPageTest *test, gconstpointer data)
{
  static const GdkEventType types[]
      = { GDK_MOTION_NOTIFY, GDK_BUTTON_PRESS, GDK_BUTTON_RELEASE, GDK_ENTER_NOTIFY };
  static const char *const tools[] = { "select", "pain", "draw", "trigger-point" };
  GtkEventController *controller = gtk_event_controller_legacy_new ();
  Trap trap = { .test = test };
  int width, height;

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (trap_cb), &trap);
  gtk_widget_add_controller (GTK_WIDGET (test->map), controller);
  gtk_window_fullscreen (GTK_WINDOW (test->window));
  widget_test_wait (is_full, test->window);
  map_page_test_settle (test);
  for (guint i = 0; i < N_REBUILT; i++)
    {
      g_object_set (test->page, "tool", tools[i % G_N_ELEMENTS (tools)], NULL);
      map_page_test_settle (test);
      width = gtk_widget_get_width (GTK_WIDGET (test->map));
      height = gtk_widget_get_height (GTK_WIDGET (test->map));
      trap.type = types[i / 4 % G_N_ELEMENTS (types)];
      /* A record is not closed in the middle of an event. */
      trap.how = (guint) g_test_rand_int_range (0, 5) * 4 + (guint) g_test_rand_int_range (0, 3);
      trap.armed = g_test_rand_bit ();
      for (guint step = 0; step < 6; step++)
        {
          point_at (test,
                    width * g_test_rand_double_range (0.35, 0.65),
                    height * g_test_rand_double_range (0.1, 0.8));
          if (step == 1)
            tell_hand ("down\n");
          if (step == 4)
            tell_hand ("up\n");
          wait_for_hand ();
          map_page_test_settle (test);
          if (g_test_rand_int_range (0, 3) == 0)
            rebuild (test, (guint) g_test_rand_int_range (0, 16));
          if (g_test_rand_bit ())
            map_page_test_settle (test);
        }
    }
  map_page_test_settle (test);
  gtk_widget_remove_controller (GTK_WIDGET (test->map), controller);
}

int
main (int argc, char **argv)
{
  gboolean touch = argc > 1 && g_str_equal (argv[1], "touch");
  int result;

  if (touch)
    screen = touch_screen_new ();
  map_page_test_init (&argc, &argv);
  if (touch)
    g_test_add ("/replay/finger",
                MapPageTest,
                GINT_TO_POINTER (BY_FINGER),
                map_page_test_set_up,
                test_replay,
                map_page_test_tear_down);
  else
    {
      hand = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                               NULL,
                               argv[1],
                               NULL);
      g_assert_nonnull (hand);
      g_test_add ("/replay/pen",
                  MapPageTest,
                  GINT_TO_POINTER (BY_PEN),
                  map_page_test_set_up,
                  test_replay,
                  map_page_test_tear_down);
      g_test_add ("/replay/mouse",
                  MapPageTest,
                  GINT_TO_POINTER (BY_MOUSE),
                  map_page_test_set_up,
                  test_replay,
                  map_page_test_tear_down);
      g_test_add ("/replay/rebuilt",
                  MapPageTest,
                  NULL,
                  map_page_test_set_up,
                  test_rebuilt,
                  map_page_test_tear_down);
    }
  result = map_page_test_run ();
  g_clear_object (&hand);
  g_clear_pointer (&screen, touch_screen_free);
  return result;
}
