/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "fuzz-test.h"
#include "pal-svg-path.h"

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

typedef struct
{
  GString *text;
  double u;
  double v;
} Printer;

static void
append_point (GString *text, char command, double u, double v)
{
  char numbers[2][G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (numbers[0], sizeof numbers[0], "%.9g", u);
  g_ascii_formatd (numbers[1], sizeof numbers[1], "%.9g", v);
  g_string_append_printf (text, "%c%s %s", command, numbers[0], numbers[1]);
}

static void
print_segment (double u0, double v0, double u1, double v1, gpointer user_data)
{
  Printer *printer = user_data;

  if (printer->text->len == 0 || u0 != printer->u || v0 != printer->v)
    append_point (printer->text, 'M', u0, v0);
  append_point (printer->text, 'L', u1, v1);
  printer->u = u1;
  printer->v = v1;
}

/* How far a curve may run from its chords, in parts of the size of its path. */
#define CHORD 0.01

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
  double chord;

  pal_svg_path_get_bounds (path, &b);
  size = 1e-6 * (1.0 + fabs (u) + fabs (v) + fabs (b.x) + fabs (b.y) + b.width + b.height);
  g_assert_true (isfinite (distance) && distance >= 0.0);
  g_assert_cmpfloat_with_epsilon (hypot (nearest_u - u, nearest_v - v), distance, size);
  g_assert_true (nearest_u >= b.x - size && nearest_u <= b.x + b.width + size);
  g_assert_true (nearest_v >= b.y - size && nearest_v <= b.y + b.height + size);
  /* Whether a point is inside, curves are asked themselves; they run a little beside their chords. */
  chord = CHORD * (b.width + b.height);
  if (distance > chord)
    g_assert_true (pal_svg_path_contains (path, u, v) == pal_svg_path_contains (again, u, v));
  if (!pal_svg_path_contains (path, u, v))
    return;
  g_assert_true (u >= b.x - chord && u <= b.x + b.width + chord);
  g_assert_true (v >= b.y - chord && v <= b.y + b.height + chord);
  if (distance <= chord)
    return;
  g_assert_true (pal_svg_path_get_extent_at (path, v, &low, &high));
  g_assert_true (low <= u + size + chord && u <= high + size + chord);
}

/* What can be asked of every path that parses: it is finite, and printed as its chords and read
 * again it is the same. */
static void
check_path (GRand *rand, const PalSvgPath *path)
{
  Printer printer = { g_string_new (NULL) };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PalSvgPath) again = NULL;
  cairo_rectangle_t bounds;
  cairo_rectangle_t bounds_again;
  double u;
  double v;

  pal_svg_path_foreach_segment (path, print_segment, &printer);
  text = g_string_free (printer.text, FALSE);
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
