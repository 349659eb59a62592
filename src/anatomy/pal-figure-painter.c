/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-painter"

#include "pal-figure-painter.h"

#include "pal-drawing.h"

#define N_LAYERS (PAL_LAYER_SKELETON + 1)

struct _PalFigurePainter
{
  PalDrawing *drawing;
  GBytes *sheet;
  RsvgHandle *handles[N_LAYERS]; /* parsed when a layer is first drawn */
};

static const char *const theme_names[] = { "light", "dark", "print" };

/* From the bottom up. */
static const char *const layer_groups[N_LAYERS][5] = {
  [PAL_LAYER_SKIN] = { "skin", "contour", NULL },
  [PAL_LAYER_ZONES] = { "skin", "zones", "contour", NULL },
  [PAL_LAYER_SUPERFICIAL] = { "skin", "superficial", "contour", NULL },
  [PAL_LAYER_INTERMEDIATE] = { "skin", "skeleton", "intermediate", "contour", NULL },
  [PAL_LAYER_DEEP] = { "skin", "skeleton", "deep", "contour", NULL },
  [PAL_LAYER_SKELETON] = { "skin", "skeleton", "contour", NULL },
};

static RsvgHandle *
ensure_handle (PalFigurePainter *self, PalLayer layer, GError **error)
{
  if (self->handles[layer] == NULL)
    {
      g_autoptr (GString) text
        = pal_drawing_compose (self->drawing, pal_layer_to_nick (layer), layer_groups[layer]);

      self->handles[layer] = pal_drawing_parse (text, self->sheet, error);
    }
  return self->handles[layer];
}

/**
 * pal_figure_painter_new:
 * @figure: the id of a figure
 * @view: a view
 * @theme: the colours
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a painter, or %NULL with a %PAL_FIGURE_ERROR.
 */
PalFigurePainter *
pal_figure_painter_new (const char *figure, PalView view, PalTheme theme, GError **error)
{
  g_autoptr (PalFigurePainter) self = NULL;

  g_return_val_if_fail (figure != NULL && view != PAL_VIEW_NONE, NULL);
  g_return_val_if_fail (theme < G_N_ELEMENTS (theme_names), NULL);

  self = g_new0 (PalFigurePainter, 1);
  self->drawing = pal_drawing_new (figure, view, error);
  if (self->drawing == NULL)
    return NULL;
  self->sheet = pal_drawing_load_sheet (theme_names[theme], error);
  if (self->sheet == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
pal_figure_painter_free (PalFigurePainter *self)
{
  g_return_if_fail (self != NULL);
  for (guint i = 0; i < N_LAYERS; i++)
    g_clear_object (&self->handles[i]);
  g_clear_pointer (&self->sheet, g_bytes_unref);
  g_clear_pointer (&self->drawing, pal_drawing_free);
  g_free (self);
}

/* The rectangle of the drawing in millimetres. */
const cairo_rectangle_t *
pal_figure_painter_get_bounds (PalFigurePainter *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_drawing_get_bounds (self->drawing);
}

/**
 * pal_figure_painter_draw:
 * @self: a painter
 * @cr: where to draw
 * @layer: what to show; the body's outline lies beneath every layer
 * @viewport: the rectangle, in the user space of @cr, that the whole drawing is fitted into
 * @error: return location for an error
 *
 * The drawing keeps its proportions and stands in the middle of @viewport. The first call for a
 * layer also parses it.
 *
 * Returns: %FALSE with an error of librsvg.
 */
gboolean
pal_figure_painter_draw (PalFigurePainter *self,
                         cairo_t *cr,
                         PalLayer layer,
                         const cairo_rectangle_t *viewport,
                         GError **error)
{
  RsvgHandle *handle;
  RsvgRectangle rectangle;

  g_return_val_if_fail (self != NULL && cr != NULL && viewport != NULL, FALSE);
  g_return_val_if_fail (layer < N_LAYERS, FALSE);

  handle = ensure_handle (self, layer, error);
  if (handle == NULL)
    return FALSE;
  rectangle = (RsvgRectangle){ viewport->x, viewport->y, viewport->width, viewport->height };
  return rsvg_handle_render_document (handle, cr, &rectangle, error);
}
