/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the hands find and how somebody stands: as it is drawn. */

#include "pal-figure.h"
#include "pal-palpation-symbol.h"
#include "pal-posture-arrow.h"

#define SIZE 24

static PalFigure *
make_figure (PalFigure *adult, const char *id)
{
  g_autoptr (GError) error = NULL;
  PalFigure *figure = adult == NULL ? pal_figure_new (id, &error)
                                    : pal_figure_new_other (adult, id, &error);

  g_assert_no_error (error);
  return figure;
}

static guint
n_arrows (PalFigure *figure, PalView view, PalPosture posture, PalDirection direction)
{
  PalPostureArrow arrows[PAL_POSTURE_MAX_ARROWS];

  return pal_posture_get_arrows (
      pal_figure_get_view (figure, view), posture, direction, arrows);
}

/* Each posture is seen in two views of the body at least, of every figure, at a place of the figure. */
static void
test_seen (gconstpointer id)
{
  g_autoptr (PalFigure) adult = make_figure (NULL, PAL_FIGURE_ADULT);
  g_autoptr (PalFigure) figure
      = g_str_equal (id, PAL_FIGURE_ADULT) ? g_object_ref (adult) : make_figure (adult, id);

  for (PalPosture posture = PAL_POSTURE_HEAD_FORWARD; posture < PAL_N_POSTURES; posture++)
    for (PalDirection direction = PAL_DIRECTION_NONE; direction < PAL_N_DIRECTIONS; direction++)
      {
        gboolean goes = pal_posture_has_direction (posture, direction);
        guint n_views = 0;
        PalPlace place;

        g_assert_true (pal_posture_get_place (figure, posture, direction, &place) == goes);
        if (!goes)
          continue;
        g_assert_cmpstr (place.figure, ==, id);
        for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_RIGHT; view++)
          n_views += n_arrows (figure, view, posture, direction) > 0 ? 1 : 0;
        g_assert_cmpuint (n_views, >=, 2);
      }
}

/* The sides are the patient's: on the left of the drawing from behind, on its right from in front; and who
 * is seen from the left looks to the left. */
static void
test_ways (void)
{
  g_autoptr (PalFigure) figure = make_figure (NULL, PAL_FIGURE_ADULT);
  PalPostureArrow arrows[PAL_POSTURE_MAX_ARROWS];
  PalFigureView *front = pal_figure_get_view (figure, PAL_VIEW_FRONT);
  PalFigureView *back = pal_figure_get_view (figure, PAL_VIEW_BACK);

  g_assert_cmpuint (
      pal_posture_get_arrows (front, PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_LEFT, arrows), ==, 1);
  g_assert_cmpfloat (arrows[0].point.u, >, 0.0);
  g_assert_cmpfloat (arrows[0].dv, ==, -1.0);
  g_assert_cmpuint (
      pal_posture_get_arrows (back, PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_LEFT, arrows), ==, 1);
  g_assert_cmpfloat (arrows[0].point.u, <, 0.0);
  pal_posture_get_arrows (back, PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_LEFT, arrows);
  g_assert_cmpfloat (arrows[0].du, ==, -1.0);
  pal_posture_get_arrows (front, PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_LEFT, arrows);
  g_assert_cmpfloat (arrows[0].du, ==, 1.0);

  pal_posture_get_arrows (pal_figure_get_view (figure, PAL_VIEW_LEFT),
                          PAL_POSTURE_HEAD_FORWARD, PAL_DIRECTION_NONE, arrows);
  g_assert_cmpfloat (arrows[0].du, ==, -1.0);
  pal_posture_get_arrows (pal_figure_get_view (figure, PAL_VIEW_RIGHT),
                          PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_BACKWARD, arrows);
  g_assert_cmpfloat (arrows[0].turn, ==, -1.0);

  /* Both shoulders in front; one of them where only that one is rounded. */
  g_assert_cmpuint (n_arrows (figure, PAL_VIEW_FRONT, PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_NONE), ==, 2);
  g_assert_cmpuint (n_arrows (figure, PAL_VIEW_FRONT, PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_LEFT), ==, 1);
  g_assert_cmpuint (n_arrows (figure, PAL_VIEW_RIGHT, PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_LEFT), ==, 0);
}

static cairo_surface_t *
draw (PalPalpation palpation)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, SIZE / 2.0, SIZE / 2.0);
  pal_palpation_symbol_draw (cr, palpation, 1.8, 1.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Without colour, as small as on the whole body, no two are alike: they differ by a third of the ink that
 * the fainter one has at least. */
static void
test_shapes (void)
{
  cairo_surface_t *surfaces[PAL_N_PALPATIONS];

  for (guint i = PAL_PALPATION_KNOT; i < PAL_N_PALPATIONS; i++)
    surfaces[i] = draw ((PalPalpation) i);
  for (guint i = PAL_PALPATION_KNOT; i < PAL_N_PALPATIONS; i++)
    for (guint j = PAL_PALPATION_KNOT; j < i; j++)
      {
        const guint8 *a = cairo_image_surface_get_data (surfaces[i]);
        const guint8 *b = cairo_image_surface_get_data (surfaces[j]);
        int n = cairo_image_surface_get_stride (surfaces[i]) * SIZE;
        int ink_a = 0, ink_b = 0, apart = 0;

        for (int k = 0; k < n; k++)
          {
            ink_a += a[k];
            ink_b += b[k];
            apart += ABS (a[k] - b[k]);
          }
        g_assert_cmpint (MIN (ink_a, ink_b), >, 20 * 255);
        g_assert_cmpint (3 * apart, >, MIN (ink_a, ink_b));
      }
  for (guint i = PAL_PALPATION_KNOT; i < PAL_N_PALPATIONS; i++)
    cairo_surface_destroy (surfaces[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/hands/seen/adult", PAL_FIGURE_ADULT, test_seen);
  g_test_add_data_func ("/hands/seen/female", PAL_FIGURE_FEMALE, test_seen);
  g_test_add_data_func ("/hands/seen/heavier", PAL_FIGURE_HEAVIER, test_seen);
  g_test_add_data_func ("/hands/seen/child", PAL_FIGURE_CHILD, test_seen);
  g_test_add_func ("/hands/ways", test_ways);
  g_test_add_func ("/hands/shapes", test_shapes);
  return g_test_run ();
}
