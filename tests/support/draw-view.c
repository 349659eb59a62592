/* SPDX-License-Identifier: GPL-3.0-or-later */

/* usage: draw-view [FIGURE-]VIEW WHAT WIDTH HEIGHT OUTPUT.png
 *
 * Reads a view of a figure, the adult unless another is named, as the window does and draws it as large as there is room. WHAT is a layer, or "each" for all of
 * them one after the other, of which the last stays, or "together" for all groups of the drawing in one
 * picture, which the window never shows. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pal-drawing.h"
#include "pal-figure-painter.h"
#include "pal-figure.h"

static const char *const groups[]
    = { "skin", "skeleton", "zones", "deep", "intermediate", "superficial", "contour", NULL };

static const char *figure = PAL_FIGURE_ADULT;
static double max_width;
static double max_height;

static cairo_surface_t *
make_surface (const cairo_rectangle_t *bounds, cairo_rectangle_t *viewport)
{
  double scale = MIN (max_width / bounds->width, max_height / bounds->height);

  *viewport = (cairo_rectangle_t){ 0, 0, bounds->width * scale, bounds->height * scale };
  return cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) viewport->width, (int) viewport->height);
}

static void
finish (cairo_surface_t *surface, const char *output)
{
  if (cairo_surface_write_to_png (surface, output) != CAIRO_STATUS_SUCCESS)
    g_error ("Cannot write %s", output);
  cairo_surface_destroy (surface);
}

static void
draw_layer (PalFigurePainter *painter, PalLayer layer, const char *output)
{
  cairo_rectangle_t viewport;
  cairo_surface_t *surface = make_surface (pal_figure_painter_get_bounds (painter), &viewport);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  if (!pal_figure_painter_draw (painter, cr, layer, &viewport, &error))
    g_error ("Cannot draw: %s", error->message);
  cairo_destroy (cr);
  finish (surface, output);
}

static void
draw_together (PalView view, const char *output)
{
  g_autoptr (PalDrawing) drawing = pal_drawing_new (figure, view, NULL);
  g_autoptr (GBytes) sheet = pal_drawing_load_sheet ("light", NULL);
  g_autoptr (GString) text = pal_drawing_compose (drawing, sheet, "zones", groups, NULL, NULL);
  RsvgHandle *handle = pal_drawing_parse (text, NULL);
  cairo_rectangle_t viewport;
  cairo_surface_t *surface = make_surface (pal_drawing_get_bounds (drawing), &viewport);
  cairo_t *cr = cairo_create (surface);
  const RsvgRectangle box = { viewport.x, viewport.y, viewport.width, viewport.height };
  g_autoptr (GError) error = NULL;

  if (!rsvg_handle_render_document (handle, cr, &box, &error))
    g_error ("Cannot draw: %s", error->message);
  cairo_destroy (cr);
  g_object_unref (handle);
  finish (surface, output);
}

/* Takes the figure off the front of a name. */
static const char *
take_figure (const char *name)
{
  for (const char *const *ids = pal_figure_list_ids (); *ids != NULL; ids++)
    if (g_str_has_prefix (name, *ids) && name[strlen (*ids)] == '-')
      {
        figure = *ids;
        return name + strlen (*ids) + 1;
      }
  return name;
}

int
main (int argc, char **argv)
{
  PalView view;
  g_autoptr (PalFigureView) figure_view = NULL;
  g_autoptr (PalFigurePainter) painter = NULL;

  if (argc != 6 || !pal_view_from_nick (take_figure (argv[1]), &view))
    {
      fprintf (stderr, "usage: %s [FIGURE-]VIEW WHAT WIDTH HEIGHT OUTPUT.png\n", argv[0]);
      return 2;
    }
  max_width = atoi (argv[3]);
  max_height = atoi (argv[4]);
  figure_view = pal_figure_view_new (figure, view, NULL);
  painter = pal_figure_painter_new (figure, view, PAL_THEME_LIGHT, NULL);
  if (g_str_equal (argv[2], "together"))
    draw_together (view, argv[5]);
  for (PalLayer layer = PAL_LAYER_SKIN; layer <= PAL_LAYER_SKELETON; layer++)
    if (g_str_equal (argv[2], "each") || g_str_equal (argv[2], pal_layer_to_nick (layer)))
      draw_layer (painter, layer, argv[5]);
  return EXIT_SUCCESS;
}
