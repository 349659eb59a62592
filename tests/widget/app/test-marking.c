/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "mark-rows.h"
#include "pal-ink-piece.h"
#include "pal-mark-ink.h"
#include "pal-marking-ink.h"
#include "pal-marking.h"

static PalFigure *figure;

static void
add_zone (GListStore *list, const char *id, const char *zone)
{
  g_autoptr (PalMark) mark = mark_row_region (id, PAL_AUTHOR_CLIENT, zone, 5);

  mark_row_set (mark, "finding_id", id);
  g_list_store_append (list, mark);
}

static void
add_point (GListStore *list, const char *id, PalView view, const char *zone)
{
  g_autoptr (PalMark) mark
      = mark_row_point (id, PAL_AUTHOR_THERAPIST, view, 0.0, 500.0, zone, NULL, 5);

  mark_row_set (mark, "finding_id", id);
  g_list_store_append (list, mark);
}

static void
check_view (GListStore *today, GListStore *ghosts, PalView expected)
{
  g_assert_cmpint (
      pal_marking_choose_view (figure, G_LIST_MODEL (today), G_LIST_MODEL (ghosts)), ==, expected);
}

/* The figure turns to where most of what is known lies. */
static void
test_choose_view (void)
{
  g_autoptr (GListStore) today = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (GListStore) ghosts = g_list_store_new (PAL_TYPE_MARK);

  check_view (today, ghosts, PAL_VIEW_FRONT);
  add_zone (ghosts, "low", "low-back-r");
  check_view (today, ghosts, PAL_VIEW_BACK);
  add_zone (ghosts, "chest", "chest-l");
  check_view (today, ghosts, PAL_VIEW_FRONT);
  add_point (ghosts, "point", PAL_VIEW_BACK, "low-back-l");
  check_view (today, ghosts, PAL_VIEW_BACK);

  /* The same finding, rated again, is no second one. */
  add_zone (today, "chest", "chest-l");
  check_view (today, ghosts, PAL_VIEW_BACK);
  add_point (today, "a", PAL_VIEW_LEFT, "hip-side-l");
  add_point (today, "b", PAL_VIEW_LEFT, "hip-side-l");
  add_point (today, "c", PAL_VIEW_LEFT, "hip-side-l");
  check_view (today, ghosts, PAL_VIEW_LEFT);
}

static PalInkStroke *
new_line (float u0, float v0, float u1, float v1, gboolean turned)
{
  const PalInkSample samples[] = { { u0, v0, 1.0f, 0.0f }, { u1, v1, 1.0f, 1.0f } };
  g_autoptr (PalInkStroke) line = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 4.0, FALSE);

  return pal_ink_stroke_turn (line, turned);
}

/* A letter like an L for whoever sees the stem at its lesser u: from 98 to 142, the stem at 100. */
static PalMark *
new_letter (PalPen pen, gboolean turned)
{
  g_autoptr (PalInkStroke) stem = new_line (100.0f, 380.0f, 100.0f, 440.0f, turned);
  g_autoptr (PalInkStroke) foot = new_line (100.0f, 440.0f, 140.0f, 440.0f, turned);
  PalInkStroke *strokes[] = { stem, foot };

  return mark_row_ink (
      "letter", PAL_AUTHOR_CLIENT, PAL_VIEW_FRONT, "chest-l", pen, strokes, G_N_ELEMENTS (strokes));
}

static void
check_stem (PalMark *mark, gboolean mirrored, double u)
{
  g_autoptr (PalMarkInk) ink = pal_mark_ink_new (mark, PAL_VIEW_FRONT, FALSE);
  g_autoptr (PalMarkInk) seen = pal_mark_ink_seen (ink, mirrored);
  g_autoptr (PalMarkInk) back = pal_mark_ink_seen (seen, FALSE);
  cairo_rectangle_t bounds, seen_bounds;

  g_assert_cmpfloat (pal_mark_ink_get_distance (seen, u, 400.0), ==, 0.0);
  g_assert_cmpfloat (pal_mark_ink_get_distance (seen, 240.0 - u, 400.0), >, 20.0);
  g_assert_cmpfloat (pal_mark_ink_get_distance (seen, 120.0, 440.0), ==, 0.0);
  pal_mark_ink_get_bounds (ink, &bounds);
  pal_mark_ink_get_bounds (seen, &seen_bounds);
  g_assert_cmpmem (&bounds, sizeof bounds, &seen_bounds, sizeof seen_bounds);
  g_assert_true (pal_mark_ink_equal (back, ink));
}

/* What is written is read as it was written, with and without the mirror; what is drawn belongs to the body. */
static void
test_written (void)
{
  g_autoptr (PalMark) written = new_letter (PAL_PEN_NOTE, FALSE);
  g_autoptr (PalMark) in_mirror = new_letter (PAL_PEN_NOTE, TRUE);
  g_autoptr (PalMark) drawn = new_letter (PAL_PEN_ACHE, FALSE);

  check_stem (written, FALSE, 100.0);
  check_stem (written, TRUE, 140.0);
  check_stem (in_mirror, TRUE, 100.0);
  check_stem (in_mirror, FALSE, 140.0);
  check_stem (drawn, FALSE, 100.0);
  check_stem (drawn, TRUE, 100.0);
}

/* The eraser takes what is seen under it, and what is left stays where it is seen. */
static void
test_erase_written (void)
{
  g_autoptr (PalMark) written = new_letter (PAL_PEN_NOTE, FALSE);
  g_autoptr (GListStore) marks = g_list_store_new (PAL_TYPE_MARK);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const PalPoint path[] = { { 130.0, 385.0 }, { 150.0, 385.0 } };

  g_list_store_append (marks, written);
  g_ptr_array_add (paths, g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (PalPoint)), path, 2));
  for (int mirrored = 0; mirrored <= 1; mirrored++)
    {
      g_autoptr (GPtrArray) removed = g_ptr_array_new ();
      g_autoptr (GPtrArray) pieces = pal_marking_erase (
          G_LIST_MODEL (marks), PAL_AUTHOR_CLIENT, PAL_VIEW_FRONT, mirrored, paths, 8.0, removed);
      gboolean stem = FALSE, foot = FALSE;

      /* Without the mirror nothing is there. */
      g_assert_cmpuint (removed->len, ==, mirrored ? 2 : 0);
      g_assert_cmpuint (pieces->len, ==, mirrored ? 2 : 0);
      for (guint i = 0; i < pieces->len; i++)
        {
          PalInkPiece *piece = g_ptr_array_index (pieces, i);
          g_autoptr (PalInkStroke) left = pal_ink_stroke_from_bytes (piece->samples, NULL);

          g_assert_true (pal_ink_stroke_is_turned (left));
          stem = stem || pal_ink_stroke_contains (left, 140.0, 420.0);
          foot = foot || pal_ink_stroke_contains (left, 100.0, 440.0);
          g_assert_false (pal_ink_stroke_contains (left, 140.0, 385.0));
        }
      g_assert_true (!mirrored || (stem && foot));
    }
}

/* On the other side of the body it can be read as well. */
static void
test_copy_written (void)
{
  for (int turned = 0; turned <= 1; turned++)
    {
      g_autoptr (PalMark) written = new_letter (PAL_PEN_NOTE, turned);
      g_autoptr (PalMark) drawn = new_letter (PAL_PEN_ACHE, FALSE);
      g_autoptr (GPtrArray) pieces = pal_marking_mirror_ink (written);
      g_autoptr (GPtrArray) drawn_pieces = pal_marking_mirror_ink (drawn);
      g_autoptr (PalInkStroke) copy = pal_ink_stroke_from_bytes (
          ((PalInkPiece *) g_ptr_array_index (pieces, 0))->samples, NULL);
      g_autoptr (PalInkStroke) other = pal_ink_stroke_from_bytes (
          ((PalInkPiece *) g_ptr_array_index (drawn_pieces, 0))->samples, NULL);

      g_assert_true (pal_ink_stroke_contains (copy, -100.0, 400.0));
      g_assert_true (pal_ink_stroke_is_turned (copy) != turned);
      g_assert_false (pal_ink_stroke_is_turned (other));
    }
}

/* Letters that stand together are one mark, however large they are; what is drawn has to touch. */
static void
test_gap (void)
{
  g_autoptr (PalInkStroke) stem = new_line (100.0f, 380.0f, 100.0f, 440.0f, FALSE);
  g_autoptr (PalInkStroke) near = new_line (150.0f, 430.0f, 150.0f, 432.0f, FALSE);
  g_autoptr (PalInkStroke) far = new_line (180.0f, 430.0f, 180.0f, 432.0f, FALSE);
  g_autoptr (GPtrArray) strokes = g_ptr_array_new ();
  double gap;

  g_ptr_array_add (strokes, stem);
  gap = pal_marking_get_ink_gap (PAL_PEN_NOTE, strokes, near);
  g_assert_true (pal_ink_stroke_touches (stem, near, gap));
  gap = pal_marking_get_ink_gap (PAL_PEN_NOTE, strokes, far);
  g_assert_false (pal_ink_stroke_touches (stem, far, gap));
  g_assert_cmpfloat (
      pal_marking_get_ink_gap (PAL_PEN_ACHE, strokes, near), ==, PAL_MARKING_INK_GAP);
}

/* The label belongs to the middle of a line, however many samples the hand left on its first half. */
static void
test_middle (void)
{
  static const PalInkSample slow[] = { { 80.0f, 400.0f, 1.0f, 0.0f },  { 82.0f, 400.0f, 1.0f, 1.0f },
                                       { 84.0f, 400.0f, 1.0f, 2.0f },  { 86.0f, 400.0f, 1.0f, 3.0f },
                                       { 88.0f, 400.0f, 1.0f, 4.0f },  { 140.0f, 400.0f, 1.0f, 5.0f } };
  static const PalInkSample dot[] = { { 100.0f, 400.0f, 1.0f, 0.0f } };
  g_autoptr (PalInkStroke) line = pal_ink_stroke_new (slow, G_N_ELEMENTS (slow), 8.0, FALSE);
  g_autoptr (PalInkStroke) tap = pal_ink_stroke_new (dot, G_N_ELEMENTS (dot), 8.0, FALSE);
  PalPlace place;

  g_assert_true (pal_marking_place_ink (figure, PAL_VIEW_FRONT, line, &place));
  g_assert_cmpfloat_with_epsilon (place.point.u, 110.0, 0.5);
  g_assert_cmpfloat_with_epsilon (place.point.v, 400.0, 0.5);
  g_assert_true (pal_ink_stroke_contains (line, place.point.u, place.point.v));
  g_assert_true (pal_marking_place_ink (figure, PAL_VIEW_FRONT, tap, &place));
  g_assert_cmpfloat_with_epsilon (place.point.u, 100.0, 0.01);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  g_test_add_func ("/marking/choose-view", test_choose_view);
  g_test_add_func ("/marking/written", test_written);
  g_test_add_func ("/marking/erase-written", test_erase_written);
  g_test_add_func ("/marking/copy-written", test_copy_written);
  g_test_add_func ("/marking/gap", test_gap);
  g_test_add_func ("/marking/middle", test_middle);
  result = g_test_run ();
  g_object_unref (figure);
  return result;
}
