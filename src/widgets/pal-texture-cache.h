/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-renderer.h"

G_BEGIN_DECLS

/* What was drawn last, up to so many bytes of pixels, so that a layer or view that was shown before
 * is there at once when somebody goes back to it. */
typedef struct _PalTextureCache PalTextureCache;

PalTextureCache *pal_texture_cache_new (gsize capacity);
PalTextureCache *pal_texture_cache_ref (PalTextureCache *self);
void pal_texture_cache_unref (PalTextureCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalTextureCache, pal_texture_cache_unref)

void pal_texture_cache_add (PalTextureCache *self, const PalFigureJob *job, GdkTexture *texture);
GdkTexture *pal_texture_cache_look_up (PalTextureCache *self, const PalFigureJob *job);
void pal_texture_cache_clear (PalTextureCache *self);
gsize pal_texture_cache_get_size (PalTextureCache *self);

G_END_DECLS
