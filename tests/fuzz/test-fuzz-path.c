/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "fuzz-test.h"
#include "pal-svg-path-private.h"

#define ALPHABET "0123456789.-+eE ,MmLlHhVvCcZz\n"
#define MAX_SAMPLE 600
#define N_PROBES 8

/* The shorter outlines of the real drawings, and what a drawing program may also write. */
static GPtrArray *
read_samples (void)
{
  static const char *const views[] = { "front", "back", "left", "right" };
  static const char *const others[] = {
    "m5,5l10-0 0,10-10,0z", "M1e1.5L20 .5 20 10.5 1E+1 10.5z", "M0 0h10v10h-10zM2 2h4v4h-4z",
    "M0 0c1 0 2 0 10 0C10 3 10 7 10 10c-3 0-8 0-10 0z", "M-1e-3 1e3H10V+10z", "M0 0zL1 1zm2 2",
  };
  GPtrArray *samples = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_ptr_array_add (samples, g_strdup (others[i]));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *name = g_strdup_printf ("adult-%s.svg", views[i]);
      g_autofree char *path
          = g_test_build_filename (G_TEST_DIST, "assets", "body", name, NULL);
      g_autofree char *svg = NULL;
      g_autoptr (GError) error = NULL;

      g_file_get_contents (path, &svg, NULL, &error);
      g_assert_no_error (error);
      for (const char *d = strstr (svg, " d=\""); d != NULL; d = strstr (d, " d=\""))
        {
          const char *end;

          d += strlen (" d=\"");
          end = strchr (d, '"');
          g_assert_nonnull (end);
          if (end - d <= MAX_SAMPLE)
            g_ptr_array_add (samples, g_strndup (d, (gsize) (end - d)));
        }
    }
  g_assert_cmpuint (samples->len, >, 100);
  return samples;
}

/* A path as it was read, as text with absolute commands. */
static char *
print_path (const PalSvgPath *path)
{
  GString *text = g_string_new (NULL);
  const PalSvgPathVertex *vertex = &g_array_index (path->coords, PalSvgPathVertex, 0);

  for (guint i = 0; i < path->ops->len; i++)
    {
      guint8 op = path->ops->data[i];
      guint n_vertices = op == 'C' ? 3 : op == 'Z' ? 0 : 1;

      g_string_append_c (text, (char) op);
      for (guint j = 0; j < n_vertices; j++, vertex++)
        {
          char numbers[2][G_ASCII_DTOSTR_BUF_SIZE];

          g_string_append_printf (text,
                                  " %s %s",
                                  g_ascii_dtostr (numbers[0], sizeof numbers[0], vertex->u),
                                  g_ascii_dtostr (numbers[1], sizeof numbers[1], vertex->v));
        }
    }
  return g_string_free (text, FALSE);
}

static double
get_rounding (const cairo_rectangle_t *b)
{
  return 1e-6 * (1.0 + fabs (b->x) + fabs (b->y) + b->width + b->height);
}

/* The chords end on the curves, and so within their bounds. */
static void
check_segment (double u0, double v0, double u1, double v1, gpointer user_data)
{
  const cairo_rectangle_t *b = user_data;
  double size = get_rounding (b);

  g_assert_true (MIN (u0, u1) >= b->x - size && MAX (u0, u1) <= b->x + b->width + size);
  g_assert_true (MIN (v0, v1) >= b->y - size && MAX (v0, v1) <= b->y + b->height + size);
}

static void
check_point (const PalSvgPath *path, const PalSvgPath *again, double u, double v)
{
  cairo_rectangle_t b;
  double nearest_u;
  double nearest_v;
  double distance = pal_svg_path_get_nearest (path, u, v, &nearest_u, &nearest_v);
  double low;
  double high;
  double size;

  pal_svg_path_get_bounds (path, &b);
  size = get_rounding (&b) + 1e-6 * (fabs (u) + fabs (v));
  g_assert_true (isfinite (distance) && distance >= 0.0);
  g_assert_cmpfloat_with_epsilon (hypot (nearest_u - u, nearest_v - v), distance, size);
  g_assert_true (nearest_u >= b.x - size && nearest_u <= b.x + b.width + size);
  g_assert_true (nearest_v >= b.y - size && nearest_v <= b.y + b.height + size);
  g_assert_true (pal_svg_path_contains (path, u, v) == pal_svg_path_contains (again, u, v));
  if (!pal_svg_path_contains (path, u, v))
    return;
  g_assert_true (u >= b.x && u <= b.x + b.width && v >= b.y && v <= b.y + b.height);
  g_assert_true (pal_svg_path_get_extent_at (path, v, &low, &high));
  g_assert_true (low <= u + size && u <= high + size);
}

/* What can be asked of every path that parses: it is finite, and printed and read again it is the same. */
static void
check_path (GRand *rand, const PalSvgPath *path)
{
  g_autofree char *text = print_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PalSvgPath) again = NULL;
  cairo_rectangle_t bounds;
  cairo_rectangle_t bounds_again;
  double u;
  double v;

  again = pal_svg_path_parse (text, &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);

  g_assert_true (isfinite (pal_svg_path_get_area (path)));
  pal_svg_path_get_bounds (path, &bounds);
  pal_svg_path_get_bounds (again, &bounds_again);
  g_assert_true (isfinite (bounds.x) && isfinite (bounds.y));
  g_assert_true (isfinite (bounds.width) && bounds.width >= 0.0);
  g_assert_true (isfinite (bounds.height) && bounds.height >= 0.0);
  g_assert_cmpfloat (bounds.x, ==, bounds_again.x);
  g_assert_cmpfloat (bounds.y, ==, bounds_again.y);
  g_assert_cmpfloat (bounds.width, ==, bounds_again.width);
  g_assert_cmpfloat (bounds.height, ==, bounds_again.height);
  pal_svg_path_foreach_segment (path, check_segment, &bounds);

  for (guint i = 0; i < N_PROBES; i++)
    check_point (path,
                 again,
                 bounds.x + bounds.width * g_rand_double_range (rand, -0.2, 1.2),
                 bounds.y + bounds.height * g_rand_double_range (rand, -0.2, 1.2));
  if (g_rand_int_range (rand, 0, 20) == 0 && pal_svg_path_get_inmost (path, &u, &v))
    g_assert_true (pal_svg_path_contains (path, u, v));
}

static void
test_path (void)
{
  g_autoptr (GPtrArray) samples = read_samples ();
  guint n_rounds = FUZZ_TEXTS_PER_FILE * fuzz_test_get_rounds ();
  guint n_good = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GRand) rand = fuzz_test_begin_round (i);
      g_autofree char *text = fuzz_test_make_text (
          rand, (const char *const *) samples->pdata, samples->len, ALPHABET);
      g_autoptr (GError) error = NULL;
      g_autoptr (PalSvgPath) path = pal_svg_path_parse (text, &error);

      if (path == NULL)
        {
          g_assert_error (error, PAL_SVG_PATH_ERROR, PAL_SVG_PATH_ERROR_SYNTAX);
          continue;
        }
      g_assert_no_error (error);
      check_path (rand, path);
      n_good++;
    }
  g_test_message ("%u texts, %u of them paths", n_rounds, n_good);
  g_assert_cmpuint (n_good, >, 0);
  g_assert_cmpuint (n_good, <, n_rounds);
}

int
main (int argc, char *argv[])
{
  fuzz_test_init (&argc, &argv);
  g_test_add_func ("/fuzz/path", test_path);
  return g_test_run ();
}
