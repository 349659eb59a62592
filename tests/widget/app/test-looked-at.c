/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What shows on the figure of what is selected or read about: where a muscle is felt, on the right side and
 * in every view, and where not to press. It is drawn as the map draws it, and its paint is counted. */

#include "map-page-test.h"

#include "pal-map-page-private.h"
#include "pal-region-key.h"
#include "pal-view.h"
#include "widget-test.h"

/* Pixels of a drawing around its zones. */
#define MARGIN 10

typedef struct
{
  cairo_surface_t *surface;
  PalFigureView *view;
  cairo_rectangle_t bounds;
} Drawn;

/* One pixel is one millimetre. */
static void
draw (Drawn *self, MapPageTest *test, PalView view)
{
  const GdkRGBA black = { 0.0F, 0.0F, 0.0F, 1.0F };
  cairo_t *cr;

  *self = (Drawn){ .view = pal_figure_get_view (map_page_test_figure, view) };
  self->bounds = *pal_figure_view_get_bounds (self->view);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                              (int) self->bounds.width + 2 * MARGIN,
                                              (int) self->bounds.height + 2 * MARGIN);
  cr = cairo_create (self->surface);
  cairo_translate (cr, MARGIN - self->bounds.x, MARGIN - self->bounds.y);
  pal_body_overlay_draw (&test->map->overlay, self->view, NULL, &black, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

static void
drawn_clear (Drawn *self)
{
  cairo_surface_destroy (self->surface);
}

static double
get_alpha (const Drawn *self, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (self->surface);
  guint32 pixel = ((const guint32 *) (gconstpointer) (
      data + y * cairo_image_surface_get_stride (self->surface)))[x];

  return (double) (pixel >> 24) / 255.0;
}

static gboolean
is_inside (const Drawn *self, const PalRegion *zone, double u, double v)
{
  return pal_figure_view_pick (self->view, PAL_LAYER_ZONES, u, v) == zone;
}

/* How much paint lies on a zone, away from the borders that it shares: 0 to 1; -1 where the view does not
 * show it or nothing of it is so far inside. */
static double
count_paint (const Drawn *self, const char *key)
{
  const PalRegion *zone = pal_figure_view_lookup (self->view, PAL_LAYER_ZONES, key);
  double sum = 0.0;
  guint n = 0;

  if (zone == NULL)
    return -1.0;
  for (int y = 0; y < (int) zone->bounds.height; y++)
    for (int x = 0; x < (int) zone->bounds.width; x++)
      {
        double u = zone->bounds.x + x, v = zone->bounds.y + y;

        if (!is_inside (self, zone, u - 4.0, v) || !is_inside (self, zone, u + 4.0, v)
            || !is_inside (self, zone, u, v - 4.0) || !is_inside (self, zone, u, v + 4.0))
          continue;
        sum += get_alpha (self,
                          (int) (u - self->bounds.x) + MARGIN,
                          (int) (v - self->bounds.y) + MARGIN);
        n++;
      }
  return n > 30 ? sum / n : -1.0;
}

static guint
count_all (const Drawn *self)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (self->surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (self->surface); x++)
      n += get_alpha (self, x, y) > 0.0;
  return n;
}

static gboolean
is_referred (GPtrArray *referrals, const char *key)
{
  for (guint i = 0; i < referrals->len; i++)
    if (g_str_equal (((const PalReferral *) g_ptr_array_index (referrals, i))->zone, key))
      return TRUE;
  return FALSE;
}

/* How often zones of each weight were seen. */
typedef struct
{
  guint n_often;
  guint n_sometimes;
} Seen;

static void
check_view (MapPageTest *test, GPtrArray *referrals, PalView view, Seen *seen)
{
  double least_often = 1.0, most_sometimes = 0.0;
  gboolean any = FALSE;
  Drawn drawn;

  draw (&drawn, test, view);
  for (guint i = 0; i < referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (referrals, i);
      g_autofree char *other = pal_region_key_mirror (referral->zone);
      double paint = count_paint (&drawn, referral->zone);

      any |= pal_figure_view_lookup (drawn.view, PAL_LAYER_ZONES, referral->zone) != NULL;
      if (!is_referred (referrals, other))
        g_assert_cmpfloat (count_paint (&drawn, other), <, 0.01);
      if (paint < 0.0)
        continue;
      g_test_message ("%s, %s: %.3f", pal_view_to_nick (view), referral->zone, paint);
      if (referral->weight == PAL_WEIGHT_ESSENTIAL)
        {
          least_often = MIN (least_often, paint);
          seen->n_often++;
        }
      else
        {
          g_assert_cmpfloat (paint, >, 0.005);
          most_sometimes = MAX (most_sometimes, paint);
          seen->n_sometimes++;
        }
    }
  /* Dense and light can be told apart without colour. */
  g_assert_cmpfloat (least_often, >, 0.22);
  g_assert_cmpfloat (least_often, >, 3.0 * most_sometimes);
  g_assert_true (any || count_all (&drawn) == 0);
  drawn_clear (&drawn);
}

static void
check_nothing (MapPageTest *test)
{
  g_assert_null (test->map->overlay.referrals);
  g_assert_null (test->map->overlay.region);
  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    {
      Drawn drawn;

      draw (&drawn, test, view);
      g_assert_cmpuint (count_all (&drawn), ==, 0);
      drawn_clear (&drawn);
    }
}

/* A trigger point that is selected shades where its muscle is felt, in every view that shows the zone, on the
 * side of the point only. */
static void
test_trigger_point (MapPageTest *test, gconstpointer data)
{
  static const char *const muscles[] = {
    "trapezius-upper-r", "trapezius-upper-l", "gluteus-minimus-l", "soleus-r", "scaleni-r",
  };

  for (guint i = 0; i < G_N_ELEMENTS (muscles); i++)
    {
      PalPlace place = {
        .figure = "adult",
        .figure_version = 1,
        .view = PAL_VIEW_BACK,
        .shape = PAL_SHAPE_POINT,
        .point = { 230, 318 },
        .zone = "shoulder-top-r",
        .muscle = g_intern_string (muscles[i]),
      };
      g_autofree char *id = pal_chart_add_mark (
          test->record.chart, PAL_KIND_TRIGGER_POINT, PAL_AUTHOR_THERAPIST, &place);
      g_autoptr (GPtrArray) referrals
          = pal_knowledge_dup_referrals (map_page_test_knowledge, muscles[i]);
      Seen seen = { 0, 0 };

      map_page_test_settle (test);
      pal_map_page_select (test->page, id);
      g_assert_nonnull (test->map->overlay.referrals);
      for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
        check_view (test, referrals, view, &seen);
      g_assert_cmpuint (seen.n_often, >, 0);
      g_assert_cmpuint (seen.n_sometimes, >, 0);

      g_assert_true (pal_map_page_let_go (test->page));
      check_nothing (test);
      g_assert_false (pal_map_page_let_go (test->page));
    }
}

/* While guidance is read, the zones carry a sign where something must not be pressed, of the side that is
 * read about; they go with the guidance. */
static void
test_dangers (MapPageTest *test, gconstpointer data)
{
  static const struct
  {
    const char *zone, *danger, *other;
    PalLayer layer;
    PalView view;
  } places[] = {
    { "knee-back-l", "knee-back-l", "knee-back-r", PAL_LAYER_ZONES, PAL_VIEW_BACK },
    { "gastrocnemius-r", "knee-back-r", "knee-back-l", PAL_LAYER_SUPERFICIAL, PAL_VIEW_BACK },
    { "iliopsoas-l", "groin-l", "groin-r", PAL_LAYER_DEEP, PAL_VIEW_FRONT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const PalActivation activation = {
        .key = places[i].zone, .layer = places[i].layer, .view = places[i].view, .has_point = FALSE
      };
      const PalRegion *danger;
      PalPoint inmost;
      Drawn drawn;

      g_test_message ("%s", places[i].zone);
      pal_map_page_guide_region (test->page, &activation);
      if (places[i].layer != PAL_LAYER_ZONES)
        pal_guidance_pane_set_muscle (test->page->guidance, places[i].zone);
      g_assert_nonnull (test->map->overlay.dangers);
      g_assert_true (g_strv_contains ((const char *const *) test->map->overlay.dangers, places[i].danger));
      g_assert_false (g_strv_contains ((const char *const *) test->map->overlay.dangers, places[i].other));

      /* The sign is where the zone is widest: its middle is the mark of exclamation, and opaque. */
      test->map->overlay.region = NULL;
      draw (&drawn, test, places[i].view);
      danger = pal_figure_view_lookup (drawn.view, PAL_LAYER_ZONES, places[i].danger);
      pal_figure_view_get_inmost (drawn.view, danger, &inmost);
      g_assert_cmpfloat (get_alpha (&drawn,
                                    (int) (inmost.u - drawn.bounds.x) + MARGIN,
                                    (int) (inmost.v - drawn.bounds.y) + MARGIN),
                         ==,
                         1.0);
      danger = pal_figure_view_lookup (drawn.view, PAL_LAYER_ZONES, places[i].other);
      pal_figure_view_get_inmost (drawn.view, danger, &inmost);
      g_assert_cmpfloat (get_alpha (&drawn,
                                    (int) (inmost.u - drawn.bounds.x) + MARGIN,
                                    (int) (inmost.v - drawn.bounds.y) + MARGIN),
                         <,
                         1.0);
      drawn_clear (&drawn);

      pal_map_page_set_pane (test->page, "mark");
      g_assert_true (test->map->overlay.dangers == NULL || test->map->overlay.dangers[0] == NULL);
      pal_map_page_set_pane (test->page, "guidance");
      g_assert_nonnull (test->map->overlay.dangers[0]);
      pal_map_page_let_go (test->page);
      g_assert_true (test->map->overlay.dangers == NULL || test->map->overlay.dangers[0] == NULL);
    }
}

int
main (int argc, char **argv)
{
  map_page_test_init (&argc, &argv);
  g_test_add ("/looked-at/trigger-point", MapPageTest, NULL, map_page_test_set_up,
              test_trigger_point, map_page_test_tear_down);
  g_test_add ("/looked-at/dangers", MapPageTest, NULL, map_page_test_set_up, test_dangers,
              map_page_test_tear_down);
  return map_page_test_run ();
}
