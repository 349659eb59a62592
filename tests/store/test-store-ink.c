/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ink on a real record. */

#include "chart-test.h"

#include "pal-undo-log.h"

/* The samples of a mark as text, to be compared. */
static char *
describe_strokes (PalMark *mark)
{
  GString *text = g_string_new (NULL);
  GPtrArray *strokes = pal_mark_get_strokes (mark);

  for (guint i = 0; i < strokes->len; i++)
    {
      PalStroke *stroke = g_ptr_array_index (strokes, i);
      g_autofree char *sum
          = g_compute_checksum_for_bytes (G_CHECKSUM_MD5, pal_stroke_get_samples (stroke));

      g_string_append_printf (text,
                              "%d %s %s %s\n",
                              pal_stroke_get_position (stroke),
                              pal_view_to_nick (pal_stroke_get_view (stroke)),
                              pal_pen_to_nick (pal_stroke_get_pen (stroke)),
                              sum);
    }
  return g_string_free (text, FALSE);
}

/* 500 strokes at least can be taken back one by one after a restart, and not all that there ever were. */
static void
test_limit (ChartTest *test, gconstpointer data)
{
  PalPlace place = chart_test_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autofree char *mark_id = NULL;
  const guint n_drawn = PAL_UNDO_LOG_STEPS + PAL_UNDO_LOG_SLACK + 5;
  guint n_undone = 0;

  for (guint i = 0; i < n_drawn; i++)
    {
      g_autoptr (GBytes) samples = chart_test_samples ((guint8) i, 40);
      g_autofree char *id = pal_chart_add_ink (test->chart,
                                               PAL_PEN_ACHE,
                                               PAL_AUTHOR_CLIENT,
                                               &place,
                                               PAL_VIEW_BACK,
                                               samples,
                                               mark_id,
                                               NULL);

      if (mark_id == NULL)
        mark_id = g_strdup (id);
      g_assert_cmpstr (id, ==, mark_id);
    }
  chart_test_settle (test);
  g_assert_cmpuint (pal_mark_get_strokes (chart_test_mark (test, mark_id))->len, ==, n_drawn);

  chart_test_close (test);
  chart_test_open (test);
  while (pal_chart_get_undo_label (test->chart) != NULL)
    {
      pal_chart_undo (test->chart);
      chart_test_settle (test);
      n_undone++;
    }
  g_assert_cmpuint (n_undone, >=, PAL_UNDO_LOG_STEPS);
  g_assert_cmpuint (n_undone, <, PAL_UNDO_LOG_STEPS + PAL_UNDO_LOG_SLACK);
  g_assert_cmpuint (
      pal_mark_get_strokes (chart_test_mark (test, mark_id))->len, ==, n_drawn - n_undone);
}

/* The strokes of a mark are in the order in which they were drawn, whatever is on its way; a cut leaves
 * its pieces where the stroke was; the mark and its listeners follow. */
static void
test_strokes (ChartTest *test, gconstpointer data)
{
  Scene scene = chart_test_draw_scene (test);
  PalMark *mark = chart_test_mark (test, scene.ink);
  g_autofree char *drawn = describe_strokes (mark);
  g_autofree char *cut = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *reopened = NULL;
  GBytes *samples;

  g_assert_cmpuint (pal_mark_get_strokes (mark)->len, ==, 2);
  g_assert_cmpint (pal_mark_get_kind (mark), ==, PAL_KIND_PAIN);
  g_assert_cmpint (pal_mark_get_shape (mark), ==, PAL_SHAPE_AREA);
  g_assert_cmpint (pal_mark_get_qualities (mark), ==, PAL_QUALITY_BURNING);
  g_assert_cmpint (pal_stroke_get_position (chart_test_stroke (mark, 0)), ==, 0);
  g_assert_cmpint (pal_stroke_get_position (chart_test_stroke (mark, 1)), ==, 1);
  g_assert_cmpint (pal_stroke_get_view (chart_test_stroke (mark, 1)), ==, PAL_VIEW_LEFT);

  /* What does not change keeps its samples, so that its drawing can be kept. */
  samples = pal_stroke_get_samples (chart_test_stroke (mark, 1));
  chart_test_cut (test, &scene);
  chart_test_settle (test);
  g_assert_cmpuint (pal_mark_get_strokes (mark)->len, ==, 4);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (pal_stroke_get_position (chart_test_stroke (mark, i)), ==, 0);
  g_assert_true (pal_stroke_get_samples (chart_test_stroke (mark, 3)) == samples);
  cut = describe_strokes (mark);
  g_assert_cmpstr (cut, !=, drawn);

  /* The stroke is gone; erasing it once more does nothing. */
  chart_test_cut (test, &scene);
  chart_test_settle (test);
  g_assert_cmpuint (pal_mark_get_strokes (mark)->len, ==, 4);

  pal_chart_undo (test->chart);
  chart_test_settle (test);
  undone = describe_strokes (mark);
  g_assert_cmpstr (undone, ==, drawn);
  chart_test_close (test);
  chart_test_open (test);
  reopened = describe_strokes (chart_test_mark (test, scene.ink));
  g_assert_cmpstr (reopened, ==, drawn);
  scene_clear (&scene);
}

/* A stroke that is not drawn on a mark of the same day, author and pen makes one of its own. */
static void
test_joining (ChartTest *test, gconstpointer data)
{
  PalPlace place = chart_test_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autoptr (GBytes) samples = chart_test_samples (3, 60);
  Scene scene = chart_test_draw_scene (test);
  static const struct
  {
    PalPen pen;
    PalAuthor author;
  } others[] = { { PAL_PEN_ACHE, PAL_AUTHOR_CLIENT },
                 { PAL_PEN_BURNING, PAL_AUTHOR_THERAPIST },
                 { PAL_PEN_FREE, PAL_AUTHOR_CLIENT } };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *id = pal_chart_add_ink (test->chart,
                                               others[i].pen,
                                               others[i].author,
                                               &place,
                                               PAL_VIEW_BACK,
                                               samples,
                                               scene.ink,
                                               NULL);

      g_assert_cmpstr (id, !=, scene.ink);
    }
  {
    g_autofree char *id = pal_chart_add_ink (test->chart,
                                             PAL_PEN_ACHE,
                                             PAL_AUTHOR_CLIENT,
                                             &place,
                                             PAL_VIEW_BACK,
                                             samples,
                                             scene.pain,
                                             NULL);

    g_assert_cmpstr (id, !=, scene.pain);
  }
  chart_test_settle (test);
  g_assert_cmpuint (test_count (test->store, "mark"), ==, 8);
  g_assert_cmpuint (test_count (test->store, "finding"), ==, 8);

  /* The visit is over: what is drawn on belongs to the next one. */
  pal_chart_sign_visit (test->chart);
  chart_test_settle (test);
  {
    g_autofree char *id = pal_chart_add_ink (test->chart,
                                             PAL_PEN_BURNING,
                                             PAL_AUTHOR_CLIENT,
                                             &place,
                                             PAL_VIEW_BACK,
                                             samples,
                                             scene.ink,
                                             NULL);

    g_assert_cmpstr (id, !=, scene.ink);
    chart_test_settle (test);
    g_assert_cmpstr (pal_mark_get_visit_id (chart_test_mark (test, id)),
                     !=,
                     pal_mark_get_visit_id (chart_test_mark (test, scene.ink)));
  }
  /* And nothing is erased from it. */
  chart_test_erase (test, &scene);
  chart_test_settle (test);
  g_assert_cmpuint (pal_mark_get_strokes (chart_test_mark (test, scene.ink))->len, ==, 2);
  scene_clear (&scene);
}

/* A finding that is said to be the same today is drawn today with the same ink; what was drawn as free
 * of symptoms, and handwriting, is of its day only. */
static void
test_carrying (ChartTest *test, gconstpointer data)
{
  PalPlace place = chart_test_place ("calf-l", PAL_SHAPE_AREA, 150, 900);
  g_autoptr (GBytes) samples = chart_test_samples (3, 60);
  Scene scene = chart_test_draw_scene (test);
  GListModel *ghosts = pal_chart_get_ghosts (test->chart);
  g_autofree char *drawn = describe_strokes (chart_test_mark (test, scene.ink));
  g_autofree char *today = NULL;
  g_autofree char *id = NULL;

  g_free (pal_chart_add_ink (test->chart, PAL_PEN_FREE, PAL_AUTHOR_CLIENT, &place, PAL_VIEW_BACK,
                             samples, NULL, NULL));
  g_free (pal_chart_add_ink (test->chart, PAL_PEN_NOTE, PAL_AUTHOR_THERAPIST, &place,
                             PAL_VIEW_BACK, samples, NULL, NULL));
  g_assert_true (pal_chart_set_since (
      test->chart, chart_test_mark (test, scene.ink), "2026-01-01", PAL_PRECISION_WEEK, NULL));
  pal_chart_sign_visit (test->chart);
  chart_test_settle (test);
  g_assert_cmpuint (g_list_model_get_n_items (ghosts), ==, 4);

  id = pal_chart_rate_ghost (
      test->chart, chart_test_mark (test, scene.ink), PAL_CHANGE_BETTER, 3, NULL);
  chart_test_settle (test);
  g_assert_cmpstr (id, !=, scene.ink);
  today = describe_strokes (chart_test_mark (test, id));
  g_assert_cmpstr (today, ==, drawn);
  g_assert_cmpstr (pal_mark_get_since (chart_test_mark (test, id)), ==, "2026-01-01");
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, "Rate Change of Pain 1");
  scene_clear (&scene);
}

/* A whole map of ink is read with one question to the store, and soon. */
static void
test_loading (ChartTest *test, gconstpointer data)
{
  PalPlace place = chart_test_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autofree char *mark_id = NULL;
  g_autoptr (GTimer) timer = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GBytes) samples = chart_test_samples ((guint8) i, 2000);
      g_autofree char *id = pal_chart_add_ink (test->chart,
                                               i % 2 == 0 ? PAL_PEN_ACHE : PAL_PEN_COLD,
                                               PAL_AUTHOR_CLIENT,
                                               &place,
                                               PAL_VIEW_BACK,
                                               samples,
                                               mark_id,
                                               NULL);

      g_free (mark_id);
      mark_id = g_steal_pointer (&id);
    }
  chart_test_settle (test);
  chart_test_close (test);
  timer = g_timer_new ();
  chart_test_open (test);
  g_test_message ("300 strokes of 2000 bytes: opened in %.1f ms", g_timer_elapsed (timer, NULL) * 1e3);
  g_assert_cmpuint (pal_entity_list_get_length (pal_chart_get_marks (test->chart)), ==, 300);
  for (guint i = 0; i < 300; i++)
    {
      PalMark *mark = pal_entity_list_peek (pal_chart_get_marks (test->chart), i);

      g_assert_cmpuint (pal_mark_get_strokes (mark)->len, ==, 1);
      g_assert_cmpuint (
          g_bytes_get_size (pal_stroke_get_samples (chart_test_stroke (mark, 0))), ==, 2000);
    }
}

#define ADD(name, func)                                                                            \
  g_test_add ("/ink/" name, ChartTest, NULL, chart_test_set_up, func, chart_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("limit", test_limit);
  ADD ("strokes", test_strokes);
  ADD ("joining", test_joining);
  ADD ("carrying", test_carrying);
  ADD ("loading", test_loading);
  return g_test_run ();
}
