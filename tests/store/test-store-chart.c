/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person does to marks, carried out on a real record: every action is undone and redone, the
 * program started again in between, and each time the rows are those that were there. */

#include "store-test.h"

#include "pal-chart.h"
#include "pal-stroke.h"
#include "pal-undo-log.h"

typedef struct
{
  TestFolder *folder;
  PalStore *store;
  PalPractice *practice;
  PalChart *chart;
} ChartTest;

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

/* Until everything is on the disk; nothing may be refused. */
static void
settle (ChartTest *test)
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

static void
close_chart (ChartTest *test)
{
  g_clear_object (&test->chart);
  g_clear_object (&test->practice);
  g_clear_object (&test->store);
}

static void
open_chart (ChartTest *test)
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

static void
set_up (ChartTest *test, gconstpointer data)
{
  test->folder = test_folder_new ();
  open_chart (test);
}

static void
tear_down (ChartTest *test, gconstpointer data)
{
  close_chart (test);
  test_folder_remove (test->folder);
}

static PalPlace
make_place (const char *zone, PalShape shape, double u, double v)
{
  return (PalPlace){ .figure = "adult",
                     .figure_version = 1,
                     .view = PAL_VIEW_BACK,
                     .shape = shape,
                     .point = { u, v },
                     .zone = zone };
}

static GBytes *
make_samples (guint8 seed, gsize size)
{
  guint8 *data = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (seed + i * 37);
  return g_bytes_new_take (data, size);
}

static PalMark *
get_mark (ChartTest *test, const char *id)
{
  PalMark *mark = pal_entity_list_lookup (pal_chart_get_marks (test->chart), id);

  g_assert_nonnull (mark);
  return mark;
}

static PalStroke *
get_stroke (PalMark *mark, guint index)
{
  g_assert_cmpuint (index, <, pal_mark_get_strokes (mark)->len);
  return g_ptr_array_index (pal_mark_get_strokes (mark), index);
}

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

/* A client's pain over a zone, a trigger point that is felt at the temple, and ink of two strokes. */
typedef struct
{
  char *pain;
  char *point;
  char *ink;
  char *arrow;
} Scene;

static void
scene_clear (Scene *scene)
{
  g_free (scene->pain);
  g_free (scene->point);
  g_free (scene->ink);
  g_free (scene->arrow);
}

static Scene
make_scene (ChartTest *test)
{
  PalPlace zone = make_place ("low-back-l", PAL_SHAPE_REGION, 140, 400);
  PalPlace point = make_place ("shoulder-top-r", PAL_SHAPE_POINT, 230, 318);
  PalPlace area = make_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autoptr (GBytes) first = make_samples (1, 300);
  g_autoptr (GBytes) second = make_samples (2, 300);
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
  settle (test);
  return scene;
}

/* The actions. Each is one step. */

static void
do_range (ChartTest *test, Scene *scene)
{
  g_assert_true (
      pal_chart_set_intensity_range (test->chart, get_mark (test, scene->pain), 2, 8, NULL));
}

static void
do_depth (ChartTest *test, Scene *scene)
{
  pal_chart_set_depth (test->chart, get_mark (test, scene->pain), PAL_DEPTH_DEEP);
}

static void
do_tissue (ChartTest *test, Scene *scene)
{
  pal_chart_set_tissue (test->chart, get_mark (test, scene->pain), PAL_TISSUE_UNCLEAR);
}

static void
do_timing (ChartTest *test, Scene *scene)
{
  pal_chart_set_timing (test->chart, get_mark (test, scene->pain), PAL_TIMING_INTERMITTENT);
}

static void
do_since (ChartTest *test, Scene *scene)
{
  g_assert_true (pal_chart_set_since (
      test->chart, get_mark (test, scene->pain), "2024-03-15", PAL_PRECISION_MONTH, NULL));
}

static void
do_aggravates (ChartTest *test, Scene *scene)
{
  pal_chart_set_aggravates (test->chart,
                            get_mark (test, scene->pain),
                            PAL_FACTOR_SITTING | PAL_FACTOR_COLD);
}

static void
do_aggravates_text (ChartTest *test, Scene *scene)
{
  pal_chart_set_aggravates_text (
      test->chart, get_mark (test, scene->pain), "the drive home\n“each time”", "typing");
}

static void
do_eases (ChartTest *test, Scene *scene)
{
  pal_chart_set_eases (test->chart, get_mark (test, scene->pain), PAL_FACTOR_WARMTH);
}

static void
do_eases_text (ChartTest *test, Scene *scene)
{
  pal_chart_set_eases_text (test->chart, get_mark (test, scene->pain), "a hot bath", NULL);
}

static void
do_threshold (ChartTest *test, Scene *scene)
{
  g_assert_true (pal_chart_set_pressure_threshold (
      test->chart, get_mark (test, scene->point), 245.16625, NULL));
}

static void
do_satellite (ChartTest *test, Scene *scene)
{
  pal_chart_set_satellite (
      test->chart, get_mark (test, scene->point), TRUE, get_mark (test, scene->pain));
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
  pal_chart_remove_referral (test->chart, get_mark (test, scene->point), "temple-r");
}

static void
do_draw (ChartTest *test, Scene *scene)
{
  PalPlace place = make_place ("calf-l", PAL_SHAPE_NONE, 150, 900);
  g_autoptr (GBytes) samples = make_samples (9, 2000);

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
  PalPlace place = make_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autoptr (GBytes) samples = make_samples (9, 200);

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
  pal_chart_straighten_arrow (test->chart, get_mark (test, scene->arrow));
}

static void
do_cut (ChartTest *test, Scene *scene)
{
  const char *const removed[] = { "stroke-1", NULL };
  g_autoptr (GPtrArray) pieces = pal_ink_pieces_new ();

  for (guint8 i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) samples = make_samples (100 + i, 80);

      g_ptr_array_add (
          pieces, pal_ink_piece_new ("stroke-1", PAL_VIEW_BACK, PAL_PEN_BURNING, samples));
    }
  pal_chart_replace_strokes (test->chart, removed, pieces);
}

static void
do_erase_all (ChartTest *test, Scene *scene)
{
  const char *const removed[] = { "stroke-2", "stroke-1", "stroke-3", NULL };

  pal_chart_replace_strokes (test->chart, removed, NULL);
}

static GPtrArray *
move_strokes (PalMark *mark, guint8 seed)
{
  GPtrArray *pieces = pal_ink_pieces_new ();

  for (guint i = 0; i < pal_mark_get_strokes (mark)->len; i++)
    {
      PalStroke *stroke = get_stroke (mark, i);
      g_autoptr (GBytes) samples = make_samples (seed + (guint8) i, 300);

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
  PalPlace place = make_place ("neck-back-r", PAL_SHAPE_POINT, 220, 250);

  place.muscle = "splenius-capitis-r";
  g_assert_true (
      pal_chart_move_mark (test->chart, get_mark (test, scene->point), &place, NULL));
}

static void
do_move_ink (ChartTest *test, Scene *scene)
{
  PalPlace place = make_place ("chest-r", PAL_SHAPE_AREA, 110, 330);
  g_autoptr (GPtrArray) pieces = move_strokes (get_mark (test, scene->ink), 50);

  place.view = PAL_VIEW_FRONT;
  g_assert_true (
      pal_chart_move_mark (test->chart, get_mark (test, scene->ink), &place, pieces));
}

static void
do_resize (ChartTest *test, Scene *scene)
{
  g_autoptr (GPtrArray) pieces = move_strokes (get_mark (test, scene->ink), 60);

  g_assert_true (pal_chart_resize_mark (test->chart, get_mark (test, scene->ink), pieces));
}

static void
do_label (ChartTest *test, Scene *scene)
{
  pal_chart_set_label_offset (
      test->chart, get_mark (test, scene->pain), &(PalPoint){ -12.5, 0.1 });
}

static void
do_copy_ink (ChartTest *test, Scene *scene)
{
  PalPlace place = make_place ("mid-back-l", PAL_SHAPE_AREA, 150, 390);
  g_autoptr (GPtrArray) pieces = move_strokes (get_mark (test, scene->ink), 70);

  g_free (pal_chart_copy_mark (test->chart, get_mark (test, scene->ink), &place, pieces));
}

static void
do_adopt (ChartTest *test, Scene *scene)
{
  g_free (
      pal_chart_adopt_mark (test->chart, get_mark (test, scene->ink), PAL_AUTHOR_THERAPIST));
}

static void
do_link (ChartTest *test, Scene *scene)
{
  g_assert_true (pal_chart_link_mark (
      test->chart, get_mark (test, scene->point), get_mark (test, scene->pain)));
}

static void
do_delete_ink (ChartTest *test, Scene *scene)
{
  pal_chart_delete_mark (test->chart, get_mark (test, scene->ink));
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
  { "cut", "Erase Part of Pain 3", do_cut },
  { "erase-all", "Erase", do_erase_all },
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
  Scene scene = make_scene (test);
  g_autofree char *before = test_dump (test->store);
  g_autofree char *before_label = g_strdup (pal_chart_get_undo_label (test->chart));
  g_autofree char *after = NULL;

  actions[index].act (test, &scene);
  settle (test);
  after = test_dump (test->store);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, actions[index].label);

  for (int i = 0; i < 2; i++)
    {
      pal_chart_undo (test->chart);
      settle (test);
      assert_record (test, before);
      g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, before_label);
      g_assert_cmpstr (pal_chart_get_redo_label (test->chart), ==, actions[index].label);
      if (i == 1)
        {
          close_chart (test);
          open_chart (test);
        }
      pal_chart_redo (test->chart);
      settle (test);
      assert_record (test, after);
      if (i == 0)
        {
          close_chart (test);
          open_chart (test);
          assert_record (test, after);
        }
    }
  close_chart (test);
  test_assert_sound (test->folder);
  open_chart (test);
  scene_clear (&scene);
}

/* All of it one after the other, taken back to the first stroke and done again. */
static void
test_everything (ChartTest *test, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_steps = 0;
  Scene scene = make_scene (test);

  before = test_dump (test->store);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      /* What erases everything leaves nothing for the rest. */
      if (g_str_equal (actions[i].name, "erase-all"))
        continue;
      actions[i].act (test, &scene);
      settle (test);
      n_steps++;
    }
  after = test_dump (test->store);
  close_chart (test);
  open_chart (test);
  for (guint i = 0; i < n_steps; i++)
    {
      pal_chart_undo (test->chart);
      settle (test);
    }
  assert_record (test, before);
  for (guint i = 0; i < n_steps; i++)
    {
      pal_chart_redo (test->chart);
      settle (test);
    }
  assert_record (test, after);
  scene_clear (&scene);
}

/* 500 strokes at least can be taken back one by one after a restart, and not all that there ever were. */
static void
test_limit (ChartTest *test, gconstpointer data)
{
  PalPlace place = make_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autofree char *mark_id = NULL;
  const guint n_drawn = PAL_UNDO_LOG_STEPS + PAL_UNDO_LOG_SLACK + 5;
  guint n_undone = 0;

  for (guint i = 0; i < n_drawn; i++)
    {
      g_autoptr (GBytes) samples = make_samples ((guint8) i, 40);
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
  settle (test);
  g_assert_cmpuint (pal_mark_get_strokes (get_mark (test, mark_id))->len, ==, n_drawn);

  close_chart (test);
  open_chart (test);
  while (pal_chart_get_undo_label (test->chart) != NULL)
    {
      pal_chart_undo (test->chart);
      settle (test);
      n_undone++;
    }
  g_assert_cmpuint (n_undone, >=, PAL_UNDO_LOG_STEPS);
  g_assert_cmpuint (n_undone, <, PAL_UNDO_LOG_STEPS + PAL_UNDO_LOG_SLACK);
  g_assert_cmpuint (
      pal_mark_get_strokes (get_mark (test, mark_id))->len, ==, n_drawn - n_undone);
}

/* The strokes of a mark are in the order in which they were drawn, whatever is on its way; a cut leaves
 * its pieces where the stroke was; the mark and its listeners follow. */
static void
test_strokes (ChartTest *test, gconstpointer data)
{
  Scene scene = make_scene (test);
  PalMark *mark = get_mark (test, scene.ink);
  g_autofree char *drawn = describe_strokes (mark);
  g_autofree char *cut = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *reopened = NULL;
  GBytes *samples;

  g_assert_cmpuint (pal_mark_get_strokes (mark)->len, ==, 2);
  g_assert_cmpint (pal_mark_get_kind (mark), ==, PAL_KIND_PAIN);
  g_assert_cmpint (pal_mark_get_shape (mark), ==, PAL_SHAPE_AREA);
  g_assert_cmpint (pal_mark_get_qualities (mark), ==, PAL_QUALITY_BURNING);
  g_assert_cmpint (pal_stroke_get_position (get_stroke (mark, 0)), ==, 0);
  g_assert_cmpint (pal_stroke_get_position (get_stroke (mark, 1)), ==, 1);
  g_assert_cmpint (pal_stroke_get_view (get_stroke (mark, 1)), ==, PAL_VIEW_LEFT);

  /* What does not change keeps its samples, so that its drawing can be kept. */
  samples = pal_stroke_get_samples (get_stroke (mark, 1));
  do_cut (test, &scene);
  settle (test);
  g_assert_cmpuint (pal_mark_get_strokes (mark)->len, ==, 4);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (pal_stroke_get_position (get_stroke (mark, i)), ==, 0);
  g_assert_true (pal_stroke_get_samples (get_stroke (mark, 3)) == samples);
  cut = describe_strokes (mark);
  g_assert_cmpstr (cut, !=, drawn);

  /* The stroke is gone; erasing it once more does nothing. */
  do_cut (test, &scene);
  settle (test);
  g_assert_cmpuint (pal_mark_get_strokes (mark)->len, ==, 4);

  pal_chart_undo (test->chart);
  settle (test);
  undone = describe_strokes (mark);
  g_assert_cmpstr (undone, ==, drawn);
  close_chart (test);
  open_chart (test);
  reopened = describe_strokes (get_mark (test, scene.ink));
  g_assert_cmpstr (reopened, ==, drawn);
  scene_clear (&scene);
}

/* A stroke that is not drawn on a mark of the same day, author and pen makes one of its own. */
static void
test_joining (ChartTest *test, gconstpointer data)
{
  PalPlace place = make_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autoptr (GBytes) samples = make_samples (3, 60);
  Scene scene = make_scene (test);
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
  settle (test);
  g_assert_cmpuint (test_count (test->store, "mark"), ==, 8);
  g_assert_cmpuint (test_count (test->store, "finding"), ==, 8);

  /* The visit is over: what is drawn on belongs to the next one. */
  pal_chart_sign_visit (test->chart);
  settle (test);
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
    settle (test);
    g_assert_cmpstr (pal_mark_get_visit_id (get_mark (test, id)),
                     !=,
                     pal_mark_get_visit_id (get_mark (test, scene.ink)));
  }
  /* And nothing is erased from it. */
  do_erase_all (test, &scene);
  settle (test);
  g_assert_cmpuint (pal_mark_get_strokes (get_mark (test, scene.ink))->len, ==, 2);
  scene_clear (&scene);
}

/* A finding that is said to be the same today is drawn today with the same ink; what was drawn as free
 * of symptoms, and handwriting, is of its day only. */
static void
test_carrying (ChartTest *test, gconstpointer data)
{
  PalPlace place = make_place ("calf-l", PAL_SHAPE_AREA, 150, 900);
  g_autoptr (GBytes) samples = make_samples (3, 60);
  Scene scene = make_scene (test);
  GListModel *ghosts = pal_chart_get_ghosts (test->chart);
  g_autofree char *drawn = describe_strokes (get_mark (test, scene.ink));
  g_autofree char *today = NULL;
  g_autofree char *id = NULL;

  g_free (pal_chart_add_ink (test->chart, PAL_PEN_FREE, PAL_AUTHOR_CLIENT, &place, PAL_VIEW_BACK,
                             samples, NULL, NULL));
  g_free (pal_chart_add_ink (test->chart, PAL_PEN_NOTE, PAL_AUTHOR_THERAPIST, &place,
                             PAL_VIEW_BACK, samples, NULL, NULL));
  g_assert_true (pal_chart_set_since (
      test->chart, get_mark (test, scene.ink), "2026-01-01", PAL_PRECISION_WEEK, NULL));
  pal_chart_sign_visit (test->chart);
  settle (test);
  g_assert_cmpuint (g_list_model_get_n_items (ghosts), ==, 4);

  id = pal_chart_rate_ghost (
      test->chart, get_mark (test, scene.ink), PAL_CHANGE_BETTER, 3, NULL);
  settle (test);
  g_assert_cmpstr (id, !=, scene.ink);
  today = describe_strokes (get_mark (test, id));
  g_assert_cmpstr (today, ==, drawn);
  g_assert_cmpstr (pal_mark_get_since (get_mark (test, id)), ==, "2026-01-01");
  g_assert_cmpstr (pal_chart_get_undo_label (test->chart), ==, "Rate Change of Pain 1");
  scene_clear (&scene);
}

/* A whole map of ink is read with one question to the store, and soon. */
static void
test_loading (ChartTest *test, gconstpointer data)
{
  PalPlace place = make_place ("mid-back-r", PAL_SHAPE_AREA, 210, 390);
  g_autofree char *mark_id = NULL;
  g_autoptr (GTimer) timer = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GBytes) samples = make_samples ((guint8) i, 2000);
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
  settle (test);
  close_chart (test);
  timer = g_timer_new ();
  open_chart (test);
  g_test_message ("300 strokes of 2000 bytes: opened in %.1f ms", g_timer_elapsed (timer, NULL) * 1e3);
  g_assert_cmpuint (pal_entity_list_get_length (pal_chart_get_marks (test->chart)), ==, 300);
  for (guint i = 0; i < 300; i++)
    {
      PalMark *mark = pal_entity_list_peek (pal_chart_get_marks (test->chart), i);

      g_assert_cmpuint (pal_mark_get_strokes (mark)->len, ==, 1);
      g_assert_cmpuint (
          g_bytes_get_size (pal_stroke_get_samples (get_stroke (mark, 0))), ==, 2000);
    }
}

#define ADD(name, func) g_test_add ("/chart/" name, ChartTest, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/action/", actions[i].name, NULL);

      g_test_add (
          path, ChartTest, GUINT_TO_POINTER (i), set_up, test_action, tear_down);
    }
  ADD ("everything", test_everything);
  ADD ("limit", test_limit);
  ADD ("strokes", test_strokes);
  ADD ("joining", test_joining);
  ADD ("carrying", test_carrying);
  ADD ("loading", test_loading);
  return g_test_run ();
}
