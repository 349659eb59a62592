/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The muscles of the layers, and the bony landmarks. */

#include <math.h>
#include <string.h>

#include "pal-figure.h"
#include "pal-region-key.h"
#include "pal-svg-path-private.h"

/* What none of the four main views can show, and why. */
static const char *const not_shown[] = {
  /* Lies between the short toe flexors and the bones of the sole: neither from above nor from any
   * side is it to be seen. Its sites are there all the same, and the close-up of the sole draws it.
   */
  "quadratus-plantae",
};

#define MOST_NOT_SHOWN 6

static const PalLayer layers[] = {
  PAL_LAYER_SUPERFICIAL,
  PAL_LAYER_INTERMEDIATE,
  PAL_LAYER_DEEP,
};

static PalFigureView *
load (PalView nick)
{
  g_autoptr (GError) error = NULL;
  PalFigureView *view = pal_figure_view_new (PAL_FIGURE_ADULT, nick, &error);

  g_assert_no_error (error);
  return view;
}

static char *
read_view (PalView nick)
{
  g_autofree char *name = g_strdup_printf ("adult-%s.svg", pal_view_to_nick (nick));
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "assets", "body", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static gboolean
is_shown (PalFigureView *const *views, const char *key)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
      {
        const PalRegion *region = pal_figure_view_lookup (views[nick], layers[i], key);

        if (region != NULL && region->area > 5.0)
          return TRUE;
      }
  return FALSE;
}

static gboolean
has_site (PalFigureView *const *views, const char *key)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      guint n;

      pal_figure_view_get_muscle_sites (views[nick], key, &n);
      if (n > 0)
        return TRUE;
    }
  return FALSE;
}

/* All hundred muscles, on both sides, and each with a place where it may be tender. */
static void
test_muscles_are_shown (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "assets", "knowledge", "muscles.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("<muscle id=\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  PalFigureView *views[PAL_VIEW_RIGHT + 1] = { NULL };
  guint n = 0;

  g_assert_cmpuint (G_N_ELEMENTS (not_shown), <=, MOST_NOT_SHOWN);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    views[nick] = load (nick);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *base = g_match_info_fetch (match, 1);
      gboolean excused = FALSE;

      n++;
      for (guint i = 0; i < G_N_ELEMENTS (not_shown); i++)
        excused = excused || g_str_equal (not_shown[i], base);
      for (guint i = 0; i < 2; i++)
        {
          g_autofree char *key = g_strconcat (base, i == 0 ? "-l" : "-r", NULL);

          g_test_message ("%s", key);
          /* An excuse that is no longer needed has to go. */
          g_assert_true (is_shown (views, key) != excused);
          g_assert_true (has_site (views, key));
        }
    }
  g_assert_cmpuint (n, ==, 100);
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    g_object_unref (views[nick]);
}

/* Every muscle that is drawn below the surface shows which way it pulls. */
static void
test_layers_have_fibres (void)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autofree char *text = read_view (nick);

      for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
        {
          g_autofree char *start = g_strdup_printf ("<g id=\"%s\">", pal_layer_to_nick (layers[i]));
          const char *group = strstr (text, start);
          const char *end;
          const char *fibres;

          g_assert_nonnull (group);
          end = strstr (group, "\n  </g>");
          fibres = strstr (group, "<g class=\"fibres\">");
          g_assert_true (fibres != NULL && fibres < end);
        }
    }
}

/* Landmarks lie on the body and, seen from front and back, opposite each other. */
static void
test_landmarks (void)
{
  g_autoptr (GRegex) regex = g_regex_new (
    "<circle id=\"landmark\\.([^\"]+)\" class=\"landmark\" cx=\"([^\"]+)\" cy=\"([^\"]+)\"",
    0,
    0,
    NULL);
  g_autoptr (GHashTable) bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = load (nick);
      g_autofree char *text = read_view (nick);
      g_autoptr (GMatchInfo) match = NULL;
      g_autoptr (GHashTable) places
        = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      GHashTableIter iter;
      gpointer key, value;

      for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *u = g_match_info_fetch (match, 2);
          g_autofree char *v = g_match_info_fetch (match, 3);
          PalPoint *point = g_new (PalPoint, 1);
          char *landmark = g_match_info_fetch (match, 1);

          *point = (PalPoint){ g_ascii_strtod (u, NULL), g_ascii_strtod (v, NULL) };
          g_test_message ("%s %s", pal_view_to_nick (nick), landmark);
          g_assert_true (pal_region_key_is_valid (landmark));
          g_assert_true (pal_figure_view_in_body (view, point->u, point->v));
          g_hash_table_add (bases, pal_region_key_dup_base (landmark, NULL));
          g_assert_true (g_hash_table_insert (places, landmark, point));
        }
      g_assert_cmpuint (g_hash_table_size (places), >, 10);
      if (nick != PAL_VIEW_FRONT && nick != PAL_VIEW_BACK)
        continue;
      g_hash_table_iter_init (&iter, places);
      while (g_hash_table_iter_next (&iter, &key, &value))
        {
          g_autofree char *other = pal_region_key_mirror (key);
          const PalPoint *point = value;
          const PalPoint *opposite = g_hash_table_lookup (places, other);

          g_assert_nonnull (opposite);
          g_assert_cmpfloat_with_epsilon (point->u, -opposite->u, 0.05);
          g_assert_cmpfloat_with_epsilon (point->v, opposite->v, 0.05);
        }
    }
  g_assert_cmpuint (g_hash_table_size (bases), >=, 40);
}

/* Where a curve is going at @t, in radians. */
static double
heading (const PalSvgPathVertex *from, const PalSvgPathVertex *c, double t)
{
  double s = 1.0 - t;
  double du = s * s * (c[0].u - from->u) + 2 * s * t * (c[1].u - c[0].u) + t * t * (c[2].u - c[1].u);
  double dv = s * s * (c[0].v - from->v) + 2 * s * t * (c[1].v - c[0].v) + t * t * (c[2].v - c[1].v);

  return atan2 (dv, du);
}

/* How far a curve turns between its ends, in radians: no more than half round if it is a bend or a tip. */
static double
turning (const PalSvgPathVertex *from, const PalSvgPathVertex *c)
{
  double sum = 0.0;

  for (guint i = 0; i < 20; i++)
    sum += fabs (
      remainder (heading (from, c, (i + 1) / 20.0) - heading (from, c, i / 20.0), 2 * G_PI));
  return sum;
}

/* No curve of a muscle goes back upon itself: it would be seen as a short dark stick. */
static void
test_no_hooks (void)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = load (nick);

      for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
        for (guint j = 0; j < pal_figure_view_get_n_regions (view, layers[i]); j++)
          {
            const PalRegion *region = pal_figure_view_get_region (view, layers[i], j);
            const PalSvgPath *path = region->path;
            const PalSvgPathVertex *c = (const void *) path->coords->data;

            for (guint k = 0; k < path->ops->len; k++)
              {
                guint n = path->ops->data[k] == 'C' ? 3 : path->ops->data[k] == 'Z' ? 0 : 1;
                double length = n == 3 ? hypot (c[0].u - c[-1].u, c[0].v - c[-1].v)
                                           + hypot (c[1].u - c[0].u, c[1].v - c[0].v)
                                           + hypot (c[2].u - c[1].u, c[2].v - c[1].v)
                                       : 0.0;

                if (length > 2.0 && turning (&c[-1], c) > 4.0)
                  {
                    g_test_message ("%s: %s has a hook at %.1f, %.1f",
                                    pal_view_to_nick (nick),
                                    region->key,
                                    (double) c[2].u,
                                    (double) c[2].v);
                    g_test_fail ();
                  }
                c += n;
              }
          }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/atlas/layers/muscles-are-shown", test_muscles_are_shown);
  g_test_add_func ("/atlas/layers/fibres", test_layers_have_fibres);
  g_test_add_func ("/atlas/layers/landmarks", test_landmarks);
  g_test_add_func ("/atlas/layers/no-hooks", test_no_hooks);
  return g_test_run ();
}
