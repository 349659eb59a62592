/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "../support/mark-referrals.h"
#include "mark-rows.h"
#include "pal-figure.h"
#include "pal-mark-painter.h"
#include "pal-no-work.h"
#include "pal-row.h"
#include "pal-side-letters.h"

#define SCALE 0.5

static PalFigure *figure;

typedef struct
{
  PalMarkPainter *front;
  PalMarkPainter *back;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->front = pal_mark_painter_new (pal_figure_get_view (figure, PAL_VIEW_FRONT));
  fixture->back = pal_mark_painter_new (pal_figure_get_view (figure, PAL_VIEW_BACK));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pal_mark_painter_free (fixture->front);
  pal_mark_painter_free (fixture->back);
}

static void
add (Fixture *fixture, PalMark *mark, gboolean ghost)
{
  pal_mark_painter_add (fixture->front, mark, ghost);
  pal_mark_painter_add (fixture->back, mark, ghost);
  g_object_unref (mark);
}

static cairo_surface_t *
draw (PalMarkPainter *painter, PalView view, PalTheme theme)
{
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (pal_figure_get_view (figure, view));
  int width = (int) (bounds->width * SCALE);
  int height = (int) (bounds->height * SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, -bounds->x, -bounds->y);
  pal_mark_painter_set_theme (painter, theme);
  pal_mark_painter_draw (painter, cr, SCALE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How much ink there is in a view, as the sum of the opacity of all pixels. */
static guint64
sum_ink (PalMarkPainter *painter, PalView view, PalTheme theme)
{
  cairo_surface_t *surface = draw (painter, view, theme);
  const guchar *pixels = cairo_image_surface_get_data (surface);
  guint64 sum = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      sum += pixels[y * cairo_image_surface_get_stride (surface) + 4 * x + 3];
  cairo_surface_destroy (surface);
  return sum;
}

/* A region is filled in every view that shows it and in no other. */
static void
test_region (Fixture *fixture, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (figure, PAL_VIEW_FRONT);
  const PalRegion *chest = pal_figure_view_lookup (front, PAL_LAYER_ZONES, "chest-l");
  PalPoint inmost, point;

  add (fixture, mark_row_region ("a", PAL_AUTHOR_CLIENT, "chest-l", 6), FALSE);
  g_assert_cmpuint (sum_ink (fixture->front, PAL_VIEW_FRONT, PAL_THEME_LIGHT), >, 0);
  g_assert_cmpuint (sum_ink (fixture->back, PAL_VIEW_BACK, PAL_THEME_LIGHT), ==, 0);

  pal_figure_view_get_inmost (front, chest, &inmost);
  g_assert_true (pal_mark_painter_locate (fixture->front, SCALE, "a", &point));
  g_assert_cmpfloat_with_epsilon (point.u, inmost.u, 1e-6);
  g_assert_false (pal_mark_painter_locate (fixture->back, SCALE, "a", &point));
  g_assert_cmpstr (pal_mark_painter_pick (fixture->front, SCALE, inmost.u, inmost.v), ==, "a");
  g_assert_null (pal_mark_painter_pick (fixture->front, SCALE, inmost.u + 60.0, inmost.v));
  g_assert_null (pal_mark_painter_pick (fixture->back, SCALE, inmost.u, inmost.v));
}

/* Of two authors one is dimmed or hidden; the other stays as it is, with its number. */
static void
test_looks (Fixture *fixture, gconstpointer data)
{
  PalFigureView *front = pal_figure_get_view (figure, PAL_VIEW_FRONT);
  g_autoptr (PalMark) client = mark_row_region ("a", PAL_AUTHOR_CLIENT, "chest-l", 6);
  g_autoptr (PalMark) therapist = mark_row_region ("b", PAL_AUTHOR_THERAPIST, "chest-r", 6);
  PalAuthorLooks looks = { PAL_LOOK_SHOWN, PAL_LOOK_SHOWN };
  guint64 ink[3];
  PalPoint inmost, point, alone_point;

  pal_figure_view_get_inmost (
    front, pal_figure_view_lookup (front, PAL_LAYER_ZONES, "chest-l"), &inmost);
  for (int look = PAL_LOOK_SHOWN; look <= PAL_LOOK_HIDDEN; look++)
    {
      looks.client = (PalAuthorLook) look;
      pal_mark_painter_clear (fixture->front);
      pal_mark_painter_set_looks (fixture->front, &looks);
      pal_mark_painter_add (fixture->front, client, FALSE);
      pal_mark_painter_add (fixture->front, therapist, FALSE);
      ink[look] = sum_ink (fixture->front, PAL_VIEW_FRONT, PAL_THEME_LIGHT);
      g_assert_cmpstr (pal_mark_painter_pick (fixture->front, SCALE, inmost.u, inmost.v),
                       ==,
                       look != PAL_LOOK_HIDDEN ? "a" : NULL);
      g_assert_true (pal_mark_painter_locate (fixture->front, SCALE, "a", &point)
                     == (look != PAL_LOOK_HIDDEN));
      g_assert_true (pal_mark_painter_locate (fixture->front, SCALE, "b", &point));
    }
  g_assert_cmpuint (ink[PAL_LOOK_SHOWN], >, ink[PAL_LOOK_DIMMED]);
  g_assert_cmpuint (ink[PAL_LOOK_DIMMED], >, ink[PAL_LOOK_HIDDEN]);

  /* What is selected is seen, whoever made it. */
  looks.client = PAL_LOOK_DIMMED;
  pal_mark_painter_clear (fixture->front);
  pal_mark_painter_set_looks (fixture->front, &looks);
  pal_mark_painter_add (fixture->front, client, FALSE);
  pal_mark_painter_add (fixture->front, therapist, FALSE);
  pal_mark_painter_set_selected (fixture->front, "a");
  g_assert_cmpuint (
    sum_ink (fixture->front, PAL_VIEW_FRONT, PAL_THEME_LIGHT), >, ink[PAL_LOOK_SHOWN]);
  pal_mark_painter_set_selected (fixture->front, NULL);

  /* Hidden is as if it were not there. */
  pal_mark_painter_clear (fixture->front);
  pal_mark_painter_add (fixture->front, therapist, FALSE);
  g_assert_true (pal_mark_painter_locate (fixture->front, SCALE, "b", &alone_point));
  g_assert_cmpfloat (point.u, ==, alone_point.u);
}

/* A point stands where it was made; elsewhere only its zone is outlined. */
static void
test_point (Fixture *fixture, gconstpointer data)
{
  const char *const felt[] = { "temple-r", NULL };
  PalMark *mark = mark_row_point ("a",
                                  PAL_AUTHOR_THERAPIST,
                                  PAL_VIEW_BACK,
                                  110.0,
                                  300.0,
                                  "shoulder-top-r",
                                  "trapezius-upper-r",
                                  7);
  guint64 before, after;

  g_object_ref (mark);
  add (fixture, mark, FALSE);
  g_assert_cmpstr (pal_mark_painter_pick (fixture->back, SCALE, 110.0, 300.0), ==, "a");
  g_assert_cmpstr (pal_mark_painter_pick (fixture->back, SCALE, 112.0, 298.0), ==, "a");
  g_assert_null (pal_mark_painter_pick (fixture->front, SCALE, 110.0, 300.0));
  before = sum_ink (fixture->front, PAL_VIEW_FRONT, PAL_THEME_LIGHT);
  g_assert_cmpuint (before, >, 0);

  /* Where it is felt, the zone is hatched and lettered. */
  test_set_referrals (mark, felt);
  pal_mark_painter_clear (fixture->front);
  pal_mark_painter_add (fixture->front, mark, FALSE);
  after = sum_ink (fixture->front, PAL_VIEW_FRONT, PAL_THEME_LIGHT);
  g_assert_cmpuint (after, >, before);
  g_object_unref (mark);
}

/* How opaque the darkest pixel is on the border of a region. */
static int
border_ink (PalMarkPainter *painter, PalView view, const PalRegion *region)
{
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (pal_figure_get_view (figure, view));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 3, 3);
  cairo_t *cr = cairo_create (surface);
  double u, v;
  int ink;

  /* What of the border is far from the symbol: seen from the corner of the drawing. */
  pal_svg_path_get_nearest (region->path, bounds->x + bounds->width, bounds->y, &u, &v);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, 1.5 / SCALE - u, 1.5 / SCALE - v);
  pal_mark_painter_draw (painter, cr, SCALE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  ink = cairo_image_surface_get_data (surface)[cairo_image_surface_get_stride (surface) + 1];
  cairo_surface_destroy (surface);
  return ink;
}

/* What is framed of the selected point is something that is drawn: its zone, or over muscles its
 * muscle, if the layer shows it. */
static void
test_selected_point (Fixture *fixture, gconstpointer data)
{
  PalFigureView *back = pal_figure_get_view (figure, PAL_VIEW_BACK);
  const PalRegion *zone = pal_figure_view_lookup (back, PAL_LAYER_ZONES, "buttock-upper-r");
  const PalRegion *muscle
    = pal_figure_view_lookup (back, PAL_LAYER_SUPERFICIAL, "gluteus-maximus-r");
  PalPoint inmost;

  pal_figure_view_get_inmost (back, zone, &inmost);
  add (fixture,
       mark_row_point (
         "a", PAL_AUTHOR_THERAPIST, PAL_VIEW_BACK, inmost.u, inmost.v, zone->key, muscle->key, 7),
       FALSE);
  pal_mark_painter_set_selected (fixture->back, "a");
  g_assert_cmpint (border_ink (fixture->back, PAL_VIEW_BACK, zone), >, 200);
  g_assert_cmpint (border_ink (fixture->back, PAL_VIEW_BACK, muscle), ==, 0);
  pal_mark_painter_set_layer (fixture->back, PAL_LAYER_SUPERFICIAL);
  g_assert_cmpint (border_ink (fixture->back, PAL_VIEW_BACK, zone), ==, 0);
  g_assert_cmpint (border_ink (fixture->back, PAL_VIEW_BACK, muscle), >, 200);
  g_assert_null (pal_figure_view_lookup (back, PAL_LAYER_DEEP, muscle->key));
  pal_mark_painter_set_layer (fixture->back, PAL_LAYER_DEEP);
  g_assert_cmpint (border_ink (fixture->back, PAL_VIEW_BACK, zone), ==, 0);
  g_assert_cmpint (border_ink (fixture->back, PAL_VIEW_BACK, muscle), ==, 0);
}

/* Nobody's number is not a zero: the empty badge is smaller than any with a number. */
static void
test_empty_intensity (Fixture *fixture, gconstpointer data)
{
  guint64 zero, empty;

  add (fixture, mark_row_region ("a", PAL_AUTHOR_CLIENT, "chest-l", 0), TRUE);
  zero = sum_ink (fixture->front, PAL_VIEW_FRONT, PAL_THEME_PRINT);
  pal_mark_painter_clear (fixture->front);
  g_assert_cmpuint (sum_ink (fixture->front, PAL_VIEW_FRONT, PAL_THEME_PRINT), ==, 0);
  pal_mark_painter_clear (fixture->back);
  add (fixture, mark_row_region ("a", PAL_AUTHOR_CLIENT, "chest-l", PAL_INTENSITY_EMPTY), TRUE);
  empty = sum_ink (fixture->front, PAL_VIEW_FRONT, PAL_THEME_PRINT);
  g_assert_cmpuint (empty, <, zero);
}

/* Two marks of one zone do not hide each other's numbers. */
static void
test_same_zone (Fixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "a", "b", "c", "d" };
  PalPoint points[G_N_ELEMENTS (ids)];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    add (fixture,
         mark_row_region (ids[i], i < 2 ? PAL_AUTHOR_CLIENT : PAL_AUTHOR_THERAPIST, "chest-l", 5),
         i == 3);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (pal_mark_painter_locate (fixture->front, SCALE, ids[i], &points[i]));
      g_assert_cmpstr (
        pal_mark_painter_pick (fixture->front, SCALE, points[i].u, points[i].v), ==, ids[i]);
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (
          hypot (points[i].u - points[j].u, points[i].v - points[j].v) * SCALE, >, 15.0);
    }
}

/* What is free of symptoms and what is written take no number: the mark after them has the same on
 * the map as in the list, where they have none either. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  static const PalKind kinds[] = { PAL_KIND_FREE, PAL_KIND_NOTE, PAL_KIND_PAIN };
  guint64 alone = 0;

  add (fixture, mark_row_region ("last", PAL_AUTHOR_CLIENT, "low-back-r", 6), FALSE);
  alone = sum_ink (fixture->back, PAL_VIEW_BACK, PAL_THEME_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      pal_mark_painter_clear (fixture->front);
      pal_mark_painter_clear (fixture->back);
      /* The back shows nothing of them, but a number of two digits makes a wider label. */
      for (int n = 0; n < 9; n++)
        {
          PalMark *before = mark_row_region ("before", PAL_AUTHOR_CLIENT, "chest-l", 5);

          mark_row_set (before, "kind", pal_kind_to_nick (kinds[i]));
          add (fixture, before, FALSE);
        }
      add (fixture, mark_row_region ("last", PAL_AUTHOR_CLIENT, "low-back-r", 6), FALSE);
      if (kinds[i] == PAL_KIND_PAIN)
        g_assert_cmpuint (sum_ink (fixture->back, PAL_VIEW_BACK, PAL_THEME_LIGHT), !=, alone);
      else
        g_assert_cmpuint (sum_ink (fixture->back, PAL_VIEW_BACK, PAL_THEME_LIGHT), ==, alone);
    }
}

static GPtrArray *
new_no_work (const char *zone)
{
  g_auto (GVariantDict) row = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariant) values = NULL;
  GPtrArray *no_work = g_ptr_array_new_with_free_func (g_object_unref);

  pal_row_set_string (&row, "id", zone);
  pal_row_set_string (&row, "zone", zone);
  pal_row_set_string (&row, "reason", "surgery");
  values = pal_row_end (&row);
  g_ptr_array_add (no_work, pal_entity_new (PAL_TYPE_NO_WORK, values));
  return no_work;
}

/* The pixel of a place of the back. */
static guint32
get_pixel (cairo_surface_t *surface, const PalPoint *place)
{
  const cairo_rectangle_t *bounds
    = pal_figure_view_get_bounds (pal_figure_get_view (figure, PAL_VIEW_BACK));
  int x = (int) ((place->u - bounds->x) * SCALE), y = (int) ((place->v - bounds->y) * SCALE);

  return *(const guint32 *) (const void *) (cairo_image_surface_get_data (surface)
                                            + y * cairo_image_surface_get_stride (surface) + 4 * x);
}

/* Where nobody is to work is hatched over what is marked there, and the sign is covered by no
 * label; a label that a person put there can be read all the same. */
static void
test_no_work (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) no_work = new_no_work ("buttock-lower-r");
  PalMark *mark = mark_row_region ("a", PAL_AUTHOR_CLIENT, "buttock-lower-r", 6);
  cairo_surface_t *plain, *hatched;
  PalPoint middle, beside;

  add (fixture, mark, FALSE);
  g_assert_true (pal_mark_painter_locate_label (fixture->back, SCALE, "a", &middle));
  plain = draw (fixture->back, PAL_VIEW_BACK, PAL_THEME_LIGHT);
  pal_mark_painter_set_no_work (fixture->back, no_work);
  g_assert_true (pal_mark_painter_locate_label (fixture->back, SCALE, "a", &beside));
  g_assert_cmpfloat (hypot (beside.u - middle.u, beside.v - middle.v) * SCALE, >, 12.0);
  hatched = draw (fixture->back, PAL_VIEW_BACK, PAL_THEME_LIGHT);
  g_assert_cmphex (get_pixel (hatched, &middle), !=, get_pixel (plain, &middle));
  cairo_surface_destroy (hatched);

  mark_row_set_double (mark, "label_du", 0.0);
  mark_row_set_double (mark, "label_dv", 0.0);
  pal_mark_painter_clear (fixture->back);
  pal_mark_painter_add (fixture->back, mark, FALSE);
  hatched = draw (fixture->back, PAL_VIEW_BACK, PAL_THEME_LIGHT);
  for (int i = -8; i <= 8; i++)
    {
      const PalPoint place = { middle.u + i, middle.v + 2.0 };

      g_assert_cmphex (get_pixel (hatched, &place), ==, get_pixel (plain, &place));
    }
  cairo_surface_destroy (hatched);
  cairo_surface_destroy (plain);
}

/* What somebody else draws with the marks covers none of their labels, not each other and no letter
 * of a side. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (PalMarkLabel));
  PalFigureView *back = pal_figure_get_view (figure, PAL_VIEW_BACK);
  PalPoint mark;
  cairo_rectangle_t body;

  pal_svg_path_get_bounds (pal_figure_view_get_outline (back), &body);
  add (fixture, mark_row_region ("a", PAL_AUTHOR_CLIENT, "low-back-r", 6), FALSE);
  g_assert_true (pal_mark_painter_locate_label (fixture->back, SCALE, "a", &mark));
  for (int i = 0; i < 4; i++)
    {
      PalMarkLabel label
        = { .anchor_x = mark.u * SCALE, .anchor_y = mark.v * SCALE, .width = 30.0, .height = 19.0 };

      if (i == 3)
        {
          label.anchor_x = (body.x + 0.22 * body.width) * SCALE;
          label.anchor_y = body.y * SCALE + 16.0;
        }
      g_array_append_val (labels, label);
    }
  pal_mark_painter_place (fixture->back, SCALE, labels);
  for (guint i = 0; i < 3; i++)
    {
      const PalMarkLabel *label = &g_array_index (labels, PalMarkLabel, i);

      g_assert_true (fabs (label->x - mark.u * SCALE) > 15.0
                     || fabs (label->y - mark.v * SCALE) > 19.0);
      for (guint j = 0; j < i; j++)
        {
          const PalMarkLabel *other = &g_array_index (labels, PalMarkLabel, j);

          g_assert_true (fabs (label->x - other->x) >= 30.0 || fabs (label->y - other->y) >= 19.0);
        }
    }
  g_assert_cmpfloat (g_array_index (labels, PalMarkLabel, 3).x,
                     !=,
                     g_array_index (labels, PalMarkLabel, 3).anchor_x);
}

/* A mark of a zone or quality that this version does not know draws nothing and harms nothing. */
static void
test_unknown_zone (Fixture *fixture, gconstpointer data)
{
  const char *const felt[] = { "no-such-zone-r", NULL };
  PalMark *mark = mark_row_region ("a", PAL_AUTHOR_CLIENT, "no-such-zone-l", 6);

  test_set_referrals (mark, felt);
  add (fixture, mark, FALSE);
  g_assert_cmpuint (sum_ink (fixture->front, PAL_VIEW_FRONT, PAL_THEME_DARK), ==, 0);
}

/* The letters' darkest column is on the patient's side: R at the left of the front, nothing at the
 * left of the left view. */
static void
test_letters (void)
{
  const struct
  {
    PalView view;
    gboolean left;
    gboolean right;
  } cases[] = {
    { PAL_VIEW_FRONT, TRUE, TRUE },        { PAL_VIEW_BACK, TRUE, TRUE },
    { PAL_VIEW_LEFT, FALSE, TRUE },        { PAL_VIEW_RIGHT, TRUE, FALSE },
    { PAL_VIEW_HEAD_FRONT, TRUE, TRUE },   { PAL_VIEW_HEAD_LEFT, FALSE, TRUE },
    { PAL_VIEW_HAND_PALM_R, TRUE, FALSE }, { PAL_VIEW_HAND_BACK_R, TRUE, FALSE },
    { PAL_VIEW_FOOT_SOLE_L, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const cairo_rectangle_t area = { 0.0, 0.0, 200.0, 100.0 };
      const cairo_rectangle_t body = { 40.0, 10.0, 120.0, 400.0 };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 100);
      cairo_t *cr = cairo_create (surface);
      const guchar *pixels;
      gboolean ink[2] = { FALSE, FALSE };

      pal_side_letters_draw (cr, cases[i].view, PAL_THEME_LIGHT, 1.0, &body, &area);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      pixels = cairo_image_surface_get_data (surface);
      for (int y = 0; y < 100; y++)
        for (int x = 0; x < 200; x++)
          if (pixels[y * cairo_image_surface_get_stride (surface) + 4 * x + 3] > 128)
            ink[x / 100] = TRUE;
      g_assert_cmpint (ink[0], ==, cases[i].left);
      g_assert_cmpint (ink[1], ==, cases[i].right);
      cairo_surface_destroy (surface);
    }
}

/* Where several bodies stand side by side, each has its letters nearer than its neighbour: those of
 * the front above its shoulders, that of a side above its head. */
static void
test_letters_belong_to_their_body (void)
{
  const cairo_rectangle_t area = { 0.0, 0.0, 400.0, 300.0 };
  const cairo_rectangle_t body = { 60.0, 60.0, 280.0, 1000.0 };

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    {
      gboolean from_side = view == PAL_VIEW_LEFT || view == PAL_VIEW_RIGHT;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 400, 300);
      cairo_t *cr = cairo_create (surface);
      int left = 400, right = 0, bottom = 0;

      pal_side_letters_draw (cr, view, PAL_THEME_LIGHT, 1.0, &body, &area);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (int y = 0; y < 300; y++)
        for (int x = 0; x < 400; x++)
          if (cairo_image_surface_get_data (
                surface)[y * cairo_image_surface_get_stride (surface) + x]
              > 128)
            {
              left = MIN (left, x);
              right = MAX (right, x);
              bottom = MAX (bottom, y);
            }
      g_assert_cmpint (left, >, from_side ? 180 : 90);
      g_assert_cmpint (right, <, from_side ? 220 : 310);
      if (from_side)
        g_assert_cmpint (bottom, <, 60);
      cairo_surface_destroy (surface);
    }
}

/* The front as it is seen, or as it is seen in the mirror for the client's chair. */
static cairo_surface_t *
draw_front (Fixture *fixture, gboolean mirrored)
{
  const cairo_rectangle_t *bounds
      = pal_figure_view_get_bounds (pal_figure_get_view (figure, PAL_VIEW_FRONT));
  int width = (int) (bounds->width * SCALE);
  int height = (int) (bounds->height * SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  if (mirrored)
    {
      cairo_translate (cr, width, 0.0);
      cairo_scale (cr, -1.0, 1.0);
    }
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, -bounds->x, -bounds->y);
  pal_mark_painter_draw (fixture->front, cr, SCALE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How far a square of one picture is from the same of another, whose pixels lie where they are told. */
static guint64
compare (cairo_surface_t *one, int one_x, cairo_surface_t *other, int other_x, int y, gboolean turned)
{
  enum { RADIUS = 7 };
  guint64 difference = 0;

  for (int dy = -RADIUS; dy <= RADIUS; dy++)
    for (int dx = -RADIUS; dx <= RADIUS; dx++)
      for (int channel = 0; channel < 4; channel++)
        {
          int row = (y + dy) * cairo_image_surface_get_stride (one);
          int there = other_x + (turned ? -dx : dx);

          difference += (guint64) ABS (
              cairo_image_surface_get_data (one)[row + 4 * (one_x + dx) + channel]
              - cairo_image_surface_get_data (other)[row + 4 * there + channel]);
        }
  return difference;
}

/* In the mirror the pattern over a zone is on the other side and turned round with it; the number is on the
 * other side too, and reads as ever. */
static void
test_mirrored (Fixture *fixture, gconstpointer data)
{
  const cairo_rectangle_t *bounds
      = pal_figure_view_get_bounds (pal_figure_get_view (figure, PAL_VIEW_FRONT));
  int width = (int) (bounds->width * SCALE);
  cairo_surface_t *straight, *mirrored;
  PalPoint label;
  int x, y, seen_x;

  add (fixture, mark_row_region ("a", PAL_AUTHOR_CLIENT, "thigh-front-l", 7), FALSE);
  straight = draw_front (fixture, FALSE);
  mirrored = draw_front (fixture, TRUE);
  g_assert_true (pal_mark_painter_locate_label (fixture->front, SCALE, "a", &label));
  x = (int) ((label.u - bounds->x) * SCALE);
  y = (int) ((label.v - bounds->y) * SCALE);
  seen_x = width - 1 - x;

  g_assert_cmpuint (compare (straight, x, mirrored, seen_x, y, FALSE),
                    <,
                    compare (straight, x, mirrored, seen_x, y, TRUE) / 2);
  /* Below the number there is nothing but the pattern. */
  y += 40;
  g_assert_cmpuint (compare (straight, x, straight, x + 3, y, FALSE), >, 0);
  g_assert_cmpuint (compare (straight, x, mirrored, seen_x, y, TRUE), <=, 4 * 15 * 15);
  cairo_surface_destroy (straight);
  cairo_surface_destroy (mirrored);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  g_assert_nonnull (figure);
#define add_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  add_test ("/mark-painter/region", test_region);
  add_test ("/mark-painter/looks", test_looks);
  add_test ("/mark-painter/point", test_point);
  add_test ("/mark-painter/selected-point", test_selected_point);
  add_test ("/mark-painter/empty-intensity", test_empty_intensity);
  add_test ("/mark-painter/same-zone", test_same_zone);
  add_test ("/mark-painter/numbers", test_numbers);
  add_test ("/mark-painter/no-work", test_no_work);
  add_test ("/mark-painter/place", test_place);
  add_test ("/mark-painter/unknown-zone", test_unknown_zone);
  add_test ("/mark-painter/mirrored", test_mirrored);
  g_test_add_func ("/mark-painter/letters", test_letters);
  g_test_add_func ("/mark-painter/letters-belong-to-their-body", test_letters_belong_to_their_body);
  result = g_test_run ();
  g_assert_finalize_object (figure);
  return result;
}
