/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places of a close-up in the view of the body, and of that in the close-up. */

#include <math.h>

#include "pal-figure.h"
#include "pal-region-key.h"

static PalFigure *
make_figure (void)
{
  g_autoptr (GError) error = NULL;
  PalFigure *figure = pal_figure_new (PAL_FIGURE_ADULT, &error);

  g_assert_no_error (error);
  return figure;
}

typedef struct
{
  PalFigure *figure;
  PalView from;
  const PalRegion *zone; /* of the view from */
  PalView to;
} Pair;

typedef void (*PlaceFunc) (const Pair *pair, const PalPoint *point, gpointer user_data);

/* A grid of places within every zone of a close-up, each with the view of the body that shows it.
 */
static void
foreach_place (PalFigure *figure, double step, PlaceFunc func, gpointer user_data)
{
  for (PalView close_up = PAL_VIEW_MAIN_LAST + 1; close_up <= PAL_VIEW_LAST; close_up++)
    {
      PalFigureView *view;
      const PalView mains[] = { pal_view_get_main (close_up), pal_view_get_second_main (close_up) };

      if (!pal_figure_has_view (figure, close_up))
        continue;
      view = pal_figure_get_view (figure, close_up);
      for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
        for (guint j = 0; j < G_N_ELEMENTS (mains); j++)
          {
            Pair pair = {
              figure, close_up, pal_figure_view_get_region (view, PAL_LAYER_ZONES, i), mains[j]
            };
            const cairo_rectangle_t *bounds = &pair.zone->bounds;

            if (mains[j] == PAL_VIEW_NONE)
              continue;
            for (double u = bounds->x + step / 2; u < bounds->x + bounds->width; u += step)
              for (double v = bounds->y + step / 2; v < bounds->y + bounds->height; v += step)
                if (pal_svg_path_contains (pair.zone->path, u, v))
                  func (&pair, &(PalPoint){ u, v }, user_data);
          }
    }
}

static gboolean
zone_contains (PalFigure *figure, PalView view, const char *zone, const PalPoint *point)
{
  const PalRegion *region
    = pal_figure_view_lookup (pal_figure_get_view (figure, view), PAL_LAYER_ZONES, zone);

  return region != NULL && pal_svg_path_contains (region->path, point->u, point->v);
}

static void
check_same_zone (const Pair *pair, const PalPoint *point, gpointer user_data)
{
  guint *n_carried = user_data;
  PalPoint carried;

  if (!pal_figure_carry (pair->figure, pair->from, pair->zone->key, point, pair->to, &carried))
    return;
  (*n_carried)++;
  g_assert_true (zone_contains (pair->figure, pair->to, pair->zone->key, &carried));
}

static void
test_same_zone (void)
{
  g_autoptr (PalFigure) figure = make_figure ();
  guint n_carried = 0;

  foreach_place (figure, 5.0, check_same_zone, &n_carried);
  g_assert_cmpuint (n_carried, >, 1000);
}

static void
check_mirror (const Pair *pair, const PalPoint *point, gpointer user_data)
{
  g_autofree char *other = pal_region_key_mirror (pair->zone->key);
  const PalPoint mirrored = { -point->u, point->v };
  PalPoint one, two;
  gboolean found
    = pal_figure_carry (pair->figure, pair->from, pair->zone->key, point, pair->to, &one);

  g_assert_cmpint (pal_figure_carry (pair->figure,
                                     pal_view_mirror (pair->from),
                                     other,
                                     &mirrored,
                                     pal_view_mirror (pair->to),
                                     &two),
                   ==,
                   found);
  if (!found || pal_region_key_get_side (pair->zone->key) == PAL_SIDE_MIDLINE)
    return;
  g_assert_cmpfloat_with_epsilon (one.u, -two.u, 1e-6);
  g_assert_cmpfloat_with_epsilon (one.v, two.v, 1e-6);
}

static void
test_mirror (void)
{
  g_autoptr (PalFigure) figure = make_figure ();

  foreach_place (figure, 8.0, check_mirror, NULL);
}

typedef struct
{
  guint n;
  guint n_far; /* that do not come back to within 6 mm */
  double sum;
} Errors;

/* There and back again, for what goes both ways. */
static void
check_return (const Pair *pair, const PalPoint *point, gpointer user_data)
{
  Errors *errors = user_data;
  PalPoint there, back;
  double error;

  if (!pal_figure_carry (pair->figure, pair->from, pair->zone->key, point, pair->to, &there)
      || !pal_figure_carry (pair->figure, pair->to, pair->zone->key, &there, pair->from, &back))
    return;
  error = hypot (back.u - point->u, back.v - point->v);
  errors->n++;
  errors->sum += error;
  if (error > 6.0)
    {
      errors->n_far++;
      g_test_message ("%s in %s and %s: %.1f, %.1f, %.1f mm",
                      pair->zone->key,
                      pal_view_to_nick (pair->from),
                      pal_view_to_nick (pair->to),
                      point->u,
                      point->v,
                      error);
    }
}

static void
test_return (void)
{
  g_autoptr (PalFigure) figure = make_figure ();
  Errors errors = { 0 };

  foreach_place (figure, 6.0, check_return, &errors);
  g_test_message ("mean %.2f mm, %u of %u far", errors.sum / errors.n, errors.n_far, errors.n);
  g_assert_cmpuint (errors.n, >, 1000);
  g_assert_cmpfloat (errors.sum / errors.n, <, 0.5);
  /* Where a border is folded, as between two fingers, a few go elsewhere along it. */
  g_assert_cmpuint (errors.n_far * 100, <, errors.n);
}

/* Places that anybody can find in both views: tips, creases, edges. */
static void
test_landmarks (void)
{
  static const struct
  {
    PalView close_up;
    PalView body;
    const char *zone;
    double u, v;         /* as a share of the zone's bounds in the close-up */
    double low_u, low_v; /* what share of the bounds it must have in the view of the body */
    double high_u, high_v;
  } cases[] = {
    /* The tip of the thumb, low and outside. */
    { PAL_VIEW_HAND_PALM_R, PAL_VIEW_FRONT, "thumb-r", 0.25, 0.95, 0.0, 0.85, 0.5, 1.0 },
    /* The ball of the thumb beside the wrist, and the ball of the little finger. */
    { PAL_VIEW_HAND_PALM_R, PAL_VIEW_FRONT, "palm-r", 0.3, 0.2, 0.0, 0.0, 0.45, 0.4 },
    { PAL_VIEW_HAND_PALM_R, PAL_VIEW_FRONT, "palm-r", 0.85, 0.6, 0.7, 0.4, 1.0, 0.8 },
    /* From behind the thumb of the right hand is on the right. */
    { PAL_VIEW_HAND_BACK_R, PAL_VIEW_BACK, "hand-back-r", 0.7, 0.2, 0.55, 0.0, 1.0, 0.4 },
    /* Over the toes of the foot is lowest in the body, and its outer edge outermost. */
    { PAL_VIEW_FOOT_TOP_R, PAL_VIEW_FRONT, "foot-top-r", 0.5, 0.05, 0.2, 0.7, 0.8, 1.0 },
    { PAL_VIEW_FOOT_TOP_R, PAL_VIEW_FRONT, "foot-top-r", 0.5, 0.9, 0.2, 0.0, 0.8, 0.4 },
    { PAL_VIEW_FOOT_TOP_R, PAL_VIEW_FRONT, "foot-top-r", 0.92, 0.2, 0.0, 0.4, 0.3, 1.0 },
    /* The inner side of the ankle is its edge towards the other foot. */
    { PAL_VIEW_FOOT_INNER_R, PAL_VIEW_FRONT, "ankle-inner-r", 0.5, 0.5, 0.6, 0.2, 1.0, 0.8 },
  };
  g_autoptr (PalFigure) figure = make_figure ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PalFigureView *close_up = pal_figure_get_view (figure, cases[i].close_up);
      PalFigureView *body = pal_figure_get_view (figure, cases[i].body);
      const PalRegion *from = pal_figure_view_lookup (close_up, PAL_LAYER_ZONES, cases[i].zone);
      const PalRegion *to = pal_figure_view_lookup (body, PAL_LAYER_ZONES, cases[i].zone);
      PalPoint point = { from->bounds.x + cases[i].u * from->bounds.width,
                         from->bounds.y + cases[i].v * from->bounds.height };
      PalPoint carried;
      double u, v;

      pal_figure_view_clamp (close_up, from, &point.u, &point.v);
      g_assert_true (pal_figure_carry (
        figure, cases[i].close_up, cases[i].zone, &point, cases[i].body, &carried));
      u = (carried.u - to->bounds.x) / to->bounds.width;
      v = (carried.v - to->bounds.y) / to->bounds.height;
      g_test_message ("%s %u: %.2f, %.2f", cases[i].zone, i, u, v);
      g_assert_cmpfloat (u, >=, cases[i].low_u);
      g_assert_cmpfloat (u, <=, cases[i].high_u);
      g_assert_cmpfloat (v, >=, cases[i].low_v);
      g_assert_cmpfloat (v, <=, cases[i].high_v);
    }
}

/* What one view shows and the other does not, is not carried. */
static void
test_elsewhere (void)
{
  g_autoptr (PalFigure) figure = make_figure ();
  const PalPoint palm = { 0.0, 20.0 };
  const PalPoint chest = { 60.0, 400.0 };
  PalPoint carried;

  g_assert_true (pal_figure_carry (
    figure, PAL_VIEW_HAND_PALM_R, "palm-r", &palm, PAL_VIEW_HAND_PALM_R, &carried));
  g_assert_cmpfloat (carried.v, ==, palm.v);
  g_assert_false (
    pal_figure_carry (figure, PAL_VIEW_HAND_PALM_R, "palm-r", &palm, PAL_VIEW_BACK, &carried));
  g_assert_false (pal_figure_carry (
    figure, PAL_VIEW_HAND_PALM_R, "thumb-r", &palm, PAL_VIEW_HAND_BACK_R, &carried));
  g_assert_false (
    pal_figure_carry (figure, PAL_VIEW_FRONT, "chest-l", &chest, PAL_VIEW_HAND_PALM_L, &carried));
  g_assert_false (
    pal_figure_carry (figure, PAL_VIEW_FRONT, "chest-l", &chest, PAL_VIEW_BACK, &carried));
  g_assert_false (
    pal_figure_carry (figure, PAL_VIEW_FRONT, NULL, &chest, PAL_VIEW_HAND_PALM_L, &carried));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/anatomy/carry/same-zone", test_same_zone);
  g_test_add_func ("/anatomy/carry/mirror", test_mirror);
  g_test_add_func ("/anatomy/carry/return", test_return);
  g_test_add_func ("/anatomy/carry/landmarks", test_landmarks);
  g_test_add_func ("/anatomy/carry/elsewhere", test_elsewhere);

  return g_test_run ();
}
