/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the hands find and how somebody stands, as it stands on the figure: in all colours, on paper, and as it is
 * seen by somebody who cannot tell red from green. Only light and dark are looked at, never a hue. */

#include <math.h>
#include <string.h>

#include "mark-rows.h"
#include "pal-figure.h"
#include "pal-mark-painter.h"
#include "pal-mark-palette.h"

#define SCALE 1.0
#define ID "a"

/* Millimetres to a label that is out of the way. */
#define ASIDE 120.0

/* Around what is looked at. */
#define RADIUS 30
#define SIDE (2 * RADIUS + 1)

static PalFigure *figure;

static const PalTheme themes[] = { PAL_THEME_LIGHT, PAL_THEME_DARK, PAL_THEME_PRINT };

/* As everybody sees, and with deuteranopia: Machado, Oliveira and Fernandes, "A physiologically-based model for
 * simulation of color vision deficiency", 2009, severity 1. */
static const double visions[][9]
    = { { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
        { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
          0.968881 } };

/* How it is looked at. */
typedef struct
{
  PalTheme theme;
  const double *vision;
} Look;

/* How light a square of the picture is, from 0 to 1. */
typedef struct
{
  double light[SIDE][SIDE]; /* from above, from the left */
  double paper;
} Square;

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_light (const double *vision, double red, double green, double blue)
{
  const double c[3] = { to_linear (red), to_linear (green), to_linear (blue) };
  const double weights[3] = { 0.2126, 0.7152, 0.0722 };
  double light = 0.0;

  for (guint i = 0; i < 3; i++)
    light += weights[i]
             * CLAMP (vision[3 * i] * c[0] + vision[3 * i + 1] * c[1] + vision[3 * i + 2] * c[2],
                      0.0, 1.0);
  return light;
}

/* Looks at the square around a place of the view while @mark is the only one. */
static Square
look_at (PalMark *mark, PalView view, const PalPoint *place, const Look *look)
{
  PalMarkColour paper = pal_mark_palette_get (look->theme)->paper;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  PalMarkPainter *painter = pal_mark_painter_new (pal_figure_get_view (figure, view));
  Square square = { .paper = get_light (look->vision, paper.red, paper.green, paper.blue) };

  pal_mark_palette_set (cr, paper, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, (RADIUS + 0.5) / SCALE - place->u, (RADIUS + 0.5) / SCALE - place->v);
  pal_mark_painter_set_theme (painter, look->theme);
  pal_mark_painter_add (painter, mark, FALSE);
  pal_mark_painter_draw (painter, cr, SCALE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        guint32 pixel;

        memcpy (&pixel,
                cairo_image_surface_get_data (surface)
                    + y * cairo_image_surface_get_stride (surface) + 4 * x,
                sizeof pixel);
        square.light[y][x] = get_light (look->vision,
                                        (pixel >> 16 & 0xff) / 255.0,
                                        (pixel >> 8 & 0xff) / 255.0,
                                        (pixel & 0xff) / 255.0);
      }
  pal_mark_painter_free (painter);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return square;
}

/* By how many pixels as far apart as ink and paper the two differ. */
static double
compare (const Square *one, const Square *other)
{
  double sum = 0.0;

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      sum += fabs (one->light[y][x] - other->light[y][x]);
  return sum;
}

/* How much there is within the given pixels from the middle. */
static double
sum_ink (const Square *square, int left, int right, int top, int bottom)
{
  double sum = 0.0;

  for (int y = top; y <= bottom; y++)
    for (int x = left; x <= right; x++)
      sum += fabs (square->light[y + RADIUS][x + RADIUS] - square->paper);
  return sum;
}

static PalPoint
get_inmost (PalView view, const char *zone)
{
  PalFigureView *shown = pal_figure_get_view (figure, view);
  const PalRegion *region = pal_figure_view_lookup (shown, PAL_LAYER_ZONES, zone);
  PalPoint point;

  g_assert_nonnull (region);
  pal_figure_view_get_inmost (shown, region, &point);
  return point;
}

/* A mark whose label is that far away. */
static PalMark *
make_mark (PalKind kind, const char *zone, PalDegree degree, double label_du, double label_dv)
{
  PalPoint point = get_inmost (PAL_VIEW_FRONT, zone);
  PalMark *mark = mark_row_point (
      ID, PAL_AUTHOR_THERAPIST, PAL_VIEW_FRONT, point.u, point.v, zone, NULL, PAL_INTENSITY_EMPTY);

  mark_row_set (mark, "kind", pal_kind_to_nick (kind));
  if (degree != PAL_DEGREE_NONE)
    mark_row_set (mark, "degree", pal_degree_to_nick (degree));
  mark_row_set_double (mark, "label_du", label_du);
  mark_row_set_double (mark, "label_dv", label_dv);
  return mark;
}

static Square
look_at_found (PalPalpation palpation, const Look *look)
{
  g_autoptr (PalMark) mark
      = make_mark (PAL_KIND_PALPATION, "thigh-front-l", PAL_DEGREE_NONE, 0.0, ASIDE);
  PalPoint place = get_inmost (PAL_VIEW_FRONT, "thigh-front-l");

  mark_row_set (mark, "palpation", pal_palpation_to_nick (palpation));
  return look_at (mark, PAL_VIEW_FRONT, &place, look);
}

/* Each finding is known by its symbol. */
static void
test_found (gconstpointer data)
{
  const Look *look = data;
  Square squares[PAL_N_PALPATIONS];
  double least = G_MAXDOUBLE;

  for (guint i = PAL_PALPATION_KNOT; i < PAL_N_PALPATIONS; i++)
    {
      squares[i] = look_at_found ((PalPalpation) i, look);
      g_assert_cmpfloat (sum_ink (&squares[i], -12, 12, -12, 12), >, 25.0);
      for (guint j = PAL_PALPATION_KNOT; j < i; j++)
        least = MIN (least, compare (&squares[i], &squares[j]));
    }
  g_test_message ("at least %.1f pixels apart", least);
  g_assert_cmpfloat (least, >, 15.0);
}

/* How much of it there is can be counted in the label. */
static void
test_degrees (gconstpointer data)
{
  const Look *look = data;
  const PalKind kinds[] = { PAL_KIND_PALPATION, PAL_KIND_POSTURE };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      Square squares[PAL_N_DEGREES];

      for (guint d = PAL_DEGREE_NONE; d < PAL_N_DEGREES; d++)
        {
          g_autoptr (PalMark) mark
              = make_mark (kinds[k], "shoulder-top-l", (PalDegree) d, ASIDE, 0.0);
          PalPoint place = get_inmost (PAL_VIEW_FRONT, "shoulder-top-l");

          if (kinds[k] == PAL_KIND_PALPATION)
            mark_row_set (mark, "palpation", pal_palpation_to_nick (PAL_PALPATION_HEAT));
          else
            {
              mark_row_set (mark, "posture", pal_posture_to_nick (PAL_POSTURE_SHOULDER_HEIGHT));
              mark_row_set (mark, "direction", pal_direction_to_nick (PAL_DIRECTION_LEFT));
            }
          place.u += ASIDE;
          squares[d] = look_at (mark, PAL_VIEW_FRONT, &place, look);
          for (guint e = PAL_DEGREE_NONE; e < d; e++)
            g_assert_cmpfloat (compare (&squares[d], &squares[e]), >, 12.0);
        }
    }
}

/* Postures ----------------------------------------------------------------------------------------------- */

typedef enum
{
  TO_LEFT, /* of the drawing */
  TO_RIGHT,
  UP,
} Way;

/* Where an arrow is to be, and to where it points on the drawing. Who is seen from the left looks to the left;
 * the patient's left is on the right of the drawing from in front, and on its left from behind. A pelvis that
 * tilts forward goes down in front: the head of its bow is there. */
static const struct
{
  PalPosture posture;
  PalDirection direction;
  PalView view;
  const char *zone;
  Way way;
} arrows[] = {
  { PAL_POSTURE_HEAD_FORWARD, PAL_DIRECTION_NONE, PAL_VIEW_LEFT, "ear-l", TO_LEFT },
  { PAL_POSTURE_HEAD_FORWARD, PAL_DIRECTION_NONE, PAL_VIEW_RIGHT, "ear-r", TO_RIGHT },
  { PAL_POSTURE_HEAD_FORWARD, PAL_DIRECTION_NONE, PAL_VIEW_HEAD_LEFT, "ear-l", TO_LEFT },
  { PAL_POSTURE_HEAD_FORWARD, PAL_DIRECTION_NONE, PAL_VIEW_HEAD_RIGHT, "ear-r", TO_RIGHT },
  { PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_NONE, PAL_VIEW_LEFT, "shoulder-side-l", TO_LEFT },
  { PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_NONE, PAL_VIEW_RIGHT, "shoulder-side-r", TO_RIGHT },
  { PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_NONE, PAL_VIEW_FRONT, "shoulder-front-l", TO_LEFT },
  { PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_NONE, PAL_VIEW_FRONT, "shoulder-front-r", TO_RIGHT },
  { PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_LEFT, PAL_VIEW_LEFT, "shoulder-side-l", TO_LEFT },
  { PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_LEFT, PAL_VIEW_FRONT, "shoulder-front-l", TO_LEFT },
  { PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_RIGHT, PAL_VIEW_RIGHT, "shoulder-side-r", TO_RIGHT },
  { PAL_POSTURE_ROUNDED_SHOULDERS, PAL_DIRECTION_RIGHT, PAL_VIEW_FRONT, "shoulder-front-r", TO_RIGHT },
  { PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_LEFT, PAL_VIEW_FRONT, "shoulder-top-l", UP },
  { PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_LEFT, PAL_VIEW_BACK, "shoulder-top-l", UP },
  { PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_RIGHT, PAL_VIEW_FRONT, "shoulder-top-r", UP },
  { PAL_POSTURE_SHOULDER_HEIGHT, PAL_DIRECTION_RIGHT, PAL_VIEW_BACK, "shoulder-top-r", UP },
  { PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_FORWARD, PAL_VIEW_LEFT, "hip-side-l", TO_LEFT },
  { PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_FORWARD, PAL_VIEW_RIGHT, "hip-side-r", TO_RIGHT },
  { PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_BACKWARD, PAL_VIEW_LEFT, "hip-side-l", TO_RIGHT },
  { PAL_POSTURE_PELVIC_TILT, PAL_DIRECTION_BACKWARD, PAL_VIEW_RIGHT, "hip-side-r", TO_LEFT },
  { PAL_POSTURE_PELVIC_HEIGHT, PAL_DIRECTION_LEFT, PAL_VIEW_FRONT, "hip-side-l", UP },
  { PAL_POSTURE_PELVIC_HEIGHT, PAL_DIRECTION_LEFT, PAL_VIEW_BACK, "hip-side-l", UP },
  { PAL_POSTURE_PELVIC_HEIGHT, PAL_DIRECTION_RIGHT, PAL_VIEW_FRONT, "hip-side-r", UP },
  { PAL_POSTURE_PELVIC_HEIGHT, PAL_DIRECTION_RIGHT, PAL_VIEW_BACK, "hip-side-r", UP },
  { PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_LEFT, PAL_VIEW_FRONT, "pubic", TO_RIGHT },
  { PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_LEFT, PAL_VIEW_BACK, "coccyx-perineum", TO_LEFT },
  { PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_RIGHT, PAL_VIEW_FRONT, "pubic", TO_LEFT },
  { PAL_POSTURE_WEIGHT_SIDE, PAL_DIRECTION_RIGHT, PAL_VIEW_BACK, "coccyx-perineum", TO_RIGHT },
  { PAL_POSTURE_WEIGHT_DEPTH, PAL_DIRECTION_FORWARD, PAL_VIEW_LEFT, "ankle-outer-l", TO_LEFT },
  { PAL_POSTURE_WEIGHT_DEPTH, PAL_DIRECTION_FORWARD, PAL_VIEW_RIGHT, "ankle-outer-r", TO_RIGHT },
  { PAL_POSTURE_WEIGHT_DEPTH, PAL_DIRECTION_BACKWARD, PAL_VIEW_LEFT, "ankle-outer-l", TO_RIGHT },
  { PAL_POSTURE_WEIGHT_DEPTH, PAL_DIRECTION_BACKWARD, PAL_VIEW_RIGHT, "ankle-outer-r", TO_LEFT },
};

/* The label is on the line across the middle of the arrow, so that its tie belongs to neither half. */
static PalMark *
make_posture (guint i, PalDegree degree)
{
  PalMark *mark = make_mark (PAL_KIND_POSTURE,
                             "sternum",
                             degree,
                             arrows[i].way == UP ? ASIDE : 0.0,
                             arrows[i].way == UP ? 0.0 : -ASIDE);

  mark_row_set (mark, "posture", pal_posture_to_nick (arrows[i].posture));
  if (arrows[i].direction != PAL_DIRECTION_NONE)
    mark_row_set (mark, "direction", pal_direction_to_nick (arrows[i].direction));
  return mark;
}

/* How much there is on the side to which an arrow points, and on the other. Of a bow only what is lower than its
 * middle counts: its ends. */
static void
weigh (const Square *square, Way way, gboolean bow, double *ahead, double *behind)
{
  int top = bow ? 3 : -RADIUS;
  double left = sum_ink (square, -RADIUS, -4, top, RADIUS);
  double right = sum_ink (square, 4, RADIUS, top, RADIUS);

  if (way == UP)
    {
      *ahead = sum_ink (square, -RADIUS, RADIUS, -RADIUS, -4);
      *behind = sum_ink (square, -RADIUS, RADIUS, 4, RADIUS);
      return;
    }
  *ahead = way == TO_LEFT ? left : right;
  *behind = way == TO_LEFT ? right : left;
}

/* The head is on the right end, and the more there is of it the longer the arrow. */
static void
test_arrows (gconstpointer data)
{
  const Look *look = data;

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      PalPoint place = get_inmost (arrows[i].view, arrows[i].zone);
      double before = 0.0;

      for (guint d = PAL_DEGREE_NONE; d < PAL_N_DEGREES; d++)
        {
          g_autoptr (PalMark) mark = make_posture (i, (PalDegree) d);
          Square square = look_at (mark, arrows[i].view, &place, look);
          double ahead, behind;

          weigh (&square, arrows[i].way, arrows[i].posture == PAL_POSTURE_PELVIC_TILT, &ahead,
                 &behind);
          if (ahead < behind + 15.0 || ahead + behind < before + 6.0)
            g_error ("%s %s in %s, degree %u: %.1f ahead, %.1f behind, %.1f before",
                     pal_posture_to_nick (arrows[i].posture),
                     pal_direction_to_nick (arrows[i].direction),
                     pal_view_to_nick (arrows[i].view), d, ahead, behind, before);
          before = ahead + behind;
        }
    }
}

static gboolean
is_shown (PalPosture posture, PalDirection direction, PalView view)
{
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (arrows[i].posture == posture && arrows[i].direction == direction && arrows[i].view == view)
      return TRUE;
  return FALSE;
}

/* A view that cannot show a posture shows none, wherever it was recorded. */
static void
test_elsewhere (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
      {
        g_autoptr (PalMark) mark = make_posture (i, PAL_DEGREE_MARKED);
        PalMarkPainter *painter;
        PalPoint point;

        if (!pal_figure_has_view (figure, view))
          continue;
        painter = pal_mark_painter_new (pal_figure_get_view (figure, view));
        pal_mark_painter_add (painter, mark, FALSE);
        g_assert_true (pal_mark_painter_locate (painter, SCALE, ID, &point)
                       == is_shown (arrows[i].posture, arrows[i].direction, view));
        pal_mark_painter_free (painter);
      }
}

/* An arrow is as dark with its label where that finds room as with the label far away. */
static void
test_free_of_labels (void)
{
  const Look look = { PAL_THEME_PRINT, visions[0] };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      PalPoint place = get_inmost (arrows[i].view, arrows[i].zone);
      g_autoptr (PalMark) mark = make_posture (i, PAL_DEGREE_MARKED);
      Square bare = look_at (mark, arrows[i].view, &place, &look);
      Square labelled;
      guint n_hidden = 0;

      mark_row_set (mark, "label_du", NULL);
      mark_row_set (mark, "label_dv", NULL);
      labelled = look_at (mark, arrows[i].view, &place, &look);
      for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
          {
            /* Beside the tie to the label that is far away. */
            gboolean beside = abs (arrows[i].way == UP ? y - RADIUS : x - RADIUS) > 3;

            n_hidden += beside && bare.light[y][x] < 0.5 * bare.paper
                        && fabs (bare.light[y][x] - labelled.light[y][x]) > 0.2;
          }
      if (n_hidden > 4)
        g_error ("%u pixels of %s in %s are hidden", n_hidden,
                 pal_posture_to_nick (arrows[i].posture), pal_view_to_nick (arrows[i].view));
    }
}

int
main (int argc, char **argv)
{
  static Look looks[G_N_ELEMENTS (themes) * G_N_ELEMENTS (visions)];
  const char *const names[] = { "light", "dark", "print" };
  int result;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  g_assert_nonnull (figure);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      const char *seen = i % 2 == 0 ? "all-colours" : "no-red-and-green";
      g_autofree char *found = g_strdup_printf ("/hands/found/%s/%s", names[i / 2], seen);
      g_autofree char *degrees = g_strdup_printf ("/hands/degrees/%s/%s", names[i / 2], seen);
      g_autofree char *ways = g_strdup_printf ("/hands/arrows/%s/%s", names[i / 2], seen);

      looks[i] = (Look){ themes[i / 2], visions[i % 2] };
      g_test_add_data_func (found, &looks[i], test_found);
      g_test_add_data_func (degrees, &looks[i], test_degrees);
      g_test_add_data_func (ways, &looks[i], test_arrows);
    }
  g_test_add_func ("/hands/elsewhere", test_elsewhere);
  g_test_add_func ("/hands/free-of-labels", test_free_of_labels);
  result = g_test_run ();
  g_assert_finalize_object (figure);
  return result;
}
