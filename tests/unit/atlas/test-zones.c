/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The zones of the main views: which view shows which, and how their borders run. */

#include <math.h>
#include <string.h>

#include "pal-figure.h"

/* Straight is what stays this near to its chord, in millimetres. */
#define STRAIGHT 0.5
#define LONGEST 25.0
/* Two degrees. */
#define LEVEL 0.03492
#define STEP 1.0

/* f front, b back, l left, r right. */
static const struct
{
  const char *key;
  const char *views;
} zones[] = {
  { "head-vertex", "fblr" },
  { "forehead-l", "fl" },
  { "forehead-r", "fr" },
  { "temple-l", "fbl" },
  { "temple-r", "fbr" },
  { "eye-l", "fl" },
  { "eye-r", "fr" },
  { "cheek-l", "fl" },
  { "cheek-r", "fr" },
  { "jaw-l", "fl" },
  { "jaw-r", "fr" },
  { "ear-l", "fbl" },
  { "ear-r", "fbr" },
  { "occiput-l", "bl" },
  { "occiput-r", "br" },
  { "mouth-chin", "flr" },
  { "neck-front-l", "fl" },
  { "neck-front-r", "fr" },
  { "neck-side-l", "fbl" },
  { "neck-side-r", "fbr" },
  { "neck-back-l", "bl" },
  { "neck-back-r", "br" },
  { "shoulder-top-l", "fbl" },
  { "shoulder-top-r", "fbr" },
  { "shoulder-front-l", "fl" },
  { "shoulder-front-r", "fr" },
  { "shoulder-side-l", "fbl" },
  { "shoulder-side-r", "fbr" },
  { "shoulder-back-l", "bl" },
  { "shoulder-back-r", "br" },
  { "scapula-upper-l", "b" },
  { "scapula-upper-r", "b" },
  { "scapula-lower-l", "bl" },
  { "scapula-lower-r", "br" },
  { "interscapular-l", "b" },
  { "interscapular-r", "b" },
  { "axilla-l", "fbl" },
  { "axilla-r", "fbr" },
  { "chest-l", "fl" },
  { "chest-r", "fr" },
  { "sternum", "f" },
  { "rib-side-l", "fbl" },
  { "rib-side-r", "fbr" },
  { "abdomen-upper-l", "fl" },
  { "abdomen-upper-r", "fr" },
  { "abdomen-lower-l", "fl" },
  { "abdomen-lower-r", "fr" },
  { "groin-l", "fl" },
  { "groin-r", "fr" },
  { "pubic", "f" },
  { "mid-back-l", "bl" },
  { "mid-back-r", "br" },
  { "low-back-l", "bl" },
  { "low-back-r", "br" },
  { "sacrum-l", "b" },
  { "sacrum-r", "b" },
  { "coccyx-perineum", "b" },
  { "buttock-upper-l", "bl" },
  { "buttock-upper-r", "br" },
  { "buttock-lower-l", "bl" },
  { "buttock-lower-r", "br" },
  { "hip-side-l", "fbl" },
  { "hip-side-r", "fbr" },
  { "upper-arm-front-l", "fl" },
  { "upper-arm-front-r", "fr" },
  { "upper-arm-back-l", "bl" },
  { "upper-arm-back-r", "br" },
  { "elbow-outer-l", "fbl" },
  { "elbow-outer-r", "fbr" },
  { "elbow-inner-l", "fbl" },
  { "elbow-inner-r", "fbr" },
  { "elbow-back-l", "bl" },
  { "elbow-back-r", "br" },
  { "forearm-front-l", "f" },
  { "forearm-front-r", "f" },
  { "forearm-back-l", "b" },
  { "forearm-back-r", "b" },
  { "forearm-thumb-side-l", "fbl" },
  { "forearm-thumb-side-r", "fbr" },
  { "forearm-little-side-l", "fbl" },
  { "forearm-little-side-r", "fbr" },
  { "wrist-l", "fbl" },
  { "wrist-r", "fbr" },
  { "palm-l", "f" },
  { "palm-r", "f" },
  { "hand-back-l", "bl" },
  { "hand-back-r", "br" },
  { "thumb-l", "fbl" },
  { "thumb-r", "fbr" },
  { "fingers-radial-l", "fbl" },
  { "fingers-radial-r", "fbr" },
  { "fingers-ulnar-l", "fbl" },
  { "fingers-ulnar-r", "fbr" },
  { "thigh-front-l", "fl" },
  { "thigh-front-r", "fr" },
  { "thigh-inner-l", "fb" },
  { "thigh-inner-r", "fb" },
  { "thigh-outer-l", "fbl" },
  { "thigh-outer-r", "fbr" },
  { "thigh-back-l", "bl" },
  { "thigh-back-r", "br" },
  { "knee-front-l", "fl" },
  { "knee-front-r", "fr" },
  { "knee-inner-l", "fb" },
  { "knee-inner-r", "fb" },
  { "knee-outer-l", "fbl" },
  { "knee-outer-r", "fbr" },
  { "knee-back-l", "bl" },
  { "knee-back-r", "br" },
  { "shin-l", "fl" },
  { "shin-r", "fr" },
  { "leg-outer-l", "fbl" },
  { "leg-outer-r", "fbr" },
  { "calf-l", "bl" },
  { "calf-r", "br" },
  { "ankle-outer-l", "fbl" },
  { "ankle-outer-r", "fbr" },
  { "ankle-inner-l", "fb" },
  { "ankle-inner-r", "fb" },
  { "heel-l", "bl" },
  { "heel-r", "br" },
  { "foot-top-l", "fl" },
  { "foot-top-r", "fr" },
  { "sole-l", "bl" },
  { "sole-r", "br" },
  { "big-toe-l", "f" },
  { "big-toe-r", "f" },
  { "toes-l", "fl" },
  { "toes-r", "fr" },
};

static const char view_letters[] = {
  [PAL_VIEW_FRONT] = 'f', [PAL_VIEW_BACK] = 'b', [PAL_VIEW_LEFT] = 'l', [PAL_VIEW_RIGHT] = 'r'
};

static PalFigureView *
load (PalView nick)
{
  g_autoptr (GError) error = NULL;
  PalFigureView *view = pal_figure_view_new (PAL_FIGURE_ADULT, nick, &error);

  g_assert_no_error (error);
  return view;
}

/* Every zone in every view that it belongs to, and no others. */
static void
test_views (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (zones), ==, 129);
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = load (nick);
      guint n = 0;

      for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
        if (strchr (zones[i].views, view_letters[nick]) != NULL)
          {
            g_test_message ("%s %s", pal_view_to_nick (nick), zones[i].key);
            g_assert_nonnull (pal_figure_view_lookup (view, PAL_LAYER_ZONES, zones[i].key));
            n++;
          }
      g_assert_cmpuint (pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES), ==, n);
    }
}

/* A point of the skin belongs to exactly one zone, and no zone is a sliver. */
static void
test_one_zone_each (void)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = load (nick);
      const PalSvgPath *outline = pal_figure_view_get_outline (view);
      guint n_regions = pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES);
      cairo_rectangle_t bounds;

      pal_svg_path_get_bounds (outline, &bounds);
      for (double v = bounds.y + 0.37; v < bounds.y + bounds.height; v += 2.9)
        for (double u = bounds.x + 0.53; u < bounds.x + bounds.width; u += 2.9)
          {
            guint n = 0;
            double nearest = G_MAXDOUBLE;

            if (!pal_svg_path_contains (outline, u, v)
                || pal_svg_path_get_distance (outline, u, v) < 0.1)
              continue;
            for (guint i = 0; i < n_regions; i++)
              {
                const PalRegion *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i);

                if (u < zone->bounds.x || u > zone->bounds.x + zone->bounds.width
                    || v < zone->bounds.y || v > zone->bounds.y + zone->bounds.height)
                  continue;
                if (pal_svg_path_contains (zone->path, u, v))
                  n++;
                if (n != 1)
                  nearest = MIN (nearest, pal_svg_path_get_nearest (zone->path, u, v, NULL, NULL));
              }
            if (n != 1 && nearest > 0.1)
              g_error ("%s %.1f %.1f lies in %u zones", pal_view_to_nick (nick), u, v, n);
          }
      for (guint i = 0; i < n_regions; i++)
        {
          const PalRegion *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i);
          PalPoint inmost;

          pal_figure_view_get_inmost (view, zone, &inmost);
          if (pal_svg_path_get_nearest (zone->path, inmost.u, inmost.v, NULL, NULL) < 3.0)
            g_error ("%s %s is a sliver", pal_view_to_nick (nick), zone->key);
        }
    }
}

typedef struct
{
  const PalSvgPath *outline;
  gboolean has_midline;
  GArray *points; /* of the stretch of border at hand */
  double carried;
  double u;
  double v;
  gboolean open;
  const char *where;
} Border;

/* Looks for a chord longer than LONGEST that is level or upright and that the border stays near. */
static void
check_stretch (Border *border)
{
  const PalPoint *p = (const PalPoint *) border->points->data;

  for (guint i = 0; i < border->points->len; i++)
    for (guint j = i + (guint) LONGEST; j < border->points->len; j++)
      {
        double du = p[j].u - p[i].u, dv = p[j].v - p[i].v;
        double length = hypot (du, dv);
        double farthest = 0.0;

        if (length < 1.0)
          break;
        for (guint k = i + 1; k < j; k++)
          farthest
            = MAX (farthest, fabs ((p[k].u - p[i].u) * dv - (p[k].v - p[i].v) * du) / length);
        if (farthest > STRAIGHT)
          break;
        if (length > LONGEST && MIN (fabs (du), fabs (dv)) < LEVEL * MAX (fabs (du), fabs (dv)))
          g_error ("%s: straight for %.0f mm from %.0f %.0f to %.0f %.0f",
                   border->where,
                   length,
                   p[i].u,
                   p[i].v,
                   p[j].u,
                   p[j].v);
      }
  g_array_set_size (border->points, 0);
  border->carried = 0.0;
}

/* The edge of the body and the midline may run as they do. */
static gboolean
is_border (Border *border, double u, double v)
{
  if (border->has_midline && fabs (u) < 1.1)
    return FALSE;
  return pal_svg_path_get_nearest (border->outline, u, v, NULL, NULL) > 0.3;
}

static void
add_segment (double u0, double v0, double u1, double v1, gpointer user_data)
{
  Border *border = user_data;
  double length = hypot (u1 - u0, v1 - v0);
  double at;

  if (!border->open || hypot (u0 - border->u, v0 - border->v) > 0.01)
    check_stretch (border);
  border->open = TRUE;
  border->u = u1;
  border->v = v1;
  for (at = border->carried; at < length; at += STEP)
    {
      PalPoint point = { u0 + (u1 - u0) * at / length, v0 + (v1 - v0) * at / length };

      if (is_border (border, point.u, point.v))
        g_array_append_val (border->points, point);
      else
        check_stretch (border);
    }
  border->carried = at - length;
}

/* Borders follow the body: none runs like a ruler. */
static void
test_borders_are_curved (void)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = load (nick);

      for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
        {
          const PalRegion *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i);
          g_autofree char *where = g_strdup_printf ("%s %s", pal_view_to_nick (nick), zone->key);
          Border border = {
            .outline = pal_figure_view_get_outline (view),
            .has_midline = nick == PAL_VIEW_FRONT || nick == PAL_VIEW_BACK,
            .points = g_array_new (FALSE, FALSE, sizeof (PalPoint)),
            .where = where,
          };

          pal_svg_path_foreach_segment (zone->path, add_segment, &border);
          check_stretch (&border);
          g_array_unref (border.points);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/atlas/zones/views", test_views);
  g_test_add_func ("/atlas/zones/one-zone-each", test_one_zone_each);
  g_test_add_func ("/atlas/zones/borders-are-curved", test_borders_are_curved);
  return g_test_run ();
}
