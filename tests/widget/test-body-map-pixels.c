/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is picked is what is seen, to the pixel, in every view and layer and at every zoom, but for what is
 * too small to be hit: test-body-map-targets.c. The picture that it is held against is drawn by librsvg from the files, without the program. */

#include <math.h>

#include "body-map-test.h"
#include "flat-picture.h"
#include "pal-view.h"

#define N_INSIDE 4
#define N_AT_BORDER 6
#define N_OUTSIDE 60
#define N_TRIES 400

/* Pixels to the edge of the window. */
#define MARGIN 20.0

/* Pixels that what is smaller is wide to the pointer. */
#define TARGET 24.0

/* Millimetres around a drawing that the map shows as well. */
#define BEYOND 6.0

static const double zooms[] = { 1.0, 3.0, 8.0 };

static const PalLayer layers[] = {
  PAL_LAYER_ZONES,
  PAL_LAYER_SUPERFICIAL,
  PAL_LAYER_INTERMEDIATE,
  PAL_LAYER_DEEP,
};

/* What is compared at the moment, and how it went. */
typedef struct
{
  BodyMapTest *test;
  PalView view;
  PalLayer layer;
  guint n_picks;
  guint n_targets;
  guint n_wrong;
} Comparison;

/* Whether what was picked is too small to be hit otherwise, and near. */
static gboolean
is_target (Comparison *self, GtkWidget *picked, double u, double v)
{
  const PalRegion *region;
  PalPoint inmost;
  double scale = pal_viewport_get_scale (&self->test->map->viewport);

  if (!PAL_IS_BODY_REGION (picked))
    return FALSE;
  region = pal_body_region_get_region (PAL_BODY_REGION (picked));
  pal_body_region_get_inmost (PAL_BODY_REGION (picked), &inmost);
  return MAX (region->bounds.width, region->bounds.height) * scale < TARGET
         && hypot (u - inmost.u, v - inmost.v) * scale < TARGET / 2.0 + 0.1;
}

/* Picks somewhere in a pixel of a picture. */
static void
compare (Comparison *self, const FlatPicture *picture, int x, int y)
{
  guint16 cell = flat_picture_get (picture, x, y);
  const char *seen = cell != 0 ? g_ptr_array_index (picture->keys, cell - 1) : NULL;
  const char *picked_key = NULL;
  GtkWidget *picked;
  double u, v, map_x, map_y;

  flat_picture_get_point (picture,
                          x + g_test_rand_double_range (0.0, 1.0),
                          y + g_test_rand_double_range (0.0, 1.0),
                          &u,
                          &v);
  body_map_test_bring_into_window (self->test, self->view, u, v, MARGIN, &map_x, &map_y);
  picked = body_map_test_pick (self->test, map_x, map_y);
  if (PAL_IS_BODY_REGION (picked))
    picked_key = pal_body_region_get_key (PAL_BODY_REGION (picked));
  self->n_picks++;
  if (g_strcmp0 (picked_key, seen) == 0)
    return;
  if (is_target (self, picked, u, v))
    {
      self->n_targets++;
      return;
    }
  self->n_wrong++;
  g_test_message ("%s, %s, zoom %g: at %.3f %.3f is %s, picked is %s",
                  pal_view_to_nick (self->view),
                  pal_layer_to_nick (self->layer),
                  pal_body_map_get_zoom (self->test->map),
                  u,
                  v,
                  seen != NULL ? seen : "nothing",
                  picked_key != NULL ? picked_key : "nothing");
}

static int
random_in (int from, int n)
{
  return g_test_rand_int_range (from, from + n);
}

/* What is looked for: a pixel whose neighbours are all of the same region, and of these one that is no
 * farther from a border. */
static gboolean
is_wanted (const FlatPicture *picture, guint16 cell, int x, int y, gboolean at_border)
{
  return flat_picture_get (picture, x, y) == cell && flat_picture_is_even (picture, x, y, 1)
         && !(at_border && flat_picture_is_even (picture, x, y, 2));
}

/* Goes along rows and columns of chance, and takes one such pixel of each; where chance finds none, the
 * first that there is. Returns: how many. */
static guint
compare_region (
    Comparison *self, const FlatPicture *picture, guint16 cell, gboolean at_border, guint most)
{
  const cairo_rectangle_int_t *box = &picture->boxes[cell - 1];
  guint n = 0;

  if (box->width == 0)
    return 0;

  for (guint i = 0; i < N_TRIES && n < most; i++)
    {
      int step_x = i % 2, step_y = 1 - step_x;
      int x = step_x ? box->x : random_in (box->x, box->width);
      int y = step_y ? box->y : random_in (box->y, box->height);
      int found_x = 0, found_y = 0, n_found = 0;

      for (; x < box->x + box->width && y < box->y + box->height; x += step_x, y += step_y)
        if (is_wanted (picture, cell, x, y, at_border) && random_in (0, ++n_found) == 0)
          {
            found_x = x;
            found_y = y;
          }
      if (n_found == 0)
        continue;
      compare (self, picture, found_x, found_y);
      n++;
    }
  for (int i = 0; i < box->width * box->height && n == 0; i++)
    {
      int x = box->x + i % box->width;
      int y = box->y + i / box->width;

      if (!is_wanted (picture, cell, x, y, at_border))
        continue;
      compare (self, picture, x, y);
      n++;
    }
  return n;
}

/* Beside the body, between the muscles and beyond the frame of the drawing. */
static void
compare_outside (Comparison *self, const FlatPicture *picture)
{
  int around = (int) (BEYOND * picture->scale);

  for (guint i = 0; i < N_OUTSIDE; i++)
    {
      int x = random_in (-around, picture->width + 2 * around);
      int y = random_in (-around, picture->height + 2 * around);

      if (flat_picture_get (picture, x, y) == 0 && flat_picture_is_even (picture, x, y, 1))
        compare (self, picture, x, y);
    }
}

/* A region that has no pixel to itself at this size is picked where it is seen from near. Returns: how
 * many had. */
static guint
compare_picture (Comparison *self, const FlatPicture *picture, const FlatPicture *from_near)
{
  guint n_roomy = 0;

  for (guint i = 0; i < picture->keys->len; i++)
    {
      guint16 cell = (guint16) (i + 1);

      if (compare_region (self, picture, cell, FALSE, N_INSIDE) == 0)
        {
          g_assert_cmpuint (compare_region (self, from_near, cell, FALSE, N_INSIDE), >, 0);
          continue;
        }
      n_roomy++;
      g_assert_cmpuint (compare_region (self, picture, cell, TRUE, N_AT_BORDER), >, 0);
    }
  compare_outside (self, picture);
  return n_roomy;
}

static void
show (BodyMapTest *test, PalView view, PalLayer layer)
{
  pal_body_map_set_layer (test->map, layer);
  pal_body_map_set_views (test->map, &view, 1);
  body_map_test_wait_until_ready (test);
}

static void
test_pick (BodyMapTest *test, gconstpointer data)
{
  PalView view = GPOINTER_TO_INT (data);

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      double fit_scale;
      g_autoptr (FlatPicture) from_near = NULL;

      show (test, view, layers[i]);
      fit_scale = pal_viewport_get_fit_scale (&test->map->viewport);
      from_near = flat_picture_new (view, layers[i], fit_scale * PAL_ZOOM_MAX);
      g_assert_cmpuint (from_near->keys->len, >, 0);
      for (guint j = 0; j < G_N_ELEMENTS (zooms); j++)
        {
          g_autoptr (FlatPicture) picture = NULL;
          Comparison comparison = { test, view, layers[i], 0, 0, 0 };
          guint n_roomy;

          pal_body_map_set_zoom (test->map, zooms[j]);
          body_map_test_lay_out (test);
          if (zooms[j] < PAL_ZOOM_MAX)
            picture = flat_picture_new (view, layers[i], fit_scale * zooms[j]);
          n_roomy = compare_picture (
              &comparison, picture != NULL ? picture : from_near, from_near);
          g_test_message ("%s, %.2f pixels in a millimetre: %u of %u regions have pixels of their own; "
                          "of %u picks %u are of what is small and near, %u wrong",
                          pal_layer_to_nick (layers[i]),
                          fit_scale * zooms[j],
                          n_roomy,
                          from_near->keys->len,
                          comparison.n_picks,
                          comparison.n_targets,
                          comparison.n_wrong);
          g_assert_cmpuint (comparison.n_targets, <, comparison.n_picks / 4);
          g_assert_cmpuint (comparison.n_wrong, ==, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  body_map_test_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 2);
  for (PalView view = PAL_VIEW_FRONT; view < PAL_N_VIEWS; view++)
    {
      g_autofree char *path = g_strconcat ("/body-map/pixels/", pal_view_to_nick (view), NULL);

      if (body_map_test_is_of_part (view, argv[1]))
        body_map_test_add (path, GINT_TO_POINTER (view), test_pick);
    }
  return body_map_test_run ();
}
