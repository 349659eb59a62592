/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "pal-figure.h"
#include "pal-region-key.h"

/* For each view and layer; all layers of all views together make 160,000 points. */
#define N_POINTS 10000

static const PalLayer layers[] = {
  PAL_LAYER_ZONES,
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

static const PalRegion *
pick_slowly (PalFigureView *view, PalLayer layer, double u, double v)
{
  for (guint i = pal_figure_view_get_n_regions (view, layer); i > 0; i--)
    {
      const PalRegion *region = pal_figure_view_get_region (view, layer, i - 1);

      if (pal_figure_view_contains (view, region, u, v))
        return region;
    }
  return NULL;
}

/* The id map that librsvg draws and the outlines that we parse say the same everywhere. */
static void
test_pick_agrees_with_outlines (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  guint n_hits = 0;

  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = load (nick);
      const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (view);

      for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
        for (guint j = 0; j < N_POINTS; j++)
          {
            double u = g_rand_double_range (random, bounds->x - 5, bounds->x + bounds->width + 5);
            double v = g_rand_double_range (random, bounds->y - 5, bounds->y + bounds->height + 5);
            const PalRegion *expected = pick_slowly (view, layers[i], u, v);

            g_assert_true (pal_figure_view_pick (view, layers[i], u, v) == expected);
            if (expected != NULL)
              n_hits++;
          }
    }
  g_assert_cmpuint (n_hits, >, 20000);
}

/* Points a hair's breadth from a border, where a map alone would be wrong half the time. */
static void
test_pick_at_borders (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (PalFigureView) view = load (PAL_VIEW_BACK);

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    for (guint j = 0; j < pal_figure_view_get_n_regions (view, layers[i]); j++)
      {
        const PalRegion *region = pal_figure_view_get_region (view, layers[i], j);

        for (guint k = 0; k < 20; k++)
          {
            double u = region->bounds.x + g_rand_double (random) * region->bounds.width;
            double v = region->bounds.y + g_rand_double (random) * region->bounds.height;

            pal_svg_path_get_nearest (region->path, u, v, &u, &v);
            u += g_rand_double_range (random, -0.8, 0.8);
            v += g_rand_double_range (random, -0.8, 0.8);
            g_assert_true (pal_figure_view_pick (view, layers[i], u, v)
                           == pick_slowly (view, layers[i], u, v));
          }
      }
}

static void
test_nowhere (void)
{
  g_autoptr (PalFigureView) view = load (PAL_VIEW_FRONT);
  g_auto (GStrv) stack = pal_figure_view_dup_stack (view, -350, 40);
  gboolean listed = TRUE;

  g_assert_cmpuint (g_strv_length (stack), ==, 0);
  g_assert_null (pal_figure_view_pick_muscle (view, -350, 40, &listed));
  g_assert_false (listed);
  g_assert_null (pal_figure_view_pick (view, PAL_LAYER_ZONES, -350, 40));
  g_assert_null (pal_figure_view_pick (view, PAL_LAYER_ZONES, NAN, INFINITY));
  g_assert_null (pal_figure_view_pick (view, PAL_LAYER_ZONES, 1e300, -1e300));
  g_assert_null (pal_figure_view_pick (view, PAL_LAYER_SKIN, 0, 500));
  g_assert_false (pal_figure_view_in_body (view, -350, 40));
  g_assert_null (pal_figure_view_find (view, "no-such-region"));
}

static PalSide
get_side_at (PalFigureView *view, double u, double v)
{
  return pal_region_key_get_side (pal_figure_view_pick (view, PAL_LAYER_ZONES, u, v)->key);
}

/* The midline of every view counts as inside the body; and the patient's right is where it should
 * be. */
static void
test_sides (void)
{
  g_autoptr (PalFigureView) front = load (PAL_VIEW_FRONT);
  g_autoptr (PalFigureView) back = load (PAL_VIEW_BACK);
  g_autoptr (PalFigureView) left = load (PAL_VIEW_LEFT);

  g_assert_true (pal_figure_view_in_body (front, 0, 500));
  g_assert_cmpint (get_side_at (front, -60, 420), ==, PAL_SIDE_RIGHT);
  g_assert_cmpint (get_side_at (front, 60, 420), ==, PAL_SIDE_LEFT);
  g_assert_cmpint (get_side_at (back, -60, 420), ==, PAL_SIDE_LEFT);
  g_assert_cmpint (get_side_at (back, 60, 420), ==, PAL_SIDE_RIGHT);
  g_assert_cmpint (get_side_at (left, -80, 900), ==, PAL_SIDE_LEFT);
}

static void
test_inmost_is_inside (void)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = load (nick);

      for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
        for (guint j = 0; j < pal_figure_view_get_n_regions (view, layers[i]); j++)
          {
            const PalRegion *region = pal_figure_view_get_region (view, layers[i], j);
            PalPoint first;
            PalPoint again;

            pal_figure_view_get_inmost (view, region, &first);
            pal_figure_view_get_inmost (view, region, &again);
            g_assert_true (pal_figure_view_contains (view, region, first.u, first.v));
            g_assert_true (first.u == again.u && first.v == again.v);
          }
    }
}

static void
test_clamp (void)
{
  guint n_far = 0;
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (PalFigureView) view = load (PAL_VIEW_FRONT);

  for (guint j = 0; j < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); j++)
    {
      const PalRegion *region = pal_figure_view_get_region (view, PAL_LAYER_ZONES, j);

      for (guint k = 0; k < 20; k++)
        {
          double u = g_rand_double_range (random, -360, 360);
          double v = g_rand_double_range (random, 30, 1720);
          double distance = pal_svg_path_get_distance (region->path, u, v);
          double clamped_u = u;
          double clamped_v = v;
          double moved;

          pal_figure_view_clamp (view, region, &clamped_u, &clamped_v);
          moved = hypot (clamped_u - u, clamped_v - v);
          g_assert_true (pal_figure_view_contains (view, region, clamped_u, clamped_v));
          if (pal_figure_view_contains (view, region, u, v))
            g_assert_true (moved == 0.0);
          else if (moved > distance + 1.0)
            n_far++;
        }
    }
  /* Of 1,760 points hardly any is nearest to a spike too narrow to stand in. */
  g_assert_cmpuint (n_far, <=, 2);
}

/* A visible site lies in its muscle as this view shows it, and on a zone. */
static void
test_sites (void)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = load (nick);

      for (guint i = 0; i < pal_figure_view_get_n_sites (view); i++)
        {
          const PalSite *site = pal_figure_view_get_site (view, i);
          double distance = G_MAXDOUBLE;

          g_assert_nonnull (
            pal_figure_view_pick (view, PAL_LAYER_ZONES, site->point.u, site->point.v));
          if (!site->visible)
            continue;
          for (guint j = 0; j < G_N_ELEMENTS (layers); j++)
            {
              const PalRegion *muscle = pal_figure_view_lookup (view, layers[j], site->muscle);

              if (muscle == NULL)
                continue;
              if (pal_figure_view_contains (view, muscle, site->point.u, site->point.v))
                distance = 0.0;
              else
                distance = MIN (
                  distance, pal_svg_path_get_distance (muscle->path, site->point.u, site->point.v));
            }
          if (distance > 2.0)
            g_test_message (
              "%s %s %u: %.1f mm", pal_view_to_nick (nick), site->muscle, site->n, distance);
          g_assert_cmpfloat (distance, <=, 2.0);
        }
    }
}

/* The mark that the program is measured by. */
static void
test_upper_trapezius (void)
{
  static const char *const key = "trapezius-upper-r";
  g_autoptr (PalFigureView) view = load (PAL_VIEW_BACK);
  g_auto (GStrv) stack = NULL;
  const PalSite *sites;
  const PalRegion *zone;
  guint n_sites;
  gboolean listed;
  double u;
  double v;

  sites = pal_figure_view_get_muscle_sites (view, key, &n_sites);
  g_assert_cmpuint (n_sites, >=, 1);
  g_assert_cmpuint (sites[0].n, ==, 1);
  g_assert_true (pal_figure_view_get_landing_point (view, PAL_LAYER_SUPERFICIAL, key, &u, &v));
  for (guint i = 0; i < n_sites; i++)
    if (sites[i].visible)
      {
        g_assert_true (u == sites[i].point.u && v == sites[i].point.v);
        break;
      }
  g_assert_cmpfloat (u, >, 0);
  g_assert_cmpint (get_side_at (view, u, v), ==, PAL_SIDE_RIGHT);
  zone = pal_figure_view_pick (view, PAL_LAYER_ZONES, u, v);
  g_assert_nonnull (zone);
  g_assert_cmpstr (zone->key, ==, "shoulder-top-r");

  stack = pal_figure_view_dup_stack (view, u, v);
  g_assert_nonnull (stack);
  g_assert_cmpstr (stack[0], ==, key);
  g_assert_cmpstr (pal_figure_view_pick_muscle (view, u, v, &listed), ==, key);
  g_assert_true (listed);
}

/* Towards the neck the trapezius is still on top, but the known site there is that of the levator
 * beneath it. */
static void
test_levator_under_trapezius (void)
{
  g_autoptr (PalFigureView) view = load (PAL_VIEW_BACK);
  g_auto (GStrv) stack = NULL;
  const PalSite *sites;
  guint n_sites;
  gboolean listed;

  sites = pal_figure_view_get_muscle_sites (view, "levator-scapulae-r", &n_sites);
  g_assert_cmpuint (n_sites, ==, 2);
  stack = pal_figure_view_dup_stack (view, sites[0].point.u, sites[0].point.v);
  g_assert_true (g_str_has_prefix (stack[0], "trapezius-"));
  g_assert_true (g_strv_contains ((const char *const *) stack, "levator-scapulae-r"));
  for (guint i = 0; stack[i] != NULL; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (stack[i], !=, stack[j]);
  g_assert_cmpstr (pal_figure_view_pick_muscle (view, sites[0].point.u, sites[0].point.v, &listed),
                   ==,
                   "levator-scapulae-r");
  g_assert_true (listed);
}

/* The muscles are drawn a little inside the outline of the body: a finger that presses beside one still
 * presses it. The middle of the top of the shoulder, seen from behind, is such a place. */
static void
test_muscle_beside_the_drawing (void)
{
  g_autoptr (PalFigureView) view = load (PAL_VIEW_BACK);
  const PalRegion *zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, "shoulder-top-r");
  double u = zone->bounds.x + zone->bounds.width / 2;
  double v = zone->bounds.y + zone->bounds.height / 2;
  g_auto (GStrv) stack = pal_figure_view_dup_stack (view, u, v);
  gboolean listed;

  g_assert_true (pal_figure_view_pick (view, PAL_LAYER_ZONES, u, v) == zone);
  g_assert_null (stack[0]);
  g_assert_cmpstr (pal_figure_view_pick_muscle (view, u, v, &listed), ==, "trapezius-upper-r");
  g_assert_true (listed);
}

/* Beside the drawing is not somewhere else: never the arm that hangs in front of the loin, nor the
 * neck below the chin, nor the other side. */
static void
test_no_muscle_of_another_part (void)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = load (nick);

      for (double v = 40; v < 1700; v += 5)
        for (double u = -340; u < 340; u += 5)
          {
            const PalRegion *zone = pal_figure_view_pick (view, PAL_LAYER_ZONES, u, v);
            const char *muscle = pal_figure_view_pick_muscle (view, u, v, NULL);
            g_auto (GStrv) stack = pal_figure_view_dup_stack (view, u, v);
            PalSide side;

            if (zone == NULL)
              g_assert_null (stack[0] == NULL ? muscle : NULL);
            if (zone == NULL || muscle == NULL || stack[0] != NULL)
              continue;
            side = pal_region_key_get_side (zone->key);
            if (side != PAL_SIDE_MIDLINE && fabs (u) > 12.0)
              g_assert_cmpint (pal_region_key_get_side (muscle), ==, side);
            if (g_str_has_prefix (zone->key, "low-back-"))
              {
                g_assert_false (g_str_has_prefix (muscle, "anconeus-"));
                g_assert_false (g_str_has_prefix (muscle, "extensor-"));
              }
            if (g_str_equal (zone->key, "mouth-chin"))
              g_assert_false (g_str_has_prefix (muscle, "scm-"));
          }
    }
}

/* The rule in its two branches, held against every place of a grid. */
static void
test_muscle_rule (void)
{
  g_autoptr (PalFigureView) view = load (PAL_VIEW_BACK);
  guint n_topmost = 0;
  guint n_deeper = 0;

  for (double v = 40; v < 1700; v += 7)
    for (double u = -340; u < 340; u += 7)
      {
        g_auto (GStrv) stack = pal_figure_view_dup_stack (view, u, v);
        gboolean listed;
        const char *muscle = pal_figure_view_pick_muscle (view, u, v, &listed);
        guint first = 0;

        if (stack[0] == NULL)
          continue;
        while (stack[first] != NULL && !pal_figure_view_has_site_near (view, stack[first], u, v))
          first++;
        g_assert_cmpint (listed, ==, stack[first] != NULL);
        g_assert_cmpstr (muscle, ==, listed ? stack[first] : stack[0]);
        if (!listed)
          n_topmost++;
        else if (first > 0)
          n_deeper++;
      }
  g_assert_cmpuint (n_topmost, >, 0);
  g_assert_cmpuint (n_deeper, >, 0);
}

/* A zone has no sites of its own: the mark goes to its inmost point. */
static void
test_landing_in_zone (void)
{
  g_autoptr (PalFigureView) view = load (PAL_VIEW_FRONT);
  const PalRegion *zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, "forearm-front-r");
  PalPoint inmost;
  double u;
  double v;

  g_assert_nonnull (zone);
  pal_figure_view_get_inmost (view, zone, &inmost);
  g_assert_true (pal_figure_view_get_landing_point (view, PAL_LAYER_ZONES, zone->key, &u, &v));
  g_assert_true (u == inmost.u && v == inmost.v);
  g_assert_false (
    pal_figure_view_get_landing_point (view, PAL_LAYER_ZONES, "no-such-region", &u, &v));
}

/* Few people have a sternalis: it can be found and comes last, and nothing else changes. */
static void
test_variant (void)
{
  g_autoptr (PalFigureView) view = load (PAL_VIEW_FRONT);
  const PalRegion *variant = pal_figure_view_find (view, "sternalis-r");
  const PalRegion *picked;
  g_auto (GStrv) stack = NULL;
  PalPoint inmost;

  g_assert_nonnull (variant);
  g_assert_true (variant->variant);
  pal_figure_view_get_inmost (view, variant, &inmost);
  stack = pal_figure_view_dup_stack (view, inmost.u, inmost.v);
  g_assert_cmpstr (stack[g_strv_length (stack) - 1], ==, "sternalis-r");
  g_assert_cmpuint (g_strv_length (stack), >=, 2);
  picked = pal_figure_view_pick (view, PAL_LAYER_SUPERFICIAL, inmost.u, inmost.v);
  g_assert_true (picked != variant);
}

static gpointer
warm_and_pick (gpointer data)
{
  PalFigureView *view = data;

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      PalPoint point;

      pal_figure_view_warm (view, layers[i]);
      pal_figure_view_get_inmost (view, pal_figure_view_get_region (view, layers[i], 0), &point);
      g_assert_nonnull (pal_figure_view_pick (view, layers[i], point.u, point.v));
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (PalFigureView) view = load (PAL_VIEW_LEFT);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("warm", warm_and_pick, view);
  warm_and_pick (view);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anatomy/view/pick-agrees-with-outlines", test_pick_agrees_with_outlines);
  g_test_add_func ("/anatomy/view/pick-at-borders", test_pick_at_borders);
  g_test_add_func ("/anatomy/view/nowhere", test_nowhere);
  g_test_add_func ("/anatomy/view/sides", test_sides);
  g_test_add_func ("/anatomy/view/inmost-is-inside", test_inmost_is_inside);
  g_test_add_func ("/anatomy/view/clamp", test_clamp);
  g_test_add_func ("/anatomy/view/sites", test_sites);
  g_test_add_func ("/anatomy/view/upper-trapezius", test_upper_trapezius);
  g_test_add_func ("/anatomy/view/levator-under-trapezius", test_levator_under_trapezius);
  g_test_add_func ("/anatomy/view/muscle-rule", test_muscle_rule);
  g_test_add_func ("/anatomy/view/muscle-beside-the-drawing", test_muscle_beside_the_drawing);
  g_test_add_func ("/anatomy/view/no-muscle-of-another-part", test_no_muscle_of_another_part);
  g_test_add_func ("/anatomy/view/landing-in-zone", test_landing_in_zone);
  g_test_add_func ("/anatomy/view/variant", test_variant);
  g_test_add_func ("/anatomy/view/threads", test_threads);
  return g_test_run ();
}
