/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A map with 60 marks and 300 strokes, drawn on, moved and opened. What is measured is what the main
 * thread computes, on the renderer that needs no graphics card. The same strokes stand in a plain
 * drawing area that paints them all with Cairo whenever one sample is new. */

#include <adwaita.h>
#include <malloc.h>
#include <math.h>
#include <time.h>

#include "bench.h"
#include "body-map-test.h"
#include "ink-test.h"
#include "mark-rows.h"

#define N_MARKS 60
#define N_STROKES_OF_MARK 5
#define SAMPLES_OF_FRAME 16 /* of a pen that tells a thousand in a second */
#define FRAME 16.0          /* milliseconds */

static GListStore *marks;
static GPtrArray *strokes; /* PalInkStroke */

static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static const char *
get_zone (PalView view, PalInkStroke *stroke)
{
  guint n_samples;
  const PalInkSample *samples = pal_ink_stroke_get_samples (stroke, &n_samples);
  PalFigureView *figure_view = pal_figure_get_view (body_map_test_figure, view);
  const PalRegion *zone = NULL;

  for (guint i = 0; i < n_samples && zone == NULL; i++)
    zone = pal_figure_view_pick (figure_view, PAL_LAYER_ZONES, samples[i].u, samples[i].v);
  return zone != NULL ? zone->key : "chest-l";
}

/* What hands would draw, here and there on each of the four sides. */
static void
make_marks (void)
{
  static const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  marks = g_list_store_new (PAL_TYPE_MARK);
  strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  for (guint i = 0; i < N_MARKS; i++)
    {
      PalInkStroke *of_mark[N_STROKES_OF_MARK];
      g_autofree char *id = g_strdup_printf ("mark-%02u", i);
      g_autoptr (PalMark) mark = NULL;
      double u = g_rand_double_range (rand, -120.0, 60.0);
      double v = g_rand_double_range (rand, 150.0, 1300.0);

      for (guint j = 0; j < N_STROKES_OF_MARK; j++)
        {
          g_autoptr (PalInkStroke) whole =
              ink_test_load (ink_test_names[(i * N_STROKES_OF_MARK + j) % 7]);
          g_autoptr (PalInkStroke) simple = pal_ink_stroke_simplify (whole, PAL_INK_TOLERANCE);
          cairo_rectangle_t bounds;

          pal_ink_stroke_get_bounds (simple, &bounds);
          of_mark[j] = pal_ink_stroke_translate (
              simple, u - bounds.x + 8.0 * j, v - bounds.y + 12.0 * j);
          g_ptr_array_add (strokes, of_mark[j]);
        }
      mark = mark_row_ink (id,
                           PAL_AUTHOR_CLIENT,
                           views[i % G_N_ELEMENTS (views)],
                           get_zone (views[i % G_N_ELEMENTS (views)], of_mark[0]),
                           (PalPen) (PAL_PEN_ACHE + i % 13),
                           of_mark,
                           N_STROKES_OF_MARK);
      g_list_store_append (marks, mark);
    }
}

/* Frames --------------------------------------------------------------------------------------- */

static guint n_frames;

static void
after_paint_cb (GdkFrameClock *clock)
{
  n_frames++;
}

/* Lets the window draw one frame, and says what the main thread computed for it. */
static gint64
draw_frame (void)
{
  guint before = n_frames;
  gint64 begin = processor_time ();

  while (n_frames == before)
    g_main_context_iteration (NULL, TRUE);
  return processor_time () - begin;
}

static void
watch_frames (GtkWidget *window)
{
  g_signal_connect (
      gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

static gboolean
is_sharp (PalBodyMap *map)
{
  for (guint i = 0; i < map->n_shown; i++)
    if (!pal_body_view_is_sharp (map->views[map->shown[i]]))
      return FALSE;
  return pal_body_map_is_ready (map);
}

static void
wait_until_sharp (PalBodyMap *map)
{
  while (!is_sharp (map))
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  GtkWidget *window;
  PalBodyMap *map;
} Window;

static void
open_map (Window *self, int width, int height, gboolean all, gboolean with_marks)
{
  static const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };

  self->window = gtk_window_new ();
  self->map = PAL_BODY_MAP (pal_body_map_new ());
  pal_body_map_set_knowledge (self->map, body_map_test_knowledge);
  pal_body_map_set_figure (self->map, body_map_test_figure);
  pal_body_map_set_views (self->map, views, all ? G_N_ELEMENTS (views) : 1);
  if (with_marks)
    pal_body_map_set_marks (self->map, G_LIST_MODEL (marks));
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->map));
  gtk_window_present (GTK_WINDOW (self->window));
  watch_frames (self->window);
  wait_until_sharp (self->map);
}

static void
close_map (Window *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* A wave over the middle of the front. */
static void
move_pen (PalBodyMap *map, guint sample)
{
  double width = gtk_widget_get_width (GTK_WIDGET (map));
  double height = gtk_widget_get_height (GTK_WIDGET (map));

  pal_body_map_ink_move (map,
                         width * (0.02 + 0.0001 * sample),
                         height * (0.4 + 0.02 * sin (sample / 50.0)),
                         0.6,
                         1000.0 + sample);
}

static void
begin_stroke (PalBodyMap *map)
{
  g_assert_true (pal_body_map_ink_begin (map,
                                         PAL_INK_DEVICE_PEN,
                                         PAL_INK_TOOL_DRAW,
                                         gtk_widget_get_width (GTK_WIDGET (map)) * 0.02,
                                         gtk_widget_get_height (GTK_WIDGET (map)) * 0.4,
                                         0.6,
                                         1000.0));
}

static void
test_sample (void)
{
  Window window;
  g_autoptr (BenchTimes) samples = bench_times_new ();
  guint sample = 0;

  open_map (&window, 2560, 1600, TRUE, TRUE);
  begin_stroke (window.map);
  for (guint i = 0; i < 100; i++)
    {
      gint64 begin = processor_time (), spent;

      for (guint j = 0; j < SAMPLES_OF_FRAME; j++)
        move_pen (window.map, ++sample);
      spent = processor_time () - begin + draw_frame ();
      bench_times_add (samples, spent / SAMPLES_OF_FRAME);
    }
  pal_body_map_ink_cancel (window.map);
  bench_times_report (samples, "one more sample of the pen, with its part of the frame");
  bench_limit ("one more sample of the pen, 95 of 100",
               bench_times_get_percentile (samples, 95.0) / 1000.0,
               1.0,
               "ms of the processor");
  close_map (&window);
}

/* Against painting everything again ------------------------------------------------------------- */

static void
paint_all (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgba (cr, 0.3, 0.3, 0.7, 0.6);
  cairo_translate (cr, width / 2.0, 0.0);
  for (guint i = 0; i < strokes->len; i++)
    {
      PalInkStroke *stroke = g_ptr_array_index (strokes, i);
      guint n_samples;
      const PalInkSample *samples = pal_ink_stroke_get_samples (stroke, &n_samples);

      cairo_set_line_width (cr, pal_ink_stroke_get_width (stroke));
      cairo_move_to (cr, samples[0].u, samples[0].v);
      for (guint j = 1; j < n_samples; j++)
        cairo_line_to (cr, samples[j].u, samples[j].v);
      cairo_stroke (cr);
    }
}

static void
test_against_repainting (void)
{
  GtkWidget *plain = gtk_window_new ();
  GtkWidget *area = gtk_drawing_area_new ();
  g_autoptr (BenchTimes) theirs = bench_times_new ();
  g_autoptr (BenchTimes) ours = bench_times_new ();
  Window window;

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), paint_all, NULL, NULL);
  gtk_window_set_decorated (GTK_WINDOW (plain), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (plain), 2560, 1600);
  gtk_window_set_child (GTK_WINDOW (plain), area);
  gtk_window_present (GTK_WINDOW (plain));
  watch_frames (plain);
  for (guint i = 0; i < 20; i++)
    {
      gtk_widget_queue_draw (area);
      bench_times_add (theirs, draw_frame ());
    }
  gtk_window_destroy (GTK_WINDOW (plain));

  open_map (&window, 2560, 1600, TRUE, TRUE);
  begin_stroke (window.map);
  for (guint i = 1; i <= 200; i++)
    {
      gint64 begin = processor_time ();

      move_pen (window.map, i);
      bench_times_add (ours, processor_time () - begin + draw_frame ());
    }
  pal_body_map_ink_cancel (window.map);
  close_map (&window);

  bench_times_report (theirs, "a motion in a drawing area that paints all strokes again");
  bench_times_report (ours, "a motion of the pen on the map");
  bench_limit ("a motion of the pen on the map, against painting all strokes again",
               bench_times_get_percentile (ours, 50.0) / bench_times_get_percentile (theirs, 50.0),
               0.1,
               "times");
}

/* Moving and opening ----------------------------------------------------------------------------- */

static void
limit_frame (BenchTimes *frames, const char *what)
{
  g_autofree char *limit = g_strdup_printf ("%s, 95 of 100", what);

  bench_times_report (frames, what);
  bench_limit (
    limit, bench_times_get_percentile (frames, 95.0) / 1000.0, FRAME, "ms of the processor");
}

typedef struct
{
  const char *name;
  gboolean all; /* or the front alone */
  gboolean mirrored;
  double zoom; /* in the end */
  double x, y; /* of what stays where it is meanwhile */
} Movement;

/* In the mirror of the client's chair only the front is turned round, which fills the window as one comes
 * near to it. */
enum
{
  ALL,
  FRONT,
  MIRROR,
  N_MOVEMENTS
};

static const Movement movements[N_MOVEMENTS] = {
  [ALL] = { "all views", TRUE, FALSE, 3.0, 400.0, 300.0 },
  [FRONT] = { "the front", FALSE, FALSE, 5.0, 683.0, 200.0 },
  [MIRROR] = { "the front in the mirror", FALSE, TRUE, 5.0, 683.0, 200.0 },
};

/* Returns: how long the middle one of the frames took in which one zooms. */
static double
measure_movement (const Movement *movement)
{
  g_autofree char *zooming = g_strdup_printf ("a frame while one zooms %s", movement->name);
  g_autofree char *panning = g_strdup_printf ("a frame while one pans %s", movement->name);
  g_autoptr (BenchTimes) pans = bench_times_new ();
  g_autoptr (BenchTimes) zooms = bench_times_new ();
  Window window;

  open_map (&window, 1366, 768, movement->all, TRUE);
  pal_body_map_set_mirrored (window.map, movement->mirrored);
  draw_frame ();
  wait_until_sharp (window.map);
  for (guint i = 0; i < 60; i++)
    {
      double old_zoom = window.map->viewport.zoom;
      double zoom = 1.0 + i * (movement->zoom - 1.0) / 60.0;
      gint64 begin = processor_time ();

      pal_viewport_zoom_at (&window.map->viewport, zoom, movement->x, movement->y);
      pal_body_map_viewport_changed (window.map, old_zoom);
      bench_times_add (zooms, processor_time () - begin + draw_frame ());
    }
  wait_until_sharp (window.map);
  for (guint i = 0; i < 60; i++)
    {
      gint64 begin = processor_time ();

      pal_viewport_pan (&window.map->viewport, i < 30 ? 6.0 : -6.0, 4.0);
      pal_body_map_viewport_changed (window.map, window.map->viewport.zoom);
      bench_times_add (pans, processor_time () - begin + draw_frame ());
    }
  close_map (&window);
  limit_frame (zooms, zooming);
  limit_frame (pans, panning);
  return bench_times_get_percentile (zooms, 50.0);
}

static void
test_moving (void)
{
  double times[N_MOVEMENTS];

  for (guint i = 0; i < N_MOVEMENTS; i++)
    times[i] = measure_movement (&movements[i]);
  bench_limit ("a frame while one zooms the mirror, against the front as it is",
               times[MIRROR] / times[FRONT],
               1.5,
               "times");
}

/* Against a selection without zones in which it is felt: either draws all marks once more, about 15 ms, and
 * the shading of three muscles added 3.5 ms to it. */
static void
test_shading (void)
{
  static const char *const muscles[] = { "trapezius-upper-r", "gluteus-minimus-l", "soleus-r" };
  g_autoptr (BenchTimes) plain = bench_times_new ();
  g_autoptr (BenchTimes) shaded = bench_times_new ();
  Window window;

  open_map (&window, 1366, 768, TRUE, TRUE);
  for (guint i = 0; i < 60; i++)
    {
      const char *muscle = muscles[i % G_N_ELEMENTS (muscles)];
      g_autoptr (GPtrArray) referrals
          = pal_knowledge_dup_referrals (body_map_test_knowledge, muscle);
      gint64 begin = processor_time ();

      pal_body_map_set_selected_region (window.map, muscle);
      bench_times_add (plain, processor_time () - begin + draw_frame ());
      begin = processor_time ();
      pal_body_map_set_referrals (window.map, referrals);
      bench_times_add (shaded, processor_time () - begin + draw_frame ());
      pal_body_map_set_referrals (window.map, NULL);
      draw_frame ();
    }
  close_map (&window);
  bench_times_report (plain, "a frame with another muscle selected");
  bench_times_report (shaded, "a frame that shades where it is felt");
  bench_limit ("what the shading adds to a frame",
               (bench_times_get_percentile (shaded, 50.0) - bench_times_get_percentile (plain, 50.0))
                   / 1000.0,
               FRAME / 2.0,
               "ms of the processor");
  bench_limit ("a frame that shades, against one that frames a muscle",
               bench_times_get_percentile (shaded, 50.0) / bench_times_get_percentile (plain, 50.0),
               1.6,
               "times");
}

static void
test_opening (void)
{
  Window window;
  gint64 begin, opened;

  open_map (&window, 1366, 768, TRUE, FALSE);
  begin = processor_time ();
  pal_body_map_set_marks (window.map, G_LIST_MODEL (marks));
  opened = processor_time () - begin + draw_frame ();
  bench_limit ("the first frame of a visit with 300 strokes",
               (double) opened / 1e6,
               100.0,
               "ms of the processor");
  close_map (&window);
}

static gsize
get_used (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static void
test_memory (void)
{
  Window window;
  gsize before, with_marks;

  open_map (&window, 2560, 1600, TRUE, FALSE);
  before = get_used ();
  pal_body_map_set_marks (window.map, G_LIST_MODEL (marks));
  for (guint i = 0; i < 5; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (window.map));
      draw_frame ();
    }
  wait_until_sharp (window.map);
  with_marks = get_used ();
  bench_limit ("300 strokes on the sheet of four views",
               ((double) with_marks - (double) before) / 1024.0 / 1024.0,
               20.0,
               "MiB");
  close_map (&window);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  body_map_test_init (&argc, &argv);
  make_marks ();
  g_test_add_func ("/draw/opening", test_opening);
  g_test_add_func ("/draw/memory", test_memory);
  g_test_add_func ("/draw/sample", test_sample);
  g_test_add_func ("/draw/against-repainting", test_against_repainting);
  g_test_add_func ("/draw/moving", test_moving);
  g_test_add_func ("/draw/shading", test_shading);
  return body_map_test_run ();
}
