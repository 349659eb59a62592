/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map of depth: the text is read, damage is refused, and what is measured agrees with what is
 * drawn. */

#include <math.h>
#include <string.h>

#include "pal-depth-map.h"
#include "pal-figure-view.h"
#include "pal-figure.h"
#include "pal-region-key.h"

#define SMALL                                                                                      \
  "# a comment\n"                                                                                  \
  "depth 1\n"                                                                                      \
  "view adult back 1\n"                                                                            \
  "cell 2.5 at -10 100\n"                                                                          \
  "keys 3\n"                                                                                       \
  "trapezius-middle-l\n"                                                                           \
  "rhomboidei-l\n"                                                                                 \
  "diaphragma\n"                                                                                   \
  "stacks 2\n"                                                                                     \
  "0 1\n"                                                                                          \
  "2\n"                                                                                            \
  "rows 3\n"                                                                                       \
  "2 0 1 1 3 2\n"                                                                                  \
  "\n"                                                                                             \
  "1 2\n"

static PalDepthMap *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return pal_depth_map_new_from_bytes (bytes, "adult", PAL_VIEW_BACK, 1, error);
}

static void
assert_stack (const PalDepthMap *map, double u, double v, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) pal_depth_map_look_up (map, u, v));

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_look_up (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalDepthMap) map = read_text (SMALL, &error);

  g_assert_no_error (error);
  assert_stack (map, -9.9, 100.1, "");
  assert_stack (map, -5.0, 100.0, "trapezius-middle-l rhomboidei-l");
  assert_stack (map, -2.51, 102.4, "trapezius-middle-l rhomboidei-l");
  assert_stack (map, -2.5, 102.4, "diaphragma");
  assert_stack (map, 4.9, 101, "diaphragma");
  assert_stack (map, 5, 101, "");
  assert_stack (map, -9, 103, "");
  assert_stack (map, -9, 105.1, "diaphragma");
  assert_stack (map, -9, 107.5, "");
  assert_stack (map, -10.1, 101, "");
  assert_stack (map, 0, 99.9, "");
  assert_stack (map, NAN, 101, "");
  assert_stack (map, 0, INFINITY, "");
  assert_stack (map, 1e300, -1e300, "");
}

static void
assert_refused (const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (SMALL);
  PalDepthMap *map;

  g_assert_cmpuint (g_string_replace (text, from, to, 1), ==, 1);
  map = read_text (text->str, &error);
  g_assert_null (map);
  g_assert_error (error, PAL_FIGURE_ERROR, PAL_FIGURE_ERROR_DRAWING);
}

static void
test_damage (void)
{
  assert_refused ("depth 1", "depth 2");
  assert_refused ("adult back 1", "adult back 2");
  assert_refused ("adult back", "adult front");
  assert_refused ("cell 2.5", "cell 0");
  assert_refused ("cell 2.5", "cell nan");
  assert_refused ("keys 3", "keys 4");
  assert_refused ("keys 3", "keys 70000");
  assert_refused ("diaphragma\n", "Not A Key\n");
  assert_refused ("0 1\n2\n", "0 3\n2\n");
  assert_refused ("0 1\n2\n", "0 1\n\n");
  assert_refused ("0 1\n2\n", "0 -1\n2\n");
  assert_refused ("stacks 2", "stacks x");
  assert_refused ("2 0 1 1 3 2", "2 0 1 3 3 2");
  assert_refused ("2 0 1 1 3 2", "2 0 0 1 3 2");
  assert_refused ("2 0 1 1 3 2", "2 0 1 1 3");
  assert_refused ("2 0 1 1 3 2", "70000 1");
  assert_refused ("rows 3", "rows 2");
  assert_refused ("rows 3", "rows 4");
}

static void
test_truncated (void)
{
  const gsize whole = strlen (SMALL);

  /* The last line break may be missing, and "1 2" may lose nothing more. */
  for (gsize length = 0; length < whole - 1; length++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (SMALL, length);
      g_autoptr (PalDepthMap) map
        = pal_depth_map_new_from_bytes (bytes, "adult", PAL_VIEW_BACK, 1, NULL);

      g_assert_null (map);
    }
}

/* At every place of every view: each key once, the topmost is the one that is drawn on top, and
 * nothing that a layer shows is left out. */
static void
test_agrees_with_drawing (void)
{
  static const PalLayer layers[] = { PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP };

  for (PalView v = PAL_VIEW_FRONT; v <= PAL_VIEW_RIGHT; v++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PalFigureView) view = pal_figure_view_new ("adult", v, &error);
      g_autoptr (PalDepthMap) map = NULL;
      const cairo_rectangle_t *bounds;
      guint deeper = 0;

      g_assert_no_error (error);
      map = pal_depth_map_new ("adult", v, pal_figure_view_get_version (view), &error);
      g_assert_no_error (error);
      bounds = pal_figure_view_get_bounds (view);
      for (double y = bounds->y; y < bounds->y + bounds->height; y += 13.7)
        for (double x = bounds->x; x < bounds->x + bounds->width; x += 7.3)
          {
            g_auto (GStrv) stack = pal_figure_view_dup_stack (view, x, y);
            g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
            const PalRegion *top = pal_figure_view_pick (view, PAL_LAYER_SUPERFICIAL, x, y);

            for (guint i = 0; stack[i] != NULL; i++)
              {
                g_assert_true (pal_region_key_is_valid (stack[i]));
                g_assert_true (g_hash_table_add (seen, stack[i]));
              }
            deeper += g_strv_length (stack) > 3;
            if (top != NULL && !g_str_has_prefix (top->key, "sternalis"))
              g_assert_cmpstr (stack[0], ==, top->key);
            for (guint l = 0; l < G_N_ELEMENTS (layers); l++)
              {
                const PalRegion *region = pal_figure_view_pick (view, layers[l], x, y);

                if (region != NULL)
                  g_assert_true (g_hash_table_contains (seen, region->key));
              }
          }
      g_test_message ("%u places with more than three muscles", deeper);
      g_assert_cmpuint (deeper, >, 100);
    }
}

static void
test_mirror (void)
{
  static const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PalDepthMap) map = pal_depth_map_new ("adult", views[i], 1, &error);
      guint same = 0, different = 0;

      g_assert_no_error (error);
      for (double v = 60; v < 1680; v += 6)
        for (double u = 4.5; u < 330; u += 6)
          {
            const char *const *one = pal_depth_map_look_up (map, u, v);
            const char *const *other = pal_depth_map_look_up (map, -u, v);
            guint n = g_strv_length ((char **) one);
            gboolean mirrored = n == g_strv_length ((char **) other);

            for (guint j = 0; mirrored && j < n; j++)
              {
                g_autofree char *mirror = pal_region_key_mirror (one[j]);

                mirrored = g_str_equal (mirror, other[j]);
              }
            if (n > 0)
              (*(mirrored ? &same : &different))++;
          }
      g_test_message ("%u the same, %u not", same, different);
      g_assert_cmpuint (same, >, 20 * different);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/depth-map/look-up", test_look_up);
  g_test_add_func ("/depth-map/damage", test_damage);
  g_test_add_func ("/depth-map/truncated", test_truncated);
  g_test_add_func ("/depth-map/agrees-with-drawing", test_agrees_with_drawing);
  g_test_add_func ("/depth-map/mirror", test_mirror);
  return g_test_run ();
}
