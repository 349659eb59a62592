/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person does to marks, carried out on a real record: every action is undone and redone, the
 * program started again in between, and each time the rows are those that were there. */

#include "chart-test.h"

/* The actions. Each is one step. */

static void
do_range (ChartTest *test, Scene *scene)
{
  g_assert_true (
      pal_chart_set_intensity_range (test->chart, chart_test_mark (test, scene->pain), 2, 8, NULL));
}

static void
do_depth (ChartTest *test, Scene *scene)
{
  pal_chart_set_depth (test->chart, chart_test_mark (test, scene->pain), PAL_DEPTH_DEEP);
}

static void
do_tissue (ChartTest *test, Scene *scene)
{
  pal_chart_set_tissue (test->chart, chart_test_mark (test, scene->pain), PAL_TISSUE_UNCLEAR);
}

static void
do_timing (ChartTest *test, Scene *scene)
{
  pal_chart_set_timing (test->chart, chart_test_mark (test, scene->pain), PAL_TIMING_INTERMITTENT);
}

static void
do_since (ChartTest *test, Scene *scene)
{
  g_assert_true (pal_chart_set_since (
      test->chart, chart_test_mark (test, scene->pain), "2024-03-15", PAL_PRECISION_MONTH, NULL));
}

static void
do_aggravates (ChartTest *test, Scene *scene)
{
  pal_chart_set_aggravates (test->chart,
                            chart_test_mark (test, scene->pain),
                            PAL_FACTOR_SITTING | PAL_FACTOR_COLD);
}

static void
do_aggravates_text (ChartTest *test, Scene *scene)
{
  pal_chart_set_aggravates_text (
      test->chart, chart_test_mark (test, scene->pain), "the drive home\n“each time”", "typing");
}

static void
do_eases (ChartTest *test, Scene *scene)
{
  pal_chart_set_eases (test->chart, chart_test_mark (test, scene->pain), PAL_FACTOR_WARMTH);
}

static void
do_eases_text (ChartTest *test, Scene *scene)
{
  pal_chart_set_eases_text (test->chart, chart_test_mark (test, scene->pain), "a hot bath", NULL);
}

static void
do_threshold (ChartTest *test, Scene *scene)
{
  g_assert_true (pal_chart_set_pressure_threshold (
      test->chart, chart_test_mark (test, scene->point), 245.16625, NULL));
}

static void
do_satellite (ChartTest *test, Scene *scene)
{
  pal_chart_set_satellite (
      test->chart, chart_test_mark (test, scene->point), TRUE, chart_test_mark (test, scene->pain));
}

static void
do_place_referral (ChartTest *test, Scene *scene)
{
  pal_chart_place_referral (
      test->chart, scene->point, "eye-r", PAL_VIEW_HEAD_FRONT, &(PalPoint){ 40.5, 61.25 });
}

static void
do_place_known_referral (ChartTest *test, Scene *scene)
{
  pal_chart_place_referral (
      test->chart, scene->point, "temple-r", PAL_VIEW_RIGHT, &(PalPoint){ 100, 60 });
}

static void
do_remove_referral (ChartTest *test, Scene *scene)
{
  pal_chart_remove_referral (test->chart, chart_test_mark (test, scene->point), "temple-r");
}

static void
do_draw (ChartTest *test, Scene *scene)
{
  PalPlace place = chart_test_place ("calf-l", PAL_SHAPE_NONE, 150, 900);
  g_autoptr (GBytes) samples = chart_test_samples (9, 2000);

  g_free (pal_chart_add_ink (test->chart,
                             PAL_PEN_NOTE,
                             PAL_AUTHOR_THERAPIST,
                             &place,
                             PAL_VIEW_BACK,
                             samples,
                             NULL,
                             NULL));
}

static void
do_draw_on (ChartTest *test, Scene *scene)
{
  PalPlace place = chart_test_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autoptr (GBytes) samples = chart_test_samples (9, 200);

  g_free (pal_chart_add_ink (test->chart,
                             PAL_PEN_BURNING,
                             PAL_AUTHOR_CLIENT,
                             &place,
                             PAL_VIEW_BACK,
                             samples,
                             scene->ink,
                             NULL));
}

static void
do_straighten (ChartTest *test, Scene *scene)
{
  pal_chart_straighten_arrow (test->chart, chart_test_mark (test, scene->arrow));
}

static GPtrArray *
move_strokes (PalMark *mark, guint8 seed)
{
  GPtrArray *pieces = pal_ink_pieces_new ();

  for (guint i = 0; i < pal_mark_get_strokes (mark)->len; i++)
    {
      PalStroke *stroke = chart_test_stroke (mark, i);
      g_autoptr (GBytes) samples = chart_test_samples (seed + (guint8) i, 300);

      g_ptr_array_add (pieces,
                       pal_ink_piece_new (pal_entity_get_id (PAL_ENTITY (stroke)),
                                          PAL_VIEW_FRONT,
                                          pal_stroke_get_pen (stroke),
                                          samples));
    }
  return pieces;
}

static void
do_move (ChartTest *test, Scene *scene)
{
  PalPlace place = chart_test_place ("neck-back-r", PAL_SHAPE_POINT, 220, 250);

  place.muscle = "splenius-capitis-r";
  g_assert_true (
      pal_chart_move_mark (test->chart, chart_test_mark (test, scene->point), &place, NULL, NULL));
}

static void
do_move_ink (ChartTest *test, Scene *scene)
{
  PalPlace place = chart_test_place ("chest-r", PAL_SHAPE_AREA, 110, 330);
  g_autoptr (GPtrArray) pieces = move_strokes (chart_test_mark (test, scene->ink), 50);

  place.view = PAL_VIEW_FRONT;
  g_assert_true (
      pal_chart_move_mark (test->chart, chart_test_mark (test, scene->ink), &place, pieces, NULL));
}

static void
do_resize (ChartTest *test, Scene *scene)
{
  PalPlace place = chart_test_place ("chest-r", PAL_SHAPE_AREA, 115, 335);
  g_autoptr (GPtrArray) pieces = move_strokes (chart_test_mark (test, scene->ink), 60);

  place.view = PAL_VIEW_FRONT;
  g_assert_true (pal_chart_resize_mark (
      test->chart, chart_test_mark (test, scene->ink), &place, pieces, NULL));
}

static void
do_label (ChartTest *test, Scene *scene)
{
  pal_chart_set_label_offset (
      test->chart, chart_test_mark (test, scene->pain), &(PalPoint){ -12.5, 0.1 }, NULL);
}

static void
do_copy_ink (ChartTest *test, Scene *scene)
{
  PalPlace place = chart_test_place ("mid-back-l", PAL_SHAPE_AREA, 150, 390);
  g_autoptr (GPtrArray) pieces = move_strokes (chart_test_mark (test, scene->ink), 70);

  g_free (pal_chart_copy_mark (test->chart, chart_test_mark (test, scene->ink), &place, pieces));
}

static void
do_adopt (ChartTest *test, Scene *scene)
{
  g_free (
      pal_chart_adopt_mark (test->chart, chart_test_mark (test, scene->ink), PAL_AUTHOR_THERAPIST));
}

static void
do_link (ChartTest *test, Scene *scene)
{
  g_assert_true (pal_chart_link_mark (
      test->chart, chart_test_mark (test, scene->point), chart_test_mark (test, scene->pain)));
}

static void
do_delete_ink (ChartTest *test, Scene *scene)
{
  pal_chart_delete_mark (test->chart, chart_test_mark (test, scene->ink));
}

static const struct
{
  const char *name;
  const char *label; /* what Undo says */
  void (*act) (ChartTest *test, Scene *scene);
} actions[] = {
  { "range", "Rate Range of Pain 1", do_range },
  { "depth", "Set Depth of Pain 1", do_depth },
  { "tissue", "Set Tissue of Pain 1", do_tissue },
  { "timing", "Set Course of Pain 1", do_timing },
  { "since", "Set Beginning of Pain 1", do_since },
  { "aggravates", "Set What Sets Off Pain 1", do_aggravates },
  { "aggravates-text", "Set What Sets Off Pain 1", do_aggravates_text },
  { "eases", "Set What Eases Pain 1", do_eases },
  { "eases-text", "Set What Eases Pain 1", do_eases_text },
  { "threshold", "Measure Threshold of Trigger Point 2", do_threshold },
  { "satellite", "Mark Trigger Point 2 as Satellite", do_satellite },
  { "place-referral", "Record Referred Pain of Trigger Point 2", do_place_referral },
  { "place-known-referral", "Record Referred Pain of Trigger Point 2", do_place_known_referral },
  { "remove-referral", "Remove Referred Pain of Trigger Point 2", do_remove_referral },
  { "draw", "Draw Handwriting", do_draw },
  { "draw-on", "Draw Pain 3", do_draw_on },
  { "straighten", "Straighten Pain 4", do_straighten },
  { "cut", "Erase Part of Pain 3", chart_test_cut },
  { "erase-all", "Erase", chart_test_erase },
  { "move", "Move Trigger Point 2", do_move },
  { "move-ink", "Move Pain 3", do_move_ink },
  { "resize", "Resize Pain 3", do_resize },
  { "label", "Move Label of Pain 1", do_label },
  { "copy-ink", "Copy Pain 3 to Other Side", do_copy_ink },
  { "adopt", "Take Over Pain 3", do_adopt },
  { "link", "Link Trigger Point 2", do_link },
  { "delete-ink", "Delete Pain 3", do_delete_ink },
};

static void
assert_record (ChartTest *test, const char *expected)
{
  g_autofree char *dump = test_dump (test->store);

  g_assert_cmpstr (dump, ==, expected);
}

static void
test_action (ChartTest *test, gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  Scene scene = chart_test_draw_scene (test);
  g_autofree char *before = test_dump (test->store);
  g_autofree char *before_label = g_strdup (pal_chart_get_undo_label (test->chart));
  g_autofree char *after = NULL;

  actions[index].act (test, &scene);
  chart_test_settle (test);
  after = test_dump (test->store);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, actions[index].label);

  for (int i = 0; i < 2; i++)
    {
      pal_chart_undo (test->chart);
      chart_test_settle (test);
      assert_record (test, before);
      g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, before_label);
      g_assert_cmpstr (pal_chart_get_redo_label (test->chart), ==, actions[index].label);
      if (i == 1)
        {
          chart_test_close (test);
          chart_test_open (test);
        }
      pal_chart_redo (test->chart);
      chart_test_settle (test);
      assert_record (test, after);
      if (i == 0)
        {
          chart_test_close (test);
          chart_test_open (test);
          assert_record (test, after);
        }
    }
  chart_test_close (test);
  test_assert_sound (test->folder);
  chart_test_open (test);
  scene_clear (&scene);
}

/* All of it one after the other, taken back to the first stroke and done again. */
static void
test_everything (ChartTest *test, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_steps = 0;
  Scene scene = chart_test_draw_scene (test);

  before = test_dump (test->store);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      /* What erases everything leaves nothing for the rest. */
      if (g_str_equal (actions[i].name, "erase-all"))
        continue;
      actions[i].act (test, &scene);
      chart_test_settle (test);
      n_steps++;
    }
  after = test_dump (test->store);
  chart_test_close (test);
  chart_test_open (test);
  for (guint i = 0; i < n_steps; i++)
    {
      pal_chart_undo (test->chart);
      chart_test_settle (test);
    }
  assert_record (test, before);
  for (guint i = 0; i < n_steps; i++)
    {
      pal_chart_redo (test->chart);
      chart_test_settle (test);
    }
  assert_record (test, after);
  scene_clear (&scene);
}

#define ADD(name, func) g_test_add ("/chart/" name, ChartTest, NULL, chart_test_set_up, func, chart_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/action/", actions[i].name, NULL);

      g_test_add (
          path, ChartTest, GUINT_TO_POINTER (i), chart_test_set_up, test_action, chart_test_tear_down);
    }
  ADD ("everything", test_everything);
  return g_test_run ();
}
