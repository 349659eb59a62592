/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-picture-sheet.h"
#include "pal-texture-cache.h"

G_BEGIN_DECLS

/* The drawing of one view as textures: the whole at the size at which it fits, and the part that is
 * seen at the size at which it is seen. Draws what it has and asks for what it lacks; when it gets
 * another look, the former one fades into it. */
#define PAL_TYPE_FIGURE_TEXTURES (pal_figure_textures_get_type ())
G_DECLARE_FINAL_TYPE (PalFigureTextures, pal_figure_textures, PAL, FIGURE_TEXTURES, GObject)

/* How the view lies in the window. */
typedef struct
{
  cairo_rectangle_t extent; /* what the view shows of its drawing, in millimetres */
  graphene_rect_t visible;  /* the part in the window, in pixels from the corner of the view */
  double scale;             /* pixels in a millimetre */
  double fit_scale;         /* the same at zoom 1 */
  int device_scale;
  gboolean software;        /* without a graphics card, see pal_picture_is_software() */
} PalFigureFrame;

PalFigureTextures *pal_figure_textures_new (GtkWidget *widget,
                                            PalFigureRenderer *renderer,
                                            PalTextureCache *cache,
                                            PalView view);
void pal_figure_textures_set_look (PalFigureTextures *self, const PalFigureLook *look);
void pal_figure_textures_set_frame (PalFigureTextures *self, const PalFigureFrame *frame);
gboolean pal_figure_textures_is_sharp (PalFigureTextures *self);
gboolean pal_figure_textures_is_drawn (PalFigureTextures *self);
gboolean pal_figure_textures_is_fading (PalFigureTextures *self);
void pal_figure_textures_snapshot_fade (PalFigureTextures *self, GtkSnapshot *snapshot);
void pal_figure_textures_add_to_sheet (PalFigureTextures *self, PalPictureSheet *sheet);

G_END_DECLS
