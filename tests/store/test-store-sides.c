/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Left and right: what is drawn in any paired zone of any view is saved, read again, exported and
 * printed on the side on which it was drawn. */

#include <string.h>

#include "chart-test.h"
#include "pal-ink-stroke.h"
#include "pal-json.h"
#include "pal-map-sheet.h"
#include "pal-mark-painter.h"
#include "pal-marking-ink.h"
#include "pal-marking.h"
#include "pal-words.h"

#define WIDTH 300
#define HEIGHT 424

/* Pixels in a millimetre: so near that no label has to make room. */
#define SCALE 4.0

/* Half of a short line, in millimetres. */
#define HALF_LINE 1.5

static PalFigure *figure;
static PalKnowledge *knowledge;

/* What was drawn. */
typedef struct
{
  char *id;
  PalView view;
  PalShape shape;
  const char *zone;
  const char *side; /* by the letter at the end of the zone's key */
  double u, v;
} Drawn;

static void
drawn_clear (gpointer data)
{
  g_free (((Drawn *) data)->id);
}

static const char *
side_of_key (const char *key)
{
  return g_str_has_suffix (key, "-l") ? "left" : (g_str_has_suffix (key, "-r") ? "right" : NULL);
}

/* By where one looks from, not by what the drawing calls its zones: which side something is on that is
 * seen at @u. */
static const char *
side_of_place (PalView view, double u)
{
  const char *nick = pal_view_to_nick (view);

  /* Who faces us has the right hand on our left. */
  if (view == PAL_VIEW_FRONT || view == PAL_VIEW_HEAD_FRONT)
    return u < 0.0 ? "right" : "left";
  if (view == PAL_VIEW_BACK || view == PAL_VIEW_HEAD_BACK)
    return u < 0.0 ? "left" : "right";
  return strstr (nick, "left") != NULL || g_str_has_suffix (nick, "-l") ? "left" : "right";
}

static PalInkStroke *
draw_line (PalPoint middle)
{
  const PalInkSample samples[] = {
    { (float) (middle.u - HALF_LINE), (float) middle.v, 0.5f, 0.0f },
    { (float) middle.u, (float) middle.v, 0.5f, 8.0f },
    { (float) (middle.u + HALF_LINE), (float) middle.v, 0.5f, 16.0f },
  };

  return pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 1.0, FALSE);
}

/* As the map does it. */
static char *
mark (ChartTest *test, PalView view, const PalRegion *region, PalShape shape, PalPlace *place)
{
  const PalActivation activation = { .key = region->key, .layer = PAL_LAYER_ZONES, .view = view };
  g_autoptr (PalInkStroke) stroke = NULL;
  g_autoptr (GBytes) samples = NULL;
  PalPoint inmost;

  if (shape != PAL_SHAPE_AREA)
    {
      gboolean point = shape == PAL_SHAPE_POINT;

      g_assert_true (pal_marking_place (
          figure, point ? PAL_TOOL_TRIGGER_POINT : PAL_TOOL_PAIN, &activation, place));
      return pal_chart_add_mark (test->chart,
                                 point ? PAL_KIND_TRIGGER_POINT : PAL_KIND_PAIN,
                                 PAL_AUTHOR_THERAPIST,
                                 place);
    }
  pal_figure_view_get_inmost (pal_figure_get_view (figure, view), region, &inmost);
  stroke = draw_line (inmost);
  g_assert_true (pal_marking_place_ink (figure, view, stroke, place));
  samples = pal_ink_stroke_to_bytes (stroke);
  return pal_chart_add_ink (
      test->chart, PAL_PEN_ACHE, PAL_AUTHOR_THERAPIST, place, view, samples, NULL, NULL);
}

static GArray *
draw_everything (ChartTest *test)
{
  static const PalShape shapes[] = { PAL_SHAPE_REGION, PAL_SHAPE_POINT, PAL_SHAPE_AREA };
  GArray *all = g_array_new (FALSE, TRUE, sizeof (Drawn));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_array_set_clear_func (all, drawn_clear);
  for (PalView view = PAL_VIEW_FRONT; view < PAL_N_VIEWS; view++)
    {
      PalFigureView *figure_view =
          pal_figure_has_view (figure, view) ? pal_figure_get_view (figure, view) : NULL;

      for (guint i = 0; figure_view != NULL
                        && i < pal_figure_view_get_n_regions (figure_view, PAL_LAYER_ZONES);
           i++)
        {
          const PalRegion *region = pal_figure_view_get_region (figure_view, PAL_LAYER_ZONES, i);

          for (guint j = 0; side_of_key (region->key) != NULL && j < G_N_ELEMENTS (shapes); j++)
            {
              PalPlace place;
              Drawn drawn = { .view = view, .shape = shapes[j], .zone = region->key };

              drawn.id = mark (test, view, region, shapes[j], &place);
              g_assert_nonnull (drawn.id);
              g_assert_cmpstr (side_of_key (place.zone), ==, side_of_key (region->key));
              drawn.zone = place.zone;
              drawn.side = side_of_key (region->key);
              drawn.u = place.point.u;
              drawn.v = place.point.v;
              g_assert_cmpstr (side_of_place (view, drawn.u), ==, drawn.side);
              /* A zone hurts once: where another view shows it too, it is the same mark. */
              if (g_hash_table_contains (ids, drawn.id))
                {
                  g_assert_cmpint (shapes[j], ==, PAL_SHAPE_REGION);
                  g_free (drawn.id);
                  continue;
                }
              g_hash_table_add (ids, drawn.id);
              g_array_append_val (all, drawn);
            }
        }
    }
  chart_test_settle (test);
  return all;
}

/* The words on every selection. */
static void
check_words (PalMark *read, const Drawn *drawn)
{
  g_autofree char *words = pal_words_mark (knowledge, read);
  gboolean right = g_str_equal (drawn->side, "right");

  if (strstr (words, right ? ", right" : ", left") == NULL
      || strstr (words, right ? ", left" : ", right") != NULL)
    g_error ("%s (%s), %s: %s",
             drawn->zone,
             pal_words_mark_key (read),
             pal_view_to_nick (drawn->view),
             words);
}

static void
check_json (PalMark *read, const Drawn *drawn)
{
  g_autoptr (JsonNode) node = pal_json_mark (read);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (object, "side"), ==, drawn->side);
  g_assert_cmpstr (json_object_get_string_member (object, "zone"), ==, drawn->zone);
  g_assert_cmpstr (
      json_object_get_string_member (object, "view"), ==, pal_view_to_nick (drawn->view));
}

static void
check_ink (PalMark *read, const Drawn *drawn)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalInkStroke) stroke = NULL;
  const PalInkSample *samples;
  guint n_samples;

  g_assert_cmpuint (pal_mark_get_strokes (read)->len, ==, 1);
  stroke = pal_ink_stroke_from_bytes (pal_stroke_get_samples (chart_test_stroke (read, 0)), &error);
  g_assert_no_error (error);
  samples = pal_ink_stroke_get_samples (stroke, &n_samples);
  for (guint i = 0; i < n_samples; i++)
    g_assert_cmpstr (
        side_of_place (drawn->view, samples[i].u), ==, drawn->side);
}

static void
test_record (ChartTest *test, gconstpointer data)
{
  g_autoptr (GArray) all = draw_everything (test);

  g_assert_cmpuint (all->len, >, 500);
  chart_test_close (test);
  chart_test_open (test);
  for (guint i = 0; i < all->len; i++)
    {
      const Drawn *drawn = &g_array_index (all, Drawn, i);
      PalMark *read = chart_test_mark (test, drawn->id);

      g_assert_cmpstr (pal_side_to_nick (pal_mark_get_side (read)), ==, drawn->side);
      g_assert_cmpstr (pal_mark_get_zone (read), ==, drawn->zone);
      g_assert_cmpint (pal_mark_get_view (read), ==, drawn->view);
      g_assert_cmpfloat_with_epsilon (pal_mark_get_point (read).u, drawn->u, 0.01);
      g_assert_cmpfloat_with_epsilon (pal_mark_get_point (read).v, drawn->v, 0.01);
      check_words (read, drawn);
      check_json (read, drawn);
      if (drawn->shape == PAL_SHAPE_AREA)
        check_ink (read, drawn);
    }
}

/* Where each mark alone is drawn, on the screen as on paper. */
static void
check_painter (ChartTest *test, GArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Drawn *drawn = &g_array_index (all, Drawn, i);
      g_autoptr (PalMarkPainter) painter =
          pal_mark_painter_new (pal_figure_get_view (figure, drawn->view));
      PalPoint point;

      pal_mark_painter_add (painter, chart_test_mark (test, drawn->id), FALSE);
      g_assert_true (pal_mark_painter_locate (painter, SCALE, drawn->id, &point));
      g_assert_cmpstr (side_of_place (drawn->view, point.u), ==, drawn->side);
    }
}

static cairo_surface_t *
draw_sheet (ChartTest *test, GArray *all, PalView view, PalShape shape, const char *side)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalMapSheet) sheet = pal_map_sheet_new (figure, view, PAL_THEME_PRINT, &error);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  for (guint i = 0; side != NULL && i < all->len; i++)
    {
      const Drawn *drawn = &g_array_index (all, Drawn, i);

      if ((drawn->view == view || shape == PAL_SHAPE_REGION) && drawn->shape == shape
          && g_str_equal (drawn->side, side))
        pal_map_sheet_add_mark (sheet, chart_test_mark (test, drawn->id));
    }
  g_assert_true (pal_map_sheet_draw (sheet, cr, WIDTH, HEIGHT, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Where on paper the marks are, between -1 at its left and 1 at its right edge, over the legend. */
static double
find_balance (cairo_surface_t *bare, cairo_surface_t *marked)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (bare);
  const guchar *before = cairo_image_surface_get_data (bare);
  const guchar *after = cairo_image_surface_get_data (marked);
  guint n_left = 0, n_right = 0;

  for (gsize y = 0; y < HEIGHT - 80; y++)
    for (gsize x = 0; x < WIDTH; x++)
      if (memcmp (before + y * stride + 4 * x, after + y * stride + 4 * x, 3) != 0)
        *(x < WIDTH / 2 ? &n_left : &n_right) += 1;
  g_assert_cmpuint (n_left + n_right, >, 20);
  return ((double) n_right - n_left) / (n_right + n_left);
}

static void
test_paper (ChartTest *test, gconstpointer data)
{
  static const PalView views[]
      = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_HEAD_FRONT, PAL_VIEW_HEAD_BACK };
  static const PalShape shapes[] = { PAL_SHAPE_REGION, PAL_SHAPE_POINT, PAL_SHAPE_AREA };
  g_autoptr (GArray) all = draw_everything (test);

  chart_test_close (test);
  chart_test_open (test);
  check_painter (test, all);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      cairo_surface_t *bare = draw_sheet (test, all, views[i], PAL_SHAPE_REGION, NULL);

      for (guint j = 0; j < 2 * G_N_ELEMENTS (shapes); j++)
        {
          const char *side = j % 2 == 0 ? "left" : "right";
          cairo_surface_t *marked = draw_sheet (test, all, views[i], shapes[j / 2], side);
          /* The labels of so many marks make room for each other, over the middle too. */
          double balance = find_balance (bare, marked);

          if (g_str_equal (side_of_place (views[i], 1.0), side))
            g_assert_cmpfloat (balance, >, 0.0);
          else
            g_assert_cmpfloat (balance, <, 0.0);
          cairo_surface_destroy (marked);
        }
      cairo_surface_destroy (bare);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  g_assert_no_error (error);
  knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  g_test_add ("/sides/record",
              ChartTest,
              NULL,
              chart_test_set_up,
              test_record,
              chart_test_tear_down);
  g_test_add (
      "/sides/paper", ChartTest, NULL, chart_test_set_up, test_paper, chart_test_tear_down);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
