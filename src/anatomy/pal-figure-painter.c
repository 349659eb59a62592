/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-painter"

#include "pal-figure-painter.h"

#include "pal-drawing.h"

struct _PalFigurePainter
{
  PalDrawing *drawing;
  GBytes *sheet;
  PalSkin skin;
  PalZoneAreas *areas; /* what the zones are taken together to, or NULL */

  /* What was drawn last. A parsed layer takes megabytes, so that no more are kept. */
  RsvgHandle *handle;
  PalLayer handle_layer;
};

static const char *const theme_names[] = { "light", "dark", "print" };

/* From the bottom up. */
static const char *const layer_groups[PAL_N_LAYERS][5] = {
  [PAL_LAYER_SKIN] = { "skin", "contour", NULL },
  [PAL_LAYER_ZONES] = { "skin", "zones", "contour", NULL },
  [PAL_LAYER_SUPERFICIAL] = { "skin", "superficial", "contour", NULL },
  [PAL_LAYER_INTERMEDIATE] = { "skin", "skeleton", "intermediate", "contour", NULL },
  [PAL_LAYER_DEEP] = { "skin", "skeleton", "deep", "contour", NULL },
  [PAL_LAYER_SKELETON] = { "skin", "skeleton", "contour", NULL },
};

static GString *
compose (PalFigurePainter *self, PalLayer layer)
{
  g_autofree char *classes
    = g_strconcat (pal_layer_to_nick (layer), " ", pal_skin_to_nick (self->skin), NULL);

  if (layer == PAL_LAYER_ZONES && self->areas != NULL)
    return pal_drawing_compose (self->drawing,
                                self->sheet,
                                classes,
                                layer_groups[layer],
                                "zones",
                                pal_zone_areas_get_borders (self->areas));
  return pal_drawing_compose (
    self->drawing, self->sheet, classes, layer_groups[layer], NULL, NULL);
}

static RsvgHandle *
ensure_handle (PalFigurePainter *self, PalLayer layer, GError **error)
{
  if (self->handle != NULL && self->handle_layer != layer)
    g_clear_object (&self->handle);
  if (self->handle == NULL)
    {
      g_autoptr (GString) text = compose (self, layer);

      self->handle = pal_drawing_parse (text, error);
      self->handle_layer = layer;
    }
  return self->handle;
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
  self->skin = PAL_SKIN_USUAL;
  self->drawing = pal_drawing_new (figure, view, error);
  if (self->drawing == NULL)
    return NULL;
  self->sheet = pal_drawing_load_sheet (theme_names[theme], error);
  if (self->sheet == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/* Frees a painter with what it has parsed; it holds no view that is shown. */
void
pal_figure_painter_free (PalFigurePainter *self)
{
  g_return_if_fail (self != NULL);
  g_clear_object (&self->handle);
  g_clear_pointer (&self->areas, pal_zone_areas_unref);
  g_clear_pointer (&self->sheet, g_bytes_unref);
  g_clear_pointer (&self->drawing, pal_drawing_free);
  g_free (self);
}

/* Changes the colours of the body. What is painted next is parsed again, which takes as long as
 * the first time. */
void
pal_figure_painter_set_skin (PalFigurePainter *self, PalSkin skin)
{
  g_return_if_fail (self != NULL && skin < PAL_N_SKINS);

  if (self->skin == skin)
    return;
  self->skin = skin;
  g_clear_object (&self->handle);
}

/**
 * pal_figure_painter_set_areas:
 * @self: a painter
 * @areas: (nullable): of this view, to draw only the borders between them, or %NULL for every zone
 */
void
pal_figure_painter_set_areas (PalFigurePainter *self, PalZoneAreas *areas)
{
  g_return_if_fail (self != NULL);

  if (self->areas == areas)
    return;
  g_clear_pointer (&self->areas, pal_zone_areas_unref);
  self->areas = areas != NULL ? pal_zone_areas_ref (areas) : NULL;
  g_clear_object (&self->handle);
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
 * The drawing keeps its proportions and stands in the middle of @viewport. A layer other
 * than that of the last call is parsed first.
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
  g_return_val_if_fail (layer < PAL_N_LAYERS, FALSE);

  handle = ensure_handle (self, layer, error);
  if (handle == NULL)
    return FALSE;
  rectangle = (RsvgRectangle){ viewport->x, viewport->y, viewport->width, viewport->height };
  return rsvg_handle_render_document (handle, cr, &rectangle, error);
}
