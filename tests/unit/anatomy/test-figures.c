/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures: that they have the regions of the adult, and that what is marked on one lands in the
 * same region of another. */

#include <math.h>
#include <string.h>

#include "pal-body-warp.h"
#include "pal-figure.h"
#include "pal-ink-stroke.h"
#include "pal-mark.h"

/* Millimetres by which a border of a figure may differ from the adult's carried there: a curve was carried by
 * its ends and handles, and halved until that drew its image to within a fraction of a millimetre; a warp that
 * stretches makes more of that. Hardly any place notices. */
#define ZONE_DRAWN 2.0
#define MUSCLE_DRAWN 3.0
#define SELDOM 0.01

static PalFigure *adult;

static PalFigure *
make_figure (const char *id)
{
  g_autoptr (GError) error = NULL;
  PalFigure *figure = pal_figure_new_other (adult, id, &error);

  g_assert_no_error (error);
  return figure;
}

typedef void (*FigureFunc) (PalFigure *figure);

/* All but the adult. */
static void
foreach_figure (FigureFunc func)
{
  const char *const *ids = pal_figure_list_ids ();

  g_assert_cmpstr (ids[0], ==, PAL_FIGURE_ADULT);
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 4);
  for (guint i = 1; ids[i] != NULL; i++)
    {
      g_autoptr (PalFigure) figure = make_figure (ids[i]);

      func (figure);
    }
}

static void
check_same_regions (PalFigure *figure)
{
  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    {
      PalFigureView *ours = pal_figure_get_view (figure, view);
      PalFigureView *theirs = pal_figure_get_view (adult, view);

      g_assert_cmpstr (pal_figure_view_get_figure (ours), ==, pal_figure_get_id (figure));
      for (PalLayer layer = PAL_LAYER_ZONES; layer <= PAL_LAYER_DEEP; layer++)
        {
          guint n_regions = pal_figure_view_get_n_regions (theirs, layer);

          g_assert_cmpuint (pal_figure_view_get_n_regions (ours, layer), ==, n_regions);
          for (guint i = 0; i < n_regions; i++)
            {
              const PalRegion *one = pal_figure_view_get_region (ours, layer, i);
              const PalRegion *other = pal_figure_view_get_region (theirs, layer, i);

              g_assert_true (one->key == other->key);
              g_assert_true (one->variant == other->variant);
            }
        }
      g_assert_cmpuint (
        pal_figure_view_get_n_sites (ours), ==, pal_figure_view_get_n_sites (theirs));
      g_assert_cmpuint (
        pal_figure_view_get_n_landmarks (ours), ==, pal_figure_view_get_n_landmarks (theirs));
    }
}

static void
test_same_regions (void)
{
  foreach_figure (check_same_regions);
}

static double
get_nearest_border (PalFigureView *view, double u, double v)
{
  double nearest = pal_svg_path_get_distance (pal_figure_view_get_outline (view), u, v);

  for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
    {
      const PalRegion *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i);

      nearest = MIN (nearest, pal_svg_path_get_distance (zone->path, u, v));
    }
  return nearest;
}

/* Zones cover the body without gap or overlap: their areas add up to its own, and any place is in
 * one. */
static void
check_partition (PalFigure *figure)
{
  for (PalView v = PAL_VIEW_FRONT; v <= PAL_VIEW_MAIN_LAST; v++)
    {
      PalFigureView *view = pal_figure_get_view (figure, v);
      const cairo_rectangle_t *frame = pal_figure_view_get_bounds (view);
      guint n_zones = pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES);
      guint n_inside = 0;

      for (guint i = 0; i < 20000; i++)
        {
          double x = g_test_rand_double_range (frame->x, frame->x + frame->width);
          double y = g_test_rand_double_range (frame->y, frame->y + frame->height);
          gboolean inside = pal_figure_view_in_body (view, x, y);
          guint n_holding = 0;

          for (guint z = 0; z < n_zones; z++)
            {
              const PalRegion *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, z);

              n_holding += pal_svg_path_contains (zone->path, x, y) ? 1 : 0;
            }
          n_inside += inside ? 1 : 0;
          if (n_holding == (inside ? 1 : 0))
            continue;
          /* Borders are shared; their curves may differ by less than a line is wide. */
          g_assert_cmpfloat (get_nearest_border (view, x, y), <, 0.3);
        }
      g_assert_cmpuint (n_inside, >, 2000);
    }
}

static void
test_partition (void)
{
  foreach_figure (check_partition);
}

/* A random place within a region, concave or not; FALSE where it is too narrow to hit. */
static gboolean
choose_place (const PalRegion *region, PalPoint *point)
{
  for (guint i = 0; i < 400; i++)
    {
      point->u
        = g_test_rand_double_range (region->bounds.x, region->bounds.x + region->bounds.width);
      point->v
        = g_test_rand_double_range (region->bounds.y, region->bounds.y + region->bounds.height);
      if (pal_svg_path_contains (region->path, point->u, point->v))
        return TRUE;
    }
  return FALSE;
}

/* How far a place is beside a region, 0 inside. */
static double
beside (const PalRegion *region, const PalPoint *point)
{
  return pal_svg_path_contains (region->path, point->u, point->v)
           ? 0.0
           : pal_svg_path_get_distance (region->path, point->u, point->v);
}

/* Marks of one figure shown on another, which is how they are carried: unclamped by a muscle's key,
 * for nothing is clamped into that, and clamped by the zone's. */
static void
check_pair (PalFigure *from, PalFigure *to)
{
  const PalLayer layers[]
    = { PAL_LAYER_ZONES, PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP };
  double farthest = 0.0, widest = 0.0, widest_muscle = 0.0;
  guint n_places = 0, n_beside = 0;

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    for (guint l = 0; l < G_N_ELEMENTS (layers); l++)
      {
        PalFigureView *ours = pal_figure_get_view (from, view);
        PalFigureView *theirs = pal_figure_get_view (to, view);

        for (guint i = 0; i < pal_figure_view_get_n_regions (ours, layers[l]); i++)
          {
            const PalRegion *region = pal_figure_view_get_region (ours, layers[l], i);
            const PalRegion *target = pal_figure_view_lookup (theirs, layers[l], region->key);

            for (guint n = 0; n < 12; n++)
              {
                PalPoint made, shown, clamped, again;
                double miss;

                if (!choose_place (region, &made))
                  break;
                n_places++;
                shown = made;
                pal_place_carrier_carry_point (
                  PAL_PLACE_CARRIER (to), pal_figure_get_id (from), 1, view, NULL, &shown, FALSE);
                miss = beside (target, &shown);
                if (layers[l] == PAL_LAYER_ZONES)
                  widest = MAX (widest, miss);
                else
                  widest_muscle = MAX (widest_muscle, miss);
                n_beside += miss > 0.5 ? 1 : 0;
                again = shown;
                pal_place_carrier_carry_point (
                  PAL_PLACE_CARRIER (from), pal_figure_get_id (to), 1, view, NULL, &again, FALSE);
                farthest = MAX (farthest, hypot (again.u - made.u, again.v - made.v));
                if (hypot (again.u - made.u, again.v - made.v) > 2.0)
                  g_test_message ("%s %s %s %.1f %.1f -> %.1f %.1f -> %.1f %.1f",
                                  pal_figure_get_id (to),
                                  pal_view_to_nick (view),
                                  region->key,
                                  made.u,
                                  made.v,
                                  shown.u,
                                  shown.v,
                                  again.u,
                                  again.v);

                if (layers[l] != PAL_LAYER_ZONES)
                  continue;
                clamped = made;
                pal_place_carrier_carry_point (PAL_PLACE_CARRIER (to),
                                               pal_figure_get_id (from),
                                               1,
                                               view,
                                               region->key,
                                               &clamped,
                                               FALSE);
                g_assert_true (pal_svg_path_contains (target->path, clamped.u, clamped.v));
                /* It is the place that was carried, not any place of the zone. */
                g_assert_cmpfloat (
                  hypot (clamped.u - shown.u, clamped.v - shown.v), <=, ZONE_DRAWN + 4.0);
              }
          }
      }
  g_test_message ("%s to %s: %u places, back within %.4f mm, beside their zone by %.2f mm, their "
                  "muscle by %.2f mm",
                  pal_figure_get_id (from),
                  pal_figure_get_id (to),
                  n_places,
                  farthest,
                  widest,
                  widest_muscle);
  g_assert_cmpuint (n_places, >, 5000);
  g_assert_cmpfloat (farthest, <, 2.0);
  g_assert_cmpfloat (widest, <, ZONE_DRAWN);
  g_assert_cmpfloat (widest_muscle, <, MUSCLE_DRAWN);
  g_assert_cmpfloat (n_beside, <, SELDOM * n_places);
}

static void
test_random_marks (void)
{
  const char *const *ids = pal_figure_list_ids ();
  PalFigure *figures[4] = { 0 };

  for (guint i = 0; ids[i] != NULL; i++)
    figures[i] = i == 0 ? g_object_ref (adult) : make_figure (ids[i]);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    for (guint j = 0; j < G_N_ELEMENTS (figures); j++)
      if (i != j)
        check_pair (figures[i], figures[j]);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_object_unref (figures[i]);
}

/* What lies below a site is what lies below it on the adult, where the two are drawn alike. */
static void
check_depth (PalFigure *figure)
{
  guint n_sites = 0, n_same = 0;

  for (PalView v = PAL_VIEW_FRONT; v <= PAL_VIEW_MAIN_LAST; v++)
    {
      PalFigureView *ours = pal_figure_get_view (figure, v);
      PalFigureView *theirs = pal_figure_get_view (adult, v);

      for (guint i = 0; i < pal_figure_view_get_n_sites (ours); i++)
        {
          const PalSite *one = pal_figure_view_get_site (ours, i);
          const PalSite *other = pal_figure_view_get_site (theirs, i);
          g_auto (GStrv) here = pal_figure_view_dup_stack (ours, one->point.u, one->point.v);
          g_auto (GStrv) there = pal_figure_view_dup_stack (theirs, other->point.u, other->point.v);

          g_assert_true (one->muscle == other->muscle && one->n == other->n);
          n_sites++;
          n_same += g_strv_equal ((const char *const *) here, (const char *const *) there) ? 1 : 0;
        }
    }
  g_test_message ("%s: %u of %u stacks the same", pal_figure_get_id (figure), n_same, n_sites);
  g_assert_cmpuint (n_same * 100, >=, n_sites * 90);
}

static void
test_depth (void)
{
  foreach_figure (check_depth);
}

/* All figures share the close-ups, each loaded once, and marks of them keep their place. */
static void
check_close_ups (PalFigure *figure)
{
  PalFigureView *head = pal_figure_get_view (figure, PAL_VIEW_HEAD_FRONT);
  PalFigureView *front = pal_figure_get_view (figure, PAL_VIEW_FRONT);
  const PalRegion *cheek = pal_figure_view_lookup (head, PAL_LAYER_ZONES, "cheek-r");
  const PalRegion *target = pal_figure_view_lookup (front, PAL_LAYER_ZONES, "cheek-r");
  PalPoint made, shown, carried, again;

  g_assert_true (head == pal_figure_get_view (adult, PAL_VIEW_HEAD_FRONT));
  pal_figure_view_get_inmost (head, cheek, &made);
  shown = made;
  pal_place_carrier_carry_point (
    PAL_PLACE_CARRIER (figure), PAL_FIGURE_ADULT, 1, PAL_VIEW_HEAD_FRONT, "cheek-r", &shown, FALSE);
  g_assert_true (shown.u == made.u && shown.v == made.v);
  g_assert_true (
    pal_figure_carry (figure, PAL_VIEW_HEAD_FRONT, "cheek-r", &made, PAL_VIEW_FRONT, &carried));
  g_assert_true (pal_svg_path_contains (target->path, carried.u, carried.v));
  g_assert_true (
    pal_figure_carry (figure, PAL_VIEW_FRONT, "cheek-r", &carried, PAL_VIEW_HEAD_FRONT, &again));
  g_assert_cmpfloat (hypot (again.u - made.u, again.v - made.v), <, 2.0);
}

static void
test_close_ups (void)
{
  foreach_figure (check_close_ups);
}

/* A straight line down the back is still a line of one piece down the same zones. */
static void
test_strokes (void)
{
  g_autoptr (PalFigure) child = make_figure (PAL_FIGURE_CHILD);
  const PalInkSample samples[] = { { -50, 320, 1, 0 }, { -50, 700, 1, 100 } };
  g_autoptr (PalInkStroke) stroke
    = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 8.0, FALSE);
  g_autoptr (GBytes) made = pal_ink_stroke_to_bytes (stroke);
  g_autoptr (GBytes) shown = pal_place_carrier_carry_samples (
    PAL_PLACE_CARRIER (child), PAL_FIGURE_ADULT, 1, PAL_VIEW_BACK, made, FALSE);
  g_autoptr (GBytes) again = pal_place_carrier_carry_samples (
    PAL_PLACE_CARRIER (child), PAL_FIGURE_ADULT, 1, PAL_VIEW_BACK, shown, TRUE);
  g_autoptr (PalInkStroke) there = pal_ink_stroke_from_bytes (shown, NULL);
  g_autoptr (PalInkStroke) back = pal_ink_stroke_from_bytes (again, NULL);
  const PalInkSample *points;
  guint n_points;

  points = pal_ink_stroke_get_samples (there, &n_points);
  g_assert_cmpuint (n_points, >, 2);
  for (guint i = 0; i < n_points; i++)
    {
      PalPoint point = { points[i].u, points[i].v };

      pal_place_carrier_carry_point (
        PAL_PLACE_CARRIER (adult), PAL_FIGURE_CHILD, 1, PAL_VIEW_BACK, NULL, &point, FALSE);
      g_assert_cmpfloat (ABS (point.u + 50), <, 0.2);
    }
  points = pal_ink_stroke_get_samples (back, &n_points);
  for (guint i = 0; i < n_points; i++)
    g_assert_cmpfloat (ABS (points[i].u + 50), <, 0.2);
}

/* A mark of the adult on the child's figure: what is shown moves, what is recorded does not. */
static void
test_mark (void)
{
  g_autoptr (PalFigure) child = make_figure (PAL_FIGURE_CHILD);
  g_autoptr (GVariant) row = NULL;
  g_autoptr (PalMark) mark = NULL;
  PalFigureView *back = pal_figure_get_view (child, PAL_VIEW_BACK);
  const PalRegion *zone = pal_figure_view_lookup (back, PAL_LAYER_ZONES, "shoulder-top-r");
  PalPlace place = { .figure = PAL_FIGURE_CHILD, .figure_version = 1, .view = PAL_VIEW_BACK };
  PalPoint point;
  const PalPoint made = { 78.8, 314.8 };
  g_autofree char *points = pal_points_to_string (&made, 1);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", "a");
  pal_row_set_string (&dict, "figure", PAL_FIGURE_ADULT);
  pal_row_set_int (&dict, "figure_version", 1);
  pal_row_set_string (&dict, "view", "back");
  pal_row_set_string (&dict, "zone", "shoulder-top-r");
  pal_row_set_string (&dict, "points", points);
  row = g_variant_ref_sink (g_variant_dict_end (&dict));
  mark = PAL_MARK (pal_entity_new (PAL_TYPE_MARK, row));

  pal_mark_set_carrier (mark, PAL_PLACE_CARRIER (child));
  point = pal_mark_get_point (mark);
  g_assert_cmpfloat (point.v, >, 600.0);
  g_assert_true (pal_svg_path_contains (zone->path, point.u, point.v));
  g_assert_cmpstr (pal_entity_get_string (PAL_ENTITY (mark), "points"), ==, points);

  place.point = point;
  pal_mark_store_place (mark, &place);
  g_assert_cmpstr (place.figure, ==, PAL_FIGURE_ADULT);
  g_assert_cmpfloat_with_epsilon (place.point.u, 78.8, 0.05);
  g_assert_cmpfloat_with_epsilon (place.point.v, 314.8, 0.05);

  pal_mark_set_carrier (mark, PAL_PLACE_CARRIER (adult));
  point = pal_mark_get_point (mark);
  g_assert_true (point.u == 78.8 && point.v == 314.8);
}

/* A record of a later version may name a figure that this one does not have. */
static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  PalPoint point = { 10, 500 };

  g_assert_null (pal_figure_new ("giant", &error));
  g_assert_error (error, PAL_FIGURE_ERROR, PAL_FIGURE_ERROR_UNKNOWN);
  pal_place_carrier_carry_point (
    PAL_PLACE_CARRIER (adult), "giant", 1, PAL_VIEW_FRONT, NULL, &point, FALSE);
  g_assert_true (point.u == 10 && point.v == 500);
  pal_place_carrier_carry_point (
    PAL_PLACE_CARRIER (adult), PAL_FIGURE_CHILD, 2, PAL_VIEW_FRONT, NULL, &point, FALSE);
  g_assert_true (point.u == 10 && point.v == 500);
}

static void
assert_refused (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (pal_body_warp_new_from_bytes (bytes, PAL_FIGURE_CHILD, PAL_VIEW_BACK, 1, &error));
  g_assert_error (error, PAL_FIGURE_ERROR, PAL_FIGURE_ERROR_DRAWING);
}

static void
test_broken_warps (void)
{
  const char *head = "warp 1\nview child back 1\nfrom adult back 1\n";
  const char *rows = "1111 1 0 1 0 1 0 1 0\n1111 1 0 1 0 1 0 1 0\n1111 1 0 1 0 1 0 1 0\n";
  g_autofree char *good
    = g_strconcat (head, "grid 12 4 4 at 0.0 0.0\n", rows, "1111 1 0 1 0 1 0 1 0\n", NULL);
  g_autofree char *few = g_strconcat (head, "grid 12 4 4 at 0.0 0.0\n", rows, NULL);
  g_autofree char *narrow
    = g_strconcat (head, "grid 12 4 4 at 0.0 0.0\n", rows, "1111 1 0 1 0 1 0 1\n", NULL);
  g_autofree char *wide
    = g_strconcat (head, "grid 12 4 4 at 0.0 0.0\n", rows, "1111 1 0 1 0 1 0 1 0 1\n", NULL);
  g_autofree char *flat
    = g_strconcat (head, "grid 0 4 4 at 0.0 0.0\n", rows, "1111 1 0 1 0 1 0 1 0\n", NULL);
  g_autofree char *huge
    = g_strconcat (head, "grid 12 4 99999 at 0.0 0.0\n", rows, "1111 1 0 1 0 1 0 1 0\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (good, strlen (good));
  g_autoptr (GError) error = NULL;
  g_autoptr (PalBodyWarp) warp
    = pal_body_warp_new_from_bytes (bytes, PAL_FIGURE_CHILD, PAL_VIEW_BACK, 1, &error);
  PalPoint moved;

  g_assert_no_error (error);
  moved = pal_body_warp_carry (warp, (PalPoint){ 18, 18 }, FALSE);
  g_assert_cmpfloat_with_epsilon (moved.u, 18.1, 1e-9);
  g_assert_cmpfloat_with_epsilon (moved.v, 18.0, 1e-9);
  assert_refused ("");
  assert_refused (head);
  assert_refused (few);
  assert_refused (narrow);
  assert_refused (wide);
  assert_refused (flat);
  assert_refused (huge);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adult = pal_figure_new (PAL_FIGURE_ADULT, NULL);

  g_test_add_func ("/figures/same-regions", test_same_regions);
  g_test_add_func ("/figures/partition", test_partition);
  g_test_add_func ("/figures/random-marks", test_random_marks);
  g_test_add_func ("/figures/depth", test_depth);
  g_test_add_func ("/figures/close-ups", test_close_ups);
  g_test_add_func ("/figures/strokes", test_strokes);
  g_test_add_func ("/figures/mark", test_mark);
  g_test_add_func ("/figures/unknown", test_unknown);
  g_test_add_func ("/figures/broken-warps", test_broken_warps);

  result = g_test_run ();
  g_object_unref (adult);
  return result;
}
