/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-author-look.h"
#include "pal-figure-textures.h"
#include "pal-mark-watch.h"
#include "pal-picture-sheet.h"

G_BEGIN_DECLS

/* The ink of one view, a texture for each mark, so that a new stroke draws its own mark again and
 * nothing else, and moving the figure draws nothing. Painted away from the main thread. */
#define PAL_TYPE_INK_TEXTURES (pal_ink_textures_get_type ())
G_DECLARE_FINAL_TYPE (PalInkTextures, pal_ink_textures, PAL, INK_TEXTURES, GObject)

PalInkTextures *pal_ink_textures_new (PalView view);
void pal_ink_textures_set_theme (PalInkTextures *self, PalTheme theme);
void pal_ink_textures_set_mirrored (PalInkTextures *self, gboolean mirrored);
void pal_ink_textures_set_marks (PalInkTextures *self,
                                 PalMarkWatch *marks,
                                 PalMarkWatch *ghosts,
                                 const PalAuthorLooks *looks);
void pal_ink_textures_set_frame (PalInkTextures *self, const PalFigureFrame *frame);
gboolean pal_ink_textures_has (PalInkTextures *self, const char *stroke_id);
gboolean pal_ink_textures_shows (PalInkTextures *self, const char *stroke_id);
void pal_ink_textures_add_to_sheet (PalInkTextures *self, PalPictureSheet *sheet);

G_END_DECLS
