/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <pango/pangocairo.h>

#include "pal-map-legend.h"

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
  g_autoptr (PalMapLegend) legend = pal_map_legend_new (marks);
  g_autofree char *words = pal_map_legend_dup_words (legend);

  g_assert_cmpstr (words, ==, expected);
}

static double
draw (GPtrArray *marks, double width)
{
  g_autoptr (PalMapLegend) legend = pal_map_legend_new (marks);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, WIDTH);
  cairo_t *cr = cairo_create (surface);
  double height = pal_map_legend_draw (legend, cr, PAL_THEME_LIGHT, 0, WIDTH, width);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return height;
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
                "Ache\nBurning\n"
                "▲ worse\n");
  assert_words (point, "Trigger point, by the therapist\n= same\n");
  pal_mark_set_referrals (PAL_MARK (g_ptr_array_index (point, 0)), zones);
  assert_words (
      point, "Trigger point, by the therapist\nWhere a trigger point is felt\n= same\n");
}

/* It takes more lines where there is less width, and never the whole sheet. */
static void
test_lines (void)
{
  g_autoptr (GPtrArray) marks = new_marks (
      "[{'id': <'a'>, 'kind': <'pain'>, 'author': <'client'>, 'shape': <'region'>,"
      "  'zone': <'low-back-r'>, 'intensity': <int64 5>, 'change': <'better'>,"
      "  'quality': <'ache burning numbness stabbing throbbing cramping shooting itching cold'>}]");
  double wide = draw (marks, WIDTH), narrow = draw (marks, WIDTH / 2), least = draw (marks, 10);

  g_assert_cmpfloat (wide, >, 0);
  g_assert_cmpfloat (narrow, >, wide);
  g_assert_cmpfloat (least, <=, 100);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/map-legend/nothing", test_nothing);
  g_test_add_func ("/report/map-legend/words", test_words);
  g_test_add_func ("/report/map-legend/lines", test_lines);
  status = g_test_run ();
  pango_cairo_font_map_set_default (NULL);
  return status;
}
