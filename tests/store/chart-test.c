/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-test.h"

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

void
chart_test_settle (ChartTest *test)
{
  while (pal_practice_is_busy (test->practice))
    {
      g_assert_null (pal_practice_get_failure (test->practice));
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
refused_cb (PalPractice *practice, GError *error)
{
  g_error ("refused: %s", error->message);
}

void
chart_test_close (ChartTest *test)
{
  g_clear_object (&test->chart);
  g_clear_object (&test->practice);
  g_clear_object (&test->store);
}

void
chart_test_open (ChartTest *test)
{
  g_autoptr (GAsyncResult) practice_result = NULL;
  g_autoptr (GAsyncResult) chart_result = NULL;
  g_autoptr (GError) error = NULL;
  PalClient *client;

  test->store = test_store_open (test->folder);
  if (test_count (test->store, "client") == 0)
    test_commit_practice (test->store);
  test->practice = pal_practice_new (test->store);
  g_signal_connect (test->practice, "refused", G_CALLBACK (refused_cb), NULL);
  pal_practice_load_async (test->practice, NULL, done_cb, &practice_result);
  g_assert_true (pal_practice_load_finish (test->practice, wait_for (&practice_result), &error));
  g_assert_no_error (error);
  client = pal_entity_list_peek (pal_practice_get_clients (test->practice), 0);
  test->chart = pal_chart_new (test->practice, client);
  pal_chart_load_async (test->chart, NULL, done_cb, &chart_result);
  g_assert_true (pal_chart_load_finish (test->chart, wait_for (&chart_result), &error));
  g_assert_no_error (error);
}

void
chart_test_set_up (ChartTest *test, gconstpointer data)
{
  test->folder = test_folder_new ();
  chart_test_open (test);
}

void
chart_test_tear_down (ChartTest *test, gconstpointer data)
{
  chart_test_close (test);
  test_folder_remove (test->folder);
}

PalPlace
chart_test_place (const char *zone, PalShape shape, double u, double v)
{
  return (PalPlace){ .figure = "adult",
                     .figure_version = 1,
                     .view = PAL_VIEW_BACK,
                     .shape = shape,
                     .point = { u, v },
                     .zone = zone };
}

GBytes *
chart_test_samples (guint8 seed, gsize size)
{
  guint8 *data = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (seed + i * 37);
  return g_bytes_new_take (data, size);
}

PalMark *
chart_test_mark (ChartTest *test, const char *id)
{
  PalMark *mark = pal_entity_list_lookup (pal_chart_get_marks (test->chart), id);

  g_assert_nonnull (mark);
  return mark;
}

PalStroke *
chart_test_stroke (PalMark *mark, guint index)
{
  g_assert_cmpuint (index, <, pal_mark_get_strokes (mark)->len);
  return g_ptr_array_index (pal_mark_get_strokes (mark), index);
}

void
scene_clear (Scene *scene)
{
  g_free (scene->pain);
  g_free (scene->point);
  g_free (scene->ink);
  g_free (scene->arrow);
}

Scene
chart_test_draw_scene (ChartTest *test)
{
  PalPlace zone = chart_test_place ("low-back-l", PAL_SHAPE_REGION, 140, 400);
  PalPlace point = chart_test_place ("shoulder-top-r", PAL_SHAPE_POINT, 230, 318);
  PalPlace area = chart_test_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autoptr (GBytes) first = chart_test_samples (1, 300);
  g_autoptr (GBytes) second = chart_test_samples (2, 300);
  Scene scene;

  point.muscle = "trapezius-upper-r";
  point.muscle_listed = TRUE;
  scene.pain = pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &zone);
  scene.point
      = pal_chart_add_mark (test->chart, PAL_KIND_TRIGGER_POINT, PAL_AUTHOR_THERAPIST, &point);
  pal_chart_add_referral (test->chart, scene.point, "temple-r");
  pal_chart_set_intensity (test->chart, scene.pain, 6, NULL);
  scene.ink = pal_chart_add_ink (test->chart,
                                 PAL_PEN_BURNING,
                                 PAL_AUTHOR_CLIENT,
                                 &area,
                                 PAL_VIEW_BACK,
                                 first,
                                 NULL,
                                 "stroke-1");
  /* The mark is not on the disk yet, and takes another stroke. */
  {
    g_autofree char *joined = pal_chart_add_ink (test->chart,
                                                 PAL_PEN_BURNING,
                                                 PAL_AUTHOR_CLIENT,
                                                 &area,
                                                 PAL_VIEW_LEFT,
                                                 second,
                                                 scene.ink,
                                                 "stroke-2");

    g_assert_cmpstr (joined, ==, scene.ink);
  }
  area.end = (PalPoint){ 180, 450 };
  scene.arrow = pal_chart_add_arrow (
      test->chart, PAL_PEN_SHOOTING, PAL_AUTHOR_CLIENT, &area, first, "stroke-3");
  chart_test_settle (test);
  return scene;
}

void
chart_test_cut (ChartTest *test, Scene *scene)
{
  const char *const removed[] = { "stroke-1", NULL };
  g_autoptr (GPtrArray) pieces = pal_ink_pieces_new ();

  for (guint8 i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) samples = chart_test_samples (100 + i, 80);

      g_ptr_array_add (
          pieces, pal_ink_piece_new ("stroke-1", PAL_VIEW_BACK, PAL_PEN_BURNING, samples));
    }
  pal_chart_replace_strokes (test->chart, removed, pieces);
}

void
chart_test_erase (ChartTest *test, Scene *scene)
{
  const char *const removed[] = { "stroke-2", "stroke-1", "stroke-3", NULL };

  pal_chart_replace_strokes (test->chart, removed, NULL);
}
