/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the labels of marks stand, and whether they can be read. */

#include <math.h>

#include "mark-rows.h"
#include "pal-figure.h"
#include "pal-mark-painter.h"
#include "pal-mark-palette.h"

#define SCALE 0.5

static PalFigure *figure;

typedef struct
{
  PalMarkPainter *front;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->front = pal_mark_painter_new (pal_figure_get_view (figure, PAL_VIEW_FRONT));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pal_mark_painter_free (fixture->front);
}

static void
add (Fixture *fixture, PalMark *mark)
{
  pal_mark_painter_add (fixture->front, mark, FALSE);
  g_object_unref (mark);
}

static const char *const many_zones[] = {
  "chest-l", "chest-r", "thigh-front-l", "thigh-front-r", "knee-front-l", "knee-front-r",
};

static char *
dup_id (guint i)
{
  return g_strdup_printf ("m%02u", i);
}

static void
add_many (Fixture *fixture, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    {
      g_autofree char *id = dup_id (i);

      add (fixture,
           mark_row_region (id,
                            i % 2 == 0 ? PAL_AUTHOR_CLIENT : PAL_AUTHOR_THERAPIST,
                            many_zones[i % G_N_ELEMENTS (many_zones)],
                            (int) (i % 11)));
    }
}

/* How many labels there are; all of them in the room, and none nearer to another than half a label. */
static guint
check_room (Fixture *fixture, guint n_marks, const cairo_rectangle_t *room, double scale)
{
  PalPoint labels[60];
  g_autoptr (GPtrArray) hidden = pal_mark_painter_dup_hidden (fixture->front, scale);
  guint n_labels = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      g_autofree char *id = dup_id (i);
      PalPoint *label = &labels[n_labels];

      if (!pal_mark_painter_locate_label (fixture->front, scale, id, label))
        continue;
      g_assert_cmpfloat (label->u * scale - 10.0, >, room->x * scale);
      g_assert_cmpfloat (label->u * scale + 10.0, <, (room->x + room->width) * scale);
      g_assert_cmpfloat (label->v * scale - 7.0, >, room->y * scale);
      g_assert_cmpfloat (label->v * scale + 7.0, <, (room->y + room->height) * scale);
      for (guint j = 0; j < n_labels; j++)
        g_assert_true (fabs (labels[j].u - label->u) * scale > 20.0
                       || fabs (labels[j].v - label->v) * scale > 14.0);
      n_labels++;
    }
  g_assert_cmpuint (n_labels + hidden->len, ==, n_marks);
  return n_labels;
}

/* Labels stand beside a small figure as far as the window goes, with large text too; where there is not
 * room for all, what is selected has its label, and nothing is cut off. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  const double scale = 0.085; /* that of the smallest window */
  const cairo_rectangle_t *shown
      = pal_figure_view_get_bounds (pal_figure_get_view (figure, PAL_VIEW_FRONT));
  const double width = 410.0 / scale;
  cairo_rectangle_t room
      = { shown->x + (shown->width - width) / 2.0, shown->y, width, shown->height };
  guint n_labels;

  add_many (fixture, 29);
  pal_mark_painter_set_room (fixture->front, shown, &room);
  g_assert_cmpuint (check_room (fixture, 29, &room, scale), ==, 29);
  pal_mark_painter_set_text_scale (fixture->front, 2.0);
  g_assert_cmpuint (check_room (fixture, 29, &room, scale), ==, 29);

  room.x += (room.width - 110.0 / scale) / 2.0;
  room.width = 110.0 / scale;
  pal_mark_painter_set_room (fixture->front, shown, &room);
  n_labels = check_room (fixture, 29, &room, scale);
  g_assert_cmpuint (n_labels, >, 5);
  g_assert_cmpuint (n_labels, <, 29);
  for (guint i = 0; i < 29; i++)
    {
      g_autofree char *id = dup_id (i);
      PalPoint label;

      pal_mark_painter_set_selected (fixture->front, id);
      g_assert_true (pal_mark_painter_locate_label (fixture->front, scale, id, &label));
      check_room (fixture, 29, &room, scale);
    }
}

/* The whole of a large label is to be hit. */
static void
test_large_label (Fixture *fixture, gconstpointer data)
{
  PalPoint label;

  pal_mark_painter_set_text_scale (fixture->front, 3.0);
  add (fixture, mark_row_region ("a", PAL_AUTHOR_CLIENT, "chest-l", 6));
  g_assert_true (pal_mark_painter_locate_label (fixture->front, SCALE, "a", &label));
  g_assert_cmpstr (
      pal_mark_painter_pick (fixture->front, SCALE, label.u, label.v + 26.0 / SCALE), ==, "a");
  g_assert_null (pal_mark_painter_pick (fixture->front, SCALE, label.u, label.v + 50.0 / SCALE));
}

static double
get_luminance (PalMarkColour colour)
{
  const double parts[] = { colour.red, colour.green, colour.blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    sum += weights[i]
           * (parts[i] <= 0.03928 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return sum;
}

static void
check_contrast (PalMarkColour ink, PalMarkColour paper)
{
  double one = get_luminance (ink), other = get_luminance (paper);

  g_assert_cmpfloat ((MAX (one, other) + 0.05) / (MIN (one, other) + 0.05), >=, 4.5);
}

/* WCAG 2.2, 1.4.3: also of what stands back. */
static void
test_contrast (void)
{
  for (PalTheme theme = PAL_THEME_LIGHT; theme <= PAL_THEME_PRINT; theme++)
    for (int i = 0; i < 2; i++)
      {
        const PalMarkPalette *palette
            = i == 0 ? pal_mark_palette_get (theme) : pal_mark_palette_get_muted (theme);

        check_contrast (palette->pain, palette->paper);
        check_contrast (palette->point, palette->paper);
        check_contrast (palette->free, palette->paper);
        check_contrast (palette->note, palette->paper);
        check_contrast (palette->letter, palette->paper);
      }
}

/* Nothing is seen through the label of a dimmed mark. */
static void
test_dimmed_label (Fixture *fixture, gconstpointer data)
{
  const cairo_rectangle_t *bounds
      = pal_figure_view_get_bounds (pal_figure_get_view (figure, PAL_VIEW_FRONT));
  const PalAuthorLooks looks = { PAL_LOOK_DIMMED, PAL_LOOK_DIMMED };
  cairo_surface_t *surface;
  cairo_t *cr;
  const guchar *pixels;
  PalPoint label;
  int x, y;

  pal_mark_painter_set_looks (fixture->front, &looks);
  add (fixture, mark_row_region ("a", PAL_AUTHOR_CLIENT, "chest-l", 6));
  g_assert_true (pal_mark_painter_locate_label (fixture->front, SCALE, "a", &label));
  surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) (bounds->width * SCALE), (int) (bounds->height * SCALE));
  cr = cairo_create (surface);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, -bounds->x, -bounds->y);
  pal_mark_painter_draw (fixture->front, cr, SCALE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  x = (int) ((label.u - bounds->x) * SCALE);
  y = (int) ((label.v - bounds->y) * SCALE);
  for (int dx = -12; dx <= 12; dx++)
    for (int dy = -5; dy <= 5; dy++)
      g_assert_cmpint (
          pixels[(y + dy) * cairo_image_surface_get_stride (surface) + 4 * (x + dx) + 3], ==, 255);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  g_assert_nonnull (figure);
  g_test_add ("/mark-labels/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/mark-labels/large", Fixture, NULL, set_up, test_large_label, tear_down);
  g_test_add ("/mark-labels/dimmed", Fixture, NULL, set_up, test_dimmed_label, tear_down);
  g_test_add_func ("/mark-labels/contrast", test_contrast);
  result = g_test_run ();
  g_assert_finalize_object (figure);
  return result;
}
