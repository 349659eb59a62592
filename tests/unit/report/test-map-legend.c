/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <pango/pangocairo.h>

#include "../../support/mark-referrals.h"
#include "pal-ink-stroke.h"
#include "pal-map-legend.h"
#include "pal-row.h"
#include "pal-stroke.h"

#define WIDTH 400

static GPtrArray *
new_marks (const char *rows)
{
  g_autoptr (GVariant) all = g_variant_ref_sink (g_variant_new_parsed (rows));
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < g_variant_n_children (all); i++)
    {
      g_autoptr (GVariant) row = g_variant_get_child_value (all, i);

      g_ptr_array_add (marks, pal_entity_new (PAL_TYPE_MARK, row));
    }
  return marks;
}

static void
assert_words (GPtrArray *marks, const char *expected)
{
  const guint numbers[] = { 1, 2, 3, 12 };
  g_autoptr (PalMapLegend) legend = pal_map_legend_new (marks, numbers);
  g_autofree char *words = pal_map_legend_dup_words (legend);

  g_assert_cmpstr (words, ==, expected);
}

/* Draws it at the bottom of a square. Returns how high it says that it is, and where something was
 * drawn. */
static double
draw_within (GPtrArray *marks, double width, double max_height, cairo_rectangle_t *ink)
{
  const cairo_rectangle_t square = { 0, 0, WIDTH, WIDTH };
  const guint numbers[] = { 1, 2, 3, 12 };
  g_autoptr (PalMapLegend) legend = pal_map_legend_new (marks, numbers);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &square);
  cairo_t *cr = cairo_create (surface);
  double height =
      pal_map_legend_draw (legend, cr, PAL_THEME_LIGHT, 0, WIDTH, width, max_height);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &ink->x, &ink->y, &ink->width, &ink->height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return height;
}

static double
draw (GPtrArray *marks, double width)
{
  cairo_rectangle_t ink;

  return draw_within (marks, width, WIDTH, &ink);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  assert_words (none, "");
  g_assert_cmpfloat (draw (none, WIDTH), ==, 0);
}

/* What is there is explained once, and what is not there is not. */
static void
test_words (void)
{
  g_autoptr (GPtrArray) marks = new_marks (
      "[{'id': <'a'>, 'kind': <'pain'>, 'author': <'client'>, 'shape': <'region'>,"
      "  'zone': <'low-back-r'>, 'quality': <'burning ache'>, 'intensity': <int64 5>,"
      "  'change': <'worse'>},"
      " {'id': <'b'>, 'kind': <'pain'>, 'author': <'client'>, 'shape': <'region'>,"
      "  'zone': <'low-back-l'>, 'quality': <'ache'>, 'intensity': <int64 4>,"
      "  'change': <'worse'>}]");
  g_autoptr (GPtrArray) point = new_marks (
      "[{'id': <'c'>, 'kind': <'trigger-point'>, 'author': <'therapist'>, 'shape': <'point'>,"
      "  'zone': <'shoulder-top-r'>, 'change': <'same'>, 'points': <'78.8,314.8'>}]");
  const char *zones[] = { "temple-r", NULL };

  assert_words (marks,
                "Pain, by the client\n"
                "How strong the pain is, 0 to 10\n"
                "▲ worse\n"
                "Ache\nBurning\n");
  assert_words (point, "Trigger point, by the therapist\n= same\n");
  test_set_referrals (PAL_MARK (g_ptr_array_index (point, 0)), zones);
  assert_words (
      point, "Trigger point, by the therapist\nWhere a trigger point is felt\n= same\n");
}

/* An arrow does not say what it is an arrow of, nor a scar how old it is: that stands there with the
 * number that each has on the map. */
static void
test_hands (void)
{
  g_autoptr (GPtrArray) marks = new_marks (
      "[{'id': <'a'>, 'kind': <'palpation'>, 'author': <'therapist'>, 'shape': <'point'>,"
      "  'zone': <'knee-front-r'>, 'palpation': <'scar'>, 'degree': <'slight'>,"
      "  'since': <'2017-07-01'>, 'since_precision': <'year'>,"
      "  'created_utc': <'2026-03-03T09:00:00.000000Z'>},"
      " {'id': <'b'>, 'kind': <'palpation'>, 'author': <'therapist'>, 'shape': <'point'>,"
      "  'zone': <'low-back-r'>, 'palpation': <'scar'>},"
      " {'id': <'c'>, 'kind': <'posture'>, 'author': <'therapist'>, 'shape': <'point'>,"
      "  'zone': <'shoulder-top-l'>, 'posture': <'shoulder-height'>, 'direction': <'left'>,"
      "  'degree': <'marked'>},"
      " {'id': <'d'>, 'kind': <'posture'>, 'author': <'client'>, 'shape': <'point'>,"
      "  'zone': <'mouth-chin'>, 'posture': <'head-forward'>}]");

  assert_words (marks,
                "Scar\n1 Scar, 9 years old\n"
                "Posture\n3 Left shoulder higher\n12 Head forward\n"
                "+ slight\n+++ marked\n");
  g_assert_cmpfloat (draw (marks, WIDTH), >, 0);
}

static PalMark *
new_inked (const char *kind, PalPen pen, const char *quality)
{
  const PalInkSample samples[] = { { 10, 20, 1, 0 }, { 30, 20, 1, 8 } };
  g_autoptr (PalInkStroke) drawn = pal_ink_stroke_new (samples, 2, 6.0, FALSE);
  g_autoptr (GBytes) bytes = pal_ink_stroke_to_bytes (drawn);
  g_autoptr (GPtrArray) strokes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) mark_row = g_variant_ref_sink (g_variant_new_parsed (
      "{'id': <'m'>, 'kind': <%s>, 'author': <'client'>, 'shape': <'area'>, 'view': <'back'>,"
      " 'zone': <'low-back-r'>, 'points': <'10,20'>, 'quality': <%s>}",
      kind,
      quality));
  g_autoptr (GVariant) stroke_row = NULL;
  GVariantDict dict;
  PalMark *mark = PAL_MARK (pal_entity_new (PAL_TYPE_MARK, mark_row));

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", "s");
  pal_row_set_string (&dict, "mark_id", "m");
  pal_row_set_string (&dict, "view", "back");
  pal_row_set_string (&dict, "pen", pal_pen_to_nick (pen));
  pal_row_set_bytes (&dict, "samples", bytes);
  stroke_row = pal_row_end (&dict);
  g_ptr_array_add (strokes, pal_entity_new (PAL_TYPE_STROKE, stroke_row));
  pal_mark_set_strokes (mark, strokes);
  return mark;
}

/* Each pen is named once, what is no pain by what it is, and no pattern stands there a second time. */
static void
test_ink (void)
{
  g_autoptr (GPtrArray) marks = new_marks (
      "[{'id': <'a'>, 'kind': <'pain'>, 'author': <'client'>, 'shape': <'region'>,"
      "  'zone': <'low-back-r'>, 'quality': <'burning ache'>},"
      " {'id': <'b'>, 'kind': <'pain'>, 'author': <'client'>, 'shape': <'arrow'>,"
      "  'zone': <'low-back-l'>, 'view': <'back'>, 'points': <'10,20;30,90'>}]");

  g_ptr_array_add (marks, new_inked ("pain", PAL_PEN_BURNING, "burning"));
  g_ptr_array_add (marks, new_inked ("pain", PAL_PEN_BURNING, "burning"));
  g_ptr_array_add (marks, new_inked ("free", PAL_PEN_FREE, ""));
  g_ptr_array_add (marks, new_inked ("note", PAL_PEN_NOTE, ""));
  assert_words (marks,
                "Pain, by the client\n"
                "Burning\nFree of symptoms\nWriting\n"
                "Spreads this way\n"
                "Ache\n");
  g_assert_cmpfloat (draw (marks, WIDTH), >, 0);
}

/* It takes more lines where there is less width. Where there is less height it gets smaller, and its
 * last line still ends at the bottom. */
static void
test_lines (void)
{
  cairo_rectangle_t ink;
  g_autoptr (GPtrArray) marks = new_marks (
      "[{'id': <'a'>, 'kind': <'pain'>, 'author': <'client'>, 'shape': <'region'>,"
      "  'zone': <'low-back-r'>, 'intensity': <int64 5>, 'change': <'better'>,"
      "  'quality': <'ache burning numbness stabbing throbbing cramping shooting itching cold'>}]");
  double wide = draw (marks, WIDTH), narrow = draw (marks, WIDTH / 2);

  g_assert_cmpfloat (wide, >, 0);
  g_assert_cmpfloat (narrow, >, wide);
  for (double most = 2 * wide; most > 12; most /= 2)
    {
      double height = draw_within (marks, WIDTH, most, &ink);

      g_assert_cmpfloat (height, <=, MIN (most, wide));
      g_assert_cmpfloat (ink.y, >=, WIDTH - height - 1);
      g_assert_cmpfloat (ink.y + ink.height, >, WIDTH - height / 4);
      g_assert_cmpfloat (ink.x + ink.width, <=, WIDTH + 1);
    }
}

/* A broken frame is explained on those papers only that have one. */
static void
test_no_work (void)
{
  for (int around = FALSE; around <= TRUE; around++)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      g_autoptr (PalMapLegend) legend = pal_map_legend_new (none, NULL);
      g_autofree char *words = NULL;

      pal_map_legend_add_no_work (legend, around);
      words = pal_map_legend_dup_words (legend);
      g_assert_nonnull (strstr (words, "Do Not Work Here"));
      g_assert_cmpint (strstr (words, "Marked from another side") != NULL, ==, around);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/map-legend/nothing", test_nothing);
  g_test_add_func ("/report/map-legend/words", test_words);
  g_test_add_func ("/report/map-legend/hands", test_hands);
  g_test_add_func ("/report/map-legend/ink", test_ink);
  g_test_add_func ("/report/map-legend/lines", test_lines);
  g_test_add_func ("/report/map-legend/no-work", test_no_work);
  status = g_test_run ();
  pango_cairo_font_map_set_default (NULL);
  return status;
}
