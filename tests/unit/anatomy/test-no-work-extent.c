/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a part goes where nobody is to work, in each view and on each figure, and what lies under it. */

#include <math.h>

#include "pal-figure.h"
#include "pal-ink-stroke.h"
#include "pal-no-work-extent.h"
#include "pal-no-work-symbol.h"
#include "pal-place-carrier.h"

static PalFigure *adult, *child, *heavier;

static PalNoWork *
make_no_work (PalView view, const char *zone, const PalPoint *points, guint n_points, double radius)
{
  GVariantDict dict;
  g_autoptr (GVariant) row = NULL;
  g_autofree char *corners = points != NULL ? pal_points_to_string (points, n_points) : NULL;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "id", "s", "here");
  g_variant_dict_insert (&dict, "zone", "s", zone);
  g_variant_dict_insert (&dict, "figure", "s", PAL_FIGURE_ADULT);
  g_variant_dict_insert (&dict, "figure_version", "x", (gint64) 1);
  g_variant_dict_insert (&dict, "view", "s", pal_view_to_nick (view));
  if (corners != NULL)
    g_variant_dict_insert (&dict, "points", "s", corners);
  if (radius > 0.0)
    g_variant_dict_insert (&dict, "radius", "d", radius);
  row = g_variant_ref_sink (g_variant_dict_end (&dict));
  return PAL_NO_WORK (pal_entity_new (PAL_TYPE_NO_WORK, row));
}

static const PalRegion *
get_region (PalFigure *figure, PalView view, PalLayer layer, const char *key)
{
  const PalRegion *region
    = pal_figure_view_lookup (pal_figure_get_view (figure, view), layer, key);

  g_assert_nonnull (region);
  return region;
}

static PalPoint
get_inmost (PalFigure *figure, PalView view, PalLayer layer, const char *key)
{
  PalPoint inmost;

  pal_figure_view_get_inmost (
    pal_figure_get_view (figure, view), get_region (figure, view, layer, key), &inmost);
  return inmost;
}

static PalNoWork *
make_spot (PalFigure *figure, PalView view, const char *zone, double radius)
{
  const PalPoint inmost = get_inmost (figure, view, PAL_LAYER_ZONES, zone);

  return make_no_work (view, zone, &inmost, 1, radius);
}

/* On another figure -------------------------------------------------------------------------------------- */

/* By how much a line is thicker that somebody drew through the same point. */
static double
get_growth_of_line (PalFigure *figure, PalView view, PalPoint at)
{
  const PalInkSample samples[] = { { (float) at.u, (float) at.v, 1, 0 },
                                   { (float) at.u + 0.5f, (float) at.v, 1, 20 } };
  g_autoptr (PalInkStroke) stroke = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), 10, FALSE);
  g_autoptr (GBytes) made = pal_ink_stroke_to_bytes (stroke);
  g_autoptr (GBytes) shown = pal_place_carrier_carry_samples (
    PAL_PLACE_CARRIER (figure), PAL_FIGURE_ADULT, 1, view, made, FALSE);
  g_autoptr (PalInkStroke) there = pal_ink_stroke_from_bytes (shown, NULL);

  return pal_ink_stroke_get_width (there) / 10.0;
}

static double
get_growth_of_spot (PalFigure *figure, PalView view, const char *zone)
{
  g_autoptr (PalNoWork) spot = make_spot (adult, view, zone, 25.0);
  const PalPoint at = get_inmost (adult, view, PAL_LAYER_ZONES, zone);
  double growth;

  pal_no_work_set_carrier (spot, PAL_PLACE_CARRIER (figure));
  growth = pal_no_work_get_shown_radius (spot) / 25.0;
  g_assert_cmpfloat_with_epsilon (growth, get_growth_of_line (figure, view, at), 0.02);
  /* What was said stays as it was said. */
  g_assert_cmpfloat (pal_no_work_get_radius (spot), ==, 25.0);
  pal_no_work_set_carrier (spot, NULL);
  g_assert_cmpfloat (pal_no_work_get_shown_radius (spot), ==, 25.0);
  return growth;
}

static void
test_other_figures (void)
{
  g_assert_cmpfloat (get_growth_of_spot (adult, PAL_VIEW_BACK, "calf-l"), ==, 1.0);
  g_assert_cmpfloat (get_growth_of_spot (child, PAL_VIEW_BACK, "calf-l"), <, 0.9);
  g_assert_cmpfloat (get_growth_of_spot (heavier, PAL_VIEW_FRONT, "abdomen-upper-l"), >, 1.1);
}

/* In other views ----------------------------------------------------------------------------------------- */

typedef struct
{
  PalNoWorkSeen seen;
  double area; /* square millimetres of the view */
  gboolean has_place;
  double x1, y1, x2, y2;
} Outline;

static Outline
get_outline (PalFigure *figure, PalView view, PalNoWork *no_work, const PalPoint *place)
{
  PalFigureView *shown = pal_figure_get_view (figure, view);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  Outline outline = { 0 };
  cairo_path_t *path;
  PalPoint first = { 0, 0 }, before = { 0, 0 };

  outline.seen = pal_no_work_add_path (cr, figure, shown, no_work);
  outline.has_place = place != NULL && cairo_in_fill (cr, place->u, place->v);
  cairo_path_extents (cr, &outline.x1, &outline.y1, &outline.x2, &outline.y2);
  path = cairo_copy_path_flat (cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      PalPoint point = first;

      if (path->data[i].header.type != CAIRO_PATH_CLOSE_PATH)
        point = (PalPoint){ path->data[i + 1].point.x, path->data[i + 1].point.y };
      if (path->data[i].header.type == CAIRO_PATH_MOVE_TO)
        first = before = point;
      outline.area += (before.u * point.v - point.u * before.v) / 2.0;
      before = point;
    }
  outline.area = fabs (outline.area);
  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return outline;
}

/* Whatever place one view shares with another, a spot around it is around the same place there. */
static guint
check_pair (PalFigure *figure, PalView made, PalView shown)
{
  PalFigureView *view = pal_figure_get_view (figure, made);
  guint n_seen = 0;

  for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
    {
      const char *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i)->key;
      const PalPoint point = get_inmost (figure, made, PAL_LAYER_ZONES, zone);
      g_autoptr (PalNoWork) spot = make_no_work (made, zone, &point, 1, 4.0);
      PalPoint carried, edge;
      Outline outline;

      if (!pal_figure_carry (figure, made, zone, &point, shown, &carried))
        continue;
      outline = get_outline (figure, shown, spot, &carried);
      /* The inner side of a foot is only an edge of the body, at the same height. */
      if (!pal_figure_carry_corner (figure, made, zone, &point, shown, &edge))
        {
          g_assert_cmpint (outline.seen, ==, PAL_NO_WORK_BETWEEN);
          g_assert_true (outline.has_place);
          continue;
        }
      g_assert_cmpint (outline.seen, ==, PAL_NO_WORK_SEEN);
      if (!outline.has_place || outline.area < 1.0 || outline.area > 1000.0)
        g_test_message ("%s %s %s to %s: place %d, area %g",
                        pal_figure_get_id (figure),
                        zone,
                        pal_view_to_nick (made),
                        pal_view_to_nick (shown),
                        outline.has_place,
                        outline.area);
      g_assert_true (outline.has_place);
      /* A sole is seen nearly edge on: little of it there is much of it here. */
      g_assert_cmpfloat (outline.area, >, 1.0);
      g_assert_cmpfloat (outline.area, <, 1000.0);
      n_seen++;
    }
  return n_seen;
}

static void
test_close_ups (gconstpointer data)
{
  PalFigure *figure = g_str_equal (data, PAL_FIGURE_CHILD) ? child : adult;
  guint n_out = 0, n_in = 0;

  for (PalView close_up = PAL_VIEW_MAIN_LAST + 1; close_up <= PAL_VIEW_LAST; close_up++)
    for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
      {
        n_out += check_pair (figure, close_up, view);
        n_in += check_pair (figure, view, close_up);
      }
  g_test_message ("%u from close-ups, %u to them", n_out, n_in);
  g_assert_cmpuint (n_out, >, 60);
  g_assert_cmpuint (n_in, >, 60);
}

/* What is drawn around in a close-up of the head is as large on the body, also where it leaves its zone. */
static void
test_drawn (void)
{
  const PalPoint at = get_inmost (adult, PAL_VIEW_HEAD_FRONT, PAL_LAYER_ZONES, "cheek-r");
  const PalPoint corners[] = { { at.u - 20, at.v - 15 },
                               { at.u + 20, at.v - 15 },
                               { at.u + 20, at.v + 15 },
                               { at.u - 20, at.v + 15 } };
  g_autoptr (PalNoWork) part = make_no_work (
    PAL_VIEW_HEAD_FRONT, "cheek-r", corners, G_N_ELEMENTS (corners), 0.0);
  Outline outline = get_outline (adult, PAL_VIEW_FRONT, part, &at);

  g_assert_cmpint (outline.seen, ==, PAL_NO_WORK_SEEN);
  g_assert_cmpfloat_with_epsilon (outline.area, 1200.0, 1.0);
  g_assert_true (outline.has_place);
  g_assert_cmpint (get_outline (child, PAL_VIEW_FRONT, part, NULL).seen, ==, PAL_NO_WORK_SEEN);
  g_assert_cmpfloat (get_outline (child, PAL_VIEW_FRONT, part, NULL).area, <, 1150.0);
  /* Another side of the head shows how high it is, of its own zone and those it reaches into. */
  outline = get_outline (adult, PAL_VIEW_RIGHT, part, NULL);
  g_assert_cmpint (outline.seen, ==, PAL_NO_WORK_BETWEEN);
  g_assert_cmpfloat_with_epsilon (outline.y1, at.v - 15, 5.0);
  g_assert_cmpfloat_with_epsilon (outline.y2, at.v + 15, 5.0);
  g_assert_cmpint (
    get_outline (adult, PAL_VIEW_HAND_PALM_R, part, NULL).seen, ==, PAL_NO_WORK_UNSEEN);
}

/* From another side of the body it is as high as it was made, and goes all around in its zone; where that side
 * shows nothing of the zone, nothing is hatched. */
static void
test_other_side (gconstpointer data)
{
  PalFigure *figure = g_str_equal (data, PAL_FIGURE_CHILD)     ? child
                      : g_str_equal (data, PAL_FIGURE_HEAVIER) ? heavier
                                                               : adult;
  const struct
  {
    PalView made, beside, shown, unseen; /* beside: with the heights of what is shown */
    const char *zone;
  } cases[] = {
    { PAL_VIEW_FRONT, PAL_VIEW_FRONT, PAL_VIEW_RIGHT, PAL_VIEW_BACK, "chest-r" },
    { PAL_VIEW_FRONT, PAL_VIEW_FRONT, PAL_VIEW_LEFT, PAL_VIEW_RIGHT, "hip-side-l" },
    /* A rim that front and back show is one place. */
    { PAL_VIEW_FRONT, PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_NONE, "hip-side-l" },
    { PAL_VIEW_BACK, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_FRONT, "calf-l" },
    { PAL_VIEW_LEFT, PAL_VIEW_LEFT, PAL_VIEW_BACK, PAL_VIEW_RIGHT, "thigh-outer-l" },
    { PAL_VIEW_RIGHT, PAL_VIEW_HEAD_RIGHT, PAL_VIEW_HEAD_FRONT, PAL_VIEW_HEAD_LEFT, "cheek-r" },
    { PAL_VIEW_HAND_BACK_L, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_FRONT, "hand-back-l" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PalFigureView *shown = pal_figure_get_view (figure, cases[i].shown);
      const PalRegion *zone = pal_figure_view_lookup (shown, PAL_LAYER_ZONES, cases[i].zone);
      const PalPoint at = get_inmost (figure, cases[i].made, PAL_LAYER_ZONES, cases[i].zone);
      g_autoptr (PalNoWork) spot = make_no_work (cases[i].made, cases[i].zone, &at, 1, 8.0);
      Outline made, outline;

      if (zone == NULL)
        g_error ("%s is not seen in %s", cases[i].zone, pal_view_to_nick (cases[i].shown));
      made = get_outline (figure, cases[i].beside, spot, NULL);
      outline = get_outline (figure, cases[i].shown, spot, NULL);
      g_test_message ("%s in %s: %d, %.0f to %.0f; in %s: %d, %.0f to %.0f",
                      cases[i].zone,
                      pal_view_to_nick (cases[i].made),
                      made.seen,
                      made.y1,
                      made.y2,
                      pal_view_to_nick (cases[i].shown),
                      outline.seen,
                      outline.y1,
                      outline.y2);
      g_assert_cmpint (made.seen, ==, PAL_NO_WORK_SEEN);
      g_assert_cmpint (outline.seen, ==, PAL_NO_WORK_BETWEEN);
      /* As high as where it was made, and from one border of the zone to the other. */
      g_assert_cmpfloat_with_epsilon (outline.y1, made.y1, 5.0);
      g_assert_cmpfloat_with_epsilon (outline.y2, made.y2, 5.0);
      for (double v = outline.y1 + 1.0; v < outline.y2 - 1.0; v += 2.0)
        {
          double left, right;

          g_assert_true (pal_svg_path_get_extent_at (zone->path, v, &left, &right));
          g_assert_cmpfloat (left, >, outline.x1 - 1.0);
          g_assert_cmpfloat (right, <, outline.x2 + 1.0);
        }
      if (cases[i].unseen != PAL_VIEW_NONE)
        g_assert_cmpint (
          pal_no_work_see (spot, figure, pal_figure_get_view (figure, cases[i].unseen)),
          ==,
          PAL_NO_WORK_UNSEEN);
    }
}

/* Each zone that two sides of the body show begins or ends at the same height in both. Of many a zone one side
 * shows more than the other. */
static void
test_heights (void)
{
  PalFigure *const figures[] = { adult, child, heavier };

  for (guint f = 0; f < G_N_ELEMENTS (figures); f++)
    for (PalView side = PAL_VIEW_LEFT; side <= PAL_VIEW_RIGHT; side++)
      for (PalView made = PAL_VIEW_FRONT; made <= PAL_VIEW_BACK; made++)
        {
          PalFigureView *shown = pal_figure_get_view (figures[f], side);
          PalFigureView *other = pal_figure_get_view (figures[f], made);

          for (guint i = 0; i < pal_figure_view_get_n_regions (shown, PAL_LAYER_ZONES); i++)
            {
              const PalRegion *here = pal_figure_view_get_region (shown, PAL_LAYER_ZONES, i);
              const PalRegion *there
                = pal_figure_view_lookup (other, PAL_LAYER_ZONES, here->key);

              if (there == NULL)
                continue;
              if (fabs (here->bounds.y - there->bounds.y) > 25.0
                  && fabs (here->bounds.y + here->bounds.height - there->bounds.y
                           - there->bounds.height)
                       > 25.0)
                g_error ("%s of the %s is elsewhere in %s than in %s",
                         here->key,
                         pal_figure_get_id (figures[f]),
                         pal_view_to_nick (side),
                         pal_view_to_nick (made));
            }
        }
}

/* All sides of a hand or foot have its length in common: what they show of one zone of it lies in the same
 * stretch, which a part as long as the zone fills in each. */
static void
test_length (void)
{
  guint n_pairs = 0;

  for (PalView made = PAL_VIEW_HAND_PALM_L; made <= PAL_VIEW_LAST; made++)
    for (PalView shown = PAL_VIEW_HAND_PALM_L; shown <= PAL_VIEW_LAST; shown++)
      {
        PalFigureView *view = pal_figure_get_view (adult, made);
        PalFigureView *other = pal_figure_get_view (adult, shown);

        if (made == shown || pal_view_get_part (made) != pal_view_get_part (shown)
            || pal_view_get_side (made) != pal_view_get_side (shown))
          continue;
        for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
          {
            const PalRegion *here = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i);
            const cairo_rectangle_t *box = &here->bounds;
            const PalPoint corners[] = { { box->x, box->y },
                                         { box->x + box->width, box->y },
                                         { box->x + box->width, box->y + box->height },
                                         { box->x, box->y + box->height } };
            const PalRegion *there = pal_figure_view_lookup (other, PAL_LAYER_ZONES, here->key);
            g_autoptr (PalNoWork) part = NULL;
            Outline outline;

            if (there == NULL)
              continue;
            part = make_no_work (made, here->key, corners, G_N_ELEMENTS (corners), 0.0);
            outline = get_outline (adult, shown, part, NULL);
            g_test_message ("%s from %s to %s: %g of %g square millimetres",
                            here->key,
                            pal_view_to_nick (made),
                            pal_view_to_nick (shown),
                            outline.area,
                            there->area);
            g_assert_cmpint (outline.seen, ==, PAL_NO_WORK_BETWEEN);
            /* Of a shin the two sides of a foot show no more than their own third. */
            g_assert_cmpfloat (outline.area, >, there->area * 0.3);
            n_pairs++;
          }
      }
  g_assert_cmpuint (n_pairs, >, 60);
}

/* What is drawn in a close-up of a hand or foot is hatched in the others and on the body, on each figure, where
 * they show its zone; and no farther along it than it was drawn. */
static void
test_hand_and_foot (gconstpointer data)
{
  PalFigure *figure = g_str_equal (data, PAL_FIGURE_CHILD)     ? child
                      : g_str_equal (data, PAL_FIGURE_HEAVIER) ? heavier
                                                               : adult;
  const struct
  {
    PalView made, shown;
    const char *zone;
    gboolean is_u;  /* the length of @shown */
    double longest; /* millimetres of @shown */
  } cases[] = {
    { PAL_VIEW_HAND_PALM_R, PAL_VIEW_HAND_BACK_R, "thumb-r", FALSE, 21.0 },
    { PAL_VIEW_HAND_BACK_L, PAL_VIEW_HAND_PALM_L, "wrist-l", FALSE, 21.0 },
    { PAL_VIEW_HAND_PALM_R, PAL_VIEW_BACK, "fingers-ulnar-r", FALSE, 21.0 },
    { PAL_VIEW_HAND_PALM_R, PAL_VIEW_RIGHT, "thumb-r", FALSE, 25.0 },
    { PAL_VIEW_RIGHT, PAL_VIEW_HAND_PALM_R, "wrist-r", FALSE, 60.0 },
    { PAL_VIEW_FOOT_TOP_R, PAL_VIEW_FOOT_OUTER_R, "foot-top-r", TRUE, 21.0 },
    { PAL_VIEW_FOOT_TOP_R, PAL_VIEW_RIGHT, "foot-top-r", TRUE, 25.0 },
    { PAL_VIEW_FOOT_SOLE_L, PAL_VIEW_FOOT_INNER_L, "heel-l", TRUE, 21.0 },
    { PAL_VIEW_FOOT_OUTER_L, PAL_VIEW_FOOT_SOLE_L, "sole-l", FALSE, 21.0 },
    { PAL_VIEW_FOOT_INNER_L, PAL_VIEW_LEFT, "heel-l", TRUE, 30.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PalPoint at = get_inmost (figure, cases[i].made, PAL_LAYER_ZONES, cases[i].zone);
      g_autoptr (PalNoWork) spot = make_no_work (cases[i].made, cases[i].zone, &at, 1, 6.0);
      Outline outline = get_outline (figure, cases[i].shown, spot, NULL);
      double length = cases[i].is_u ? outline.x2 - outline.x1 : outline.y2 - outline.y1;

      g_test_message ("%s from %s to %s: %d, %g mm long",
                      cases[i].zone,
                      pal_view_to_nick (cases[i].made),
                      pal_view_to_nick (cases[i].shown),
                      outline.seen,
                      length);
      g_assert_cmpint (outline.seen, ==, PAL_NO_WORK_BETWEEN);
      g_assert_cmpfloat (length, >, 2.0);
      g_assert_cmpfloat (length, <, cases[i].longest);
    }
}

/* Where not even that is known, all of the zone is hatched: the inner side of a foot has other heights on the body
 * of a child. */
static void
test_somewhere (void)
{
  g_autoptr (PalNoWork) spot = make_spot (adult, PAL_VIEW_BACK, "ankle-inner-l", 8.0);
  const PalRegion *zone
    = get_region (adult, PAL_VIEW_FOOT_INNER_L, PAL_LAYER_ZONES, "ankle-inner-l");
  Outline outline = get_outline (adult, PAL_VIEW_FOOT_INNER_L, spot, NULL);

  g_assert_cmpint (outline.seen, ==, PAL_NO_WORK_SOMEWHERE);
  g_assert_cmpfloat_with_epsilon (outline.area, zone->area, zone->area * 0.02);
}

/* The hatching itself: within what is meant, with room for the frame and the sign, and nowhere else. */
static void
test_hatched (void)
{
  const PalPoint at = get_inmost (adult, PAL_VIEW_HAND_PALM_R, PAL_LAYER_ZONES, "palm-r");
  g_autoptr (PalNoWork) spot = make_no_work (PAL_VIEW_HAND_PALM_R, "palm-r", &at, 1, 10.0);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  PalFigureView *front = pal_figure_get_view (adult, PAL_VIEW_FRONT);
  const Outline outline = get_outline (adult, PAL_VIEW_FRONT, spot, NULL);
  const double scale = 4.0;
  double x, y, width, height;
  cairo_surface_t *surface
    = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  g_ptr_array_add (all, spot);
  cairo_scale (cr, scale, scale);
  pal_no_work_symbols_draw (cr, adult, front, all, PAL_THEME_LIGHT, scale);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_surface_destroy (surface);
  g_assert_cmpfloat (x, >, outline.x1 * scale - 14.0);
  g_assert_cmpfloat (x, <, outline.x1 * scale);
  g_assert_cmpfloat (y, >, outline.y1 * scale - 14.0);
  g_assert_cmpfloat (width, <, (outline.x2 - outline.x1) * scale + 28.0);
  g_assert_cmpfloat (height, <, (outline.y2 - outline.y1) * scale + 28.0);
}

/* What lies under it ------------------------------------------------------------------------------------- */

static gboolean
reaches (PalNoWork *no_work, PalView view, PalLayer layer, const char *key)
{
  return pal_no_work_reaches (no_work,
                              adult,
                              pal_figure_get_view (adult, view),
                              get_region (adult, view, layer, key));
}

/* The muscle under it says so; a spot at one end of the calf does not reach what lies farther away. */
static void
test_reach (void)
{
  g_autoptr (PalNoWork) whole = make_no_work (PAL_VIEW_BACK, "calf-l", NULL, 0, 0.0);
  g_autoptr (PalNoWork) spot = make_spot (adult, PAL_VIEW_BACK, "thigh-back-l", 50.0);
  g_autoptr (PalNoWork) cheek = make_spot (adult, PAL_VIEW_HEAD_FRONT, "cheek-r", 15.0);

  g_assert_true (reaches (whole, PAL_VIEW_BACK, PAL_LAYER_SUPERFICIAL, "gastrocnemius-l"));
  g_assert_false (reaches (whole, PAL_VIEW_BACK, PAL_LAYER_SUPERFICIAL, "gastrocnemius-r"));
  g_assert_false (reaches (whole, PAL_VIEW_BACK, PAL_LAYER_SUPERFICIAL, "gluteus-maximus-l"));
  g_assert_cmpint (pal_no_work_get_shape (spot), ==, PAL_NO_WORK_SPOT);
  g_assert_true (reaches (spot, PAL_VIEW_BACK, PAL_LAYER_ZONES, "thigh-back-l"));
  g_assert_false (reaches (spot, PAL_VIEW_BACK, PAL_LAYER_SUPERFICIAL, "gastrocnemius-l"));
  /* Told in a close-up, it lies over the same muscles on the body. */
  g_assert_true (reaches (cheek, PAL_VIEW_FRONT, PAL_LAYER_SUPERFICIAL, "masseter-r"));
  g_assert_false (reaches (cheek, PAL_VIEW_FRONT, PAL_LAYER_SUPERFICIAL, "masseter-l"));
}

static void
test_muscles (void)
{
  const PalPoint belly
    = get_inmost (adult, PAL_VIEW_BACK, PAL_LAYER_SUPERFICIAL, "gastrocnemius-l");
  g_autoptr (PalNoWork) over = make_no_work (PAL_VIEW_BACK, "calf-l", &belly, 1, 10.0);
  g_autoptr (PalNoWork) beside = make_spot (adult, PAL_VIEW_BACK, "thigh-back-l", 10.0);

  /* Less than a fiftieth of the muscle, but hands that go along it meet it. */
  g_assert_cmpint (
    pal_no_work_touches_muscle (over, adult, "gastrocnemius-l"), ==, PAL_NO_WORK_TOUCHED);
  g_assert_cmpint (
    pal_no_work_touches_muscle (beside, adult, "gastrocnemius-l"), ==, PAL_NO_WORK_APART);
  g_assert_cmpint (
    pal_no_work_touches_muscle (over, adult, "gastrocnemius-r"), ==, PAL_NO_WORK_APART);
  g_assert_cmpint (
    pal_no_work_touches_muscle (over, adult, "rectus-femoris-l"), ==, PAL_NO_WORK_UNKNOWN);
}

static void
test_points (void)
{
  g_autoptr (PalNoWork) spot = make_spot (adult, PAL_VIEW_BACK, "thigh-back-l", 10.0);
  const PalPoint middle = get_inmost (adult, PAL_VIEW_BACK, PAL_LAYER_ZONES, "thigh-back-l");
  const PalPoint near = { middle.u, middle.v + 35.0 };
  const PalPoint far = { middle.u, middle.v + 45.0 };

  g_assert_cmpint (
    pal_no_work_touches_point (spot, adult, PAL_VIEW_BACK, &middle), ==, PAL_NO_WORK_TOUCHED);
  g_assert_cmpint (
    pal_no_work_touches_point (spot, adult, PAL_VIEW_BACK, &near), ==, PAL_NO_WORK_TOUCHED);
  g_assert_cmpint (
    pal_no_work_touches_point (spot, adult, PAL_VIEW_BACK, &far), ==, PAL_NO_WORK_APART);
  g_assert_cmpint (
    pal_no_work_touches_point (spot, adult, PAL_VIEW_FRONT, &far), ==, PAL_NO_WORK_UNKNOWN);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adult = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  child = pal_figure_new_other (adult, PAL_FIGURE_CHILD, NULL);
  heavier = pal_figure_new_other (adult, PAL_FIGURE_HEAVIER, NULL);
  g_test_add_func ("/no-work/other-figures", test_other_figures);
  g_test_add_data_func ("/no-work/close-ups/adult", PAL_FIGURE_ADULT, test_close_ups);
  g_test_add_data_func ("/no-work/close-ups/child", PAL_FIGURE_CHILD, test_close_ups);
  g_test_add_func ("/no-work/drawn", test_drawn);
  g_test_add_data_func ("/no-work/other-side/adult", PAL_FIGURE_ADULT, test_other_side);
  g_test_add_data_func ("/no-work/other-side/child", PAL_FIGURE_CHILD, test_other_side);
  g_test_add_data_func ("/no-work/other-side/heavier", PAL_FIGURE_HEAVIER, test_other_side);
  g_test_add_func ("/no-work/heights", test_heights);
  g_test_add_func ("/no-work/length", test_length);
  g_test_add_data_func ("/no-work/hand-and-foot/adult", PAL_FIGURE_ADULT, test_hand_and_foot);
  g_test_add_data_func ("/no-work/hand-and-foot/child", PAL_FIGURE_CHILD, test_hand_and_foot);
  g_test_add_data_func ("/no-work/hand-and-foot/heavier", PAL_FIGURE_HEAVIER, test_hand_and_foot);
  g_test_add_func ("/no-work/somewhere", test_somewhere);
  g_test_add_func ("/no-work/hatched", test_hatched);
  g_test_add_func ("/no-work/reach", test_reach);
  g_test_add_func ("/no-work/muscles", test_muscles);
  g_test_add_func ("/no-work/points", test_points);
  result = g_test_run ();
  g_object_unref (heavier);
  g_object_unref (child);
  g_object_unref (adult);
  return result;
}
